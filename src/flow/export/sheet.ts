import { type PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'
import { confidence } from '#src/domain/code.ts'
import { kindNames } from '#src/domain/document.ts'
import { overrideReasonNames, poaNames, rejectReasonNames } from '#src/domain/encounter.ts'
import {
  SCOPE,
  type SignedCode,
  type SignedEvidence,
  type SignedLine,
  type SignedList,
} from '#src/domain/signed-list.ts'
import { addLink } from './highlight.ts'
import { printable } from './printable.ts'

const WIDTH = 612
const HEIGHT = 792
const MARGIN = 54
const FLOOR = 64
const ink = rgb(0.1, 0.1, 0.12)
const grey = rgb(0.38, 0.38, 0.42)

interface Sheet {
  doc: PDFDocument
  regular: PDFFont
  bold: PDFFont
  pages: PDFPage[]
  page: PDFPage
  y: number
}

interface Lettering {
  font?: PDFFont
  size?: number
  color?: ReturnType<typeof rgb>
  indent?: number
  gap?: number
}

/**
 * Appends the code sheet: facts, codes in claim order with quotes, pages and deciders, what was rejected, documents. Times are UTC.
 * @param pageOf The PDF page on which a quote stands, when it is in this file: the sheet links to it.
 */
export async function appendSheet(
  doc: PDFDocument,
  list: SignedList,
  pageOf: (evidence: SignedEvidence) => PDFPage | undefined,
): Promise<PDFPage[]> {
  const sheet: Sheet = {
    doc,
    regular: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
    pages: [],
    page: undefined as unknown as PDFPage,
    y: 0,
  }
  turnPage(sheet)
  say(sheet, 'Signed code list', { font: sheet.bold, size: 16, gap: 4 })
  say(sheet, `${SCOPE}.`, { color: grey, gap: 8 })
  for (const [label, value] of factsOf(list)) labelled(sheet, label, value)

  headed(sheet, `Codes in claim order (${list.codes.length})`)
  if (list.codes.length === 0) say(sheet, 'No diagnosis code was accepted.')
  for (const code of list.codes) codeOn(sheet, code, pageOf)

  if (list.rejected.length) headed(sheet, `Rejected (${list.rejected.length})`)
  for (const { code, title, reason, replacedBy, note, by, at } of list.rejected) {
    const why = [
      reason && rejectReasonNames[reason],
      replacedBy && `replaced by ${replacedBy}`,
      note && `Note: ${note}`,
    ]
    say(sheet, `${code}  ${title}`)
    say(sheet, [...why.filter(Boolean), `${by}, ${utc(at)}`].join(' · '), { color: grey, indent: 14, gap: 3 })
  }

  if (list.overrides?.length) headed(sheet, `Findings signed over (${list.overrides.length})`)
  for (const { rule, message, reason, words, by, at } of list.overrides ?? []) {
    say(sheet, `${rule}  ${message}`)
    const why = [overrideReasonNames[reason], words, `${by}, ${utc(at)}`]
    say(sheet, why.filter(Boolean).join(' · '), { color: grey, indent: 14, gap: 3 })
  }

  if (list.summary?.length) headed(sheet, 'Summary')
  let section = ''
  for (const line of list.summary ?? []) {
    if (line.section !== section) say(sheet, line.section, { font: sheet.bold, color: grey })
    section = line.section
    say(sheet, line.text, { indent: 14 })
    say(sheet, restsOn(line), { color: grey, size: 8, indent: 14, gap: 2 })
  }

  headed(sheet, 'Documents')
  for (const { name, kind, pages, sha256 } of list.documents) {
    const range =
      pages && (pages.first === pages.last ? `page ${pages.first}` : `pages ${pages.first}-${pages.last}`)
    say(sheet, [name, kind && kindNames[kind], range].filter(Boolean).join(' · '))
    say(sheet, `SHA-256 ${sha256 ?? 'not known'}`, { color: grey, size: 8, indent: 14, gap: 3 })
  }
  footers(sheet, list)
  return sheet.pages
}

/** Whose words a line of the summary is, and where what it rests on stands. */
function restsOn({ by, writtenBy, citations }: SignedLine): string {
  const places = new Set(citations.map(({ documentName, page }) => `${documentName}, page ${page}`))
  return [by === 'person' ? `written by ${writtenBy}` : '', ...places].filter(Boolean).join(' · ')
}

function factsOf({ encounter, edition, ...list }: SignedList): [label: string, value: string][] {
  const facts: [string, string | undefined][] = [
    ['Encounter', encounter.label],
    ['Patient', encounter.patientName],
    ['MRN', encounter.mrn],
    ['Birth date', encounter.birthDate],
    ['Sex', encounter.sex],
    ['Setting', encounter.setting],
    [encounter.setting === 'inpatient' ? 'Admission' : 'Date of service', encounter.from],
    [encounter.setting === 'inpatient' ? 'Discharge' : 'Through', encounter.through],
    ['Edition', edition.title === edition.id ? edition.id : `${edition.id} (${edition.title})`],
    ['Engine', list.engines.join(', ')],
    ['Signed by', list.signedBy],
    ['Signed at', utc(list.signedAt)],
    ['Content hash', list.contentHash],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

function codeOn(
  sheet: Sheet,
  code: SignedCode,
  pageOf: (evidence: SignedEvidence) => PDFPage | undefined,
): void {
  room(sheet, 44)
  say(sheet, `${code.position}.  ${code.code}  ${code.title}`, { font: sheet.bold, size: 10 })
  const sure = code.confidence === undefined ? '' : ` (confidence ${confidence(code.confidence)})`
  const how = code.origin === 'added' ? 'Added' : `Suggested${sure}, accepted`
  say(sheet, `${how} by ${code.decidedBy}, ${utc(code.decidedAt)}`, { color: grey, indent: 18 })
  for (const evidence of code.evidence) {
    const to = pageOf(evidence)
    say(sheet, `"${evidence.quote.trim()}"`, { indent: 18 })
    const top = sheet.y
    say(sheet, `${evidence.documentName}, page ${evidence.page}`, { color: grey, size: 8, indent: 18 })
    if (to && sheet.y < top) addLink(sheet.page, [MARGIN + 18, sheet.y - 2, WIDTH - MARGIN, top - 2], to)
  }
  if (code.evidence.length === 0) say(sheet, 'No evidence marked.', { color: grey, indent: 18 })
  if (code.poa) say(sheet, `POA ${code.poa}: ${poaNames[code.poa]}`, { indent: 18 })
  if (code.note) say(sheet, `Note: ${code.note}`, { indent: 18 })
  sheet.y -= 5
}

/** `2026-11-20 09:00:00 UTC` */
function utc(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

function headed(sheet: Sheet, text: string): void {
  room(sheet, 60)
  sheet.y -= 10
  say(sheet, text, { font: sheet.bold, size: 11 })
  sheet.page.drawLine({
    start: { x: MARGIN, y: sheet.y - 3 },
    end: { x: WIDTH - MARGIN, y: sheet.y - 3 },
    thickness: 0.6,
    color: grey,
  })
  sheet.y -= 6
}

function labelled(sheet: Sheet, label: string, value: string): void {
  room(sheet, 13)
  sheet.page.drawText(label, { x: MARGIN, y: sheet.y - 12.15, size: 9, font: sheet.bold, color: grey })
  say(sheet, value, { indent: 92 })
}

/** Wrapped text at the cursor. */
function say(sheet: Sheet, text: string, lettering: Lettering = {}): void {
  const { font = sheet.regular, size = 9, color = ink, indent = 0, gap = 0 } = lettering
  for (const line of wrap(printable(text), font, size, WIDTH - 2 * MARGIN - indent)) {
    room(sheet, size * 1.35)
    sheet.y -= size * 1.35
    sheet.page.drawText(line, { x: MARGIN + indent, y: sheet.y, size, font, color })
  }
  sheet.y -= gap
}

function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines = ['']
  // A word longer than a line (a hash, a run of dots) is cut.
  const words = text.split(/(?<=\s)/).flatMap((word) => word.match(/.{1,60}/gs) ?? [])
  for (const word of words) {
    const line = lines.at(-1)!
    if (line && font.widthOfTextAtSize((line + word).trimEnd(), size) > width) lines.push(word)
    else lines[lines.length - 1] = line + word
  }
  return lines
}

function room(sheet: Sheet, points: number): void {
  if (sheet.y - points < FLOOR) turnPage(sheet)
}

function turnPage(sheet: Sheet): void {
  sheet.page = sheet.doc.addPage([WIDTH, HEIGHT])
  sheet.pages.push(sheet.page)
  sheet.y = HEIGHT - MARGIN
}

function footers(sheet: Sheet, list: SignedList): void {
  sheet.pages.forEach((page, index) => {
    const text = `Chartmark code sheet, page ${index + 1} of ${sheet.pages.length} · content ${list.contentHash.slice(0, 16)}`
    page.drawText(printable(text), { x: MARGIN, y: 40, size: 8, font: sheet.regular, color: grey })
  })
}
