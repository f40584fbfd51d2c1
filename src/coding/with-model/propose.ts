import type { Code } from '#src/domain/code.ts'
import type { Authorship } from '#src/domain/document.ts'
import { type Claim, type Entry, giveWay } from '../claim.ts'
import { mentionAt } from '../claim-text.ts'
import { place, put } from '../collect.ts'
import { supportFor } from '../context.ts'
import type { Mention } from '../mention.ts'
import type { ReadText } from '../read-text.ts'
import { isStated, refine, type Support } from '../refine.ts'
import type { TermCode } from '../term-index.ts'
import { isNamedBy } from './named.ts'
import type { Place, Proposal, SecondOpinion } from './proposal.ts'
import { unsaid } from './specifics.ts'

/**
 * Puts what a model proposes beside what the offline engine found, by the same door: who wrote it, what kind of document it is, what
 * is said of it, whether the words name it, which child they carry. Before the rules run, so that they see one claim.
 * @param readings What our index reads in the text.
 */
export function propose(
  claim: Claim,
  { proposals, refused }: SecondOpinion,
  readings: readonly Mention[],
  author: Authorship,
): void {
  proposals.forEach((proposal, number) => {
    const places = proposal.places.flatMap((one) => {
      const mention = mentionOf(claim, proposal, one)
      return mention ? [{ mention, how: one.how }] : []
    })
    const sentences = [...new Set(places.map(({ mention }) => mention.sentence))]
    const at = places.map(({ mention }) => mention)
    const named = !proposal.implied && isNamedBy(claim, proposal, at, readings)
    for (const { mention, how } of places) {
      const support = supportFor(claim.read, mention, claim.context, titleOf(claim, proposal.code))
      const found = carried(claim, proposal, support, sentences)
      if (!found) continue
      if (!named) {
        refused?.('not-named')
        if (found.code) put(claim, found.code, mention, 'low-confidence', NOT_NAMED)
        continue
      }
      if ('why' in found) {
        refused?.(found.why)
        if (found.code) put(claim, found.code, mention, 'low-confidence', NOT_CARRIED[found.why])
        continue
      }
      enterOne(claim, proposal, number, { mention, how }, found, author)
    }
    if (proposal.insteadOf !== undefined) giveWayTo(claim, number, proposal.insteadOf)
  })
}

function giveWayTo(claim: Claim, number: number, code: string): void {
  const less = claim.entries.find((entry) => entry.code.code === code)
  const more = claim.entries.find((entry) => entry.model?.proposals.includes(number))
  if (less && more && less !== more)
    giveWay(claim, less, more, `The second reading found words for a more specific code, ${more.code.code}.`)
}

const NOT_NAMED = 'Proposed by the model on words that do not name it.'

const NOT_CARRIED = {
  'side-not-said': 'Proposed by the model; the text does not say the side that this code names.',
  'number-not-said':
    'Proposed by the model; the text does not say the stage, type or number that this code names.',
  'words-not-said': 'Proposed by the model; the text does not say all that this code says.',
}

/** Whether a word stands anywhere in the note without being denied or another's. */
function isAffirmed(read: ReadText, stemmed: string): boolean {
  if (!read.stems.has(stemmed)) return false
  return read.sentences.some(({ from, to }, sentence) => {
    for (let i = from; i < to; i++)
      if (read.tokens[i]!.stem === stemmed && read.assertions(sentence).of(i, i).status === 'affirmed')
        return true
    return false
  })
}

/** Drugs, causes, states and reasons are told in other words than those of their titles ("metformin", "39 0/7 weeks"). */
const NOT_DISEASES = /^[OPT-Z]/

interface Carried {
  code: Code
  notes: string[]
}

/** The code that the words carry: the one proposed, the child they name, or its relative that names no side. */
function carried(
  { edition, read }: Claim,
  { code: name, own }: Proposal,
  support: Support,
  sentences: readonly number[],
): Carried | { why: keyof typeof NOT_CARRIED; code: Code | undefined } | undefined {
  const code = edition.find(name)
  if (!code) return undefined
  // What sets a code apart may be said anywhere in the note.
  const anywhere = { ...support, has: (word: string) => support.has(word) || isAffirmed(read, word) }
  const fits = (candidate: Code) => {
    const why = unsaid(read, candidate, support, sentences)
    if (own) return why === 'number-not-said' ? undefined : why
    if (why || NOT_DISEASES.test(candidate.code)) return why
    return isStated(edition, candidate, anywhere) ? undefined : 'words-not-said'
  }
  const refined = refine(edition, code, support) ?? { code, notes: [] }
  for (const one of [refined, { code, notes: [] }]) if (one.code.billable && !fits(one.code)) return one
  const why = fits(code)
  if (!why) return undefined
  const header = code.parent ? edition.find(code.parent) : undefined
  const other = header && refine(edition, header, support)
  if (other?.code.billable && !fits(other.code)) return other
  return { why, code: code.billable ? code : undefined }
}

function enterOne(
  claim: Claim,
  proposal: Proposal,
  number: number,
  { mention, how }: { mention: Mention; how: Place['how'] },
  { code, notes }: Carried,
  author: Authorship,
): void {
  const standing = claim.entries.find((entry) => entry.code.code === code.code)
  if (proposal.aside !== undefined && (!standing || standing.model?.found === 'alone')) {
    put(claim, code, mention, 'low-confidence', proposal.aside)
    return
  }
  const before = claim.entries.length
  const others = proposal.others.filter((other) => other !== code.code)
  place(
    claim,
    mention,
    { code, notes, term: mention.codes[0]!, undecided: false, voted: false, others },
    author,
  )
  const entered = claim.entries.find((entry) => entry.mentions.includes(mention))
  if (!entered) return
  const fresh = claim.entries.length > before
  mark(entered, mention, { proposal, number, how, fresh })
}

function mark(
  entry: Entry,
  mention: Mention,
  { proposal, number, how, fresh }: { proposal: Proposal; number: number; how: Place['how']; fresh: boolean },
): void {
  const { free, rationale } = proposal
  const known = entry.model
  if (fresh) entry.model = { found: 'alone', proposals: [number], how, free, rationale }
  else if (!known) entry.model = { found: 'too', proposals: [number], how, free, rationale }
  else {
    if (!known.proposals.includes(number)) known.proposals.push(number)
    // The best of its quotes counts.
    if (how === 'exact' || known.how === 'fuzzy') known.how = how
    known.free &&= free
  }
  // The same words are one place, whoever points at them.
  const twice = entry.mentions.some((m) => m !== mention && m.start < mention.end && mention.start < m.end)
  if (twice) entry.mentions = entry.mentions.filter((m) => m !== mention)
}

function mentionOf(claim: Claim, proposal: Proposal, at: Place): Mention | undefined {
  const { code, words, prior } = proposal
  const term: TermCode = { code, source: 'synonym', prior, ambiguous: false, text: words }
  const mention = mentionAt(claim, at, term)
  // "History of breast cancer" is what a code for history says; the same for a relative's.
  const saysSo =
    at.status === 'history' ? /^Z(?:79|8|9)/.test(code) : at.status === 'family' && /^Z8[0-4]/.test(code)
  return mention && { ...mention, assertion: { status: saysSo ? 'affirmed' : at.status } }
}

function titleOf({ edition }: Claim, name: string): string {
  return edition.find(name)?.title ?? ''
}
