import { Hono } from 'hono'
import * as z from 'zod'
import { houseStatuses } from '#src/domain/house.ts'
import { listHouse } from '#src/flow/house/list.ts'
import { houseActs, markTerm, termOf, undoHouseAct } from '#src/flow/house/marks.ts'
import { mayKeepHouse } from '#src/flow/house/may.ts'
import { previewTerm } from '#src/flow/house/preview.ts'
import { exportTerms, importTerms } from '#src/flow/house/transfer.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { HousePage, type ImportTold } from '#views/house/index.tsx'
import { HouseTermPage } from '#views/house/show.tsx'
import type { WebEnv } from './env.ts'
import { form, formOf, query } from './form.ts'
import { frameOf, page } from './page.ts'

/** A value nobody offers is as good as none. */
const filtersShape = z.object({
  status: z.enum(houseStatuses).optional().catch(undefined),
  code: z
    .string()
    .regex(/^[A-Za-z][0-9A-Za-z.]{0,7}$/)
    .optional()
    .catch(undefined),
  all: z.literal('1').optional().catch(undefined),
})
type Filters = z.output<typeof filtersShape>

/** `/house`: what decisions taught, and what leads say about it. */
export function houseRoutes(ports: Ports) {
  type C = Parameters<typeof frameOf>[0]
  const listed = async (c: C, filters: Filters, imported?: ImportTold) => {
    const { status, code, all } = filters
    const list = await listHouse(ports, { status, code, all: all === '1' }, c.get('actor'))
    const frame = frameOf(c, ports.codes)
    return page(c, <HousePage frame={frame} list={list} filters={filters} imported={imported} />)
  }
  return new Hono<WebEnv>()
    .get('/', query(filtersShape), (c) => listed(c, c.req.valid('query')))
    .get('/export', async (c) => {
      const lines = await exportTerms(ports)
      return c.body(lines, 200, {
        'Content-Type': 'application/jsonl; charset=utf-8',
        'Content-Disposition': 'attachment; filename="house-dictionary.jsonl"',
        'Cache-Control': 'no-store',
      })
    })
    .post('/import', async (c) => {
      const said = (await formOf(c)).get('file')
      const file = said instanceof File ? await said.text() : (said ?? '')
      return listed(c, {}, await importTerms(ports, file, c.get('actor')))
    })
    .post('/undo', form(z.object({ act: z.string().max(40) })), async (c) => {
      await undoHouseAct(ports, c.req.valid('form').act, c.get('actor'))
      return c.redirect(urls.house(), 303)
    })
    .get('/terms/:id', query(z.object({ effect: z.literal('1').optional().catch(undefined) })), async (c) => {
      const term = await termOf(ports, c.req.param('id'))
      const effect = c.req.valid('query').effect ? await previewTerm(ports, term) : undefined
      const mayKeep = mayKeepHouse(c.get('actor'))
      const frame = frameOf(c, ports.codes)
      return page(c, <HouseTermPage frame={frame} term={term} mayKeep={mayKeep} effect={effect} />)
    })
    .post(
      '/terms/:id/mark',
      form(
        filtersShape.extend({
          act: z.enum(houseActs),
          version: z.coerce.number().int().min(0),
          list: z.literal('1').optional().catch(undefined),
        }),
      ),
      async (c) => {
        const { act, version, list, ...filters } = c.req.valid('form')
        const id = c.req.param('id')
        await markTerm(ports, id, act, version, c.get('actor'))
        return c.redirect(list ? urls.house(filters) : urls.houseTerm(id), 303)
      },
    )
}
