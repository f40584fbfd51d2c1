import type { PageOcr, Span, Word } from '#src/domain/page.ts'
import type { OcrBlock, OcrBox, OcrPage } from '#src/ports/ocr-reader.ts'

/** The words of one page; offsets count from the page's own beginning. */
export interface PageReading {
  text: string
  words: Word[]
  ocr: PageOcr
}

/** Below this a word is shown as one to look at. */
const DOUBTFUL = 0.6

/**
 * What a reader saw → text and words with boxes in points. Blocks follow one another in reading order, parted by an empty line;
 * cells of a table keep their tab. A word whose own place is not known has the box of its block, and the page says so.
 */
export function readingOf(
  { blocks, confidence }: Pick<OcrPage, 'blocks' | 'confidence'>,
  by: string,
  size: { width: number; height: number },
): PageReading {
  const words: Word[] = []
  const doubtful: Span[] = []
  let text = ''
  let approximate = false
  for (const block of blocks) {
    const said = cleaned(block.text)
    if (!said.trim()) continue
    if (text) text += '\n\n'
    for (const word of wordsOf(block, said)) {
      const span = { start: text.length + word.start, end: text.length + word.end }
      if (word.box) words.push({ ...span, ...inPoints(word.box, size) })
      if (word.confidence !== undefined && word.confidence < DOUBTFUL) doubtful.push(span)
      approximate ||= !word.own
    }
    text += said
  }
  return {
    text,
    words,
    ocr: {
      by,
      ...(confidence === undefined ? {} : { confidence }),
      ...(approximate ? { approximate: true as const } : {}),
      ...(doubtful.length > 0 ? { doubtful } : {}),
    },
  }
}

/** One kind of line end; nothing that would end a page or that no eye sees. */
export function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replace(/[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[ \t]+(?=\n|$)/g, '')
    .replace(/^\n+|\n+$/g, '')
}

interface Found extends Span {
  box?: OcrBox | undefined
  /** It is the word's own, not its block's. */
  own: boolean
  confidence?: number | undefined
}

/** What stands between blanks, each with the place that the reader gave to it, or to a part of it. */
function wordsOf({ words = [], box }: OcrBlock, text: string): Found[] {
  const given: (Span & { box: OcrBox; confidence?: number | undefined })[] = []
  let from = 0
  for (const word of words) {
    const start = word.text ? text.indexOf(word.text, from) : -1
    if (start < 0) continue
    from = start + word.text.length
    given.push({ start, end: from, box: word.box, confidence: word.confidence })
  }
  let at = 0
  return [...text.matchAll(/\S+/g)].map(({ index: start, 0: token }) => {
    const end = start + token.length
    while ((given[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1
    let own: OcrBox | undefined
    let confidence: number | undefined
    for (let i = at; (given[i]?.start ?? Number.POSITIVE_INFINITY) < end; i++) {
      const part = given[i]!
      own = own ? around(own, part.box) : part.box
      if (part.confidence !== undefined) confidence = Math.min(confidence ?? 1, part.confidence)
    }
    return { start, end, box: own ?? box, own: own !== undefined, confidence }
  })
}

function around(one: OcrBox, other: OcrBox): OcrBox {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

/** A tenth of a point is finer than any reader. A box never leaves its page. */
function inPoints(box: OcrBox, page: { width: number; height: number }) {
  const x = share(box.x)
  const y = share(box.y)
  return {
    x: tenth(x * page.width),
    y: tenth(y * page.height),
    width: tenth(Math.min(share(box.width), 1 - x) * page.width),
    height: tenth(Math.min(share(box.height), 1 - y) * page.height),
  }
}

const share = (value: number) => (Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0)
const tenth = (points: number) => Math.round(points * 10) / 10
