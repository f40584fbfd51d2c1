import { expect, it } from 'vitest'
import { codeDocument } from '#src/coding/code-document.ts'
import { starter } from '#src/testing/a-case.ts'
import { isAnswered, valueSaid } from './lab-questions.ts'

it.each<[string, 'L' | 'H', string, boolean]>([
  ['Hgb', 'L', 'D50.9', true],
  ['Hct', 'L', 'D64.9', true],
  ['Hgb', 'L', 'E87.1', false],
  ['Hgb', 'H', 'D50.9', false],
  ['Na', 'L', 'E87.1', true],
  ['Creatinine', 'H', 'E11.22', true],
  ['a1c', 'H', 'E11.9', true],
  ['Selenium', 'L', 'E59', false],
])('%s %s beside %s', (analyte, direction, code, expected) => {
  expect(isAnswered(valueSaid(analyte, direction), ['I10', code])).toBe(expected)
})

it('knows the words of the rule again', () => {
  const { findings } = codeDocument({
    text: 'SYNTHETIC\nCOMPLETE BLOOD COUNT\nHemoglobin 9.1 L g/dL 12.0-16.0\n',
    edition: starter,
    kind: 'cbc',
    profile: 'guideline',
    setting: 'outpatient',
    author: { role: 'unknown' },
  } as Parameters<typeof codeDocument>[0])
  const [asked] = findings.filter(({ rule }) => rule === 'CR33')
  expect(isAnswered(asked?.message ?? '', ['D50.9'])).toBe(true)
  expect(isAnswered(asked?.message ?? '', [])).toBe(false)
})
