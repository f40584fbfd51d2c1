/** In how many parts a learning set is divided: what is known about a text while learning comes from the other parts only. */
export const FOLDS = 5

/** Counts by part, so that one part can be left out. */
export interface FoldCounts<K> {
  add(key: K, fold: number): void
  /** The count without a part; `-1`: everything. */
  of(key: K, without: number): number
}

export function foldCounts<K>(): FoldCounts<K> {
  const counts = new Map<K, Uint32Array>()
  return {
    add(key, fold) {
      let own = counts.get(key)
      if (!own) {
        own = new Uint32Array(FOLDS + 1)
        counts.set(key, own)
      }
      own[fold]!++
      own[FOLDS]!++
    },
    of(key, without) {
      const own = counts.get(key)
      return own ? own[FOLDS]! - (without < 0 ? 0 : own[without]!) : 0
    },
  }
}
