import type { PDFDocument } from 'pdf-lib'
import { astergard, type Person, quillon, sorrelle, tidewell } from './houses.ts'
import {
  banner,
  closePaper,
  heading,
  letterhead,
  openPaper,
  paragraph,
  space,
  table,
  title,
} from './paper.ts'

interface Panel {
  person: Person
  panel: string
  accession: string
  specimen: string
  collected: string
  received: string
  reported: string
  ordering: string
  /** analyte, result, flag, unit, reference range; one cell alone is a group heading. */
  rows: string[][]
  comments: string[]
}

async function labReport(doc: PDFDocument, panel: Panel): Promise<void> {
  const { person } = panel
  const paper = await openPaper(doc, tidewell.style, (page) => {
    letterhead(page, tidewell.name, tidewell.tagline, tidewell.lines)
    banner(page, [
      [
        ['Patient', person.name],
        ['Accession', panel.accession],
      ],
      [
        ['DOB', `${person.born}   Age: ${person.age} Y   Sex: ${person.sex === 'Female' ? 'F' : 'M'}`],
        ['Specimen', panel.specimen],
      ],
      [
        ['MRN', person.mrn],
        ['Collected', panel.collected],
      ],
      [
        ['Ordering provider', panel.ordering],
        ['Received', panel.received],
      ],
      [
        ['Status', 'FINAL'],
        ['Reported', panel.reported],
      ],
    ])
  })
  title(paper, panel.panel)
  table(
    paper,
    [
      { title: 'Test', share: 34 },
      { title: 'Result', share: 14, align: 'right' },
      { title: 'Flag', share: 9 },
      { title: 'Units', share: 19 },
      { title: 'Reference Range', share: 24 },
    ],
    panel.rows,
    (row) => Boolean(row[2]),
  )
  heading(paper, 'Comments')
  for (const comment of panel.comments) paragraph(paper, comment)
  space(paper, 6)
  paragraph(
    paper,
    'H = above range · L = below range · HH, LL = critical. Ranges are those of an adult of the stated sex.',
  )
  paragraph(paper, 'Performed at Tidewell Reference Laboratory, 77 Osprey Court, Tidewell, OH 45001.')
  paragraph(paper, '--- END OF REPORT ---')
  closePaper(paper, (pageNumber, of) => [
    `${panel.accession} · ${person.name} · ${panel.panel}`,
    `Page ${pageNumber} of ${of}`,
  ])
}

export function cbc(doc: PDFDocument): Promise<void> {
  return labReport(doc, {
    person: quillon,
    panel: 'Complete Blood Count (CBC) with Differential',
    accession: 'TW26-288-0417',
    specimen: 'Whole blood, EDTA',
    collected: '10/15/2026 08:12',
    received: '10/15/2026 11:40',
    reported: '10/15/2026 13:05',
    ordering: 'Anneliese Corbray, MD',
    rows: cbcRows(['11.9', '3.84', '10.6', '33.1', '86.2', '27.6', '32.0', '15.1', '412', '7.4']),
    comments: ['Platelet estimate on smear agrees with the count. No blasts seen.'],
  })
}

/** The CBC inside the mixed packet: the same sheet, other numbers. */
export function packetCbc(doc: PDFDocument): Promise<void> {
  return labReport(doc, {
    person: sorrelle,
    panel: 'Complete Blood Count (CBC) with Differential',
    accession: 'TW26-309-0122',
    specimen: 'Whole blood, EDTA',
    collected: '11/05/2026 09:30',
    received: '11/05/2026 12:15',
    reported: '11/05/2026 14:20',
    ordering: 'Anneliese Corbray, MD',
    rows: cbcRows(['9.4', '4.02', '9.8', '31.0', '77.1', '24.4', '31.6', '16.8', '388', '5.8']),
    comments: ['Hypochromia 1+, anisocytosis 1+.'],
  })
}

