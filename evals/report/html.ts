import type { Detail } from '../measures/measure.ts'
import { bins, type Point } from '../scorers/confidence.ts'
import { type Judged, number, verdict } from './table.ts'

export interface Run {
  engine: string
  edition: string
  at: string
  scores: Judged[]
  details: Detail[]
}

/** One file that needs nothing else: tables, reliability plots and learning curves. */
export function htmlOf(run: Run): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Chartmark evals, ${escaped(run.engine)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; display: block; overflow-x: auto }
th, td { padding: .2rem .7rem; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
th:first-child, td:first-child { text-align: left }
.missed { font-weight: 700 } .plots { display: flex; flex-wrap: wrap; gap: 1rem }
svg { width: 18rem; height: 18rem } svg text { font-size: 11px; fill: currentColor }
</style>
<h1>Chartmark evals</h1>
<p>Engine ${escaped(run.engine)}, edition ${escaped(run.edition)}, ${escaped(run.at)}. Intervals: 95 %, bootstrap by document.</p>
<table><thead><tr><th>Score<th>Now<th>95 %<th>Baseline<th>At least<th>Aim<th>Verdict</tr></thead><tbody>
${run.scores.map(row).join('\n')}
</tbody></table>
${run.details.map(section).join('\n')}
</html>
`
}

function row(score: Judged): string {
  const said = `${verdict(score)}${score.fell ? ', fell' : ''}`
  const cells = [
    number(score.value),
    score.low === undefined ? '' : `${score.low.toFixed(3)}–${score.high!.toFixed(3)}`,
    score.before === undefined ? '' : number(score.before),
    score.atLeast === undefined ? '' : number(score.atLeast),
    score.aim === undefined ? '' : number(score.aim),
    said,
  ]
  return `<tr class="${verdict(score)}"><td>${escaped(score.name)}${cells.map((cell) => `<td>${cell}`).join('')}</tr>`
}

function section({ title, table, points, curve, documents }: Detail): string {
  if (documents) return ''
  const drawn = [
    points && points.length > 0 ? reliability(points) : '',
    points && points.length > 0 ? coverage(points) : '',
    curve ? learning(curve) : '',
  ].filter(Boolean)
  const rows = table?.rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(String(cell))}`).join('')}</tr>`)
    .join('\n')
  return `<h2>${escaped(title)}</h2>
${drawn.length ? `<div class="plots">${drawn.join('')}</div>` : ''}
${table ? `<table><thead><tr>${table.head.map((cell) => `<th>${escaped(cell)}`).join('')}</tr></thead><tbody>${rows}</tbody></table>` : ''}`
}

function reliability(points: readonly Point[]): string {
  const dots = bins(points)
    .map(
      (bin) =>
        `<circle cx="${at(bin.confidence)}" cy="${up(bin.right)}" r="${2 + Math.sqrt(bin.count) / 3}" />`,
    )
    .join('')
  return plot(
    'Confidence against share right',
    `<path d="M${at(0)} ${up(0)}L${at(1)} ${up(1)}" stroke="currentColor" stroke-dasharray="4" /><g fill="currentColor" opacity=".6">${dots}</g>`,
  )
}

function coverage(points: readonly Point[]): string {
  const sorted = points.toSorted((a, b) => b.confidence - a.confidence)
  let right = 0
  const path = sorted.map((point, i) => {
    right += Number(point.right)
    return `${i === 0 ? 'M' : 'L'}${at((i + 1) / sorted.length)} ${up(right / (i + 1))}`
  })
  return plot('Coverage against precision', `<path d="${path.join('')}" fill="none" stroke="currentColor" />`)
}

function learning(curve: readonly { x: number; y: number }[]): string {
  const most = Math.max(...curve.map(({ x }) => x), 1)
  const path = curve.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(x / most)} ${up(y)}`).join('')
  return plot(
    `Documents learned (to ${most}) against F1`,
    `<path d="${path}" fill="none" stroke="currentColor" stroke-width="2" />`,
  )
}

const [LEFT, SIZE] = [30, 240]
const at = (x: number) => (LEFT + x * SIZE).toFixed(1)
const up = (y: number) => (10 + (1 - y) * SIZE).toFixed(1)

function plot(label: string, inner: string): string {
  return `<svg viewBox="0 0 280 280" role="img" aria-label="${escaped(label)}"><path d="M${LEFT} 10V${10 + SIZE}H${LEFT + SIZE}" fill="none" stroke="currentColor" />${inner}<text x="${LEFT}" y="272">${escaped(label)}</text><text x="4" y="14">1</text><text x="4" y="${10 + SIZE}">0</text></svg>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
