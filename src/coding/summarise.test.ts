import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dropped, Suggestion } from '#src/domain/code.ts'
import { classify } from './classify/classify.ts'
import { syntheticTexts } from './classify/synthetic-texts.ts'
import { readAuthorship } from './facts/authorship.ts'
import { readFacts } from './facts/read-facts.ts'
import { groundedClaim } from './grounded.ts'
import { readLabs } from './labs/read-labs.ts'
import { type SummaryInput, summarise } from './summarise.ts'

const note = `SYNTHETIC
Patient Name: Example, Jane Q   DOB: 02/14/1961
Date of Service: 11/03/2026
CHIEF COMPLAINT: Cough for 3 days.
CURRENT MEDICATIONS:
Lisinopril 20 mg daily
Albuterol inhaler as needed
LABS:
Sodium 128 L mmol/L 136-145
Potassium 4.2 mmol/L 3.5-5.1
ASSESSMENT: Acute bronchitis. No evidence of pneumonia.
`

describe('summarise', () => {
  it('tells what is over in the sentence that says so, and nothing that the engine hardly believes', () => {
    const text = 'PMH: S/p fracture left wrist 2019, healed. ED note follows.'
    const over = { ...suggested(text, 'fracture left wrist'), code: 'Z87.81' }
    const lines = summarise(
      input(text, { codes: [over], tray: [dropped(text, 'ED', 'low-confidence')] }),
    ).map(({ section, text: said }) => `${section} | ${said}`)

    expect(lines.some((line) => line.startsWith('Problems | ') && line.includes('S/p fracture'))).toBe(true)
    expect(lines.filter((line) => line.startsWith('Not coded'))).toEqual([])
  })

  it('writes each section from the words of the document', () => {
    const claims = summarise(
      input(note, {
        codes: [suggested(note, 'Acute bronchitis')],
        tray: [dropped(note, 'pneumonia', 'negated')],
      }),
    )

    expect(claims.map((claim) => `${claim.section} | ${claim.text}`)).toEqual([
      'Encounter | Patient Name: Example, Jane Q · DOB: 02/14/1961 · Date of Service: 11/03/2026',
      'Encounter | Clinical note',
      'Reason | Cough for 3 days.',
      'Problems | Acute bronchitis',
      'Abnormal results | Sodium 128 mmol/L, low (136–145)',
      'Medications | Lisinopril 20 mg daily',
      'Medications | Albuterol inhaler as needed',
      'Not coded | Negated: No evidence of pneumonia.',
    ])
  })

  it('gives the impression of an imaging report sentence by sentence', () => {
    const text =
      'SYNTHETIC\nEXAM: CT CHEST WITH CONTRAST\nFINDINGS: A 6 mm nodule.\nIMPRESSION:\n1. Right upper lobe nodule, 6 mm.\n2. No pulmonary embolism.\nElectronically signed by Pat Sample, MD'

    expect(texts(text, 'Imaging impression')).toEqual([
      '1. Right upper lobe nodule, 6 mm.',
      '2. No pulmonary embolism.',
    ])
  })

  it('reads headings in a text that lost its line breaks', () => {
    const text =
      'SYNTHETIC CHIEF COMPLAINT: Knee pain. MEDICATIONS: Ibuprofen 400 mg as needed. ALLERGIES: None. ASSESSMENT: Knee pain.'

    expect(texts(text, 'Reason')).toEqual(['Knee pain.'])
    expect(texts(text, 'Medications')).toEqual(['Ibuprofen 400 mg as needed.'])
  })

  it('keeps wrapped lines of a list together', () => {
    const text =
      'SYNTHETIC\nMEDICATIONS:\n- Torsemide 40 mg by mouth daily\n  (new)\n- Apixaban 5 mg twice daily, long\nterm\n\nALLERGIES: None'

    expect(texts(text, 'Medications')).toEqual([
      '- Torsemide 40 mg by mouth daily (new)',
      '- Apixaban 5 mg twice daily, long term',
    ])
  })

  it('names a condition once and leaves out what is not suggested', () => {
    const codes = [
      suggested(note, 'Acute bronchitis'),
      suggested(note, 'Acute bronchitis'),
      { ...suggested(note, 'Cough'), suggested: false },
    ]

    expect(texts(note, 'Problems', { codes })).toEqual(['Acute bronchitis'])
  })

  it('marks a doubtful result', () => {
    expect(texts('Hemoglobin 134 g/dL 12.0-15.5', 'Abnormal results')).toEqual([
      'Hemoglobin 134 g/dL, high (12.0–15.5), to be checked against the print',
    ])
  })

  it('never shows a quote that is not in the document', () => {
    const invented = {
      ...suggested(note, 'Acute bronchitis'),
      evidence: [{ start: 0, end: 9, quote: 'pneumonia' }],
    }

    expect(texts(note, 'Problems', { codes: [invented] })).toEqual([])
  })

  it('has nothing to say about an empty text', () => {
    expect(summarise(input(''))).toEqual([])
  })

  it.each([
    '\u0020',
    '\t',
    '\n',
    'A',
    'Aa ',
    '1',
    '.,',
    '*',
    'Patient: Ab Cd ',
    'DOS 1/1/26 ',
    'signed by Ab Cd ',
    'Na 139 ',
    'IMPRESSION: ',
  ])('reads 100,000 characters of %j in seconds', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const started = performance.now()

    readAuthorship(text)
    summarise(input(text))

    expect(performance.now() - started).toBeLessThan(5000)
  })

  it('returns grounded claims with exact quotes for any text', () => {
    const words = syntheticTexts.flatMap((one) => one.text.split(/(?<=\s)/))
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...syntheticTexts.map((one) => one.text)),
      fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(30), (any, at, length) => {
        const start = any.length ? at % any.length : 0
        const words = any.slice(start, start + length)
        const tray = words ? [dropped(any, words, 'uncertain')] : []
        const codes = words ? [suggested(any, words)] : []
        for (const claim of summarise(input(any, { codes, tray }))) {
          expect(groundedClaim(claim)).toBe(true)
          for (const quote of claim.citations) expect(any.slice(quote.start, quote.end)).toBe(quote.quote)
        }
      }),
      { numRuns: 300 },
    )
  })
})

function input(text: string, more: Partial<SummaryInput> = {}): SummaryInput {
  return {
    text,
    kind: classify(text),
    facts: readFacts(text),
    labs: readLabs(text),
    codes: [],
    tray: [],
    ...more,
  }
}

function texts(text: string, section: string, more: Partial<SummaryInput> = {}): string[] {
  return summarise(input(text, more)).flatMap((claim) => (claim.section === section ? [claim.text] : []))
}

function suggested(text: string, words: string): Suggestion {
  const start = text.indexOf(words)
  return {
    code: 'J20.9',
    title: 'Acute bronchitis, unspecified',
    billable: true,
    confidence: 0.9,
    suggested: true,
    evidence: [{ start, end: start + words.length, quote: words }],
    rationale: '',
    alternatives: [],
    flags: [],
  }
}

function dropped(text: string, words: string, reason: Dropped['reason']): Dropped {
  const { evidence } = suggested(text, words)
  return {
    code: 'J18.9',
    title: 'Pneumonia, unspecified organism',
    billable: true,
    reason,
    explanation: '',
    evidence,
  }
}
