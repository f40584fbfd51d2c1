import { PAGE_BREAK, type Page, type Span, unseenCharacters, type Word } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'
import type { PageMessage } from './protocol.ts'

/** A megabyte of compressed text can name gigabytes: what comes back is bounded too. 500 pages hold about 2 million. */
const MAX_CHARACTERS = 20_000_000

/** Joins pages as they come. Offsets are checked: the child has handled foreign bytes. */
export class Assembly {
  private texts: string[] = []
  private pages: Page[] = []
  private length = 0

  add(message: PageMessage): void {
    if (message.number !== this.pages.length + 1) throw new Error('the reader process lost a page')
    const start = this.length
    const end = start + message.text.length
    if (end > MAX_CHARACTERS) throw new Problem('file-bomb', { limit: 'characters' })
    this.pages.push({
      number: message.number,
      start,
      end,
      width: message.width,
      height: message.height,
      source: message.usable ? 'text-layer' : 'none',
      words: wordsOf(message, start),
      ...hiddenOf(message, start),
    })
    this.texts.push(message.text)
    this.length = end + PAGE_BREAK.length
  }

  clear(): void {
    this.texts = []
    this.pages = []
    this.length = 0
  }

  done(pageListRepaired: boolean, active: string[]): ReadFile {
    return { text: this.texts.join(PAGE_BREAK), pages: this.pages, pageListRepaired, active }
  }
}

function wordsOf({ text, boxes }: PageMessage, offset: number): Word[] {
  const words: Word[] = []
  for (let i = 0; i + 5 < boxes.length; i += 6) {
    const [start, end, x, y, width, height] = boxes.subarray(i, i + 6) as unknown as number[]
    if (!(start! >= 0 && end! > start! && end! <= text.length)) throw new Error('a word outside its page')
    words.push({ start: offset + start!, end: offset + end!, x: x!, y: y!, width: width!, height: height! })
  }
  return words
}

/** What the child did not see drawn, and characters that nobody sees. */
function hiddenOf({ text, hidden }: PageMessage, offset: number): { hidden?: Span[] } {
  const spans = unseenCharacters(text)
  for (let i = 0; i + 1 < hidden.length; i += 2) {
    const [start, end] = [hidden[i]!, hidden[i + 1]!]
    if (!(start >= 0 && end > start && end <= text.length)) throw new Error('a span outside its page')
    spans.push({ start, end })
  }
  if (!spans.length) return {}
  const whole: Span[] = []
  for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1)
    if (last && start + offset <= last.end) last.end = Math.max(last.end, end + offset)
    else whole.push({ start: start + offset, end: end + offset })
  }
  return { hidden: whole }
}
