import type { Authorship } from '#src/domain/document.ts'
import type { Quote, Span } from '#src/domain/page.ts'
import { quoteAt } from '#src/domain/page.ts'
import { clinicianTitle, patientTitle, type Signer, signaturesIn } from './authorship.ts'

/** Words of a document that are not, or not only, those of its author. */
export interface Voice extends Span {
  role: Authorship['role']
  /** Absent: as the document. */
  status?: 'preliminary' | 'final' | undefined
  addendum?: true | undefined
  /** Name and letters as printed, where it is signed. */
  signer?: string | undefined
  /** The words that say so: a heading, a signature. */
  words: Quote
}

interface Opening extends Span {
  role?: 'provider' | 'other-clinician' | 'patient'
  status?: 'preliminary' | 'final'
  addendum?: true
  /** Reaches to the end of its paragraph only. */
  label: boolean
}

/** "Triage note:", "NURSING ASSESSMENT", on a line of its own, anywhere. */
const clinicianBlock = new RegExp(clinicianTitle.source, 'gi')
const patientBlock = new RegExp(patientTitle.source, 'gi')
const providerBlock =
  /(?:^|[\n\f])[ \t*#]{0,8}(?:(?:attending|physician|provider|hospitalist|resident|surgeon|consult(?:ant|ation)?|cardiology|ED provider|emergency physician|MD|DO|PA-C|NP)(?: [A-Za-z]+){0,2} (?:note|assessment|addendum|documentation|attestation|evaluation|report|statement)|provider['’]?s? (?:note|assessment))[ \t]{0,8}(?=[\n\f:*(-]|$)/gi
/** "Nursing: …", "RN: …", "Wound care nurse (Jo Example, RN): …": one paragraph. */
const clinicianLabel =
  /(?:^|[\n\f])[ \t*#-]{0,8}(?:RN|LPN|nurs(?:e|ing)|triage(?: nurse)?|dietitian|dietician|nutrition|RD|PT|OT|SLP|physical therap(?:y|ist)|occupational therap(?:y|ist)|speech therap(?:y|ist)|social work(?:er)?|SW|LCSW|case manager|wound(?: care)?(?: nurse)?|WOCN|EMS|paramedic|EMT|pharmacist|medical assistant|MA|respiratory therap(?:y|ist))(?: (?:note|notes|documentation|intake|rooming))?[ \t]{0,4}(?:\([^)\n]{0,60}\)|,[^:\n]{0,40})?[ \t]{0,4}:/gi
const patientLabel =
  /(?:^|[\n\f])[ \t*#-]{0,8}(?:(?:per |from )?patient (?:questionnaire|intake|portal|survey|message|self[- ]report)|(?:completed|filled (?:in|out)|written) by (?:the )?patient|patient[- ](?:reported|completed)[^:\n]{0,30}|questionnaire)[ \t]{0,4}(?:\([^)\n]{0,60}\))?[ \t]{0,4}:/gi
const addendumBlock = /(?:^|[\n\f])[ \t*#-]{0,8}(?:late )?(?:ADDENDUM|Addendum)\b[^\n\f:]{0,80}(?=[:\n\f])/g
const preliminaryBlock =
  /(?:^|[\n\f])[ \t*#[]{0,8}(?:PRELIMINARY|Preliminary|WET|Wet)[ -](?:report|read(?:ing)?|impression|interpretation|result|findings)[^\n\f:]{0,60}(?=[:\n\f\]])/gi
const finalBlock =
  /(?:^|[\n\f])[ \t*#[]{0,8}final (?:report|read(?:ing)?|impression|interpretation|result|diagnosis)[^\n\f:]{0,60}(?=[:\n\f\]])/gi
/** Here a provider's own part begins again after an intake by somebody else. */
const providerHeading =
  /[\n\f][ \t*#]{0,8}(?:\d\.\s)?(?:chief complaint|cc|hpi|history of present illness|subjective|objective|physical exam(?:ination)?|exam|assessment|impression|a\/p|assessment (?:and|&) plan|diagnos[ie]s|discharge diagnos[ie]s|final diagnos[ie]s|hospital course|medical decision making|mdm|plan|past medical history|pmh)[ \t]{0,8}[:\n]/gi
const paragraphEnd = /\n[ \t]*\n|\f|\n(?=[ \t]*[A-Z][A-Za-z &/()-]{2,40}:)/g

/**
 * Where a document speaks with more than one voice: a nursing part, a patient's questionnaire, an addendum, a preliminary
 * reading, parts with signatures of their own. Everything else is the author's. In the order of the text, not overlapping.
 */
export function readVoices(text: string): Voice[] {
  const signed = chunksOf(text)
  const voices: Voice[] = []
  const openings = openingsIn(text)
  openings.forEach((opening, k) => {
    const chunk = signed.find((c) => c.start <= opening.start && opening.start < c.end)
    const until = Math.min(openings[k + 1]?.start ?? text.length, chunk?.end ?? text.length)
    const ownSignature = chunk?.role === opening.role || opening.addendum
    const end = opening.label
      ? Math.min(until, nextIndex(paragraphEnd, text, opening.end + 1))
      : opening.role === 'provider' || opening.status || ownSignature
        ? until
        : Math.min(until, nextIndex(providerHeading, text, opening.end))
    // A nurse's or patient's title at the head of what a provider signed and nothing else: the provider took it over.
    const whole = opening.start < 200 && k === openings.length - 1 && end === (chunk?.end ?? text.length)
    if (whole && chunk?.role === 'provider' && opening.role === 'other-clinician') return
    const role = opening.role ?? (chunk && signed.length > 1 ? chunk.role : 'unknown')
    if (end > opening.end)
      voices.push({
        start: opening.start,
        end,
        role,
        status: opening.status,
        addendum: opening.addendum,
        signer: chunk?.signer,
        words: quoteAt(text, { start: opening.start, end: opening.end }),
      })
  })
  // What stands above a signature is the signer's, where there are several.
  if (new Set(signed.map((c) => c.role)).size > 1 || new Set(signed.map((c) => c.signer)).size > 1)
    for (const chunk of signed) for (const gap of outside(chunk, voices)) voices.push({ ...chunk, ...gap })
  return voices
    .filter((v) => v.role !== 'unknown' || v.status || v.addendum)
    .sort((a, b) => a.start - b.start)
}

/** What may stand between two signatures of one text. */
const WHEN =
  /\b(?:on|at|am|pm|and|date|time|signed|est|edt|cst|cdt|mst|pst|utc|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/gi

/** Text above each signature, up to the one before it; signatures that follow each other at once belong together. */
function chunksOf(text: string): Voice[] {
  const marks: (Signer & { until: number })[] = []
  for (const signer of signaturesIn(text)) {
    const last = marks.at(-1)
    const between = last ? text.slice(last.until, signer.start) : ''
    if (last && between.replace(WHEN, '').replace(/[^A-Za-z]/g, '').length < 4) {
      // Cosigned: the provider answers for it.
      if (signer.role === 'provider' && last.role !== 'provider') Object.assign(last, signer)
      last.until = signer.end
    } else marks.push({ ...signer, until: signer.end })
  }
  let start = 0
  return marks.flatMap((mark) => {
    const chunk = {
      start,
      end: mark.until,
      role: mark.role,
      signer: text.slice(mark.start, mark.end).trim(),
      words: quoteAt(text, { start: mark.start, end: mark.end }),
    }
    start = mark.until
    return mark.role === 'unknown' ? [] : [chunk]
  })
}

function openingsIn(text: string): Opening[] {
  const found: Opening[] = []
  const heads = headsOf(text)
  const look = (pattern: RegExp, made: Omit<Opening, 'start' | 'end'>) => {
    for (const at of heads) {
      pattern.lastIndex = 0
      const match = pattern.exec(text.slice(Math.max(0, at - 1), at + LONGEST_HEAD))
      if (!match || match.index > 1) continue
      match.index += Math.max(0, at - 1)
      const lead = match[0].length - match[0].trimStart().length
      const start = match.index + lead
      const end = match.index + match[0].trimEnd().length
      if (end > start && !found.some((f) => f.start < end && start < f.end))
        found.push({ ...made, start, end })
    }
  }
  look(addendumBlock, { addendum: true, label: false })
  look(clinicianBlock, { role: 'other-clinician', label: false })
  look(patientBlock, { role: 'patient', label: false })
  look(providerBlock, { role: 'provider', label: false })
  look(clinicianLabel, { role: 'other-clinician', label: true })
  look(patientLabel, { role: 'patient', label: true })
  look(preliminaryBlock, { status: 'preliminary', label: false })
  look(finalBlock, { status: 'final', label: false })
  for (const opening of found) {
    const said = text.slice(opening.start, opening.end)
    if (opening.addendum && /\b(?:RN|nurs\w+|RD|LPN|social work\w*)\b/.test(said))
      opening.role = 'other-clinician'
    else if (opening.addendum && /\b(?:M\.?D|D\.?O|PA-C|NP|physician|attending|provider)\b/i.test(said))
      opening.role = 'provider'
  }
  return found.sort((a, b) => a.start - b.start)
}

const LONGEST_HEAD = 160
/** Words that one of the patterns above needs near the start of its line. */
const TELLING =
  /addend|nurs|triage|diet|nutrition|therap|social|case man|pharmac|assistant|educat|\bem[st]|ambulance|paramedic|wound|wocn|patient|questionnaire|mychart|physician|provider|attending|hospitalist|resident|surgeon|consult|cardiology|preliminary|\bwet\b|\bfinal\b|\b(?:RN|LPN|RD|PT|OT|SLP|SW|LCSW|MA|MD|DO|NP|PA-C)\b|completed|filled|written/i

/** Starts of lines that may open a part. */
function headsOf(text: string): number[] {
  const heads: number[] = []
  const look = (at: number) => {
    if (TELLING.test(text.slice(at, at + 60))) heads.push(at)
  }
  look(0)
  for (const { index } of text.matchAll(/[\n\f]/g)) look(index + 1)
  return heads
}

function nextIndex(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? text.length
}

function outside(whole: Span, parts: readonly Span[]): Span[] {
  const free: Span[] = []
  let at = whole.start
  for (const part of parts.filter((p) => p.start < whole.end && p.end > whole.start)) {
    if (part.start > at) free.push({ start: at, end: part.start })
    at = Math.max(at, part.end)
  }
  if (at < whole.end) free.push({ start: at, end: whole.end })
  return free
}
