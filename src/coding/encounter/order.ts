import { type EncounterRule, type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'
import { constraints } from './constraints.ts'
import { inForce } from './edits.ts'
import { isManifestation } from './notes.ts'

/** What only adds to another code, whatever the lists of CMS say. */
const NEVER_FIRST = /^(?:R65\.[12]|B9[5-7]|Z16|Z3A|Z37|Z6[678]|Z79|[V-Y])/
/** I.C.21.c.15. */
const FIRST_ONLY =
  /^(?:Z00(?!\.6)|Z01|Z02|Z04|Z33\.2|Z31\.8[134]|Z34|Z38|Z39|Z40|Z42|Z51\.[01]|Z52(?!\.9)|Z76\.[12]|Z99\.12)/

/** Of what was, or of a state that stays: they describe the patient, and a diagnosis or the reason for the visit leads. */
const HISTORY_OR_STATUS = /^(?:I25\.2$|Z8|Z9(?!9\.12))/
/** What may lead instead: diagnoses, injuries, complaints, and what a visit is for. */
const LEADS = /^(?:[A-U]|Z0[89]|Z1[123]|Z23|Z3[0-9]|Z4|Z5[12])/

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
  const leading = rest.find(leads)
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
  if (isHistoryOrStatus(first) && leading)
    return [
      {
        ...base,
        rule: 'CR16',
        reference: 'II, IV.G, I.C.21.c.3–4: history and status codes describe, a condition leads',
        severity: unacceptable ? 'block' : 'fix',
        message: `${named(first)} tells of history or status: it is not ${word} while ${leading.code} stands behind it.`,
        action: 'Put the codes in the proposed order.',
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

function isHistoryOrStatus({ code }: Listed): boolean {
  return HISTORY_OR_STATUS.test(code)
}

function leads(code: Listed): boolean {
  return (
    (LEADS.test(code.code) || FIRST_ONLY.test(code.code)) &&
    !isHistoryOrStatus(code) &&
    !isNeverFirst(code) &&
    !isManifestation(code)
  )
}

/** T36–T50 with 5 (adverse effect) or 6 (underdosing) in the sixth place, or in the fifth with a placeholder. */
function isDrugEffect(code: string): boolean {
  const places = code.replace('.', '')
  const intent = places[5] === 'X' ? places[4] : places[5]
  return /^T(?:3[6-9]|4\d|50)/.test(code) && (intent === '5' || intent === '6')
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

/** The first that may be first; history and status only while nothing else may. */
function leader(open: readonly Listed[]): Listed | undefined {
  const first = open.find((code) => !isNeverFirst(code) && !isManifestation(code))
  return (first && isHistoryOrStatus(first) && open.find(leads)) || first
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
      (leading && leader(open)) ||
      open[0] ||
      // Demands in a circle: the person's order decides.
      left[0]!
    placed.push(next)
    left.splice(left.indexOf(next), 1)
  }
  const codes = placed.map(({ code }) => code)
  return codes.every((code, at) => code === accepted[at]!.code) ? undefined : codes
}
