import { canRank, trackRecord } from '#src/coding/calibration/track-record.ts'
import type { Document } from '#src/domain/document.ts'
import type { TrackRecord } from '#src/domain/house.ts'
import type { Card } from '#src/domain/review.ts'
import type { Ports } from '#src/ports/ports.ts'
import { currentHouse } from './current.ts'

type Needs = Pick<Ports, 'documents' | 'files' | 'codes'>

/** What became of suggestions of this engine that were as sure; `undefined` where nothing was ever decided about any. */
export async function trackOf(
  ports: Needs,
  engine: string,
): Promise<((suggestion: { code: string; confidence: number }) => TrackRecord | undefined) | undefined> {
  const { track } = await currentHouse(ports)
  if (!track.some((one) => one.engine === engine)) return undefined
  return (suggestion) => {
    const record = trackRecord(track, { ...suggestion, engine })
    return record.decided > 0 ? record : undefined
  }
}

/**
 * Writes on each suggested card what became of such suggestions before, and, where the engine's confidence has told nothing
 * apart here, that its bands mean nothing.
 */
export async function withTrack(
  ports: Needs,
  cards: readonly Card[],
  documents: readonly Document[],
): Promise<void> {
  const engine = await engineOf(ports, documents)
  const of = engine && (await trackOf(ports, engine))
  if (!engine || !of) return
  const unranked = !canRank((await currentHouse(ports)).track, engine) || undefined
  for (const card of cards) {
    if (card.origin === 'added') continue
    card.track = of(card)
    card.unranked = unranked
  }
}

/** Of the newest run. */
async function engineOf(
  { documents }: Pick<Ports, 'documents'>,
  members: readonly Document[],
): Promise<string | undefined> {
  const runs = await Promise.all(
    members.map((document) => ('runId' in document ? documents.run(document.runId) : undefined)),
  )
  return runs.reduce(
    (best, run) => (run && (!best || run.createdAt > best.createdAt) ? run : best),
    undefined,
  )?.engine
}
