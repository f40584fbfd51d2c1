import { type Folded, fold } from './normalise.ts'
import { stem } from './stem.ts'

/** What stands between a token and the one before it, as bits. */
export const Gap = {
  comma: 1,
  semicolon: 2,
  colon: 4,
  stop: 8,
  newline: 16,
  blankLine: 32,
  open: 64,
  close: 128,
  question: 256,
  slash: 512,
  dash: 1024,
  emptyBox: 4096,
  bullet: 8192,
  checkedBox: 16384,
} as const

export interface Token {
  /** UTF-16 offsets in the original text. */
  start: number
  end: number
  /** Folded. */
  word: string
  stem: string
  /** Bits of `Gap`: what stands before and behind it. */
  gap: number
  after: number
}

/** Joined by a slash and yet one word. */
const SLASHED = new Set([
  's/p',
  'h/o',
  'r/o',
  'c/o',
  'f/u',
  'w/o',
  'y/o',
  'b/l',
  'n/v',
  'a/p',
  'd/c',
  'c/w',
  'd/t',
])

/** "Influenza A": the letter is a name there, not an article. */
const LETTERED = /^(?:influenza|flu|hepatitis|vitamin|hemophilia|group|hep|type)$/

/** "ovarian ca": there "ca" is cancer; elsewhere it may be calcium. */
const ORGAN =
  /^(?:breast|lung|colon|colorectal|rectal|prostate|prostatic|ovarian|ovary|renal|kidney|bladder|gastric|stomach|pancreatic|pancreas|thyroid|cervical|endometrial|uterine|esophageal|testicular|liver|hepatic|skin|laryngeal|oral|tongue|vulvar|anal|bowel|brain)$/

/** What has two sides, and the words that may stand before its name. */
const SIDED =
  /^(?:knees?|hips?|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|foot|feet|toes?|ankles?|legs?|arms?|thighs?|forearms?|calf|calves|heels?|breasts?|eyes?|eyelids?|ears?|kidneys?|lungs?|ovary|testicle|testis|femur|femoral|tibia|tibial|fibula|radius|radial|ulnar?|humerus|humeral|clavicle|groin|flank|buttocks?|ureter|ureteral|lower|upper|distal|proximal|great|big|index|middle|ring|small|medial|lateral|inguinal|axilla|axillary|cheek|jaw|rotator|acl|mca|hemiparesis|hemiplegia|sided)$/

/** "oral hypoglycemic therapy" is a treatment, no hypoglycemia. */
const KIND_OF_DRUG = /^(?:agents?|drugs?|therap(?:y|ies)|medications?|medicines?|treatment|tablets?)$/

/**
 * Words of a text, in order.
 * @param known Whether a folded word is in the vocabulary: decides if `hyper-⏎tension` is one word or two.
 */
export function tokenise(text: string, known: (word: string) => boolean = () => false): Token[] {
  const folded = fold(text)
  const tokens: Token[] = []
  const { text: t } = folded
  let gapFrom = 0
  let i = 0
  while (i < t.length) {
    if (!isWordChar(t.charCodeAt(i))) {
      i++
      continue
    }
    const from = i
    i = wordEnd(t, from)
    let word = t.slice(from, i)
    const joined = joinAcrossLine(t, i, word)
    if (joined && known(joined.word)) {
      word = joined.word
      i = joined.end
    }
    tokens.push(tokenAt(folded, from, i, word, gapBits(t, gapFrom, from)))
    if (t.charCodeAt(i) === 39 && t[i + 1] === 's' && !isWordChar(t.charCodeAt(i + 2))) i += 2
    gapFrom = i
  }
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k]!
    const next = tokens[k + 1]
    token.after = next?.gap ?? gapBits(t, gapFrom, t.length)
    if (token.word === 'a' && LETTERED.test(tokens[k - 1]?.word ?? '') && text[token.start] === 'A')
      token.word = token.stem = 'type-a'
    if (token.word.length === 1 && next) spellSide(text, token, next)
    if (token.word === 'ca' && ORGAN.test(tokens[k - 1]?.word ?? '') && !token.gap)
      token.word = token.stem = 'cancer'
    if (token.word === 'hypoglycemic' && next && KIND_OF_DRUG.test(next.word))
      token.stem = 'hypoglycemic drug'
  }
  return tokens
}

