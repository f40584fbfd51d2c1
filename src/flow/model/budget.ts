import type { Behalf, GatePorts } from './behalf.ts'
import { budgetMet } from './state.ts'

/** Whether `costUsd` more would pass a budget; with 0, whether one is passed. */
export async function overBudget(
  ports: GatePorts,
  { documentId, conversationId }: Behalf,
  costUsd: number,
): Promise<'budget-day' | 'budget-document' | undefined> {
  const { documents, clock, spending } = ports
  const of = documentId ? { documentId } : conversationId ? { conversationId } : undefined
  if (of && (await documents.spent(of)) + costUsd > spending.documentUsd) return 'budget-document'
  const day = clock.now().toISOString().slice(0, 10)
  if ((await documents.spent({ day })) + costUsd <= spending.dayUsd) return undefined
  // A budget of nothing is a choice, and nothing to report.
  if (spending.dayUsd > 0) await budgetMet(ports, spending.dayUsd)
  return 'budget-day'
}
