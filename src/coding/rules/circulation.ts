import { addBeside, become, type Claim, drop, having, stand, support } from '../claim.ts'
import { hasWord, placesOf, saidOf, textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** "hypertension did not cause it". */
const NOT_THE_CAUSE =
  /(?:hypertension|HTN\b|(?:high )?blood pressure)\s+(?:\w+ )?(?:(?:did|does|do|is|was)(?: not|n['’]t)\b|never )[^.;\n]{0,24}\b(?:caus\w+|responsible|contribut\w*|related|to blame|play\w*)\b/i
const UNRELATED =
  /\b(?:not|n['’]t|unrelated|nothing to do|independent|rather than|other than)\b(?:\s+(?:due|related|secondary|caused|from|to|by|with|of|attribut\w+|his|her|the|a|and|felt|thought))*\s+(?:hypertensi|HTN\b|(?:high )?blood pressure)/i
/** Stage of a kidney disease as it is written behind its name. */
const STAGE =
  /^[\s,(:-]*(?:stage|st\.?|grade|G)?[\s-]*(?:(\d)\s?([ab])?|(IV|III|II|I|V)\s?([ab])?)\b(?!\s*(?:year|week|month|day|\/|\d))/i
const ROMAN: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4', V: '5' }

/** Veins as notes name them → what stands for I82.40 or I82.62, without the side. */
const VEINS: [RegExp, string][] = [
  [/\b(?:ilio-?femoral|femoral(?:-popliteal)?|femoro-?popliteal|SFV|CFV)\b/i, 'I82.41'],
  [/\b(?:common |external |internal )?iliac\b/i, 'I82.42'],
  [/\bpopliteal\b/i, 'I82.43'],
  [/\b(?:posterior |anterior )?tibial\b/i, 'I82.44'],
  [/\bperoneal\b/i, 'I82.45'],
  [
    /\b(?:calf|gastrocnemius|soleal|soleus) (?:muscle )?veins?\b|\b(?:calf|soleal|gastrocnemius) (?:vein )?(?:DVT|thrombos[ie]s)\b/i,
    'I82.46',
  ],
  [/\baxillary\b/i, 'I82.A1'],
  [/\bsubclavian\b/i, 'I82.B1'],
  [/\b(?:internal )?jugular\b/i, 'I82.C1'],
  [/\b(?:brachial|radial|ulnar)\b/i, 'I82.62'],
]

export const circulationRules: Rule[] = [
  {
    id: 'CR64b',
    reference:
      'N18.-: the stage that stands behind the name; use additional code N18.- at I12, I13, D63.1 and E11.22',
    phase: 1,
    run(claim) {
      const { text } = claim.read
      // "Type 2 diabetes with CKD 3b": the number is no stage.
      for (const e of having(claim, /^N18\.[12]$/).filter((one) => one.mentions.length > 0)) {
        if (!e.mentions.every((m) => isOfDiabetes(text, m))) continue
        if (having(claim, /^N18/).length > 1)
          drop(claim, e, 'excluded', 'The number is the type of the diabetes, no stage.')
        else become(claim, e, 'N18.9', 'the number is the type of the diabetes, no stage')
      }
      for (const e of having(claim, /^N18\.9$/)) {
        const code = e.mentions.map((m) => stageAt(text.slice(m.end, m.end + 14))).find(Boolean)
        if (code) become(claim, e, code, 'the stage is stated')
      }
      if (having(claim, /^N18/).length > 0) return
      const asking = having(claim, /^(?:I1[23]|D63\.1|E(?:08|09|1[013])\.22|O10\.[23])/).filter(
        (e) => e.certain,
      )
      if (asking.length === 0) return
      const [named] = placesOf(
        claim,
        /\b(?:CKD|chronic kidney disease|ESRD|end[- ]stage (?:renal|kidney) disease)\b/gi,
      ).filter((p) => !/family|other|hypo/.test(p.status))
      if (!named) return
      const code = /^E/i.test(text.slice(named.start, named.end))
        ? 'N18.6'
        : (stageAt(text.slice(named.end, named.end + 14)) ?? 'N18.9')
      addBeside(claim, asking, code, 'use additional code: the stage of the kidney disease', [named])
    },
  },
  {
    id: 'CR15',
    reference: 'I.C.9.a.10: a hypertensive crisis stands beside the hypertension',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, ['urgency', 'emergency', 'crisis'])) return
      const [crisis] = saidOf(claim, /\b(?:HTN|hypertensi(?:ve|on)) (urgency|emergency|crisis)\b/gi).filter(
        (p) =>
          !/^[^.;\n]{0,20}\b(?:ago|last year|in (?:19|20)\d\d|resolved)\b/i.test(
            claim.read.text.slice(p.end, p.end + 30),
          ),
      )
      if (!crisis) return
      const end = { urgency: '0', emergency: '1', crisis: '9' }[crisis.groups[0]!.toLowerCase()]
      if (having(claim, /^I16/).length === 0) stand(claim, `I16.${end}`, 'a crisis, as stated', crisis)
    },
  },
  {
    id: 'CR23v',
    reference: 'I82.4, I82.6: the vein that is stated',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^I82\.40\d$/)) {
        const said = e.mentions.map((m) => clauseOf(claim, m)).join(' | ')
        const named = VEINS.filter(([words]) => words.test(said)).map(([, stem]) => stem)
        const [first, ...more] = [...new Set(named)]
        if (!first) continue
        const side = e.code.code.at(-1)!
        const made = become(claim, e, first + side, 'the vein is stated')
        for (const stem of made ? more : [])
          addBeside(claim, [made!], stem + side, 'a further vein that is stated')
      }
    },
  },
  {
    id: 'CR34s',
    reference: 'I26: the kind of embolus that is stated',
    phase: 1,
    run(claim) {
      // "Saddle pulmonary embolus" holds the words for any embolus.
      const kinds = having(claim, /^I26\.(?:0[0-6]|9[0-6])$/).filter((e) => e.certain)
      for (const e of having(claim, /^I26\.[09]9$/)) {
        const joined = e.mentions.some((m) =>
          kinds.some((k) => k.mentions.some((n) => n.start < m.end && m.start < n.end)),
        )
        const rest = e.mentions.every((m) =>
          kinds.some((k) => k.mentions.some((n) => n.sentence === m.sentence)),
        )
        if (joined && rest) drop(claim, e, 'more-specific-coded', 'The kind of the embolus is stated.')
      }
    },
  },
  {
    id: 'CR55b',
    reference: 'I.C.9.a.1: use additional code for the kind of heart failure at I11.0 and I13',
    phase: 1,
    run(claim) {
      const asking = having(claim, /^I1(?:1\.0|3\.[02])/).filter((e) => e.certain)
      if (asking.length === 0 || having(claim, /^I50/).length > 0) return
      const [named] = saidOf(claim, /\bheart failure\b|\bCHF\b|\bHF(?:[rp]EF)?\b/g)
      if (named) stand(claim, 'I50.9', 'use additional code: the heart failure', named)
      claim.order.push([/^I1[13]\./, /^I50\./])
    },
  },
  {
    id: 'CR61',
    reference: 'I.C.9.e.1: after four weeks an infarction is an old one',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, ['ago'])) return
      const [old] = placesOf(
        claim,
        /\b(?:MI|myocardial infarction|heart attack|N?STEMI)\b[^.;\n]{0,16}?\b(\d+|one|two|three|four|five|six|several|a few) (weeks?|months?|years?) ago\b/gi,
      ).filter(
        (p) => !/family|other/.test(p.status) && !(/^week/i.test(p.groups[1]!) && isWithinFour(p.groups[0]!)),
      )
      if (!old) return
      stand(claim, 'I25.2', 'an infarction of more than four weeks ago', old)
      for (const e of having(claim, /^I2[12]/))
        if (e.mentions.every((m) => m.start < old.end && old.start < m.end))
          drop(claim, e, 'history', 'More than four weeks ago (guideline I.C.9.e.1).')
    },
  },
  {
    id: 'CR61b',
    reference: 'I.C.9.e.4: a new infarction within four weeks of one is I22',
    phase: 1,
    run(claim) {
      const now = having(claim, /^I21\.(?:0|1|2|3|4|9)/).filter((e) => e.certain && e.origin === 'named')
      if (now.length < 2) return
      const first = now.find((e) => e.mentions.every((m) => EARLIER.test(sentencePart(claim, m))))
      const later = now.find((e) => e !== first && e.mentions.some((m) => NEWLY.test(sentencePart(claim, m))))
      if (!first || !later) return
      const { code } = later.code
      const made = /^I21\.0/.test(code)
        ? 'I22.0'
        : /^I21\.1/.test(code)
          ? 'I22.1'
          : code === 'I21.4'
            ? 'I22.2'
            : /^I21\.2/.test(code)
              ? 'I22.8'
              : 'I22.9'
      become(claim, later, made, 'a second infarction within four weeks')
      claim.order.push([/^I22/, /^I21/])
    },
  },
  {
    id: 'CR81b',
    reference: 'I48.2: chronic is said of the fibrillation, not of the drug for it',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^I48\.20$/)) {
        const chronic = e.mentions.some((m) =>
          /\bchronic\b(?! (?:warfarin|anticoag\w+|apixaban|use|therapy|coumadin|treatment|systolic|diastolic|kidney|heart|renal|lung|obstructive))/i.test(
            claim.read.text.slice(Math.max(0, m.start - 12), m.end + 28),
          ),
        )
        if (!chronic) become(claim, e, 'I48.91', 'no kind of the fibrillation is stated')
      }
    },
  },
  {
    id: 'CR60b',
    reference: 'I25.7: in a bypass graft',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^I25\.1(?:0|1[0189])$/)) {
        const said = textOfSentences(
          claim.read,
          e.mentions.map((m) => m.sentence),
        )
        if (
          !/\b(?:of|in) (?:the |a |his |her )?(?:coronary )?(?:artery )?bypass graft\b|\bgraft (?:disease|atherosclerosis)/i.test(
            said,
          )
        )
          continue
        const angina = having(claim, /^I20\./).length > 0 || e.code.code !== 'I25.10'
        const last = e.code.code === 'I25.10' ? '9' : e.code.code.slice(-1)
        become(claim, e, angina ? `I25.70${last}` : 'I25.810', 'in a bypass graft, as stated')
      }
    },
  },
  {
    id: 'CR62',
    reference: 'I.C.9.d.3: a stroke that is over and left nothing is Z86.73',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, ['stroke', 'strokes', 'cva', 'infarct', 'infarction', 'tia'])) return
      const [over] = placesOf(
        claim,
        /\b(?:stroke|CVA|cerebral infarct(?:ion)?|TIA)\b[^.\n]{0,80}?\b(?:(?:no|without)(?: any| residual| lasting| persistent)* (?:deficits?|sequelae|residuals?)|(?:fully|completely) recovered|full recovery|no residuals?)\b/gi,
      ).filter((p) => !/family|other/.test(p.status))
      if (
        !over ||
        /\b(?:acute|today|new|admitted)\b/i.test(
          claim.read.text.slice(Math.max(0, over.start - 20), over.end),
        )
      )
        return
      stand(claim, 'Z86.73', 'a stroke that left nothing behind', over)
      for (const e of having(claim, /^I63\.9$/))
        if (e.mentions.every((m) => m.start < over.end && over.start < m.end))
          drop(claim, e, 'history', 'The stroke is over and left nothing (guideline I.C.9.d.3).')
    },
  },
  {
    id: 'CVA',
    reference: 'CVA tenderness is of the costovertebral angle',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^I63\.9$/))
        if (
          e.mentions.every((m) =>
            /^\s*(?:tender|percussion|TTP)/i.test(claim.read.text.slice(m.end, m.end + 14)),
          )
        )
          drop(claim, e, 'excluded', 'CVA tenderness is of the costovertebral angle.')
    },
  },
  {
    id: 'CR55–CR57',
    reference: 'I.C.9.a: hypertension with heart failure and chronic kidney disease',
    phase: 1,
    run(claim) {
      const stated = having(claim, /^I1[0-3](?:\.|$)/).filter((e) => e.origin === 'named' && e.certain)
      if (!stated.length || UNRELATED.test(claim.read.text) || NOT_THE_CAUSE.test(claim.read.text)) return
      claim.order.push([/^I1[13]\./, /^I50\./], [/^I1[23]\./, /^N18\./])
      const failure = having(claim, /^I50\./).filter((e) => e.certain)
      const kidney = having(claim, /^N18\./).filter((e) => e.certain)
      const late = kidney.some((e) => /^N18\.[56]/.test(e.code.code))
      const codes = stated.map((e) => e.code.code)
      const code = combination(
        saidOf(claim, /\bhypertensive (?:heart|cardiovascular)\b/gi).length > 0,
        failure.length > 0,
        kidney.length > 0,
        late,
        codes,
      )
      if (!code) return
      const what = [failure.length && 'heart failure', kidney.length && 'chronic kidney disease']
      const words = what.filter(Boolean).join(' and ')
      const note = `hypertension “with” ${words} is presumed linked`
      for (const hypertension of stated) {
        const made = become(claim, hypertension, code, note)
        if (made && words) support(made, [...failure, ...kidney])
      }
    },
  },
  {
    id: 'CR60',
    reference: 'I.C.9.b: coronary disease with angina is one code',
    phase: 1,
    run(claim) {
      const [disease] = having(claim, /^I25\.10$/)
      const [angina] = having(claim, /^I20\./)
      // A code that says the angina already needs none beside it.
      if (having(claim, /^I25\.(?:11|7)/).some((e) => e.certain))
        for (const e of having(claim, /^I20\.(?!2)/))
          drop(claim, e, 'excluded', 'The code for the coronary disease says the angina.')
      if (!disease || !angina?.certain || !claim.entries.includes(angina)) return
      const child = { '0': 'I25.110', '1': 'I25.111' }[angina.code.code[4]!] ?? 'I25.119'
      const made = become(claim, disease, child, 'angina in coronary disease is presumed linked')
      if (!made) return
      support(made, [angina])
      drop(claim, angina, 'excluded', `Part of ${made.code.code}.`)
    },
  },
  {
    id: 'J81',
    reference: 'Excludes1 at J81: pulmonary edema with heart failure',
    phase: 2,
    run(claim) {
      const [failure] = having(claim, /^I(?:50|11\.0|13\.[02])/).filter((e) => e.certain)
      if (!failure) return
      for (const e of having(claim, /^J81/))
        drop(
          claim,
          e,
          'integral-symptom',
          `Congestion of the lungs belongs to heart failure, ${failure.code.code}.`,
        )
    },
  },
  {
    id: 'CR59',
    reference: 'Excludes1 at R03.0',
    phase: 2,
    run(claim) {
      if (!having(claim, /^I1[0-35]/).length) return
      for (const e of having(claim, /^R03\.0/))
        drop(claim, e, 'integral-symptom', 'A reading of known hypertension.')
    },
  },
  {
    id: 'CR64',
    reference: 'N18: one stage; end-stage disease stands alone; use additional Z99.2',
    phase: 1,
    run(claim) {
      const stages = having(claim, /^N18\./).filter((e) => e.certain)
      const rank = (code: string) => (code === 'N18.9' ? 0 : Number(code.slice(4).padEnd(2, '0')))
      const top = stages.sort((a, b) => rank(b.code.code) - rank(a.code.code))[0]
      if (!top) return
      for (const e of stages)
        if (e !== top && (e.code.code === 'N18.9' || top.code.code === 'N18.6'))
          drop(claim, e, 'more-specific-coded', `${top.code.code} gives the stage.`)
      if (
        top.code.code === 'N18.6' &&
        /\b(?:on|receives|undergoing|chronic|maintenance)\s+(?:hemo|peritoneal )?dialysis|\bHD\b/i.test(
          claim.read.text,
        )
      ) {
        addBeside(claim, [top], 'Z99.2', 'dialysis is stated: use additional code at N18.6')
        claim.order.push([/^N18\.6/, /^Z99\.2/])
      }
    },
  },
]

