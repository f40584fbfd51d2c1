import type { Span } from '#src/domain/page.ts'
import { addressedRule, followUpRule } from './addressed.ts'
import { type Claim, drop, type Entry } from './claim.ts'
import type { SectionKind } from './headings.ts'
import { howItHappenedRule } from './how-it-happened.ts'
import type { Rule } from './rules/rule.ts'
import { specificRule } from './specific.ts'

/** Codes for what is felt or found, not for what causes it. */
const SYMPTOM =
  /^(?:R(?!65|78\.81|73\.03|91|03\.0|87|92|93|94|97|76)|M25\.[456]|M54\.(?:2|5|6|9)|M79\.[16]|M62\.83|H57\.1|H92\.0|N64\.4|L29|K59\.0|G89|H53\.[189]|K92\.[01]|N94\.[46]|H93\.1|G47\.00|M54\.89)/

/** Confirmed cause → its usual symptoms (guideline I.B.5). Written by us. */
const INTEGRAL: [RegExp, RegExp][] = [
  [
    /^(?:J0|J1|J2|J3[0-4]|J4|J69|J8|J9|U07)/,
    /^(?:R05|R06|R07|R09(?!\.02)|R50|R53|R68\.83|R51|R04|R49|R13|J34\.89|R63\.0|M79\.1|R43|R52|R61)/,
  ],
  [/^(?:J1|U07|J0[0-6])/, /^(?:R11|R19\.7|R21)/],
  [/^I2[0-5]/, /^(?:R07|R06|R61|R42|R00|R11|R53)/],
  [/^I(?:11\.0|13|50|42|3[4-9])/, /^(?:R06|R60|R53|R05|R09\.02|R07|R01|R63\.5|R18|R00|R42)/],
  [/^I4[4-9]/, /^(?:R00\.[028]|R06|R07|R42|R55|R53)/],
  [/^I4[45]|^I49/, /^R00\.1/],
  [/^I26/, /^(?:R07|R06|R09\.02|R00|R04)/],
  [/^I8[02]/, /^(?:R60|M79|M25\.4|R22)/],
  [/^I1[0-6]/, /^(?:R03)/],
  [/^I6[0-6]|^G45/, /^(?:R47|R29|R53|R20|R26|R27|R42|R51|H53|R13|R41)/],
  [/^K/, /^(?:R1[0-9]|R50|R63\.0|K92\.[01]|K59\.0|R53)/],
  [/^K(?:5[0-2]|7[0-7]|8[56]|90)/, /^R63\.4/],
  [/^K7|^K8|^B1[5-9]/, /^(?:R17|R18|R16|L29)/],
  [/^K21|^K2[0-2]/, /^(?:R12|R07|R05|R13|R49)/],
  [/^N(?:[01]|2[0-3]|3[0-4]|39)/, /^(?:R10|R3[0-9]|R50|R11|M54\.5|R31|R60|R80|M54\.89|M54\.9)/],
  [/^N4[01]/, /^(?:R3[1])/],
  [/^E(?:08|09|10|11|13)/, /^(?:R35|R63|R73|R53|R81)/],
  [/^E0[0-7]/, /^(?:R53|R63|R00|R25|R61|R68|R68\.89|K59\.0)/],
  [/^E86|^E87/, /^(?:R42|R53|R11|R63)/],
  [/^G4[03]/, /^(?:R56|R51|R11|H53|R42|R55)/],
  [/^G4[0]/, /^(?:R56)/],
  [/^G44/, /^(?:R51)/],
  [/^G47/, /^(?:R06\.83|R53|R40|G47\.00)/],
  [/^G(?:20|2[1-5])/, /^(?:R25|R26|R27)/],
  [/^G5|^G6/, /^(?:R20|M79\.[6]|R53|M25\.5|M62)/],
  [/^F0/, /^(?:R41)/],
  [/^F(?:2|3|4)/, /^(?:R45(?!\.85)|R53|R41|R63|R00\.2|R46|R44|G47\.00)/],
  [/^F41\.0/, /^(?:R07|R06|R42)/],
  [/^M/, /^(?:M25|M79|R60|R26|M62|R29\.898|R22|R20|M54\.(?:2|5|6|9)|G89|R53\.1)/],
  [/^(?:S|T0|T1|M8[04])/, /^(?:M25|M79|R60|R22|M54|R26|G89|R52|R58|R20|R51|R07|R29)/],
  [/^L/, /^(?:R21|R22|R50|R60|M79|L29|R23|R20)/],
  [/^(?:A|B)/, /^(?:R50|R11|R19|R10|R21|R51|R53|R05|R52|M79\.1|R17|R68\.83|R61|R63)/],
  [/^A4[01]|^R65/, /^(?:R50|R65\.1|R00|R06|R41|R57|R78\.81|R68\.83|D72|I95)/],
  [/^D5|^D6[0-4]/, /^(?:R53|R06|R42|R23\.1|R00)/],
  [/^H[0-5]/, /^(?:H57|H53|R51)/],
  [/^H[6-9]/, /^(?:H92|R42|H93\.1|R50|R51)/],
  [/^C/, /^(?:R63\.4|R53|R59|R22|R91)/],
  [/^N[6-9]/, /^(?:R10|N94|R30|N64\.4)/],
  [/^T78|^L50|^J30/, /^(?:R21|R06|L29|R09|R05)/],
]

