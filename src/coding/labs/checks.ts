import type { LabRow } from '#src/domain/document.ts'
import { analytes } from './analytes.ts'
import { numberOf } from './reference.ts'
import { rangeText } from './row.ts'
import { canonicalUnit, sameUnit } from './units.ts'
import { meaningOfFlag } from './values.ts'

const byName = new Map(analytes.map((a) => [a.name, a]))

/** Adds to each row's `issues` what does not fit: implausible values, missing flags, panels that contradict themselves. */
export function checkRows(rows: LabRow[]): LabRow[] {
  const flagged = rows.some((row) => /^[HL]/.test(meaningOfFlag(row.flagPrinted)))
  for (const row of rows) {
    plausible(row)
    if (numberOf(row.low) === 0 && numberOf(row.high) === 0 && row.value)
      row.issues.push(`The printed range ${rangeText(row)} looks like a placeholder: the flag means little.`)
    if (flagged && row.flagPrinted.trim() === '' && (row.flag === 'H' || row.flag === 'L'))
      row.issues.push(
        `Printed without a flag, but ${row.raw} is ${row.flag === 'H' ? 'above' : 'below'} the printed range ${rangeText(row)}.`,
      )
  }
  for (const panel of draws(rows)) crossChecks(panel)
  return rows
}

function plausible(row: LabRow): void {
  const analyte = byName.get(row.analyte)
  if (!analyte?.plausible || row.value === null) return
  if (row.unit && analyte.unit && !sameUnit(row.unit, analyte.unit)) return
  const [low, high] = analyte.plausible
  // Counts without a unit are often dictated in full: platelets 303,000.
  const value = !row.unit && analyte.unit === 'K/uL' && row.value >= 1000 ? row.value / 1000 : row.value
  if (value < low || value > high)
    row.issues.push(
      `${row.raw}${row.unit ? ` ${row.unit}` : ''} is not plausible for ${row.analyte} (${low} to ${high}): a lost decimal point or a misread digit?`,
    )
}

/** Rows of one draw: a sheet that prints an analyte twice holds two draws, and sums across them mean nothing. */
function draws(rows: LabRow[]): Map<string, LabRow>[] {
  const panels: Map<string, LabRow>[] = [new Map()]
  for (const row of rows) {
    if (row.value === null || row.qualifier) continue
    if (panels.at(-1)!.has(row.analyte)) panels.push(new Map())
    panels.at(-1)!.set(row.analyte, row)
  }
  return panels
}

function crossChecks(panel: Map<string, LabRow>): void {
  const value = (name: string, unit?: string): number => {
    const row = panel.get(name)
    return !row || (unit && row.unit && canonicalUnit(row.unit) !== unit)
      ? Number.NaN
      : (row.value ?? Number.NaN)
  }
  const say = (names: string[], sentence: string) => {
    for (const name of names) panel.get(name)?.issues.push(sentence)
  }
  const hgb = value('Hgb', 'g/dL')
  const hct = value('Hct', '%')
  if (Math.abs(hct / (3 * hgb) - 1) > 0.2)
    say(['Hgb', 'Hct'], 'Hematocrit is not about three times hemoglobin: one of the two may be misread.')
  const rbc = value('RBC', 'M/uL')
  const mcv = value('MCV', 'fL')
  if (Math.abs((hct * 10) / rbc / mcv - 1) > 0.1)
    say(['MCV'], 'MCV does not follow from hematocrit and red cell count: one of the three may be misread.')
  const gap = value('Na') - value('Cl') - value('CO2')
  // Some laboratories add potassium.
  const withPotassium = gap + (Number.isNaN(value('K')) ? 0 : value('K'))
  const printed = value('Anion gap')
  if (Math.abs(printed - gap) > 2 && Math.abs(printed - withPotassium) > 2)
    say(
      ['Anion gap'],
      'The anion gap does not follow from sodium, chloride and CO2: one of them may be misread.',
    )
  const shares = ['Neut%', 'Lymph%', 'Mono%', 'Eos%', 'Baso%']
  if (shares.every((name) => panel.has(name))) {
    const others = ['Bands%', 'IG%', 'Atypical lymph', 'Metamyelocytes', 'Myelocytes']
    const sum = (names: string[]) => names.reduce((all, name) => all + (value(name) || 0), 0)
    const least = sum(shares)
    const most = least + sum(others)
    if (most < 98 || least > 102)
      say(
        shares.slice(0, 1),
        `The differential adds up to ${Math.round(most)}%, not 100%: a share may be misread or missing.`,
      )
  }
}
