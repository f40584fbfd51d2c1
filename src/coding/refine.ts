import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { stem, stopWords } from './stem.ts'
import { tokenise } from './tokens.ts'

export type Side = 'right' | 'left' | 'bilateral'
export type Episode = 'A' | 'D' | 'S'

/** What the document supports about one finding. */
export interface Support {
  /** Whether a word (as a stem) stands beside the finding and is not denied. */
  has(stemmed: string): boolean
  side?: Side | undefined
  /** The side was said of the body part elsewhere in the document. */
  sideBorrowed?: boolean | undefined
  episode: Episode
}

export interface Refined {
  code: Code
  /** Why this child, in words; empty when the code was exact from the start. */
  notes: string[]
}

interface Shape {
  /** Words that make this code differ, once the formal ones are gone. */
  stems: string[]
  /** "…, or end stage renal disease": words that count instead of the last ones of `stems`. */
  either: string[] | undefined
  unspecified: boolean
  other: boolean
  /** "without …", "not …": the child meant when nothing is said. */
  without: boolean
}

/** The leaf that the words reach from a code: down to a child they support, across to a sibling that says more. */
export function refine(edition: Edition, code: Code, support: Support): Refined | undefined {
  const start = code.billable ? across(edition, code, support) : { code, notes: [] }
  return start.code.billable ? start : down(edition, start, support)
}

/** From a header to a leaf. `undefined` when its children differ by something that nobody said. */
function down(edition: Edition, from: Refined, support: Support): Refined | undefined {
  let at = from
  for (let depth = 0; depth < 6 && !at.code.billable; depth++) {
    const children = edition.children(at.code.code)
    const next = byEncounter(children, support) ?? best(edition, at.code, children, support)
    if (!next) return undefined
    at = { code: next.code, notes: [...at.notes, ...next.notes] }
  }
  return at.code.billable ? at : undefined
}

/** From a leaf that says "unspecified" to its sibling that says what the note says. */
function across(edition: Edition, leaf: Code, support: Support): Refined {
  const seventh = leaf.code.length === 8
  let from: Code | undefined = seventh && leaf.parent ? edition.find(leaf.parent) : leaf
  if (!from?.parent) return { code: leaf, notes: [] }
  const parent = edition.find(from.parent)
  if (!parent) return { code: leaf, notes: [] }
  const own = shapeOf(edition, from, parent)
  if (!(own.unspecified || own.without) && !sideless(edition, from)) {
    if (!seventh) return { code: leaf, notes: [] }
    const turned = byEncounter(edition.children(from.code), support)
    return turned && turned.code.code !== leaf.code ? turned : { code: leaf, notes: [] }
  }
  const said = Math.max(0, scoreOf(edition, from, parent, support))
  const better = edition
    .children(parent.code)
    .filter((c) => c.code !== from!.code)
    .map((c) => ({ c, score: scoreOf(edition, c, parent, support) }))
    .filter((x) => x.score > said)
    .sort((a, b) => b.score - a.score)[0]
  if (!better) {
    const turned = seventh ? byEncounter(edition.children(from.code), support) : undefined
    return turned ?? { code: leaf, notes: [] }
  }
  from = better.c
  const words = shapeOf(edition, better.c, parent).stems.join(' ')
  const found: Refined = {
    code: better.c,
    notes: [stated(words, support)],
  }
  return (better.c.billable ? found : down(edition, found, support)) ?? { code: leaf, notes: [] }
}

/** Why a child was taken. The words are those of the code's title, in the form they are compared in. */
function stated(words: string, support: Support): string {
  const elsewhere = support.sideBorrowed ? '; the side is said of the same body part elsewhere' : ''
  return `this code under its header because the text states: ${words}${elsewhere}`
}

function sideless(edition: Edition, code: Code): boolean {
  return /\bunspecified\b/i.test(code.title) && edition.find(code.code) !== undefined
}

/** Children that differ by the encounter only: 7th characters A, D, S. */
function byEncounter(children: readonly Code[], support: Support): Refined | undefined {
  if (!children.some((c) => c.code.length === 8 && /encounter|sequela/i.test(c.title))) return undefined
  const open = support.has('open') || support.has('compound')
  const wanted = support.episode === 'A' && open ? ['B'] : [support.episode]
  for (const letter of [...wanted, 'A']) {
    const found = children.find(
      (c) =>
        c.billable && c.code.endsWith(letter) && !(open && letter !== 'S' && /\bclosed\b/i.test(c.title)),
    )
    if (found) {
      const phase = {
        A: 'active treatment',
        B: 'active treatment, open',
        D: 'subsequent care',
        S: 'sequela',
      }[letter]
      return { code: found, notes: [`7th character ${letter}: ${phase}`] }
    }
  }
  return undefined
}

