import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js'
import { Refusal } from './protocol.ts'

// In a bundle pdf.js cannot find its worker file; handed over like this it runs in our own thread, which is what we want:
// this process does nothing else.
Object.assign(globalThis, { pdfjsWorker: worker })

export type { PDFDocumentProxy }
export type PdfPage = Awaited<ReturnType<PDFDocumentProxy['getPage']>>

/**
 * Opens a PDF. Refuses with `file-password`, `password-wrong` or `file-broken`.
 * @param bytes Copied: pdf.js takes what it is given.
 * @param assets Folder with `cmaps/`, `standard_fonts/`, `wasm/`, `iccs/`.
 */
export async function openPdf(
  bytes: Uint8Array,
  assets: string,
  password?: string | undefined,
): Promise<PDFDocumentProxy> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    // Fonts that are named and not embedded: their widths and glyphs come from here.
    standardFontDataUrl: `${assets}/standard_fonts/`,
    cMapUrl: `${assets}/cmaps/`,
    cMapPacked: true,
    wasmUrl: `${assets}/wasm/`,
    iccUrl: `${assets}/iccs/`,
    ...(password === undefined ? {} : { password }),
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy().catch(() => undefined)
    throw refusalOf(error)
  }
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof Error)) return new Refusal('file-broken')
  if (error.name === 'PasswordException')
    return new Refusal(
      (error as Error & { code: number }).code === pdfjs.PasswordResponses.INCORRECT_PASSWORD
        ? 'password-wrong'
        : 'file-password',
    )
  return new Refusal('file-broken', { cause: error })
}
