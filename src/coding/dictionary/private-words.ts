import { wordsOf } from './key.ts'

/**
 * What the house dictionary never learns, approved or not: names of people, dates, and runs of three or more digits. Names are
 * looked for in the document itself, so that no list of names is needed and the words of one patient never shut out another's.
 */

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*'
const DATE = new RegExp(
  [
    String.raw`\b\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?\b(?!\s*(?:mm|%|mg|kg))`,
    String.raw`\b${MONTH}\.?,?\s+\d{1,2}(?:st|nd|rd|th)?\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\b`,
    String.raw`\b${MONTH}\.?,?\s+'?\d{2}\b`,
  ].join('|'),
  'i',
)

/** A day, a month with a day, or digits that may be a number of a person. */
export function hasDateOrNumber(phrase: string): boolean {
  return /\p{Nd}[\p{Nd}\s-]*\p{Nd}[\p{Nd}\s-]*\p{Nd}/u.test(phrase) || DATE.test(phrase)
}

/**
 * A word as names are written: "Orrery", "O'Brien", "Sørensen-Łuc", "ORRERY". From its beginning, and with bounded spaces
 * around it, so that a text of nothing but capitals or blanks is read in one go.
 */
const NAME = String.raw`(?<![\p{L}'’.-])\p{Lu}[\p{L}'’.-]{0,60}(?![\p{L}'’-])`
const SPACES = String.raw`[ \t]{1,20}`
/** "Mr. van der Quill". */
const PARTICLES = `(?:(?:van|von|der|den|de|del|la|le|di|da|dos|al|el|bin|ibn)${SPACES}){0,3}`
/** What follows a label that introduces a person, to the end of the line or to the next field of it. */
const LABELLED =
  /(?<=^ ?|[\n|;\t] ?|\s\s)(?:signed|signature|patient(?:'s)?(?: name)?|pt(?:\.| name)|name|last name|first name|surname|provider|attending|physician|surgeon|author|clinician|nurse|referring(?: provider| physician)?|ordering(?: provider| physician)?|primary care(?: provider| physician)?|pcp|dictated by|transcribed by|reported by|read by|interpreted by|verified by|reviewed by|performed by|requested by|seen by|accompanied by|emergency contact|next of kin|guardian|cc|to|from|attn|re|paciente|nombre(?: y apellidos)?|apellidos?|médic[oa]|doctora?|patiente|nom|prénom|médecin|vorname|nachname|arzt|ärztin)[ \t]*[:#][ \t]*([^\n|;\t]{1,80})/giu
const SIGNED =
  /\b(?:signed|authenticated|dictated|attested|co-?signed|verified|finali[sz]ed|reported|interpreted)(?: electronically)?(?: and [a-z]+)? by:?[ \t]*([^\n,;(]{1,60})/giu
const SALUTATION =
  /(?:^|\n)[ \t]*(?:dear|hello|hi|estimad[oa]|cher|chère|sehr geehrte[rs]?|firmado(?: por)?:?|signé(?: par)?:?|gez\.?)[ \t]+([^\n,:;]{1,60})/giu
const BEFORE_DEGREE = new RegExp(
  String.raw`((?:${NAME}${SPACES}){1,4}?(?:${NAME}))(?:[ \t]{0,20},)?${SPACES}(?:M\.?D|D\.?O|N\.?P|P\.?A(?:-C)?|R\.?N|Ph\.?D|F\.?N\.?P|C\.?R\.?N\.?P|D\.?P\.?M|L\.?C\.?S\.?W|FACP|FACC|FACS|MBBS)\b`,
  'gu',
)
const TITLED = new RegExp(
  String.raw`\b(?:[Dd]r|DR|[Mm]rs?|MRS?|[Mm]s|MS|[Mm]iss|[Mm]x|[Pp]rof|[Dd]octor|[Nn]urse|Señora?|Sra?|Dra?|Frau|Herr|Mme|Madame|Monsieur)\.?${SPACES}${PARTICLES}(${NAME}(?:${SPACES}${NAME}){0,2})`,
  'gu',
)
const RELATIVE = new RegExp(
  String.raw`\b(?:wife|husband|spouse|partner|son|daughter|mother|father|mom|dad|brother|sister|friend|caregiver|aide|neighbor|guardian)(?:[ \t]{0,20},)?${SPACES}(?:named${SPACES})?(${NAME}(?:${SPACES}${NAME})?)`,
  'gu',
)

/** Words beside names in such lines that are no names. */
const NO_NAME = new Set(
  `md do np pa rn phd fnp dr mr mrs ms miss the of and for at in on by to from with patient pt name mrn dob sex male female date age
   years year old is was has history visit note clinic hospital department center service provider physician attending`.split(
    /\s+/,
  ),
)

/** Folded words of every name that a text gives away: header, signature and salutation lines, titles, degrees, relatives. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const shape of [LABELLED, SIGNED, SALUTATION, BEFORE_DEGREE, TITLED, RELATIVE])
    for (const [, said = ''] of text.matchAll(shape)) for (const word of nameWords(said)) names.add(word)
  return names
}

function nameWords(said: string): string[] {
  // Another field of the same line begins with a word and a colon.
  const [own = ''] = said.split(/\s{2,}|\s\p{L}+:/u)
  return own
    .split(/[\s,]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap(wordsOf)
    .filter((word) => word.length > 1 && !NO_NAME.has(word))
}

/** Whether a phrase may never be learned. @param names Of the document it stands in: `namesIn`. */
export function isPrivate(phrase: string, names: ReadonlySet<string>): boolean {
  if (hasDateOrNumber(phrase)) return true
  const own = namesIn(phrase)
  const isName = (word: string) => names.has(word) || own.has(word)
  // "Tamsin's" is one word here.
  return wordsOf(phrase).some((word) => isName(word) || (word.endsWith('s') && isName(word.slice(0, -1))))
}
