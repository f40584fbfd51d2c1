/** Draws the sample packet into `samples/files`: `npm run samples`. The same script gives the same bytes. */
import { mkdir, writeFile } from 'node:fs/promises'
import type { PDFDocument } from 'pdf-lib'
import { shortClinicNote, soapNote } from './clinic-notes.ts'
import { dischargeSummary } from './discharge.ts'
import { faxPacket } from './fax-packet.ts'
import { abdomenCt, chestXray } from './imaging.ts'
import { bmp, cbc, cmp } from './labs.ts'
import { emptyDocument } from './paper.ts'
import { scannedNote } from './scan.ts'
import { urgentCareNote } from './urgent-care-note.ts'

const folder = new URL('./files/', import.meta.url)

const drawings: [file: string, title: string, date: string, draw: (doc: PDFDocument) => Promise<void>][] = [
  ['01-clinic-note.pdf', 'Office visit note', '2026-10-14', shortClinicNote],
  ['02-soap-note.pdf', 'Progress note', '2026-10-27', soapNote],
  ['03-chest-xray.pdf', 'Chest X-ray', '2026-11-03', chestXray],
  ['04-abdomen-ct.pdf', 'CT of abdomen and pelvis', '2026-10-30', abdomenCt],
  ['05-discharge-summary.pdf', 'Discharge summary', '2026-10-24', dischargeSummary],
  ['06-cbc.pdf', 'CBC', '2026-10-15', cbc],
  ['07-bmp.pdf', 'BMP', '2026-10-20', bmp],
  ['08-cmp.pdf', 'CMP', '2026-10-27', cmp],
  ['10-fax-packet.pdf', 'Fax packet', '2026-11-06', faxPacket],
  ['11-scanned-note.pdf', 'Scanned consultation note', '2026-11-02', scannedNote],
]

await mkdir(folder, { recursive: true })
for (const [file, title, date, draw] of drawings) {
  const doc = await emptyDocument(title, date)
  await draw(doc)
  const bytes = await doc.save()
  await writeFile(new URL(file, folder), bytes)
  console.log(`${file}  ${doc.getPageCount()} p  ${Math.ceil(bytes.length / 1024)} KB`)
}
await writeFile(new URL('09-urgent-care-note.txt', folder), urgentCareNote)
