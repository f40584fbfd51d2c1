import { createHash } from 'node:crypto'
import type { OcrPage, OcrReader } from '#src/ports/ocr-reader.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { PageReading } from './ocr-text.ts'

type Files = Pick<Ports['files'], 'read' | 'write' | 'delete'>

/** One page of one file, wherever and however often it was uploaded. */
export interface PageKey {
  /** Lower-case hex, of the whole file. */
  sha256: string
  /** 1-based, as the file counts. */
  page: number
}

/** What a reader of scans answered, as it was paid for. */
export type KeptRead = Pick<OcrPage, 'blocks' | 'confidence'> & { by: OcrReader['provider']; model: string }

type Reader = Pick<OcrReader, 'provider' | 'model'>

/**
 * What was read of a page before: by this reader, or, where there is none now, by the last one that read it. So a page is paid
 * for once, whoever uploads it again and however often its document is split or run again.
 */
export async function keptRead(
  files: Files,
  page: PageKey,
  reader: Reader | undefined,
): Promise<KeptRead | undefined> {
  if (reader) return json<KeptRead>(files, readKey(page, reader))
  const last = await json<{ provider: Reader['provider']; model: string }>(files, lastKey(page))
  return last && json<KeptRead>(files, readKey(page, last))
}

export async function keepRead(
  files: Files,
  page: PageKey,
  reader: Reader,
  answer: OcrPage,
): Promise<KeptRead> {
  const { blocks, confidence } = answer
  const kept: KeptRead = { by: reader.provider, model: answer.model, blocks, confidence }
  await files.write(readKey(page, reader), bytesOf(kept))
  await files.write(lastKey(page), bytesOf({ provider: reader.provider, model: reader.model }))
  return kept
}

/** A page as a person said it reads. It stands above what any machine reads. */
export async function correction(files: Files, page: PageKey): Promise<PageReading | undefined> {
  const stands = await json<{ key: string }>(files, correctionKey(page))
  return stands && json<PageReading>(files, stands.key)
}

/** Keeps what a person said; it does not stand yet. Answers its key. */
export async function keepCorrection(files: Files, page: PageKey, reading: PageReading): Promise<string> {
  const bytes = bytesOf(reading)
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  const key = `ocr/corrected/${hashOf([page.sha256, String(page.page)])}-${version}.json`
  await files.write(key, bytes)
  return key
}

/** From now on the page reads as it is kept at `key`; without one, as the machine reads it. May be done again. */
export async function correct(files: Files, page: PageKey, key: string | undefined): Promise<void> {
  if (key) await files.write(correctionKey(page), bytesOf({ key }))
  else await files.delete(correctionKey(page))
}

function readKey(page: PageKey, { provider, model }: Reader): string {
  return `ocr/${hashOf([page.sha256, String(page.page), provider, model])}.json`
}

function lastKey({ sha256, page }: PageKey): string {
  return `ocr/last/${hashOf([sha256, String(page)])}.json`
}

function correctionKey({ sha256, page }: PageKey): string {
  return `ocr/corrected/${hashOf([sha256, String(page)])}.json`
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

async function json<T>(files: Files, key: string): Promise<T | undefined> {
  const bytes = await files.read(key)
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
}
