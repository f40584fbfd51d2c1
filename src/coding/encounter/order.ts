import { type EncounterRule, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'
import { inForce } from './edits.ts'
import { isCircumstance, isManifestation, names } from './notes.ts'

/** One code must stand before another. */
interface Before {
  first: Listed
  then: Listed
  rule: string
  reference: string
  severity: 'fix' | 'warn'
}

const POISONING = /^T(?:3[6-9]|4\d|50)\.[0-9A-Z]{2}[1-4]|^T(?:5[1-9]|6[0-5])\./
const EXTERNAL = /^[V-Y]/
/** What only adds to another code, whatever the lists of CMS say. */
const NEVER_FIRST = /^(?:R65\.[12]|B9[5-7]|Z16|Z3A|Z37|Z6[678]|Z79|[V-Y])/
/** I.C.21.c.15. */
const FIRST_ONLY =
  /^(?:Z00(?!\.6)|Z01|Z02|Z04|Z33\.2|Z31\.8[134]|Z34|Z38|Z39|Z40|Z42|Z51\.[01]|Z52(?!\.9)|Z76\.[12]|Z99\.12)/

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

/** Which code may be first, and what stands before what. CR12–CR16, CR35, CR38, CR54, CR69, CR94. */
export const order: EncounterRule = {
  run: (open) => {
    const first = firstListed(open)
    return [...first, ...misplacedFirst(open), ...reversed(open, first.length > 0)]
  },
}

/** The first code cannot be first: the Code Editor's lists and the guidelines. */
function firstListed(open: OpenCase): Said[] {
  const [first, ...rest] = open.accepted
  if (!first?.found) return []
  const word = open.setting === 'inpatient' ? 'principal diagnosis' : 'first-listed'
  const alone = rest.length === 0
  const base = {
    codes: [first.code],
    action: alone
      ? 'Add the code for the condition or the reason for the visit, before it.'
      : 'Put another code first.',
    evidence: wordsOf(first),
  }
  if (isManifestation(first))
    return [
      {
        ...base,
        rule: 'MCE-manifestation',
        reference: 'I.A.13; Medicare Code Editor: manifestation code as principal diagnosis',
        severity: 'block',
        message: `${named(first)} is a manifestation: it cannot be ${word}.`,
      },
    ]
  // The list is about stays: a routine examination is what a visit is for.
  const unacceptable =
    open.setting === 'inpatient' &&
    first.marks.edits?.some((edit) => edit.kind === 'unacceptable-first' && inForce(edit, open.day))
  if (isNeverFirst(first))
    return [
      {
        ...base,
        rule: 'CR16',
        reference: 'I.C: codes that only add to another',
        severity: unacceptable ? 'block' : 'fix',
        message: `${named(first)} cannot be ${word}.`,
      },
    ]
  if (!unacceptable) return []
  return [
    {
      ...base,
      rule: 'MCE-unacceptable-first',
      reference: 'Medicare Code Editor: unacceptable principal diagnosis',
      severity: 'block',
      message: `${named(first)} is on the list of unacceptable principal diagnoses.`,
    },
  ]
}

function isNeverFirst({ code }: Listed): boolean {
  return NEVER_FIRST.test(code) || isDrugEffect(code)
}

/** T36–T50 with 5 (adverse effect) or 6 (underdosing) in the sixth place, or in the fifth with a placeholder. */
function isDrugEffect(code: string): boolean {
  return /^T(?:3[6-9]|4\d|50)\./.test(code) && /^[56]$/.test(code.replace('.', '')[5] ?? '')
}

/** Codes that may only be first stand elsewhere. */
function misplacedFirst({ accepted }: OpenCase): Said[] {
  const [first] = accepted
  if (!first) return []
  return accepted.slice(1).flatMap((code): Said[] => {
    if (!FIRST_ONLY.test(code.code)) return []
    const both = FIRST_ONLY.test(first.code)
    return [
      {
        rule: 'CR94',
        reference: 'I.C.21.c.15: Z codes that may only be first-listed',
        severity: both ? 'warn' : 'fix',
        codes: [code.code],
        message: `${named(code)} may only be listed first${both ? `, and so may ${first.code}` : ''}.`,
        action: both
          ? 'Keep the reason for this visit, unless two visits of one day are combined.'
          : 'Put it first, or reject it if it is not the reason for the visit.',
        evidence: wordsOf(code),
      },
    ]
  })
}

/** @param firstSaid The first code has a finding already that moves it. */
function reversed(open: OpenCase, firstSaid: boolean): Said[] {
  const said = new Map<string, Said>()
  for (const { first, then, rule, reference, severity } of constraints(open.accepted)) {
    if (first.at < then.at || said.has(then.code) || (firstSaid && then.at === 0)) continue
    said.set(then.code, {
      rule,
      reference,
      severity,
      codes: [first.code, then.code],
      message: `${first.code} belongs before ${then.code}: ${reference.replace(/^[^:]*: /, '')}.`,
      action: 'Put the codes in the proposed order.',
    })
  }
  return [...said.values()]
}

/** What must stand before what among these codes. */
function constraints(inClaim: readonly Listed[]): Before[] {
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

/**
 * The accepted codes in the order that the rules ask for; `undefined` when they stand in it. What no rule moves stays as the
 * person ordered it.
 */
export function proposedOrder({ accepted }: Pick<OpenCase, 'accepted'>): string[] | undefined {
  const demands = constraints(accepted)
  const left = [...accepted]
  const placed: Listed[] = []
  const free = (code: Listed) => !demands.some(({ first, then }) => then === code && left.includes(first))
  while (left.length > 0) {
    const open = left.filter(free)
    const leading = placed.length === 0
    const next =
      (leading && open.find(({ code }) => FIRST_ONLY.test(code))) ||
      (leading && open.find((code) => !isNeverFirst(code) && !isManifestation(code))) ||
      open[0] ||
      // Demands in a circle: the person's order decides.
      left[0]!
    placed.push(next)
    left.splice(left.indexOf(next), 1)
  }
  const codes = placed.map(({ code }) => code)
  return codes.every((code, at) => code === accepted[at]!.code) ? undefined : codes
}
