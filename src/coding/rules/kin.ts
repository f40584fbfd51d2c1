import { type Claim, drop, type Entry, stand } from '../claim.ts'
import type { Mention } from '../mention.ts'
import { familyHistory } from '../status-codes.ts'
import type { Rule } from './rule.ts'

const KIN =
  /\b(mother|father|mom|mum|dad|brother|sister|sibling|son|daughter|aunt|uncle|cousin|grand(?:mother|father|parent|ma|pa)|parent|wife|husband|spouse|partner|roommate|coworker)s?(?:['’]s)?\b((?:[\s,:(-]+[\w/'’-]+){0,4}?)[\s,:(-]*$/i
const BLOOD =
  /^(?:mother|father|mom|mum|dad|brother|sister|sibling|son|daughter|aunt|uncle|cousin|grand|parent)/i
/** What a relative does in the patient's own story. */
const TELLS =
  /\b(?:reports?|reported|states?|stated|says?|said|notes?|noted|denies|concern\w*|brought|brings|called|calls|gives|gave|accompan\w+|worr\w+|noticed?|present|bedside|thinks|asks?|asked|here|and patient|of|about|due to|patient|he|she|his|her|their|who|pt|child|baby|infant|lives?|takes? care)\b/i

const SURE = 0.92

/** "Mother T1DM", "Dad: MI at 50": a relative's disease without a verb. */
export const kinRule: Rule = {
  id: 'CR25',
  reference: 'I.C.21.c.4: what a relative has is family history, what another person has is nothing',
  phase: 1,
  run(claim) {
    for (const entry of [...claim.entries]) {
      if (
        entry.origin === 'drug' &&
        [...entry.mentions, ...entry.spans].every((s) => kinBefore(claim.read.text, s.start))
      ) {
        drop(claim, entry, 'other-person', 'Another person takes it.')
        continue
      }
      if (entry.origin !== 'named' || entry.mentions.length === 0) continue
      const theirs = entry.mentions.filter((m) => kinOf(claim, m) !== undefined)
      if (theirs.length === 0) continue
      const kin = kinOf(claim, theirs[0]!)!
      if (theirs.length === entry.mentions.length) ofAnother(claim, entry, kin)
      else entry.mentions = entry.mentions.filter((m) => !theirs.includes(m))
    }
    // Beside a patient's own diseases a relative's seldom stands on a claim; alone it is what the text is about.
    if (claim.entries.every((e) => e.origin === 'family'))
      for (const e of claim.entries) e.term = { ...e.term, source: 'synonym', prior: SURE }
  },
}

function ofAnother(claim: Claim, entry: Entry, kin: string): void {
  const [first] = entry.mentions
  const blood = BLOOD.test(kin)
  drop(claim, entry, blood ? 'family' : 'other-person', `Said of another person (“${kin}”).`)
  const family = blood ? familyHistory(claim.edition, entry.code.code) : undefined
  const made = family && first ? stand(claim, family.code, 'said of a relative', first) : undefined
  if (made?.origin === 'rule') made.origin = 'family'
}

/** The relative in front of these words in the same sentence, when it is the relative who has or takes them. */
export function kinBefore(text: string, start: number): string | undefined {
  const lead = text
    .slice(Math.max(0, start - 60), start)
    .split(/[.;\n]/)
    .at(-1)!
  const found = KIN.exec(lead)
  return found && !TELLS.test(found[2] ?? '') ? found[1] : undefined
}

function kinOf({ read }: Claim, { start, sentence }: Mention): string | undefined {
  const from = read.tokens[read.sentences[sentence]!.from]!.start
  const lead = read.text.slice(Math.max(from, start - 60), start)
  const found = KIN.exec(lead)
  if (!found || TELLS.test(found[2] ?? '')) return undefined
  return found[1]
}
