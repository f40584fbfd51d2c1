import { type PDFDocument, rgb } from 'pdf-lib'
import { closeNote, openNote, signed } from './clinic-notes.ts'
import { larkmere, sorrelle } from './houses.ts'
import { packetXray } from './imaging.ts'
import { packetCbc } from './labs.ts'
import {
  closePaper,
  heading,
  LETTER,
  nextPage,
  numbered,
  openPaper,
  paragraph,
  rule,
  space,
  table,
  write,
} from './paper.ts'

/** Fax cover, note of two pages, CBC and film in one file; each part counts its own pages. */
export async function faxPacket(doc: PDFDocument): Promise<void> {
  await cover(doc)
  await note(doc)
  await packetCbc(doc)
  await packetXray(doc)
  stampTransmission(doc)
}

async function cover(doc: PDFDocument): Promise<void> {
  const paper = await openPaper(doc, { ...larkmere.style, size: 11 }, (page) => space(page, 50))
  write(paper, 'FAX', paper.left, paper.y, { size: 44, font: paper.bold, color: paper.style.accent })
  write(paper, larkmere.name, paper.left + 130, paper.y + 14, { size: 14, font: paper.bold })
  write(paper, larkmere.lines.join(' · '), paper.left + 130, paper.y, { size: 8.5 })
  space(paper, 14)
  rule(paper, { thickness: 1.5, color: paper.style.accent })
  space(paper, 20)
  table(
    paper,
    [
      { title: '', share: 20 },
      { title: 'Cover sheet', share: 80 },
    ],
    [
      ['To', 'Copperfen Health Information Management'],
      ['Fax', '(937) 555-0119'],
      ['From', 'Larkmere Family Medicine, medical records (P. Estridge)'],
      ['Tel', '(513) 555-0142'],
      ['Date', '11/06/2026'],
      ['Pages', '5 including this cover'],
      ['Re', 'Records of visit 11/05/2026, MRN SYN-100814'],
    ],
  )
  heading(paper, 'Message')
  paragraph(
    paper,
    'Attached are the office note, the laboratory report and the radiology report of the visit of 11/05/2026, as requested. Please call if a page is missing.',
  )
  space(paper, 200)
  heading(paper, 'CONFIDENTIALITY NOTICE')
  paragraph(
    paper,
    'This transmission may hold health information that is private by law. If it reached you by mistake, do not read, copy or pass it on; call the sender at once and destroy all pages.',
  )
  closePaper(paper, () => ['Larkmere Family Medicine', 'Fax cover'])
}

async function note(doc: PDFDocument): Promise<void> {
  const visit = {
    house: larkmere,
    person: sorrelle,
    date: '11/05/2026',
    kind: 'Office Visit Note',
    provider: 'Anneliese Corbray, MD',
  }
  const paper = await openNote(doc, visit)
  heading(paper, 'CHIEF COMPLAINT')
  paragraph(paper, 'Cough for ten days. Follow-up of anemia.')
  heading(paper, 'HISTORY OF PRESENT ILLNESS')
  paragraph(
    paper,
    'Ms. Sorrelle is a 66-year-old woman with ten days of cough, at first dry and now with a little clear sputum. Her grandchildren had colds. She has had no fever, no chills, no shortness of breath and no wheezing. She has taken iron for six weeks and feels less tired. Stools are dark since she started iron; a fecal immunochemical test in September was negative. She is treated for osteoporosis with a weekly tablet and has broken no bone.',
  )
  heading(paper, 'PAST MEDICAL HISTORY')
  paragraph(
    paper,
    'Iron deficiency anemia found in September 2026. Age-related osteoporosis. Cholecystectomy in 2004. Never smoked.',
  )
  heading(paper, 'CURRENT MEDICATIONS')
  numbered(paper, [
    'Ferrous sulfate 325 mg by mouth every other day',
    'Alendronate 70 mg by mouth once a week',
    'Calcium carbonate 600 mg with vitamin D 400 units by mouth twice daily',
  ])
  heading(paper, 'REVIEW OF SYSTEMS')
  paragraph(
    paper,
    'Negative for fever, weight loss, night sweats, chest pain, palpitations, abdominal pain, vomiting, blood in the stool, dysuria, joint swelling, rash and headache. Positive for cough and mild fatigue.',
  )
  heading(paper, 'PHYSICAL EXAMINATION')
  paragraph(
    paper,
    '**Vitals:** BP 122/74 mmHg, pulse 80, respirations 16, temperature 98.6 °F, SpO2 98 % on room air, weight 61.0 kg.',
  )
  paragraph(paper, '**General:** Comfortable, speaks in full sentences. Conjunctivae slightly pale.')
  paragraph(paper, '**Throat:** Mild redness, no exudate. **Neck:** No enlarged nodes.')
  paragraph(paper, '**Lungs:** Scattered rhonchi that clear with cough. No crackles, no wheezes.')
  paragraph(paper, '**Heart:** Regular, no murmur. **Abdomen:** Soft, not tender. **Legs:** No edema.')
  nextPage(paper)
  heading(paper, 'RESULTS')
  paragraph(
    paper,
    'CBC today: hemoglobin 9.8 g/dL (9.1 in September), MCV 77 fL. Ferritin in September 6 ng/mL. Chest film today: no acute abnormality. DXA of March 2026: T-score of the femoral neck -2.8.',
  )
  heading(paper, 'ASSESSMENT AND PLAN')
  numbered(paper, [
    '**Acute bronchitis.** Most likely viral; no antibiotic. Fluids, honey, rest. Return with fever or breathlessness. No evidence of pneumonia on the film.',
    '**Iron deficiency anemia.** Hemoglobin is rising on iron. Continue every other day. Referral to gastroenterology for upper and lower endoscopy to look for a source.',
    '**Age-related osteoporosis without current fracture.** Continue alendronate, calcium and vitamin D. DXA in March 2028.',
  ])
  paragraph(paper, 'Return in six weeks with CBC and ferritin.')
  signed(paper, visit.provider, '11/05/2026 at 5:20 PM')
  closeNote(paper, visit)
}

/** The line that a fax machine prints at the top edge: it counts on through the packet. */
function stampTransmission(doc: PDFDocument): void {
  const pages = doc.getPages()
  pages.forEach((page, index) => {
    const count = `P.${String(index + 1).padStart(3, '0')}/${String(pages.length).padStart(3, '0')}`
    page.drawText(`11/06/2026 08:14   LARKMERE FM  5135550143   ${count}`, {
      x: 50,
      y: LETTER.height - 11,
      size: 7,
      color: rgb(0.2, 0.2, 0.2),
    })
  })
}
