import { describe, expect, it } from 'vitest'
import { confidence } from '#src/domain/code.ts'
import { age, day, idOf, moment, pageRange, pageRuns, plural } from './format.ts'

describe('format', () => {
  it('writes days without going through a time zone', () => {
    expect(day('2026-09-14')).toBe('14 Sep 2026')
    expect(day('not a date')).toBe('not a date')
  })

  it('writes moments in UTC', () => {
    expect(moment('2026-09-14T23:31:07Z')).toBe('14 Sep 2026, 23:31 UTC')
  })

  it('says how long ago in one unit', () => {
    const now = '2026-11-20T12:00:00Z'
    expect(age('2026-11-20T11:59:40Z', now)).toBe('now')
    expect(age('2026-11-20T11:15:00Z', now)).toBe('45 min')
    expect(age('2026-11-19T12:00:00Z', now)).toBe('24 h')
    expect(age('2026-11-10T12:00:00Z', now)).toBe('10 d')
  })

  it('never makes a confidence look surer than it is', () => {
    expect(confidence(0.7999)).toBe('0.79')
    expect(confidence(0.29)).toBe('0.29')
    expect(confidence(1)).toBe('1.00')
  })

  it('counts in words', () => {
    expect(plural(1, 'page')).toBe('1 page')
    expect(plural(1200, 'entry', 'entries')).toBe('1,200 entries')
    expect(pageRange({ first: 3, last: 3 })).toBe('page 3')
    expect(pageRuns([7, 1, 2, 3])).toBe('1–3, 7')
  })

  it('makes identifiers without dots', () => {
    expect(idOf('card', 'E11.65')).toBe('card-E11-65')
  })
})
