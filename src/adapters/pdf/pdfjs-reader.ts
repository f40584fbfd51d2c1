import { Problem, type ProblemCode } from '#src/domain/problem.ts'
import {
  type DrawnPage,
  defaultLimits,
  type ImageFormat,
  type PdfReader,
  type ReadLimits,
} from '#src/ports/pdf-reader.ts'
import { Assembly } from './assembly.ts'
import { type Children, children, type Ending } from './child-process.ts'
import type { Answer, Task } from './protocol.ts'

/**
 * pdf.js in a child process, one file a child.
 * @param options.childPath `child.ts` in development, its bundle (`.mjs`) in the image.
 * @param options.assets Folder with `cmaps/`, `standard_fonts/`, `wasm/` and `iccs/` of pdfjs-dist.
 */
export function pdfjsReader(options: { childPath: string; assets: string }): PdfReader {
  const pool = children(options)
  return {
    async read(bytes, mediaType, { limits: given, password, onPage } = {}) {
      const limits = { ...defaultLimits, ...given }
      const task: Task = { kind: 'read', mediaType, pages: limits.pages, password }
      const file = new Assembly()
      const answer = await perform(
        pool,
        task,
        bytes,
        limits,
        'file-bomb',
        (said) => {
          if (said.kind !== 'page') return
          file.add(said)
          onPage?.(said.number, said.of)
        },
        () => file.clear(),
      )
      if (answer.kind !== 'read') throw new Error('the reader process answered something else')
      return file.done(answer.pageListRepaired, answer.active)
    },

    async image(bytes, mediaType, pageNumber, pixels, format = 'webp') {
      const [page] = await images(pool, bytes, mediaType, [pageNumber], { pixels, format })
      if (!page) throw new Problem('page-unrenderable')
      return page.bytes
    },

    images: (bytes, mediaType, pageNumbers, options) => images(pool, bytes, mediaType, pageNumbers, options),

    async unlock(bytes, password) {
      return bytesOf(await perform(pool, { kind: 'unlock', password }, bytes, defaultLimits, 'file-bomb'))
    },
  }
}

/** A page is drawn from any file that was let in, whatever limit it was read with. */
const MAX_DRAWN_FROM = 3000

/** Children that may be brought down one after the other without drawing a page; then the file is given up. */
const MAX_FELLED = 2

async function images<F extends ImageFormat>(
  pool: Children,
  bytes: Uint8Array,
  mediaType: string,
  pageNumbers: readonly number[],
  { pixels, format }: { pixels: number; format: F },
): Promise<(DrawnPage<F> | undefined)[]> {
  const drawn = new Map<number, DrawnPage<F> | undefined>()
  const missing = () => pageNumbers.filter((number) => !drawn.has(number))
  for (let felled = 0; missing().length; ) {
    const numbers = missing()
    const pages = Math.max(...numbers, MAX_DRAWN_FROM)
    const task: Task = { kind: 'images', mediaType, numbers, pixels, format, pages }
    const before = drawn.size
    const milliseconds = defaultLimits.milliseconds + (numbers.length - 1) * defaultLimits.millisecondsPerPage
    try {
      await perform(pool, task, bytes, { ...defaultLimits, milliseconds }, 'page-unrenderable', (said) => {
        if (said.kind !== 'drawn') return
        if (!numbers.includes(said.number)) throw new Error('the reader process drew another page')
        drawn.set(said.number, said.image && { ...said.image, mediaType: `image/${format}` })
      })
      return pageNumbers.map((number) => drawn.get(number))
    } catch (error) {
      // The page it was at is to blame: the others are drawn without it.
      const at = missing()[0]
      const isPage = error instanceof Problem && error.code === 'page-unrenderable'
      felled = drawn.size > before ? 0 : felled + 1
      if (!isPage || at === undefined || felled >= MAX_FELLED || pageNumbers.length === 1) throw error
      drawn.set(at, undefined)
    }
  }
  return pageNumbers.map((number) => drawn.get(number))
}

type Final = (Ending & { kind: 'answered' })['answer']

async function perform(
  pool: Children,
  task: Task,
  bytes: Uint8Array,
  limits: ReadLimits,
  tooMuch: ProblemCode,
  onAnswer: (answer: Answer) => void = () => undefined,
  onAgain: () => void = () => undefined,
): Promise<Final> {
  let ending = await pool.run(task, bytes, limits, onAnswer)
  // Killed, and not by us: the operating system short of memory, or a person. The file may be fine, so once more.
  if (wasKilledByOthers(ending)) {
    onAgain()
    ending = await pool.run(task, bytes, limits, onAnswer)
  }
  if (ending.kind === 'killed') throw new Problem(tooMuch, { limit: ending.limit })
  if (wasKilledByOthers(ending)) throw new Problem(tooMuch, { limit: 'killed' })
  if (ending.kind === 'died') throw new Problem(crashOf(ending, tooMuch), facts(ending))
  if (ending.answer.kind === 'refused') throw new Problem(ending.answer.problem, { why: ending.answer.why })
  return ending.answer
}

function wasKilledByOthers(ending: Ending): boolean {
  return ending.kind === 'died' && ending.signal === 'SIGKILL'
}

/** V8 aborts when its own heap is full; any other crash is the parser's. */
function crashOf(ending: Ending & { kind: 'died' }, tooMuch: ProblemCode): ProblemCode {
  if (ending.signal === 'SIGABRT' || ending.signal === 'SIGTRAP' || ending.exitCode === 134) return tooMuch
  return tooMuch === 'file-bomb' ? 'file-broken' : tooMuch
}

function facts(ending: Ending & { kind: 'died' }) {
  return { signal: ending.signal ?? undefined, exitCode: ending.exitCode ?? undefined }
}

function bytesOf(answer: Final): Uint8Array {
  if (answer.kind !== 'bytes') throw new Error('the reader process answered something else')
  return answer.bytes
}
