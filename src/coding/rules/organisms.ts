import { addBeside, become, type Claim, drop, type Entry, having } from '../claim.ts'
import { hasWord, placesOf } from '../claim-text.ts'
import { noteNaming } from './notes.ts'
import type { Rule } from './rule.ts'

interface Organism {
  /** One of these stands in every spelling. */
  key: string[]
  words: RegExp
  /** B95–B97: beside the infection. */
  beside: string
  sepsis?: string
  pneumonia?: string
}

/** What is grown → its code beside an infection, and the codes that name it themselves. First fit at a place wins. */
const ORGANISMS: Organism[] = [
  {
    key: ['mrsa', 'methicillin'],
    words: /\bMRSA\b|\bmethicillin[- ]resistant s(?:taph\w*|\.)(?: aureus)?/gi,
    beside: 'B95.62',
    sepsis: 'A41.02',
    pneumonia: 'J15.212',
  },
  {
    key: ['mssa', 'methicillin'],
    words: /\bMSSA\b|\bmethicillin[- ]s(?:usceptible|ensitive) s(?:taph\w*|\.)(?: aureus)?/gi,
    beside: 'B95.61',
    sepsis: 'A41.01',
    pneumonia: 'J15.211',
  },
  {
    key: ['coli'],
    words: /\bE(?:scherichia|\.)? ?coli\b/gi,
    beside: 'B96.20',
    sepsis: 'A41.51',
    pneumonia: 'J15.5',
  },
  {
    key: ['klebsiella'],
    words: /\bKlebsiella(?: pneumoniae)?\b/gi,
    beside: 'B96.1',
    sepsis: 'A41.59',
    pneumonia: 'J15.0',
  },
  {
    key: ['proteus'],
    words: /\bProteus(?: mirabilis)?\b/gi,
    beside: 'B96.4',
    sepsis: 'A41.59',
    pneumonia: 'J15.69',
  },
  {
    key: ['pseudomonas'],
    words: /\bPseudomonas(?: aeruginosa)?\b/gi,
    beside: 'B96.5',
    sepsis: 'A41.52',
    pneumonia: 'J15.1',
  },
  {
    key: ['enterococcus', 'enterococcal', 'faecalis', 'vre'],
    words: /\b(?:Enterococc(?:us|al)|E\. ?faecalis|VRE)\b/gi,
    beside: 'B95.2',
    sepsis: 'A41.81',
  },
  {
    key: ['group', 'pyogenes'],
    words: /\bgroup A strep\w*|\bStrep(?:tococcus)? pyogenes\b/gi,
    beside: 'B95.0',
    sepsis: 'A40.0',
  },
  {
    key: ['group', 'agalactiae', 'gbs'],
    words: /\bgroup B strep\w*|\bStrep(?:tococcus)? agalactiae\b|\bGBS\b/gi,
    beside: 'B95.1',
    sepsis: 'A40.1',
    pneumonia: 'J15.3',
  },
  {
    key: ['pneumoniae', 'pneumococcus', 'pneumococcal'],
    words: /\b(?:Strep(?:tococcus)?\.? pneumoniae|pneumococc(?:us|al))\b/gi,
    beside: 'B95.3',
    sepsis: 'A40.3',
    pneumonia: 'J13',
  },
  {
    key: ['influenzae'],
    words: /\b(?:Haemophilus|H\.?) influenzae\b/gi,
    beside: 'B96.3',
    sepsis: 'A41.3',
    pneumonia: 'J14',
  },
  { key: ['pylori'], words: /\b(?:Helicobacter|H\.?) pylori\b/gi, beside: 'B96.81' },
]
/** Infections that ask for their organism, where the edition carries no notes. */
const HOST = /^(?:N39\.0|R78\.81|N30\.|N1[0-2]|L03\.|L02\.|L08|K65|T81\.4|K2[5-9]\.)/
/** Titles that name the organism already. */
const NAMED = /^(?:A|B|J1[3-6]|J20\.[0-7]|J02\.0|J03\.0|L0[10]|M00)/

