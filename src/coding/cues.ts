import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'
import { type Cue, type Trigger, triggers } from './triggers.ts'

/** A cue found in a sentence: tokens `from`…`to` (exclusive) and what it says about which tokens. */
export interface Scope {
  cue: Cue
  from: number
  to: number
  /** Tokens it reaches, `end` exclusive. */
  start: number
  end: number
  reach: 'pre' | 'post'
}

interface FoundCue {
  from: number
  to: number
  found: Trigger[]
}

const CLAUSE = Gap.semicolon | Gap.stop
const JOINING = new Set(['and', 'or', 'nor', 'vs', 'versus'])
/** After a comma these begin a finding of their own: "no fracture, mild swelling". */
const FRESH = new Set(
  'mild moderate severe marked stable persistent small large worsening chronic improving unchanged +'.split(
    ' ',
  ),
)
/** What follows a finished "was ruled out": how, when, by what. */
const CIRCUMSTANCE = new Set(
  'by with on via after based per at given clinically using today yesterday and this in as during from prior already radiographically through so because but since earlier'.split(
    ' ',
  ),
)
const BETWEEN = new Set(['vs', 'versus'])
/** Before a cue these are no finding that it could speak of. */
const NO_SUBJECT = new Set(
  'a an the with has had of and for is no recently now have ct mri imaging workup ultrasound scan testing labs xray ray been we i also but or to her his their this any some was were are he she they patient pt who it one two three four five six seven multiple serial repeat initial all several recent prior first second'.split(
    ' ',
  ),
)
/** Between a finding and what is said of it: "has now completely resolved". */
const AUXILIARY = new Set(
  'has have had is was are were been be being now since completely fully largely mostly entirely felt to very highly also remains remain still successfully essentially effectively clinically subsequently since then later eventually quickly rapidly promptly spontaneously nearly almost all both which that again thought currently long and would could may appears seems'.split(
    ' ',
  ),
)
const PLURAL = /^(?:were|are|have|all|both)$/
const KINSHIP_VERBS = new Set(
  'has had have with who diagnosed died suffers suffered tested was is also deceased passed positive takes developed s having being sick ill age aged dx dies at and alive living healthy dead survived battled contracted caught developed came down'.split(
    ' ',
  ),
)
const ALWAYS_PERSON =
  /^(?:(?:strong |positive |known |fam )?(?:family )?(?:history|hx)|fhx?|runs?|(?:recently )?(?:exposure|exposed)|exposures|(?:in |close )?contacts?|someone|people|patients|sick|household|maternal|paternal|donors?|person|individual|another|other|sexual|source|first|second|was around|been around)\b/
const FAMILY_STOPS = new Set(
  'but however patient she he i we denies presents presented complains presenting the-patient pt although'.split(
    ' ',
  ),
)
const OPENS = /^(?:if|whether|that|unless|should|when)$/
const OPENING = new Set(
  'she he they patient pt the there it this you i we has have had is are still now really actually'.split(
    ' ',
  ),
)
const LISTS = /^(?:includes?|including|differential|ddx|considerations|such|possibilities)$/
/** Longest reach in words, between two commas of a list. */
const LIMIT: Partial<Record<Cue, number>> = {
  negated: 10,
  'ruled-out': 8,
  uncertain: 8,
  hypothetical: 10,
  history: 10,
  resolved: 6,
  family: 20,
  'other-person': 8,
}

/** Every cue of a sentence with its reach. Linear in the words of the sentence but for the reach of each cue. */
export function cuesOf(tokens: readonly Token[], sentence: Sentence): Scope[] {
  const found = findCues(tokens, sentence)
  const scopes: Scope[] = []
  for (let k = 0; k < found.length; k++) {
    for (const trigger of sides(tokens, sentence, found[k]!)) {
      const { cue } = trigger
      if (cue === 'pseudo' || cue === 'stop') continue
      const { from, to } = found[k]!
      if (trigger.reach === 'pre' || trigger.reach === 'both') {
        const kin = cue === 'family' || cue === 'other-person'
        if (!kin || speaksOf(tokens, sentence, found[k]!, trigger))
          scopes.push({
            cue,
            from,
            to,
            start: to,
            end: forward(tokens, sentence, found, k, trigger),
            reach: 'pre',
          })
      }
      if (trigger.reach !== 'pre') {
        if (trigger.reach === 'both' && !saidOf(tokens, sentence, from)) continue
        scopes.push({
          cue,
          from,
          to,
          start: backward(tokens, sentence, found, k, cue),
          end: from,
          reach: 'post',
        })
      }
    }
  }
  return scopes
}

