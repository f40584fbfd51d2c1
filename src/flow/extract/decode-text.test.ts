import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText, plainPages } from './decode-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return new Uint8Array(view.buffer)
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte-order mark', () => {
    expect(decodeText(utf8('Ménière’s disease, 37 °C, µg'))).toBe('Ménière’s disease, 37 °C, µg')
    expect(decodeText(utf8('\ufeffGlucose 95'))).toBe('Glucose 95')
  })

  it.each([true, false])('reads UTF-16, little-endian %s, with its mark or without', (little) => {
    expect(decodeText(utf16('\ufeffMénière’s', little))).toBe('Ménière’s')
    expect(decodeText(utf16('Follow-up in two weeks’ time', little))).toBe('Follow-up in two weeks’ time')
  })

  it('reads Windows-1252 with its curly quotes, dashes and accents', () => {
    const bytes = Uint8Array.from([
      0x93, 0x4d, 0xe9, 0x6e, 0x69, 0xe8, 0x72, 0x65, 0x92, 0x73, 0x94, 0x20, 0x96, 0x20, 0xb5, 0x67,
    ])
    expect(decodeText(bytes)).toBe('“Ménière’s” – µg')
  })

  it('keeps a UTF-8 file with one damaged byte UTF-8', () => {
    const bytes = utf8('Señora Muñoz, fiebre de 39 °C, niña x sana')
    bytes[bytes.indexOf('x'.charCodeAt(0))] = 0xff
    expect(decodeText(bytes)).toBe('Señora Muñoz, fiebre de 39 °C, niña \ufffd sana')
  })

  it('turns every line end into a line feed and leaves tabs, spaces and form feeds alone', () => {
    expect(decodeText(utf8('a\r\nb\rc\n\td  e\f'))).toBe('a\nb\nc\n\td  e\f')
  })

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\r\0\ufeff]/.test(text))
        expect(decodeText(utf8(text))).toBe(text)
      }),
    )
  })
})

describe('plainPages', () => {
  it('makes a page of each form feed, with offsets into the whole text', () => {
    const { text, pages } = plainPages('one\ftwo\n\f\ffour\f')
    expect(pages.map((page) => text.slice(page.start, page.end))).toEqual(['one', 'two\n', '', 'four'])
    expect(pages.map((page) => [page.number, page.source, page.words.length])).toEqual([
      [1, 'plain', 0],
      [2, 'plain', 0],
      [3, 'plain', 0],
      [4, 'plain', 0],
    ])
  })
})
