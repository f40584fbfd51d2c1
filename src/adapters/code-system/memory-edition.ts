import type { Code, Term } from '#src/domain/code.ts'
import type { CodeHit, Edition, EditionInfo } from '#src/domain/edition.ts'
import { dotted } from '#src/domain/edition.ts'
import { codeSearch } from './search.ts'
import { termKey, titleTerms } from './title-terms.ts'

/** A code before its place in the hierarchy is known. */
export type ListedCode = Pick<Code, 'code' | 'title' | 'billable'>

/**
 * An edition held in memory. Look-ups are ready at once; terms and search index are built when first asked for.
 * @param listed In the order of the release; dotted codes. The parent of a code is the longest listed code it begins with.
 * @param words Terms that do not come from titles: synonyms, abbreviations, inclusion terms, index entries.
 */
export function memoryEdition(
  about: Omit<EditionInfo, 'codes' | 'billable'>,
  listed: readonly ListedCode[],
  words: readonly Term[],
): Edition {
  const codes = new Map<string, Code>(listed.map((code) => [code.code, { ...code }]))
  const children = new Map<string, Code[]>()
  let billable = 0
  for (const code of codes.values()) {
    if (code.billable) billable++
    const parent = parentOf(code.code, codes)
    if (parent === undefined) continue
    code.parent = parent
    const siblings = children.get(parent)
    if (siblings) siblings.push(code)
    else children.set(parent, [code])
  }

  let terms: Term[] | undefined
  const allTerms = () => {
    terms ??= [...titleTerms(codes.values(), clearKeys(words)), ...words]
    return terms
  }
  let search: ((words: string, limit: number) => CodeHit[]) | undefined

  return {
    info: { ...about, codes: codes.size, billable },
    find: (code) => codes.get(dotted(code)),
    children: (code) => [...(children.get(dotted(code)) ?? [])],
    terms: allTerms,
    search(text, limit) {
      search ??= codeSearch([...codes.values()], allTerms())
      return search(text, limit)
    },
  }
}

function parentOf(code: string, codes: ReadonlyMap<string, unknown>): string | undefined {
  for (let length = code.length - 1; length >= 3; length--) {
    const shorter = code.slice(0, length)
    if (codes.has(shorter)) return shorter
  }
  return undefined
}

function clearKeys(words: readonly Term[]): Set<string> {
  return new Set(words.filter((word) => !word.ambiguous).map((word) => termKey(word.text)))
}
