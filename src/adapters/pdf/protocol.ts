import type { ProblemCode } from '#src/domain/problem.ts'
import type { ImageFormat } from '#src/ports/pdf-reader.ts'

/** What the parent asks of a child, once. The bytes follow on standard input. */
export type Task =
  | { kind: 'read'; mediaType: string; pages: number; password?: string | undefined }
  | {
      kind: 'images'
      mediaType: string
      numbers: number[]
      pixels: number
      format: ImageFormat
      pages: number
    }
  | { kind: 'unlock'; password: string }

/** The first message to a child. `size`: how many bytes follow. */
export interface Start {
  task: Task
  assets: string
  size: number
  /** Its own guard ends it above this; the parent's clock and sampling come first where they can see. */
  residentBytes: number
}

/** One page as it crosses the pipe. `boxes` holds six numbers a word: start, end (within `text`), x, y, width, height. */
export interface PageMessage {
  kind: 'page'
  /** 1-based. */
  number: number
  of: number
  width: number
  height: number
  usable: boolean
  text: string
  boxes: Float64Array
  /** Start and end, within `text`, of each place that is not seen. */
  hidden: number[]
}

export interface Drawn {
  bytes: Uint8Array
  width: number
  height: number
}

export type Answer =
  /** Its libraries are loaded: it waits for work. */
  | { kind: 'ready' }
  /** It still moves: sent when the file is open and between long steps. */
  | { kind: 'alive' }
  | PageMessage
  /** Without `image`: the page cannot be drawn. */
  | { kind: 'drawn'; number: number; image?: Drawn | undefined }
  | { kind: 'done' }
  | { kind: 'read'; pageListRepaired: boolean; active: string[] }
  | { kind: 'bytes'; bytes: Uint8Array }
  | { kind: 'refused'; problem: ProblemCode; why: string }

/** A signal the child sends itself when it has outgrown its memory; seen by the parent as the cause of death. */
export const OUTGROWN: NodeJS.Signals = 'SIGUSR2'

/** The child's exit code when its libraries cannot be loaded: the set-up is to blame, no file. sysexits(3), EX_SOFTWARE. */
export const NOT_LOADED = 70

/** What the child says instead of a `Problem`, which has its place in the parent. */
export class Refusal extends Error {
  readonly problem: ProblemCode

  constructor(problem: ProblemCode, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}
