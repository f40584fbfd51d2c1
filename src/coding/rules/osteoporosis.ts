import { addBeside, become, drop, having, stand, support } from '../claim.ts'
import { placesOf, saidOf, textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** Where it broke → middle of the code: 8 the vertebrae, which have no side. */
const SITES: [RegExp, string][] = [
  [/\b(?:vertebra\w*|spine|spinal|compression fractures?|[TL]\d{1,2}\b)/i, '8'],
  [/\b(?:femur|femoral|hip|intertrochanteric)\b/i, '5'],
  [/\b(?:wrist|radius|radial|ulna\w*|forearm|colles)\b/i, '3'],
  [/\bhumer(?:us|al)\b/i, '2'],
  [/\b(?:shoulder|clavicle)\b/i, '1'],
  [/\b(?:tibia\w*|fibula\w*|lower leg)\b/i, '6'],
  [/\b(?:ankle|foot|metatars\w+)\b/i, '7'],
]
const FRACTURE = /\b(?:fractures?|fx|broke)\b/gi
/** A blow that breaks a healthy bone as well. */
const VIOLENT =
  /\b(?:motor vehicle|MVA|MVC|car accident|ladder|roof|stairs|(?:great|from a|\d+ (?:feet|ft|foot|meters?)) height|high[- ]speed|struck|assault|bicycle|motorcycle)\b/i
/** Injury codes of the bones above. */
const TRAUMATIC = /^S(?:[23]2\.|[4-9]2\.)/

export const osteoporosisRules: Rule[] = [
  {
    id: 'CR73',
    reference: 'I.C.13.d.2: a fracture in known osteoporosis is pathological, also after a minor fall',
    phase: 1,
    run(claim) {
      const [known] = having(claim, /^M8(?:1\.[08]|0\.[08])/).filter((e) => e.certain && e.origin === 'named')
      if (!known || VIOLENT.test(claim.read.text)) return
      const [broken] = saidOf(claim, FRACTURE).filter((p) => p.section !== 'pmh')
      if (!broken) {
        const [old] = placesOf(claim, FRACTURE).filter((p) => /history|resolved/.test(p.status))
        if (old) stand(claim, 'Z87.310', 'a fracture in osteoporosis that is healed', old)
        return
      }
      const sentence = textOfSentences(claim.read, [broken.sentence])
      if (
        /\b(?:healed|old|prior|previous|history of|in (?:19|20)\d\d)\b/i.test(sentence) &&
        !/\b(?:acute|new|today)\b/i.test(sentence)
      ) {
        stand(claim, 'Z87.310', 'a fracture in osteoporosis that is healed', broken)
        return
      }
      const site = SITES.find(([words]) => words.test(sentence))?.[1]
      if (!site) return
      const other = known.code.code.startsWith('M81.8') || known.code.code.startsWith('M80.8')
      const stem = `M80.${other ? 8 : 0}${site}`
      const letter = claim.context.episode
      const code = site === '8' ? `${stem}X${letter}` : `${stem}${sideOf(sentence)}${letter}`
      const note = 'a fracture that a minor fall would not cause in healthy bone'
      const made = become(claim, known, code, note) ?? addBeside(claim, [known], code, note, [broken])
      if (!made) return
      for (const e of having(claim, TRAUMATIC)) {
        support(made, [e])
        drop(claim, e, 'excluded', `${made.code.code} says it: known osteoporosis (guideline I.C.13.d.2).`)
      }
      for (const e of having(claim, /^M8(?:1|0\.00|4\.4)/))
        if (e !== made)
          drop(claim, e, 'more-specific-coded', `${made.code.code} says osteoporosis and fracture.`)
    },
  },
]

function sideOf(words: string): string {
  return /\bright\b|\bR\b(?! ?[-/])/.test(words.replace(/\bRight\b/g, 'right'))
    ? '1'
    : /\bleft\b|\bL\b(?! ?[-/])/.test(words.replace(/\bLeft\b/g, 'left'))
      ? '2'
      : '9'
}
