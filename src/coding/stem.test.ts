import { describe, expect, it } from 'vitest'
import { stem } from './stem.ts'

describe('stem', () => {
  it.each([
    ['fractures', 'fracture'],
    ['metastases', 'metastasis'],
    ['biopsies', 'biopsy'],
    ['renal', 'kidney'],
    ['hepatic', 'liver'],
    ['oedematous', 'edema'],
    ['anaemic', 'anemia'],
    ['diarrhoea', 'diarrhea'],
    ['haemorrhagic', 'hemorrhage'],
    ['tumours', 'tumor'],
    ['diabetic', 'diabetes'],
    ['hypertensive', 'hypertension'],
  ])('%s is filed under %s', (word, expected) => {
    expect(stem(word)).toBe(expected)
  })

  it.each(['diabetes', 'arthritis', 'cirrhosis', 'pancreas', 'herpes', 'sepsis', 't2dm', 'abscess', 'virus'])(
    '%s is no plural',
    (word) => {
      expect(stem(word)).toBe(word)
    },
  )
})
