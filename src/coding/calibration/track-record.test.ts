import { describe, expect, it } from 'vitest'
import type { TrackCount } from '#src/domain/house.ts'
import { binOf, canRank, trackRecord } from './track-record.ts'

const count = (bin: number, decided: number, kept: number, over: Partial<TrackCount> = {}): TrackCount => ({
  engine: 'offline-2',
  bin,
  family: 'E11',
  decided,
  kept,
  ...over,
})
const like = { engine: 'offline-2', confidence: 0.83, code: 'E11.9' }

describe('trackRecord', () => {
  it('says what became of suggestions as sure, of the same family', () => {
    const counts = [count(8, 47, 41), count(8, 100, 10, { family: 'I10' }), count(9, 50, 50)]
    expect(trackRecord(counts, like)).toEqual({ decided: 47, kept: 41, of: 'family' })
  })
  it('takes all codes together while the family has under 30', () => {
    const counts = [count(8, 29, 29), count(8, 11, 1, { family: 'I10' })]
    expect(trackRecord(counts, like)).toEqual({ decided: 40, kept: 30, of: 'all' })
  })
  it('never mixes engines', () => {
    expect(trackRecord([count(8, 47, 41, { engine: 'offline-1' })], like)).toMatchObject({
      decided: 0,
      kept: 0,
    })
  })
  it.each([
    [0, 0],
    [0.0999, 0],
    [0.3, 3],
    [0.7, 7],
    [1, 9],
  ])('puts %s into bin %s', (confidence, bin) => expect(binOf(confidence)).toBe(bin))
})

describe('canRank', () => {
  it('trusts an engine that nobody has judged enough', () => {
    expect(canRank([count(2, 29, 29)], 'offline-2')).toBe(true)
  })
  it('trusts one whose surer suggestions are kept more often', () => {
    expect(canRank([count(2, 40, 4), count(5, 40, 20), count(9, 40, 38)], 'offline-2')).toBe(true)
  })
  it('does not trust one that is as often right when it is unsure', () => {
    expect(canRank([count(2, 40, 20), count(5, 40, 20), count(9, 40, 20)], 'offline-2')).toBe(false)
    expect(canRank([count(2, 40, 38), count(5, 40, 20), count(9, 40, 4)], 'offline-2')).toBe(false)
  })
  it('does not trust one that says only two things', () => {
    expect(canRank([count(2, 40, 4), count(9, 40, 38)], 'offline-2')).toBe(false)
  })
})
