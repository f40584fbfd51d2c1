import { expect, it } from 'vitest'
import { tableText } from './table-rows.ts'

it.each([
  ['tags that never close', `<table><tr>${'<td '.repeat(50_000)}`],
  ['cells over each other', `<table>${'<tr><td rowspan=100 colspan=100>a</td>'.repeat(1_000)}`],
  ['a rule of dashes that ends in a word', `| a |\n|${'--'.repeat(30)} x`],
])('a table of %s is quick to read', (_, written) => {
  const began = performance.now()
  tableText(written)
  expect(performance.now() - began).toBeLessThan(1_000)
})
