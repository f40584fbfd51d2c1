import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it, vi } from 'vitest'
import type { Decision } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import { contentHash } from '#src/domain/signed-list.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import type { PdfReader } from '#src/ports/pdf-reader.ts'
import {
  aDecision,
  aFile,
  anAuditDraft,
  anEncounter,
  anInReview,
  aRun,
  aSuggestion,
} from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { listOf } from './list.ts'
import { makeExport, makeExportOf } from './make-export.ts'

const text = 'SYNTHETIC: hypertension and hyperglycemia'
const words = { I10: 'hypertension', 'E11.65': 'hyperglycemia', 'R07.9': 'hyper' } as const

const starter = { id: 'FY2027-starter', title: 'ICD-10-CM FY2027, starter set' }
const codes = { editions: () => [starter] } as unknown as CodeSystem
/** Reads every file as if all its pages were there. */
const pdf = {
  read: async (bytes: Uint8Array) => {
    const count = (await PDFDocument.load(bytes)).getPageCount()
    return {
      text: '',
      pages: Array.from({ length: count }, () => ({ source: 'text-layer' })),
      pageListRepaired: false,
    }
  },
} as unknown as PdfReader

function decided(code: keyof typeof words, over: Partial<Decision> = {}): Decision {
  const start = text.indexOf(words[code])
  const quote = { start, end: start + words[code].length, quote: words[code], documentId: 'd1' }
  return aDecision({ code, title: `Title of ${code}`, evidence: [quote], ...over })
}

/** Encounter e1 with one read document: two codes accepted in the order E11.65, I10, one rejected. Signed. */
async function aSignedEncounter(...decisions: Decision[]) {
  const ports = { ...(await memoryPorts()), codes, pdf }
  const bytes = await aPage()
  const document = anInReview({ pages: { first: 1, last: 1 } })
  const page = {
    number: 1,
    start: 0,
    end: text.length,
    width: 612,
    height: 792,
    source: 'text-layer',
    words: [],
  }
  await ports.files.write('files/f1', bytes)
  await ports.files.write(document.textKey, new TextEncoder().encode(JSON.stringify({ text, pages: [page] })))
  const unsigned = anEncounter({
    state: 'signed',
    sequence: ['E11.65', 'I10'],
    from: { value: '2026-10-14', source: 'document' },
    signature: { at: '2026-11-20T09:00:00.000Z', by: 'coder@local', contentHash: '', edition: starter.id },
  })
  const rejected = decided('R07.9', { verdict: 'rejected', reason: 'not-supported' })
  const all = decisions.length
    ? decisions
    : [decided('I10'), decided('E11.65', { origin: 'added' }), rejected]
  await ports.documents.commit({
    writes: [
      { put: 'file', value: aFile({ sha256: 'b'.repeat(64) }) },
      { put: 'document', value: document },
      { put: 'run', value: aRun({ engine: 'offline 7' }) },
      { put: 'suggestions', runId: 'r1', value: [aSuggestion({ confidence: 0.83 })] },
      ...all.map((value) => ({ put: 'decision' as const, value })),
      { put: 'encounter', value: unsigned },
    ],
    audit: [anAuditDraft()],
  })
  const hash = contentHash(await listOf(ports, unsigned))
  const signed = { ...unsigned, version: 2, signature: { ...unsigned.signature!, contentHash: hash } }
  await ports.documents.commit({
    writes: [{ put: 'encounter', value: signed }],
    audit: [anAuditDraft({ subject: 'e1', action: 'encounter.signed' })],
  })
  return { ports, hash, bytes, signed }
}

async function aPage(): Promise<Uint8Array> {
  const doc = await PDFDocument.create()
  const font = await doc.embedFont(StandardFonts.Helvetica)
  doc.addPage([612, 792]).drawText(text, { x: 50, y: 700, size: 12, font })
  return doc.save()
}

