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
  /** Words that make this code differ, once the formal ones are gone; of "tear or rupture" one is enough. */
  stems: string[][]
  /** "…, or end stage renal disease": words that count instead of the last ones of `stems`. */
  either: string[][] | undefined
  unspecified: boolean
  other: boolean
  /** "without …", "not …": the child meant when nothing is said. */
  without: boolean
}

/** The leaf that the words reach from a code: down to a child they support, across to a sibling that says more. */
export function refine(edition: Edition, code: Code, support: Support): Refined | undefined {
  const start =
    code.billable || isOfEncounters(edition, code) ? across(edition, code, support) : { code, notes: [] }
  const found = start.code.billable ? start : down(edition, start, support)
  return found && (wider(edition, found, support) ?? found)
}

/** A header under which nothing but the encounter is left to choose. */
function isOfEncounters(edition: Edition, code: Code): boolean {
  return /\bunspecified\b/i.test(code.title) && childrenOf(edition, code.code)[0]?.code.length === 8
}

/** Categories larger than this list places, not forms: there a word of the clause may belong to another finding. */
const WIDEST = 150

/**
 * The leaf of the same category that says all that this one says and more, all of it stated: "mild persistent asthma with
 * exacerbation" stands under another header than "unspecified asthma with exacerbation".
 */
function wider(edition: Edition, { code, notes }: Refined, support: Support): Refined | undefined {
  if (code.code.length === 8 || /^[STO]/.test(code.code)) return undefined
  const category = edition.find(code.code.slice(0, 3))
  if (!category || category.code === code.code || category.billable) return undefined
  const own = shapeOf(edition, code, category)
  if (!own.unspecified && !own.without && !/9$|0$/.test(code.code)) return undefined
  const leaves = leavesOf(edition, category)
  if (leaves.length > WIDEST) return undefined
  let best: { code: Code; shape: Shape } | undefined
  for (const leaf of leaves) {
    const shape = shapeOf(edition, leaf, category)
    if (leaf.code === code.code || shape.other || shape.stems.length <= (best?.shape ?? own).stems.length)
      continue
    if (
      statedAll(leaf, shape.stems, support) &&
      own.stems.every((g) => shape.stems.some((s) => s.some((w) => g.includes(w))))
    )
      best = { code: leaf, shape }
  }
  return best && { code: best.code, notes: [...notes, stated(namesOf(best.shape), support)] }
}

function statedAll(code: Code, groups: readonly string[][], support: Support): boolean {
  return groups.every((group) => group.some((word) => supports(code, word, support)))
}

/**
 * Whether a text says what sets a code apart from its category: each word that its title and those of its headers add, as far as they
 * add something that a text can say; "other", "unspecified" and "without …" are none.
 */
export function isStated(edition: Edition, code: Code, support: Support): boolean {
  // The encounter is read from the whole note.
  let at = code.code.length === 8 ? edition.find(code.parent ?? '') : code
  while (at?.parent) {
    const parent = edition.find(at.parent)
    if (!parent) return true
    const shape = shapeOf(edition, at, parent)
    const said = [shape.stems, shape.either ?? shape.stems].some((stems) => statedAll(code, stems, support))
    if (!shape.other && !said) return false
    at = parent
  }
  return true
}

const leavesByEdition = new WeakMap<Edition, Map<string, Code[]>>()

function leavesOf(edition: Edition, category: Code): Code[] {
  const known = keptFor(leavesByEdition, edition)
  let leaves = known.get(category.code)
  if (!leaves) {
    const below = (code: Code): Code[] =>
      code.billable ? [code] : childrenOf(edition, code.code).flatMap(below)
    leaves = below(category)
    known.set(category.code, leaves)
  }
  return leaves
}

const childrenByEdition = new WeakMap<Edition, Map<string, Code[]>>()

/** As the edition lists them; asked of its file once. */
export function childrenOf(edition: Edition, code: string): readonly Code[] {
  const known = keptFor(childrenByEdition, edition)
  let children = known.get(code)
  if (!children) {
    children = edition.children(code)
    known.set(code, children)
  }
  return children
}

function keptFor<T>(by: WeakMap<Edition, Map<string, T>>, edition: Edition): Map<string, T> {
  let known = by.get(edition)
  if (!known) {
    known = new Map()
    by.set(edition, known)
  }
  return known
}

/** Whether a code of the same category says all that `less` says and more: then `less` need not be coded beside it. */
export function saysMore(edition: Edition, more: Code, less: Code): boolean {
  if (more.code.slice(0, 3) !== less.code.slice(0, 3) || more.code === less.code) return false
  const category = edition.find(less.code.slice(0, 3))
  if (!category) return false
  const [a, b] = [shapeOf(edition, more, category), shapeOf(edition, less, category)]
  if (b.other || a.stems.length <= b.stems.length) return false
  return b.stems.every((g) => a.stems.some((s) => s.some((w) => g.includes(w))))
}

