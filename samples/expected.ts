import type { DocumentKind } from '#src/domain/document.ts'

/** What a careful coder says about a sample. */
export interface Expected {
  /** In `samples/files/`. */
  file: string
  label: DocumentKind
  /** Date of service or admission, as stated. ISO. */
  from: string
  through?: string
  /** Codes that must be suggested. The first is first-listed. */
  codes: string[]
  /** Codes that a coder may report as well: neither asked for nor wrong. */
  optional?: string[]
  /** Codes that must not be suggested, each with the reason. */
  mustNot: [code: string, why: string][]
  /** Rows of a lab sheet: name as printed → value and flag. */
  labs?: Record<string, { value: number; flag: 'L' | 'N' | 'H' }>
  /** A page image: nothing of this can be had before OCR. */
  needsOcr?: true
  /** A packet: what stands on which pages, 1-based, both inclusive. */
  parts?: { label: DocumentKind; first: number; last: number }[]
}

/** In FY2027, profile `guideline`, with the setting of `packet.ts`. */
export const expected: Expected[] = [
  {
    file: '01-clinic-note.pdf',
    label: 'clinical_note',
    from: '2026-10-14',
    codes: ['E11.65', 'I10', 'E78.2', 'Z79.84'],
    mustNot: [
      ['E11.9', 'hyperglycemia is stated'],
      ['R73.9', 'integral to E11.65'],
      ['E78.5', 'mixed is stated'],
      ['R07.9', 'denied'],
      ['R06.02', 'denied'],
      ['H53.8', 'denied'],
      ['R20.0', 'denied'],
    ],
  },
  {
    file: '02-soap-note.pdf',
    label: 'clinical_note',
    from: '2026-10-27',
    codes: ['I12.9', 'N18.32', 'M17.11', 'E03.9', 'K21.9', 'E66.811', 'Z68.32', 'R06.83'],
    optional: ['Z87.891', 'Z88.0', 'Z80.0', 'Z82.3', 'Z90.49', 'Z71.3'],
    mustNot: [
      ['I10', 'hypertension with chronic kidney disease is I12'],
      ['G47.33', 'possible, outpatient (IV.H)'],
      ['C18.9', 'the father'],
      ['I63.9', 'the mother'],
      ['Z84.19', 'denied'],
      ['M25.561', 'integral to M17.11'],
      ['M17.12', 'the other side is normal'],
      ['R07.9', 'denied'],
      ['R60.0', 'denied'],
      ['F17.210', 'former smoker'],
      ['N18.9', 'the stage is stated'],
      ['E66.9', 'the class is stated'],
    ],
  },
  {
    file: '03-chest-xray.pdf',
    label: 'xray',
    from: '2026-11-03',
    codes: ['J18.9'],
    mustNot: [
      ['J18.1', 'pneumonia of a lobe is not lobar pneumonia'],
      ['J90', 'negated'],
      ['J93.9', 'negated'],
      ['R05.9', 'integral to pneumonia'],
      ['R50.9', 'integral to pneumonia'],
    ],
  },
  {
    file: '04-abdomen-ct.pdf',
    label: 'ct',
    from: '2026-10-30',
    codes: ['N13.2', 'K57.30', 'K76.0'],
    mustNot: [
      ['N20.1', 'with hydronephrosis it is N13.2'],
      ['N13.30', 'the calculus is stated'],
      ['K57.32', 'without diverticulitis'],
      ['K80.20', 'negated'],
      ['K37', 'negated'],
      ['K35.80', 'negated'],
      ['I71.40', 'negated'],
      ['R10.9', 'integral to the stone'],
      ['R31.9', 'integral to the stone'],
    ],
  },
  {
    file: '05-discharge-summary.pdf',
    label: 'clinical_note',
    from: '2026-10-20',
    through: '2026-10-24',
    codes: [
      'I11.0',
      'I50.23',
      'N17.9',
      'I48.0',
      'E11.42',
      'E87.6',
      // Probable at discharge of an inpatient is coded as if it were so (II.H).
      'J18.9',
      'I25.2',
      'Z79.01',
      'Z79.4',
    ],
    optional: ['Z95.5', 'Z82.49', 'T50.1X6A', 'Z91.148', 'Z91.138'],
    mustNot: [
      ['I10', 'hypertension with heart failure is I11.0'],
      ['I26.99', 'ruled out'],
      ['E11.9', 'polyneuropathy is stated'],
      ['I50.9', 'type and acuity are stated'],
      ['I50.22', 'acute on chronic is stated'],
      ['I21.9', 'old, and the father'],
      ['R07.9', 'denied'],
      ['R06.02', 'integral to heart failure'],
      ['I48.91', 'paroxysmal is stated'],
    ],
  },
  {
    file: '06-cbc.pdf',
    label: 'cbc',
    from: '2026-10-15',
    codes: [],
    mustNot: [
      ['D64.9', 'a value is no diagnosis (III.B)'],
      ['D72.829', 'a value is no diagnosis (III.B)'],
      ['D75.839', 'a value is no diagnosis (III.B)'],
    ],
    labs: {
      WBC: { value: 11.9, flag: 'H' },
      RBC: { value: 3.84, flag: 'L' },
      Hemoglobin: { value: 10.6, flag: 'L' },
      Hematocrit: { value: 33.1, flag: 'L' },
      MCV: { value: 86.2, flag: 'N' },
      MCH: { value: 27.6, flag: 'N' },
      MCHC: { value: 32.0, flag: 'N' },
      RDW: { value: 15.1, flag: 'H' },
      'Platelet Count': { value: 412, flag: 'H' },
      Neutrophils: { value: 62.0, flag: 'N' },
      Lymphocytes: { value: 27.4, flag: 'N' },
      Monocytes: { value: 7.1, flag: 'N' },
      Eosinophils: { value: 2.8, flag: 'N' },
      Basophils: { value: 0.7, flag: 'N' },
      'Absolute Neutrophils': { value: 7.4, flag: 'N' },
    },
  },
  {
    file: '07-bmp.pdf',
    label: 'bmp',
    from: '2026-10-20',
    codes: [],
    mustNot: [
      ['N18.32', 'a value is no diagnosis (III.B)'],
      ['R73.9', 'a value is no diagnosis (III.B)'],
      ['R94.4', 'a value is no diagnosis (III.B)'],
    ],
    labs: {
      Glucose: { value: 104, flag: 'H' },
      'Urea Nitrogen (BUN)': { value: 31, flag: 'H' },
      Creatinine: { value: 1.92, flag: 'H' },
      'eGFR (CKD-EPI 2021)': { value: 37, flag: 'L' },
      'BUN/Creatinine Ratio': { value: 16, flag: 'N' },
      Sodium: { value: 139, flag: 'N' },
      Potassium: { value: 4.6, flag: 'N' },
      Chloride: { value: 105, flag: 'N' },
      'Carbon Dioxide (CO2)': { value: 23, flag: 'N' },
      Calcium: { value: 9.2, flag: 'N' },
    },
  },
  {
    file: '08-cmp.pdf',
    label: 'cmp',
    from: '2026-10-27',
    codes: [],
    mustNot: [
      ['E87.1', 'a value is no diagnosis (III.B)'],
      ['R74.01', 'a value is no diagnosis (III.B)'],
    ],
    labs: {
      Glucose: { value: 92, flag: 'N' },
      'Urea Nitrogen (BUN)': { value: 14, flag: 'N' },
      Creatinine: { value: 0.78, flag: 'N' },
      'eGFR (CKD-EPI 2021)': { value: 83, flag: 'N' },
      Sodium: { value: 133, flag: 'L' },
      Potassium: { value: 3.9, flag: 'N' },
      Chloride: { value: 97, flag: 'L' },
      'Carbon Dioxide (CO2)': { value: 26, flag: 'N' },
      Calcium: { value: 9.6, flag: 'N' },
      'Protein, Total': { value: 7.1, flag: 'N' },
      Albumin: { value: 4.2, flag: 'N' },
      Globulin: { value: 2.9, flag: 'N' },
      'Albumin/Globulin Ratio': { value: 1.4, flag: 'N' },
      'Bilirubin, Total': { value: 0.6, flag: 'N' },
      'Alkaline Phosphatase': { value: 118, flag: 'N' },
      'AST (SGOT)': { value: 44, flag: 'H' },
      'ALT (SGPT)': { value: 51, flag: 'H' },
    },
  },
  {
    file: '09-urgent-care-note.txt',
    label: 'clinical_note',
    from: '2026-11-09',
    codes: ['S93.402A', 'J45.20'],
    optional: ['W10.9XXA', 'W10.8XXA', 'Y92.009'],
    mustNot: [
      ['S93.401A', 'the other side'],
      ['S82.892A', 'no fracture'],
      ['S09.90XA', 'no head injury'],
      ['M25.572', 'integral to the sprain'],
      ['R06.2', 'negated'],
    ],
  },
  {
    file: '10-fax-packet.pdf',
    label: 'clinical_note',
    from: '2026-11-05',
    codes: ['J20.9', 'D50.9', 'M81.0'],
    optional: ['Z79.83', 'Z90.49', 'Z78.0', 'M47.814'],
    mustNot: [
      ['R05.9', 'integral to bronchitis'],
      ['R05.1', 'integral to bronchitis'],
      ['J18.9', 'no evidence of it'],
      ['M80.00XA', 'no current fracture'],
      ['J90', 'negated'],
      ['J93.9', 'negated'],
      ['D64.9', 'iron deficiency is stated'],
    ],
    parts: [
      { label: 'other', first: 1, last: 1 },
      { label: 'clinical_note', first: 2, last: 3 },
      { label: 'cbc', first: 4, last: 4 },
      { label: 'xray', first: 5, last: 5 },
    ],
  },
  {
    file: '11-scanned-note.pdf',
    label: 'clinical_note',
    from: '2026-11-02',
    codes: ['J44.1', 'Z87.891'],
    mustNot: [
      ['J44.9', 'the exacerbation is stated'],
      ['F17.210', 'former smoker'],
      ['R05.9', 'integral to COPD'],
    ],
    needsOcr: true,
  },
]
