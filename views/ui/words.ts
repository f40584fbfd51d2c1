import type { DropReason, Setting, Severity } from '#src/domain/code.ts'
import type { Authorship, Status, Step } from '#src/domain/document.ts'
import type { Waiting } from '#src/domain/model.ts'
import type { Card } from '#src/domain/review.ts'

/** The words people read for the closed lists of the domain. */

export const statusNames: Record<Status, string> = {
  announced: 'Uploading',
  processing: 'Processing',
  'needs-ocr': 'Needs OCR',
  'needs-human': 'Needs a person',
  'in-review': 'In review',
  signed: 'Signed',
  exported: 'Exported',
  failed: 'Failed',
  trashed: 'In the trash',
}

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'busy' | 'accent'

export const statusTones: Record<Status, Tone> = {
  announced: 'busy',
  processing: 'busy',
  'needs-ocr': 'warn',
  'needs-human': 'warn',
  'in-review': 'accent',
  signed: 'ok',
  exported: 'ok',
  failed: 'bad',
  trashed: 'plain',
}

/** What the first code of a claim is called (Official Guidelines, sections II and IV). */
export const firstNames: Record<Setting, string> = {
  outpatient: 'First-listed',
  inpatient: 'Principal diagnosis',
}

export const bandNames: Record<Card['band'], string> = {
  high: 'High confidence',
  medium: 'Medium confidence',
  low: 'Low confidence',
}

export const dropReasonNames: Record<DropReason, string> = {
  negated: 'Negated',
  uncertain: 'Uncertain',
  'ruled-out': 'Ruled out',
  hypothetical: 'Hypothetical',
  history: 'History of',
  resolved: 'Resolved',
  family: 'Family history',
  'other-person': 'Another person',
  'integral-symptom': 'Integral symptom',
  'more-specific-coded': 'More specific code listed',
  excluded: 'Excluded by another code',
  'lab-value-only': 'Lab value only',
  'not-provider': 'Not a provider’s words',
  preliminary: 'Preliminary',
  'class-policy': 'Kind of document',
  'not-addressed': 'Not addressed',
  'low-confidence': 'Low confidence',
  'not-billable': 'Header, not billable',
}

export const severityNames: Record<Severity, string> = {
  block: 'Blocks sign-off',
  fix: 'To fix',
  warn: 'Check',
  query: 'Ask the provider',
}

export const severityTones: Record<Severity, Tone> = {
  block: 'bad',
  fix: 'warn',
  warn: 'warn',
  query: 'accent',
}

export const stepNames: Record<Step, { doing: string; done: string }> = {
  store: { doing: 'Checking the file', done: 'File checked and kept' },
  extract: { doing: 'Reading the pages', done: 'Pages read' },
  classify: { doing: 'Recognising the kind of document', done: 'Kind recognised' },
  code: { doing: 'Looking for diagnoses', done: 'Diagnoses found' },
  labs: { doing: 'Reading lab tables', done: 'Lab tables read' },
  summarise: { doing: 'Writing the summary', done: 'Summary written' },
}

/** What is missing where a step went without the model that was asked for. */
export const withoutModel: Record<Step, string> = {
  store: '',
  extract: 'Scanned pages were not read.',
  classify: 'The kind was recognised by the offline engine alone.',
  code: 'Codes are proposed by the offline engine alone.',
  labs: 'Lab tables were read by the offline engine alone.',
  summarise: 'The summary was made by the offline engine alone.',
}

/** Why a vendor lets us wait. */
export const waitingWords: Record<Waiting['why'], string> = {
  throttled: 'it asks us to slow down',
  overloaded: 'it is overloaded',
  server: 'it has a fault',
  connection: 'it cannot be reached',
  timeout: 'it does not answer',
  resting: 'it had many faults and is given a rest',
}

export const authorNames: Record<Authorship['role'], string> = {
  provider: 'A provider’s words',
  'other-clinician': 'Another clinician’s words',
  patient: 'The patient’s words',
  unknown: 'Author not stated',
}

/** Names of the facts that documents of one encounter can disagree about. */
const factNames: Record<string, string> = {
  patientName: 'name',
  name: 'name',
  mrn: 'MRN',
  birthDate: 'birth date',
  sex: 'sex',
  from: 'date of service',
  through: 'through date',
  setting: 'setting',
}

/** `['name', 'birthDate']` → `name, birth date`. */
export function factWords(fields: readonly string[]): string {
  return fields.map((field) => factNames[field] ?? field).join(', ')
}
