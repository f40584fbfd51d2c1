import type { DocumentKind } from '#src/domain/document.ts'

/** Invented documents in US layouts, for tests. Nobody in them exists. */
export interface SyntheticText {
  name: string
  label: DocumentKind
  parts?: DocumentKind[]
  text: string
}

const header = `SYNTHETIC - NOT A REAL PATIENT
Patient Name: Example, Jane Q        MRN: SYN-004417
DOB: 02/14/1961   Sex: F
Collected: 11/03/2026 08:15   Reported: 11/03/2026 14:02
`

const cbcRows = [
  ['WBC', '12.4', 'H', 'K/uL', '4.0-11.0'],
  ['RBC', '4.41', '', 'M/uL', '3.80-5.10'],
  ['Hemoglobin', '13.2', '', 'g/dL', '12.0-15.5'],
  ['Hematocrit', '39.8', '', '%', '36.0-46.0'],
  ['MCV', '90.2', '', 'fL', '80-100'],
  ['MCH', '29.9', '', 'pg', '27-33'],
  ['MCHC', '33.2', '', 'g/dL', '32-36'],
  ['RDW', '13.1', '', '%', '11.5-14.5'],
  ['Platelets', '251', '', 'K/uL', '150-400'],
]
const bmpRows = [
  ['Sodium', '128', 'L', 'mmol/L', '136-145'],
  ['Potassium', '4.2', '', 'mmol/L', '3.5-5.1'],
  ['Chloride', '94', 'L', 'mmol/L', '98-107'],
  ['CO2', '24', '', 'mmol/L', '22-29'],
  ['BUN', '17', '', 'mg/dL', '7-20'],
  ['Creatinine', '0.9', '', 'mg/dL', '0.5-1.1'],
  ['Glucose', '101', 'H', 'mg/dL', '70-99'],
  ['Calcium', '9.4', '', 'mg/dL', '8.6-10.3'],
]
const liverRows = [
  ['Total Protein', '7.1', '', 'g/dL', '6.4-8.3'],
  ['Albumin', '4.1', '', 'g/dL', '3.5-5.0'],
  ['Bilirubin, Total', '0.6', '', 'mg/dL', '0.1-1.2'],
  ['Alkaline Phosphatase', '88', '', 'U/L', '40-129'],
  ['AST (SGOT)', '22', '', 'U/L', '10-40'],
  ['ALT (SGPT)', '71', 'H', 'U/L', '7-56'],
]

function tabbed(rows: readonly string[][]): string {
  return ['TEST\tRESULT\tFLAG\tUNITS\tREFERENCE', ...rows.map((row) => row.join('\t'))].join('\n')
}
function piped(rows: readonly string[][]): string {
  return [
    '| Component | Your Value | Standard Range | Units | Flag |',
    ...rows.map(([n, v, f, u, r]) => `| ${n} | ${v} | ${r} | ${u} | ${f} |`),
  ].join('\n')
}
function aligned(rows: readonly string[][]): string {
  const line = ([n = '', v = '', f = '', u = '', r = '']: readonly string[]) =>
    `${n.padEnd(26)}${v.padEnd(10)}${f.padEnd(7)}${u.padEnd(10)}${r}`.trimEnd()
  return [line(['Test Name', 'Result', 'Flag', 'Units', 'Reference Range']), ...rows.map(line)].join('\n')
}
function spaced(rows: readonly string[][]): string {
  return ['TEST RESULT FLAG UNITS REFERENCE RANGE', ...rows.map((row) => row.filter(Boolean).join(' '))].join(
    '\n',
  )
}
function resultFirst(rows: readonly string[][]): string {
  return [
    'RESULT\tTEST\tUNITS\tREFERENCE RANGE\tFLAG',
    ...rows.map(([n, v, f, u, r]) => [v, n, u, r, f].join('\t')),
  ].join('\n')
}
function stacked(rows: readonly string[][]): string {
  return rows
    .map(([n, v, f, u, r]) => [n, ` ${v} ${u}`, ` (${r})`, f && ` ${f}`].filter(Boolean).join('\n'))
    .join('\n')
}
function bare(rows: readonly string[][]): string {
  return rows.map(([n, v, f, u, r]) => [n, v, f, u, `(${r})`].filter(Boolean).join(' ')).join('\n')
}
function segments(rows: readonly string[][]): string {
  return rows
    .map(([n, v, f, u, r], i) => `OBX|${i + 1}|NM|${7000 + i}-1^${n}^LN||${v}|${u}|${r}|${f || 'N'}|||F`)
    .join('\n')
}

