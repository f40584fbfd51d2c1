import { monotonicFactory } from 'ulid'

const next = monotonicFactory()

/** A ULID: sorts by time, and within one millisecond by the order of asking. https://github.com/ulid/spec */
export function newId(now: Date): string {
  return next(now.getTime())
}
