import { billable, type Claim, having } from './claim.ts'
import type { SectionKind } from './headings.ts'
import { spanOf } from './read-text.ts'
import { isWithin } from './untrusted/orders.ts'

/** Drug names in common use → the Z79 code for taking them for long, and the conditions that make it worth saying. */
const DRUGS: { code: string; names: string; beside: RegExp }[] = [
  {
    code: 'Z79.4',
    names:
      'insulin lantus humalog novolog levemir tresiba toujeo basaglar glargine lispro aspart detemir degludec',
    beside: /^E(?:08|09|1[013])|^O24/,
  },
  {
    code: 'Z79.84',
    names:
      'metformin glucophage glipizide glimepiride glyburide pioglitazone sitagliptin januvia empagliflozin jardiance dapagliflozin farxiga linagliptin tradjenta canagliflozin',
    beside: /^E(?:08|09|1[013])/,
  },
  {
    code: 'Z79.85',
    names: 'semaglutide ozempic liraglutide victoza dulaglutide trulicity exenatide tirzepatide mounjaro',
    beside: /^E(?:08|09|1[013])/,
  },
  {
    code: 'Z79.01',
    names: 'warfarin coumadin apixaban eliquis rivaroxaban xarelto dabigatran pradaxa edoxaban',
    beside: /^(?:I48|I26|I82|I80|Z86\.71|Z95|D68|I2|I6)/,
  },
  {
    code: 'Z79.02',
    names: 'clopidogrel plavix ticagrelor brilinta prasugrel',
    beside: /^(?:I2|I6|I7|Z95|Z86\.73)/,
  },
  { code: 'Z79.811', names: 'anastrozole letrozole exemestane arimidex', beside: /^(?:C50|Z85\.3|D05)/ },
  { code: 'Z79.810', names: 'tamoxifen', beside: /^(?:C50|Z85\.3|D05)/ },
  { code: 'Z79.52', names: 'prednisone methylprednisolone dexamethasone', beside: /^(?!)/ },
]

const byName = new Map(DRUGS.flatMap((d) => d.names.split(' ').map((name) => [name, d] as const)))

const TOLD: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'hpi',
  'assessment',
  'plan',
  'body',
  'pmh',
  'problem-list',
])
const TAKING =
  /\b(?:on|takes?|taking|continue[sd]?|uses?|using|maintained|compliant with|managed with|controlled with|refill(?:ed)?|increase|decrease|adjust|\d+ ?(?:units?|mg|mcg|g|u))\b/i
const NOT_TAKING =
  /\b(?:stop(?:ped)?|discontinue[d]?|hold|held|allerg\w*|not (?:on|taking|using|take|use)|no longer|(?<![\d.,])0 ?(?:units?|mg|mcg)|off|never|avoid|consider|start(?:ed)?|initiate|sliding scale|resistance|during (?:the )?(?:stay|admission|hospitali[sz]ation)|level)\b/i

/** Long-term drugs (I.C.21.c.3): from the medication list, or where the text says that they are taken. */
export function drugCodes(claim: Claim): void {
  const { tokens, text } = claim.read
  for (const [at, sentence] of claim.read.sentences.entries()) {
    const section = claim.read.sections[sentence.section]!.kind
    const listed = section === 'medications'
    if (!listed && !TOLD.has(section)) continue
    for (let i = sentence.from; i < sentence.to; i++) {
      const drug = byName.get(tokens[i]!.word)
      if (!drug || isWithin(claim.refused ?? [], tokens[i]!)) continue
      const around = text.slice(
        tokens[Math.max(sentence.from, i - 6)]!.start,
        tokens[Math.min(sentence.to - 1, i + 4)]!.end,
      )
      if (NOT_TAKING.test(around) || (!listed && !TAKING.test(around))) continue
      const { status } = claim.read.assertions(at).of(i, i)
      if (/^(?:family|other-person|hypothetical)$/.test(status)) continue
      addDrug(claim, drug, i)
    }
  }
}

function addDrug(claim: Claim, drug: (typeof DRUGS)[number], at: number): void {
  const code = billable(claim, drug.code)
  if (!code || having(claim, drug.beside).length === 0) return
  const span = spanOf(claim.read.tokens, at, at)
  const known = claim.entries.find((e) => e.code.code === code.code)
  if (known) {
    known.spans.push(span)
    return
  }
  // Guideline I.C.4.a.3: type 1 is treated with insulin by definition, so Z79.4 says nothing there.
  if (code.code === 'Z79.4' && !having(claim, /^E(?:08|09|11|13)/).length) return
  claim.entries.push({
    code,
    mentions: [],
    spans: [span],
    term: {
      code: code.code,
      source: 'synonym',
      prior: 0.75,
      ambiguous: false,
      text: claim.read.tokens[at]!.word,
    },
    origin: 'drug',
    certain: true,
    ambiguous: false,
    notes: ['a long-term drug beside its condition'],
    flags: [],
    others: [],
  })
}
