import type { Actor } from '#src/domain/actor.ts'
import type { AuditDraft, AuditEntry } from '#src/domain/audit.ts'
import type { Suggestion } from '#src/domain/code.ts'
import type { Conversation } from '#src/domain/conversation.ts'
import type { Document, DocumentKind, Run, Status, StoredFile } from '#src/domain/document.ts'
import type { Decision, Encounter } from '#src/domain/encounter.ts'
import type { HouseAct, HouseMark, Lesson } from '#src/domain/house.ts'
import type { ModelCall, ModelState, Spent } from '#src/domain/model.ts'
import type { EditedSummary } from '#src/domain/summary.ts'

/**
 * One write. A versioned value carries its *new* version: the store refuses it unless what it holds is exactly one lower
 * (nothing, for version 1).
 */
export type Write =
  | { put: 'document'; value: Document }
  | { put: 'encounter'; value: Encounter }
  | { put: 'file'; value: StoredFile }
  | { put: 'run'; value: Run }
  | { put: 'decision'; value: Decision }
  /** All suggestions of a run, at once and never changed after. */
  | { put: 'suggestions'; runId: string; value: Suggestion[] }
  | { put: 'bulk'; value: Bulk }
  /** All lessons of an encounter, instead of those it had; none: they are taken out. */
  | { put: 'lessons'; encounterId: string; value: Lesson[] }
  | { put: 'house-mark'; value: HouseMark }
  | { put: 'house-act'; value: HouseAct }
  /** The machine's own bookkeeping: needs no audit entry. */
  | { put: 'model-call'; value: ModelCall }
  /** Needs an audit entry only where `paused` changes. */
  | { put: 'model-state'; value: ModelState }
  /** Needs an audit entry only where it is new or its messages change: not for an answer that grows. */
  | { put: 'conversation'; value: Conversation }
  | { remove: 'conversation'; id: string; version: number }
  | { put: 'summary'; value: EditedSummary }
  | { remove: 'summary'; id: string; version: number }
  /** `version`: the one being removed. */
  | { remove: 'house-mark'; id: string; version: number }
  /** A decision that goes back to "never decided" (undo). `version`: the one being removed. */
  | { remove: 'decision'; encounterId: string; code: string; version: number }
  /** An encounter that lost its last document. */
  | { remove: 'encounter'; id: string; version: number }
  /** What the search finds a document by. Replaces what was there. */
  | { index: 'document'; documentId: string; text: string }

export interface Commit {
  writes: Write[]
  /** At least one for every change of state: an empty list is refused unless the writes are only leases, attempts, a bulk's results or the index. */
  audit: AuditDraft[]
}

/** What somebody asked the worklist for. Structured filters stand in the URL; `words` never do: they are kept as a view. */
export interface WorklistQuery {
  statuses?: Status[] | undefined
  kinds?: DocumentKind[] | undefined
  /** ISO dates of service, inclusive. */
  from?: string | undefined
  to?: string | undefined
  /** A code or the beginning of one, among suggestions and decisions. */
  code?: string | undefined
  encounterId?: string | undefined
  /** Words of the text, the label and the file name. All must be there; the last may be a beginning. */
  words?: string | undefined
  sort?: WorklistSort | undefined
  /** Opaque, from the page before. */
  cursor?: string | undefined
  /** 1…200. */
  limit: number
}

export const worklistSorts = ['newest', 'oldest', 'least-sure', 'label', 'name', 'date', 'pages'] as const
export type WorklistSort = (typeof worklistSorts)[number]

export interface WorklistRow {
  document: Document
  encounter: Encounter
  status: Status
  /** Around the first words found: alternating plain, found, plain… Only with `words`. */
  snippet?: string[] | undefined
}

export interface WorklistPage {
  rows: WorklistRow[]
  /** Absent on the last page. */
  cursor?: string | undefined
}

/** One act over many documents, with a result for each. */
export interface Bulk {
  id: string
  version: number
  action: 'rerun' | 'trash' | 'restore' | 'export'
  createdAt: string
  by: string
  role: Actor['role']
  documentIds: string[]
  /** In the order of `documentIds`, growing while it runs. `ok` or the code of a problem. */
  results: { documentId: string; outcome: string }[]
}

