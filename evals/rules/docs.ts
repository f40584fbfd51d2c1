import { fixtures } from './fixtures.ts'
import { type RuleRow, rows } from './rows.ts'
import type { RuleCase } from './rule-case.ts'

const HEAD = `# Coding rules

What Chartmark makes of a text under profile \`guideline\`, rule by rule. This page is written from the test cases
(\`evals/rules/fixtures-*.ts\`) by \`npx tsx evals/rules/write-docs.ts\`; every line of it is tested. If you code and disagree
with a line, say so in an issue with the rule and the number of the case: the case is changed first, then the rule.

Sections are those of the ICD-10-CM Official Guidelines for Coding and Reporting FY2026. *data*: the tabular list or the index
says it and the edition in use is asked; *hand*: written from the guidelines. Unless said otherwise the text is a clinical note
of an outpatient on 2026-11-04. \`A › B\`: A stands before B. *may*: disputed, both pass. All texts are invented.
`

/** The page for coders, as Markdown. */
export function docs(): string {
  return `${HEAD}\n${rows.map(section).join('\n')}`
}

function section(row: RuleRow): string {
  const cases = fixtures.filter(({ rule }) => rule === row.rule)
  const source = row.source === 'D' ? 'data' : 'hand'
  const head = `## ${row.rule} ${row.about}\n\n${row.reference} · ${source}\n`
  if (cases.length === 0) return `${head}\nNot shown by one text: ${row.elsewhere ?? 'no case yet'}.\n`
  return `${head}\n| case | text | codes | finding |\n|---|---|---|---|\n${cases.map(line).join('\n')}\n`
}

function line(one: RuleCase): string {
  const cells = [one.id.split('-').slice(1).join('-'), textOf(one), codesOf(one), one.finding ?? '']
  return `| ${cells.join(' | ')} |`
}

const kinds = {
  cbc: 'CBC',
  bmp: 'BMP',
  cmp: 'CMP',
  other_lab: 'lab',
  xray: 'X-ray',
  ct: 'CT',
  clinical_note: '',
  other: 'other',
}

function textOf({ text, setting, date, kind }: RuleCase): string {
  const where = [setting === 'inpatient' ? 'inpatient' : '', date ?? '', kind ? kinds[kind] : ''].filter(
    Boolean,
  )
  const shown = text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
  return where.length > 0 ? `*${where.join(', ')}:* ${shown}` : shown
}

function codesOf({ codes, optional = [], not = [], order = [], exact }: RuleCase): string {
  const listed = codes.length > 0 ? codes.map(tick).join(' ') : 'none'
  const pairs = order
    .filter(([a, b]) => codes.includes(a) && codes.includes(b))
    .map(([a, b]) => `${tick(a)} › ${tick(b)}`)
  return [
    listed,
    ...(optional.length > 0 ? [`may: ${optional.map(tick).join(' ')}`] : []),
    ...(not.length > 0
      ? [`not: ${not.map((code) => tick(code.length === 3 ? `${code}.-` : code)).join(' ')}`]
      : []),
    ...(pairs.length > 0 ? [pairs.join(', ')] : []),
    ...(exact === false ? ['others do not matter'] : []),
  ].join('; ')
}

function tick(code: string): string {
  return `\`${code}\``
}
