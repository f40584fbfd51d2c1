import { CLAUSE, type Cue, type FoundCue } from './cue.ts'
import type { Sentence } from './sentences.ts'
import { Gap, type Token } from './tokens.ts'

/** What a person in subject's place has: "mother had …", "father, who died of …". */
const HAS = new Set(
  `has had have having with w c who whose diagnosed died die dies suffers suffered suffering tested was is are were been also deceased passed positive takes
   take developed develops s sick ill age aged dx dies alive living healthy dead survived survivor survives battled battling battles contracted
   caught came down underwent needed needs required requires lost carries carry carrier lived struggled struggles treated became
   becoming fell recently operated s/p receives receiving undergoing affected afflicted known newly sustained hospitalized
   recovering recovered infected confirmed succumbed perished manages gets got getting experienced experiences reportedly both all each
   died hx h/o history beat born turned being may might possibly probably likely apparently endured presented committed
   developing lives out home late onset dxd smokes drinks pos +`.split(/\s+/),
)
/** What a person does for or says of the patient. */
const DOES = new Set(
  `for because that report reports reported state states stated say says said note notes noted she he we i patient pt patients him her his them their
   brought brings gave gives called calls noticed noticing notices found accompanied accompanies accompanying
   drove thinks thought believes believed worried concerned aware present asks asking asked requests requesting describes
   described witnessed observed saw helps help helping interprets interpreting translates translating historian poa bedside
   confirms confirmed endorses denies agrees wants feels felt told tells urged insisted convinced bite bites bit scratch dander allergy
   allergies pregnancy pregnancies gestation gestations delivery deliveries a b house home phone consent
   permission arrival funeral bedside visit visits works insurance feeding fed the an`.split(/\s+/),
)
/** Behind "is" these speak of the patient or of an errand. */
const ERRAND =
  /^(?:worried|concerned|aware|present|here|at|asking|requesting|afraid|upset|the|her|his|an|poa|with|able|not|unable|available|helping|giving|taking|bringing|in|on|anxious|reporting|pleased|supportive|involved|called|contacted|notified|updated|told|informed|asked|interviewed)$/
const PLACED = /^(?:at|in|on|of|from|beside|behind|near|by|next)$/
/** Named as such, a person needs no verb. */
const ALWAYS =
  /^(?:(?:strong |positive |known |fam )?(?:family )?(?:history|hx)|fam|familial|hereditary|fhx?|lost|runs?|(?:recently )?(?:exposure|exposed)|exposures|(?:in |close )?contacts?|someone|somebody|anyone|people|patients|sick|ill|household|maternal|paternal|donors?|person|individual|another|other|others|everyone|everybody|source|index|first degree|second degree|was around|been around|outbreak|the next|patient in|the patient in|patient next|where other|fob|next door|sits|seated|sat|exposed|sleeps|shares|shared|the \w+ (?:who|that))\b/
/** Between a preposition and the person: "in three of his wrestling teammates". */
const OF_WHOM =
  /^(?:in|among|amongst|affects|affected|affecting|killed|struck|between|took|claimed|ravaged|plagues|plagued|afflicts|afflicted)$/
const BEFORE_PERSON =
  /^(?:her|his|the|a|an|my|their|both|maternal|paternal|of|multiple|several|many|two|three|four|five|other|another|full|half|older|younger|elder|late|biological|identical|first|second|wrestling|fellow|some|close|own|patients|deceased|eldest|oldest|youngest|only|adult|one|each|every)$/
const PARENT =
  /^(?:mother|mothers|father|fathers|mom|dad|parents?|guardian|grandmother|grandparents?|foster)$/
const CHILD =
  /^(?:son|sons|daughter|daughters|child|children|kid|kids|baby|infant|newborn|twin|grandson|granddaughter|her|his|their|the)$/

export function isKin({ found }: FoundCue): boolean {
  const kind = found[0]!.cue
  return kind === 'family' || kind === 'other-person'
}

/**
 * Whose illness a person's name stands for when persons stand in a chain: "son's friend", "friend of her sister" and
 * "husband's mother" are nobody of the patient's blood. `silent`: another cue of the chain speaks.
 */