const actionsOf = async ({ ports }: Awaited<ReturnType<typeof aSignedEncounter>>) =>
  (await ports.documents.audit('e1')).map(({ action }) => action)

describe('makeExport', () => {
  it('writes JSON, CSV and a PDF for each document, with the same codes in the same order', async () => {
    const { ports, hash, bytes } = await aSignedEncounter()

    const exported = await makeExport(ports, { encounterId: 'e1' })

    expect(exported).toMatchObject({
      json: `exports/e1/${hash}.json`,
      csv: `exports/e1/${hash}.csv`,
      pdfs: { d1: `exports/e1/${hash}-d1.pdf` },
    })
    const json = JSON.parse(new TextDecoder().decode(await ports.files.read(exported.json)))
    expect(json).toMatchObject({
      format: 'chartmark-signed-list',
      contentHash: hash,
      engines: ['offline 7'],
      codes: [
        { position: 1, code: 'E11.65', origin: 'added', evidence: [{ quote: 'hyperglycemia', page: 1 }] },
        { position: 2, code: 'I10', origin: 'suggested', confidence: 0.83 },
      ],
      rejected: [{ code: 'R07.9', reason: 'not-supported' }],
      documents: [{ id: 'd1', sha256: 'b'.repeat(64), kind: 'clinical_note' }],
    })
    const csv = new TextDecoder().decode(await ports.files.read(exported.csv))
    expect([...csv.matchAll(/^(\d),([^,]+),/gm)].map((row) => row[2])).toEqual(['E11.65', 'I10'])
    const pdfBytes = (await ports.files.read(exported.pdfs['d1']!))!
    expect(Buffer.from(pdfBytes.subarray(0, bytes.length)).equals(bytes)).toBe(true)
    expect((await PDFDocument.load(pdfBytes)).getPageCount()).toBe(2)
  })

  it('notes the export once, and writes the same files when it is asked again', async () => {
    const given = await aSignedEncounter()
    const { ports } = given

    const first = await makeExport(ports, { encounterId: 'e1' })
    const before = await ports.files.read(first.pdfs['d1']!)
    ports.clock.advance(3600)
    const second = await makeExport(ports, { encounterId: 'e1' })

    expect(second).toEqual(first)
    expect(await ports.files.read(first.pdfs['d1']!)).toEqual(before)
    expect((await ports.documents.encounter('e1'))?.state).toBe('exported')
    expect(await actionsOf(given)).toEqual(['encounter.signed', 'encounter.exported'])
  })

  it('refuses an encounter that is not signed', async () => {
    const { ports, signed } = await aSignedEncounter()
    const { signature: _, ...open } = signed
    await ports.documents.commit({
      writes: [{ put: 'encounter', value: { ...open, version: 3, state: 'open' } }],
      audit: [anAuditDraft({ subject: 'e1' })],
    })

    await expect(makeExport(ports, { encounterId: 'e1' })).rejects.toMatchObject({ code: 'not-signed' })
    await expect(makeExport(ports, { encounterId: 'e2' })).rejects.toMatchObject({ code: 'encounter-gone' })
  })

  it('refuses a list that is no longer what was signed, and writes nothing', async () => {
    const { ports, hash } = await aSignedEncounter()
    await ports.documents.commit({
      writes: [{ put: 'decision', value: { ...decided('I10'), version: 2, verdict: 'rejected' } }],
      audit: [anAuditDraft({ subject: 'e1' })],
    })

    await expect(makeExport(ports, { encounterId: 'e1' })).rejects.toMatchObject({
      code: 'signed-list-changed',
    })
    expect(await ports.files.size(`exports/e1/${hash}.json`)).toBeUndefined()
  })

  it('leaves out a quote that is not in the document, character for character', async () => {
    const wrong = { start: 0, end: 12, quote: 'hypertension', documentId: 'd1' }
    const { ports } = await aSignedEncounter(decided('I10', { evidence: [wrong] }))

    const { list } = await makeExport(ports, { encounterId: 'e1' })

    expect(list.codes.map(({ code, evidence }) => [code, evidence])).toEqual([['I10', []]])
  })
})

