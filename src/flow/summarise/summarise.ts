import { summarise as summariseText } from '#src/coding/summarise.ts'
import type { LabRow } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { RunResult } from '../code/code.ts'
import { crashPoint } from '../crash-point.ts'
import { readJson, textOf } from '../extract/text-of.ts'
import type { At, Taken } from '../step.ts'

/** Pages, codes and labs → claims; each line cites the words it rests on. */
export async function summarise(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  document: At<'tabulated'>,
): Promise<Taken<'in-review'>> {
  const run = await documents.run(document.runId)
  if (!run) throw new Problem('document-gone', { documentId: document.id })
  const { text } = await textOf({ files }, document)
  const claims = summariseText({
    text,
    kind: document.kind,
    facts: document.facts,
    codes: await documents.suggestions(run.id),
    tray: (await readJson<RunResult>(files, run.resultKey)).tray,
    labs: run.labsKey ? await readJson<LabRow[]>(files, run.labsKey) : [],
  })
  const summaryKey = `results/${document.id}/${run.id}-summary.json`
  await files.write(summaryKey, new TextEncoder().encode(JSON.stringify(claims)))
  crashPoint('summarise-blob')
  return {
    document: { ...document, stage: 'in-review' },
    writes: [{ put: 'run', value: { ...run, version: run.version + 1, summaryKey } }],
    detail: { claims: claims.length },
  }
}
