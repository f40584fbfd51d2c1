import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Code } from '#src/domain/code.ts'
import type { CodeNote, CodeNotes, CodeRange, NoteKind, WithPair } from '#src/domain/edition.ts'
import type { EditionFacts, ListedCode } from './memory-edition.ts'
import { spokenTitle } from './title-terms.ts'

/** What the lists say of the starter codes, as codes alone; the format stands in `starter/README.md`. */
export interface StarterFacts {
  /** By place: a code, a header, a block (`E08-E13`) or a chapter (`chapter 4`). */
  notes: ReadonlyMap<string, CodeNote[]>
  /** Blocks and chapters that carry notes, with the categories they hold; blocks before chapters. */
  holds: ReadonlyArray<{ place: string; ranges: CodeRange[] }>
  /** 7th characters, by the longest beginning of a code. */
  seventh: ReadonlyMap<string, string>
  /** Our own: what is presumed to belong together, and the code of both. */
  pairs: ReadonlyArray<{ whole: string; companion: string; code: string }>
}

/** Reads the facts beside the starter files in `folder`. Throws when one is missing or a line cannot be read: they are ours. */
export function readFacts(folder: string): StarterFacts {
  const lines = (name: string) =>
    readFileSync(join(folder, 'facts', name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('\t') as [string, string, string])
  return {
    ...notesOf(lines('notes.txt')),
    seventh: new Map(lines('seventh.txt').map(([code, characters]) => [code, characters])),
    pairs: lines('with.txt').map(([whole, companion, code]) => ({ whole, companion, code })),
  }
}

function notesOf(lines: readonly [string, string, string][]): Pick<StarterFacts, 'notes' | 'holds'> {
  const sets = new Map<string, string>()
  const notes = new Map<string, CodeNote[]>()
  const holds: { place: string; ranges: CodeRange[] }[] = []
  for (const [place, kind, codes] of lines) {
    if (kind === 'set') sets.set(place, codes)
    else if (kind === 'holds') holds.push({ place, ranges: rangesOf(codes, sets) })
    else {
      const own = codes
        .split('|')
        .map((note) => ({ kind: kind as NoteKind, text: '', codes: rangesOf(note, sets), at: place }))
      notes.set(place, [...(notes.get(place) ?? []), ...own])
    }
  }
  return { notes, holds }
}

/** `E08-E13 O24.4 @adverse`: ranges, single codes and sets. */
function rangesOf(text: string, sets: ReadonlyMap<string, string>): CodeRange[] {
  return text
    .split(' ')
    .filter(Boolean)
    .flatMap((part) => {
      if (part.startsWith('@')) return rangesOf(sets.get(part)!, sets)
      const [from, to = from] = part.split('-')
      return [{ from: from!, to: to! }]
    })
}

/**
 * The facts of one edition.
 * @param load Called once, when the first fact is asked for.
 * @param listed Of this edition. @param elsewhere Codes that are billable in another year of the starter set.
 */
export function editionFacts(
  load: () => StarterFacts,
  listed: readonly ListedCode[],
  elsewhere: ReadonlySet<string>,
): Required<Pick<EditionFacts, 'notes' | 'successors' | 'withPairs'>> {
  let codes: ReadonlyMap<string, ListedCode> | undefined
  const known = () => {
    codes ??= new Map(listed.map((code) => [code.code, code]))
    return codes
  }
  return {
    notes: (code) => (known().has(code) ? codeNotes(load(), code) : { about: [], includes: [] }),
    successors: (code) => successors(code, listed, known(), elsewhere),
    withPairs: () => withPairs(load(), known()),
  }
}

function codeNotes({ notes, holds, seventh }: StarterFacts, code: string): CodeNotes {
  const above = holds
    .filter(({ ranges }) => ranges.some(({ from, to }) => from <= code && code.slice(0, 3) <= to))
    .map(({ place }) => place)
  const about = [...beginnings(code), ...above].flatMap((place) => notes.get(place) ?? [])
  const characters = beginnings(code)
    .map((place) => seventh.get(place))
    .find((found) => found !== undefined)
  return { about, includes: [], ...(characters ? { seventh: [...characters] } : {}) }
}

/** The code and everything it begins with, longest first, down to the category. */
function beginnings(code: string): string[] {
  const places: string[] = []
  for (let length = code.length; length >= 3; length--) if (length !== 4) places.push(code.slice(0, length))
  return places
}

/** A code that another year bills and this one does not: its leaves, or the code it was split from. */
function successors(
  code: string,
  listed: readonly ListedCode[],
  known: ReadonlyMap<string, ListedCode>,
  elsewhere: ReadonlySet<string>,
): Code[] {
  if (!elsewhere.has(code) || known.get(code)?.billable) return []
  const within = listed.filter((other) => other.billable && other.code.startsWith(code))
  if (within.length) return within
  const split = beginnings(code).find((above) => known.get(above)?.billable)
  return split === undefined ? [] : [known.get(split)!]
}

/** The words are the titles as they are spoken: the edition holds no index. */
function withPairs({ pairs }: StarterFacts, known: ReadonlyMap<string, ListedCode>): WithPair[] {
  return pairs
    .filter(({ whole, companion, code }) => [whole, companion, code].every((each) => known.has(each)))
    .map(({ whole, companion, code }) => ({
      whole: words(known.get(whole)!),
      companion: words(known.get(companion)!),
      code,
      between: { whole, companion },
    }))
}

function words({ title }: ListedCode): string {
  return spokenTitle(title) ?? title
}
