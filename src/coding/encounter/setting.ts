import type { SectionKind } from '../headings.ts'
import {
  type CaseDocument,
  type EncounterRule,
  type Listed,
  named,
  type OpenCase,
  type Said,
  wordsOf,
} from './case.ts'
import { doubted } from './doubts.ts'

/** Rules that ask who says it, where, and how sure: CR21–CR24, CR90, CR96, and documents that disagree. */
export const setting: EncounterRule = {
  run: (open) => [
    ...open.listed.flatMap((code) => doubted(open, code)),
    ...open.listed.flatMap((code) => onlyTested(open, code)),
    ...notTakenUp(open),
    ...denied(open),
  ],
}

/** An abnormal finding of a test waits for the provider. CR90, III.B. */
function onlyTested(open: OpenCase, code: Listed): Said[] {
  if (open.setting !== 'inpatient' || code.evidence.length === 0) return []
  const documents = code.evidence.map(({ documentId }) => open.document(documentId))
  if (!documents.every((document) => document && isTest(document))) return []
  return [query(code, `Only a test report says ${named(code)}; no provider of the stay does.`)]
}

function query(code: Listed, message: string): Said {
  return {
    rule: 'CR90',
    reference: 'III.B: abnormal findings wait for the provider',
    severity: 'query',
    codes: [code.code],
    message,
    action: 'Ask the provider whether it is a diagnosis of this stay.',
    evidence: wordsOf(code),
  }
}

/** The same for what the engine left out because of the kind of document. */
function notTakenUp(open: OpenCase): Said[] {
  if (open.setting !== 'inpatient') return []
  const asked = new Set<string>()
  return open.considered.flatMap((dropped): Said[] => {
    const category = dropped.code.slice(0, 3)
    if (dropped.reason !== 'class-policy' || asked.has(category)) return []
    if (open.listed.some(({ code }) => code.startsWith(category))) return []
    asked.add(category)
    return [
      {
        rule: 'CR90',
        reference: 'III.B: abnormal findings wait for the provider',
        severity: 'query',
        codes: [dropped.code],
        message: `Only a test report says ${dropped.title} (${dropped.code}).`,
        action: 'Ask the provider whether it is a diagnosis of this stay.',
        evidence: dropped.evidence.slice(0, 2).map((quote) => ({ ...quote, documentId: dropped.documentId })),
      },
    ]
  })
}

const CONCLUDING = new Set<SectionKind>([
  'assessment',
  'plan',
  'impression',
  'discharge-dx',
  'hospital-course',
  'postop-dx',
])

/** One provider says it, another concludes that it is not so: a query, not a choice. I.B.14, README 7. */
function denied(open: OpenCase): Said[] {
  return open.listed.flatMap((code): Said[] => {
    const contrary = open.considered.find(
      (dropped) =>
        dropped.code === code.code &&
        (dropped.reason === 'negated' || dropped.reason === 'ruled-out') &&
        !code.evidence.some(({ documentId }) => documentId === dropped.documentId) &&
        isProviders(open.document(dropped.documentId)) &&
        dropped.evidence.some((quote) => {
          const section = open.passages(dropped.documentId)?.sectionOf(quote)
          return section !== undefined && CONCLUDING.has(section)
        }),
    )
    if (!contrary || code.evidence.length === 0) return []
    const [quote] = contrary.evidence
    return [
      {
        rule: 'conflict',
        reference: 'I.B.14: conflicting documentation',
        severity: 'query',
        codes: [code.code],
        message: `One document says ${named(code)}, another concludes that it is not so.`,
        action: 'Ask the attending provider which one holds.',
        evidence: [
          ...code.evidence.slice(0, 1),
          ...(quote ? [{ ...quote, documentId: contrary.documentId }] : []),
        ],
      },
    ]
  })
}

function isProviders(document: CaseDocument | undefined): boolean {
  return (
    document !== undefined &&
    !isTest(document) &&
    (document.role === 'provider' || document.role === 'unknown')
  )
}

const TESTS = new Set(['cbc', 'bmp', 'cmp', 'other_lab', 'xray', 'ct'])

export function isTest({ kind }: Pick<CaseDocument, 'kind'>): boolean {
  return TESTS.has(kind)
}