/** From a header to a leaf. `undefined` when its children differ by something that nobody said. */
function down(edition: Edition, from: Refined, support: Support): Refined | undefined {
  let at = from
  for (let depth = 0; depth < 6 && !at.code.billable; depth++) {
    const children = childrenOf(edition, at.code.code)
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
    const turned = byEncounter(childrenOf(edition, from.code), support)
    return turned && turned.code.code !== leaf.code ? turned : { code: leaf, notes: [] }
  }
  const said = Math.max(0, scoreOf(edition, from, parent, support))
  const better: { c: Code } | undefined =
    childrenOf(edition, parent.code)
      .filter((c) => c.code !== from!.code)
      .map((c) => ({ c, score: scoreOf(edition, c, parent, support) }))
      .filter((x) => x.score > said)
      .sort((a, b) => b.score - a.score)[0] ?? ofSide(edition, from, parent, support)
  if (!better) {
    const turned = seventh ? byEncounter(childrenOf(edition, from.code), support) : undefined
    return turned ?? { code: leaf, notes: [] }
  }
  from = better.c
  const words = namesOf(shapeOf(edition, better.c, parent))
  const found: Refined = {
    code: better.c,
    notes: [stated(words, support)],
  }
  return (better.c.billable ? found : down(edition, found, support)) ?? { code: leaf, notes: [] }
}

/** "left intertrochanteric fracture": which bone it is need not be said for its side to count. */
function ofSide(edition: Edition, from: Code, parent: Code, support: Support): { c: Code } | undefined {
  if (!support.side) return undefined
  const own = shapeOf(edition, from, parent)
  if (!own.unspecified) return undefined
  const c = childrenOf(edition, parent.code).find((child) => {
    if (child.code === from.code) return false
    const { stems, other, unspecified } = shapeOf(edition, child, parent)
    const more = stems.filter((g) => !own.stems.some((o) => o.some((word) => g.includes(word))))
    return (
      !other &&
      !unspecified &&
      stems.length === own.stems.length + 1 &&
      more.length === 1 &&
      more[0]!.length === 1 &&
      more[0]![0] === support.side
    )
  })
  return c && { c }
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
        said ? stated(namesOf(top.shape), support) : 'the code for when nothing more specific is stated',
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
  const wanted = [shape.stems, shape.either ?? shape.stems].find((stems) => statedAll(code, stems, support))
  if (!wanted) return -1
  if (wanted.length === 0 && !shape.unspecified && !shape.without) return -1
  return wanted.length
}

function namesOf({ stems }: Shape): string {
  return stems.map(([first]) => first).join(' ')
}

/** Stages and types are written either way; "I" alone is a pronoun. */
const ROMAN: Record<string, string> = { 2: 'ii', 3: 'iii', 4: 'iv', 5: 'v' }

function supports(code: Code, word: string, support: Support): boolean {
  if (word === 'right' || word === 'left' || word === 'bilateral') return support.side === word
  if (word === 'unilateral') return support.side === 'right' || support.side === 'left'
  // A side without a kind means the primary kind in osteoarthritis (Coding Clinic 2016-Q4).
  if (word === 'primary' && support.side && /^M1[5-9]/.test(code.code)) return !support.has('secondary')
  // C50 differs by the sex, which notes seldom say; the index takes a breast for a woman's.
  if (word === 'female' && /^C50/.test(code.code)) return !support.has('male') && !support.has('man')
  // I.C.19.c: not said to be in place, a fracture counts as displaced; I.C.19.e.5.b: an intent not stated, as none.
  if (word === DISPLACED && /^S/.test(code.code)) return !support.has(NONDISPLACED)
  if (word === ACCIDENTAL && /^T(?:3[6-9]|[45]\d|6[0-5])/.test(code.code))
    return !INTENDED.some((other) => support.has(other))
  const limb = LIMBS.find(({ title }) => title.test(code.title))
  if (limb?.words.has(word) && limb.parts.some((inside) => support.has(inside))) return true
  const roman = word.length === 1 ? ROMAN[word] : undefined
  const part = PARTS[word]
  return (
    support.has(word) ||
    (roman !== undefined && support.has(roman)) ||
    (part?.some((inside) => support.has(inside)) ?? false)
  )
}

