import { describe, expect, it } from 'vitest'
import { alignable } from '../align/align.ts'
import { groundFault } from '../grounded.ts'
import { placeOfQuote } from './place.ts'

const quote = (words: string) => ({ start: 0, end: words.length, quote: words })
const fault = (text: string, ...quotes: string[]) => groundFault({ text, citations: quotes.map(quote) })

describe('groundFault', () => {
  it.each([
    [
      'Type 2 diabetes with hyperglycemia; metformin increased.',
      'Type 2 diabetes mellitus with hyperglycemia. Increase metformin.',
    ],
    ['Cough for three days.', 'Denies chest pain or fever. Cough for three days.'],
    ['No chest pain.', 'Denies chest pain or fever. Cough for three days.'],
    ['Possible pneumonia of the right lower lobe.', 'Possible right lower lobe pneumonia.'],
    ['Pneumonia is suspected.', 'Possible right lower lobe pneumonia.'],
    ['Mother had breast cancer.', 'Mother had breast cancer.'],
    ['Lisinopril 20 mg daily', 'lisinopril 20 mg PO daily'],
    ['Hypertension, controlled on lisinopril.', 'Essential hypertension, at goal on lisinopril.'],
    ['Potassium 4.1, sodium 138', 'Sodium 138, potassium 4.1'],
    ['Losartan 50 mg started', 'Stopped lisinopril 20 mg because of cough, started losartan 50 mg'],
    ['Lisinopril stopped because of cough', 'Stopped lisinopril 20 mg because of cough'],
    ['Metformin was increased', 'Increase metformin'],
    ['Chronic kidney disease, now worse', 'Chronic kidney disease is worse'],
    ['History of stroke.', 'History of stroke in 2019.'],
  ])('lets %j pass over %j', (text, words) => {
    expect(fault(text, words)).toBeUndefined()
  })

  it.each([
    ['number', 'Potassium 6.2', 'Potassium 6.1 mmol/L'],
    ['number', 'Seen three times for cough', 'Seen twice for cough'],
    ['code', 'Diabetes (E11.65)', 'Type 2 diabetes with hyperglycemia'],
    ['side', 'Right knee pain', 'pain of the left knee'],
    ['drug', 'Hypertension treated with losartan', 'Hypertension treated with lisinopril'],
    ['drug', 'Zyntrexa 20 mg for sleep', 'Belorvan 20 mg for sleep'],
    ['negation', 'No fracture of the radius', 'Fracture of the radius'],
    ['negation', 'Chest pain and cough', 'Denies chest pain. Cough for a week.'],
    ['negation', 'Fever', 'Denies chest pain, shortness of breath or fever. Has a cough.'],
    ['negation', 'No cough', 'Denies chest pain. Cough for a week.'],
    ['certainty', 'Pneumonia of the lower lobe', 'Possible lower lobe pneumonia.'],
    ['person', 'Breast cancer', 'Mother had breast cancer.'],
    [
      'number',
      'Strength 5/5 on the left and 5/5 on the right',
      'Strength 4/5 on the left and 5/5 on the right',
    ],
    [
      'side',
      'Cyst of the left kidney, stone of the left kidney',
      'Cyst of the left kidney, stone of the right kidney',
    ],
    ['negation', 'The pain does prevent walking', 'The pain does not prevent walking'],
    ['pair', 'Potassium 138', 'Sodium 138, potassium 4.1'],
    ['pair', 'Lisinopril 500 mg daily', 'Lisinopril 20 mg daily, metformin 500 mg twice daily'],
    ['stopped', 'On lisinopril 20 mg', 'Stopped lisinopril 20 mg because of cough, started losartan 50 mg'],
    ['certainty', 'Penicillin', 'Allergic to penicillin'],
    ['opposite', 'Metformin decreased', 'Increase metformin'],
    ['opposite', 'Fracture of the proximal radius', 'Fracture of the distal radius'],
    ['opposite', 'Kidney disease is improving', 'Kidney disease is worsening'],
    ['qualifier', 'Severe kidney disease', 'Kidney disease'],
    ['qualifier', 'Acute heart failure', 'Heart failure'],
    ['elsewhere', 'Congestive heart failure', 'The patient walks daily.'],
  ])('finds a wrong %s: %j over %j', (what, text, words) => {
    expect(fault(text, words)).toBe(what)
  })

  it('does not let a claim pass that cites nothing', () => {
    expect(fault('Cough')).toBe('uncited')
    expect(fault('Cough', '  ')).toBe('uncited')
  })
})

describe('placeOfQuote', () => {
  const text = 'Glucose 214 mg/dL\nHeart rate 14.1\nGlucose   214\nmg/dL again'
  const find = (words: string, start = 0) => placeOfQuote(alignable(text), words, { start, end: start + 1 })

  it('finds words as they are printed, whatever white space is between them, nearest to the hint', () => {
    expect(find('Glucose 214 mg/dL')).toEqual({ start: 0, end: 17, quote: 'Glucose 214 mg/dL' })
    expect(find('Heart rate 14.1')).toEqual({ start: 18, end: 33, quote: 'Heart rate 14.1' })
    expect(find('214 mg/dL again')?.quote).toBe('214\nmg/dL again')
  })

  it.each(['Glucose 215 mg/dL', 'Glucose of 214', 'lucose', 'rate 14', '', 'Glucose 2', 'x'.repeat(500)])(
    'does not find %j',
    (words) => {
      expect(find(words)).toBeUndefined()
    },
  )
})
