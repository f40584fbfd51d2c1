import { addBeside, become, type Claim, drop, type Entry, having, stand } from '../claim.ts'
import { hasWord, type Place, placesOf, saidOf, textOfSentences } from '../claim-text.ts'
import { isImaging, isLab } from '../policy-by-class.ts'
import { personalHistory } from '../status-codes.ts'
import type { Rule } from './rule.ts'

/** Where a tumor has spread → the code of the secondary one; `R`/`L` in front of what takes a side. Written by us. */
const SPREAD: [RegExp, string][] = [
  [/\bliver|hepatic\b/i, 'C78.7'],
  [/\b(?:bone|bony|osseous|spine|skeletal|vertebra\w*|rib|hip)\b/i, 'C79.51'],
  [/\b(?:brain|cerebral)\b/i, 'C79.31'],
  [/\blungs?\b|\bpulmonary\b/i, 'C78.0'],
  [/\bpleura\w*\b/i, 'C78.2'],
  [/\b(?:peritone\w+|omentum)\b/i, 'C78.6'],
  [/\badrenal\b/i, 'C79.7'],
  [/\bskin\b/i, 'C79.2'],
  [/\b(?:axillary|axilla)\b/i, 'C77.3'],
  [/\b(?:lymph nodes?|nodes|nodal)\b/i, 'C77.9'],
]
const METASTASES =
  /\b(?:metasta\w+|mets|spread)(?: disease)? (?:to|in|of|involving) ((?:the |her |his |both )?[a-z]+(?: nodes?)?(?:(?:,? and | & |, |\/)(?:the )?[a-z]+(?: nodes?)?){0,4})/gi
/** "liver metastases", "left adrenal mets". */
const AT_SITE =
  /\b((?:(?:left|right) )?(?:liver|hepatic|bone|bony|osseous|spin(?:e|al)|brain|cerebral|lung|pulmonary|pleural|peritoneal|adrenal|skin|(?:axillary )?(?:lymph )?nod(?:e|al))) (?:metasta\w+|mets)\b/gi
/** Lobes as radiologists write them → the end of C34. */
const LOBES: [RegExp, string][] = [
  [/\bRUL\b|\bright upper lobe\b/i, '11'],
  [/\bLUL\b|\bleft upper lobe\b/i, '12'],
  [/\bRML\b|\b(?:right )?middle lobe\b/i, '2'],
  [/\bRLL\b|\bright lower lobe\b/i, '31'],
  [/\bLLL\b|\bleft lower lobe\b/i, '32'],
]
/** Part of the skin → the end of C43 and D03; `S` stands for the side. */
const SKIN: [RegExp, string][] = [
  [/\blips?\b/i, '0'],
  [/\b(?:ear|auricle|earlobe)\b/i, '2S'],
  [/\bnose\b/i, '31'],
  [/\b(?:face|cheek|forehead|temple|chin|jaw)\b/i, '39'],
  [/\b(?:scalp|neck|nape)\b/i, '4'],
  [/\bbreast\b/i, '52'],
  [/\b(?:back|trunk|chest|abdomen|abdominal|flank|buttocks?|groin|shoulder blade|torso)\b/i, '59'],
  [/\b(?:arm|forearm|elbow|wrist|hand|finger|thumb|shoulder)\b/i, '6S'],
  [/\b(?:leg|thigh|knee|calf|shin|ankle|foot|heel|sole|toe|hip)\b/i, '7S'],
]
/** Primaries of the organs above. */
const PRIMARY_THERE = /^C(?:22|34|4[01]|7[01]|74|38\.4|48|44)/

/** Words that make a therapy the visit: a cycle, a fraction, coming for it, having it today. */
const VISIT =
  /\b(?:here|presents?|presenting|comes?|came|seen|visit|admitted|admission|encounter|returns?|cycle|fraction|session|scheduled|today|administration|infusion|receiv(?:es|ing)|given)\b/i
