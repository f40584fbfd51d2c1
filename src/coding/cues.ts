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
const KINSHIP_VERBS = new Set(
  'has had have with who diagnosed died suffers suffered tested was is also deceased passed positive takes developed s having being sick ill age aged dx dies at and'.split(
    ' ',
  ),
)
const ALWAYS_PERSON =
  /^(?:family (?:history|hx)|fhx|runs|exposure|exposed|contact|someone|people|patients|sick|household|maternal|paternal|donors?)/
const FAMILY_STOPS = new Set(
  'but however patient she he i we denies presents presented complains presenting the-patient pt although'.split(
    ' ',
  ),
)
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
            end: forward(tokens, sentence, found, k, cue),
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
    const here = (triggers.get(tokens[i]!.word) ?? []).filter((t) => standsAt(tokens, i, to, t.words))
    const longest = here[0]?.words.length
    if (!longest) {
      i++
      continue
    }
    const same = here.filter((t) => t.words.length === longest)
    found.push({ from: i, to: i + longest, found: same[0]!.cue === 'pseudo' ? [same[0]!] : same })
    i += longest
  }
  return found
}

function standsAt(tokens: readonly Token[], at: number, to: number, words: readonly string[]): boolean {
  if (at + words.length > to) return false
  for (let k = 1; k < words.length; k++) {
    if (tokens[at + k]!.word !== words[k] || tokens[at + k]!.gap & (CLAUSE | Gap.comma)) return false
  }
  return true
}

/** A cue that may point both ways points back when its clause ends behind it or its subject stands right before it. */
function sides(tokens: readonly Token[], sentence: Sentence, cue: FoundCue): Trigger[] {
  const pre = cue.found.filter((t) => t.reach === 'pre')
  const post = cue.found.filter((t) => t.reach === 'post' || t.reach === 'end')
  const rest = cue.found.filter((t) => t.reach === 'both')
  const last = tokens[cue.to - 1]!
  const closes = cue.to >= sentence.to || (last.after & (CLAUSE | Gap.comma | Gap.close | Gap.newline)) !== 0
  if (pre.length > 0 && post.length > 0) {
    const first = tokens[cue.from]!
    const hasSubject = cue.from > sentence.from && !(first.gap & (CLAUSE | Gap.comma | Gap.open))
    const subject = hasSubject ? tokens[cue.from - 1]!.word : ''
    const adjective =
      !hasSubject ||
      /^(?:a|an|the|with|has|had|of|and|for|is|no|recently|now|have|ct|mri|imaging|workup|ultrasound|scan|testing|labs|xray|ray|has|been|we|i|also)$/.test(
        subject,
      )
    const end = post.some((t) => t.reach === 'end')
    if (closes) return [...post, ...rest]
    return adjective || end ? [...pre, ...rest] : [...post, ...rest]
  }
  return [...pre, ...post.filter((t) => t.reach !== 'end' || closes), ...rest]
}

/** "Mother had …", "father: …"; not "brought in by her mother for …". */
function speaksOf(tokens: readonly Token[], sentence: Sentence, cue: FoundCue, trigger: Trigger): boolean {
  if (ALWAYS_PERSON.test(trigger.words.join(' '))) return true
  const last = tokens[cue.to - 1]!
  if (last.after & (Gap.colon | Gap.dash)) return true
  for (let i = cue.to; i < Math.min(cue.to + 3, sentence.to); i++) {
    if (tokens[i]!.gap & (CLAUSE | Gap.comma)) return false
    if (KINSHIP_VERBS.has(tokens[i]!.word)) return true
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
  cue: Cue,
): number {
  const { to } = found[k]!
  const limit = LIMIT[cue] ?? 8
  const kin = cue === 'family' || cue === 'other-person'
  const without = /^(?:without|w\/o)$/.test(tokens[found[k]!.from]!.word)
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
    if (other && ends(cue, other, listed || JOINING.has(tokens[i - 1]!.word), kin, word)) return i
    if (word === 'with' && (without || cue === 'history') && !listed) return i
    if (listed && cue === 'negated' && FRESH.has(word) && !hasWord(tokens, i, sentence.to, 'or')) return i
    if (gap & Gap.comma && cue === 'uncertain' && !hasChoice(tokens, i, sentence.to)) return i
    if (gap & Gap.comma && cue === 'other-person') return i
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
  const plural = /^(?:were|are|have)$/.test(verb)
  const reach = cue === 'hypothetical' ? 1 : cue === 'family' || cue === 'other-person' ? 8 : 7
  let start = from
  for (let i = from - 1; i >= sentence.from && from - i <= (plural ? 20 : reach); i--) {
    const between = tokens[i + 1]!.gap
    const own = i + 1 === from
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