const DISPLACED = stem('displaced')
const NONDISPLACED = stem('nondisplaced')
const ACCIDENTAL = stem('accidental')
const INTENDED = ['intentional', 'suicidal', 'suicide', 'assault', 'undetermined', 'adverse'].map(stem)

/** "Cellulitis of the left hand": titles count whole limbs, notes name their parts. Stems. */
const LIMBS = [
  {
    title: /\bupper (?:limb|extremity)\b/i,
    words: new Set(['upper', 'limb', stem('extremity')]),
    parts: ['hand', 'wrist', 'forearm', 'elbow', 'arm', 'shoulder'].map(stem),
  },
  {
    title: /\blower (?:limb|extremity)\b/i,
    words: new Set(['lower', 'limb', stem('extremity')]),
    parts: ['foot', 'ankle', 'calf', 'shin', 'leg', 'knee', 'thigh', 'heel'].map(stem),
  },
]

/** A bone says which part of the body it is in. */
const PARTS: Record<string, string[]> = {
  hand: ['metacarpal', 'carpal'],
  foot: ['metatarsal', 'calcaneus', 'navicular'],
  large: ['colon', 'colonic'].map(stem),
  small: ['ileum', 'ileal', 'jejunum'].map(stem),
  intestine: ['colon', 'colonic', 'bowel', 'ileum', 'ileal', 'jejunum'].map(stem),
}

const shapes = new WeakMap<Edition, Map<string, Shape>>()

function shapeOf(edition: Edition, code: Code, parent: Code): Shape {
  let known = shapes.get(edition)
  if (!known) {
    known = new Map()
    shapes.set(edition, known)
  }
  const key = parent.code.length === 3 ? `${code.code}<` : code.code
  let shape = known.get(key)
  if (!shape) {
    shape = makeShape(code.title, parent.title)
    known.set(key, shape)
  }
  return shape
}

const FORMAL = new Set('unspecified nos other specified organism site part type degree severity'.split(' '))

/** "without bleeding", up to a "with" that follows: the part that need not be said. */
const ABSENT =
  /,? ?\b(?:without|not intractable|uncomplicated|not specified)\b(?:(?!,? with\b|, (?:first|second|third|unspecified) trimester).)*/gi
/** "with stage 1 through stage 4 …, or unspecified …": whatever the stage, and when none is stated. */
const ANY_STAGE = /,? ?(?:and |with )*\bstage \d through stage \d\b[^,]*, or unspecified\b[^,]*$/i

/** "unspecified ear": the place is not said, and its name is no word that a note must say. */
const UNSAID =
  /\bunspecified (?:side|eye|ear|limb|site|part|arm|leg|foot|hand|hip|knee|ankle|shoulder|elbow|wrist|finger|toe|thigh|forearm|breast|joint|trimester|kidney|lung|ovary|severity|vein|artery|organism|lower limb|upper limb|lower extremity|upper extremity)\b/gi

function makeShape(title: string, parentTitle: string): Shape {
  const plain = (t: string) => t.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(UNSAID, ' unspecified ')
  const bare = plain(title)
  const stated = bare.replace(ABSENT, ' ')
  const kept = stated.replace(ANY_STAGE, ' ')
  const above = new Set(wordsOf(plain(parentTitle)))
  const counts = (w: string) => !above.has(w) && !FORMAL.has(w)
  const own = (t: string) => groupsOf(t, counts)
  const [, head, first, second] = /^(.*\bwith )([^,]+),? or (.+)$/i.exec(kept) ?? []
  return {
    stems: own(second === undefined ? kept : `${head}${first}`),
    either: second === undefined ? undefined : own(`${head}${second}`),
    unspecified: /\bunspecified\b|\bNOS\b|not specified/i.test(bare),
    other: /\bother\b/i.test(kept) && !/other than/i.test(kept) && !/\bother\b/i.test(parentTitle),
    without: stated !== bare,
  }
}

/** The words of a title, each with the one that "or" puts beside it. */
function groupsOf(text: string, counts: (stemmed: string) => boolean): string[][] {
  const groups: string[][] = []
  const tokens = tokenise(text)
  tokens.forEach(({ word, stem: stemmed }, i) => {
    if (stopWords.has(word) || word === 'or' || !counts(stemmed)) return
    if (groups.some((g) => g.includes(stemmed))) return
    const beside = tokens[i - 1]?.word === 'or' ? tokens[i - 2]?.stem : undefined
    const group = beside === undefined ? undefined : groups.find((g) => g.includes(beside))
    if (group) group.push(stemmed)
    else groups.push([stemmed])
  })
  return groups
}

function wordsOf(text: string): string[] {
  return tokenise(text)
    .filter((t) => !stopWords.has(t.word))
    .map((t) => stem(t.word))
}
