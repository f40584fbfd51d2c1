import { addBeside, become, type Claim, drop, having, remark, stand, vouch } from '../claim.ts'
import { hasWord, placesOf, saidOf } from '../claim-text.ts'
import { kinBefore } from './kin.ts'
import type { Rule } from './rule.ts'

const LOCAL = /^(?:J1[2-8]|N39\.0|N1[0-2]|L03|K65|K57|K81|K83|T81|T80|J69)/

const AFTER_SURGERY = /\b(?:surgical|post-?op\w*|after|following|s\/p|status post|incision\w*)\b/i

function saysNegative(claim: Claim): boolean {
  const found = /\bHIV (?:test |antibody |screen )?(?:is |was )?neg(?:ative)?\b/i.exec(claim.read.text)
  return found !== null && kinBefore(claim.read.text, found.index) === undefined
}

function letterOf(claim: Claim): string {
  return claim.context.episode
}

/** How deep a surgical site is infected → the code without the encounter letter. */
const SURGICAL: [RegExp, string][] = [
  [
    /\bdeep (?:incisional )?(?:SSI|(?:surgical|incisional|wound)(?: (?:site|wound))? infection|(?:surgical )?(?:wound|site) infection)/gi,
    'T81.42X',
  ],
  [
    /\bsuperficial (?:incisional )?(?:SSI|(?:surgical|incisional|wound)(?: (?:site|wound))? infection|(?:surgical )?(?:wound|site) infection)|\binfected superficial (?:surgical )?(?:incision|wound)/gi,
    'T81.41X',
  ],
  [/\borgan[ /-](?:and )?space (?:SSI|(?:surgical (?:site|wound) )?infection)/gi, 'T81.43X'],
]

