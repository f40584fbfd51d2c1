import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib'
import { activeContent } from './active-content.ts'
import { Refusal } from './protocol.ts'

/** What our own walk of a file's objects found, independent of what its page tree says about itself. */
export interface Walked {
  document: PDFDocument
  leaves: PDFRef[]
  /** Every `/Count` agrees with the pages below it, and nothing was cut off. */
  honest: boolean
  active: string[]
}

const MAX_DEPTH = 64
const name = (text: string) => PDFName.of(text)

/**
 * Reads the objects one after the other, without the file's own index. `undefined`: they cannot be read that way.
 * Refuses with `file-page-list` when a page is named that is not there, with `file-pages` when there are too many.
 * @param password As typed; '' opens what only its owner locked.
 */
export async function walk(
  bytes: Uint8Array,
  maxPages: number,
  password?: string | undefined,
): Promise<Walked | undefined> {
  try {
    const document = await load(bytes, password ?? '')
    const root = document.catalog.get(name('Pages'))
    if (!(root instanceof PDFRef)) return undefined
    const tree = new Tree(document, maxPages)
    tree.visit(root, 0)
    return { document, leaves: tree.leaves, honest: tree.honest, active: activeContent(document) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    return undefined
  }
}

/** Every object of the file, unlocked. Throws what pdf-lib throws. */
export async function load(bytes: Uint8Array, password: string): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, {
    password,
    updateMetadata: false,
    throwOnInvalidObject: false,
    parseSpeed: ParseSpeeds.Fastest,
  })
  // The lock itself is left behind, itself "unlocked" into bytes that break the object stream it is saved in.
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(name('O')) && object.get(name('Filter')) === name('Standard'))
      document.context.delete(ref)
  return document
}

class Tree {
  readonly leaves: PDFRef[] = []
  honest = true
  private readonly above = new Set<PDFRef>()
  private readonly document: PDFDocument
  private readonly maxPages: number

  constructor(document: PDFDocument, maxPages: number) {
    this.document = document
    this.maxPages = maxPages
  }

  visit(ref: PDFRef, depth: number): void {
    const node = this.document.context.lookup(ref)
    // A page that is named and not there was lost with a part of the file.
    if (!(node instanceof PDFDict) || depth > MAX_DEPTH) throw new Refusal('file-page-list')
    if (this.above.has(ref)) {
      this.honest = false
      return
    }
    const kids = node.lookup(name('Kids'))
    if (!(kids instanceof PDFArray)) {
      this.leaves.push(ref)
      // A tree of a few kilobytes can name a million pages: each is counted, none is kept.
      if (this.leaves.length > this.maxPages) throw new Refusal('file-pages')
      return
    }
    this.above.add(ref)
    const before = this.leaves.length
    for (const kid of kids.asArray()) {
      if (kid instanceof PDFRef) this.visit(kid, depth + 1)
      else this.honest = false
    }
    this.above.delete(ref)
    const count = node.lookup(name('Count'))
    if (!(count instanceof PDFNumber) || count.asNumber() !== this.leaves.length - before) this.honest = false
  }
}

/**
 * The same file with a flat page tree of exactly these leaves, in order. What a page inherits is written on it;
 * a page that stands in the tree twice becomes two.
 */
export async function withPageList({ document, leaves }: Walked): Promise<Uint8Array> {
  const { context } = document
  const kids = context.obj([]) as PDFArray
  const pages = context.obj({ Type: 'Pages', Count: leaves.length, Kids: kids })
  const root = context.register(pages)
  const placed = new Set<PDFRef>()
  for (const ref of leaves) {
    const leaf = context.lookup(ref, PDFDict)
    const page = placed.has(ref) ? leaf.clone(context) : leaf
    for (const key of ['Resources', 'MediaBox', 'CropBox', 'Rotate']) {
      const value = inherited(document, leaf, name(key))
      if (value) page.set(name(key), value)
    }
    kids.push(page === leaf ? ref : context.register(page))
    placed.add(ref)
  }
  for (const kid of kids.asArray()) context.lookup(kid, PDFDict).set(name('Parent'), root)
  document.catalog.set(name('Pages'), root)
  return await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
}

/** A page takes these from the branches above it. */
export function inherited(document: PDFDocument, leaf: PDFDict, key: PDFName): PDFObject | undefined {
  let node: PDFDict | undefined = leaf
  for (let depth = 0; node && depth < MAX_DEPTH; depth++) {
    const value = node.get(key)
    if (value) return value
    const parent: PDFObject | undefined = document.context.lookup(node.get(name('Parent')))
    node = parent instanceof PDFDict ? parent : undefined
  }
  return undefined
}
