import type { CodeSystem } from '#src/ports/code-system.ts'
import { smallEdition } from './small-edition.ts'

const common = `
  I10 | Essential (primary) hypertension | hypertension; essential hypertension
  E11! | Type 2 diabetes mellitus
  E11.65 | Type 2 diabetes mellitus with hyperglycemia
  E11.9 | Type 2 diabetes mellitus without complications | type 2 diabetes
  I11.9 | Hypertensive heart disease without heart failure
  R07.9 | Chest pain, unspecified | chest pain
`

/**
 * Two editions of a handful of codes, chosen by date, for tests that are about people and not about the engine: what the
 * engine suggests for `note` of `house.ts` is I10 and E11.65, whatever else it learns. M54.5 went with FY2026, M54.50 came.
 */
export function fewCodes(): CodeSystem {
  const edition = (id: string, validFrom: string, validUntil: string, more: string) => {
    const small = smallEdition(common + more, id)
    return { ...small, info: { ...small.info, validFrom, validUntil } }
  }
  const editions = [
    edition('FY2026-few', '2025-10-01', '2026-09-30', 'M54.5 | Low back pain | low back pain'),
    edition('FY2027-few', '2026-10-01', '2027-09-30', 'M54.50 | Low back pain, unspecified | low back pain'),
  ]
  const covering = (date: string) =>
    editions.find(({ info }) => info.validFrom <= date && date <= info.validUntil)
  return {
    editions: () => editions.map(({ info }) => info),
    on: (date) => (date && covering(date)) || editions[1]!,
    covers: (date) => covering(date) !== undefined,
  }
}
