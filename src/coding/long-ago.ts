import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

/** "stroke in 2015": one who writes in that year names a month or a day. */
const YEAR =
  "(?:(?:19\\d\\d|20[01]\\d|202[0-4]|['’]\\d\\d)\\b(?!\\s*[-/.]\\s*\\d)|(?:19|20)\\d0['’]?s\\b|['’]?[4-9]0['’]?s\\b)"
const AGE =
  '(?:at|around|by|until|till|up to)\\s+(?:about\\s+)?(?:the\\s+)?(?:age\\s+)?(?:of\\s+)?(?:age\\s+)?'
const NUMBER =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|a|several|many|a few|some)'
/** How a time stands behind a finding, with what was done about it between. */
const BEHIND = new RegExp(
  `^\\s*(?:\\(|[,:–-]\\s*)?(?:(?:attack|episode|flare|bout|surgery|diagnosis|infection)s?\\s+)?(?:(?:twice|once|x ?\\d|nose|left|right|l|r|leg|arm)[\\s,(]+){0,2}(?:(?:was|were|had been)\\s+)?(?:(?:treated|removed|resected|excised|repaired|cured|operated|diagnosed and treated)\\b[^.;,]{0,60}?\\s)?(?:(?:after|with|during|following|treated|from|on|s\\/p|status post)\\b[^.;,:]{0,40}?\\s)?(?:back\\s+)?(?:(?:in|circa|around|until|till|before|through)\\s+)?(?:(?:her|his|the|late|early|mid)[\\s-]+)*\\(?(?:${YEAR}|(?<=in (?:her|his|the) )\\S*0s\\b|(?<=the\\s(?:early\\s|late\\s)?)(?:fifties|sixties|seventies|eighties|nineties)\\b)`,
  'i',
)
const AT_AGE = new RegExp(
  `^[^.;:]{0,24}?\\b${AGE}(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?!\\s*(?:mg|am|pm|:|%|weeks?|days?|months?|cm|mm|hours?))`,
  'i',
)
/** "at 14 months": of age, below a heading that speaks of history. */
const AT_MONTHS =
  /^\s*(?:\(|,\s*)?(?:at|around|by)\s+(?:the\s+)?(?:age\s+(?:of\s+)?)?\d{1,2}\s*(?:months?|mos?)(?:\s+(?:of age|old))?\s*(?:[.,;)\n]|$)/i
