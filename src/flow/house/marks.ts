import type { Actor } from '#src/domain/actor.ts'
import {
  HOUSE_SUBJECT,
  type HouseAct,
  type HouseMark,
  type HouseStatus,
  type HouseTerm,
} from '#src/domain/house.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { newId } from '../new-id.ts'
import { currentHouse } from './current.ts'
import { mustKeepHouse } from './may.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

export const houseActs = ['approve', 'retire', 'restore'] as const
export type MarkAct = (typeof houseActs)[number]

const statusAfter: Record<MarkAct, HouseStatus> = { approve: 'approved', retire: 'retired', restore: 'new' }

/**
 * A lead approves a term, retires it, or puts it back among the new ones. Counts for documents coded from now on.
 * @param version Of the mark the person saw; 0: there was none.
 * Throws `house-term-gone`, `house-term-unknown-code`, `edited-elsewhere`, `not-yours`.
 */
export async function markTerm(
  ports: Needs,
  id: string,
  act: MarkAct,
  version: number,
  actor: Actor,
): Promise<void> {
  mustKeepHouse(actor)
  const term = await termOf(ports, id)
  if (act === 'approve' && !term.title) throw new Problem('house-term-unknown-code', { term: id })
  const before = (await ports.documents.houseMark(id)) ?? null
  if ((before?.version ?? 0) !== version)
    throw new Problem('edited-elsewhere', { term: id, seen: version, stands: before?.version ?? 0 })
  const status = statusAfter[act]
  if ((before?.status ?? 'new') === status) return
  const now = ports.clock.now()
  const mark: HouseMark = {
    id,
    version: version + 1,
    phrase: term.phrase,
    code: term.code,
    status,
    said: true,
    given: before?.given ?? [],
    by: actor.id,
    at: now.toISOString(),
  }
  const made: HouseAct = {
    id: newId(now),
    version: 1,
    what: act,
    at: now.toISOString(),
    by: actor.id,
    changed: [{ id, before, version: mark.version }],
  }
  await ports.documents.commit({
    writes: [
      { put: 'house-mark', value: mark },
      { put: 'house-act', value: made },
    ],
    audit: [
      entry(HOUSE_SUBJECT, actor, now, `house.${act}`, {
        act: made.id,
        term: id,
        code: term.code,
        before: before?.status ?? 'new',
        after: status,
        kept: term.kept,
        rejected: term.rejected,
      }),
    ],
  })
}

/** Throws `house-term-gone`. */
export async function termOf(ports: Needs | Omit<Needs, 'clock'>, id: string): Promise<HouseTerm> {
  const { terms } = await currentHouse(ports)
  const term = terms.find((one) => one.id === id)
  if (!term) throw new Problem('house-term-gone', { term: id })
  return term
}

/**
 * Takes an act back: every mark it changed stands as before. Throws `edited-elsewhere` when one was changed since, and then
 * changes nothing; `nothing-to-undo` when there is no such act or it was taken back already.
 */
export async function undoHouseAct(ports: Needs, actId: string, actor: Actor): Promise<HouseAct> {
  mustKeepHouse(actor)
  const act = await ports.documents.houseAct(actId)
  if (!act || act.undone) throw new Problem('nothing-to-undo', { act: actId })
  const now = ports.clock.now()
  const at = now.toISOString()
  const writes: Write[] = []
  for (const { id, before, version } of act.changed) {
    const stands = await ports.documents.houseMark(id)
    if (stands?.version !== version)
      throw new Problem('edited-elsewhere', { term: id, seen: version, stands: stands?.version ?? 0 })
    // The version still moves on: a page that saw the undone mark must notice.
    writes.push(
      before
        ? { put: 'house-mark', value: { ...before, version: version + 1 } }
        : { remove: 'house-mark', id, version },
    )
  }
  await ports.documents.commit({
    writes: [
      ...writes,
      {
        put: 'house-act',
        value: { ...act, version: act.version + 1, undone: { by: actor.id, at } },
      },
    ],
    audit: [
      entry(HOUSE_SUBJECT, actor, now, 'house.undone', {
        act: act.id,
        what: act.what,
        terms: act.changed.length,
      }),
    ],
  })
  return act
}
