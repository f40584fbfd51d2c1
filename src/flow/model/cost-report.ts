import { noUsage, type Spent } from '#src/domain/model.ts'
import type { CostReport, SpentSum } from '#src/domain/model-cost.ts'
import type { Ports } from '#src/ports/ports.ts'
import { costOfDocument } from './cost-of-document.ts'
import { WORTH_DOCUMENTS, worthOfModels } from './worth.ts'

const NEWEST_DOCUMENTS = 20

/**
 * Everything the cost page shows.
 * @param days How far back, today included: 1…366.
 */
export async function costReport(
  ports: Pick<Ports, 'documents' | 'clock' | 'spending'>,
  days: number,
): Promise<CostReport> {
  const { documents, clock, spending } = ports
  const now = clock.now()
  const to = now.toISOString().slice(0, 10)
  const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const lines = await documents.spending(from, to)
  const month = await documents.spending(`${to.slice(0, 8)}01`, to)
  const total = sumOf(lines)
  const { input, cacheRead, cacheWrite } = total.usage
  const sent = input + cacheRead + cacheWrite
  return {
    pricesAsOf: spending.prices.asOf,
    today: { usd: await documents.spent({ day: to }), of: spending.dayUsd },
    month: { usd: sumOf(month).costUsd, of: spending.dayUsd * now.getUTCDate() },
    documentUsd: spending.documentUsd,
    from,
    to,
    lines,
    total,
    byUse: byUse(lines),
    byDay: [...Map.groupBy(lines, ({ day }) => day)].map(([day, same]) => ({ day, ...sumOf(same) })),
    ...(sent > 0 ? { cachedShare: cacheRead / sent } : {}),
    documents: await newest(ports),
    worth: await worthOfModels(ports),
    worthOf: WORTH_DOCUMENTS,
  }
}

async function newest(ports: Pick<Ports, 'documents'>): Promise<CostReport['documents']> {
  const { rows } = await ports.documents.worklist({ sort: 'newest', limit: NEWEST_DOCUMENTS })
  return Promise.all(
    rows.map(async ({ document: { id, name, createdAt } }) => ({
      id,
      name,
      createdAt,
      cost: await costOfDocument(ports, id),
    })),
  )
}

function sumOf(lines: readonly Spent[]): SpentSum {
  const total: SpentSum = { calls: 0, failed: 0, open: 0, guessed: 0, usage: { ...noUsage }, costUsd: 0 }
  for (const line of lines) {
    for (const kind of ['calls', 'failed', 'open', 'guessed', 'costUsd'] as const) total[kind] += line[kind]
    for (const kind of Object.keys(noUsage) as (keyof typeof noUsage)[]) total.usage[kind] += line.usage[kind]
  }
  return total
}

function byUse(lines: readonly Spent[]): CostReport['byUse'] {
  const uses = Map.groupBy(lines, ({ provider, model, purpose }) => [provider, model, purpose].join('\n'))
  return [...uses.values()]
    .map((same) => {
      const { provider, model, purpose } = same[0] as Spent
      return { provider, model, purpose, ...sumOf(same) }
    })
    .sort((a, b) => b.costUsd - a.costUsd)
}
