import { readLabs } from '#src/coding/labs/read-labs.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { crashPoint } from '../crash-point.ts'
import { textOf } from '../extract/text-of.ts'
import { askerFor } from '../model/ask.ts'
import type { GatePorts } from '../model/gate.ts'
import { degradedBy, modelFor, ranWith, together } from '../model/which.ts'
import { type At, ComeAgain, type Taken, type Turn } from '../step.ts'
import { askLabs, doubtfulPages } from './ask-labs.ts'

type Needs = GatePorts & Pick<Ports, 'prompts' | 'model' | 'models'>

/** Pages → lab rows with their words, flags recomputed from the printed range. A model is asked where our own reader is unsure. */
export async function tabulate(
  ports: Needs,
  document: At<'coded'>,
  turn?: Turn,
): Promise<Taken<'tabulated'>> {
  const { documents, files } = ports
  const run = await documents.run(document.runId)
  if (!run) throw new Problem('document-gone', { documentId: document.id })
  const read = await textOf({ files }, document)
  const own = readLabs(read.text)
  const pages = doubtfulPages(document.kind, read, own)
  const vendor = pages.length > 0 ? modelFor(ports, document) : undefined
  const asker =
    vendor &&
    askerFor(ports, vendor, { documentId: document.id, waiting: document.waiting, waitsFor: 'model' })
  const onward = () => {
    if (turn && ports.clock.now().getTime() >= turn.deadline) throw new ComeAgain(0)
  }
  const sex = document.facts.sex?.value.slice(0, 1).toUpperCase() ?? ''
  const asked = asker && (await askLabs(asker, read, pages, own, sex, onward))
  const rows = asked?.rows ?? own
  const degraded = degradedBy(document, 'labs', asked?.reason)
  // What telling the kind cost belongs to this run: there was none yet to write it on. A later run does not pay again.
  const before = run.model ? together(document.kindModel, run.model) : document.kindModel
  const model =
    asker && asker.calls().length > 0 ? together(before, ranWith(asker, asked?.dropped ?? {})) : before
  const labsKey = `results/${document.id}/${run.id}-labs.json`
  await files.write(labsKey, new TextEncoder().encode(JSON.stringify(rows)))
  crashPoint('labs-blob')
  return {
    document: { ...document, stage: 'tabulated', degraded, kindModel: undefined },
    writes: [{ put: 'run', value: { ...run, version: run.version + 1, labsKey, model, degraded } }],
    detail: {
      rows: rows.length,
      ...(asked ? { byModel: rows.filter(({ by }) => by === 'model').length } : {}),
      ...(asked?.reason ? { degraded: asked.reason } : {}),
    },
  }
}
