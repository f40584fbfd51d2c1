import { beforeEach, describe, expect, it } from 'vitest'
import { type FixedClock, fixedClock } from '#src/testing/fixed-clock.ts'
import type { Clock } from './clock.ts'
import type { FileStore, UploadForm } from './file-store.ts'

/** A store and a browser's post of one file to it. `post` throws when the store refuses. */
export interface PostableFileStore {
  store: FileStore
  post(form: UploadForm, body: AsyncIterable<Uint8Array>): Promise<void>
}

/** @param make Makes an empty store that tells the time by `clock`. */
export function fileStoreContract(name: string, make: (clock: Clock) => Promise<PostableFileStore>): void {
  describe(`${name} as a file store`, () => {
    let clock: FixedClock
    let store: FileStore
    let post: PostableFileStore['post']
    beforeEach(async () => {
      clock = fixedClock('2026-11-20T09:00:00.000Z')
      ;({ store, post } = await make(clock))
    })
    const expiresAt = new Date('2026-11-20T09:10:00.000Z')

    it('gives back the bytes that were written, and how many', async () => {
      const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)
      await store.write('files/01ABC/original', bytes)
      await store.write('files/01ABC/empty.txt', new Uint8Array())

      expect(await store.read('files/01ABC/original')).toEqual(bytes)
      expect(await store.size('files/01ABC/original')).toBe(300_000)
      expect(await store.read('files/01ABC/empty.txt')).toEqual(new Uint8Array())
      expect(await store.size('files/01ABC/empty.txt')).toBe(0)
    })

    it('answers undefined for what is not there', async () => {
      await store.write('a/b', Uint8Array.of(1))

      for (const key of ['nothing', 'a', 'a/c', 'a/b/c', 'x/y/z']) {
        expect([key, await store.read(key)]).toEqual([key, undefined])
        expect([key, await store.size(key)]).toEqual([key, undefined])
      }
    })

    it('replaces what was there', async () => {
      await store.write('text/d1.json', new Uint8Array(100))
      await store.write('text/d1.json', Uint8Array.of(1, 2))

      expect(await store.read('text/d1.json')).toEqual(Uint8Array.of(1, 2))
    })

    it('forgets what is deleted; deleting nothing is no error', async () => {
      await store.write('a/b', Uint8Array.of(1))
      await store.write('a/c', Uint8Array.of(2))
      await store.delete('a/b')
      await store.delete('a/b')
      await store.delete('never/there')

      expect(await store.read('a/b')).toBeUndefined()
      expect(await store.size('a/b')).toBeUndefined()
      expect(await store.read('a/c')).toEqual(Uint8Array.of(2))
    })

    it('leaves one of the writers whole when many write the same key', async () => {
      await Promise.all(
        Array.from({ length: 20 }, (_, i) => store.write('a/b', new Uint8Array(50_000).fill(i + 1))),
      )

      const bytes = (await store.read('a/b')) ?? new Uint8Array()
      expect(bytes).toHaveLength(50_000)
      expect(new Set(bytes).size).toBe(1)
    })

    it('refuses keys that are none, everywhere', async () => {
      for (const key of keysThatAreNone) {
        await expect(store.read(key), key).rejects.toThrow()
        await expect(store.size(key), key).rejects.toThrow()
        await expect(store.write(key, Uint8Array.of(1)), key).rejects.toThrow()
        await expect(store.delete(key), key).rejects.toThrow()
        await expect(store.uploadForm(key, { maxBytes: 1, expiresAt }), key).rejects.toThrow()
      }
    })

    describe('upload form', () => {
      it('puts the posted file at its key', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 10, expiresAt })
        expect(form.expiresAt).toBe('2026-11-20T09:10:00.000Z')
        expect(await store.size('files/f1')).toBeUndefined()

        await post(form, chunks([1, 2, 3], [4]))

        expect(await store.read('files/f1')).toEqual(Uint8Array.of(1, 2, 3, 4))
      })

      it('takes a file of exactly the size allowed and refuses one byte more', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 4, expiresAt })
        const other = await store.uploadForm('files/f2', { maxBytes: 3, expiresAt })

        await post(form, chunks([1, 2], [3, 4]))
        await expect(post(other, chunks([1, 2], [3, 4]))).rejects.toMatchObject({ code: 'file-too-large' })

        expect(await store.size('files/f1')).toBe(4)
        expect(await store.size('files/f2')).toBeUndefined()
      })

      it('never replaces a file; the same bytes again are no error', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 10, expiresAt })
        await post(form, chunks([1, 2, 3]))

        await post(form, chunks([1, 2], [3]))
        for (const other of [[1, 2, 4], [1, 2], [1, 2, 3, 4], []])
          await expect(post(form, chunks(other))).rejects.toMatchObject({ code: 'file-changed' })

        expect(await store.read('files/f1')).toEqual(Uint8Array.of(1, 2, 3))
      })

      it('keeps one file when several are posted at the same time', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 10, expiresAt })

        const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((n) => post(form, chunks([n], [n]))))

        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        const [a, b] = (await store.read('files/f1')) ?? []
        expect(a).toBe(b)
      })

      it('is refused once it has expired', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 10, expiresAt })
        clock.set(expiresAt)

        await expect(post(form, chunks([1]))).rejects.toMatchObject({ code: 'upload-expired' })
        expect(await store.size('files/f1')).toBeUndefined()
      })

      it('is refused with any field changed or left out', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 10, expiresAt })
        const larger = await store.uploadForm('files/f2', { maxBytes: 1000, expiresAt })

        for (const name of Object.keys(form.fields)) {
          const { [name]: value = '', ...rest } = form.fields
          for (const fields of [
            rest,
            { ...rest, [name]: '' },
            { ...rest, [name]: `${value}0` },
            { ...rest, [name]: larger.fields[name] ?? 'x' },
          ].filter((fields) => fields[name as keyof typeof fields] !== value))
            await expect(post({ ...form, fields }, chunks([1])), name).rejects.toMatchObject({
              code: 'bad-request',
            })
        }
        expect(await store.size('files/f1')).toBeUndefined()
        expect(await store.size('files/f2')).toBeUndefined()
      })

      it('leaves nothing behind when the connection is cut, and takes the file again', async () => {
        const form = await store.uploadForm('files/f1', { maxBytes: 10, expiresAt })

        await expect(post(form, cutAfter([1, 2]))).rejects.toMatchObject({ code: 'upload-failed' })
        expect(await store.size('files/f1')).toBeUndefined()

        await post(form, chunks([1, 2, 3]))
        expect(await store.read('files/f1')).toEqual(Uint8Array.of(1, 2, 3))
      })
    })
  })
}

const keysThatAreNone = [
  '',
  '/',
  '/a',
  'a/',
  'a//b',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/..',
  'a/./b',
  'a\\b',
  'C:\\x',
  'a\0b',
  'a\r\nb',
  'a b',
  'ä',
  '~incoming/x',
  '%2e%2e/x',
  'x'.repeat(2000),
]

/** The parts of a request's body. */
export async function* chunks(...parts: number[][]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield Uint8Array.from(part)
}

async function* cutAfter(...parts: number[][]): AsyncIterable<Uint8Array> {
  yield* chunks(...parts)
  throw new Error('aborted')
}