function findCues(tokens: readonly Token[], { from, to }: Sentence): FoundCue[] {
  const found: FoundCue[] = []
  for (let i = from; i < to; ) {
    const known = triggers.get(tokens[i]!.word)
    let end = 0
    let here: Trigger[] = []
    for (const trigger of known ?? []) {
      const stands = endOf(tokens, i, to, trigger.words)
      if (stands > end) here = []
      if (stands === 0 || stands < end) continue
      end = stands
      here.push(trigger)
    }
    if (end === 0) {
      i++
      continue
    }
    const aside = pseudoInside(tokens, i, end, to)
    if (aside) {
      i = aside
      continue
    }
    const pseudo = here.find((t) => t.cue === 'pseudo')
    found.push({ from: i, to: end, found: pseudo ? [pseudo] : here })
    i = end
  }
  return found
}

/** "is not aware of": the words that take the cue away begin inside it and end behind it. */
function pseudoInside(tokens: readonly Token[], at: number, end: number, to: number): number | undefined {
  for (let i = at + 1; i < end; i++)
    for (const t of triggers.get(tokens[i]!.word) ?? [])
      if (
        (t.cue === 'pseudo' || t.cue === 'uncertain') &&
        t.words.length > 1 &&
        endOf(tokens, i, to, t.words) > end
      )
        return i
  return undefined
}

/** Words that `..` may stand for. */
const WILD = 5

