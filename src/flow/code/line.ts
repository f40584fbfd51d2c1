import { classify } from '#src/coding/classify/classify.ts'
import { type CodeInput, codeDocument } from '#src/coding/code-document.ts'
import type { Dictionary } from '#src/coding/dictionary/dictionary.ts'
import { readAuthorship } from '#src/coding/facts/authorship.ts'
import { readFacts } from '#src/coding/facts/read-facts.ts'
import type { House } from '#src/coding/house/study.ts'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import { summarise } from '#src/coding/summarise.ts'
import type { CodingResult, Profile, Setting } from '#src/domain/code.ts'
import type { Claim, Classification, DocumentKind, LabRow } from '#src/domain/document.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'

export interface TextOptions {
  profile: Profile
  setting?: Setting | undefined
  /** ISO. Without: a labelled date of service an edition covers, else the newest edition. `mention-index` takes the newest. */
  date?: string | undefined
  /** What was learned from decisions, for an edition; profile `mention-index`. */
  house?: ((edition: Edition) => House) | undefined
  /** House terms; profile `guideline`. */
  dictionary?: Dictionary | undefined
}

/** One line of `code --jsonl` and the answer of `/api/v1/extract-codes`. Offsets are UTF-16 into the given text. */
export interface CodeLine {
  id: string
  class: Pick<Classification, 'label' | 'confidence' | 'parts'>
  codes: CodingResult['codes']
  tray: CodingResult['tray']
  labs: Omit<LabRow, 'issues'>[]
  findings: CodingResult['findings']
  edition: string
  dateMissing?: true
}

/** Codes a text that is no document of ours: nothing is stored. */
export function codeLine(codes: CodeSystem, id: string, text: string, options: TextOptions): CodeLine {
  const kind = classify(text)
  const input = inputOf(codes, text, options, kind.label)
  return lineOf(id, input, codeDocument(input), kind)
}

/** @param kind Absent: as the text reads. */
export function lineOf(
  id: string,
  { text, date }: CodeInput,
  result: CodingResult,
  kind: Pick<Classification, 'label' | 'confidence' | 'parts'> = classify(text),
): CodeLine {
  return {
    id,
    class: { label: kind.label, confidence: kind.confidence, parts: kind.parts },
    codes: result.codes,
    tray: result.tray,
    labs: readLabs(text).map(({ issues: _, ...row }) => row),
    findings: result.findings,
    edition: result.edition,
    ...(date ? {} : { dateMissing: true as const }),
  }
}

/** What the engine is given for a text that is no document of ours. @param kind Absent: as the text reads. */
export function inputOf(
  codes: CodeSystem,
  text: string,
  options: TextOptions,
  kind: DocumentKind = classify(text).label,
): CodeInput {
  const facts = readFacts(text)
  const setting = options.setting ?? (facts.setting?.value === 'inpatient' ? 'inpatient' : 'outpatient')
  const date = options.date ?? (options.profile === 'guideline' ? stated(codes, setting, facts) : undefined)
  const edition = codes.on(date)
  return {
    text,
    edition,
    house: options.house?.(edition),
    dictionary: options.dictionary,
    kind,
    profile: options.profile,
    setting,
    date,
    author: readAuthorship(text),
  }
}

function stated(
  codes: CodeSystem,
  setting: Setting,
  facts: ReturnType<typeof readFacts>,
): string | undefined {
  const date =
    (setting === 'inpatient' ? facts.throughDate : facts.dateOfService)?.value ?? facts.dateOfService?.value
  return date && codes.covers(date) ? date : undefined
}

/** What kind of document a text is, with the words that decided. */
export function classifyLine(text: string): Omit<Classification, 'by'> {
  const { by: _, ...kind } = classify(text)
  return kind
}

/** A summary of a text; each line cites its words. */
export function summaryLine(codes: CodeSystem, text: string, options: TextOptions): Claim[] {
  const line = codeLine(codes, 'text', text, options)
  return summarise({
    text,
    kind: classify(text),
    facts: readFacts(text),
    codes: line.codes.filter((suggestion) => suggestion.suggested),
    tray: line.tray,
    labs: readLabs(text),
  })
}
