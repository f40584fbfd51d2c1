import { constants, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from 'pdf-lib'
import { inherited, type Walked } from './page-list.ts'

/** What a page is drawn with: its operators and what they name. Read from the objects, for a look that costs little. */
export interface Content {
  /** Parts follow one another. `undefined`: they cannot be unpacked here. */
  bytes: Uint8Array[] | undefined
  resources: Resources
}

export interface Resources {
  /** A form's own operators, or what a picture is. */
  object(name: string): { kind: 'picture' } | { kind: 'form'; form: Form } | undefined
  /** Opacity of what is filled, where a graphics state sets it; `masked`: only parts of it are seen. */
  state(name: string): { alpha?: number; masked: boolean }
  /** Two bytes a letter. */
  isWide(font: string): boolean
  /** How the numbers of a colour are to be read. */
  space(name: string): 'gray' | 'rgb' | 'cmyk' | 'tint' | 'other'
}

export interface Form extends Content {
  matrix: number[]
  box: number[]
}

const name = (text: string) => PDFName.of(text)

/** A page of operators unpacks to some hundred kilobytes; what is larger is not looked at here. */
const MAX_BYTES = 8 << 20

export function contentOf({ document, leaves }: Walked, pageNumber: number): Content | undefined {
  const ref = leaves[pageNumber - 1]
  const leaf = ref && document.context.lookup(ref)
  if (!(leaf instanceof PDFDict)) return undefined
  const parts = leaf.lookup(name('Contents'))
  const streams = parts instanceof PDFArray ? parts.asArray() : parts ? [parts] : []
  return {
    bytes: unpacked(streams.map((part) => document.context.lookup(part))),
    resources: resourcesOf(document, document.context.lookup(inherited(document, leaf, name('Resources')))),
  }
}

/** Whether some layers of the file are switched off: what stands on them is in the text and not on the page. */
export function hasLayersOff({ document }: Walked): boolean {
  const layers = document.catalog.lookup(name('OCProperties'))
  const shown = layers instanceof PDFDict ? layers.lookup(name('D')) : undefined
  if (!(shown instanceof PDFDict)) return false
  const off = shown.lookup(name('OFF'))
  return (off instanceof PDFArray && off.size() > 0) || shown.lookup(name('BaseState')) === name('OFF')
}

function unpacked(streams: (PDFObject | undefined)[]): Uint8Array[] | undefined {
  const parts: Uint8Array[] = []
  let length = 0
  for (const stream of streams) {
    if (!(stream instanceof PDFStream)) continue
    const bytes = unpack(stream)
    length += bytes?.length ?? 0
    if (!bytes || length > MAX_BYTES) return undefined
    parts.push(bytes)
  }
  return parts
}

function unpack(stream: PDFStream): Uint8Array | undefined {
  if (!(stream instanceof PDFRawStream)) return stream.getContents()
  const filter = stream.dict.lookup(name('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  try {
    if (!only) return stream.contents
    if (only === name('FlateDecode') && !stream.dict.has(name('DecodeParms')))
      // What was cut off is read as far as it goes.
      return inflateSync(stream.contents, {
        maxOutputLength: MAX_BYTES,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
    // Several filters one after the other may unpack a kilobyte to a gigabyte.
    return only instanceof PDFArray ? undefined : decodePDFRawStream(stream).decode()
  } catch {
    return undefined
  }
}

function resourcesOf(document: PDFDocument, found: PDFObject | undefined): Resources {
  const all = found instanceof PDFDict ? found : undefined
  const named = (kind: string, key: string) => {
    const dict = all?.lookup(name(kind))
    return dict instanceof PDFDict ? dict.lookup(name(key)) : undefined
  }
  const remembered = <T>(read: (key: string) => T) => {
    const known = new Map<string, T>()
    return (key: string): T => {
      if (!known.has(key)) known.set(key, read(key))
      return known.get(key) as T
    }
  }
  return {
    object: remembered((key) => {
      const object = named('XObject', key)
      if (!(object instanceof PDFStream)) return undefined
      if (object.dict.lookup(name('Subtype')) !== name('Form')) return { kind: 'picture' }
      const own = object.dict.lookup(name('Resources'))
      const form: Form = {
        bytes: unpacked([object]),
        resources: resourcesOf(document, own ?? all),
        matrix: numbersOf(object.dict.lookup(name('Matrix'))),
        box: numbersOf(object.dict.lookup(name('BBox'))),
      }
      return { kind: 'form', form }
    }),
    state: remembered((key) => {
      const state = named('ExtGState', key)
      if (!(state instanceof PDFDict)) return { masked: false }
      const alpha = state.lookup(name('ca'))
      return {
        ...(alpha instanceof PDFNumber ? { alpha: alpha.asNumber() } : {}),
        masked: state.lookup(name('SMask')) instanceof PDFDict,
      }
    }),
    isWide: remembered((key) => {
      const font = named('Font', key)
      return font instanceof PDFDict && font.lookup(name('Subtype')) === name('Type0')
    }),
    space: remembered((key) => spaceOf(key, named('ColorSpace', key))),
  }
}

function spaceOf(key: string, found: PDFObject | undefined): ReturnType<Resources['space']> {
  const kind = found instanceof PDFArray ? found.lookup(0) : (found ?? name(key))
  const word = kind instanceof PDFName ? kind.decodeText() : ''
  if (/^(DeviceGray|CalGray|G)$/.test(word)) return 'gray'
  if (/^(DeviceRGB|CalRGB|RGB)$/.test(word)) return 'rgb'
  if (/^(DeviceCMYK|CMYK)$/.test(word)) return 'cmyk'
  if (word === 'Separation') return 'tint'
  if (word !== 'ICCBased' || !(found instanceof PDFArray)) return 'other'
  const profile = found.lookup(1)
  const parts = profile instanceof PDFStream ? profile.dict.lookup(name('N')) : undefined
  const count = parts instanceof PDFNumber ? parts.asNumber() : 0
  return count === 1 ? 'gray' : count === 3 ? 'rgb' : count === 4 ? 'cmyk' : 'other'
}

function numbersOf(found: PDFObject | undefined): number[] {
  if (!(found instanceof PDFArray)) return []
  return found.asArray().map((value) => (value instanceof PDFNumber ? value.asNumber() : 0))
}
