import type { LabRow } from '#src/domain/document.ts'
import type { Span } from '#src/domain/page.ts'
import { analytes } from '../labs/analytes.ts'

/** Which panels the rows of a sheet make up. */
export interface Panels {
  cbc: LabRow[]
  bmp: LabRow[]
  cmp: LabRow[]
  other_lab: LabRow[]
  /** 0…1: how much of the page's ink is lab rows; a note that quotes labs is no lab sheet. */
  share: number
}

const basic = new Set(['Na', 'K', 'Cl', 'CO2', 'BUN', 'Cr', 'Glucose', 'Ca'])
const liver = new Set(['TP', 'Alb', 'T bili', 'ALP', 'AST', 'ALT'])
const blood = new Set(['WBC', 'RBC', 'Hgb', 'Hct', 'MCV', 'MCH', 'MCHC', 'RDW', 'RDW-SD', 'Plt', 'MPV'])
/** Printed beside a panel without being one of their own. */
const companions = new Set([
  'eGFR',
  'Anion gap',
  'BUN/Cr',
  'Osmolality',
  'Globulin',
  'A/G',
  'D bili',
  'I bili',
  'Mg',
  'Phos',
])
const panelOf = new Map(analytes.map((a) => [a.name, a.panel]))

/** Groups rows into panels. A sheet with the liver tests of a CMP is a CMP, and no BMP beside it. */
export function panelsOf(text: string, rows: readonly LabRow[]): Panels {
  const distinct = [...new Map(rows.map((row) => [row.analyte, row])).values()]
  const bloods = distinct.filter((row) => blood.has(row.analyte))
  const basics = distinct.filter((row) => basic.has(row.analyte))
  const livers = distinct.filter((row) => liver.has(row.analyte))
  const isCbc = bloods.length >= 3 || (bloods.length >= 1 && /\b(?:CBC|complete blood count)\b/i.test(text))
  const isChemistry =
    basics.length >= 4 || (basics.length >= 2 && /\b(?:BMP|CMP|metabolic panel)\b/i.test(text))
  const isCmp =
    isChemistry &&
    (livers.length >= 3 || (livers.length >= 1 && /\bcomp(?:rehensive|\.)? metabolic\b|\bCMP\b/i.test(text)))
  const used = new Set([
    ...(isCbc ? bloods : []),
    ...(isChemistry ? basics : []),
    ...(isCmp ? livers : []),
    ...distinct.filter((row) => isCbc && panelOf.get(row.analyte.replace(/[%#]$/, '')) === 'diff'),
    ...distinct.filter((row) => isChemistry && companions.has(row.analyte)),
  ])
  return {
    cbc: isCbc ? bloods : [],
    bmp: isChemistry && !isCmp ? basics : [],
    cmp: isCmp ? [...basics, ...livers] : [],
    other_lab: distinct.filter((row) => !used.has(row)),
    share:
      inkOf(
        text,
        rows.map((row) => row.evidence),
      ) / Math.max(1, ink(text)),
  }
}

function inkOf(text: string, spans: readonly Span[]): number {
  let total = 0
  let from = 0
  for (const span of spans) {
    const start = Math.max(from, span.start)
    if (span.end > start) total += ink(text.slice(start, span.end))
    from = Math.max(from, span.end)
  }
  return total
}

function ink(text: string): number {
  return text.replace(/\s+/g, '').length
}
