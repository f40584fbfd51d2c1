import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCase, starter } from '#src/testing/a-case.ts'
import type { EncounterCase } from './case.ts'
import { checkEncounter } from './check.ts'

const billable = [...new Set([...starter.terms()].map(({ code }) => code))].filter(
  (code) => starter.find(code)?.billable,
)
/** Codes that rules have most to say about, so that a list of a few meets some of them. */
const touchy = billable.filter((code) =>
  /^(?:E1|N18|I1|I50|F02|G30|D63|A41|R65|J18|O|Z|T3|T4|W|B9|M17|S52)/.test(code),
)
const lists = fc.uniqueArray(fc.oneof(fc.constantFrom(...touchy), fc.constantFrom(...billable)), {
  minLength: 1,
  maxLength: 12,
})
const settings = fc.constantFrom<Partial<EncounterCase>>(
  {},
  { setting: 'inpatient', through: '2026-11-04' },
  { birthDate: '1950-03-04', sex: 'F' },
  { birthDate: '2026-10-30', sex: 'M', setting: 'inpatient', through: '2026-11-04' },
)
const check = (codes: readonly string[], more: Partial<EncounterCase>) =>
  checkEncounter(aCase(codes.join(' '), more))

describe('whatever is on the list', () => {
  it('the proposed order is the same codes, and stands once it is taken', () => {
    fc.assert(
      fc.property(lists, settings, (codes, more) => {
        const { proposedOrder } = check(codes, more)
        if (!proposedOrder) return
        expect(proposedOrder.toSorted()).toEqual(codes.toSorted())
        expect(check(proposedOrder, more).proposedOrder).toBeUndefined()
      }),
      { numRuns: 400 },
    )
  })

  it('each key comes once, each finding is about codes of the list, and the gravest come first', () => {
    const gravity = ['block', 'fix', 'query', 'warn']
    fc.assert(
      fc.property(lists, settings, (codes, more) => {
        const { findings } = check(codes, more)
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
        for (const finding of findings) expect(codes).toEqual(expect.arrayContaining(finding.codes))
        const ranks = findings.map(({ severity }) => gravity.indexOf(severity))
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      }),
      { numRuns: 400 },
    )
  })

  it('what does not ask for an order says the same in every order', () => {
    const lasting = (codes: readonly string[], more: Partial<EncounterCase>) =>
      check(codes, more)
        .findings.filter(
          ({ rule, action }) =>
            !/order|first/i.test(action ?? '') && !/^(?:CR16|CR9[49]|MCE-man|MCE-una)/.test(rule),
        )
        .map(({ key, severity }) => `${severity} ${key}`)
        .sort()
    fc.assert(
      fc.property(lists, settings, (codes, more) => {
        expect(lasting(codes.toReversed(), more)).toEqual(lasting(codes, more))
      }),
      { numRuns: 300 },
    )
  })

  it('a code more never takes a conflict away', () => {
    fc.assert(
      fc.property(lists, fc.constantFrom(...touchy), (codes, more) => {
        const conflicts = (list: readonly string[]) =>
          check(list, {}).findings.flatMap(({ rule, key }) => (rule === 'CR07' ? key : []))
        if (codes.includes(more)) return
        expect(conflicts([...codes, more])).toEqual(expect.arrayContaining(conflicts(codes)))
      }),
      { numRuns: 300 },
    )
  })
})