/** Cheap to read. */
export interface HouseVersion {
  /** Grows whenever lessons may read differently: some are written or taken out, a document of theirs goes to the trash or comes back. */
  lessons: number
  /** Grows with each mark that is written or taken out. */
  marks: number
}

/** Lessons by encounter and document. Those of documents that are gone or in the trash are not among them. */
export interface LessonsPage {
  lessons: Lesson[]
  /** Absent on the last page. */
  cursor?: string | undefined
}

/**
 * Encounters, files, documents, runs, suggestions, decisions, audit. Filled by SQLite and DynamoDB; both pass
 * `document-store.contract.ts`. Reads see every commit that returned. `undefined` means there is none.
 */
export interface DocumentStore {
  /**
   * All writes and their audit entries, or none. Durable when it returns.
   * Throws Problem `edited-elsewhere` when a version does not fit, `store-busy` or `store-full` when the store cannot write now.
   */
  commit(commit: Commit): Promise<void>

  document(id: string): Promise<Document | undefined>
  encounter(id: string): Promise<Encounter | undefined>
  file(id: string): Promise<StoredFile | undefined>
  run(id: string): Promise<Run | undefined>
  bulk(id: string): Promise<Bulk | undefined>
  /** Newest first. */
  runs(documentId: string): Promise<Run[]>
  suggestions(runId: string): Promise<Suggestion[]>
  decision(encounterId: string, code: string): Promise<Decision | undefined>
  decisions(encounterId: string): Promise<Decision[]>
  /** Oldest first, trashed ones too. */
  documentsOf(encounterId: string): Promise<Document[]>
  /** Documents over one file, by page. */
  documentsOfFile(fileId: string): Promise<Document[]>
  /** Documents whose file has these bytes, oldest first, trashed ones not. */
  documentsWithHash(sha256: string): Promise<Document[]>

  /** @param limit 1…1,000 lessons. */
  lessons(limit: number, cursor?: string): Promise<LessonsPage>
  /** By id; at most 500 after `after`. */
  houseMarks(after?: string): Promise<HouseMark[]>
  houseMark(id: string): Promise<HouseMark | undefined>
  houseAct(id: string): Promise<HouseAct | undefined>
  /** Newest first. */
  houseActs(limit: number): Promise<HouseAct[]>
  houseVersion(): Promise<HouseVersion>

  modelCall(id: string): Promise<ModelCall | undefined>
  /** Of a document or a conversation, oldest first. */
  modelCalls(of: { documentId: string } | { conversationId: string }): Promise<ModelCall[]>
  /** US dollars so far: calls under way with the most they can cost. `day` is UTC, `YYYY-MM-DD`. */
  spent(on: { day: string } | { documentId: string } | { conversationId: string }): Promise<number>
  /** By day, provider, model and purpose, newest day first; both days inclusive. */
  spending(from: string, to: string): Promise<Spent[]>
  modelState(id: ModelState['id']): Promise<ModelState | undefined>

  conversation(id: string): Promise<Conversation | undefined>
  /** Last touched first. @param limit 1…200. @param cursor Opaque, from the page before. */
  conversations(
    owner: string,
    limit: number,
    cursor?: string,
  ): Promise<{ conversations: Conversation[]; cursor?: string | undefined }>
  /** A person's summary of an encounter. */
  editedSummary(encounterId: string): Promise<EditedSummary | undefined>

  worklist(query: WorklistQuery): Promise<WorklistPage>
  /** How many documents have each status; trashed ones under `trashed`. */
  counts(): Promise<Partial<Record<Status, number>>>
  /** Ids of documents that a machine still has to work on, were last touched before `before`, and have no living lease. */
  unfinished(before: Date, limit: number): Promise<string[]>

  /** A subject's chain, oldest first. */
  audit(subject: string): Promise<AuditEntry[]>
  /** The last entry of a chain as the store knows it. */
  auditHead(subject: string): Promise<{ seq: number; hash: string } | undefined>
  /** Subjects with a chain, for `audit verify`; pages of 500 by the last subject seen. */
  auditSubjects(after?: string): Promise<string[]>
  /** Newest first over all subjects; `before` is the `at` of the last seen. */
  recentAudit(limit: number, before?: string): Promise<AuditEntry[]>

  /** Keeps a search so that the URL need not carry its words. Kept 30 days. */
  saveView(words: string): Promise<string>
  view(id: string): Promise<string | undefined>
}
