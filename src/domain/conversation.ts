import type { Actor } from './actor.ts'
import type { Lease } from './document.ts'
import type { DegradedReason, EngineName, Waiting } from './model.ts'
import type { Quote } from './page.ts'
import type { ProblemCode } from './problem.ts'

/** What a conversation is about: it looks nowhere else. */
export type Scope =
  | { of: 'document'; documentId: string }
  | { of: 'encounter'; encounterId: string }
  | { of: 'documents'; documentIds: string[] }
  /**
   * The worklist's structured filters: `statuses` (joined by commas), `kind`, `from`, `to`, `code`; `view` is the opaque id of a
   * kept search, `status` the tab it was asked on. Read anew with each question.
   */
  | { of: 'filter'; filters: Record<string, string> }

/** A conversation as it is listed. Its messages stand in the file store under `key`, a new key for each version of them. */
export interface Conversation {
  id: string
  version: number
  createdAt: string
  updatedAt: string
  /** Id of the actor whose it is; nobody else sees it. */
  owner: string
  scope: Scope
  /** The first words of the first question. */
  title: string
  /** How many messages stand under `key`. */
  messages: number
  key?: string | undefined
  /** The question that is being answered. */
  pending?: Pending | undefined
  /** Fingerprints of the forms that asked last: a form sent twice asks once. At most 20. */
  asked?: string[] | undefined
  /** Keys of earlier versions that are still to be deleted. */
  stale?: string[] | undefined
}

export interface Pending {
  /** Of the answer to come. */
  messageId: string
  question: string
  askedAt: string
  /** The answer as far as it is written. Not yet checked: shown as a draft. */
  text: string
  /** Somebody pressed stop. */
  stop?: true | undefined
  /** Somebody chose quotes now over waiting for the model. */
  quotesOnly?: true | undefined
  /** The vendor asked for patience; while a worker is at it (`lease`), it is asked again. */
  waiting?: Waiting | undefined
  /** Times that a worker began and did not come to an end. */
  attempts: number
  /** A worker's hold. */
  lease?: Lease | undefined
  /** Quotes found without the model: shown while it writes. */
  found?: AnswerPart[] | undefined
}

/** Words of a document that an answer rests on. */
export interface Citation extends Quote {
  documentId: string
  /** The document's name when it was cited. */
  name: string
  page: number
}

/** What an answer offers to do. Nothing is done until a coder accepts it. */
export interface Proposal {
  id: string
  kind: 'code' | 'query' | 'note'
  encounterId: string
  documentId: string
  /** `code`: billable in the edition of the encounter's date. */
  code?: string | undefined
  title?: string | undefined
  /** `code`: it is a suggestion that nobody decided yet; taking it accepts that. */
  suggested?: true | undefined
  /** `query`: the draft for the provider. `note`: the words to keep. */
  text?: string | undefined
  evidence: Quote[]
  taken?: { at: string; by: string } | undefined
}

/** A piece of an answer with the words it rests on. */
export interface AnswerPart {
  text: string
  citations: Citation[]
}

export interface Message {
  id: string
  at: string
  by: 'person' | 'machine'
  /** Of a person: the question. Of the machine: its parts joined. */
  text: string
  parts?: AnswerPart[] | undefined
  /** The documents do not say. */
  notFound?: true | undefined
  /** Ended by the person before it was done. */
  stopped?: true | undefined
  proposals?: Proposal[] | undefined
  /** Who answered. */
  engine?: EngineName | undefined
  model?: string | undefined
  prompt?: string | undefined
  costUsd?: number | undefined
  /** Sentences the guards took out: what they said did not stand in the words they cite, or they cited none. */
  dropped?: number | undefined
  /** What was looked through for it. */
  looked?: Looked | undefined
  /** Why it could not be answered at all. */
  problem?: ProblemCode | undefined
  /** Why the model did not answer and retrieval did. */
  degraded?: DegradedReason | undefined
}

/** What an answer was looked for in. */
export interface Looked {
  documents: number
  /** The scope holds more than are looked through at once. */
  more?: true | undefined
  /** Documents that no machine has read yet. */
  unread?: number | undefined
  /** Pages without text. */
  blankPages?: number | undefined
}

/** Characters of a question. */
export const MOST_QUESTION = 2_000
/** Documents that one question looks through. */
export const MOST_DOCUMENTS = 200
/** Documents that are named one by one. */
export const MOST_CHOSEN = 100

/** Who may take what an answer proposes: those who code. An auditor reads. */
export function mayTake({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'coder' || role === 'reviewer' || role === 'lead' || role === 'admin'
}

/** What a conversation is about, as people read it. */
export interface About {
  of: Scope['of']
  /** Documents that are named; those that are gone are not among them. */
  documents: { id: string; name: string }[]
  /** Of the encounter. */
  label?: string | undefined
  /** Of the worklist. */
  filters?: Record<string, string> | undefined
  /** The words searched for, while the search is kept. */
  words?: string | undefined
}
