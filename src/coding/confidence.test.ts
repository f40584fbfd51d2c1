import { describe, expect, it } from 'vitest'
import { ranks } from './calibration/bands.ts'
import { guidelineCalibration } from './confidence.ts'
import { guidelineFeatures } from './guideline-features.ts'
import { ENGINE_VERSION } from './version.ts'

describe('the calibration of profile guideline', () => {
  it('was fitted for this engine, with a weight for everything that it knows of a code', () => {
    expect(guidelineCalibration.engine).toBe(ENGINE_VERSION)
    expect(guidelineCalibration.weights).toHaveLength(guidelineFeatures.length)
    expect(guidelineCalibration.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('can rank, and sets its cuts in order', () => {
    expect(ranks(guidelineCalibration)).toBe(true)
    expect(guidelineCalibration.reject).toBeLessThan(guidelineCalibration.threshold)
    expect(guidelineCalibration.auto ?? 1).toBeGreaterThan(guidelineCalibration.threshold)
  })
})
