import type { Gap, Stored, StoredFile } from '#src/domain/document.ts'
import { type DegradedReason, noUsage, type Usage, type Waiting } from '#src/domain/model.ts'
import type { Page } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { OcrReader, PageImage } from '#src/ports/ocr-reader.ts'
import type { Ports } from '#src/ports/ports.ts'
import { mostUsage } from '../model/cost.ts'
import { type GatePorts, throughGate } from '../model/gate.ts'
import { ComeAgain, type Turn } from '../step.ts'
import { inFlight } from './in-flight.ts'
import { correct, correction, type KeptRead, keepRead, keptRead } from './kept-pages.ts'
import { type PageReading, readingOf } from './ocr-text.ts'
import { report } from './progress.ts'

type Needs = GatePorts & Pick<Ports, 'pdf' | 'ocr'>

export interface Scans {
  readings: Map<number, PageReading>
  /** Of the pages that stay unread. */
  gaps: Gap[]
  /** Why pages were left although somebody would have read them. */
  degraded?: DegradedReason | undefined
}

export interface ScansOf {
  documentId: string
  file: StoredFile
  bytes: Uint8Array
  /** Pages without usable text. */
  pages: readonly Page[]
  /** Not to be read in this pass. */
  leave: readonly Gap[]
  /** What a person just said of some of them. */
  corrections: NonNullable<Stored['corrections']>
  waiting: Waiting | undefined
}

/** Drawn at once by one reader process: opening a file costs more than drawing a page of it. About 1 MB each. */
const DRAWN_AT_ONCE = 4
/** Pages in a row that a vendor was too busy for, with no patience left; then the others are not tried either. */
const MOST_BUSY = 3
/** Most tokens that Claude's answer about a page may have, and characters that its prompt has. */
const CLAUDE_ANSWER = 16_000
const CLAUDE_PROMPT = 8_000

/** These say that nobody is asked at all for now; any other reason is about the one page. */
const stopping: readonly DegradedReason[] = [
  'paused',
  'budget-day',
  'budget-document',
  'no-key',
  'key-refused',
  'model-unknown',
  'spend-limit',
]

/**
 * Pages without usable text, read: as a person corrected them, as they were read before, or by the reader of scans, page after
 * page; each is kept as soon as it is there. Throws `ComeAgain` when the turn is over or the vendor asks for patience, and
 * finds its pages again.
 */
export async function readScans(ports: Needs, of: ScansOf, turn: Turn): Promise<Scans> {
  const { files, clock } = ports
  const reader = (await ports.ocr?.ready()) ? ports.ocr : undefined
  const readings = new Map<number, PageReading>()
  const gaps = new Map<number, Gap['reason']>()
  const left: Page[] = []
  const { sha256 } = of.file
  if (sha256) for (const { page, key } of of.corrections) await correct(files, { sha256, page }, key)
  for (const page of of.pages) {
    const before = await known(files, of.file, page, reader)
    const leave = of.leave.find((gap) => gap.page === page.number)
    if (before) readings.set(page.number, before)
    else if (leave) gaps.set(page.number, leave.reason)
    else if (reader && page.width > 0) left.push(page)
    else gaps.set(page.number, 'needs-ocr')
  }
  let degraded: DegradedReason | undefined
  let busy = 0
  let progress = false
  for (let at = 0; reader && at < left.length && !degraded; at += DRAWN_AT_ONCE) {
    if (clock.now().getTime() >= turn.deadline) throw new ComeAgain(0)
    const batch = left.slice(at, at + DRAWN_AT_ONCE)
    const images = await drawn(ports, of, batch, reader)
    await inFlight(batch, async (page, i) => {
      const image = images[i]
      // Given back as soon as it is sent: the next ones are drawn into the same room.
      images[i] = undefined
      if (degraded) return
      if (!image) {
        gaps.set(page.number, 'unreadable')
        return
      }
      if (clock.now().getTime() >= turn.deadline) throw new ComeAgain(0)
      // The same bytes may be on their way in another document: whoever comes second finds what the first one paid for.
      const meanwhile = await known(files, of.file, page, reader)
      const read = meanwhile
        ? { reading: meanwhile }
        : await readOne(ports, of, reader, page, image, progress)
      if ('reading' in read) {
        readings.set(page.number, read.reading)
        progress = true
        busy = 0
        report(of.documentId, { done: readings.size, of: of.pages.length })
        return
      }
      if (stopping.includes(read.reason)) {
        degraded ??= read.reason
        return
      }
      gaps.set(page.number, 'ocr-failed')
      ports.log.warn('page not read', {
        document_id: of.documentId,
        stage_name: 'ocr',
        error_code: read.reason,
      })
      if (read.reason === 'busy') busy += 1
      if (busy >= MOST_BUSY) degraded ??= 'busy'
    })
  }
  report(of.documentId, { done: 1, of: 1 })
  for (const { number } of left)
    if (!readings.has(number) && !gaps.has(number))
      gaps.set(number, degraded === 'busy' ? 'ocr-failed' : 'needs-ocr')
  return {
    readings,
    gaps: of.pages.flatMap(({ number }): Gap[] => {
      const reason = gaps.get(number)
      return reason ? [{ page: number, reason }] : []
    }),
    degraded,
  }
}

async function known(
  files: Ports['files'],
  { sha256 }: StoredFile,
  page: Page,
  reader: OcrReader | undefined,
): Promise<PageReading | undefined> {
  if (!sha256) return undefined
  const key = { sha256, page: page.number }
  const corrected = await correction(files, key)
  if (corrected) return corrected
  const kept = await keptRead(files, key, reader)
  return kept && asReading(kept, page)
}

function asReading(kept: KeptRead, page: Page): PageReading {
  return readingOf(kept, kept.by, page)
}

async function drawn(
  { pdf }: Needs,
  { bytes, file }: ScansOf,
  pages: readonly Page[],
  { pixels }: OcrReader,
): Promise<(PageImage | undefined)[]> {
  const numbers = pages.map(({ number }) => number)
  try {
    return await pdf.images(bytes, file.mediaType, numbers, { pixels, format: 'jpeg' })
  } catch (error) {
    if (error instanceof Problem && error.code === 'page-unrenderable') return pages.map(() => undefined)
    throw error
  }
}

async function readOne(
  ports: Needs,
  { documentId, file, waiting }: ScansOf,
  reader: OcrReader,
  page: Page,
  image: PageImage,
  progress: boolean,
): Promise<{ reading: PageReading } | { reason: DegradedReason }> {
  const sent = await throughGate(
    ports,
    // While pages come, nobody loses patience: an hour is for a vendor that answers nothing.
    { documentId, waiting: progress ? undefined : waiting, waitsFor: 'ocr' },
    {
      vendor: reader.provider,
      model: reader.model,
      purpose: 'ocr',
      most: mostOf(reader),
      keyMark: reader.keyMark,
    },
    () => reader.read(image),
    () => 'answered',
  )
  if (!sent.ok) return { reason: sent.reason }
  const { sha256 } = file
  const kept = sha256
    ? await keepRead(ports.files, { sha256, page: page.number }, reader, sent.reply)
    : { ...sent.reply, by: reader.provider }
  return { reading: asReading(kept, page) }
}

function mostOf({ provider }: OcrReader): Usage {
  return provider === 'claude' ? mostUsage(CLAUDE_PROMPT, 1, CLAUDE_ANSWER) : { ...noUsage, pages: 1 }
}