const EARLIER =
  /\b(?:(?:one|two|three|four|[1-4]) weeks?|\d{1,2} days|(?:a few|several) days) (?:after|ago|since|earlier|prior|back)\b|\blast week\b/i
const NEWLY = /\b(?:new|today|now|second|subsequent|another|recurrent|repeat|again)\b/i

/** From the comma before a mention to the one behind it. */
function sentencePart({ read }: Claim, { start, end }: { start: number; end: number }): string {
  const lead = read.text
    .slice(Math.max(0, start - 50), start)
    .split(/[.;,\n]/)
    .at(-1)!
  return lead + read.text.slice(start, end + 40).split(/[.;,\n]/)[0]!
}

function isWithinFour(number: string): boolean {
  return /^(?:[1-4]|one|two|three|four)$/i.test(number)
}

function stageAt(behind: string): string | undefined {
  const found = STAGE.exec(behind)
  if (!found) return undefined
  const stage = found[1] ?? ROMAN[found[3]!.toUpperCase()]!
  const half = (found[2] ?? found[4] ?? '').toLowerCase()
  if (!/[1-5]/.test(stage)) return undefined
  return stage === '3' ? ({ a: 'N18.31', b: 'N18.32' }[half] ?? 'N18.30') : `N18.${stage}`
}

