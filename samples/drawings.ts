import type { PDFDocument } from 'pdf-lib'
import { shortClinicNote, soapNote } from './clinic-notes.ts'
import { dischargeSummary } from './discharge.ts'
import { faxPacket } from './fax-packet.ts'
import { abdomenCt, chestXray } from './imaging.ts'
import { bmp, cbc, cmp } from './labs.ts'
import { emptyDocument } from './paper.ts'
import { scannedNote } from './scan.ts'

export interface Drawing {
  /** In `samples/files/`. */
  file: string
  title: string
  /** ISO day that stands in the file as its date. */
  date: string
  draw: (doc: PDFDocument) => Promise<void>
}

export const drawings: Drawing[] = [
  { file: '01-clinic-note.pdf', title: 'Office visit note', date: '2026-10-14', draw: shortClinicNote },
  { file: '02-soap-note.pdf', title: 'Progress note', date: '2026-10-27', draw: soapNote },
  { file: '03-chest-xray.pdf', title: 'Chest X-ray', date: '2026-11-03', draw: chestXray },
  { file: '04-abdomen-ct.pdf', title: 'CT of abdomen and pelvis', date: '2026-10-30', draw: abdomenCt },
  {
    file: '05-discharge-summary.pdf',
    title: 'Discharge summary',
    date: '2026-10-24',
    draw: dischargeSummary,
  },
  { file: '06-cbc.pdf', title: 'CBC', date: '2026-10-15', draw: cbc },
  { file: '07-bmp.pdf', title: 'BMP', date: '2026-10-20', draw: bmp },
  { file: '08-cmp.pdf', title: 'CMP', date: '2026-10-27', draw: cmp },
  { file: '10-fax-packet.pdf', title: 'Fax packet', date: '2026-11-06', draw: faxPacket },
  { file: '11-scanned-note.pdf', title: 'Scanned consultation note', date: '2026-11-02', draw: scannedNote },
]

/** The bytes of a drawing; the same each time. */
export async function drawn({ title, date, draw }: Drawing): Promise<Uint8Array> {
  const doc = await emptyDocument(title, date)
  await draw(doc)
  return doc.save()
}
