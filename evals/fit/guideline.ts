import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { autoFrom, type Calibration } from '#src/coding/calibration/bands.ts'
import { guidelineCalibration } from '#src/coding/confidence.ts'
import { guidelineFeatures } from '#src/coding/guideline-features.ts'
import { ENGINE_VERSION } from '#src/coding/version.ts'
import { codesOf } from '#src/compose.ts'
import { homeOf } from '#src/home.ts'
import { heldNotes, isMended } from '../datasets/own/held-notes.ts'
import { ownNotes } from '../datasets/own/own-notes.ts'
import { auroc, bins, ece, type Point } from '../scorers/confidence.ts'
import { rowsOf } from './guideline-rows.ts'
import { fitLogistic, sigmoid } from './logistic.ts'

/**
 * `npx tsx evals/fit/guideline.ts`: fits the confidence of profile `guideline` on our first notes and the half of the held notes that the rules were
 * mended with, over the newest edition in CHARTMARK_CODES, and writes `src/coding/calibration/guideline.json`. The other half and
 * our first notes are reported only. A logistic over what is known of a code, then Platt's correction, fitted on notes left out.
 */
const root = resolve(import.meta.dirname, '..', '..')
const codes = codesOf(homeOf(join(root, 'src')))
const RIDGE = 2
/** What the guidelines say about where a diagnosis stands and how it is worded, set by hand: a rare feature stays near it. */
const BY_HAND: Partial<Record<(typeof guidelineFeatures)[number], number>> = {
  'logit of the term prior': 1.1,
  'one word of the index': -0.5,
  ambiguous: -2,
  'family history of no cancer': -1,
  'long-term drug that seldom counts': -2,
  concluded: 0.9,
  'nothing is concluded in a short text': 1.6,
  'nothing is concluded in a long text': 0.3,
  'beside the conclusion, completes it': 1,
  'beside the conclusion': -1.2,
  'only in examination, results or review of systems': -1,
}
const centre = guidelineFeatures.map((name) => BY_HAND[name] ?? 0)
const PARTS = 10

type Note = ReturnType<typeof rowsOf>
const read = (notes: typeof heldNotes) => notes.map((note) => rowsOf(codes, note))
const fitHalf = heldNotes.filter(isMended)
const [mended, held, first] = [read(fitHalf), read(heldNotes.filter((n) => !isMended(n))), read(ownNotes)]

const leftOut: { score: number; y: 0 | 1 }[] = []
for (let part = 0; part < PARTS; part++) {
  const others = [...first, ...mended.filter((_, i) => i % PARTS !== part)]
  const weights = fitLogistic(others.flatMap(rowsIn), RIDGE, centre)
  for (const { x, y } of mended.filter((_, i) => i % PARTS === part).flatMap(rowsIn))
    leftOut.push({ score: logit(sigmoid(x, weights)), y })
}
const [shift, slope] = fitLogistic(
  leftOut.map(({ score, y }) => ({ x: [1, score], y })),
  0.5,
) as [number, number]
const weights = fitLogistic([...first, ...mended].flatMap(rowsIn), RIDGE, centre).map(
  (w, j) => slope * w + (j === 0 ? shift : 0),
)
const points: Point[] = leftOut.map(({ score, y }) => ({
  confidence: 1 / (1 + Math.exp(-shift - slope * score)),
  right: y === 1,
}))
const threshold = bestThreshold(points, wantedOf(mended))

const auto = autoFrom(points)
const fitted: Calibration = {
  version: guidelineCalibration.version + 1,
  edition: codes.on(undefined).info.id,
  engine: ENGINE_VERSION,
  hash: createHash('sha256')
    .update(
      JSON.stringify(
        [...ownNotes, ...fitHalf].map(({ text, codes: gold, optional }) => [text, gold, optional]),
      ),
    )
    .digest('hex'),
  weights: weights.map((w) => Number(w.toFixed(3))),
  threshold: Number(threshold.toFixed(2)),
  ...(auto !== undefined && { auto: Number(auto.toFixed(3)) }),
  reject: 0.15,
  auroc: Number(auroc(points).toFixed(3)),
  bins: bins(points).length,
}
writeFileSync(
  join(root, 'src', 'coding', 'calibration', 'guideline.json'),
  `${JSON.stringify(fitted, null, 2)}\n`,
)
console.table(Object.fromEntries(guidelineFeatures.map((name, j) => [name, fitted.weights[j]])))
console.table({
  'fit half, notes left out': measured(points, wantedOf(mended)),
  'held half': measured(pointsOf(held), wantedOf(held)),
  'first notes': measured(pointsOf(first), wantedOf(first)),
})

function rowsIn(note: Note): Note['rows'] {
  return note.rows
}

function wantedOf(notes: readonly Note[]): number {
  return notes.reduce((sum, { wanted }) => sum + wanted, 0)
}

function pointsOf(notes: readonly Note[]): Point[] {
  return notes.flatMap(rowsIn).map(({ x, y }) => ({ confidence: sigmoid(x, fitted.weights), right: y === 1 }))
}

/** The lowest that costs next to nothing in F1: what a coder rejects with one key is cheaper than what nobody sees. */
function bestThreshold(all: readonly Point[], wanted: number): number {
  const cuts = Array.from({ length: 26 }, (_, i) => 0.35 + i / 100)
  const best = Math.max(...cuts.map((cut) => f1Of(all, wanted, cut)))
  return cuts.find((cut) => f1Of(all, wanted, cut) >= best - 0.015)!
}

function f1Of(all: readonly Point[], wanted: number, threshold: number): number {
  const suggested = all.filter(({ confidence }) => confidence >= threshold)
  return (2 * suggested.filter(({ right }) => right).length) / (suggested.length + wanted)
}

function measured(all: readonly Point[], wanted: number) {
  const suggested = all.filter(({ confidence }) => confidence >= fitted.threshold)
  return {
    F1: f1Of(all, wanted, fitted.threshold).toFixed(3),
    'ECE, considered': ece(all).toFixed(3),
    'AUROC, considered': auroc(all).toFixed(3),
    'ECE, suggested': ece(suggested).toFixed(3),
    'AUROC, suggested': auroc(suggested).toFixed(3),
    suggested: suggested.length,
    'mean confidence': (suggested.reduce((sum, p) => sum + p.confidence, 0) / suggested.length).toFixed(3),
    right: (suggested.filter(({ right }) => right).length / suggested.length).toFixed(3),
    'ECE of a perfect fit': floorOf(suggested).toFixed(3),
  }
}

/** What so few points give in bins even when every confidence is exactly right: the mean of 200 drawings. */
function floorOf(all: readonly Point[]): number {
  let seed = 1
  const draw = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  let sum = 0
  for (let i = 0; i < 200; i++)
    sum += ece(all.map(({ confidence }) => ({ confidence, right: draw() < confidence })))
  return sum / 200
}

function logit(p: number): number {
  const held = Math.min(0.999, Math.max(0.001, p))
  return Math.log(held / (1 - held))
}
