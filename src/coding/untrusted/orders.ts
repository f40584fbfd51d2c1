import type { Span } from '#src/domain/page.ts'
import { fold } from '../normalise.ts'
import { encodedIn } from './encoded.ts'
import type { Order } from './order.ts'
import { compactShapes, maybeOrders, type OrderKind, orderShapes } from './order-phrases.ts'

/** A document may hold nothing else; a coder is helped by the first. */
const MOST = 60

/**
 * Where a text speaks to the machine or the person that codes it: orders to drop, add or change codes, forged turns and answers,
 * role play, requests for the prompt, encoded orders, markup that would call somebody. In order, not overlapping, each widened
 * to its sentence. Pure; never throws; linear in the text.
 */
export function ordersIn(text: string): Order[] {
  // Most charts are ASCII: nothing moves there, and no map is needed.
  const folded = /^[\x00-\x7f]*$/.test(text) ? undefined : fold(text)
  const read = unwrapped(folded?.text ?? text.toLowerCase().replace(/[\t\r\x00-\x08]/g, ' '))
  const found: Order[] = []
  const note = (kind: OrderKind, from: number, to: number) => {
    if (to <= from) return
    const start = folded ? folded.start[from] : from
    const end = folded ? folded.end[to - 1] : to
    if (start !== undefined && end !== undefined) found.push({ kinds: [kind], start, end })
  }
  const shapes = maybeOrders.test(read) ? orderShapes : []
  for (const { kind, shape } of shapes)
    for (const hit of read.matchAll(shape)) {
      if (found.length > 4 * MOST) break
      if (kind === 'override' && isToldToPatient(read, hit.index, hit.index + hit[0].length)) continue
      note(kind, hit.index, hit.index + hit[0].length)
    }
  for (const { kind, from, to } of spacedOut(read)) note(kind, from, to)
  for (const { kind, from, to } of hyphenated(read)) note(kind, from, to)
  found.push(...encodedIn(text, (inside) => speaksToCoder(inside)))
  return joined(found.map((order) => ({ ...order, ...around(text, order) }))).slice(0, MOST)
}

/** Whether a span stands on, or takes in, words that are orders: a code with nothing else to stand on is nobody's diagnosis. */
export function isWithin(orders: readonly Span[], { start, end }: Span): boolean {
  return orders.some((order) => start < order.end && end > order.start)
}

/** For what was decoded: any shape will do, and so does a code beside a verb. */
function speaksToCoder(text: string): boolean {
  const read = fold(text).text
  return (
    orderShapes.some(({ shape }) => read.search(shape) >= 0) ||
    (/\b(?:add|assign|report|code|ignore|drop|append|system)\b/.test(read) &&
      /\b[a-z]\d[0-9a-z](?:\.\d)?/.test(read))
  )
}

/** A line that was broken by the width of the page reads on: its end becomes a space. Lengths stay. */
function unwrapped(text: string): string {
  return text.replace(/(?<=[^\n]{40}[a-z,])\n(?=[a-z])(?![a-z ]{2,30}:)/g, ' ')
}

/** "He was told to disregard previous instructions about his warfarin": that is care. */
function isToldToPatient(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 50), from)
  const after = text.slice(to, to + 60)
  return (
    /\b(?:patient|pt|he|she|they|family|mother|father|wife|husband|daughter|son)\b[^\n.:]{0,30}\b(?:to|did|does|may|can|will|would|tends? to|often) ?$/.test(
      before,
    ) ||
    /^ ?(?:on|about|for|regarding|re) (?:the |your |his |her )?(?:\w+ ){0,2}(?:dose|dosing|diet|wound|dressing|warfarin|insulin|medications?|meds|activity|weight)/.test(
      after,
    )
  )
}

/** Orders in words that the ends of lines part: "lan-", "guage". From the first of these lines to the last. */
function* hyphenated(text: string): Generator<{ kind: OrderKind; from: number; to: number }> {
  let done = 0
  for (const { index } of text.matchAll(/[a-z]-\n(?=[a-z])/g)) {
    if (index < done) continue
    const from = Math.max(text.lastIndexOf('\n', index) + 1, index - LONGEST)
    let to = index + 3
    for (;;) {
      const stop = text.indexOf('\n', to)
      const broken = stop >= 0 && stop - to < LONGEST && /[a-z]-\n[a-z]/.test(text.slice(stop - 2, stop + 2))
      to = broken ? stop + 1 : Math.min(stop < 0 ? text.length : stop, to + LONGEST)
      if (!broken || to - from > 10 * LONGEST) break
    }
    done = to
    const run = text.slice(from, to)
    const whole = run.replaceAll('-\n', '')
    if (!maybeOrders.test(whole)) continue
    // What stands within a line was found there.
    const hit = orderShapes.find(({ shape }) => whole.search(shape) >= 0 && run.search(shape) < 0)
    if (hit) yield { kind: hit.kind, from, to }
  }
}

/** Orders with something between all letters. */
function* spacedOut(text: string): Generator<{ kind: OrderKind; from: number; to: number }> {
  // A letter, up to five of anything else, a letter: at least eight times.
  for (const run of text.matchAll(/(?:[a-z0-9][^a-z0-9\n]{1,5}){8,400}[a-z0-9]/g)) {
    if (!/(?:[a-z0-9][^a-z0-9\n]{1,5}){8}/.test(run[0])) continue
    const places: number[] = []
    let letters = ''
    for (let i = 0; i < run[0].length; i++)
      if (/[a-z0-9]/.test(run[0][i]!)) {
        letters += run[0][i]
        places.push(run.index + i)
      }
    for (const { kind, shape } of compactShapes)
      for (const hit of letters.matchAll(shape))
        yield { kind, from: places[hit.index]!, to: places[hit.index + hit[0].length - 1]! + 1 }
  }
}

/** Forged turns and answers and code of web pages have no sentences: they take the rest of their line. */
const NO_SENTENCES: readonly OrderKind[] = ['turn', 'answer', 'markup']

function around(text: string, order: Order): Span {
  const { start, end } = sentenceAround(text, order)
  if (!order.kinds.some((kind) => NO_SENTENCES.includes(kind))) return { start, end }
  const stop = text.indexOf('\n', order.end - 1)
  return trimmed(text, start, Math.max(end, Math.min(stop < 0 ? text.length : stop, end + LONGEST)))
}

/** A sentence that is longer is cut: a text of noise has no sentences. */
const LONGEST = 400

/** The sentence of its line, and no more: an order behind a diagnosis must not take the diagnosis away. */
function sentenceAround(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const from = start - before.length + (/^[\s\S]*(?:\n|[.!?;] )/.exec(before)?.[0].length ?? 0)
  const after = text.slice(Math.max(start, end - 1), end + LONGEST)
  const stop = /\n|[.!?;](?=\s|$)/.exec(after)
  const to = stop ? Math.max(end, end - 1 + stop.index + (stop[0] === '\n' ? 0 : 1)) : end - 1 + after.length
  return trimmed(text, from, Math.min(to, text.length))
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

function joined(orders: Order[]): Order[] {
  const sorted = orders.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Order[] = []
  for (const order of sorted) {
    const last = kept.at(-1)
    if (last && order.start <= last.end) {
      last.end = Math.max(last.end, order.end)
      last.kinds = [...new Set([...last.kinds, ...order.kinds])]
    } else kept.push({ ...order })
  }
  return kept
}
