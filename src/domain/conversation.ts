import type { DegradedReason, EngineName } from './model.ts'
import type { Quote } from './page.ts'

/** What a conversation is about: it looks nowhere else. */
export type Scope =
  | { of: 'document'; documentId: string }
  | { of: 'encounter'; encounterId: string }
  | { of: 'documents'; documentIds: string[] }
  /** The worklist's structured filters; `view` is the opaque id of a kept search. Read anew with each question. */
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
  /** The vendor asks for patience. */
  waiting?: { why: string; since: string; until: string } | undefined
  attempts: number
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
  /** `query`: the draft for the provider. `note`: the words to keep. */
  text?: string | undefined
  evidence: Quote[]
  taken?: { at: string; by: string } | undefined
}

/** A piece of an answer with what it rests on; `checked` false: it cites nothing or says more than its words. */
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
  /** Sentences the guards took out: what they said did not stand in the cited words. */
  dropped?: number | undefined
  /** Why the model did not answer and retrieval did. */
  degraded?: DegradedReason | undefined
}
