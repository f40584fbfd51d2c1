import { describe, expect, it } from 'vitest'
import { auroc, bins, brier, coverageAt, ece, type Point, spread } from './confidence.ts'

const point = (confidence: number, right: boolean): Point => ({ confidence, right })

describe('confidence scorers', () => {
  it('call a perfect ranking 1, a turned one 0 and one without order a half', () => {
    expect(auroc([point(0.9, true), point(0.1, false)])).toBe(1)
    expect(auroc([point(0.1, true), point(0.9, false)])).toBe(0)
    expect(auroc([point(0.5, true), point(0.5, false)])).toBe(0.5)
  })

  it('find no calibration error where confidence is the share right', () => {
    const honest = Array.from({ length: 100 }, (_, i) => point(0.7, i % 10 < 7))
    expect(ece(honest)).toBeCloseTo(0)
    expect(ece(honest.map((p) => ({ ...p, confidence: 1 })))).toBeCloseTo(0.3)
    expect(brier([point(1, true), point(0, true)])).toBe(0.5)
  })

  it('keep points of one confidence in one bin', () => {
    const points = [...Array.from({ length: 20 }, () => point(0.4, true)), point(0.9, true)]
    expect(bins(points, 15).map((b) => b.count)).toEqual([20, 1])
  })

  it('take from the top as long as the precision holds', () => {
    const points = [point(0.9, true), point(0.8, true), point(0.7, false), point(0.6, true)]
    expect(coverageAt(points, 0.75)).toBe(1)
    expect(coverageAt(points, 0.95)).toBe(0.5)
    expect(coverageAt([point(0.9, false)], 0.95)).toBe(0)
  })

  it('see no spread where every bin is right as often', () => {
    expect(spread([point(0.2, true), point(0.9, true)])).toBe(0)
    expect(spread([point(0.2, false), point(0.9, true)])).toBe(1)
  })
})
