import { gunzipSync } from 'node:zlib'
import { ImportError } from '#src/ports/code-importer.ts'
import { readZip } from './zip.ts'

export type SourceKind =
  | 'order'
  | 'tabular'
  | 'index'
  | 'external'
  | 'neoplasm'
  | 'drugs'
  | 'conversion'
  | 'poa'
  | 'edits'
  | 'hcc'
  | 'hcc-labels'

/** A file of a release, unpacked. */
export interface Source {
  /** Its path, archives included: `2026.zip/icd10cm_order_2026.txt`. */
  name: string
  kind: SourceKind
  /** Fiscal year it is for, where the name or the file itself says so. */
  year?: number | undefined
  /** October is the year's release, April its update. */
  release: 'October' | 'April'
  bytes: Uint8Array
  /** From an earlier import: one of this import wins. */
  kept?: boolean
}

/** A file that is no code table (and which kind it is), or one that nothing here can read. */
export interface LeftOut {
  name: string
  why: string
  /** Nobody knows what it is: an error when it was asked for by itself. */
  unknown: boolean
}

/** A release is an archive, rarely one in another. */
const DEEPEST = 4

/**
 * What a file is, by its content; archives are opened. The name only tells the fiscal year, where the content does not.
 * Throws ImportError when an archive is damaged.
 */
export function recognise(name: string, bytes: Uint8Array, depth = 0): (Source | LeftOut)[] {
  if (depth > DEEPEST) throw new ImportError(`${firstPart(name)} holds archives in archives without end.`)
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return recognise(name.replace(/\.gz$/i, ''), unpacked(name, bytes), depth + 1)
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const members = readZip(name, bytes)
    const workbook = members.some((member) => member.name === '[Content_Types].xml')
    if (!workbook)
      return members.flatMap((member) => recognise(`${name}/${member.name}`, member.bytes, depth + 1))
    if (/conversion/i.test(name)) return [sourceOf(name, 'conversion', bytes)]
    return [leftOut(name, 'a workbook that is no conversion table')]
  }
  if (bytes.length === 0) throw new ImportError(`${name} is damaged: it is empty.`)
  if (startsWith(bytes, '%PDF')) return [leftOut(name, 'a PDF, for people')]
  return [ofText(name, bytes)]
}

const known: [RegExp, SourceKind | string][] = [
  [/^\d{5} [A-Z][0-9A-Z]{2} {5}[01] \S/, 'order'],
  [
    /^[A-Z]\d[0-9A-Z]{1,5} +\S[^\n]*\n[A-Z]\d[0-9A-Z]{1,5} +\S/,
    'a list of billable codes; the order file has the headers too',
  ],
  [/^<(?:[\s\S]*<)?ICD10CM\.tabular\b/, 'tabular'],
  [/^<(?:[\s\S]*<)?xsd?:schema\b/, 'a schema'],
  [/^<(?:[\s\S]*<)?ICD10CM\.index\b[\s\S]*<head col="1">Substance</, 'drugs'],
  [/^<(?:[\s\S]*<)?ICD10CM\.index\b[\s\S]*<head col="1">Neoplasm</, 'neoplasm'],
  [/^<(?:[\s\S]*<)?ICD10CM\.index\b[\s\S]*<title>[^<]*EXTERNAL CAUSE/i, 'external'],
  [/^<(?:[\s\S]*<)?ICD10CM\.index\b/, 'index'],
  [/^\{"level": ?\d, ?"term"/, 'index'],
  [/^RowID,Letter,Level,Term,/, 'index'],
  [/^\{"code": ?"/, 'a list of codes that somebody derived from a release'],
  [/^Order\d\d\tPOAexemptCode\tDescription/, 'poa'],
  [/^[^\n]*POAexemptCode\t/, 'changes of the POA-exempt list'],
  [/^code\tdescription\tgroup\trule/, 'edits'],
  [/^MCE_Version\tICD_Version\t/, 'edits'],
  [/^diagnosis_code,cc,model_name/, 'hcc'],
  [/^cc,label,model_domain,/, 'hcc-labels'],
  [
    /^(?:cc_parent,cc_child|coefficient,value|icd10,edit_type)/,
    'a list of the payment model that codes do not need',
  ],
  [/^(?:chapter|section_range),/, 'a list of headings'],
  [
    /^(?:[^\n]*\n){0,3}(?:Add|Delete|Revise from|Revise to|No change)\S*:?\s/,
    'changes against the release before',
  ],
  [/^\s*(?:Codes|Headers)\r?\n/, 'changes against the release before'],
  [/^code\tbillable\tshort\tlong/, 'changes against the release before'],
  [/^Current code assignment\t/i, 'conversion'],
]

const kinds = new Set<string>([
  ...['order', 'tabular', 'index', 'external', 'neoplasm', 'drugs'],
  ...['conversion', 'poa', 'edits', 'hcc', 'hcc-labels'],
])

function ofText(name: string, bytes: Uint8Array): Source | LeftOut {
  const start = new TextDecoder().decode(bytes.subarray(0, 4000)).replace(/^\uFEFF/, '')
  const what = known.find(([pattern]) => pattern.test(start))?.[1]
  if (what === undefined && /(?:^|\/)[^/]*read ?me[^/]*$|\.md$/i.test(name))
    return leftOut(name, 'a text for people')
  if (what === undefined) return { name, why: 'not a file of ICD-10-CM that we know', unknown: true }
  if (!kinds.has(what)) return leftOut(name, what)
  return sourceOf(name, what as SourceKind, bytes, start)
}

function sourceOf(name: string, kind: SourceKind, bytes: Uint8Array, start = ''): Source {
  const inside = /<version>(20\d\d)<\/version>|^Order(\d\d)\t/.exec(start)
  const said = inside?.[1] ?? (inside?.[2] && `20${inside[2]}`) ?? yearIn(name)
  return {
    name,
    kind,
    year: said === undefined ? undefined : Number(said),
    release: /apr(?:il)?(?![a-z])/i.test(lastParts(name)) ? 'April' : 'October',
    bytes,
  }
}

/** From the file's own name, or else from the archive or folder around it. */
function yearIn(name: string): string | undefined {
  for (const part of name.split('/').reverse()) {
    const [, long, short] = /(?<!\d)(20[1-4]\d)(?!\d)|fy ?(\d\d)(?!\d)/i.exec(part) ?? []
    if (long) return long
    if (short) return `20${short}`
  }
  return undefined
}

function firstPart(name: string): string {
  return name.split('/')[0]!
}

function lastParts(name: string): string {
  return name.split('/').slice(-2).join('/')
}

function unpacked(name: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: 200 * 1024 * 1024 })
  } catch (error) {
    throw new ImportError(`${name} is damaged: it cannot be unpacked to its end.`, { cause: error })
  }
}

function leftOut(name: string, why: string): LeftOut {
  return { name, why, unknown: false }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, index) => bytes[index] === letter.charCodeAt(0))
}
