import { createHash } from 'node:crypto'

/** What happened to one subject (a document or an encounter), by whom, when. Ids, codes and hashes; never a patient's words. */
export interface AuditDraft {
  /** Id of the document or encounter whose chain it joins. */
  subject: string
  at: string
  actor: string
  role: string
  /** e.g. `document.announced`, `step.extract`, `decision.accepted`, `encounter.signed`. */
  action: string
  requestId?: string | undefined
  /** Codes, counts, versions, ids: before and after where something changed. */
  detail: Record<string, string | number | boolean | string[] | null>
}

export interface AuditEntry extends AuditDraft {
  /** 1, 2, 3… within the subject's chain. */
  seq: number
  prevHash: string
  /** SHA-256, hex, over the entry with `prevHash` and without `hash`; keys sorted. */
  hash: string
}

export const CHAIN_START = '0'.repeat(64)

/** Joins a draft to its chain. */
export function chained(draft: AuditDraft, head: { seq: number; hash: string } | undefined): AuditEntry {
  const entry = { ...draft, seq: (head?.seq ?? 0) + 1, prevHash: head?.hash ?? CHAIN_START }
  return { ...entry, hash: hashOf(entry) }
}

/** The first entry of a chain that does not hold, or `undefined`: changed, missing, reordered. `head`: what the store says is last. */
export function firstBreak(
  entries: readonly AuditEntry[],
  head?: { seq: number; hash: string },
): { seq: number; why: string } | undefined {
  let previous: AuditEntry | undefined
  for (const entry of entries) {
    const expected = (previous?.seq ?? 0) + 1
    if (entry.seq !== expected) return { seq: expected, why: 'missing' }
    if (entry.prevHash !== (previous?.hash ?? CHAIN_START))
      return { seq: entry.seq, why: 'not joined to the one before' }
    const { hash, ...rest } = entry
    if (hash !== hashOf(rest)) return { seq: entry.seq, why: 'changed' }
    previous = entry
  }
  if (head && head.hash !== previous?.hash)
    return { seq: (previous?.seq ?? 0) + 1, why: 'cut off at the end' }
  return undefined
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256').update(canonical(entry)).digest('hex')
}

/** JSON with sorted keys, so that the same facts always give the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value && typeof value === 'object') {
    const pairs = Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${pairs.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value)
}
