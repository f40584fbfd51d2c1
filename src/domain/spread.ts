import { type Page, sameBox, type Word } from './page.ts'

/** Width of a letter, and height of a line, in sizes of the type: about what print has. */
const LETTER = 0.5
const LINE = 1.25

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
  const { x, y, width, height } = words[0]!
  const letters = words.reduce((sum, word) => sum + word.end - word.start + 1, 0)
  // As large as lets all of them fit, and no line higher than the box.
  const size = Math.min(height / LINE, Math.sqrt((width * height) / (letters * LETTER * LINE)))
  const most = Math.max(1, Math.floor(height / (size * LINE)))
  let line = 0
  let left = 0
  return words.map((word) => {
    const own = Math.min(width, (word.end - word.start) * size * LETTER)
    if (left > 0 && left + own > width && line < most - 1) {
      line += 1
      left = 0
    }
    const at = Math.min(left, width - own)
    left += own + size * LETTER
    return { ...word, x: x + at, y: y + line * size * LINE, width: own, height: size }
  })
}
