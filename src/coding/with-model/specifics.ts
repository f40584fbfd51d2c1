import type { Code } from '#src/domain/code.ts'
import type { ReadText } from '../read-text.ts'
import type { Support } from '../refine.ts'
import { stemsOf } from './said.ts'

const SIDE = /\b(right|left|bilateral)\b/gi
const ROMAN: Record<string, string> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6' }

/**
 * What a code's title asks for and the words do not say: a side, or a number (stage, type, week). `undefined`: nothing. No model
 * may guess these.
 * @param sentences In which its evidence stands.
 */
export function unsaid(
  read: ReadText,
  { title, code }: Pick<Code, 'title' | 'code'>,
  support: Support,
  sentences: readonly number[],
): 'side-not-said' | 'number-not-said' | undefined {
  for (const [side] of title.matchAll(SIDE))
    if (!/right or left|left or right/i.test(title) && !saysSide(side.toLowerCase(), support))
      return 'side-not-said'
  const asked = numbersOf(bare(title))
  if (asked.length === 0 || /^(?:Z68|R40\.2|R29\.7|Z3A)/.test(code)) return undefined
  const said = new Set(sentences.flatMap((at) => numbersOf(textOf(read, at))))
  return asked.every((number) => said.has(number)) ? undefined : 'number-not-said'
}

function saysSide(side: string, { side: said, has }: Support): boolean {
  if (side === said || has(side)) return true
  return said === 'bilateral' && side !== 'bilateral'
}

/** "stage 1 through stage 4 …, or unspecified": any of them will do, and none. */
function bare(title: string): string {
  return title
    .replace(/\bstages? \d[a-z]? (?:through|to|-|or) (?:stage )?\d[a-z]?\b.*$/i, '')
    .replace(/\b(?:less|more|greater) than \d+.*$/i, '')
    .replace(/\b\d+(?:st|nd|rd|th)\b/g, '')
}

function numbersOf(text: string): string[] {
  const numbers: string[] = text.match(/\d+/g) ?? []
  for (const [, roman] of text.matchAll(
    /\b(?:stage|type|grade|class|nyha|ckd|factor)\s+(i{1,3}|iv|vi?)(?:[ab])?\b/gi,
  ))
    numbers.push(ROMAN[roman!.toLowerCase()]!)
  return numbers
}

function textOf(read: ReadText, at: number): string {
  const { from, to } = read.sentences[at]!
  return read.text.slice(read.tokens[from]!.start, read.tokens[to - 1]!.end)
}

const FORMAL = new Set(
  'unspecified other specified disease disorder condition organism nos type site with without'.split(' '),
)

/** Words of a title that mean something, as they are compared. */
export function tellingStems(title: string): string[] {
  return [...stemsOf(title.replace(/\([^)]*\)/g, ' '))].filter((s) => !FORMAL.has(s) && s.length > 1)
}
