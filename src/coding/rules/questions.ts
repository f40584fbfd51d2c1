import { become, type Entry, having, remark } from '../claim.ts'
import type { Rule } from './rule.ts'

/** What a coder would ask the provider. */
export const questionRules: Rule[] = [
  {
    id: 'CR30b',
    reference: 'I.B.13, M15–M19: primary osteoarthritis of one joint whose side is not stated',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^M1[678]\.9$/)) {
        const said = e.mentions
          .map((m) => claim.read.text.slice(Math.max(0, m.start - 12), m.end))
          .join(' | ')
        if (/\bprimary\b/i.test(said))
          become(claim, e, `${e.code.code.slice(0, 4)}10`, 'primary is stated, the side is not')
      }
    },
  },
  {
    id: 'CR30',
    reference: 'I.B.13: laterality',
    phase: 8,
    run(claim) {
      for (const entry of claim.entries) {
        const title = entry.code.title
        if (
          /\bunspecified (?:side|eye|ear|limb|knee|hip|shoulder|elbow|wrist|hand|finger|foot|toes?|ankle|leg|arm|thigh|breast|kidney|lung|bronchus|upper|lower|femur|tibia|fibula|radius|ulna|humerus|ovary|lower extremity|upper extremity)/i.test(
            title,
          )
        ) {
          flag(entry, 'Side not stated')
          remark(claim, 'CR30', 'query', `Side not stated: ${title}.`, [entry])
        } else if (
          /(?<!\bor )\bunspecified\b/i.test(title) &&
          !/^(?:I10|J18\.9|N39\.0)/.test(entry.code.code)
        )
          flag(entry, `Unspecified code: ${lackOf(title)}`)
        if (/initial encounter/i.test(title) && !claim.context.episodeStated)
          flag(entry, 'Encounter not stated: active treatment (A) assumed')
        if (!entry.certain) flag(entry, 'Uncertain diagnosis, coded because inpatient')
      }
    },
  },
]

function flag(entry: Entry, words: string): void {
  if (!entry.flags.includes(words)) entry.flags.push(words)
}

function lackOf(title: string): string {
  return title.length > 70 ? `${title.slice(0, 67)}…` : title
}
