import { describe, expect, it } from 'vitest'
import { inRange } from './edition.ts'

describe('a code in a range of a note', () => {
  it.each([
    ['N18.31', 'N18.1', 'N18.4', true],
    ['N18.5', 'N18.1', 'N18.4', false],
    ['E13.9', 'E08', 'E13', true],
    ['E14', 'E08', 'E13', false],
    ['C4A.0', 'C43', 'C44', true],
    ['C4A.0', 'C45', 'C49', false],
    ['M1A.9XX0', 'M05', 'M14', true],
    ['M1A.9XX0', 'M15', 'M19', false],
    ['C7B.00', 'C00', 'C96', true],
    ['O9A.11', 'O00', 'O9A', true],
    ['Z3A.20', 'Z30', 'Z39', true],
    ['I10', 'I10', 'I1A', true],
    ['I20.9', 'I10', 'I1A', false],
  ])('%s in %s–%s: %s', (code, from, to, expected) => {
    expect(inRange(code, { from, to })).toBe(expected)
  })
})
