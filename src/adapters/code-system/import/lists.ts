import { type CodeEdit, dotted } from '#src/domain/edition.ts'
import { ImportError } from '#src/ports/code-importer.ts'
import { csvRows } from './index-entries.ts'

/** New code → the codes it was before, by the conversion table. */
export interface Conversion {
  code: string
  previous: string[]
}

/** Rows of the conversion table: current code, year, previous code(s). Heading rows are passed over. */
export function readConversion(name: string, rows: readonly (readonly string[])[]): Conversion[] {
  const found = rows.flatMap(([code = '', , previous = '']) => {
    if (!isCode(code)) return []
    const before = previous.split(/[\s,;]+/).filter(isCode)
    return before.length > 0 ? [{ code: dotted(code), previous: before.map(dotted) }] : []
  })
  if (found.length === 0) throw new ImportError(`${name} is incomplete: no code stands in it.`)
  return found
}

/** Codes exempt from present-on-admission reporting: number, code, title, separated by tabs. */
export function readPoaExempt(name: string, text: string): string[] {
  const codes = text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
  return codes.map((line, index) => {
    const [, code = ''] = line.split('\t')
    if (!isCode(code)) throw new ImportError(`${name} is damaged: line ${index + 2} has no code.`)
    return dotted(code)
  })
}

const SEX_EDITS_ENDED = '2024-09-30'

const editKinds: [RegExp, CodeEdit][] = [
  [/newborn/i, { kind: 'newborn' }],
  [/pediatric/i, { kind: 'pediatric' }],
  [/maternity/i, { kind: 'maternity' }],
  [/adult/i, { kind: 'adult' }],
  [/manifestation/i, { kind: 'manifestation' }],
  [/principal_unacceptable|unacceptable/i, { kind: 'unacceptable-first' }],
  [/unspecified/i, { kind: 'unspecified' }],
  [/female/i, { kind: 'female', until: SEX_EDITS_ENDED }],
  [/male/i, { kind: 'male', until: SEX_EDITS_ENDED }],
]

export type EditRow = { code: string } & CodeEdit

/**
 * Medicare Code Editor lists: `code description group rule`, or `MCE_Version … MCE_Edit_Type ICD_Code_Type ICD_Code`,
 * separated by tabs. Edits of procedures and of coverage are not about diagnoses and are passed over.
 */
export function readEdits(name: string, text: string): EditRow[] {
  const [first = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '')
  const head = first.split('\t')
  const codeAt = Math.max(head.indexOf('code'), head.indexOf('ICD_Code'))
  const ruleAt = Math.max(head.indexOf('rule'), head.indexOf('MCE_Edit_Type'))
  const typeAt = head.indexOf('ICD_Code_Type')
  return lines.flatMap((line, index) => {
    const cells = line.split('\t')
    const code = cells[codeAt] ?? ''
    if (cells.length < head.length) throw new ImportError(`${name} is damaged: line ${index + 2} is cut off.`)
    if (typeAt !== -1 && cells[typeAt] !== 'D') return []
    const edit = editKinds.find(([words]) => words.test(cells[ruleAt]!))?.[1]
    if (!edit) return []
    if (!isCode(code)) throw new ImportError(`${name} is damaged: line ${index + 2} has no code.`)
    return [{ code: dotted(code), ...edit }]
  })
}

/** CMS-HCC mapping: `diagnosis_code,cc,model_name`. A code may count for several categories. */
export function readHccMapping(name: string, text: string): { code: string; category: string }[] {
  return csvRows(text)
    .slice(1)
    .map(([code = '', category = ''], index) => {
      if (!isCode(code) || !/^\d+$/.test(category))
        throw new ImportError(`${name} is damaged: row ${index + 2} has no code and category.`)
      return { code: dotted(code), category }
    })
}

/** Labels of the V28 categories: `cc,label,model_domain,model_version,…`; those of other models are passed over. */
export function readHccLabels(text: string): { category: string; label: string }[] {
  return csvRows(text)
    .slice(1)
    .flatMap(([category = '', label = '', domain, version]) =>
      domain === 'CMS-HCC' && version === 'V28' ? [{ category: category.replace(/^HCC/, ''), label }] : [],
    )
}

function isCode(cell: string): boolean {
  return /^[A-Z](?=[0-9A-Z]?[0-9])[0-9A-Z]{2}\.?[0-9A-Z]{0,4}$/.test(cell.trim())
}