/** "L knee", "(R) hip": a capital in front of a part of the body is its side. */
function spellSide(text: string, token: Token, next: Token): void {
  if (token.word !== 'l' && token.word !== 'r') return
  if (text[token.start] !== token.word.toUpperCase() || next.gap & ~(Gap.open | Gap.close)) return
  if (!SIDED.test(next.word)) return
  token.word = token.word === 'l' ? 'left' : 'right'
  token.stem = stem(token.word)
}

function tokenAt(folded: Folded, from: number, to: number, surface: string, gap: number): Token {
  const word = surface.replaceAll("'", '')
  return { start: folded.start[from]!, end: folded.end[to - 1]!, word, stem: stem(word), gap, after: 0 }
}

function wordEnd(t: string, from: number): number {
  let i = from
  while (i < t.length) {
    const c = t.charCodeAt(i)
    if (isWordChar(c)) i++
    // 3.5 and 130.2 are one number; "3." is not.
    else if (c === 46 && isDigit(t.charCodeAt(i - 1)) && isDigit(t.charCodeAt(i + 1))) i++
    // don't, o'clock; the possessive stays outside.
    else if (
      c === 39 &&
      isWordChar(t.charCodeAt(i + 1)) &&
      !(t[i + 1] === 's' && !isWordChar(t.charCodeAt(i + 2)))
    )
      i++
    else break
  }
  if (t[i] === '/' && i - from === 1 && SLASHED.has(t.slice(from, i + 2)) && !isWordChar(t.charCodeAt(i + 2)))
    return i + 2
  return i
}

function joinAcrossLine(t: string, at: number, word: string): { word: string; end: number } | undefined {
  if (t[at] !== '-') return undefined
  let i = at + 1
  while (t[i] === ' ') i++
  if (t[i] !== '\n') return undefined
  i++
  while (t[i] === ' ') i++
  if (!isWordChar(t.charCodeAt(i))) return undefined
  const end = wordEnd(t, i)
  return { word: word + t.slice(i, end), end }
}

function gapBits(t: string, from: number, to: number): number {
  if (to - from <= 1 && (to === from || t.charCodeAt(from) === 32)) return 0
  const between = t.slice(from, to)
  let bits = 0
  let lineIsEmpty = false
  for (let i = 0; i < between.length; i++) {
    const c = between[i]
    if (c === ',') bits |= Gap.comma
    else if (c === ';') bits |= Gap.semicolon
    else if (c === ':') bits |= Gap.colon
    else if (c === '.' || c === '!') bits |= Gap.stop
    else if (c === '\n') bits |= bits & Gap.newline && lineIsEmpty ? Gap.blankLine : Gap.newline
    else if (c === '(' || c === '[') bits |= Gap.open
    else if (c === ')' || c === ']') bits |= Gap.close
    else if (c === '?') bits |= Gap.question
    else if (c === '/') bits |= Gap.slash
    else if (c === '-') bits |= between.length > 1 ? Gap.dash : 0
    else if (c === '•' || c === '*' || c === '▪' || c === '·' || c === '●' || c === '◦') bits |= Gap.bullet
    else if (c === '☐') bits |= Gap.emptyBox
    else if (c === '☒' || c === '☑') bits |= Gap.checkedBox
    lineIsEmpty = c === '\n' || (lineIsEmpty && c === ' ')
  }
  if (bits & Gap.open && bits & Gap.close) {
    if (/\[\s*\]/.test(between)) bits |= Gap.emptyBox
  }
  return bits
}

function isDigit(c: number): boolean {
  return c >= 48 && c <= 57
}

function isWordChar(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || isDigit(c)
  return LETTER.test(String.fromCharCode(c))
}

// A half of a surrogate pair counts as a letter: it stays with its other half.
const LETTER = /[\p{L}\p{N}\ud800-\udfff]/u
