import fc from 'fast-check'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { printable } from './printable.ts'

describe('printable', () => {
  it.each([
    ['SpO2 ≥ 92 % → room air', 'SpO2 >= 92 % -> room air'],
    ['“no fever” – Dr. Müller’s note…', '“no fever” – Dr. Müller’s note…'],
    ['Cafe\u0301', 'Café'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['5 μg', '5 µg'],
    ['ﬁbrosis', 'fibrosis'],
    ['Łódź', '?ódz'],
    ['頭痛 😀', '?? ?'],
    ['a\tb\nc', 'a b c'],
  ])('prints %j as %j', (text, expected) => {
    expect(printable(text)).toBe(expected)
  })

  it('leaves only characters that the standard fonts have', async () => {
    const doc = await PDFDocument.create()
    const fonts = await Promise.all(
      [StandardFonts.Helvetica, StandardFonts.Courier].map((font) => doc.embedFont(font)),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const font of fonts) font.encodeText(printable(text))
      }),
      { numRuns: 2000 },
    )
    for (let code = 0; code < 0x3000; code++) fonts[0]!.encodeText(printable(String.fromCodePoint(code)))
  })
})