/** Every table layout, over the rows given: what a reader must find the same rows in. */
export const layouts: Record<string, (rows: readonly string[][]) => string> = {
  tabbed,
  piped,
  aligned,
  spaced,
  resultFirst,
  stacked,
  bare,
  segments,
  'lost line breaks': (rows) => bare(rows).replace(/\n/g, ' '),
}
export const panels = { cbcRows, bmpRows, liverRows }

const labs: SyntheticText[] = [
  { name: 'CBC, tabs', label: 'cbc', text: `${header}COMPLETE BLOOD COUNT\n${tabbed(cbcRows)}` },
  {
    name: 'CBC, aligned',
    label: 'cbc',
    text: `${header}CBC W/ DIFF\n${aligned(cbcRows)}\nNeutrophils               71.0             %         40-74\nLymphocytes               20.0             %         19-48\nMonocytes                 6.0              %         3-13\nEosinophils               2.0              %         0-7\nBasophils                 1.0              %         0-2`,
  },
  { name: 'CBC, stacked cells', label: 'cbc', text: `SYNTHETIC\nHematology\n${stacked(cbcRows)}` },
  { name: 'CBC, no title', label: 'cbc', text: `${header}${spaced(cbcRows)}` },
  {
    name: 'CBC, one line',
    label: 'cbc',
    text: `SYNTHETIC CBC: WBC 6.1 K/uL, Hgb 14.0 g/dL, Hct 42.1 %, Plt 230 K/uL`,
  },
  {
    name: 'CBC, HL7',
    label: 'cbc',
    text: `MSH|^~\\&|LAB|SYNTHETIC\rPID|1||SYN1\rOBR|1|||57021-8^CBC\r${segments(cbcRows).replace(/\n/g, '\r')}`,
  },
  { name: 'BMP, tabs', label: 'bmp', text: `${header}BASIC METABOLIC PANEL\n${tabbed(bmpRows)}` },
  { name: 'BMP, pipes', label: 'bmp', text: `${header}Basic metabolic panel\n${piped(bmpRows)}` },
  { name: 'BMP, result first', label: 'bmp', text: `${header}${resultFirst(bmpRows)}` },
  {
    name: 'BMP, short names',
    label: 'bmp',
    text: `SYNTHETIC\nBMP\nNa 139 mmol/L\nK 4.0 mmol/L\nCl 103 mmol/L\nCO2 25 mmol/L\nBUN 12 mg/dL\nCr 0.8 mg/dL\nGlu 92 mg/dL\nCa 9.1 mg/dL`,
  },
  {
    name: 'CMP, tabs',
    label: 'cmp',
    text: `${header}COMPREHENSIVE METABOLIC PANEL\n${tabbed([...bmpRows, ...liverRows])}`,
  },
  { name: 'CMP, aligned', label: 'cmp', text: `${header}${aligned([...bmpRows, ...liverRows])}` },
  {
    name: 'CMP, lost breaks',
    label: 'cmp',
    text: `SYNTHETIC CMP ${layouts['lost line breaks']!([...bmpRows, ...liverRows])}`,
  },
  {
    name: 'CBC and BMP',
    label: 'cbc',
    parts: ['cbc', 'bmp'],
    text: `${header}CBC\n${tabbed(cbcRows)}\n\nBMP\n${tabbed(bmpRows)}`,
  },
  {
    name: 'CMP and CBC',
    label: 'cmp',
    parts: ['cmp', 'cbc'],
    text: `${header}${tabbed([...bmpRows, ...liverRows])}\n\n${tabbed(cbcRows.slice(0, 5))}`,
  },
  {
    name: 'Lipids',
    label: 'other_lab',
    text: `${header}LIPID PANEL\nCholesterol, Total 212 H mg/dL <200\nTriglycerides 148 mg/dL <150\nHDL Cholesterol 47 mg/dL >=40\nLDL Chol Calc 135 H mg/dL <100`,
  },
  {
    name: 'Thyroid',
    label: 'other_lab',
    text: `${header}Thyroid panel\nTSH 6.82 H uIU/mL 0.45-4.50\nT4, Free 0.9 ng/dL 0.8-1.8`,
  },
  {
    name: 'Urinalysis',
    label: 'other_lab',
    text: `${header}URINALYSIS\nColor: Yellow\nAppearance: Clear\nSpecific Gravity: 1.018\npH: 6.0\nProtein: Negative\nGlucose: Negative\nBlood: Trace\nLeukocyte Esterase: Positive\nWBC: 10-20 /HPF`,
  },
  {
    name: 'Culture',
    label: 'other_lab',
    text: `${header}MICROBIOLOGY\nURINE CULTURE   Specimen type: clean catch   Final result\nColony count: >100,000 CFU/mL\nSusceptibility: nitrofurantoin S`,
  },
  {
    name: 'Coagulation',
    label: 'other_lab',
    text: `${header}Coagulation\nProthrombin Time 24.1 H sec 9.4-12.5\nINR 2.3 H 0.9-1.1\naPTT 31 sec 25-37`,
  },
]

