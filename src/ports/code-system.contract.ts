import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dotted, type Edition } from '#src/domain/edition.ts'
import type { CodeSystem } from './code-system.ts'

/** What every code system keeps, whatever it was loaded from. @param make A loaded one; called once for each test. */
export function codeSystemContract(name: string, make: () => CodeSystem | Promise<CodeSystem>): void {
  describe(`${name} keeps the contract of code systems`, () => {
    it('has at least one edition, each with an id of its own and dates in order', async () => {
      const editions = (await make()).editions()

      expect(editions.length).toBeGreaterThan(0)
      expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length)
      for (const { validFrom, validUntil, codes, billable } of editions) {
        expect(validFrom < validUntil).toBe(true)
        expect(codes).toBeGreaterThan(billable)
        expect(billable).toBeGreaterThan(0)
      }
    })

    it('chooses by date, the first and the last day included', async () => {
      const system = await make()

      for (const { validFrom, validUntil } of system.editions())
        for (const date of [validFrom, validUntil]) {
          expect(system.covers(date)).toBe(true)
          const { info } = system.on(date)
          expect(info.validFrom <= date && date <= info.validUntil).toBe(true)
        }
    })

    it('answers with the newest edition when there is no date or none covers it', async () => {
      const system = await make()
      const newest = system
        .editions()
        .map(({ validFrom }) => validFrom)
        .sort()
        .at(-1)

      expect(system.covers('1999-01-01')).toBe(false)
      expect(system.on(undefined).info.validFrom).toBe(newest)
      expect(system.on('1999-01-01').info.validFrom).toBe(newest)
    })

    it('finds a code in any spelling, and nothing for what is no code', async () => {
      const edition = (await make()).on(undefined)
      const code = someCodes(edition).find((candidate) => candidate.includes('.'))!

      for (const spelling of [code, code.replace('.', ''), code.toLowerCase(), ` ${code} `])
        expect(edition.find(spelling)?.code).toBe(code)
      for (const none of ['', ' ', '.', 'E', 'ZZZ.99', '__proto__', `${code}ZZZ`])
        expect(edition.find(none)).toBeUndefined()
    })

    it('lists under a header exactly the codes that name it as parent; under what is billable, none', async () => {
      const edition = (await make()).on(undefined)

      for (const code of someCodes(edition)) {
        const { billable, parent } = edition.find(code)!
        const children = edition.children(code)
        expect(children.every((child) => child.parent === code)).toBe(true)
        if (billable) expect(children).toEqual([])
        if (parent !== undefined) expect(edition.children(parent).map((child) => child.code)).toContain(code)
      }
    })

    it('gives terms only of its own codes, none empty', async () => {
      const edition = (await make()).on(undefined)
      let terms = 0

      for (const { text, code } of edition.terms()) {
        terms++
        if (text.trim() === '' || edition.find(code) === undefined) expect.fail(`${code}: “${text}”`)
      }
      expect(terms).toBeGreaterThan(0)
    })

    it('says of a code what stands above it, and of what is no code nothing', async () => {
      const edition = (await make()).on(undefined)

      for (const code of someCodes(edition)) {
        const { parent } = edition.find(code)!
        const path = edition.path(code)
        if (parent !== undefined) expect(path.at(-1)).toBe(`${parent} ${edition.find(parent)!.title}`)
        expect(edition.path(code.toLowerCase())).toEqual(path)
      }
      for (const none of ['', 'ZZZ.99', '__proto__']) {
        expect(edition.path(none)).toEqual([])
        expect(edition.notes(none)).toEqual({ about: [], includes: [] })
        expect(edition.marks(none)).toEqual({})
        expect(edition.children(none)).toEqual([])
        expect(edition.successors(none)).toEqual([])
      }
    })

    it('gives notes with whole ranges of dotted codes, each saying where it stands', async () => {
      const edition = (await make()).on(undefined)

      for (const code of someCodes(edition))
        for (const { at, codes } of edition.notes(code).about) {
          expect(at === code || !/\./.test(at) || code.startsWith(at), `${code}: ${at}`).toBe(true)
          for (const { from, to } of codes) {
            expect(dotted(from)).toBe(from)
            expect(from <= to || to.startsWith(from.slice(0, 1)), `${code}: ${from}–${to}`).toBe(true)
          }
        }
    })

    it('names only billable successors, of codes that cannot be billed', async () => {
      const edition = (await make()).on(undefined)

      for (const code of someCodes(edition)) {
        const next = edition.successors(code)
        if (edition.find(code)!.billable) expect(next).toEqual([])
        for (const one of next) expect(edition.find(one.code)).toMatchObject({ billable: true })
      }
    })

    it('pairs by "with" only codes it holds, and gives every substance a name and a code', async () => {
      const edition = (await make()).on(undefined)

      for (const { whole, companion, code } of edition.withPairs())
        if (whole === '' || companion === '' || !edition.find(code))
          expect.fail(`${whole} with ${companion}: ${code}`)
      for (const { substance, ...codes } of edition.drugs())
        if (substance === '' || !Object.values(codes).some((code) => code !== undefined))
          expect.fail(substance)
    })

    it('finds every code by itself, first', async () => {
      const edition = (await make()).on(undefined)

      for (const code of someCodes(edition)) expect(edition.search(code, 3)[0]?.code).toBe(code)
    })

    it('answers any string with at most as many codes as asked for, each its own, each once', async () => {
      const edition = (await make()).on(undefined)
      const words = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 400 }), fc.lorem())

      fc.assert(
        fc.property(words, fc.integer({ min: -1, max: 30 }), (typed, limit) => {
          const hits = edition.search(typed, limit)
          expect(hits.length).toBeLessThanOrEqual(Math.max(0, limit))
          expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length)
          for (const hit of hits) expect(edition.find(hit.code)).toMatchObject({ title: hit.title })
        }),
        { numRuns: 200 },
      )
      expect(edition.search('', 10)).toEqual([])
      expect(edition.search(' \t\n', 10)).toEqual([])
    })
  })
}

/** About a hundred codes from all over the edition, with what stands above them. */
function someCodes(edition: Edition): string[] {
  const codes = [...new Set([...edition.terms()].map(({ code }) => code))]
  const step = Math.max(1, Math.floor(codes.length / 100))
  const some = codes.filter((_, index) => index % step === 0)
  return [...new Set(some.flatMap((code) => [code, edition.find(code)?.parent ?? code]))]
}
