import { describe, expect, it } from 'vitest'
import { findSections } from './sections.ts'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

function sectionsOf(text: string): [string, string][] {
  const tokens = tokenise(text)
  return findSections(text, tokens)
    .filter((s) => s.to > s.from)
    .map((s) => [s.kind, text.slice(tokens[s.from]!.start, tokens[s.to - 1]!.end)])
}

function sentencesOf(text: string): string[] {
  const tokens = tokenise(text)
  return splitSentences(text, tokens, findSections(text, tokens)).map((s) =>
    text.slice(tokens[s.from]!.start, tokens[s.to - 1]!.end),
  )
}

describe('sections', () => {
  it('begin at whole lines and at labels', () => {
    expect(
      sectionsOf('CHIEF COMPLAINT\n\nCough.\n\nPast Medical History: Asthma\nFAMILY HISTORY\nNone'),
    ).toEqual([
      ['chief-complaint', 'Cough'],
      ['pmh', 'Asthma'],
      ['family', 'None'],
    ])
  })

  it('are found where line ends got lost', () => {
    expect(
      sectionsOf(
        'SUBJECTIVE: Cough. OBJECTIVE: Clear lungs. ASSESSMENT/PLAN: Bronchitis. Follow-up: two weeks',
      ),
    ).toEqual([
      ['hpi', 'Cough'],
      ['exam', 'Clear lungs'],
      ['assessment', 'Bronchitis'],
      ['instructions', 'two weeks'],
    ])
  })

  it('do not begin at the same words inside a sentence', () => {
    expect(sectionsOf('She has a history of asthma and a plan was made.')).toEqual([
      ['body', 'She has a history of asthma and a plan was made'],
    ])
  })

  it('end at capitals with a colon that we do not know', () => {
    expect(sectionsOf('IMPRESSION: Normal.\nTRANSCRIBED BY: somebody')).toEqual([
      ['impression', 'Normal'],
      ['other', 'somebody'],
    ])
  })

  it('go on behind a label that reaches to the end of its line', () => {
    expect(
      sectionsOf('ASSESSMENT\nAsthma.\nPatient Education and Counseling: avoid smoke.\nHypertension.').map(
        ([kind]) => kind,
      ),
    ).toEqual(['assessment', 'instructions', 'assessment'])
  })
})

describe('sentences', () => {
  it('end at stops, blank lines and bullets, not at abbreviations or wrapped lines', () => {
    expect(
      sentencesOf('Seen by Dr. Example. Has E. coli infection\nof the bladder.\n• Cough\n• Fever\n\nStable'),
    ).toEqual(['Seen by Dr. Example', 'Has E. coli infection\nof the bladder', 'Cough', 'Fever', 'Stable'])
  })
})
