import { CLAUSE, type Cue, type FoundCue, type Trigger } from './cue.ts'
import { isKin, personOf, saidOf, speaksOf } from './persons.ts'
import { backward, forward } from './reach.ts'
import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'
import { triggersAt } from './triggers.ts'

/** A cue found in a sentence: tokens `from`…`to` (exclusive) and what it says about which tokens. */
export interface Scope {
  cue: Cue
  from: number
  to: number
  /** Tokens it reaches, `end` exclusive. */
  start: number
  end: number
  reach: 'pre' | 'post'
  /** It speaks of the clause before by "it", "which", "the diagnosis": the last word about a finding there. */
  refers?: boolean
}

const BETWEEN = new Set(['vs', 'versus'])
/** What follows a finished "was ruled out": how, when, by what. */
const CIRCUMSTANCE = new Set(
  'by with on via after based per at given clinically using today yesterday and this in as during from prior already radiographically sonographically endoscopically biochemically through so because but since earlier w before within without following while when upon over overnight once entirely completely spontaneously fully'.split(
    ' ',
  ),
)
/** Before a cue these are no finding that it could speak of. */
const NO_SUBJECT = new Set(
  'a an the with has had of and for is no recently now have ct mri imaging workup ultrasound scan testing labs xray ray been we i also but or to her his their this any some was were are he she they patient pt who it one two three four five six seven multiple serial repeat initial all several recent prior first second'.split(
    ' ',
  ),
)
/** Takes back what a cue behind it says: "never resolved", "until ruled out". */
const TAKES_BACK =
  /^(?:not|never|hasnt|havent|hadnt|isnt|arent|wasnt|werent|cannot|cant|couldnt|until|till|unless|if|once|when|whether|should|must|partially|partly|incompletely|barely|hardly|unless|pending)$/

/** Every cue of a sentence with its reach. Linear in the words of the sentence but for the reach of each cue. */
export function cuesOf(tokens: readonly Token[], sentence: Sentence): Scope[] {
  const found = findCues(tokens, sentence)
  const scopes: Scope[] = []
  for (let k = 0; k < found.length; k++) {
    const { from, to } = found[k]!
    const person = isKin(found[k]!) ? personOf(tokens, sentence, found, k) : undefined
    for (const trigger of sides(tokens, sentence, found[k]!)) {
      const cue = person?.cue ?? trigger.cue
      if (cue === 'pseudo' || cue === 'stop' || person?.silent) continue
      if (trigger.reach === 'pre' || trigger.reach === 'both') {
        if (!person || speaksOf(tokens, sentence, found[k]!)) {
          const end = forward(tokens, sentence, found, k, trigger)
          scopes.push({ cue: asOrder(cue, tokens, sentence, from), from, to, start: to, end, reach: 'pre' })
        }
      }
      if (trigger.reach !== 'pre') {
        if (trigger.reach === 'both' && !saidOf(tokens, sentence, found[k]!)) continue
        const { start, behind, elliptic: refers } = backward(tokens, sentence, found, k, cue)
        const meant = takenBack(cue, tokens, behind, from)
        if (meant) scopes.push({ cue: meant, from, to, start, end: from, reach: 'post', refers })
      }
    }
  }
  return scopes
}

function findCues(tokens: readonly Token[], { from, to }: Sentence): FoundCue[] {
  const found: FoundCue[] = []
  for (let i = from; i < to; ) {
    let end = 0
    let here: Trigger[] = []
    const known = triggersAt(tokens[i]!.word, tokens[i + 1]?.word)
    let said = 0
    // Loose ones last: "cannot be excluded without a scan" is no "cannot walk without pain".
    for (const loose of [false, true])
      for (const list of known)
        for (const trigger of list) {
          if (isLoose(trigger) !== loose || (loose && said >= trigger.words.length)) continue
          const stands = endOf(tokens, i, to, trigger)
          if (stands > end) here = []
          if (stands === 0 || stands < end) continue
          end = stands
          said = trigger.words.length
          here.push(trigger)
        }
    if (end === 0) {
      i++
      continue
    }
    const inner = outrun(tokens, i, end, to)
    if (inner) {
      i = inner
      continue
    }
    const pseudo = here.find((t) => t.cue === 'pseudo')
    found.push({ from: i, to: end, found: pseudo ? [pseudo] : here })
    i = end
  }
  return found
}

/** "is not aware of", "was not seen", "was ruled out for": words that say more begin inside it and end behind it. */
function outrun(tokens: readonly Token[], at: number, end: number, to: number): number | undefined {
  for (let i = at + 1; i < end; i++)
    for (const known of triggersAt(tokens[i]!.word, tokens[i + 1]?.word))
      for (const t of known)
        if (
          t.words.length > 1 &&
          !isLoose(t) &&
          (t.reach === 'post' || t.cue === 'pseudo' || t.cue === 'uncertain' || t.cue === 'ruled-out') &&
          endOf(tokens, i, to, t) > end
        )
          return i
  return undefined
}

