import { type DocumentKind, documentKinds, type PacketPart, type PageRange } from '#src/domain/document.ts'
import { readFacts } from '../facts/read-facts.ts'
import { classify } from './classify.ts'

/** What a packet seems to hold. */
export interface Packet {
  /** Tile the pages, in order; one part: nothing speaks for a packet. */
  parts: PacketPart[]
  /** How many patients the pages name; 0 when none is named. */
  patients: number
  /** For each page that a document begins at it, 0…1, by what separates it from the page before; 1 for the first. */
  begins: number[]
}

interface PageSigns {
  text: string
  blank: boolean
  kind: DocumentKind
  confidence: number
  number: number | undefined
  of: number | undefined
  patient: Identity
  accession: string
  /** Numbers that stand in its head or foot: record numbers, as a rule. */
  ids: ReadonlySet<string>
  visit: string
  top: Set<string>
}

interface Identity {
  mrn: string
  birthDate: string
  name: string
}

/** What speaks for a new document at a page, in logits; set by hand and checked on packets of our own. */
const WEIGHT = {
  start: -1.6,
  firstOfSeveral: 4,
  countsAgain: 3,
  countsOn: -5,
  otherPatient: 5,
  otherNumbers: 1.5,
  otherAccession: 2.8,
  otherVisit: 2.6,
  sameVisit: -0.3,
  title: 1.6,
  afterCover: 2.5,
  topDiffers: 1.2,
  topSame: -1.2,
  signedBefore: 1,
  goesOn: -2.5,
}

/**
 * Where one document ends and the next begins in a file of several: by page counts, patient, accession, titles, running
 * heads and the kind of each page; the best way through (Viterbi over kind × begin or go on). Pure; never throws.
 * @param pages Text of each page, in order. Part numbers are 1-based places in this list.
 */
export function readPacket(pages: readonly string[]): Packet {
  const counts = countsOf(pages)
  const signs = pages.map((text, i) => signsOf(text, counts[i]))
  const odds = signs.map((page, i) => (i === 0 ? 0 : boundary(lastFull(signs, i), page)))
  const begins = odds.map((odd, i) => (i === 0 ? 1 : chanceOf(odd)))
  const parts = bestPath(signs, odds).map(
    (part): PacketPart => ({ ...part, confidence: begins[part.first - 1]!, kind: kindOf(pages, part) }),
  )
  return { parts, patients: patientsOf(signs), begins }
}

function chanceOf(odds: number): number {
  return Math.round((1 / (1 + Math.exp(-odds))) * 1000) / 1000
}

function kindOf(pages: readonly string[], { first, last }: Pick<PacketPart, 'first' | 'last'>): DocumentKind {
  return classify(pages.slice(first - 1, last).join('\f')).label
}

interface Count {
  number: number
  of: number
}

const COUNT =
  /\b(?:page|pg|p)\b\.?\s{0,3}(\d{1,3})\s{0,3}(?:of|\/)\s{0,3}(\d{1,3})\b|^[\s-]{0,6}(\d{1,3})\s{0,2}(?:of|\/)\s{0,2}(\d{1,3})[\s-]{0,6}$/gim

/** "Page 2 of 3" of each page. A count that runs through the whole file is the fax machine's or the printer's and says nothing. */
function countsOf(pages: readonly string[]): (Count | undefined)[] {
  const found = pages.map((text) =>
    [...text.matchAll(COUNT)]
      .map(([, a, b, c, d]): Count => ({ number: Number(a ?? c), of: Number(b ?? d) }))
      .filter(({ number, of }) => number >= 1 && number <= of),
  )
  const through = (count: Count, i: number) => count.number === i + 1 && count.of === pages.length
  const running = pages.length > 1 && found.every((counts, i) => counts.some((count) => through(count, i)))
  const others = found.some((counts, i) => counts.some((count) => !through(count, i)))
  return found.map((counts, i) => (running && others ? counts.filter((c) => !through(c, i)) : counts)[0])
}

