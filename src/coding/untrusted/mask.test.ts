import { describe, expect, it } from 'vitest'
import { maskLines } from './mask.ts'

const books = new Set('type diabetic graves disease chest pain white count may long head'.split(' '))
const knows = (word: string) => books.has(word)
const sent = (text: string) => maskLines(text.split('\n'), knows).lines.join('\n')

const note = `SYNTHETIC CLINIC, 12 Example Street, Sampletown, ZZ 00000  Tel: (555) 010-0199
Patient: Orrery, Tamsin Q.   MRN: SYN-004711   DOB: 03/14/1934   Sex: F
Date of service: 11/04/2026
HPI: Tamsin Orrery is a 92-year-old with Graves disease. Mrs. Orrery takes metoprolol 95 mg and 90 units of insulin.
BP 130/90. A1c 9.1. Sodium 128. Smoked 95 pack-years until 2019. Daughter Ysolde can be reached at 555-010-0142 or y.orrery@example.invalid.
ASSESSMENT: 1. Type 2 diabetes. 2. Chest pain since 10/30/2026.
Electronically signed by R. Graves, MD 11/04/2026 16:02
Footer: Orrery 03/14/1934`

describe('lines that go to a vendor', () => {
  it('name nobody', () => {
    const text = sent(note)

    expect(text).not.toMatch(
      /Orrery|Tamsin|Ysolde|4711|03\/14\/1934|010-01|Example Street|example\.invalid|92-year/,
    )
    expect(text).toMatch(/\[AGE-OVER-89-1\]-year-old/)
    expect(text).not.toMatch(/R\. Graves/)
  })

  it('keep what decides a code', () => {
    expect(sent(note)).toMatch(
      /Date of service: 11\/04\/2026[\s\S]*Graves disease[\s\S]*metoprolol 95 mg and 90 units of insulin\.\nBP 130\/90\. A1c 9\.1\. Sodium 128\. Smoked 95 pack-years until 2019\.[\s\S]*1\. Type 2 diabetes\. 2\. Chest pain since 10\/30\/2026\./,
    )
  })

  it('give the same person the same token, and every line its place', () => {
    const { lines, counts } = maskLines(note.split('\n'), knows)

    expect(lines).toHaveLength(8)
    expect(lines[7]).toMatch(/^Footer: \[NAME-\d\] \[BIRTH-DATE-1\]$/)
    expect(lines[1]).toContain('DOB: [BIRTH-DATE-1]')
    expect(counts).toMatchObject({ 'BIRTH-DATE': 2, PHONE: 2, EMAIL: 1, ID: 1, ADDRESS: 1 })
  })

  it('come back as the document has them', () => {
    const masked = maskLines(note.split('\n'), knows)

    expect(masked.lines.map(masked.unmask).join('\n')).toBe(note)
    expect(masked.unmask('HPI: [NAME-99] has Graves disease')).toBe('HPI: [NAME-99] has Graves disease')
  })

  it('hide a name again where a quote is sent', () => {
    const { cover, unmask } = maskLines(note.split('\n'), knows)

    const covered = cover('Mrs. Orrery takes metoprolol 95 mg')

    expect(covered).not.toContain('Orrery')
    expect(unmask(covered)).toBe('Mrs. Orrery takes metoprolol 95 mg')
  })

  it('keep tokens that the document brought along', () => {
    const lines = ['Patient: [NAME-1], seen with Dr. Orrery', 'MRN: 0047110']
    const masked = maskLines(lines)

    expect(masked.lines[0]).toBe('Patient: [NAME-1], seen with Dr. [NAME-2]')
    expect(masked.lines.map(masked.unmask)).toEqual(lines)
  })

  it.each([
    'Patient: Type 2 diabetic here for follow-up',
    'CC: Chest Pain',
    'Chest Pain  DOB: unknown',
    'White count 12. Long head of the biceps. May repeat.',
    'Age: 45. 95% on room air. Weight 98 kg. 90 mg daily. 100 days.',
    'Aged 9 months. Temp 98.6. HR 95. PEF 110. 12 Lead ST elevation in II, III.',
    'Dose 325-650 mg every 4-6 hours. TSH 1.24. Platelets 250-400. 02/11/2026 x-ray.',
    'Age: 90 days',
    'Group therapy, visit 2024. Seen by ID 10-12-2026. Case 2024. DEA schedule II.',
  ])('leave alone: %s', (line) => {
    expect(sent(line)).toBe(line)
  })

  it.each([
    ['97F with a fall', '[AGE-OVER-89-1]F with a fall'],
    ['Age: 101', 'Age: [AGE-OVER-89-1]'],
    ['91 y/o man', '[AGE-OVER-89-1] y/o man'],
    [
      'Tamsin Orrery is a 50-year-old woman. Ms. Orrery rests.',
      '[NAME-1] is a 50-year-old woman. Ms. [NAME-2] rests.',
    ],
    ['Patient: Odalys Fennwick, MRN 4471902', 'Patient: [NAME-1], MRN [ID-1]'],
    ['Patient: Fennwick, Odalys, MRN4471902', 'Patient: [NAME-1], MRN[ID-1]'],
    [
      'Patient: Fennwick, Odalys, DOB 03/14/1934, MRN #4471902',
      'Patient: [NAME-1], DOB [BIRTH-DATE-1], MRN #[ID-1]',
    ],
    ['Pt Odalys Fennwick (MRN 4471902) rests.', 'Pt [NAME-1] (MRN [ID-1]) rests.'],
    ['Fennwick, Odalys  DOB: 03/14/1934', '[NAME-1]  DOB: [BIRTH-DATE-1]'],
    ['Name: Odalys Fennwick, Age 45, Account No 99812', 'Name: [NAME-1], Age 45, Account No [ID-1]'],
    ['Patient: Odalys Fennwick, ID 99-4471', 'Patient: [NAME-1], ID [ID-1]'],
    ['SSN 000-12-3456', 'SSN [ID-1]'],
    ['Fax: 555 0199 22', 'Fax: [PHONE-1]'],
    ['Dr. White agrees. White count 12.', 'Dr. [NAME-1] agrees. White count 12.'],
  ])('%s → %s', (line, masked) => {
    expect(sent(line)).toBe(masked)
  })

  it.each([
    ['blanks', ' '],
    ['tabs', '\t'],
  ])('is quick on a page of %s', (_, blank) => {
    const began = performance.now()
    maskLines([blank.repeat(20_000), `MRN:${blank.repeat(20_000)}`])
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
