/** Typed arrays and texts in one block of bytes, read without copying. Little-endian, as every machine we run on is. */
export type PackedArray = Uint8Array | Uint16Array | Uint32Array | Float32Array

const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const
type Kind = keyof typeof KINDS

interface Header {
  version: string
  arrays: Record<string, [kind: Kind, at: number, length: number]>
}

/** `version` stands first, so that a block of another make is told without reading the rest. */
export function pack(version: string, arrays: Record<string, PackedArray>): Uint8Array {
  const header: Header = { version, arrays: {} }
  let at = 0
  for (const [name, array] of Object.entries(arrays)) {
    header.arrays[name] = [kindOf(array), at, array.length]
    at += padded(array.byteLength)
  }
  const head = new TextEncoder().encode(JSON.stringify(header))
  const from = padded(4 + head.length)
  const bytes = new Uint8Array(from + at)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  for (const [name, array] of Object.entries(arrays)) {
    const part = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
    bytes.set(part, from + header.arrays[name]![1])
  }
  return bytes
}

/** The arrays of a block as views into it; `undefined` when it is of another version or no block of ours. */
export function unpack(bytes: Uint8Array, version: string): Record<string, PackedArray> | undefined {
  if (bytes.byteLength < 4) return undefined
  // A view of 32-bit numbers must begin at a multiple of four.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const length = new DataView(whole.buffer, whole.byteOffset).getUint32(0, true)
  if (4 + length > whole.byteLength) return undefined
  const header = headerOf(new TextDecoder().decode(whole.subarray(4, 4 + length)))
  if (header?.version !== version) return undefined
  const from = padded(4 + length)
  const arrays: Record<string, PackedArray> = {}
  for (const [name, [kind, at, count]] of Object.entries(header.arrays)) {
    const View = KINDS[kind]
    if (from + at + count * View.BYTES_PER_ELEMENT > whole.byteLength) return undefined
    arrays[name] = new View(whole.buffer as ArrayBuffer, whole.byteOffset + from + at, count)
  }
  return arrays
}

/** Texts as one run of UTF-8 and where each ends. */
export function packTexts(texts: readonly string[]): { bytes: Uint8Array; ends: Uint32Array } {
  const ends = new Uint32Array(texts.length)
  let at = 0
  const parts = texts.map((text, i) => {
    const part = Buffer.from(text, 'utf8')
    at += part.length
    ends[i] = at
    return part
  })
  return { bytes: Buffer.concat(parts), ends }
}

/** One text of a run, decoded when asked for. */
export function textAt(bytes: Uint8Array, ends: Uint32Array, i: number): string {
  return decoder.decode(bytes.subarray(i === 0 ? 0 : ends[i - 1], ends[i]))
}

const decoder = new TextDecoder()

function headerOf(json: string): Header | undefined {
  try {
    return JSON.parse(json) as Header
  } catch {
    return undefined
  }
}

function kindOf(array: PackedArray): Kind {
  if (array instanceof Uint16Array) return 'u16'
  if (array instanceof Uint32Array) return 'u32'
  return array instanceof Float32Array ? 'f32' : 'u8'
}

function padded(length: number): number {
  return (length + 3) & ~3
}
