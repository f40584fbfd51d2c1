import type { Document } from '#src/domain/document.ts'
import { type Encounter, editionDate } from '#src/domain/encounter.ts'
import type { Write } from '#src/ports/document-store.ts'
import { backToClassified } from '../document/back.ts'
import { gathered } from './gather.ts'

/** An encounter as it is once its documents change, and whether its codes have to be looked at again. */
export interface Regathered {
  encounter: Encounter
  /** The date that decides the edition, or the setting, is another: every code is checked again. */
  recode: boolean
}

/**
 * What follows for an encounter when documents come, go or are read anew: facts and contradictions are gathered from those
 * that are there, and its version moves on, so that nobody signs what they have not seen.
 * @param documents As they will be. Those in the trash say nothing.
 */
export function regathered(
  encounter: Encounter,
  documents: readonly Document[],
  now: Date,
  options: Parameters<typeof gathered>[2] = {},
): Regathered {
  const next = touched(
    { ...(gathered(encounter, documents, options) ?? encounter), version: encounter.version },
    now,
  )
  return { encounter: next, recode: needsRecoding(encounter, next) }
}

/** The same encounter, one version on: something it shows has changed. */
export function touched(encounter: Encounter, now: Date): Encounter {
  return { ...encounter, version: encounter.version + 1, updatedAt: now.toISOString() }
}

type Coded = Pick<Encounter, 'setting' | 'from' | 'through'>

/** Whether codes found for the one may be wrong for the other. */
export function needsRecoding(before: Coded, after: Coded): boolean {
  return editionDate(before) !== editionDate(after) || before.setting !== after.setting
}

/** Sends documents back to coding. Those that have not come so far will be coded with the new facts anyway. */
export function coding(documents: readonly Document[], now: Date): { writes: Write[]; ids: string[] } {
  const again = documents.flatMap((document) =>
    document.trashedAt ? [] : (backToClassified(document) ?? []),
  )
  return {
    writes: again.map(
      (value): Write => ({
        put: 'document',
        value: { ...value, updatedAt: now.toISOString() },
      }),
    ),
    ids: again.map(({ id }) => id),
  }
}
