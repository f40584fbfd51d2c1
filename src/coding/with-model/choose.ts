import { dotted, type Edition } from '#src/domain/edition.ts'
import { type DocumentContext, supportFor } from '../context.ts'
import type { ReadText } from '../read-text.ts'
import { refine } from '../refine.ts'
import type { Group } from './groups.ts'
import type { Proposal } from './proposal.ts'
import { stemsOf } from './said.ts'
import { tellingStems } from './specifics.ts'

/** A choice as a model words it. */
export interface Chosen {
  mention: number
  candidate: number
  alt: number | null
  freeCode: string | null
  support: 'explicit' | 'implied' | 'none'
  rationale: string
}

/** Why a choice was dropped, as it is counted. */
export type ChoiceFault =
  | 'unknown-finding'
  | 'unknown-candidate'
  | 'invented-code'
  | 'expired-code'
  | 'not-billable'
  | 'free-code-unmatched'
  | 'no-support'

/** Explicit words that a model took for a code mean it at least so often, until that is measured. */
const CHOSEN = 0.6
const CHOSEN_FREE = 0.5

/** What our index says of the document's own words counts; of the model's words it says little. */
function worth(prior: number, own: boolean): number {
  return own ? Math.max(prior, CHOSEN) : CHOSEN
}

/** Codes that a model may propose out of its choices: of our list, or real codes that share a word with what is said. */
export function proposalsOf(
  { edition, read, context }: { edition: Edition; read: ReadText; context: DocumentContext },
  groups: readonly Group[],
  chosen: readonly Chosen[],
  drop: (why: ChoiceFault) => void,
): Proposal[] {
  const byId = new Map(groups.map((group) => [group.id, group]))
  const proposals: Proposal[] = []
  const decided = new Set<number>()
  for (const choice of chosen) {
    const group = byId.get(choice.mention)
    if (!group || decided.has(choice.mention)) {
      drop('unknown-finding')
      continue
    }
    decided.add(choice.mention)
    const taken = choice.candidate < 0 ? freeOf(choice, group) : listedOf(choice, group)
    if (typeof taken === 'string') {
      drop(taken)
      continue
    }
    if (!taken) continue
    if (choice.support === 'none') {
      drop('no-support')
      continue
    }
    proposals.push({
      ...taken,
      implied: choice.support === 'implied' || group.founds.every((found) => found.implied),
      rationale: choice.rationale,
      others: group.candidates.flatMap(({ id, code }) => (id === choice.alt ? [code.code] : [])),
      places: group.founds.map(({ start, end, how, status }) => ({ start, end, how, status })),
    })
  }
  return proposals

  function listedOf({ candidate }: Chosen, group: Group) {
    const found = group.candidates.find(({ id }) => id === candidate)
    if (!found) return 'unknown-candidate'
    const { code, words, prior, own } = found
    return { code: code.code, words, prior: worth(prior, own), own, free: false }
  }

  function freeOf({ freeCode }: Chosen, { lead, candidates }: Group) {
    if (freeCode === null || freeCode.trim() === '') return undefined
    const name = dotted(freeCode.slice(0, 12))
    const listed = candidates.find(({ code }) => code.code === name)
    if (listed)
      return {
        code: name,
        words: listed.words,
        prior: worth(listed.prior, listed.own),
        own: listed.own,
        free: false,
      }
    const known = edition.find(name)
    if (!known) return edition.successors(name).length > 0 ? 'expired-code' : 'invented-code'
    const code = refine(edition, known, supportFor(read, lead.mention, context, known.title))?.code
    if (!code?.billable) return 'not-billable'
    const said = new Set([...stemsOf(lead.phrase), ...lead.mention.tokens.map((t) => read.tokens[t]!.stem)])
    if (!tellingStems(`${known.title} ${code.title}`).some((s) => said.has(s))) return 'free-code-unmatched'
    return { code: code.code, words: lead.phrase, prior: CHOSEN_FREE, own: false, free: true }
  }
}