export function personOf(
  tokens: readonly Token[],
  sentence: Sentence,
  found: FoundCue[],
  k: number,
): { cue: Cue; silent: boolean } {
  const cue = found[k]!
  const kind = cue.found[0]!.cue
  // A parent who tells of "her son" tells of the patient.
  if (kind === 'family' && CHILD.test(tokens[cue.from]!.word) && CHILD.test(tokens[cue.to - 1]!.word))
    for (let j = 0; j < k; j++)
      if (found[j]!.found[0]!.cue === 'pseudo')
        for (let i = found[j]!.from; i < found[j]!.to; i++)
          if (PARENT.test(tokens[i]!.word)) return { cue: kind, silent: true }
  // "call if the baby has a fever": who is told to call is the child's parent.
  if (isPatientThere(tokens, found, k)) return { cue: kind, silent: true }
  const next = found[k + 1]
  if (next && isKin(next) && next.from === cue.to && possessive(tokens, cue.to))
    return { cue: kind, silent: true }
  const before = found[k - 1]
  if (!before || !isKin(before)) return { cue: kind, silent: false }
  const stranger = before.found[0]!.cue === 'other-person' || kind === 'other-person'
  if (before.to === cue.from && possessive(tokens, cue.from))
    return { cue: stranger ? 'other-person' : kind, silent: false }
  for (let i = before.to; i < cue.from; i++)
    if (!/^(?:of|her|his|my|a|the|their)$/.test(tokens[i]!.word) || tokens[i]!.gap)
      return { cue: kind, silent: false }
  const chained =
    before.to < cue.from
      ? tokens[before.to]!.word === 'of'
      : tokens[before.to - 1]!.word === 'of' && before.to === cue.from
  const through = chained || tokens[before.to - 1]!.word === 'of'
  return { cue: kind, silent: through && before.found[0]!.cue === 'other-person' && sentence.from < cue.from }
}

function isPatientThere(tokens: readonly Token[], found: FoundCue[], k: number): boolean {
  const { from, to } = found[k]!
  if (!/^(?:child|baby|infant|newborn|kid)$/.test(tokens[to - 1]!.word)) return false
  if (!/^(?:the|your)$/.test(tokens[to - from > 1 ? from : from - 1]?.word ?? '')) return false
  return found.slice(0, k).some((f) => f.found[0]!.cue === 'hypothetical' && f.found[0]!.reach === 'pre')
}

/** Whether token `at` is what the token before it has: "father's", "parents'". */
function possessive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  return token !== undefined && before !== undefined && token.gap === 0 && token.start - before.end === 3
}

/** "Mother had …", "father: …", "dad's …"; not "brought in by her mother for …". */
export function speaksOf(tokens: readonly Token[], sentence: Sentence, cue: FoundCue): boolean {
  if (ALWAYS.test(cue.found[0]!.words.join(' '))) return true
  const last = tokens[cue.to - 1]!
  if (last.after & (Gap.colon | Gap.dash | Gap.open)) return true
  if (possessive(tokens, cue.to) && cue.to < sentence.to) return !DOES.has(tokens[cue.to]!.word)
  // "wife +flu": a sign between.
  const next = tokens[cue.to]
  if (next && cue.to < sentence.to && next.gap === 0 && next.start - last.end === 2 && !DOES.has(next.word))
    return true
  if (saidOfSelf(tokens, sentence, cue)) return true
  const subject = opensClause(tokens, sentence, cue.from)
  for (let i = cue.to; i < Math.min(cue.to + 7, sentence.to); i++) {
    const { word, gap } = tokens[i]!
    // "her father, who had gout, …", "father, 74, …"
    if (
      i === cue.to &&
      gap & Gap.comma &&
      /^(?:who|whose|\d+|age|aged|alive|living|deceased|both)$/.test(word)
    )
      return true
    // "her dad, a smoker, died of …"
    if (i === cue.to && gap & Gap.comma && /^an?$/.test(word)) {
      i = nextComma(tokens, i + 1, sentence.to)
      if (HAS.has(tokens[i]?.word ?? '')) return true
      return false
    }
    if (gap & (CLAUSE | Gap.comma)) return false
    if (/^(?:is|was|are|were)$/.test(word) && wasTold(tokens, i + 1, cue)) return true
    // "father on dialysis for …"; not "father on the phone"
    if (i === cue.to && word === 'on' && subject && !REACHED.test(tokens[i + 1]?.word ?? '')) return true
    if (/^(?:is|was|are|were)$/.test(word)) return i + 1 < sentence.to && !ERRAND.test(tokens[i + 1]!.word)
    // "wife and has gout" goes on about the patient.
    if (word === 'and' && !(subject && i > cue.to) && HAS.has(tokens[i + 1]?.word ?? '')) return false
    // "her father-in-law moved in after his stroke": "his" is not the patient's.
    if (AFTER.test(tokens[i - 1]!.word) && isOthers(tokens, cue.from, word)) return true
    // "the driver of the other car had …", "a student in her class has …"
    if (PLACED.test(tokens[i - 1]!.word)) continue
    if (HAS.has(word)) return true
    if (DOES.has(word)) return false
  }
  // In subject's place every other verb will do: "grandfather lingered for years with …".
  return subject && cue.to < sentence.to
}

