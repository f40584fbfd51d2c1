import type { Span } from '#src/domain/page.ts'
import { stem, stopWords } from '../stem.ts'

/** Of the words of a quote so many must stand in the span, and of the words of the span so many in the quote. */
const COVERAGE = 0.75
const DENSITY = 0.5

/** Words that turn what is said round: they must be the same, and in the same order. */
const TELLING = new Set(
  `no not without w/o deny denies denied denying negative neg never none nor neither absent absence free unlikely ruled r/o rule
   possible possibly probable probably likely suspected suspect questionable maybe may might could vs versus or
   history h/o hx prior previous previously former formerly past resolved s/p status old remote
   family mother father brother sister son daughter aunt uncle grandmother grandfather parent maternal paternal
   right left bilateral bilaterally both rt lt unilateral upper lower anterior posterior medial lateral proximal distal
   acute chronic subacute mild moderate severe benign malignant open closed displaced nondisplaced
   first second third one two three four five six seven eight nine ten
   if risk screening rule-out increased decreased elevated low high`.split(/\s+/),
)

interface Word extends Span {
  text: string
  /** Words of one text that are the same have the same number. */
  id: number
  tells: boolean
  little: boolean
}

/** Whether a word of the quote is one of the text. */
type Same = (asked: Word, there: Word) => boolean

/**
 * The run of words of `text` that a quote stands for although it is not the same to the letter; `undefined` when there is none. Words
 * may be left out on either side, and a word that nobody knows may be spelled right; a word of the quote with a meaning of its
 * own is never made up for. Both texts squashed.
 */
export function looseSpan(text: string, quote: string, known: (word: string) => boolean): Span | undefined {
  const asked = wordsOf(quote)
  const there = wordsOf(text)
  const counted = asked.filter(({ little }) => !little).length
  if (counted < 2) return undefined
  const stops = stopsIn(quote)
  const same = comparing(asked, there, known)
  let best: { span: Span; score: number } | undefined
  for (let from = 0; from < there.length; from++) {
    if (!asked.some((word) => same(word, there[from]!))) continue
    const run = within(text, there, from, Math.ceil(asked.length / DENSITY), stops)
    const found = runFrom(asked, run, same, best?.score ?? 0)
    if (found)
      best = { span: { start: there[from]!.start, end: there[from + found.last]!.end }, score: found.score }
  }
  return best?.span
}

const STOP = /[.;!?] |:\s/g

function stopsIn(text: string): number {
  return text.match(STOP)?.length ?? 0
}

/** At most so many words, and no more ends of sentences among them than the quote has: what is said ends with its sentence. */
function within(text: string, words: readonly Word[], from: number, most: number, stops: number): Word[] {
  const run = words.slice(from, from + most)
  let left = stops
  for (let i = 1; i < run.length; i++) {
    left -= stopsIn(text.slice(run[i - 1]!.end, run[i]!.start))
    if (left < 0) return run.slice(0, i)
  }
  return run
}

/** The best run of `there` that begins with its first word and beats a score; `score`: coverage, then density. */
function runFrom(
  asked: readonly Word[],
  there: readonly Word[],
  same: Same,
  floor: number,
): { last: number; score: number } | undefined {
  // `most[i]`: pairs among the first i words of the quote and the words so far.
  let most = new Array<number>(asked.length + 1).fill(0)
  let best: { last: number; score: number } | undefined
  for (let at = 0; at < there.length; at++) {
    const row = [0]
    for (let i = 1; i <= asked.length; i++) {
      const pair = same(asked[i - 1]!, there[at]!) ? most[i - 1]! + 1 : 0
      row.push(Math.max(pair, most[i]!, row[i - 1]!))
    }
    const more = row[asked.length]! > most[asked.length]!
    most = row
    if (!more) continue
    const [coverage, density] = [row[asked.length]! / asked.length, row[asked.length]! / (at + 1)]
    if (coverage < COVERAGE || density < DENSITY) continue
    const score = coverage + density / 10
    if (score > (best?.score ?? floor) && meansTheSame(asked, there.slice(0, at + 1), same))
      best = { last: at, score }
  }
  return best
}

/** What tells is equal and in order on both sides, and no other word of weight in the quote is one of its own. */
function meansTheSame(asked: readonly Word[], there: readonly Word[], same: Same): boolean {
  const telling = (words: readonly Word[]) => words.filter(({ tells }) => tells).map(({ text }) => text)
  const [ours, theirs] = [telling(asked), telling(there)]
  if (ours.length !== theirs.length || ours.some((word, i) => word !== theirs[i])) return false
  return asked.every((one) => one.little || there.some((word) => same(one, word)))
}

function tells(word: string): boolean {
  return /[\d<>≤≥±+=%]/.test(word) || word === '(-)' || TELLING.has(word) || word.endsWith("n't")
}

function isLittle(word: string): boolean {
  return !tells(word) && (stopWords.has(word) || LITTLE.has(word) || !/[a-z0-9]/.test(word))
}

const LITTLE = new Set(
  'a an the of in on at to with for and is was are were has have had her his their its this that'.split(' '),
)

/** Each pair of words is looked at once: a page that says one line over and over holds few words. */
function comparing(asked: readonly Word[], there: readonly Word[], known: (word: string) => boolean): Same {
  const width = there.reduce((most, { id }) => Math.max(most, id + 1), 0)
  const seen = new Uint8Array(asked.length * width)
  return (ours, theirs) => {
    const at = ours.id * width + theirs.id
    if (seen[at] === 0) seen[at] = isSame(ours.text, theirs.text, known) ? 1 : 2
    return seen[at] === 1
  }
}

function isSame(asked: string, there: string, known: (word: string) => boolean): boolean {
  if (asked === there) return true
  if (tells(asked) || tells(there)) return false
  if (stem(asked) === stem(there)) return true
  // A model spells right what the document does not. A word that is one ("hypotension") is never read as another.
  return asked.length >= 6 && known(asked) && !known(there) && near(asked, there, asked.length >= 9 ? 2 : 1)
}

/** Whether two words differ by at most so many letters; letters that changed places count two. */
function near(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]! <= most
}

const WORDS = /\(-\)|[<>≤≥±+=]|\d+(?:[.,:/]\d+)*[a-z%]*|[\p{L}][\p{L}\p{N}']*(?:\/[a-z])?/gu

function wordsOf(text: string): Word[] {
  const kinds = new Map<string, Pick<Word, 'id' | 'tells' | 'little'>>()
  return [...text.matchAll(WORDS)].map((match) => {
    const [word] = match
    const kind = kinds.get(word) ?? { id: kinds.size, tells: tells(word), little: isLittle(word) }
    kinds.set(word, kind)
    return { text: word, start: match.index, end: match.index + word.length, ...kind }
  })
}