const THERAPIES: [RegExp, string][] = [
  [/\b(?:chemotherapy|chemo|FOLFOX|FOLFIRI|R-?CHOP|ABVD|carboplatin|paclitaxel|docetaxel)\b/gi, 'Z51.11'],
  [/\b(?:immunotherapy|pembrolizumab infusion|nivolumab infusion)\b/gi, 'Z51.12'],
  [
    /\b(?:radiation (?:therapy|treatment|oncology)|radiotherapy|external beam radiation|rad onc|XRT|EBRT|IMRT)\b/gi,
    'Z51.0',
  ],
]
/** Behind the therapy: it is what happens today. */
const HAPPENS =
  /^\s*(?:(?:treatment|therapy) )?(?:visit|session|infusion|fraction|encounter|appointment|today|#?\d+ ?(?:of|\/) ?\d+|cycle \d)\b/i
const PAST_OR_PLANNED =
  /\b(?:s\/p|status post|completed|finished|prior|previous|history of|after|following|since|due to|from|secondary to|induced|will|plan(?:s|ned)?|discuss\w*|consider\w*|candidate|declin\w*|refus\w*|no)\b/i

/** The organ whose cancer is over, and the operation that took it or a part of it → what is absent. */
const TAKEN_OUT: [RegExp, RegExp, string][] = [
  [
    /^Z85\.03|^Z85\.04/,
    /\b(?:hemi|procto)?colectomy\b|\bbowel resection\b|\b(?:sigmoid|low anterior) resection\b/gi,
    'Z90.49',
  ],
  [/^Z85\.02/, /\bgastrectomy\b/gi, 'Z90.3'],
  [/^Z85\.1/, /\b(?:lobectomy|pneumonectomy)\b/gi, 'Z90.2'],
  [/^Z85\.52/, /\bnephrectomy\b/gi, 'Z90.5'],
  [/^Z85\.51/, /\bcystectomy\b/gi, 'Z90.6'],
  [/^Z85\.46/, /\bprostatectomy\b/gi, 'Z90.79'],
  [/^Z85\.47/, /\borchiectomy\b/gi, 'Z90.79'],
  [/^Z85\.4[12]/, /\b(?:total )?(?:abdominal )?hysterectomy\b/gi, 'Z90.710'],
]

const GONE =
  /\b(?:(?:cancer|disease)[- ]free|NED|no evidence of (?:disease|recurrence|cancer)|no recurrence|eradicated|cured|former|survivor)\b/i
const TREATED_NOW =
  /\b(?:on (?:tamoxifen|letrozole|anastrozole|exemestane|leuprolide|chemo\w*)|undergoing|current(?:ly)? (?:on|receiving)|active (?:treatment|disease|surveillance)|cycle \d)\b/i

export const neoplasmRules: Rule[] = [
  {
    id: 'CR26e',
    reference: 'I.C.21.c.3, 4: beside a cancer that is over, the organ it cost',
    phase: 1,
    run(claim) {
      for (const [cancer, operation, code] of TAKEN_OUT) {
        if (having(claim, cancer).length === 0) continue
        const [done] = placesOf(claim, operation).filter((p) => /affirmed|history|resolved/.test(p.status))
        if (done) stand(claim, code, 'the organ taken out with the cancer', done)
      }
    },
  },
  {
    id: 'CR47m',
    reference: 'C43, D03: the part of the skin that is stated',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^(?:C43|D03)\.9$/)) {
        const said = e.mentions.map((m) => placeAround(claim.read.text, m)).join(' | ')
        const site = SKIN.find(([words]) => words.test(said))?.[1]
        if (!site) continue
        const side = /\bleft\b/i.test(said) ? '2' : /\bright\b/i.test(said) ? '1' : '0'
        become(claim, e, e.code.code.slice(0, 4) + site.replace('S', side), 'the place is stated')
      }
    },
  },
  {
    id: 'CR85',
    reference: 'I.C.2: a secondary neoplasm for each site it has spread to',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, ['metastasis', 'metastases', 'metastatic', 'metastasized', 'mets', 'spread']))
        return
      for (const place of [...saidOf(claim, METASTASES), ...saidOf(claim, AT_SITE)]) {
        const targets = new Set<string>()
        for (const [words, code] of SPREAD) {
          if (!words.test(place.groups[0]!)) continue
          const target = sided(code, place.groups[0]!)
          targets.add(target)
          const stem = code === 'C78.0' ? /^C78\.0/ : code === 'C79.7' ? /^C79\.7/ : undefined
          if (stem && having(claim, stem).length) continue
          const within = claim.entries.filter((e) => isWithin(e, place))
          const anchor = within[0] ?? having(claim, /^C/)[0]
          if (!anchor) continue
          addBeside(claim, [anchor], target, 'a site the tumor has spread to', [place])
        }
        // "Prostate cancer with metastases" names none of the prostate.
        for (const e of having(claim, /^C7[789]/))
          if (
            !targets.has(e.code.code) &&
            e.origin === 'named' &&
            e.mentions.every((m) => isOfPrimary(claim, e, m))
          )
            drop(claim, e, 'excluded', 'The words name the primary tumor there.')
        // "cancer with metastases to liver" names no cancer of the liver.
        for (const e of having(claim, PRIMARY_THERE))
          if (isWithin(e, place))
            drop(claim, e, 'excluded', 'The text names a metastasis there, no primary tumor.')
        for (const e of having(claim, /^C79\.9$/))
          drop(claim, e, 'more-specific-coded', 'The sites of the metastases are stated.')
      }
    },
  },
  {
    id: 'CR26c',
    reference: 'I.C.2.m: a tumor that was treated and is gone is personal history',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^C(?!7[789]|80|8[1-8]|9)/)) {
        if (e.origin !== 'named' || e.mentions.length === 0) continue
        const said = textOfSentences(
          claim.read,
          e.mentions.map((m) => m.sentence),
        )
        if (!GONE.test(said) || TREATED_NOW.test(claim.read.text)) continue
        const past = personalHistory(claim.edition, e.code.code)
        if (past) become(claim, e, past.code, 'treated and gone, as stated')
      }
    },
  },
  {
    id: 'CR46',
    reference: 'I.C.2: the primary where it is known, C80.1 where it is not',
    phase: 1,
    run(claim) {
      for (const e of having(claim, /^C34\.9/)) {
        const said = textOfSentences(
          claim.read,
          e.mentions.map((m) => m.sentence),
        )
        const lobe = LOBES.find(([words]) => words.test(said))?.[1]
        if (lobe) become(claim, e, `C34.${lobe}`, 'the lobe is stated')
      }
      const spread = having(claim, /^C7[789]/).filter((e) => e.certain)
      if (spread.length === 0 || having(claim, /^C(?!7[789]|80)/).length > 0) return
      const [unknown] = placesOf(
        claim,
        /\b(?:primary (?:site |tumor )?(?:is |of )?unknown|unknown primary|CUP\b)/gi,
      )
      if (unknown) stand(claim, 'C80.1', 'the primary is said to be unknown', unknown)
      claim.order.push([/^C7[789]/, /^C80\.1/])
    },
  },
  {
    id: 'CR47',
    reference: 'I.C.2.e: an encounter for chemotherapy, immunotherapy or radiation is listed first',
    phase: 4,
    run(claim) {
      if (isImaging(claim.kind) || isLab(claim.kind)) return
      const tumor = having(claim, /^C(?!7[789])|^D(?:0|4[5-7])/).filter((e) => e.certain)
      if (tumor.length === 0) return
      for (const e of having(claim, /^Z51\.[01]/))
        if (e.mentions.length > 0 && e.mentions.every((m) => isPast(claim, m)))
          drop(claim, e, 'hypothetical', 'Told as past, planned or as a cause; not what this visit is for.')
      for (const [words, code] of THERAPIES) {
        const [place] = placesOf(claim, words).filter((p) => isVisit(claim, p))
        if (!place) continue
        addBeside(claim, tumor, code, 'the reason for the visit is the therapy', [place])
      }
      claim.order.push([/^Z51\.[01]/, /^[CD]/])
    },
  },
  {
    id: 'CR48',
    reference: 'I.C.2.c: anemia in neoplastic disease, or of its treatment',
    phase: 1,
    run(claim) {
      // A report of a test tells of a therapy and is none.
      for (const e of isImaging(claim.kind) || isLab(claim.kind) ? having(claim, /^Z51\.[01]/) : [])
        drop(claim, e, 'hypothetical', 'A test is no encounter for the therapy.')
      for (const e of having(claim, /^Z51\.1/))
        if (
          e.mentions.length > 0 &&
          e.mentions.every((m) => CAUSED_BY.test(claim.read.text.slice(Math.max(0, m.start - 30), m.start)))
        )
          drop(claim, e, 'hypothetical', 'Named as a cause, not as what this visit is for.')
      const [byDrug] = having(claim, /^D64\.81/)
      if (!byDrug) return
      const [chemo] = saidOf(claim, /\b(?:chemotherapy|chemo)\b/gi)
      if (chemo) addBeside(claim, [byDrug], 'T45.1X5A', 'adverse effect of the chemotherapy', [chemo])
      claim.order.push([/^D64\.81/, /^T45\.1X5/])
      for (const e of having(claim, /^D63\.0|^D64\.9/))
        drop(claim, e, 'excluded', 'The anemia is said to come from the treatment (guideline I.C.2.c.2).')
    },
  },
]

