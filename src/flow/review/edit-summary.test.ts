import { describe, expect, it } from 'vitest'
import { type Actor, localCoder } from '#src/domain/actor.ts'
import { contentHash } from '#src/domain/signed-list.ts'
import type { TypedLine } from '#src/domain/summary.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { rerun } from '../document/again.ts'
import { listOf } from '../export/list.ts'
import { makeExport } from '../export/make-export.ts'
import { decide, rejectRest } from './decide.ts'
import { editSummary, renewSummary, revertSummary } from './edit-summary.ts'
import { reopen, sign } from './sign.ts'

const other: Actor = { id: 'other@example.test', role: 'coder' }

async function aHouse() {
  const house = await testHouse()
  const { ports } = house
  const document = await house.read(note)
  const encounter = (await house.documents.document(document))?.encounterId ?? ''
  const see = async () => (await house.see(document)).summary
  /** What a form sends of what it shows, with `change` over it. */
  const typed = async (change: (lines: TypedLine[]) => TypedLine[] = (lines) => lines) => {
    const { version, seen, lines } = await see()
    const sent = lines.map(({ key, section, text }) => ({ key, section, text }) as TypedLine)
    return { version, seen, lines: change(sent) }
  }
  const accept = async (code: string) => {
    const card = (await house.see(document)).cards.find((one) => one.code === code)
    await decide(ports, encounter, code, { verdict: 'accepted', version: card?.version ?? 0 }, localCoder)
  }
  const decideAll = async () => {
    const { cards } = await house.see(document)
    const [first, ...rest] = cards.filter(({ state }) => state === 'undecided')
    if (first) await accept(first.code)
    await rejectRest(
      ports,
      encounter,
      rest.map(({ code }) => code),
      'not-supported',
      localCoder,
    )
  }
  const signNow = async (more = {}) => {
    const version = (await house.documents.encounter(encounter))?.version ?? 0
    await sign(ports, encounter, { version, acknowledgedAuthor: true, ...more }, localCoder)
  }
  return { ...house, document, encounter, see, typed, accept, decideAll, signNow }
}

describe('editSummary', () => {
  it('keeps untouched lines with their sources and marks what a person words', async () => {
    const { ports, encounter, typed, see, documents } = await aHouse()
    const before = await see()
    expect(before.lines.length).toBeGreaterThan(3)
    const hypertension = before.lines.find(({ text }) => text === 'Essential hypertension')

    const edited = await typed((lines) => [
      ...lines
        .filter(({ section }) => section !== 'Not coded')
        .map((line) =>
          line.text === 'Essential hypertension' ? { ...line, text: 'Hypertension, well controlled' } : line,
        ),
      { key: '', section: 'Notes', text: '  Asked the provider about  nephropathy. ' },
    ])
    await editSummary(ports, encounter, edited, other)

    const after = await see()
    expect(after).toMatchObject({ version: 1, stale: false, by: other.id })
    expect(after.lines.some(({ section }) => section === 'Not coded')).toBe(false)
    expect(after.lines.at(-1)).toMatchObject({
      section: 'Notes',
      text: 'Asked the provider about nephropathy.',
      citations: [],
      by: 'person',
      writtenBy: other.id,
    })
    // Still carried by its words: the source stays.
    expect(after.lines.find(({ text }) => text.startsWith('Hypertension,'))).toMatchObject({
      by: 'person',
      writtenBy: other.id,
      citations: hypertension?.citations,
    })
    const machines = after.lines.filter(({ by }) => by === 'machine')
    for (const line of machines) {
      expect(line.citations.length).toBeGreaterThan(0)
      expect(before.lines).toContainEqual(line)
    }
    const last = (await documents.audit(encounter)).at(-1)
    expect(last).toMatchObject({ action: 'summary.edited', actor: other.id })
    expect(last?.detail).toMatchObject({ version: 1, written: 2 })
    expect(JSON.stringify(last?.detail)).not.toMatch(/nephropathy|ypertension/)
  })

  it('takes the sources of a line whose new words they do not carry', async () => {
    const { ports, encounter, typed, see } = await aHouse()
    const edited = await typed((lines) =>
      lines.map((line) =>
        line.text === 'Essential hypertension' ? { ...line, text: 'Hypertension since 1998' } : line,
      ),
    )
    await editSummary(ports, encounter, edited, other)

    expect((await see()).lines.find(({ text }) => text.includes('1998'))).toMatchObject({ citations: [] })
  })

  it('refuses what was typed over something else than what stands', async () => {
    const { ports, encounter, typed, see } = await aHouse()
    const mine = await typed()
    await editSummary(ports, encounter, await typed((lines) => lines.slice(1)), other)

    await expect(editSummary(ports, encounter, mine, localCoder)).rejects.toMatchObject({
      code: 'edited-elsewhere',
    })
    expect((await see()).by).toBe(other.id)
  })

  it('moves the encounter, so that a sign-off page that shows the old one cannot sign', async () => {
    const { ports, encounter, typed, documents, decideAll } = await aHouse()
    await decideAll()
    const version = (await documents.encounter(encounter))?.version ?? 0
    await editSummary(ports, encounter, await typed(), localCoder)

    await expect(
      sign(ports, encounter, { version, acknowledgedAuthor: true }, localCoder),
    ).rejects.toMatchObject({ code: 'edited-elsewhere' })
  })

  it('gives the machine’s back, and notes it without a word of it', async () => {
    const { ports, encounter, typed, see, documents } = await aHouse()
    const before = await see()
    await editSummary(ports, encounter, await typed((lines) => lines.slice(2)), localCoder)
    await revertSummary(ports, encounter, await see(), localCoder)

    expect(await see()).toEqual(before)
    expect((await documents.audit(encounter)).at(-1)).toMatchObject({ action: 'summary.reverted' })
  })
})

