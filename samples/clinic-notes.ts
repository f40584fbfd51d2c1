import type { PDFDocument } from 'pdf-lib'
import { astergard, type House, larkmere, type Person, quillon } from './houses.ts'
import {
  banner,
  bullets,
  closePaper,
  heading,
  letterhead,
  numbered,
  openPaper,
  type Paper,
  paragraph,
  space,
  title,
  write,
} from './paper.ts'

interface Visit {
  house: House
  person: Person
  date: string
  kind: string
  provider: string
}

/** A note on a house's paper: letterhead and banner on the first page, a running head on the others. */
export async function openNote(doc: PDFDocument, visit: Visit): Promise<Paper> {
  const { house, person } = visit
  const paper = await openPaper(doc, house.style, (page, pageNumber) => {
    if (pageNumber === 1) {
      letterhead(page, house.name, house.tagline, house.lines)
      banner(page, [
        [
          ['Patient', person.name],
          ['MRN', person.mrn],
        ],
        [
          ['Date of birth', `${person.born} (${person.age} y)`],
          ['Sex', person.sex],
        ],
        [
          ['Date of service', visit.date],
          ['Provider', visit.provider],
        ],
      ])
    } else {
      space(page, 6)
      write(page, `${person.name} · MRN ${person.mrn} · DOB ${person.born}`, page.left, page.y, { size: 8.5 })
      space(page, 10)
    }
  })
  title(paper, visit.kind)
  return paper
}

export function closeNote(paper: Paper, visit: Visit): void {
  closePaper(paper, (pageNumber, of) => [
    `${visit.house.name} · ${visit.kind} · ${visit.person.mrn}`,
    `Page ${pageNumber} of ${of}`,
  ])
}

export function signed(paper: Paper, by: string, at: string): void {
  space(paper, 8)
  paragraph(paper, `**Electronically signed by ${by}** on ${at}`)
}

/** One page; the first thing a new coder sees. */
export async function shortClinicNote(doc: PDFDocument): Promise<void> {
  const visit: Visit = {
    house: larkmere,
    person: quillon,
    date: '10/14/2026',
    kind: 'Office Visit Note',
    provider: 'Anneliese Corbray, MD',
  }
  const paper = await openNote(doc, visit)
  heading(paper, 'CHIEF COMPLAINT')
  paragraph(paper, 'Three-month follow-up of diabetes and blood pressure.')
  heading(paper, 'HISTORY OF PRESENT ILLNESS')
  paragraph(
    paper,
    'Ms. Quillon is a 58-year-old woman seen for a scheduled follow-up. Home glucose readings have run between 190 and 240 mg/dL over the past six weeks. She takes her tablets every day and walks twenty minutes most evenings. She denies chest pain, shortness of breath, blurred vision and numbness of the feet.',
  )
  heading(paper, 'CURRENT MEDICATIONS')
  bullets(paper, [
    'Metformin 500 mg by mouth twice daily (long-term oral hypoglycemic therapy since 2019)',
    'Lisinopril 20 mg by mouth daily',
    'Atorvastatin 20 mg by mouth at bedtime',
  ])
  heading(paper, 'OBJECTIVE')
  paragraph(
    paper,
    '**Vitals:** BP 128/78 mmHg, pulse 74, temperature 98.2 °F, weight 71.4 kg, SpO2 98 % on room air.',
  )
  paragraph(
    paper,
    '**Exam:** Well appearing, no acute distress. Heart regular, no murmur. Lungs clear. Feet: skin intact, monofilament sensation normal. **Point-of-care A1c:** 9.1 % (7.8 % in July).',
  )
  heading(paper, 'ASSESSMENT AND PLAN')
  numbered(paper, [
    '**Type 2 diabetes mellitus with hyperglycemia.** A1c has risen to 9.1 %. Increase metformin to 1000 mg twice daily, refer to the dietitian, repeat A1c in three months.',
    '**Essential hypertension.** At goal. Continue lisinopril 20 mg daily.',
    '**Mixed hyperlipidemia.** LDL 96 mg/dL in July. Continue atorvastatin 20 mg.',
  ])
  paragraph(paper, 'Return in three months, sooner if readings stay above 250 mg/dL.')
  signed(paper, visit.provider, '10/14/2026 at 4:42 PM')
  closeNote(paper, visit)
}

