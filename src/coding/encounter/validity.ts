import type { Edition } from '#src/domain/edition.ts'
import { dotted } from '#src/domain/edition.ts'
import { type EncounterRule, type Listed, named, type Said, wordsOf } from './case.ts'

/** A code must exist on the date and be billable; CR01–CR05. */
export const validity: EncounterRule = {
  run: ({ listed, edition, day }) =>
    listed.flatMap((code) => {
      if (!code.found) return [unknown(code, edition, day)]
      return code.found.billable ? [] : [header(code, edition)]
    }),
}

function unknown(code: Listed, edition: Edition, day: string | undefined): Said {
  const padded = withPlaceholder(code.code, edition)
  const instead = padded ? [padded] : edition.successors(code.code)
  const on = day ? `on ${day}` : `in ${edition.info.id}`
  return {
    rule: padded ? 'CR05' : 'CR02',
    reference: padded ? 'I.A.4: placeholder character X' : 'I.B.2: codes valid on the date of service',
    severity: 'block',
    final: true,
    codes: [code.code],
    message: padded
      ? `${code.code} lacks its placeholder X: the code is ${named({ code: padded.code, found: padded })}.`
      : `${code.code} is not a code ${on}.`,
    action:
      instead.length > 0
        ? `Replace it, e.g. with ${instead
            .slice(0, 4)
            .map((one) => one.code)
            .join(', ')}.`
        : 'Replace it with a code of this edition, or reject it.',
    evidence: wordsOf(code),
  }
}

/** `W19A` → `W19.XXXA`, if that is a code: the last character belongs in the seventh place. */
function withPlaceholder(code: string, edition: Edition) {
  const bare = code.replaceAll('.', '')
  if (bare.length < 4 || bare.length > 6) return undefined
  const found = edition.find(dotted(`${bare.slice(0, -1).padEnd(6, 'X')}${bare.at(-1)}`))
  return found?.billable ? found : undefined
}

function header(code: Listed, edition: Edition): Said {
  const children = edition.children(code.code)
  // Titles of seventh characters name the encounter; their codes have seven places.
  const seventh = children.length > 0 && children.every((child) => child.code.replace('.', '').length === 7)
  return {
    rule: seventh ? 'CR04' : 'CR01',
    reference: seventh ? 'I.A.5: 7th characters' : 'I.B.2: the highest number of characters available',
    severity: 'block',
    final: true,
    codes: [code.code],
    message: seventh
      ? `${named(code)} needs its 7th character.`
      : `${named(code)} is a header: it cannot be billed.`,
    action:
      children.length > 0
        ? `Replace it with one of its children: ${children
            .slice(0, 6)
            .map((child) => child.code)
            .join(', ')}${children.length > 6 ? '…' : ''}.`
        : 'Replace it with a billable code.',
    evidence: wordsOf(code),
  }
}
