import type { Purpose } from '#src/domain/model.ts'
import type { DocumentCost } from '#src/domain/model-cost.ts'
import type { Ports } from '#src/ports/ports.ts'

/** What a document cost so far. Its calls are few: they are read and added up. */
export async function costOfDocument(
  { documents }: Pick<Ports, 'documents'>,
  documentId: string,
): Promise<DocumentCost> {
  const calls = (await documents.modelCalls({ documentId })).filter(({ outcome }) => outcome !== 'withdrawn')
  const purposes = new Map<Purpose, DocumentCost['byPurpose'][number]>()
  for (const { purpose, costUsd } of calls) {
    const sum = purposes.get(purpose) ?? { purpose, usd: 0, calls: 0 }
    purposes.set(purpose, { purpose, usd: sum.usd + costUsd, calls: sum.calls + 1 })
  }
  return {
    usd: calls.reduce((sum, { costUsd }) => sum + costUsd, 0),
    calls: calls.length,
    failed: calls.filter(({ outcome }) => outcome !== 'answered' && outcome !== 'sent').length,
    open: calls.filter(({ outcome }) => outcome === 'sent').length,
    guessed: calls.some(({ priceGuessed }) => priceGuessed === true),
    byPurpose: [...purposes.values()].sort((a, b) => b.usd - a.usd),
  }
}
