import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { Authorship } from '#src/domain/document.ts'
import { type CodeInput, codeDocument } from './code-document.ts'

/** What cannot be said as a case of the rule table (`evals/rules/`): over the starter set. */
const edition = starterCodeSystem(new URL('../adapters/code-system/starter/', import.meta.url).pathname).on(
  '2026-11-02',
)
const author: Authorship = {
  role: 'provider',
  status: 'final',
  signed: true,
  addendum: false,
  evidence: [],
}

function read(text: string, over: Partial<CodeInput> = {}) {
  return codeDocument({
    text,
    edition,
    kind: 'clinical_note',
    profile: 'guideline',
    setting: 'outpatient',
    date: '2026-11-02',
    author,
    ...over,
  })
}

describe('what says it more exactly', () => {
  it('names in the tray what takes its place', () => {
    const { tray } = read('ASSESSMENT: Primary osteoarthritis of the right knee. Arthritis.')

    expect(tray.find((t) => t.code === 'M19.90')).toMatchObject({
      reason: 'more-specific-coded',
      explanation: 'The joint is stated: M17.11 Unilateral primary osteoarthritis, right knee.',
    })
  })
})

describe('letters in tables', () => {
  it.each([
    ['a legend', 'Potassium 6.9 mmol/L\nH = above range · L = below range · HH, LL = critical.'],
    ['a flag behind a value', 'Potassium 6.9 HH mmol/L 3.5-5.1'],
    [
      'a flag column',
      'Test Result Flag Units Range\nPotassium   6.9   HH   mmol/L   3.5 - 5.1\nSodium   118   LL   mmol/L   135 - 145',
    ],
    ['a longer name', 'eGFR (CKD-EPI 2021) 83 mL/min'],
  ])('are no findings: %s', (_what, text) => {
    for (const kind of ['bmp', 'clinical_note'] as const) {
      const { codes, tray } = read(text, { kind })

      expect([...codes, ...tray].map((c) => c.code)).toEqual([])
    }
  })
})

describe('the tray', () => {
  it('holds a code once for each reason, with every quote', () => {
    const { tray } = read('ROS: No fever. Denies fever.\nEXAM: No fever.\nASSESSMENT: Hypothyroidism.')

    expect(tray.map((t) => [t.code, t.reason, t.evidence.length])).toEqual([['R50.9', 'negated', 3]])
  })

  it('holds no code that is suggested', () => {
    const { codes, tray } = read(
      'HPI: Possible pneumonia last week.\nROS: No pneumonia before.\nASSESSMENT: Pneumonia. Cough.',
    )

    expect(codes.map((c) => c.code)).toEqual(['J18.9'])
    expect(tray.map((t) => t.code)).toEqual(['R05.9'])
  })

  it('begins with what a person may decide otherwise and ends with denied symptoms', () => {
    const { tray } = read(
      'ROS: Denies chest pain.\nHPI: Mother had asthma.\nASSESSMENT: Possible pneumonia. Bronchitis was ruled out. Sore throat due to strep pharyngitis. No diabetes.',
    )

    expect(tray.map((t) => t.reason)).toEqual(
      [...tray.map((t) => t.reason)].sort((a, b) => rank(a) - rank(b)),
    )
    expect(tray[0]?.reason).toBe('uncertain')
    expect(tray.at(-1)).toMatchObject({ code: 'R07.9', reason: 'negated' })
  })
})

function rank(reason: string): number {
  return ['uncertain', 'ruled-out', 'integral-symptom', 'family', 'negated'].indexOf(reason)
}
