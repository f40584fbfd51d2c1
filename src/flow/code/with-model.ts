import { alignable } from '#src/coding/align/align.ts'
import { type CodeInput, codeDocument, prepare } from '#src/coding/code-document.ts'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import { termIndexOf } from '#src/coding/term-index.ts'
import { retriever } from '#src/coding/with-model/candidates.ts'
import { proposalsOf } from '#src/coding/with-model/choose.ts'
import { groupsOf } from '#src/coding/with-model/groups.ts'
import { judge, settled } from '#src/coding/with-model/judge.ts'
import { partsOf } from '#src/coding/with-model/lines.ts'
import type { Proposal, SecondReading } from '#src/coding/with-model/proposal.ts'
import { type Found, findSaid } from '#src/coding/with-model/said.ts'
import type { CodingResult } from '#src/domain/code.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import type { Page } from '#src/domain/page.ts'
import type { Asker, Unanswered } from '../model/asker.ts'
import { choiceQuestion, marking, mentionsQuestion, reviewQuestion } from './questions.ts'
import { shown } from './shown.ts'

export interface ModelPass {
  result: CodingResult
  /** What the model said has a part in it; otherwise it is the offline engine's. */
  used: boolean
  /** What the guards took out of the answers, by why. */
  dropped: Record<string, number>
  /** Why the model did less than it should; the result is good without. */
  reason: DegradedReason | undefined
}

/** Throws `ComeAgain` when the turn is over; called before each question. */
export type Checkpoint = () => void

/**
 * The offline engine with a model beside it. The model reads findings, chooses among codes that we look up, and reads the list a
 * second time; what it says passes alignment, look-up, assertion, class, author and rules like everything else.
 *
 * Unanswered: without mentions, or without choices, the result is the offline engine's. Without the second reading it is the
 * engine's, and what only the model found lies in the tray. A part of a long document that is not answered is coded offline.
 */
export async function codeWithModel(
  asker: Asker,
  given: CodeInput,
  { pages = given.pages, checkpoint }: { pages?: readonly Page[] | undefined; checkpoint?: Checkpoint } = {},
): Promise<ModelPass> {
  const input: CodeInput = { ...given, pages }
  const prepared = prepare(input)
  const offline = codeDocument(input, prepared)
  const dropped: Record<string, number> = {}
  const drop = (why: string) => {
    dropped[why] = (dropped[why] ?? 0) + 1
  }
  let reason: DegradedReason | undefined
  const index = termIndexOf(input.edition)
  const { read, context, mentions, untrusted } = prepared
  const { lines, cover, uncover } = shown(input.text, untrusted, index.knows)
  const document = {
    edition: input.edition,
    read,
    context,
    alignable: alignable(input.text, (word) => index.knows(word)),
    lines,
    refused: untrusted,
  }
  const parts = partsOf(lines).map((part) => ({ lines: part, marking: marking(part) }))
  const search = retriever(input.edition, index, read, context, mentions)
  const known = new Set<string>()
  const proposals: Proposal[] = []
  let labRows: readonly { start: number; end: number }[] | undefined

  for (const part of parts) {
    checkpoint?.()
    const said = await asker.ask(mentionsQuestion(part.marking))
    if (!said.ok) {
      reason = said.reason
      if (stopsHere(said)) break
      continue
    }
    // Neighbouring parts share some lines: what stands there is said once.
    const founds = findSaid(document, quoting(said.value.mentions, uncover), drop).filter((found) =>
      isNew(found, known),
    )
    labRows ??= founds.length > 0 ? readLabs(input.text).map(({ evidence }) => evidence) : []
    const groups = groupsOf(founds, search, { setting: input.setting, labRows }, drop)
    if (groups.length === 0) continue
    checkpoint?.()
    const choice = await asker.ask(choiceQuestion(part.marking, input, groups, cover))
    if (!choice.ok) {
      reason = choice.reason
      if (stopsHere(choice)) break
      continue
    }
    proposals.push(...proposalsOf(document, groups, choice.value.decisions, drop))
  }

  const answered = reason === undefined || proposals.length > 0
  if (!answered || parts.length === 0) return { result: offline, used: false, dropped, reason }
  const merged = pass(proposals, new Map())
  const listed = merged.result.codes.filter((s) => s.suggested || s.proposedBy === 'model')
  if (listed.length === 0) return { result: merged.result, used: true, dropped, reason }
  checkpoint?.()
  const question = reviewQuestion(
    parts.length === 1 ? parts[0]!.marking : undefined,
    lines,
    input,
    listed,
    cover,
  )
  const verdicts = await asker.ask(question.question)
  if (!verdicts.ok) {
    const sure = settled(proposals, merged.entered, merged.result, new Map())
    return {
      result: pass(sure, new Map()).result,
      used: proposals.length > 0,
      dropped,
      reason: verdicts.reason,
    }
  }
  const judged = judge(document, question.items, quoting(verdicts.value.verdicts, uncover), drop)
  const final = [...settled(proposals, merged.entered, merged.result, judged.readings), ...judged.proposals]
  return { result: pass(final, judged.readings, drop).result, used: true, dropped, reason }

  function pass(
    proposals: readonly Proposal[],
    readings: ReadonlyMap<string, SecondReading>,
    refused?: (why: string) => void,
  ): { result: CodingResult; entered: Map<number, Set<string>> } {
    const entered = new Map<number, Set<string>>()
    const note = (proposal: number, code: string) => {
      entered.set(proposal, (entered.get(proposal) ?? new Set()).add(code))
    }
    const second = { proposals, readings, entered: note, refused }
    return { result: codeDocument({ ...input, second }, prepared), entered }
  }
}

/** Reasons that the next question would meet as well. */
function stopsHere({ reason }: Unanswered): boolean {
  return reason !== 'refused' && reason !== 'unreadable' && reason !== 'too-large'
}

function isNew({ start, end, phrase }: Found, known: Set<string>): boolean {
  const key = `${start} ${end} ${phrase.toLowerCase()}`
  if (known.has(key)) return false
  known.add(key)
  return true
}

/** Answers with their quotes in the document's own words. */
function quoting<T extends { quote: string }>(
  answers: readonly T[],
  uncover: (words: string) => string,
): T[] {
  return answers.map((answer) => ({ ...answer, quote: uncover(answer.quote) }))
}