/** @param values WBC, RBC, Hgb, Hct, MCV, MCH, MCHC, RDW, platelets, absolute neutrophils, as printed. */
function cbcRows(values: string[]): string[][] {
  const analytes: [string, string, number, number, string][] = [
    ['WBC', '10^3/uL', 4.0, 10.8, '4.0 - 10.8'],
    ['RBC', '10^6/uL', 3.9, 5.2, '3.90 - 5.20'],
    ['Hemoglobin', 'g/dL', 12.0, 15.6, '12.0 - 15.6'],
    ['Hematocrit', '%', 36.0, 46.0, '36.0 - 46.0'],
    ['MCV', 'fL', 80.0, 98.0, '80.0 - 98.0'],
    ['MCH', 'pg', 27.0, 33.0, '27.0 - 33.0'],
    ['MCHC', 'g/dL', 32.0, 36.0, '32.0 - 36.0'],
    ['RDW', '%', 11.5, 14.5, '11.5 - 14.5'],
    ['Platelet Count', '10^3/uL', 150, 400, '150 - 400'],
  ]
  return [
    ...analytes.map(([name, unit, low, high, range], index) => {
      const printed = values[index]!
      const value = Number(printed)
      const flag = value < low ? 'L' : value > high ? 'H' : ''
      return [name, printed, flag, unit, range]
    }),
    ['Differential'],
    ['Neutrophils', '62.0', '', '%', '40.0 - 74.0'],
    ['Lymphocytes', '27.4', '', '%', '18.0 - 46.0'],
    ['Monocytes', '7.1', '', '%', '4.0 - 12.0'],
    ['Eosinophils', '2.8', '', '%', '0.0 - 6.0'],
    ['Basophils', '0.7', '', '%', '0.0 - 2.0'],
    ['Absolute Neutrophils', values[9]!, '', '10^3/uL', '1.8 - 7.8'],
  ]
}

export function bmp(doc: PDFDocument): Promise<void> {
  return labReport(doc, {
    person: astergard,
    panel: 'Basic Metabolic Panel (BMP)',
    accession: 'TW26-293-0815',
    specimen: 'Serum',
    collected: '10/20/2026 07:55',
    received: '10/20/2026 10:21',
    reported: '10/20/2026 12:48',
    ordering: 'Rufus Abernall, DO',
    rows: [
      ['Glucose', '104', 'H', 'mg/dL', '70 - 99'],
      ['Urea Nitrogen (BUN)', '31', 'H', 'mg/dL', '7 - 25'],
      ['Creatinine', '1.92', 'H', 'mg/dL', '0.70 - 1.30'],
      ['eGFR (CKD-EPI 2021)', '37', 'L', 'mL/min/1.73 m2', '>= 60'],
      ['BUN/Creatinine Ratio', '16', '', '', '6 - 22'],
      ['Sodium', '139', '', 'mmol/L', '136 - 145'],
      ['Potassium', '4.6', '', 'mmol/L', '3.5 - 5.1'],
      ['Chloride', '105', '', 'mmol/L', '98 - 107'],
      ['Carbon Dioxide (CO2)', '23', '', 'mmol/L', '21 - 31'],
      ['Calcium', '9.2', '', 'mg/dL', '8.6 - 10.3'],
    ],
    comments: ['Fasting specimen. The eGFR is calculated with the 2021 equation, which does not use race.'],
  })
}

export function cmp(doc: PDFDocument): Promise<void> {
  return labReport(doc, {
    person: sorrelle,
    panel: 'Comprehensive Metabolic Panel (CMP)',
    accession: 'TW26-300-0266',
    specimen: 'Serum, gel separator',
    collected: '10/27/2026 08:40',
    received: '10/27/2026 11:02',
    reported: '10/27/2026 15:37',
    ordering: 'Anneliese Corbray, MD',
    rows: [
      ['Metabolic'],
      ['Glucose', '92', '', 'mg/dL', '70 - 99'],
      ['Urea Nitrogen (BUN)', '14', '', 'mg/dL', '7 - 25'],
      ['Creatinine', '0.78', '', 'mg/dL', '0.50 - 1.05'],
      ['eGFR (CKD-EPI 2021)', '83', '', 'mL/min/1.73 m2', '>= 60'],
      ['Sodium', '133', 'L', 'mmol/L', '136 - 145'],
      ['Potassium', '3.9', '', 'mmol/L', '3.5 - 5.1'],
      ['Chloride', '97', 'L', 'mmol/L', '98 - 107'],
      ['Carbon Dioxide (CO2)', '26', '', 'mmol/L', '21 - 31'],
      ['Calcium', '9.6', '', 'mg/dL', '8.6 - 10.3'],
      ['Liver'],
      ['Protein, Total', '7.1', '', 'g/dL', '6.1 - 8.1'],
      ['Albumin', '4.2', '', 'g/dL', '3.6 - 5.1'],
      ['Globulin', '2.9', '', 'g/dL', '1.9 - 3.7'],
      ['Albumin/Globulin Ratio', '1.4', '', '', '1.0 - 2.5'],
      ['Bilirubin, Total', '0.6', '', 'mg/dL', '0.2 - 1.2'],
      ['Alkaline Phosphatase', '118', '', 'U/L', '37 - 153'],
      ['AST (SGOT)', '44', 'H', 'U/L', '10 - 35'],
      ['ALT (SGPT)', '51', 'H', 'U/L', '6 - 29'],
    ],
    comments: ['Specimen not hemolyzed, not icteric, not lipemic.'],
  })
}
