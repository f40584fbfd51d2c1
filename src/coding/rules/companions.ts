import { addBeside, become, billable, drop, giveWay, having, remark, stand, vouch } from '../claim.ts'
import { hasWord, saidOf, textOfSentences } from '../claim-text.ts'
import { linkedInText } from './circulation.ts'
import type { Rule } from './rule.ts'

/** BMI → Z68, adults: lower bound of each code. I.B.14. */
const BMI: [number, string][] = [
  [70, 'Z68.45'],
  [60, 'Z68.44'],
  [50, 'Z68.43'],
  [45, 'Z68.42'],
  [40, 'Z68.41'],
]

/** Symptoms of the lower urinary tract that N40.1 asks for beside it. */
const URINARY = /^R(?:33\.[89]|35\.[01]|39\.1[1-6])/
const WITHIN: [RegExp, string][] = [
  [/obstructi(?:on|ve)/i, 'N13.8'],
  [/retention/i, 'R33.8'],
  [/nocturia/i, 'R35.1'],
  [/frequency/i, 'R35.0'],
  [/hesitancy/i, 'R39.11'],
  [/weak/i, 'R39.12'],
  [/incomplete/i, 'R39.14'],
  [/urgency/i, 'R39.15'],
]

/** Disease behind a dementia → its code. */
const ETIOLOGIES: [RegExp, string][] = [
  [/\balzheimer/i, 'G30.9'],
  [/\bparkinson/i, 'G20.A1'],
  [/\blewy\b/i, 'G31.83'],
  [/\bfrontotemporal|\bFTD\b/i, 'G31.09'],
  [/\bhuntington/i, 'G10'],
]

