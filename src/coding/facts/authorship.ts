import type { Authorship } from '#src/domain/document.ts'
import { type Quote, quoteAt } from '#src/domain/page.ts'

const providers = String.raw`M\.?D\.?|D\.?O\.?|NP|FNP(?:-[A-Z]+)?|AGNP|ACNP|PNP|ARNP|APRN|APN|CNP|CRNP|DNP|PA-C|PA|CRNA|CNM|CNS|DPM|DDS|DMD|OD|DC|Ph\.?D\.?|Psy\.?D\.?|MBBS|FACP|FACC|FACS`
const clinicians = String.raw`RN|R\.N\.|BSN|LPN|LVN|RDN|RD|LDN|CDE|PT|DPT|PTA|OTR(?:\/L)?|OT|COTA|CCC-SLP|SLP|LCSW|LMSW|LICSW|MSW|LSW|BSW|RRT|CRT|RT|Pharm\.?D|RPh|CNA|CMA|RMA|EMT(?:-P)?|CWOCN|CCM`
const name = String.raw`[A-Z][\w'’.-]*(?:,? [A-Z][\w'’.-]*){0,4}`
/** Words that sign a document wherever they stand. */
const signing =
  '(?:electronically|digitally) (?:co-?)?signed(?: by)?|signed electronically(?: by)?|co-?signed by|electronic signature(?: by)?|e-signed by|authenticated by|attested by|\\/s\\/'
/** Words that tell of other people's acts too ("an MRI read by Dr. A"): they count at the start of a line or before a colon. */
const acting =
  'signed by|dictated by|documented by|written by|author(?:ed by)?|completed by|entered by|interpreted by|read by|interpreting (?:physician|radiologist)|reading radiologist|radiologist|performed by|assessed by|evaluated by|nurse|therapist|dietitian|social worker'
const heads =
  'attending(?: physician| provider)?|provider|treating (?:physician|provider)|rendering provider|physician|primary care (?:physician|provider)|surgeon|consultant|consulting physician'
const under = '(?:\\r?\\n\\s{0,8})?'
const signedBy = new RegExp(
  `(?:^|[^A-Za-z])((?:${signing})\\s{0,8}:?\\s{0,8}${under})|(?:^|[\\n\\f])[ \\t]{0,8}((?:${acting})\\s{1,8})(?=[A-Z])|(?:^|[^A-Za-z])((?:${acting})\\s{0,8}:\\s{0,8}${under})`,
  'gi',
)
const headedBy = new RegExp(`(?:^|[\\n\\f\\t|]|  )\\s{0,8}((?:${heads})\\s{0,8}:\\s{0,8})`, 'gi')
/** A name up to its letters, or, where it carries none, up to three words of it. */
const person = new RegExp(
  `((?:Dr\\.? )?${name}?),? ?\\(?(${providers}|${clinicians})\\)?(?![A-Za-z])|((?:Dr\\.? )?[A-Z][\\w'’-]*\\.?(?:,? [A-Z][\\w'’-]*){0,2})`,
  'y',
)
/** A bare signature line: "Jane Roe, MD". */
const signatureLine = new RegExp(
  `(?:^|[\\n\\f])[ \\t]{0,40}(${name}), ?(${providers}|${clinicians})(?![A-Za-z])[ \\t]{0,40}(?:,[^\\n\\f]{0,30})?(?=[\\n\\f]|$)`,
  'g',
)
const isProvider = new RegExp(`(?:^|[\\s,(])(?:${providers})(?:[\\s,.)]|$)`)
const isClinician = new RegExp(`(?:^|[\\s,(])(?:${clinicians})(?:[\\s,.)]|$)`)

