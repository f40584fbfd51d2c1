import type { Term } from '#src/domain/code.ts'
import type { DrugRow } from '#src/domain/edition.ts'
import type { IndexEntry } from './index-entries.ts'
import { waysToWrite } from './index-terms.ts'

/** What a provider calls a growth in a column of the neoplasm table, before "of the site". */
const calledBy: Record<number, { words: string[]; precision?: number }> = {
  2: { words: ['cancer of', 'carcinoma of', 'malignant neoplasm of', 'adenocarcinoma of'] },
  3: { words: ['metastasis to', 'secondary malignant neoplasm of'] },
  4: { words: ['carcinoma in situ of'] },
  5: { words: ['benign neoplasm of', 'benign tumor of'] },
  6: { words: ['neoplasm of uncertain behavior of'] },
  // A growth that nobody has named yet: mostly something else is meant or follows.
  7: { words: ['neoplasm of', 'tumor of'], precision: 0.35 },
}

/** Terms of the neoplasm table: site × what the column calls the growth. @param placed As for `indexTerms`. */
export function neoplasmTerms(
  entries: readonly IndexEntry[],
  placed: (code: string) => string | undefined,
): Term[] {
  const sites = pathsOf(entries).map(({ titles, entry }) => ({ titles: titles.slice(1), entry }))
  const bySite = new Map(sites.map((site) => [site.titles.join(', ').toLowerCase(), site]))
  const terms = new Map<string, Term>()
  for (const { titles, entry } of sites) {
    if (titles.length === 0 || titles.some((title) => /\bspecified\b|\bNEC\b|unspecified/.test(title)))
      continue
    const target = entry.see?.replace(/^Neoplasm,\s*/i, '').toLowerCase()
    const cells = entry.cells ?? (target === undefined ? undefined : bySite.get(target)?.entry.cells)
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const code = placed(cell)
      const called = calledBy[Number(column)]
      if (code === undefined || !called) continue
      for (const site of waysToWrite([...titles].reverse()))
        for (const words of growths(site, called.words)) {
          const term: Term = { text: words, code, source: 'neoplasm' }
          if (called.precision !== undefined) term.precision = called.precision
          terms.set(`${code} ${words}`, term)
        }
    }
  }
  return [...terms.values()]
}

const columns: [RegExp, number][] = [
  [/^malignant(?: primary)?$/, 2],
  [/^(?:malignant )?secondary$/, 3],
  [/^in situ$/, 4],
  [/^benign$/, 5],
  [/^uncertain behavior$/, 6],
  [/^unspecified(?: behavior)?$/, 7],
]

/** Looks up references from the index: `Neoplasm, skin, malignant` is a site and a column. */
export function neoplasmCodes(entries: readonly IndexEntry[]): (see: string) => string | undefined {
  const bySite = new Map(
    pathsOf(entries).map(({ titles, entry }) => [titles.slice(1).flatMap(firstForm).join(', '), entry]),
  )
  return (see) => {
    const parts = see.toLowerCase().split(/,\s*/).slice(1)
    const at = parts.findIndex((part) => columns.some(([words]) => words.test(part)))
    const column = columns.find(([words]) => words.test(parts[at] ?? ''))?.[1]
    if (column === undefined) return undefined
    return bySite.get(parts.toSpliced(at, 1).join(', '))?.cells?.[column]
  }
}

/** `abdomen, abdominal` is referred to as `abdomen`, `skin NOS` as `skin`. */
function firstForm(title: string): string {
  return title
    .replace(/\b(?:NOS|NEC)\b/g, '')
    .trim()
    .toLowerCase()
    .split(', ')[0]!
}

/** A line that names the kind itself (`skin, basal cell carcinoma`) needs no other word for it. */
function growths(site: string, words: readonly string[]): string[] {
  return /carcinoma|melanoma|sarcoma|cancer/i.test(site) ? [site] : words.map((word) => `${word} ${site}`)
}

/** Rows of the Table of Drugs and Chemicals, with the rows they `see`. */
export function drugRows(entries: readonly IndexEntry[]): DrugRow[] {
  const paths = pathsOf(entries)
  const bySubstance = new Map(paths.map(({ titles, entry }) => [titles.join(', ').toLowerCase(), entry]))
  return paths.flatMap(({ titles, entry }) => {
    const cells = entry.cells ?? (entry.see ? bySubstance.get(entry.see.toLowerCase())?.cells : undefined)
    if (!cells) return []
    const cell = (column: number) => cells[column]?.replace(/\.?-$/, '')
    return [
      {
        substance: titles.join(' '),
        accidental: cell(2),
        selfHarm: cell(3),
        assault: cell(4),
        undetermined: cell(5),
        adverse: cell(6),
        underdosing: cell(7),
      },
    ]
  })
}

function pathsOf(entries: readonly IndexEntry[]): { titles: string[]; entry: IndexEntry }[] {
  const open: string[] = []
  return entries.map((entry) => {
    open.length = Math.min(open.length, entry.level)
    open.push(entry.title)
    return { titles: [...open], entry }
  })
}
