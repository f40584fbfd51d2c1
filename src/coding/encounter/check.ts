import type { Severity } from '#src/domain/code.ts'
import type { Poa } from '#src/domain/encounter.ts'
import type { CardPoa, EncounterFinding } from '#src/domain/review.ts'
import { type EncounterCase, type EncounterRule, keyOf, opened, type Said } from './case.ts'
import { claimEdits } from './edits.ts'
import { order, proposedOrder } from './order.ts'
import { codeFirst, companions, excludes1 } from './pairs.ts'
import { poaQueries, proposedPoa } from './poa.ts'
import { setting } from './setting.ts'
import { sides } from './sides.ts'
import { specificity } from './specificity.ts'
import { symptoms } from './symptoms.ts'
import { validity } from './validity.ts'

const rules: readonly EncounterRule[] = [
  validity,
  excludes1,
  codeFirst,
  claimEdits,
  order,
  sides,
  specificity,
  companions,
  symptoms,
  setting,
]

const gravest: readonly Severity[] = ['block', 'fix', 'query', 'warn']

/** What the rules say of an encounter as it is decided. */
export interface Checked {
  /** The gravest first; each key once. */
  findings: EncounterFinding[]
  /** The accepted codes in the order the rules ask for; absent when they stand in it. */
  proposedOrder?: string[] | undefined
  /** By code; inpatients only. */
  poa: Map<string, Omit<CardPoa, 'value'>>
}

/**
 * Runs the rules over the decided list of an encounter: accepted and undecided suggestions and what was added by hand. Pure.
 * @param chosen What people said of "present on admission", by code.
 */
export function checkEncounter(input: EncounterCase, chosen: ReadonlyMap<string, Poa> = new Map()): Checked {
  const open = opened(input)
  const said = [...rules.flatMap((rule) => rule.run(open)), ...poaQueries(open, new Set(chosen.keys()))]
  const inpatient = open.setting === 'inpatient'
  return {
    findings: keyed(said),
    proposedOrder: proposedOrder(open),
    poa: new Map(inpatient ? open.listed.map((code) => [code.code, proposedPoa(open, code)]) : []),
  }
}

function keyed(said: readonly Said[]): EncounterFinding[] {
  const byKey = new Map<string, EncounterFinding>()
  for (const one of said) {
    const key = keyOf(one)
    if (!byKey.has(key)) byKey.set(key, { ...one, evidence: one.evidence ?? [], key })
  }
  return byGravity([...byKey.values()])
}

/** The gravest first; otherwise as they come. */
export function byGravity<F extends { severity: Severity }>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity))
}
