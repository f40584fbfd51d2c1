import type { OcrProvider, Usage } from '#src/domain/model.ts'

/** A page drawn as an image, upright as a reader sees it. */
export interface PageImage {
  bytes: Uint8Array
  mediaType: 'image/png' | 'image/jpeg'
  /** Pixels. */
  width: number
  height: number
}

/** A place on the page as shares of its width and height, 0…1, origin top left. */
export interface OcrBox {
  x: number
  y: number
  width: number
  height: number
}

export interface OcrWord {
  text: string
  box: OcrBox
  /** 0…1. */
  confidence?: number | undefined
}

export interface OcrBlock {
  /** `table`: rows are lines, cells are parted by a tab. */
  kind: 'title' | 'text' | 'list' | 'table' | 'header' | 'footer' | 'caption' | 'signature' | 'other'
  /** Plain text, lines parted by "\n"; no markup. */
  text: string
  /** Absent: the reader does not say where it stands. */
  box?: OcrBox | undefined
  /** Where each word stands, in the order of `text`; absent: only the block is known. */
  words?: OcrWord[] | undefined
  /** 0…1. */
  confidence?: number | undefined
}

export interface OcrPage {
  /** In reading order. None: the page is blank. */
  blocks: OcrBlock[]
  /** Of the page, 0…1, where the reader says one. */
  confidence?: number | undefined
  usage: Usage
  /** As the vendor names it in its answer. */
  model: string
  latencyMs: number
}

/**
 * Reads the words of one page image. Keeps nothing, retries nothing. Filled by Mistral OCR, Amazon Textract and Claude; all pass
 * `ocr-reader.contract.ts`. `undefined` with `OCR=off`.
 */
export interface OcrReader {
  readonly provider: OcrProvider
  /** As configured; for Textract the operation. */
  readonly model: string
  /** Longest side it reads well, in pixels. */
  readonly pixels: number
  /** Whether it has the key or role it needs. Asks nobody but the secret store; never throws. */
  ready(): Promise<boolean>
  /** As `LanguageModel.keyMark`. */
  keyMark?: (() => Promise<string | undefined>) | undefined
  /** Throws `ModelFault`, nothing else; ends by itself after 60 s. */
  read(page: PageImage, signal?: AbortSignal): Promise<OcrPage>
}
