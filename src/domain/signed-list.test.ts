import { describe, expect, it } from 'vitest'
import { contentHash, type SignedList } from './signed-list.ts'

const list: SignedList = {
  encounter: { id: 'e1', label: 'SYNTHETIC-0001', setting: 'outpatient', from: '2026-10-14' },
  edition: { id: 'FY2027-starter', title: 'Starter set' },
  engines: ['offline 1'],
  signedBy: 'coder@local',
  signedAt: '2026-11-20T09:00:00.000Z',
  contentHash: '',
  codes: [
    {
      position: 1,
      code: 'I10',
      title: 'Essential (primary) hypertension',
      origin: 'suggested',
      confidence: 0.9,
      evidence: [
        { documentId: 'd1', documentName: 'note.pdf', page: 1, start: 0, end: 12, quote: 'hypertension' },
      ],
      decidedBy: 'coder@local',
      decidedAt: '2026-11-20T08:00:00.000Z',
    },
    {
      position: 2,
      code: 'E78.2',
      title: 'Mixed hyperlipidemia',
      origin: 'added',
      evidence: [],
      decidedBy: 'coder@local',
      decidedAt: '2026-11-20T08:01:00.000Z',
    },
  ],
  rejected: [],
  documents: [{ id: 'd1', name: 'note.pdf', sha256: 'a'.repeat(64) }],
}
const [first, second] = list.codes as [SignedList['codes'][0], SignedList['codes'][0]]

describe('contentHash', () => {
  it('is a SHA-256 that a second reading of the same facts gives again, whatever the order of their keys', () => {
    const reordered = Object.fromEntries(
      Object.entries(structuredClone(list)).reverse(),
    ) as unknown as SignedList

    expect(contentHash(list)).toMatch(/^[0-9a-f]{64}$/)
    expect(contentHash(reordered)).toBe(contentHash(list))
  })

  it.each<[string, SignedList]>([
    ['the order of the codes', { ...list, codes: [second, first] }],
    ['a code less', { ...list, codes: [first] }],
    ['a date', { ...list, encounter: { ...list.encounter, from: '2026-10-15' } }],
    ['the edition', { ...list, edition: { id: 'FY2027', title: 'Starter set' } }],
    [
      'the bytes of a document',
      { ...list, documents: [{ id: 'd1', name: 'note.pdf', sha256: 'b'.repeat(64) }] },
    ],
    ['a note', { ...list, codes: [{ ...first, note: 'Asked the provider.' }, second] }],
    [
      'where a quote stands',
      { ...list, codes: [{ ...first, evidence: [{ ...first.evidence[0]!, start: 1, end: 13 }] }, second] },
    ],
  ])('changes with %s', (_, changed) => {
    expect(contentHash(changed)).not.toBe(contentHash(list))
  })

  it('does not count the signature, the names of files and how sure an engine was', () => {
    const same: SignedList = {
      ...list,
      signedBy: 'lead@local',
      signedAt: '2026-11-21T09:00:00.000Z',
      contentHash: 'f'.repeat(64),
      engines: [],
      codes: [
        { ...first, confidence: 0.5, evidence: [{ ...first.evidence[0]!, documentName: 'renamed.pdf' }] },
        second,
      ],
      documents: [{ ...list.documents[0]!, name: 'renamed.pdf' }],
    }

    expect(contentHash(same)).toBe(contentHash(list))
  })
})
