import { type Page, sameBox, type Word } from './page.ts'

/** Width of a letter, and height of a line, in sizes of the type: about what print has. */
const LETTER = 0.5
const LINE = 1.25
/** A size of a hundredth is small enough for anything. */
const MOST_TRIES = 75

/**
 * Words that share the box of their paragraph, each at the place it would have if the box were filled with them line by line:
 * near enough to select them. Words with a place of their own keep it.
 */
export function spread({ words }: Pick<Page, 'words'>): Word[] {
  const placed: Word[] = []
  for (let i = 0; i < words.length; ) {
    let next = i + 1
    while (next < words.length && sameBox(words[i]!, words[next]!)) next += 1
    placed.push(...(next - i > 1 ? filled(words.slice(i, next)) : [words[i]!]))
    i = next
  }
  return placed
}

function filled(words: readonly Word[]): Word[] {
  const { width, height } = words[0]!
  const letters = words.reduce((sum, word) => sum + word.end - word.start + 1, 0)
  // As large as its area lets all of them be, and smaller until the ends of the lines are paid for, too.
  let size = Math.min(height / LINE, Math.sqrt((width * height) / (letters * LETTER * LINE)))
  for (let tries = 0; ; tries++) {
    const placed = inLines(words, size)
    if (placed || tries > MOST_TRIES) return placed ?? [...words]
    size *= 0.94
  }
}

/** `undefined`: they do not fit at this size. */
function inLines(words: readonly Word[], size: number): Word[] | undefined {
  const { x, y, width, height } = words[0]!
  let line = 0
  let left = 0
  const placed = words.map((word) => {
    const own = Math.min(width, (word.end - word.start) * size * LETTER)
    if (left > 0 && left + own > width) {
      line += 1
      left = 0
    }
    const at = left
    left += own + size * LETTER
    return { ...word, x: x + at, y: y + line * size * LINE, width: own, height: size }
  })
  return (line + 1) * size * LINE > height * 1.001 ? undefined : placed
}