const CAUSED_BY =
  /\b(?:due to|from|secondary to|caused by|after|following|induced by|related to|of) (?:the |her |his |prior |recent )?$/i

/** Whether the words of a metastasis hold those of a primary tumor. */
function isOfPrimary(claim: Claim, entry: Entry, { start, end }: { start: number; end: number }): boolean {
  if (!/\bcancer|carcinoma|tumor\b/i.test(claim.read.text.slice(start, end))) return false
  return having(claim, /^C(?!7[789]|80)/).some(
    (other) => other !== entry && other.mentions.some((m) => start <= m.start && m.end <= end),
  )
}

function isWithin(entry: Entry, { start, end }: Place): boolean {
  return entry.mentions.length > 0 && entry.mentions.every((m) => m.start < end && start < m.end)
}

/** Lung and adrenal gland say which side. */
function sided(code: string, words: string): string {
  if (code !== 'C78.0' && code !== 'C79.7') return code
  return `${code}${/\bright\b/i.test(words) ? 1 : /\bleft\b/i.test(words) ? 2 : 0}`
}

/** Told as what the visit is for: in the reason for it, or with a word for coming. */
const OVER =
  /\b(?:completed|finished|last (?:year|month)|years? ago|declin\w+|refus\w+|discontinued|stopped|next (?:week|month)|will start)\b/i

