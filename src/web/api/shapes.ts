import * as z from 'zod'
import { type Document, documentKinds, type LabRow, statuses, steps } from '#src/domain/document.ts'
import {
  type Decision,
  type Encounter,
  overrideReasons,
  poaIndicators,
  rejectReasons,
  statusOf,
} from '#src/domain/encounter.ts'
import { degradedReasons, engines } from '#src/domain/model.ts'
import { problems } from '#src/domain/problem.ts'
import { worklistSorts } from '#src/ports/document-store.ts'

/** The shapes of `/api/v1`; what validates requests is what `/api/openapi.json` shows. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const kind = z.enum(documentKinds)
export const setting = z.enum(['outpatient', 'inpatient'])

export const quote = z.object({ start: z.int(), end: z.int(), quote: z.string() })

export const announcement = z.object({
  name: z.string().min(1).max(1000),
  size: z.int().min(0),
  type: z.string().max(200).optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  kind: kind.optional(),
  setting: setting.optional(),
  label: z.string().max(200).optional(),
})

export const uploadForm = z.object({
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  expiresAt: z.string(),
})

export const received = z.object({
  id: z.string(),
  status: z.enum(statuses),
  encounterId: z.string(),
  upload: uploadForm.optional(),
})

export const failure = z.object({
  problem: z.string(),
  title: z.string(),
  next: z.string(),
  step: z.string(),
  reference: z.string(),
})

/** Steps that went without the model that was asked for, and why. */
const degraded = z.array(z.object({ step: z.enum(steps), reason: z.enum(degradedReasons) }))

/** What it stands still for; it goes on by itself. */
const waiting = z.object({
  for: z.enum(['model', 'ocr']),
  why: z.string(),
  since: z.string(),
  until: z.string(),
})

export const documentSummary = z.object({
  id: z.string(),
  encounterId: z.string(),
  name: z.string(),
  status: z.enum(statuses),
  stage: z.string(),
  kind: kind.optional(),
  label: z.string(),
  dateOfService: isoDate.optional(),
  createdAt: z.string(),
  pages: z.int().optional(),
  suggestions: z.int().optional(),
  confidence: z.number().optional(),
  waiting: waiting.optional(),
  degraded: degraded.optional(),
  gaps: z.array(z.object({ page: z.int(), reason: z.string() })),
  duplicateOf: z.string().optional(),
  failure: failure.optional(),
})

export const suggestion = z.object({
  code: z.string(),
  title: z.string(),
  confidence: z.number(),
  suggested: z.boolean(),
  billable: z.boolean(),
  evidence: z.array(quote),
  /** What became of suggestions as sure; under 30 `decided` say "not enough yet". */
  track: z
    .object({ decided: z.int().min(0), kept: z.int().min(0), of: z.enum(['family', 'all']) })
    .optional(),
  /** House terms that nobody approved raised or made it. */
  unapproved: z.literal(true).optional(),
  /** A model's part in it; absent: the offline engine alone. */
  proposedBy: z.enum(['model', 'both']).optional(),
  band: z.enum(['auto', 'review', 'reject']).optional(),
  rationale: z.string(),
  alternatives: z.array(z.object({ code: z.string(), title: z.string() })),
  flags: z.array(z.string()),
})

export const dropped = z.object({
  code: z.string(),
  title: z.string(),
  billable: z.boolean(),
  reason: z.string(),
  explanation: z.string(),
  evidence: z.array(quote),
})

const severity = z.enum(['block', 'fix', 'warn', 'query'])

export const finding = z.object({
  rule: z.string(),
  reference: z.string().optional(),
  severity,
  codes: z.array(z.string()),
  message: z.string(),
  action: z.string().optional(),
  evidence: z.array(quote),
})

export const override = z.object({
  key: z.string(),
  rule: z.string(),
  severity,
  codes: z.array(z.string()),
  message: z.string(),
  reason: z.enum(overrideReasons),
  words: z.string().optional(),
  by: z.string(),
  at: z.string(),
})

