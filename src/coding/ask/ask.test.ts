import { describe, expect, it } from 'vitest'
import { starter } from '#src/testing/a-case.ts'
import { askOffline } from '../../../evals/datasets/questions/ask-offline.ts'
import { termIndexOf } from '../term-index.ts'
import { quotesFor } from './answer.ts'
import { askText } from './ask-text.ts'
import { readQuestion } from './question.ts'
import { passagesFor, retrieve } from './retrieve.ts'

const index = termIndexOf(starter)
const note = `SYNTHETIC
HPI: Reports a cough since Monday. No fever. He has CKD stage 3b.
FAMILY HISTORY: Mother had asthma.
PLAN: Start amoxicillin 500 mg. Return in two weeks.
`
const quotes = (question: string, text = note, previous?: string) => {
  const texts = [askText({ id: 'd1', text, labs: [] }, index)]
  const asked = readQuestion(question, index, previous)
  return quotesFor(asked, retrieve(asked, texts), texts).map((part) => part.text)
}

describe('the own questions, without a model', () => {
  it('are answered with the right words, and not answered where nothing is said', () => {
    const fitted = askOffline(starter, 'fitted')
    expect(fitted.questions).toBeGreaterThanOrEqual(35)
    expect(fitted.citationPrecision).toBeGreaterThanOrEqual(0.9)
    expect(fitted.citationRecall).toBeGreaterThanOrEqual(0.95)
    expect(fitted.abstainedRightly).toBe(1)
  })

  it('that were held back fare nearly as well', () => {
    const held = askOffline(starter, 'held')
    expect(held.citationPrecision).toBeGreaterThanOrEqual(0.88)
    expect(held.citationRecall).toBeGreaterThanOrEqual(0.72)
    expect(held.abstainedRightly).toBeGreaterThanOrEqual(0.95)
  })
})

describe('an answer without a model', () => {
  it('quotes the text character for character', () => {
    const texts = [askText({ id: 'd1', text: note, labs: [] }, index)]
    const asked = readQuestion('Which antibiotic?', index)
    for (const { quote } of quotesFor(asked, retrieve(asked, texts), texts))
      expect(note.slice(quote.start, quote.end)).toBe(quote.quote)
  })

  it('says what the words say of a condition', () => {
    expect(quotes('Is there fever?')).toEqual(['Negated: No fever.'])
    expect(quotes('Does he have asthma?')).toEqual(['Of a relative: FAMILY HISTORY: Mother had asthma.'])
  })

  it('knows abbreviations however they are typed', () => {
    expect(quotes('does he have ckd')[0]).toContain('CKD stage 3b')
    expect(quotes('Any chronic kidney disease?')[0]).toContain('CKD stage 3b')
  })

  it('goes on where the question before stood', () => {
    expect(quotes('And the dose?', note, 'Was amoxicillin started?')[0]).toContain('amoxicillin 500 mg')
  })

  it('quotes the same words of two documents for both', () => {
    const texts = ['d1', 'd2'].map((id) => askText({ id, text: note, labs: [] }, index))
    const asked = readQuestion('Is there fever?', index)
    const parts = quotesFor(asked, retrieve(asked, texts), texts)
    expect(parts.map(({ documentId }) => documentId)).toEqual(['d1', 'd2'])
  })

  it('does not answer for one side what stands of the other', () => {
    const knee = 'SYNTHETIC\nASSESSMENT: Right knee pain. The hip is fine.\n'
    expect(quotes('Is there left knee pain?', knee)).toEqual([])
    expect(quotes('Is there right knee pain?', knee)).toHaveLength(1)
  })

  it.each(['', '?', 'the of and', '\u202e\u0000', 'x'.repeat(2000), '((((', 'a b '.repeat(500)])(
    'survives %j',
    (question) => {
      expect(quotes(question)).toEqual([])
      expect(quotes('Is there fever?', question)).toEqual([])
    },
  )
})

describe('passages for a model', () => {
  it('are a short document whole, and of a long one what stands around the hits', () => {
    const filler = Array.from({ length: 300 }, (_, i) => `Paragraph ${i} speaks of the weather.`).join('\n')
    const long = askText({ id: 'long', text: `${filler}\n${note}\n${filler}`, labs: [] }, index)
    const short = askText({ id: 'short', text: note, labs: [] }, index)
    const asked = readQuestion('Was amoxicillin started?', index)
    const [one, two] = passagesFor(retrieve(asked, [long, short]), [long, short])
    expect(one?.units.length).toBeLessThanOrEqual(4)
    expect(two?.units).toHaveLength(short.units.length)
  })

  it('are none where nothing speaks of it', () => {
    const texts = [askText({ id: 'd1', text: note, labs: [] }, index)]
    expect(passagesFor(retrieve(readQuestion('Is there glaucoma?', index), texts), texts)).toEqual([])
  })
})

describe('a question', () => {
  it('may say "found" of what the document names otherwise', () => {
    const text = 'SYNTHETIC\nCOURSE: Pulmonary embolism was ruled out by CT angiography. Walked well.\n'
    expect(quotes('Was pulmonary embolism found?', text)).toEqual([
      expect.stringMatching(/^Ruled out: .*was ruled out by CT angiography\.$/),
    ])
  })

  it('for one drug is not answered by another of its kind', () => {
    const text = 'SYNTHETIC\nMEDICATIONS: Metformin 500 mg twice daily, long-term. Alendronate weekly.\n'
    expect(quotes('Who is on insulin?', text)).toEqual([])
    expect(quotes('Is she on metformin?', text)).toHaveLength(1)
  })
})
