import { become, type Claim, drop, type Entry, having, stand, support } from '../claim.ts'
import { hasWord, placesOf, textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** Deficit → the end of its code in I69, and whether the deficit's own code stays beside it. */
const DEFICITS: [RegExp, (code: string) => string, boolean][] = [
  [/^G81\.[019][1-4]$/, (code) => `5${code.at(-1)}`, false],
  [/^G81\.[019]0$/, () => '59', false],
  [/^G83\.2[1-4]$/, (code) => `3${code.at(-1)}`, false],
  [/^G83\.1[1-4]$/, (code) => `4${code.at(-1)}`, false],
  [/^R47\.01$/, () => '20', false],
  [/^R47\.02$/, () => '21', false],
  [/^R47\.1$/, () => '22', false],
  [/^R13\.1/, () => '91', true],
  [/^R29\.810$/, () => '92', false],
  [/^R27\.0$/, () => '93', false],
  [/^R41\.3$/, () => '11', false],
  [/^R41\.841$/, () => '15', false],
]
const STROKE =
  /\b(?:strokes?|CVA|cerebral infarct(?:ion|s)?|(?:old|prior|previous|chronic|remote) infarct(?:ion|s)?|cerebrovascular accident|(?:intra)?cerebral hemorrhage|ICH|intracerebral bleed|subarachnoid hemorrhage|SAH)\b/gi
const STROKE_WORDS = [
  'stroke',
  'strokes',
  'cva',
  'infarct',
  'infarcts',
  'infarction',
  'cerebrovascular',
  'cerebral',
  'intracerebral',
  'ich',
  'sah',
  'subarachnoid',
]
/** Words that tie what is left to a stroke that is over. */
const AFTER =
  /\b(?:residual|residua|(?:old|prior|previous|remote|chronic) (?:infarct\w*)|sequelae?|late effects?|(?:following|after|since|from|due to|secondary to|status post|s\/p) (?:an? |her |his |the |a prior |a previous )?(?:(?:old|prior|previous|remote|past|\d{4}) )*(?:(?:left|right|ischemic|hemorrhagic) )*(?:stroke|CVA|cerebral|cerebrovascular|intracerebral|subarachnoid|ICH|SAH)|persist\w*|(?:old|prior|previous|remote) (?:stroke|CVA|cerebral)|years? ago|months? ago|in (?:19|20)\d\d)\b/i
const NOW = /\b(?:acute|today|this morning|onset \d+ (?:hours?|minutes?)|tPA|new)\b/i

export const sequelaRules: Rule[] = [
  {
    id: 'CR32b',
    reference: 'I.C.9.d.3: Z86.73 is for a stroke that left nothing',
    phase: 2,
    run(claim) {
      const left = having(claim, /^I69\.[0-3]/).filter((e) => e.certain)
      for (const e of left.length > 0 ? having(claim, /^Z86\.73/) : [])
        if (
          e.mentions.length > 0 &&
          e.mentions.every((m) => left.some((l) => l.mentions.some((n) => n.sentence === m.sentence)))
        )
          drop(claim, e, 'excluded', 'The stroke has left something, which is coded.')
    },
  },
  {
    id: 'CR32',
    reference: 'I.B.10, I.C.9.d.1: what a stroke left is one code of I69',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, STROKE_WORDS)) return
      for (const [deficit, ending, stays] of DEFICITS)
        for (const e of having(claim, deficit).filter((one) => one.certain && one.origin === 'named')) {
          const kind = strokeOf(claim, e)
          if (!kind) continue
          const code = `I69.${kind}${ending(e.code.code)}`
          const note = 'left by a stroke that is over, as the sentence says'
          const made = stays ? besideIt(claim, e, code, note) : become(claim, e, code, note)
          if (!made) continue
          for (const past of having(claim, /^Z86\.73$|^I6[0-3]|^I25\.2$/))
            if (past.mentions.every((m) => made.mentions.some((o) => o.sentence === m.sentence)))
              drop(claim, past, 'more-specific-coded', `${made.code.code} says the stroke and what it left.`)
        }
      named(claim)
      for (const e of having(claim, /^I69\.[013][3-5]9$/)) {
        const side = sideOf(claim, e)
        if (side)
          become(claim, e, `${e.code.code.slice(0, -1)}${side === 'right' ? '1' : '4'}`, `${side} is stated`)
      }
      const hand = /\b(?:right|left)[- ]hand(?:ed)?\b/i
      const sided = having(claim, /^(?:I69\.\d[345]|G81\.\d)[1-4]$/)
      if (sided.length > 1 && hand.test(claim.read.text)) {
        const said = claim.read.text.replace(hand, '')
        const [right, left] = [/\bright\b/i.test(said), /\bleft\b/i.test(said)]
        if (right !== left)
          for (const e of sided)
            if (/[13]$/.test(e.code.code) !== right)
              drop(claim, e, 'excluded', 'The side is that of the hand, not of the weakness.')
      }
      for (const weak of having(claim, /^R53\.1$/))
        if (
          having(claim, /^I69/).some((e) =>
            weak.mentions.every((m) => e.mentions.some((o) => o.sentence === m.sentence)),
          )
        )
          drop(claim, weak, 'integral-symptom', 'What the stroke left says it.')
      claim.order.push([/^I69\.[013]91/, /^R13/])
    },
  },
]

