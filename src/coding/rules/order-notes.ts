import { at, before, type Entry } from '../claim.ts'
import { isOwn, noteNaming } from './notes.ts'
import type { Rule } from './rule.ts'

const DRUG = /^T(?:3[6-9]|4\d|50)\./

/** "Code first" and "use additional code" between codes of the list: which stands in front. */
export const orderNotesRule: Rule = {
  id: 'CR12–CR14',
  reference: 'I.A.13, I.B.7: code first; use additional code',
  phase: 5,
  run(claim) {
    for (const one of claim.entries)
      for (const other of claim.entries) {
        if (one === other) continue
        const [a, b] = [one.code.code, other.code.code]
        // What a drug has done: poisoning stands first, adverse effect and underdosing behind, whatever range a note prints.
        if (DRUG.test(a) || DRUG.test(b)) continue
        // Severe sepsis stands behind the sepsis and before the infection it came from (I.C.1.d.4).
        if (/^R65/.test(a) && !/^[ABOT]/.test(b)) continue
        if (isAcuteOf(one, other)) before(claim, at(a), at(b))
        const first = noteNaming(claim.edition, 'codeFirst', a, b)
        if (first && isOwn(first)) before(claim, at(b), at(a))
        const more = noteNaming(claim.edition, 'useAdditional', a, b)
        if (more && isOwn(more) && !noteNaming(claim.edition, 'useAdditional', b, a))
          before(claim, at(a), at(b))
      }
  },
}

/** "Acute tonsillitis, unspecified" → "tonsillitis". */
function diseaseOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/\b(?:acute|chronic|unspecified)\b|,.*$/g, '')
    .trim()
}

/** The same disease as acute and as chronic: the acute form first (I.B.8). */
function isAcuteOf({ code: one }: Entry, { code: other }: Entry): boolean {
  const related =
    one.code.slice(0, 3) === other.code.slice(0, 3) ||
    (/^K85/.test(one.code) && /^K86\.[01]/.test(other.code)) ||
    (one.code[0] === other.code[0] && diseaseOf(one.title) === diseaseOf(other.title))
  return (
    related &&
    /^acute\b/i.test(one.title) &&
    /\bchronic\b/i.test(other.title) &&
    !/\bacute\b/i.test(other.title)
  )
}
