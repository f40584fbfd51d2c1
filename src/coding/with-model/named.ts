import type { Edition } from '#src/domain/edition.ts'
import type { Mention } from '../mention.ts'
import type { ReadText } from '../read-text.ts'
import { familyHistory, personalHistory } from '../status-codes.ts'
import { attributeWords, stem } from '../stem.ts'
import type { Proposal } from './proposal.ts'
import { tellingStems } from './specifics.ts'

/** "Severe" is no name of a sepsis, nor "acute" of a cystitis. */
const ATTRIBUTES = new Set([...attributeWords].map(stem))

/**
 * Whether the words that a model points at name its code: our own index reads them as the same category, or they share a telling
 * word with its title or its headers', one that our index does not read as something else. The provider's diagnostic
 * statement decides (guidelines I.A.19 and III): words of another finding, or that only lead there, are none.
 * @param at Where it stands.
 * @param readings What our index reads in the text.
 */
export function isNamedBy(
  { edition, read }: { edition: Edition; read: ReadText },
  { code, own, insteadOf }: Pick<Proposal, 'code' | 'own' | 'insteadOf'>,
  at: readonly Mention[],
  readings: readonly Mention[],
): boolean {
  // The words lead there by our index; or it says more of a code that has words of its own.
  if (own || insteadOf !== undefined) return true
  const category = code.slice(0, 3)
  const telling = namesOf(edition, code)
  return at.some((mention) => {
    const there = readings.filter(
      (one) => one.sentence === mention.sentence && one.start < mention.end && mention.start < one.end,
    )
    if (there.some((one) => one.codes.some((reading) => leadsTo(edition, reading.code, category))))
      return true
    const taken = new Set(there.flatMap(({ tokens }) => tokens))
    return mention.tokens.some((token) => telling.has(read.tokens[token]!.stem) && !taken.has(token))
  })
}

/** "Father had stomach cancer" names the family history of it. */
function leadsTo(edition: Edition, reading: string, category: string): boolean {
  return [reading, personalHistory(edition, reading)?.code, familyHistory(edition, reading)?.code].some(
    (code) => code?.startsWith(category),
  )
}

const known = new WeakMap<Edition, Map<string, ReadonlySet<string>>>()

/** Telling words of a code's title and of its headers'. */
function namesOf(edition: Edition, name: string): ReadonlySet<string> {
  const kept = known.get(edition) ?? new Map<string, ReadonlySet<string>>()
  known.set(edition, kept)
  let names = kept.get(name)
  if (!names) {
    const titles: string[] = []
    for (let at = edition.find(name); at; at = edition.find(at.parent ?? '')) titles.push(at.title)
    names = new Set(titles.flatMap(tellingStems).filter((one) => !ATTRIBUTES.has(one) && !/^\d/.test(one)))
    kept.set(name, names)
  }
  return names
}
