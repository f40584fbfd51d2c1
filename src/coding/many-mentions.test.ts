import { describe, expect, it } from 'vitest'
import { smallEdition } from '#src/testing/small-edition.ts'
import { smallLines } from '#src/testing/small-edition-lines.ts'
import { codeDocument } from './code-document.ts'

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
