import { describe, expect, it } from 'vitest'
import type { Suggestion } from '#src/domain/code.ts'
import { smallEdition } from '#src/testing/small-edition.ts'
import { pairedInterval } from './bootstrap.ts'
import { type Coded, counts, scoreCoding } from './coding.ts'
import { micro } from './sets.ts'

const edition = smallEdition(`
  E11! | Type 2 diabetes mellitus
  E11.9 | Type 2 diabetes mellitus without complications
  E11.65 | Type 2 diabetes mellitus with hyperglycemia
  R05.9 | Cough, unspecified
  J18.9 | Pneumonia, unspecified organism`)

const text = 'Possible pneumonia. Cough. Type 2 diabetes.'

function suggestion(code: string, quote: string, confidence = 0.9): Suggestion {
  const start = text.indexOf(quote)
  return {
    code,
    title: '',
    billable: true,
    confidence,
    suggested: true,
    evidence: [{ start, end: start + quote.length, quote }],
    rationale: '',
    alternatives: [],
    flags: [],
  }
}

function coded(codes: Suggestion[], gold: string[], optional: string[] = []): Coded {
  return { id: 'a', text, gold, optional, line: { codes } }
}

describe('scoreCoding', () => {
  it('names why a wrong suggestion is wrong', () => {
    const all = [
      suggestion('E11.9', 'Type 2 diabetes'),
      suggestion('R05.9', 'Cough'),
      suggestion('J18.9', 'pneumonia'),
      suggestion('E11.99', 'diabetes'),
    ]
    const scores = scoreCoding([coded(all, ['E11.65'])], edition)
    expect(scores.failures).toMatchObject({
      invented: 1,
      'wrong-child': 1,
      'symptom-beside-diagnosis': 1,
      unconfirmed: 1,
    })
    expect(scores.invented).toBe(1)
  })

  it('counts a quote that is not in the text, and a suggestion without one', () => {
    const [altered, bare] = [suggestion('E11.9', 'diabetes'), suggestion('R05.9', 'Cough')]
    altered.evidence[0]!.quote = 'Diabetes'
    bare.evidence = []
    expect(scoreCoding([coded([altered, bare], ['E11.9'])], edition).ungrounded).toBe(2)
  })

  it('neither asks for optional codes nor counts them wrong', () => {
    const scores = scoreCoding([coded([suggestion('R05.9', 'Cough')], [], ['R05.9'])], edition)
    expect(scores.points).toEqual([])
    expect(scores.exactSets).toBe(1)
  })

  it('averages the macro F1 over the labels of gold only', () => {
    const right = coded([suggestion('E11.9', 'diabetes')], ['E11.9'])
    const spurious = coded([suggestion('R05.9', 'Cough')], [])
    expect(scoreCoding([right, spurious], edition).macroF1).toBe(1)
    expect(scoreCoding([right, spurious], edition).micro.f1).toBeCloseTo(2 / 3)
  })

  it('finds gold among the best 32 whether suggested or not', () => {
    const low = { ...suggestion('E11.9', 'diabetes', 0.1), suggested: false }
    expect(scoreCoding([coded([low], ['E11.9', 'J18.9'])], edition).recallAt32).toBe(0.5)
  })
})

describe('pairedInterval', () => {
  it('lies above 0 when every document got better, and says the same twice', () => {
    const before = Array.from({ length: 30 }, () => counts(coded([], ['E11.9'])))
    const now = Array.from({ length: 30 }, () => counts(coded([suggestion('E11.9', 'diabetes')], ['E11.9'])))
    const f1 = (sample: readonly { tp: number; fp: number; fn: number }[]) =>
      micro(sample.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }))).f1
    const first = pairedInterval(before, now, f1)
    expect(first.low).toBeGreaterThan(0)
    expect(pairedInterval(before, now, f1)).toEqual(first)
  })
})
