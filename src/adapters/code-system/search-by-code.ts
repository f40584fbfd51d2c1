import type { Add } from './search-rank.ts'
import { score } from './search-rank.ts'

export interface BareCode {
  /** Without the dot. */
  bare: string
  /** Its place in the edition. */
  place: number
}

/** `E11.65`, `e1165`, `E11.`: the code itself and all that begin so; a code among other words counts when it is whole. */
export function byCode(sorted: readonly BareCode[], typed: string, add: Add): void {
  const tokens = typed.toUpperCase().split(/\s+/)
  for (const token of tokens) {
    const bare = token.replaceAll('.', '')
    if (!/^[A-Z][0-9A-Z]{1,7}$/.test(bare) || !/\d/.test(bare)) continue
    for (let at = firstFrom(sorted, bare); sorted[at]?.bare.startsWith(bare); at++) {
      const { bare: found, place } = sorted[at]!
      if (found === bare) add(place, score('exactCode', 0))
      else if (tokens.length === 1) add(place, score('codePrefix', -found.length))
    }
  }
}

function firstFrom(sorted: readonly BareCode[], bare: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.bare < bare) low = middle + 1
    else high = middle
  }
  return low
}
