import { crc32 } from 'node:zlib'

/**
 * One frame of an AWS event stream: two lengths and their checksum, headers, payload, checksum of all.
 * https://smithy.io/2.0/aws/amazon-eventstream.html
 */
export function frame(headers: Record<string, string>, payload: string): Uint8Array {
  const written = Buffer.concat(
    Object.entries(headers).map(([name, value]) => {
      const header = Buffer.alloc(1 + name.length + 1 + 2)
      header.writeUInt8(name.length, 0)
      header.write(name, 1)
      // Type 7: a string, with its length in front.
      header.writeUInt8(7, 1 + name.length)
      header.writeUInt16BE(Buffer.byteLength(value), 2 + name.length)
      return Buffer.concat([header, Buffer.from(value)])
    }),
  )
  const body = Buffer.from(payload)
  const prelude = Buffer.alloc(12)
  prelude.writeUInt32BE(12 + written.length + body.length + 4, 0)
  prelude.writeUInt32BE(written.length, 4)
  prelude.writeUInt32BE(crc32(prelude.subarray(0, 8)), 8)
  const before = Buffer.concat([prelude, written, body])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(before))
  return Buffer.concat([before, sum])
}

/** An event of the model, as Bedrock wraps it. */
export function chunk(event: string): Uint8Array {
  const headers = {
    ':event-type': 'chunk',
    ':content-type': 'application/json',
    ':message-type': 'event',
  }
  return frame(headers, JSON.stringify({ bytes: Buffer.from(event).toString('base64'), p: 'abcdefgh' }))
}

export function exception(type: string): Uint8Array {
  const headers = {
    ':exception-type': type,
    ':content-type': 'application/json',
    ':message-type': 'exception',
  }
  return frame(headers, JSON.stringify({ message: 'Synthetic' }))
}
