import { addBeside, become, drop, giveWay, having, stand, support, vouch } from '../claim.ts'
import { saidOf } from '../claim-text.ts'
import type { Rule } from './rule.ts'

const LOWER_INFECTION = /^(?:J1[0-8]|J20|J21|J22)/

export const respirationRules: Rule[] = [
  {
    id: 'CR11',
    reference: 'J44.0: code also the infection; Excludes2 lets J44.0 and J44.1 stand together',
    phase: 1,
    run(claim) {
      const infection = having(claim, LOWER_INFECTION).filter((e) => e.certain && e.origin === 'named')
      const disease = having(claim, /^J44\.[19]$/)
      if (!infection.length || !disease.length || having(claim, /^J44\.0/).length) return
      const plain = disease.find((e) => e.code.code === 'J44.9')
      const note = 'an acute lower respiratory infection is stated beside COPD'
      const made = plain ? become(claim, plain, 'J44.0', note) : addBeside(claim, disease, 'J44.0', note)
      if (made) support(made, infection)
      claim.order.push([/^J44\.0/, LOWER_INFECTION])
    },
  },
  {
    id: 'CR11b',
    reference: 'J44.0: code also the infection, which "COPD with pneumonia" names in the same words',
    phase: 1,
    run(claim) {
      const both = having(claim, /^J44\.0/)
      if (!both.length || having(claim, LOWER_INFECTION).length) return
      const said = both
        .flatMap((e) => e.mentions)
        .map((m) => claim.read.text.slice(m.start, m.end))
        .join(' | ')
      const code = /\bpneumonia\b/i.test(said) ? 'J18.9' : /\bbronchitis\b/i.test(said) ? 'J20.9' : undefined
      if (code) addBeside(claim, both, code, 'code also the infection')
      claim.order.push([/^J44\.0/, LOWER_INFECTION])
    },
  },
  {
    id: 'CR63',
    reference: 'J43: COPD with emphysema; J44.89: asthma with COPD',
    phase: 1,
    run(claim) {
      const [emphysema] = having(claim, /^J43\./)
      if (emphysema)
        for (const e of having(claim, /^J44\.[19]$/))
          giveWay(claim, e, emphysema, 'COPD with emphysema is J43.')
      const [asthma] = having(claim, /^J45\./)
      const [plain] = having(claim, /^J44\.9$/)
      if (asthma && plain) become(claim, plain, 'J44.89', 'asthma with COPD')
    },
  },
  {
    id: 'CR63b',
    reference: 'J44.9 gives way to a form that is stated',
    phase: 2,
    run(claim) {
      const [specific] = having(claim, /^J44\.(?:0|1|89)$/)
      if (specific)
        for (const e of having(claim, /^J44\.9$/))
          giveWay(claim, e, specific, `${specific.code.code} says which form.`)
    },
  },
  {
    id: 'CR44',
    reference: 'I.C.1.g: COVID-19 pneumonia is U07.1 with J12.82',
    phase: 1,
    run(claim) {
      const [viral] = having(claim, /^J12\.82/)
      if (viral && !viral.certain && having(claim, /^U07\.1/).length === 0)
        become(claim, viral, 'J18.9', 'COVID-19 is not confirmed: the pneumonia alone')
      if (viral?.certain) vouch(viral)
      if (viral?.certain) addBeside(claim, [viral], 'U07.1', 'code first at J12.82')
      const [covid] = having(claim, /^U07\.1/)
      if (!covid?.certain) return
      // One term of the index may hold both: "pneumonia due to COVID-19".
      const [lung] = saidOf(claim, /\bpneumonia\b/gi).filter((p) =>
        covid.mentions.some((m) => m.sentence === p.sentence),
      )
      if (lung && having(claim, /^J1[2-8]/).length === 0)
        stand(claim, 'J12.82', 'pneumonia in confirmed COVID-19', lung)
      for (const pneumonia of having(claim, /^J18\.9|^J12\.9/))
        become(claim, pneumonia, 'J12.82', 'pneumonia in confirmed COVID-19')
      for (const bronchitis of having(claim, /^J20\.9/))
        become(claim, bronchitis, 'J20.8', 'bronchitis in confirmed COVID-19')
      claim.order.push([/^U07\.1/, /^J/])
    },
  },
  {
    id: 'CR44b',
    reference: 'I.C.1.g.1.j: what is left after COVID-19 is U09.9; U07.1 is for an infection that is there',
    phase: 1,
    run(claim) {
      if (!/covid/i.test(claim.read.text)) return
      const [after] = saidOf(
        claim,
        /\b(?:post[- ]?(?:acute )?(?:sequelae of )?COVID(?:-?19)?(?: condition| syndrome)?|long COVID(?:-?19)?|(?:sequelae?|residual) (?:of|from) COVID(?:-?19)?)\b/gi,
      )
      if (!after) return
      if (!stand(claim, 'U09.9', 'a condition after COVID-19', after)) return
      for (const e of having(claim, /^U07\.1/))
        if (e.mentions.every((m) => after.start < m.end && m.start < after.end))
          drop(claim, e, 'excluded', 'The words name what is left after COVID-19.')
      claim.order.push([/^(?![UZ])/, /^U09\.9/])
    },
  },
  {
    id: 'CR28',
    reference: 'J96: acute on chronic is one code',
    phase: 2,
    run(claim) {
      const [both] = having(claim, /^J96\.2/)
      if (both)
        for (const e of having(claim, /^J96\.[019]/))
          drop(claim, e, 'more-specific-coded', 'Acute on chronic is stated.')
      if (having(claim, /^J96\./).length)
        for (const e of having(claim, /^R09\.02|^R06\.0[0-9]|^R06\.03/))
          drop(claim, e, 'integral-symptom', 'Part of respiratory failure.')
    },
  },
]
