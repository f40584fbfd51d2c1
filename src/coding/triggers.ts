import type { Trigger } from './cue.ts'
import { cuePhrases, groups } from './cue-phrases.ts'
import { personGroups, personPhrases } from './person-phrases.ts'

/** Triggers that begin with one word: those of this word alone or with `..` behind it, and the others by their second. */
interface Branch {
  open: Trigger[]
  second: Map<string, Trigger[]>
}

const NONE: readonly Trigger[] = []
const branches: ReadonlyMap<string, Branch> = grown()

/** Every trigger whose first word is `word` and whose second may be `next`; two lists, so that none is joined per word. */
export function triggersAt(word: string, next: string | undefined): (readonly Trigger[])[] {
  const branch = branches.get(word)
  if (!branch) return []
  return [branch.open, (next !== undefined && branch.second.get(next)) || NONE]
}

function grown(): Map<string, Branch> {
  const map = new Map<string, Branch>()
  const seen = new Set<string>()
  const all = { ...groups, ...personGroups }
  for (const [cue, reach, phrases] of [...cuePhrases, ...personPhrases]) {
    for (const phrase of phrases.split('|').flatMap((p) => expanded(p.trim().replace(/\s+/g, ' '), all))) {
      const key = `${cue} ${reach} ${phrase}`
      if (phrase === '' || seen.has(key)) continue
      seen.add(key)
      const [, said, colon, limit] = /^(.*?)(:)?(?:@(\d+))?$/.exec(phrase)!
      const words = said!.split(' ')
      const trigger = { words, cue, reach, limit: limit ? Number(limit) : undefined, colon: colon === ':' }
      const branch: Branch = map.get(words[0]!) ?? { open: [], second: new Map() }
      map.set(words[0]!, branch)
      const second = words[1]
      if (second === undefined || second === '..') branch.open.push(trigger)
      else {
        const list = branch.second.get(second)
        if (list) list.push(trigger)
        else branch.second.set(second, [trigger])
      }
    }
  }
  return map
}

/** "{be} excluded" → "excluded", "is excluded", … */
function expanded(phrase: string, all: Record<string, string>): string[] {
  const named = /\{(\w+)\}/.exec(phrase)
  if (!named) return [phrase]
  return all[named[1]!]!.split('|').flatMap((one) =>
    expanded(
      phrase
        .replace(named[0], one.trim() === '-' ? '' : one.trim())
        .replace(/\s+/g, ' ')
        .trim(),
      all,
    ),
  )
}