const imaging: SyntheticText[] = [
  {
    name: 'Chest X-ray',
    label: 'xray',
    text: 'SYNTHETIC\nEXAM: XR CHEST 2 VIEWS\nINDICATION: Cough and fever.\nCOMPARISON: None.\nFINDINGS: Heart size is normal. There is a right lower lobe opacity. No pneumothorax.\nIMPRESSION: Right lower lobe pneumonia.\nElectronically signed by: Pat Sample, MD',
  },
  {
    name: 'Wrist X-ray',
    label: 'xray',
    text: 'SYNTHETIC\nLEFT WRIST, 3 VIEWS\nHISTORY: Fall on outstretched hand.\nFINDINGS: Nondisplaced fracture of the distal radius. Joint spaces are preserved.\nIMPRESSION: Nondisplaced distal radius fracture.',
  },
  {
    name: 'Portable chest',
    label: 'xray',
    text: 'SYNTHETIC\nPROCEDURE: PORTABLE CHEST AP\nREASON FOR EXAM: Line placement.\nThe endotracheal tube is 3 cm above the carina.\nIMPRESSION: Tube in good position.',
  },
  {
    name: 'KUB',
    label: 'xray',
    text: 'SYNTHETIC Examination: Abdomen radiograph (KUB). Technique: single supine view. Findings: Nonobstructive bowel gas pattern. Impression: No obstruction.',
  },
  {
    name: 'Knee, prior CT mentioned',
    label: 'xray',
    text: 'SYNTHETIC\nEXAM: X-RAY RIGHT KNEE 4 VIEWS\nCOMPARISON: CT right knee 01/05/2026.\nFINDINGS: Moderate medial joint space narrowing.\nIMPRESSION: Osteoarthritis.',
  },
  {
    name: 'Head CT',
    label: 'ct',
    text: 'SYNTHETIC\nEXAM: CT HEAD WITHOUT CONTRAST\nCLINICAL HISTORY: Headache.\nTECHNIQUE: 5 mm axial images from the skull base to the vertex.\nFINDINGS: No hemorrhage, midline shift or mass.\nIMPRESSION: No acute intracranial abnormality.',
  },
  {
    name: 'Abdomen CT',
    label: 'ct',
    text: 'SYNTHETIC\nCT ABDOMEN AND PELVIS WITH IV CONTRAST\nINDICATION: Right lower quadrant pain.\nFINDINGS: The appendix measures 11 mm with fat stranding.\nIMPRESSION: Acute appendicitis.',
  },
  {
    name: 'CTA chest, prior X-ray mentioned',
    label: 'ct',
    text: 'SYNTHETIC\nProcedure: CTA chest, pulmonary embolism protocol\nComparison: Chest radiograph of the same day.\nTechnique: Helical acquisition after 80 mL of intravenous contrast.\nImpression: No pulmonary embolism.',
  },
  {
    name: 'CT, lost breaks',
    label: 'ct',
    text: 'SYNTHETIC EXAM: CT of the lumbar spine without contrast. TECHNIQUE: Axial images with sagittal and coronal reformats. FINDINGS: L4-5 disc bulge. IMPRESSION: Degenerative change.',
  },
  {
    name: 'MRI',
    label: 'other',
    text: 'SYNTHETIC\nEXAM: MRI BRAIN WITH AND WITHOUT CONTRAST\nTECHNIQUE: T1-weighted, T2-weighted and FLAIR sequences; gadolinium.\nFINDINGS: Normal.\nIMPRESSION: Normal MRI.',
  },
  {
    name: 'Ultrasound',
    label: 'other',
    text: 'SYNTHETIC\nRIGHT UPPER QUADRANT ULTRASOUND\nINDICATION: Pain.\nFINDINGS: Echogenic gallstones with shadowing.\nIMPRESSION: Cholelithiasis.',
  },
  {
    name: 'Mammogram',
    label: 'other',
    text: 'SYNTHETIC\nEXAM: Bilateral screening mammogram, CC and MLO views\nIMPRESSION: BI-RADS 1, negative.',
  },
]