/** Over the encounter as it is decided; `key` is what an override names. */
export const encounterFinding = finding.extend({
  key: z.string(),
  evidence: z.array(quote.extend({ documentId: z.string() })),
  final: z.literal(true).optional(),
  override: override.optional(),
})

export const overrideWish = z.object({
  key: z.string().min(1).max(300),
  reason: z.enum(overrideReasons),
  words: z.string().max(500).optional(),
})

export const poa = z.enum(poaIndicators)

export const labRow = z.object({
  analyte: z.string(),
  name: z.string(),
  raw: z.string(),
  value: z.number().nullable(),
  qualifier: z.string(),
  unit: z.string(),
  low: z.string(),
  high: z.string(),
  flagPrinted: z.string(),
  flag: z.string(),
  evidence: quote,
  issues: z.array(z.string()),
  /** Read by a model where our own reader was unsure. */
  by: z.literal('model').optional(),
})

export const claim = z.object({ section: z.string().optional(), text: z.string(), citations: z.array(quote) })

export const classification = z.object({
  label: kind,
  confidence: z.number(),
  parts: z.array(kind),
  evidence: z.array(quote).optional(),
  by: z.enum(['engine', 'person']).optional(),
})

export const decision = z.object({
  code: z.string(),
  title: z.string(),
  verdict: z.enum(['accepted', 'rejected', 'undecided']),
  origin: z.enum(['suggested', 'added']),
  reason: z.enum(rejectReasons).optional(),
  replacedBy: z.string().optional(),
  note: z.string().optional(),
  poa: poa.optional(),
  evidence: z.array(quote.extend({ documentId: z.string() })),
  version: z.int(),
  by: z.string(),
  at: z.string(),
})

/** What a model did for a run. Costs in US dollars. */
const runModel = z.object({
  provider: z.enum(engines),
  model: z.string(),
  prompts: z.array(z.string()),
  calls: z.int(),
  usage: z.object({
    input: z.int(),
    output: z.int(),
    cacheRead: z.int(),
    cacheWrite: z.int(),
    pages: z.int(),
  }),
  costUsd: z.number(),
  latencyMs: z.number(),
  /** What the guards took out of its answers, by why. */
  dropped: z.record(z.string(), z.int()),
})

/** `standard`: the engine of this deployment. */
export const rerunWith = z.object({ engine: z.enum([...engines, 'standard']).optional() })

export const fullDocument = documentSummary.extend({
  class: classification.optional(),
  text: z.string().optional(),
  codes: z.array(suggestion),
  tray: z.array(dropped),
  findings: z.array(finding),
  labs: z.array(labRow),
  summary: z.array(claim),
  decisions: z.array(decision),
  runs: z.array(
    z.object({
      id: z.string(),
      createdAt: z.string(),
      engine: z.string(),
      edition: z.string(),
      house: z.string().optional(),
      model: runModel.optional(),
      degraded: degraded.optional(),
    }),
  ),
  author: z
    .object({ role: z.string(), status: z.string(), signed: z.boolean(), addendum: z.boolean() })
    .optional(),
})

