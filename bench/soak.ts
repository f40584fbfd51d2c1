import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteDocumentStore } from '#src/adapters/local/sqlite-document-store.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { steps } from '#src/domain/document.ts'
import { crashPoints } from '#src/flow/crash-point.ts'
import { homeOf } from '#src/home.ts'
import { systemClock } from '#src/ports/clock.ts'
import { pause, root, type Server, settled, start, upload } from '#src/testing/server.ts'
import { scannedPacket } from './scans.ts'

/**
 * `npm run soak [-- --short | --scans]`: kills the server (SIGKILL) at every named crash point, then at random moments under load, and
 * shows after each restart that every acknowledged document reaches its end, with one result for each step and a whole audit
 * chain. Then a packet of scans: its memory, and that it goes on at the page where it was killed (`--scans`: only that). Exits 1
 * at the first thing that does not hold.
 */
const short = process.argv.includes('--short')
const seed = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000)
const kills = short ? 12 : 2_000
const quick = { LEASE_SECONDS: '1' }
const note = readFileSync(join(homeOf(join(root, 'src')).samples, '01-clinic-note.pdf'))

if (!process.argv.includes('--scans')) {
  console.log(`seed ${seed}`)
  for (const point of crashPoints) await atCrashPoint(point)
  await atRandom()
  console.log(
    `${crashPoints.length} crash points and ${kills} random kills: everything acknowledged was finished, once.`,
  )
}
await scannedPacket(verify)

/** One document, killed at the point, restarted. */
async function atCrashPoint(point: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-crash-'))
  const first = await start('bundle', { folder, env: { ...quick, CRASH_AT: point } })
  const died = new Promise<void>((done) => first.process.once('exit', () => done()))
  const acknowledged = await upload(first.url, 'note.pdf', note).catch(() => undefined)
  const killed = await Promise.race([died.then(() => true), pause(15_000).then(() => false)])
  if (!killed) throw new Error(`The process outlived the crash point ${point}`)
  const second = await start('bundle', { folder, env: quick })
  // What arrived is finished even when the answer never reached the client.
  const ids = await arrivedDocuments(second)
  if (acknowledged && !ids.includes(acknowledged))
    throw new Error(`${point}: an acknowledged document is gone`)
  for (const id of ids) await expectEnd(second, id, point)
  await second.stop({ keep: true })
  await verify(folder, ids, point)
  rmSync(folder, { recursive: true, force: true })
  console.log(
    `crash point ${point}: ${acknowledged ? 'acknowledged' : 'not acknowledged'}, ${ids.length} arrived and finished`,
  )
}

/** Uploads without end while the server is killed at random moments. */
async function atRandom(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-soak-'))
  const random = generator(seed)
  const acknowledged: string[] = []
  for (let kill = 0; kill < kills; kill++) {
    const server = await start('bundle', { folder, env: quick })
    let alive = true
    const loading = (async () => {
      while (alive) {
        const id = await upload(server.url, `note ${acknowledged.length}.pdf`, note).catch(() => undefined)
        if (id) acknowledged.push(id)
        await pause(20)
      }
    })()
    await pause(20 + random() * 700)
    alive = false
    await server.stop({ signal: 'SIGKILL', keep: true })
    await loading
    if (kill % 100 === 99) console.log(`${kill + 1} kills, ${acknowledged.length} acknowledged`)
  }
  const last = await start('bundle', { folder, env: quick })
  for (const id of acknowledged) await expectEnd(last, id, `random kill, seed ${seed}`)
  await last.stop({ keep: true })
  await verify(folder, acknowledged, `random kill, seed ${seed}`)
  rmSync(folder, { recursive: true, force: true })
  console.log(`${kills} random kills, ${acknowledged.length} acknowledged documents, all finished`)
}

async function arrivedDocuments(server: Server): Promise<string[]> {
  const { documents } = (await (await fetch(`${server.url}/api/v1/documents?limit=200`)).json()) as {
    documents: { id: string; status: string }[]
  }
  return documents.filter(({ status }) => status !== 'announced').map(({ id }) => id)
}

async function expectEnd(server: Server, id: string, where: string): Promise<void> {
  const status = await settled(server.url, id, 50, 60_000)
  if (status !== 'in-review') throw new Error(`${where}: ${id} ended as ${status}`)
}

/** One result for each step, and every chain whole. */
async function verify(folder: string, ids: string[], where: string): Promise<void> {
  const store = sqliteDocumentStore(join(folder, 'records.sqlite'), { clock: systemClock })
  for (const id of ids) {
    const chain = await store.audit(id)
    const broken = firstBreak(chain, await store.auditHead(id))
    if (broken) throw new Error(`${where}: chain of ${id} is ${broken.why} at ${broken.seq}`)
    for (const step of steps) {
      const times = chain.filter((entry) => entry.action === `step.${step}`).length
      if (times !== 1) throw new Error(`${where}: step ${step} of ${id} was saved ${times} times`)
    }
    const runs = await store.runs(id)
    if (runs.length !== 1) throw new Error(`${where}: ${id} has ${runs.length} runs`)
  }
  store.close()
}

/** Mulberry32: the same seed kills at the same moments. */
function generator(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
