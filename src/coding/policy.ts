import type { DropReason, Setting } from '#src/domain/code.ts'
import type { Authorship, DocumentKind } from '#src/domain/document.ts'
import type { Disposition } from './disposition.ts'
import type { SectionKind } from './headings.ts'
import type { Mention } from './mention.ts'
import { imagingPolicy, isImaging, isLab, labPolicy } from './policy-by-class.ts'
import type { ReadText } from './read-text.ts'
import { isChronic } from './status-codes.ts'

/** Conclusions of a stay: there an uncertain diagnosis counts for an inpatient (guideline II.H). */
const AT_DISCHARGE: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'discharge-dx',
  'assessment',
  'impression',
  'hospital-course',
  'body',
  'plan',
])
/** Never coded while uncertain, in any setting (guidelines I.C.1.a.1, I.C.1.f, I.C.1.g, I.C.10.c). */
const NEVER_UNCERTAIN = /^(?:B20|A92\.5|U07|J09|J10)/

/** Guideline profile: one mention of one code, by author, class, section and assertion. */
export function dispose(
  read: ReadText,
  mention: Mention,
  code: string,
  { kind, setting, author }: { kind: DocumentKind; setting: Setting; author: Authorship },
): Disposition {
  const byAuthor = authorPolicy(authorAt(read, mention, author), code)
  const { section, assertion } = mention
  if (section === 'technique' || section === 'comparison') return { to: 'nothing' }
  // "ICD-10" is no defibrillator.
  if (code === 'Z95.810' && /^[- ]?(?:9|10|11)\b/.test(read.text.slice(mention.end, mention.end + 4)))
    return { to: 'nothing' }
  const byClass = isLab(kind)
    ? labPolicy(section)
    : isImaging(kind)
      ? imagingPolicy(read, section, setting)
      : undefined
  const byAssertion =
    unlike(read, mention, code) ?? assertionPolicy(mention, code, setting, pastYear(read, mention))
  if (byAssertion.to === 'nothing') return byAssertion
  // What a patient does not have is said first; who wrote it matters only for what would be coded.
  if (byAssertion.to === 'tray' && assertion.status === 'negated') return byAssertion
  return byAuthor ?? byClass ?? byAssertion
}

/** Role and status of the words themselves: a part of a document may be another's than the whole. */
export function authorAt(
  read: ReadText,
  { start }: { start: number },
  author: Authorship,
): Pick<Authorship, 'role' | 'status'> {
  const voice = read.voices.length > 0 ? read.voiceAt(start) : undefined
  if (!voice) return author
  return {
    role: voice.role === 'unknown' ? author.role : voice.role,
    status: voice.status ?? author.status,
  }
}

function authorPolicy(author: Pick<Authorship, 'role' | 'status'>, code: string): Disposition | undefined {
  if (author.role === 'other-clinician' && OF_CLINICIANS.test(code)) return undefined
  if (author.role === 'other-clinician' || author.role === 'patient') {
    const who = author.role === 'patient' ? 'the patient' : 'a clinician who is no provider'
    return tray('not-provider', `Written by ${who}; a diagnosis is coded from a provider’s words.`)
  }
  if (author.status === 'preliminary')
    return tray('preliminary', 'The document is preliminary; code from the final one.')
  return undefined
}

/**
 * Codes that may rest on what other clinicians write (guideline I.B.14): body mass index, coma scale, stroke scale, social
 * determinants, blood alcohol level, underimmunization, intent of a firearm injury. Depth and stage of ulcers and sides only
 * complete what the provider writes: see `clinicians.ts`.
 */
export const OF_CLINICIANS =
  /^(?:Z68|R40\.2[1-4]|R29\.7|Z5[5-9]|Z6[0-5]|Y90|Z28\.3|W3[2-4]|X7[2-4]|X9[3-5]|Y2[2-4])/

