import type { Clock } from '#src/ports/clock.ts'

/** A clock that stands still until somebody moves it. */
export interface FixedClock extends Clock {
  set(time: Date | string): void
  /** May be negative. */
  advance(seconds: number): void
}

export function fixedClock(start: Date | string = '2026-11-20T09:00:00.000Z'): FixedClock {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set(time) {
      now = new Date(time)
    },
    advance(seconds) {
      now = new Date(now.getTime() + seconds * 1000)
    },
  }
}