function best(
  edition: Edition,
  parent: Code,
  children: readonly Code[],
  support: Support,
): Refined | undefined {
  const scored = children
    .map((code) => ({
      code,
      score: scoreOf(edition, code, parent, support),
      shape: shapeOf(edition, code, parent),
    }))
    .filter((x) => x.score >= 0)
    .sort((a, b) => b.score - a.score || rank(b.shape, b.code) - rank(a.shape, a.code))
  const top = scored[0]
  if (top) {
    const said = top.score > 0
    return {
      code: top.code,
      notes: [
        said
          ? stated(top.shape.stems.join(' '), support)
          : 'the code for when nothing more specific is stated',
      ],
    }
  }
  const only = children.length === 1 ? children[0] : undefined
  return only ? { code: only, notes: ['the only code under its header'] } : undefined
}

function rank(shape: Shape, code: Code): number {
  return (shape.unspecified ? 4 : 0) + (shape.without ? 2 : 0) + (code.code.endsWith('9') ? 1 : 0)
}

/** How many words of its own the note supports; 0: it asks for none; -1: it asks for one that the note does not say. */
function scoreOf(edition: Edition, code: Code, parent: Code, support: Support): number {
  const shape = shapeOf(edition, code, parent)
  if (shape.other) return -1
  const wanted = [shape.stems, shape.either ?? shape.stems].find((stems) =>
    stems.every((word) => supports(code, word, support)),
  )
  if (!wanted) return -1
  if (wanted.length === 0 && !shape.unspecified && !shape.without) return -1
  return wanted.length
}

const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' }

function supports(code: Code, word: string, support: Support): boolean {
  if (word === 'right' || word === 'left' || word === 'bilateral') return support.side === word
  if (word === 'unilateral') return support.side === 'right' || support.side === 'left'
  // A side without a kind means the primary kind in osteoarthritis (Coding Clinic 2016-Q4).
  if (word === 'primary' && support.side && /^M1[5-9]/.test(code.code)) return !support.has('secondary')
  const roman = Object.entries(ROMAN).find(([, digit]) => digit === word)?.[0]
  return support.has(word) || (roman !== undefined && roman.length > 1 && support.has(roman))
}

const shapes = new WeakMap<Edition, Map<string, Shape>>()

function shapeOf(edition: Edition, code: Code, parent: Code): Shape {
  let known = shapes.get(edition)
  if (!known) {
    known = new Map()
    shapes.set(edition, known)
  }
  let shape = known.get(code.code)
  if (!shape) {
    shape = makeShape(code.title, parent.title)
    known.set(code.code, shape)
  }
  return shape
}

const FORMAL = new Set('unspecified nos other specified organism site part type degree severity'.split(' '))

/** "without bleeding", up to a "with" that follows: the part that need not be said. */
const ABSENT = /,? ?\b(?:without|not intractable|uncomplicated|not specified)\b(?:(?!,? with\b).)*/gi
/** "with stage 1 through stage 4 …, or unspecified …": whatever the stage, and when none is stated. */
const ANY_STAGE = /,? ?(?:and |with )*\bstage \d through stage \d\b[^,]*, or unspecified\b[^,]*$/i

function makeShape(title: string, parentTitle: string): Shape {
  const plain = (t: string) => t.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  const bare = plain(title)
  const stated = bare.replace(ABSENT, ' ')
  const kept = stated.replace(ANY_STAGE, ' ')
  const above = new Set(wordsOf(plain(parentTitle)))
  const own = (t: string) => [...new Set(wordsOf(t).filter((w) => !above.has(w) && !FORMAL.has(w)))]
  const [, head, first, second] = /^(.*\bwith )([^,]+),? or (.+)$/i.exec(kept) ?? []
  return {
    stems: own(second === undefined ? kept : `${head}${first}`),
    either: second === undefined ? undefined : own(`${head}${second}`),
    unspecified: /\bunspecified\b|\bNOS\b|not specified/i.test(bare),
    other: /\bother\b/i.test(kept) && !/other than/i.test(kept) && !/\bother\b/i.test(parentTitle),
    without: stated !== bare,
  }
}

function wordsOf(text: string): string[] {
  return tokenise(text)
    .filter((t) => !stopWords.has(t.word))
    .map((t) => stem(t.word))
}
