import type { NoteKind } from '#src/domain/edition.ts'
import { become, type Claim, drop, type Entry, giveWay, having } from '../claim.ts'
import type { Mention } from '../mention.ts'
import { attributeWords } from '../stem.ts'
import { inConclusion } from '../symptoms.ts'
import { isOwn, noteNaming } from './notes.ts'
import type { Rule } from './rule.ts'

/**
 * When the left is coded, the right is not, because index or guideline prefer one code for both. Pairs that the tabular list
 * excludes are read from its notes (`excludes-notes.ts`).
 */
const EXCLUDED: [RegExp, RegExp, string][] = [
  [/^I1[1-3]/, /^I10$/, 'The combination code says hypertension.'],
  [/^F17\./, /^Z87\.891|^Z72\.0/, 'Present use is stated.'],
  [/^K80\.[0146]/, /^K81\./, 'Gallstones with cholecystitis are one code.'],
  [/^I21|^I22/, /^I20|^I24\.9/, 'Infarction is stated.'],
  [/^M05\./, /^R76\.8/, 'The factor is part of the disease.'],
  [/^B20$/, /^Z21$|^R75$/, 'Once ill with HIV disease, always B20 (I.C.1.a.2).'],
  [/^Z21$/, /^R75$/, 'The infection is confirmed.'],
]

/** When the left is coded, the right says the same less exactly. */
const LESS_EXACT: [RegExp, RegExp, string][] = [
  [/^N1[0-2]/, /^N39\.0/, 'The site of the urinary infection is stated.'],
  [/^J1[2-5]\.|^J69/, /^J18\.9/, 'The organism or kind of pneumonia is stated.'],
  [/^F17\.2[129]/, /^F17\.200/, 'The product is stated.'],
  [/^E66\.(?:0|1|2|81|3)/, /^E66\.9/, 'The kind of obesity is stated.'],
  [/^E78\.[0-4]/, /^E78\.5/, 'The kind of hyperlipidemia is stated.'],
  [/^K21\.0/, /^K21\.9/, 'Esophagitis is stated.'],
  [/^D5\d|^D6[0-3]|^D64\.[0-8]/, /^D64\.9/, 'The kind of anemia is stated.'],
  [/^F3[1-3]\.|^F34/, /^F32\.A/, 'The kind of depression is stated.'],
  [/^F33\./, /^F32\./, 'Recurrent is stated.'],
  [/^F0[12]\./, /^F03\./, 'The kind of dementia is stated.'],
  [/^I7[12]\.[0-8]|^I67\.1|^I25\.4/, /^I72\.9/, 'Which artery is stated.'],
  [/^T87\.[0-6]/, /^Z89/, 'The complication of the stump says the amputation.'],
  [/^F41\.[0138]/, /^F41\.9/, 'The kind of anxiety is stated.'],
  [/^J0[0-6]\.|^J2[0-2]/, /^J06\.9/, 'The site of the infection is stated.'],
  [/^M51|^M54\.[34]|^M48/, /^M54\.5|^M54\.9/, 'The cause of the back pain is stated.'],
  [/^I26\./, /^I82\.9/, 'The embolism is stated.'],
  [/^G43\.|^G44\./, /^R51/, 'The kind of headache is stated.'],
  [/^N17|^N18/, /^N19/, 'The kind of kidney failure is stated.'],
  [/^C(?!7[789])/, /^C80\.1/, 'The site is stated.'],
  [/^C79\.|^C78\./, /^C79\.9/, 'The site is stated.'],
  [/^I48\.[0-8]/, /^I48\.91/, 'The kind of fibrillation is stated.'],
  [/^I4[4-8]\.|^I49\.[0-8]/, /^I49\.9/, 'The kind of arrhythmia is stated.'],
  [/^J45|^J44/, /^J40/, 'The kind of bronchitis is stated.'],
  [/^K35\.[238]/, /^K37/, 'Acute appendicitis is stated.'],
  [/^M1[5-8]\.|^M19\.[012]/, /^M19\.9/, 'The joint is stated.'],
  [/^M05\./, /^M06\.9/, 'The kind of rheumatoid arthritis is stated.'],
  [/^J10\./, /^J11\./, 'The virus is identified.'],
  [/^T(?:3[6-9]|4\d|50\.[0-8])\S*[1-6][ADS]$/, /^T50\.9/, 'The drug is stated.'],
  [/^F0[12]\./, /^F03\.9/, 'The cause of the dementia is stated.'],
  [/^E66\.813/, /^E66\.01/, 'The class is stated.'],
  [/^T81\.4[0-3]/, /^T81\.49/, 'The depth of the infection is stated.'],
  [/^K40\.[34]/, /^K40\.9/, 'What the hernia does is stated.'],
  [/^K4[1-6]\.[01]/, /^K4[1-6]\.9/, 'What the hernia does is stated.'],
  [/^L97\.4/, /^L97\.5/, 'Heel or midfoot is stated.'],
  [/^I63\.[0-8]/, /^I63\.9/, 'The artery or the cause of the stroke is stated.'],
  [/^N1[78]\.|^N0[0-8]\./, /^N28\.9/, 'The kidney disease is stated.'],
  [/^M54\.[1-6]|^M5[01]\.|^M4[78]\./, /^M54\.9/, 'The part of the back is stated.'],
  [/^G43\.[0-8]/, /^G43\.9/, 'The kind of migraine is stated.'],
  [/^I50\.23/, /^I50\.2[0-2]/, 'Acute on chronic is stated.'],
  [/^I50\.33/, /^I50\.3[0-2]/, 'Acute on chronic is stated.'],
  [/^I50\.43/, /^I50\.4[0-2]/, 'Acute on chronic is stated.'],
  [/^I50\.[1-4]/, /^I50\.9/, 'The kind of heart failure is stated.'],
  [/^K57\.[0-5]/, /^K57\.9/, 'The part of the bowel is stated.'],
  [/^G6[01]|^G62\.[0-8]/, /^G62\.9/, 'The kind of neuropathy is stated.'],
]

