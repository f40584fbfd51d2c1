import type { Page, Word } from '#src/domain/page.ts'
import { cleaned, type PageReading } from './ocr-text.ts'
import { ownPage } from './put-in.ts'
import { sameWords, tokensOf } from './same-words.ts'

/**
 * A page as a person says it reads. Words that stood there keep their boxes; words that take the place of others have the box of
 * those; words that are new have the box of their line.
 * @param text Of the whole document, `page` as it stands in it.
 * @returns And how many words are not what they were: changed, added, taken out.
 */
export function correctedPage(
  text: string,
  page: Page,
  says: string,
): { reading: PageReading; changed: number } {
  const before = ownPage(text, page)
  const corrected = cleaned(says)
  const was = tokensOf(before.text)
  const is = tokensOf(corrected)
  const same = sameWords(was, is)
  const places = was.map((token) =>
    before.words.filter((word) => word.start < token.end && word.end > token.start),
  )
  const words: Word[] = []
  for (const [i, { start, end }] of is.entries()) {
    const known = same[i]
    const place = known === undefined ? instead(same, i, places) : places[known]
    const box = place && aroundAll(place)
    if (box) words.push({ start, end, ...box })
  }
  const { ocr } = before.page
  const kept = same.filter((index) => index !== undefined).length
  return {
    reading: {
      text: corrected,
      words,
      ocr: {
        by: 'person',
        before: ocr?.by === 'person' ? ocr.before : ocr?.by,
        ...(ocr?.approximate && words.length > 0 ? { approximate: true as const } : {}),
      },
    },
    changed: Math.max(was.length, is.length) - kept,
  }
}

type Boxes = readonly (readonly Word[])[]

/** The boxes of the words that a new word stands for, or of the line that it was put into. */
function instead(
  same: readonly (number | undefined)[],
  at: number,
  places: Boxes,
): readonly Word[] | undefined {
  let first = at
  while (first > 0 && same[first - 1] === undefined) first -= 1
  let last = at
  while (last + 1 < same.length && same[last + 1] === undefined) last += 1
  const from = first > 0 ? same[first - 1]! + 1 : 0
  const to = last + 1 < same.length ? same[last + 1]! : places.length
  const gone = to - from
  // As many as were there before: one for one. Otherwise all of them together.
  if (gone === last - first + 1) return places[from + at - first]
  if (gone > 0) return onOneLine(places.slice(from, to).flat())
  const neighbour = places[from - 1] ?? places[to]
  return neighbour && lineOf(neighbour, places)
}

function lineOf(neighbour: readonly Word[], places: Boxes): readonly Word[] {
  const [one] = neighbour
  if (!one) return []
  return places.flat().filter((word) => isBeside(word, one))
}

/** Only what stands beside the first of them: a box over several lines marks words that are not meant. */
function onOneLine(words: readonly Word[]): readonly Word[] {
  const [one] = words
  return one ? words.filter((word) => isBeside(word, one)) : []
}

function isBeside(word: Word, other: Word): boolean {
  return Math.abs(word.y + word.height / 2 - (other.y + other.height / 2)) < other.height * 0.6
}

function aroundAll(words: readonly Word[]): Omit<Word, 'start' | 'end'> | undefined {
  const [first] = words
  if (!first) return undefined
  const x = Math.min(...words.map((word) => word.x))
  const y = Math.min(...words.map((word) => word.y))
  const right = Math.max(...words.map((word) => word.x + word.width))
  const bottom = Math.max(...words.map((word) => word.y + word.height))
  // What stands in one place keeps exactly that place: sums would come out a hair's breadth beside it.
  const only = words.every((word) => word.x === first.x && word.y === first.y && word.width === first.width)
  if (only) return { x, y, width: first.width, height: first.height }
  return { x, y, width: tenth(right - x), height: tenth(bottom - y) }
}

const tenth = (points: number) => Math.round(points * 10) / 10
