import type { Span } from '#src/domain/page.ts'
import { wordsOf } from '../dictionary/key.ts'
import { namesIn } from '../dictionary/private-words.ts'
import { withoutGaps } from './gaps.ts'

/** What names a person, and what takes its place before a text goes to a vendor. */
export type IdentifierKind = 'NAME' | 'ID' | 'PHONE' | 'ADDRESS' | 'BIRTH-DATE' | 'EMAIL' | 'AGE-OVER-89'

export interface Identifier extends Span {
  kind: IdentifierKind
}

const raw = String.raw
const NUMERIC_DATE = raw`\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}`
const MONTH = raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const DATE = raw`(?:${NUMERIC_DATE}|${MONTH} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH}[ -,]{1,2}\d{2,4}|(?:19|20)\d{6})`
const STREET = raw`(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Place|Pl\.?|Way|Terrace|Parkway|Pkwy\.?|Highway|Hwy\.?|Circle|Cir\.?|Square|Sq\.?)`

/** Group 1, where there is one, is what is hidden. */
const SHAPES: [IdentifierKind, RegExp][] = [
  ['EMAIL', /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  [
    'BIRTH-DATE',
    new RegExp(
      raw`\b(?:d\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?|fecha de nacimiento|geboren(?: am)?|geburtsdatum|né(?:e)? le|date de naissance)[ \t]*(?:\((?:mm/dd/yyyy|m/d/y)\))?[ \t]*[:#]?[ \t]*(${DATE})`,
      'gi',
    ),
  ],
  [
    'ID',
    /\b(?:mrn|m\.r\.n\.|med(?:ical)? rec(?:ord)?(?: (?:no|number|num|#))?|(?:account|acct|encounter|visit|chart|patient|member|subscriber|policy|group|claim|accession|specimen|order|case|fin|csn|har|npi|dea|license|lic|medicare|medicaid|insurance|historia clínica|nhc|pt)[ .]*(?:id|no|num|number|#|nr)?|ssn|social security(?: (?:no|number))?|npi|dea|mbi|hicn)[ \t]{0,40}\.?[ \t]{0,8}[:#][ \t]{0,80}#?[ \t]{0,8}((?=[\w-]*\d)[A-Z0-9][A-Z0-9-]{3,24})/gi,
  ],
  [
    'ID',
    /\b(?:mrn|m\.r\.n\.|ssn|mbi|hicn|csn|npi|(?:medical|health) record (?:no|number)|(?:account|acct|patient|member|subscriber|policy|insurance|medicare|medicaid)[ .](?:id|no|num|number))\.?[ \t]*((?=[\w-]*\d{3})[A-Z0-9][A-Z0-9-]{3,24})/gi,
  ],
  ['ID', new RegExp(raw`\bID[ \t]+(?!${NUMERIC_DATE})(\d[\d-]{4,24})`, 'g')],
  ['ID', /(?<![\d-])(\d{3}-\d{2}-\d{4})(?![\d-])/g],
  ['PHONE', /(?<![\w.-])((?:\+?1[-. ])?(?:\(\d{3}\)[ ]?|\d{3}[-. ])\d{3}[-. ]\d{4})(?!\d)/g],
  [
    'PHONE',
    /\b(?:tel|telephone|phone|ph|fax|cell|mobile|pager|home|work|callback|contact)(?: (?:no|number|#))?\.?[ \t]*[:#][ \t]*((?:\+?[\d][\d(). -]{5,20})\d)/gi,
  ],
  [
    'ADDRESS',
    new RegExp(
      raw`(?<![\w.])(\d{1,6}[ ](?:[NSEW]\.?[ ])?(?:[A-Z][\p{L}'.-]{1,24}[ ]){1,3}${STREET}(?![\p{L}])(?:,?[ ](?:Apt|Apartment|Unit|Suite|Ste|Floor|Fl|#)\.?[ ]?#?[\w-]{1,6})?(?:,[ ]?[A-Z][\p{L}'. -]{1,30})?(?:,?[ ][A-Z]{2}(?:[ ]\d{5}(?:-\d{4})?)?)?)`,
      'gu',
    ),
  ],
  [
    'ADDRESS',
    /(?:^|\n|[|;\t])[ \t]{0,40}(?:home )?(?:address|mailing address|domicilio|adresse|anschrift)[ \t]*:[ \t]*([^\n|;]{6,100})/gi,
  ],
  ['ADDRESS', /(?<=, )([A-Z][\p{L}'-]{2,24}(?: [A-Z][\p{L}'-]{2,24})?, [A-Z]{2} \d{5}(?:-\d{4})?)(?!\d)/gu],
  [
    'AGE-OVER-89',
    /(?<![\d./-])((?:9\d|1[01]\d))(?=[ -]?(?:y\/?\.?o\b|y\.o\.|yrs?[ -]?old|years?[ -]old|years? of age|year[ -]old|(?:[MF]|yo[MF]?)\b))/gi,
  ],
  [
    'AGE-OVER-89',
    /\b(?:age|aged|edad|alter)[ \t]*(?:at (?:visit|death|diagnosis))?[ \t]*:?[ \t]*((?:9\d|1[01]\d))(?![\d./]|[ -]?(?:%|mg|days?|weeks?|months?|hours?|minutes?))/gi,
  ],
]

/** "Graves disease" keeps its name though the doctor is called Graves. */
const NAMED_AFTER =
  /^(?:['’]s?)?[ -]?(?:disease|syndrome|palsy|sign|test|catheter|phenomenon|thyroiditis|lymphoma|sarcoma|tumou?r|contracture|fracture|procedure|score|scale|criteria|stage|class|esophagus|hernia|cyst|node|body|bodies|anemia|an(?:a|e)mia|triad|ulcer|neuroma|chorea|dementia|deformity|maneuver|reflex|law|grade)\b/i
const CAPITAL = /(?<![\p{L}\d'’])\p{Lu}[\p{L}'’-]{0,40}(?:\.(?=[ ]?\p{Lu}))?/gu

/**
 * Everything in a text that names a person or leads to one: names that the text gives away itself (headers, titles,
 * signatures, relatives), numbers of records and insurances, telephones, addresses, e-mails, dates of birth, ages over 89.
 * Dates of service, doses, values and ages under 90 stay: they decide codes. In order, not overlapping.
 * @param knows Words of the code books: they are hidden only in the place that names the person.
 */
export function identifiersIn(text: string, knows: (word: string) => boolean = () => false): Identifier[] {
  const { text: narrow, at } = withoutGaps(text)
  return narrowIdentifiers(narrow, knows).map(({ kind, start, end }) => ({
    kind,
    start: at(start),
    end: at(end - 1) + 1,
  }))
}

function narrowIdentifiers(text: string, knows: (word: string) => boolean): Identifier[] {
  const found: Identifier[] = []
  for (const [kind, shape] of SHAPES)
    for (const hit of text.matchAll(shape)) {
      const said = hit[1] ?? hit[0]
      const start = hit.index + hit[0].lastIndexOf(said)
      found.push({ kind, start, end: start + said.trimEnd().length })
    }
  // The same day again, in a footer say.
  for (const value of new Set(
    found.filter(({ kind }) => kind === 'BIRTH-DATE').map((d) => text.slice(d.start, d.end)),
  ))
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
      found.push({ kind: 'BIRTH-DATE', start: at, end: at + value.length })
  found.push(...peopleIn(text, knows))
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Identifier[] = []
  for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

/** Labels after which a complaint may stand as well as a person: "CC: Chest Pain". */
const UNSURE_LABEL = /(?<=^|\n)[ \t]*(?:cc|re|to|from|attn)[ \t]*:/gi
/** Labels after which a person stands, and how the person is written there. */
const FIELD =
  /(?:^|[\n|;\t]|\s\s)[ \t]{0,8}(?:patient(?:'s)?(?: name)?|pt name|name|last name|first name|surname|provider|attending(?: physician)?|(?:referring|ordering|primary care) (?:provider|physician)|physician|pcp|author|paciente|nombre|patiente?|nom|vorname|nachname)[ \t]*:[ \t]*(\p{Lu}[\p{L}'’.-]{1,30}(?:,?[ ]\p{Lu}[\p{L}'’.-]{0,30}){0,3})(?=[ \t]*(?:$|\n|[|;,\t(]|\s\s|\p{L}+[ \p{L}]{0,12}:|\d))/gimu
const RELATIVES =
  /\b(?:[Ww]ife|[Hh]usband|[Ss]pouse|[Pp]artner|[Ss]on|[Dd]aughter|[Mm]other|[Ff]ather|[Bb]rother|[Ss]ister|[Ff]riend|[Cc]aregiver|[Gg]uardian)(?:,| named)?[ ](\p{Lu}\p{Ll}[\p{L}'’-]{1,30}(?:[ ]\p{Lu}[\p{L}'’-]{1,30})?)(?![\p{L}])/gu
/** Words that stand where names do, and are none. */
const NO_NAME =
  /^(?:he|she|they|it|his|her|once|however|the|this|that|patient|pt|mri|ct|signed|electronically|dictated|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mrn|dob|d\.o\.b\.?|ssn|id|age|sex|gender|acct|account|no|number|npi|csn|phone|tel|fax|address)$/i
/** A name before a number of the patient's; headings stand there too. */
const BEFORE_NUMBER =
  /(?<![\p{L}'’])(\p{Lu}[\p{L}'’-]{1,30}(?:,?[ ]\p{Lu}[\p{L}'’.-]{0,30}){1,3})(?=[ ,;]{0,3}\(?(?:MRN|DOB|D\.O\.B|SSN)(?!\p{L}))/gu
/** "Tamsin Orrery (MRN 12)"; "Tamsin Orrery is a 50-year-old"; "R. Graves, MD"; "Daughter Ysolde"; "signed by R. Graves". */
const SURE = [
  BEFORE_NUMBER,
  /(?<![\p{L}'’])(\p{Lu}\p{Ll}[\p{L}'’-]{0,30}(?:[ ]\p{Lu}\.?)?[ ]\p{Lu}[\p{L}'’-]{1,30})(?=,?[ ](?:is|was)[ ]an?[ ](?:very |pleasant |[a-z]+ )?\d{1,3}[ -](?:y|w|m|d))/gu,
  /(?<![\p{L}'’])((?:\p{Lu}[\p{L}'’-]{0,30}\.?[ ]){1,3}\p{Lu}[\p{L}'’-]{1,30}),?[ ](?:M\.?D|D\.?O|N\.?P|P\.?A(?:-C)?|R\.?N|Ph\.?D|F\.?N\.?P|C\.?R\.?N\.?P|D\.?P\.?M|L\.?C\.?S\.?W|FAC[PCS]|MBBS|LPN|DDS)\b/gu,
  RELATIVES,
  /\b(?:[Ss]igned|[Dd]ictated|[Aa]uthenticated|[Aa]ttested|[Vv]erified) by:?[ ]{1,3}((?:\p{Lu}[\p{L}'’-]{0,30}\.?[ ]){1,3}\p{Lu}[\p{L}'’-]{1,30})/gu,
]
const TITLE =
  /\b(?:Dr|Mrs?|Ms|Miss|Mx|Prof|Doctor|Nurse|Sr|Sra|Dra|Frau|Herr|Mme|Madame|Monsieur)\.?[ ]{1,3}$/

function* peopleIn(text: string, knows: (word: string) => boolean): Generator<Identifier> {
  const names = namesIn(text.replace(UNSURE_LABEL, (label) => '-'.repeat(label.length)))
  const sure: Span[] = []
  for (const hit of text.matchAll(FIELD)) {
    const value = hit[1]!
    const words = wordsOf(value)
    const start = hit.index + hit[0].lastIndexOf(value)
    // "Patient: Type 2 diabetic" is a field of a form, not a name: every word of it is in the books.
    if (/,/.test(value) || words.some((word) => word.length > 1 && !knows(word)))
      sure.push({ start, end: start + value.length })
  }
  for (const shape of SURE)
    for (const hit of text.matchAll(shape)) {
      const value = hit[1]!
      const start = hit.index + hit[0].indexOf(value)
      if (NO_NAME.test(value)) continue
      if ((shape === RELATIVES || shape === BEFORE_NUMBER) && wordsOf(value).every(knows)) continue
      sure.push({ start, end: start + value.length })
      for (const word of wordsOf(value)) if (word.length > 1) names.add(word)
    }
  sure.sort((a, b) => a.start - b.start)
  let behind = 0
  let sureTo = 0
  // Asked from the beginning of the text to its end.
  const isSure = (start: number) => {
    for (; behind < sure.length && sure[behind]!.start <= start; behind++)
      sureTo = Math.max(sureTo, sure[behind]!.end)
    return start < sureTo
  }
  let run: Span | undefined
  for (const { 0: word, index } of text.matchAll(CAPITAL)) {
    const end = index + word.length
    const initial = /^\p{Lu}\.?$/u.test(word)
    const own = wordsOf(word.replace(/['’]s$/, '')).filter((w) => !NO_NAME.test(w))
    const named = own.length > 0 && own.every((w) => names.has(w))
    const isTitled = TITLE.test(text.slice(Math.max(0, index - 12), index))
    const beside = run !== undefined && /^[ ,.]{1,3}$/.test(text.slice(run.end, index))
    const isName =
      (isSure(index) && !NO_NAME.test(word)) ||
      (named && (isTitled || beside || (!own.some(knows) && !NAMED_AFTER.test(text.slice(end, end + 24))))) ||
      (initial && (beside || startsName(text, end, names, knows)))
    if (!isName) {
      if (run) yield { kind: 'NAME', ...run }
      run = undefined
      continue
    }
    const bare = word.replace(/['’]s$/, '')
    if (run && beside) run.end = index + bare.length
    else {
      if (run) yield { kind: 'NAME', ...run }
      run = { start: index, end: index + bare.length }
    }
  }
  if (run) yield { kind: 'NAME', ...run }
}

/** "R." before "Placeholder". */
function startsName(
  text: string,
  at: number,
  names: ReadonlySet<string>,
  knows: (word: string) => boolean,
): boolean {
  const next = /^[ ](\p{Lu}[\p{L}'’-]{1,40})/u.exec(text.slice(at, at + 44))?.[1]
  if (!next) return false
  const own = wordsOf(next)
  return own.length > 0 && own.every((word) => names.has(word) && !knows(word))
}
