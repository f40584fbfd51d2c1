import type { Suggestion } from '#src/domain/code.ts'
import { type Document, documentKinds } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import type { DocumentStore } from '#src/ports/document-store.ts'
import {
  aDecision,
  aFile,
  anAnnounced,
  anAuditDraft,
  anEncounter,
  anInReview,
  aRun,
  aStored,
  aSuggestion,
} from './builders.ts'

const codes = [
  'I10',
  'E11.9',
  'E11.65',
  'J45.909',
  'N18.30',
  'M54.50',
  'K21.9',
  'F32.A',
  'Z79.4',
  'R07.9',
  'E78.5',
  'J18.9',
]
const syllables = [
  'ka',
  'lo',
  'mi',
  'ter',
  'von',
  'sa',
  'rit',
  'pol',
  'en',
  'du',
  'gra',
  'fis',
  'ul',
  'be',
  'cor',
  'zin',
]
const common = [
  'the',
  'patient',
  'with',
  'was',
  'and',
  'no',
  'pain',
  'left',
  'right',
  'noted',
  'history',
  'of',
  'chest',
]

/**
 * Fills a store with SYNTHETIC documents as a shop would have them after a while: most in review or signed, each with a text
 * of about 300 words, a run and 1…8 suggestions. The same numbers always give the same documents.
 * @returns Their ids, `m0` to `m<count - 1>`.
 */
export async function manyDocuments(store: DocumentStore, count: number): Promise<string[]> {
  const random = seeded(7)
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const id = `m${i}`
    const { document, encounter, suggestions } = someDocument(id, i, random)
    await store.commit({
      writes: [
        { put: 'encounter', value: encounter },
        { put: 'file', value: aFile({ id: document.fileId }) },
        { put: 'document', value: document },
        { put: 'run', value: aRun({ id: `r-${id}`, documentId: id }) },
        { put: 'suggestions', runId: `r-${id}`, value: suggestions },
        ...(i % 4
          ? []
          : [
              {
                put: 'decision' as const,
                value: aDecision({ encounterId: encounter.id, code: suggestions[0]?.code ?? 'I10' }),
              },
            ]),
        { index: 'document', documentId: id, text: someText(random) },
      ],
      audit: [anAuditDraft({ subject: id })],
    })
    ids.push(id)
  }
  return ids
}

function someDocument(id: string, i: number, random: () => number) {
  const createdAt = new Date(Date.UTC(2026, 0, 1) + i * 1_800_000).toISOString()
  const places = {
    id,
    encounterId: `e-${id}`,
    fileId: `f-${id}`,
    runId: `r-${id}`,
    createdAt,
    updatedAt: createdAt,
  }
  const suggestions: Suggestion[] = [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(codes, random))),
  ].map((code) => aSuggestion({ code, confidence: random() }))
  const name = `SYNTHETIC ${someWord(random)} ${i}.pdf`
  const kind = {
    label: pick(documentKinds, random),
    confidence: random(),
    parts: [],
    evidence: [],
    by: 'engine' as const,
  }
  const pages = { first: 1, last: 1 + Math.floor(random() ** 3 * 60) }
  const share = random()
  const { runId: _, ...early } = places
  const document: Document =
    share < 0.02
      ? anAnnounced({ ...early, name })
      : share < 0.05
        ? aStored({ ...early, name })
        : anInReview({
            ...places,
            name,
            kind,
            pages,
            suggestions: suggestions.length,
            confidence: Math.min(...suggestions.map((s) => s.confidence)),
            ...(share > 0.97 && { trashedAt: createdAt }),
          })
  const date = new Date(Date.UTC(2026, 0, 1) + Math.floor(random() * 320) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const encounter: Encounter = anEncounter({
    id: `e-${id}`,
    label: `SYNTHETIC-${Math.floor(random() * 100_000)}`,
    state: share < 0.4 ? 'signed' : 'open',
    from: random() < 0.9 ? { value: date, source: 'document' } : undefined,
  })
  return { document, encounter, suggestions }
}

function someText(random: () => number): string {
  const words = Array.from({ length: 150 + Math.floor(random() * 300) }, () =>
    random() < 0.5 ? pick(common, random) : someWord(random),
  )
  return words.join(' ')
}

function someWord(random: () => number): string {
  return Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(syllables, random)).join('')
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T
}

/** Numbers 0…1, the same each time. https://github.com/cprosche/mulberry32 */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
