import type { PDFDocument, PDFPage } from 'pdf-lib'
import type { Page } from '#src/domain/page.ts'

/** Longest side of a page without a size of its own, points: US Letter. */
const LONGEST = 792

/** Adds each page as an image that fills it. Answers them by the number of the page in the file. */
export async function addImagePages(
  doc: PDFDocument,
  pages: readonly Page[],
  pageImage: (pageNumber: number) => Promise<Uint8Array>,
): Promise<Map<number, PDFPage>> {
  // Native code of some megabytes: loaded only when an image is exported.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas')
  const added = new Map<number, PDFPage>()
  for (const { number, width, height } of pages) {
    const image = await loadImage(Buffer.from(await pageImage(number)))
    const canvas = createCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    // PDF knows JPEG, not WebP.
    const embedded = await doc.embedJpg(canvas.toBuffer('image/jpeg', 85))
    const scale = LONGEST / Math.max(image.width, image.height)
    const size =
      width > 0 && height > 0
        ? { width, height }
        : { width: image.width * scale, height: image.height * scale }
    const page = doc.addPage([size.width, size.height])
    page.drawImage(embedded, { x: 0, y: 0, ...size })
    added.set(number, page)
  }
  return added
}
