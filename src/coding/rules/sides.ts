import type { Edition } from '#src/domain/edition.ts'
import { become, type Entry, giveWay } from '../claim.ts'
import type { Rule } from './rule.ts'

/** Right and left of the same thing are one code where the edition has one for both (I.B.13). */
export const sidesRule: Rule = {
  id: 'CR85b',
  reference: 'I.B.13: the bilateral code where there is one',
  phase: 1,
  run(claim) {
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

/** The sibling that says both sides and otherwise the same words. */
function bilateralOf(edition: Edition, { code }: Entry): string | undefined {
  const wanted = plain(code.title)
  for (let header = code.parent, up = 0; header && up < 3; header = edition.find(header)?.parent, up++) {
    const leaves = edition
      .children(header)
      .flatMap((child) => (child.billable ? [child] : edition.children(child.code)))
    const hit = leaves.find((l) => l.billable && /\bbilateral\b/i.test(l.title) && plain(l.title) === wanted)
    if (hit) return hit.code
    if (header.length <= 3) return undefined
  }
  return undefined
}

function plain(title: string): string {
  return (title.toLowerCase().match(/[a-z0-9]+/g) ?? [])
    .filter((word) => !/^(?:right|left|bilateral|unilateral|of|the|both|in)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .sort()
    .join(' ')
}
