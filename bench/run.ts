import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { homeOf } from '#src/home.ts'
import { memory, pause, quantile, root, type Server, settled, start, upload } from '#src/testing/server.ts'
import { tenPages } from '../samples/ten-pages.ts'
import { fillWorklist } from './fill.ts'
import { modelOverhead } from './model-overhead.ts'

/** `npm run bench [-- --short]`: prints each figure beside its aim. Machines are noisy: read ratios, not single figures. */
const short = process.argv.includes('--short')
const home = homeOf(join(root, 'src'))
const rows: { what: string; measured: string; aim: string }[] = []
const ms = (value: number) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`
const row = (what: string, measured: string, aim = '') => rows.push({ what, measured, aim })

execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' })
await startUp()
await uploads()
extraction()
await worklist()
codeSearch()
rows.push(...(await modelOverhead()))
console.table(rows)

async function startUp(): Promise<void> {
  for (const [from, aim] of [
    ['bundle', '≤ 100 ms'],
    ['source', ''],
  ] as const) {
    const times: number[] = []
    for (let i = 0; i < (short ? 3 : 10); i++) {
      const server = await start(from)
      times.push(server.startedIn)
      await server.stop()
    }
    row(`start to first 200, ${from} (median)`, ms(quantile(times, 0.5)), aim)
  }
  const bare: number[] = []
  for (let i = 0; i < 10; i++) {
    const began = performance.now()
    spawnSync(process.execPath, ['-e', '0'])
    bare.push(performance.now() - began)
  }
  row('  beside: node -e 0 (median)', ms(quantile(bare, 0.5)))
}

async function uploads(): Promise<void> {
  const server = await start('bundle')
  await pause(1_500)
  row('memory at rest (resident)', `${Math.round(memory(server.process.pid ?? 0).now)} MB`, '≤ 130 MB')
  row('ten-page note, upload to ready (median)', ms(await tenPageNote(server)), '≤ 500 ms')
  row('sample packet, upload to all ready', ms(await packet(server)))
  await reviewPage(server)
  row('memory at its peak (resident)', `${Math.round(memory(server.process.pid ?? 0).peak)} MB`)
  row('ends after SIGTERM', ms(await server.stop()), '≤ 2 s')
}

async function tenPageNote(server: Server): Promise<number> {
  const bytes = await tenPages()
  const times: number[] = []
  for (let i = 0; i < (short ? 3 : 9); i++) {
    const began = performance.now()
    await settled(server.url, await upload(server.url, 'ten pages.pdf', bytes))
    times.push(performance.now() - began)
  }
  return quantile(times, 0.5)
}

async function packet(server: Server): Promise<number> {
  const began = performance.now()
  const ids = []
  for (const name of readdirSync(home.samples).sort())
    ids.push(await upload(server.url, name, readFileSync(join(home.samples, name))))
  for (const id of ids) await settled(server.url, id)
  return performance.now() - began
}

async function reviewPage(server: Server): Promise<void> {
  const id = await upload(server.url, 'page.pdf', await tenPages())
  await settled(server.url, id)
  const times: number[] = []
  let html = ''
  for (let i = 0; i < 20; i++) {
    const began = performance.now()
    html = await (await fetch(`${server.url}/documents/${id}`)).text()
    times.push(performance.now() - began)
  }
  row('review page of it, HTML gzipped', `${(gzipSync(html).length / 1024).toFixed(1)} KB`, '≤ 60 KB')
  row('review page of it, server time p50', ms(quantile(times, 0.5)))
  const scripts = readdirSync(join(home.public, 'islands')).filter((name) => name.endsWith('.js'))
  const own = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(home.public, 'islands', name))).length,
    0,
  )
  row('own JavaScript, gzipped', `${(own / 1024).toFixed(1)} KB`, '≤ 40 KB')
}

/** Pages a second of the command line beside pdftotext, over the same files, each a process of its own. */
function extraction(): void {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-pages-'))
  const data = process.env['CHARTMARK_EVAL_DATA'] ?? join(root, '..', 'shared', 'data')
  const guidelines = join(data, 'icd10cm', 'raw', 'guidelines-fy2026.pdf')
  const files = readdirSync(home.samples)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(home.samples, name))
  if (existsSync(guidelines)) files.push(guidelines)
  else
    console.error(
      'The guidelines PDF of the data folder is not here: pages/s is measured on the samples alone.',
    )
  const ours = timed(() =>
    execFileSync(process.execPath, [join(root, 'dist', 'chartmark.mjs'), 'extract', '--text', ...files], {
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  const pages = ours.output.split('\f').length + files.length - 1
  row('extraction, our command line', `${Math.round(pages / (ours.ms / 1000))} pages/s (${pages} pages)`)
  try {
    const theirs = timed(() => {
      for (const file of files) execFileSync('pdftotext', [file, join(folder, 'out.txt')])
      return Buffer.from('')
    })
    row(
      '  beside: pdftotext',
      `${Math.round(pages / (theirs.ms / 1000))} pages/s`,
      `ratio ${(ours.ms / theirs.ms).toFixed(1)}`,
    )
  } catch {
    console.error('pdftotext is not here: nothing to compare with.')
  }
  rmSync(folder, { recursive: true, force: true })
}

function timed(run: () => Buffer): { ms: number; output: string } {
  const began = performance.now()
  const output = run().toString()
  return { ms: performance.now() - began, output }
}

async function worklist(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-many-'))
  const count = short ? 2_000 : 10_000
  await fillWorklist(folder, count)
  const server = await start('bundle', { folder, env: { ROLE: 'web' } })
  for (const [name, path] of [
    ['first page', '/'],
    ['least sure first', '/?sort=least-sure'],
    ['in review, by date', '/?status=in-review&sort=date'],
    ['by code', '/?code=E11'],
  ] as const) {
    const times: number[] = []
    for (let i = 0; i < (short ? 30 : 200); i++) {
      const began = performance.now()
      const response = await fetch(server.url + path)
      await response.arrayBuffer()
      if (i >= 5) times.push(performance.now() - began)
    }
    row(
      `worklist of ${count}, ${name}, p50 / p99`,
      `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
      'p99 ≤ 20 ms',
    )
  }
  await server.stop()
}

function codeSearch(): void {
  const edition = starterCodeSystem(home.starter).on(undefined)
  const queries = [
    'htn',
    'type 2 diabetes',
    'e11',
    'e1165',
    'diabetis',
    'chest pa',
    'fracture radius',
    'copd',
    'i10',
    'long term insulin',
    'pain left knee',
    'pnuemonia',
    'x',
    'heart fail',
    'ckd 3b',
    'z79',
    'anemia',
    'hyperlipid',
    'sprain ankle',
    'depress',
  ]
  for (const words of queries) edition.search(words, 20)
  const times: number[] = []
  for (let i = 0; i < (short ? 200 : 2_000); i++) {
    const began = performance.now()
    edition.search(queries[i % queries.length] ?? '', 20)
    times.push(performance.now() - began)
  }
  row(
    `code search, starter set (${edition.info.codes} codes), p50 / p99`,
    `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
    'p99 ≤ 5 ms',
  )
}
