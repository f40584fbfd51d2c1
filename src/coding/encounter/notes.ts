import type { Code } from '#src/domain/code.ts'
import { type CodeNote, type CodeRange, inRange, type NoteKind } from '#src/domain/edition.ts'
import type { Listed } from './case.ts'

/** A note of the one that names the other. */
export interface Naming {
  by: Listed
  other: Listed
  note: CodeNote
}

export function names(note: CodeNote, code: string): boolean {
  return note.codes.some((range) => inRange(code, range))
}

/** Every pair of listed codes of which one's notes of a kind name the other; a pair that both name comes once. */
export function pairsBy(listed: readonly Listed[], kind: NoteKind): Naming[] {
  const pairs = new Map<string, Naming>()
  for (const by of listed)
    for (const note of by.notes) {
      if (note.kind !== kind) continue
      for (const other of listed) {
        if (other === by || !names(note, other.code)) continue
        const key = [by.code, other.code].sort().join('+')
        const known = pairs.get(key)
        // The note that stands nearest to its code says it most plainly.
        if (!known || note.at.length > known.note.at.length) pairs.set(key, { by, other, note })
      }
    }
  return [...pairs.values()]
}

/** `E08-E13`, `N18.1`, … as a coder reads them. */
export function rangesInWords(ranges: readonly CodeRange[]): string {
  const words = ranges.map(({ from, to }) => (from === to ? from : `${from}–${to}`))
  return words.length > 6 ? `${words.slice(0, 6).join(', ')}…` : words.join(', ')
}

const CONDITIONAL =
  /\b(?:if (?:applicable|known|any|present|desired|appropriate)|(?:where|when|as) (?:applicable|appropriate|known)|if the|any associated|associated|such as|any)\b/i

/** Whether a note leaves it to the case. The starter set carries no words: then nothing says so. */
export function isConditional(note: CodeNote): boolean {
  return CONDITIONAL.test(note.text)
}

/** A note of a chapter or block is about all of it; only one of the code or its headers is about the code. */
export function isOwn(note: CodeNote): boolean {
  return !/^chapter\b/i.test(note.at) && !note.at.includes('-')
}

/** Codes that stand for an underlying disease's effect and never alone: by the Code Editor's list, else by title. */
export function isManifestation({ marks, found }: Pick<Listed, 'marks' | 'found'>): boolean {
  if (marks.edits?.some(({ kind }) => kind === 'manifestation')) return true
  return isClassifiedElsewhere(found)
}

export function isClassifiedElsewhere(found: Code | undefined): boolean {
  return /\bin (?:\w+ )*?diseases classified elsewhere/i.test(found?.title ?? '')
}

/** Organisms, resistance, receptors, drugs, tobacco, exposure and history: they add what the record says of circumstances. */
export function isCircumstance(code: string): boolean {
  return /^(?:B9[5-7]|Z1[5-9]|Z57|Z7[279]|Z8|Z9|F17|P96|T3[6-9]|T4|T50|Y)/.test(code)
}
