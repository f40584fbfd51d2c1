import { type Alias, type Analyte, aliases } from './analytes.ts'

export interface Token {
  /** Lower case. */
  word: string
  start: number
  end: number
}

/** Names of analytes found in running text. */
export interface FoundName {
  analyte: Analyte
  weak: boolean
  start: number
  end: number
}

interface Node {
  next: Map<string, Node>
  alias?: Alias
}

const root: Node = { next: new Map() }
for (const alias of aliases) {
  let node = root
  for (const token of alias.tokens) {
    const next: Node = node.next.get(token) ?? { next: new Map() }
    node.next.set(token, next)
    node = next
  }
  node.alias ??= alias
}

/** Words of LOINC short names and report jargon that say how, not what, was measured. */
const manner =
  /^(serpl|ser|serum|plasma|plas|bld|bldv|blda|bldc|blood|whole|qn|auto|automated|manual|man|calc|calculated|mcnc|scnc|ccnc|acnc|ncnc|mfr|vfr|area|hpf|lpf|level|lvl|direct|assay|poc|p|s|result|random|fasting|copy|of|test)$/
const urine = /^(ur|urine|urns|ua|u)$/
const fraction = /^(%|percent|pct|fr|nfr|rel|relative|per)$/
const absolute = /^(#|abs|absolute|ab)$/
const wordPattern = /[A-Za-z0-9]+\+{0,2}|[%#]/g

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(wordPattern)].map((m) => ({
    word: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }))
}

/** The longest alias that begins at token `i`; tokens of one name stand at most three characters of punctuation apart. */
export function longestAt(
  tokens: readonly Token[],
  i: number,
  text?: string,
): { alias: Alias; count: number } | undefined {
  let node: Node | undefined = root
  let best: { alias: Alias; count: number } | undefined
  for (let j = i; j < tokens.length; j++) {
    if (j > i && text && !joined(text, tokens[j - 1]!.end, tokens[j]!.start)) break
    node = node.next.get(tokens[j]!.word)
    if (!node) break
    if (node.alias) best = { alias: node.alias, count: j - i + 1 }
  }
  return best
}

function joined(text: string, from: number, to: number): boolean {
  return to - from <= 3 && /^[ ,./()\-–'&:]*$/.test(text.slice(from, to))
}

/**
 * What a printed name means; `undefined` when we do not know it. Understands LOINC short names (`Hgb Bld-mCnc`), inverted
 * names (`Bilirubin, Total`), fractions (`Neutrophils %`) and specimens (`Glucose Ur`). `unit` decides between `Neut%` and `Neut#`.
 */
export function analyteOf(printed: string, unit = ''): Analyte | undefined {
  const all = tokensOf(printed)
  const whole = longestAt(all, 0)
  if (whole && whole.count === all.length) return counted(whole.alias.analyte, all, unit)
  const inUrine = all.some((t) => urine.test(t.word))
  const words = all.filter((t) => !manner.test(t.word) && !absolute.test(t.word) && !fraction.test(t.word))
  if (inUrine) {
    const bare = words.filter((t) => !urine.test(t.word))
    return urineOf(longestAt(bare, 0)?.alias.analyte)
  }
  if (all.some((t) => /^(ql|morph|rto|crto|crty|ratio|reflex|antibody|ab|ag|iga|igg|igm)$/.test(t.word)))
    return undefined
  const found = longestAt(words, 0)
  return found ? counted(found.alias.analyte, all, unit) : undefined
}

/** The urine twin of an analyte: `Glucose` → `UA glucose`. Analytes without one come back unchanged. */
export function urineOf(analyte: Analyte | undefined): Analyte | undefined {
  if (!analyte || analyte.panel === 'urine') return analyte
  return twins.get(analyte.name) ?? analyte
}

const urineByName = new Map(aliases.map((a) => [a.analyte.name, a.analyte]))
const twins = new Map(
  Object.entries({
    Glucose: 'UA glucose',
    TP: 'UA protein',
    'T bili': 'UA bilirubin',
    WBC: 'UA WBC',
    RBC: 'UA RBC',
    Hgb: 'UA blood',
    Alb: 'Urine albumin',
    Cr: 'Urine creatinine',
    hCG: 'Urine hCG',
    pH: 'UA pH',
  }).map(([blood, ofUrine]) => [blood, urineByName.get(ofUrine)!]),
)

const differential = new Set(['Neut', 'Lymph', 'Mono', 'Eos', 'Baso', 'Bands', 'IG', 'nRBC'])

/** A differential is printed as a share or as a count: which one decides the name. */
function counted(analyte: Analyte, tokens: readonly Token[], unit: string): Analyte {
  if (!differential.has(analyte.name)) return analyte
  const share = unit.startsWith('%') || tokens.some((t) => fraction.test(t.word))
  const count = /\/ ?[a-z]/i.test(unit) || tokens.some((t) => absolute.test(t.word))
  if (share === count) return analyte
  return share
    ? { ...analyte, name: `${analyte.name}%`, unit: '%', plausible: [0, 100] }
    : { ...analyte, name: `${analyte.name}#`, unit: 'K/uL', plausible: [0, 500] }
}

/** Analyte names in running text, longest first, left to right, not overlapping. */
export function findNames(text: string): FoundName[] {
  const tokens = tokensOf(text)
  const found: FoundName[] = []
  for (let i = 0; i < tokens.length; ) {
    const hit = longestAt(tokens, i, text)
    if (!hit) {
      i += 1
      continue
    }
    const first = tokens[i]!
    const start = first.start
    let last = i + hit.count
    // Words of manner and of share belong to the name: "Calcium, Serum", "Neutrophils %", "Hgb Bld-mCnc".
    while (
      last < tokens.length &&
      joined(text, tokens[last - 1]!.end, tokens[last]!.start) &&
      belongs(tokens[last]!.word)
    )
      last += 1
    let end = tokens[last - 1]!.end
    if (text[end] === ')' && text.slice(start, end).includes('(')) end += 1
    const printed = text.slice(start, end)
    const weak = hit.alias.weak
    const capital = /^[A-Z]/.test(printed)
    // The K of K/uL is a unit's.
    if (!weak || (capital && text[end] !== '/')) {
      const analyte = analyteOf(printed) ?? hit.alias.analyte
      found.push({ analyte, weak, start, end })
    }
    i = last
  }
  return found
}

function belongs(word: string): boolean {
  return (
    manner.test(word) ||
    urine.test(word) ||
    fraction.test(word) ||
    absolute.test(word) ||
    /^(ql|rto|strip|total|count|entvol)$/.test(word)
  )
}
