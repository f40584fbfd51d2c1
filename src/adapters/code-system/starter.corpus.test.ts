import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { officialFacts, orderFiles, orderOf } from './starter-official-files.ts'
import { holdsOn, readStarter } from './starter-rows.ts'

const data =
  process.env.CHARTMARK_EVAL_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const folder = fileURLToPath(new URL('./starter/', import.meta.url))
const rows = readStarter(folder)

for (const { year, on, file } of orderFiles) {
  const there = existsSync(join(data, file))
  if (!there)
    console.warn(`NOT CHECKED: the starter set against the official release ${year}; there is no ${file}`)
  describe.runIf(there)(`the starter set and the official release ${year}`, () => {
    const official: ReturnType<typeof orderOf> = there ? orderOf(data, file) : new Map()
    const ours = rows.filter((row) => holdsOn(row, on))

    it('agree on every code, title and billable flag', () => {
      const differing = ours
        .map(({ code, title, billable }) => ({ code, title, billable }))
        .filter((row) => {
          const theirs = official.get(row.code)
          return theirs?.title !== row.title || theirs.billable !== row.billable
        })
      expect(ours.filter(({ billable }) => billable).length).toBeGreaterThan(3000)
      expect(differing).toEqual([])
    })

    it('agree on what is not in it', () => {
      const codes = new Set(ours.map(({ code }) => code))
      const missing = rows.filter(({ code }) => !codes.has(code) && official.has(code))
      expect(missing).toEqual([])
    })

    it('put the codes below a header into the same order', () => {
      const place = new Map([...official.keys()].map((code, index) => [code, index]))
      let previous: string | undefined
      for (const { code } of ours) {
        const sameCategory = previous?.slice(0, 3) === code.slice(0, 3)
        if (sameCategory && place.get(previous!)! > place.get(code)!)
          expect.fail(`${previous} before ${code}`)
        previous = code
      }
    })
  })
}

const listed = existsSync(join(data, 'edits'))
if (!listed) console.warn(`NOT CHECKED: the facts of the starter set; there is no ${join(data, 'edits')}`)
describe.runIf(listed)('the facts of the starter set', () => {
  const official = listed ? officialFacts(data, rows) : {}

  it.each(['notes.txt', 'seventh.txt'])(
    'are those of the official files: %s (else run scripts/starter-facts.ts)',
    (name) => {
      const ours = readFileSync(join(folder, 'facts', name), 'utf8').split('\n')
      const theirs = official[name]!.split('\n')
      expect(ours.filter((line) => !theirs.includes(line))).toEqual([])
      expect(theirs.filter((line) => !ours.includes(line))).toEqual([])
    },
  )

  it('reach every code that a rule, or a fixture of a rule, names', () => {
    const ours = new Set(rows.map(({ code }) => code))
    const known = new Set(orderFiles.flatMap(({ file }) => [...orderOf(data, file).keys()]))
    const named = ['src/coding/', 'evals/rules/'].flatMap((room) => codesNamedBelow(room))
    expect(named.length).toBeGreaterThan(500)
    expect(named.filter((code) => known.has(code) && !ours.has(code))).toEqual([])
  })

  it('hold codes alone: no words of the release', () => {
    for (const name of readdirSync(join(folder, 'facts')))
      expect(readFileSync(join(folder, 'facts', name), 'utf8')).not.toMatch(/[a-z]{3,} [a-z]{3,}/)
  })
})

/** What looks like a code in the sources of a room; tests left out, for they name codes that must not be found. */
function codesNamedBelow(room: string): string[] {
  const root = fileURLToPath(new URL(`../../../${room}`, import.meta.url))
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      name.endsWith('.ts') && !name.endsWith('.test.ts') && !/fresh|paraphrases|near-misses/.test(name),
  )
  const texts = sources.map((name) => readFileSync(join(root, name), 'utf8'))
  return [...new Set(texts.flatMap((text) => text.match(/\b[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?\b/g) ?? []))]
}
