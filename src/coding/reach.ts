import { CLAUSE, type Cue, type FoundCue, type Trigger } from './cue.ts'
import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'

const JOINING = new Set(['and', 'or', 'nor', 'vs', 'versus'])
/** After a comma these begin a finding of their own: "no fracture, mild swelling". */
const FRESH = new Set(
  'mild moderate severe marked stable persistent small large worsening chronic improving unchanged +'.split(
    ' ',
  ),
)
/** Between a finding and what is said of it: "has now completely resolved". */
const AUXILIARY = new Set(
  'has have had is was are were be been being now since felt to very also remains remain still then later almost all both again thought long and would could may appears seems not never hasnt havent hadnt isnt arent wasnt werent cannot cant couldnt until till unless if once when whether should must yet ever soon just already well went did nearly ultimately is quite ct mri imaging ultrasound biopsy workup labs echo us'.split(
    ' ',
  ),
)
/** Stand for the finding of the clause before: "fever; it resolved", "which has cleared". */
const PRONOUN = new Set('it this that which these they those both all one'.split(' '))
/** "the diagnosis was dropped": a name for whatever was spoken of. */
const MATTER = new Set(['diagnosis', 'possibility', 'concern', 'idea', 'suspicion'])
const TURN = new Set('but and however though although then yet so'.split(' '))
const PLURAL = /^(?:were|are|have|all|both)$/
/** Stops that say how or when, and leave the subject what it was: "anemia due to bleeding, resolved". */
const ASIDE =
  /^(?:on admission|now|since|currently|still|then|following|treated with|managed with|due to|secondary to|caused by|given|developed|had|has|have|which|in spite of|despite|because|was started|started on)$/
const FAMILY_STOPS = new Set(
  'but however patient she he i we denies presents presented complains presenting the-patient pt although'.split(
    ' ',
  ),
)
const OPENS = /^(?:if|whether|that|unless|should|when|time|point|occasion|once|moment)$/
const OPENING = new Set(
  'she he they patient pt the there it this you i we has have had is are still now really actually did does was were ever any'.split(
    ' ',
  ),
)
const LISTS = /^(?:includes?|including|differential|ddx|considerations|such|possibilities)$/
/** Cues written with a full stop that ends nothing: "asthma vs. COPD", "poss. pneumonia". */
const ABBREVIATED = new Set('vs v poss prob susp hx prev fhx w dx ddx neg r/o h/o'.split(' '))
/** What is done about a finding; denied, it leaves the finding where it was. */
const CARE =
  /^(?:relief|treatments?|therapy|medications?|medicines?|meds|improvement|response|change|changes|benefit|help|control|surgery|intervention|workup|evaluation|plan|plans|refills?|explanation|cause|reason|insight|contraindications?|specialist|referral|drugs?|success|cure|progression|worsening|increase|decrease|reduction|complications?)$/
const ABOUT = /^(?:for|of|in|to|from|with|regarding)$/
/** Longest reach in words, between two commas of a list. */
const LIMIT: Partial<Record<Cue, number>> = {
  negated: 10,
  'ruled-out': 8,
  uncertain: 8,
  hypothetical: 10,
  history: 10,
  resolved: 6,
  family: 20,
  'other-person': 10,
}

