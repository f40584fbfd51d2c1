/**
 * A word without its ending: plural and gender as most languages of Latin script write them ("fracturas" → "fractur",
 * "wounds" → "wound"). Needs no dictionary, so every shop learns in its own language.
 */
export function light(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  let bare = word
  if (bare.length > 4 && bare.endsWith('s')) bare = bare.slice(0, -1)
  if (bare.length > 4 && /[aeo]$/.test(bare)) bare = bare.slice(0, -1)
  return bare
}

/** Words as numbers, in the order they were first met. */
export interface Words {
  /** The number of a folded word; words with the same `light` form share one. `-1` for a new one when the list is full. */
  of(word: string): number
  /** As `of`, but `-1` for a word never met. */
  known(word: string): number
  /** A folded word that has this number. */
  example(id: number): string
  size(): number
}

/** Bounded: a process that reads for months meets a new misspelling with every text. */
const MOST = 200_000

export function wordList(start: readonly string[] = []): Words {
  const ids = new Map<string, number>()
  const examples: string[] = []
  const byWord = new Map<string, number>()
  const of = (word: string) => {
    const known = byWord.get(word)
    if (known !== undefined) return known
    const bare = light(word)
    let id = ids.get(bare)
    if (id === undefined && examples.length >= MOST) return -1
    if (id === undefined) {
      id = examples.length
      ids.set(bare, id)
      examples.push(word)
    }
    byWord.set(word, id)
    return id
  }
  for (const word of start) of(word)
  return {
    of,
    known: (word) => byWord.get(word) ?? ids.get(light(word)) ?? -1,
    example: (id) => examples[id]!,
    size: () => examples.length,
  }
}
