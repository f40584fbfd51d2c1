import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groundedClaim } from './grounded.ts'

const quote = (words: string) => ({ start: 0, end: words.length, quote: words })
const grounded = (text: string, ...quotes: string[]) => groundedClaim({ text, citations: quotes.map(quote) })

describe('groundedClaim', () => {
  it.each([
    ['Potassium 6.1 mmol/L, high (3.5–5.1)', 'Potassium 6.1 H mmol/L 3.5-5.1'],
    ['Platelets 1204', 'Platelets 1,204 K/uL'],
    ['Left knee pain', 'pain of the left knee'],
    ['No acute fracture.', 'No acute fracture.'],
    ['Lisinopril 20 mg daily', 'lisinopril 20 mg PO daily'],
    ['Base excess -4', 'Base excess -4 mmol/L'],
  ])('lets %j pass over %j', (text, words) => {
    expect(grounded(text, words)).toBe(true)
  })

  it.each([
    ['a wrong number', 'Potassium 6.2 mmol/L', 'Potassium 6.1 mmol/L'],
    ['a number that is only part of one', 'Potassium 6', 'Potassium 6.1 mmol/L'],
    ['a digit more', 'Platelets 2510', 'Platelets 251'],
    ['a lost sign', 'Base excess 4', 'Base excess -4'],
    ['a wrong side', 'Right knee pain', 'pain of the left knee'],
    ['an added side', 'Left knee pain', 'knee pain'],
    ['both for one', 'Bilateral knee pain', 'right knee pain'],
    ['a lost negation', 'Acute fracture', 'No acute fracture'],
    ['an added negation', 'No fracture', 'Fracture of the radius'],
    ['a denial made a finding', 'Chest pain', 'denies chest pain'],
    ['another drug', 'Losartan daily', 'lisinopril daily'],
    ['a drug by name', 'Aspirin daily', 'daily'],
    ['another dose', 'Lisinopril 40 mg', 'lisinopril 20 mg'],
    ['a code', 'E11.65 diabetes', 'diabetes'],
    ['a number in words', 'Seen three times', 'Seen twice'],
  ])('stops %s: %j over %j', (_, text, words) => {
    expect(grounded(text, words)).toBe(false)
  })

  it('stops a claim without citations or without words', () => {
    expect(grounded('Cough')).toBe(false)
    expect(grounded('Cough', ' ')).toBe(false)
    expect(grounded(' ', 'Cough')).toBe(false)
  })

  it('lets every verbatim claim pass', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (words) => {
        fc.pre(words.trim() !== '')
        expect(grounded(words, words)).toBe(true)
      }),
    )
  })

  it('stops any changed number', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), (said, printed) => {
        fc.pre(said !== printed)
        expect(grounded(`Glucose ${said}`, `Glucose ${printed} mg/dL`)).toBe(false)
      }),
    )
  })
})
