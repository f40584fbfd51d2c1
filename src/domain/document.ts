import type { DegradedReason, EngineName, RunModel, Waiting } from './model.ts'
import type { Quote } from './page.ts'
import type { ProblemCode } from './problem.ts'

export const documentKinds = [
  'cbc',
  'bmp',
  'cmp',
  'other_lab',
  'xray',
  'ct',
  'clinical_note',
  'other',
] as const
export type DocumentKind = (typeof documentKinds)[number]

export const kindNames: Record<DocumentKind, string> = {
  cbc: 'CBC',
  bmp: 'BMP',
  cmp: 'CMP',
  other_lab: 'Other lab',
  xray: 'X-ray',
  ct: 'CT',
  clinical_note: 'Clinical note',
  other: 'Other',
}

export interface Classification {
  label: DocumentKind
  /** 0…1. */
  confidence: number
  /** Every panel or kind on the sheet; a sheet with several names the best in `label`. */
  parts: DocumentKind[]
  /** The words that decided. */
  evidence: Quote[]
  /** `person` once a coder corrected it: then it is never overwritten. */
  by: 'engine' | 'person'
  /** What the other reader took it for, where engine and model disagree: a person should look. */
  otherwise?: DocumentKind | undefined
}

/** Whose words a document is. `unknown` counts as provider and final for suggesting, never for band `auto`. */
export interface Authorship {
  role: 'provider' | 'other-clinician' | 'patient' | 'unknown'
  status: 'final' | 'preliminary' | 'unknown'
  signed: boolean
  addendum: boolean
  evidence: Quote[]
}

/** A lab row as printed. Strings are as printed, except `value`. */
export interface LabRow {
  /** Canonical short name: `WBC`, `Na`, `Glucose`… */
  analyte: string
  /** The name as printed. */
  name: string
  raw: string
  value: number | null
  qualifier: '<' | '>' | '<=' | '>=' | ''
  unit: string
  low: string
  high: string
  flagPrinted: string
  /** Recomputed from value and printed range; empty when there is no range. */
  flag: 'LL' | 'L' | 'N' | 'H' | 'HH' | ''
  evidence: Quote
  /** Sentences for the coder: printed flag disagrees, implausible value… */
  issues: string[]
  /** Read by a model where our own reader was unsure; every part of it stands in `evidence`. */
  by?: 'model' | undefined
}

/** One line of a summary. Every number, drug, side and code of `text` is in a cited span. */
export interface Claim {
  /** Heading it stands under: "Patient", "Problems", "Abnormal results"… */
  section: string
  text: string
  citations: Quote[]
}

/** The steps that a machine takes, in the order of `flow/flow.ts`. */
export const steps = ['store', 'extract', 'classify', 'code', 'labs', 'summarise'] as const
export type Step = (typeof steps)[number]

/** A lasting failure, written on the document. */
export interface Failure {
  problem: ProblemCode
  step: Step
  at: string
  /** For the people who run Chartmark; stands in the log line too. */
  reference: string
}

/** A part of the document that nobody has read. */
export interface Gap {
  page: number
  /** `ocr-failed`: the reader of scans was asked and gave nothing. `unreadable`: the page cannot even be drawn. */
  reason: 'needs-ocr' | 'ocr-failed' | 'unreadable'
}

/** A worker's hold on a document. */
export interface Lease {
  owner: string
  until: string
}

interface Common {
  id: string
  encounterId: string
  fileId: string
  /** As the person named it; shown escaped, never used in a path, key or log. */
  name: string
  /** Grows by one with each write. */
  version: number
  createdAt: string
  updatedAt: string
  createdBy: string
  /** Label of its own encounter before it was grouped: taken out again, it goes by that and not by another patient's. */
  ownLabel?: string | undefined
  /** What the person said it is; beats the engine. */
  declaredKind?: DocumentKind | undefined
  /** Pages of the file, 1-based, both inclusive; absent until the pages are counted. */
  pages?: PageRange | undefined
  failure?: Failure | undefined
  /** Attempts at the current step; 0 after it succeeded. */
  attempts: number
  lease?: Lease | undefined
  /** What it stands still for; gone once it goes on. */
  waiting?: Waiting | undefined
  /** Who is to code it, when a person chose one for a re-run; absent: the engine of the deployment. */
  engine?: EngineName | undefined
  /** A coder did not wait for the model: this pass goes on without it. */
  declined?: true | undefined
  /** Steps of the current pass that went without the model that was asked for, and why. */
  degraded?: { step: Step; reason: DegradedReason }[] | undefined
  trashedAt?: string | undefined
  /** Warnings beside the status: duplicate of another document, page list repaired. */
  duplicateOf?: string | undefined
  /** Set when a password has to be entered. */
  locked?: boolean | undefined
  pageListRepaired?: boolean | undefined
  /** One of several documents over one file (a split packet): then its pages belong to its name. */
  part?: boolean | undefined
  /** A person said that its pages belong together: no split is proposed again. */
  keptWhole?: boolean | undefined
  /** A split that was taken back: this part went into another document. It cannot be restored. */
  joinedInto?: string | undefined
}

export interface PageRange {
  first: number
  last: number
}

/** A run of pages that seems to be a document of its own. */
export interface PacketPart extends PageRange {
  kind: DocumentKind
  /** That it begins here, 0…1; 1 for the first. */
  confidence: number
}

