import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { dotted } from '#src/domain/edition.ts'
import { readStarter } from './starter-rows.ts'

const data =
  process.env.CHARTMARK_EVAL_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const rows = readStarter(fileURLToPath(new URL('./starter/', import.meta.url)))
const orderFiles = [
  { year: 'FY2026', file: `${data}/icd10cm/icd10cm-order-2026.txt.gz` },
  { year: 'FY2027', file: `${data}/icd10cm/icd10cm-order-2027-reconstructed.txt.gz` },
]

for (const { year, file } of orderFiles) {
  const there = existsSync(file)
  if (!there)
    console.warn(`NOT CHECKED: the starter set against the official release ${year}; there is no ${file}`)
  describe.runIf(there)(`the starter set and the official release ${year}`, () => {
    const official = there ? orderFile(file) : new Map<string, { title: string; billable: boolean }>()

    it('agree on every code, title and billable flag', () => {
      const ours = rows.filter(({ only }) => only === undefined || only === year)
      const differing = ours
        .map(({ code, title, billable }) => ({ code, title, billable }))
        .filter((row) => {
          const theirs = official.get(row.code)
          return theirs?.title !== row.title || theirs.billable !== row.billable
        })
      expect(ours.length).toBeGreaterThan(2000)
      expect(differing).toEqual([])
    })

    it('agree on what is not in it', () => {
      const ours = new Set(
        rows.filter(({ only }) => only === undefined || only === year).map(({ code }) => code),
      )
      const missing = rows.filter(({ code }) => !ours.has(code) && official.has(code))
      expect(missing).toEqual([])
    })

    it('put the codes below a header into the same order', () => {
      const place = new Map([...official.keys()].map((code, index) => [code, index]))
      let previous: string | undefined
      for (const { code, only } of rows) {
        if (only !== undefined && only !== year) continue
        const sameCategory = previous?.slice(0, 3) === code.slice(0, 3)
        if (sameCategory && place.get(previous!)! > place.get(code)!)
          expect.fail(`${previous} before ${code}`)
        previous = code
      }
    })
  })
}

/** Columns 7–13 the code, 15 the flag, 78 on the title: https://www.cms.gov/medicare/coding-billing/icd-10-codes */
function orderFile(file: string): Map<string, { title: string; billable: boolean }> {
  const lines = gunzipSync(readFileSync(file)).toString('latin1').split(/\r?\n/)
  return new Map(
    lines
      .filter((line) => line.length > 77)
      .map((line) => [
        dotted(line.slice(6, 13)),
        { title: line.slice(77).trim(), billable: line[14] === '1' },
      ]),
  )
}
