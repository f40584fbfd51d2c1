/** Counts over documents: true positives, false positives, false negatives. */
export interface Counts {
  tp: number
  fp: number
  fn: number
}

export function counted(
  predicted: Iterable<string>,
  gold: Iterable<string>,
  so: Counts = { tp: 0, fp: 0, fn: 0 },
): Counts {
  const [p, g] = [new Set(predicted), new Set(gold)]
  const tp = [...p].filter((one) => g.has(one)).length
  return { tp: so.tp + tp, fp: so.fp + p.size - tp, fn: so.fn + g.size - tp }
}

/** Micro-averaged precision, recall and F1; 0 where nothing was predicted or expected. */
export function micro({ tp, fp, fn }: Counts): { precision: number; recall: number; f1: number } {
  const precision = tp + fp ? tp / (tp + fp) : 0
  const recall = tp + fn ? tp / (tp + fn) : 0
  return { precision, recall, f1: tp ? (2 * tp) / (2 * tp + fp + fn) : 0 }
}

/** Expected calibration error over `bins` bins of equal mass: |mean confidence − share right|, weighted. */
export function calibrationError(points: { confidence: number; right: boolean }[], bins = 15): number {
  const sorted = [...points].sort((a, b) => a.confidence - b.confidence)
  let error = 0
  for (let i = 0; i < bins; i++) {
    const bin = sorted.slice(
      Math.floor((i * sorted.length) / bins),
      Math.floor(((i + 1) * sorted.length) / bins),
    )
    if (bin.length === 0) continue
    const confidence = bin.reduce((sum, point) => sum + point.confidence, 0) / bin.length
    const right = bin.filter((point) => point.right).length / bin.length
    error += (bin.length / sorted.length) * Math.abs(confidence - right)
  }
  return error
}
