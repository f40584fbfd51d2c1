import { confidence } from '#src/domain/code.ts'
import { overrideReasonNames } from '#src/domain/encounter.ts'
import { SCOPE, type SignedCode, type SignedList } from '#src/domain/signed-list.ts'

const columns = [
  'position',
  'code',
  'title',
  'origin',
  'confidence',
  'evidence',
  'document',
  'page',
  'note',
  'decided_by',
  'decided_at_utc',
  'encounter',
  'setting',
  'from',
  'through',
  'mrn',
  'edition',
  'signed_by',
  'signed_at_utc',
  'content_hash',
  'scope',
  'poa',
  'overrides',
] as const

/**
 * One row a code, in claim order, with a head. RFC 4180: CRLF, every cell quoted where needed. Begins with a byte order mark,
 * without which Excel reads UTF-8 as Windows-1252. Several quotes of one code stand in one cell, joined by ` | `; their
 * documents and pages likewise; so do findings that were signed over.
 */
export function csvOf(list: SignedList): string {
  const rows = [columns, ...list.codes.map((code) => rowOf(list, code))]
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function rowOf({ encounter, ...list }: SignedList, code: SignedCode): (string | number | undefined)[] {
  return [
    code.position,
    code.code,
    code.title,
    code.origin,
    code.confidence === undefined ? undefined : confidence(code.confidence),
    code.evidence.map(({ quote }) => quote).join(' | '),
    code.evidence.map(({ documentName }) => documentName).join(' | '),
    code.evidence.map(({ page }) => page).join(' | '),
    code.note,
    code.decidedBy,
    utc(code.decidedAt),
    encounter.label,
    encounter.setting,
    encounter.from,
    encounter.through,
    encounter.mrn,
    list.edition.id,
    list.signedBy,
    utc(list.signedAt),
    list.contentHash,
    SCOPE,
    code.poa,
    (list.overrides ?? [])
      .filter(({ codes }) => codes.includes(code.code))
      .map(
        ({ rule, reason, words }) => `${rule}: ${overrideReasonNames[reason]}${words ? ` – ${words}` : ''}`,
      )
      .join(' | '),
  ]
}

const utc = (iso: string) => new Date(iso).toISOString()

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays text.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(value: string | number | undefined): string {
  const text = String(value ?? '')
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
