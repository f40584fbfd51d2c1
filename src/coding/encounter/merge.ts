import type { Finding } from '#src/domain/code.ts'
import type { DecisionEvidence } from '#src/domain/encounter.ts'
import type { EncounterFinding } from '#src/domain/review.ts'
import { isAnswered } from '../labs/lab-questions.ts'
import { keyOf } from './case.ts'
import { byGravity } from './check.ts'

/**
 * Rules that look at the whole list: what they said of one document alone no longer counts. Named one by one; `CR07–CR09`
 * counts as CR07.
 */
const OVER_THE_ENCOUNTER = new Set([
  ...[
    'CR01',
    'CR02',
    'CR03',
    'CR04',
    'CR05',
    'CR07',
    'CR08',
    'CR09',
    'CR10',
    'CR12',
    'CR13',
    'CR14',
    'CR15',
    'CR16',
    'CR17',
  ],
  ...['CR64', 'CR85', 'CR90', 'CR94', 'CR96', 'CR99'],
])

/**
 * What the documents' own runs found, joined to what the rules say of the encounter: nothing twice, nothing about codes that
 * a person rejected.
 * @param rejected Codes.
 * @param listed Codes accepted or suggested: what they answer is not asked.
 */
export function merged(
  checked: readonly EncounterFinding[],
  ofDocuments: readonly { documentId: string; finding: Finding }[],
  rejected: ReadonlySet<string>,
  listed: readonly string[] = [],
): EncounterFinding[] {
  const all = new Map(checked.map((finding) => [finding.key, finding]))
  for (const { documentId, finding } of ofDocuments) {
    const { rule, codes } = finding
    if (OVER_THE_ENCOUNTER.has(rule.slice(0, 4)) || codes.some((code) => rejected.has(code))) continue
    if (rule === 'CR33' && isAnswered(finding.message, listed)) continue
    if (checked.some((one) => saysSame(one, finding))) continue
    const evidence = finding.evidence.map((quote): DecisionEvidence => ({ ...quote, documentId }))
    const key = keyOf(finding)
    const known = all.get(key)
    if (known) known.evidence.push(...evidence)
    else all.set(key, { ...finding, key, evidence })
  }
  return byGravity([...all.values()])
}

/** The same pair, whatever the rule is called; or the same rule about a list that holds the code. */
function saysSame(one: EncounterFinding, { rule, codes }: Finding): boolean {
  const within = codes.length > 0 && codes.every((code) => one.codes.includes(code))
  return within && (one.rule === rule || (codes.length > 1 && codes.length === one.codes.length))
}
