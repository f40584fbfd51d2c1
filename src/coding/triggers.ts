import { cuePhrases, groups } from './cue-phrases.ts'

/** What a cue says about the findings in its reach. */
export type Cue =
  | 'negated'
  | 'ruled-out'
  | 'uncertain'
  | 'hypothetical'
  | 'history'
  | 'resolved'
  | 'family'
  | 'other-person'
  | 'affirmed'
  | 'pseudo'
  | 'stop'

/** Where the reach lies: behind the cue, before it, or both. `end`: before it, only when the cue ends its clause. */
export type Reach = 'pre' | 'post' | 'both' | 'end'

export interface Trigger {
  /** Folded; `..` stands for up to five words of the same clause. */
  words: string[]
  cue: Cue
  reach: Reach
  /** Words it reaches at most, where it has a limit of its own; it then stops at a comma too. */
  limit: number | undefined
}

/** Triggers by their first word, longest first. */
export const triggers: ReadonlyMap<string, readonly Trigger[]> = byFirstWord()

function byFirstWord(): Map<string, Trigger[]> {
  const map = new Map<string, Trigger[]>()
  const seen = new Set<string>()
  for (const [cue, reach, phrases] of cuePhrases) {
    for (const phrase of phrases.split('|').flatMap((p) => expanded(p.trim().replace(/\s+/g, ' ')))) {
      const key = `${cue} ${reach} ${phrase}`
      if (phrase === '' || seen.has(key)) continue
      seen.add(key)
      const [, said, limit] = /^(.*?)(?:@(\d+))?$/.exec(phrase)!
      const words = said!.split(' ')
      const list = map.get(words[0]!) ?? []
      list.push({ words, cue, reach, limit: limit ? Number(limit) : undefined })
      map.set(words[0]!, list)
    }
  }
  // Of the same words, "pseudo" is asked first: it takes the others away.
  for (const list of map.values())
    list.sort(
      (a, b) => b.words.length - a.words.length || Number(b.cue === 'pseudo') - Number(a.cue === 'pseudo'),
    )
  return map
}

/** "{be} excluded" → "excluded", "is excluded", … */
function expanded(phrase: string): string[] {
  const named = /\{(\w+)\}/.exec(phrase)
  if (!named) return [phrase]
  return groups[named[1]!]!.split('|').flatMap((one) =>
    expanded(
      phrase
        .replace(named[0], one.trim() === '-' ? '' : one.trim())
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  )
}
