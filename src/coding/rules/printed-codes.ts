import { at, type Claim, having, remark } from '../claim.ts'
import { type Checked, checkCode } from './existence.ts'
import type { Rule } from './rule.ts'

/** As notes write them: `E11.65`; without the dot only where brackets or a label say that it is a code. */
const DOTTED = /(?<![\w.])[A-Z]\d[\dA-Z]\.[\dA-Z]{1,4}(?![\w]|\.\d)/g
const BARE = /(?<![\w.])[A-Z]\d[\dA-Z]{1,5}(?![\w]|\.\d)/g
const LABEL =
  /(?:\b(?:icd(?:[- ]?10)?(?:[- ]?cm)?|dx|codes?|diagnosis code)\b\s*(?:is|of)?\s*[:=#]?\s*|[([]\s*)$/i
/** At most so many: an encounter form may print every code there is. */
const MOST = 40

/** Codes printed in the text are evidence, not truth: each must exist on the date and say what the words say. */
export const printedCodesRule: Rule = {
  id: 'CR100',
  reference: 'I.B.2; a code in a note does not replace the diagnosis in words (I.A.19)',
  phase: 8,
  run(claim) {
    const seen = new Set<string>()
    for (const found of [...claim.read.text.matchAll(DOTTED), ...claim.read.text.matchAll(BARE)]) {
      const [written] = found
      if (seen.has(written) || seen.size >= MOST) continue
      if (!written.includes('.') && !isLabelled(claim, found.index, written)) continue
      seen.add(written)
      const checked = checkCode(claim.edition, written)
      if (checked.is === 'billable' && having(claim, at(checked.code)).length > 0) continue
      const span = { start: found.index, end: found.index + written.length }
      const nearest = checked.nearest.map(({ code }) => code)
      remark(claim, 'CR100', 'warn', sentence(checked), [], {
        codes: checked.is === 'unknown' ? nearest : [checked.code, ...nearest],
        spans: [span],
        action: nearest.length
          ? `Code what the words say; near it are ${nearest.join(', ')}.`
          : 'Code what the words say, or ask the provider which holds.',
      })
    }
  },
}

function sentence({ code, is }: Checked): string {
  if (is === 'unknown') return `The text prints ${code}, which is not in this edition.`
  if (is === 'header') return `The text prints ${code}, a header that cannot be billed.`
  return `The text prints ${code}, which its words do not give here.`
}

/** "B12" alone is a vitamin and "T12" a vertebra; "(I10)" and "ICD-10: I10" are codes. */
function isLabelled({ read }: Claim, start: number, written: string): boolean {
  const before = read.text.slice(Math.max(0, start - 24), start)
  if (!LABEL.test(before)) return false
  const bracket = /[([]\s*$/.test(before)
  return !bracket || /^\s*[)\],;]/.test(read.text.slice(start + written.length, start + written.length + 3))
}