/** Where a provider draws conclusions. */
export const CONCLUSIONS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'assessment',
  'impression',
  'discharge-dx',
  'postop-dx',
])

export function isSymptom(code: string): boolean {
  return SYMPTOM.test(code)
}

/** "Old stroke", "history of": words of the past are what such a code is for. */
export function tellsOfThePast({ code, origin }: Entry): boolean {
  return origin === 'history' || /^(?:Z|I69|I25\.2)/.test(code.code)
}

/** Whether the guidelines take a symptom for part of a disease: I.B.5. Of two codes alone; words may say otherwise. */
export function isIntegralTo(cause: string, symptom: string): boolean {
  return isSymptom(symptom) && !isSymptom(cause) && belongs(cause, symptom)
}

function belongs(cause: string, symptom: string): boolean {
  return INTEGRAL.some(([from, to]) => from.test(cause) && to.test(symptom))
}

export function inConclusion(entry: Entry): boolean {
  return entry.mentions.some(
    (m) => CONCLUSIONS.has(m.section) && (m.assertion.status !== 'history' || tellsOfThePast(entry)),
  )
}

export const symptomRules: Rule[] = [
  specificRule,
  addressedRule,
  followUpRule,
  howItHappenedRule,
  {
    id: 'CR18',
    reference: 'I.B.5: signs and symptoms that belong to a confirmed disease',
    phase: 3,
    run(claim) {
      const causes = claim.entries.filter((e) => isConfirmed(e) && !isSymptom(e.code.code))
      for (const symptom of claim.entries.filter((e) => isSymptom(e.code.code))) {
        const cause = causes.find(
          (c) => belongs(c.code.code, symptom.code.code) && !ofAnotherCause(claim, symptom, c),
        )
        if (cause && !isOfItsOwn(claim, symptom))
          drop(
            claim,
            symptom,
            'integral-symptom',
            `Belongs to ${cause.code.code} ${cause.code.title}, which is coded (guideline I.B.5).`,
          )
      }
    },
  },
  {
    id: 'CR19',
    reference: 'IV.G: what the visit was for; symptoms told on the way are not coded beside a diagnosis',
    phase: 3,
    run(claim) {
      const concluded = claim.entries.some(
        (e) => isConfirmed(e) && !/^R/.test(e.code.code) && !isSymptom(e.code.code) && inConclusion(e),
      )
      if (!concluded) return
      for (const symptom of claim.entries.filter((e) => isSymptom(e.code.code) && !inConclusion(e)))
        drop(
          claim,
          symptom,
          'low-confidence',
          'A complaint or finding told on the way; the assessment names diagnoses and does not take it up.',
        )
    },
  },
]

const UNEXPLAINED =
  /\b(?:unexplained|unclear|unknown|undetermined)\b|\b(?:cause|etiology|source|reason)\b[^.;\n]{0,12}\bnot\b|\bnot (?:yet )?(?:explained|due to|from|related)\b|\b(?:work-?up|referr\w+|evaluat\w+) (?:for|of) (?:that|this|it)\b|\bunrelated\b/i

/** A symptom whose cause is said to be open is no part of a disease that is known. */
function isOfItsOwn({ read }: Claim, { mentions }: Entry): boolean {
  return mentions.some((m) => isUnexplained(read.text, m))
}

function isUnexplained(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 14), start)
  return /\bunexplained\s*$/i.test(before) || UNEXPLAINED.test(text.slice(end, end + 60).split(/[.;\n]/)[0]!)
}

/** Whether the words of a symptom leave its cause open or name one: then no disease of the list takes it away. */
export function saysItsCause(text: string, words: Span): boolean {
  return isUnexplained(text, words) || CAUSED.test(text.slice(words.end, words.end + 60))
}

const CAUSED =
  /^[\s,]*(?:\([^)]{0,40}\)\s*)?(?:(?:of|in) (?:\w+ ){1,3})?(?:due to|secondary to|caused by|as a side effect of|from)\b/i

/** "Edema due to amlodipine": the provider says what it comes from, and it is not this disease. */
function ofAnotherCause({ read }: Claim, symptom: Entry, cause: Entry): boolean {
  const told = symptom.mentions.filter(
    (m) => CONCLUSIONS.has(m.section) && CAUSED.test(read.text.slice(m.end, m.end + 60)),
  )
  return told.length > 0 && !told.some((m) => cause.mentions.some((c) => c.sentence === m.sentence))
}

/** What is itself too doubtful to be shown takes no symptom away. */
function isConfirmed(entry: Entry): boolean {
  return (
    entry.certain &&
    entry.term.prior > 0.5 &&
    !entry.ambiguous &&
    (entry.origin === 'named' || entry.origin === 'rule')
  )
}
