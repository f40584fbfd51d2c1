import type { Edition } from '#src/domain/edition.ts'
import type { CodeLine } from '#src/flow/code/line.ts'
import { type Interval, interval } from './bootstrap.ts'
import type { Point } from './confidence.ts'
import { type Counts, counted, micro } from './sets.ts'

/** One document, what a coder says and what the engine said. */
export interface Coded {
  id: string
  text: string
  gold: string[]
  /** Neither asked for nor wrong. */
  optional: string[]
  line: Pick<CodeLine, 'codes'>
}

export interface CodingScores {
  documents: number
  micro: { precision: number; recall: number; f1: number }
  f1Interval: Interval
  /** Mean F1 over the labels that gold knows (Edin 2023: never over those that only the engine names). */
  macroF1: number
  f1ThreeCharacters: number
  f1Chapter: number
  exactSets: number
  /** Mean average precision of the whole ranking. */
  map: number
  /** Share of gold among the best 32 candidates. */
  recallAt32: number
  candidates: number
  /** Counts; all three must be 0 in `guideline`. */
  invented: number
  notBillable: number
  ungrounded: number
  failures: Record<Failure, number>
  /** Gold codes missed, by chapter letter, most first. */
  missedByChapter: [string, number][]
  points: Point[]
}

/** Why a suggested code is not in gold (Simmons 2025), the first that fits. */
export type Failure =
  | 'invented'
  | 'unspecific'
  | 'wrong-child'
  | 'symptom-beside-diagnosis'
  | 'unconfirmed'
  | 'other'

const UNSURE =
  /\b(?:possibl[ey]|probabl[ey]|likely|suspect\w*|rule[ds]? out|r\/o|versus|vs\.?|questionable|concern for|no|not|denies|denied|without|negative for|family history|mother|father|sister|brother)\b[^.;\n]{0,60}$/i

export function scoreCoding(documents: readonly Coded[], edition: Edition): CodingScores {
  const each = documents.map((document) => counts(document))
  const f1 = (sample: readonly Counts[]) => micro(sample.reduce(plus, { tp: 0, fp: 0, fn: 0 })).f1
  const failures: Record<Failure, number> = {
    invented: 0,
    unspecific: 0,
    'wrong-child': 0,
    'symptom-beside-diagnosis': 0,
    unconfirmed: 0,
    other: 0,
  }
  const missed = new Map<string, number>()
  const points: Point[] = []
  let invented = 0
  let notBillable = 0
  let ungrounded = 0
  let exact = 0
  let precisionSum = 0
  let hits = 0
  let wanted = 0
  let candidates = 0
  for (const document of documents) {
    const suggested = suggestedOf(document)
    const gold = new Set(document.gold)
    exact += Number(suggested.length === gold.size && suggested.every((c) => gold.has(c.code)))
    for (const suggestion of suggested) {
      const right = gold.has(suggestion.code)
      points.push({ confidence: suggestion.confidence, right })
      if (!right) failures[failureOf(document, suggestion, edition)]++
      const known = edition.find(suggestion.code)
      if (!known) invented++
      else if (!known.billable) notBillable++
      if (suggestion.evidence.length === 0) ungrounded++
      for (const { start, end, quote } of suggestion.evidence)
        if (document.text.slice(start, end) !== quote) ungrounded++
    }
    for (const code of gold)
      if (!suggested.some((s) => s.code === code)) missed.set(code[0]!, (missed.get(code[0]!) ?? 0) + 1)
    const ranked = document.line.codes
      .map(({ code }) => code)
      .filter((code) => !document.optional.includes(code))
    precisionSum += averagePrecision(ranked, gold)
    hits += ranked.slice(0, 32).filter((code) => gold.has(code)).length
    wanted += gold.size
    candidates += ranked.length
  }
  return {
    documents: documents.length,
    micro: micro(each.reduce(plus, { tp: 0, fp: 0, fn: 0 })),
    f1Interval: interval(each, f1),
    macroF1: macro(documents),
    f1ThreeCharacters: shortened(documents, 3),
    f1Chapter: shortened(documents, 1),
    exactSets: exact / Math.max(1, documents.length),
    map: precisionSum / Math.max(1, documents.length),
    recallAt32: hits / Math.max(1, wanted),
    candidates: candidates / Math.max(1, documents.length),
    invented,
    notBillable,
    ungrounded,
    failures,
    missedByChapter: [...missed].sort((a, b) => b[1] - a[1]),
    points,
  }
}

function suggestedOf({ line, optional }: Coded) {
  return line.codes.filter((s) => s.suggested && !optional.includes(s.code))
}

/** Counts of one document. */
export function counts(document: Coded): Counts {
  return counted(
    suggestedOf(document).map((s) => s.code),
    document.gold,
  )
}

function plus(a: Counts, b: Counts): Counts {
  return { tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }
}

function macro(documents: readonly Coded[]): number {
  const by = new Map<string, Counts>()
  for (const document of documents) for (const label of document.gold) by.set(label, { tp: 0, fp: 0, fn: 0 })
  for (const document of documents) {
    const suggested = new Set(suggestedOf(document).map((s) => s.code))
    const gold = new Set(document.gold)
    for (const label of gold) by.get(label)![suggested.has(label) ? 'tp' : 'fn']++
    for (const label of suggested) if (!gold.has(label) && by.has(label)) by.get(label)!.fp++
  }
  const scores = [...by.values()].map((c) => micro(c).f1)
  return scores.length ? scores.reduce((a, b) => a + b) / scores.length : 0
}

function shortened(documents: readonly Coded[], length: number): number {
  const cut = (code: string) => code.slice(0, length)
  return micro(
    documents
      .map((d) =>
        counted(
          suggestedOf(d).map((s) => cut(s.code)),
          d.gold.map(cut),
        ),
      )
      .reduce(plus, { tp: 0, fp: 0, fn: 0 }),
  ).f1
}

function averagePrecision(ranked: readonly string[], gold: ReadonlySet<string>): number {
  if (gold.size === 0) return ranked.length === 0 ? 1 : 0
  let found = 0
  let sum = 0
  for (const [i, code] of ranked.entries()) if (gold.has(code)) sum += ++found / (i + 1)
  return sum / gold.size
}

function failureOf(document: Coded, suggestion: Coded['line']['codes'][number], edition: Edition): Failure {
  const { code } = suggestion
  const known = edition.find(code)
  if (!known) return 'invented'
  const family = document.gold.filter((gold) => gold.slice(0, 3) === code.slice(0, 3))
  if (family.length > 0)
    return /\bunspecified\b/i.test(known.title) || !known.billable ? 'unspecific' : 'wrong-child'
  if (code.startsWith('R') && document.gold.some((gold) => !gold.startsWith('R')))
    return 'symptom-beside-diagnosis'
  const unsure = suggestion.evidence.every(({ start }) =>
    UNSURE.test(document.text.slice(Math.max(0, start - 80), start)),
  )
  return unsure ? 'unconfirmed' : 'other'
}
