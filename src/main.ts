import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { samplePacket } from '../samples/packet.ts'
import { appFor } from './app.tsx'
import { ENGINE_VERSION } from './coding/version.ts'
import { compose, environment, type House } from './compose.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { onCrashPoint } from './flow/crash-point.ts'
import { type Home, homeOf, keptRun } from './home.ts'
import { type Loop, startLoop } from './jobs/loop.ts'
import { wakeful } from './jobs/wakeful.ts'
import { urls } from './urls.ts'

/** Reads config, composes, listens, stops on SIGTERM and Ctrl-C. */
async function main(): Promise<void> {
  const home = homeOf(import.meta.dirname)
  const { config, house } = composed(home)
  if (config.CRASH_AT)
    onCrashPoint((point) => {
      if (point === config.CRASH_AT) process.kill(process.pid, 'SIGKILL')
    })
  const hold = { leaseSeconds: config.LEASE_SECONDS, budgetSeconds: 110 }
  const loop = config.ROLE === 'web' ? undefined : startLoop(house.ports, hold)
  const ports = loop ? { ...house.ports, jobs: wakeful(house.ports.jobs, loop) } : house.ports
  const app = await appFor({
    config,
    home,
    ports,
    uploads: house.uploads,
    engine: ENGINE_VERSION,
    samples: samplePacket,
    evals: {
      kept: () => keptRun(home),
      // Notes and scorers are loaded by whoever asks, not at start.
      quick: async () => (await import('../evals/quick.ts')).quickEval(ports.codes),
    },
    imports: house.imports,
  })
  const server = serve(
    {
      fetch: app.fetch,
      port: config.PORT,
      hostname: config.HOST,
      serverOptions: { keepAliveTimeout: 65_000 },
    },
    ({ port }) => {
      const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST
      console.log(`Chartmark is ready: http://${host}:${port}`)
      if (config.ROLE !== 'worker' && ports.codes.editions().every(({ kind }) => kind === 'starter'))
        console.log(
          `Only the starter set of codes is loaded. The official release: http://${host}:${port}${urls.codes}`,
        )
      // The first search builds its index: better now than under a coder's fingers.
      setTimeout(() => ports.codes.on(undefined).search('e11', 1), 300).unref()
    },
  ) as Server
  server.on('error', (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE'
        ? `port ${config.PORT} is taken; set PORT to another`
        : (error.code ?? 'unknown')
    console.error(`Chartmark cannot listen: ${why}.`)
    process.exit(1)
  })
  stopOn(['SIGTERM', 'SIGINT'], config, server, loop, house)
}

function composed(home: Home): { config: Config; house: House } {
  try {
    const config = readConfig(environment())
    return { config, house: compose(config, home) }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(`Chartmark cannot start: ${error.message}`)
    process.exit(1)
  }
}

/** Ends within 2 s on a laptop, within the 300 ms of a Lambda elsewhere. What a step has not saved yet is done again later. */
function stopOn(
  signals: NodeJS.Signals[],
  config: Config,
  server: Server,
  loop: Loop | undefined,
  house: House,
): void {
  const patience = config.STAGE === 'local' ? 1_500 : 250
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), patience).unref()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    await Promise.all([closed, loop?.stop(patience)])
    house.close()
    process.exit(0)
  }
  for (const signal of signals) process.on(signal, stop)
}

await main()