const REACHED =
  /^(?:the|same|this|that|her|his|a|an|our|my|their|phone|telephone|speaker|speakerphone|line|way|video|call|arrival|board|site|facetime|zoom|behalf|duty|shift|vacation|file|admission)$/
const AFTER = /^(?:after|since|following|with|from|during|because|of|before|despite)$/
const FEMALE = /^(?:mother|mom|wife|sister|aunt|grandmother|daughter|girlfriend|niece|grandma|fiancee)s?$/
const MALE = /^(?:father|dad|husband|brother|uncle|grandfather|son|boyfriend|nephew|grandpa|fiance)s?$/

/** "was told he has …": the person, not the patient, where he or she may be meant. */
function wasTold(tokens: readonly Token[], at: number, cue: FoundCue): boolean {
  if (!/^(?:told|informed|notified)$/.test(tokens[at]?.word ?? '')) return false
  const i = tokens[at + 1]?.word === 'that' ? at + 2 : at + 1
  const pronoun = tokens[i]?.word ?? ''
  if (
    !/^(?:she|he|they)$/.test(pronoun) ||
    !/^(?:has|had|have|might|may|is|was)$/.test(tokens[i + 1]?.word ?? '')
  )
    return false
  for (let k = cue.from; k < cue.to; k++) {
    if (FEMALE.test(tokens[k]!.word)) return pronoun === 'she'
    if (MALE.test(tokens[k]!.word)) return pronoun === 'he'
  }
  return true
}

/** "girlfriend called to say she has …": a partner who speaks of herself or himself. */
function saidOfSelf(tokens: readonly Token[], sentence: Sentence, cue: FoundCue): boolean {
  const who = tokens[cue.to - 1]!.word
  const self = /^(?:girlfriend|wife|fiancee)$/.test(who)
    ? 'she'
    : /^(?:boyfriend|husband|fiance)$/.test(who)
      ? 'he'
      : ''
  if (self === '') return false
  for (let i = cue.to + 1; i < Math.min(cue.to + 7, sentence.to - 1); i++) {
    if (tokens[i]!.gap & (CLAUSE | Gap.comma)) return false
    if (tokens[i]!.word === self)
      return (
        TELLS.test(tokens[i - 1]!.word) && /^(?:has|had|tested|was|is|caught|got)$/.test(tokens[i + 1]!.word)
      )
  }
  return false
}

const TELLS = /^(?:say|says|said|saying|that|him|her|them|texted|told|mentioned|learned)$/

/** Whether "his" or "her" is another's than the one the person is named by: "her … his". */
function isOthers(tokens: readonly Token[], person: number, word: string): boolean {
  const owner = `${tokens[person - 1]?.word ?? ''} ${tokens[person]!.word}`
  return word === 'his' ? /\bher\b/.test(owner) : word === 'her' && /\bhis\b/.test(owner)
}

function nextComma(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  while (i < to && i < from + 6 && !(tokens[i]!.gap & (Gap.comma | CLAUSE))) i++
  return i
}

/** Whether a person's name begins a clause, but for "her", "the" and the like. */
function opensClause(tokens: readonly Token[], sentence: Sentence, from: number): boolean {
  let i = from
  while (i > sentence.from && i > from - 4 && !(tokens[i]!.gap & (CLAUSE | Gap.comma | Gap.colon))) {
    if (!BEFORE_PERSON.test(tokens[i - 1]!.word)) return false
    i--
  }
  return true
}

/** "… in her mother", "… (father)", "…: mother, aunt". */
export function saidOf(tokens: readonly Token[], sentence: Sentence, { from, to }: FoundCue): boolean {
  const { gap } = tokens[from]!
  if (gap & Gap.open) return true
  for (let i = from - 1; i >= Math.max(sentence.from, from - 5); i--) {
    const { word } = tokens[i]!
    if (OF_WHOM.test(word)) return true
    if (!BEFORE_PERSON.test(word) && !possessive(tokens, i + 1)) break
  }
  if (from === sentence.from || !(gap & (Gap.colon | Gap.dash | Gap.comma))) return false
  // Nothing but persons up to the end of the clause.
  for (let i = to; i < sentence.to; i++) {
    if (tokens[i]!.gap & CLAUSE) return true
    if (!PERSON_LIST.test(tokens[i]!.word)) return false
  }
  return true
}

const PERSON_LIST =
  /^(?:and|her|his|both|maternal|paternal|mother|father|sister|brother|sisters|brothers|aunt|uncle|aunts|uncles|cousin|cousins|grandmother|grandfather|mom|dad|parents|siblings|son|daughter|niece|nephew|grandparents|mgm|pgm|mgf|pgf|side|at|\d+|in|s|age)$/
