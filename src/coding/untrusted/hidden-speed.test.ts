import { expect, it } from 'vitest'
import { hiddenIn } from './hidden.ts'

it('is quick on one word of 20,000 letters of another alphabet', () => {
  const began = performance.now()
  hiddenIn('\u0430'.repeat(20_000))
  expect(performance.now() - began).toBeLessThan(1_000)
})
