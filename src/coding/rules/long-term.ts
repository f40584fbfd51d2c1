import { drop, having, stand } from '../claim.ts'
import { hasWord, placesOf, saidOf, textOfSentences } from '../claim-text.ts'
import { kinBefore } from './kin.ts'
import type { Rule } from './rule.ts'

/** Drug → Z79 code, and the conditions beside which it is worth saying. Written by us. */
const DRUGS: [RegExp, string, RegExp][] = [
  [
    /\b(?:prednisone|prednisolone|methylprednisolone|dexamethasone|hydrocortisone|(?:oral )?(?:steroids?|corticosteroids?|glucocorticoids?))\b/gi,
    'Z79.52',
    /^(?:M|J|K5|L|D8|N0|G|H)/,
  ],
  [
    /\b(?:alendronate|fosamax|risedronate|ibandronate|zoledronic acid|bisphosphonates?)\b/gi,
    'Z79.83',
    /^M8[01]|^C/,
  ],
  [
    /\b(?:insulin|lantus|humalog|novolog|levemir|tresiba|basaglar|glargine|lispro|aspart|detemir|degludec)\b/gi,
    'Z79.4',
    /^E(?:08|09|1[13])/,
  ],
  [
    /\b(?:metformin|glipizide|glimepiride|glyburide|pioglitazone|sitagliptin|linagliptin|empagliflozin|dapagliflozin|canagliflozin|oral (?:hypoglycemics?|antidiabetics?|agents?|meds?|medications?|drugs?))\b/gi,
    'Z79.84',
    /^E(?:08|09|1[13])/,
  ],
  [
    /\b(?:semaglutide|liraglutide|dulaglutide|exenatide|tirzepatide|ozempic|trulicity|victoza|mounjaro|byetta|bydureon)\b/gi,
    'Z79.85',
    /^E(?:08|09|1[13])/,
  ],
  [
    /\b(?:warfarin|apixaban|rivaroxaban|dabigatran|edoxaban|coumadin|eliquis|xarelto|pradaxa)\b/gi,
    'Z79.01',
    /^(?:I48|I26|I82|D68|Z86\.71|Z95)/,
  ],
  [
    /\b(?:long[- ]term|chronic) (?:use of )?(?:opioids?|opiates?|oxycodone|hydrocodone|morphine|fentanyl|hydromorphone|oxymorphone|methadone|tramadol|tapentadol|norco|percocet|oxycontin)\b|\b(?:opioid|pain) (?:contract|agreement)\b/gi,
    'Z79.891',
    /^(?:M|G|R52|C|S|T)/,
  ],
]
/** Said to be for long in so many words: then it stands whatever it is for. */
const SAID_LONG: [RegExp, string][] = [
  ['clopidogrel|plavix|ticagrelor|brilinta|prasugrel|dipyridamole|cilostazol|antiplatelets?', 'Z79.02'],
  ['aspirin|ASA', 'Z79.82'],
  [
    'warfarin|apixaban|rivaroxaban|dabigatran|edoxaban|coumadin|eliquis|xarelto|anticoagula(?:nts?|tion)|enoxaparin',
    'Z79.01',
  ],
  ['ibuprofen|naproxen|meloxicam|celecoxib|diclofenac|indomethacin|NSAIDs?', 'Z79.1'],
  [
    'antibiotics?|antibiotic (?:prophylaxis|suppression)|nitrofurantoin|trimethoprim|doxycycline|penicillin|azithromycin',
    'Z79.2',
  ],
  ['inhaled (?:steroids?|corticosteroids?)|fluticasone|budesonide', 'Z79.51'],
  [
    'prednisone|prednisolone|dexamethasone|hydrocortisone|(?:systemic|oral) (?:steroids?|corticosteroids?)',
    'Z79.52',
  ],
  ['tamoxifen|raloxifene', 'Z79.810'],
  ['anastrozole|letrozole|exemestane|aromatase inhibitors?', 'Z79.811'],
].map(([names, code]) => [
  new RegExp(
    String.raw`\b(?:long[- ]term|lifelong|indefinite) (?:(?:use of|therapy with|treatment with|daily|oral|low[- ]dose) )*(?:${names})\b|\b(?:${names}),? (?:\d+ ?mg,? |daily,? |therapy |use )*(?:long[- ]term|lifelong|indefinitely|for life)\b`,
    'gi',
  ),
  code!,
])
const LONG =
  /\b(?:long[- ]term|chronic(?:ally)?|daily|every day|weekly|nightly|bid|b\.i\.d\.|qd|qhs|twice (?:a|per) day|once (?:a|per) (?:day|week)|maintenance|indefinite\w*|lifelong|for life|for years|plus(?= (?:\w+ )?(?:insulin|metformin|glargine|lispro|aspart|basal|bolus|\d))|since|home|treated with|managed with|using|rx|home med(?:ication)?s?|meds?|regimen|long-acting|basal|sliding scale at home|units)\b/i
