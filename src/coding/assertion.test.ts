import { describe, expect, it } from 'vitest'
import { assertionsIn, type Status } from './assertion.ts'
import { findSections } from './sections.ts'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** The finding stands between angle brackets; a sentence may hold several. */
const sentences: [Status, string][] = [
  ['affirmed', 'The patient has <pneumonia>.'],
  ['affirmed', 'She presents with <fever> and <cough>.'],
  ['negated', 'No <fever>.'],
  ['negated', 'Denies <chest pain>, <nausea>, <vomiting>, or <diarrhea>.'],
  [
    'negated',
    'She denies any <fever>, <chills>, <night sweats>, <weight loss>, <rash>, <headache> or <back pain>.',
  ],
  ['affirmed', 'Denies fever but has <cough>.'],
  ['affirmed', 'He denies fever; <cough> for two days.'],
  ['negated', 'There is no evidence of <pneumothorax> or <pleural effusion>.'],
  ['affirmed', 'There is no change in the <pleural effusion>.'],
  ['affirmed', 'Not only <cough> but also <wheezing>.'],
  ['negated', 'Negative for <fracture>.'],
  ['negated', '<HIV> negative.'],
  ['negated', 'HBsAg and <hepatitis C> were negative.'],
  ['negated', '<Pleural effusion> is not seen.'],
  ['negated', 'Lungs clear without <wheezes>.'],
  ['affirmed', 'Presents without fever with <cough>.'],
  ['negated', 'The patient has never had <seizures>.'],
  ['negated', 'She does not have <diabetes>.'],
  ['negated', 'No history of <stroke>.'],
  ['negated', 'Neither <edema> nor <cyanosis>.'],
  ['affirmed', 'No acute fracture, mild <osteoarthritis> of the knee.'],
  ['negated', '<Fever>: no'],
  ['negated', 'Chest pain? Yes. <Dyspnea>? No.'],
  ['negated', '(-) <hematuria>'],
  ['negated', '[ ] <Diabetes>'],
  ['affirmed', '[x] <Hypertension>'],
  ['affirmed', 'No fever, <cough> present.'],
  ['affirmed', 'Gram negative <sepsis>.'],
  ['affirmed', '<Asthma> is not well controlled.'],
  ['affirmed', '<Headache> has not improved.'],
  ['uncertain', 'Possible <pneumonia>.'],
  ['uncertain', 'Probable <urinary tract infection>.'],
  ['uncertain', 'Findings suspicious for <appendicitis>.'],
  ['uncertain', '<Pneumonia> cannot be excluded.'],
  ['uncertain', 'Chest pain, likely due to <GERD>.'],
  ['affirmed', '<Chest pain>, likely due to reflux.'],
  ['uncertain', '?<pneumonia>'],
  ['uncertain', 'r/o <pulmonary embolism>'],
  ['uncertain', 'Opacity consistent with <pneumonia>.'],
  ['uncertain', 'Differential includes <sarcoidosis> and <tuberculosis>.'],
  ['uncertain', 'This may represent <atelectasis>.'],
  ['uncertain', 'Concern for <deep vein thrombosis>.'],
  ['uncertain', '<Cellulitis> suspected.'],
  ['uncertain', 'Viral <bronchitis> versus <pneumonia> is possible.'],
  ['ruled-out', '<Pulmonary embolism> was ruled out.'],
  ['ruled-out', 'CT ruled out <appendicitis>.'],
  ['ruled-out', '<Stroke> is unlikely.'],
  ['ruled-out', '<Endocarditis> has been excluded.'],
  ['hypothetical', 'Return if <fever> or <vomiting> develops.'],
  ['hypothetical', 'Call if <dyspnea> worsens.'],
  ['hypothetical', 'She is at risk for <falls>.'],
  ['hypothetical', 'Screening for <colon cancer> was discussed.'],
  ['hypothetical', '<Influenza> vaccine given today.'],
  ['hypothetical', 'Heparin for <DVT> prophylaxis.'],
  ['hypothetical', 'Side effects include <nausea> and <dizziness>.'],
  ['hypothetical', 'Monitor for <hypoglycemia>.'],
  ['history', 'History of <breast cancer>.'],
  ['history', 'h/o <kidney stones>'],
  ['history', 'Prior <myocardial infarction>.'],
  ['history', 'She had <pneumonia> years ago.'],
  ['history', 's/p <appendicitis> with perforation'],
  ['affirmed', 'History of asthma who presents with <chest pain>.'],
  ['affirmed', 'Old records show <hypertension>.'],
  ['resolved', '<Cellulitis> has resolved.'],
  ['resolved', 'Resolved <pneumonia>.'],
  ['resolved', '<Acute kidney injury>, resolved.'],
  ['family', 'Mother had <breast cancer>.'],
  ['family', 'Family history of <colon cancer> and <diabetes>.'],
  ['family', '<Diabetes> in her father.'],
  ['family', 'Father died of <myocardial infarction> at age 60.'],
  ['affirmed', 'Mother reports that the child has <fever>.'],
  ['affirmed', 'He was brought in by his mother for <abdominal pain>.'],
  ['other-person', 'Her husband has <influenza>.'],
  ['other-person', 'Exposure to <tuberculosis> at work.'],
  ['negated', 'No family history of <colon cancer>.'],
]

describe('assertion of a finding in its sentence', () => {
  it.each(sentences)('%s: %s', (expected, marked) => {
    const { text, spans } = unmark(marked)
    const tokens = tokenise(text)
    const sections = findSections(text, tokens)
    const all = splitSentences(text, tokens, sections)

    const statuses = spans.map(({ start, end }) => {
      const first = tokens.findIndex((t) => t.start >= start)
      const last = tokens.findLastIndex((t) => t.end <= end)
      const sentence = all.find((s) => s.from <= first && last < s.to)!
      return assertionsIn(text, tokens, sentence).of(first, last).status
    })

    expect(statuses).toEqual(spans.map(() => expected))
  })
})

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  let text = ''
  const spans: { start: number; end: number }[] = []
  for (const part of marked.split(/(<[^>]+>)/)) {
    const inner = part.startsWith('<') ? part.slice(1, -1) : undefined
    if (inner) spans.push({ start: text.length, end: text.length + inner.length })
    text += inner ?? part
  }
  return { text, spans }
}
