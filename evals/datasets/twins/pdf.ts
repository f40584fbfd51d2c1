import { PDFDocument, rgb, StandardFonts } from 'pdf-lib'
import type { Hiding } from './twin.ts'

const [WIDTH, HEIGHT] = [612, 792]

/** The clean note on one Letter page, with words hidden in it. SYNTHETIC. */
export async function pdfOfTwin(
  clean: string,
  hidden: { words: string; hiding: Hiding } | undefined,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([WIDTH, HEIGHT])
  let y = HEIGHT - 72
  const put = (words: string, at: { x: number; y: number; size: number; white?: boolean }) =>
    page.drawText(words, { ...at, font, color: at.white ? rgb(1, 1, 1) : rgb(0, 0, 0) })
  if (hidden?.hiding === 'header')
    for (const [i, line] of linesOf(hidden.words, 110).entries())
      put(line, { x: 40, y: HEIGHT - 24 - i * 9, size: 8 })
  for (const [i, line] of clean
    .split('\n')
    .flatMap((one) => linesOf(one, 95))
    .entries()) {
    if (hidden && i === 4) hide(hidden.words, hidden.hiding)
    put(line, { x: 50, y, size: 10 })
    y -= 15
  }
  if (hidden?.hiding === 'footer')
    for (const [i, line] of linesOf(hidden.words, 110).entries()) put(line, { x: 40, y: 40 - i * 9, size: 8 })
  return pdf.save()

  function hide(words: string, hiding: Hiding): void {
    for (const line of linesOf(words, 95)) {
      if (hiding === 'white') put(line, { x: 50, y, size: 10, white: true })
      else if (hiding === 'tiny') put(line, { x: 50, y, size: 0.5 })
      else if (hiding === 'outside') put(line, { x: WIDTH + 40, y, size: 10 })
      else return
      y -= 15
    }
  }
}

/** Broken at spaces; only what the font can draw. */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const line of text.replace(/[^\n\x20-\x7e]/g, '').split('\n')) {
    let rest = line
    while (rest.length > most) {
      const at = rest.lastIndexOf(' ', most)
      lines.push(rest.slice(0, at > 0 ? at : most))
      rest = rest.slice(at > 0 ? at + 1 : most)
    }
    lines.push(rest)
  }
  return lines
}
