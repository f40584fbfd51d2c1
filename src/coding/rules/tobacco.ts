import { become, having, stand } from '../claim.ts'
import { hasWord, placesOf, textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** Product → child of F17.2, uncomplicated. A smoker's packs are cigarettes. */
const PRODUCTS: [RegExp, string, string][] = [
  [/\b(?:e-?cig\w*|vap(?:es|ing|e)|cigars?|pipe|hookah)\b/i, 'F17.290', 'another tobacco product'],
  [/\b(?:chew(?:s|ing)?|snuff|smokeless|dip)\b/i, 'F17.220', 'chewing tobacco'],
  [/\bcigarettes?\b|\bpacks?\b|\bppd\b/i, 'F17.210', 'cigarettes'],
]

export const tobaccoRules: Rule[] = [
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
