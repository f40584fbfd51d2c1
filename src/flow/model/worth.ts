import type { Decision } from '#src/domain/encounter.ts'
import type { ModelWorth } from '#src/domain/model-cost.ts'
import type { Ports } from '#src/ports/ports.ts'

type Needs = Pick<Ports, 'documents'>

/** How many signed documents are looked at, newest first: a page must not read them all. */
export const WORTH_DOCUMENTS = 200
/** Accepted codes on each side, below which a difference says nothing. */
const ENOUGH_CODES = 30

/** What each model was worth in the encounters that were signed last: the figure that decides which one to run. */
export async function worthOfModels(ports: Needs): Promise<ModelWorth[]> {
  const { rows } = await ports.documents.worklist({
    statuses: ['signed', 'exported'],
    sort: 'newest',
    limit: WORTH_DOCUMENTS,
  })
  const groups = new Map<string, ModelWorth>()
  for (const encounterId of new Set(rows.map((row) => row.encounter.id))) {
    const one = await worthOfEncounter(ports, encounterId)
    const sum = groups.get(one.model)
    if (!sum) groups.set(one.model, one)
    else
      for (const kind of ['encounters', 'documents', 'usd', 'accepted', 'corrected'] as const)
        sum[kind] += one[kind]
  }
  const offline = groups.get('offline')
  return [...groups.values()]
    .map((worth) => ({ ...worth, ...ratesOf(worth, offline) }))
    .sort((a, b) => b.accepted - a.accepted)
}

async function worthOfEncounter({ documents }: Needs, encounterId: string): Promise<ModelWorth> {
  const living = (await documents.documentsOf(encounterId)).filter((document) => !document.trashedAt)
  const models = new Set<string>()
  let usd = 0
  for (const document of living) {
    const run = 'runId' in document ? await documents.run(document.runId) : undefined
    if (run) models.add(run.model ? `${run.model.provider} ${run.model.model}` : 'offline')
    usd += await documents.spent({ documentId: document.id })
  }
  const decisions = await documents.decisions(encounterId)
  return {
    model: models.size > 1 ? 'several' : ([...models][0] ?? 'offline'),
    encounters: 1,
    documents: living.length,
    usd,
    accepted: decisions.filter(({ verdict }) => verdict === 'accepted').length,
    corrected: correctionsIn(decisions),
  }
}

/** A suggestion rejected (with what came in its place: one correction), and a code that a person added. */
function correctionsIn(decisions: readonly Decision[]): number {
  const replacements = new Set(decisions.flatMap(({ replacedBy }) => replacedBy ?? []))
  return decisions.filter(
    ({ verdict, origin, code }) =>
      (origin === 'suggested' && verdict === 'rejected') ||
      (origin === 'added' && verdict === 'accepted' && !replacements.has(code)),
  ).length
}

function ratesOf(worth: ModelWorth, offline: ModelWorth | undefined): Partial<ModelWorth> {
  const { accepted, corrected, usd } = worth
  if (accepted === 0) return {}
  const rates = { usdPerAccepted: usd / accepted, correctedPerHundred: (100 * corrected) / accepted }
  if (!offline || worth.model === 'offline' || worth.model === 'several') return rates
  if (accepted < ENOUGH_CODES || offline.accepted < ENOUGH_CODES) return rates
  const spared = (offline.corrected / offline.accepted) * accepted - corrected
  return spared > 0 ? { ...rates, usdPerSpared: usd / spared } : rates
}
