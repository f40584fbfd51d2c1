import type { Alternative, Setting } from '#src/domain/code.ts'
import { type DocumentKind, kindNames } from '#src/domain/document.ts'

/** A finding that may choose among codes. */
export interface AskedFinding {
  id: number
  line: number
  quote: string
  normalised: string
  /** As a short phrase: `diagnosis, affirmed, side right, detail: stage 3`. */
  said: string
  candidates: { id: number; code: string; title: string; note: string }[]
}

/**
 * The findings of one choice call:
 * ```
 * Setting: outpatient. Kind of document: Clinical note.
 * <findings-DELIMITER>
 * m1 §12 "CKD stage 3b" = chronic kidney disease stage 3b (diagnosis, current; side none)
 *   [1] N18.32 Chronic kidney disease, stage 3b
 *   [2] N18.30 Chronic kidney disease, stage 3 unspecified
 * m2 §14 "…" = …
 *   no code was found
 * </findings-DELIMITER>
 * ```
 * Numbers in brackets run through the whole block: each stands once. A note may follow a title behind two spaces:
 * `  (code first …)`.
 */
export function findingsBlock(
  about: { setting: Setting; kind: DocumentKind },
  findings: readonly AskedFinding[],
  delimiter: string,
): string {
  const body = findings.flatMap(({ id, line, quote, normalised, said, candidates }) => [
    `m${id} §${line} "${tame(quote)}" = ${tame(normalised)} (${tame(said)})`,
    ...(candidates.length === 0 ? ['  no code was found'] : []),
    ...candidates.map((c) => `  [${c.id}] ${c.code} ${c.title}${c.note ? `  (${c.note})` : ''}`),
  ])
  return between('findings', delimiter, about, body)
}

/** A code of the list as the second reader sees it; who proposed it is not said. */
export interface AskedCode extends Alternative {
  id: number
  /** Lines and words that support it. */
  evidence: { line: number; quote: string }[]
}

/**
 * The codes of one review call:
 * ```
 * Setting: inpatient. Kind of document: Clinical note.
 * <codes-DELIMITER>
 * c1 J18.9 Pneumonia, unspecified organism
 *   §3 "pneumonia"
 *   §9 "community-acquired pneumonia"
 * c2 …
 * </codes-DELIMITER>
 * ```
 */
export function codesBlock(
  about: { setting: Setting; kind: DocumentKind },
  items: readonly AskedCode[],
  delimiter: string,
): string {
  const body = items.flatMap(({ id, code, title, evidence }) => [
    `c${id} ${code} ${title}`,
    ...evidence.map(({ line, quote }) => `  §${line} "${tame(quote)}"`),
  ])
  return between('codes', delimiter, about, body)
}

function between(
  name: string,
  delimiter: string,
  { setting, kind }: { setting: Setting; kind: DocumentKind },
  body: readonly string[],
): string {
  const head = `Setting: ${setting}. Kind of document: ${kindNames[kind]}.`
  return [head, `<${name}-${delimiter}>`, ...body, `</${name}-${delimiter}>`].join('\n')
}

/** Words that came out of a document, on one line and without our own marks. */
function tame(words: string): string {
  return words.replace(/\s+/g, ' ').replaceAll('§', '$').replaceAll('"', "'").trim()
}