function assertionPolicy(mention: Mention, code: string, setting: Setting, past: boolean): Disposition {
  const { section, assertion } = mention
  switch (assertion.status) {
    case 'negated':
      return tray('negated', 'The text says that it is not there.')
    case 'ruled-out':
      return tray('ruled-out', 'The text says that it was ruled out or is unlikely.')
    case 'hypothetical':
      return tray(
        'hypothetical',
        'Named as something to watch, prevent or test for, not as something present.',
      )
    case 'other-person':
      // To have been near another's disease, or in another's smoke, is what these codes say.
      return /^Z(?:20|77)/.test(code) ? list() : tray('other-person', 'Said of another person.')
    case 'family':
      // "Family history of colon cancer in a first-degree relative" is the code's own name.
      return /^Z8[0-4]/.test(code) ? list() : { to: 'family' }
    case 'resolved':
      // A fracture that has healed is what its sequela comes from.
      if (/^[ST].*S$/.test(code) && code.length === 8) return list()
      // What came and went during the stay is coded for the stay.
      if (setting === 'inpatient' && AT_DISCHARGE.has(section) && section !== 'body') return list()
      return isChronic(code) ? list() : tray('resolved', 'The text says that it has resolved.')
    case 'uncertain':
      return uncertain(section, code, setting)
    case 'history':
      if (section === 'family') return { to: 'family' }
      return isChronic(code) ? list() : { to: 'history' }
  }
  if (section === 'family') return { to: 'family' }
  if (past && !isChronic(code)) return { to: 'history' }
  if (section === 'instructions')
    return tray('hypothetical', 'Stands in the instructions for the patient or in planned tests.')
  if (section === 'psh') return /^Z/.test(code) ? list() : { to: 'history' }
  if (section === 'pmh' && !isChronic(code)) return { to: 'history' }
  if (section === 'allergies' && !/^(?:Z88|Z91\.0|J30|T78)/.test(code)) return { to: 'nothing' }
  return list()
}

const PLANNED =
  /\b(?:(?:prior to|before|ahead of|clearance for|evaluation for|scheduled for|awaiting|planned|upcoming|candidate for|consider(?:ing)?|discuss(?:ed)?|recommend(?:ed)?|refer(?:red)? for|will (?:need|require|undergo))\s+(?:\w+\s+){0,3})$/i
/** Where the purpose of a visit is told. */
const PURPOSE: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'chief-complaint',
  'hpi',
  'indication',
  'assessment',
  'impression',
  'body',
  'preop-dx',
  'postop-dx',
  'discharge-dx',
  'procedure',
])

