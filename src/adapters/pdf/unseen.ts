import { type Raster, rasterOf } from './draw.ts'
import { contentOf, hasLayersOff } from './page-content.ts'
import type { Walked } from './page-list.ts'
import type { PageText } from './page-text.ts'
import type { PdfPage } from './pdfjs.ts'
import { type PageDrawing, type Shown, shownOn } from './shown.ts'
import { isSuspect } from './suspects.ts'

/** Looks at one page: start and end, within its text, of what a reader of the page does not see. */
type Look = (page: PdfPage, found: PageText, alive: () => Promise<void>) => Promise<number[]>

/** Milliseconds a file may cost beyond its reading; past them what looks hidden counts as hidden. */
const BUDGET_MS = 4_000
/** And one page of it. */
const PAGE_MS = 1_500
/** Longest side, in dots: a letter of 6 points still has dark ones. */
const PIXELS = 900

/**
 * Finds text that is not seen. Every page is looked at in a way that costs little; one that raises suspicion is drawn, and its words
 * are looked for in the drawing.
 */
export function unseenIn(walked: Walked | undefined): Look {
  const layersOff = walked ? hasLayersOff(walked) : false
  let spent = 0

  function suspect(page: PdfPage): boolean {
    if (!walked) return true
    const content = contentOf(walked, page.pageNumber)
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view
    return !content || isSuspect(content, [left, bottom, right, top], layersOff)
  }

  return async (page, found, alive) => {
    const unseen = outOfSight(page, found)
    if (found.boxes.length && suspect(page)) {
      const begun = performance.now()
      await alive()
      const drawing = await shownOn(page)
      await alive()
      const raster =
        spent < BUDGET_MS ? await rasterOf(page, PIXELS, PAGE_MS).catch(() => undefined) : undefined
      for (const word of notDrawn(found, drawing, raster)) unseen.add(word)
      spent += performance.now() - begun
    }
    return spansOf(found, unseen)
  }
}

interface Place {
  x: number
  y: number
  width: number
  height: number
}

interface WordBox extends Place {
  text: string
}

function wordAt({ text, boxes }: PageText, word: number): WordBox {
  const [start, end, x, y, width, height] = boxes.subarray(word * 6, word * 6 + 6)
  return { text: text.slice(start, end), x: x!, y: y!, width: width!, height: height! }
}

// ── By place and size ──────────────────────────────────────

const TINY = 2

function outOfSight(page: PdfPage, found: PageText): Set<number> {
  const paper = page.getViewport({ scale: 1 })
  const words = new Set<number>()
  for (let word = 0; word < found.boxes.length / 6; word++) {
    const { x, y, width, height } = wordAt(found, word)
    const inside =
      Math.min(x + width, paper.width) - Math.max(x, 0) > 0.2 * width &&
      Math.min(y + height, paper.height) - Math.max(y, 0) > 0.2 * height
    if (!inside || height < TINY) words.add(word)
  }
  return words
}

// ── By how it is drawn ─────────────────────────────────────

function notDrawn(found: PageText, { texts, scans }: PageDrawing, raster: Raster | undefined): Set<number> {
  const words = new Set<number>()
  /** Words of letters that have the colour of their ground, and those that have not. */
  const pale = new Map<Shown, { lost: number; words: number[] }>()
  for (let word = 0; word < found.boxes.length / 6; word++) {
    // Their looks are the viewer's, not the page's.
    if (found.laidOn.has(word)) continue
    const box = wordAt(found, word)
    const drawn = texts.filter((text) => isOf(text, box))
    if (drawn.length && drawn.every((text) => !text.visible)) {
      // The words of OCR behind a scan are not drawn, and what they say is: there is ink where they stand.
      const isScanned = scans.some((scan) => overlap(scan, box).across > 0 && overlap(scan, box).down > 0)
      if (!isScanned || (raster && isBlank(raster, box))) words.add(word)
    } else if (raster ? isBlank(raster, box) : drawn.some((text) => isPale(text.colour))) words.add(word)
    else if (raster && drawn.length === 1) {
      const [text] = drawn as [Shown]
      const all = pale.get(text) ?? { lost: 0, words: [] }
      if (isGround(raster, box, text.colour)) all.lost += 1
      all.words.push(word)
      pale.set(text, all)
    }
  }
  // What else is drawn there may lie under one word and not the next: the letters are of one colour all the same.
  for (const { lost, words: all } of pale.values())
    if (2 * lost > all.length) for (const word of all) words.add(word)
  return words
}

/** Drawn there, and it says this. */
function isOf(shown: Shown, word: WordBox): boolean {
  const { text, width, height } = shown
  const { across, down } = overlap(shown, word)
  if (across < 0.3 * Math.min(width, word.width) || down < 0.3 * Math.min(height, word.height)) return false
  return text.includes(word.text) || word.text.includes(text.trim())
}

function overlap(a: Place, b: Place): { across: number; down: number } {
  return {
    across: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    down: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}

const isPale = (colour: Shown['colour']) => !colour || Math.min(...colour) > 0.85 * 255

/** Dots nearer than this in each colour, of 255, cannot be told apart. */
const FAINT = 20
/** Letters cover more of their box than this; less is the edge of something else. */
const INK = 0.025

function isBlank(raster: Raster, word: WordBox): boolean {
  const counts = new Map<number, number>()
  let ground: [number, number] = [0, 0]
  eachDot(raster, word, (r, g, b) => {
    const key = ((r >> 3) << 10) | ((g >> 3) << 5) | (b >> 3)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    if (count > ground[1]) ground = [key, count]
  })
  const [key] = ground
  return (
    shareOf(raster, word, [((key >> 10) << 3) | 4, (((key >> 5) & 31) << 3) | 4, ((key & 31) << 3) | 4]) >
    1 - INK
  )
}

/** Most dots around it have its colour: whatever else can be seen there, it is not these letters. */
function isGround(raster: Raster, word: WordBox, colour: Shown['colour']): boolean {
  return colour !== undefined && shareOf(raster, word, colour) > 0.6
}

/** Which share of its dots has a colour. */
function shareOf(raster: Raster, word: WordBox, [red, green, blue]: NonNullable<Shown['colour']>): number {
  let all = 0
  let same = 0
  eachDot(raster, word, (r, g, b) => {
    all += 1
    if (Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) < FAINT) same += 1
  })
  return all ? same / all : 1
}

function eachDot(
  { data, width, height, scale }: Raster,
  word: WordBox,
  on: (red: number, green: number, blue: number) => void,
): void {
  const left = Math.max(0, Math.floor(word.x * scale))
  const right = Math.min(width - 1, Math.ceil((word.x + word.width) * scale))
  const top = Math.max(0, Math.floor(word.y * scale))
  const bottom = Math.min(height - 1, Math.ceil((word.y + word.height) * scale))
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const at = (y * width + x) * 4
      on(data[at]!, data[at + 1]!, data[at + 2]!)
    }
}

// ── Spans ──────────────────────────────────────────────────

/** Hidden words that follow one another are one place. */
function spansOf(found: PageText, unseen: ReadonlySet<number>): number[] {
  const spans: number[] = []
  for (const word of [...unseen].sort((a, b) => a - b)) {
    const [start, end] = found.boxes.subarray(word * 6, word * 6 + 2) as unknown as [number, number]
    const last = spans.at(-1)
    if (last !== undefined && !found.text.slice(last, start).trim()) spans[spans.length - 1] = end
    else spans.push(start, end)
  }
  return spans
}
