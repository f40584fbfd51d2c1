import type { Add } from './search-rank.ts'
import { score } from './search-rank.ts'
import type { WordIndex } from './word-index.ts'

/** `E11.65`, `e1165`, `E11.`: the code itself and all that begin so; a code among other words counts when it is whole. */
export function byCode({ bare, barePlaces }: WordIndex, typed: string, add: Add): void {
  const tokens = typed.toUpperCase().split(/\s+/)
  for (const token of tokens) {
    const code = token.replaceAll('.', '')
    if (!/^[A-Z][0-9A-Z]{1,7}$/.test(code) || !/\d/.test(code)) continue
    for (let at = firstFrom(bare, code); at < barePlaces.length && compare(bare, at, code) === 0; at++) {
      const length = lengthOf(bare, at)
      if (length === code.length) add(barePlaces[at]!, score('exactCode', 0))
      else if (tokens.length === 1) add(barePlaces[at]!, score('codePrefix', -length))
    }
  }
}

function firstFrom(bare: Uint8Array, code: string): number {
  let low = 0
  let high = bare.length / 8
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(bare, middle, code) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The entry against the code, as far as the code goes: 0 when it begins so. */
function compare(bare: Uint8Array, at: number, code: string): number {
  for (let letter = 0; letter < code.length; letter++) {
    const difference = (letter < 8 ? bare[at * 8 + letter]! : 0) - code.charCodeAt(letter)
    if (difference !== 0) return difference
  }
  return 0
}

function lengthOf(bare: Uint8Array, at: number): number {
  let length = 0
  while (length < 8 && bare[at * 8 + length] !== 0) length++
  return length
}
