import { addBeside, become, drop, having, remark } from '../claim.ts'
import { textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

const LOCAL = /^(?:J1[2-8]|N39\.0|N1[0-2]|L03|K65|K57|K81|K83|T81|T80|J69)/

export const infectionRules: Rule[] = [
  {
    id: 'CR38–CR40',
    reference: 'I.C.1.d: sepsis first, then severe sepsis or shock, then the local infection',
    phase: 1,
    run(claim) {
      claim.order.push([/^A4[01]\./, /^R65\./], [/^A4[01]\./, LOCAL], [/^R65\.2/, /^(?:J96|N17|K72|D65|G93)/])
      if (having(claim, /^R65\.2/).length && !having(claim, /^(?:A4[01]\.|A02\.1|B37\.7|T81\.44)/).length)
        addBeside(
          claim,
          having(claim, /^R65\.2/),
          'A41.9',
          'severe sepsis: the systemic infection is coded first',
        )
      const [shock] = having(claim, /^R65\.21/)
      if (shock) {
        for (const e of having(claim, /^R57\./)) drop(claim, e, 'excluded', 'Septic shock is R65.21.')
        for (const e of having(claim, /^R65\.20/)) drop(claim, e, 'more-specific-coded', 'Shock is stated.')
      }
      for (const e of having(claim, /^R78\.81/))
        if (having(claim, /^A4[01]\./).length) drop(claim, e, 'integral-symptom', 'Part of sepsis.')
    },
  },
  {
    id: 'CR38b',
    reference: 'A41.-: the organism stated in the same sentence as the sepsis',
    phase: 1,
    run(claim) {
      const [sepsis] = having(claim, /^A41\.9$/)
      if (!sepsis) return
      const text = textOfSentences(
        claim.read,
        sepsis.mentions.map((m) => m.sentence),
      )
      if (/\bE(?:scherichia|\.)? ?coli\b/i.test(text)) become(claim, sepsis, 'A41.51', 'E. coli is stated')
      else if (/\bMRSA\b/.test(text)) become(claim, sepsis, 'A41.02', 'MRSA is stated')
      else if (/\bMSSA\b/.test(text)) become(claim, sepsis, 'A41.01', 'MSSA is stated')
    },
  },
  {
    id: 'CR14',
    reference: 'Use additional code (B95–B97) to identify the organism',
    phase: 4,
    run(claim) {
      const hosts = having(claim, /^(?:N39\.0|N30\.|N1[0-2]|L03\.|L02\.)/)
      for (const host of hosts) {
        const text = textOfSentences(
          claim.read,
          host.mentions.map((m) => m.sentence),
        )
        const organism = /\bE(?:scherichia|\.)? ?coli\b/i.test(text)
          ? 'B96.20'
          : /\bMRSA\b/.test(text)
            ? 'B95.62'
            : undefined
        if (!organism) continue
        addBeside(claim, [host], organism, `use additional code at ${host.code.code}`)
        claim.order.push([/^(?:N39|N30|N1|L0)/, /^B9[5-7]/])
      }
    },
  },
  {
    id: 'CR43',
    reference: 'J15.212: MRSA pneumonia is one code',
    phase: 1,
    run(claim) {
      for (const pneumonia of having(claim, /^J18\.9$/)) {
        const text = textOfSentences(
          claim.read,
          pneumonia.mentions.map((m) => m.sentence),
        )
        if (/\bMRSA\b/.test(text)) become(claim, pneumonia, 'J15.212', 'MRSA is stated')
      }
    },
  },
  {
    id: 'CR36',
    reference: 'I.C.1.d.1.a.ii: urosepsis has no code',
    phase: 5,
    run(claim) {
      const at = claim.read.tokens.findIndex((t) => t.word === 'urosepsis')
      const token = claim.read.tokens[at]
      if (!token) return
      remark(
        claim,
        'CR36',
        'query',
        '“Urosepsis” has no code: ask whether sepsis or a urinary infection is meant.',
        [],
      )
      claim.remarks.at(-1)!.spans.push({ start: token.start, end: token.end })
    },
  },
]
