import { Gap, type Token } from '../tokens.ts'

/**
 * Sets of numbers (words, stems) to look for in a sentence, each filed under its rarest member. `TermIndex` has the same
 * arrays, so that terms of the edition and learned phrases are found by the same few lines.
 */
export interface Sets {
  keyFrom: Uint32Array
  stemFrom: Uint32Array
  stemIds: Uint32Array
  seenIn: Uint32Array
  seenAt: Int32Array
}

/** @param sets No number twice in one. @param members Numbers lie below this. Keys are renumbered: `order[key]` is the index in `sets`. */
export function compileSets(
  sets: readonly (readonly number[])[],
  members: number,
): { sets: Sets; order: Uint32Array } {
  const used = new Uint32Array(members)
  for (const set of sets) for (const id of set) used[id]!++
  const anchors = sets.map((set) => set.reduce((best, id) => (used[id]! < used[best]! ? id : best)))
  const order = Uint32Array.from(sets.keys()).sort((a, b) => anchors[a]! - anchors[b]! || a - b)
  const keyFrom = new Uint32Array(members + 1)
  for (const anchor of anchors) keyFrom[anchor + 1]!++
  for (let id = 0; id < members; id++) keyFrom[id + 1]! += keyFrom[id]!
  const stemFrom = new Uint32Array(sets.length + 1)
  const stemIds: number[] = []
  for (let key = 0; key < sets.length; key++) {
    stemIds.push(...sets[order[key]!]!)
    stemFrom[key + 1] = stemIds.length
  }
  const seenIn = new Uint32Array(members)
  return {
    sets: { keyFrom, stemFrom, stemIds: Uint32Array.from(stemIds), seenIn, seenAt: new Int32Array(members) },
    order,
  }
}

/** What stands in a sentence, in order: a member, its token, its place among the words that count, how sure it is. */
export interface Slots {
  id: number[]
  token: number[]
  /** Words that do not count stand between two places (x.5). */
  place: number[]
  q: number[]
  next: number[]
}

export function noSlots(): Slots {
  return { id: [], token: [], place: [], q: [], next: [] }
}

export function addSlot(slots: Slots, id: number, token: number, place: number, q: number): void {
  slots.id.push(id)
  slots.token.push(token)
  slots.place.push(place)
  slots.q.push(q)
}

/** A set found: tokens ascending, words between them beyond those that do not count, and how sure the words are. */
export interface SetMatch {
  key: number
  tokens: number[]
  gap: number
  q: number
  /** The words stand in the order of the set. */
  forward: boolean
}

const HARD = Gap.semicolon | Gap.stop | Gap.colon | Gap.blankLine
let stamp = 0

/** Other words that may stand between those of a set: parts of a finding may lie apart ("edema of hands and feet"). */
const MOST_BETWEEN = 5

/** Every set whose members stand near each other, no stop or colon between them; `gap` says how near. */
export function matchSets(
  sets: Sets,
  slots: Slots,
  tokens: readonly Token[],
  found: (match: SetMatch) => void,
): void {
  const { keyFrom, stemFrom, stemIds, seenIn, seenAt } = sets
  stamp = (stamp + 1) >>> 0
  for (let at = slots.id.length - 1; at >= 0; at--) {
    const id = slots.id[at]!
    slots.next[at] = seenIn[id] === stamp ? seenAt[id]! : -1
    seenIn[id] = stamp
    seenAt[id] = at
  }
  for (let at = 0; at < slots.id.length; at++) {
    const anchor = slots.id[at]!
    for (let key = keyFrom[anchor]!; key < keyFrom[anchor + 1]!; key++) {
      const to = stemFrom[key + 1]!
      let s = stemFrom[key]!
      while (s < to && seenIn[stemIds[s]!] === stamp) s++
      if (s < to) continue
      const match = around(sets, slots, tokens, key, at)
      if (match) found(match)
    }
  }
}

function around(
  sets: Sets,
  slots: Slots,
  tokens: readonly Token[],
  key: number,
  anchorAt: number,
): SetMatch | undefined {
  const from = sets.stemFrom[key]!
  const to = sets.stemFrom[key + 1]!
  const size = to - from
  const anchor = slots.id[anchorAt]!
  const anchorPlace = slots.place[anchorAt]!
  const window = size === 1 ? 0 : size - 1 + MOST_BETWEEN
  const own: number[] = []
  let low = anchorPlace
  let high = anchorPlace
  let q = 1
  let forward = true
  for (let s = from; s < to; s++) {
    const id = sets.stemIds[s]!
    let best = id === anchor ? anchorAt : -1
    if (best < 0) {
      let least = window
      for (let at = sets.seenAt[id]!; at >= 0; at = slots.next[at]!) {
        const distance = Math.abs(slots.place[at]! - anchorPlace)
        if (distance > least || slots.token[at] === slots.token[anchorAt]) continue
        if (own.includes(slots.token[at]!)) continue
        best = at
        least = distance
      }
      if (best < 0) return undefined
    }
    const token = slots.token[best]!
    if (own.length > 0 && own.at(-1)! > token) forward = false
    own.push(token)
    q *= slots.q[best]!
    low = Math.min(low, slots.place[best]!)
    high = Math.max(high, slots.place[best]!)
  }
  if (high - low > window) return undefined
  own.sort((a, b) => a - b)
  for (let i = own[0]! + 1; i <= own.at(-1)!; i++) if (tokens[i]!.gap & HARD) return undefined
  return { key, tokens: own, gap: Math.max(0, Math.ceil(high - low) - (size - 1)), q, forward }
}
