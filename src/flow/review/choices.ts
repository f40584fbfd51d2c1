import { excludedBy } from '#src/coding/encounter/pairs.ts'
import type { Code } from '#src/domain/code.ts'
import { type CodeHit, dotted, type Edition } from '#src/domain/edition.ts'
import type { CodeChoice, CodeChoices } from '#src/domain/review.ts'
import type { Ports } from '#src/ports/ports.ts'

const HITS = 20
const MOST = 40
/** Below a header that was asked for by its code; below one that words found, those that can be chosen. */
const CHILDREN = { asked: 16, found: 6 }

/**
 * What words or a code find in the edition of a date: headers with their children below them, retired codes with what stands
 * in their place, each with its notes and marks.
 * @param encounterId Whose accepted codes are compared.
 */
export async function codeChoices(
  { codes, documents }: Pick<Ports, 'codes' | 'documents'>,
  words: string,
  date: string | undefined,
  encounterId?: string,
): Promise<CodeChoices> {
  const edition = codes.on(date)
  const decisions = encounterId ? await documents.decisions(encounterId) : []
  const accepted = decisions.filter(({ verdict }) => verdict === 'accepted').map(({ code }) => code)
  const listed = new Map<string, CodeChoice>()
  const take = (hit: CodeHit, below = false) => {
    if (listed.has(hit.code) || listed.size >= MOST) return
    const { about, includes } = edition.notes(hit.code)
    listed.set(hit.code, {
      ...hit,
      path: edition.path(hit.code),
      notes: about,
      includes,
      marks: edition.marks(hit.code),
      excludes: hit.billable ? excludedBy(edition, hit.code, accepted) : [],
      below,
    })
  }
  const retired = words.trim() ? retiredCode(codes, edition, words) : undefined
  for (const successor of retired ? edition.successors(retired.code) : []) take(successor, true)
  for (const hit of words.trim() ? edition.search(words, HITS) : []) {
    take(hit)
    if (hit.billable) continue
    const children = edition.children(hit.code)
    const shown =
      hit.code === dotted(words)
        ? children.slice(0, CHILDREN.asked)
        : children.filter(({ billable }) => billable).slice(0, CHILDREN.found)
    for (const child of shown) take(child, true)
  }
  return { edition: edition.info.title, choices: [...listed.values()], retired }
}

/** A code that another edition has and this one lacks, or made a header. */
function retiredCode(codes: Ports['codes'], edition: Edition, words: string): Code | undefined {
  const code = dotted(words)
  if (!/^[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?$/.test(code) || edition.find(code)?.billable) return undefined
  for (const { validFrom } of codes.editions()) {
    const found = codes.on(validFrom).find(code)
    if (found?.billable) return found
  }
  return undefined
}
