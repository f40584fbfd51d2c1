import type { NoteKind } from '#src/domain/edition.ts'
import { ImportError } from '#src/ports/code-importer.ts'
import { childOf, readXml, type XmlElement } from './xml.ts'

/** A line of the tabular list that says something about a place: a code, a block or a chapter. */
export interface TabularNote {
  at: string
  kind: NoteKind | 'inclusionTerm' | 'includes' | 'note'
  /** A line of a list carries the words that head the list: `code to identify: tobacco use (Z72.0)`. */
  text: string
}

export interface TabularBlock {
  /** `E08-E13`, or `B20` for a block of one category. */
  id: string
  title: string
  chapter: number
}

export interface Tabular {
  version: number
  chapters: { number: number; title: string }[]
  blocks: TabularBlock[]
  /** Category → the block it stands in. */
  categories: Map<string, string>
  /** Every code that has a line of its own, with its title as printed there. */
  codes: Map<string, string>
  notes: TabularNote[]
  /** Meanings of the 7th character, for display: which ones are valid says the order file. */
  sevenths: { at: string; character: string; text: string }[]
}

const kinds: Record<string, TabularNote['kind']> = {
  inclusionTerm: 'inclusionTerm',
  includes: 'includes',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditional',
  codeAlso: 'codeAlso',
  notes: 'note',
}

/** The tabular list as CDC publishes it (schema icd10cm-tabular.xsd). */
export function readTabular(name: string, text: string): Tabular {
  const root = readXml(name, text)
  if (root.name !== 'ICD10CM.tabular') throw new ImportError(`${name} is no tabular list.`)
  const tabular: Tabular = {
    version: Number(childOf(root, 'version')?.text) || 0,
    chapters: [],
    blocks: [],
    categories: new Map(),
    codes: new Map(),
    notes: [],
    sevenths: [],
  }
  for (const chapter of root.children) if (chapter.name === 'chapter') readChapter(tabular, chapter)
  if (tabular.codes.size === 0) throw new ImportError(`${name} is incomplete: no code stands in it.`)
  return tabular
}

function readChapter(tabular: Tabular, chapter: XmlElement): void {
  const number = Number(childOf(chapter, 'name')?.text)
  tabular.chapters.push({ number, title: childOf(chapter, 'desc')?.text ?? '' })
  readNotes(tabular, chapter, `chapter ${number}`)
  for (const section of chapter.children) {
    if (section.name !== 'section') continue
    const id = section.attributes['id'] ?? childOf(section, 'name')?.text ?? ''
    tabular.blocks.push({ id, title: childOf(section, 'desc')?.text ?? id, chapter: number })
    // A block of one category carries the category's own notes a second time otherwise.
    readNotes(tabular, section, id)
    for (const diag of section.children) if (diag.name === 'diag') readCode(tabular, diag, id)
  }
}

function readCode(tabular: Tabular, diag: XmlElement, block: string): void {
  const code = childOf(diag, 'name')?.text ?? ''
  if (code.length === 3) tabular.categories.set(code, block)
  tabular.codes.set(code, childOf(diag, 'desc')?.text ?? '')
  readNotes(tabular, diag, code)
  for (const child of diag.children) if (child.name === 'diag') readCode(tabular, child, block)
}

function readNotes(tabular: Tabular, element: XmlElement, at: string): void {
  for (const child of element.children) {
    if (child.name === 'sevenChrDef')
      for (const { name, attributes, text } of child.children)
        if (name === 'extension' && attributes['char'])
          tabular.sevenths.push({ at, character: attributes['char'], text })
    const kind = kinds[child.name]
    if (!kind) continue
    const printed = child.children.filter(({ name }) => name === 'note').map(({ text }) => text)
    for (const text of withHeads(printed, kind.startsWith('excludes'))) tabular.notes.push({ at, kind, text })
  }
}

/**
 * The lists of the release are flat: a line that ends with a colon heads those that follow. Nothing marks where such a list
 * ends. Where more may follow it (excludes), its lines are in the order of the alphabet, so the first that is not belongs to
 * the outer list again; elsewhere it ends with the next line that says "code" itself.
 */
function withHeads(printed: readonly string[], mixed: boolean): string[] {
  const found: string[] = []
  let head: string | undefined
  let before = ''
  for (const text of printed) {
    if (text === '') continue
    if (text.endsWith(':')) {
      head = text
      before = ''
      continue
    }
    const sorted = text.toLowerCase()
    if (
      head !== undefined &&
      (firstWord(text) === firstWord(head) || (mixed ? sorted < before : /^codes?\b/.test(text)))
    )
      head = undefined
    found.push(head === undefined ? text : `${head} ${text}`)
    before = sorted
  }
  return found
}

function firstWord(text: string): string {
  return text.slice(0, text.search(/\W|$/)).toLowerCase()
}
