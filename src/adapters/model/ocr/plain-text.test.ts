import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text.ts'
import { tableText } from './table-rows.ts'

describe('the words of Markdown', () => {
  it.each([
    ['## Assessment', 'Assessment'],
    ['**Type 2** diabetes, *stable*', 'Type 2 diabetes, stable'],
    ['BP 5 * 3 = 15, ** as seen', 'BP 5 * 3 = 15, ** as seen'],
    ['- [x] Smoker\n- [ ] Alcohol', '☒ Smoker\n☐ Alcohol'],
    ['* first\n+ second', '- first\n- second'],
    ['SpO$_2$ $\\geq 92 \\%$', 'SpO2 ≥ 92 %'],
    ['$38.5^{\\circ}\\mathrm{C}$', '38.5°C'],
    ['paid $5 of $20', 'paid $5 of $20'],
    ['![img-0.jpeg](img-0.jpeg) Seen', ' Seen'.trim()],
    ['see [note](https://example.invalid/x)', 'see note'],
    ['a &lt; b &amp; c &#181;g', 'a < b & c µg'],
    ['10<sup>9</sup>/L<br>low', '109/L low'],
    ['lesion <2 cm and >1 cm', 'lesion <2 cm and >1 cm'],
    ['Signature: ______', 'Signature: ______'],
    ['stage 3\\_a \\# 4', 'stage 3_a # 4'],
    ['one\n\n\n\ntwo\n***', 'one\n\ntwo'],
  ])('%j is %j', (markdown, words) => {
    expect(plainText(markdown)).toBe(words)
  })
})

// Each took one to thirteen seconds.
it.each(['![', '[a', '![a', '![a](', '[a](b(', '*a *', '**a *', '$', '{', '\\\\'])(
  'a line of 50 KB of %j is quick to read',
  (words) => {
    const began = performance.now()
    plainText(`$${words.repeat(50_000 / words.length)}`)
    expect(performance.now() - began).toBeLessThan(700)
  },
)

it('a picture that is in its own address is left out', () => {
  expect(plainText(`Seen ![scan](data:image/png;base64,${'A'.repeat(20_000)}) today`)).toBe('Seen  today')
})

describe('a table', () => {
  it('of HTML keeps its columns under cells that reach over several', () => {
    const html = `<table><thead><tr><th colspan="2">Blood &amp; urine</th><th>Range</th></tr></thead>
      <tr><td rowspan="2">CBC</td><td>WBC</td><td>&lt; 11</td></tr><tr><td>Hb<br/>low</td><td><b>12</b> - 16</td></tr></table>`
    expect(tableText(html)).toBe('Blood & urine\t\tRange\nCBC\tWBC\t< 11\n\tHb low\t12 - 16')
  })

  it('of Markdown loses its rule and keeps its bars inside cells', () => {
    expect(tableText('| Test | Result |\n|:--|--:|\n| a \\| b | **9** |')).toBe('Test\tResult\na | b\t9')
  })

  it('is not what only looks like one', () => {
    expect(tableText('Name | Result')).toBeUndefined()
    expect(tableText('')).toBeUndefined()
  })

  it('that claims a million columns is kept small', () => {
    expect(tableText('<tr><td colspan="1000000">x</td><td>y</td></tr>')?.length).toBeLessThan(300)
  })
})
