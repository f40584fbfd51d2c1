import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { homeOf } from '#src/home.ts'
import { codeDocument } from './code-document.ts'
import { readAuthorship } from './facts/authorship.ts'

const edition = starterCodeSystem(homeOf(`${import.meta.dirname}/..`).starter).on('2026-11-04')

function read(text: string) {
  const result = codeDocument({
    text,
    edition,
    kind: 'clinical_note',
    profile: 'guideline',
    setting: 'outpatient',
    date: '2026-11-04',
    author: readAuthorship(text),
  })
  return {
    codes: result.codes.filter((c) => c.suggested),
    of: (code: string) => result.codes.find((c) => c.code === code),
    tray: (code: string) => result.tray.find((t) => t.code === code)?.reason,
    findings: result.findings,
  }
}

describe('words of others inside a provider’s note', () => {
  it('are not coded, and the tray says why', () => {
    const { tray, codes } = read(
      'HPI: Here for cough.\nNursing: patient has gout.\nPatient questionnaire: I have asthma.\nASSESSMENT: Acute bronchitis.',
    )
    expect(codes.map((c) => c.code)).toEqual(['J20.9'])
    expect(tray('M10.9')).toBe('not-provider')
    expect(tray('J45.909')).toBe('not-provider')
  })

  it('give the stage of a pressure ulcer that the provider names', () => {
    const { codes } = read(
      'Wound care nurse: stage 3 pressure ulcer of sacral region.\n\nASSESSMENT: Pressure ulcer of sacral region.',
    )
    expect(codes.map((c) => c.code)).toEqual(['L89.153'])
  })

  it('do not give the ulcer itself', () => {
    const { codes, tray } = read(
      'Wound care nurse: stage 3 pressure ulcer of sacral region.\n\nASSESSMENT: Cough.',
    )
    expect(codes.map((c) => c.code)).toEqual(['R05.9'])
    expect(tray('L89.153')).toBe('not-provider')
  })

  it('are asked about where they contradict the provider', () => {
    const { findings } = read(
      'Wound care nurse: stage 3 pressure ulcer of sacral region.\n\nASSESSMENT: Stage 2 pressure ulcer of sacral region.',
    )
    expect(findings.some((f) => f.rule === 'I.B.14' && f.severity === 'query')).toBe(true)
  })

  it('are known on the evidence', () => {
    const { of } = read(
      'ASSESSMENT: Ankle pain.\nElectronically signed by Pat Sample, MD\n\nADDENDUM: Gout confirmed.\nElectronically signed by Lee Other, MD',
    )
    expect(of('M10.9')?.evidence[0]).toMatchObject({ by: 'provider', addendum: true })
  })
})

describe('two providers', () => {
  it('who contradict each other are asked', () => {
    const { findings } = read(
      'EMERGENCY PHYSICIAN NOTE\nASSESSMENT: Pneumonia.\nElectronically signed by Pat Sample, MD\n\nHOSPITALIST NOTE\nASSESSMENT: Pneumonia ruled out. Heart failure.\nElectronically signed by Lee Other, MD',
    )
    expect(findings.some((f) => f.message.startsWith('Providers differ'))).toBe(true)
  })
})

describe('printed codes', () => {
  it('that agree with their words are evidence', () => {
    const { of } = read('ASSESSMENT: Essential hypertension (I10).')
    expect(of('I10')?.evidence.map((e) => e.quote)).toContain('I10')
    expect(of('I10')?.rationale).toContain('prints this code')
  })

  it('that say more than their words are an alternative, not the answer', () => {
    const { codes } = read('ASSESSMENT: Type 2 diabetes (E11.65).')
    expect(codes.map((c) => c.code)).toEqual(['E11.9'])
    expect(codes[0]?.alternatives[0]?.code).toBe('E11.65')
  })

  it('never decide against their words', () => {
    const { codes } = read('ASSESSMENT: Hypothyroidism (I10).')
    expect(codes.map((c) => c.code)).toEqual(['E03.9'])
  })

  it('beside denied words stay away', () => {
    expect(read('ASSESSMENT: Cough. No asthma (J45.909).').of('J45.909')).toBeUndefined()
  })
})

describe('a list of conditions', () => {
  const note = (plan: string) =>
    `PROBLEM LIST: Hypothyroidism. Gout.\nHPI: Sore throat.\nASSESSMENT: Strep pharyngitis.\nPLAN: ${plan}`

  it('is not coded when the note does not take it up', () => {
    const { codes, tray } = read(note('Penicillin.'))
    expect(codes.map((c) => c.code)).toEqual(['J02.0'])
    expect(tray('E03.9')).toBe('not-addressed')
  })

  it('is no longer set aside when a drug for it is in the plan', () => {
    expect(read(note('Penicillin. Continue levothyroxine.')).tray('E03.9')).not.toBe('not-addressed')
  })
})