export const excludesRules: Rule[] = [
  {
    id: 'CR08',
    reference: 'I.A.12.a, I.B.2: what says it more exactly, what one code says for both',
    phase: 2,
    run(claim) {
      const holds = (e: Entry) => e.certain && (e.origin === 'named' || e.origin === 'rule')
      for (const [winner, loser, why] of EXCLUDED) {
        const won = having(claim, winner).find(holds)
        if (won) for (const e of having(claim, loser)) if (e !== won) drop(claim, e, 'excluded', why)
      }
      for (const [winner, loser, why] of LESS_EXACT) {
        const winners = having(claim, winner).filter((e) => holds(e) && !loser.test(e.code.code))
        const won = winners.find(inConclusion) ?? winners[0]
        if (!won) continue
        const explanation = `${why.slice(0, -1)}: ${won.code.code} ${won.code.title}.`
        for (const e of having(claim, loser)) {
          // The conclusion names the disease, another place says which: together they are the more exact code.
          const lends =
            inConclusion(e) && !inConclusion(won) && e.code.code.slice(0, 3) === won.code.code.slice(0, 3)
          if (lends) giveWay(claim, e, won, explanation)
          else drop(claim, e, 'more-specific-coded', explanation)
        }
      }
    },
  },
  {
    id: 'CR78',
    reference: 'I.C.5.b.2: dependence before abuse before use, for each substance',
    phase: 2,
    run(claim) {
      for (const strong of having(claim, /^F1[0-9]\.[12]/).filter((e) => e.certain && e.origin === 'named')) {
        const { code } = strong.code
        if (code.startsWith('F17')) continue
        const weaker = code[4] === '2' ? '[19]' : '9'
        for (const e of having(claim, new RegExp(`^${code.slice(0, 3)}\\.${weaker}`)))
          giveWay(
            claim,
            e,
            strong,
            `${code} says it: dependence before abuse before use (guideline I.C.5.b.2).`,
            'excluded',
          )
      }
    },
  },
  {
    id: 'CR29',
    reference: 'I.B.9: a combination code says both',
    phase: 1,
    run(claim) {
      const inflammations = having(claim, /^K81\.[0-9]/).filter((e) => e.certain)
      const kinds = new Set(inflammations.map((e) => e.code.code))
      const [acute, chronic] = [having(claim, /^K81\.0/)[0], having(claim, /^K81\.1/)[0]]
      if (acute && chronic) {
        const both = become(claim, acute, 'K81.2', 'acute and chronic are stated')
        if (both) giveWay(claim, chronic, both, `Part of ${both.code.code}.`)
      }
      if (having(claim, /^K81\.2/).length)
        for (const e of having(claim, /^K81\.[01]/))
          drop(claim, e, 'more-specific-coded', 'Acute and chronic are stated.')
      const inflamed = having(claim, /^K81\.2/)[0] ?? inflammations[0]
      const [stones] = having(claim, /^K80\.20/)
      if (!inflamed || !stones) return
      const code = kinds.has('K81.2') || kinds.size > 1 ? 'K80.12' : kinds.has('K81.0') ? 'K80.00' : 'K80.10'
      const target = claim.edition.find(code)
      if (!target?.billable || having(claim, new RegExp(`^${code.replace('.', '\\.')}`)).length) return
      stones.others = [stones.code.code, ...stones.others]
      stones.code = target
      stones.notes.push('gallstones with cholecystitis are one code')
      giveWay(claim, inflamed, stones, `Part of ${code}.`)
    },
  },
  {
    id: 'M54.4',
    reference: 'Excludes1 at M54.3 and M54.5: lumbago with sciatica is M54.4',
    phase: 1,
    run(claim) {
      const [back] = having(claim, /^M54\.5/).filter((e) => e.certain)
      const [leg] = having(claim, /^M54\.3/).filter((e) => e.certain)
      if (!back || !leg) return
      const made = become(
        claim,
        leg,
        `M54.4${leg.code.code.at(-1)}`,
        'low back pain with sciatica is one code',
      )
      if (made) giveWay(claim, back, made, `Part of ${made.code.code}, which says both.`, 'excluded')
    },
  },
  {
    id: 'N13.2',
    reference: 'Excludes1 at N20: with hydronephrosis N13.2',
    phase: 1,
    run(claim) {
      const [dilated] = having(claim, /^N13\.3/).filter((e) => e.certain)
      const stones = having(claim, /^N20\.[0-29]/).filter((e) => e.certain)
      if (!dilated || !stones.length) return
      const made = become(claim, dilated, 'N13.2', 'hydronephrosis with a stone is one code')
      if (!made) return
      for (const stone of stones)
        giveWay(claim, stone, made, `Part of ${made.code.code}, which says both.`, 'excluded')
    },
  },
  {
    id: 'bridge',
    reference: 'I.B.2: words that name something only across two other names are none of their own',
    phase: 1,
    run(claim) {
      // "heart failure due to severe aortic stenosis" holds "failure … aortic", which nobody means.
      for (const e of [...claim.entries]) {
        if (e.origin !== 'named' || e.mentions.length === 0 || /^C(?:7[789]|80)/.test(e.code.code)) continue
        if (/\bwith\b/i.test(e.code.title)) continue
        const others = claim.entries.filter(
          (o) => o !== e && o.certain && o.origin === 'named' && o.code.code[0] === e.code.code[0],
        )
        if (others.length === 0) continue
        const everything = byToken(claim.entries.flatMap((o) => o.mentions))
        const near = byToken(others.flatMap((o) => o.mentions))
        if (e.mentions.every((m) => isBridge(claim, m, everything, near)))
          drop(claim, e, 'more-specific-coded', 'Its words belong to two other names.')
      }
    },
  },
  {
    id: 'same-words-excluded',
    reference:
      'I.A.12.a: of two names over the same words, the one whose Excludes1 note names the other gives way',
    phase: 1,
    run(claim) {
      for (const e of [...claim.entries]) {
        if (e.origin !== 'named' || e.mentions.length === 0) continue
        const better = claim.entries.find(
          (o) =>
            o !== e &&
            o.certain &&
            o.origin === 'named' &&
            areShared(e.mentions, o.mentions) &&
            noteNaming(claim.edition, 'excludes1', e.code.code, o.code.code) !== undefined &&
            noteNaming(claim.edition, 'excludes1', o.code.code, e.code.code) === undefined,
        )
        if (better)
          giveWay(
            claim,
            e,
            better,
            `The same words name ${better.code.code}, which its note excludes.`,
            'excluded',
          )
      }
    },
  },
  {
    id: 'same-words',
    reference: 'I.B.2: words that a more exact code stands on are not coded a second time',
    phase: 2,
    run(claim) {
      for (const vague of claim.entries.filter(isVague)) {
        const better = claim.entries.find(
          (e) => e !== vague && !isVague(e) && standsOn(claim, e, vague) && !wants(claim, e, vague),
        )
        // "Lung cancer with brain mets": the primary tumor and the one it has spread to are two.
        if (better && /^C7[789]/.test(better.code.code) && !/^C7[789]/.test(vague.code.code)) continue
        if (better) giveWay(claim, vague, better, `The same words name ${better.code.code}, which says more.`)
      }
    },
  },
  {
    id: 'more-specific',
    reference: 'I.B.2: the highest specificity that is documented',
    phase: 2,
    run(claim) {
      for (const vague of [...claim.entries]) {
        if (!isVague(vague)) continue
        const better = claim.entries.find((e) => e !== vague && saysMore(claim, e, vague))
        if (better) giveWay(claim, vague, better, `${better.code.code} says it more exactly.`)
      }
    },
  },
]