/** "CT of 2020, which had shown …" */
const HAD_SHOWN = new RegExp(
  `${YEAR}[^.;]{0,30}\\bhad\\s+(?:\\w+\\s+)?(?:shown|revealed|demonstrated|found|documented|identified|confirmed|established|detected|noted)\\s+(?:\\w+\\s+){0,4}$`,
  'i',
)
const AGO = new RegExp(
  `^[^.;:]{0,30}?\\b(?:${NUMBER}|\\d+[-–]\\d+)\\+?\\s*(?:years?|yrs?|y|decades?)\\.?\\s+(?:ago|back|prior|earlier|before)\\b`,
  'i',
)
const WAS_TREATED = new RegExp(
  `\\b(?:admitted|hospitali[sz]ed|treated|surgery|operated|seen|operation|\\w+(?:ectomy|otomy|plasty|ostomy|graft|bypass|transplant|repair))\\s+(?:\\w+\\s+)?(?:(?:back\\s+)?(?:in\\s+)?(?:the\\s+)?\\(?${YEAR}\\)?|at\\s+(?:the\\s+)?age\\s+(?:of\\s+)?\\w+|as\\s+an?\\s+(?:\\w+\\s+)?(?:child|kid|teenager|teen|infant|baby|toddler|adolescent|boy|girl|youth|young\\s+\\w+)|in\\s+(?:(?:her|his|early)\\s+)?(?:childhood|infancy|youth|teens|twenties|adolescence|college|high school))\\s+(?:for|with|due to|because of|after|following)\\s+(?:\\w+\\s+){0,2}$`,
  'i',
)
/** "In 2010 she had …", "as a child he had …", "at age 9 …", "20 years ago he was treated for …". */
const OPENS_PAST = new RegExp(
  `(?:^|[;,.:]\\s*|\\b(?:and|but|that)\\s+)(?:(?:back\\s+)?in\\s+(?:(?:the|her|his|late|early|mid)[\\s-]+)*(?:${YEAR}|teens|twenties|thirties|forties|youth|childhood|college|high school|infancy|adolescence|past|remote past|distant past|army|military|last pregnancy|first pregnancy|(?:a )?pr(?:ior|evious) pregnancy)|as an?\\s+(?:\\w+\\s+)?(?:child|kid|teenager|teen|infant|baby|toddler|adolescent|boy|girl|youth|student|schoolboy|schoolgirl|recruit|soldier|sailor|marine|cadet|freshman|refugee|young adult|young man|young woman)|at\\s+(?:the\\s+)?age\\s+(?:of\\s+)?\\w+|at\\s+(?:\\d{1,2}|birth)|(?:when|while)\\s+(?:(?:she|he)\\s+was\\s+)?(?:\\d+|young|younger|little|in|a|pregnant)\\b[^.;,]{0,25}|during\\s+(?:(?:her|his|the|a|an)\\s+)?(?:childhood|infancy|adolescence|youth|teens|college|(?:last|first|second|previous|prior|earlier)\\s+pregnanc(?:y|ies))|(?:(?:about|over|some|more than|nearly|almost)\\s+)?(?:${NUMBER}\\s+)?(?:years|yrs|decades|year|decade)\\s+(?:ago|back|earlier|before)|long ago|a long time ago|(?:prior to|before)\\s+(?:(?:her|his|the)\\s+)?\\w+(?:\\s\\w+)?|(?:after|following|with)\\s+(?:the\\s+birth\\s+of\\s+)?(?:her|his|the)\\s+(?:first|second|third|fourth|last|previous|prior|earlier|oldest|eldest|youngest|middle)\\s+(?:child|baby|son|daughter|delivery|birth|pregnancy|marriage|deployment|cesarean|tour)|(?:during|after|while (?:in|on))\\s+(?:his\\s+|her\\s+|the\\s+)?(?:military service|deployment|basic training|boot camp|war|gulf war|vietnam(?:\\s+war)?|iraq|residency|peace corps)|previously|in the past)\\b,?\\s+(?:\\w+\\s+){0,3}?(?:had|got|suffered|survived|contracted|caught|underwent|needed|required|experienced|went through|endured|battled|was|were|broke|been|recovered)\\b[^.;]{0,60}$`,
  'i',
)
const ONGOING =
  /\b(?:since|diagnosed|dx|dxd|dx'd|began|started|onset|noticed|first noted|first noticed|found to have|ongoing|has had|still|known to have|living with|carries)\b/i
const ENDED =
  /\b(?:treated|removed|resected|excised|repaired|cured|resolved|until|till|none since|no recurrence|in remission|outgr[eo]w\w*)\b/i

/** Whether a sentence has a word that such a time needs. */
export function mayTellTime(sentence: string): boolean {
  return /(?:19|20)\d\d|\d0['’]?s\b|['’]\d\d|\b(?:\w+ies|recruit|soldier|sailor|marine|cadet|freshman|refugee|schoolboy|schoolgirl|age|ago|back|years|yrs|year|decades?|child|kid|teen\w*|infant|baby|toddler|adolescen\w+|youth|boy|girl|student|at|when|while|young|childhood|infancy|college|pregnan\w+|birth|baby|son|daughter|marriage|deploy\w+|service|war|residency|months?|mos|before|prior|previously|past|twenties|thirties|forties|school|army|military|adult)\b/i.test(
    sentence,
  )
}

/**
 * Whether a time long ago stands beside a finding: a year, an age, "12 years ago". Not where the sentence tells only when
 * it began ("diabetes, diagnosed in 2010").
 */
export function isLongAgo(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): boolean {
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const close = tokens[sentence.to - 1]!.end
  const following = text.slice(end, Math.min(close + 2, end + 110))
  const before = text.slice(Math.max(tokens[sentence.from]!.start, start - 120), start)
  const said =
    BEHIND.exec(following)?.[0] ??
    AT_AGE.exec(following)?.[0] ??
    (isHistory(tokens, sentence) ? AT_MONTHS.exec(following)?.[0] : undefined) ??
    AGO.exec(following)?.[0]
  if (said) return !ONGOING.test(said) && (!ONGOING.test(near(before)) || ENDED.test(following))
  return (
    WAS_TREATED.test(before) || HAD_SHOWN.test(before) || (OPENS_PAST.test(before) && !ONGOING.test(before))
  )
}

function isHistory(tokens: readonly Token[], { heading }: Sentence): boolean {
  if (!heading) return false
  for (let i = heading.from; i < heading.to; i++)
    if (/^(?:history|hx|pmh|pmhx|phx)$/.test(tokens[i]!.word)) return true
  return false
}

/** Whether the words around a finding tell when it began, not that it is over: "diagnosed with gout 10 years ago". */
export function beganThen(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): boolean {
  const before = text.slice(tokens[sentence.from]!.start, tokens[first]!.start)
  const following = text.slice(tokens[last]!.end, tokens[sentence.to - 1]!.end)
  const began = /\b(?:diagnosed|dx|dxd|began|started|onset)\b/i
  return (began.test(near(before)) || began.test(following.slice(0, 40))) && !ENDED.test(following)
}

/** The last five words of the clause. */
function near(before: string): string {
  return /(?:\S+\s+){0,5}$/.exec(before.replace(/^.*[;]/s, ''))![0]
}
