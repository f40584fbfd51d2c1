import type { Listed } from './case.ts'
import { isCircumstance, isManifestation, names } from './notes.ts'

/** One code must stand before another. */
export interface Before {
  first: Listed
  then: Listed
  rule: string
  reference: string
  severity: 'fix' | 'warn'
}

const POISONING = /^T(?:3[6-9]|4\d|50)\.(?:[0-9A-Z]{2}[1-4]|9[1-4]X)|^T(?:5[1-9]|6[0-5])\./
const EXTERNAL = /^[V-Y]/
/** Pairs of which the tabular list says nothing: before, after. */
const CONVENTIONS: [RegExp, RegExp, string, string, Before['severity']][] = [
  [/^A4[01]\./, /^R65\.2/, 'CR38', 'I.C.1.d.4: sepsis, then severe sepsis', 'fix'],
  [
    /^A4[01]\./,
    /^(?:J1[2-8]|J69|N39\.0|N1[0-2]|L03|K65|K57|K8[13])/,
    'CR38',
    'I.C.1.d.4: sepsis before the localized infection',
    'fix',
  ],
  [
    /^R65\.2/,
    /^(?:J96\.0|J96\.2|N17|K72\.0|D65|G93\.4)/,
    'CR39',
    'I.C.1.d.1.b: severe sepsis before organ dysfunction',
    'fix',
  ],
  [/^T81\.4[0-3]/, /^T81\.44/, 'CR41', 'I.C.1.d.5.b: the postprocedural infection, then sepsis', 'fix'],
  [/^T81\.44/, /^A4[01]\./, 'CR41', 'I.C.1.d.5.b: the postprocedural infection, then sepsis', 'fix'],
  [/^O(?!9[89]\.)/, /^(?!O|Z3[3478])[A-T]/, 'CR69', 'I.C.15.a.1: chapter 15 has sequencing priority', 'fix'],
  [/^O9[89]\./, /^(?!O|Z3[3478])[A-T]/, 'CR69', 'I.C.15.a.1: chapter 15 has sequencing priority', 'fix'],
  [POISONING, /^(?!T|S)[A-R]/, 'CR77', 'I.C.19.e.5.b: the poisoning before its manifestations', 'warn'],
  [
    /^Z1[12]\./,
    /^(?:K63\.5|D12|D0[1-9]|R19\.5|K57|K64|N6[0-4]|R92)/,
    'CR35',
    'I.C.21.c.5: a screening visit is listed before what it finds',
    'warn',
  ],
]

/** What must stand before what among these codes. */
export function constraints(inClaim: readonly Listed[]): Before[] {
  const found: Before[] = []
  // By code: which of two contrary demands holds must not depend on the order they are to decide.
  const accepted = inClaim.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const demand = (
    first: Listed,
    then: Listed,
    rule: string,
    reference: string,
    severity: Before['severity'] = 'fix',
  ) => {
    // The first demand on a pair holds: "code first" beats "use additional code".
    if (first !== then && !found.some((one) => one.first === then && one.then === first))
      found.push({ first, then, rule, reference, severity })
  }
  for (const then of accepted)
    for (const note of then.notes)
      if (note.kind === 'codeFirst')
        for (const first of accepted)
          if (names(note, first.code))
            demand(first, then, isManifestation(then) ? 'CR13' : 'CR12', `I.A.17: code first, at ${note.at}`)
  for (const first of accepted)
    for (const note of first.notes)
      if (note.kind === 'useAdditional')
        for (const then of accepted)
          if (names(note, then.code)) {
            const severity = isCircumstance(then.code) ? 'warn' : 'fix'
            demand(first, then, 'CR14', `I.A.17: use additional code, at ${note.at}`, severity)
          }
  for (const [before, after, rule, reference, severity] of CONVENTIONS)
    for (const first of accepted)
      if (before.test(first.code))
        for (const then of accepted)
          if (after.test(then.code) && !before.test(then.code)) demand(first, then, rule, reference, severity)
  for (const then of accepted)
    if (EXTERNAL.test(then.code))
      for (const first of accepted)
        if (!EXTERNAL.test(first.code))
          demand(first, then, 'CR75', 'I.C.20.a: external causes after the conditions they explain')
  return found
}