/** Where the reach of a cue ends that speaks of what follows it, exclusive. */
export function forward(
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
  const opens =
    OPENS.test(tokens[to - 1]!.word) ||
    (cue === 'uncertain' && to < sentence.to && tokens[to]!.word === 'that')
  // "risk factors for stroke include gout", "prevention of stroke in gout": the patient has that.
  const had = cue === 'hypothetical' ? hadDespite(wordsOf(found[k]!)) : undefined
  const label = found[k]!.from === sentence.from
  // "Sick contacts: yes, daycare worker, …"; not "Sick contacts: none, …"
  const labelled =
    (tokens[to - 1]!.after & Gap.colon) !== 0 &&
    !/^(?:no|none|nil|denies|denied|n)$/.test(tokens[to]?.word ?? '')
  let depth = 0
  let since = 0
  let next = k + 1
  for (let i = to; i < sentence.to; i++) {
    const { word, gap } = tokens[i]!
    if (gap & CLAUSE && !(i === to && !(gap & Gap.semicolon) && ABBREVIATED.has(tokens[i - 1]!.word)))
      return i
    if (gap & Gap.open) depth++
    if (gap & Gap.close && --depth < 0 && !(kin && i === to)) return i
    while (found[next] && found[next]!.from < i) next++
    const other = found[next]?.from === i ? found[next] : undefined
    const listed = (gap & (Gap.comma | Gap.newline | Gap.slash)) !== 0
    // "unclear if she has …": the clause has only begun.
    if (opens && i < to + 5 && OPENING.has(word)) continue
    // "her sister was told she has …"
    if (kin && /^(?:she|he)$/.test(word) && (cue === 'family' ? TOLD : TELLS).test(tokens[i - 1]!.word))
      continue
    if (other && ends(cue, other, listed || JOINING.has(tokens[i - 1]!.word), kin, word)) return i
    if (had?.test(word) && i > to) return i
    // "no effective treatment for his eczema": the treatment is denied.
    if (cue === 'negated' && i < to + 4 && CARE.test(word) && ABOUT.test(tokens[i + 1]?.word ?? '')) return i
    if (word === 'with' && (without || cue === 'history') && !listed) return i
    if (listed && cue === 'negated' && FRESH.has(word) && !hasWord(tokens, i, sentence.to, 'or')) return i
    if (gap & Gap.comma && own) return i
    if (gap & Gap.comma && cue === 'uncertain' && !listing && !hasChoice(tokens, i, sentence.to)) return i
    if (gap & Gap.comma && cue === 'other-person' && i > to && !labelled) return i
    // "Ruled out by CT: …" is a label; else a colon ends what was said.
    if (gap & Gap.colon && !kin && cue !== 'negated' && i > to && !(label && i < to + 5)) return i
    since = listed || JOINING.has(word) ? 0 : since + 1
    if (since > limit) return i
  }
  return sentence.to
}

/** "ruled this out": the finding stands before. */
function pronounIn(tokens: readonly Token[], { from, to }: FoundCue): boolean {
  for (let i = from + 1; i < to; i++)
    if (PRONOUN.has(tokens[i]!.word) || /^(?:otherwise|elsewhere|wrong|story)$/.test(tokens[i]!.word))
      return true
  return false
}

function hadDespite(words: string): RegExp | undefined {
  if (/^risk factors? /.test(words)) return /^includes?$/
  return /prevent|prophyla/.test(words) ? /^(?:in|given|because)$/ : undefined
}

/** Whether a later cue takes over. */
function ends(cue: Cue, other: FoundCue, listed: boolean, kin: boolean, word: string): boolean {
  const kind = other.found[0]!.cue
  // "given her family history, screening for …"
  if (kin && listed && kind === 'hypothetical') return /screen|risk|vaccin/.test(wordsOf(other))
  if (kin) return kind === 'stop' && FAMILY_STOPS.has(word)
  if (kind === 'stop') return true
  // "suspected lupus was confirmed as lupus nephritis"
  if (kind === 'affirmed') return cue === 'uncertain' && /confirmed|proven|proved/.test(wordsOf(other))
  if (kind === 'pseudo') return false
  if (kind === cue || !other.found.some((t) => t.reach === 'pre')) return false
  // "no imaging unless weakness appears"
  if (kind === 'hypothetical' && /^(?:if|unless|until|should|in case)\b/.test(wordsOf(other))) return true
  // "no cough, possible pneumonia": the second cue begins a statement of its own.
  return listed
}

/**
 * Where the reach of a cue begins that speaks of what stands before it.
 * @returns `behind`: the first token of the cue with its auxiliaries, "has not been".
 */
