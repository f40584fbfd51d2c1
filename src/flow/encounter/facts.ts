import type { Actor } from '#src/domain/actor.ts'
import type { Setting } from '#src/domain/code.ts'
import { type Encounter, editionDate, type Fact } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Write } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { backToClassified } from '../document/again.ts'
import { gathered } from './gather.ts'
import { livingDocuments, openEncounter } from './open.ts'

export interface EnteredFacts {
  /** Version of the encounter the person saw. */
  version: number
  label?: string | undefined
  setting?: Setting | undefined
  /** ISO dates; empty: what the documents say, if anything. */
  from?: string | undefined
  through?: string | undefined
  birthDate?: string | undefined
  sex?: string | undefined
}

/**
 * What a person enters about an encounter. A changed date or setting re-checks every code: each document is coded again
 * as a new run. Throws Problem `edited-elsewhere`, `encounter-signed`, `bad-request`.
 */
export async function enterFacts(
  ports: Pick<Ports, 'documents' | 'jobs' | 'clock'>,
  encounterId: string,
  entered: EnteredFacts,
  actor: Actor,
): Promise<void> {
  const encounter = await openEncounter(ports, encounterId)
  if (encounter.version !== entered.version) throw new Problem('edited-elsewhere', { encounterId })
  const now = ports.clock.now()
  for (const date of [entered.from, entered.through, entered.birthDate])
    if (date && !isDate(date)) throw new Problem('bad-request', { encounterId })
  const next: Encounter = {
    ...encounter,
    label: entered.label?.trim().slice(0, 120) ?? encounter.label,
    from: fact(encounter.from, entered.from),
    through: fact(encounter.through, entered.through),
    birthDate: fact(encounter.birthDate, entered.birthDate),
    sex: fact(encounter.sex, entered.sex),
  }
  if (entered.setting && entered.setting !== encounter.setting) {
    next.setting = entered.setting
    next.settingSource = 'person'
  }
  if (next.from && next.through && next.through.value < next.from.value)
    throw new Problem('bad-request', { encounterId })
  const documents = await livingDocuments(ports, encounterId)
  const saved: Encounter = {
    ...(gathered(next, documents) ?? next),
    version: encounter.version + 1,
    updatedAt: now.toISOString(),
  }
  const recode =
    editionDate(saved) !== editionDate(encounter) || saved.setting !== encounter.setting
      ? documents.flatMap((document) => backToClassified(document) ?? [])
      : []
  await ports.documents.commit({
    writes: [
      { put: 'encounter', value: saved },
      ...recode.map(
        (value): Write => ({ put: 'document', value: { ...value, updatedAt: now.toISOString() } }),
      ),
    ],
    audit: [
      entry(encounterId, actor, now, 'encounter.facts', {
        from: saved.from?.value ?? null,
        through: saved.through?.value ?? null,
        setting: saved.setting,
        before: [encounter.from?.value ?? '', encounter.through?.value ?? '', encounter.setting],
        recoded: recode.map((document) => document.id),
      }),
    ],
  })
  for (const document of recode) await ports.jobs.send({ v: 1, kind: 'advance', id: document.id })
}

/** What stood there stays with its source when the person left it as it was. */
function fact(before: Fact | undefined, entered: string | undefined): Fact | undefined {
  if (entered === undefined) return before
  const value = entered.trim()
  if (value === (before?.value ?? '')) return before
  return value ? { value, source: 'person' } : undefined
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
