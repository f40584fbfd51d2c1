import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { sniff } from './sniff.ts'

const bytes = (latin1: string) => Uint8Array.from(Buffer.from(latin1, 'latin1'))
const png = `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01`

describe('sniff', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xef\xbb\xbf%PDF-1.4\n', 'application/pdf'],
    ['\r\n\r\n%PDF-1.4\n', 'application/pdf'],
    [png, 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['II*\0\x08\0\0\0', 'image/tiff'],
    ['MM\0*\0\0\0\x08', 'image/tiff'],
    ['CHIEF COMPLAINT: cough\r\n', 'text/plain'],
    ['Glucose\t<5 mg/dL\n<60 is low', 'text/plain'],
    ['fi\xe8vre \x96 39 \xb0C', 'text/plain'],
    ['\xff\xfeH\0b\0', 'text/plain'],
    ['\xd0\x91\xd0\xbe\xd0\xbb\xd1\x8c', 'text/plain'],
  ])('knows %j as %s', (content, type) => {
    expect(sniff(bytes(content))).toBe(type)
  })

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t'],
    ['a web page', '<!DOCTYPE html><p>hello'],
    ['a web page after a byte-order mark', '\xef\xbb\xbf<html>'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['a web page with a PDF at byte 512', `<html>${' '.repeat(506)}%PDF-1.7\n`],
    ['a tag before the PDF', '<x>%PDF-1.7\n'],
    ['17 bytes before the PDF', `${'a'.repeat(17)}%PDF-1.7\n`],
    ['a picture with a PDF inside', `${png}tEXt%PDF-1.7\n`],
    ['an archive that continues as a PDF', 'PK\x03\x04abcd%PDF-1.7\n'],
    ['a Windows program', `MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0`],
    ['a Linux program', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0'],
    ['an archive or word processor file', 'PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0'],
    ['rich text', '{\\rtf1\\ansi hello}'],
    ['PostScript', '%!PS-Adobe-3.0\n'],
    ['a GIF', 'GIF89a\x01\0\x01\0\x80\0\0'],
    ['text with bells in it', 'ab\x07cd\x07ef'],
  ])('refuses %s', (_, content) => {
    expect(sniff(bytes(content))).toBeUndefined()
  })

  it('refuses compressed bytes without a header', () => {
    let noise = Buffer.alloc(0)
    for (let i = 0; i < 200; i++) noise = Buffer.concat([noise, createHash('sha256').update(`${i}`).digest()])
    expect(sniff(deflateRawSync(noise))).toBeUndefined()
  })
})
