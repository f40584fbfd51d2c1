import { PDFDocument, type PDFFont, type PDFPage, type RGB, rgb, StandardFonts } from 'pdf-lib'

/** US Letter, points. */
export const LETTER = { width: 612, height: 792 } as const

/** Stands on every page of every sample. */
export const NOTICE = 'SYNTHETIC – not a real patient'

const ink = rgb(0.1, 0.1, 0.12)
const grey = rgb(0.42, 0.42, 0.45)
const hair = rgb(0.75, 0.75, 0.78)

export interface Style {
  family: 'sans' | 'serif' | 'typewriter'
  /** Colour of letterhead and headings. */
  accent: RGB
  /** Body size, points. */
  size: number
}

/** A page that is being written from top to bottom. `y` is where the next line's top goes. */
export interface Paper {
  doc: PDFDocument
  style: Style
  regular: PDFFont
  bold: PDFFont
  italic: PDFFont
  page: PDFPage
  y: number
  left: number
  width: number
  /** Lowest `y` that text may reach. */
  floor: number
  /** Where to go on when a page is full; the default is a new page. */
  overflow: (paper: Paper) => void
  /** Draws what stands at the top of each page. */
  head: (paper: Paper, pageNumber: number) => void
  pages: PDFPage[]
}

const families = {
  sans: [StandardFonts.Helvetica, StandardFonts.HelveticaBold, StandardFonts.HelveticaOblique],
  serif: [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold, StandardFonts.TimesRomanItalic],
  typewriter: [StandardFonts.Courier, StandardFonts.CourierBold, StandardFonts.CourierOblique],
} as const

/** An empty document whose dates never change, so that the same script gives the same bytes. */
export async function emptyDocument(title: string, date: string): Promise<PDFDocument> {
  const doc = await PDFDocument.create({ updateMetadata: false })
  const at = new Date(`${date}T12:00:00Z`)
  doc.setTitle(`${title} (${NOTICE})`)
  doc.setProducer('Chartmark samples')
  doc.setCreator('Chartmark samples')
  doc.setCreationDate(at)
  doc.setModificationDate(at)
  return doc
}

/** Starts writing on a new page of `doc`; call again on the same document to put several letterheads into one file. */
export async function openPaper(doc: PDFDocument, style: Style, head: Paper['head']): Promise<Paper> {
  const [regular, bold, italic] = await Promise.all(families[style.family].map((font) => doc.embedFont(font)))
  const paper: Paper = {
    doc,
    style,
    regular: regular!,
    bold: bold!,
    italic: italic!,
    page: undefined as unknown as PDFPage,
    y: 0,
    left: 50,
    width: LETTER.width - 100,
    floor: 62,
    overflow: nextPage,
    head,
    pages: [],
  }
  nextPage(paper)
  return paper
}

export function nextPage(paper: Paper): void {
  paper.page = paper.doc.addPage([LETTER.width, LETTER.height])
  paper.pages.push(paper.page)
  paper.left = 50
  paper.width = LETTER.width - 100
  paper.y = LETTER.height - 36
  centred(paper, NOTICE, { size: 7.5, color: rgb(0.65, 0.1, 0.1), font: paper.bold, y: LETTER.height - 22 })
  paper.head(paper, paper.pages.length)
}

/** Footers are drawn last: only then is the number of pages known. */
export function closePaper(paper: Paper, footer: (pageNumber: number, of: number) => [string, string]): void {
  paper.pages.forEach((page, index) => {
    const [left, right] = footer(index + 1, paper.pages.length)
    const on = { ...paper, page }
    page.drawLine({
      start: { x: 50, y: 46 },
      end: { x: LETTER.width - 50, y: 46 },
      thickness: 0.5,
      color: hair,
    })
    write(on, left, 50, 36, { size: 7.5, color: grey })
    const width = widthOf(paper.regular, right, 7.5)
    write(on, right, LETTER.width - 50 - width, 36, { size: 7.5, color: grey })
    centred(on, NOTICE, { size: 7, color: grey, font: paper.regular, y: 24 })
  })
}