export const listFilters = z.object({
  status: z.enum(statuses).optional(),
  kind: kind.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  code: z.string().max(10).optional(),
  encounter: z.string().max(40).optional(),
  sort: z.enum(worklistSorts).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const fact = z.object({
  value: z.string(),
  source: z.enum(['document', 'person']),
  evidence: quote.optional(),
})

export const encounter = z.object({
  id: z.string(),
  version: z.int(),
  label: z.string(),
  setting,
  from: fact.optional(),
  through: fact.optional(),
  birthDate: fact.optional(),
  sex: fact.optional(),
  state: z.enum(['open', 'signed', 'exported']),
  contradictions: z.array(z.string()),
  documents: z.array(documentSummary),
  decisions: z.array(decision),
  sequence: z.array(z.string()),
  findings: z.array(encounterFinding),
  /** The accepted codes in the order the rules ask for; absent when they stand in it. */
  proposedOrder: z.array(z.string()).optional(),
  /** Inpatients: what the documents say of "present on admission", by code. */
  poa: z
    .array(
      z.object({
        code: z.string(),
        proposed: poa.optional(),
        why: z.string(),
        exempt: z.boolean(),
        optional: z.literal(true).optional(),
      }),
    )
    .optional(),
  signature: z
    .object({ at: z.string(), by: z.string(), contentHash: z.string(), edition: z.string() })
    .optional(),
})

export const enteredFacts = z.object({
  version: z.int(),
  label: z.string().max(200).optional(),
  setting: setting.optional(),
  from: isoDate.or(z.literal('')).optional(),
  through: isoDate.or(z.literal('')).optional(),
  birthDate: isoDate.or(z.literal('')).optional(),
  sex: z.enum(['F', 'M', '']).optional(),
  patientName: z.string().max(200).optional(),
  mrn: z.string().max(100).optional(),
})

export const verdict = z.object({
  verdict: z.enum(['accepted', 'rejected', 'undecided']),
  reason: z.enum(rejectReasons).optional(),
  version: z.int().min(0),
})

export const addition = z.object({
  code: z.string().min(3).max(12),
  document: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
})

export const code = z.object({
  code: z.string(),
  title: z.string(),
  billable: z.boolean(),
  parent: z.string().optional(),
  matched: z.string().optional(),
})

/** A code with what the edition says of it. */
export const wholeCode = code.extend({
  edition: z.string(),
  /** The release that notes and tables come from, when the edition's own were not imported. */
  carriedOver: z.string().optional(),
  children: z.array(code),
  path: z.array(z.string()),
  notes: z.array(
    z.object({ kind: z.string(), text: z.string(), codes: z.array(z.string()), at: z.string() }),
  ),
  includes: z.array(z.string()),
  hcc: z.object({ category: z.string(), label: z.string() }).optional(),
  poaExempt: z.boolean(),
  /** Medicare Code Editor, with the dates between which an edit holds. */
  edits: z.array(z.object({ kind: z.string(), from: isoDate.optional(), until: isoDate.optional() })),
  successors: z.array(code),
})

export const problemShape = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string().optional(),
})

export const bulkStart = z.object({
  action: z.enum(['rerun', 'trash', 'restore', 'export']),
  ids: z.array(z.string()).max(10_000).optional(),
  // Strict: a misspelt filter must not mean everything.
  all: z.strictObject(listFilters.omit({ cursor: true, limit: true }).shape).optional(),
})

export const bulk = z.object({
  id: z.string(),
  action: z.string(),
  total: z.int(),
  done: z.int(),
  results: z.array(z.object({ documentId: z.string(), outcome: z.string() })),
})

export const textInput = z.object({
  text: z.string().max(2_000_000),
  profile: z.enum(['guideline', 'mention-index']).optional(),
  setting: setting.optional(),
  date: z.iso.date().optional(),
})

export function summaryOf(document: Document, of: Encounter): z.input<typeof documentSummary> {
  return {
    id: document.id,
    encounterId: document.encounterId,
    name: document.name,
    status: statusOf(document, of),
    stage: document.stage,
    kind: 'kind' in document ? document.kind.label : undefined,
    label: of.label,
    dateOfService: of.from?.value,
    createdAt: document.createdAt,
    pages: document.pages && document.pages.last - document.pages.first + 1,
    suggestions: 'runId' in document ? document.suggestions : undefined,
    waiting: document.waiting,
    degraded: document.degraded,
    confidence: 'runId' in document ? document.confidence : undefined,
    gaps: 'gaps' in document ? document.gaps : [],
    duplicateOf: document.duplicateOf,
    failure: document.failure && {
      problem: document.failure.problem,
      title: problems[document.failure.problem].title,
      next: problems[document.failure.problem].next,
      step: document.failure.step,
      reference: document.failure.reference,
    },
  }
}

export function decisionOf({ encounterId: _, ...rest }: Decision): z.input<typeof decision> {
  return rest
}

export function labRowOf(row: LabRow): z.input<typeof labRow> {
  return row
}
