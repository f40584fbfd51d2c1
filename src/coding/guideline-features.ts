import type { Claim, Entry } from './claim.ts'
import { sectionWeight } from './headings.ts'
import type { Mention } from './mention.ts'
import { isImaging } from './policy-by-class.ts'
import { inConclusion, isSymptom, tellsOfThePast } from './symptoms.ts'

/** What profile `guideline` knows of an entry, in the order of its weights. The names say what a one means. */
export const guidelineFeatures = [
  'constant',
  'logit of the term prior',
  'weight of the best section',
  'log of the places that say it',
  'three words or more',
  'one word of a title or inclusion term',
  'one word of the index',
  'index term',
  'neoplasm or external term',
  'ambiguous',
  'uncertain',
  'symptom',
  'unspecified title',
  'personal history',
  'family history',
  'family history of no cancer',
  'long-term drug that seldom counts',
  'concluded',
  'nothing is concluded in a short text',
  'nothing is concluded in a long text',
  'beside the conclusion, completes it',
  'beside the conclusion',
  'beside the conclusion, in the plan',
  'beside the conclusion, a status',
  'put in by a rule',
  'drug taken',
  'external cause',
  'words stand apart',
  'in the first item of the conclusion',
  'only in examination, results or review of systems',
  'only in past history',
  'many codes concluded',
  'a flag is raised',
  'a rule objects',
  'other readings',
] as const

/** The reason for a visit and how an injury happened are told where the note begins, not where it is concluded. */
const TOLD_ELSEWHERE = /^Z(?:0[0-2]|1[1-3]|3[01349A]|51)|^Z91\.1|^[V-Y]|^T(?:3[6-9]|4|50)/

/** What a concluded combination code asks to stand beside it: the ulcer, the stage, the kind of heart failure, the drug. */
const COMPLETES: [RegExp, RegExp][] = [
  [/^L97/, /^E\d\d\.62[12]|^I83|^I87|^I70/],
  [/^N18/, /^E\d\d\.22|^I1[23]/],
  [/^I50/, /^I1[13]/],
  [/^Z68/, /^E66/],
  [/^Z79\.(?:4|84|85)/, /^E(?:08|09|1[013])|^O24/],
  [/^Z79\.01/, /^I48|^I82|^I26/],
  [/^Z99\.2/, /^N18/],
]

/** Words of a text that needs no headings: a line of a problem, a note of two sentences. */
const SHORT = 40

