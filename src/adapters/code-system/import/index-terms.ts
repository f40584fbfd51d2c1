import type { Term } from '#src/domain/code.ts'
import type { WithPair } from '#src/domain/edition.ts'
import type { IndexEntry } from './index-entries.ts'

interface Node {
  entry: IndexEntry
  /** The title as a reference may give it: whole, or one of the forms between its commas. */
  keys: string[]
  children: Node[]
}

export interface IndexWords {
  terms: Term[]
  withPairs: WithPair[]
  /** Lines whose code the edition does not hold. */
  foreign: number
}

/** The code that `Neoplasm, skin, malignant` names in the neoplasm table. */
export type NeoplasmCode = (see: string) => string | undefined

/** More ways to write one path than these add nothing a note would say. */
const MOST_WAYS = 6

/**
 * Terms of an index: the titles from the main term down to the line. A `see` is followed to the line it names and takes that
 * line's code; `Neoplasm, skin, malignant` is looked up in the neoplasm table. What says only "other specified" names a remainder, not a condition, and makes no term.
 * @param placed The code as the edition holds it, or nothing: `E11.1-` is the header `E11.1`.
 */
export function indexTerms(
  entries: readonly IndexEntry[],
  source: 'index' | 'external',
  placed: (code: string) => string | undefined,
  neoplasm: NeoplasmCode = () => undefined,
): IndexWords {
  const mains = treeOf(entries)
  const byTitle = mainsByTitle(mains)
  const words: IndexWords = { terms: [], withPairs: [], foreign: 0 }
  const seen = new Set<string>()

  const visit = (node: Node, path: readonly string[]) => {
    const titles = [...path, node.entry.title]
    const code = codeOf(node, byTitle, neoplasm)
    const held = code === undefined ? undefined : placed(code)
    if (code !== undefined && held === undefined) words.foreign++
    if (held !== undefined) {
      addTerms(words.terms, seen, titles, held, source)
      if (source === 'index') addPair(words.withPairs, titles, held)
    }
    for (const child of node.children) visit(child, titles)
  }
  for (const main of mains) {
    visit(main, [])
    addBorrowed(main, byTitle, words.terms, seen, source, placed)
  }
  return words
}

/** Whole main terms that only say `see`: what stands below the other main term may be written with this one too. */
function addBorrowed(
  main: Node,
  byTitle: ReadonlyMap<string, Node[]>,
  terms: Term[],
  seen: Set<string>,
  source: 'index' | 'external',
  placed: (code: string) => string | undefined,
): void {
  if (!main.entry.see || main.children.length > 0) return
  const target = followed(main.entry.see, byTitle)
  if (!target || target.children.length === 0 || target.children.length > 60) return
  const borrow = (node: Node, titles: readonly string[]) => {
    const held = node.entry.code && placed(node.entry.code)
    if (held) addTerms(terms, seen, titles, held, source)
    for (const child of node.children) borrow(child, [...titles, child.entry.title])
  }
  for (const child of target.children) borrow(child, [main.entry.title, child.entry.title])
}

function treeOf(entries: readonly IndexEntry[]): Node[] {
  const mains: Node[] = []
  const open: Node[] = []
  for (const entry of entries) {
    open.length = Math.min(open.length, entry.level)
    const parent = open.at(-1)
    const whole = keyOf(entry.title)
    const keys = whole.includes(', ') ? [whole, ...whole.split(', ')] : [whole]
    const node: Node = { entry, keys, children: [] }
    if (parent) parent.children.push(node)
    else mains.push(node)
    open.push(node)
  }
  return mains
}

function mainsByTitle(mains: readonly Node[]): Map<string, Node[]> {
  const byTitle = new Map<string, Node[]>()
  for (const main of mains)
    for (const key of new Set(main.keys)) {
      const same = byTitle.get(key)
      if (same) same.push(main)
      else byTitle.set(key, [main])
    }
  return byTitle
}

