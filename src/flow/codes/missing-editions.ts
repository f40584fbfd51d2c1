import { editionDate } from '#src/domain/encounter.ts'
import type { Ports } from '#src/ports/ports.ts'

/** Documents looked at: the newest ones. The rest would cost more than the answer is worth. */
const LOOKED_AT = 200

/** Fiscal years of the worklist's newest documents that no official edition covers, newest first. */
export async function missingEditions({
  documents,
  codes,
}: Pick<Ports, 'documents' | 'codes'>): Promise<{ year: number; documents: number }[]> {
  const { rows } = await documents.worklist({ limit: LOOKED_AT })
  const years = new Map<number, number>()
  for (const { encounter } of rows) {
    const date = editionDate(encounter)
    if (!date || (codes.covers(date) && codes.on(date).info.kind === 'official')) continue
    const year = fiscalYear(date)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  return [...years].sort(([a], [b]) => b - a).map(([year, count]) => ({ year, documents: count }))
}

/** A release holds from October: 2026-10-01 is in FY2027. */
function fiscalYear(date: string): number {
  const [year, month] = date.split('-').map(Number)
  return month! >= 10 ? year! + 1 : year!
}
