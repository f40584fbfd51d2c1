import type { Usage } from '#src/domain/model.ts'

/** No request of ours comes near so many tokens or pages. */
const MOST = 1_000_000_000

/**
 * What a vendor counted, where it can be: whole numbers from 0. `undefined` otherwise: one that is less than nothing would give a
 * budget money back, and one that is no number could not be written down.
 */
export function believable(usage: Usage): Usage | undefined {
  return Object.values(usage).every((count) => Number.isInteger(count) && count >= 0 && count <= MOST)
    ? usage
    : undefined
}
