import { Hono } from 'hono'
import * as z from 'zod'
import { documentKinds } from '#src/domain/document.ts'
import { statusOf as stateOf } from '#src/domain/encounter.ts'
import { engines } from '#src/domain/model.ts'
import { Problem } from '#src/domain/problem.ts'
import {
  correctKind,
  enterPassword,
  goOnWithout,
  rerun,
  restore,
  retry,
  trash,
} from '#src/flow/document/again.ts'
import { ungroup } from '#src/flow/encounter/group.ts'
import { reported } from '#src/flow/extract/progress.ts'
import { textOf } from '#src/flow/extract/text-of.ts'
import { costOfDocument } from '#src/flow/model/cost-of-document.ts'
import { loadReview } from '#src/flow/review/load.ts'
import { opened } from '#src/flow/review/opened.ts'
import { pageImage } from '#src/flow/review/page-image.ts'
import { join, keepWhole, split } from '#src/flow/split/split.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import type { EngineChoice } from '#views/review/engine.tsx'
import { PageWords } from '#views/review/pages.tsx'
import { Progress } from '#views/review/progress.tsx'
import { ReviewPage } from '#views/review/show.tsx'
import { SplitPage } from '#views/review/split.tsx'
import { attachment } from './download.ts'
import type { WebEnv } from './env.ts'
import { form, query } from './form.ts'
import { asksForPart, frameOf, page } from './page.ts'
import { pageTextRoutes } from './page-text.tsx'