/** Where the words of a trigger end that begin at `at`, exclusive; 0: they do not stand there. */
function endOf(tokens: readonly Token[], at: number, to: number, words: readonly string[]): number {
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
  return i
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
    (/^(?:ruled-out|resolved)$/.test(cue.found[0]!.cue) && CIRCUMSTANCE.has(next.word))
  if (pre.length > 0 && post.length > 0) {
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
  return [...pre, ...post.filter((t) => t.reach !== 'end' || closes), ...rest]
}

/** "Mother had …", "father: …"; not "brought in by her mother for …". */
function speaksOf(tokens: readonly Token[], sentence: Sentence, cue: FoundCue, trigger: Trigger): boolean {
  if (ALWAYS_PERSON.test(trigger.words.join(' '))) return true
  const last = tokens[cue.to - 1]!
  if (last.after & (Gap.colon | Gap.dash)) return true
  const reach = trigger.cue === 'family' ? 4 : 6
  for (let i = cue.to; i < Math.min(cue.to + reach, sentence.to); i++) {
    // "her father, who had gout, …", "father, 74, …"
    if (
      i === cue.to &&
      tokens[i]!.gap & Gap.comma &&
      /^(?:who|\d+|age|aged|alive|living|deceased)$/.test(tokens[i]!.word)
    )
      return true
    if (tokens[i]!.gap & (CLAUSE | Gap.comma)) return false
    if (KINSHIP_VERBS.has(tokens[i]!.word)) return true
    if (/^(?:for|because|that|reports?|states?|says?|notes?|she|he|we|i|patient)$/.test(tokens[i]!.word))
      return false
  }
  return false
}

/** "… in her mother", "… (father)". */
function saidOf(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  if (tokens[at]!.gap & Gap.open) return true
  for (let i = at - 1; i >= Math.max(sentence.from, at - 3); i--) {
    const { word } = tokens[i]!
    if (word === 'in') return true
    if (!/^(?:her|his|the|a|my|their|both|maternal|paternal|of|multiple|several)$/.test(word)) return false
  }
  return false
}

function forward(
  tokens: readonly Token[],
  sentence: Sentence,
  found: FoundCue[],
  k: number,
  { cue, limit: own }: Trigger,
): number {
  const { to } = found[k]!
  const limit = own ?? LIMIT[cue] ?? 8
  // "Differential: asthma, bronchitis, pneumonia"
  const listing = (tokens[to - 1]!.after & (Gap.colon | Gap.dash)) !== 0 || LISTS.test(tokens[to - 1]!.word)
  const kin = cue === 'family' || cue === 'other-person'
  const without = /^(?:without|w\/o)$/.test(tokens[found[k]!.from]!.word)
  const opens = OPENS.test(tokens[to - 1]!.word)
  let depth = 0
  let since = 0
  let next = k + 1
  for (let i = to; i < sentence.to; i++) {
    const { word, gap } = tokens[i]!
    if (gap & CLAUSE) return i
    if (gap & Gap.open) depth++
    if (gap & Gap.close && --depth < 0) return i
    while (found[next] && found[next]!.from < i) next++
    const other = found[next]?.from === i ? found[next] : undefined
    const listed = (gap & (Gap.comma | Gap.newline | Gap.slash)) !== 0
    // "unclear if she has …": the clause has only begun.
    if (opens && i < to + 4 && OPENING.has(word)) continue
    if (other && ends(cue, other, listed || JOINING.has(tokens[i - 1]!.word), kin, word)) return i
    if (word === 'with' && (without || cue === 'history') && !listed) return i
    if (listed && cue === 'negated' && FRESH.has(word) && !hasWord(tokens, i, sentence.to, 'or')) return i
    if (gap & Gap.comma && own) return i
    if (gap & Gap.comma && cue === 'uncertain' && !listing && !hasChoice(tokens, i, sentence.to)) return i
    if (gap & Gap.comma && cue === 'other-person' && i > to) return i
    if (gap & Gap.colon && kin === false && cue !== 'negated' && i > to) return i
    since = listed || JOINING.has(word) ? 0 : since + 1
    if (since > limit) return i
  }
  return sentence.to
}

/** Whether a later cue takes over. */
function ends(cue: Cue, other: FoundCue, listed: boolean, kin: boolean, word: string): boolean {
  const kind = other.found[0]!.cue
  if (kin) return kind === 'stop' && FAMILY_STOPS.has(word)
  if (kind === 'stop') return true
  if (kind === 'pseudo' || kind === 'affirmed') return false
  if (kind === cue || !other.found.some((t) => t.reach === 'pre')) return false
  // "no cough, possible pneumonia": the second cue begins a statement of its own.
  return listed && kind !== 'hypothetical'
}

function backward(
  tokens: readonly Token[],
  sentence: Sentence,
  found: FoundCue[],
  k: number,
  cue: Cue,
): number {
  const { from } = found[k]!
  const verb = tokens[from]!.word
  // "fever, chills: none" and "fever, chills and cough have all resolved" speak of the whole list.
  const answers = (tokens[from]!.gap & (Gap.colon | Gap.dash)) !== 0 && cue !== 'hypothetical'
  let plural = answers || PLURAL.test(verb)
  const reach = cue === 'hypothetical' ? 1 : cue === 'family' || cue === 'other-person' ? 8 : 7
  let behind = from
  while (
    cue !== 'family' &&
    cue !== 'other-person' &&
    behind - 1 > sentence.from &&
    AUXILIARY.has(tokens[behind - 1]!.word) &&
    !(tokens[behind]!.gap & CLAUSE)
  )
    if (PLURAL.test(tokens[--behind]!.word)) plural = true
  let start = from
  for (let i = behind - 1; i >= sentence.from && behind - i <= (plural ? 20 : reach); i--) {
    const between = tokens[i + 1]!.gap
    const own = i + 1 === behind
    if (between & CLAUSE) break
    if (between & Gap.comma && !plural && !(own && cue !== 'hypothetical')) break
    if (between & Gap.dash && cue === 'hypothetical') break
    const stop = found.find((f) => f.from <= i && i < f.to)
    if (stop && stop !== found[k] && stop.found[0]!.cue === 'stop') break
    start = i
  }
  return start
}

function hasChoice(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const { word, gap } = tokens[i]!
    if (word === 'or' || word === 'vs' || word === 'versus') return true
    if (gap & CLAUSE) return false
  }
  return false
}

function hasWord(tokens: readonly Token[], from: number, to: number, wanted: string): boolean {
  for (let i = from; i < Math.min(to, from + 20); i++) if (tokens[i]!.word === wanted) return true
  return false
}