/** What the codes for hypertension and the conditions beside it say together; `undefined` when that is I10 or already one code. */
function combination(
  heart: boolean,
  failure: boolean,
  kidney: boolean,
  late: boolean,
  now: readonly string[],
): string | undefined {
  const hasFailure = failure || now.some((c) => /^I1(?:1\.0|3\.[02])/.test(c))
  const hasHeart = hasFailure || heart || now.some((c) => /^I1[13]/.test(c))
  const hasKidney = kidney || now.some((c) => /^I1[23]/.test(c))
  const isLate = late || (!kidney && now.some((c) => /^I1(?:2\.0|3\.(?:11|2))/.test(c)))
  if (hasKidney && hasHeart) return hasFailure ? (isLate ? 'I13.2' : 'I13.0') : isLate ? 'I13.11' : 'I13.10'
  if (hasKidney) return isLate ? 'I12.0' : 'I12.9'
  if (hasFailure) return 'I11.0'
  return hasHeart ? 'I11.9' : undefined
}

/** Whether a condition is said to come from another within one sentence. */
export function linkedInText(claim: Claim, from: RegExp, to: RegExp): boolean {
  return claim.read.sentences.some((s) => {
    const text = claim.read.text.slice(claim.read.tokens[s.from]!.start, claim.read.tokens[s.to - 1]!.end)
    return (
      from.test(text) &&
      to.test(text) &&
      /\b(?:due to|from|secondary to|of|in|associated with|related to|caused by)\b/i.test(text)
    )
  })
}

/** The clause around a mention: up to a semicolon or the end of a line or sentence. */
function clauseOf({ read: { text } }: Claim, { start, end }: { start: number; end: number }): string {
  const lead = text
    .slice(Math.max(0, start - 60), start)
    .split(/[.;\n]/)
    .at(-1)!
  return lead + text.slice(start, end + 60).split(/[.;\n]/)[0]
}

/** Whether the number among the words of a mention is the one of "type 2 diabetes". */
function isOfDiabetes(text: string, { start, end }: { start: number; end: number }): boolean {
  const said = text.slice(Math.max(0, start - 5), end)
  return /\btype [12] (?:diabet|DM)/i.test(said) && !/\b(?:stage|CKD|disease|G) ?[12]\b/i.test(said)
}