function isPast(claim: Claim, { start }: { start: number }): boolean {
  const lead = claim.read.text.slice(Math.max(0, start - 40), start)
  return PAST_OR_PLANNED.test(lead.split(/[.;:\n]/).at(-1)!)
}

function isVisit(claim: Claim, place: Place): boolean {
  if (place.status !== 'affirmed' && place.status !== 'hypothetical') return false
  if (isPast(claim, place)) return false
  if (place.section === 'chief-complaint' || place.section === 'indication') return true
  if (HAPPENS.test(claim.read.text.slice(place.end, place.end + 30))) return true
  const sentence = textOfSentences(claim.read, [place.sentence])
  return (
    /^(?:body|hpi|assessment|plan|other|procedure)$/.test(place.section) &&
    VISIT.test(sentence) &&
    !OVER.test(sentence)
  )
}

/** The words that place a finding: "of the left forearm" behind it, "left forearm" in front. */
function placeAround(text: string, { start, end }: { start: number; end: number }): string {
  const behind = /^[^.;,\n]{0,12}?\b(?:of|on|in|over|at) (?:the |her |his )?(?:[\w-]+ ){0,3}?[\w-]+/i.exec(
    text.slice(end, end + 48),
  )
  const front = /(?:[\w-]+ ){1,3}$/.exec(text.slice(Math.max(0, start - 32), start))
  return `${front?.[0] ?? ''} | ${text.slice(start, end)} ${behind ? text.slice(end, end + 48).split(/[.;,\n]/)[0] : ''}`
}
