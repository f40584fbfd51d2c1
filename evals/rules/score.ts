import type { CodingResult } from '#src/domain/code.ts'
import type { RuleCase } from './rule-case.ts'

/** What of a `CodeLine` or `CodingResult` a case looks at. */
export type Answer = Pick<CodingResult, 'codes' | 'findings'>

export interface Scored {
  passed: boolean
  /** What was missing, too much, in the wrong place: one short clause each; empty when passed. */
  why: string[]
  /** The suggested codes, in order. */
  codes: string[]
}

/** Whether an answer is what the case asks for, and if not, why. Pure. */
export function scoreCase(expected: RuleCase, { codes, findings }: Answer): Scored {
  const got = codes.filter(({ suggested }) => suggested).map(({ code }) => code)
  const optional = expected.optional ?? []
  const why = [
    ...expected.codes.filter((code) => !got.includes(code)).map((code) => `lacks ${code}`),
    ...(expected.exact === false
      ? []
      : got
          .filter((code) => !expected.codes.includes(code) && !optional.includes(code))
          .map((code) => `has ${code}`)),
    ...(expected.not ?? []).flatMap((bad) =>
      got.filter((code) => below(code, bad)).map((code) => `must not have ${code}`),
    ),
    ...(expected.order ?? []).flatMap(([before, after]) => {
      const [a, b] = [got.indexOf(before), got.indexOf(after)]
      return a >= 0 && b >= 0 && a > b ? [`${after} stands before ${before}`] : []
    }),
  ]
  const { finding } = expected
  if (finding && !findings.some((f) => f.severity === finding && speaksOf(f, expected)))
    why.push(`raises no ${finding}`)
  return { passed: why.length === 0, why: [...new Set(why)], codes: got }
}

/** A code itself or anything under a header. */
function below(code: string, header: string): boolean {
  return code === header || code.startsWith(header)
}

/** Raised by the rule of the case, or about one of its codes; a case that asks for no code takes any. */
function speaksOf({ rule, codes }: CodingResult['findings'][number], expected: RuleCase): boolean {
  const about = [...expected.codes, ...(expected.optional ?? []), ...(expected.not ?? [])]
  return (
    rule.split(/[–-]/).includes(expected.rule) ||
    rule === expected.rule ||
    codes.some((code) => about.some((known) => below(code, known) || below(known, code))) ||
    about.length === 0
  )
}
