import type { Code, Dropped, Setting } from '#src/domain/code.ts'
import type { Authorship, DocumentKind } from '#src/domain/document.ts'
import type { CodeMarks, CodeNote, Edition } from '#src/domain/edition.ts'
import type { DecisionEvidence } from '#src/domain/encounter.ts'
import type { EncounterFinding } from '#src/domain/review.ts'
import { type Passages, passagesOf } from './passages.ts'

/** An encounter as it is decided now: what the rules of this folder look at. */
export interface EncounterCase {
  edition: Edition
  setting: Setting
  /** ISO dates. */
  from?: string | undefined
  through?: string | undefined
  birthDate?: string | undefined
  /** `F`, `M`, or a word that begins so. */
  sex?: string | undefined
  /** Accepted ones in claim order, then undecided ones. Rejected codes are left out. */
  codes: CaseCode[]
  documents: CaseDocument[]
  /** What was considered beside the codes, with the document it stands in. */
  considered: (Dropped & { documentId: string })[]
}

export interface CaseCode {
  /** Dotted; as decided, whether the edition has it or not. */
  code: string
  state: 'accepted' | 'undecided'
  origin: 'suggested' | 'added'
  /** Best first. */
  evidence: DecisionEvidence[]
}

export interface CaseDocument {
  id: string
  kind: DocumentKind
  role: Authorship['role']
  text: string
}

/** A code with what the edition says of it, looked up once. */
export interface Listed extends CaseCode {
  /** Place in the claim, 0-based; the undecided follow the accepted. */
  at: number
  found: Code | undefined
  notes: CodeNote[]
  marks: CodeMarks
}

/** A case as the rules share it. */
export interface OpenCase extends EncounterCase {
  /** By code, so that a rule names the same pair in whatever order the claim stands: an override holds to it. */
  listed: Listed[]
  /** In claim order. */
  accepted: Listed[]
  /** Whole years on the first day; `undefined` without both dates. */
  age: number | undefined
  /** Day by which edits are chosen: discharge, else date of service. */
  day: string | undefined
  passages(documentId: string): Passages | undefined
  document(id: string): CaseDocument | undefined
}

/** A family of rules over an encounter; pure. */
export interface EncounterRule {
  run(open: OpenCase): Said[]
}

/** What a rule says, before it is given its key. */
export type Said = Omit<EncounterFinding, 'evidence' | 'key' | 'override'> & {
  reference: string
  action: string
  evidence?: DecisionEvidence[]
}

export function opened(input: EncounterCase): OpenCase {
  const listed = input.codes.map((code, at): Listed => {
    const found = input.edition.find(code.code)
    return {
      ...code,
      at,
      found,
      notes: found ? input.edition.notes(code.code).about : [],
      marks: found ? input.edition.marks(code.code) : {},
    }
  })
  const byId = new Map(input.documents.map((document) => [document.id, document]))
  const read = new Map<string, Passages>()
  return {
    ...input,
    listed: listed.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    accepted: listed.filter(({ state }) => state === 'accepted'),
    age: ageOn(input.birthDate, input.from),
    day: input.through ?? input.from,
    document: (id) => byId.get(id),
    passages(id) {
      const document = byId.get(id)
      if (!document) return undefined
      const known = read.get(id) ?? passagesOf(document.text)
      read.set(id, known)
      return known
    },
  }
}

/** Whole years at `day`; ISO dates. */
export function ageOn(birthDate: string | undefined, day: string | undefined): number | undefined {
  if (!birthDate || !day || birthDate > day) return undefined
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** `E11.9 Type 2 diabetes mellitus without complications` */
export function named({ code, found }: Pick<Listed, 'code' | 'found'>): string {
  return found ? `${code} ${found.title}` : code
}

/** At most this many quotes of a code stand under a finding. */
const QUOTES = 2

/** The best words of each code. */
export function wordsOf(...codes: Pick<Listed, 'evidence'>[]): DecisionEvidence[] {
  return codes.flatMap(({ evidence }) => evidence.slice(0, QUOTES))
}

/** Whether both stand on words, and no document says both. */
export function differ(one: Listed, other: Listed): boolean {
  if (one.evidence.length === 0 || other.evidence.length === 0) return false
  return !one.evidence.some((a) => other.evidence.some((b) => a.documentId === b.documentId))
}

/**
 * What identifies a finding while rule and codes are the same: an override holds to it. Findings about no code are told apart
 * by what they say.
 */
export function keyOf(finding: Pick<EncounterFinding, 'rule' | 'codes' | 'message'>): string {
  const about = finding.codes.length > 0 ? finding.codes.toSorted().join('+') : hashOf(finding.message)
  return `${finding.rule}:${about}`
}

/** FNV-1a, 32 bits, hex. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}
