import type { Edition } from '#src/domain/edition.ts'
import { findMentions } from '../mention.ts'
import { readText } from '../read-text.ts'
import { attributeWords, stopWords } from '../stem.ts'
import { termIndexOf } from '../term-index.ts'
import { vagueWords } from '../vague.ts'

/** Whether a folded word is a word of the trade: of the edition or of our lists. */
export function knownWord(edition: Edition, word: string): boolean {
  return (
    stopWords.has(word) ||
    attributeWords.has(word) ||
    vagueWords.has(word) ||
    termIndexOf(edition).knows(word)
  )
}

/** Whether the edition itself means the code, or a header of it, by these words. */
export function meansAlready(edition: Edition, phrase: string, code: string): boolean {
  const index = termIndexOf(edition)
  const read = readText(phrase, (word) => index.knows(word))
  return findMentions(read, index, true).some(
    (mention) => !mention.nested && mention.codes.some((reading) => code.startsWith(reading.code)),
  )
}
