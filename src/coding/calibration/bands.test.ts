import { describe, expect, it } from 'vitest'
import { autoFrom, bandFor, ranks, wilsonLower } from './bands.ts'

const points = (right: number, wrong: number, confidence: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
]
const calibration = { auto: 0.9, reject: 0.15, auroc: 0.9, bins: 15 }
const known = { authorStated: true, approved: true }

describe('wilsonLower', () => {
  it.each([
    [0, 0, 0],
    [10, 10, 0.722],
    [90, 100, 0.826],
    [50, 100, 0.404],
    [0, 20, 0],
  ])('%i of %i right is at least %f', (right, count, lower) => {
    expect(wilsonLower(right, count)).toBeCloseTo(lower, 3)
  })
})

describe('autoFrom', () => {
  it('goes down as far as nine of ten are surely right', () => {
    expect(autoFrom([...points(60, 0, 0.95), ...points(40, 1, 0.9), ...points(10, 10, 0.5)])).toBe(0.9)
  })

  it('finds nothing among a handful, or among errors', () => {
    expect(autoFrom(points(10, 0, 0.99))).toBeUndefined()
    expect(autoFrom(points(80, 20, 0.99))).toBeUndefined()
    expect(autoFrom([])).toBeUndefined()
  })
})

describe('bandFor', () => {
  it('parts what is sure from what is not worth a look', () => {
    expect(bandFor(0.95, calibration, known)).toBe('auto')
    expect(bandFor(0.6, calibration, known)).toBe('review')
    expect(bandFor(0.1, calibration, known)).toBe('reject')
  })

  it('is never auto without an author, without approval or without the bound', () => {
    expect(bandFor(0.95, calibration, { ...known, authorStated: false })).toBe('review')
    expect(bandFor(0.95, calibration, { ...known, approved: false })).toBe('review')
    expect(bandFor(0.95, { ...calibration, auto: undefined }, known)).toBe('review')
  })

  it('switches itself off when the fit cannot rank', () => {
    expect(ranks({ auroc: 0.54, bins: 15 })).toBe(false)
    expect(ranks({ auroc: 0.9, bins: 2 })).toBe(false)
    expect(bandFor(0.95, { ...calibration, auroc: 0.5 }, known)).toBe('review')
    expect(bandFor(0.05, { ...calibration, bins: 2 }, known)).toBe('review')
  })
})
