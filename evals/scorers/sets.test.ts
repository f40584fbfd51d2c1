import { describe, expect, it } from 'vitest'
import { calibrationError, counted, micro } from './sets.ts'

describe('counts over code sets', () => {
  it('counts each code once, whatever the order', () => {
    expect(counted(['I10', 'E11.9', 'I10'], ['E11.9', 'J18.9'])).toEqual({ tp: 1, fp: 1, fn: 1 })
  })

  it('adds documents up', () => {
    const first = counted(['I10'], ['I10'])
    expect(counted([], ['J18.9'], first)).toEqual({ tp: 1, fp: 0, fn: 1 })
  })

  it('gives precision, recall and F1', () => {
    expect(micro({ tp: 2, fp: 2, fn: 0 })).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 })
    expect(micro({ tp: 0, fp: 0, fn: 3 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})

describe('calibration error', () => {
  it('is nothing when half of what is half sure is right', () => {
    const points = Array.from({ length: 30 }, (_, i) => ({ confidence: 0.5, right: i % 2 === 0 }))
    expect(calibrationError(points, 1)).toBeCloseTo(0)
  })

  it('is what confidence promises too much', () => {
    expect(calibrationError([{ confidence: 0.9, right: false }], 1)).toBeCloseTo(0.9)
  })
})