function signsOf(text: string, counted: Count | undefined): PageSigns {
  const { label, confidence } = classify(text)
  const facts = readFacts(text)
  return {
    text,
    blank: (text.match(/\p{L}/gu)?.length ?? 0) < 20,
    kind: label,
    confidence,
    number: counted?.number,
    of: counted?.of,
    patient: {
      mrn: plain(facts.mrn?.value),
      birthDate: plain(facts.birthDate?.value),
      name: plain(facts.patientName?.value),
    },
    accession: plain(ACCESSION.exec(text)?.[1]),
    ids: idsOf(text),
    visit: facts.dateOfService?.value ?? '',
    top: trigrams(text.trimStart().slice(0, 160)),
  }
}

const ACCESSION =
  /\b(?:(?:accession|acc|order|report|specimen|case)\s{0,3}(?:no\.?|number|id|#)?\s{0,3}[:#]?\s{1,3})((?=[A-Z-]{0,8}\d)[A-Z0-9-]{5,20})\b/i

/** Words of letters and at least four digits in the first lines and the last ones; dates and telephone numbers are none. */
function idsOf(text: string): Set<string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const edge = [...lines.slice(0, 5), ...lines.slice(-2)].join('\n')
  return new Set(
    [...edge.matchAll(/\b(?!\d{3}-\d{4}\b)(?:[A-Z]{1,4}-?)?\d{4,10}\b(?![-/]\d)/g)]
      .map(([id]) => id)
      .filter((id) => !/^(?:19|20)\d\d$/.test(id)),
  )
}

/** Same letters and digits, whatever the order and marks: `DOE, JANE` is `Jane Doe`; initials say nothing. */
function plain(value: string | undefined): string {
  return (value ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .sort()
    .join(' ')
}

const TITLE =
  /^\W{0,3}(?:(?:laboratory|lab|pathology|radiology|imaging|diagnostic imaging|operative|procedure|consultation|progress|office|clinic|emergency(?: department)?|discharge|history and physical|admission|nursing|telephone|referral|final)\s+(?:report|results?|note|visit|visit note|summary|record|encounter|letter|cover)|complete blood count|comprehensive metabolic panel|basic metabolic panel|history (?:and|&) physical|discharge summary|fax(?: cover(?: sheet| page)?| transmittal)?|soap note|ct (?:of |abdomen|chest|head)|x-?ray|chest (?:x-?ray|radiograph)|mri |ultrasound)/im

function boundary(before: PageSigns, page: PageSigns): number {
  if (page.blank) return -6
  let score = WEIGHT.start
  if (page.number === 1 && (page.of ?? 0) > 1) score += WEIGHT.firstOfSeveral
  else if (page.number === 1) score += WEIGHT.countsAgain - 1
  else if (page.number !== undefined && before.number !== undefined) {
    if (page.number === before.number + 1 && page.of === before.of) score += WEIGHT.countsOn
    else if (page.of !== before.of || page.number <= before.number) score += WEIGHT.countsAgain
  } else if (page.number !== undefined && page.number > 1) score += WEIGHT.countsOn / 2
  else if (before.number !== undefined && before.number < (before.of ?? 0)) score += WEIGHT.countsOn / 3
  if (differ(before.patient, page.patient)) score += WEIGHT.otherPatient
  else if (before.ids.size > 0 && page.ids.size > 0 && ![...page.ids].some((id) => before.ids.has(id)))
    score += WEIGHT.otherNumbers
  if (before.accession && page.accession && before.accession !== page.accession)
    score += WEIGHT.otherAccession
  if (before.visit && page.visit) score += before.visit === page.visit ? WEIGHT.sameVisit : WEIGHT.otherVisit
  if (TITLE.test(page.text.trimStart().slice(0, 300))) score += WEIGHT.title
  const covered = isCover(before.text)
  if (covered) score += WEIGHT.afterCover
  // A banner of the machine makes every head alike; behind a cover it says nothing.
  const alike = covered ? 0.3 : similarity(before.top, page.top)
  if (alike < 0.15) score += WEIGHT.topDiffers
  else if (alike > 0.55) score += WEIGHT.topSame
  if (
    /\b(?:electronically signed|end of (?:report|note)|signed(?: by)?|dictated(?: by)?|reported by|(?:MD|DO|NP|PA-C|FACC|RN)\.?)\b[^\n]{0,120}(?:\n[\s\S]{0,120})?$/i.test(
      before.text,
    )
  )
    score += WEIGHT.signedBefore
  if (/[a-z,]\s*$/.test(body(before.text)) && /^\s*[a-z]/.test(body(page.text))) score += WEIGHT.goesOn
  return score
}

/** Without lines that only count pages. */
function body(text: string): string {
  return text.replace(/^.*\bpage\s{0,3}\d{1,3}.*$/gim, '').trim()
}

/** Little text about a transmission and nothing about a patient's health. */
function isCover(text: string): boolean {
  const short = (text.match(/\S+/g)?.length ?? 0) < 160
  return (
    short &&
    /\b(?:fax|facsimile|transmittal|transmission|cover (?:sheet|page))\b/i.test(text) &&
    /\bpages?\b|\bto\s*:|\battn\b|\bconfidential/i.test(text)
  )
}

function differ(a: Identity, b: Identity): boolean {
  const apart = (one: string, other: string) => one !== '' && other !== '' && one !== other
  return apart(a.mrn, b.mrn) || apart(a.birthDate, b.birthDate) || (apart(a.name, b.name) && a.mrn !== b.mrn)
}

/** Log-likelihood of a page being of a kind, by what the classifier says of the page alone. */
function likelihood(page: PageSigns, kind: DocumentKind): number {
  if (page.blank) return Math.log(1 / documentKinds.length)
  const held = Math.min(0.97, Math.max(0.2, page.confidence))
  return Math.log(kind === page.kind ? held : (1 - held) / (documentKinds.length - 1))
}

interface Step {
  score: number
  begins: boolean
  from: number
}

function bestPath(signs: readonly PageSigns[], odds: readonly number[]): PageRange[] {
  if (signs.length === 0) return []
  const table: Step[][] = [
    documentKinds.map((kind) => ({ score: likelihood(signs[0]!, kind), begins: true, from: 0 })),
  ]
  for (let i = 1; i < signs.length; i++) {
    const before = table[i - 1]!
    const ahead = before.reduce((best, step, k) => (step.score > before[best]!.score ? k : best), 0)
    table.push(
      documentKinds.map((kind, k) => {
        const here = likelihood(signs[i]!, kind)
        const goesOn = before[k]!.score + here + logistic(-odds[i]!)
        const begins = before[ahead]!.score + here + logistic(odds[i]!)
        return begins > goesOn
          ? { score: begins, begins: true, from: ahead }
          : { score: goesOn, begins: false, from: k }
      }),
    )
  }
  const starts: number[] = []
  const last = table.at(-1)!
  let kind = last.reduce((best, step, k) => (step.score > last[best]!.score ? k : best), 0)
  for (let i = signs.length - 1; i >= 0; i--) {
    const step = table[i]![kind]!
    if (step.begins) starts.unshift(i)
    kind = step.from
  }
  return starts.map((start, p) => ({
    first: start + 1,
    last: starts[p + 1] ?? signs.length,
  }))
}

/** A blank page between two others hides neither from the other. */
function lastFull(signs: readonly PageSigns[], at: number): PageSigns {
  for (let i = at - 1; i > 0; i--) if (!signs[i]!.blank) return signs[i]!
  return signs[0]!
}

function logistic(x: number): number {
  return -Math.log1p(Math.exp(-x))
}

/** Pages that name somebody, grouped by what does not differ. */
function patientsOf(signs: readonly PageSigns[]): number {
  const known: Identity[] = []
  for (const { patient } of signs) {
    if (!patient.mrn && !patient.birthDate && !patient.name) continue
    const same = known.find((one) => !differ(one, patient))
    if (!same) known.push({ ...patient })
    else {
      same.mrn ||= patient.mrn
      same.birthDate ||= patient.birthDate
      same.name ||= patient.name
    }
  }
  return known.length
}

function trigrams(text: string): Set<string> {
  const folded = text.toLowerCase().replace(/[^a-z]+/g, ' ')
  const grams = new Set<string>()
  for (let i = 0; i + 3 <= folded.length; i++) grams.add(folded.slice(i, i + 3))
  return grams
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0.3
  let both = 0
  for (const gram of a) if (b.has(gram)) both++
  return both / (a.size + b.size - both)
}
