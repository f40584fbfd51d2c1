import { describe, expect, it } from 'vitest'
import { plainWords } from './plain-words.ts'

const known = ['N18.32', 'Chronic kidney disease, stage 3b', 'CKD 3b, left kidney small, eGFR 38.5']

describe('a sentence of a model', () => {
  it.each([
    'Stage 3b is stated, so N18.32 fits better than the unspecified code.',
    'The left kidney is small and the eGFR is 38.5.',
  ])('“%s” is shown', (sentence) => {
    expect(plainWords(sentence, known)).toBe(sentence)
  })

  it.each([
    ['Stage 4 is stated.', 'a number that nobody wrote'],
    ['The eGFR is 38.', 'a part of a number'],
    ['N18.4 would be wrong.', 'another code'],
    ['The right kidney is small.', 'another side'],
    ['See https://example.org for more.', 'an address'],
    ['<b>Stage 3b</b> is stated.', 'markup'],
    ['![x](y) Stage 3b.', 'a picture'],
    ['', 'nothing'],
    ['Stage 3b is stated. '.repeat(20), 'too much'],
  ])('“%s” is not: %s', (sentence) => {
    expect(plainWords(sentence, known)).toBeUndefined()
  })

  it('is put on one line without what draws nothing', () => {
    expect(plainWords('Stage 3b\u202e\n is\u200b stated.', known)).toBe('Stage 3b is stated.')
  })
})
