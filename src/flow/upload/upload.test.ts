import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { statusOf } from '#src/domain/encounter.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { textOf } from '../extract/text-of.ts'
import { announce, arrived, receive } from './upload.ts'

const problem = (code: string) => expect.objectContaining({ code })
const bytes = new TextEncoder().encode(note)
const sha256 = createHash('sha256').update(bytes).digest('hex')

async function house() {
  const made = await testHouse()
  made.ports.codes = fewCodes()
  const { ports } = made
  const post = async (fields: Record<string, string>, body: Uint8Array) =>
    made.files.receive(
      fields,
      (async function* () {
        yield body
      })(),
    )
  const status = async (id: string) => {
    const document = await made.documents.document(id)
    const encounter = document && (await made.documents.encounter(document.encounterId))
    return document && encounter && statusOf(document, encounter)
  }
  const text = async (id: string) => {
    const document = await made.documents.document(id)
    return document && (await textOf(ports, document)).text
  }
  return { ...made, post, status, text }
}

describe('an announced upload', () => {
  it('is read once its bytes are there and somebody says so', async () => {
    const { ports, post, status, workAll } = await house()
    const { document, upload } = await announce(
      ports,
      { name: 'note.txt', size: bytes.length, sha256 },
      localCoder,
    )
    expect(await status(document.id)).toBe('announced')
    await post(upload.fields, bytes)
    await arrived(ports, document.id, localCoder)
    await workAll()
    expect(await status(document.id)).toBe('in-review')
  })

  it('that arrives twice is read once', async () => {
    const { ports, post, documents, workAll } = await house()
    const { document, upload } = await announce(ports, { name: 'n', size: bytes.length }, localCoder)
    await post(upload.fields, bytes)
    await arrived(ports, document.id, localCoder)
    await arrived(ports, document.id, localCoder)
    await workAll()
    await arrived(ports, document.id, localCoder)
    await workAll()
    const actions = (await documents.audit(document.id)).map(({ action }) => action)
    expect(actions.filter((action) => action === 'document.arrived')).toHaveLength(1)
    expect(actions.filter((action) => action === 'step.code')).toHaveLength(1)
  })

  it('without bytes cannot arrive, and can be tried again', async () => {
    const { ports, status, jobs } = await house()
    const { document } = await announce(ports, { name: 'n', size: 3 }, localCoder)
    await expect(arrived(ports, document.id, localCoder)).rejects.toEqual(problem('upload-failed'))
    expect(await status(document.id)).toBe('announced')
    expect(await jobs.depth()).toMatchObject({ waiting: 0 })
  })

  it('is refused when it says to be empty or too large, before anything is kept', async () => {
    const { ports, documents } = await house()
    const tooLarge = ports.limits.maxFileBytes + 1
    await expect(announce(ports, { name: 'n', size: 0 }, localCoder)).rejects.toEqual(problem('file-empty'))
    await expect(announce(ports, { name: 'n', size: tooLarge }, localCoder)).rejects.toEqual(
      problem('file-too-large'),
    )
    expect(await documents.counts()).toEqual({})
  })

  it.each([
    ['another length', bytes.slice(1), {}],
    ['another hash', bytes, { sha256: 'f'.repeat(64) }],
  ])('that turns out to have %s is not processed', async (_, body, more) => {
    const { ports, post, documents, workAll } = await house()
    const { document, upload } = await announce(ports, { name: 'n', size: bytes.length, ...more }, localCoder)
    await post(upload.fields, body)
    await arrived(ports, document.id, localCoder)
    await workAll()
    expect(await documents.document(document.id)).toMatchObject({
      stage: 'arrived',
      failure: { problem: 'file-changed' },
    })
  })

  it('keeps what was said of it, and cuts what is too long without breaking a character', async () => {
    const { ports, documents } = await house()
    const { document } = await announce(
      ports,
      {
        name: `${'x'.repeat(299)}😀.txt`,
        size: 1,
        label: `${'y'.repeat(119)}😀`,
        setting: 'inpatient',
        kind: 'ct',
      },
      localCoder,
    )
    const stored = await documents.document(document.id)
    const encounter = await documents.encounter(document.encounterId)
    expect(stored?.declaredKind).toBe('ct')
    expect(encounter).toMatchObject({ setting: 'inpatient', settingSource: 'person' })
    expect(stored?.name.isWellFormed()).toBe(true)
    expect(encounter?.label.isWellFormed()).toBe(true)
  })
})

describe('text that is not UTF-8', () => {
  const french = note.replace('Tamsin Orrery', 'Zoé Brûlé')

  it('is read from Windows-1252', async () => {
    const at = await house()
    const id = await at.read(Uint8Array.from(french, (letter) => letter.charCodeAt(0)))
    expect(await at.status(id)).toBe('in-review')
    expect(await at.text(id)).toBe(french)
  })

  it.each(['utf-16le', 'utf-16be'])('is read from %s, with and without a mark', async (order) => {
    const units = Array.from(french, (letter) => letter.charCodeAt(0))
    const encoded = (all: number[]) =>
      Uint8Array.from(
        all.flatMap((unit) => (order === 'utf-16le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
      )
    for (const body of [encoded(units), encoded([0xfeff, ...units])]) {
      const at = await house()
      const id = await at.read(body)
      expect(await at.text(id)).toBe(french)
    }
  })
})

describe('a file with more text than anybody reads', () => {
  it.each([
    [2_000_000, undefined],
    [2_000_001, 'file-text'],
  ])('of %i characters ends with %s', async (characters, failure) => {
    const at = await house()
    const id = await at.read('SYNTHETIC '.repeat(200_001).slice(0, characters))
    expect((await at.documents.document(id))?.failure?.problem).toBe(failure)
  })
})

describe('the same bytes twice', () => {
  it('are a warning with a link to the first, not a refusal', async () => {
    const { read, documents, status } = await house()
    const first = await read(note)
    const second = await read(note)
    expect((await documents.document(second))?.duplicateOf).toBe(first)
    expect(await status(second)).toBe('in-review')
  })
})

describe('a name', () => {
  it.each([
    ['from right to left', '\u202egpj.exe'],
    ['with line ends', 'a\r\nSet-Cookie: x=1'],
    ['with a path', '../../etc/passwd'],
    ['with NUL', 'a\0b.pdf'],
    ['with half a character', '\ud83d.pdf'],
    ['of 300 bytes', 'é'.repeat(150)],
    ['of nothing', ''],
  ])('%s never reaches a key of the file store', async (_, name) => {
    const { ports, documents } = await house()
    const { id } = await receive(ports, { name }, bytes, localCoder)
    const document = await documents.document(id)
    const file = document && (await documents.file(document.fileId))
    expect(file?.key).toMatch(/^files\/[0-9A-Z]{26}\/original$/)
    expect(document?.name).not.toBe('')
  })
})
