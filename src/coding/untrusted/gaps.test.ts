import { expect, it } from 'vitest'
import { identifiersIn } from './identifiers.ts'

// SYNTHETIC
const gap = ' '.repeat(120)
const masked = (text: string) => identifiersIn(text).map(({ start, end }) => text.slice(start, end))

it.each([
  [`MRN${gap}: 4471902 seen`, '4471902'],
  [`MRN:${gap}4471902 seen`, '4471902'],
  [`MRN${gap}:\t${gap}#${gap}4471902 seen`, '4471902'],
  [`x\n${gap}Address:${gap}12 Fenwick Row, Nowhere`, '12 Fenwick Row, Nowhere'],
  [`${gap}Address: 12 Fenwick Row, Nowhere`, '12 Fenwick Row, Nowhere'],
  [`DOB${gap}: 03/14/1934`, '03/14/1934'],
])('an identifier stays one however far its label stands: %j', (text, value) => {
  expect(masked(text)).toContain(value)
})

it.each(['Signed by A B ', 'Signed by Abc Def ', 'MRN ', `MRN${gap}${gap}`, 'Address: ', ' ', '\t'])(
  'is quick on 200 KB of %j',
  (words) => {
    const text = words.repeat(200_000 / words.length)
    const began = performance.now()
    identifiersIn(text)
    expect(performance.now() - began).toBeLessThan(1_500)
  },
)
