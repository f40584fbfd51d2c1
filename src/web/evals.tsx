import { Hono } from 'hono'
import type { Evals } from '#src/domain/evals.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { EvalsPage } from '#views/more/evals.tsx'
import type { WebEnv } from './env.ts'
import { frameOf, page } from './page.ts'

/** `/evals`: kept scores, and a measurement on the spot. */
export function evalRoutes({ codes }: Pick<Ports, 'codes'>, evals: Evals) {
  return new Hono<WebEnv>()
    .get(urls.evals, (c) => page(c, <EvalsPage frame={frameOf(c, codes)} kept={evals.kept()} />))
    .post(urls.evals, async (c) => {
      const quick = await evals.quick()
      return page(c, <EvalsPage frame={frameOf(c, codes)} kept={evals.kept()} quick={quick} />)
    })
}
