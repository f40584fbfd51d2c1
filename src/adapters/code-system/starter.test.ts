import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dotted } from '#src/domain/edition.ts'
import { starterCodeSystem } from './starter-code-system.ts'
import { holdsOn, readStarter, starterRows, wordsOf } from './starter-rows.ts'
import { spokenTitle, termKey } from './title-terms.ts'

const folder = fileURLToPath(new URL('./starter/', import.meta.url))
const rows = readStarter(folder)
const years = ['2024-10-01', '2025-10-01', '2026-10-01']
const of = (year: string) => rows.filter((row) => holdsOn(row, year))

describe('the starter files', () => {
  it('hold at least 3,000 billable codes and 4,000 words for each edition', () => {
    for (const year of years) {
      const listed = of(year)
      expect(listed.filter(({ billable }) => billable).length).toBeGreaterThanOrEqual(3000)
      const words = listed.flatMap(wordsOf).map(({ text }) => text.toLowerCase())
      expect(new Set(words).size).toBeGreaterThanOrEqual(4000)
    }
  })

  it('spell every code as the release does, once in an edition', () => {
    for (const { code, from, until } of rows) {
      if (!/^[A-Z][0-9A-Z][0-9A-Z](\.[0-9A-Z]{1,4})?$/.test(code) || dotted(code) !== code) expect.fail(code)
      if (![undefined, ...years].includes(from)) expect.fail(`${code} from ${from}`)
      if (![undefined, '2025-09-30', '2026-09-30'].includes(until)) expect.fail(`${code} until ${until}`)
    }
    for (const year of years) {
      const seen = new Set<string>()
      for (const { code } of of(year)) {
        if (seen.has(code)) expect.fail(`${code} twice on ${year}`)
        seen.add(code)
      }
    }
  })

  it('hold every category above a code, and nothing below a billable one', () => {
    for (const year of years) {
      const billable = new Map(of(year).map((row) => [row.code, row.billable]))
      for (const code of billable.keys()) {
        if (code.length > 3) expect(billable.get(code.slice(0, 3))).toBe(false)
        for (let length = 3; length < code.length; length++)
          if (billable.get(code.slice(0, length))) expect.fail(`${code} stands below a billable code`)
      }
    }
  })

  it('hold no header without a code below it', () => {
    for (const year of years) {
      const above = new Set(of(year).flatMap(({ code }) => beginnings(code)))
      for (const { code, billable } of of(year))
        if (!billable && !above.has(code)) expect.fail(`${code} has nothing below it`)
    }
  })

  it('give one word to one code, unless it is marked ambiguous', () => {
    for (const year of years) {
      const named = new Map<string, string>()
      for (const row of of(year))
        for (const { text, ambiguous } of wordsOf(row)) {
          if (ambiguous) continue
          const other = named.get(termKey(text))
          if (other !== undefined && other !== row.code) expect.fail(`“${text}”: ${other} and ${row.code}`)
          named.set(termKey(text), row.code)
        }
    }
  })

  it('give no word that says what the title of another billable code says', () => {
    for (const year of years) {
      const titles = new Map(
        of(year)
          .filter(({ billable }) => billable)
          .map(({ code, title }) => [termKey(spokenTitle(title) ?? title), code]),
      )
      for (const row of of(year))
        for (const { text, ambiguous } of wordsOf(row)) {
          const other = titles.get(termKey(text))
          if (!ambiguous && other !== undefined && other !== row.code)
            expect.fail(`“${text}” of ${row.code} is the title of ${other}`)
        }
    }
  })

  it('have words without stray marks, blanks or repetition', () => {
    for (const row of rows) {
      const texts = wordsOf(row).map(({ text }) => text)
      expect(new Set(texts).size, row.code).toBe(texts.length)
      for (const text of texts) expect(text, row.code).toMatch(/^[\p{L}\p{N}]([^|\t~=@#]*[\p{L}\p{N}.)'])?$/u)
      for (const text of texts) expect(text, row.code).not.toMatch(/ {2}/)
    }
  })

  it('name file and line of a row that cannot be read', () => {
    expect(() => starterRows('I10\tEssential (primary) hypertension\nbroken\n', '09.tsv')).toThrow('09.tsv:2')
  })
})

describe('the terms of the starter editions', () => {
  const edition = starterCodeSystem(folder).on('2026-11-20')
  const terms = [...edition.terms()]
  const named = (text: string) => terms.filter((term) => termKey(term.text) === termKey(text))

  it('hold titles as they are spoken', () => {
    expect(named('Pain in right knee')).toEqual([
      { text: 'Pain in right knee', code: 'M25.561', source: 'title' },
    ])
    expect(named('Major depressive disorder, recurrent').map(({ code }) => code)).toEqual(['F33.9'])
  })

  it('leave out what names a remainder', () => {
    expect(
      terms.filter(({ source, text }) => source === 'title' && /\bother\b(?! than)/i.test(text)),
    ).toEqual([])
  })

  it('name the header when leaves differ only by the encounter', () => {
    expect(named('distal radius fracture').map(({ code }) => code)).toEqual(['S52.509'])
    expect(
      named('Concussion with loss of consciousness of 30 minutes or less').map(({ code }) => code),
    ).toEqual(['S06.0X1'])
  })

  it('mark what needs something that decides', () => {
    expect(named('MS').map(({ code, ambiguous }) => [code, ambiguous])).toEqual([
      ['G35.D', true],
      ['I05.0', true],
    ])
    expect(named('HTN')).toEqual([{ text: 'HTN', code: 'I10', source: 'abbreviation' }])
  })

  it('never give one text to two codes unmarked', () => {
    const clear = new Map<string, string>()
    for (const { text, code, ambiguous } of terms) {
      if (ambiguous) continue
      const other = clear.get(termKey(text))
      if (other !== undefined && other !== code) expect.fail(`“${text}”: ${other} and ${code}`)
      clear.set(termKey(text), code)
    }
  })
})

function beginnings(code: string): string[] {
  return Array.from({ length: code.length - 1 }, (_, index) => code.slice(0, index + 1))
}
