import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { syntheticTexts } from '../classify/synthetic-texts.ts'
import { readFacts } from './read-facts.ts'

const values = (text: string) =>
  Object.fromEntries(Object.entries(readFacts(text)).map(([name, fact]) => [name, fact.value]))

describe('readFacts', () => {
  it('reads a labelled header, each fact with its words', () => {
    const text =
      'SYNTHETIC\nPatient Name: Example, Jane Q    DOB: 02/14/1961   Sex: F\nMRN: SYN-004417\nDate of Service: 11/03/2026'
    const facts = readFacts(text)

    expect(values(text)).toEqual({
      patientName: 'Example, Jane Q',
      birthDate: '1961-02-14',
      sex: 'F',
      mrn: 'SYN-004417',
      dateOfService: '2026-11-03',
    })
    expect(facts.dateOfService?.evidence.quote).toBe('Date of Service: 11/03/2026')
    expect(facts.birthDate?.evidence.quote).toBe('DOB: 02/14/1961')
  })

  it.each([
    ['DOS 11/3/2026', '2026-11-03'],
    ['DOS: 2026-11-03', '2026-11-03'],
    ['Visit date: November 3, 2026', '2026-11-03'],
    ['Encounter Date: Tuesday, Nov 3, 2026', '2026-11-03'],
    ['Exam date: 03-Nov-2026', '2026-11-03'],
    ['Date of Exam (MM/DD/YYYY): 11-03-2026', '2026-11-03'],
    ['Date of Service\n11/03/2026', '2026-11-03'],
    ['Collected: 11/03/2026 08:15   Reported: 11/05/2026', '2026-11-03'],
    ['Specimen collected 11/03/2026', '2026-11-03'],
    ['Admission Date: 11/03/2026', '2026-11-03'],
    ['Date of Service: 11/03/26\nPrinted 11/20/2026', '2026-11-03'],
    ['Date of service: 11/03/2026\nVisit date: 11/3/2026', '2026-11-03'],
    ['Study date: 20261103', '2026-11-03'],
  ])('takes the date of service from %j', (text, date) => {
    expect(readFacts(text).dateOfService?.value).toBe(date)
  })

  it.each([
    ['no label', 'Seen today 11/03/2026. Date: 11/03/2026'],
    [
      'printed, faxed, reported',
      'Printed: 11/03/2026\nFaxed 11/03/2026\nReport date: 11/03/2026\nDate of birth: 02/14/1961',
    ],
    ['another visit', 'Last visit date: 10/03/2026\nNext visit date: 12/03/2026'],
    ['impossible', 'Date of service: 13/45/2026'],
    ['February 30', 'DOS: 02/30/2026'],
    ['contradicting', 'Date of service: 11/03/2026\nVisit date: 11/04/2026'],
    ['later than the document', 'DOS: 11/03/98\nPrinted 11/20/2026'],
    ['placeholder', 'Date of service: MM/DD/YYYY'],
  ])('leaves the date of service out: %s', (_, text) => {
    expect(readFacts(text).dateOfService).toBeUndefined()
  })

  it('reads a stay: admission, discharge and that it was inpatient', () => {
    expect(values('Admission Date: 10/28/2026   Discharge Date: 11/02/2026')).toEqual({
      dateOfService: '2026-10-28',
      throughDate: '2026-11-02',
      setting: 'inpatient',
    })
    expect(values('Dates of service: 11/01/2026 - 11/04/2026')).toEqual({
      dateOfService: '2026-11-01',
      throughDate: '2026-11-04',
    })
  })

  it.each([
    ['Patient Class: Inpatient', 'inpatient'],
    ['Encounter type: Office visit', 'outpatient'],
    ['Patient status: Observation', 'outpatient'],
    ['Setting: Emergency department', 'outpatient'],
    ['The patient prefers inpatient care', undefined],
    ['Patient class: Inpatient\nEncounter type: Outpatient', undefined],
  ])('reads the setting from %j', (text, setting) => {
    expect(readFacts(text).setting?.value).toBe(setting)
  })

  it('leaves out what differs within the document', () => {
    const text =
      'Patient: Jane Example\nDOB: 02/14/1961\nMRN: 1001\nSex: F\n\fPatient: John Sample\nDOB: 03/15/1962\nMRN: 1002\nSex: M'

    expect(values(text)).toEqual({})
  })

  it('takes two spellings of one name for one person', () => {
    expect(values('Patient: EXAMPLE, JANE\nPatient name: Jane Q Example').patientName).toBe('EXAMPLE, JANE')
  })

  it('reads a two-digit birth year only when one century is possible', () => {
    expect(values('DOB: 03/04/55\nPrinted 11/20/2026').birthDate).toBe('1955-03-04')
    expect(values('DOB: 03/04/15\nPrinted 11/20/2026').birthDate).toBeUndefined()
    expect(values('DOB: 03/04/55').birthDate).toBeUndefined()
  })

  it('ends a name where the next label begins', () => {
    expect(values('Patient: Jane Q. Example Accession: 4411').patientName).toBe('Jane Q. Example')
    expect(values('Patient: Jane Example Chart no: 4411').patientName).toBe('Jane Example')
  })

  it('does not take a sentence for a name', () => {
    expect(values('Patient: Denies chest pain\nPatient: The Example')).toEqual({})
  })

  it('answers any text with exact quotes and values of the promised shapes', () => {
    const words = [
      ...syntheticTexts.flatMap((one) => one.text.split(/(?<=\s)/)),
      'DOS: ',
      'DOB: ',
      '1/2/26',
      '2026-02-30',
      'Patient: ',
      'MRN: ',
      'Sex: ',
      '\n',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        for (const [name, fact] of Object.entries(readFacts(any))) {
          expect(any.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.quote)
          if (/Date|dateOf/.test(name)) expect(fact.value).toMatch(/^\d{4}-\d{2}-\d{2}$/)
          if (name === 'sex') expect(['F', 'M']).toContain(fact.value)
        }
      }),
      { numRuns: 400 },
    )
  })
})