function shares(a: Mention, b: Mention): boolean {
  return a.tokens.some((t) => b.tokens.includes(t))
}

type ByToken = ReadonlyMap<number, readonly Mention[]>

/** Looked up by token, a text that says the same thing ten thousand times costs no more than its length. */
function byToken(mentions: readonly Mention[]): ByToken {
  const found = new Map<number, Mention[]>()
  for (const mention of mentions)
    for (const token of mention.tokens) {
      const there = found.get(token)
      if (there) there.push(mention)
      else found.set(token, [mention])
    }
  return found
}

/** Whether each of these shares a word with one of the others. */
function areShared(mentions: readonly Mention[], others: readonly Mention[]): boolean {
  const index = byToken(others)
  return mentions.every((m) => beside(m, index).some((n) => n !== m))
}

/** Those that share a word with this one. */
function beside({ tokens }: Mention, index: ByToken): Mention[] {
  return [...new Set(tokens.flatMap((t) => index.get(t) ?? []))]
}

/**
 * Its words begin in the name of a disease of the same chapter and end among the words of another name.
 * @param everything All mentions. @param others Those of other entries of the chapter.
 */
function isBridge(claim: Claim, m: Mention, everything: ByToken, others: ByToken): boolean {
  const { tokens } = claim.read
  const all = beside(m, everything).filter((o) => o !== m)
  const goesOn = (o: Mention) => o.tokens.some((t) => !m.tokens.includes(t))
  // A name that holds another one whole says both.
  if (all.some((o) => o.words >= 2 && !goesOn(o))) return false
  return beside(m, others)
    .filter((a) => goesOn(a) && a.words >= 2)
    .some((a) => {
      const rest = m.tokens.filter((t) => !a.tokens.includes(t))
      return (
        rest.length > 0 &&
        rest.length < m.tokens.length &&
        all.some((b) => b !== a && goesOn(b) && !shares(a, b) && rest.every((t) => b.tokens.includes(t))) &&
        a.tokens.some((t) => m.tokens.includes(t) && !attributeWords.has(tokens[t]!.word))
      )
    })
}

