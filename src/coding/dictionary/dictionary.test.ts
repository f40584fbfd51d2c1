import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { bandOf } from '#src/domain/review.ts'
import { codeDocument } from '../code-document.ts'
import { type DictionaryTerm, dictionaryOf, precisionOf, saysOf } from './dictionary.ts'
import { houseTermId } from './key.ts'

const codes = starterCodeSystem(join(import.meta.dirname, '../../adapters/code-system/starter'))

function term(phrase: string, code: string, over: Partial<DictionaryTerm> = {}): DictionaryTerm {
  const counts = { kept: 6, rejected: 0, ...over }
  return {
    id: houseTermId(phrase, code),
    phrase,
    code,
    status: 'new',
    says: saysOf(counts),
    precision: precisionOf(counts),
    ...counts,
    ...over,
  }
}

function coded(assessment: string, ...terms: DictionaryTerm[]) {
  return codeDocument({
    text: `SYNTHETIC\nDate of Service: 11/03/2026\nASSESSMENT AND PLAN:\n${assessment}\nElectronically signed by Orla Penhallow, MD\n`,
    edition: codes.on('2026-11-03'),
    kind: 'clinical_note',
    profile: 'guideline',
    setting: 'outpatient',
    date: '2026-11-03',
    author: { role: 'provider', status: 'final', signed: true, addendum: false, evidence: [] },
    dictionary: terms.length > 0 ? dictionaryOf(terms, 'test') : undefined,
  })
}

const suggested = (result: ReturnType<typeof coded>) =>
  result.codes.filter((one) => one.suggested).map(({ code }) => code)
const find = (result: ReturnType<typeof coded>, code: string) => result.codes.find((one) => one.code === code)

describe('the engine with house terms', () => {
  const words = '1. Wobbly sugar tank, stable.'

  it('proposes nothing for words that nobody taught it', () => {
    expect(suggested(coded(words))).toEqual([])
  })

  it('proposes a new term, marked and below the highest band', () => {
    const found = find(coded(words, term('wobbly sugar tank', 'E11.9')), 'E11.9')
    expect(found).toMatchObject({ suggested: true, flags: [expect.stringMatching(/^New: learned from 6 /)] })
    expect(found?.evidence[0]?.quote).toBe('Wobbly sugar tank')
    expect(bandOf(found?.confidence ?? 1)).not.toBe('high')
  })

  it('never lets a term that nobody approved into the highest band, however often it was kept and said', () => {
    const often = Array.from({ length: 9 }, (_, i) => `${i + 1}. Wobbly sugar tank, stable.`).join('\n')
    const found = find(coded(often, term('wobbly sugar tank', 'E11.9', { kept: 900 })), 'E11.9')
    expect(bandOf(found?.confidence ?? 1)).not.toBe('high')
  })

  it('proposes an approved term without a mark', () => {
    const found = find(coded(words, term('wobbly sugar tank', 'E11.9', { status: 'approved' })), 'E11.9')
    expect(found).toMatchObject({ suggested: true, flags: [] })
    expect(found?.rationale).toContain('Learned from decisions here')
  })

  it('keeps negated house terms in the tray like any other', () => {
    const result = coded(
      '1. No wobbly sugar tank.',
      term('wobbly sugar tank', 'E11.9', { status: 'approved' }),
    )
    expect(suggested(result)).toEqual([])
    expect(result.tray).toContainEqual(expect.objectContaining({ code: 'E11.9', reason: 'negated' }))
  })

  it('lets an approved term decide over what the edition means by the same words', () => {
    const text = '1. Hypertension, stable.'
    expect(suggested(coded(text))).toEqual(['I10'])
    expect(suggested(coded(text, term('hypertension', 'I15.9', { status: 'approved' })))).toEqual(['I15.9'])
  })

  it('leaves out what a lead said the words do not mean, and says so in the tray', () => {
    const not = term('hypertension', 'I10', { status: 'approved', kept: 0, rejected: 5 })
    const result = coded('1. Hypertension, stable.', not)
    expect(suggested(result)).toEqual([])
    expect(result.tray).toContainEqual(
      expect.objectContaining({ code: 'I10', explanation: expect.stringContaining('a lead agreed') }),
    )
  })

  it('rules nothing out by one refusal in a file, and does when a lead looked at the pair', () => {
    const text = '1. Hypertension, stable.'
    const once = term('hypertension', 'I10', { status: 'approved', kept: 0, rejected: 1 })
    expect(find(coded(text, once), 'I10')?.confidence).toBeLessThan(find(coded(text), 'I10')?.confidence ?? 0)
    expect(suggested(coded(text, once))).toEqual(['I10'])
    expect(suggested(coded(text, { ...once, said: true }))).toEqual([])
  })

  it('lets refusals that nobody looked at sink a suggestion, and says why', () => {
    const text = '1. Hypertension, stable.'
    const before = find(coded(text), 'I10')?.confidence ?? 0
    const after = find(coded(text, term('hypertension', 'I10', { kept: 1, rejected: 9 })), 'I10')
    expect(after?.confidence).toBeLessThan(before)
    expect(after?.flags).toContainEqual(expect.stringMatching(/^New: refused 9 of 10 times here/))
  })

  it('raises what was kept, but not over the bound of the highest band on unapproved counts alone', () => {
    const text = 'Follow-up for hypertension.'
    const without = find(coded(text), 'I10')?.confidence ?? 0
    const found = find(coded(text, term('hypertension', 'I10', { kept: 500 })), 'I10')
    expect(found?.confidence).toBeGreaterThanOrEqual(without)
    if (bandOf(without) !== 'high') expect(bandOf(found?.confidence ?? 1)).not.toBe('high')
  })

  it('changes nothing in a text that has none of its words', () => {
    const text = '1. Hypertension, stable. 2. Asthma.'
    expect(coded(text, term('wobbly sugar tank', 'E11.9'))).toEqual(coded(text))
  })

  it('learns words with accents and matches them without', () => {
    const found = coded(
      '1. Azúcar descompuesta.',
      term('azucar descompuesta', 'E11.9', { status: 'approved' }),
    )
    expect(suggested(found)).toEqual(['E11.9'])
  })
})