export const companionRules: Rule[] = [
  {
    id: 'CR12',
    reference: 'D63.1, D63.0: code first the kidney disease, the neoplasm',
    phase: 1,
    run(claim) {
      const [anemia] = having(claim, /^D64\.9$/)
      if (!anemia) return
      if (
        having(claim, /^N18\./).length &&
        linkedInText(
          claim,
          /an(?:a)?emia/i,
          /chronic kidney|CKD|renal failure|kidney failure|ESRD|end[- ]stage (?:renal|kidney)|renal disease|kidney disease/i,
        )
      ) {
        become(claim, anemia, 'D63.1', 'anemia in chronic kidney disease')
        claim.order.push([/^N18\./, /^D63\.1/])
      } else if (
        having(claim, /^C/).length &&
        linkedInText(
          claim,
          /an(?:a)?emia/i,
          /cancer|carcinoma|malignan|neoplas|myeloma|lymphoma|leuka?emia|sarcoma|melanoma|blastoma|tumou?r/i,
        )
      ) {
        become(claim, anemia, 'D63.0', 'anemia in neoplastic disease')
        claim.order.push([/^C/, /^D63\.0/])
      }
    },
  },
  {
    id: 'CR13',
    reference: 'Etiology before manifestation',
    phase: 1,
    run(claim) {
      for (const dementia of having(claim, /^F02/)) {
        if (having(claim, /^(?:G30|G31|G20|G10|A81|B20|G35)/).length > 0) break
        const said = textOfSentences(
          claim.read,
          dementia.mentions.map((m) => m.sentence),
        )
        const cause = ETIOLOGIES.find(([words]) => words.test(said))
        if (cause) addBeside(claim, [dementia], cause[1], 'code first: the disease behind the dementia')
      }
      if (having(claim, /^F02/).some((e) => e.certain))
        for (const e of having(claim, /^(?:G30|G31|G20|G10)/)) vouch(e)
      for (const cause of having(claim, /^(?:G31\.(?:0|83)|G20|G10|G35|A81)/).filter((e) => e.certain)) {
        const said = cause.mentions.map((m) => claim.read.text.slice(m.start, m.end)).join(' | ')
        if (/\bdementia\b/i.test(said) && !having(claim, /^F02/).length)
          addBeside(claim, [cause], 'F02.80', 'the dementia that the name of the disease says')
      }
      claim.order.push([/^(?:G31\.|G20|G10|G35|A81)/, /^F02/])
      const [alzheimer] = having(claim, /^G30\./)
      if (alzheimer && /dementia/i.test(claim.read.text)) {
        vouch(alzheimer)
        for (const e of having(claim, /^F03/))
          become(
            claim,
            e,
            e.code.code.replace('F03.9', 'F02.8').replace('F03', 'F02'),
            'dementia in Alzheimer disease',
          )
        if (!having(claim, /^F02/).length)
          addBeside(claim, [alzheimer], 'F02.80', 'dementia is stated with Alzheimer disease')
      }
      claim.order.push([/^G30\./, /^F02/])
      if (having(claim, /^F02/).length)
        for (const e of having(claim, /^F03\.9/))
          drop(claim, e, 'more-specific-coded', 'The cause of the dementia is stated.')
      const severe = having(claim, /^F02\.[ABC]/)[0]
      for (const e of severe ? having(claim, /^F02\.8/) : [])
        giveWay(claim, e, severe!, 'The severity is stated.')
    },
  },
  {
    id: 'CR80',
    reference: 'I.B.14: BMI only beside a diagnosis of the provider',
    phase: 4,
    run(claim) {
      if (!hasWord(claim, ['bmi', 'mass'])) return
      const found =
        /\b(?:BMI|body mass index)(?:\s+(?:is|of|was|today))*\s*[:=]?\s*(\d{2}(?:\.\d+)?)\b/i.exec(
          claim.read.text,
        )
      if (!found) return
      const now =
        /\b(?:BMI|body mass index)\b[^.;\n]{0,40}?\b(?:now|today|current(?:ly)?)\s*(?:is|at|of|:)?\s*(\d{2}(?:\.\d+)?)\b/i.exec(
          claim.read.text,
        )
      const told = now ?? found
      const value = Number(told[1])
      const span = { start: told.index, end: told.index + told[0].length }
      const diagnosis = having(claim, /^(?:E66|E4[346]|R63\.[56]|O99\.21)/).filter(
        (e) => e.origin === 'named',
      )
      if (diagnosis.length === 0) {
        for (const e of having(claim, /^Z68/))
          drop(claim, e, 'excluded', 'A BMI is coded only beside a diagnosis (guideline I.B.14).')
        if (value < 30 && value >= 18.5) return
        remark(
          claim,
          'CR80',
          'query',
          'A BMI without a diagnosis is not coded: ask for the weight diagnosis.',
          [],
        )
        claim.remarks.at(-1)!.spans.push(span)
        return
      }
      const code =
        value >= 40
          ? BMI.find(([low]) => value >= low)?.[1]
          : value >= 20
            ? `Z68.${Math.floor(value)}`
            : claim.edition.find('Z68.1')?.billable
              ? 'Z68.1'
              : value < 18.5
                ? 'Z68.18'
                : 'Z68.19'
      if (!code || !billable(claim, code)) return
      for (const e of having(claim, /^Z68/))
        if (e.code.code !== code) drop(claim, e, 'excluded', 'Another BMI is the present one.')
      addBeside(claim, diagnosis, code, 'use additional code: BMI stated beside its diagnosis', [span])
      claim.order.push([/^E66/, /^Z68/])
    },
  },
  {
    id: 'CR66',
    reference: 'N40.1: use additional code for the symptom',
    phase: 1,
    run(claim) {
      const [prostate] = having(claim, /^N40\.[01]$/).filter((e) => e.certain)
      if (!prostate) return
      const said = textOfSentences(
        claim.read,
        prostate.mentions.map((m) => m.sentence),
      )
      const symptoms = having(claim, URINARY).filter((e) => e.certain)
      if (symptoms.length) become(claim, prostate, 'N40.1', 'lower urinary tract symptoms are stated')
      // "BPH with nocturia" is one term of the index: the symptom has no mention of its own.
      if (prostate.code.code === 'N40.1')
        for (const [words, code] of WITHIN)
          if (words.test(said) && saidOf(claim, new RegExp(words.source, 'gi')).length > 0)
            addBeside(claim, [prostate], code, 'use additional code at N40.1 for the symptom')
      for (const symptom of symptoms)
        if (symptom.code.code === 'R33.9')
          become(claim, symptom, 'R33.8', 'retention with an enlarged prostate')
      claim.order.push([/^N40\.1/, URINARY])
    },
  },
  {
    id: 'CR67',
    reference: 'K21.0: reflux with esophagitis, with or without bleeding',
    phase: 1,
    run(claim) {
      const [reflux] = having(claim, /^K21\./).filter((e) => e.certain)
      if (!reflux) return
      const [inflamed] = saidOf(claim, /\besophagitis\b/gi)
      if (!inflamed || !reflux.mentions.some((m) => m.sentence === inflamed.sentence)) return
      const bleeding = saidOf(claim, /\b(?:bleeding|bleeds?|hemorrhag\w+)\b/gi).some(
        (p) => p.sentence === inflamed.sentence,
      )
      const made = become(
        claim,
        reflux,
        bleeding ? 'K21.01' : 'K21.00',
        'reflux with esophagitis is one code',
      )
      if (!made) return
      vouch(made)
      for (const e of having(claim, /^K20\.|^K21\.9/))
        if (e !== made) giveWay(claim, e, made, `Part of ${made.code.code}.`)
    },
  },
  {
    id: 'CR82',
    reference: 'I.C.21.c.3: a status code gives way to the complication',
    phase: 2,
    run(claim) {
      for (const [status, complication, stem] of TRANSPLANTS) {
        const [there] = having(claim, status)
        if (there && having(claim, complication).length === 0) {
          const [said] = saidOf(
            claim,
            /\b(?:acute |chronic |cellular |humoral |antibody[- ]mediated )*(rejection|graft failure|transplant failure|(?:graft|transplant) infection|(?:failed|rejected|infected) (?:\w+ )?(?:graft|allograft|transplant)|(?:graft|allograft|transplant)[^.;\n]{0,16}?(?:fail\w*|reject\w*))\b/gi,
          )
          if (said)
            stand(
              claim,
              `${stem}${/rej/i.test(said.groups[0]!) ? 1 : /fail/i.test(said.groups[0]!) ? 2 : 3}`,
              'what became of the transplant',
              said,
            )
        }
        if (having(claim, complication).length)
          for (const e of having(claim, status)) drop(claim, e, 'excluded', 'The complication says it.')
      }
    },
  },
  {
    id: 'CR82b',
    reference: 'I.C.19.g.4: a complication of a joint prosthesis instead of the status',
    phase: 1,
    run(claim) {
      if (
        !hasWord(claim, [
          'prosthesis',
          'prosthetic',
          'replacement',
          'arthroplasty',
          'tka',
          'tha',
          'implant',
          'hardware',
        ])
      )
        return
      for (const [words, stem] of OF_JOINTS) {
        const [said] = saidOf(claim, words)
        if (!said) continue
        const where = textOfSentences(claim.read, [said.sentence])
        const joint = /\bhip\b|\bTHA\b/i.test(where) ? 0 : /\bknee\b|\bTKA\b/i.test(where) ? 2 : undefined
        const side = /\bright\b|\bR\b/i.test(where) ? 0 : /\bleft\b|\bL\b/i.test(where) ? 1 : undefined
        if (joint === undefined || side === undefined) continue
        // T84.5 counts from one, the others from nought.
        const digit = joint + side + (stem === 'T84.5' ? 1 : 0)
        const code = stem === 'T84.5' ? `T84.5${digit}X` : `${stem}${digit}`
        const made = stand(claim, `${code}${claim.context.episode}`, 'a complication of the prosthesis', said)
        if (!made) continue
        for (const e of having(claim, /^Z96\.6/)) drop(claim, e, 'excluded', 'The complication says it.')
      }
    },
  },
  {
    id: 'CR82c',
    reference: 'I.C.19.g: which stump a complication is of',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^T87\.[0345]0$/).filter((one) => one.certain)) {
        const [lost] = having(claim, /^Z89\.[0-6]/)
        const said = textOfSentences(
          claim.read,
          e.mentions.map((m) => m.sentence),
        )
        const lower = lost
          ? /^Z89\.[456]/.test(lost.code.code)
          : /\b(?:leg|knee|foot|toe|BKA|AKA|ankle|lower)\b/i.test(said)
        const upper = lost
          ? /^Z89\.[012]/.test(lost.code.code)
          : /\b(?:arm|elbow|hand|finger|wrist|upper)\b/i.test(said)
        const right = /\bright\b/i.test(lost?.code.title ?? said)
        const left = /\bleft\b/i.test(lost?.code.title ?? said)
        if (upper === lower || right === left) continue
        const made = become(
          claim,
          e,
          `${e.code.code.slice(0, 5)}${(lower ? 3 : 1) + (left ? 1 : 0)}`,
          'the stump is stated',
        )
        if (made) vouch(made)
      }
    },
  },
]

/** Organ in the status code → complications of its transplant; rejection ends in 1, failure in 2. */
const TRANSPLANTS: [RegExp, RegExp, string][] = [
  [/^Z94\.0/, /^T86\.1/, 'T86.1'],
  [/^Z94\.1/, /^T86\.2/, 'T86.2'],
  [/^Z94\.3/, /^T86\.3/, 'T86.3'],
  [/^Z94\.4/, /^T86\.4/, 'T86.4'],
  [/^Z94\.81/, /^T86\.0/, 'T86.0'],
]

/** What goes wrong with the prosthesis of a hip or knee → the code without joint, side and encounter. */
const OF_JOINTS: [RegExp, string][] = [
  [/\b(?:mechanical(?:ly)? |aseptic )?loos(?:e|ening)\b/gi, 'T84.03'],
  [/\b(?:dislocat(?:ion|ed)|instability)\b/gi, 'T84.02'],
  [
    /\b(?:periprosthetic (?:joint )?infection|PJI|infected (?:\w+ ){0,3}(?:prosthesis|replacement|arthroplasty|TKA|THA)|(?:prosthesis|replacement|arthroplasty) infection)\b/gi,
    'T84.5',
  ],
]
