import type { RejectReason } from './encounter.ts'
import type { Quote } from './page.ts'

/** What happened to one code: kept as suggested, added by a person, refused, or refused with another in its place. */
export type Outcome = 'kept' | 'added' | 'rejected' | 'replaced'

/**
 * What a signed encounter teaches about one code in one document. Written with the signature, taken out when the encounter is
 * opened again; it counts as long as its document is there.
 */
export interface Lesson {
  encounterId: string
  documentId: string
  code: string
  outcome: Outcome
  /** With `replaced`: what stands in its place. */
  replacedBy?: string | undefined
  /** With `rejected`: why. */
  reason?: RejectReason | undefined
  /** The words of this document; empty when nobody marked any. */
  evidence: LessonEvidence[]
  /** Tells patients apart and says nothing about them. */
  patient: string
  /** Engine of the run that suggested it; absent for codes that only a person added. */
  engine?: string | undefined
  /** As the engine said then, 0…1. */
  confidence?: number | undefined
  edition: string
  by: string
  at: string
}

/** `private`: a name, a date or a number of a person stands in it, so it is never learned. */
export interface LessonEvidence extends Quote {
  private?: true | undefined
}

export const houseStatuses = ['new', 'approved', 'retired'] as const
/** `new`: learned, nobody vouched for it. `retired`: no longer used, whatever is learned. */
export type HouseStatus = (typeof houseStatuses)[number]

/** What a decisions file said about one phrase and code. Each of its lines counts as a patient of its own. */
export interface Given {
  /** Id of the act that brought it. */
  act: string
  kept: number
  rejected: number
  /** Signs of the lines it counts, so that none counts twice; absent of an export, which says counts. */
  lines?: string[] | undefined
}

/** What a lead said about one phrase and code. One record for each, so that it stands whatever is learned again. */
export interface HouseMark {
  /** `houseTermId(key, code)`. */
  id: string
  version: number
  /** As it was written where it was met first. */
  phrase: string
  code: string
  status: HouseStatus
  /** A person looked at this very pair; a file says many things at once. */
  said?: true | undefined
  given: Given[]
  by: string
  at: string
}

/** One act of a lead over marks, with what stood before: enough to take it back. */
export interface HouseAct {
  id: string
  version: number
  what: 'approve' | 'retire' | 'restore' | 'import'
  at: string
  by: string
  /** SHA-256 of an imported file: the same file does not count twice. */
  file?: string | undefined
  lines?: number | undefined
  /** Marks it changed; `null`: there was none. */
  changed: { id: string; before: HouseMark | null; version: number }[]
  undone?: { by: string; at: string } | undefined
}

/** The audit chain of what leads do. */
export const HOUSE_SUBJECT = 'house-dictionary'

/** Where a term was met: one lesson. */
export interface Met {
  encounterId: string
  documentId: string
  outcome: Outcome
  reason?: RejectReason | undefined
  by: string
  at: string
}

/** A phrase and a code that decisions joined, as lessons tell it. */
export interface LearnedTerm {
  id: string
  phrase: string
  code: string
  kept: number
  rejected: number
  /** Distinct patients in whose documents it was decided. */
  patients: number
  /** Every word of it is known: in the edition, in our lists, or in the documents of three patients. */
  known: boolean
  /** The edition itself means the code by these words: decisions only say how much that is worth. */
  edition?: true | undefined
  /** Newest first, at most 50. */
  met: Met[]
}

/** What learning left in the file store. */
export interface Learned {
  v: 1
  /** Version of the lessons it was made from. */
  of: number
  at: string
  encounters: number
  lessons: number
  terms: LearnedTerm[]
  track: TrackCount[]
}

/** How many suggestions of one engine, ten-percent bin and family of codes were decided, and how many of them kept. */
export interface TrackCount {
  engine: string
  /** 0…9: confidence 0.0–0.1 … 0.9–1.0. */
  bin: number
  /** The first three characters of the code. */
  family: string
  decided: number
  kept: number
}

/** "Of 47 such, 41 were kept." `of`: whether codes of the same family are meant, or all. */
export interface TrackRecord {
  decided: number
  kept: number
  of: 'family' | 'all'
}

/** A term as a lead sees it: what was learned, what files gave, what leads said. */
export interface HouseTerm {
  id: string
  phrase: string
  code: string
  /** Of the newest edition; absent where that lacks the code. */
  title?: string | undefined
  status: HouseStatus
  /** The words mean the code, or (where most of the decisions refuse it) they do not. */
  says: 'means' | 'not'
  kept: number
  rejected: number
  patients: number
  /** Share of decisions that kept it, drawn to what is usual where there are few: what it is worth, 0…1. */
  precision: number
  /** From decisions here, from a file, or both. */
  source: 'learned' | 'imported' | 'both'
  /** The edition itself means the code by these words. */
  edition?: true | undefined
  /** A lead looked at this very pair. */
  said?: true | undefined
  /** Version of the mark; 0: there is none. */
  version: number
  markedBy?: string | undefined
  markedAt?: string | undefined
  met: Met[]
}

/** What a term changes in recent documents, coded with and without it. */
export interface EffectPreview {
  /** That were coded. */
  documents: number
  added: EffectChange[]
  raised: EffectChange[]
  lowered: EffectChange[]
  removed: EffectChange[]
  /** Time ran out before all were coded. */
  partial: boolean
}

export interface EffectChange {
  documentId: string
  code: string
  /** Confidence; absent: not suggested. */
  before?: number | undefined
  after?: number | undefined
}

/** What `/house` lists. */
export interface HouseList {
  terms: HouseTerm[]
  /** That fit the filters; `terms` may be a part of them. */
  found: number
  /** Refused again and again, and nobody has looked: each asks for a rule. */
  refusedOften: HouseTerm[]
  counts: Record<HouseStatus | 'all', number>
  acts: HouseAct[]
  learned: Pick<Learned, 'at' | 'encounters' | 'lessons'> | undefined
  behind: boolean
  mayKeep: boolean
}
