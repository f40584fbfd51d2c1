import type { Actor } from '#src/domain/actor.ts'
import type { Encounter, Override, OverrideReason, Poa } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { livingDocuments } from '../encounter/open.ts'
import { act } from './act.ts'
import { checked } from './check.ts'
import { cardOf, decisionOn, seen } from './decide.ts'
import { readCodes } from './read-codes.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes' | 'clock'>

export interface OverrideWish {
  /** Of the finding. */
  key: string
  reason: OverrideReason
  /** Wanted with the reason `other`. */
  words?: string | undefined
}

/**
 * Lets a finding stand and be signed over, with a reason. It holds while the finding does: another code, another finding.
 * Throws Problem `finding-gone` (or it can never be signed over), `override-words-missing`, `encounter-signed`.
 */
export async function override(
  ports: Needs,
  encounterId: string,
  { key, reason, words = '' }: OverrideWish,
  actor: Actor,
): Promise<void> {
  const said = words.toWellFormed().trim().slice(0, 500) || undefined
  if (reason === 'other' && !said) throw new Problem('override-words-missing', { encounterId })
  await act(ports, encounterId, actor, async (encounter) => {
    const { findings } = await checkedCodes(ports, encounter)
    const finding = findings.find((one) => one.key === key)
    if (!finding || finding.final) throw new Problem('finding-gone', { encounterId })
    const { rule, severity, codes, message } = finding
    const made: Override = {
      key,
      rule,
      severity,
      codes,
      message,
      reason,
      words: said,
      by: actor.id,
      at: ports.clock.now().toISOString(),
    }
    return {
      what: 'override',
      decisions: [],
      overrides: [...(encounter.overrides ?? []).filter((one) => one.key !== key), made],
      detail: { rule, severity, codes, reason, characters: said?.length ?? 0 },
    }
  })
}

/** Takes an override back: the finding speaks again. Throws `finding-gone`. */
export async function withdraw(ports: Needs, encounterId: string, key: string, actor: Actor): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const made = encounter.overrides?.find((one) => one.key === key)
    if (!made) throw new Problem('finding-gone', { encounterId })
    return {
      what: 'withdraw',
      decisions: [],
      overrides: encounter.overrides?.filter((one) => one !== made) ?? [],
      detail: { rule: made.rule, codes: made.codes, reason: made.reason },
    }
  })
}

/** "Present on admission" of one code. Throws `edited-elsewhere`, `not-found` (no such card, exempt, or no inpatient). */
export async function choosePoa(
  ports: Needs,
  encounterId: string,
  code: string,
  poa: Poa,
  version: number,
  actor: Actor,
): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const card = await cardOf(ports, encounter, code)
    if (!card.poa || card.poa.exempt) throw new Problem('not-found', { encounterId })
    const before = await seen(ports, encounterId, code, version)
    const after = { ...(before ?? decisionOn(ports, encounterId, card, before, actor)) }
    return {
      what: 'poa',
      decisions: [{ before, after: { ...after, version: (before?.version ?? 0) + 1, poa } }],
      detail: { code, before: before?.poa ?? null, after: poa, proposed: card.poa.proposed ?? null },
    }
  })
}

/** Takes what is proposed for every accepted code that has no indicator yet. Nothing happens when there is none. */
export async function takeProposedPoa(ports: Needs, encounterId: string, actor: Actor): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const { cards, decisions } = await checkedCodes(ports, encounter)
    const taken = cards.flatMap(({ code, state, poa }) => {
      const before = decisions.find((decision) => decision.code === code)
      if (state !== 'accepted' || !before || !poa?.proposed || poa.value || poa.exempt) return []
      return [{ before, after: { ...before, version: before.version + 1, poa: poa.proposed } }]
    })
    if (taken.length === 0) return undefined
    return {
      what: 'poa',
      decisions: taken,
      detail: { codes: taken.map(({ after }) => `${after.code} ${after.poa}`) },
    }
  })
}

/** Puts the accepted codes in the order that the rules ask for. Nothing happens when they stand in it. */
export async function proposeOrder(ports: Needs, encounterId: string, actor: Actor): Promise<void> {
  await act(ports, encounterId, actor, async (encounter) => {
    const { cards, proposedOrder } = await checkedCodes(ports, encounter)
    if (!proposedOrder) return undefined
    const places = [...proposedOrder]
    return {
      what: 'propose-order',
      decisions: [],
      // What is not accepted keeps its place.
      sequence: cards.map((card) => (card.state === 'accepted' ? (places.shift() ?? card.code) : card.code)),
      detail: { order: proposedOrder },
    }
  })
}

async function checkedCodes(ports: Needs, encounter: Encounter) {
  const documents = await livingDocuments(ports, encounter.id)
  const read = await readCodes(ports, encounter, documents)
  return { ...read, ...checked(ports, encounter, documents, read) }
}
