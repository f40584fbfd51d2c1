import type { Code } from '#src/domain/code.ts'
import { dotted, type Edition } from '#src/domain/edition.ts'
import { remark } from '../claim.ts'
import type { Rule } from './rule.ts'

/** What an edition says of a code somebody wrote: a leaf, a header that cannot be billed, or nothing it knows. */
export interface Checked {
  /** As the edition writes it. */
  code: string
  is: 'billable' | 'header' | 'unknown'
  /** Billable codes that may have been meant, nearest first; empty for a billable one. */
  nearest: Code[]
}

const MOST = 8

/**
 * Looks a written code up. A header gives its leaves; a code this edition retired its successors; one that lacks the
 * placeholder X the padded code (`W19A` → `W19.XXXA`); any other the leaves of the longest header it begins with.
 */
export function checkCode(edition: Edition, written: string): Checked {
  const code = dotted(written)
  const found = edition.find(code)
  if (found?.billable) return { code: found.code, is: 'billable', nearest: [] }
  const successors = edition.successors(code)
  if (found) return { code: found.code, is: 'header', nearest: leaves(edition, found) }
  const padded = withPlaceholder(edition, code)
  if (padded) return { code, is: 'unknown', nearest: [padded] }
  if (successors.length) return { code, is: 'unknown', nearest: successors.slice(0, MOST) }
  for (let length = code.length - 1; length >= 3; length--) {
    const above = edition.find(code.slice(0, length))
    if (above) return { code, is: 'unknown', nearest: above.billable ? [above] : leaves(edition, above) }
  }
  return { code, is: 'unknown', nearest: [] }
}

function withPlaceholder(edition: Edition, code: string): Code | undefined {
  const bare = code.replaceAll('.', '')
  if (bare.length < 4 || bare.length > 6 || !/[A-Z]$/.test(bare)) return undefined
  const found = edition.find(`${bare.slice(0, -1).padEnd(6, 'X')}${bare.at(-1)}`)
  return found?.billable ? found : undefined
}

/** Leaves under a header in the order of the release, its own level first. */
function leaves(edition: Edition, header: Code): Code[] {
  const found: Code[] = []
  let level = edition.children(header.code)
  for (let depth = 0; depth < 5 && level.length > 0 && found.length < MOST; depth++) {
    found.push(...level.filter((c) => c.billable))
    level = level.filter((c) => !c.billable).flatMap((c) => edition.children(c.code))
  }
  return found.slice(0, MOST)
}

/** The last word before anything is shown: what the edition of the date does not bill comes off the list. */
export const existenceRule: Rule = {
  id: 'CR02',
  reference: 'I.B.2: valid, billable codes of the edition in force on the date of service',
  phase: 7,
  run(claim) {
    for (const entry of [...claim.entries]) {
      const checked = checkCode(claim.edition, entry.code.code)
      if (checked.is === 'billable') continue
      claim.entries.splice(claim.entries.indexOf(entry), 1)
      const nearest = checked.nearest.map(({ code }) => code)
      const what = checked.is === 'header' ? 'a header and cannot be billed' : 'not in this edition'
      remark(claim, 'CR02', 'fix', `${checked.code} is ${what}.`, [entry], {
        codes: nearest,
        action: nearest.length
          ? `Take one of ${nearest.join(', ')} if the words support it.`
          : 'Choose another code.',
      })
    }
  },
}