interface Ink {
  size?: number
  color?: RGB
  font?: PDFFont
}

/** One string at a place. `y` is the baseline. */
export function write(paper: Paper, text: string, x: number, y: number, how: Ink = {}): void {
  paper.page.drawText(text, {
    x,
    y,
    size: how.size ?? paper.style.size,
    font: how.font ?? paper.regular,
    color: how.color ?? ink,
  })
}

export function centred(paper: Paper, text: string, how: Required<Ink> & { y: number }): void {
  const width = widthOf(how.font, text, how.size)
  write(paper, text, (LETTER.width - width) / 2, how.y, how)
}

/** Width as it is drawn: `widthOfTextAtSize` counts kerning, which drawing does not apply. */
function widthOf(font: PDFFont, text: string, size: number): number {
  let width = 0
  for (const character of text) width += font.widthOfTextAtSize(character, size)
  return width
}

/** Name of the house in its colour, address lines on the right, a rule under both. */
export function letterhead(paper: Paper, name: string, tagline: string, lines: string[]): void {
  const { page, style } = paper
  const top = paper.y - 8
  page.drawRectangle({ x: paper.left, y: top - 24, width: 26, height: 26, color: style.accent })
  page.drawRectangle({ x: paper.left + 11, y: top - 20, width: 4, height: 18, color: rgb(1, 1, 1) })
  page.drawRectangle({ x: paper.left + 4, y: top - 13, width: 18, height: 4, color: rgb(1, 1, 1) })
  write(paper, name, paper.left + 34, top - 11, { size: 15, font: paper.bold, color: style.accent })
  write(paper, tagline, paper.left + 34, top - 23, { size: 8.5, color: grey })
  lines.forEach((line, index) => {
    const width = widthOf(paper.regular, line, 8)
    write(paper, line, paper.left + paper.width - width, top - 4 - index * 10.5, { size: 8, color: grey })
  })
  paper.y = top - 34
  rule(paper, { thickness: 1.2, color: style.accent })
  space(paper, 8)
}

export function rule(paper: Paper, how: { thickness?: number; color?: RGB } = {}): void {
  paper.page.drawLine({
    start: { x: paper.left, y: paper.y },
    end: { x: paper.left + paper.width, y: paper.y },
    thickness: how.thickness ?? 0.5,
    color: how.color ?? hair,
  })
}

export function space(paper: Paper, points: number): void {
  paper.y -= points
}

/** A box of label–value pairs in columns: the patient banner. */
export function banner(paper: Paper, rows: [label: string, value: string][][]): void {
  const line = 13.5
  const height = rows.length * line + 9
  paper.page.drawRectangle({
    x: paper.left,
    y: paper.y - height,
    width: paper.width,
    height,
    color: rgb(0.955, 0.96, 0.97),
    borderColor: hair,
    borderWidth: 0.6,
  })
  rows.forEach((row, index) => {
    const y = paper.y - 14 - index * line
    row.forEach(([label, value], column) => {
      const x = paper.left + 8 + (column * (paper.width - 8)) / row.length
      write(paper, `${label}:`, x, y, { size: 8.5, font: paper.bold, color: grey })
      const indent = widthOf(paper.bold, `${label}: `, 8.5)
      write(paper, value, x + indent + 1, y, { size: 9 })
    })
  })
  paper.y -= height + 8
}

export function title(paper: Paper, text: string): void {
  space(paper, 15)
  write(paper, text, paper.left, paper.y, { size: 14, font: paper.bold, color: paper.style.accent })
  space(paper, 9)
}

/** A section heading; never left alone at the foot of a page. */
export function heading(paper: Paper, text: string): void {
  room(paper, 44)
  space(paper, 15)
  write(paper, text, paper.left, paper.y, {
    size: paper.style.size + 0.5,
    font: paper.bold,
    color: paper.style.accent,
  })
  space(paper, 4)
  rule(paper)
  space(paper, 3)
}

