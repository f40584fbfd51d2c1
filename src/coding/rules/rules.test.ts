import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { Claim } from '../claim.ts'
import { collect } from '../collect.ts'
import { documentContext } from '../context.ts'
import { findMentions } from '../mention.ts'
import { readText } from '../read-text.ts'
import { termIndexOf } from '../term-index.ts'
import { rules, runRules } from './all.ts'
import { checkCode } from './existence.ts'

const edition = starterCodeSystem(
  new URL('../../adapters/code-system/starter/', import.meta.url).pathname,
).on('2026-11-02')

function claimOf(text: string, over: Partial<Claim> = {}): Claim {
  const index = termIndexOf(edition)
  const read = readText(text, (word) => index.knows(word))
  const claim: Claim = {
    edition,
    setting: 'outpatient',
    kind: 'clinical_note',
    read,
    context: documentContext(read),
    entries: [],
    tray: [],
    remarks: [],
    order: [],
    ...over,
  }
  const author = { role: 'provider', status: 'final', signed: true, addendum: false, evidence: [] } as const
  collect(claim, findMentions(read, index), { ...author, evidence: [] })
  return claim
}

const texts = [
  'Hypertension, CKD stage 3, heart failure. T2DM with neuropathy. COPD exacerbation with pneumonia.',
  'Severe sepsis due to E. coli UTI with acute kidney injury. SIRS. Urosepsis. Bacteremia.',
  '32 weeks pregnant, anemia, gestational diabetes on insulin, pre-existing essential hypertension.',
  'Prostate cancer with metastases to liver and bone. Here for chemotherapy. Anemia due to chemotherapy.',
  'Age-related osteoporosis, vertebral fracture after minor fall. Fell on stairs, sprained right ACL. BMI 42, obesity.',
  'Type 1 diabetes. Type 2 diabetes. Uncontrolled diabetes. Alcohol abuse and dependence. CAD with angina. (E11.99) (G35)',
  'GI bleed from warfarin taken as prescribed. Accidental acetaminophen overdose, hepatic necrosis. BPH with nocturia.',
  'Annual physical; new hypertension. Screening colonoscopy, polyp found. HIV disease with PCP. Asthma with COPD.',
]

describe('the rules', () => {
  it.each(texts)('change nothing more when they run twice: %s', (text) => {
    const claim = claimOf(text)
    runRules(claim)
    const once = stateOf(claim)
    runRules(claim)
    expect(stateOf(claim)).toEqual(once)
  })

  it('stand in the order of their phases and know where they come from', () => {
    expect(rules.map((r) => r.phase)).toEqual(rules.map((r) => r.phase).sort((a, b) => a - b))
    for (const rule of rules) expect(rule.reference.length, rule.id).toBeGreaterThan(3)
    expect(new Set(rules.map((r) => r.id)).size).toBe(rules.length)
  })

  it('say with every finding where it comes from', () => {
    const claim = claimOf(texts.join(' '))
    runRules(claim)
    expect(claim.remarks.length).toBeGreaterThan(3)
    expect(claim.remarks.filter(({ reference }) => !reference)).toEqual([])
  })

  it('take a code off the list that the edition does not bill, and offer what lies near', () => {
    const claim = claimOf('Type 2 diabetes.')
    claim.entries[0]!.code = { code: 'E11.99', title: 'made up', billable: true }
    runRules(claim)
    expect(claim.entries).toEqual([])
    expect(claim.remarks).toMatchObject([
      { rule: 'CR02', severity: 'fix', codes: expect.arrayContaining(['E11.9']) },
    ])
  })
})

describe('a written code', () => {
  it.each([
    ['e119', 'billable', []],
    ['E11.99', 'unknown', ['E11.9']],
    ['E11', 'header', ['E11.9']],
    ['W19A', 'unknown', ['W19.XXXA']],
    ['S52.501', 'header', ['S52.501A']],
    ['G35', 'header', ['G35.A', 'G35.D']],
    ['Q99.9999', 'unknown', []],
  ])('%s is %s', (written, is, near) => {
    const checked = checkCode(edition, written)
    expect(checked.is).toBe(is)
    expect(checked.nearest.map(({ code }) => code)).toEqual(expect.arrayContaining(near))
    expect(checked.nearest.every(({ billable }) => billable)).toBe(true)
  })
})

function stateOf(claim: Claim) {
  return {
    entries: claim.entries.map((e) => ({
      code: e.code.code,
      mentions: e.mentions.length,
      spans: e.spans.length,
      notes: e.notes,
      flags: [...new Set(e.flags)],
      others: [...new Set(e.others)],
    })),
    tray: claim.tray.map((t) => `${t.code.code} ${t.reason}`),
    remarks: claim.remarks,
  }
}
