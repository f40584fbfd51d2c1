/** A word of the index as `unicode61` cuts it: letters, digits and private use; marks belong to the letter before. */
const isToken = /[\p{L}\p{N}\p{Co}]/u

const MAX_WORDS = 32

/** What somebody typed, as words. Punctuation alone is no word. At most 32 count. */
export function searchWords(typed: string): string[] {
  const words = typed.split(/[\s\0]+/u).filter((word) => isToken.test(word))
  return [...new Set(words)].slice(0, MAX_WORDS)
}

/**
 * An FTS5 expression that wants all words, the last one perhaps as a beginning. Each word is a quoted string, so that
 * nothing typed is ever read as syntax. https://www.sqlite.org/fts5.html#fts5_strings
 */
export function matchExpression(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word.replaceAll('"', '""')}"`)
  return `${quoted.join(' ')} *`
}

/** Finds what `matchExpression` found. Global. */
export function wordsPattern(words: readonly string[]): RegExp {
  const last = words.length - 1
  const alternatives = words.map((word, i) => {
    const parts = word.split(/[^\p{L}\p{M}\p{N}\p{Co}]+/u).filter((part) => isToken.test(part))
    const body = parts.map(foldedPattern).join('[^\\p{L}\\p{N}\\p{Co}]+')
    return i === last ? `${body}[\\p{L}\\p{M}\\p{N}\\p{Co}]*` : `${body}(?![\\p{L}\\p{N}\\p{Co}])`
  })
  return new RegExp(`(?<![\\p{L}\\p{N}\\p{Co}])(?:${alternatives.join('|')})`, 'giu')
}

/** Every letter stands for itself with any accent. */
function foldedPattern(part: string): string {
  const bare = part.normalize('NFD').replace(/\p{M}+/gu, '')
  return [...bare].map((letter) => `[${accented(letter)}]\\p{M}*`).join('')
}

const accents = new Map<string, string>()
for (const [from, to] of [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const)
  for (let point = from; point <= to; point++) {
    const letter = String.fromCodePoint(point)
    const base = letter.normalize('NFD')[0]?.toLowerCase() ?? ''
    if (/^[a-z]$/.test(base)) accents.set(base, (accents.get(base) ?? '') + letter)
  }

function accented(letter: string): string {
  return letter + (accents.get(letter.toLowerCase()) ?? '')
}

const BEFORE = 60
const AFTER = 140

/**
 * Text around the first words found: alternating plain, found, plain… `undefined` when none is in `text`.
 * @param pattern Of `wordsPattern`.
 */
export function snippetOf(text: string, pattern: RegExp): string[] | undefined {
  pattern.lastIndex = 0
  const first = pattern.exec(text)
  if (!first) return undefined
  const start = startOfWord(text, Math.max(0, first.index - BEFORE), first.index)
  const limit = Math.min(text.length, first.index + first[0].length + AFTER)
  const parts: string[] = []
  let at = start
  for (let hit: RegExpExecArray | null = first; hit && hit.index < limit; hit = pattern.exec(text)) {
    parts.push(plain(text.slice(at, hit.index)), plain(hit[0]))
    at = hit.index + hit[0].length
  }
  const end = Math.max(at, endOfWord(text, at, limit))
  parts.push(plain(text.slice(at, end)))
  if (start > 0) parts[0] = `…${parts[0]}`
  if (end < text.length) parts[parts.length - 1] += '…'
  return parts
}

function startOfWord(text: string, from: number, until: number): number {
  if (from === 0) return 0
  const space = text.slice(from, until).search(/\s/)
  return space < 0 ? until : from + space + 1
}

function endOfWord(text: string, from: number, until: number): number {
  if (until >= text.length) return text.length
  const space = text.slice(from, until).search(/\s\S*$/)
  return space < 0 ? from : from + space
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ')
}
