import { describe, expect, it } from 'vitest'
import type { DocumentText } from '#src/domain/page.ts'
import { plainPages } from './decode-text.ts'
import { putIn } from './put-in.ts'
import { withinRange } from './range.ts'

const hiddenOf = ({ text, pages }: DocumentText) =>
  pages.flatMap((page) => (page.hidden ?? []).map(({ start, end }) => text.slice(start, end)))

// SYNTHETIC. Each page holds characters that nobody sees, told apart by how many there are.
const file = plainPages('first\u200b page\fsecond\u200b\u200b page\fthird\u200b\u200b\u200b page')

describe('a part of a file', () => {
  it('keeps saying where its pages hold what nobody sees', () => {
    expect(hiddenOf(file).map((found) => found.length)).toEqual([1, 2, 3])
    expect(hiddenOf(withinRange(file, { first: 2, last: 3 }))).toEqual(['\u200b\u200b', '\u200b\u200b\u200b'])
    expect(hiddenOf(withinRange(file, { first: 3, last: 3 }))).toEqual(['\u200b\u200b\u200b'])
  })

  it('says it of what stands behind a page that was read anew, and no more of that page', () => {
    const reading = { text: 'a longer text than there was', words: [], ocr: { by: 'person' } }
    const anew = putIn(file, new Map([[2, reading]]))
    expect(hiddenOf(anew)).toEqual(['\u200b', '\u200b\u200b\u200b'])
  })
})
