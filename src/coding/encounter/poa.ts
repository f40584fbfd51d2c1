import { type DecisionEvidence, type Poa, poaIndicators } from '#src/domain/encounter.ts'
import type { CardPoa } from '#src/domain/review.ts'
import { type Listed, named, type OpenCase, type Said, wordsOf } from './case.ts'

/**
 * There before any admission: chronic, congenital, or of the patient and not of the stay. Guidelines, appendix I: "assign Y
 * for conditions that were diagnosed prior to admission", "for chronic conditions", "for congenital conditions".
 */
const CHRONIC = [
  /^(?:B18|B20|C|D[0-3]|D4[5-7]|D5[05678]|D63|D8)/,
  /^E(?:0[0-7]|08|09|1[013]|2|3[0-5]|4|5|6[0-68]|7[0-8]|8[0-58])/,
  /^F(?!05|10\.[129]3|1[1-9]\.[129]3)/,
  /^G(?:[1-3]|40|43|4[47]|5|6[0-3]|7|8[0-3])/,
  /^H(?:2[5-8]|3[3-6]|40|54|90|91)/,
  /^I(?:0[5-9]|1[0-35]|25|27|3[4-7]|42|48\.[12]|50\.[2-4]2|50\.9|69|70|73|87)/,
  /^J(?:4[1357]|44\.9|45\.[2-5]0|45\.909|84|96\.1)/,
  /^K(?:2[15]\.[57-9]|44|5[0-2]|58|70\.[03]|7[34]|76|86\.[01]|90)/,
  /^L(?:4|93|97|98\.4)/,
  /^M(?:0[5-9]|1|3[0-5]|4|5[01]|8)/,
  /^N(?:02|03|18|2[0-8]|4[0-2]|80|81)/,
  /^[PQ]/,
  /^Z/,
]
/** Says that it came later. A day alone does not: on day 3 a note speaks of everything. */
const LATER =
  /\b(?:on|by) (?:(?:hospital day|HD) ?#?(?:[2-9]|1\d)|(?:post-?op(?:erative)? day|POD) ?#?\d+|day (?:[3-9]|1\d) of (?:the |her |his )?(?:stay|admission|hospitali[sz]ation))\b|\b(?:developed|occurred|arose|began|noted|acquired)\b[^.]{0,60}\b(?:during (?:the|this|her|his|their) (?:stay|hospitali[sz]ation|admission|hospital course)|(?:after|since|following) admission|in hospital|on the (?:ward|floor))|\bhospital[- ](?:acquired|onset)\b|\b(?:not|wasn't) (?:POA|present on admission)\b|\bafter admission\b/i
/** Says how it went on, not when it began. */
const WENT_ON = /\b(?:improv|resolv|stable|continu|better|worse|persist|wean|unchanged)/i
/** "POA: N", "(POA-Y)". */
const PRINTED = /\bPOA\b\s*[:=(-]?\s*(Y|N|U|W|yes|no)\b/i
/** Says that it was there. */
const THERE =
  /\b(?<!not )present (?:on|at) (?:the time of )?admission\b|\bPOA\b|\b(?:up)?on (?:admission|arrival|presentation)\b|\bat (?:admission|presentation)\b|\badmitted (?:for|with|because of|due to)\b|\bpresent(?:s|ed|ing) (?:with|to)\b|\bprior to admission\b|\bbefore admission\b|\bin the (?:ED|ER|emergency (?:department|room))\b/i
const UNDETERMINED =
  /\b(?:unable|not able|cannot|impossible) to (?:clinically )?(?:determine|say|tell)[^.]{0,60}\b(?:present on admission|on admission)|\bclinically undetermined\b/i

/** Conditions that a value shows: where it was so on arrival, the condition was there. */
const MEASURED: [code: RegExp, analyte: string, isOutside: (value: number) => boolean][] = [
  [/^N17/, 'creatinine|Cr', (value) => value >= 1.5],
  [/^E87\.0/, 'sodium|Na', (value) => value > 145],
  [/^E87\.1/, 'sodium|Na', (value) => value < 135],
  [/^E87\.5/, 'potassium|K', (value) => value > 5],
  [/^E87\.6/, 'potassium|K', (value) => value < 3.5],
]
/** Of what brought the patient in. */
const PRINCIPAL =
  /^[ \t]*(?:principal(?: discharge)?|admi(?:tting|ssion)|admit) (?:diagnos[ie]s|dx|problem)\b[ \t]*[:\-–]?/gim
/** A line that begins a part of the note. */
const HEADING = /^[ \t]*[A-Za-z][A-Za-z /&()-]{2,50}:|^[ \t]*[A-Z][A-Z /&-]{4,50}[ \t]*$/m

/** What the record says of "present on admission" for one code of an inpatient. CR99. */
export function proposedPoa(open: OpenCase, code: Listed): Omit<CardPoa, 'value'> {
  const own = proposedAlone(open, code)
  if (own.exempt || own.optional || own.proposed) return own
  for (const other of open.listed) {
    if (other === code || !sharesWords(code, other)) continue
    const { proposed } = proposedAlone(open, other)
    if (proposed)
      return { exempt: false, proposed, why: `The same words as ${other.code}, which is ${proposed}.` }
  }
  return own
}

/** Whether words of the one lie in words of the other. */
function sharesWords(one: Listed, other: Listed): boolean {
  return one.evidence.some((a) =>
    other.evidence.some((b) => a.documentId === b.documentId && a.start < b.end && b.start < a.end),
  )
}

function proposedAlone(open: OpenCase, code: Listed): Omit<CardPoa, 'value'> {
  if (code.marks.poaExempt) return { exempt: true, why: 'Exempt from reporting: left blank.' }
  // The list of exempt codes comes with the official releases; most of these are on it.
  if (open.edition.info.kind === 'starter' && /^[QV-Z]/.test(code.code))
    return {
      exempt: false,
      optional: true,
      why: 'Most such codes are exempt; the list comes with the official release. Leave it blank if it is.',
    }
  const told = fromWords(open, code.evidence)
  if (told) return { exempt: false, ...told }
  if (CHRONIC.some((pattern) => pattern.test(code.code)))
    return { exempt: false, proposed: 'Y', why: 'Chronic or congenital: there before admission.' }
  if (code.evidence.some((quote) => isAdmission(open, quote)))
    return { exempt: false, proposed: 'Y', why: 'Documented when the patient was admitted.' }
  if (code.evidence.some((quote) => isPrincipal(open, quote)))
    return {
      exempt: false,
      proposed: 'Y',
      why: 'Documented as principal or admitting diagnosis: it occasioned the admission (section II).',
    }
  if (wasMeasured(open, code)) return { exempt: false, proposed: 'Y', why: 'The value on arrival shows it.' }
  // The first to be decided will be the first of the claim.
  if (code.at === 0)
    return {
      exempt: false,
      proposed: 'Y',
      why: 'The principal diagnosis occasioned the admission (section II).',
    }
  return { exempt: false, why: 'The record does not say when it began: ask the provider.' }
}

function fromWords(
  open: OpenCase,
  evidence: readonly DecisionEvidence[],
): { proposed: Poa; why: string } | undefined {
  const sentences = evidence.map((quote) => open.passages(quote.documentId)?.sentenceOf(quote) ?? '')
  for (const words of sentences) {
    const printed = PRINTED.exec(words)?.[1]?.slice(0, 1).toUpperCase()
    const poa = poaIndicators.find((indicator) => indicator === printed)
    if (poa) return { proposed: poa, why: 'The record states the indicator.' }
  }
  if (sentences.some((words) => UNDETERMINED.test(words)))
    return { proposed: 'W', why: 'The provider cannot determine it.' }
  // Of a code with several parts, one that came later decides.
  if (sentences.some((words) => LATER.test(words) && !WENT_ON.test(words)))
    return { proposed: 'N', why: 'The words say that it began during the stay.' }
  if (sentences.some((words) => THERE.test(words)))
    return { proposed: 'Y', why: 'The words say that it was there on admission.' }
  return undefined
}

/** Said when the patient came: suspected then and confirmed later counts too. */
function isAdmission(open: OpenCase, quote: DecisionEvidence): boolean {
  const document = open.document(quote.documentId)
  const section = open.passages(quote.documentId)?.sectionOf(quote)
  if (section === 'admission-dx' || section === 'chief-complaint' || section === 'hpi' || section === 'pmh')
    return true
  if (section === 'hospital-course' || section === 'discharge-dx') return false
  return /\b(?:history (?:and|&) physical|H ?& ?P|admission note|admitting note|emergency (?:department|room) (?:note|report|record)|ED (?:note|provider note))\b/i.test(
    document?.text.slice(0, 600) ?? '',
  )
}

/** Under "principal diagnosis" or "admitting diagnosis", with no heading between. */
function isPrincipal(open: OpenCase, quote: DecisionEvidence): boolean {
  const before =
    open.document(quote.documentId)?.text.slice(Math.max(0, quote.start - 400), quote.start) ?? ''
  const last = [...before.matchAll(PRINCIPAL)].at(-1)
  if (!last) return false
  const between = before.slice(last.index + last[0].length)
  return !/\n[ \t]*\n[ \t]*\S/.test(between.trimStart()) && !HEADING.test(between)
}

/** "Creatinine was 1.9 on arrival". */
function wasMeasured(open: OpenCase, { code, evidence }: Listed): boolean {
  const [, analyte, isOutside] = MEASURED.find(([pattern]) => pattern.test(code)) ?? []
  if (!analyte || !isOutside) return false
  const value = new RegExp(
    `\\b(?:${analyte})\\b(?: level)?(?: (?:was|of|at|is))?[ :=]*(\\d{1,3}(?:\\.\\d+)?)(?: ?(?:mg/dL|mmol/L|mEq/L))? (?:(?:up)?on (?:arrival|admission|presentation)|at (?:arrival|admission|presentation|the time of admission)|in the (?:ED|ER|emergency (?:department|room)))\\b`,
    'gi',
  )
  return [...new Set(evidence.map(({ documentId }) => documentId))].some((id) =>
    [...(open.document(id)?.text ?? '').matchAll(value)].some((found) => isOutside(Number(found[1]))),
  )
}

/** The questions that "present on admission" leaves open; a code a person chose it for asks nothing. */
export function poaQueries(open: OpenCase, chosen: ReadonlySet<string>): Said[] {
  if (open.setting !== 'inpatient') return []
  return open.accepted.flatMap((code): Said[] => {
    if (chosen.has(code.code) || !code.found) return []
    const { exempt, proposed, optional } = proposedPoa(open, code)
    if (exempt || proposed || optional) return []
    return [
      {
        rule: 'CR99',
        reference: 'Appendix I: present on admission',
        severity: 'query',
        codes: [code.code],
        message: `Whether ${named(code)} was present on admission is not documented.`,
        action: 'Ask the provider. U is for records that stay unclear, not for a question nobody asked.',
        evidence: wordsOf(code),
      },
    ]
  })
}
