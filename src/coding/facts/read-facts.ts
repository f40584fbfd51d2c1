import type { ReadFact, StatedFacts } from '#src/domain/document.ts'
import { quoteAt } from '#src/domain/page.ts'
import { dateAt, latestFullDate, settle } from './dates.ts'

type Found = ReadFact | 'contradicted' | undefined

/** Between a label and its value: colon, dots, one line break (a value under its label), a format hint, a weekday. */
const between = String.raw`(?:\s{0,4}\((?:mm\/dd\/yy(?:yy)?|m\/d\/y+|date)\))?(?:\s{0,4}\/?\s{0,4}time)?[ \t]{0,40}[:#.]{0,2}[ \t,]{0,40}(?:\r?\n)?[ \t]{0,40}(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?`
const anotherTime =
  /(?:last|next|previous|prior|follow[- ]?up|future|scheduled|original|first|initial|upcoming|earlier|return)\s+$/i

const service =
  /\b(?:dates? of (?:service|visit|encounter|exam(?:ination)?|study|procedure|surgery|operation|evaluation|consult(?:ation)?)|d\.?o\.?s\.?|(?:service|visit|encounter|exam(?:ination)?|study|procedure|surgery|consult(?:ation)?) date|service from)\b/gi
const admission =
  /\b(?:(?:date|day) of admission|admission date|admit(?:ted)? date|date admitted|admit date|adm(?:it)?\.? ?date)\b|(?<=^|[\n\f\t|]| {2}|,)[ \t]{0,4}(?:admitted|admission|admit)(?:\s+on)?(?=\s*:)/gi
const discharge =
  /\b(?:(?:date|day) of discharge|discharge(?:d)? date|date discharged|d\/c date|disch(?:arge)?\.? ?date)\b|(?<=^|[\n\f\t|]| {2}|,)[ \t]{0,4}(?:discharged|discharge)(?:\s+on)?(?=\s*:)/gi
const collected =
  /\b(?:(?:date|time) (?:and time )?collected|collection (?:date|time)|specimen collected|collect(?:ed)? date|drawn date|date drawn)\b|\b(?:collected|drawn)(?:\s+on)?(?=\s*:)/gi
const birth = /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born)(?![a-z])/gi

/**
 * Facts that a document states under a label, each with the words that gave it. Dates ISO, sex `F`|`M`, setting
 * `inpatient`|`outpatient`. Impossible dates and labels that contradict each other leave a fact out: nothing is guessed, and
 * printed, faxed, reported or signed dates are never the date of service.
 */
export function readFacts(text: string): StatedFacts {
  const latest = latestFullDate(text)
  const dates = (labels: RegExp, kind: 'service' | 'birth' = 'service') =>
    labelledDate(text, labels, latest, kind)
  const range = serviceRange(text, latest)
  const admitted = dates(admission)
  const discharged = dates(discharge)
  const served = range ? range.from : dates(service)
  const bothEnds = stated(admitted) && stated(discharged)
  // Of a stay the admission is the date of service; a contradiction under one label is not healed by another.
  const first = bothEnds ? admitted : (served ?? admitted ?? dates(collected))
  return clean({
    dateOfService: stated(first),
    throughDate: stated(discharged ?? range?.through),
    setting: settingOf(text, bothEnds ? stated(discharged) : undefined),
    patientName: stated(nameOf(text)),
    mrn: stated(recordNumber(text)),
    birthDate: stated(dates(birth, 'birth')),
    sex: stated(sexOf(text)),
  })
}

function labelledDate(text: string, labels: RegExp, latest: string, kind: 'service' | 'birth'): Found {
  const gap = new RegExp(between, 'iy')
  const found: Found[] = []
  for (const label of text.matchAll(labels)) {
    if (anotherTime.test(text.slice(Math.max(0, label.index - 24), label.index))) continue
    gap.lastIndex = label.index + label[0].length
    const at = gap.lastIndex + (gap.exec(text)?.[0].length ?? 0)
    const date = dateAt(text, at)
    if (!date) continue
    const value = settle(date, latest, kind)
    if (!value && date.shortYear && date.iso) continue
    const lead = label[0].length - label[0].trimStart().length
    found.push(
      value
        ? { value, evidence: quoteAt(text, { start: label.index + lead, end: at + date.length }) }
        : 'contradicted',
    )
  }
  return agreed(found, (a, b) => a === b)
}