const SHORT =
  /\b(?:taper|burst|short course|for (?:\d+|five|seven|ten) (?:more )?days?|x ?\d+ ?d(?:ays?)?|\d+[- ]day|stop(?:ped)?|hold|held|discontinu\w+|not (?:on|taking|take)|(?<![\d.,])0 ?(?:units?|mg|mcg)|never|off|allerg\w*|could not|ran out|declin\w+|start(?:ed)?|consider|during (?:the|this) (?:stay|admission))\b/i

/** One of these stands in every such phrase. */
const SAYS_LONG = ['long', 'long-term', 'longterm', 'lifelong', 'indefinite', 'indefinitely', 'life']

/** "Not on any anticoagulant", "anticoagulation finished", "declined anticoagulation". */
function isNotTaken(text: string, { start, end }: { start: number; end: number }): boolean {
  const lead = text
    .slice(Math.max(0, start - 40), start)
    .split(/[.;\n]/)
    .at(-1)!
  const tail = text.slice(end, end + 30).split(/[.;\n]/)[0]!
  return (
    /\b(?:not on(?: any)?|no(?: longer)?(?: on)?|never on|off|declin\w+|refus\w+|stopped|finished|completed|without)\s+(?:\w+\s+)?$/i.test(
      lead,
    ) ||
    /^[\s,]*(?:was |were |is |now )?(?:finished|completed|stopped|discontinued|declined|refused|not (?:taken|started|needed))\b/i.test(
      tail,
    )
  )
}

/** What drug lists and "takes" leave over: a drug said to be for long. */
export const longTermRule: Rule = {
  id: 'CR81',
  reference: 'I.C.21.c.3: Z79 for long-term use, not for a short course',
  phase: 4,
  run(claim) {
    for (const [words, code, beside] of DRUGS) {
      if (having(claim, beside).length === 0 || having(claim, /^O/).length > 0) continue
      if (claim.entries.some((e) => e.code.code === code)) continue
      const place = placesOf(claim, words).find((p) => {
        const said = textOfSentences(claim.read, [p.sentence])
        return (
          !kinBefore(claim.read.text, p.start) &&
          p.status === 'affirmed' &&
          p.section !== 'allergies' &&
          p.section !== 'instructions' &&
          LONG.test(said) &&
          !SHORT.test(said)
        )
      })
      if (place) stand(claim, code, 'a drug taken for long beside its condition', place)
    }
    for (const [words, code] of hasWord(claim, SAYS_LONG) ? SAID_LONG : []) {
      if (having(claim, /^(?!Z79)/).length === 0) continue
      const [place] = saidOf(claim, words).filter(
        (p) => p.section !== 'allergies' && !kinBefore(claim.read.text, p.start),
      )
      if (place) stand(claim, code, 'a drug that is said to be for long', place)
    }
    for (const e of having(claim, /^Z79\./)) {
      const places = [...e.mentions, ...e.spans]
      if (places.length > 0 && places.every((p) => isNotTaken(claim.read.text, p)))
        drop(claim, e, 'negated', 'The text says that it is not taken, or no longer.')
    }
    claim.order.push([/^(?![Z])/, /^Z79/])
  },
}
