import { having, remark } from '../claim.ts'
import type { Rule } from './rule.ts'

/** What a coder would ask the provider. */
export const questionRules: Rule[] = [
  {
    id: 'CR30',
    reference: 'I.B.13: laterality',
    phase: 5,
    run(claim) {
      for (const entry of claim.entries) {
        const title = entry.code.title
        if (
          /\bunspecified (?:side|eye|ear|limb|knee|hip|shoulder|elbow|wrist|hand|finger|foot|toes?|ankle|leg|arm|thigh|breast|kidney|lung|bronchus|upper|lower|femur|tibia|fibula|radius|ulna|humerus|ovary|lower extremity|upper extremity)/i.test(
            title,
          )
        ) {
          entry.flags.push('Side not stated')
          remark(claim, 'CR30', 'query', `Side not stated: ${title}.`, [entry])
        } else if (
          /(?<!\bor )\bunspecified\b/i.test(title) &&
          !/^(?:I10|J18\.9|N39\.0)/.test(entry.code.code)
        )
          entry.flags.push(`Unspecified code: ${lackOf(title)}`)
        if (/initial encounter/i.test(title) && !claim.context.episodeStated)
          entry.flags.push('Encounter not stated: active treatment (A) assumed')
        if (!entry.certain) entry.flags.push('Uncertain diagnosis, coded because inpatient')
      }
    },
  },
  {
    id: 'CR100',
    reference: 'Codes printed in the text',
    phase: 5,
    run(claim) {
      const printed = /(?<![\w.])[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![\w.])/g
      const seen = new Set<string>()
      for (const found of claim.read.text.matchAll(printed)) {
        const known = claim.edition.find(found[0])
        if (
          seen.has(found[0]) ||
          seen.size > 40 ||
          (!found[0].includes('.') && !(known?.billable && /^[A-Z]\d\d$/.test(found[0])))
        )
          continue
        seen.add(found[0])
        const span = { start: found.index, end: found.index + found[0].length }
        const escaped = known?.code.replaceAll('.', '\\.')
        if (escaped && having(claim, new RegExp(`^${escaped}$`)).length) continue
        // A bare "B12" or "T12" is a vitamin or a vertebra.
        if (
          !found[0].includes('.') &&
          !/\b(?:icd|dx|code)/i.test(claim.read.text.slice(Math.max(0, found.index - 20), found.index))
        )
          continue
        const message = known
          ? `The text prints ${known.code}${known.billable ? '' : ', a header'}, which its words do not give here: check it.`
          : `The text prints ${found[0]}, which is not in this edition.`
        claim.remarks.push({
          rule: 'CR100',
          severity: 'warn',
          codes: known ? [known.code] : [],
          message,
          spans: [span],
        })
      }
    },
  },
]

function lackOf(title: string): string {
  return title.length > 70 ? `${title.slice(0, 67)}…` : title
}
