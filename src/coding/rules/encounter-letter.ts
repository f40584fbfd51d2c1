import { become, type Claim, drop, having } from '../claim.ts'
import { placesOf, saidOf } from '../claim-text.ts'
import type { Rule } from './rule.ts'

const LETTER = /^[STVWXY]\d[\dA-Z](?:\.[\dA-Z]{3}|\.[\dA-Z]{4})[A-Z]$/

/** The encounter letter of what explains an injury is that of the injury (I.C.20.a.2). */
export const encounterLetterRule: Rule = {
  id: 'CR06',
  reference: 'I.A.5, I.C.19.a, I.C.20.a.2: 7th character for the encounter',
  phase: 6,
  run(claim) {
    if (having(claim, /^[ST]|^M8[04]/).length === 0) return
    if (claim.context.episode === 'D' && isAhead(claim))
      for (const e of having(claim, /^[ST]\d.*D$/))
        become(claim, e, `${e.code.code.slice(0, -1)}A`, '7th character A: the care to come is only planned')
    if (isLater(claim))
      for (const e of having(claim, /^[ST]\d.*A$|^M8[04].*A$/))
        if (!/^T(?:3[6-9]|4|50|5|6)/.test(e.code.code))
          become(claim, e, `${e.code.code.slice(0, -1)}D`, '7th character D: care after the active treatment')
    for (const e of having(claim, /^(?:S\d2|M80|M84)/)) {
      const letter = /^(?:S|M)/.test(e.code.code) && e.code.code.endsWith('D') ? healing(claim) : undefined
      if (letter) become(claim, e, `${e.code.code.slice(0, -1)}${letter[0]}`, `${letter[1]} is stated`)
    }
    const letters = new Set(
      having(claim, /^S|^T(?:0|1[0-4]|2|3[0-4]|7|8)/)
        .map(({ code }) => code.code)
        .filter((code) => code.length === 8)
        .map((code) => phaseOf(code.at(-1)!)),
    )
    const [letter] = letters
    if (letters.size !== 1 || !letter) return
    if (letter !== 'A')
      for (const e of having(claim, /^Y9[239]/))
        drop(
          claim,
          e,
          'excluded',
          'Place, activity and status are told at the first visit only (I.C.20.b, c).',
        )
    for (const e of having(claim, /^[V-Y]/)) {
      const { code } = e.code
      if (code.length !== 8 || !LETTER.test(code) || code.endsWith(letter)) continue
      become(claim, e, `${code.slice(0, -1)}${letter}`, 'the encounter of the injury it explains')
    }
  },
}

const LATER =
  /\b(?:re-?check(?:ed|s)?|follow(?:ing)?[- ]?up|f\/u|callus|non-?union|mal-?union|fracture clinic|healing|healed|cast (?:change|check|off|removed|removal)|(?:suture|staple|pin|splint|hardware) removal|\d+ (?:weeks?|months?) (?:post|out|after|s\/p|since)|(?:post|after) ORIF|returns? (?:for|to)|rehab(?:ilitation)?|physical therapy for|improving|doing (?:well|better))\b/gi
const FIRST =
  /\b(?:initial|first visit|ED|ER|emergency|urgent care|today|this morning|yesterday|last night|acute(?:ly)?|new|just|\d+ (?:hours?|days?) ago|presents? (?:with|after)|brought (?:in )?by|sustained|splint(?:ed)? (?:applied|placed)|to (?:the )?OR|sutured|repaired)\b/i

/** "Splinted today, cast check next week": what comes later does not make this a later visit. */
function isAhead(claim: Claim): boolean {
  const told = placesOf(claim, LATER)
  return (
    told.length > 0 &&
    FIRST.test(claim.read.text) &&
    told.every(
      (p) =>
        /^[^.;\n]{0,12}\b(?:next|in \w+ (?:days?|weeks?)|tomorrow|scheduled|arranged|planned|with ortho\w*)\b/i.test(
          claim.read.text.slice(p.end, p.end + 30),
        ) ||
        p.section === 'plan' ||
        p.section === 'instructions',
    )
  )
}

/** Told as care after the treatment, and nowhere as its beginning. */
function isLater(claim: Claim): boolean {
  if (claim.context.episodeStated && claim.context.episode !== 'A') return false
  const told = placesOf(claim, LATER).filter((p) => !/negated|family|other-person/.test(p.status))
  // "Follow-up with orthopedics" is a plan of the first visit.
  const now = told.filter(
    (p) =>
      p.section !== 'plan' &&
      p.section !== 'instructions' &&
      !PLANNED.test(claim.read.text.slice(p.start - 14, p.end + 24)),
  )
  return now.length > 0 && !FIRST.test(claim.read.text)
}

const PLANNED =
  /(?:ortho\w*|surgery|PCP|clinic|primary care) (?:follow[- ]?up|f\/u)|(?:follow[- ]?up|f\/u) (?:with|in|at|by|prn|as needed|arranged|scheduled|\d)|(?:will|to|should|advised to|needs?) (?:follow|re-?check|return)/i

function healing(claim: Claim): [string, string] | undefined {
  const said = (words: RegExp) => saidOf(claim, words).length > 0
  if (said(/\bnon-?union\b/gi)) return ['K', 'nonunion']
  if (said(/\bmal-?union\b/gi)) return ['P', 'malunion']
  return said(/\b(?:delayed (?:healing|union)|healing (?:is )?delayed|slow to heal)\b/gi)
    ? ['G', 'delayed healing']
    : undefined
}

/** A, B and C are active treatment; S a sequela; every other letter care after it. */
function phaseOf(letter: string): string {
  return /[ABC]/.test(letter) ? 'A' : letter === 'S' ? 'S' : 'D'
}
