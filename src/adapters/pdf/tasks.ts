import { drawImage, drawPage } from './draw.ts'
import { imagePages, isImage } from './image-file.ts'
import { type Walked, walk, withPageList } from './page-list.ts'
import { captions, largestPicture } from './page-objects.ts'
import { characters, pageText } from './page-text.ts'
import { openPdf, type PDFDocumentProxy } from './pdfjs.ts'
import { type Answer, Refusal, type Task } from './protocol.ts'
import { runsOf } from './runs.ts'
import { unlock } from './unlock.ts'
import { unseenIn } from './unseen.ts'

type Say = (answer: Answer) => Promise<void>

/** Does one task and says what came of it. Throws `Refusal` for what the file is to blame for. */
export async function run(task: Task, bytes: Uint8Array, assets: string, say: Say): Promise<void> {
  if (task.kind === 'unlock') {
    await say({ kind: 'bytes', bytes: await unlock(bytes, assets, task.password) })
  } else if (task.kind === 'images') {
    await draw(bytes, assets, task, say)
  } else if (isImage(task.mediaType)) {
    const pages = imagePages(bytes, task.mediaType)
    if (pages.length > task.pages) throw new Refusal('file-pages')
    for (const [i, page] of pages.entries())
      await say({ kind: 'page', number: i + 1, of: pages.length, ...page.points, ...nothing })
    await say({ kind: 'read', pageListRepaired: false, active: [] })
  } else await read(bytes, assets, task, say)
}

async function draw(bytes: Uint8Array, assets: string, task: Task & { kind: 'images' }, say: Say) {
  const pdf = isImage(task.mediaType)
    ? undefined
    : (await open(bytes, assets, task.pages, undefined, say)).pdf
  for (const number of task.numbers) {
    const drawing = pdf ? drawPage(pdf, number, task) : drawImage(bytes, task.mediaType, number, task)
    const image = await drawing.catch((error: unknown) => {
      if (error instanceof Refusal && error.problem === 'page-unrenderable') return undefined
      throw error
    })
    await say({ kind: 'drawn', number, image })
  }
  await say({ kind: 'done' })
}

const nothing = { usable: false, text: '', boxes: new Float64Array(), hidden: [] }

/** With so large a picture behind them, so few characters are a fax line or a stamp, not the page's text. */
const scans = [
  { characters: 20, dots: 10_000 },
  { characters: 100, dots: 500_000 },
]

async function read(
  bytes: Uint8Array,
  assets: string,
  task: Task & { kind: 'read' },
  say: Say,
): Promise<void> {
  const { pdf, walked, repaired } = await open(bytes, assets, task.pages, task.password, say)
  const unseen = unseenIn(walked)
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { width, height, runs } = await runsOf(page, walked ? captions(walked, number) : [])
    const found = pageText(runs)
    const count = characters(found.text)
    const picture = walked && count < 100 ? largestPicture(walked, number) : 0
    const scan = scans.some((s) => count < s.characters && picture >= s.dots)
    await say({
      kind: 'page',
      number,
      of: pdf.numPages,
      width,
      height,
      text: found.text,
      boxes: found.boxes,
      usable: found.usable && !scan,
      hidden: await unseen(page, found, () => say({ kind: 'alive' })),
    })
    page.cleanup()
  }
  await say({ kind: 'read', pageListRepaired: repaired, active: walked?.active ?? [] })
}

interface Opened {
  pdf: PDFDocumentProxy
  walked: Walked | undefined
  /** The page list lied: every page is there now. */
  repaired: boolean
}

/**
 * Opens the file, and again with a new page list when its own is not what a walk of the tree finds: readers believe
 * `/Count`, and pages vanish without a word.
 */
async function open(
  bytes: Uint8Array,
  assets: string,
  maxPages: number,
  password: string | undefined,
  say: Say,
): Promise<Opened> {
  const pdf = await openPdf(bytes, assets, password)
  await say({ kind: 'alive' })
  const walked = await walk(bytes, maxPages, password)
  if (pdf.numPages > maxPages && (!walked || walked.leaves.length > maxPages)) throw new Refusal('file-pages')
  await say({ kind: 'alive' })
  if (pdf.numPages < 1 && !walked?.leaves.length) throw new Refusal('file-broken')
  if (!walked) return { pdf, walked, repaired: false }
  // Pages are counted and none can be reached: a tree that only leads back to itself.
  if (!walked.leaves.length) throw new Refusal('file-page-list')
  if (walked.honest && walked.leaves.length === pdf.numPages) return { pdf, walked, repaired: false }

  await pdf.loadingTask.destroy()
  const rewritten = await withPageList(walked).catch((cause) => {
    throw new Refusal('file-page-list', { cause })
  })
  const again = await openPdf(rewritten, assets)
  if (again.numPages !== walked.leaves.length) throw new Refusal('file-page-list')
  return { pdf: again, walked, repaired: true }
}