/** `/documents/:id`: the review page, its pages, and acts on one document. */
export function documentRoutes(ports: Ports) {
  const { documents } = ports
  const back = (id: string) => urls.document(id)
  return new Hono<WebEnv>()
    .route('/', pageTextRoutes(ports))
    .get(
      '/:id',
      query(
        z.object({
          page: z.coerce.number().int().min(1).optional().catch(undefined),
          view: z.enum(['pages', 'text']).optional().catch(undefined),
        }),
      ),
      async (c) => {
        const review = await loadReview(ports, c.req.param('id'))
        await opened(ports, review.current.id, c.get('actor'))
        const { page: at, view } = c.req.valid('query')
        const engines = await engineChoices(ports)
        const cost = await costOfDocument(ports, review.current.id)
        return page(
          c,
          <ReviewPage
            review={review}
            frame={frameOf(c, ports.codes)}
            view={view}
            page={at}
            engines={engines}
            cost={cost}
          />,
        )
      },
    )
    .get('/:id/progress', async (c) => {
      const document = await found(ports, c.req.param('id'))
      const encounter = await documents.encounter(document.encounterId)
      if (!encounter) throw new Problem('encounter-gone')
      const status = stateOf(document, encounter)
      const finished = document.failure || (status !== 'processing' && status !== 'announced')
      if (finished && asksForPart(c)) c.header('HX-Refresh', 'true')
      const counts = reported(document.id)
      return c.html(
        <Progress document={document} status={status} counts={counts && { ...counts, unit: 'page' }} />,
      )
    })
    .get('/:id/pages/:page/image', async (c) => {
      const bytes = await pageImage(ports, c.req.param('id'), Number(c.req.param('page')))
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'image/webp',
        'Cache-Control': 'private, max-age=3600, immutable',
      })
    })
    .get('/:id/pages/:page/words', async (c) => {
      const { text, pages } = await textOf(ports, await found(ports, c.req.param('id')))
      const one = pages.find(({ number }) => number === Number(c.req.param('page')))
      if (!one) throw new Problem('not-found')
      return c.html(<PageWords page={one} text={text} />)
    })
    .get('/:id/file', (c) => attachment(ports, c, c.req.param('id')))
    .post('/:id/kind', form(z.object({ kind: z.enum(documentKinds) })), async (c) => {
      await correctKind(ports, c.req.param('id'), c.req.valid('form').kind, c.get('actor'))
      return c.redirect(back(c.req.param('id')), 303)
    })
    .post('/:id/password', form(z.object({ password: z.string().max(500) })), async (c) => {
      const id = c.req.param('id')
      try {
        await enterPassword(ports, id, c.req.valid('form').password, c.get('actor'))
      } catch (error) {
        if (!(error instanceof Problem) || error.code !== 'password-wrong') throw error
        const review = await loadReview(ports, id)
        return page(c, <ReviewPage review={review} frame={frameOf(c, ports.codes)} error={error.code} />, 422)
      }
      return c.redirect(back(id), 303)
    })
    .post('/:id/retry', async (c) => {
      await retry(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(back(c.req.param('id')), 303)
    })
    .post(
      '/:id/rerun',
      form(z.object({ engine: z.enum([...engines, 'standard']).optional() })),
      async (c) => {
        await rerun(ports, c.req.param('id'), c.get('actor'), c.req.valid('form').engine)
        return c.redirect(back(c.req.param('id')), 303)
      },
    )
    .post('/:id/without-model', async (c) => {
      await goOnWithout(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(back(c.req.param('id')), 303)
    })
    .post('/:id/trash', async (c) => {
      await trash(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(urls.worklist(), 303)
    })
    .post('/:id/restoration', async (c) => {
      await restore(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(back(c.req.param('id')), 303)
    })
    .post('/:id/encounter', async (c) => {
      await ungroup(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(back(c.req.param('id')), 303)
    })
    .get('/:id/split', async (c) =>
      page(c, await splitPage(ports, c.req.param('id'), frameOf(c, ports.codes))),
    )
    .post(
      '/:id/split',
      // `start` may come many times: one box a page.
      form(
        z.object({
          starts: z.string().max(3000).default(''),
          start: z.union([z.string(), z.array(z.string())]).optional(),
          join: z.string().optional(),
          keep: z.string().optional(),
        }),
      ),
      async (c) => {
        const id = c.req.param('id')
        const { starts: typed, start = [], join: joined, keep } = c.req.valid('form')
        // The first page begins a document whether it is ticked or not: it has no box.
        const ticked = [start].flat().join(',')
        const starts = typed || ticked
        try {
          if (keep) {
            await keepWhole(ports, id, c.get('actor'))
            return c.redirect(back(id), 303)
          }
          if (joined) return c.redirect(back(await join(ports, id, c.get('actor'))), 303)
          await split(
            ports,
            id,
            starts
              .split(/[\s,;]+/)
              .filter(Boolean)
              .map(Number),
            c.get('actor'),
          )
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'pages-do-not-tile') throw error
          return page(c, await splitPage(ports, id, frameOf(c, ports.codes), starts, error.code), 422)
        }
        return c.redirect(back(id), 303)
      },
    )
}

/** Who may be asked to code a document again, and whether its key is there. */
async function engineChoices({ model, models }: Pick<Ports, 'model' | 'models'>): Promise<EngineChoice[]> {
  const offline: EngineChoice = { engine: 'offline', standard: !model, ready: true }
  const others = [...models].map(
    async ([engine, one]): Promise<EngineChoice> => ({
      engine,
      model: one.model,
      standard: one === model,
      ready: await one.ready(),
    }),
  )
  return [offline, ...(await Promise.all(others))]
}

async function found({ documents }: Pick<Ports, 'documents'>, id: string) {
  const document = await documents.document(id)
  if (!document) throw new Problem('document-gone', { documentId: id })
  return document
}

async function splitPage(
  ports: Ports,
  id: string,
  frame: ReturnType<typeof frameOf>,
  starts?: string,
  error?: 'pages-do-not-tile',
) {
  const document = await found(ports, id)
  const { text, pages } = await textOf(ports, document)
  const beginnings = pages.map((one) => ({
    number: one.number,
    beginning: text.slice(one.start, one.end).trim().replace(/\s+/g, ' ').slice(0, 120),
    hasImage: one.width > 0,
  }))
  const parts = (await ports.documents.documentsOfFile(document.fileId)).filter(
    (part) => !part.trashedAt && part.encounterId === document.encounterId,
  )
  return (
    <SplitPage
      document={document}
      frame={frame}
      starts={starts}
      pages={beginnings}
      error={error}
      canJoin={parts.length > 1}
    />
  )
}
