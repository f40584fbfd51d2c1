import { createHash } from 'node:crypto'
import { type CodeInput, codeDocument } from '#src/coding/code-document.ts'
import { ENGINE_VERSION } from '#src/coding/version.ts'
import { canonical } from '#src/domain/audit.ts'
import type { CodingResult, Suggestion } from '#src/domain/code.ts'
import type { Run } from '#src/domain/document.ts'
import { editionDate } from '#src/domain/encounter.ts'
import type { DegradedReason, RunModel } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { crashPoint } from '../crash-point.ts'
import { textOf } from '../extract/text-of.ts'
import { currentHouse } from '../house/current.ts'
import { askerFor, nameOf } from '../model/ask.ts'
import type { GatePorts } from '../model/gate.ts'
import { degradedBy, modelFor, ranWith } from '../model/which.ts'
import { newId } from '../new-id.ts'
import { type At, ComeAgain, type Taken, type Turn } from '../step.ts'
import { codeWithModel } from './with-model.ts'

/** What stands in the file store beside a run; its suggestions are records. */
export type RunResult = Pick<CodingResult, 'tray' | 'findings'>

type Needs = GatePorts & Pick<Ports, 'codes' | 'prompts' | 'model' | 'models'>

/**
 * Pages → suggested codes: each with quotes that stand in the text, each billable in the edition of the date. With a model beside
 * the offline engine where one is set up or was chosen; without its answers the engine's result stands, and the document says
 * why. Makes a new run; earlier ones stay. Throws `ComeAgain`.
 */
export async function code(ports: Needs, document: At<'classified'>, turn?: Turn): Promise<Taken<'coded'>> {
  const { documents, files, codes, clock } = ports
  const encounter = await documents.encounter(document.encounterId)
  if (!encounter) throw new Problem('encounter-gone', { documentId: document.id })
  const { text, pages } = await textOf({ files }, document)
  const date = editionDate(encounter)
  const edition = codes.on(date)
  const input = { kind: document.kind.label, profile: 'guideline' as const, setting: encounter.setting, date }
  const { dictionary } = await currentHouse({ documents, files, codes })
  const house = dictionary && { house: dictionary.version }
  const whole = { ...input, text, edition, author: document.author, dictionary, pages }
  const { result, ran, used, reason, asked } = await engineOf(ports, document, whole, turn)
  const suggestions = result.codes.filter((suggestion) => suggestion.suggested)
  const unseen = pages.flatMap(({ hidden = [] }) => hidden)
  const inputHash = createHash('sha256')
    .update(
      canonical({
        ...input,
        text,
        edition: edition.info.id,
        engine: ENGINE_VERSION,
        author: document.author,
        ...house,
        ...(unseen.length > 0 ? { unseen } : {}),
        ...asked,
      }),
    )
    .digest('hex')
  const degraded = degradedBy(document, 'code', reason)
  const resultKey = `results/${document.id}/${inputHash}.json`
  const kept: RunResult = {
    tray: [
      ...result.tray,
      ...result.codes
        .filter((suggestion) => !suggestion.suggested)
        .map((s) => ({
          code: s.code,
          title: s.title,
          billable: s.billable,
          reason: 'low-confidence' as const,
          explanation: unsure(s),
          evidence: s.evidence,
        })),
    ],
    findings: result.findings,
  }
  await files.write(resultKey, new TextEncoder().encode(JSON.stringify(kept)))
  crashPoint('code-blob')
  const run: Run = {
    id: newId(clock.now()),
    documentId: document.id,
    version: 1,
    createdAt: clock.now().toISOString(),
    engine: used ? `${ENGINE_VERSION}+${used}` : ENGINE_VERSION,
    edition: edition.info.id,
    profile: 'guideline',
    ...house,
    inputHash,
    dateMissing: result.dateMissing,
    ...(ran ? { model: ran } : {}),
    ...(degraded ? { degraded } : {}),
    resultKey,
  }
  return {
    document: {
      ...document,
      stage: 'coded',
      runId: run.id,
      suggestions: suggestions.length,
      confidence: suggestions.length ? Math.min(...suggestions.map((s) => s.confidence)) : 1,
      degraded,
    },
    writes: [
      { put: 'run', value: run },
      { put: 'suggestions', runId: run.id, value: suggestions },
    ],
    detail: {
      run: run.id,
      engine: run.engine,
      edition: run.edition,
      ...house,
      codes: suggestions.map((s) => s.code),
      dropped: kept.tray.length,
      ...(ran ? { model: ran.model, calls: ran.calls } : {}),
      ...(reason ? { degraded: reason } : {}),
    },
  }
}

interface Coded {
  result: CodingResult
  ran?: RunModel | undefined
  /** Provider of the model that has a part in the result. */
  used?: string | undefined
  reason?: DegradedReason | undefined
  /** What else the result hangs on: the model, its prompts, and the answers it gave. */
  asked: Record<string, unknown>
}

const PROMPTS = ['digest', 'mentions', 'choice', 'review'] as const

async function engineOf(
  ports: Needs,
  document: At<'classified'>,
  input: CodeInput,
  turn: Turn | undefined,
): Promise<Coded> {
  const model = modelFor(ports, document)
  if (!model) {
    const { engine = 'offline', declined } = document
    // Chosen for a re-run by somebody, and taken out of the deployment since.
    const gone = engine !== 'offline' && !ports.models.has(engine)
    const reason = declined ? 'declined' : gone ? 'no-key' : undefined
    return { result: codeDocument(input), reason, asked: {} }
  }
  const behalf = { documentId: document.id, waiting: document.waiting, waitsFor: 'model' as const }
  const asker = askerFor(ports, model, behalf)
  const checkpoint = () => {
    if (turn && ports.clock.now().getTime() >= turn.deadline) throw new ComeAgain(0)
  }
  const { result, used, dropped, reason } = await codeWithModel(asker, input, { checkpoint })
  const calls = asker.calls()
  return {
    result,
    ran: calls.length > 0 ? ranWith(asker, dropped) : undefined,
    used: used ? model.provider : undefined,
    reason,
    asked: {
      provider: model.provider,
      model: model.model,
      prompts: PROMPTS.map((id) => nameOf(ports.prompts.named(id))),
      answers: calls.filter(({ outcome }) => outcome === 'answered').map(({ id }) => id),
      degraded: reason,
    },
  }
}

function unsure({ confidence, proposedBy, flags }: Suggestion): string {
  const sure = `Not sure enough to suggest (${Math.round(confidence * 100)} of 100).`
  const who = proposedBy === 'model' ? ' Proposed by the model.' : ''
  const against = flags.find((flag) => flag.startsWith('The model’s second reading'))
  return `${sure}${who}${against ? ` ${against}${/[.!?]$/.test(against) ? '' : '.'}` : ''}`
}
