import { fold } from '../normalise.ts'

/** The words of a phrase as they count: folded, in order, unstemmed, so that it is the same in any language. Empty: no words. */
export function phraseKey(phrase: string): string {
  return wordsOf(phrase).join(' ')
}

/** Folded words of a short text. */
export function wordsOf(text: string): string[] {
  return (fold(text).text.match(/[\p{L}\p{N}']+/gu) ?? []).map((word) => word.replaceAll("'", ''))
}

/**
 * Names a phrase and a code, in addresses and audit entries too, where no words may stand. 64 bits of FNV-1a over both: a
 * shop would need billions of terms before two met.
 */
export function houseTermId(phrase: string, code: string): string {
  return fnv64(`${phraseKey(phrase)}\u0000${code}`)
}

function fnv64(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(36).padStart(13, '0')
}
