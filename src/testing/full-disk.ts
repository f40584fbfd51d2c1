import { fsFileStore } from '#src/adapters/local/fs-file-store.ts'
import { systemClock } from '#src/ports/clock.ts'

/** Run as a process of its own under `ulimit -f`: writes more than fits into the folder given, and says how each write ended. */

// Without a listener the signal that comes with the refused write would end the process.
process.on('SIGXFSZ', () => undefined)

const [folder = ''] = process.argv.slice(2)
const store = fsFileStore(folder, { clock: systemClock, uploadsUrl: '/uploads' })
const large = new Uint8Array(1024 * 1024)

async function outcome(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'ok'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

await store.write('files/kept', Uint8Array.of(1, 2, 3))
const form = await store.uploadForm('files/large', {
  maxBytes: 10 * large.length,
  expiresAt: new Date(Date.now() + 60_000),
})
const outcomes = {
  write: await outcome(() => store.write('files/kept', large)),
  receive: await outcome(() =>
    store.receive(
      form.fields,
      (async function* () {
        yield large
      })(),
    ),
  ),
  small: await outcome(() => store.write('files/after', Uint8Array.of(1))),
}
process.stdout.write(JSON.stringify(outcomes))
