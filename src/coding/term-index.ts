import type { Term } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { attributeWords, stopWords } from './stem.ts'
import { sourcePrior, variantsOf } from './term-text.ts'
import { tokenise } from './tokens.ts'
import { vagueWords } from './vague.ts'

export interface TermCode {
  code: string
  source: Term['source']
  prior: number
  ambiguous: boolean
  /** As the edition writes it. */
  text: string
}

/** One set of words, whatever names it: every code that these words may mean, best first. */
export interface FiledTerm {
  /** Stem ids in the order they are written. */
  stems: number[]
  /** Positions of `stems` that must be written in capitals, with the spelling. */
  capitals: (string | undefined)[] | undefined
  /** Written with and/or/with/comma itself, so it may reach across one. */
  joined: boolean
  /** "on metformin": the drug alone is not enough, somebody must take it. */
  taken: boolean
  codes: TermCode[]
}

/** Words → codes for one edition. Each term is filed under its rarest word. */
export interface TermIndex {
  ids: Map<string, number>
  filed: FiledTerm[][]
  vocabulary: Set<string>
  terms: number
}

const built = new WeakMap<Edition, TermIndex>()

/** Built once for an edition, then kept as long as the edition is. */
export function termIndexOf(edition: Edition): TermIndex {
  let index = built.get(edition)
  if (!index) {
    index = build(edition)
    built.set(edition, index)
  }
  return index
}

function build(edition: Edition): TermIndex {
  const ids = new Map<string, number>()
  const vocabulary = new Set<string>()
  const byKey = new Map<string, FiledTerm>()
  const used: number[] = []
  for (const term of edition.terms()) {
    for (const variant of variantsOf(term)) {
      const made = compile(term, variant.text, ids, vocabulary)
      if (!made) continue
      const known = byKey.get(made.key)
      const filed = known ?? { ...made.filed, codes: [] }
      if (!known) {
        byKey.set(made.key, filed)
        for (const id of filed.stems) used[id] = (used[id] ?? 0) + 1
      }
      addCode(filed, term, (term.precision ?? sourcePrior[term.source]) - variant.cost)
    }
  }
  const filed: FiledTerm[][] = []
  for (const term of byKey.values()) {
    term.codes.sort((a, b) => b.prior - a.prior)
    const anchor = term.stems.reduce((best, id) => (used[id]! < used[best]! ? id : best))
    const list = filed[anchor]
    if (list) list.push(term)
    else filed[anchor] = [term]
  }
  return { ids, filed, vocabulary, terms: byKey.size }
}

function compile(
  term: Term,
  text: string,
  ids: Map<string, number>,
  vocabulary: Set<string>,
): { key: string; filed: Omit<FiledTerm, 'codes'> } | undefined {
  const tokens = tokenise(text)
  const words = tokens.filter((t) => !stopWords.has(t.word))
  if (words.length === 0 || words.length > 14) return undefined
  if (words.length === 1 && tooShort(term, words[0]!.word, words[0]!.stem)) return undefined
  if (words.every((t) => attributeWords.has(t.word) || /^[\d.]+$/.test(t.word))) return undefined
  for (const t of words) vocabulary.add(t.word)
  const kept: typeof words = []
  for (const t of words) if (!kept.some((k) => k.stem === t.stem)) kept.push(t)
  const stems = kept.map((t) => idOf(ids, t.stem))
  const capitals =
    term.source === 'abbreviation' ? kept.map((t) => capitalised(text.slice(t.start, t.end))) : undefined
  const spelled = capitals?.some((c) => c !== undefined) ? capitals : undefined
  const joined = /\b(?:and|or)\b|[,/]/i.test(text)
  const taken = /^on /i.test(text)
  const key = `${[...stems].sort((a, b) => a - b).join(' ')}${spelled ? ` ${spelled.join(' ')}` : ''}${taken ? ' on' : ''}`
  return { key, filed: { stems, capitals: spelled, joined, taken } }
}

function tooShort(term: Term, word: string, stemmed: string): boolean {
  if (term.source === 'abbreviation' || term.source === 'house') return false
  const letters = term.source === 'index' || term.source === 'inclusion' ? 4 : 3
  return word.length < letters || vagueWords.has(word) || vagueWords.has(stemmed)
}

/** Well known and no English word, so that `copd` counts like `COPD`. */
const LOWER_TOO = new Set(
  'copd gerd htn ckd chf cad uti dvt bph osa aki afib t2dm t1dm dm2 dm1 nstemi stemi esrd hfref hfpef cva tia ibs ibd gdm ptsd adhd ocd hld dm hiv mrsa mssa ards mdd'.split(
    ' ',
  ),
)

function capitalised(surface: string): string | undefined {
  if (!/[A-Z].*[A-Z]|^[A-Z]$/.test(surface)) return undefined
  return LOWER_TOO.has(surface.toLowerCase()) ? undefined : surface
}

function idOf(ids: Map<string, number>, stemmed: string): number {
  let id = ids.get(stemmed)
  if (id === undefined) {
    id = ids.size
    ids.set(stemmed, id)
  }
  return id
}

function addCode(filed: FiledTerm, term: Term, prior: number): void {
  const known = filed.codes.find((c) => c.code === term.code)
  const ambiguous = term.ambiguous === true
  if (known) {
    if (prior > known.prior) Object.assign(known, { prior, source: term.source, text: term.text })
    known.ambiguous &&= ambiguous
  } else filed.codes.push({ code: term.code, source: term.source, prior, ambiguous, text: term.text })
}
