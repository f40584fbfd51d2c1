import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAuthorship } from './authorship.ts'

describe('readAuthorship', () => {
  it.each([
    ['Electronically signed by Pat Sample, MD on 11/04/2026', 'provider'],
    ['Electronically Signed By: Sample, Pat R., D.O.', 'provider'],
    ['Dictated by: Dr. Sample', 'provider'],
    ['Attending: Pat Sample, MD\nThe patient is well.', 'provider'],
    ['Interpreted by Pat Sample MD', 'provider'],
    ['ASSESSMENT: Cough.\n\nPat Sample, PA-C', 'provider'],
    ['NURSING PROGRESS NOTE\nAttending: Pat Sample, MD\nResting.', 'other-clinician'],
    ['Wound clean.\nSigned by Jo Example, RN', 'other-clinician'],
    ['NUTRITION ASSESSMENT\nBMI 17\nJo Example, RD', 'other-clinician'],
    ['Physical Therapy Evaluation\nGait slow.', 'other-clinician'],
    ['Electronically signed by: Jo Example, LCSW', 'other-clinician'],
    ['Signed by Jo Example, RN. Cosigned by Pat Sample, MD.', 'provider'],
    ['PATIENT HEALTH QUESTIONNAIRE\nPlease check.', 'patient'],
    ['MyChart message: my knee hurts', 'patient'],
    ['Knee pain for two days.', 'unknown'],
    ['The nurse said he was evaluated by us.', 'unknown'],
    ['The MRI was read by Dr. Sample. The consent was signed by the patient.', 'unknown'],
    ['PLAN:\nPhysical therapy evaluation and treatment.\nNutrition consult.', 'unknown'],
    ['He filled in a patient questionnaire. Knee pain.', 'unknown'],
    ['', 'unknown'],
  ])('says whose words %j are', (text, role) => {
    expect(readAuthorship(text).role).toBe(role)
  })

  it.each([
    ['PRELIMINARY REPORT\nNo fracture.', 'preliminary'],
    ['No fracture. Wet read by resident.', 'preliminary'],
    ['Dictated but not read.', 'preliminary'],
    ['This note has not yet been reviewed by the attending.', 'preliminary'],
    ['Status: Preliminary\nCulture pending', 'preliminary'],
    ['FINAL REPORT\nNo fracture.', 'final'],
    ['PRELIMINARY REPORT\nNo fracture.\nFINAL REPORT\nFracture.', 'final'],
    [
      'Preliminary report was given to the emergency room by phone.\nElectronically signed by Pat Sample, MD',
      'final',
    ],
    ['Old records were not reviewed. The final result was good.', 'unknown'],
    ['No fracture.', 'unknown'],
  ])('says whether %j is final', (text, status) => {
    expect(readAuthorship(text).status).toBe(status)
  })

  it('tells signed from unsigned, and an addendum', () => {
    expect(readAuthorship('Electronically signed by Pat Sample, MD').signed).toBe(true)
    expect(readAuthorship('Not electronically signed. Pat Sample, MD').signed).toBe(false)
    expect(readAuthorship('Note.\nADDENDUM: also left knee.').addendum).toBe(true)
    expect(readAuthorship('See the addendum of last week.').addendum).toBe(false)
  })

  it('quotes what it went by, exactly, for any text', () => {
    const words = [
      'Electronically signed by ',
      'Pat Sample',
      ', MD',
      ', RN',
      'PRELIMINARY',
      '\n',
      'FINAL REPORT',
      'NURSING NOTE',
      'ADDENDUM:',
      'Attending: ',
      ' the ',
      '/s/ ',
      '(',
      '.',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const found = readAuthorship(any)
        for (const quote of found.evidence) expect(any.slice(quote.start, quote.end)).toBe(quote.quote)
        if (found.role !== 'unknown') expect(found.evidence.length).toBeGreaterThan(0)
      }),
      { numRuns: 400 },
    )
  })
})
