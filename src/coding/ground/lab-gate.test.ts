import { describe, expect, it } from 'vitest'
import { alignable } from '../align/align.ts'
import { readLabs } from '../labs/read-labs.ts'
import { untakenLines } from './lab-doubt.ts'
import { gatedRow, joinedRows, type SaidRow } from './lab-gate.ts'

/** SYNTHETIC sheet. */
const text = `Quillhaven Lab (SYNTHETIC)
Potassium  6.1 H  mmol/L  3.5-5.1
Sodium 138 mmol/L 136-145 Chloride 101 mmol/L 98-107
Hgb (POC) 12.1 11.0 g/dL 12.0 - 16.0
Base excess -4 mmol/L
Troponin <0.01 ng/mL
`
const near = { start: 0, end: 10 }
const potassium: SaidRow = {
  quote: 'Potassium 6.1 H mmol/L 3.5-5.1',
  name: 'Potassium',
  value: '6.1',
  unit: 'mmol/L',
  range: '3.5-5.1',
  flag: 'H',
}
const gate = (said: SaidRow) => gatedRow(alignable(text), said, near, '')

describe('gatedRow', () => {
  it('keeps a row as it is printed and computes its flag', () => {
    expect(gate({ ...potassium, flag: '' })).toMatchObject({
      analyte: 'K',
      raw: '6.1',
      value: 6.1,
      low: '3.5',
      high: '5.1',
      flag: 'H',
      flagPrinted: '',
      by: 'model',
      evidence: { quote: 'Potassium  6.1 H  mmol/L  3.5-5.1' },
      issues: [],
    })
  })

  it.each<[string, Partial<SaidRow>]>([
    ['lab-value-not-printed', { value: '6.2' }],
    ['lab-value-not-printed', { value: '6' }],
    ['lab-value-not-printed', { value: '3.5' }],
    ['lab-value-not-printed', { value: '' }],
    ['lab-unit-not-printed', { unit: 'mg/dL' }],
    ['lab-range-not-printed', { range: '3.5-6.5' }],
    ['lab-range-not-printed', { range: '3.5-5' }],
    ['lab-name-not-printed', { name: 'Calcium' }],
    ['lab-quote-not-found', { quote: 'Potassium 6.2 H mmol/L 3.5-5.1', value: '6.2' }],
    ['lab-quote-not-found', { quote: 'Lithium 1.2' }],
  ])('answers %s to %j', (why, altered) => {
    expect(gate({ ...potassium, ...altered })).toBe(why)
  })

  it('refuses the value of another test on the line', () => {
    const quote = 'Sodium 138 mmol/L 136-145 Chloride 101 mmol/L 98-107'
    expect(gate({ quote, name: 'Sodium', value: '101', unit: 'mmol/L', range: '136-145', flag: '' })).toBe(
      'lab-several-results',
    )
    expect(
      gate({ quote, name: 'Sodium', value: '138', unit: 'mmol/L', range: '136-145', flag: '' }),
    ).toMatchObject({ analyte: 'Na', evidence: { quote: 'Sodium 138 mmol/L 136-145' } })
  })

  it('says so when another number stands before the value', () => {
    const row = gate({
      quote: 'Hgb (POC) 12.1 11.0 g/dL 12.0 - 16.0',
      name: 'Hgb (POC)',
      value: '11.0',
      unit: 'g/dL',
      range: '12.0 - 16.0',
      flag: '',
    })
    expect(row).toMatchObject({ raw: '11.0', flag: 'L', issues: [expect.stringContaining('Another number')] })
  })

  it('keeps signs: a lost one is another result', () => {
    const base = { quote: 'Base excess -4 mmol/L', name: 'Base excess', unit: 'mmol/L', range: '', flag: '' }
    expect(gate({ ...base, value: '4' })).toBe('lab-value-not-printed')
    expect(gate({ ...base, value: '-4' })).toMatchObject({ value: -4 })
    const troponin = { quote: 'Troponin <0.01 ng/mL', name: 'Troponin', unit: 'ng/mL', range: '', flag: '' }
    expect(gate({ ...troponin, value: '0.01' })).toBe('lab-value-not-printed')
    expect(gate({ ...troponin, value: '<0.01' })).toMatchObject({ value: 0.01, qualifier: '<' })
  })

  it('leaves out a flag that is not printed', () => {
    expect(gate({ ...potassium, flag: 'L' })).toMatchObject({ flagPrinted: '', flag: 'H' })
  })
})

describe('joinedRows', () => {
  it('lets our own rows win, and counts what they had already', () => {
    const own = readLabs(text)
    const again = gate(potassium)
    if (typeof again === 'string') throw new Error(again)

    const { rows, duplicates } = joinedRows(own, [again])

    expect(duplicates).toBe(1)
    expect(rows).toEqual(own)
  })

  it('says on a doubtful row of ours what the other reading is, and checks plausibility of new ones', () => {
    const sheet = 'Potassium 61 mmol/L 3.5-5.1\nSodium 13.8 mmol/L 136-145'
    const own = readLabs(sheet).filter(({ analyte }) => analyte === 'K')
    expect(own[0]?.issues).toHaveLength(1)
    const evidence = own[0]!.evidence
    const row = { ...own[0]!, raw: '6.1', value: 6.1, issues: [] }
    const sodium = gatedRow(
      alignable(sheet),
      {
        quote: 'Sodium 13.8 mmol/L 136-145',
        name: 'Sodium',
        value: '13.8',
        unit: 'mmol/L',
        range: '136-145',
        flag: '',
      },
      near,
      '',
    )
    if (typeof sodium === 'string') throw new Error(sodium)

    const { rows } = joinedRows(own, [{ ...row, evidence }, sodium])

    expect(rows.map(({ raw }) => raw)).toEqual(['61', '13.8'])
    expect(rows[0]?.issues).toEqual([...own[0]!.issues, 'Another reading of these words gives 6.1 mmol/L.'])
    expect(rows[1]?.issues).toEqual([expect.stringContaining('not plausible')])
  })
})

describe('untakenLines', () => {
  it('finds lines that look like rows and were not read, and no sentences', () => {
    const sheet = 'Potassium 6.1 mmol/L 3.5-5.1\nSodium goal below 140 was met\nChloride 101 mmol/L'
    const lines = untakenLines(sheet, readLabs('Potassium 6.1 mmol/L 3.5-5.1'), {
      start: 0,
      end: sheet.length,
    })
    expect(lines.map(({ start, end }) => sheet.slice(start, end))).toEqual(['Chloride 101 mmol/L'])
  })
})
