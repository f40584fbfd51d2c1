import type { Span } from '#src/domain/page.ts'
import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'

/** "[ ] Yes [x] No", "☐ Yes ☒ No", "( ) no (x) yes": the first group is the box of "yes". */
const YES_AND_NO =
  /^\s*:?\s*(?:[[(]([xX✓\s]?)[\])]\s*(?:yes|y)\b\s*\/?\s*[[(]([xX✓\s]?)[\])]\s*(?:no|n)\b|[[(]([xX✓\s]?)[\])]\s*(?:no|n)\b\s*\/?\s*[[(]([xX✓\s]?)[\])]\s*(?:yes|y)\b)/i
/** A box to tick; the groups hold the tick. */
const BOX = /\[\s*([xX✓✔+]?)\s*\]|\(\s*([xX✓✔])?\s*\)|☐|([☒☑])|_([xX])_|_{2,}/g
const NO = '(?:no|none|neg|negative|denies|denied|absent|never|not present|nope|nil|n)'
/** "fever (no)", "fever = no", "fever ..... no", "fever: no  chills: yes", "fever -, cough +". */
const NO_BEHIND = new RegExp(
  `^(?:\\s*[(\\[]\\s*${NO}\\s*[)\\]]|\\s*(?:=|:|\\.{3,}|…|\\|)\\s*${NO}(?=\\s*(?:[,;.|)\\n/]|$)|\\s{2,}|\\s+[A-Z])|\\s*(?:\\(\\s*[-–]\\s*\\)|[-–](?=\\s*(?:[,;.]|$))|\\s-ve\\b)|-free\\b)`,
  'i',
)
const YES_BEHIND =
  /^(?:\s*[([]\s*(?:yes|positive|pos|present|\+)\s*[)\]]|\s*(?:=|:|\.{3,}|…)\s*(?:yes|positive|present|y)(?=\s*(?:[,;.)\n/]|$)|\s{2,}|\s+[A-Z]))/i

