import { addBeside, become, drop, having, remark } from '../claim.ts'
import { placesOf } from '../claim-text.ts'
import { isFirstOnly } from '../sequence.ts'
import type { Rule } from './rule.ts'

export const visitRules: Rule[] = [
  {
    id: 'CR35',
    reference: 'I.C.21.c.5: the screening first, then what it found',
    phase: 1,
    run(claim) {
      const [screening] = having(claim, /^Z12\.1[0-2]/)
      if (!screening || having(claim, /^K63\.5|^D12|^K62\.[01]/).length) return
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
