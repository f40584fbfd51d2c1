import { british, stemPairs } from './stem-pairs.ts'

const cache = new Map<string, string>()

/** What a folded word is filed under: US spelling, singular, and one name for adjective and organ (renal → kidney). */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  const made = makeStem(word)
  // Bounded: every number and name of every document would stay otherwise.
  if (cache.size < 100_000) cache.set(word, made)
  return made
}

/**
 * Adjective → noun by ending, for words of Greek make ("hypokalemic" → "hypokalemia"). Both the edition and the note go
 * through here, so an ending may be taken too often without harm as long as it is taken on both sides.
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)emic$/, 'emia'],
  [/(?<=...)penic$/, 'penia'],
  [/(?<=..)(?<!ba|a)uric$/, 'uria'],
  [/plegic$/, 'plegia'],
  [/paretic$/, 'paresis'],
  [/(?<=...)pathic$/, 'pathy'],
  [/(?<=..)trophic$/, 'trophy'],
  [/(?<=..)plastic$/, 'plasia'],
  [/(?<=..)megalic$/, 'megaly'],
  [/(?<=..)matous$/, 'ma'],
  [/(?<=..)ectatic$/, 'ectasis'],
  [/(?<=..)sclerotic$/, 'sclerosis'],
  [/(?<=....)(?<!par|anti)itic$/, 'itis'],
  [/tomized$/, 'tomy'],
  [/^leuco/, 'leuko'],
]
const MAYBE_ENDING = /(?:ic|ous|tomized)$|^leuco/

/** Nearly no word is British: one look instead of one for each spelling. */
const MAYBE_BRITISH = /ae|oe|our|tre|bre|ulph|is(?:ation|ed)/

function makeStem(word: string): string {
  const paired = stemPairs.get(word)
  if (paired) return paired
  if (word.length < 4 || /\d/.test(word)) return word
  let spelled = word
  if (MAYBE_BRITISH.test(word)) for (const [from, to] of british) spelled = spelled.replace(from, to)
  const respelled = stemPairs.get(spelled)
  if (respelled) return respelled
  const singular = singularOf(spelled)
  const known = stemPairs.get(singular)
  if (known || !MAYBE_ENDING.test(singular)) return known ?? singular
  let noun = singular
  for (const [from, to] of ENDINGS) noun = noun.replace(from, to)
  return stemPairs.get(noun) ?? noun
}

/** Ends that look like a plural and are none. */
const NO_PLURAL =
  /(?:ss|us|is|itis|osis|asis|betes|rabies|scabies|herpes|mumps|measles|lues|rickets|shingles|ascites|series|species|pubes|varices|caries|biceps|triceps|forceps|facies|diuresis|tinnitus|pancreas|palpitations|mellitus|less|always|across|does|was|has|yes|as|gas|kles)$/

function singularOf(word: string): string {
  if (/(?:sthes|gnos|plas|stas|ysis|yse|oses|nos)es$/.test(word)) return `${word.slice(0, -2)}is`
  if (/(?:os|stas|ys|ens)es$/.test(word)) return `${word.slice(0, -2)}is`
  if (NO_PLURAL.test(word)) return word
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|z)es$/.test(word)) return word.slice(0, -2)
  if (/[^s]s$/.test(word)) return word.slice(0, -1)
  return word
}

/** Words that carry no meaning of their own in a term: they are neither filed nor needed for a match. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the of in on at to for from by and or with as is are was were be been being that this these those his her hers
   their its it he she they patient due nec nos unspecified both other than type-of associated related s into
   classified elsewhere`.split(/\s+/),
)

/** Words that say which form, not what: they may stand apart from the noun ("diabetes, type 2"). */
export const attributeWords: ReadonlySet<string> = new Set(
  `right left bilateral unilateral acute chronic subacute type stage grade class mild moderate severe persistent
   intermittent recurrent primary secondary initial subsequent open closed displaced nondisplaced systolic diastolic
   upper lower distal proximal single episode benign malignant stable unstable 1 2 3 4 5 3a 3b i ii iii iv v
   controlled uncontrolled`.split(/\s+/),
)
