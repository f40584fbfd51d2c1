import { expect, it } from 'vitest'
import { percent, usd } from './money.ts'

it.each([
  [0, '$0'],
  [0.00002, 'under $0.0001'],
  [0.0042, '$0.0042'],
  [0.05, '$0.05'],
  [0.309, '$0.31'],
  [12.4, '$12.40'],
  [1234.5, '$1,234.50'],
])('writes %s dollars as %s', (value, written) => {
  expect(usd(value)).toBe(written)
})

it('writes a share in whole percent', () => {
  expect(percent(0.374)).toBe('37 %')
})