/** A title on a line of its own near the top: "Physical therapy evaluation" in a plan is an order. */
export const clinicianTitle =
  /(?:^|[\n\f])[ \t*#]{0,8}(?:[A-Za-z/&-]+ ){0,4}?(?:nurs(?:e|ing)|triage|nutrition(?:al)?|diet(?:itian|ary)|physical therapy|occupational therapy|speech(?:[- ]language)?(?: pathology| therapy)?|PT\/OT|social (?:work(?:er)?|services?)|case management|respiratory therapy|pharmac(?:y|ist)|medical assistant|diabetes educat\w+|EMS|ambulance)(?:(?: [A-Za-z/&-]+){0,2} (?:notes?|assessment|evaluation|documentation|intake|report|summary|record|flow ?sheet)|'s note)[ \t]{0,8}(?=[\n\f:*-]|$)/i
const head = 600
export const patientTitle =
  /(?:^|[\n\f])[^\n\f.]{0,40}\b(?:patient (?:health )?(?:history )?(?:questionnaire|intake (?:form|questionnaire))|(?:health|medical) (?:history|screening) questionnaire|(?:patient )?portal message|MyChart message|message from (?:the )?patient|patient[- ]reported (?:outcomes?|symptoms?|history) (?:form|survey|questionnaire)|completed by(?: the)?:? ?patient|self[- ]report(?:ed)? (?:questionnaire|form|survey)|patient (?:diary|symptom log))\b[^\n\f.]{0,30}(?=[\n\f:]|$)/i
const PROVIDERS_PART =
  /[\n\f][ \t*#]{0,8}(?:hpi|history of present illness|assessment(?: (?:and|&) plan)?|a\/p|impression|discharge diagnos[ie]s)[ \t]{0,8}[:\n]/i
/** Above a part by somebody else: the document is not theirs. */
const CONCLUDED =
  /[\n\f][ \t*#]{0,8}(?:assessment|a\/p|impression|diagnos[ie]s|plan|hpi|exam|MSE)\b[^\n:]{0,20}:/i
const preliminary =
  /(?:^|[\n\f:*[(]| {2})[ \t*]{0,8}(?:status\s{0,4}:\s{0,4})?(?:PRELIMINARY(?: (?:REPORT|READ(?:ING)?|RESULTS?|INTERPRETATION|FINDINGS))?|Preliminary (?:Report|Read|Result|Interpretation)|DRAFT)(?=[ \t]{0,8}(?:[\n\f:.*\])]|-|$))|\bthis (?:report )?is a preliminary\b|\bpreliminary (?:report|read|interpretation),? (?:not|pending|subject to)\b|\bnot yet (?:been )?(?:reviewed|finali[sz]ed|authenticated|verified|signed)\b|\bwet[- ]?read\b|\bdictated but not (?:read|signed|reviewed)\b|\bpending (?:(?:final|attending|physician) (?:review|signature|attestation|verification|read)|signature|attestation)\b|\bunsigned\b|\bstatus\s{0,4}:\s{0,4}(?:preliminary|draft|unsigned|pending|incomplete)\b|\bawaiting (?:attending |physician )?(?:review|signature)\b/im
const final =
  /(?:^|[\n\f*[(])[ \t*]{0,8}final (?:report|result|read|interpretation)\b|\b(?:report |result |document |note )?status\s{0,4}:\s{0,4}(?:final|finali[sz]ed|complete[d]?|signed|verified|authenticated)\b|(?:^|[\n\f])[ \t*[]{0,8}FINAL[ \t*\]]{0,8}(?=[\n\f]|$)/i
/** Made once: a pattern that is made anew for each document is compiled anew. */
const everyFinal = new RegExp(final, `${final.flags}g`)
const signature =
  /\b(?:electronically|digitally) (?:co-?)?signed\b|\be-signed\b|\bsigned electronically\b|(?:^|[\n\f])[ \t]{0,8}signed by\b|\bsigned by\s{0,4}:|\bco-?signed by\b|\bauthenticated by\b|\belectronic signature\b|(?:^|\s)\/s\/ /i
const unsigned =
  /\b(?:not|un)[- ]?(?:yet )?(?:electronically )?signed\b|\bpending signature\b|\bawaiting signature\b/i
const addendum =
  /(?:^|[\n\f])[ \t*]{0,8}(?:ADDENDUM|Addendum)\b(?=[ \t]{0,8}(?:[:\n\f*#-]|\d|TO\b|BY\b|$))|\bADDENDUM\s*:/

/**
 * Whose words a document is, from signatures, headings and status lines; `unknown` where it does not say. A provider's
 * signature wins over a heading (a cosigned nursing note counts as the provider's); a header that only names the attending
 * does not make a nurse's note the attending's.
 */
export function readAuthorship(text: string): Authorship {
  const evidence: Quote[] = []
  const note = (match: { start: number; end: number } | undefined) => {
    if (match && evidence.length < 6 && !evidence.some((quote) => quote.start === match.start))
      evidence.push(quoteAt(text, match))
  }
  const signers = [...signersIn(text, signedBy), ...bareSignatures(text)]
  const provider = signers.find((one) => one.role === 'provider')
  // A part by others above a history and an assessment is a part, not the document.
  const top = text.slice(0, head)
  const whole = (title: { start: number; end: number } | undefined) =>
    title && !PROVIDERS_PART.test(text.slice(title.end)) && !CONCLUDED.test(text.slice(0, title.start))
      ? title
      : undefined
  const clinicianPart = spanOf(clinicianTitle, top)
  const patientPart = spanOf(patientTitle, top)
  const clinician =
    signers.find((one) => one.role === 'other-clinician') ?? (whole(clinicianPart) as typeof clinicianPart)
  const patient = whole(patientPart) as typeof patientPart
  const headed = signersIn(text, headedBy).find((one) => one.role === 'provider' || one.unlettered)
  const [role, words] = provider
    ? (['provider', provider] as const)
    : clinician
      ? (['other-clinician', clinician] as const)
      : patient
        ? (['patient', patient] as const)
        : headed
          ? (['provider', headed] as const)
          : (['unknown', undefined] as const)
  note(words)
  const signedSpan = unsigned.test(text) ? undefined : spanOf(signature, text)
  note(signedSpan)
  const early = spanOf(preliminary, text)
  const late = lastSpanOf(everyFinal, text)
  // A final report may quote the preliminary read that came before it.
  const status =
    early && !(late && late.start > early.start) ? 'preliminary' : late || signedSpan ? 'final' : 'unknown'
  note(status === 'preliminary' ? early : late)
  const added = spanOf(addendum, text)
  note(added)
  return { role, status, signed: signedSpan !== undefined, addendum: added !== undefined, evidence }
}

export interface Signer {
  role: 'provider' | 'other-clinician' | 'unknown'
  /** Named without letters after the name. */
  unlettered: boolean
  start: number
  end: number
}

function signersIn(text: string, pattern: RegExp): Signer[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const all = match[0]
    const act = match[1] ?? match[2] ?? match[3] ?? ''
    const start = match.index + all.indexOf(act)
    person.lastIndex = match.index + all.length
    const found = person.exec(text)
    if (!found) return []
    const letters = found[2] ?? ''
    const who = found[1] ?? found[3] ?? ''
    const end = person.lastIndex
    const tail = `${who} ${letters} ${/^[^\n\f]{0,40}/.exec(text.slice(end))![0]}`
    const doctor =
      /^Dr\b/i.test(who) || isProvider.test(tail) || /\b(?:physician|radiologist|surgeon)/i.test(act)
    const other = isClinician.test(tail) || /\b(?:nurse|therapist|dietitian|social worker)\b/i.test(act)
    const role =
      other && !(doctor && isProvider.test(`${who} ${letters}`))
        ? 'other-clinician'
        : doctor
          ? 'provider'
          : 'unknown'
    return [{ role, unlettered: role === 'unknown', start, end } as const]
  })
}

/** Every signature with letters, and lines that are nothing but a name with letters, in the order of the text. */
export function signaturesIn(text: string): Signer[] {
  const lines = [...text.matchAll(signatureLine)].flatMap((match) => {
    const start = match.index + match[0].search(/\S/)
    // Letterheads list people too.
    if (start < 300) return []
    const role = isProvider.test(`, ${match[2]!}`) ? ('provider' as const) : ('other-clinician' as const)
    return [{ role, unlettered: false, start, end: match.index + match[0].trimEnd().length }]
  })
  const signed = signersIn(text, signedBy).filter((one) => one.role !== 'unknown')
  const apart = lines.filter((line) => !signed.some((one) => one.start < line.end && line.start < one.end))
  return [...signed, ...apart].sort((a, b) => a.start - b.start)
}

function bareSignatures(text: string): Signer[] {
  // Only at the foot of a document: letterheads list people too.
  const foot = Math.max(0, text.length - 600)
  return [...text.matchAll(signatureLine)].flatMap((match) => {
    const start = match.index + match[0].search(/\S/)
    if (start < foot || start < text.length / 2) return []
    const role = isProvider.test(`, ${match[2]!}`) ? ('provider' as const) : ('other-clinician' as const)
    return [{ role, unlettered: false, start, end: match.index + match[0].trimEnd().length }]
  })
}

function spanOf(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  const match = pattern.exec(text)
  if (!match) return undefined
  const lead = match[0].length - match[0].trimStart().length
  return { start: match.index + lead, end: match.index + lead + match[0].trim().length }
}

function lastSpanOf(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  const match = [...text.matchAll(pattern)].at(-1)
  if (!match) return undefined
  const lead = match[0].length - match[0].trimStart().length
  return { start: match.index + lead, end: match.index + lead + match[0].trim().length }
}
