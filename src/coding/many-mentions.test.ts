import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { smallEdition } from '#src/testing/small-edition.ts'
import { smallLines } from '#src/testing/small-edition-lines.ts'
import { codeDocument } from './code-document.ts'

const author = { role: 'unknown', status: 'unknown', signed: false, addendum: false, evidence: [] } as const
const common = starterCodeSystem(new URL('../adapters/code-system/starter/', import.meta.url).pathname)

/** Seconds of work for a text. */
function seconds(text: string): number {
  const before = process.cpuUsage()
  codeDocument({
    text,
    edition: common.on(undefined),
    kind: 'clinical_note',
    profile: 'guideline',
    setting: 'outpatient',
    author: { ...author, evidence: [] },
  })
  return process.cpuUsage(before).user / 1e6
}

describe('a text of words that rules look at', () => {
  // Each ten to a hundred times as long where one place is compared with every other.
  it.each([
    ['drugs', 'metformin 500 mg '],
    ['a tumor and where it has spread to', 'metastatic cancer of breast to bone '],
  ])('costs no more than its length: %s', (_, words) => {
    expect(seconds(words.repeat(300_000 / words.length))).toBeLessThan(3)
  })
})

describe('a text that says one word a hundred thousand times', () => {
  it('is coded once, with its places, and breaks nothing', () => {
    const text = 'hypertension. '.repeat(140_000)
    const { codes } = codeDocument({
      text,
      edition: smallEdition(smallLines),
      kind: 'clinical_note',
      profile: 'guideline',
      setting: 'outpatient',
      author: { role: 'unknown', status: 'unknown', signed: false, addendum: false, evidence: [] },
    })
    expect(codes.map(({ code }) => code)).toEqual(['I10'])
  })
})
