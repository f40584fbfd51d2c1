import type { Actor } from '#src/domain/actor.ts'
import type { Setting } from '#src/domain/code.ts'
import type { Encounter, Fact } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { coding, needsRecoding, regathered } from './membership.ts'
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
  /** Entered as they stand, they settle what the documents disagree about. */
  patientName?: string | undefined
  mrn?: string | undefined
}

/**
 * What a person enters about an encounter. A changed date or setting re-checks every code: each document is coded again
 * as a new run. Throws Problem `edited-elsewhere`, `encounter-signed`, `date-impossible`, `dates-reversed`,
 * `date-future`, `born-after-service`.
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
    if (date && !isDate(date)) throw new Problem('date-impossible', { encounterId })
  const next: Encounter = {
    ...encounter,
    label: entered.label?.toWellFormed().trim().slice(0, 120).toWellFormed() ?? encounter.label,
    from: fact(encounter, 'from', entered),
    through: fact(encounter, 'through', entered),
    birthDate: fact(encounter, 'birthDate', entered),
    sex: fact(encounter, 'sex', entered),
    patientName: fact(encounter, 'patientName', entered),
    mrn: fact(encounter, 'mrn', entered),
  }
  if (entered.setting && entered.setting !== encounter.setting) {
    next.setting = entered.setting
    next.settingSource = 'person'
  }
  const documents = await livingDocuments(ports, encounterId)
  const { encounter: saved } = regathered(next, documents, now)
  const moved =
    saved.from?.value !== encounter.from?.value || saved.through?.value !== encounter.through?.value
  // Dates that a document gives in the wrong order do not stop a person from correcting the label.
  if (moved && saved.from && saved.through && saved.through.value < saved.from.value)
    throw new Problem('dates-reversed', { encounterId })
  const today = dayOf(now)
  if (moved && [saved.from, saved.through].some((date) => date?.source === 'person' && date.value > today))
    throw new Problem('date-future', { encounterId })
  const { birthDate } = saved
  const served = [saved.from?.value, saved.through?.value].filter((date) => date !== undefined).sort()[0]
  if ((moved || birthDate?.value !== encounter.birthDate?.value) && birthDate && served)
    if (birthDate.value > served) throw new Problem('born-after-service', { encounterId })
  const again = coding(needsRecoding(encounter, saved) ? documents : [], now)
  await ports.documents.commit({
    writes: [{ put: 'encounter', value: saved }, ...again.writes],
    audit: [
      entry(encounterId, actor, now, 'encounter.facts', {
        from: saved.from?.value ?? null,
        through: saved.through?.value ?? null,
        setting: saved.setting,
        before: [encounter.from?.value ?? '', encounter.through?.value ?? '', encounter.setting],
        settled: encounter.contradictions.filter((name) => !saved.contradictions.includes(name)),
        recoded: again.ids,
      }),
    ],
  })
  for (const id of again.ids) await ports.jobs.send({ v: 1, kind: 'advance', id })
}

type EnteredFact = 'from' | 'through' | 'birthDate' | 'sex' | 'patientName' | 'mrn'

/**
 * What stood there stays with its source when the person left it as it was; a fact the documents disagree about is then
 * the person's word.
 */
function fact(encounter: Encounter, name: EnteredFact, entered: EnteredFacts): Fact | undefined {
  const before = encounter[name]
  const value = entered[name]?.toWellFormed().trim().slice(0, 120)
  if (value === undefined) return before
  const disputed = encounter.contradictions.includes(name)
  if (value === (before?.value ?? '') && !disputed) return before
  return value ? { value, source: 'person' } : undefined
}

/** The day it is where the server stands. */
function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
