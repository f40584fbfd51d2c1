import { PDFDocument, StandardFonts } from 'pdf-lib'
import type { LabSheet } from './sheet.ts'

const HEIGHT = 792

/** The sheet as a PDF of Letter pages with a text layer. */
export async function pdfOfSheet({ pages }: Pick<LabSheet, 'pages'>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const [plain, bold, mono] = await Promise.all([
    pdf.embedFont(StandardFonts.Helvetica),
    pdf.embedFont(StandardFonts.HelveticaBold),
    pdf.embedFont(StandardFonts.Courier),
  ])
  for (const { words } of pages) {
    const page = pdf.addPage([612, HEIGHT])
    for (const word of words)
      page.drawText(word.text, {
        x: word.x,
        y: HEIGHT - word.y,
        size: word.size ?? 10,
        font: word.mono ? mono : word.bold ? bold : plain,
      })
  }
  return pdf.save()
}
