import { createHash } from 'node:crypto'
import type { Actor } from '#src/domain/actor.ts'
import type { Document, Gap, Stored, StoredFile } from '#src/domain/document.ts'
import type { Page } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Ports } from '#src/ports/ports.ts'
import { openEncounter } from '../encounter/open.ts'
import { correctedPage } from '../extract/corrected.ts'
import { keepCorrection, type PageKey } from '../extract/kept-pages.ts'
import { cleaned } from '../extract/ocr-text.ts'
import { textOf } from '../extract/text-of.ts'
import { change, living } from './again.ts'
import { backToStored } from './back.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'jobs' | 'clock'>

/** More than any page holds. */
const MOST_CHARACTERS = 100_000

/**
 * Pages that nobody has read are sent to the reader of scans again, and what follows runs again.
 * @param only Page number; absent: all of them.
 * Throws `stage-not-reached`, `nothing-unread`, `ocr-not-set-up`, `encounter-signed`.
 */
export async function readAgain(
  ports: Needs & Pick<Ports, 'ocr'>,
  documentId: string,
  only: number | undefined,
  actor: Actor,
): Promise<void> {
  await openDocument(ports, documentId)
  if (!(await ports.ocr?.ready())) throw new Problem('ocr-not-set-up', { documentId })
  await change(ports, documentId, actor, (document) => {
    const gaps = gapsOf(living(document))
    const tried = gaps.filter(({ page }) => only === undefined || page === only)
    if (tried.length === 0) throw new Problem('nothing-unread', { documentId })
    return {
      next: reread(
        document,
        gaps.filter((gap) => !tried.includes(gap)),
      ),
      action: 'document.ocr-retried',
      detail: { pages: tried.length, ...(only === undefined ? {} : { page: only }) },
    }
  })
}

/** A page whose text a person may say: it holds a picture. */
export interface TypedPage {
  document: Document
  page: Page
  text: string
  /** Names the text that the person sees: sent back with what they make of it. */
  version: string
}

/** Throws `stage-not-reached`, `not-found` (no such page, or its text came with the file), `document-gone`. */
export async function typedPage(
  ports: Pick<Ports, 'documents' | 'files'>,
  documentId: string,
  number: number,
): Promise<TypedPage> {
  const document = await ports.documents.document(documentId)
  if (!document || document.trashedAt) throw new Problem('document-gone', { documentId })
  const { text, pages } = await textOf(ports, document)
  const page = pages.find((one) => one.number === number)
  if (!page || (page.source !== 'ocr' && page.source !== 'none'))
    throw new Problem('not-found', { documentId })
  const own = page.source === 'ocr' ? text.slice(page.start, page.end) : ''
  const version = createHash('sha256').update(`${page.source}:${own}`).digest('hex').slice(0, 16)
  return { document, page, text: own, version }
}

export interface Correction {
  page: number
  /** As the page reads. */
  text: string
  /** Of `TypedPage`: what it was changed from. */
  version: string
  /** There is nothing on it: then, and only then, its text may be empty. */
  blank: boolean
}

/**
 * A person says how a page reads. It is kept beside what the machine read and stands above it from now on, also when the document
 * is split, run again or uploaded once more; what follows runs again. Nothing happens when it reads as it did.
 * Throws `edited-elsewhere` (the page reads differently by now), `page-text-missing`, `stage-not-reached`, `not-found`,
 * `encounter-signed`, `request-too-large`.
 */
export async function correctText(
  ports: Needs,
  documentId: string,
  { page: number, text: says, version, blank }: Correction,
  actor: Actor,
): Promise<void> {
  if (says.length > MOST_CHARACTERS) throw new Problem('request-too-large')
  await openDocument(ports, documentId)
  const stands = await typedPage(ports, documentId, number)
  if (stands.version !== version) throw new Problem('edited-elsewhere', { documentId })
  const text = blank ? '' : cleaned(says)
  if (!blank && !text.trim()) throw new Problem('page-text-missing', { documentId })
  if (stands.page.source === 'ocr' && text === stands.text) return
  const whole = await textOf(ports, stands.document)
  // What a page that nobody read carries of its own (the line of a fax) is not what it was corrected from.
  const page =
    stands.page.source === 'ocr' ? stands.page : { ...stands.page, end: stands.page.start, words: [] }
  const { reading, changed } = correctedPage(whole.text, page, text)
  const key = await keyOf(ports, stands.document, number)
  const kept = await keepCorrection(ports.files, key, reading)
  await change(ports, documentId, actor, (document) => ({
    // Another text than the one it was changed from: somebody was faster, and nothing of theirs is lost.
    next: said(document, number, kept, stands.document),
    action: 'document.text-corrected',
    detail: { page: number, characters: text.length, words: changed },
  }))
}

/** Back to what the machine read of a page. Nothing happens when nobody corrected it. */
export async function uncorrectText(
  ports: Needs,
  documentId: string,
  number: number,
  actor: Actor,
): Promise<void> {
  await openDocument(ports, documentId)
  const { document: stands, page } = await typedPage(ports, documentId, number)
  if (page.ocr?.by !== 'person') return
  await change(ports, documentId, actor, (document) => ({
    next: said(document, number, undefined, stands),
    action: 'document.text-uncorrected',
    detail: { page: number },
  }))
}

/** What is signed is said to be signed, whatever else is wrong. */
async function openDocument(ports: Needs, documentId: string): Promise<void> {
  const document = await ports.documents.document(documentId)
  if (!document) throw new Problem('document-gone', { documentId })
  await openEncounter(ports, document.encounterId)
}

function gapsOf(document: Document): readonly Gap[] {
  if (!('gaps' in document))
    throw new Problem('stage-not-reached', { documentId: document.id, stage: document.stage })
  return document.gaps
}

/** Read again with what a person said of one page; nobody waits for a vendor to read the others. */
function said(document: Document, page: number, key: string | undefined, seen: Document): Stored {
  const gaps = gapsOf(living(document))
  if (!('textKey' in document && 'textKey' in seen && document.textKey === seen.textKey))
    throw new Problem('edited-elsewhere', { documentId: document.id })
  const leave = gaps.filter((gap) => gap.page !== page)
  return { ...reread(document, leave), corrections: [{ page, key }] }
}

function reread(document: Document, leave: Gap[]): Stored {
  const next = backToStored(document)
  if (leave.length === 0) return next
  const degraded = document.degraded?.filter(({ step }) => step === 'extract')
  return { ...next, leave, degraded }
}

async function keyOf({ documents }: Needs, { id, fileId }: Document, page: number): Promise<PageKey> {
  const file: StoredFile | undefined = await documents.file(fileId)
  if (!file?.sha256) throw new Problem('document-gone', { documentId: id })
  return { sha256: file.sha256, page }
}
