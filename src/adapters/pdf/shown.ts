import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfPage } from './pdfjs.ts'
import { type Matrix, multiply } from './runs.ts'

/** Letters as the page draws them, one call of its language. Points, origin top left, rotation applied. */
export interface Shown {
  text: string
  x: number
  y: number
  width: number
  height: number
  /** Red, green, blue of 255; `undefined`: a pattern. */
  colour: readonly [number, number, number] | undefined
  /** Not in the mode that draws nothing, and not all but transparent. */
  visible: boolean
}

interface State {
  toPage: Matrix
  colour: Shown['colour']
  alpha: number
  mode: number
  size: number
  spacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** pdf.js tells a letter like this; a number moves on by thousandths of the size. */
type Letter = { unicode?: string; width?: number; isSpace?: boolean } | number | null

const { OPS } = pdfjs
/** A picture over this share of the page may be a scan, or a part of one; a smaller one is a logo. */
const SCAN = 0.1

export interface PageDrawing {
  texts: Shown[]
  scans: Pick<Shown, 'x' | 'y' | 'width' | 'height'>[]
}

/** What a page draws of text, by its operators. Costs as much as reading it, pictures not counted. Never throws. */
export async function shownOn(page: PdfPage): Promise<PageDrawing> {
  const viewport = page.getViewport({ scale: 1 })
  const texts: Shown[] = []
  const scans: PageDrawing['scans'] = []
  const list = await page
    .getOperatorList({ annotationMode: pdfjs.AnnotationMode.DISABLE })
    .catch(() => undefined)
  if (!list) return { texts, scans }
  let state: State = {
    toPage: viewport.transform as Matrix,
    colour: [0, 0, 0],
    alpha: 1,
    mode: 0,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  const saved: State[] = []
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  let at: Matrix = line

  const next = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    at = line
  }

  function show(letters: readonly Letter[]): void {
    let width = 0
    let text = ''
    for (const letter of letters) {
      if (typeof letter === 'number') width -= (letter / 1000) * state.size * state.scale
      else if (letter) {
        const gap = state.spacing + (letter.isSpace ? state.wordSpacing : 0)
        width += (((letter.width ?? 0) / 1000) * state.size + gap) * state.scale
        text += letter.unicode ?? ''
      }
    }
    if (text.trim()) {
      const visible = state.mode !== 3 && state.mode !== 7 && state.alpha >= 0.1
      const heights = [-0.2 * state.size + state.rise, 0.8 * state.size + state.rise]
      const box = boxAround(multiply(state.toPage, at), [0, width], heights)
      texts.push({ text, ...box, colour: state.colour, visible })
    }
    at = multiply(at, [1, 0, 0, 1, width, 0])
  }

  for (const [i, operator] of list.fnArray.entries()) {
    const args = (list.argsArray[i] ?? []) as unknown[]
    const [first, second] = args as number[]
    switch (operator) {
      case OPS.save:
        saved.push(state)
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case OPS.transform:
        state = { ...state, toPage: multiply(state.toPage, args as unknown as Matrix) }
        break
      case OPS.paintFormXObjectBegin: {
        saved.push(state)
        const matrix = args[0] as Matrix | null
        if (matrix) state = { ...state, toPage: multiply(state.toPage, [...matrix] as Matrix) }
        break
      }
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, unknown][])
          if (key === 'ca') state = { ...state, alpha: Number(value) }
        break
      case OPS.setFillRGBColor:
        state = { ...state, colour: colourOf(args[0]) }
        break
      case OPS.setFillColorN:
        state = { ...state, colour: undefined }
        break
      case OPS.setTextRenderingMode:
        state = { ...state, mode: first ?? 0 }
        break
      case OPS.setFont:
        state = { ...state, size: second ?? 0 }
        break
      case OPS.setCharSpacing:
        state = { ...state, spacing: first ?? 0 }
        break
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: first ?? 0 }
        break
      case OPS.setHScale:
        state = { ...state, scale: (first ?? 100) / 100 }
        break
      case OPS.setLeading:
        state = { ...state, leading: first ?? 0 }
        break
      case OPS.setTextRise:
        state = { ...state, rise: first ?? 0 }
        break
      case OPS.beginText:
        line = [1, 0, 0, 1, 0, 0]
        at = line
        break
      case OPS.setTextMatrix:
        line = [...(args[0] as ArrayLike<number> & Iterable<number>)] as Matrix
        at = line
        break
      case OPS.setLeadingMoveText:
        state = { ...state, leading: -(second ?? 0) }
        next(first ?? 0, second ?? 0)
        break
      case OPS.moveText:
        next(first ?? 0, second ?? 0)
        break
      case OPS.nextLine:
        next(0, -state.leading)
        break
      case OPS.showText:
      case OPS.showSpacedText:
        show(args[0] as Letter[])
        break
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject: {
        const box = boxAround(state.toPage, [0, 1], [0, 1])
        if (box.width * box.height >= SCAN * viewport.width * viewport.height) scans.push(box)
        break
      }
    }
  }
  return { texts, scans }
}

function boxAround(m: Matrix, across: number[], up: number[]): PageDrawing['scans'][number] {
  const corners = across.flatMap((u) =>
    up.map((v) => [m[0] * u + m[2] * v + m[4], m[1] * u + m[3] * v + m[5]] as const),
  )
  const xs = corners.map((corner) => corner[0])
  const ys = corners.map((corner) => corner[1])
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function colourOf(written: unknown): Shown['colour'] {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(String(written)) ?? []
  return r && g && b ? [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)] : undefined
}
