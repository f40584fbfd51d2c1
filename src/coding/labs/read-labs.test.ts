import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layouts, panels, syntheticTexts } from '../classify/synthetic-texts.ts'
import { readLabs } from './read-labs.ts'

const rows = [...panels.cbcRows, ...panels.bmpRows, ...panels.liverRows]
/** name, result, unit, low, high, recomputed flag: what a coder compares with the sheet. */
function read(text: string) {
  return readLabs(text).map((row) =>
    [row.analyte, row.raw, row.unit, row.low, row.high, row.flag].join(' ').trim(),
  )
}

describe('readLabs', () => {
  it.each(Object.keys(layouts))('finds every row of a sheet: %s', (layout) => {
    const found = readLabs(layouts[layout]!(rows))

    expect(found.map((row) => [row.name, row.raw, row.unit, row.low, row.high])).toEqual(
      rows.map(([name, raw, , unit, range]) => [name, raw, unit, ...range!.split('-')]),
    )
    expect(found.filter((row) => row.flag !== 'N').map((row) => row.flag)).toEqual(
      rows.map((row) => row[2]).filter(Boolean),
    )
    expect(found.flatMap((row) => row.issues)).toEqual([])
  })

  it.each([
    [
      'a column of earlier results, flags left empty',
      'Test  Result  Flag  Previous  Units  Reference\nSodium  139  140  mEq/L  135 - 145\nChloride  95  L  105  mEq/L  98 - 107',
      ['Na 139 mEq/L 135 145 N', 'Cl 95 mEq/L 98 107 L'],
    ],
    [
      'low and high in columns of their own, a star without a heading',
      'Analyte  Result  Unit  Low  High\nNa  138  mmol/L  135  145\nK  5.9  *  mmol/L  3.5  5.1',
      ['Na 138 mmol/L 135 145 N', 'K 5.9 mmol/L 3.5 5.1 H'],
    ],
    [
      'the unit behind the range',
      'Test Name  Result  Normal Range\nHGB  10.9 (L)  12.0 - 16.0 g/dL\nPlatelets  299  150 - 400 10^3/uL',
      ['Hgb 10.9 g/dL 12.0 16.0 L', 'Plt 299 10^3/uL 150 400 N'],
    ],
    [
      'two headings so close that they come as one',
      'Test  Result  Flag Units  Reference Range\nWBC  5.8  K/uL  4.0 - 11.0\nRBC  3.87  L  M/uL  4.20 - 5.40',
      ['WBC 5.8 K/uL 4.0 11.0 N', 'RBC 3.87 M/uL 4.20 5.40 L'],
    ],
    [
      'a name that goes on below',
      'Test  Result  Flag  Units  Range\nMean Corpuscular  31.5  L  g/dL  32.0 - 36.0\nHemoglobin\nConcentration\nAlanine  82  H  U/L  7 - 56\nAminotransferase',
      ['MCHC 31.5 g/dL 32.0 36.0 L', 'ALT 82 U/L 7 56 H'],
    ],
    [
      'no heading of the next panel as the end of a name',
      'Test  Result  Flag  Units  Range\nPlatelet Count  251  K/uL  150 - 400\nDifferential\nNeutrophils  63  %  40 - 74\nCalcium  9.4  mg/dL  8.6 - 10.3\nLiver\nAST  20  U/L  10 - 40',
      ['Plt 251 K/uL 150 400 N', 'Neut% 63 % 40 74 N', 'Ca 9.4 mg/dL 8.6 10.3 N', 'AST 20 U/L 10 40 N'],
    ],
  ])('reads %s', (_, text, wanted) => {
    expect(read(text)).toEqual(wanted)
    for (const { name } of readLabs(text)) expect(name).not.toMatch(/Differential|Liver/)
    for (const { evidence } of readLabs(text))
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  })

  it.each([
    ['Cholesterol, Total 212 H mg/dL <200', 'Total cholesterol 212 mg/dL  200 H'],
    ['eGFR >60 mL/min/1.73m2 >=60', 'eGFR >60 mL/min/1.73m2 60  N'],
    ['Troponin I <0.01 ng/mL 0.00-0.04', 'Troponin I <0.01 ng/mL 0.00 0.04 N'],
    ['Potassium 3.2 L mmol/L 3.5 – 5.1', 'K 3.2 mmol/L 3.5 5.1 L'],
    ['Sodium: 128 mmol/L [136-145]', 'Na 128 mmol/L 136 145 L'],
    ['Sodium Level [136-145 mmol/L] 139 mmol/L', 'Na 139 mmol/L 136 145 N'],
    ['Glucose ........ 101 mg/dL (70-99)', 'Glucose 101 mg/dL 70 99 H'],
    ['Platelet Count 1,204 K/uL 150-400', 'Plt 1,204 K/uL 150 400 H'],
    ['Hgb Bld-mCnc 13.2 g/dL 12.0-15.5', 'Hgb 13.2 g/dL 12.0 15.5 N'],
    ['Neutrophils % 71 % 40-74', 'Neut% 71 % 40 74 N'],
    ['Neutrophils (Absolute) 6.2 x10E3/uL 1.4-7.0', 'Neut# 6.2 x10E3/uL 1.4 7.0 N'],
    ['H 12.4 WBC K/uL 4.0-11.0', ''],
    ['12.4 WBC K/uL 4.0-11.0', 'WBC 12.4 K/uL 4.0 11.0 H'],
    ['Hemoglobin A1c 7.9 H % 4.0-5.6', 'HbA1c 7.9 % 4.0 5.6 H'],
    ['TSH 6.82 uIU/mL 0.45-4.50', 'TSH 6.82 uIU/mL 0.45 4.50 H'],
    ['Prolactin    31.0  ng/mL   4.8-23.3', 'Prolactin 31.0 ng/mL 4.8 23.3 H'],
    ['WBC (10^3/uL)  5.6   4.0-11.0', 'WBC 5.6 10^3/uL 4.0 11.0 N'],
    ['Creatinine .8 mg/dL 0.5-1.2', 'Cr .8 mg/dL 0.5 1.2 N'],
  ])('reads one line: %s', (line, expected) => {
    expect(read(line)).toEqual(expected ? [expected] : [])
  })

  it('takes the range of the stated sex when both are printed', () => {
    const line = 'Hemoglobin 12.6 g/dL M 13.5-17.5 F 12.0-15.5'

    expect(read(`Sex: F\n${line}`)).toEqual(['Hgb 12.6 g/dL 12.0 15.5 N'])
    expect(read(`Sex: M\n${line}`)).toEqual(['Hgb 12.6 g/dL 13.5 17.5 L'])
    expect(read(line)).toEqual(['Hgb 12.6 g/dL'])
    expect(read('Hemoglobin 12.6 g/dL M 13.5-17.5')).toEqual(['Hgb 12.6 g/dL 13.5 17.5 L'])
  })

  it('keeps blood and urine apart', () => {
    const text =
      'CHEMISTRY\nGlucose 101 mg/dL 70-99\n\nURINALYSIS\nGlucose: Negative\npH: 6.0\nWBC: 10-20 /HPF\nProtein: Trace'

    expect(readLabs(text).map((row) => [row.analyte, row.raw])).toEqual([
      ['Glucose', '101'],
      ['UA glucose', 'Negative'],
      ['UA pH', '6.0'],
      ['UA WBC', '10-20'],
      ['UA protein', 'Trace'],
    ])
  })

  it('reads results in prose when they cannot be anything else', () => {
    expect(
      read('Sodium 128, potassium 4.2 and creatinine was 0.9. White count of 12,400. INR is 2.3.'),
    ).toEqual(['Na 128', 'K 4.2', 'Cr 0.9', 'WBC 12,400', 'INR 2.3'])
  })

  it.each([
    'Potassium 20 mEq daily',
    'Calcium 600 mg twice a day',
    'Transfused platelets 2 units',
    'Vitamin K 5 mg given',
    'Glucose 3 times a day',
    'Iron 325 mg',
    'Hemoglobin 11/03/2026',
    'Keep potassium above 4.0 and goal hemoglobin 8',
    'Page 3 of 12   Phone 555-123-4567   Age 58',
    'Iron 2 weeks ago, T4 vertebra, T3 fracture',
    'Sodium chloride 0.9 % infusion at 100 mL/hr',
    'Skin: color normal. Appearance: normal.',
    'creatinine up from 1.1 to 1.9 over 2 days',
    'DOB: 02/14/1961  Room 12  BP 128/76',
  ])('sees no result in: %s', (line) => {
    expect(read(line)).toEqual([])
  })

  it('says when the printed flag and the range disagree, or a flag is missing', () => {
    const issues = readLabs(
      'Sodium 140 L mmol/L 136-145\nPotassium 6.1 mmol/L 3.5-5.1\nChloride 110 H mmol/L 98-107',
    ).map((row) => row.issues)

    expect(issues[0]).toEqual(['The printed flag is L, but 140 is within the printed range 136–145.'])
    expect(issues[1]).toEqual(['Printed without a flag, but 6.1 is above the printed range 3.5–5.1.'])
    expect(issues[2]).toEqual([])
  })

  it('believes a printed critical flag of the same direction', () => {
    expect(read('Potassium 7.1 HH mmol/L 3.5-5.1')).toEqual(['K 7.1 mmol/L 3.5 5.1 HH'])
    expect(read('Potassium 4.1 HH mmol/L 3.5-5.1')).toEqual(['K 4.1 mmol/L 3.5 5.1 N'])
  })

  it.each([
    ['Hemoglobin 134 g/dL 12.0-15.5', /134 g\/dL is not plausible for Hgb/],
    ['Potassium 42 mmol/L 3.5-5.1', /42 mmol\/L is not plausible for K/],
    ['Hemoglobin 13.2 g/dL 12-16\nHematocrit 29.8 % 36-46', /three times hemoglobin/],
    ['RBC 4.41 M/uL 3.8-5.1\nHematocrit 39.8 % 36-46\nMCV 60.2 fL 80-100', /MCV does not follow/],
    [
      'Sodium 140 mmol/L 136-145\nChloride 100 mmol/L 98-107\nCO2 25 mmol/L 22-29\nAnion Gap 25 mmol/L 8-16',
      /anion gap does not follow/,
    ],
    [
      'Neutrophils 71 % 40-74\nLymphocytes 40 % 19-48\nMonocytes 6 % 3-13\nEosinophils 2 % 0-7\nBasophils 1 % 0-2',
      /adds up to 120%/,
    ],
    ['Lipase 40 U/L 0-0', /looks like a placeholder/],
  ])('doubts %s', (text, sentence) => {
    expect(readLabs(text).flatMap((row) => row.issues)).toContainEqual(expect.stringMatching(sentence))
  })

  it('leaves columns of earlier results alone', () => {
    const text = 'Test\tResult\tPrevious Result\tUnits\tReference Range\nSodium\t140\t131\tmmol/L\t136-145'

    expect(read(text)).toEqual(['Na 140 mmol/L 136 145 N'])
  })

  it('reads every dated column of a flow sheet', () => {
    const text = 'Component\t11/01/2026\t11/03/2026\tReference Range\nSodium\t131\t140\t136-145'

    expect(read(text)).toEqual(['Na 131  136 145 L', 'Na 140  136 145 N'])
  })

  it('reads any text without failing; each quote stands in the text and holds the value', () => {
    const words = [
      ...syntheticTexts.flatMap((one) => one.text.split(/(?<=\s)/)),
      '|',
      '\t',
      '  ',
      '(',
      '<',
      '1,',
      '-',
      'H',
      'OBX|',
    ]
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        for (const row of readLabs(any)) {
          expect(any.slice(row.evidence.start, row.evidence.end)).toBe(row.evidence.quote)
          expect(row.evidence.quote).toContain(row.raw.split(/\s/)[0])
          expect(row.value === null || Number.isFinite(row.value)).toBe(true)
          if (!row.low && !row.high) expect(row.flag).toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  it('takes time in proportion to the text, also without line breaks', () => {
    const page = layouts['lost line breaks']!(rows)
    const started = performance.now()

    expect(readLabs(`${page} `.repeat(200)).length).toBe(200 * rows.length)

    expect(performance.now() - started).toBeLessThan(4000)
  })
})
