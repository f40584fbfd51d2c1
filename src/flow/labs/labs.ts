import { readLabs } from '#src/coding/labs/read-labs.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { crashPoint } from '../crash-point.ts'
import { textOf } from '../extract/text-of.ts'
import type { At, Taken } from '../step.ts'

/** Pages → lab rows with their words, flags recomputed from the printed range. */
export async function tabulate(
  { documents, files }: Pick<Ports, 'documents' | 'files'>,
  document: At<'coded'>,
): Promise<Taken<'tabulated'>> {
  const run = await documents.run(document.runId)
  if (!run) throw new Problem('document-gone', { documentId: document.id })
  const { text } = await textOf({ files }, document)
  const rows = readLabs(text)
  const labsKey = `results/${document.id}/${run.id}-labs.json`
  await files.write(labsKey, new TextEncoder().encode(JSON.stringify(rows)))
  crashPoint('labs-blob')
  return {
    document: { ...document, stage: 'tabulated' },
    writes: [{ put: 'run', value: { ...run, version: run.version + 1, labsKey } }],
    detail: { rows: rows.length },
  }
}
