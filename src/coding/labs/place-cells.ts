import type { Cell } from './cells.ts'
import { unitLengthAt } from './units.ts'
import { flagAt } from './values.ts'

export type ColumnKind = 'name' | 'result' | 'flag' | 'unit' | 'reference' | 'low' | 'high' | 'other'

/**
 * Gives each cell of a line its column when the line has fewer cells than the heading: empty cells leave no trace in a text
 * layer. The order stays; what a cell looks like decides which columns were empty. One place for each column, `undefined` where
 * it is empty; `undefined` for the whole line when no placement makes sense of every cell.
 */
export function placed(
  cells: readonly Cell[],
  columns: readonly ColumnKind[],
): (Cell | undefined)[] | undefined {
  if (cells.length > columns.length || cells.length < 2) return undefined
  // best[i][j]: the best placement of the first i cells into the first j columns.
  const best = cells.map(() => new Float64Array(columns.length + 1).fill(Number.NEGATIVE_INFINITY))
  best.unshift(new Float64Array(columns.length + 1))
  for (let i = 1; i <= cells.length; i++)
    for (let j = 1; j <= columns.length; j++) {
      const fit = fits(cells[i - 1]!.text, columns[j - 1]!)
      const here = fit === undefined ? Number.NEGATIVE_INFINITY : best[i - 1]![j - 1]! + fit
      best[i]![j] = Math.max(best[i]![j - 1]!, here)
    }
  if (best[cells.length]![columns.length] === Number.NEGATIVE_INFINITY) return undefined
  const row: (Cell | undefined)[] = columns.map(() => undefined)
  for (let i = cells.length, j = columns.length; i > 0; j--) {
    // Of two that fit alike the column further left takes the cell: results stand before earlier ones.
    if (j > 0 && best[i]![j] === best[i]![j - 1]) continue
    row[j - 1] = cells[i - 1]
    i--
  }
  return row
}

const NUMBER = /^[<>≤≥]?=?\s*-?[\d.,]+\+?$/
const RANGE = /^[([]?\s*(?:[<>≤≥]=?\s*|up to\s*)?-?[\d.,]+(?:\s*(?:-|–|to)\s*-?[\d.,]+)?(?:\s+\S.*)?[)\]]?$/i

/** How well a cell sits in a column; `undefined`: not at all. */
function fits(cell: string, kind: ColumnKind): number | undefined {
  const unit = unitLengthAt(cell, 0) === cell.length
  const flag = cell.length <= 14 && flagAt(cell, 0).length === cell.length
  switch (kind) {
    case 'name':
      return /[A-Za-z]/.test(cell) ? 2 : undefined
    case 'result':
      if (NUMBER.test(cell)) return 3
      return unit ? undefined : /^[<>]?[\d.]+\s*\(?[A-Z*]{1,2}\)?$/.test(cell) ? 2.5 : flag ? 0.5 : 1
    case 'flag':
      return flag ? 3 : /^[A-Za-z* ]{1,24}$/.test(cell) && !unit ? 0.5 : undefined
    case 'unit':
      return unit
        ? 3
        : /[A-Za-z%]/.test(cell) && !/^[\d.]/.test(cell) && cell.length <= 18 && !flag
          ? 0.7
          : undefined
    case 'reference':
      return RANGE.test(cell) ? (NUMBER.test(cell) ? 1 : 3) : unit || flag ? undefined : 0.4
    case 'low':
    case 'high':
      return NUMBER.test(cell) ? 2.5 : undefined
    case 'other':
      return 0.8
  }
}