export const organismRules: Rule[] = [
  {
    id: 'CR38b',
    reference: 'A41.-, J15.-: the organism is part of the code when it is stated with sepsis or pneumonia',
    phase: 1,
    run(claim) {
      for (const { key, words, sepsis, pneumonia } of ORGANISMS) {
        if (!hasWord(claim, key)) continue
        const sentences = new Set(grown(claim, words).map((p) => p.sentence))
        if (sentences.size === 0) continue
        // The name of a germ alone is no sepsis, whatever the index files under it.
        for (const e of having(claim, /^A(?:4[019]|39)|^B9[5-7]/))
          if (
            !/^B9/.test(e.code.code) &&
            e.origin === 'named' &&
            !/\bsep(?:sis|tic|ticemia)\b|bacter(?:emia|aemia)/i.test(saidBy(claim, e)) &&
            e.mentions.every((m) => sentences.has(m.sentence)) &&
            claim.entries.length > 1
          )
            drop(claim, e, 'excluded', 'The words name a germ, no disease.')
        const beside = (e: Entry) => e.mentions.some((m) => sentences.has(m.sentence))
        if (sepsis)
          for (const e of having(claim, /^A41\.9$/).filter(beside))
            become(claim, e, sepsis, 'the organism is stated')
        if (pneumonia)
          for (const e of having(claim, /^J18\.9$|^J15\.9$/).filter(beside))
            become(claim, e, pneumonia, 'the organism is stated')
      }
    },
  },
  {
    id: 'CR14b',
    reference: 'B37.4: a fungus in the urinary tract is one code',
    phase: 1,
    run(claim) {
      if (!hasWord(claim, ['candida', 'candidal', 'candidiasis', 'yeast'])) return
      const sentences = new Set(grown(claim, /\b(?:candid\w+|yeast)\b/gi).map((p) => p.sentence))
      for (const e of having(claim, /^N39\.0$|^N30\.[09]/))
        if (e.mentions.some((m) => sentences.has(m.sentence)))
          become(claim, e, e.code.code.startsWith('N30') ? 'B37.41' : 'B37.49', 'the fungus is stated')
    },
  },
  {
    id: 'CR14',
    reference: 'Use additional code (B95–B97) to identify the organism',
    phase: 4,
    run(claim) {
      for (const { key, words, beside } of ORGANISMS) {
        if (!hasWord(claim, key)) continue
        const places = grown(claim, words)
        if (places.length === 0) continue
        for (const host of claim.entries.filter((e) => asksFor(claim, e, beside))) {
          const alone = claim.entries.filter((e) => asksFor(claim, e, beside)).length === 1
          const place =
            places.find((p) => host.mentions.some((m) => m.sentence === p.sentence)) ??
            (alone ? places[0] : undefined)
          if (!place || staphTwice(claim, beside)) continue
          addBeside(claim, [host], beside, `use additional code at ${host.code.code}`, [place])
        }
      }
      claim.order.push([/^(?:N39|R78\.81|N30|N1|L0|K|T8)/, /^B9[5-7]/])
    },
  },
]

const NOT_GROWN =
  /\b(?:no|not|without|negative for|rule out|r\/o|history of|h\/o|prior|colonized with|previous)\s+(?:\w+\s+)?$/i

/** "No hematuria, E. coli on culture": a denial in front of the comma is not one of the organism. */
function grown(claim: Claim, words: RegExp) {
  return placesOf(claim, words).filter(
    (p) =>
      !/^(?:ruled-out|family|other-person|hypothetical)$/.test(p.status) &&
      p.section !== 'instructions' &&
      !NOT_GROWN.test(claim.read.text.slice(Math.max(0, p.start - 30), p.start)) &&
      !/^[^.;,\n]{0,30}\b(?:negative|not (?:seen|isolated|detected|grown)|ruled out|carrier|colonization)\b/i.test(
        claim.read.text.slice(p.end, p.end + 44),
      ),
  )
}

function saidBy(claim: Claim, e: Entry): string {
  return e.mentions.map((m) => claim.read.text.slice(m.start, m.end)).join(' | ')
}

function asksFor(claim: Claim, entry: Entry, organism: string): boolean {
  const { code } = entry.code
  if (!entry.certain || NAMED.test(code)) return false
  return HOST.test(code) || noteNaming(claim.edition, 'useAdditional', code, organism) !== undefined
}

/** "MRSA" is Staphylococcus aureus too: the resistant one says it. */
function staphTwice(claim: Claim, organism: string): boolean {
  return organism === 'B95.61' && having(claim, /^B95\.62/).length > 0
}
