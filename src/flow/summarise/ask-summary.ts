import { citedClaims, withOwn } from '#src/coding/ground/cited-claims.ts'
import { mostTelling, sentenceUnits } from '#src/coding/ground/units.ts'
import type { Claim } from '#src/domain/document.ts'
import type { DegradedReason } from '#src/domain/model.ts'
import { type DocumentText, pageOf } from '#src/domain/page.ts'
import type { Asker } from '../model/asker.ts'
import { asSent } from '../model/sent.ts'

/** About 20 pages; of longer documents the most telling sections. */
const MOST = { characters: 60_000, units: 1_500 }

export interface ModelSummary {
  claims: Claim[]
  dropped: Record<string, number>
  reason: DegradedReason | undefined
  /** Pages it was made from, where that is not the whole document. */
  pages: number[] | undefined
}

/** A summary that a model words, each line with the sentences it rests on; what they do not carry is dropped and counted. */
export async function askSummary(
  asker: Asker,
  whole: DocumentText,
  own: readonly Claim[],
): Promise<ModelSummary> {
  const { text, pages } = whole
  const all = sentenceUnits(text)
  const units = mostTelling(all, MOST)
  const { lines: sentences, uncover } = asSent(whole, units)
  const answer = await asker.ask({
    purpose: 'summary',
    content: [{ kind: 'citable', title: 'Document', sentences, cache: true }],
    maxTokens: 3_000,
    sameAs: sentences.join('\n'),
  })
  if (!answer.ok) return { claims: [...own], dropped: {}, reason: answer.reason, pages: undefined }
  const { claims, dropped } = citedClaims(
    answer.cited.map((piece) => ({
      text: uncover(piece.text),
      citations: piece.citations.filter(({ document }) => document === 0),
    })),
    units,
  )
  const seen = new Set(units.flatMap((unit) => pageOf(pages, unit)?.number ?? []))
  return {
    claims: claims.length > 0 ? withOwn(own, claims) : [...own],
    dropped: Object.fromEntries([...dropped].map(([why, count]) => [`summary-${why}`, count])),
    reason: claims.length > 0 ? undefined : 'unreadable',
    pages: units.length < all.length && claims.length > 0 ? [...seen] : undefined,
  }
}