/** `Dates of service: 11/01/2026 - 11/04/2026`. */
function serviceRange(text: string, latest: string): { from: Found; through: Found } | undefined {
  const label = /\b(?:dates? of service|service dates?|d\.?o\.?s\.?|dates? of (?:stay|hospitalization))\b/gi
  const gap = new RegExp(between, 'iy')
  const through = /\s*(?:-|–|—|to|through|thru)\s*/iy
  for (const match of text.matchAll(label)) {
    gap.lastIndex = match.index + match[0].length
    const at = gap.lastIndex + (gap.exec(text)?.[0].length ?? 0)
    const first = dateAt(text, at)
    if (!first) continue
    through.lastIndex = at + first.length
    const link = through.exec(text)
    const secondAt = at + first.length + (link?.[0].length ?? 0)
    const second = link ? dateAt(text, secondAt) : undefined
    if (!second) continue
    const [from, to] = [settle(first, latest, 'service'), settle(second, latest, 'service')]
    if (!from || !to || from > to) return { from: 'contradicted', through: 'contradicted' }
    const evidence = quoteAt(text, { start: match.index, end: secondAt + second.length })
    return { from: { value: from, evidence }, through: { value: to, evidence } }
  }
  return undefined
}

const settingLabel =
  /\b(?:setting|patient (?:class|type|status)|encounter type|visit type|class of patient|place of service|level of care|encounter class|status)\s{0,8}[:-]\s{0,8}([^\n\f]{3,40})/gi

/** Emergency and observation are outpatient until an admission is ordered (ICD-10-CM guidelines, section IV). */
function settingOf(text: string, stay: ReadFact | undefined): ReadFact | undefined {
  const found: Found[] = []
  for (const match of text.matchAll(settingLabel)) {
    const words =
      /\b(?:(inpatient|acute hospital)|(outpatient|ambulatory|office|clinic|emergency|observation|telehealth|telemedicine|same[- ]day|urgent care))\b/i.exec(
        match[1]!,
      )
    if (
      !words ||
      (/\bstatus$/i.test(match[0].slice(0, -match[1]!.length).replace(/[\s:-]+$/, '')) &&
        !/^(?:inpatient|outpatient|observation)/i.test(match[1]!))
    )
      continue
    const end = match.index + match[0].length - match[1]!.length + words.index + words[0].length
    found.push({
      value: words[1] ? 'inpatient' : 'outpatient',
      evidence: quoteAt(text, { start: match.index, end }),
    })
  }
  const labelled = agreed(found, (a, b) => a === b)
  if (labelled === 'contradicted') return undefined
  return labelled ?? (stay && { value: 'inpatient', evidence: stay.evidence })
}