const TOLD_AS_REASON: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'chief-complaint',
  'indication',
  'assessment',
  'impression',
])
const NOT_TAKEN = /\b(?:not|n['’]t|never|stopped|quit|refuses?|declines?|off)\s+(?:\w+\s+)?$/i
const ONLY_HERE =
  /^[^.;]*\b(?:during (?:the |this |her |his )?(?:stay|admission|hospitali[sz]ation)|while (?:inpatient|in (?:the )?hospital|hospitali[sz]ed)|sliding scale)\b/i

/** Codes for an act (a joint replaced, a screening) need the act: neither its plan nor a mention on the way is it. */
function unlike(read: ReadText, mention: Mention, code: string): Disposition | undefined {
  if (mention.assertion.status !== 'affirmed') return undefined
  if (/^Z1[1-3]/.test(code) && !PURPOSE.has(mention.section))
    return tray(
      'hypothetical',
      'A screening is coded for the visit that is made for it, not where it is planned or told.',
    )
  if (/^I6[0-3]/.test(code) && LEFT_BY.test(read.text.slice(Math.max(0, mention.start - 60), mention.start)))
    return tray('history', 'What it left is coded, not the stroke that is over (guideline I.C.9.d).')
  if (/^Z0[0-29]/.test(code) && !saidAsReason(read, mention))
    return tray('hypothetical', 'An examination told on the way is not what this visit is for.')
  if (code === 'Z60.2' && !TOLD_AS_REASON.has(mention.section))
    return tray(
      'not-addressed',
      'Living alone is coded only where the provider calls it a problem or a risk (guideline I.C.21.c.17).',
    )
  if (code.startsWith('Z32.0') && !TOLD_AS_REASON.has(mention.section))
    return tray('hypothetical', 'A pregnancy test on the way is not the reason for the visit.')
  if (code.startsWith('Z79') && ONLY_HERE.test(read.text.slice(mention.start, mention.end + 60)))
    return tray('hypothetical', 'Given during the stay only (guideline I.C.21.c.3).')
  if (
    code.startsWith('Z79') &&
    NOT_TAKEN.test(read.text.slice(Math.max(0, mention.start - 24), mention.start))
  )
    return tray('negated', 'The text says that it is not taken.')
  if (/^[K-NHD]/.test(code) && isOperatedOn(read, mention))
    return tray('history', 'Names the operation that was done, not a condition that is there.')
  if (!/^Z(?:89|9[0-8])/.test(code)) return undefined
  const before = read.text.slice(Math.max(0, mention.start - 60), mention.start)
  return PLANNED.test(before) ? tray('hypothetical', 'Planned or considered; not done yet.') : undefined
}

const OPERATION_BEHIND =
  /^[- ]?(?:\s?(?:repair|removal|excision|resection|surgery|operation|extraction|ligation|banding))\b/i
const DONE_BEFORE =
  /\b(?:s\/p|status post|after|following|since|POD ?#?\d*|post-?op(?:erative)?(?: day)? ?#?\d*|underwent|had|prior|previous|history of|h\/o|(?:days?|weeks?|months?|years?) (?:after|from|out from|post|s\/p))\s+(?:[\w-]+\s+){0,4}$/i

/** "after hernia repair": what was repaired is over. */
function isOperatedOn(read: ReadText, { start, end }: Mention): boolean {
  if (!OPERATION_BEHIND.test(read.text.slice(end, end + 14))) return false
  return DONE_BEFORE.test(read.text.slice(Math.max(0, start - 70), start))
}

/** "Sequela of ischemic stroke", "hemiparesis following intracerebral hemorrhage". */
const LEFT_BY =
  /\b(?:sequelae? (?:of|from)|late effects? of|residuals? (?:of|from|after)|residual \w+ (?:of|from|after)|following|left by)\s+(?:(?:an?|the|her|his|ischemic|hemorrhagic|nontraumatic|old|prior|previous|left|right|acute)\s+){0,3}$/i

const PURPOSE_BEFORE =
  /\b(?:here|presents?|presenting|seen|comes?|came|visit|returns?|in|scheduled|today|appointment)\b[^.;]{0,30}\b(?:for|with)\b[^.;]{0,40}$|^\s*$/i

/** Why the patient came: a heading says so, the words before it, or it opens the note. */
function saidAsReason(read: ReadText, mention: Mention): boolean {
  if (TOLD_AS_REASON.has(mention.section)) return true
  if (mention.section !== 'body' && mention.section !== 'hpi') return false
  const sentence = read.sentences[mention.sentence]!
  const before = read.text.slice(read.tokens[sentence.from]!.start, mention.start)
  // Titles stand alone on the first lines: "Annual physical".
  const heads = mention.start < 400 && mention.section === 'body' && !/[.;,]/.test(before)
  return heads || (before.trim() !== '' && PURPOSE_BEFORE.test(before))
}

/** "myocardial infarction in 2015" in a note whose latest year is a later one. */
function pastYear(read: ReadText, mention: Mention): boolean {
  const said = /^[\s,(]*(?:back )?(?:in|of|since|from)?[\s(]*((?:19|20)\d\d)\b(?![/.-]\d)/.exec(
    read.text.slice(mention.end, mention.end + 30),
  )
  return said !== null && Number(said[1]) < read.latestYear
}

function uncertain(section: SectionKind, code: string, setting: Setting): Disposition {
  if (setting === 'inpatient' && AT_DISCHARGE.has(section) && !NEVER_UNCERTAIN.test(code))
    return { to: 'list', certain: false }
  const why =
    setting === 'outpatient'
      ? 'Uncertain diagnoses are not coded for outpatients (guideline IV.H).'
      : NEVER_UNCERTAIN.test(code)
        ? 'Coded only when confirmed, even for inpatients.'
        : 'Uncertain and not repeated at discharge (guideline II.H).'
  return tray('uncertain', why)
}

function list(): Disposition {
  return { to: 'list', certain: true }
}

function tray(reason: DropReason, explanation: string): Disposition {
  return { to: 'tray', reason, explanation }
}
