import { become, type Claim, having } from '../claim.ts'
import { saidOf } from '../claim-text.ts'
import type { Rule } from './rule.ts'

const LETTER = /^[STVWXY]\d[\dA-Z](?:\.[\dA-Z]{3}|\.[\dA-Z]{4})[A-Z]$/

/** The encounter letter of what explains an injury is that of the injury (I.C.20.a.2). */
export const encounterLetterRule: Rule = {
  id: 'CR06',
  reference: 'I.A.5, I.C.19.a, I.C.20.a.2: 7th character for the encounter',
  phase: 6,
  run(claim) {
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
    for (const e of having(claim, /^[V-Y]/)) {
      const { code } = e.code
      if (code.length !== 8 || !LETTER.test(code) || code.endsWith(letter)) continue
      become(claim, e, `${code.slice(0, -1)}${letter}`, 'the encounter of the injury it explains')
    }
  },
}

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
