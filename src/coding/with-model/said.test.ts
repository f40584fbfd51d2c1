import { expect, it } from 'vitest'
import { smallEdition } from '#src/testing/small-edition.ts'
import { smallLines } from '#src/testing/small-edition-lines.ts'
import { alignable } from '../align/align.ts'
import { prepare } from '../code-document.ts'
import { findSaid, type Said, type SaidFault } from './said.ts'

// SYNTHETIC
function found(text: string, lines: { start: number; end: number }[], said: Partial<Said>[]) {
  const dropped = new Map<SaidFault, number>()
  const { read } = prepare({ edition: smallEdition(smallLines), text })
  const document = {
    read,
    alignable: alignable(text),
    lines: lines.map((line, i) => ({ ...line, number: i + 1, text: text.slice(line.start, line.end) })),
    refused: { hidden: [], orders: [] },
  }
  const one: Said = {
    line: 1,
    quote: 'pneumonia',
    normalised: 'pneumonia',
    kind: 'diagnosis',
    polarity: 'affirmed',
    certainty: 'confirmed',
    time: 'current',
    who: 'patient',
    side: 'none',
    detail: '',
    implied: false,
  }
  const began = performance.now()
  const all = findSaid(
    document,
    said.map((over) => ({ ...one, ...over })),
    (why) => dropped.set(why, (dropped.get(why) ?? 0) + 1),
  )
  return { all, dropped, milliseconds: performance.now() - began }
}

it('takes 400 findings of an answer and counts the rest as too many', () => {
  const text = 'Pneumonia.'
  const { all, dropped } = found(
    text,
    [{ start: 0, end: text.length }],
    Array.from({ length: 10_000 }, () => ({})),
  )
  expect(all).toHaveLength(400)
  expect([...dropped]).toEqual([['too-many', 9_600]])
})

it('looks for a quote word by word only near its line, however far the next lines stand', () => {
  const noise = 'ab ef cd '.repeat(4_000)
  const text = `Assessment here.\n${noise}\nPlan here.`
  const lines = [
    { start: 0, end: 16 },
    { start: 17 + noise.length + 1, end: text.length },
  ]
  const { dropped, milliseconds } = found(text, lines, [{ quote: 'zz ab cd ef '.repeat(25) }])
  expect([...dropped.keys()]).toEqual(['quote-not-found'])
  expect(milliseconds).toBeLessThan(400)
})