/** References write `Complications` for `Complication(s)`, and leave out what stands in parentheses. */
function keyOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/\s*\([^()]*\)|\bnec\b/g, '')
    .replace(/(?<=\w{3})s\b/g, '')
    .replace(/[\s,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function codeOf(
  node: Node,
  byTitle: ReadonlyMap<string, Node[]>,
  neoplasm: NeoplasmCode,
): string | undefined {
  const { code, see } = node.entry
  if (code) return code
  if (see?.startsWith('Neoplasm,')) return neoplasm(see)
  if (!see || /^condition\b|by site|table of drugs/i.test(see)) return undefined
  // One step: a reference to a line that itself only refers is rare, and following on could go in circles.
  return followed(see, byTitle)?.entry.code
}

/** The line that `Pain, abdominal` names. Main terms have commas of their own, so longer beginnings are tried first. */
function followed(see: string, byTitle: ReadonlyMap<string, Node[]>): Node | undefined {
  const parts = see.split(', ').map(keyOf)
  for (let length = parts.length; length >= 1; length--)
    for (const main of byTitle.get(parts.slice(0, length).join(', ')) ?? []) {
      const found = below(main, parts.slice(length))
      if (found) return found
    }
  return undefined
}

function below(node: Node, parts: readonly string[]): Node | undefined {
  if (parts.length === 0) return node
  for (let length = parts.length; length >= 1; length--) {
    const wanted = parts.slice(0, length).join(', ')
    for (const child of node.children) {
      if (!child.keys.some((key) => key === wanted || key.startsWith(`${wanted} or `))) continue
      const found = below(child, parts.slice(length))
      if (found) return found
    }
  }
  // `Diabetes, cataract` stands below `with`, `Angina, with documented spasm` as `with`, then `documented spasm`.
  const [first = '', ...rest] = parts
  const inner = first.startsWith('with ') ? [first.slice(5), ...rest] : parts
  for (const child of node.children)
    if (joining.has(child.keys[0]!)) {
      const found = below(child, inner)
      if (found) return found
    }
  return undefined
}

const joining = new Set(['with', 'due to', 'in', 'by', 'complicated by', 'complicating'])

function addTerms(
  terms: Term[],
  seen: Set<string>,
  titles: readonly string[],
  code: string,
  source: 'index' | 'external',
): void {
  if (
    titles.some((title) => /^(?:other |NEC\b|specified\b)|\bspecified (?:NEC|site|type|form)\b/i.test(title))
  )
    return
  for (const text of waysToWrite(titles)) {
    const key = `${code} ${text.toLowerCase()}`
    if (seen.has(key)) continue
    seen.add(key)
    terms.push({ text, code, source })
  }
}

/** Every level joined by a blank; of words that are forms of one another (`Diabetes, diabetic`) one at a time. */
export function waysToWrite(titles: readonly string[]): string[] {
  let ways = ['']
  for (const title of titles) {
    const forms = formsOf(title.replace(/\b(?:NEC|NOS)\b|\bunspecified\b/g, ' '))
    const next = ways.flatMap((way) => forms.map((form) => `${way} ${form}`))
    ways = next.length > MOST_WAYS ? ways.map((way) => `${way} ${forms[0]}`) : next
  }
  return ways
    .map((way) => way.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, ''))
    .filter((way) => /\p{L}/u.test(way))
}

/**
 * Commas in the index mostly invert (`Contraction, joint`), and such a title stays whole. They list forms only where all share
 * their first four letters: `Abdomen, abdominal`.
 */
function formsOf(title: string): string[] {
  const parts = title.split(', ').map((part) => part.trim())
  if (parts.length < 2) return [title]
  const stem = parts[0]!.slice(0, 4).toLowerCase()
  const alike =
    stem.length === 4 && parts.every((part) => part.toLowerCase().startsWith(stem) && !part.includes(' '))
  return alike ? parts : [title]
}

function addPair(pairs: WithPair[], titles: readonly string[], code: string): void {
  const at = titles.findIndex((title, level) => level > 0 && /^with(?:\s|$)/i.test(title))
  if (at === -1) return
  const [first, ...rest] = titles.slice(at)
  const companion = [first!.replace(/^with\s*/i, ''), ...rest].filter((title) => title !== '').join(' ')
  if (companion === '' || /\bspecified\b/i.test(companion)) return
  pairs.push({ whole: titles.slice(0, at).join(' '), companion, code })
}
