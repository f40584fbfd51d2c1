import type { Trigger } from './cue.ts'
import { cuePhrases, groups } from './cue-phrases.ts'
import { personGroups, personPhrases } from './person-phrases.ts'

/** Triggers that begin with one word: those of this word alone or with `..` behind it, and the others by their second. */
interface Branch {
  open: Trigger[]
  second: Map<string, Trigger[]>
}

const NONE: readonly Trigger[] = []
const NOWHERE: readonly (readonly Trigger[])[] = []
const branches = new Map<string, Branch>()
/** Phrases by their first word, groups behind it not yet expanded; read at first use, so that a process that reads no note does not pay for it. */
let sown: Map<string, Trigger[]> | undefined
let groupWords: ReadonlyMap<string, string[][]>

/** Every trigger whose first word is `word` and whose second may be `next`; two lists, so that none is joined per word. */
export function triggersAt(word: string, next: string | undefined): readonly (readonly Trigger[])[] {
  sown ??= sow()
  const phrases = sown.get(word)
  if (!phrases) return NOWHERE
  let branch = branches.get(word)
  if (!branch) {
    branch = grown(phrases)
    branches.set(word, branch)
  }
  return [branch.open, (next !== undefined && branch.second.get(next)) || NONE]
}

function sow(): Map<string, Trigger[]> {
  const byFirst = new Map<string, Trigger[]>()
  groupWords = new Map(
    Object.entries({ ...groups, ...personGroups }).map(([name, list]) => [
      `{${name}}`,
      list.replace(/\s+/g, ' ').split('|').map(wordsOf),
    ]),
  )
  const add = (words: string[], kind: Omit<Trigger, 'words'>): void => {
    const first = words[0]
    if (first === undefined) return
    const alternatives = groupWords.get(first)
    if (alternatives) {
      for (const one of alternatives) add([...one, ...words.slice(1)], kind)
      return
    }
    const list = byFirst.get(first)
    if (list) list.push({ words, ...kind })
    else byFirst.set(first, [{ words, ...kind }])
  }
  for (const [cue, reach, phrases] of [...cuePhrases, ...personPhrases])
    for (const phrase of phrases.replace(/\s+/g, ' ').split('|')) {
      const [said, limit] = phrase.split('@')
      const label = said!.trimEnd()
      const colon = label.endsWith(':')
      add(wordsOf(colon ? label.slice(0, -1) : label), {
        cue,
        reach,
        limit: limit ? Number(limit) : undefined,
        colon,
      })
    }
  return byFirst
}

/** `-` is the empty phrase; words stand one blank apart. */
function wordsOf(phrase: string): string[] {
  const said = phrase.trim()
  return said === '' || said === '-' ? [] : said.split(' ')
}

function grown(phrases: readonly Trigger[]): Branch {
  const branch: Branch = { open: [], second: new Map() }
  const seen = new Set<string>()
  for (const { words: said, cue, reach, limit, colon } of phrases)
    for (const words of expanded(said, 0)) {
      const key = `${cue} ${reach} ${colon} ${words.join(' ')}`
      if (seen.has(key)) continue
      seen.add(key)
      const second = words[1]
      const list = second === undefined || second === '..' ? branch.open : branch.second.get(second)
      const trigger = { words, cue, reach, limit, colon }
      if (list) list.push(trigger)
      else branch.second.set(second!, [trigger])
    }
  return branch
}

/** "no {sign} of" → "no signs of", "no evidence of", … */
function expanded(words: string[], from: number): string[][] {
  for (let at = from; at < words.length; at++) {
    const alternatives = groupWords.get(words[at]!)
    if (alternatives)
      return alternatives.flatMap((one) =>
        expanded([...words.slice(0, at), ...one, ...words.slice(at + 1)], at + one.length),
      )
  }
  return [words]
}
