/** Blanks in a row that are kept: more than parts two columns, fewer than the shapes of identifiers allow between their parts. */
const KEPT = 6

/**
 * A text whose long runs of blanks are cut short, so that a label and its value are never too far apart to be seen together,
 * however a layout (or somebody who hides them) parts them. A tab in a run stays one. Lines stay lines.
 * @returns `at`: the place in the original of a character of the text.
 */
export function withoutGaps(text: string): { text: string; at: (place: number) => number } {
  const kept: string[] = []
  /** Places in the short text from which on `left[i]` characters were left out. */
  const from: number[] = []
  const left: number[] = []
  let [copied, size, out] = [0, 0, 0]
  for (const { 0: run, index } of text.matchAll(/[ \t]+/g)) {
    if (run.length <= KEPT) continue
    const short = run.includes('\t') ? `${run.slice(0, KEPT - 1)}\t` : run.slice(0, KEPT)
    kept.push(text.slice(copied, index), short)
    size += index - copied + short.length
    out += run.length - short.length
    copied = index + run.length
    from.push(size)
    left.push(out)
  }
  if (from.length === 0) return { text, at: (place) => place }
  kept.push(text.slice(copied))
  return {
    text: kept.join(''),
    at: (place) => {
      let [low, high] = [0, from.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (from[middle]! <= place) low = middle + 1
        else high = middle
      }
      return place + (left[low - 1] ?? 0)
    },
  }
}