/** "cannot … without": takes back a denial, whatever stands between. */
function isLoose({ cue, words }: Trigger): boolean {
  return cue === 'pseudo' && words.includes('..')
}

/** Words that `..` may stand for. */
const WILD = 5

/** Where the words of a trigger end that begin at `at`, exclusive; 0: they do not stand there. */
function endOf(tokens: readonly Token[], at: number, to: number, { words, colon }: Trigger): number {
  let i = at + 1
  for (let k = 1; k < words.length; k++, i++) {
    if (words[k] === '..') {
      const wanted = words[++k]!
      const last = Math.min(to, i + WILD + 1)
      while (i < last && tokens[i]!.word !== wanted && !(tokens[i]!.gap & (CLAUSE | Gap.comma))) i++
      if (i >= last) return 0
    }
    if (i >= to || tokens[i]!.word !== words[k] || tokens[i]!.gap & (CLAUSE | Gap.comma)) return 0
  }
  return colon && !(tokens[i - 1]!.after & Gap.colon) ? 0 : i
}

/** A cue that may point both ways points back when its clause ends behind it or its subject stands right before it. */
function sides(tokens: readonly Token[], sentence: Sentence, cue: FoundCue): Trigger[] {
  const pre = cue.found.filter((t) => t.reach === 'pre')
  const post = cue.found.filter((t) => t.reach === 'post' || t.reach === 'end')
  const rest = cue.found.filter((t) => t.reach === 'both')
  const last = tokens[cue.to - 1]!
  const next = cue.to < sentence.to ? tokens[cue.to]! : undefined
  const closes =
    !next ||
    (last.after & (CLAUSE | Gap.comma | Gap.close | Gap.newline)) !== 0 ||
    (/^(?:ruled-out|resolved)$/.test(cue.found[0]!.cue) && closesWith(next.word))
  if (pre.length > 0 && post.length > 0) {
    // "all systems negative, including rash"
    if (cue.found[0]!.cue === 'negated' && next && /^(?:including|specifically)$/.test(next.word)) return pre
    const first = tokens[cue.from]!
    const hasSubject = cue.from > sentence.from && !(first.gap & (CLAUSE | Gap.comma | Gap.open))
    const subject = hasSubject ? tokens[cue.from - 1]!.word : ''
    // "gastritis vs ulcer": both are meant.
    if (BETWEEN.has(first.word)) return [...pre, ...(hasSubject ? post : []), ...rest]
    const adjective =
      !hasSubject || NO_SUBJECT.has(subject) || /^\d/.test(subject) || cue.found[0]!.cue === 'ruled-out'
    const end = post.some((t) => t.reach === 'end')
    if (closes) return [...(cue.from > sentence.from || !next ? post : pre), ...rest]
    return adjective || end ? [...pre, ...rest] : [...post, ...rest]
  }
  // "this is likely asthma"
  const subject = cue.from > sentence.from ? tokens[cue.from - 1]!.word : ''
  if (
    !closes &&
    post[0]?.cue === 'uncertain' &&
    /^(?:this|it|that|which|diagnosis|cause|she|he)$/.test(subject)
  )
    return [...pre, ...post.map((t): Trigger => ({ ...t, reach: 'pre' })), ...rest]
  return [...pre, ...post.filter((t) => t.reach !== 'end' || closes), ...rest]
}

/** "resolved 3/14", "ruled out sonographically", "resolved the next day". */
function closesWith(next: string): boolean {
  return CIRCUMSTANCE.has(next) || /^(?:\d.*|\w+ly|one|two|three|four|five|the)$/.test(next)
}

/** "Exclude fracture." asks for it; "films exclude fracture" has done it. */
function asOrder(cue: Cue, tokens: readonly Token[], sentence: Sentence, from: number): Cue {
  if (cue !== 'ruled-out' || tokens[from]!.word !== 'exclude') return cue
  return from === sentence.from || tokens[from]!.gap & (CLAUSE | Gap.comma | Gap.colon) ? 'uncertain' : cue
}

/** "has not been definitively excluded" is open still; "until resolved" is not over. `undefined`: it says nothing. */
function takenBack(cue: Cue, tokens: readonly Token[], behind: number, from: number): Cue | undefined {
  if (cue !== 'ruled-out' && cue !== 'resolved') return cue
  if (cue === 'ruled-out' && /^(?:being)$/.test(tokens[from]!.word)) return 'uncertain'
  for (let i = behind; i < from; i++)
    if (TAKES_BACK.test(tokens[i]!.word)) return cue === 'ruled-out' ? 'uncertain' : undefined
  return cue
}