function isVague({ code, origin }: Entry): boolean {
  return origin === 'named' && /\bunspecified\b|\bNOS\b/i.test(code.title)
}

/** Whether one of the two asks for the other beside it: then the same words may name both. */
function wants({ edition }: Claim, { code: one }: Entry, { code: other }: Entry): boolean {
  const asks = (kind: NoteKind, a: string, b: string) => {
    const note = noteNaming(edition, kind, a, b)
    return note !== undefined && isOwn(note)
  }
  return (
    asks('useAdditional', one.code, other.code) ||
    asks('codeAlso', one.code, other.code) ||
    asks('codeFirst', other.code, one.code)
  )
}

/** Whether every mention of the vague entry shares a word with one of the other, in the same chapter. */
function standsOn(claim: Claim, entry: Entry, vague: Entry): boolean {
  if (!entry.certain || entry.origin !== 'named' || entry.code.code[0] !== vague.code.code[0]) return false
  const category = entry.code.code.slice(0, 3)
  const { tokens } = claim.read
  // What a combination code stands on beside its own words is coded in its own right.
  const own = entry.mentions.filter((m) => m.codes.some((c) => c.code.startsWith(category)))
  const says = (list: readonly number[]) => list.map((t) => tokens[t]!.word)
  const told = new Set(says(own.flatMap((o) => o.tokens)))
  const over = byToken(own)
  return vague.mentions.every((m) => {
    // "acute and chronic pancreatitis" names two diseases over one noun.
    if (says(m.tokens).some((word) => /^(?:acute|chronic)$/.test(word) && !told.has(word))) return false
    return m.tokens.some(
      (t) => !attributeWords.has(tokens[t]!.word) && over.get(t)?.some((o) => o !== m && o.words >= m.words),
    )
  })
}

/** Under the same header, or in the category of which the vague one is the ".9". */
function saysMore(claim: Claim, entry: Entry, vague: Entry): boolean {
  const a = entry.code.code
  const b = vague.code.code
  if (entry.origin === 'family' || !entry.certain || isVague(entry)) return false
  if (a.slice(0, 3) !== b.slice(0, 3)) return false
  const parent = vague.code.parent
  if (parent && parent.length > 3 && a.startsWith(parent)) return true
  // The encounter letter is not what makes it vague: S93.409A gives way to S93.401A.
  const header = parent && b.length === 8 ? claim.edition.find(parent)?.parent : undefined
  if (header && header.length > 3 && a.startsWith(header)) return true
  return /^...\.(?:9|A|90|91)/.test(b) && b.length <= 6
}