/** Text with `**bold**` runs, wrapped. */
export function paragraph(
  paper: Paper,
  text: string,
  how: { indent?: number; hang?: string; gap?: number } = {},
): void {
  const size = paper.style.size
  const leading = size * 1.32
  const indent = how.indent ?? 0
  const lines = wrap(paper, text, paper.width - indent)
  lines.forEach((line, index) => {
    room(paper, leading)
    space(paper, leading)
    if (index === 0 && how.hang) write(paper, how.hang, paper.left + indent - 13, paper.y)
    let x = paper.left + indent
    for (const run of line) {
      write(paper, run.text, x, paper.y, { font: run.font })
      x += widthOf(run.font, run.text, size)
    }
  })
  space(paper, how.gap ?? 3)
}

export function numbered(paper: Paper, items: string[]): void {
  items.forEach((item, index) => {
    paragraph(paper, item, { indent: 17, hang: `${index + 1}.` })
  })
}

export function bullets(paper: Paper, items: string[]): void {
  for (const item of items) paragraph(paper, item, { indent: 15, hang: '•', gap: 1 })
  space(paper, 3)
}

export interface Column {
  title: string
  /** Share of the width. */
  share: number
  align?: 'right'
}

/** A table with a filled head and hairlines. A row of one cell is a group heading; rows for which `loud` is true are bold. */
export function table(
  paper: Paper,
  columns: Column[],
  rows: string[][],
  loud: (row: string[]) => boolean = () => false,
): void {
  const line = 15
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  const drawRow = (cells: string[], font: PDFFont, color: RGB, size: number) => {
    let x = paper.left
    columns.forEach((column, index) => {
      const width = (column.share / total) * paper.width
      const cell = cells[index] ?? ''
      const at = column.align === 'right' ? x + width - 12 - widthOf(font, cell, size) : x + 5
      if (cell) write(paper, cell, at, paper.y + 4.5, { size, font, color })
      x += width
    })
  }
  const drawHead = () => {
    space(paper, line + 1)
    const box = { x: paper.left, y: paper.y, width: paper.width, height: line + 1 }
    paper.page.drawRectangle({ ...box, color: paper.style.accent })
    drawRow(
      columns.map((column) => column.title),
      paper.bold,
      rgb(1, 1, 1),
      8.5,
    )
  }
  drawHead()
  for (const row of rows) {
    const before = paper.pages.length
    room(paper, line)
    if (paper.pages.length > before) drawHead()
    space(paper, line)
    if (row.length === 1) {
      paper.page.drawRectangle({
        x: paper.left,
        y: paper.y,
        width: paper.width,
        height: line,
        color: rgb(0.93, 0.94, 0.95),
      })
      drawRow(row, paper.bold, ink, 8.5)
    } else drawRow(row, loud(row) ? paper.bold : paper.regular, ink, 9)
    rule(paper)
  }
  space(paper, 6)
}

/** Makes sure that `points` fit above the floor. */
export function room(paper: Paper, points: number): void {
  if (paper.y - points < paper.floor) paper.overflow(paper)
}

interface Run {
  text: string
  font: PDFFont
}

function wrap(paper: Paper, text: string, width: number): Run[][] {
  const size = paper.style.size
  const words = text.split('**').flatMap((part, index) =>
    part
      .split(/(?<=\s)/)
      .filter(Boolean)
      .map((word): Run => ({ text: word, font: index % 2 ? paper.bold : paper.regular })),
  )
  const lines: Run[][] = [[]]
  let used = 0
  for (const word of words) {
    const needed = widthOf(word.font, word.text.trimEnd(), size)
    if (used + needed > width && used > 0) {
      lines.push([])
      used = 0
    }
    const line = lines.at(-1)!
    const last = line.at(-1)
    if (last?.font === word.font) last.text += word.text
    else line.push({ ...word })
    used += widthOf(word.font, word.text, size)
  }
  return lines
}