/** Deficits in words, for sentences in which no term names them: ending of the code. */
const IN_WORDS: [RegExp, string][] = [
  [/\bcognitive (?:deficits?|impairment|decline)\b/gi, '19'],
  [/\b(?:memory (?:deficits?|loss|impairment))\b/gi, '11'],
  [/\baphasia\b/gi, '20'],
  [/\bdysarthria\b|\bslurred speech\b/gi, '22'],
  [/\bfacial (?:droop|weakness|palsy)\b/gi, '92'],
  [/\bataxia\b/gi, '93'],
  [/\bdysphagia\b/gi, '91'],
]

function named(claim: Claim): void {
  for (const [words, ending] of IN_WORDS)
    for (const place of placesOf(claim, words).filter((p) => /affirmed|history/.test(p.status))) {
      const kind = kindIn(claim, place.sentence)
      const [deficit] = kind ? having(claim, new RegExp(`^I69\\.${kind}${ending.slice(0, 1)}`)) : []
      if (!kind || deficit) continue
      const made = stand(
        claim,
        `I69.${kind}${ending}`,
        'left by a stroke that is over, as the sentence says',
        place,
      )
      for (const past of made ? having(claim, /^Z86\.73$|^I6[0-3]|^R47|^R29\.810|^R27/) : [])
        if (past.mentions.every((m) => m.sentence === place.sentence))
          drop(claim, past, 'more-specific-coded', `${made!.code.code} says the stroke and what it left.`)
    }
}

function sideOf(claim: Claim, e: Entry): 'right' | 'left' | undefined {
  const said = textOfSentences(
    claim.read,
    e.mentions.map((m) => m.sentence),
  )
  const [right, left] = [/\b(?:right|R)\b/.test(said), /\b(?:left|L)\b/.test(said)]
  return right === left ? undefined : right ? 'right' : 'left'
}

function besideIt(claim: Claim, e: Entry, code: string, note: string): Entry | undefined {
  const target = claim.edition.find(code)
  if (!target?.billable) return undefined
  const there = having(claim, new RegExp(`^${code.replace('.', '\\.')}$`))[0]
  if (there) return there
  const made: Entry = { ...e, code: target, notes: [note], flags: [], others: [], spans: [], origin: 'rule' }
  claim.entries.push(made)
  support(made, [e])
  return made
}

/** `3` infarction, `1` intracerebral, `0` subarachnoid hemorrhage; `undefined` when no sentence ties the two. */
function strokeOf(claim: Claim, e: Entry): string | undefined {
  for (const m of e.mentions) {
    const kind = kindIn(claim, m.sentence)
    if (kind) return kind
  }
  return undefined
}

function kindIn(claim: Claim, sentence: number): string | undefined {
  const said = textOfSentences(claim.read, [sentence])
  const [stroke] = placesOf(claim, STROKE).filter(
    (p) => p.sentence === sentence && !/negated|ruled-out|family|other-person/.test(p.status),
  )
  if (!stroke || !AFTER.test(said) || NOW.test(said)) return undefined
  const word = claim.read.text.slice(stroke.start, stroke.end)
  return /subarachnoid|SAH/i.test(word) ? '0' : /hemorrhage|bleed|ICH/i.test(word) ? '1' : '3'
}