/** A record and a form were handed out; no bytes yet. */
export interface Announced extends Common {
  stage: 'announced'
}
/** The browser says that the bytes are in the file store. */
export interface Arrived extends Common {
  stage: 'arrived'
}
/** The bytes are what was announced, hashed, of a type we read. */
export interface Stored extends Common {
  stage: 'stored'
  /** It was read before: where that text is kept. Decisions hold to its words, and follow them into the next text. */
  textBefore?: string | undefined
  /** Pages that are left as they are in this pass: nobody who corrects one page waits for a vendor to read another. */
  leave?: Gap[] | undefined
  /** What a person just said of its pages, kept at `key`; absent: back to what the machine read. */
  corrections?: { page: number; key?: string | undefined }[] | undefined
}
/** The pages' text and words are kept under `textKey` (a `DocumentText` as JSON). */
export interface Extracted extends Common {
  stage: 'extracted'
  pages: PageRange
  textKey: string
  gaps: Gap[]
  author: Authorship
  /** What the document says of patient and visit. */
  facts: StatedFacts
  /** JavaScript, launch actions, embedded files in the PDF: never executed, named for the coder. */
  active: string[]
}
export interface Classified extends Omit<Extracted, 'stage'> {
  stage: 'classified'
  kind: Classification
  /** Set when its pages seem to be several documents, or name several patients; gone once a person split it or kept it whole. */
  packet?: { parts: PacketPart[]; patients: number } | undefined
  /** What a model did to tell kind and packet; the run counts it in. */
  kindModel?: RunModel | undefined
}
/** The current run holds the suggestions. */
export interface Coded extends Omit<Classified, 'stage'> {
  stage: 'coded'
  runId: string
  /** Of the current run: how many codes it suggests, and how sure it is of the least sure one (0…1). */
  suggestions: number
  confidence: number
}
export interface Tabulated extends Omit<Coded, 'stage'> {
  stage: 'tabulated'
}
export interface InReview extends Omit<Coded, 'stage'> {
  stage: 'in-review'
}

export type Document = Announced | Arrived | Stored | Extracted | Classified | Coded | Tabulated | InReview
export type Stage = Document['stage']

/** What `/api/v1` and the worklist call it. `signed` and `exported` follow the encounter. */
export const statuses = [
  'announced',
  'processing',
  'needs-ocr',
  'needs-human',
  'in-review',
  'signed',
  'exported',
  'failed',
  'trashed',
] as const
export type Status = (typeof statuses)[number]

/** The uploaded bytes. One file may carry several documents (a split packet). */
export interface StoredFile {
  id: string
  version: number
  /** Where the original bytes are, untouched. */
  key: string
  /** A copy without password, when one had to be opened. */
  openKey?: string | undefined
  size: number
  mediaType: MediaType
  /** Lower-case hex; absent until the bytes were read. */
  sha256?: string | undefined
  announced: { size: number; sha256?: string | undefined; mediaType: string }
  createdAt: string
}

export const mediaTypes = ['application/pdf', 'text/plain', 'image/png', 'image/jpeg', 'image/tiff'] as const
export type MediaType = (typeof mediaTypes)[number]

/**
 * Whether a person has to confirm that a provider wrote it: nobody is named, and codes may stand on its words. Of a lab report
 * nothing is coded.
 */
export function asksForAuthor(document: Document): boolean {
  if (!('author' in document) || document.trashedAt || document.author.role !== 'unknown') return false
  const kind = document.declaredKind ?? ('kind' in document ? document.kind.label : undefined)
  return kind !== 'cbc' && kind !== 'bmp' && kind !== 'cmp' && kind !== 'other_lab'
}

/** What a machine did not read of a document. */
export interface Unread {
  name: string
  /** As the file counts; absent: all of it. */
  pages?: number[] | undefined
}

/** What a person has to have read alone before signing: pages without usable text, documents that failed. */
export function unreadParts(documents: readonly Document[]): Unread[] {
  return documents.flatMap((document): Unread[] => {
    const { name } = document
    if (document.trashedAt) return []
    if (document.failure) return [{ name }]
    const pages = 'gaps' in document ? document.gaps.map(({ page }) => page) : []
    return pages.length > 0 ? [{ name, pages }] : []
  })
}

/** One pass of the engine over one document. A re-run makes a new one and keeps the earlier. */
export interface Run {
  id: string
  documentId: string
  version: number
  createdAt: string
  engine: string
  edition: string
  profile: 'guideline'
  /** Version of the house dictionary it coded with; absent: there was none. */
  house?: string | undefined
  /** Hash of what went in: text, kind, dates, setting, edition, engine version. The same hash is the same result. */
  inputHash: string
  dateMissing: boolean
  /** What a model did for it; absent: the offline engine alone. */
  model?: RunModel | undefined
  /** Why a model that was asked for did less than it should. */
  degraded?: { step: Step; reason: DegradedReason }[] | undefined
  /** Not in the run itself: suggestions are records of their own. These stand under `resultKey` in the file store. */
  resultKey: string
  labsKey?: string | undefined
  summaryKey?: string | undefined
  /** Pages of the file that a model's summary was made from, where that is not all of them. */
  summaryPages?: number[] | undefined
}

/** Read from the text, with the words that gave it. */
export interface ReadFact {
  value: string
  evidence: Quote
}

/** Facts of patient and encounter that a document states. Dates ISO; nothing is ever inferred from "today". */
export interface StatedFacts {
  dateOfService?: ReadFact | undefined
  throughDate?: ReadFact | undefined
  setting?: ReadFact | undefined
  patientName?: ReadFact | undefined
  mrn?: ReadFact | undefined
  birthDate?: ReadFact | undefined
  sex?: ReadFact | undefined
}