/** Two pages, SOAP. Holds a negated, an uncertain and a family mention that must not become codes. */
export async function soapNote(doc: PDFDocument): Promise<void> {
  const visit: Visit = {
    house: larkmere,
    person: astergard,
    date: '10/27/2026',
    kind: 'Progress Note (SOAP)',
    provider: 'Rufus Abernall, DO',
  }
  const paper = await openNote(doc, visit)
  heading(paper, 'SUBJECTIVE')
  paragraph(
    paper,
    '**HPI:** Mr. Astergard is a 72-year-old man here for follow-up of chronic kidney disease and blood pressure, with right knee pain that has grown worse over four months. The pain is worst on stairs and eases with rest. He has had no fall and no injury. His wife reports loud snoring every night; he does not feel sleepy at the wheel. Heartburn is well controlled as long as he takes omeprazole.',
  )
  paragraph(
    paper,
    '**Review of systems:** Negative for chest pain, palpitations, shortness of breath, leg swelling, fever, dysuria and blood in the stool. Positive for right knee pain and snoring as above.',
  )
  paragraph(
    paper,
    '**Past medical history:** Hypertension, chronic kidney disease stage 3b, hypothyroidism, gastroesophageal reflux disease. Appendectomy 1978.',
  )
  paragraph(paper, '**Allergies:** Penicillin (hives).')
  paragraph(
    paper,
    '**Social history:** Former smoker, 20 pack-years, quit in 2009. Drinks one glass of wine a week. Retired surveyor, lives with his wife.',
  )
  paragraph(
    paper,
    '**Family history:** Father died of colon cancer at 70. Mother had a stroke at 81. No family history of kidney disease.',
  )
  heading(paper, 'CURRENT MEDICATIONS')
  bullets(paper, [
    'Amlodipine 10 mg by mouth daily',
    'Losartan 50 mg by mouth daily',
    'Levothyroxine 75 mcg by mouth every morning',
    'Omeprazole 20 mg by mouth daily',
    'Acetaminophen 500 mg by mouth as needed for knee pain, at most 3 g a day',
  ])
  heading(paper, 'OBJECTIVE')
  paragraph(
    paper,
    '**Vitals:** BP 136/82 mmHg sitting, pulse 68 and regular, respirations 14, temperature 97.9 °F, SpO2 97 % on room air. Height 178 cm, weight 102.6 kg, BMI 32.4 kg/m2.',
  )
  paragraph(paper, '**General:** Alert, comfortable, no acute distress.')
  paragraph(paper, '**Neck:** No thyroid enlargement, no bruits. Neck circumference 44 cm.')
  paragraph(paper, '**Heart:** Regular rate and rhythm, no murmur, no gallop.')
  paragraph(paper, '**Lungs:** Clear on both sides, no wheezes and no crackles.')
  paragraph(paper, '**Abdomen:** Soft, not tender, no masses, bowel sounds present.')
  paragraph(
    paper,
    '**Extremities:** No edema. Right knee: bony enlargement, crepitus on motion, range 5 to 110 degrees, no effusion, no warmth, ligaments stable. Left knee normal.',
  )
  paragraph(paper, '**Neurologic:** Gait slightly antalgic on the right, strength and sensation intact.')
  paragraph(
    paper,
    '**Data reviewed:** Basic metabolic panel of 10/20/2026: creatinine 1.92 mg/dL, eGFR 37 mL/min/1.73 m2 (38 in April), potassium 4.6 mmol/L, bicarbonate 23 mmol/L. TSH 2.1 mIU/L. Weight-bearing films of the right knee, 10/20/2026: medial joint space narrowing and osteophytes, no fracture.',
  )
  heading(paper, 'ASSESSMENT')
  numbered(paper, [
    '**Hypertensive chronic kidney disease, stage 3b.** eGFR stable at 37. Blood pressure close to goal.',
    '**Primary osteoarthritis of the right knee.** Worse over four months, confirmed on films.',
    '**Hypothyroidism.** Clinically and by TSH well replaced.',
    '**Gastroesophageal reflux disease without esophagitis.** Controlled on omeprazole.',
    '**Obesity, class 1,** with a BMI of 32.4.',
    '**Snoring.** Possible obstructive sleep apnea; not yet tested.',
  ])
  heading(paper, 'PLAN')
  numbered(paper, [
    'Increase losartan to 100 mg daily. Repeat basic metabolic panel in two weeks. Avoid NSAIDs because of the kidney disease.',
    'Physical therapy for the right knee, twice a week for six weeks. Topical capsaicin. Consider injection if no better.',
    'Continue levothyroxine 75 mcg. TSH in one year.',
    'Continue omeprazole at the lowest dose that works.',
    'Nutrition counseling, goal of 5 kg over six months.',
    'Home sleep apnea test ordered.',
    'Colonoscopy is due in 2027 given his father’s colon cancer.',
  ])
  paragraph(
    paper,
    'I spent 32 minutes on this visit, of which more than half in counseling. Return in six weeks with the results.',
  )
  signed(paper, visit.provider, '10/27/2026 at 11:58 AM')
  closeNote(paper, visit)
}
