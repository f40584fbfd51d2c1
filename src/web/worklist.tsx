import { Hono } from 'hono'
import * as z from 'zod'
import { documentKinds } from '#src/domain/document.ts'
import { Problem } from '#src/domain/problem.ts'
import { allMatching, startBulk } from '#src/flow/bulk/bulk.ts'
import { group } from '#src/flow/encounter/group.ts'
import { type WorklistPage, type WorklistQuery, worklistSorts } from '#src/ports/document-store.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls, type WorklistFilters } from '#src/urls.ts'
import { BulkPage, BulkProgress, type BulkView } from '#views/documents/bulk.tsx'
import { StatusTabs, Worklist } from '#views/documents/index.tsx'
import { Rows } from '#views/documents/rows.tsx'
import { countOf, statusesOf, tabs } from '#views/documents/tabs.ts'
import type { WebEnv } from './env.ts'
import { form, query } from './form.ts'
import { frameOf, page } from './page.ts'

const empty = z.literal('').transform(() => undefined)
const isoDate = z.iso.date()

/** The structured filters that stand in the URL; a value nobody offers is as good as none. */
const filtersShape = z.object({
  status: z
    .enum(tabs.map((tab) => tab.id))
    .optional()
    .catch(undefined),
  kind: empty.or(z.enum(documentKinds)).optional().catch(undefined),
  from: empty.or(isoDate).optional().catch(undefined),
  to: empty.or(isoDate).optional().catch(undefined),
  code: empty
    .or(z.string().regex(/^[A-Za-z0-9.]{1,10}$/))
    .optional()
    .catch(undefined),
  sort: empty.or(z.enum(worklistSorts)).optional().catch(undefined),
  view: empty.or(z.string().max(40)).optional().catch(undefined),
  cursor: empty.or(z.string().max(500)).optional().catch(undefined),
})

/** For an act on everything that matches, a filter that is not understood must not mean everything. */
const strictFilters = z.object({
  status: z.enum(tabs.map((tab) => tab.id)).optional(),
  kind: empty.or(z.enum(documentKinds)).optional(),
  from: empty.or(isoDate).optional(),
  to: empty.or(isoDate).optional(),
  code: empty.or(z.string().regex(/^[A-Za-z0-9.]{1,10}$/)).optional(),
  sort: empty.or(z.enum(worklistSorts)).optional(),
  view: empty.or(z.string().max(40)).optional(),
})

const many = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(40)).max(10_000),
)

const PAGE = 50

/** `/`: the worklist, its search, and acts over many rows. */
export function worklistRoutes(ports: Ports) {
  const { documents } = ports
  return new Hono<WebEnv>()
    .get('/', query(filtersShape), async (c) => {
      const filters = c.req.valid('query')
      const words = await wordsOf(ports, filters)
      const [found, counts] = await Promise.all([
        documents.worklist(queryOf(filters, words)),
        documents.counts(),
      ])
      return page(
        c,
        <Worklist
          frame={frameOf(c, ports.codes)}
          now={ports.clock.now().toISOString()}
          rows={found.rows}
          filters={filters}
          words={words}
          counts={counts}
          cursor={found.cursor}
          matching={matching(filters, words, found, counts)}
          samplesOffered
        />,
      )
    })
    .get('/worklist/rows', query(filtersShape), async (c) => {
      const filters = c.req.valid('query')
      const words = await wordsOf(ports, filters)
      const { rows } = await documents.worklist(queryOf(filters, words))
      return c.html(<Rows rows={rows} filters={filters} now={ports.clock.now().toISOString()} />)
    })
    .get('/worklist/tabs', query(filtersShape), async (c) =>
      c.html(<StatusTabs filters={c.req.valid('query')} counts={await documents.counts()} />),
    )
    .post(
      '/worklist/search',
      form(filtersShape.extend({ words: z.string().max(300).default('') })),
      async (c) => {
        const { words, cursor: _, view: __, ...filters } = c.req.valid('form')
        const view = words.trim() ? await documents.saveView(words.trim()) : undefined
        return c.redirect(urls.worklist({ ...filters, view }), 303)
      },
    )
    .post(
      '/worklist/bulk',
      form(
        strictFilters.extend({
          action: z.enum(['rerun', 'trash', 'restore', 'export']),
          document: many,
          all: z.literal('1').optional(),
        }),
      ),
      async (c) => {
        const { action, document, all, ...filters } = c.req.valid('form')
        const words = await wordsOf(ports, filters)
        const ids = all ? await allMatching(ports, queryOf(filters, words)) : document
        const bulkId = await startBulk(ports, action, ids, c.get('actor'))
        return c.redirect(urls.bulk(bulkId), 303)
      },
    )
    .post('/worklist/group', form(z.object({ document: many })), async (c) => {
      const { document } = c.req.valid('form')
      if (document.length < 2) throw new Problem('bad-request', { documents: document.length })
      await group(ports, document, c.get('actor'))
      return c.redirect(urls.document(document[0] ?? ''), 303)
    })
    .get('/bulk/:id', async (c) =>
      page(c, <BulkPage bulk={await bulkView(ports, c.req.param('id'))} frame={frameOf(c, ports.codes)} />),
    )
    .get('/bulk/:id/progress', async (c) =>
      c.html(<BulkProgress bulk={await bulkView(ports, c.req.param('id'))} />),
    )
}

/** The words of a search. One that is no longer kept finds nothing: it must not find everything. */
async function wordsOf({ documents }: Pick<Ports, 'documents'>, { view }: WorklistFilters) {
  if (!view) return undefined
  const words = await documents.view(view)
  if (words === undefined) throw new Problem('search-gone')
  return words
}

function queryOf(filters: WorklistFilters, words: string | undefined): WorklistQuery {
  return {
    statuses: statusesOf(filters.status),
    kinds: filters.kind ? [filters.kind as (typeof documentKinds)[number]] : undefined,
    from: filters.from,
    to: filters.to,
    code: filters.code,
    words,
    sort: filters.sort as WorklistQuery['sort'],
    cursor: filters.cursor,
    limit: PAGE,
  }
}

/** How many rows the filters find in all, when that is known without counting. */
function matching(
  filters: WorklistFilters,
  words: string | undefined,
  found: WorklistPage,
  counts: Parameters<typeof countOf>[1],
): number | undefined {
  if (!found.cursor && !filters.cursor) return found.rows.length
  const narrowed = words || filters.kind || filters.from || filters.to || filters.code
  return narrowed ? undefined : countOf(statusesOf(filters.status), counts)
}

const SHOWN_RESULTS = 200

async function bulkView({ documents }: Pick<Ports, 'documents'>, id: string): Promise<BulkView> {
  const bulk = await documents.bulk(id)
  if (!bulk) throw new Problem('not-found')
  const items: BulkView['items'] = []
  for (const [i, documentId] of bulk.documentIds.entries()) {
    // Names are looked up for the rows a person can read; the rest is counted.
    const name =
      i < SHOWN_RESULTS ? ((await documents.document(documentId))?.name ?? 'Gone') : `Document ${i + 1}`
    items.push({ documentId, name, outcome: bulk.results[i]?.outcome })
  }
  return { id, action: bulk.action, items }
}