describe('makeExport of a file that spoils what is added to it', () => {
  it('keeps the copy of its pages, whose text is all there', async () => {
    const { ports, bytes } = await aSignedEncounter()
    const read = vi.spyOn(ports.pdf, 'read').mockRejectedValueOnce(new Problem('file-broken'))

    const { pdfs } = await makeExport(ports, { encounterId: 'e1' })

    const written = (await ports.files.read(pdfs['d1']!))!
    expect(read).toHaveBeenCalledTimes(2)
    expect(Buffer.from(written.subarray(0, bytes.length)).equals(bytes)).toBe(false)
    expect((await PDFDocument.load(written)).getPageCount()).toBe(2)
  })
})

describe('makeExport of a scan that was read', () => {
  it('marks the file itself: that it has no text of its own is no damage', async () => {
    const { ports, bytes } = await aSignedEncounter()
    const { textKey } = anInReview()
    const kept = JSON.parse(new TextDecoder().decode(await ports.files.read(textKey)))
    const ocr = { by: 'mistral', approximate: true }
    const words = [{ start: 0, end: text.length, x: 50, y: 80, width: 300, height: 20 }]
    const pages = [{ ...kept.pages[0], source: 'ocr', ocr, words }]
    await ports.files.write(textKey, new TextEncoder().encode(JSON.stringify({ text, pages })))
    const read = async (made: Uint8Array) => ({
      text: '',
      // The scan, and the sheet of codes that was added.
      pages: [{ source: 'none' }, { source: 'text-layer' }].slice(
        0,
        (await PDFDocument.load(made)).getPageCount(),
      ) as never,
      pageListRepaired: false,
      active: [],
    })

    const { pdfs } = await makeExport({ ...ports, pdf: { ...pdf, read } }, { encounterId: 'e1' })

    const written = (await ports.files.read(pdfs['d1']!))!
    expect(Buffer.from(written.subarray(0, bytes.length)).equals(bytes)).toBe(true)
    const [page] = (await PDFDocument.load(written)).getPages()
    expect(page?.node.Annots()?.size()).toBeGreaterThan(0)
  })
})

describe('makeExportOf', () => {
  it('has nothing to do once the encounter was reopened or is gone', async () => {
    const given = await aSignedEncounter()
    const { ports, signed } = given
    await ports.documents.commit({
      writes: [{ put: 'encounter', value: { ...signed, version: 3, state: 'open' } }],
      audit: [anAuditDraft({ subject: 'e1', action: 'encounter.reopened' })],
    })

    await makeExportOf(ports, 'e1')
    await makeExportOf(ports, 'e2')

    expect(await actionsOf(given)).toEqual(['encounter.signed', 'encounter.reopened'])
  })

  it('notes in the trail what only a person can mend', async () => {
    const given = await aSignedEncounter()
    await given.ports.documents.commit({
      writes: [{ put: 'decision', value: { ...decided('I10'), version: 2, verdict: 'rejected' } }],
      audit: [anAuditDraft({ subject: 'e1', action: 'decision.rejected' })],
    })

    await makeExportOf(given.ports, 'e1')

    const [last] = (await given.ports.documents.audit('e1')).slice(-1)
    expect(last).toMatchObject({ action: 'export.failed', detail: { problem: 'signed-list-changed' } })
  })

  it('is asked again by the queue when a store is busy', async () => {
    const { ports } = await aSignedEncounter()
    vi.spyOn(ports.files, 'write').mockRejectedValueOnce(new Error('disk'))

    await expect(makeExportOf(ports, 'e1')).rejects.toThrow('disk')
    await makeExportOf(ports, 'e1')

    expect((await ports.documents.encounter('e1'))?.state).toBe('exported')
  })
})
