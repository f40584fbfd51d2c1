import { type IdentifierKind, identifiersIn } from './identifiers.ts'

/** Lines as they are sent, and the way back. */
export interface Masked {
  /** As many as came in, each in its place. */
  lines: string[]
  /** The same for other words of this document that are sent (quotes in a list of findings). */
  cover(words: string): string
  /** Words of an answer as the document has them: `[NAME-1]` → what stood there. */
  unmask(words: string): string
  /** How many places of each kind were hidden, for the record: never what they held. */
  counts: Partial<Record<IdentifierKind, number>>
}

const TOKEN = /\[([A-Z0-9-]+?)-(\d{1,4})\]/g

/**
 * Takes out of the lines that go to a vendor what names a person: `[NAME-1]`, `[ID-1]`, `[AGE-OVER-89-1]`; the same words get
 * the same token, other words another. What decides a code stays: dates of service, doses, values, ages under 90, diseases
 * named after people. Data is made less, not anonymous: what remains is still of a patient. Pure.
 * @param knows Whether a word stands in the code books (`termIndexOf(edition).knows`).
 */
export function maskLines(lines: readonly string[], knows?: (word: string) => boolean): Masked {
  const text = lines.join('\n')
  // A document that came with such tokens keeps its own.
  const taken = new Set(text.match(TOKEN))
  const tokens = new Map<string, string>()
  const originals = new Map<string, string>()
  const numbers = new Map<IdentifierKind, number>()
  const counts: Masked['counts'] = {}
  const tokenOf = (kind: IdentifierKind, words: string): string => {
    const known = tokens.get(words)
    if (known) return known
    let token: string
    do {
      const number = (numbers.get(kind) ?? 0) + 1
      numbers.set(kind, number)
      token = `[${kind}-${number}]`
    } while (taken.has(token))
    tokens.set(words, token)
    originals.set(token, words)
    return token
  }
  let masked = ''
  let at = 0
  for (const { kind, start, end } of identifiersIn(text, knows)) {
    masked += text.slice(at, start)
    // A name over a line's end is two: every line stays a line.
    masked += text
      .slice(start, end)
      .split('\n')
      .map((part) => (part.trim() ? tokenOf(kind, part) : part))
      .join('\n')
    counts[kind] = (counts[kind] ?? 0) + 1
    at = end
  }
  masked += text.slice(at)
  const bounded = [...tokens.keys()]
    // A bare age is a number like any other: outside its place it is left alone.
    .filter((words) => !/^\d{1,3}$/.test(words))
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const anywhere =
    bounded.length > 0
      ? new RegExp(`(?<![\\p{L}\\d])(?:${bounded.join('|')})(?![\\p{L}\\d])`, 'gu')
      : undefined
  return {
    lines: masked.split('\n'),
    cover: (words) => (anywhere ? words.replace(anywhere, (said) => tokens.get(said) ?? said) : words),
    unmask: (words) => words.replace(TOKEN, (token) => originals.get(token) ?? token),
    counts,
  }
}
