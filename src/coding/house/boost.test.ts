import { describe, expect, it } from 'vitest'
import { binned, boost, chance, type Example } from './boost.ts'
import { bestCut, calibrated, type Held, platt } from './calibrate.ts'

/** True where exactly one of two numbers is large: no line divides that. */
const examples: Example[] = Array.from({ length: 600 }, (_, i) => {
  const [a, b] = [(i * 7919) % 100, (i * 104729) % 97]
  return { x: [a, b, i % 13], y: a > 50 !== b > 48 ? 1 : 0 }
})
const every = Uint32Array.from(examples.keys())

describe('boost', () => {
  it('learns what no single number tells', () => {
    const model = boost(binned(examples), every)
    const right = examples.filter(({ x, y }) => chance(model, x) >= 0.5 === (y === 1))

    expect(right.length / examples.length).toBeGreaterThan(0.95)
  })

  it('learns from the rows it is given only, and the same each time', () => {
    const some = every.filter((i) => i % 2 === 0)

    expect(boost(binned(examples), some)).toEqual(boost(binned(examples), some))
    expect(boost(binned(examples), some)).not.toEqual(boost(binned(examples), every))
  })

  it('says what is usual where all examples agree', () => {
    const model = boost(
      binned(examples),
      every.filter((i) => examples[i]!.y === 1),
    )

    expect(model.trees).toEqual([])
    expect(chance(model, [1, 2, 3])).toBeGreaterThan(0.99)
  })
})

describe('calibration', () => {
  it('makes overconfident chances honest', () => {
    // Said 0.95, true in 7 of 10; said 0.05, true in 3 of 10.
    const held: Held[] = Array.from({ length: 1000 }, (_, i) => {
      const high = i % 2 === 0
      return { p: high ? 0.95 : 0.05, y: (i >> 1) % 10 < (high ? 7 : 3) ? 1 : 0 }
    })
    const scale = platt(held)

    expect(calibrated(scale, 0.95)).toBeCloseTo(0.7, 1)
    expect(calibrated(scale, 0.05)).toBeCloseTo(0.3, 1)
  })

  it('cuts where F1 is best, counting what was never proposed', () => {
    const held: Held[] = [
      { p: 0.9, y: 1 },
      { p: 0.8, y: 0 },
      { p: 0.7, y: 1 },
      { p: 0.2, y: 0 },
    ]

    expect(bestCut(held, 3)).toEqual({ threshold: 0.7, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 })
  })
})
