import { type Claim, drop, type Entry, giveWay, having } from '../claim.ts'
import type { Rule } from './rule.ts'

/** When the left is coded, the right is not: Excludes1 notes and index defaults that notes meet every day. */
const WINNERS: [RegExp, RegExp, string][] = [
  [/^E(?:08|09|10|11|13)\./, /^R73\./, 'Glucose findings belong to diabetes (Excludes1 at R73).'],
  [/^N30\./, /^N39\.0/, 'The site of the urinary infection is stated (Excludes1 at N39.0).'],
  [/^N1[0-2]/, /^N39\.0/, 'The site of the urinary infection is stated.'],
  [/^G40\./, /^R56\.9/, 'A seizure in epilepsy (Excludes1 at R56).'],
  [/^J1[2-5]\.|^J69/, /^J18\.9/, 'The organism or kind of pneumonia is stated.'],
  [/^I1[1-3]/, /^I10$/, 'The combination code says hypertension.'],
  [/^F17\.2[129]/, /^F17\.200/, 'The product is stated.'],
  [/^F17\./, /^Z87\.891|^Z72\.0/, 'Present use is stated.'],
  [/^E66\.(?:0|1|2|81|3)/, /^E66\.9/, 'The kind of obesity is stated.'],
  [/^E78\.[0-4]/, /^E78\.5/, 'The kind of hyperlipidemia is stated.'],
  [/^K21\.0/, /^K21\.9/, 'Esophagitis is stated.'],
  [/^K80\.[0146]/, /^K81\./, 'Gallstones with cholecystitis are one code.'],
  [/^D5\d|^D6[0-3]|^D64\.[0-8]/, /^D64\.9/, 'The kind of anemia is stated.'],
  [/^F3[1-3]\.|^F34/, /^F32\.A/, 'The kind of depression is stated.'],
  [/^F33\./, /^F32\./, 'Recurrent is stated.'],
  [/^F41\.[0138]/, /^F41\.9/, 'The kind of anxiety is stated.'],
  [/^J0[0-6]\.|^J2[0-2]/, /^J06\.9/, 'The site of the infection is stated.'],
  [/^M51|^M54\.[34]|^M48/, /^M54\.5|^M54\.9/, 'The cause of the back pain is stated.'],
  [/^I26\./, /^I82\.9/, 'The embolism is stated.'],
  [/^G43\.|^G44\./, /^R51/, 'The kind of headache is stated.'],
  [/^F10\.2/, /^F10\.1/, 'Dependence includes abuse (I.C.5.b.2).'],
  [/^N17|^N18/, /^N19/, 'The kind of kidney failure is stated.'],
  [/^C(?!7[789])/, /^C80\.1/, 'The site is stated.'],
  [/^C79\.|^C78\./, /^C79\.9/, 'The site is stated.'],
  [/^I48\.[0-8]/, /^I48\.91|^I49\.9/, 'The kind of fibrillation is stated.'],
  [/^I21|^I22/, /^I20|^I24\.9/, 'Infarction is stated.'],
  [/^J45|^J44/, /^J40/, 'The kind of bronchitis is stated.'],
  [/^K35\.[238]/, /^K37/, 'Acute appendicitis is stated.'],
]

export const excludesRules: Rule[] = [
  {
    id: 'CR07–CR09',
    reference: 'Excludes1 notes',
    phase: 2,
    run(claim) {
      for (const [winner, loser, why] of WINNERS) {
        const [won] = having(claim, winner).filter(
          (e) => e.certain && (e.origin === 'named' || e.origin === 'rule'),
        )
        if (!won) continue
        for (const e of having(claim, loser)) if (e !== won) drop(claim, e, 'excluded', why)
      }
    },
  },
  {
    id: 'CR29',
    reference: 'I.B.9: a combination code says both',
    phase: 1,
    run(claim) {
      const [inflamed] = having(claim, /^K81\.[0-9]/)
      const [stones] = having(claim, /^K80\.20/)
      if (!inflamed || !stones) return
      const code =
        inflamed.code.code === 'K81.0' ? 'K80.00' : inflamed.code.code === 'K81.1' ? 'K80.10' : 'K80.10'
      const target = claim.edition.find(code)
      if (!target?.billable || having(claim, new RegExp(`^${code.replace('.', '\\.')}`)).length) return
      stones.others = [stones.code.code, ...stones.others]
      stones.code = target
      stones.notes.push('gallstones with cholecystitis are one code')
      giveWay(claim, inflamed, stones, `Part of ${code}.`)
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

function isVague({ code, origin }: Entry): boolean {
  return origin === 'named' && /\bunspecified\b|\bNOS\b/i.test(code.title)
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