const notes: SyntheticText[] = [
  {
    name: 'SOAP note',
    label: 'clinical_note',
    text: 'SYNTHETIC\nOFFICE VISIT\nSUBJECTIVE: 58-year-old woman presents with cough for 3 days. Denies chest pain.\nOBJECTIVE: BP 128/76. Lungs clear.\nASSESSMENT: Acute bronchitis.\nPLAN: Fluids, follow up in 1 week.',
  },
  {
    name: 'H&P quoting labs and a CT',
    label: 'clinical_note',
    text: 'SYNTHETIC\nHISTORY AND PHYSICAL\nCHIEF COMPLAINT: Weakness.\nHISTORY OF PRESENT ILLNESS: A 71-year-old man complains of weakness. CT head was normal. Chest x-ray was clear.\nPAST MEDICAL HISTORY: Hypertension.\nMEDICATIONS: Lisinopril 20 mg daily.\nLABS: Sodium 128, potassium 4.2, creatinine 0.9, glucose 101.\nASSESSMENT AND PLAN: Hyponatremia.',
  },
  {
    name: 'Discharge summary',
    label: 'clinical_note',
    text: 'SYNTHETIC\nDISCHARGE SUMMARY\nAdmission Date: 10/28/2026   Discharge Date: 11/02/2026\nHOSPITAL COURSE: The patient was admitted with pneumonia and improved.\nDISCHARGE DIAGNOSES: Pneumonia.\nDISCHARGE MEDICATIONS:\nAmoxicillin 500 mg three times daily\nAlbuterol inhaler as needed',
  },
  {
    name: 'Consultation letter',
    label: 'clinical_note',
    text: 'SYNTHETIC\nDear Dr. Sample,\nThank you for referring Ms. Example. She was seen in consultation for palpitations. I recommended a monitor. She denies syncope. Follow-up in 4 weeks.\nAssessment: Palpitations.',
  },
  {
    name: 'Nursing note',
    label: 'clinical_note',
    text: 'SYNTHETIC\nNURSING NOTE\nPatient reports pain 4/10. Wound care done. BP 118/70, pulse 72. Patient states she slept well.\nJane Sample, RN',
  },
  {
    name: 'Operative report',
    label: 'clinical_note',
    text: 'SYNTHETIC\nOPERATIVE REPORT\nPREOPERATIVE DIAGNOSIS: Cholecystitis.\nPROCEDURE: Laparoscopic cholecystectomy.\nANESTHESIA: General.\nESTIMATED BLOOD LOSS: Minimal.\nThe patient was prepped and draped.',
  },
  {
    name: 'Note, lost breaks',
    label: 'clinical_note',
    text: 'SYNTHETIC CHIEF COMPLAINT: Knee pain. HISTORY OF PRESENT ILLNESS: The patient is a 45-year-old man who complains of left knee pain. REVIEW OF SYSTEMS: Denies fever. ASSESSMENT: Knee pain. PLAN: Physical therapy.',
  },
]

const others: SyntheticText[] = [
  { name: 'Empty', label: 'other', text: '' },
  { name: 'Blank', label: 'other', text: ' \n\f\n ' },
  {
    name: 'Fax cover',
    label: 'other',
    text: 'SYNTHETIC\nFAX COVER SHEET\nTo: Medical Records   Fax: 555-0100\nFrom: Example Clinic\nNumber of pages: 4\nCONFIDENTIALITY NOTICE: if you received this fax in error, call us.',
  },
  {
    name: 'Insurance',
    label: 'other',
    text: 'SYNTHETIC\nEXPLANATION OF BENEFITS - THIS IS NOT A BILL\nMember ID: SYN123  Group number: 55\nClaim number: 900  Deductible: $500  Co-pay: $20',
  },
  {
    name: 'Consent',
    label: 'other',
    text: 'SYNTHETIC\nCONSENT FOR TREATMENT\nI hereby consent to treatment and authorize the release of information. I understand the risks.\nSignature of patient: ________  Witness: ________',
  },
  {
    name: 'Invoice',
    label: 'other',
    text: 'SYNTHETIC\nINVOICE 1042\nStatement date: 11/05/2026\nOffice visit 150.00\nAmount due: 150.00\nPlease remit payment.',
  },
  {
    name: 'Registration',
    label: 'other',
    text: 'SYNTHETIC\nPATIENT REGISTRATION\nEmergency contact: John Example 555-0101\nInsurance company: Example Health\nPolicy number: 8844',
  },
  {
    name: 'Reminder',
    label: 'other',
    text: 'SYNTHETIC\nAppointment reminder\nDear patient, please arrive 15 minutes early and bring your insurance card. Parking is free.',
  },
  { name: 'Page number only', label: 'other', text: 'SYNTHETIC Page 3 of 12' },
]

export const syntheticTexts: SyntheticText[] = [...labs, ...imaging, ...notes, ...others]
