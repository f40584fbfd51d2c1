import type { Code, Term } from '#src/domain/code.ts'
import { dotted, type Edition } from '#src/domain/edition.ts'

/**
 * An edition from lines `code | title | words`, for tests. A line without `!` is billable; `E11! | …` is a header.
 * Words are separated by `;`: `=DM` is an abbreviation, `~=MS` an ambiguous one, the others are synonyms.
 */
export function smallEdition(lines: string, id = 'TEST-1'): Edition {
  const rows = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(rowOf)
  const codes = new Map<string, Code>(rows.map(({ code }) => [code.code, code]))
  for (const code of codes.values()) {
    for (let length = code.code.length - 1; length >= 3 && !code.parent; length--) {
      const above = code.code.slice(0, length).replace(/\.$/, '')
      if (above.length < code.code.length && codes.has(above)) code.parent = above
    }
  }
  const terms = rows.flatMap(({ code, words }): Term[] => [
    { text: code.title, code: code.code, source: 'title' },
    ...words.map((word) => termOf(word, code.code)),
  ])
  const all = [...codes.values()]
  return {
    info: {
      id,
      title: 'Test edition',
      kind: 'starter',
      validFrom: '2026-10-01',
      validUntil: '2027-09-30',
      codes: all.length,
      billable: all.filter((c) => c.billable).length,
    },
    find: (code) => codes.get(dotted(code)),
    children: (code) => all.filter((c) => c.parent === dotted(code)),
    terms: () => terms,
    search: (words, limit) =>
      all.filter((c) => c.title.toLowerCase().includes(words.toLowerCase())).slice(0, limit),
    notes: () => ({ about: [], includes: [] }),
    path: () => [],
    marks: () => ({}),
    successors: () => [],
    withPairs: () => [],
    drugs: () => [],
    kept: () => undefined,
  }
}

function rowOf(line: string): { code: Code; words: string[] } {
  const [name = '', title = '', words = ''] = line.split('|').map((part) => part.trim())
  const header = name.endsWith('!')
  const code: Code = { code: header ? name.slice(0, -1) : name, title, billable: !header }
  return {
    code,
    words: words
      .split(';')
      .map((w) => w.trim())
      .filter(Boolean),
  }
}

function termOf(word: string, code: string): Term {
  const ambiguous = word.startsWith('~') ? { ambiguous: true } : {}
  const text = word.replace(/^~/, '')
  return text.startsWith('=')
    ? { text: text.slice(1), code, source: 'abbreviation', ...ambiguous }
    : { text, code, source: 'synonym', ...ambiguous }
}