export function featuresOf(claim: Claim, entry: Entry): number[] {
  const { mentions, term, code, origin } = entry
  const one = (yes: boolean) => (yes ? 1 : 0)
  const asked = isImaging(claim.kind) && mentions.some((m) => m.section === 'indication')
  const words = mentions.reduce((most, m) => Math.max(most, m.words), 1)
  const concludes = claim.read.has('assessment', 'impression', 'discharge-dx', 'postop-dx')
  // A status that the plan takes up is taken up.
  const inPlanToo = /^Z[789]/.test(code.code) && mentions.some((m) => m.section === 'plan')
  // The measured index follows the weight that is concluded.
  const concluded =
    inConclusion(entry) || inPlanToo || (code.code.startsWith('Z68') && completes(claim, entry))
  const ofStay = claim.setting === 'inpatient' && mentions.some((m) => m.section === 'hospital-course')
  const toldElsewhere = asked || ofStay || origin === 'rule' || TOLD_ELSEWHERE.test(code.code)
  const beside = concludes && mentions.length > 0 && !concluded && !toldElsewhere
  const completing = beside && completes(claim, entry)
  const inPlan = beside && !completing && mentions.some((m) => m.section === 'plan')
  const status = beside && !completing && /^Z[7-9]/.test(code.code)
  const only = (kinds: RegExp) => mentions.length > 0 && mentions.every((m) => kinds.test(m.section))
  return [
    1,
    logit(term.prior),
    bestWeight(entry, asked) - 0.7,
    Math.log2(Math.max(1, Math.min(8, placesOf(claim, entry)))),
    one(words >= 3),
    one(words === 1 && (term.source === 'title' || term.source === 'inclusion')),
    one(words === 1 && term.source === 'index'),
    one(term.source === 'index'),
    one(term.source === 'neoplasm' || term.source === 'external'),
    one(entry.ambiguous),
    one(!entry.certain),
    one(isSymptom(code.code)),
    one(!isSymptom(code.code) && !/^[V-Y]/.test(code.code) && /\bunspecified\b/i.test(code.title)),
    one(origin === 'history'),
    one(origin === 'family'),
    one(origin === 'family' && !code.code.startsWith('Z80')),
    one(/^Z79\.(?:82|02|899)/.test(code.code)),
    one(concludes && (concluded || asked || ofStay)),
    one(!concludes && claim.read.tokens.length < SHORT),
    one(!concludes && claim.read.tokens.length >= SHORT),
    one(completing),
    one(beside && !completing),
    one(inPlan),
    one(status),
    one(origin === 'rule'),
    one(origin === 'drug'),
    one(/^[V-Y]/.test(code.code)),
    one(mentions.length > 0 && mentions.every(isLoose)),
    one(isFirst(claim, entry)),
    one(!completing && !concluded && only(/^(?:exam|labs|imaging|ros|findings|procedure)$/)),
    one(only(/^(?:pmh|psh|problem-list|social)$/)),
    one(claim.entries.length > 10),
    one(origin === 'named' && entry.flags.some((flag) => !flag.startsWith('Unspecified'))),
    one(
      claim.remarks.some(
        (r) => (r.severity === 'block' || r.severity === 'query') && r.codes.includes(code.code),
      ),
    ),
    one(entry.others.length > 1),
  ]
}

function bestWeight({ mentions, origin, ...entry }: Entry, asked: boolean): number {
  let best = asked ? 0.9 : mentions.length ? 0 : 0.7
  for (const m of mentions) {
    const own = sectionWeight[m.section]
    const weight =
      m.assertion.status === 'history' && !tellsOfThePast({ mentions, origin, ...entry })
        ? Math.min(0.6, own)
        : origin === 'family'
          ? 0.65
          : own
    if (weight > best) best = weight
  }
  return best
}

/** Enough of them: a copied-forward note may say a thing a hundred thousand times. */
const MOST_MENTIONS = 24

/** Different sentences that say it: one that was copied forward word for word counts once. */
function placesOf({ read }: Claim, { mentions, spans }: Entry): number {
  if (mentions.length < 2) return mentions.length + spans.length
  const said = new Set<string>()
  for (const { sentence } of mentions.slice(0, MOST_MENTIONS)) {
    const { from, to } = read.sentences[sentence]!
    const words = read.text.slice(read.tokens[from]!.start, read.tokens[to - 1]!.end)
    said.add(words.toLowerCase().replace(/[^a-z]+/g, ' '))
  }
  return said.size + spans.length
}

function completes(claim: Claim, entry: Entry): boolean {
  const asking = COMPLETES.find(([companion]) => companion.test(entry.code.code))?.[1]
  return asking !== undefined && claim.entries.some((e) => asking.test(e.code.code) && inConclusion(e))
}

/** Other words stand between those of the term: it was put together. */
function isLoose({ first, last, tokens }: Mention): boolean {
  return last - first + 1 > tokens.length + 1
}

/** Said in the first sentence of a conclusion. */
function isFirst({ read }: Claim, { mentions }: Entry): boolean {
  return mentions.some(
    (m) =>
      (m.section === 'assessment' || m.section === 'impression' || m.section === 'discharge-dx') &&
      read.sentences[m.sentence]!.from === read.sections[read.sentences[m.sentence]!.section]!.from,
  )
}

function logit(p: number): number {
  const held = Math.min(0.98, Math.max(0.02, p))
  return Math.log(held / (1 - held))
}
