import { layouts } from './layouts.ts'
import { type Analyte, filtration, panels } from './panels.ts'
import type { GoldRow, LabSheet } from './sheet.ts'

/**
 * SYNTHETIC. Sixty sheets: three panels × ten layouts × two patients who do not exist. Values are drawn by a generator of our
 * own, the same each time; about a third lie outside their range.
 */
export function labSheets(): LabSheet[] {
  const sheets: LabSheet[] = []
  for (const kind of ['cbc', 'bmp', 'cmp'] as const)
    for (const [number, layout] of layouts.entries())
      for (const patient of [0, 1]) {
        const seed = number * 31 + patient * 7 + kind.charCodeAt(0)
        const rows = rowsOf(kind, random(seed), number + patient)
        sheets.push({
          id: `sheet-${kind}-${layout.name}-${patient + 1}`,
          kind,
          layout: layout.name,
          rows,
          pages: layout.draw(rows, kind, patient),
        })
      }
  return sheets
}

function rowsOf(kind: LabSheet['kind'], next: () => number, style: number): GoldRow[] {
  const list: Analyte[] = [...panels[kind]]
  if (kind !== 'cbc' && style % 2 === 0) list.push(filtration)
  return list.map((one) => {
    const roll = next()
    const width = one.high - one.low
    const value =
      roll < 0.17
        ? Math.max(one.low > 0 ? one.low * 0.55 : 0, one.low - width * (0.1 + next() * 0.5))
        : roll < 0.34
          ? one.high + width * (0.1 + next() * 0.8)
          : one.low + width * (0.1 + next() * 0.8)
    const capped = one.capped?.above !== undefined && value > one.capped.above
    const raw = capped ? `>${one.capped!.above}` : value.toFixed(one.decimals)
    const number = Number.parseFloat(raw.replace('>', ''))
    const [low, high] = [one.low.toFixed(one.decimals), one.high.toFixed(one.decimals)]
    const flag = number < Number(low) ? 'L' : number > Number(high) ? 'H' : 'N'
    return {
      analyte: one.analyte,
      name: one.names[style % one.names.length]!,
      raw,
      unit: one.units[style % one.units.length]!,
      low,
      high,
      flag,
      flagPrinted: flag === 'N' ? '' : flag,
      earlier: (one.low + width * next()).toFixed(one.decimals),
    }
  })
}

function random(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
