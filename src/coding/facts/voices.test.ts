import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVoices } from './voices.ts'

const at = (text: string, words: string) => {
  const start = text.indexOf(words)
  return readVoices(text).find((v) => v.start <= start && start < v.end)
}

describe('readVoices', () => {
  it('finds a nursing part inside a provider’s note and its end', () => {
    const text = `NURSING INTAKE NOTE\nBMI 42. Patient seems depressed.\n\nHPI: Here for hypertension.\nASSESSMENT: Hypertension.\nElectronically signed by Pat Sample, MD`
    expect(at(text, 'seems depressed')?.role).toBe('other-clinician')
    expect(at(text, 'Here for hypertension')?.role).not.toBe('other-clinician')
    expect(at(text, 'ASSESSMENT: Hypertension')?.role).not.toBe('other-clinician')
  })

  it('gives a labelled paragraph to who is named', () => {
    const text = `HPI: Sacral wound.\nWound care nurse (Jo Example, RN): stage 3 sacral pressure ulcer.\nASSESSMENT: Pressure ulcer of the sacrum.`
    expect(at(text, 'stage 3')?.role).toBe('other-clinician')
    expect(at(text, 'Pressure ulcer of the sacrum')).toBeUndefined()
  })

  it('gives a questionnaire to the patient', () => {
    const text = `HPI: Tired.\nPatient questionnaire: I have diabetes.\nASSESSMENT: Fatigue.`
    expect(at(text, 'I have diabetes')?.role).toBe('patient')
    expect(at(text, 'ASSESSMENT: Fatigue')).toBeUndefined()
  })

  it('divides by signatures, and lets a cosignature take over', () => {
    const apart = `${'Wound is clean and dry, dressing changed twice. '.repeat(8)}\nElectronically signed by Jo Example, RN\n\n${'Seen on rounds. Cellulitis improves. '.repeat(6)}\nElectronically signed by Pat Sample, MD`
    expect(at(apart, 'Wound is clean')?.role).toBe('other-clinician')
    expect(at(apart, 'Cellulitis improves')?.role).toBe('provider')
    const cosigned = 'Wound clean.\nElectronically signed by Jo Example, RN\nCosigned by Pat Sample, MD'
    expect(at(cosigned, 'Wound clean')?.role).not.toBe('other-clinician')
  })

  it('marks an addendum and the words that say so', () => {
    const text = `ASSESSMENT: Ankle sprain.\nElectronically signed by Pat Sample, MD\n\nADDENDUM 11/05/2026: Fracture of the fibula seen by radiology.\nElectronically signed by Lee Other, MD`
    const voice = at(text, 'Fracture of the fibula')
    expect(voice?.addendum).toBe(true)
    expect(voice?.role).toBe('provider')
    expect(voice?.words.quote).toMatch(/^ADDENDUM/)
  })

  it('marks a preliminary reading above the final one', () => {
    const text = `PRELIMINARY READ: possible pneumonia.\nFINAL READ: No pneumonia.`
    expect(at(text, 'possible pneumonia')?.status).toBe('preliminary')
    expect(at(text, 'No pneumonia')?.status).toBe('final')
  })

  it('says nothing of a document with one author', () => {
    expect(readVoices('ASSESSMENT: Cough.\nElectronically signed by Pat Sample, MD')).toEqual([])
    expect(readVoices('PLAN: Nursing home placement. Physical therapy evaluation and treatment.')).toEqual([])
  })

  it('never overlaps and quotes exactly, for any text', () => {
    const words = [
      'Electronically signed by Pat Sample, MD',
      'Jo Example, RN',
      'NURSING NOTE',
      'ADDENDUM:',
      'RN: ',
      'Patient questionnaire: ',
      '\n',
      '\n\n',
      'ASSESSMENT:',
      'PRELIMINARY READ:',
      'FINAL REPORT',
      'Wound is clean. ',
      'x'.repeat(200),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (parts) => {
        const text = parts.join('')
        let end = 0
        for (const voice of readVoices(text)) {
          expect(voice.start).toBeGreaterThanOrEqual(end)
          end = voice.end
          expect(text.slice(voice.words.start, voice.words.end)).toBe(voice.words.quote)
        }
      }),
      { numRuns: 300 },
    )
  })
})
