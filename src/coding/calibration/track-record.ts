import type { TrackCount, TrackRecord } from '#src/domain/house.ts'

/** Under this many decisions a share says nothing. */
export const ENOUGH_DECISIONS = 30

/** 0…9, ten percent each. */
export function binOf(confidence: number): number {
  return Math.min(9, Math.max(0, Math.floor(confidence * 10 + 1e-9)))
}

/**
 * What became of suggestions like this one: of the same engine and as sure, for codes of the same family where there are
 * enough of those, else for all codes. `decided` may be under `ENOUGH_DECISIONS`: then say so and not the share.
 */
export function trackRecord(
  counts: readonly TrackCount[],
  suggestion: { engine: string; confidence: number; code: string },
): TrackRecord {
  const bin = binOf(suggestion.confidence)
  const alike = counts.filter((one) => one.engine === suggestion.engine && one.bin === bin)
  const family = sum(alike.filter((one) => one.family === suggestion.code.slice(0, 3)))
  return family.decided >= ENOUGH_DECISIONS ? { ...family, of: 'family' } : { ...sum(alike), of: 'all' }
}

function sum(counts: readonly TrackCount[]): { decided: number; kept: number } {
  let [decided, kept] = [0, 0]
  for (const one of counts) {
    decided += one.decided
    kept += one.kept
  }
  return { decided, kept }
}

const LEAST_AUROC = 0.55
const FEWEST_BINS = 3

/**
 * Whether the confidences of an engine can tell what is kept from what is not: used bins and the area under the curve over
 * them (Mann and Whitney, ties count half). Under `ENOUGH_DECISIONS`, or when all were kept or none, nobody can say: `true`.
 */
export function canRank(counts: readonly TrackCount[], engine: string): boolean {
  const bins = Array.from({ length: 10 }, (_, bin) =>
    sum(counts.filter((one) => one.engine === engine && one.bin === bin)),
  )
  const { decided, kept } = sum(counts.filter((one) => one.engine === engine))
  if (decided < ENOUGH_DECISIONS || kept === 0 || kept === decided) return true
  if (bins.filter((bin) => bin.decided > 0).length < FEWEST_BINS) return false
  let [below, wins] = [0, 0]
  for (const bin of bins) {
    const refused = bin.decided - bin.kept
    wins += bin.kept * (below + refused / 2)
    below += refused
  }
  return wins / (kept * (decided - kept)) >= LEAST_AUROC
}
