import {
  addBeside,
  at,
  become,
  before,
  type Claim,
  drop,
  type Entry,
  having,
  remark,
  stand,
  support,
  vouch,
} from '../claim.ts'
import { saidOf, textOfSentences } from '../claim-text.ts'
import { noteNaming } from './notes.ts'
import type { Rule } from './rule.ts'
import { togetherWith } from './with-pairs.ts'

const ANY = /^E(?:08|09|10|11|13)\./
const PLAIN = /^E(?:08|09|10|11|13)\.9$/
const NOT_LINKED =
  /\bnot diabetic\b(?! (?:since|until))|\b(?:not|n't|unrelated)\s+(?:\w+\s+){0,2}?(?:due|related|secondary|attributed)?\s*to\s+(?:\w+\s+){0,2}?diabet/i

/** Complication → the child of the diabetes category, whether the other code stays, and in what words. */
const WITH: { other: RegExp; child: string; stays: boolean; words: string }[] = [
  { other: /^N18\./, child: '22', stays: true, words: 'chronic kidney disease' },
  { other: /^G6[23]\.?9?$|^G62\.9|^G63/, child: '42', stays: false, words: 'polyneuropathy' },
  { other: /^G5[89]/, child: '41', stays: false, words: 'mononeuropathy' },
  { other: /^K31\.84/, child: '43', stays: true, words: 'gastroparesis' },
  { other: /^H35\.00|^H36/, child: '319', stays: false, words: 'retinopathy' },
  { other: /^H26\.9/, child: '36', stays: false, words: 'cataract' },
  { other: /^I73\.9|^I79\.8/, child: '51', stays: false, words: 'peripheral angiopathy' },
  { other: /^L97\.[45]/, child: '621', stays: true, words: 'foot ulcer' },
  { other: /^L97\.(?![45])|^L98\.4/, child: '622', stays: true, words: 'skin ulcer' },
  { other: /^M86\./, child: '69', stays: true, words: 'osteomyelitis' },
  { other: /^R73\.9/, child: '65', stays: false, words: 'hyperglycemia' },
  { other: /^E16\.[12]/, child: '649', stays: false, words: 'hypoglycemia' },
]

/** What made it → the category (I.C.4.a.6): a disease, a drug, the loss of the pancreas. */
const CAUSES: [RegExp, string][] = [
  [
    /\bdiabetes(?: mellitus)?,? (?:due to|secondary to|from|caused by) (?:\w+ ){0,2}?(?:pancreatitis|cystic fibrosis|hemochromatosis|cushing\w*|acromegaly|pancreatic cancer)|\bpancreatogenic diabetes|\btype 3c diabetes/gi,
    'E08',
  ],
  [
    /\b(?:steroid|drug|medication|corticosteroid|prednisone|tacrolimus)[- ]induced (?:diabetes|DM)\b|\bdiabetes(?: mellitus)?,? (?:due to|secondary to|from|caused by|induced by) (?:\w+ ){0,3}?(?:steroids?|prednisone|corticosteroids?|tacrolimus|drugs?|medication)/gi,
    'E09',
  ],
  [
    /\b(?:diabetes (?:after|following|due to|secondary to) (?:\w+ ){0,2}pancreatectomy|postpancreatectomy diabetes)/gi,
    'E13',
  ],
]

export const diabetesRules: Rule[] = [
  {
    id: 'CR98',
    reference: 'I.B.17: borderline is coded by its own entry of the index',
    phase: 1,
    run(claim) {
      const beside = (e: Entry) =>
        near(claim, e, /\bborderline\b/i) &&
        !near(
          claim,
          e,
          /\b(?:no longer|used to be|previously|was|formerly|not|beyond|more than) (?:\w+ )?borderline\b|\bconfirmed\b/i,
        )
      for (const e of having(claim, /^E11\.9$/).filter(beside))
        become(claim, e, 'R73.03', 'borderline, as stated')
      for (const e of having(claim, /^I10$/).filter(beside))
        become(claim, e, 'R03.0', 'borderline, as stated')
      for (const e of having(claim, /^R(?:73\.03|03\.0)$/).filter(beside)) vouch(e)
    },
  },
  {
    id: 'CR50',
    reference: 'I.C.4.a.6: diabetes that something else has caused',
    phase: 1,
    run(claim) {
      for (const [words, category] of having(claim, /^E1[13]\./).length > 0 ? CAUSES : []) {
        const [cause] = saidOf(claim, words)
        if (!cause) continue
        for (const e of having(claim, /^E1[13]\./))
          if (e.mentions.some((m) => m.sentence === cause.sentence))
            become(claim, e, `${category}${e.code.code.slice(3)}`, 'the cause of the diabetes is stated')
        claim.order.push([/^(?:K86|E84|E83|E24|C25)/, /^E08/])
      }
    },
  },
  {
    id: 'CR50b',
    reference: 'I.C.4.a.2: type 2 is for diabetes whose type is not stated; here it is',
    phase: 1,
    run(claim) {
      if (having(claim, /^E10\./).filter((e) => e.certain && e.origin === 'named').length === 0) return
      for (const e of having(claim, /^E11\./)) {
        const says2 = e.mentions.some((m) =>
          /\b(?:type|DM|T) ?-?(?:2|II)|2DM|\bNIDDM\b|\b(?:type|DM) two\b/i.test(
            claim.read.text.slice(Math.max(0, m.start - 8), m.end + 12),
          ),
        )
        if (says2 || e.origin !== 'named' || e.mentions.length === 0) continue
        if (PLAIN.test(e.code.code)) {
          const one = having(claim, /^E10\./)[0]!
          if (e.mentions.every((m) => one.mentions.some((o) => o.sentence === m.sentence)))
            drop(claim, e, 'more-specific-coded', 'The type is stated.')
        } else become(claim, e, `E10${e.code.code.slice(3)}`, 'type 1, as stated')
      }
    },
  },
  {
    id: 'CR10',
    reference: 'Excludes1 at E10 and E11',
    phase: 1,
    run(claim) {
      const one = having(claim, /^E10\./)
      const two = having(claim, /^E11\./)
      if (one.length && two.length)
        remark(claim, 'CR10', 'block', 'Type 1 and type 2 diabetes are both stated: ask which.', [
          ...one,
          ...two,
        ])
    },
  },
  {
    id: 'CR49',
    reference: 'I.A.15 “With”: the index links diabetes and these conditions',
    phase: 1,
    run(claim) {
      unlinked(claim)
      for (const e of having(claim, /^E(?:08|09|1[013])\.8$/))
        if (
          e.mentions.every((m) =>
            /\b(?:without|no)\s+(?:known |any )?complication/i.test(
              claim.read.text.slice(m.start, m.end + 32),
            ),
          )
        )
          become(claim, e, `${e.code.code.slice(0, 3)}.9`, 'without complications, as stated')
      const category = categoryOf(claim)
      if (!category) return
      indexed(claim, category)
      for (const { other, child, stays, words } of WITH) {
        for (const complication of having(claim, other)) {
          if (!complication.certain || complication.origin !== 'named') continue
          if (NOT_LINKED.test(claim.read.text) || hasOtherCause(claim, complication)) continue
          const diabetes = having(claim, ANY)
          const code = `${category}.${child}`
          const made = link(
            claim,
            diabetes,
            complication,
            code,
            `diabetes “with” ${words} is presumed linked`,
          )
          if (!made) continue
          claim.order.push([ANY, other])
          if (!stays)
            drop(
              claim,
              complication,
              'excluded',
              `Part of ${made.code.code}: the combination code says both.`,
            )
        }
      }
    },
  },
  {
    id: 'CR53',
    reference: 'Index: Diabetes, poorly controlled – code to diabetes by type with hyperglycemia',
    phase: 1,
    run(claim) {
      const category = categoryOf(claim)
      if (!category) return
      for (const entry of having(claim, ANY)) {
        if (
          near(
            claim,
            entry,
            /\b(?:poorly|inadequately) controlled|out of control|poor(?:ly)? glycemic control/i,
          )
        )
          link(
            claim,
            having(claim, ANY),
            entry,
            `${category}.65`,
            '“poorly controlled” is indexed to hyperglycemia',
          )
        else if (near(claim, entry, /\buncontrolled\b/i) && having(claim, /^E\d\d\.6(?:5|4)/).length === 0)
          remark(
            claim,
            'CR97',
            'query',
            '“Uncontrolled” alone: ask whether hyperglycemia or hypoglycemia is meant.',
            [entry],
          )
      }
    },
  },
  {
    id: 'CR07b',
    reference: 'A diabetes code without complication beside one with',
    phase: 2,
    run(claim) {
      const specific = having(claim, ANY).filter((e) => !PLAIN.test(e.code.code))
      for (const plain of having(claim, PLAIN)) {
        const same = specific.find((e) => e.code.code.slice(0, 3) === plain.code.code.slice(0, 3))
        if (same)
          drop(claim, plain, 'more-specific-coded', `${same.code.code} already says which complication.`)
      }
    },
  },
]

/** "Reflux nephropathy, unrelated to diabetes" names no diabetic nephropathy; "previous foot ulcer, healed" none that is there. */
function unlinked(claim: Claim): void {
  const denied = NOT_LINKED.exec(claim.read.text)
  for (const e of having(claim, /^E(?:08|09|1[013])\.(?!9)/)) {
    if (e.origin !== 'named' || e.mentions.length === 0) continue
    const plain = `${e.code.code.slice(0, 3)}.9`
    const apart =
      denied && e.mentions.every((m) => m.start < denied.index + denied[0].length + 4 && denied.index < m.end)
    if (apart) become(claim, e, plain, 'another cause is stated')
    if (!/\.62[12]$/.test(e.code.code) || !e.mentions.every((m) => isHealed(claim, m.sentence))) continue
    become(claim, e, plain, 'the ulcer is said to be healed')
    const [ulcer] = saidOf(claim, /\bulcers?\b/gi)
    const span = ulcer ?? e.mentions[0]!
    if (/\bfoot|toe|heel|DFU\b/i.test(claim.read.text))
      stand(claim, 'Z86.31', 'a diabetic foot ulcer that is over', span)
    for (const gone of having(claim, /^L97/))
      if (gone.mentions.every((m) => isHealed(claim, m.sentence)))
        drop(claim, gone, 'resolved', 'Said to be healed.')
  }
}

/** The code names a cause of its own. */
const OTHER_CAUSE =
  /\b(?:alcoholic|drug-induced|toxic|hereditary|inflammatory|traumatic|postinfectious|post-?infective|congenital|hypertensive|infectious|due to)\b/i

/** "Cataract due to steroids": the text names another cause, so none is presumed. */
function hasOtherCause({ read }: Claim, { code, mentions }: Entry): boolean {
  if (OTHER_CAUSE.test(code.title) && !/\bdiabet/i.test(code.title)) return true
  return (
    mentions.length > 0 &&
    mentions.every((m) => {
      const behind = read.text.slice(m.end, m.end + 70).split(/[.;\n]/)[0]!
      return (
        /^[\s,(]*(?:\w+ ){0,3}?(?:due to|secondary to|caused by|attributed to|from)\b/i.test(behind) &&
        !/\bdiabet|\bT?[12]?DM[12]?\b/i.test(behind)
      )
    })
  )
}

function isHealed({ read }: Claim, sentence: number): boolean {
  const said = textOfSentences(read, [sentence])
  return (
    /\b(?:completely |fully |now )?healed\b|\b(?:previous|prior|history of|h\/o|past)\b[^.;]{0,30}\bulcer/i.test(
      said,
    ) && !/\b(?:not|un|never|poorly|partially|slowly) ?healed\b/i.test(said)
  )
}

/** A title that names its cause already. */
const OWN_CAUSE =
  /\b(?:alcoholic|drug|due to|hereditary|secondary|postprocedural|traumatic|congenital|hypertensive|toxic|infectious)\b/i

/** Complications that stay diseases of other chapters: acute illness that stands beside diabetes by chance. */
const NOT_PRESUMED = /^(?:A|B|C|F|I1|I2[0-5]|I4|I50|I6|J|O|P|Q|[R-Z]|M(?!86)|L0)/

/**
 * What the index lists under "with". The companion stays where one of the two codes asks for the other, or where the code of
 * both names no particular disease.
 */
function indexed(claim: Claim, category: string): void {
  if (NOT_LINKED.test(claim.read.text)) return
  for (const companion of [...claim.entries]) {
    const { code } = companion.code
    if (!companion.certain || companion.origin !== 'named' || ANY.test(code) || NOT_PRESUMED.test(code))
      continue
    if (
      WITH.some(({ other }) => other.test(code)) ||
      hasOtherCause(claim, companion) ||
      OWN_CAUSE.test(companion.code.title)
    )
      continue
    const both = togetherWith(claim, category, companion)
    if (!both) continue
    const made = link(claim, having(claim, ANY), companion, both, 'the index lists it under diabetes “with”')
    if (!made) continue
    before(claim, at(both), at(code))
    const asked =
      noteNaming(claim.edition, 'useAdditional', both, code) ??
      noteNaming(claim.edition, 'codeFirst', code, both)
    if (!asked && !/\.(?:.9|59|618|628|638|69|8)$/.test(both))
      drop(claim, companion, 'excluded', `Part of ${both}: the combination code says both.`)
  }
}

/** The one category of diabetes on the list; with several there is a query instead of a choice. */
function categoryOf(claim: Claim): string | undefined {
  const categories = new Set(having(claim, ANY).map((e) => e.code.code.slice(0, 3)))
  return categories.size === 1 ? [...categories][0] : undefined
}

function link(claim: Claim, diabetes: Entry[], other: Entry, code: string, note: string): Entry | undefined {
  const there = diabetes.find((e) => e.code.code === code)
  if (there) return there
  const plain = diabetes.find((e) => PLAIN.test(e.code.code))
  const made = plain
    ? become(claim, plain, code, note)
    : addBeside(claim, [ofDiabetes(diabetes[0]!)], code, note)
  if (made && other !== made) support(made, [other])
  return made
}

/** A first complication has brought its own words along; they say nothing about the second. */
function ofDiabetes(entry: Entry): Entry {
  const own = entry.mentions.filter((m) => m.codes.some((c) => ANY.test(c.code) || c.code.startsWith('E11')))
  return own.length ? { ...entry, mentions: own } : entry
}

function near(claim: Claim, entry: Entry, words: RegExp): boolean {
  return entry.mentions.some((m) => {
    const sentence = claim.read.sentences[m.sentence]!
    const from = claim.read.tokens[sentence.from]!.start
    const to = claim.read.tokens[sentence.to - 1]!.end
    // "HTN at goal; borderline diabetic": what a semicolon parts is said of something else.
    const lead = claim.read.text
      .slice(Math.max(from, m.start - 40), m.start)
      .split(';')
      .at(-1)!
    const tail = claim.read.text.slice(m.start, Math.min(to, m.end + 40)).split(';')[0]!
    return words.test(lead + tail)
  })
}
