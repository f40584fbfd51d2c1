import type { Term } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { pack, packTexts } from './packed.ts'
import { attributeWords, stopWords } from './stem.ts'
import { sources, TERM_INDEX_VERSION, TermFlag } from './term-layout.ts'
import { sourcePrior, variantsOf } from './term-text.ts'
import { tokenise } from './tokens.ts'
import { vagueWords } from './vague.ts'

interface Filed {
  stems: number[]
  capitals: (string | undefined)[] | undefined
  flags: number
  codes: { code: string; source: Term['source']; prior: number; ambiguous: boolean; text: string }[]
}

const LONGEST_TERM = 12

/**
 * The engine's word index of an edition as bytes, for `Edition.kept('term-index')`. Needs `terms()` and nothing else; a full
 * edition takes about two seconds, reading the bytes back takes milliseconds. Deterministic.
 */
export function compileTermIndex(edition: Pick<Edition, 'terms'>): Uint8Array {
  const ids = new Map<string, number>()
  const byKey = new Map<string, Filed>()
  for (const term of edition.terms()) {
    for (const variant of variantsOf(term)) {
      const made = compile(term, variant.text, ids)
      if (!made) continue
      let filed = byKey.get(made.key)
      if (!filed) {
        filed = { stems: made.stems, capitals: made.capitals, flags: made.flags, codes: [] }
        byKey.set(made.key, filed)
      }
      // A name is vague only as long as nobody vouches for it as an abbreviation.
      if (!(made.flags & TermFlag.vague)) filed.flags &= ~TermFlag.vague
      filed.flags |= made.flags & TermFlag.joined
      addCode(filed, term, (term.precision ?? sourcePrior[term.source]) - variant.cost)
    }
  }
  return packed(ids, [...byKey.values()])
}

function compile(
  term: Term,
  text: string,
  ids: Map<string, number>,
): { key: string; stems: number[]; capitals: Filed['capitals']; flags: number } | undefined {
  const tokens = tokenise(text)
  const words = tokens.filter((t) => !stopWords.has(t.word))
  if (words.length === 0 || words.length > LONGEST_TERM) return undefined
  if (words.every((t) => attributeWords.has(t.word) || /^[\d.]+$/.test(t.word))) return undefined
  const kept: typeof words = []
  for (const t of words) if (!kept.some((k) => k.stem === t.stem)) kept.push(t)
  const [only] = kept
  const single = kept.length === 1 && term.source !== 'abbreviation' && term.source !== 'house'
  if (single && only!.word.length < 3) return undefined
  const stems = kept.map((t) => idOf(ids, t.stem))
  // The index lists letters too: "PRES" is a syndrome, "pre" in "pre-existing" is none.
  const letters = term.source === 'abbreviation' || /^[A-Z][A-Z0-9]{1,7}$/.test(text.trim())
  const written = letters ? kept.map((t) => capitalised(text.slice(t.start, t.end))) : undefined
  const capitals = written?.some((c) => c !== undefined) ? written : undefined
  const taken = /^on /i.test(text)
  const flags =
    (/\b(?:and|or)\b|[,/]/i.test(text) ? TermFlag.joined : 0) |
    (taken ? TermFlag.taken : 0) |
    (capitals ? TermFlag.capitals : 0) |
    (single && isVague(term, only!.word, only!.stem) ? TermFlag.vague : 0)
  const key = `${[...stems].sort((a, b) => a - b).join(' ')}${capitals ? ` ${capitals.join(' ')}` : ''}${taken ? ' on' : ''}`
  return { key, stems, capitals, flags }
}

function isVague(term: Term, word: string, stemmed: string): boolean {
  const letters = term.source === 'index' || term.source === 'inclusion' || term.source === 'external' ? 4 : 3
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

function addCode(filed: Filed, term: Term, prior: number): void {
  const known = filed.codes.find((c) => c.code === term.code)
  const ambiguous = term.ambiguous === true
  if (known) {
    if (prior > known.prior) Object.assign(known, { prior, source: term.source, text: term.text })
    known.ambiguous &&= ambiguous
  } else filed.codes.push({ code: term.code, source: term.source, prior, ambiguous, text: term.text })
}

/** Keys in the order of their rarest stem, everything in arrays. */
function packed(ids: Map<string, number>, keys: Filed[]): Uint8Array {
  const used = new Uint32Array(ids.size)
  const categories = Array.from({ length: ids.size }, () => new Set<string>())
  for (const { stems, codes } of keys)
    for (const id of stems) {
      used[id]!++
      for (const { code } of codes) categories[id]!.add(code.slice(0, 3))
    }
  const anchored = keys.map((filed) => ({
    filed,
    anchor: filed.stems.reduce((best, id) => (used[id]! < used[best]! ? id : best)),
  }))
  // Stable: keys under one anchor stay in the order of the edition.
  anchored.sort((a, b) => a.anchor - b.anchor)
  const keyFrom = new Uint32Array(ids.size + 1)
  for (const { anchor } of anchored) keyFrom[anchor + 1]!++
  for (let s = 0; s < ids.size; s++) keyFrom[s + 1]! += keyFrom[s]!
  const stemFrom = new Uint32Array(keys.length + 1)
  const codeFrom = new Uint32Array(keys.length + 1)
  const stemIds: number[] = []
  const [codeOf, textOf, kindOf, priorOf]: [number[], number[], number[], number[]] = [[], [], [], []]
  const codeIds = new Map<string, number>()
  const textIds = new Map<string, number>()
  const capitals: [number, Filed['capitals']][] = []
  anchored.forEach(({ filed }, key) => {
    if (filed.capitals) capitals.push([key, filed.capitals])
    stemIds.push(...filed.stems)
    stemFrom[key + 1] = stemIds.length
    filed.codes.sort((a, b) => b.prior - a.prior)
    for (const { code, source, prior, ambiguous, text } of filed.codes) {
      codeOf.push(idOf(codeIds, code))
      textOf.push(idOf(textIds, text))
      kindOf.push(sources.indexOf(source) | (ambiguous ? 16 : 0))
      priorOf.push(prior)
    }
    codeFrom[key + 1] = codeOf.length
  })
  const codeTexts = packTexts([...codeIds.keys()])
  const texts = packTexts([...textIds.keys()])
  return pack(TERM_INDEX_VERSION, {
    words: Buffer.from([...ids.keys()].join('\n'), 'utf8'),
    keyFrom,
    stemFrom,
    stemIds: Uint32Array.from(stemIds),
    flags: Uint8Array.from(anchored, ({ filed }) => filed.flags),
    breadth: Uint16Array.from(categories, (set) => set.size),
    codeFrom,
    codeOf: Uint32Array.from(codeOf),
    textOf: Uint32Array.from(textOf),
    kindOf: Uint8Array.from(kindOf),
    priorOf: Float32Array.from(priorOf),
    codeTexts: codeTexts.bytes,
    codeEnds: codeTexts.ends,
    texts: texts.bytes,
    textEnds: texts.ends,
    capitals: Buffer.from(JSON.stringify(capitals), 'utf8'),
  })
}
