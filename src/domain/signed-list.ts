import { createHash } from 'node:crypto'
import { canonical } from './audit.ts'
import type { Setting } from './code.ts'
import type { DocumentKind, PageRange } from './document.ts'
import type { DecisionEvidence, Override, Poa, RejectReason } from './encounter.ts'

/** Said wherever a list leaves the house. */
export const SCOPE = 'ICD-10-CM diagnoses only: no CPT/HCPCS, ICD-10-PCS or DRG'

/** What was signed: the one value that every export format is made from, so that codes and order are the same in all. */
export interface SignedList {
  encounter: SignedEncounter
  edition: { id: string; title: string }
  /** Engines (with their versions) whose runs stand behind the suggestions; empty when people found every code. */
  engines: string[]
  signedBy: string
  /** ISO, UTC. */
  signedAt: string
  /** `contentHash` of this list as it was signed. */
  contentHash: string
  /** In the order of the claim; the first is first-listed. */
  codes: SignedCode[]
  rejected: RejectedCode[]
  /** Findings that were signed over, with the reason; absent when there are none. */
  overrides?: SignedOverride[] | undefined
  documents: SignedDocument[]
  /** As it was signed, in order; absent where none was (before there were any, nothing read). */
  summary?: SignedLine[] | undefined
}

/** A line of the summary with the words it rests on. */
export interface SignedLine {
  section: string
  text: string
  by: 'machine' | 'person'
  /** The person who worded it. */
  writtenBy?: string | undefined
  citations: SignedEvidence[]
}

/** Facts of the encounter. Dates are ISO days. */
export interface SignedEncounter {
  id: string
  label: string
  setting: Setting
  from?: string | undefined
  through?: string | undefined
  patientName?: string | undefined
  mrn?: string | undefined
  birthDate?: string | undefined
  sex?: string | undefined
}

/** A quote with the place it stands at. */
export interface SignedEvidence extends DecisionEvidence {
  documentName: string
  /** 1-based, of the file. */
  page: number
}

export interface SignedCode {
  /** 1-based. */
  position: number
  code: string
  title: string
  origin: 'suggested' | 'added'
  /** 0…1, of the suggestion; absent for codes a person added. */
  confidence?: number | undefined
  evidence: SignedEvidence[]
  decidedBy: string
  decidedAt: string
  note?: string | undefined
  /** Present on admission; inpatients only, absent for codes exempt from reporting. */
  poa?: Poa | undefined
}

export type SignedOverride = Omit<Override, 'key'>

export interface RejectedCode {
  code: string
  title: string
  reason?: RejectReason | undefined
  replacedBy?: string | undefined
  note?: string | undefined
  by: string
  at: string
}

export interface SignedDocument {
  id: string
  name: string
  /** Of the file's bytes as they came in, lower-case hex. */
  sha256?: string | undefined
  /** Pages of the file that are this document. */
  pages?: PageRange | undefined
  kind?: DocumentKind | undefined
}

/**
 * SHA-256 (lower-case hex) over what a signature stands for: facts, edition, documents, and the codes in their order with
 * their evidence, notes and deciders, and the summary. Names of files, confidences and the signature itself do not count.
 */
export function contentHash(list: SignedList): string {
  const signed = {
    encounter: list.encounter,
    edition: list.edition.id,
    documents: list.documents.map(({ id, sha256, pages }) => ({ id, sha256, pages })),
    overrides: list.overrides,
    // Absent, it does not count: what was signed without a summary keeps its hash.
    summary: list.summary?.map(({ citations, ...line }) => ({ ...line, citations: citations.map(placed) })),
    codes: list.codes.map(({ confidence: _, evidence, ...code }) => ({
      ...code,
      evidence: evidence.map(placed),
    })),
  }
  return createHash('sha256').update(canonical(signed)).digest('hex')
}

function placed({ documentName: _, ...quote }: SignedEvidence): Omit<SignedEvidence, 'documentName'> {
  return quote
}
