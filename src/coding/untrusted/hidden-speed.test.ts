import { expect, it } from 'vitest'
import { hiddenIn } from './hidden.ts'

it('is quick on one word of 20,000 letters of another alphabet', () => {
  const began = performance.now()
  hiddenIn('\u0430'.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(1_000)
})

it('finds each kind of hidden text though another kind fills the page', () => {
  const many = 'p\u200ba\u200bi\u200bn word '.repeat(400)
  const turned = '\u202edlof\u202c word '.repeat(5)
  const kinds = hiddenIn(`${many}${turned}p\u0430in`).map(({ kind }) => kind)
  const count = (kind: string) => kinds.filter((one) => one === kind).length

  expect(count('turned')).toBe(5)
  expect(count('look-alike')).toBe(1)
  expect(count('invisible')).toBe(60)
})