/** "embolism ..... ruled out", "embolism | suspected": what stands behind leader dots or a rule answers. */
const LED = /^\s*(?:\.{3,}|…+|\||_{3,}|={1,2}>?|->|→)\s*/
/** What the words of a form say; the first that fits. */
const FORM_WORDS: readonly (readonly [PrintedAnswer['status'], RegExp])[] = [
  [
    'uncertain',
    /^(?:not (?:ruled out|excluded)|suspected|possible|probable|likely|presumed|questionable|uncertain|equivocal|rule out|r\/o\b(?!')|to be (?:ruled out|excluded|confirmed)|under (?:evaluation|investigation)|work-?up|unconfirmed)/i,
  ],
  ['ruled-out', /^(?:ruled out|excluded|r\/o'?d|not confirmed|unlikely|disproved|eliminated)/i],
  ['negated', /^(?:no|none|negative|neg|absent|never|denie[sd]|not (?:present|found|seen)|nil)\b/i],
  ['resolved', /^(?:resolved|healed|cleared|gone|cured|recovered|inactive)\b/i],
  ['history', /^(?:past|history|hx|h\/o|prior|previous|remote|former|in (?:the )?past|old)\b/i],
  ['family', /^(?:family|father|mother|parent|sibling|relative)\b/i],
  [
    'affirmed',
    /^(?:yes|present|positive|pos|active|latent|current|confirmed|chronic|acute|ongoing|new|known|stable|mild|moderate|severe|type \w)\b/i,
  ],
]
/** Boxes with a word each behind a finding: "[ ] active [x] excluded". */
const CHOICES =
  /^\s*:?\s*((?:(?:\[\s*[xX✓✔]?\s*\]|\(\s*[xX✓✔]?\s*\)|[☐☒☑])\s*[a-z/][a-z /'-]*?[\s,]*){2,6})(?:$|[\n.;])/i
const TICKED = /(?:\[\s*[xX✓✔]\s*\]|\(\s*[xX✓✔]\s*\)|[☒☑])\s*([a-z/][a-z /'-]*)/i

export interface PrintedAnswer {
  status: 'affirmed' | 'negated' | 'uncertain' | 'ruled-out' | 'resolved' | 'history' | 'family'
  /** The word that answers, where it is one. */
  cue?: Span | undefined
}

/** Whether a sentence, with what stands around it, has a sign that an answer by form needs. */
export function mayAnswer(sentence: string): boolean {
  return /[[(☐☒☑_?:=…|]|[-–]|\.{3}|\s-ve\b/.test(sentence)
}

/**
 * Answers by form, `undefined` where none stands: "?pneumonia", "(-) fever", "-DM, +HTN", "[ ] diabetes", "Fever: no",
 * "Chest pain? No", "pain-free".
 */
export function printedAnswer(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): PrintedAnswer | undefined {
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const next = tokens[last + 1]
  const before = text.slice(tokens[first - 1]?.end ?? 0, start)
  const after = text.slice(end, next?.start ?? text.length)
  const yesOrNo = YES_AND_NO.exec(text.slice(end, end + 40))
  if (yesOrNo) return { status: (yesOrNo[1] ?? yesOrNo[4])!.trim() === '' ? 'negated' : 'affirmed' }
  const choice = TICKED.exec(CHOICES.exec(text.slice(end, end + 120))?.[1] ?? '')?.[1]
  const chosen = choice === undefined ? undefined : formWord(choice)
  if (chosen) return { status: chosen }
  const ticked = boxOf(text, tokens, sentence, first, last)
  if (ticked !== undefined) return { status: ticked ? 'affirmed' : 'negated' }
  if (/\(\s*[-–]\s*\)\s*$/.test(before) || /[ ,(][-–]$/.test(before)) return { status: 'negated' }
  // At the start of a line a dash is a bullet, unless signs follow: "-DM, +HTN".
  if (first === sentence.from && /(?:^|\n)\s*[-–]$/.test(before) && SIGNS.test(text.slice(end, end + 80)))
    return { status: 'negated' }
  if (/\bnon-$/i.test(text.slice(Math.max(0, start - 4), start)))
    return { status: 'negated', cue: tokens[first - 1] }
  const behind = text.slice(end, end + 30)
  if (NO_BEHIND.test(behind)) return { status: 'negated' }
  if (YES_BEHIND.test(behind)) return { status: 'affirmed' }
  const led = LED.exec(behind)
  const answered = led && formWord(text.slice(end + led[0].length, end + led[0].length + 40))
  if (answered) return { status: answered }
  if (/(?:^|[\s,;:(/])\?\s*$/.test(before)) return { status: 'uncertain' }
  const answers = (tokens[last]!.after & (Gap.colon | Gap.dash | Gap.question)) !== 0 && next
  if (answers && /^(?:no|none|denies|denied|negative|neg|absent|n)$/.test(next.word)) {
    const closed = next.after & (Gap.comma | Gap.semicolon | Gap.stop | Gap.newline | Gap.close)
    if (closed || last + 2 >= tokens.length) return { status: 'negated', cue: next }
  }
  if (answers && /^(?:yes|positive|present|y)$/.test(next.word)) return { status: 'affirmed' }
  if (/^\s*\(?\s*\?/.test(after)) return { status: 'uncertain' }
  return undefined
}

function formWord(words: string): PrintedAnswer['status'] | undefined {
  return FORM_WORDS.find(([, pattern]) => pattern.test(words))?.[0]
}

const SIGNS = /^[^\n.]{0,40}, ?[+-]\w/

/** The tick of the box that belongs to a finding; `undefined`: none does. In a row, boxes stand all before or all behind. */
function boxOf(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): boolean | undefined {
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const opening = tokens[sentence.from]!
  // Not further back than a row is long: a text may have no line end at all.
  const near = text.slice(Math.max(0, start - 300), start)
  const row = near.slice(near.lastIndexOf('\n') + 1)
  const boxes = [...row.matchAll(BOX)]
  const box = boxes.at(-1)
  if (
    box &&
    row
      .slice(0, boxes[0]!.index)
      .trim()
      .replace(/^.*[:•*-]\s*$/, '') === ''
  ) {
    const between = row.slice(box.index + box[0].length)
    if (/[,;.:]/.test(between) || between.trim().split(/\s+/).length > 4) return undefined
    return Boolean(box[1] ?? box[2] ?? box[3] ?? box[4])
  }
  if (opening.gap & Gap.emptyBox && !box) return false
  const behind = /^\s*:?\s*(?:\[\s*([xX✓✔]?)\s*\]|☐|([☒☑]))(?!\s*(?:yes|no)\b)/i.exec(
    text.slice(end, end + 8),
  )
  return behind ? Boolean(behind[1] ?? behind[2]) : undefined
}
