import { ImportError } from '#src/ports/code-importer.ts'
import type { Plan } from './assemble.ts'
import type { Source, SourceKind } from './recognise.ts'

const tables: SourceKind[] = ['tabular', 'index', 'external', 'neoplasm', 'drugs', 'poa', 'conversion']

/**
 * One plan for each release that has a list of codes. A table serves its own year and, marked as carried over, the year after
 * when that has none; older ones serve nobody. The conversion table grows from year to year, so the newest serves all.
 */
export function planEditions(sources: readonly Source[]): Plan[] {
  for (const { name, year, kind } of sources)
    if (year === undefined && !['edits', 'hcc', 'hcc-labels', 'conversion'].includes(kind))
      throw new ImportError(
        `${name} does not say which year it is for; put the fiscal year into its name, such as 2026.`,
      )
  const lists = new Map<string, Source>()
  for (const source of sources) {
    if (source.kind !== 'order') continue
    const id = editionId(source)
    const other = lists.get(id)
    if (!other || betterList(source, other)) lists.set(id, source)
  }
  return [...lists]
    .map(([id, codes]) => planOf(id, codes, sources))
    .sort((a, b) => a.year - b.year || b.release.localeCompare(a.release))
}

export function editionId({ year, release }: Pick<Source, 'year' | 'release'>): string {
  return release === 'April' ? `FY${year}-April` : `FY${year}`
}

/** Of two lists of one release: the one that came last, then the longer. */
function betterList(a: Source, b: Source): boolean {
  if (a.kept !== b.kept) return b.kept === true
  return a.bytes.length > b.bytes.length
}

function planOf(id: string, codes: Source, sources: readonly Source[]): Plan {
  const plan: Plan = { id, year: codes.year!, release: codes.release, codes, tables: {}, carriedOver: [] }
  for (const kind of tables) {
    const all = sources.filter((source) => source.kind === kind)
    const own = best(
      all.filter(({ year }) => year === plan.year),
      plan.release,
    )
    const before = best(
      all.filter(({ year }) => year === plan.year - 1),
      'April',
    )
    const newest = kind === 'conversion' ? best(all, 'April') : undefined
    const chosen = newest ?? own ?? before
    if (!chosen) continue
    plan.tables[kind] = chosen
    if (chosen === before && !newest) plan.carriedOver.push(kind)
  }
  return plan
}

/** Of one kind: the newest year, that release first, the one that came last, the larger one. */
function best(sources: readonly Source[], release: Source['release']): Source | undefined {
  const rank = (source: Source) =>
    (source.year ?? 0) * 1e10 +
    (source.release === release ? 2e9 : 0) +
    (source.kept ? 0 : 1e9) +
    source.bytes.length
  return sources.length === 0 ? undefined : sources.reduce((a, b) => (rank(b) > rank(a) ? b : a))
}
