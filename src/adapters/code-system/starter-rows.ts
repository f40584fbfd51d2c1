import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Term } from '#src/domain/code.ts'

/** One line of a starter file; the format stands in `starter/README.md`. */
export interface StarterRow {
  /** Dotted. */
  code: string
  title: string
  billable: boolean
  /** As in the file; `wordsOf` reads them. Thousands of rows are loaded before the first word is needed. */
  words: string
  /** First and last day on which the line holds, as far as the years of the starter set tell; absent: open on that side. */
  from?: string | undefined
  until?: string | undefined
}

export type StarterWord = Pick<Term, 'text' | 'ambiguous'> & { source: 'synonym' | 'abbreviation' }

/**
 * Every row of the TSV files in `folder`, chapter by chapter, in the order of the release.
 * Throws an Error that names file and line when one cannot be read: the files are ours, so it is a bug.
 */
export function readStarter(folder: string): StarterRow[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
  return files.flatMap((name) => starterRows(readFileSync(join(folder, name), 'utf8'), name))
}

/** The rows of one file. @param name Of the file, for the message when a line cannot be read. */
export function starterRows(text: string, name: string): StarterRow[] {
  const rows: StarterRow[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const [marked, title, words = '', valid] = line.split('\t')
    if (!marked || !title) throw new Error(`${name}:${index + 1}: a code and a title are needed`)
    // Headers end with a dash, as coders write them.
    const billable = !marked.endsWith('-')
    const row: StarterRow = { code: billable ? marked : marked.slice(0, -1), title, billable, words }
    if (valid !== undefined) {
      const [from, until] = valid.split('..')
      if (until === undefined) throw new Error(`${name}:${index + 1}: dates are written from..until`)
      if (from) row.from = from
      if (until) row.until = until
    }
    rows.push(row)
  }
  return rows
}

/** Whether a line holds on an ISO date. */
export function holdsOn({ from = '', until = '9999' }: StarterRow, date: string): boolean {
  return from <= date && date <= until
}

/** The hand-written words of a row. */
export function wordsOf(row: StarterRow): StarterWord[] {
  return row.words === '' ? [] : row.words.split('|').map(starterWord)
}

/** `~` in front: the words alone name several things. `=` (after it): an abbreviation, whose case counts. */
function starterWord(cell: string): StarterWord {
  const ambiguous = cell.startsWith('~')
  const rest = ambiguous ? cell.slice(1) : cell
  const abbreviation = rest.startsWith('=')
  return {
    text: abbreviation ? rest.slice(1) : rest,
    source: abbreviation ? 'abbreviation' : 'synonym',
    ...(ambiguous ? { ambiguous } : {}),
  }
}
