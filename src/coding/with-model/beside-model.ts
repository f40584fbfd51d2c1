import type { Alternative, Evidence } from '#src/domain/code.ts'
import type { Claim, Entry } from '../claim.ts'
import { textOfSentences } from '../claim-text.ts'
import { plainWords } from './plain-words.ts'
import type { SecondReading } from './proposal.ts'

interface BesideModel {
  proposedBy: 'model' | 'both' | undefined
  /** The model's own sentence where only it found the code and the sentence says nothing that the evidence does not. */
  rationale: string | undefined
  alternatives: Alternative[]
  flags: string[]
}

/** What a card says of a model's part in a code: who proposed it, what its second reading says. */
export function besideModel(
  claim: Claim,
  entry: Entry,
  reading: SecondReading | undefined,
  evidence: readonly Evidence[],
): BesideModel {
  const { model, code } = entry
  const alone = model?.found === 'alone'
  const known = [
    code.code,
    code.title,
    ...evidence.map(({ quote }) => quote),
    textOfSentences(
      claim.read,
      entry.mentions.slice(0, 6).map((m) => m.sentence),
    ),
  ]
  const better = reading?.better ? claim.edition.find(reading.better) : undefined
  return {
    proposedBy: alone ? 'model' : model?.found === 'too' ? 'both' : undefined,
    rationale: alone && entry.origin !== 'rule' ? plainWords(model.rationale, known) : undefined,
    alternatives: better?.billable ? [{ code: better.code, title: better.title }] : [],
    flags: [
      ...(alone ? ['Proposed by the model; how often it is right is not measured yet'] : []),
      ...(reading?.verdict === 'reject' ? [rejected(reading, known)] : []),
      ...(better ? [`The model points to a more specific code: ${better.code}`] : []),
    ],
  }
}

function rejected({ reason }: SecondReading, known: readonly string[]): string {
  const words = plainWords(reason, known)
  return `The model’s second reading speaks against it${words ? `: ${words}` : ''}`
}