describe('a summary that is out of date', () => {
  it('says so once another code is accepted, and is made anew with what people wrote', async () => {
    const { ports, encounter, typed, see, decideAll } = await aHouse()
    await editSummary(
      ports,
      encounter,
      await typed((lines) => [...lines, { key: '', section: 'Notes', text: 'Mine.' }]),
      localCoder,
    )
    expect((await see()).stale).toBe(false)
    await decideAll()
    expect((await see()).stale).toBe(true)

    await renewSummary(ports, encounter, await see(), localCoder)

    const after = await see()
    expect(after).toMatchObject({ stale: false, version: 2 })
    expect(after.lines.map(({ text }) => text)).toContain('Mine.')
    // The one that was rejected is no problem of this encounter any more.
    const rejected = after.lines.filter(({ section }) => section === 'Problems')
    expect(rejected).toHaveLength(1)
  })

  it('says so once its document was read again', async () => {
    const { ports, encounter, document, typed, see, workAll } = await aHouse()
    await editSummary(ports, encounter, await typed(), localCoder)
    await rerun(ports, document, localCoder)
    await workAll()

    expect((await see()).stale).toBe(true)
  })

  it('shows no source that the text does not hold any more, and no line of the machine that lost all', async () => {
    const { ports, encounter, document, typed, see, documents, files } = await aHouse()
    await editSummary(
      ports,
      encounter,
      await typed((lines) => [...lines, { key: '', section: 'Notes', text: 'Mine.' }]),
      localCoder,
    )
    const before = await see()
    const read = await documents.document(document)
    if (!read || !('textKey' in read)) throw new Error('not read')
    const kept = JSON.parse(new TextDecoder().decode(await files.read(read.textKey)))
    const text = kept.text.replace('Essential hypertension', 'Essential hypertensive')
    await files.write(read.textKey, new TextEncoder().encode(JSON.stringify({ ...kept, text })))

    const after = await see()
    expect(after.lines.some((line) => line.text === 'Essential hypertension')).toBe(false)
    expect(after.lines.some((line) => line.text === 'Mine.')).toBe(true)
    expect(after.lines.length).toBeLessThan(before.lines.length)
    for (const { citations } of after.lines)
      for (const { start, end, quote } of citations) expect(text.slice(start, end)).toBe(quote)
  })

  it('has to be made anew or let stand before signing', async () => {
    const { ports, encounter, typed, decideAll, signNow, documents } = await aHouse()
    await editSummary(ports, encounter, await typed(), localCoder)
    await decideAll()

    await expect(signNow()).rejects.toMatchObject({ code: 'summary-stale' })
    await signNow({ acknowledgedSummary: true })
    expect((await documents.audit(encounter)).at(-1)?.detail).toMatchObject({ acknowledgedSummary: true })
  })
})

describe('the signature', () => {
  it('covers the summary, with who wrote each line, in the export', async () => {
    const { ports, encounter, typed, decideAll, signNow, files } = await aHouse()
    await decideAll()
    await editSummary(
      ports,
      encounter,
      await typed((lines) => [...lines, { key: '', section: 'Notes', text: 'Mine.' }]),
      other,
    )
    await signNow()

    const { json, list } = await makeExport(ports, { encounterId: encounter })
    const exported = JSON.parse(new TextDecoder().decode((await files.read(json)) ?? new Uint8Array()))
    expect(exported.summary).toContainEqual({
      section: 'Notes',
      text: 'Mine.',
      by: 'person',
      writtenBy: other.id,
      citations: [],
    })
    expect(
      exported.summary.some(
        (line: { by: string; citations: unknown[] }) => line.by === 'machine' && line.citations.length > 0,
      ),
    ).toBe(true)
    expect(contentHash({ ...list, summary: list.summary?.slice(1) })).not.toBe(list.contentHash)
    expect(contentHash({ ...list, summary: undefined })).not.toBe(list.contentHash)
  })

  it('keeps the machine’s summary with it, and lets it go when the encounter is opened again', async () => {
    const { ports, encounter, see, decideAll, signNow, documents } = await aHouse()
    await decideAll()
    const before = await see()
    await signNow()
    expect((await documents.editedSummary(encounter))?.lines.length).toBe(before.lines.length)
    await expect(editSummary(ports, encounter, { ...before, lines: [] }, localCoder)).rejects.toMatchObject({
      code: 'encounter-signed',
    })

    await reopen(ports, encounter, 'typing error', localCoder)

    expect(await documents.editedSummary(encounter)).toBeUndefined()
    expect((await see()).lines).toEqual(before.lines)
  })

  it('stays valid where it was given before there were summaries', async () => {
    const { ports, encounter, decideAll, signNow, documents } = await aHouse()
    await decideAll()
    await signNow()
    const kept = await documents.editedSummary(encounter)
    const signed = await documents.encounter(encounter)
    if (!kept || !signed?.signature) throw new Error('not signed')
    // As it stood in the records of the version before: no summary, and a hash without one.
    const { summary: _, ...list } = await listOf(ports, signed)
    const before = {
      ...signed,
      version: signed.version + 1,
      signature: { ...signed.signature, contentHash: contentHash(list) },
    }
    await documents.commit({
      writes: [
        { put: 'encounter', value: before },
        { remove: 'summary', id: encounter, version: kept.version },
      ],
      audit: [
        {
          subject: encounter,
          at: signed.updatedAt,
          actor: 'test',
          role: 'coder',
          action: 'test',
          detail: {},
        },
      ],
    })

    const { list: exported } = await makeExport(ports, { encounterId: encounter })
    expect(exported.summary).toBeUndefined()
  })
})
