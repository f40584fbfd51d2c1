import { summarise as summariseText } from '#src/coding/summarise.ts'
import type { LabRow } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { RunResult } from '../code/code.ts'
import { crashPoint } from '../crash-point.ts'
import { readJson, textOf } from '../extract/text-of.ts'
import { askerFor } from '../model/ask.ts'
import type { GatePorts } from '../model/gate.ts'
import { degradedBy, modelFor, ranWith, together } from '../model/which.ts'
import type { At, Taken } from '../step.ts'
import { askSummary } from './ask-summary.ts'

type Needs = GatePorts & Pick<Ports, 'prompts' | 'model' | 'models'>

/** Pages, codes and labs → claims; each line cites the words it rests on. Our own summary first, a model's over it. */
export async function summarise(ports: Needs, document: At<'tabulated'>): Promise<Taken<'in-review'>> {
  const { documents, files } = ports
  const run = await documents.run(document.runId)
  if (!run) throw new Problem('document-gone', { documentId: document.id })
  const read = await textOf({ files }, document)
  const own = summariseText({
    text: read.text,
    kind: document.kind,
    facts: document.facts,
    codes: await documents.suggestions(run.id),
    tray: (await readJson<RunResult>(files, run.resultKey)).tray,
    labs: run.labsKey ? await readJson<LabRow[]>(files, run.labsKey) : [],
  })
  // An empty page has nothing to tell.
  const vendor = /\p{L}{3}/u.test(read.text) ? modelFor(ports, document) : undefined
  const asker =
    vendor &&
    askerFor(ports, vendor, { documentId: document.id, waiting: document.waiting, waitsFor: 'model' })
  const asked = asker && (await askSummary(asker, read, own))
  const claims = asked?.claims ?? own
  const degraded = degradedBy(document, 'summarise', asked?.reason)
  const model =
    asker && asker.calls().length > 0 ? together(run.model, ranWith(asker, asked?.dropped ?? {})) : run.model
  const summaryKey = `results/${document.id}/${run.id}-summary.json`
  await files.write(summaryKey, new TextEncoder().encode(JSON.stringify(claims)))
  crashPoint('summarise-blob')
  return {
    document: { ...document, stage: 'in-review', degraded },
    writes: [
      {
        put: 'run',
        value: { ...run, version: run.version + 1, summaryKey, summaryPages: asked?.pages, model, degraded },
      },
    ],
    detail: {
      claims: claims.length,
      ...(asked ? { dropped: Object.values(asked.dropped).reduce((sum, count) => sum + count, 0) } : {}),
      ...(asked?.reason ? { degraded: asked.reason } : {}),
    },
  }
}
