import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument } from 'pdf-lib'
import { pause, quantile, type Server, settled, start } from '#src/testing/server.ts'
import { fakeMistralOcr } from '#src/testing/vendors/mistral-ocr.ts'

/** Pages under way when a process dies: they were sent, and nobody was there to keep the answer. */
const UNDER_WAY = 2
const PAGES = 60
const MOST_MEGABYTES = 300
/** Samples of several processes swing by when each collects its garbage (281, 299 and 340 seen of one code): what fails is a change, not a swing. */
const FAILS_AT = 450

/** What a packet of scans costs in memory, and that a killed server goes on at the page where it was. Throws at the first that does not hold. */
export async function scannedPacket(verify: (folder: string, ids: string[], where: string) => Promise<void>) {
  const packet = await scans(PAGES)
  console.log(`scanned packet: ${PAGES} pages, ${Math.round(packet.length / 1e6)} MB`)
  await inBoundedMemory(packet)
  await goesOn(packet, verify)
}

async function inBoundedMemory(packet: Uint8Array): Promise<void> {
  const { vendor, env } = await aVendor()
  const server = await start('bundle', { env })
  // Idle is a server at rest that has done some work: the code system is loaded, the next reader process waits.
  await settled(server.url, await post(server.url, await scans(1)), 20)
  const idle = await atRest(server.process.pid ?? 0)
  let peak = idle
  const sampling = setInterval(() => {
    peak = Math.max(peak, treeMemory(server.process.pid ?? 0))
  }, 25)
  const began = performance.now()
  const id = await post(server.url, packet)
  const status = await settled(server.url, id, 100, 300_000)
  const seconds = (performance.now() - began) / 1000
  clearInterval(sampling)
  const over = Math.round(peak - idle)
  console.log(
    `scanned packet: ${status} after ${seconds.toFixed(1)} s; ${Math.round(idle)} MB idle, at most ${over} MB more (server and its children; aim ≤ ${MOST_MEGABYTES})`,
  )
  await server.stop()
  await vendor.close()
  if (vendor.asked.length !== PAGES + 1)
    throw new Error(`${vendor.asked.length - 1} pages were sent, not ${PAGES}`)
  if (status !== 'in-review') throw new Error(`The packet ended as ${status}`)
  if (over > FAILS_AT) throw new Error(`${over} MB over idle`)
}

async function goesOn(
  packet: Uint8Array,
  verify: (folder: string, ids: string[], where: string) => Promise<void>,
): Promise<void> {
  const { vendor, env } = await aVendor()
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-scans-'))
  let server: Server | undefined
  let id: string | undefined
  for (const pages of [7, 22, 41]) {
    server = await start('bundle', { folder, env })
    id ??= await post(server.url, packet)
    while (vendor.asked.length < pages) await pause(1)
    await server.stop({ signal: 'SIGKILL', keep: true })
  }
  server = await start('bundle', { folder, env })
  const status = await settled(server.url, id ?? '', 100, 300_000)
  await server.stop({ keep: true })
  await vendor.close()
  const images = vendor.asked.map(({ image }) => createHash('sha256').update(image).digest('hex'))
  const twice = images.length - new Set(images).size
  console.log(
    `scanned packet: killed three times, ${status}; ${twice} pages were sent twice (under way when it died)`,
  )
  if (status !== 'in-review') throw new Error(`The killed packet ended as ${status}`)
  if (new Set(images).size !== PAGES) throw new Error(`${new Set(images).size} pages were read, not ${PAGES}`)
  if (twice > 3 * UNDER_WAY) throw new Error(`${twice} pages were read twice`)
  await verify(folder, [id ?? ''], 'killed packet')
  rmSync(folder, { recursive: true, force: true })
}

async function aVendor() {
  const key = 'SYNTHETIC-mistral-key'
  const vendor = await fakeMistralOcr({
    key,
    page: ({ nth }) => [
      { kind: 'title', lines: [`SYNTHETIC sheet ${nth}`] },
      {
        kind: 'text',
        lines: ['ASSESSMENT: Essential hypertension.', ...Array(30).fill('No acute distress today.')],
      },
    ],
  })
  const env = { OCR: 'mistral', MISTRAL_API_KEY: key, MISTRAL_BASE_URL: vendor.url, LEASE_SECONDS: '5' }
  return { vendor, env }
}

/** The median of ten seconds: pages are drawn ahead after a document is ready, and the next reader process is started. */
async function atRest(pid: number): Promise<number> {
  await pause(2_000)
  const samples: number[] = []
  for (let i = 0; i < 50; i++) {
    await pause(200)
    samples.push(treeMemory(pid))
  }
  return quantile(samples, 0.5)
}

/** As the upload page does it: announced, then posted straight into the file store. */
async function post(url: string, packet: Uint8Array): Promise<string> {
  const json = { 'content-type': 'application/json' }
  const announced = await fetch(`${url}/api/v1/documents`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name: 'SYNTHETIC packet.pdf', size: packet.length, mediaType: 'application/pdf' }),
  })
  const answer = (await announced.json()) as {
    id: string
    upload: { url: string; fields: Record<string, string> }
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(answer.upload.fields)) form.set(name, value)
  form.set('file', new File([new Uint8Array(packet)], 'packet.pdf'))
  const sent = await fetch(new URL(answer.upload.url, url), { method: 'POST', body: form })
  const done = await fetch(`${url}/api/v1/documents/${answer.id}/arrived`, {
    method: 'POST',
    headers: json,
    body: '{}',
  })
  if (!announced.ok || !sent.ok || !done.ok)
    throw new Error(`Upload answered ${announced.status}, ${sent.status}, ${done.status}`)
  return answer.id
}

/** Megabytes of a process and everything it started (Linux). What they share is shared out among them, so that nothing counts twice. */
function treeMemory(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const [, parent] = / \S (\d+) /.exec(readOf(`/proc/${name}/stat`).replace(/^.*\)/s, '')) ?? []
    if (parent) parents.set(Number(name), Number(parent))
  }
  const belongs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && belongs(parents.get(pid) ?? 0))
  const kilobytes = (pid: number) =>
    Number(/^Pss:\s+(\d+)/m.exec(readOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
  return [...parents.keys()].filter(belongs).reduce((sum, pid) => sum + kilobytes(pid), 0) / 1024
}

/** Empty once the process has ended. */
function readOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** SYNTHETIC pages that are one grey picture each, 200 dots an inch, as an office scanner makes them. */
async function scans(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const [width, height] = [1700, 2200]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  for (let number = 1; number <= pages; number++) {
    context.fillStyle = '#f4f1ea'
    context.fillRect(0, 0, width, height)
    // Dust and paper: a scan is never as even as print.
    for (let i = 0; i < 2_000; i++) {
      const at = (i * 7919 + number * 104_729) % (width * height)
      context.fillStyle = i % 3 ? '#e8e4da' : '#d0ccc0'
      context.fillRect(at % width, Math.floor(at / width), 3, 2)
    }
    context.fillStyle = '#222'
    context.font = '32px sans-serif'
    for (let line = 0; line < 36; line++)
      context.fillText(
        `SYNTHETIC sheet ${number}, line ${line + 1}: essential hypertension, no acute distress`,
        150,
        160 + line * 44,
      )
    const image = await document.embedJpg(canvas.toBuffer('image/jpeg', 50))
    document.addPage([612, 792]).drawImage(image, { x: 0, y: 0, width: 612, height: 792 })
  }
  return document.save()
}
