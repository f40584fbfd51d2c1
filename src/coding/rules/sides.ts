import type { Edition } from '#src/domain/edition.ts'
import { addBeside, become, type Claim, drop, type Entry, giveWay } from '../claim.ts'
import { textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** Right and left of the same thing are one code where the edition has one for both (I.B.13). */
export const sidesRule: Rule = {
  id: 'CR85b',
  reference: 'I.B.13: the bilateral code where there is one',
  phase: 1,
  run(claim) {
    for (const vague of [...claim.entries]) {
      const open = vague.code.title.toLowerCase()
      if (!/\bunspecified\b/.test(open)) continue
      const better = claim.entries.find(
        (e) =>
          e !== vague &&
          e.certain &&
          e.code.code.slice(0, 3) === vague.code.code.slice(0, 3) &&
          /\b(?:right|left|bilateral)\b/i.test(e.code.title) &&
          open.replace(/\bunspecified\b/, '').includes('unspecified') ===
            e.code.title.toLowerCase().includes('unspecified') &&
          plain(open.replace(/\bunspecified\b/, '')) === plain(e.code.title),
      )
      if (better) giveWay(claim, vague, better, `The side is stated: ${better.code.code}.`)
    }
    hearing(claim)
    otherSide(claim)
    for (const right of [...claim.entries]) {
      if (!/\bright\b/i.test(right.code.title) || !claim.entries.includes(right)) continue
      const other = right.code.title.toLowerCase().replace(/\bright\b/g, 'left')
      const left = claim.entries.find((e) => e !== right && e.code.title.toLowerCase() === other)
      const both = left && bilateralOf(claim.edition, right)
      if (!left || !both) continue
      const made = become(claim, right, both, 'right and left are stated: one code for both')
      if (made) giveWay(claim, left, made, `${made.code.code} says both sides.`)
    }
  },
}

/** Kinds of hearing loss without a side → right, left, both; the other ear counts as unrestricted unless it is told. */
const HEARING: Record<string, [string, string, string]> = {
  'H90.2': ['H90.11', 'H90.12', 'H90.0'],
  'H90.5': ['H90.41', 'H90.42', 'H90.3'],
  'H90.8': ['H90.71', 'H90.72', 'H90.6'],
}
/** The header names both kinds, so that the one for both ears is taken whatever the kind. */
const HEARING_KIND: [RegExp, string][] = [
  [/\bmixed\b/i, 'H90.8'],
  [/\b(?:sensorineural|SNHL|nerve)\b/i, 'H90.5'],
]

/** "Right sensorineural hearing loss": no word of ours or the index says a side there. */
function hearing(claim: Claim): void {
  for (const e of [...claim.entries]) {
    if (!/^H90\.[02358]$/.test(e.code.code) || e.mentions.length === 0) continue
    const said = e.mentions
      .map(({ start, end }) => {
        const lead = claim.read.text
          .slice(Math.max(0, start - 24), start)
          .split(/[.;,\n]/)
          .at(-1)!
        return (
          lead +
          claim.read.text
            .slice(start, end + 24)
            .split(/[.;\n]/)[0]!
            .replace(NORMAL_SIDE, '')
        )
      })
      .join(' | ')
    const [right, left] = [/\bright\b/i.test(said), /\bleft\b/i.test(said)]
    const kind = HEARING_KIND.find(([words]) => words.test(said))?.[1] ?? e.code.code
    const bySide = HEARING[kind]
    if (!bySide) continue
    const both = /\b(?:both|bilateral(?:ly)?)\b/i.test(said) || (right && left)
    if (both || right || left) become(claim, e, bySide[both ? 2 : right ? 0 : 1]!, 'the side is stated')
  }
  if (claim.entries.some((e) => /^H90/.test(e.code.code) && e.certain))
    for (const e of claim.entries.filter((one) => /^H91\.9/.test(one.code.code)))
      drop(claim, e, 'more-specific-coded', 'The kind of the hearing loss is stated.')
}

const NORMAL_SIDE = /\b(?:right|left)\b(?: (?:side|ear))?(?: is| was)? (?:normal|unaffected|intact).*/i

const BOTH_NAMED =
  /\b(right|left) (\w+)\b[^.;\n]{0,40}\b(right|left) \2\b(?! (?:is |was )?(?:normal|negative|fine|intact|unaffected|spared|uninvolved))/i

/** "Pain in the right knee and pain in the left knee": each side has its code. */
function otherSide(claim: Claim): void {
  for (const e of [...claim.entries]) {
    if (e.origin !== 'named' || !e.certain) continue
    const side = /\bright\b/i.test(e.code.title)
      ? 'right'
      : /\bleft\b/i.test(e.code.title)
        ? 'left'
        : undefined
    if (!side || e.mentions.length === 0) continue
    const said = textOfSentences(
      claim.read,
      e.mentions.map((m) => m.sentence),
    )
    const both = BOTH_NAMED.exec(said)
    if (
      !both ||
      both[1]!.toLowerCase() === both[3]!.toLowerCase() ||
      !e.code.title.toLowerCase().includes(both[2]!.toLowerCase())
    )
      continue
    if (/\b(?:no|not|without|normal)\b/i.test(both[0])) continue
    const other = side === 'right' ? 'left' : 'right'
    const wanted = e.code.title.toLowerCase().replace(new RegExp(`\\b${side}\\b`, 'g'), other)
    const code = cousinOf(claim.edition, e, wanted)
    if (code) addBeside(claim, [e], code, `${other} is stated as well`)
  }
}

function cousinOf(edition: Edition, { code }: Entry, title: string): string | undefined {
  for (let header = code.parent, up = 0; header && up < 3; header = edition.find(header)?.parent, up++) {
    const leaves = edition
      .children(header)
      .flatMap((child) => (child.billable ? [child] : edition.children(child.code)))
    const hit = leaves.find((l) => l.billable && l.title.toLowerCase() === title)
    if (hit) return hit.code
    if (header.length <= 3) return undefined
  }
  return undefined
}

/** The sibling that says both sides and otherwise the same words. */
function bilateralOf(edition: Edition, { code }: Entry): string | undefined {
  const wanted = plain(code.title)
  for (let header = code.parent, up = 0; header && up < 3; header = edition.find(header)?.parent, up++) {
    const leaves = edition
      .children(header)
      .flatMap((child) => (child.billable ? [child] : edition.children(child.code)))
    const hit = leaves.find(
      (l) => l.billable && /\bbilateral\b/i.test(l.title) && isSame(plain(l.title), wanted),
    )
    if (hit) return hit.code
    if (header.length <= 3) return undefined
  }
  return undefined
}

/** The bilateral title may leave the organ out: "…, right ear", "…, bilateral". */
function isSame(both: string, one: string): boolean {
  const [b, o] = [both.split(' '), one.split(' ')]
  return both === one || (o.length - b.length === 1 && b.every((word) => o.includes(word)))
}

function plain(title: string): string {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !/^(?:right|left|bilateral|unilateral|of|the|both|in)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .sort()
    .join(' ')
}
