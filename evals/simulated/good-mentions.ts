import { prepare } from '#src/coding/code-document.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { SaidMention } from '#src/flow/code/contracts.ts'

/** A finding as a good model says it, and the code that our index gives its words. */
export interface Known {
  said: SaidMention
  code: string
}

const asSaid: Record<string, Partial<SaidMention>> = {
  negated: { polarity: 'negated' },
  'ruled-out': { certainty: 'ruled-out' },
  uncertain: { certainty: 'uncertain' },
  hypothetical: { certainty: 'hypothetical' },
  history: { time: 'history' },
  resolved: { time: 'resolved' },
  family: { who: 'family' },
  'other-person': { who: 'other' },
}

/** What our own engine names in the lines, said in the words of the document: letter for letter, on the right line. */
export function namedIn(lines: ReadonlyMap<number, string>, edition: Edition): Known[] {
  const starts: { number: number; start: number; text: string }[] = []
  let text = ''
  for (const [number, line] of lines) {
    starts.push({ number, start: text.length, text: line })
    text += `${line}\n`
  }
  const { mentions, read } = prepare({ edition, text })
  return mentions.flatMap((mention) => {
    const { start, end, codes, assertion, nested } = mention
    const line = starts.findLast((one) => one.start <= start)
    const lead = codes[0]
    if (nested || !line || !lead) return []
    const quote = read.text.slice(start, end).split('\n')[0]!
    const code = edition.find(lead.code)
    return [
      {
        code: lead.code,
        said: {
          ...plainly(line.number, quote, lead.text || code?.title || quote),
          ...asSaid[assertion.status],
          side: sideOf(line.text, quote),
        },
      },
    ]
  })
}

/** A finding of the patient, present and sure. */
export function plainly(line: number, quote: string, normalised: string): SaidMention {
  return {
    line,
    quote: quote.slice(0, 200),
    normalised,
    kind: 'diagnosis',
    polarity: 'affirmed',
    certainty: 'confirmed',
    time: 'current',
    who: 'patient',
    side: 'none',
    detail: '',
    implied: false,
  }
}

function sideOf(line: string, quote: string): SaidMention['side'] {
  const at = line.indexOf(quote)
  const near = line.slice(Math.max(0, at - 30), at + quote.length + 30)
  const side = /\b(left|right|bilateral)\b/i.exec(near)?.[1]?.toLowerCase()
  return side === 'left' || side === 'right' || side === 'bilateral' ? side : 'none'
}
