import type { Span } from '#src/domain/page.ts'

/** Words (what stands between blanks) of a text. */
export interface Token extends Span {
  word: string
}

/** More cells than this are not compared one with another: then only what is the same at both ends is found. */
const MOST_CELLS = 16_000_000

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
}

/**
 * For each word of `after` the word of `before` that it is, or `undefined`: the longest run of words that both have in the same
 * order.
 * @returns Indexes into `before`, rising.
 */
export function sameWords(before: readonly Token[], after: readonly Token[]): (number | undefined)[] {
  const same: (number | undefined)[] = after.map(() => undefined)
  const equal = (b: number, a: number) => before[b]?.word === after[a]?.word
  let head = 0
  while (head < before.length && head < after.length && equal(head, head)) same[head] = head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && equal(before.length - 1 - tail, after.length - 1 - tail)) {
    tail += 1
    same[after.length - tail] = before.length - tail
  }
  const rows = before.length - head - tail
  const columns = after.length - head - tail
  if (rows === 0 || columns === 0 || rows * columns > MOST_CELLS) return same
  // lengths[r][c]: of the longest common run of what is left from row r and column c on.
  const lengths = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1))
  for (let r = rows - 1; r >= 0; r--)
    for (let c = columns - 1; c >= 0; c--)
      lengths[r]![c] = equal(head + r, head + c)
        ? lengths[r + 1]![c + 1]! + 1
        : Math.max(lengths[r + 1]![c]!, lengths[r]![c + 1]!)
  for (let r = 0, c = 0; r < rows && c < columns; ) {
    if (equal(head + r, head + c)) same[head + c++] = head + r++
    else if (lengths[r + 1]![c]! >= lengths[r]![c + 1]!) r += 1
    else c += 1
  }
  return same
}
