import type { Span } from '#src/domain/page.ts'

export interface Marked extends Span {
  code: string
  index: number
}

export interface Segment extends Span {
  text: string
  /** The evidence this piece belongs to; empty: none. */
  marks: Marked[]
}

/**
 * Cuts `text` between `from` and `to` where evidence begins or ends, so that overlapping quotes can each be marked.
 * Pieces also end after a carriage return: HTML turns CR LF into LF, and offsets must stay those of the text.
 */
export function segments(text: string, range: Span, marks: readonly Marked[]): Segment[] {
  const cuts = new Set([range.start, range.end])
  for (const mark of marks) {
    if (mark.start > range.start && mark.start < range.end) cuts.add(mark.start)
    if (mark.end > range.start && mark.end < range.end) cuts.add(mark.end)
  }
  for (let at = text.indexOf('\r', range.start); at >= 0 && at < range.end; at = text.indexOf('\r', at + 1))
    cuts.add(at + 1)
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? range.end
    return {
      start,
      end,
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start < end && mark.end > start),
    }
  })
}
