import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { statusOf } from '#src/domain/encounter.ts'
import { Problem } from '#src/domain/problem.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { advance } from './advance.ts'
import { retry } from './document/again.ts'
import { announce, arrived, receive } from './upload/upload.ts'

const steps = ['step.store', 'step.extract', 'step.classify', 'step.code', 'step.labs', 'step.summarise']

async function actions(house: Awaited<ReturnType<typeof testHouse>>, id: string) {
  return (await house.documents.audit(id)).map((entry) => entry.action)
}

describe('a document on its way', () => {
  it('goes from its bytes to review, each step saved once, in order', async () => {
    const house = await testHouse()
    const id = await house.read(note)

    const document = await house.documents.document(id)
    expect(document?.stage).toBe('in-review')
    expect(document?.lease).toBeUndefined()
    expect((await actions(house, id)).filter((action) => action.startsWith('step.'))).toEqual(steps)
    expect(firstBreak(await house.documents.audit(id), await house.documents.auditHead(id))).toBeUndefined()
  })

  it('suggests codes whose quotes stand in the text', async () => {
    const house = await testHouse()
    const id = await house.read(note)

    const document = await house.documents.document(id)
    if (document?.stage !== 'in-review') throw new Error('not read')
    const suggestions = await house.documents.suggestions(document.runId)
    expect(suggestions.map(({ code }) => code).sort()).toEqual(expect.arrayContaining(['E11.65', 'I10']))
    for (const { evidence } of suggestions)
      for (const { start, end, quote } of evidence) expect(note.slice(start, end)).toBe(quote)
  })

  it('takes the date of service and the patient from the document, with the words that gave them', async () => {
    const house = await testHouse()
    const id = await house.read(note)

    const document = await house.documents.document(id)
    const encounter = await house.documents.encounter(document?.encounterId ?? '')
    expect(encounter?.from).toMatchObject({ value: '2026-11-03', source: 'document', documentId: id })
    expect(note).toContain(encounter?.from?.evidence?.quote)
  })

  it('does nothing when the same job comes twice', async () => {
    const house = await testHouse()
    const id = await house.read(note)
    const before = await actions(house, id)

    expect(await advance(house.ports, id)).toEqual({ end: 'done' })
    expect(await actions(house, id)).toEqual(before)
  })

  it('is worked on by one of twenty workers that come at once', async () => {
    const house = await testHouse()
    const { id } = await receive(
      house.ports,
      { name: 'note.txt' },
      new TextEncoder().encode(note),
      localCoder,
    )

    const outcomes = await Promise.all(Array.from({ length: 20 }, () => advance(house.ports, id)))
    expect(outcomes.filter(({ end }) => end === 'wait').length).toBeGreaterThan(0)
    expect((await actions(house, id)).filter((action) => action.startsWith('step.'))).toEqual(steps)
  })

  it('is taken over when the worker that held it died', async () => {
    const house = await testHouse()
    const { id } = await receive(
      house.ports,
      { name: 'note.txt' },
      new TextEncoder().encode(note),
      localCoder,
    )
    const document = await house.documents.document(id)
    if (!document) throw new Error('gone')
    const until = new Date(house.clock.now().getTime() + 60_000).toISOString()
    const value = { ...document, version: document.version + 1, lease: { owner: 'dead', until } }
    await house.documents.commit({ writes: [{ put: 'document', value }], audit: [] })

    expect(await advance(house.ports, id)).toEqual({ end: 'wait', seconds: 60 })
    house.clock.advance(61)
    expect(await advance(house.ports, id)).toEqual({ end: 'done' })
    expect((await house.documents.document(id))?.stage).toBe('in-review')
  })
})

describe('a document that cannot be read', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['a program', 'MZ\u0000\u0001\u0002\u0000\u0000\u0003\u0004\u0000', 'file-type'],
    ['a broken PDF', '%PDF-1.7\nnot much of a file\n', 'file-broken'],
  ])('%s ends as failed, after one attempt, with its own sentence', async (_, bytes, problem) => {
    const house = await testHouse()
    if (problem === 'file-empty') {
      await expect(house.read(bytes)).rejects.toThrow(new Problem('file-empty'))
      return
    }
    const id = await house.read(bytes)

    const document = await house.documents.document(id)
    const encounter = await house.documents.encounter(document?.encounterId ?? '')
    expect(document?.failure?.problem).toBe(problem)
    expect(document && encounter && statusOf(document, encounter)).toBe('failed')
  })

  it('says so when what arrived is not what was announced', async () => {
    const house = await testHouse()
    const { document } = await announce(house.ports, { name: 'a.txt', size: 999 }, localCoder)
    const file = await house.documents.file(document.fileId)
    await house.files.write(file?.key ?? '', new TextEncoder().encode(note))
    await arrived(house.ports, document.id, localCoder)
    await advance(house.ports, document.id)

    expect((await house.documents.document(document.id))?.failure?.problem).toBe('file-changed')
  })

  it('links the first upload of the same bytes and goes on', async () => {
    const house = await testHouse()
    const first = await house.read(note)
    const second = await house.read(note)

    const document = await house.documents.document(second)
    expect(document).toMatchObject({ stage: 'in-review', duplicateOf: first })
  })
})

describe('a step that fails', () => {
  it('comes again after a passing fault, and nothing is lost', async () => {
    const house = await testHouse()
    const { id } = await receive(
      house.ports,
      { name: 'note.txt' },
      new TextEncoder().encode(note),
      localCoder,
    )
    let faults = 2
    const files = {
      ...house.files,
      write: async (...args: Parameters<typeof house.files.write>) => {
        if (faults-- > 0) throw new Problem('store-busy')
        return house.files.write(...args)
      },
    }
    const ports = { ...house.ports, files }

    expect((await advance(ports, id)).end).toBe('wait')
    expect((await advance(ports, id)).end).toBe('wait')
    expect(await advance(ports, id)).toEqual({ end: 'done' })
    expect((await house.documents.document(id))?.stage).toBe('in-review')
  })

  it('ends as failed with a reference after five attempts, and Retry takes it on', async () => {
    const house = await testHouse()
    const { id } = await receive(
      house.ports,
      { name: 'note.txt' },
      new TextEncoder().encode(note),
      localCoder,
    )
    const broken = {
      ...house.ports,
      files: { ...house.files, read: () => Promise.reject(new TypeError('secret words of a patient')) },
    }
    for (let i = 0; i < 5; i++) await advance(broken, id)

    const failed = await house.documents.document(id)
    expect(failed?.failure).toMatchObject({ problem: 'step-failed', step: 'store' })
    expect(JSON.stringify(house.log.lines)).not.toContain('secret words')

    await retry(house.ports, id, localCoder)
    await advance(house.ports, id)
    expect((await house.documents.document(id))?.stage).toBe('in-review')
  })
})
