import { describe, expect, it } from 'vitest'
import type { Term } from '#src/domain/code.ts'
import { compileTermIndex } from './compile-terms.ts'
import { matchSentence } from './match.ts'
import { pack, unpack } from './packed.ts'
import { readText } from './read-text.ts'
import { readTermIndex } from './term-index.ts'

const terms: Term[] = [
  { text: 'Unspecified fracture of neck of femur', code: 'S72.00', source: 'title' },
  { text: 'femoral neck fracture', code: 'S72.00', source: 'synonym' },
  { text: 'MS', code: 'G35', source: 'abbreviation', ambiguous: true },
  { text: 'Pain', code: 'R52', source: 'index' },
  { text: 'Pain chest', code: 'R07.9', source: 'index' },
]
const compiled = () => compileTermIndex({ terms: () => terms })

function codes(text: string, vague = false): string[] {
  const index = readTermIndex(compiled())!
  const read = readText(text, index.knows)
  return read.sentences.flatMap((sentence) =>
    matchSentence(text, read.tokens, sentence, index, vague).flatMap((match) =>
      index.codesOf(match.key).map(({ code }) => `${code}${match.nested ? ' inside' : ''}`),
    ),
  )
}

describe('the compiled word index', () => {
  it('finds terms whatever the order of their words, each set of words once', () => {
    expect(codes('Fracture of the left femoral neck.')).toEqual(['S72.00'])
  })

  it('asks for the capitals of an abbreviation', () => {
    expect(codes('MS for years.')).toEqual(['G35'])
    expect(codes('ms for years.')).toEqual([])
  })

  it('finds single vague words only when every mention counts, and marks what a longer term covers', () => {
    expect(codes('Some pain.')).toEqual([])
    expect(codes('Some pain.', true)).toEqual(['R52'])
    expect(codes('Chest pain.', true)).toEqual(['R07.9', 'R52 inside'])
  })

  it('keeps what each code came from', () => {
    const index = readTermIndex(compiled())!
    const key = [...Array(index.terms).keys()].find((k) => index.codesOf(k)[0]?.code === 'G35')!

    expect(index.codesOf(key)).toEqual([
      { code: 'G35', source: 'abbreviation', prior: 0.8, ambiguous: true, text: 'MS' },
    ])
  })

  it('is the same bytes for the same terms, and read from any place in memory', () => {
    const bytes = compiled()
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)

    expect(compiled()).toEqual(bytes)
    expect(readTermIndex(shifted.subarray(1))?.terms).toBe(readTermIndex(bytes)!.terms)
  })

  it('is made anew when another version wrote it, or when it is cut off', () => {
    expect(readTermIndex(pack('terms-0', { words: new Uint8Array(4) }))).toBeUndefined()
    expect(readTermIndex(compiled().subarray(0, 200))).toBeUndefined()
    expect(readTermIndex(new Uint8Array(2))).toBeUndefined()
  })
})

describe('pack', () => {
  it('gives back arrays of every kind', () => {
    const arrays = {
      a: Uint8Array.of(1, 2, 3),
      b: Uint16Array.of(40000),
      c: Uint32Array.of(4e9, 7),
      d: Float32Array.of(0.5),
    }

    expect(unpack(pack('v', arrays), 'v')).toEqual(arrays)
    expect(unpack(pack('v', arrays), 'w')).toBeUndefined()
  })
})
