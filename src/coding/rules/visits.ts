import { addBeside, become, type Claim, drop, type Entry, having, remark } from '../claim.ts'
import { placesOf, textOfSentences } from '../claim-text.ts'
import { isFirstOnly } from '../sequence.ts'
import type { Rule } from './rule.ts'

const NOT_YET =
  /\b(?:due|overdue|next year|declin\w+|refus\w+|schedule[ds]?|order(?:ed)?|recommend\w*|discuss\w*|referr(?:ed|al)|up to date|will (?:need|get)|plan(?:ned|s)?|last (?:year|done)|in \d{4})\b/i

/** Part of the large bowel → last character of D12. */
const BOWEL: [RegExp, string][] = [
  [/\bcecum|cecal\b/i, '0'],
  [/\bappendi/i, '1'],
  [/\bascending|hepatic flexure|right colon\b/i, '2'],
  [/\btransverse\b/i, '3'],
  [/\bdescending|splenic flexure|left colon\b/i, '4'],
  [/\bsigmoid\b/i, '5'],
  [/\brectosigmoid\b/i, '7'],
  [/\brect(?:um|al)\b/i, '8'],
]

/** An adenoma is a benign neoplasm of its part of the bowel. */
function adenoma(claim: Claim, polyp: Entry): void {
  const said = textOfSentences(
    claim.read,
    polyp.mentions.map((m) => m.sentence),
  )
  if (!/\b(?:tubular |villous |tubulovillous )?adenoma(?:tous|s)?\b/i.test(said)) return
  const part = BOWEL.filter(([words]) => words.test(said)).at(-1)?.[1] ?? '6'
  become(claim, polyp, `D12.${part}`, 'an adenoma, as stated')
}

function around(claim: Claim, { start, end }: { start: number; end: number }): string {
  const before = claim.read.text
    .slice(Math.max(0, start - 30), start)
    .split(/[.;\n]/)
    .at(-1)!
  return `${before} ${claim.read.text.slice(end, end + 40).split(/[.;\n]/)[0]}`
}

export const visitRules: Rule[] = [
  {
    id: 'CR35',
    reference: 'I.C.21.c.5: the screening first, then what it found',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^Z1[123]\./)) {
        const ahead = e.mentions.every((m) => NOT_YET.test(around(claim, m)))
        if (e.mentions.length > 0 && ahead)
          drop(claim, e, 'hypothetical', 'Planned or declined; not what this visit is for.')
      }
      const [screening] = having(claim, /^Z12\.1[0-2]/)
      if (!screening) return
      for (const e of having(claim, /^K63\.5/)) adenoma(claim, e)
      if (having(claim, /^K63\.5|^D12|^K62\.[01]/).length) return
      // "Screening" makes what follows it in the sentence look like something only looked for.
      const [polyp] = placesOf(claim, /\bpolyps?\b/gi).filter((p) =>
        /^(?:affirmed|hypothetical)$/.test(p.status),
      )
      if (!polyp) return
      const made = addBeside(claim, [screening], 'K63.5', 'found at the colonoscopy', [polyp])
      if (made?.origin === 'rule') made.mentions = []
    },
  },
  {
    id: 'CR94',
    reference: 'I.C.21.c.15: codes that are only listed first',
    phase: 5,
    run(claim) {
      const only = claim.entries.filter((e) => isFirstOnly(e.code.code))
      if (only.length < 2) return
      const codes = only.map((e) => e.code.code).join(' and ')
      remark(claim, 'CR94', 'fix', `${codes} are both only for the first place.`, only, {
        action: 'Keep the one that was the reason for the visit.',
      })
    },
  },
  {
    id: 'CR92',
    reference: 'IV.N: outpatient surgery: the postoperative diagnosis',
    phase: 2,
    run(claim) {
      const after = claim.entries.some((e) => e.mentions.some((m) => m.section === 'postop-dx'))
      if (!after) return
      // The reason for the visit stays: a screening that found something is still one.
      for (const e of [...claim.entries])
        if (
          !e.code.code.startsWith('Z') &&
          e.mentions.length &&
          e.mentions.every((m) => m.section === 'preop-dx')
        )
          drop(
            claim,
            e,
            'excluded',
            'The postoperative diagnosis differs and is the one to code (guideline IV.N).',
          )
    },
  },
  {
    id: 'CR93',
    reference: 'I.C.21.c.13: a routine examination with a new finding',
    phase: 4,
    run(claim) {
      const fresh = claim.entries.filter((e) =>
        e.mentions.some((m) =>
          /\bnew(?:ly)?\b[\w\s]{0,20}$/i.test(claim.read.text.slice(Math.max(0, m.start - 24), m.start)),
        ),
      )
      if (fresh.length === 0) return
      for (const e of having(claim, /^Z00\.00/)) become(claim, e, 'Z00.01', 'a new finding is stated')
    },
  },
  {
    id: 'CR90',
    reference: 'III.B: abnormal findings of inpatients wait for the provider',
    phase: 8,
    run(claim) {
      if (claim.setting !== 'inpatient') return
      for (const t of claim.tray) {
        if (t.reason !== 'class-policy' || claim.remarks.length > 40) continue
        remark(
          claim,
          'CR90',
          'query',
          `Only a test report says it: ask the provider about ${t.code.title}.`,
          [],
        )
        claim.remarks.at(-1)!.spans.push(...t.spans)
      }
    },
  },
]
