import { become, drop, having, stand } from '../claim.ts'
import { hasWord, placesOf, textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** Product → child of F17.2, uncomplicated. A smoker's packs are cigarettes. */
const PRODUCTS: [RegExp, string, string][] = [
  [/\b(?:e-?cig\w*|vap(?:es|ing|e)|cigars?|pipe|hookah)\b/i, 'F17.290', 'another tobacco product'],
  [/\b(?:chew(?:s|ing)?|snuff|smokeless|dip)\b/i, 'F17.220', 'chewing tobacco'],
  [/\bcigarettes?\b|\bpacks?\b|\bppd\b/i, 'F17.210', 'cigarettes'],
]

const TOBACCO = '(?:smoking|cigarettes?|tobacco|cigars?|vaping|nicotine|chew(?:ing tobacco)?|snuff|dip)'
/** Given up: Z87.891. */
const FORMER = new RegExp(
  String.raw`\b(?:quit|stopped|gave up|has given up|ceased) (?:\w+ ){0,2}?${TOBACCO}\b|\b(?:past|former|prior|previous|remote|ex)[- ](?:\w+ )?(?:${TOBACCO}|smoker|smoked)(?: (?:use|user|abuse|dependence|history|smoker))?\b|\b(?:used to|previously|formerly) (?:smoked?|chew(?:ed)?|vaped?|use[d]? tobacco)\b|\bquit smoker\b|\bsmoked? (?:\w+ ){0,6}(?:until|till)\b|\b(?:tobacco|smoking)(?: (?:use|history|status))?:?\s+(?:former|quit|ex-)`,
  'gi',
)
/** One of these stands in every such phrase. */
const GIVEN_UP =
  'quit stopped gave given ceased past former formerly prior previous previously remote ex used smoked until till'.split(
    ' ',
  )
const PLANS =
  /\b(?:wants? to|trying to|ready to|advised to|counsel\w*|encouraged to|plans? to|should|must|will|to|help\w*|cannot|has not|unable to|never|not|failed to)\s+(?:\w+ )?$/i
const AGAIN =
  /\b(?:relapsed|resumed|restarted|smokes again|back to smoking|still smokes|now smokes|now vapes|currently smokes|switched to)\b/i

/** Whose smoke it is: "lives with two smokers", "smokers at home". */
const OTHERS_SMOKE =
  /\b(?:lives?|living|shares? (?:a|an|the) (?:home|house|apartment|flat)|works?|working|rooms?) with (?:\w+ ){0,3}smokers?\b|\bsmokers? (?:at home|in the (?:home|house|household))\b/gi

export const tobaccoRules: Rule[] = [
  {
    id: 'CR79b',
    reference: 'I.C.21.c.4: tobacco given up is history',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, GIVEN_UP)) return
      const [former] = placesOf(claim, FORMER).filter(
        (p) =>
          !/family|other|hypo/.test(p.status) &&
          p.section !== 'family' &&
          p.section !== 'instructions' &&
          !PLANS.test(claim.read.text.slice(Math.max(0, p.start - 30), p.start)),
      )
      if (!former || AGAIN.test(claim.read.text)) return
      if (
        having(claim, /^F17|^Z72\.0/).some((e) => e.certain && e.mentions.some((m) => !overlaps(m, former)))
      )
        return
      if (!stand(claim, 'Z87.891', 'tobacco was given up', former)) return
      for (const e of having(claim, /^F17|^Z72\.0/)) drop(claim, e, 'history', 'Said to have been given up.')
    },
  },
  {
    id: 'CR79',
    reference: 'F17.2: the product that is used',
    phase: 1,
    run(claim) {
      const [passive] = hasWord(claim, ['second-hand', 'secondhand', 'second', 'passive'])
        ? placesOf(claim, /\b(?:second-?hand|passive|environmental tobacco) smok(?:e|ing)\b/gi).filter(
            (p) => !/negated|family/.test(p.status),
          )
        : []
      if (passive && having(claim, /^F17/).length === 0)
        stand(claim, 'Z77.22', 'exposed to the smoke of others', passive)
      const [others] = hasWord(claim, ['smoker', 'smokers', 'smokes', 'smoke'])
        ? placesOf(claim, OTHERS_SMOKE).filter((p) => p.status !== 'negated')
        : []
      if (others) {
        // "Lives with two smokers" names nobody who smokes here.
        for (const e of having(claim, /^F17\.2/))
          if (e.mentions.length > 0 && e.mentions.every((m) => overlaps(m, others)))
            drop(claim, e, 'other-person', 'Others in the household smoke.')
        if (having(claim, /^F17|^Z77\.22/).length === 0)
          stand(claim, 'Z77.22', 'exposed to the smoke of others', others)
      }
      for (const entry of having(claim, /^F17\.200$/)) {
        const text = textOfSentences(
          claim.read,
          entry.mentions.map((m) => m.sentence),
        )
        const product = PRODUCTS.find(([words]) => words.test(text))
        if (product) become(claim, entry, product[1], `${product[2]}, as stated in the sentence`)
      }
    },
  },
]

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}
