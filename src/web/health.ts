import { Hono } from 'hono'
import { engineNames, ocrNames } from '#src/domain/model.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { WebEnv } from './env.ts'

export interface Version {
  version: string
  /** Commit the build was made from, `dev` outside a build. */
  commit: string
  engine: string
}

type HealthPorts = Pick<Ports, 'documents' | 'files' | 'jobs' | 'codes' | 'clock' | 'model' | 'ocr'>

/**
 * `/healthz`: the process lives. `/readyz`: what it leans on, by name. Neither needs a person. A key that is missing is named
 * there and does not make it unready: the offline engine and coding by hand need none (F20).
 */
export function healthRoutes(ports: HealthPorts, version: Version) {
  const alive = { status: 'ok' }
  return new Hono<WebEnv>()
    .get('/healthz', (c) => c.json(alive))
    .get('/health', (c) => c.json(alive))
    .get('/version', (c) => c.json(version))
    .get('/readyz', async (c) => {
      const checks = await readiness(ports)
      const ready = Object.values(checks).every((check) => check.ok)
      return c.json({ status: ready ? 'ok' : 'not ready', checks }, ready ? 200 : 503)
    })
}

export interface Check {
  ok: boolean
  /** A plain sentence or number; never a path or a secret. */
  detail: string
  /** It goes on with less. */
  degraded?: true | undefined
}

/** Each thing we lean on, tried once. Also drawn on the status page. */
export async function readiness(ports: HealthPorts): Promise<Record<string, Check>> {
  const tried = async (run: () => Promise<string>): Promise<Check> => {
    try {
      return { ok: true, detail: await run() }
    } catch (error) {
      return { ok: false, detail: error instanceof Error ? error.constructor.name : 'failed' }
    }
  }
  return {
    records: await tried(async () => {
      const counts = await ports.documents.counts()
      const total = Object.values(counts).reduce((sum, n) => sum + n, 0)
      return `${total} documents`
    }),
    files: await tried(async () => {
      await ports.files.size('readiness/none')
      return 'reachable'
    }),
    jobs: await tried(async () => {
      const { waiting, leased, dead } = await ports.jobs.depth()
      return `${waiting} waiting, ${leased} under way, ${dead} given up`
    }),
    codes: await codesCheck(ports, tried),
    ...(await vendorChecks(ports)),
  }
}

/** Only what is configured: without a model or a reader of scans there is nothing to lean on. */
async function vendorChecks({ model, ocr }: HealthPorts): Promise<Record<string, Check>> {
  const checks: Record<string, Check> = {}
  if (model) checks['model'] = keyCheck(engineNames[model.provider], model.model, await model.ready())
  // A reader of scans that has no key is off, as it is on a new machine; that is no fault.
  if (ocr && (await ocr.ready())) checks['ocr'] = keyCheck(ocrNames[ocr.provider], ocr.model, true)
  return checks
}

function keyCheck(vendor: string, model: string, ready: boolean): Check {
  if (ready) return { ok: true, detail: `${vendor}, ${model}` }
  return { ok: true, degraded: true, detail: `${vendor}: no key or role; works without it` }
}

async function codesCheck(
  { codes, clock }: Pick<Ports, 'codes' | 'clock'>,
  tried: (run: () => Promise<string>) => Promise<Check>,
): Promise<Check> {
  const missing = codes.missing?.(clock.now().toISOString().slice(0, 10))
  if (missing !== undefined) return { ok: false, detail: missing }
  return tried(async () => {
    const editions = codes.editions()
    if (editions.length === 0) throw new Error('none')
    return editions.map((edition) => edition.id).join(', ')
  })
}