/** Illnesses that make it HIV disease (CDC stage 3). */
const AIDS_ILLNESS =
  /\b(?:pneumocystis|kaposi(?:['’]?s)? sarcoma|CMV retinitis|cytomegalovirus retinitis|cerebral toxoplasmosis|MAC infection|mycobacterium avium|cryptococcal meningitis|esophageal candidiasis|HIV wasting|AIDS)\b/gi

/** HIV, and that it has brought no illness. */
const NO_ILLNESS =
  /\bHIV\b[^.;\n]{0,40}?\b(?:asymptomatic|(?:no|without|never (?:had )?(?:any )?|free of) ?(?:any )?(?:HIV[- ])?(?:symptoms?|symptomatic|related (?:illness\w*|conditions?|disease)|(?:opportunistic|defining) \w+))|\basymptomatic\b[^.;\n]{0,20}\bHIV\b/i

export const infectionRules: Rule[] = [
  {
    id: 'CR45c',
    reference: 'I.C.1.a.2.a: HIV disease before the illnesses it brings',
    phase: 5,
    run(claim) {
      if (having(claim, /^B20/).length)
        claim.order.push([
          /^B20/,
          /^(?:A(?:0[0-9]|1[5-9]|31|81)|B(?:0[0-2]|25|3[7-9]|4|5[89])|C46|C8[1-8]|J1[2-8])/,
        ])
    },
  },
  {
    id: 'CR38–CR40',
    reference: 'I.C.1.d: sepsis first, then severe sepsis or shock, then the local infection',
    phase: 1,
    run(claim) {
      claim.order.push(
        [/^R65\.2/, LOCAL],
        [/^A4[01]\./, /^R65\./],
        [/^A4[01]\./, LOCAL],
        [/^R65\.2/, /^(?:J96|N17|K72|D65|G93)/],
      )
      if (having(claim, /^R65\.2/).length) for (const e of having(claim, /^A4[01]\./)) vouch(e)
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
      // SIRS is R65.1 only where no infection causes it; with one and without "sepsis" the infection is all (I.C.18.g).
      if (having(claim, LOCAL).some((e) => e.certain))
        for (const e of having(claim, /^R65\.1/))
          drop(
            claim,
            e,
            'excluded',
            'An infection is stated: SIRS has a code only without one (guideline I.C.18.g).',
          )
      for (const e of having(claim, /^R78\.81/))
        if (having(claim, /^A4[01]\./).length) drop(claim, e, 'integral-symptom', 'Part of sepsis.')
    },
  },
  {
    id: 'CR41',
    reference: 'I.C.1.d.5.b: the infection of the site first, then T81.44, then the sepsis',
    phase: 1,
    run(claim) {
      const [depth] = SURGICAL.filter(([words]) => saidOf(claim, words).length > 0)
      const sepsis = having(claim, /^A4[01]\.|^T81\.44/).filter((e) => e.certain)
      if (sepsis.length === 0 && depth && having(claim, /^T81\.4/).length === 0) {
        const [place] = saidOf(claim, depth[0])
        if (place && AFTER_SURGERY.test(claim.read.text))
          stand(
            claim,
            `${depth[1]}${letterOf(claim)}`,
            'the depth of the infection after the procedure is stated',
            place,
          )
      }
      if (sepsis.length === 0 || (!depth && having(claim, /^T81\.4/).length === 0)) return
      const letter = claim.context.episode
      if (depth && having(claim, /^T81\.4[0123]/).length === 0)
        addBeside(
          claim,
          sepsis,
          `${depth[1]}${letter}`,
          'the depth of the infection after the procedure is stated',
        )
      const [site] = having(claim, /^T81\.4[0123]/)
      if (!site) return
      addBeside(claim, [site], `T81.44X${letter}`, 'sepsis following a procedure')
      if (having(claim, /^A4[01]\./).length === 0)
        addBeside(claim, having(claim, /^T81\.44/), 'A41.9', 'use additional code for the sepsis')
      if (having(claim, /^T81\.43/).length)
        for (const e of having(claim, /^L02\.91/))
          drop(claim, e, 'excluded', 'The abscess is the infection after the procedure.')
      claim.order.push([/^T81\.4[0-3]/, /^T81\.44/], [/^T81\.44/, /^A4[01]\./])
    },
  },
  {
    id: 'CR96',
    reference: 'II.H: an uncertain diagnosis counts as written at discharge',
    phase: 2,
    run(claim) {
      if (claim.setting !== 'inpatient' || claim.entries.every((e) => e.certain)) return
      const final =
        /\b(?:(?:final|discharge|principal discharge) (?:diagnos[ie]s|dx)|discharge summary)\b/i.exec(
          claim.read.text,
        )
      if (!final) return
      for (const e of [...claim.entries])
        if (!e.certain && e.mentions.length > 0 && e.mentions.every((m) => m.end <= final.index))
          drop(claim, e, 'uncertain', 'Uncertain at first and not repeated at discharge (guideline II.H).')
    },
  },
  {
    id: 'CR45b',
    reference: 'I.C.1.a.2.e: an inconclusive HIV test is R75; I.C.1.a.1: uncertain HIV is not coded',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^(?:B20|Z21)$/).filter((one) => !one.certain))
        drop(claim, e, 'uncertain', 'Coded only when confirmed, even for inpatients (guideline I.C.1.a.1).')
      if (!hasWord(claim, ['hiv', 'aids'])) return
      const [preventive] = saidOf(claim, /\bHIV (?:pre-?exposure prophylaxis|PrEP)\b|\bPrEP\b/g)
      const [exposed] = placesOf(claim, /\bexpos(?:ure|ed) to HIV\b|\bHIV exposure\b/gi).filter(
        (p) => !/negated|family/.test(p.status),
      )
      if (
        preventive ||
        exposed ||
        (!/\bAIDS\b|\bHIV disease\b|\bHIV[ -]?positive\b/.test(claim.read.text) && saysNegative(claim))
      ) {
        // "AIDS. Partner HIV negative": what is named otherwise stands.
        for (const e of having(claim, /^(?:B20|Z21)$/))
          if (e.mentions.every((m) => /HIV/.test(claim.read.text.slice(m.start, m.end))))
            drop(claim, e, 'excluded', 'The text tells of prevention, exposure or a negative test.')
        if (preventive) stand(claim, 'Z29.81', 'prophylaxis before exposure to HIV', preventive)
        else if (exposed) stand(claim, 'Z20.6', 'exposure to HIV', exposed)
        return
      }
      const ill = placesOf(claim, AIDS_ILLNESS).some(
        (p) => !/negated|ruled-out|family|other|hypothetical/.test(p.status),
      )
      for (const e of ill ? having(claim, /^Z21$/) : [])
        become(claim, e, 'B20', 'an illness of HIV disease, now or before: always B20')
      // "Known HIV, no symptoms": nothing it has brought is told, and the text says that nothing has.
      if (!ill && NO_ILLNESS.test(claim.read.text) && !/\bAIDS\b|\bHIV disease\b/.test(claim.read.text))
        for (const e of having(claim, /^B20$/))
          become(claim, e, 'Z21', 'HIV without symptoms, as stated (I.C.1.a.2.d)')
      if (having(claim, /^(?:B20|Z21|R75)$/).length) return
      const [positive] = saidOf(claim, /\bHIV ?(?:\+|positive\b|pos\b)|\bHIV infection\b/g)
      if (positive) {
        stand(claim, ill ? 'B20' : 'Z21', 'HIV positive, as stated', positive)
        return
      }
      const [open] = placesOf(
        claim,
        /\bHIV\b[^.;\n]{0,40}?\b(?:inconclusive|indeterminate|equivocal)\b|\b(?:inconclusive|indeterminate|equivocal)\b[^.;\n]{0,30}?\bHIV\b/gi,
      ).filter((p) => !/negated|family|other/.test(p.status))
      if (open) stand(claim, 'R75', 'the HIV test is inconclusive', open)
    },
  },
  {
    id: 'CR45',
    reference: 'I.C.1.a.2: HIV disease with a related infection; "PCP" beside it is the pneumonia',
    phase: 1,
    run(claim) {
      const [disease] = having(claim, /^B20$|^Z21$/).filter((e) => e.certain)
      const [pneumonia] = disease
        ? saidOf(claim, /\b(?:with|and|has|treated for) PCP\b|\bPCP (?:pneumonia|prophylaxis failure)\b/g)
        : []
      if (!disease || !pneumonia) return
      addBeside(claim, [disease], 'B59', '“PCP” in HIV disease is Pneumocystis pneumonia', [pneumonia])
      become(claim, disease, 'B20', 'an illness of HIV disease is stated')
      claim.order.push([/^B20$/, /^B59$/])
    },
  },
  {
    id: 'CR36',
    reference: 'I.C.1.d.1.a.ii: urosepsis has no code',
    phase: 8,
    run(claim) {
      if (!hasWord(claim, ['urosepsis'])) return
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
