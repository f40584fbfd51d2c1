import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { statusOf } from '#src/domain/encounter.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { receive } from '../upload/upload.ts'
import { correctKind, enterPassword, rerun, restore, retry, trash } from './again.ts'

const problem = (code: string) => expect.objectContaining({ code })

async function read() {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const id = await house.read(note)
  const stands = async () => {
    const document = await house.documents.document(id)
    const encounter = document && (await house.documents.encounter(document.encounterId))
    if (!document || !encounter) throw new Error('gone')
    return { document, encounter, status: statusOf(document, encounter) }
  }
  return { house, ports: house.ports, id, stands }
}

describe('correcting the class', () => {
  it('codes again as a new run, and a later re-run keeps what the person said', async () => {
    const { house, ports, id, stands } = await read()
    house.clock.advance(1)
    await correctKind(ports, id, 'ct', localCoder)
    await house.workAll()
    expect((await stands()).document).toMatchObject({ kind: { label: 'ct', by: 'person' } })
    expect(await house.documents.runs(id)).toHaveLength(2)

    await rerun(ports, id, localCoder)
    await house.workAll()
    expect((await stands()).document).toMatchObject({ kind: { label: 'ct', by: 'person' } })
  })

  it('is too early before there is a class', async () => {
    const house = await testHouse()
    const { id } = await receive(house.ports, { name: 'n' }, new TextEncoder().encode(note), localCoder)
    await expect(correctKind(house.ports, id, 'ct', localCoder)).rejects.toEqual(problem('stage-not-reached'))
  })
})

describe('running again', () => {
  it('keeps the earlier run', async () => {
    const { house, ports, id, stands } = await read()
    const { document } = await stands()
    house.clock.advance(1)
    await rerun(ports, id, localCoder)
    expect((await stands()).status).toBe('processing')
    await house.workAll()
    const runs = (await house.documents.runs(id)).map((run) => run.id)
    expect(runs).toHaveLength(2)
    expect(runs[1]).toBe('runId' in document && document.runId)
  })

  it('of bytes nobody has looked at yet does not get them past that look', async () => {
    const house = await testHouse()
    const bytes = new TextEncoder().encode('<html><script>alert(1)</script>')
    const { id } = await receive(house.ports, { name: 'note.pdf' }, bytes, localCoder)
    await rerun(house.ports, id, localCoder)
    await house.workAll()
    expect(await house.documents.document(id)).toMatchObject({ failure: { problem: 'file-type' } })
    await rerun(house.ports, id, localCoder)
    await house.workAll()
    expect(await house.documents.document(id)).toMatchObject({ failure: { problem: 'file-type' } })
  })

  it('keeps the date while the document is being read', async () => {
    const { ports, id, stands } = await read()
    await rerun(ports, id, localCoder)
    expect((await stands()).encounter.from?.value).toBe('2026-11-03')
  })

  it('goes through although the pipeline saves at the same moment', async () => {
    const { house, id, stands } = await read()
    let raced = 0
    const documents = {
      ...house.documents,
      document: async (of: string) => {
        const found = await house.documents.document(of)
        if (found && raced++ < 2)
          await house.documents.commit({
            writes: [{ put: 'document', value: { ...found, version: found.version + 1 } }],
            audit: [],
          })
        return found
      },
    }
    await rerun({ ...house.ports, documents }, id, localCoder)
    expect((await stands()).status).toBe('processing')
  })
})

describe('the trash', () => {
  it('takes a document out of the way and gives it back, ready for review', async () => {
    const { house, ports, id, stands } = await read()
    await trash(ports, id, localCoder)
    expect((await stands()).status).toBe('trashed')
    await trash(ports, id, localCoder)
    await restore(ports, id, localCoder)
    await house.workAll()
    expect((await stands()).status).toBe('in-review')
    await restore(ports, id, localCoder)
    expect((await stands()).status).toBe('in-review')
  })

  it('stops a document that is being read, and goes on with it afterwards', async () => {
    const house = await testHouse()
    const { id } = await receive(house.ports, { name: 'n' }, new TextEncoder().encode(note), localCoder)
    await trash(house.ports, id, localCoder)
    await house.workAll()
    expect((await house.documents.document(id))?.stage).toBe('arrived')
    await restore(house.ports, id, localCoder)
    await house.workAll()
    expect((await house.documents.document(id))?.stage).toBe('in-review')
  })

  it.each(['rerun', 'retry', 'kind'] as const)('is not left by %s', async (act) => {
    const { house, ports, id, stands } = await read()
    const { document } = await stands()
    const failure = { problem: 'step-failed', step: 'code', at: '', reference: 'r' } as const
    await house.documents.commit({
      writes: [{ put: 'document', value: { ...document, version: document.version + 1, failure } }],
      audit: [{ subject: id, at: '', actor: 'x', role: 'x', action: 'test', detail: {} }],
    })
    await trash(ports, id, localCoder)
    const acts = {
      rerun: () => rerun(ports, id, localCoder),
      retry: () => retry(ports, id, localCoder),
      kind: () => correctKind(ports, id, 'ct', localCoder),
    }
    await expect(acts[act]()).rejects.toEqual(problem('document-gone'))
    expect((await stands()).status).toBe('trashed')
  })
})

describe('a password', () => {
  it('is asked only of a file that waits for one', async () => {
    const { ports, id, stands } = await read()
    await expect(enterPassword(ports, id, 'open sesame', localCoder)).rejects.toEqual(
      problem('stage-not-reached'),
    )
    expect((await stands()).status).toBe('in-review')
  })
})
