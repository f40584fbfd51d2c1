import { Hono } from 'hono'
import * as z from 'zod'
import { costReport } from '#src/flow/model/cost-report.ts'
import { forgetNotice } from '#src/flow/model/standing.ts'
import { switchModels } from '#src/flow/model/state.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { CostPage } from '#views/more/cost.tsx'
import type { WebEnv } from './env.ts'
import { form, query } from './form.ts'
import { frameOf, page } from './page.ts'

/** What models cost, and the switch that stops them. */
export function modelRoutes(ports: Ports) {
  return new Hono<WebEnv>()
    .post(urls.modelSwitch, form(z.object({ on: z.enum(['0', '1']) })), async (c) => {
      const on = c.req.valid('form').on === '1'
      await switchModels(ports, on, c.get('actor'))
      // Who it was stands in the trail: the log knows no actors, but the request.
      ports.log.info(on ? 'models on' : 'models off', { request_id: c.get('requestId'), count: on ? 1 : 0 })
      forgetNotice(ports)
      return c.redirect(urls.status, 303)
    })
    .get(
      urls.cost,
      query(z.object({ days: z.coerce.number().int().min(1).max(366).catch(30) })),
      async (c) => {
        const { days } = c.req.valid('query')
        const report = await costReport(ports, days)
        const configured = Boolean(ports.model || ports.models.size > 0 || (await ports.ocr?.ready()))
        const frame = frameOf(c, ports.codes)
        return page(c, <CostPage frame={frame} report={report} days={days} configured={configured} />)
      },
    )
}