export function backward(
  tokens: readonly Token[],
  sentence: Sentence,
  found: FoundCue[],
  k: number,
  cue: Cue,
): { start: number; behind: number; elliptic: boolean } {
  const { from } = found[k]!
  const kin = cue === 'family' || cue === 'other-person'
  const verb = tokens[from]!.word
  // "fever, chills: none" and "fever, chills and cough have all resolved" speak of the whole list.
  const answers = (tokens[from]!.gap & (Gap.colon | Gap.dash)) !== 0 && cue !== 'hypothetical'
  let plural = answers || PLURAL.test(verb)
  let behind = from
  while (!kin && behind - 1 > sentence.from && !(tokens[behind]!.gap & CLAUSE)) {
    const { word } = tokens[behind - 1]!
    if (!AUXILIARY.has(word) && !/ly$/.test(word)) break
    behind--
    if (PLURAL.test(word)) plural = true
  }
  const auxiliaries = behind
  // "…, resolved", "…; it was ruled out", "… but CT excluded it": the subject stands in the clause before.
  const over =
    cue === 'resolved' || cue === 'ruled-out' || (cue === 'uncertain' && tokens[from]!.word !== 'vs')
  let referring = false
  let elliptic = over && (tokens[behind]!.gap & (CLAUSE | Gap.comma)) !== 0 && behind > sentence.from
  if (over)
    for (let n = 0; n < 3 && behind - 1 > sentence.from; n++) {
      const { word } = tokens[behind - 1]!
      const turn = TURN.has(word)
      const matter = MATTER.has(word) && /^(?:the|this|that)$/.test(tokens[behind - 2]?.word ?? '')
      if (!turn && !matter && !PRONOUN.has(word)) break
      if (tokens[behind]!.gap & CLAUSE) break
      behind -= matter ? 2 : 1
      elliptic = true
      if (!turn) referring = true
      if (behind <= sentence.from) break
    }
  if (over && !elliptic) {
    const relative = relativeBefore(tokens, sentence, behind, pronounIn(tokens, found[k]!))
    if (relative !== undefined) {
      behind = relative
      elliptic = true
      referring = true
    }
  }
  plural ||= listOf(tokens, sentence, behind, cue)
  const reach = elliptic ? 14 : cue === 'hypothetical' ? 1 : kin ? 8 : 7
  let start = from
  for (let i = behind - 1; i >= sentence.from && behind - i <= (plural ? 20 : reach); i--) {
    const between = tokens[i + 1]!.gap
    const own = i + 1 === behind
    if (between & Gap.stop) break
    if (between & Gap.semicolon && !(own && elliptic)) break
    if (between & Gap.comma && !plural && !(own && cue !== 'hypothetical')) {
      // "DKA, gap closed, resolved": what was done stands between.
      if (!(over && elliptic && isDone(tokens, i + 1, behind))) break
    }
    // "without medication for anxiety since the pharmacy closed": the verb has a subject of its own.
    if (over && i + 2 < behind && BECAUSE.test(tokens[i]!.word) && OWN_SUBJECT.test(tokens[i + 1]!.word)) {
      start = from
      break
    }
    if (between & Gap.dash && cue === 'hypothetical') break
    const stop = found.find((f) => f.from <= i && i < f.to)
    if (
      stop &&
      stop !== found[k] &&
      stop.found[0]!.cue === 'stop' &&
      !((over || answers) && ASIDE.test(wordsOf(stop)))
    )
      break
    start = i
  }
  return { start, behind: auxiliaries, elliptic: referring }
}

const TOLD = /^(?:told|learned)$/
const TELLS = /^(?:told|learned|say|says|said|saying|that|him|her|them|texted|mentioned)$/
const BECAUSE = /^(?:since|because|when|while|although|though)$/
const OWN_SUBJECT = /^(?:the|a|an|our|their)$/
const DONE =
  /^(?:closed|treated|given|repleted|corrected|completed|received|started|stopped|improved|improving|off|after|s\/p|managed|required|needed|drained|hydrated|transfused|replaced|extubated|weaned|x\d+|got|finished)$/

function isDone(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (DONE.test(tokens[i]!.word)) return true
  return false
}

/** "…, which we have now excluded", "…, however CT excluded it": where the clause begins that has its subject in the one before. */
function relativeBefore(
  tokens: readonly Token[],
  sentence: Sentence,
  behind: number,
  pronoun: boolean,
): number | undefined {
  for (let i = behind - 1; i > Math.max(sentence.from, behind - 6); i--) {
    if (tokens[i]!.word === 'which') return i
    const closes = (tokens[i]!.gap & (CLAUSE | Gap.comma)) !== 0
    if (pronoun && (closes || TURN.has(tokens[i]!.word))) return i
    if (closes) return undefined
  }
  return undefined
}

/** "Edema, clubbing or cyanosis is not seen": what is said of the last is said of each. */
function listOf(tokens: readonly Token[], sentence: Sentence, behind: number, cue: Cue): boolean {
  if (cue !== 'negated' && cue !== 'ruled-out' && cue !== 'uncertain') return false
  let or = false
  for (let i = behind - 1; i > Math.max(sentence.from, behind - 6); i--) {
    if (tokens[i]!.word === 'or' || tokens[i]!.word === 'nor') or = true
    if (tokens[i]!.gap & CLAUSE) return false
    if (tokens[i]!.gap & Gap.comma && i < behind - 1) return or
  }
  return false
}

function wordsOf({ found }: FoundCue): string {
  return found[0]!.words.join(' ')
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
