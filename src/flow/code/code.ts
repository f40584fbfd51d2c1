import { createHash } from 'node:crypto'
import { codeDocument } from '#src/coding/code-document.ts'
import { ENGINE_VERSION } from '#src/coding/version.ts'
import { canonical } from '#src/domain/audit.ts'
import type { CodingResult } from '#src/domain/code.ts'
import type { Run } from '#src/domain/document.ts'
import { editionDate } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { crashPoint } from '../crash-point.ts'
import { textOf } from '../extract/text-of.ts'
import { currentHouse } from '../house/current.ts'
import { newId } from '../new-id.ts'
import type { At, Taken } from '../step.ts'

/** What stands in the file store beside a run; its suggestions are records. */
export type RunResult = Pick<CodingResult, 'tray' | 'findings'>

/**
 * Pages → suggested codes: each with quotes that stand in the text, each billable in the edition of the date. Makes a new
 * run; earlier ones stay.
 */
export async function code(
  { documents, files, codes, clock }: Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>,
  document: At<'classified'>,
): Promise<Taken<'coded'>> {
  const encounter = await documents.encounter(document.encounterId)
  if (!encounter) throw new Problem('encounter-gone', { documentId: document.id })
  const { text } = await textOf({ files }, document)
  const date = editionDate(encounter)
  const edition = codes.on(date)
  const input = { kind: document.kind.label, profile: 'guideline' as const, setting: encounter.setting, date }
  const { dictionary } = await currentHouse({ documents, files, codes })
  const house = dictionary && { house: dictionary.version }
  const result = codeDocument({ ...input, text, edition, author: document.author, dictionary })
  const suggestions = result.codes.filter((suggestion) => suggestion.suggested)
  const inputHash = createHash('sha256')
    .update(
      canonical({
        ...input,
        text,
        edition: edition.info.id,
        engine: ENGINE_VERSION,
        author: document.author,
        ...house,
      }),
    )
    .digest('hex')
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
          explanation: `Not sure enough to suggest (${Math.round(s.confidence * 100)} of 100).`,
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
    engine: ENGINE_VERSION,
    edition: edition.info.id,
    profile: 'guideline',
    ...house,
    inputHash,
    dateMissing: result.dateMissing,
    resultKey,
  }
  return {
    document: {
      ...document,
      stage: 'coded',
      runId: run.id,
      suggestions: suggestions.length,
      confidence: suggestions.length ? Math.min(...suggestions.map((s) => s.confidence)) : 1,
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
    },
  }
}
