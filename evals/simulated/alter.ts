import type { Dice } from './noise.ts'

export type Alteration = 'number' | 'side' | 'negation' | 'paraphrase' | 'made-up'

const OTHER: Record<string, string> = {
  left: 'right',
  right: 'left',
  Left: 'Right',
  Right: 'Left',
  bilateral: 'left',
  LEFT: 'RIGHT',
  RIGHT: 'LEFT',
}

/** A quote as a careless model gives it: what decides is another than in the document. */
export function altered(quote: string, title: string, dice: Dice): { quote: string; how: Alteration } {
  const ways: [Alteration, (() => string) | undefined][] = [
    [
      'number',
      /\d/.test(quote)
        ? () => quote.replace(/\d/, (d) => String((Number(d) + 1 + Number(dice.falls(0.5))) % 10))
        : undefined,
    ],
    [
      'side',
      /\b(?:left|right|bilateral)\b/i.test(quote)
        ? () => quote.replace(/\b(?:left|right|bilateral)\b/i, (side) => OTHER[side] ?? 'left')
        : undefined,
    ],
    [
      'negation',
      /\b(?:no|not|without|denies|never) /i.test(quote)
        ? () => quote.replace(/\b(?:no|not|without|denies|never) /i, '')
        : undefined,
    ],
    ['negation', () => `no ${quote}`],
    ['paraphrase', () => `${title.toLowerCase()}, as discussed at length`],
    ['made-up', () => `Patient was found to have ${title.toLowerCase()} on admission`],
  ]
  const possible = ways.flatMap(([how, change]) => (change ? [{ how, change }] : []))
  // What decides first: a made-up sentence is easy to catch.
  const deciding = possible.filter(({ how }) => how !== 'paraphrase' && how !== 'made-up')
  const { how, change } = dice.one(dice.falls(0.7) ? deciding : possible)
  return { quote: change(), how }
}

const EXPIRED = [
  'M54.5',
  'N18.3',
  'F32.89X',
  'G35',
  'I42.00',
  'R05',
  'K35.2',
  'Z86.16X',
  'J44.17',
  'E11.6599',
  'ZZ9.99',
  'J99.9X9A',
  'F17.2109',
  'A41.5X2',
  'S93.402Z',
]
const HEADERS = ['E11.6', 'I50', 'S93.4', 'J44', 'N18', 'F33', 'C34', 'I21', 'M17']

/** A code that must not be reported: of no edition, of an earlier one, a header, or the right one with a digit too many. */
export function invention(right: string | undefined, dice: Dice): string {
  const near = right ? [`${right}${right.includes('.') ? '7' : '.77'}`, `${right.slice(0, 3)}.Z9`] : []
  return dice.one([...EXPIRED, ...HEADERS, ...near, ...near, ...near])
}
