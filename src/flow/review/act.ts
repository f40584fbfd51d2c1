import type { Actor } from '#src/domain/actor.ts'
import type { AuditDraft } from '#src/domain/audit.ts'
import type { Act, Decision, Encounter, Override } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { openEncounter } from '../encounter/open.ts'
import { newId } from '../new-id.ts'

/** What an act changes: decisions (with the version they had, 0: none) and perhaps the order. */
export interface Change {
  what: Act['what']
  decisions: { before: Decision | undefined; after: Decision }[]
  sequence?: string[] | undefined
  /** All of the encounter's, when the act is about one of them. */
  overrides?: Override[] | undefined
  /** For the audit: codes and reasons, never notes. */
  detail: AuditDraft['detail']
}

const KEPT_ACTS = 10
const TRIES = 5

/**
 * Saves an act of a person: decisions, the encounter's order, the entry that can take it back and the audit entry, in one
 * transaction. The encounter's own version may move under it (another card decided in another tab): then it reads again.
 * A decision's version may not: that is Problem `edited-elsewhere`. Nothing is saved when nothing changes (`undefined`).
 */
export async function act(
  ports: Pick<Ports, 'documents' | 'clock'>,
  encounterId: string,
  actor: Actor,
  change: (encounter: Encounter) => Promise<Change | undefined>,
): Promise<Encounter> {
  for (let tries = 1; ; tries++) {
    const encounter = await openEncounter(ports, encounterId)
    const changed = await change(encounter)
    if (!changed) return encounter
    const { what, decisions, sequence, overrides, detail } = changed
    const now = ports.clock.now()
    const saved: Act = {
      id: newId(now),
      at: now.toISOString(),
      by: actor.id,
      what,
      before: {
        decisions: decisions.map(({ before, after }) => ({ code: after.code, decision: before ?? null })),
        sequence: encounter.sequence,
        ...(overrides ? { overrides: encounter.overrides ?? [] } : {}),
      },
    }
    const next: Encounter = {
      ...encounter,
      version: encounter.version + 1,
      updatedAt: now.toISOString(),
      sequence: sequence ?? encounter.sequence,
      overrides: overrides ?? encounter.overrides,
      acts: [...encounter.acts, saved].slice(-KEPT_ACTS),
    }
    try {
      await ports.documents.commit({
        writes: [
          { put: 'encounter', value: next },
          ...decisions.map(({ after }): Write => ({ put: 'decision', value: after })),
        ],
        audit: [entry(encounterId, actor, now, `decision.${what}`, detail)],
      })
      return next
    } catch (error) {
      const raced = error instanceof Problem && error.code === 'edited-elsewhere'
      if (!raced || tries >= TRIES) throw error
    }
  }
}

/** Takes the last act back: decisions and order stand as before it. Audited as an undo. Throws `nothing-to-undo`. */
export async function undo(
  ports: Pick<Ports, 'documents' | 'clock'>,
  encounterId: string,
  actor: Actor,
): Promise<Act> {
  const encounter = await openEncounter(ports, encounterId)
  const last = encounter.acts.at(-1)
  if (!last || last.by !== actor.id) throw new Problem('nothing-to-undo', { encounterId })
  const now = ports.clock.now()
  const writes: Write[] = [
    {
      put: 'encounter',
      value: {
        ...encounter,
        version: encounter.version + 1,
        updatedAt: now.toISOString(),
        sequence: last.before.sequence,
        overrides: last.before.overrides ?? encounter.overrides,
        acts: encounter.acts.slice(0, -1),
      },
    },
  ]
  for (const { code, decision: before } of last.before.decisions) {
    const stands = await ports.documents.decision(encounterId, code)
    if (!stands) continue
    // A decision that goes back still moves its version on: a tab that saw the undone one must notice.
    if (before) writes.push({ put: 'decision', value: { ...before, version: stands.version + 1 } })
    else if (stands.origin === 'added')
      writes.push({ remove: 'decision', encounterId, code, version: stands.version })
    else
      writes.push({
        put: 'decision',
        value: {
          ...stands,
          version: stands.version + 1,
          verdict: 'undecided',
          reason: undefined,
          replacedBy: undefined,
          note: undefined,
          poa: undefined,
        },
      })
  }
  await ports.documents.commit({
    writes,
    audit: [
      entry(encounterId, actor, now, 'decision.undone', {
        act: last.what,
        codes: last.before.decisions.map(({ code }) => code),
      }),
    ],
  })
  return last
}
