import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { Caption } from './page-objects.ts'
import type { TextRun } from './page-text.ts'
import type { PdfPage } from './pdfjs.ts'

export type Matrix = [number, number, number, number, number, number]

export interface PageRuns {
  /** Points, as a reader sees the page. */
  width: number
  height: number
  runs: TextRun[]
}

/** The runs of text of a page, those of its form fields and free-text notes with them, in the order of the file. */
export async function runsOf(page: PdfPage, captions: Caption[] = []): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 })
  const toPage = viewport.transform as Matrix
  const content = await page.getTextContent()
  const runs = content.items.flatMap((item) =>
    'str' in item ? [runOf(item, content.styles[item.fontName], toPage)] : [],
  )
  const noted = await annotationRuns(page, toPage)
  const printed = captions.flatMap(({ text, rect }) => linesIn(text, rect, 0, toPage))
  return { width: viewport.width, height: viewport.height, runs: [...runs, ...noted, ...printed] }
}

interface Style {
  ascent: number
  descent: number
  vertical: boolean
  fontFamily: string
}

function runOf(item: TextItem, style: Style | undefined, toPage: Matrix): TextRun {
  const [a, b, c, d, x, y] = multiply(toPage, item.transform as Matrix)
  const scale = Math.hypot(toPage[0], toPage[1])
  const vertical = style?.vertical ?? false
  const ascent = style && style.ascent > 0.3 && style.ascent < 1.3 ? style.ascent : 0.8
  return {
    text: item.str,
    x,
    y,
    // Vertical writing runs down: a quarter turn from the letters' own direction.
    angle: vertical ? Math.atan2(b, a) + Math.PI / 2 : Math.atan2(b, a),
    length: (vertical ? item.height : item.width) * scale,
    size: vertical ? Math.hypot(a, b) : Math.hypot(c, d),
    ascent: vertical ? 0.5 : ascent,
    rtl: item.dir === 'rtl',
    monospaced: style?.fontFamily === 'monospace',
  }
}

// ── Form fields and notes ──────────────────────────────────

/** What pdf.js tells about an annotation; only what is used here. */
interface Annotation {
  annotationType: number
  rect: [number, number, number, number]
  hidden?: boolean
  noView?: boolean
  fieldType?: string
  fieldValue?: string | string[] | null
  exportValue?: string
  buttonValue?: string
  checkBox?: boolean
  radioButton?: boolean
  options?: { exportValue: string; displayValue: string }[]
  password?: boolean
  combo?: boolean
  contentsObj?: { str: string }
  textContent?: string[]
  defaultAppearanceData?: { fontSize: number }
}

const TEXT_NOTE = 1
const FREE_TEXT = 3
const WIDGET = 20

async function annotationRuns(page: PdfPage, toPage: Matrix): Promise<TextRun[]> {
  // A broken annotation must not cost the page.
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  return annotations.flatMap((annotation) => {
    if (annotation.hidden || annotation.noView || !annotation.rect) return []
    return linesIn(
      shownIn(annotation),
      annotation.rect,
      annotation.defaultAppearanceData?.fontSize ?? 0,
      toPage,
    )
  })
}

/** Text that stands somewhere in a rectangle: set like a program would. @param fontSize 0: as fits. */
function linesIn(printed: string, rect: Annotation['rect'], fontSize: number, toPage: Matrix): TextRun[] {
  if (!printed.trim()) return []
  const [x, y, width, height] = boxOnPage(rect, toPage)
  const lines = printed.split(/\r\n|\r|\n/)
  const given = fontSize * Math.hypot(toPage[0], toPage[1])
  const size = Math.max(1, Math.min(given > 0 ? given : 12, (height / lines.length) * 0.8))
  const wrapped = lines.flatMap((line) => wrap(line, width / (size * 0.5)))
  const pitch = Math.min(size * 1.15, height / wrapped.length)
  const first = wrapped.length > 1 ? y + size : y + height / 2 + size * 0.3
  return wrapped.map((text, i) => ({
    text,
    x: x + 2,
    y: first + i * pitch,
    angle: 0,
    length: Math.min(Math.max(1, width - 4), text.length * size * 0.5),
    size,
    ascent: 0.8,
    rtl: false,
    monospaced: false,
    laidOn: true as const,
  }))
}

/** What a reader sees in it; '' for what shows nothing (and for password fields). */
function shownIn(annotation: Annotation): string {
  if (annotation.annotationType === FREE_TEXT)
    return annotation.textContent?.join('\n') || (annotation.contentsObj?.str ?? '')
  if (annotation.annotationType === TEXT_NOTE) return annotation.contentsObj?.str ?? ''
  if (annotation.annotationType !== WIDGET || annotation.password) return ''
  const value = annotation.fieldValue
  if (annotation.checkBox || annotation.radioButton) {
    const on = value && value !== 'Off' && value === (annotation.exportValue ?? annotation.buttonValue)
    return on ? '☒' : ''
  }
  const values = Array.isArray(value) ? value : value ? [value] : []
  const chosen = values.map(
    (v) => annotation.options?.find((option) => option.exportValue === v)?.displayValue ?? v,
  )
  // A list shows what was not chosen too; any other field is read as it looks, which may differ from its bare value.
  const isList = annotation.fieldType === 'Ch' && !annotation.combo
  const looks = isList ? '' : annotation.textContent?.join('\n')
  return looks || chosen.filter((v) => typeof v === 'string').join('\n')
}

function wrap(line: string, characters: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(/\s+/)) {
    if (current && current.length + 1 + word.length > characters) {
      lines.push(current)
      current = word
    } else current = current ? `${current} ${word}` : word
  }
  return [...lines, current]
}

function boxOnPage(rect: Annotation['rect'], m: Matrix): [number, number, number, number] {
  const xs = [rect[0], rect[2]].flatMap((px) => [rect[1], rect[3]].map((py) => m[0] * px + m[2] * py + m[4]))
  const ys = [rect[0], rect[2]].flatMap((px) => [rect[1], rect[3]].map((py) => m[1] * px + m[3] * py + m[5]))
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return [x, y, Math.max(...xs) - x, Math.max(...ys) - y]
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}
