import * as z from 'zod'
import { classify } from '#src/coding/classify/classify.ts'
import type { Packet } from '#src/coding/classify/packet.ts'
import { documentKinds, type PacketPart } from '#src/domain/document.ts'
import type { DocumentText } from '#src/domain/page.ts'
import { Problem } from '#src/domain/problem.ts'
import type { Asker, Unanswered } from '../model/asker.ts'
import { withoutNames } from '../model/sent.ts'
import { marked } from '../model/untrusted.ts'
import { tiled } from '../split/split.ts'
import { SURE_ENOUGH } from './kind-of.ts'

/**
 * Chances between these are the thin ones: the page itself hardly speaks, and the kinds of the pages around it decide. On our own
 * packets 13 of 84 pages; outside of it a page speaks for itself.
 */
const UNSURE = { from: 0.05, below: 0.5 }
/** A begin that only the model sees: proposed, and no more sure than that. */
const PROPOSED = 0.6
const HEAD = { lines: 10, characters: 500 }
const FOOT = { lines: 2, characters: 160 }
/** Packets with more pages are told apart by our own reading alone. */
const MOST_PAGES = 120

const shape = z.strictObject({
  documents: z.array(
    z.strictObject({
      first: z.number().meta({ type: 'integer' }),
      last: z.number().meta({ type: 'integer' }),
      kind: z.enum(documentKinds),
    }),
  ),
})

/** Pages (1-based places) at which our own reading leaves open whether a document begins. */
export function unsurePages({ begins }: Packet): number[] {
  return begins.flatMap((chance, i) =>
    i > 0 && chance >= UNSURE.from && chance < UNSURE.below ? [i + 1] : [],
  )
}

/**
 * Asks a model where documents begin, and takes its word only for the pages that our own reading leaves open. It is a proposal
 * either way: a person splits. How many patients there are is never asked.
 */
export async function askPacket(
  asker: Asker,
  read: Packet,
  { text, pages }: DocumentText,
): Promise<{ parts: PacketPart[]; refused: boolean } | Unanswered> {
  const open = unsurePages(read)
  if (open.length === 0 || pages.length > MOST_PAGES) return { parts: read.parts, refused: false }
  const texts = pages.map((page) => text.slice(page.start, page.end))
  const { lines: shown } = withoutNames(
    texts.flatMap((one, i) => [`PAGE ${i + 1} OF ${texts.length}`, ...headAndFoot(one)]),
  )
  const answer = await asker.ask({
    purpose: 'split',
    content: [{ kind: 'text', text: marked(shown).text }],
    shape,
    maxTokens: 2_000,
    sameAs: shown.join('\n'),
  })
  if (!answer.ok) return answer
  const { documents } = answer.value
  if (!tiles(documents, pages.length)) return { parts: read.parts, refused: true }
  const said = new Set(documents.map(({ first }) => first))
  const ours = new Map(read.parts.map((part) => [part.first, part]))
  const starts = pages.flatMap((_, i) => {
    const place = i + 1
    return (open.includes(place) ? said : ours).has(place) ? [place] : []
  })
  const parts = tiled({ first: 1, last: pages.length }, starts).map((range): PacketPart => {
    const { label, confidence } = classify(texts.slice(range.first - 1, range.last).join('\f'))
    const same = documents.find(({ first, last }) => first === range.first && last === range.last)
    const chance = read.begins[range.first - 1]!
    return {
      ...range,
      kind: same && confidence < SURE_ENOUGH ? same.kind : label,
      confidence: open.includes(range.first) ? Math.max(PROPOSED, chance) : chance,
    }
  })
  return { parts, refused: false }
}

/** Every page once and in order; what a model answers may do anything. */
function tiles(documents: readonly { first: number; last: number }[], pages: number): boolean {
  try {
    const ranges = tiled(
      { first: 1, last: pages },
      documents.map(({ first }) => first),
    )
    return ranges.every(({ last }, i) => documents[i]?.last === last)
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

function headAndFoot(page: string): string[] {
  const lines = page.split('\n').filter((line) => line.trim() !== '')
  if (lines.length === 0) return ['(no text)']
  const head = cut(lines.slice(0, HEAD.lines), HEAD.characters)
  const foot = cut(lines.slice(Math.max(HEAD.lines, lines.length - FOOT.lines)), FOOT.characters)
  return lines.length > HEAD.lines + FOOT.lines ? [...head, '(lines left out)', ...foot] : [...head, ...foot]
}

function cut(lines: readonly string[], most: number): string[] {
  let left = most
  return lines.flatMap((line) => {
    const part = line.slice(0, left)
    left -= part.length
    return part.trim() === '' ? [] : [part]
  })
}
