import type { Code, Term } from '#src/domain/code.ts'
import type { CodeHit, Edition, EditionInfo } from '#src/domain/edition.ts'
import { dotted } from '#src/domain/edition.ts'
import { once } from './once.ts'
import { codeSearch } from './search.ts'
import { titleTerms } from './title-terms.ts'
import { wordIndex } from './word-index.ts'

/** A code before its place in the hierarchy is known. */
export type ListedCode = Pick<Code, 'code' | 'title' | 'billable'>

/**
 * An edition held in memory. The hierarchy, the terms and the search index are each built when first asked for.
 * @param listed In the order of the release; dotted codes. The parent of a code is the longest listed code it begins with.
 * @param words Terms that do not come from titles: synonyms, abbreviations, inclusion terms, index entries.
 */
export function memoryEdition(
  about: Omit<EditionInfo, 'codes' | 'billable'>,
  listed: readonly ListedCode[],
  words: () => readonly Term[],
  facts: EditionFacts = {},
): Edition {
  const tree = once(() => hierarchy(listed))
  const terms = once(() => {
    const own = words()
    return [...titleTerms(tree().codes.values(), own), ...own]
  })
  const search = once(() => searchIn([...tree().codes.values()], terms()))
  const billable = listed.reduce((count, code) => count + Number(code.billable), 0)

  return {
    info: { ...about, codes: listed.length, billable },
    find: (code) => tree().codes.get(dotted(code)),
    children: (code) => [...(tree().children.get(dotted(code)) ?? [])],
    terms: () => terms(),
    search: (text, limit): CodeHit[] => search()(text, limit),
    notes: (code) => facts.notes?.(dotted(code)) ?? { about: [], includes: [] },
    path: (code) => headersOf(tree().codes, dotted(code)),
    marks: (code) => facts.marks?.(dotted(code)) ?? {},
    successors: (code) => facts.successors?.(dotted(code)) ?? [],
    withPairs: () => facts.withPairs?.() ?? [],
    drugs: () => facts.drugs?.() ?? [],
    kept: () => undefined,
  }
}

/** What an edition may know beyond codes and words; codes arrive dotted. */
export type EditionFacts = Partial<Pick<Edition, 'notes' | 'marks' | 'successors' | 'withPairs' | 'drugs'>>

function headersOf(codes: ReadonlyMap<string, Code>, code: string): string[] {
  const path: string[] = []
  for (let at = codes.get(code)?.parent; at !== undefined; at = codes.get(at)?.parent)
    path.unshift(`${at} ${codes.get(at)!.title}`)
  return path
}

interface Hierarchy {
  codes: ReadonlyMap<string, Code>
  children: ReadonlyMap<string, Code[]>
}

function hierarchy(listed: readonly ListedCode[]): Hierarchy {
  const codes = new Map<string, Code>()
  for (const { code, title, billable } of listed) codes.set(code, { code, title, billable })
  const children = new Map<string, Code[]>()
  for (const code of codes.values()) {
    const parent = parentOf(code.code, codes)
    if (parent === undefined) continue
    code.parent = parent
    const siblings = children.get(parent)
    if (siblings) siblings.push(code)
    else children.set(parent, [code])
  }
  return { codes, children }
}

function parentOf(code: string, codes: ReadonlyMap<string, unknown>): string | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const shorter = code.slice(0, length)
    if (codes.has(shorter)) return shorter
  }
  return undefined
}

function searchIn(codes: readonly Code[], terms: readonly Term[]): Edition['search'] {
  const texts = new Map<string, string[]>()
  for (const { code, text, source } of terms) {
    if (source === 'title') continue
    const own = texts.get(code)
    if (own) own.push(text)
    else texts.set(code, [text])
  }
  return codeSearch(wordIndex(codes, terms), {
    codeAt: (place) => codes[place]!,
    termsOf: (place) => texts.get(codes[place]!.code) ?? [],
  })
}
