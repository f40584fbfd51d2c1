import { type PDFDocument, rgb } from 'pdf-lib'
import { signed } from './clinic-notes.ts'
import { copperfen, drummel } from './houses.ts'
import {
  banner,
  bullets,
  closePaper,
  heading,
  LETTER,
  letterhead,
  nextPage,
  numbered,
  openPaper,
  type Paper,
  paragraph,
  space,
  title,
  write,
} from './paper.ts'

const gutter = 22

/** Two columns a page, read down the left one and then down the right one. */
function intoColumns(paper: Paper): void {
  const top = paper.y
  const left = 50
  const width = (LETTER.width - 100 - gutter) / 2
  paper.width = width
  const ruleBetween = (from: number) =>
    paper.page.drawLine({
      start: { x: left + width + gutter / 2, y: from - 6 },
      end: { x: left + width + gutter / 2, y: paper.floor },
      thickness: 0.4,
      color: rgb(0.75, 0.75, 0.78),
    })
  ruleBetween(top)
  let columnTop = top
  paper.overflow = (page) => {
    if (page.left === left) {
      page.left = left + width + gutter
      page.y = columnTop
      return
    }
    nextPage(page)
    page.width = width
    columnTop = page.y
    ruleBetween(columnTop)
  }
}

/** Inpatient, two columns, two pages. Holds an uncertain diagnosis that an inpatient claim does code (Section II.H). */
export async function dischargeSummary(doc: PDFDocument): Promise<void> {
  const paper = await openPaper(doc, copperfen.style, (page, pageNumber) => {
    if (pageNumber > 1) {
      space(page, 6)
      write(page, `${drummel.name} · MRN ${drummel.mrn} · Discharge Summary (continued)`, page.left, page.y, {
        size: 8.5,
      })
      space(page, 8)
      return
    }
    letterhead(page, copperfen.name, copperfen.tagline, copperfen.lines)
    banner(page, [
      [
        ['Patient', drummel.name],
        ['MRN', drummel.mrn],
        ['Account', 'SYN-A-55310'],
      ],
      [
        ['DOB', `${drummel.born} (${drummel.age} y)`],
        ['Sex', drummel.sex],
        ['Unit', '4 West'],
      ],
      [
        ['Admission date', '10/20/2026'],
        ['Discharge date', '10/24/2026'],
        ['Disposition', 'Home'],
      ],
    ])
  })
  title(paper, 'Discharge Summary')
  write(paper, 'Attending physician: Cordelia Whitlocke, MD · Hospital medicine', paper.left, paper.y - 6)
  space(paper, 8)
  intoColumns(paper)

  heading(paper, 'PRINCIPAL DIAGNOSIS')
  paragraph(paper, 'Acute on chronic systolic heart failure due to hypertensive heart disease.')
  heading(paper, 'SECONDARY DIAGNOSES')
  numbered(paper, [
    'Acute kidney injury, resolved with diuresis.',
    'Paroxysmal atrial fibrillation.',
    'Type 2 diabetes mellitus with diabetic polyneuropathy.',
    'Hypokalemia, repleted.',
    'Probable community-acquired pneumonia, left lower lobe.',
    'Old myocardial infarction (2019).',
  ])
  heading(paper, 'REASON FOR ADMISSION')
  paragraph(
    paper,
    'Mr. Drummel is a 77-year-old man with hypertensive heart disease and chronic systolic heart failure who came to the emergency department with five days of increasing shortness of breath, swelling of both legs and a weight gain of 6 kg. He had stopped his diuretic two weeks earlier because of a misread label. He denied chest pain.',
  )
  heading(paper, 'PAST MEDICAL HISTORY')
  paragraph(
    paper,
    'Hypertensive heart disease, systolic heart failure since 2021, myocardial infarction in 2019 treated with a stent to the left anterior descending artery, paroxysmal atrial fibrillation, type 2 diabetes mellitus. Never smoked. Father died of a heart attack at 64.',
  )
  heading(paper, 'FINDINGS ON ADMISSION')
  paragraph(
    paper,
    'Temperature 98.4 °F, pulse 104, respirations 24, BP 158/92 mmHg, SpO2 90 % on room air. Jugular veins distended to the jaw. Third heart sound. Crackles to the mid zones of both lungs. Pitting edema to both knees. No calf tenderness.',
  )
  heading(paper, 'HOSPITAL COURSE')
  paragraph(
    paper,
    '**Heart failure.** BNP was 1840 pg/mL on arrival and the chest film showed pulmonary vascular congestion. The echocardiogram of 10/21/2026 showed an ejection fraction of 30 %, down from 40 % in 2024. He received furosemide 80 mg intravenously twice daily with a net loss of 7.2 L. He was changed to torsemide 40 mg by mouth on 10/23/2026. Carvedilol was continued and sacubitril-valsartan was started.',
  )
  paragraph(
    paper,
    '**Kidneys.** Creatinine was 1.9 mg/dL on arrival against a baseline of 1.0 and fell to 1.1 by discharge. The acute kidney injury was attributed to cardiorenal physiology.',
  )
  paragraph(
    paper,
    '**Rhythm.** Two runs of atrial fibrillation on telemetry, each under an hour, back to sinus rhythm without treatment. He remains on apixaban, on which he has been for three years.',
  )
  paragraph(
    paper,
    '**Lungs.** A patchy left lower lobe density with a temperature of 101.1 °F on the second day was treated as probable community-acquired pneumonia with ceftriaxone and azithromycin, completed by mouth. Blood cultures showed no growth. Pulmonary embolism was ruled out by CT angiography on 10/20/2026.',
  )
  paragraph(
    paper,
    '**Diabetes.** Basal insulin was continued at home dose. Numbness and burning of both feet are unchanged and are due to his polyneuropathy; gabapentin was continued.',
  )
  paragraph(
    paper,
    '**Electrolytes.** Hypokalemia of 3.1 mmol/L on 10/22/2026 was repleted by mouth; 4.2 mmol/L at discharge.',
  )
  heading(paper, 'CONSULTATIONS')
  paragraph(paper, 'Cardiology (Dr. Ephraim Vastergaard).')
  heading(paper, 'PROCEDURES AND STUDIES')
  bullets(paper, [
    'Transthoracic echocardiogram, 10/21/2026: ejection fraction 30 %, global hypokinesis, no thrombus.',
    'CT angiogram of the chest, 10/20/2026: no pulmonary embolism.',
    'Chest film, 10/21/2026: congestion, left lower lobe density.',
  ])
  heading(paper, 'PERTINENT RESULTS')
  paragraph(
    paper,
    'Admission 10/20/2026: sodium 134 mmol/L, potassium 3.8 mmol/L, BUN 38 mg/dL, creatinine 1.9 mg/dL, glucose 172 mg/dL, troponin I 0.03 ng/mL twice, BNP 1840 pg/mL, WBC 9.8, hemoglobin 13.4 g/dL. Discharge 10/24/2026: sodium 138 mmol/L, potassium 4.2 mmol/L, BUN 22 mg/dL, creatinine 1.1 mg/dL.',
  )
  heading(paper, 'CONDITION AT DISCHARGE')
  paragraph(
    paper,
    'Stable. BP 118/70 mmHg, pulse 66, SpO2 96 % on room air, weight 81.3 kg. Lungs clear, no edema. Walks 100 m without stopping.',
  )
  heading(paper, 'DISCHARGE MEDICATIONS')
  bullets(paper, [
    'Torsemide 40 mg by mouth daily (new)',
    'Sacubitril-valsartan 24/26 mg by mouth twice daily (new)',
    'Carvedilol 12.5 mg by mouth twice daily',
    'Apixaban 5 mg by mouth twice daily, long term',
    'Insulin glargine 22 units under the skin at bedtime, long term',
    'Gabapentin 300 mg by mouth at bedtime',
    'Atorvastatin 80 mg by mouth at bedtime',
    'Potassium chloride 20 mEq by mouth daily',
  ])
  heading(paper, 'ALLERGIES')
  paragraph(paper, 'No known drug allergies.')
  heading(paper, 'INSTRUCTIONS AND FOLLOW-UP')
  bullets(paper, [
    'Weigh every morning; call for a gain of more than 1.5 kg in two days.',
    'Sodium at most 2 g a day, fluids at most 2 L a day.',
    'Heart failure clinic on 10/30/2026 with basic metabolic panel.',
    'Primary care within two weeks; repeat chest film in six weeks.',
  ])
  signed(paper, 'Cordelia Whitlocke, MD', '10/24/2026 at 2:05 PM')
  closePaper(paper, (pageNumber, of) => [
    `${copperfen.name} · Discharge Summary · ${drummel.mrn}`,
    `Page ${pageNumber} of ${of}`,
  ])
}
