import { crc32, inflateRawSync } from 'node:zlib'
import { ImportError } from '#src/ports/code-importer.ts'

export interface ZipMember {
  name: string
  bytes: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
/** No list of the release is larger; a small archive that would fill the memory is refused. */
const MAX_MEMBER = 200 * 1024 * 1024

/** All of them together: a release has 150 MB. */
const MAX_ALL = 600 * 1024 * 1024

/**
 * The files in a ZIP archive, each checked against its CRC-32. Stored and deflated members, no encryption, no ZIP64:
 * what CMS and CDC publish. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @param name For the message when the archive is damaged.
 */
export function readZip(name: string, bytes: Uint8Array): ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return members(bytes, view)
  } catch (error) {
    const why = error instanceof ImportError ? error.message : 'it is cut off or altered'
    throw new ImportError(`${name} is damaged: ${why}.`, { cause: error })
  }
}

function members(bytes: Uint8Array, view: DataView): ZipMember[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: { name: string; at: number }[] = []
  let all = 0
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new ImportError('its list of files cannot be read')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    if (!name.endsWith('/')) entries.push({ name, at })
    all += view.getUint32(at + 24, true)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  // Looked at before anything is unpacked: many names may share the same packed bytes.
  if (all > MAX_ALL) throw new ImportError('it unpacks to more than any release')
  return entries.map((entry) => ({ name: entry.name, bytes: contentOf(entry.name, bytes, view, entry.at) }))
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--)
    if (view.getUint32(at, true) === END) return at
  throw new ImportError('its end is missing')
}

function contentOf(name: string, bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const flags = view.getUint16(entry + 8, true)
  const method = view.getUint16(entry + 10, true)
  const packed = view.getUint32(entry + 20, true)
  const size = view.getUint32(entry + 24, true)
  const local = view.getUint32(entry + 42, true)
  if (flags & 1) throw new ImportError(`${name} in it is encrypted`)
  if (size > MAX_MEMBER) throw new ImportError(`${name} in it is larger than any list of the release`)
  if (view.getUint32(local, true) !== LOCAL) throw new ImportError(`${name} in it cannot be found`)
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const raw = bytes.subarray(start, start + packed)
  if (raw.length < packed) throw new ImportError('it is cut off')
  if (method !== 0 && method !== 8) throw new ImportError(`${name} in it is packed in a way we do not know`)
  const content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: MAX_MEMBER })
  if (content.length !== size || crc32(content) !== view.getUint32(entry + 16, true))
    throw new ImportError(`${name} in it fails its checksum`)
  return content
}
