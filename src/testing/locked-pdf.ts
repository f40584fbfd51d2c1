import { PDFDocument, StandardFonts } from 'pdf-lib'

/** A one-page PDF that needs `password` to open. SYNTHETIC. */
export async function lockedPdf(password: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  document
    .addPage([612, 792])
    .drawText('SYNTHETIC. Date of Service: 11/03/2026. Assessment: Essential hypertension.', {
      x: 72,
      y: 700,
      size: 11,
      font,
    })
  document.encrypt({ userPassword: password, ownerPassword: `${password}-owner` })
  return document.save()
}
