import { findNames } from '../labs/names.ts'
import { beforeDose, drugNames, drugStems } from './drug-words.ts'

/**
 * What every word of a claim may stand in its quotes for and still be wrong: another test's number, another drug's dose, a drug that
 * was stopped, the opposite direction, a degree that nobody stated.
 */
export type FitFault = 'pair' | 'stopped' | 'opposite' | 'qualifier'

export function fitFault(text: string, said: string): FitFault | undefined {
  if (!paired(text, said, analytesIn) || !paired(text, said, drugsIn)) return 'pair'
  if (stopped(text, said)) return 'stopped'
  if (turned(text, said)) return 'opposite'
  return qualified(text, said) ? undefined : 'qualifier'
}

interface Named {
  key: string
  start: number
  end: number
}

function analytesIn(text: string): Named[] {
  return findNames(text).map(({ analyte, start, end }) => ({ key: analyte.name, start, end }))
}

function drugsIn(text: string): Named[] {
  const found = [drugStems, drugNames, beforeDose].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      key: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  return [...new Map(found.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start)
}

/** The number that follows a name in the claim follows it in the quotes too, before the next name. */
function paired(text: string, said: string, namesIn: (text: string) => Named[]): boolean {
  const there = new Map<string, Set<string>>()
  for (const { key, numbers } of withNumbers(said, namesIn(said)))
    there.set(key, new Set([...(there.get(key) ?? []), ...numbers]))
  return withNumbers(text, namesIn(text)).every(({ key, numbers }) => {
    const known = there.get(key)
    const first = numbers[0]
    return first === undefined || !known || known.size === 0 || known.has(first)
  })
}

function withNumbers(text: string, names: readonly Named[]) {
  return names.map(({ key, end }, i) => {
    const until = Math.min(names[i + 1]?.start ?? text.length, end + 60)
    return { key, numbers: text.slice(end, Math.max(end, until)).match(/\d+(?:[.,]\d+)*/g) ?? [] }
  })
}

const stop =
  /\b(?:stop(?:ped|s|ping)?|discontinu\w*|d\/c(?:'?d|ed)?|held|hold(?:ing)?|withheld|off|no longer|allerg\w+|intoleran\w+)\b/i

/** A drug that the quotes only speak of as stopped, held or not borne, told as if it were taken. */
function stopped(text: string, said: string): boolean {
  if (stop.test(text)) return false
  const clauses = said.split(
    /[.;,\n]|\b(?:and|but|start(?:ed)?|begin|began|switch(?:ed)? to|continue[ds]?)\b/i,
  )
  return drugsIn(text).some(({ key }) => {
    const about = clauses.filter((clause) => clause.toLowerCase().includes(key))
    return about.length > 0 && about.every((clause) => stop.test(clause))
  })
}

/** Words that turn a statement around when one stands for the other. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:increas\w+|rais\w+|elevat\w+|higher?|uptitrat\w+|rising|rose)\b/i,
    /\b(?:decreas\w+|reduc\w+|lower(?:ed|ing)?|low|fell|falling|taper\w*)\b/i,
  ],
  [/\b(?:improv\w+|better|resolv\w+)\b/i, /\b(?:worse\w*|deteriorat\w+|progress(?:ed|ing|ion))\b/i],
  [/\b(?:start\w*|initiat\w+|began|begin|resum\w+)\b/i, /\b(?:stop\w*|discontinu\w+|held|withheld)\b/i],
  [/\bacute\b/i, /\bchronic\b/i],
  [/\bbenign\b/i, /\bmalignan\w+\b/i],
  [/\bupper\b/i, /\blower\b/i],
  [/\bproximal\b/i, /\bdistal\b/i],
  [/\bmedial\b/i, /\blateral\b/i],
  [/\banterior\b/i, /\bposterior\b/i],
  [/\buncontrolled|poorly controlled\b/i, /\bwell[- ]controlled|at goal\b/i],
  [/\babnormal\b/i, /\bnormal\b/i],
  [/\bbefore\b/i, /\bafter\b/i],
]

function turned(text: string, said: string): boolean {
  return opposites.some(([a, b]) => instead(text, said, a, b) || instead(text, said, b, a))
}

/** The claim says `a` alone, the quotes `b` alone. */
function instead(text: string, said: string, a: RegExp, b: RegExp): boolean {
  return a.test(text) && !b.test(text) && b.test(said) && !a.test(said)
}

/** Degrees, courses and natures that decide a code: they stand in the quotes, or in none of them is one. */
const qualifiers =
  /\b(acute|chronic|subacute|severe|moderate|mild|malignant|metastatic|benign|recurrent|refractory|unstable|intractable|exacerbation|decompensated|end[- ]stage|displaced|open|ruptured|perforated|obstructive|hemorrhagic|gangrenous|septic|bilateral|primary|secondary|congenital|postoperative|uncontrolled)\b/gi

function qualified(text: string, said: string): boolean {
  const there = said.toLowerCase()
  return [...text.matchAll(qualifiers)].every(([word]) => there.includes(word.toLowerCase().slice(0, 8)))
}
