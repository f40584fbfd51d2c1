import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { type PDFDocument, PDFName } from 'pdf-lib'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { closeNote, openNote, signed } from './clinic-notes.ts'
import { astergard, fennwick } from './houses.ts'
import { emptyDocument, heading, LETTER, numbered, paragraph } from './paper.ts'

const DPI = 150

/** A page that went through a scanner: black and white, a little askew, speckled, and without any text. */
export async function scannedNote(doc: PDFDocument): Promise<void> {
  const drawn = await emptyDocument('Original of the scan', '2026-11-02')
  await pulmonaryNote(drawn)
  const grey = await rasterise(await drawn.save(), 0.6)
  const { width, height, bits } = scanned(grey)
  const image = doc.context.stream(deflateSync(bits, { level: 9 }), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'FlateDecode',
  })
  const page = doc.addPage([LETTER.width, LETTER.height])
  page.node.setXObject(PDFName.of('Scan'), doc.context.register(image))
  const content = doc.context.stream(`q ${LETTER.width} 0 0 ${LETTER.height} 0 0 cm /Scan Do Q`)
  page.node.set(PDFName.of('Contents'), doc.context.register(content))
}

async function pulmonaryNote(doc: PDFDocument): Promise<void> {
  const visit = {
    house: fennwick,
    person: astergard,
    date: '11/02/2026',
    kind: 'Consultation Note',
    provider: 'Perpetua Hollingbrook, MD',
  }
  const paper = await openNote(doc, visit)
  heading(paper, 'REASON FOR VISIT')
  paragraph(paper, 'More cough and breathlessness for one week. Referred by Dr. Abernall.')
  heading(paper, 'HISTORY')
  paragraph(
    paper,
    'Mr. Astergard is known to us with COPD. For one week he has coughed more, brings up yellow sputum and stops for breath after one flight of stairs. He has no fever and no chest pain. He quit smoking in 2009. He uses tiotropium every day and has needed albuterol six times a day since Thursday.',
  )
  heading(paper, 'EXAMINATION')
  paragraph(
    paper,
    'Pulse 92, respirations 22, temperature 99.0 °F, SpO2 92 % on room air. Speaks in full sentences. Expiratory wheezes on both sides, no crackles. No leg edema. Spirometry: FEV1 48 % of predicted, FEV1/FVC 0.55.',
  )
  heading(paper, 'IMPRESSION')
  numbered(paper, [
    'Chronic obstructive pulmonary disease with acute exacerbation.',
    'Former cigarette smoker, 20 pack-years, quit in 2009.',
  ])
  heading(paper, 'PLAN')
  numbered(paper, [
    'Prednisone 40 mg daily for five days, azithromycin 500 mg daily for three days.',
    'Albuterol by spacer every four hours while awake, then as needed.',
    'Return in one week; to the emergency department if worse.',
  ])
  signed(paper, visit.provider, '11/02/2026 at 1:31 PM')
  closeNote(paper, visit)
}

interface Grey {
  width: number
  height: number
  rgba: Uint8ClampedArray
}

async function rasterise(bytes: Uint8Array, degrees: number): Promise<Grey> {
  const fonts = new URL('../node_modules/pdfjs-dist/standard_fonts/', import.meta.url).pathname
  const task = pdfjs.getDocument({
    data: bytes,
    standardFontDataUrl: fonts,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  })
  const page = await (await task.promise).getPage(1)
  const viewport = page.getViewport({ scale: DPI / 72 })
  const width = Math.round(viewport.width)
  const height = Math.round(viewport.height)
  const flat = createCanvas(width, height)
  await page.render({ canvas: flat, viewport }).promise
  await task.destroy()
  const askew = createCanvas(width, height)
  const context = askew.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(flat, -width / 2 + 5, -height / 2 - 4)
  return { width, height, rgba: context.getImageData(0, 0, width, height).data }
}

/** One bit a pixel, rows padded to whole bytes: 1 is white. */
function scanned({ width, height, rgba }: Grey): { width: number; height: number; bits: Uint8Array } {
  const stride = Math.ceil(width / 8)
  const bits = new Uint8Array(stride * height)
  const random = sequence(20261102)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const light = 0.3 * rgba[at]! + 0.59 * rgba[at + 1]! + 0.11 * rgba[at + 2]!
      // Speckle: dust on the glass, and thin strokes that break here and there.
      const dust = random()
      const white = dust < 0.0004 ? false : light + (dust - 0.5) * 60 > 165
      if (white) bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return { width, height, bits }
}

/** Numbers 0…1, the same for the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
