import type { Code, Term } from '#src/domain/code.ts'
import { withoutEncounter } from './encounter.ts'

/** Two terms with the same key say the same: case and punctuation do not count, the order of words does. */
export function termKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * What a clinician would write of an official title: without "unspecified", encounter tails and classifiers' notes.
 * `undefined` when nothing that names the thing is left ("Other …" names a remainder, not a condition).
 */
export function spokenTitle(title: string): string | undefined {
  if (/\bother\b(?! than)/i.test(title) || /in diseases classified elsewhere/i.test(title)) return undefined
  const spoken = withoutEncounter(title)
    .replace(/\s*\[[^\]]*\]|\s*\([^)]*\)/g, '')
    .replace(/,? not elsewhere classified/gi, '')
    // "…, unspecified ear" goes as a whole; "…, unspecified knee" keeps its knee, which says what the condition is of.
    .replace(
      /, (?:unspecified|not specified as \w+)(?: (?:organism|site|side|eye|ear|eyelid|limb|trimester|type|severity))?(?=,|\s|$)/gi,
      '',
    )
    .replace(/\bunspecified\b/gi, '')
    .replace(/\s+(?=[,;])/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
  return /\p{L}{3}/u.test(spoken) ? spoken : undefined
}

/**
 * Terms made of titles. One text names one code where that is possible: a billable code before its header, and the header
 * where its leaves differ only by the encounter (the 7th character is chosen later, from the note).
 * @param words Hand-written ones, which know better: a clear one takes the text for its code, an ambiguous one marks it.
 */
export function titleTerms(codes: Iterable<Code>, words: readonly Term[]): Term[] {
  const taken = new Set<string>()
  const doubtful = new Set<string>()
  for (const { text, ambiguous } of words) (ambiguous ? doubtful : taken).add(termKey(text))
  const byKey = new Map<string, { text: string; codes: Code[] }>()
  for (const code of codes) {
    const text = spokenTitle(code.title)
    if (text === undefined) continue
    const key = termKey(text)
    if (taken.has(key)) continue
    const same = byKey.get(key)
    if (same) same.codes.push(code)
    else byKey.set(key, { text, codes: [code] })
  }
  return [...byKey].flatMap(([key, { text, codes }]) => {
    const named = narrowed(codes)
    const ambiguous = named.length > 1 || doubtful.has(key) ? { ambiguous: true } : {}
    return named.map(({ code }): Term => ({ text, code, source: 'title', ...ambiguous }))
  })
}

function narrowed(codes: Code[]): Code[] {
  const leaves = codes.filter((code) => code.billable)
  if (leaves.length === 1) return leaves
  const headers = codes.filter((code) => !code.billable)
  // The last header of a chain stands closest to its leaves.
  const closest = headers.at(-1)
  if (closest && codes.every(({ code }) => isAbove(closest.code, code) || isAbove(code, closest.code)))
    return [closest]
  return leaves.length ? leaves : headers
}

function isAbove(header: string, code: string): boolean {
  return code.startsWith(header)
}
