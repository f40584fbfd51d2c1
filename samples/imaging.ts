import type { PDFDocument } from 'pdf-lib'
import { copperfenImaging, drummel, type Person, sorrelle, veldkampe } from './houses.ts'
import {
  banner,
  closePaper,
  heading,
  letterhead,
  numbered,
  openPaper,
  paragraph,
  space,
  title,
} from './paper.ts'

interface Study {
  person: Person
  exam: string
  accession: string
  date: string
  referring: string
  sections: [heading: string, paragraphs: string[]][]
  impression: string[]
  radiologist: string
  signedAt: string
}

async function imagingReport(doc: PDFDocument, study: Study): Promise<void> {
  const { person } = study
  const paper = await openPaper(doc, copperfenImaging.style, (page) => {
    letterhead(page, copperfenImaging.name, copperfenImaging.tagline, copperfenImaging.lines)
    banner(page, [
      [
        ['Patient', person.name],
        ['MRN', person.mrn],
      ],
      [
        ['Date of birth', person.born],
        ['Accession', study.accession],
      ],
      [
        ['Sex', person.sex],
        ['Date of exam', study.date],
      ],
      [
        ['Referring provider', study.referring],
        ['Report status', 'Final'],
      ],
    ])
  })
  title(paper, `EXAM: ${study.exam}`)
  for (const [name, paragraphs] of study.sections) {
    heading(paper, name)
    for (const text of paragraphs) paragraph(paper, text)
  }
  heading(paper, 'IMPRESSION')
  numbered(paper, study.impression)
  space(paper, 10)
  paragraph(
    paper,
    `**Electronically signed by ${study.radiologist}**, Diagnostic Radiology, on ${study.signedAt}`,
  )
  closePaper(paper, (pageNumber, of) => [
    `${study.accession} · ${person.name} · ${study.exam}`,
    `Page ${pageNumber} of ${of}`,
  ])
}

export function chestXray(doc: PDFDocument): Promise<void> {
  return imagingReport(doc, {
    person: veldkampe,
    exam: 'XR CHEST 2 VIEWS (PA AND LATERAL)',
    accession: 'CIA-26-77120',
    date: '11/03/2026',
    referring: 'Rufus Abernall, DO',
    sections: [
      ['CLINICAL INDICATION', ['Cough and fever for four days.']],
      ['COMPARISON', ['Chest radiograph of 02/11/2025.']],
      ['TECHNIQUE', ['Upright posteroanterior and lateral views of the chest.']],
      [
        'FINDINGS',
        [
          '**Lungs:** Dense airspace consolidation in the right lower lobe, with air bronchograms, new since the comparison. The left lung is clear.',
          '**Pleura:** No pleural effusion. No pneumothorax.',
          '**Heart and mediastinum:** The cardiac silhouette is not enlarged. Mediastinal contours are normal.',
          '**Bones and soft tissues:** No acute bony abnormality.',
        ],
      ],
    ],
    impression: [
      'Right lower lobe pneumonia.',
      'No pleural effusion or pneumothorax. Repeat films in six weeks to document clearing.',
    ],
    radiologist: 'Leontyne Marchbank, MD',
    signedAt: '11/03/2026 at 3:26 PM',
  })
}

/** The normal film inside the mixed packet. */
export function packetXray(doc: PDFDocument): Promise<void> {
  return imagingReport(doc, {
    person: sorrelle,
    exam: 'XR CHEST 2 VIEWS (PA AND LATERAL)',
    accession: 'CIA-26-77385',
    date: '11/05/2026',
    referring: 'Anneliese Corbray, MD',
    sections: [
      ['CLINICAL INDICATION', ['Cough for ten days.']],
      ['COMPARISON', ['None.']],
      ['TECHNIQUE', ['Upright posteroanterior and lateral views of the chest.']],
      [
        'FINDINGS',
        [
          'The lungs are clear. No focal consolidation, pleural effusion or pneumothorax. Heart size is normal. Degenerative spurring of the thoracic spine is mild.',
        ],
      ],
    ],
    impression: ['No acute cardiopulmonary abnormality.'],
    radiologist: 'Leontyne Marchbank, MD',
    signedAt: '11/05/2026 at 4:51 PM',
  })
}

export function abdomenCt(doc: PDFDocument): Promise<void> {
  return imagingReport(doc, {
    person: drummel,
    exam: 'CT ABDOMEN AND PELVIS WITHOUT CONTRAST',
    accession: 'CIA-26-76904',
    date: '10/30/2026',
    referring: 'Hesper Lindqvall, PA-C',
    sections: [
      ['CLINICAL INDICATION', ['Right flank pain and blood in the urine since yesterday.']],
      ['COMPARISON', ['CT abdomen and pelvis of 06/18/2023.']],
      [
        'TECHNIQUE',
        [
          'Helical acquisition from the lung bases to the pubic symphysis without oral or intravenous contrast, 3 mm axial images with coronal and sagittal reformats. Dose was lowered with automated exposure control. DLP 512 mGy·cm.',
        ],
      ],
      [
        'FINDINGS',
        [
          '**Lung bases:** Clear. No pleural effusion.',
          '**Liver:** Diffusely low attenuation, in keeping with fatty liver. No focal lesion on this examination without contrast.',
          '**Gallbladder and bile ducts:** No gallstones. No ductal dilatation.',
          '**Pancreas, spleen, adrenal glands:** Normal.',
          '**Kidneys and ureters:** There is a 6 mm obstructing calculus in the distal right ureter, 2 cm above the ureterovesical junction, with moderate right hydronephrosis and perinephric stranding. No stone on the left. No renal mass.',
          '**Bladder:** Normal.',
          '**Bowel:** Diverticulosis of the sigmoid colon without wall thickening or adjacent stranding. The appendix is normal. No obstruction.',
          '**Vessels:** No abdominal aortic aneurysm.',
          '**Peritoneum:** No free air and no free fluid.',
          '**Bones:** No acute fracture. No suspicious lesion.',
        ],
      ],
    ],
    impression: [
      'Moderate right hydronephrosis due to an obstructing 6 mm calculus in the distal right ureter.',
      'Sigmoid diverticulosis without diverticulitis.',
      'Hepatic steatosis.',
      'No appendicitis and no abdominal aortic aneurysm.',
    ],
    radiologist: 'Thaddeus Okonwater, MD',
    signedAt: '10/30/2026 at 9:14 PM',
  })
}
