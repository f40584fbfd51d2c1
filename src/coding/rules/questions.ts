import { addBeside, become, type Claim, type Entry, having, remark, vouch } from '../claim.ts'
import type { Mention } from '../mention.ts'
import type { Rule } from './rule.ts'

const JOINTS: [RegExp, string][] = [
  [/\bknees?\b/i, 'M17'],
  [/\bhips?\b/i, 'M16'],
]

/** The words around a mention up to the next full stop or semicolon. */
function clauseOf({ read }: Claim, { start, end }: Mention): string {
  const lead = read.text
    .slice(Math.max(0, start - 60), start)
    .split(/[.;\n]/)
    .at(-1)!
  return `${lead}${read.text.slice(start, end)}${read.text.slice(end, end + 60).split(/[.;\n]/)[0]}`
}

function jointCode(said: string, primary: boolean): string | undefined {
  const joints = JOINTS.filter(([words]) => words.test(said))
  const [joint] = joints
  if (joints.length !== 1 || !joint) return undefined
  const side = sideIn(said)
  if (side) return `${joint[1]}.${side === 'both' ? '0' : side === 'right' ? '11' : '12'}`
  return primary ? `${joint[1]}.10` : `${joint[1]}.9`
}

function sideIn(said: string): 'right' | 'left' | 'both' | undefined {
  if (/\b(?:both|bilateral)\b/i.test(said)) return 'both'
  const right = /\bright\b/i.test(said) || /(?:^|\s)R(?=\s)/.test(said)
  const left = /\bleft\b/i.test(said) || /(?:^|\s)L(?=\s)/.test(said)
  return right && left ? 'both' : right ? 'right' : left ? 'left' : undefined
}

/** What a coder would ask the provider. */
export const questionRules: Rule[] = [
  {
    id: 'CR30b',
    reference: 'I.B.13, M15–M19: the joint and side that stand beside osteoarthritis',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^M1[678]\.9$/)) {
        const said = e.mentions
          .map((m) => claim.read.text.slice(Math.max(0, m.start - 12), m.end))
          .join(' | ')
        if (/\bprimary\b/i.test(said))
          become(claim, e, `${e.code.code.slice(0, 4)}10`, 'primary is stated, the side is not')
      }
      for (const e of having(claim, /^M1[67]\.10$/)) {
        vouch(e)
        const side = sideIn(e.mentions.map((m) => clauseOf(claim, m)).join(' | '))
        if (side)
          become(
            claim,
            e,
            `${e.code.code.slice(0, 4)}${side === 'both' ? '0' : side === 'right' ? '11' : '12'}`,
            'the side is stated in the same sentence',
          )
      }
      for (const e of having(claim, /^M19\.9[01]$/)) {
        const found = new Map<string, Mention[]>()
        for (const m of e.mentions) {
          const code = jointCode(clauseOf(claim, m), e.code.code === 'M19.91')
          if (code) found.set(code, [...(found.get(code) ?? []), m])
        }
        // Words that name no joint belong to the joints that others name.
        const [first, ...others] = found.keys()
        for (const code of others) {
          const made = addBeside(claim, [e], code, 'the joint is stated in the same sentence')
          if (made?.origin === 'rule') made.mentions = found.get(code)!
        }
        if (first) become(claim, e, first, 'the joint is stated in the same sentence')
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