const nameLabel =
  /\b(?:patient(?:'s)? name|pt\.? name|name of patient|resident(?: name)?|patient|pt|(?<=^|[\n\f])[ \t]{0,8}name)\s{0,8}:[ \t]{0,40}(?:\r?\n[ \t]{0,40})?/gi
const nameWords = /[A-Z][A-Za-z'’.-]*(?:,? {1}[A-Z][A-Za-z'’.-]*){1,4}/y
const afterName =
  /^(?:DOB|MRN|SSN|Sex|SEX|Age|AGE|Gender|Date|DATE|ID|Acct|Account|ACCT|Phone|Address|Visit|Provider|Physician|Attending|Admit\w*|Room|Location|Encounter|Medical|Male|Female|MALE|FEMALE|Race|Patient|PT|Med|MR|Unit|DOS|PCP|Referring|Order\w*|Accession|Specimen|Client|Report\w*|Requisition|Status|Facility|Clinic|Lab\w*|Insurance|Collected|Birth)\b/
const noName =
  /^(?:The|This|He|She|Denies|Is|Has|Was|Presents?|A|An|No|Not|Yes|Unknown|See|In|On|With|States?|Reports?)\b/

function nameOf(text: string): Found {
  const found: Found[] = []
  for (const mark of text.matchAll(nameLabel)) {
    nameWords.lastIndex = mark.index + mark[0].length
    const match = nameWords.exec(text)
    if (!match || noName.test(match[0])) continue
    const words = match[0].split(' ')
    const stop = words.findIndex((word) => afterName.test(word))
    // "Jane Example Chart no: 4": the word before a colon or number sign is the next label.
    const label = /^(?: ?[:#]| (?:no|number|id|date)\b)/i.test(text.slice(nameWords.lastIndex))
    const name = (stop < 0 ? words.slice(0, label ? -1 : undefined) : words.slice(0, stop))
      .join(' ')
      .replace(/[,.-]+$/, '')
    if (name.split(' ').length < 2) continue
    const lead = mark[0].length - mark[0].trimStart().length
    found.push({
      value: name,
      evidence: quoteAt(text, { start: mark.index + lead, end: match.index + name.length }),
    })
  }
  return agreed(found, samePerson)
}

/** `DOE, JANE A` and `Jane Doe` are one person: the shorter name's words all stand in the longer one. */
function samePerson(a: string, b: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .replace(/[.,]/g, ' ')
      .split(/\s+/)
      .filter((word) => word.length > 1)
  const [short, long] = [words(a), words(b)].sort((x, y) => x.length - y.length)
  return short!.every((word) => long!.includes(word))
}

function recordNumber(text: string): Found {
  const labels = [
    /\b(?:MRN?|medical record(?: (?:number|no\.?|num|#))?|med(?:ical)? rec(?:ord)?\.?(?: (?:number|no\.?|#))?|MR ?#|record (?:number|no\.?))\s{0,8}[:#]{0,2}[ \t]{0,40}(?:\r?\n[ \t]{0,40})?(?=[A-Z0-9-]{0,19}\d)([A-Z0-9][A-Z0-9-]{2,19})\b/gi,
    /\bpatient (?:id|identifier|number|no\.?)\s{0,8}[:#]{1,2}[ \t]{0,40}(?=[A-Z0-9-]{0,19}\d)([A-Z0-9][A-Z0-9-]{2,19})\b/gi,
  ]
  for (const label of labels) {
    const found = [...text.matchAll(label)].map((match) => ({
      value: match[1]!,
      evidence: quoteAt(text, { start: match.index, end: match.index + match[0].length }),
    }))
    if (found.length) return agreed(found, (a, b) => a.toUpperCase() === b.toUpperCase())
  }
  return undefined
}

const sexLabel =
  /\b(?:(?:sex|gender)(?: (?:at birth|assigned at birth))?\s{0,8}[:#]\s{0,8}(?:\r?\n[ \t]{0,40})?|(?:age ?\/ ?(?:sex|gender))\s{0,8}:?\s{0,8}\d{1,3}\s{0,8}(?:y(?:\/?o|rs?|ears?)?(?: old)?)?[ /,-]*|(?:sex|gender) ?\/ ?age\s{0,8}:?\s{0,8})(male|female|m|f)\b(?![./']\w)/gi

function sexOf(text: string): Found {
  return agreed(
    [...text.matchAll(sexLabel)].map((match) => ({
      value: match[1]![0]!.toUpperCase(),
      evidence: quoteAt(text, { start: match.index, end: match.index + match[0].length }),
    })),
    (a, b) => a === b,
  )
}

function agreed(found: readonly Found[], same: (a: string, b: string) => boolean): Found {
  const [first, ...others] = found
  if (!first || first === 'contradicted') return first
  for (const other of others)
    if (other === 'contradicted' || (other && !same(first.value, other.value))) return 'contradicted'
  return first
}

function stated(fact: Found): ReadFact | undefined {
  return fact === 'contradicted' ? undefined : fact
}

function clean(facts: StatedFacts): StatedFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
}
