import type { DocumentText, Quote } from '#src/domain/page.ts'
import type { SignedCode, SignedList } from '#src/domain/signed-list.ts'

/** A signed list of two codes over document d1. For tests; every person is invented: SYNTHETIC. */
export function aSignedList(over: Partial<SignedList> = {}): SignedList {
  return {
    encounter: { id: 'e1', label: 'SYNTHETIC-0001', setting: 'outpatient', from: '2026-10-14' },
    edition: { id: 'FY2027-starter', title: 'ICD-10-CM FY2027, starter set' },
    engines: ['offline 1'],
    signedBy: 'coder@local',
    signedAt: '2026-11-20T09:00:00.000Z',
    contentHash: 'c'.repeat(64),
    codes: [
      aSignedCode(),
      aSignedCode({ position: 2, code: 'E11.65', title: 'Type 2 diabetes mellitus with hyperglycemia' }),
    ],
    rejected: [],
    documents: [{ id: 'd1', name: 'SYNTHETIC note.pdf', sha256: 'a'.repeat(64), kind: 'clinical_note' }],
    ...over,
  }
}

export function aSignedCode(over: Partial<SignedCode> = {}): SignedCode {
  return {
    position: 1,
    code: 'I10',
    title: 'Essential (primary) hypertension',
    origin: 'suggested',
    confidence: 0.93,
    evidence: [],
    decidedBy: 'coder@local',
    decidedAt: '2026-11-20T08:55:00.000Z',
    ...over,
  }
}

/** The first place of `words` in a text, as evidence of document d1. */
export function evidenceOf({ text, pages }: DocumentText, words: string, documentId = 'd1') {
  const start = text.indexOf(words)
  if (start < 0) throw new Error('These words are not in the text')
  const quote: Quote = { start, end: start + words.length, quote: words }
  const page = pages.find((p) => start >= p.start && start < p.end)?.number ?? 1
  return { ...quote, documentId, documentName: 'SYNTHETIC note.pdf', page }
}
