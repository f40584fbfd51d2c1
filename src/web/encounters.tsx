import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { overrideReasons, poaIndicators, rejectReasons } from '#src/domain/encounter.ts'
import { Problem, type ProblemCode, problems, statusOf } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { trail } from '#src/flow/audit-trail.ts'
import { enterFacts } from '#src/flow/encounter/facts.ts'
import { livingDocuments } from '#src/flow/encounter/open.ts'
import { requestExport } from '#src/flow/export/request.ts'
import { exportState } from '#src/flow/export/state.ts'
import { undo } from '#src/flow/review/act.ts'
import { add, decide, note, rejectRest, reorder, replace } from '#src/flow/review/decide.ts'
import { authorUnknown, loadReview } from '#src/flow/review/load.ts'
import { choosePoa, override, proposeOrder, takeProposedPoa, withdraw } from '#src/flow/review/resolve.ts'
import { reopen, sign } from '#src/flow/review/sign.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { TimelinePage } from '#views/audit/timeline.tsx'
import { ExportPage, ExportProgress } from '#views/exports/show.tsx'
import { placeOf } from '#views/review/act.ts'
import { CardAnswer, CardListAnswer, FindingsAnswer } from '#views/review/cards.tsx'
import { Conflict, ConflictPage, type Mine } from '#views/review/conflict.tsx'
import { RejectRestPage } from '#views/review/reject-rest.tsx'
import { ReviewPage } from '#views/review/show.tsx'
import { SignOffPage } from '#views/review/sign-off.tsx'
import type { WebEnv } from './env.ts'
import { exportFile } from './export-file.ts'
import { form, query } from './form.ts'
import { asksForPart, frameOf, page } from './page.ts'

const version = z.coerce.number().int().min(0)
const document = z.string().max(40).optional()
const words = z.string().max(2000).optional()
const emptyDate = z.literal('').or(z.iso.date()).optional()
const emptyNumber = z
  .literal('')
  .transform(() => undefined)
  .or(z.coerce.number().int())
  .optional()

const factsForm = z.object({
  version,
  document,
  label: z.string().max(200).optional(),
  setting: z.enum(['outpatient', 'inpatient']).optional(),
  from: emptyDate,
  through: emptyDate,
  birthDate: emptyDate,
  patientName: z.string().max(200).optional(),
  mrn: z.string().max(100).optional(),
  // The form says the words, the records the letters.
  sex: z
    .enum(['', 'F', 'M', 'female', 'male'])
    .transform((sex) => sex.slice(0, 1).toUpperCase())
    .optional(),
})
/** What the form of the facts itself says; anything else is a page of its own. */
const factsProblems = new Set<ProblemCode>([
  'date-impossible',
  'dates-reversed',
  'date-future',
  'born-after-service',
  'edited-elsewhere',
])

const decisionForm = z.object({
  verdict: z.enum(['accepted', 'rejected', 'undecided']),
  reason: z.enum(rejectReasons).optional(),
  version,
  document,
})
const overrideForm = z.object({
  key: z.string().min(1).max(300),
  reason: z.enum(overrideReasons).default('other'),
  words,
  withdraw: z.literal('1').optional(),
  document,
})
const manyCodes = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.string().max(12)).max(500),
)

/** `/encounters/:id`: decisions, order, facts, sign-off, export, trail. */
export function encounterRoutes(ports: Ports) {
  const frame = (c: Context<WebEnv>) => frameOf(c, ports.codes)

  /** The document to show beside an encounter's codes: the one the form named, or its first. */
  const reviewOf = async (encounterId: string, documentId: string | undefined): Promise<Review> => {
    const living = await livingDocuments(ports, encounterId)
    const chosen = living.find((one) => one.id === documentId) ?? living[0]
    if (!chosen) throw new Problem('encounter-gone', { encounterId })
    return loadReview(ports, chosen.id)
  }
  const answerCard = async (
    c: Context<WebEnv>,
    encounterId: string,
    code: string,
    documentId: string | undefined,
  ) => {
    const review = await reviewOf(encounterId, documentId)
    if (!asksForPart(c)) return c.redirect(urls.document(review.current.id), 303)
    return c.html(<CardAnswer review={review} code={code} />)
  }
  const answerList = async (c: Context<WebEnv>, encounterId: string, documentId: string | undefined) => {
    const review = await reviewOf(encounterId, documentId)
    if (!asksForPart(c)) return c.redirect(urls.document(review.current.id), 303)
    return c.html(<CardListAnswer review={review} />)
  }
  /** 409 with both values: what I wanted is kept, theirs is shown, and I choose. */
  const answerConflict = async (
    c: Context<WebEnv>,
    error: unknown,
    mine: Mine,
    at: { encounterId: string; code: string; documentId: string | undefined },
  ) => {
    if (!(error instanceof Problem) || error.code !== 'edited-elsewhere') throw error
    const review = await reviewOf(at.encounterId, at.documentId)
    const card = review.cards.find((one) => one.code === at.code)
    if (!card) throw error
    if (asksForPart(c)) return c.html(<Conflict mine={mine} card={card} place={placeOf(review)} />, 409)
    return page(c, <ConflictPage mine={mine} card={card} review={review} frame={frame(c)} />, 409)
  }

  return new Hono<WebEnv>()
    .post('/:id/facts', form(factsForm), async (c) => {
      const encounterId = c.req.param('id')
      const { document, ...entered } = c.req.valid('form')
      try {
        await enterFacts(ports, encounterId, entered, c.get('actor'))
      } catch (error) {
        if (!(error instanceof Problem) || !factsProblems.has(error.code)) throw error
        const review = await reviewOf(encounterId, document)
        return page(
          c,
          <ReviewPage review={review} frame={frame(c)} error={error.code} typed={entered} />,
          statusOf[error.kind],
        )
      }
      const review = await reviewOf(encounterId, document)
      return c.redirect(urls.document(review.current.id), 303)
    })
    .post('/:id/codes/:code/decision', form(decisionForm), async (c) => {
      const { id: encounterId, code } = c.req.param()
      const { document, ...said } = c.req.valid('form')
      try {
        await decide(ports, encounterId, code, said, c.get('actor'))
      } catch (error) {
        return answerConflict(
          c,
          error,
          { act: 'decision', verdict: said.verdict, reason: said.reason },
          { encounterId, code, documentId: document },
        )
      }
      return answerCard(c, encounterId, code, document)
    })
    .post(
      '/:id/codes/:code/replacement',
      form(z.object({ replacement: z.string().min(3).max(12), version, document })),
      async (c) => {
        const { id: encounterId, code } = c.req.param()
        const { document, replacement, version } = c.req.valid('form')
        try {
          await replace(ports, encounterId, code, replacement, version, c.get('actor'))
        } catch (error) {
          const mine: Mine = { act: 'replacement', replacement }
          return answerConflict(c, error, mine, { encounterId, code, documentId: document })
        }
        return answerList(c, encounterId, document)
      },
    )
    .post('/:id/codes/:code/note', form(z.object({ note: words, version, document })), async (c) => {
      const { id: encounterId, code } = c.req.param()
      const { document, note: typed = '', version } = c.req.valid('form')
      try {
        await note(ports, encounterId, code, typed, version, c.get('actor'))
      } catch (error) {
        return answerConflict(
          c,
          error,
          { act: 'note', note: typed },
          { encounterId, code, documentId: document },
        )
      }
      return answerCard(c, encounterId, code, document)
    })
    .post(
      '/:id/codes/:code/poa',
      form(z.object({ poa: z.enum(poaIndicators), version, document })),
      async (c) => {
        const { id: encounterId, code } = c.req.param()
        const { document, poa, version } = c.req.valid('form')
        try {
          await choosePoa(ports, encounterId, code, poa, version, c.get('actor'))
        } catch (error) {
          return answerConflict(c, error, { act: 'poa', poa }, { encounterId, code, documentId: document })
        }
        return answerCard(c, encounterId, code, document)
      },
    )
    .post('/:id/poa', form(z.object({ document })), async (c) => {
      await takeProposedPoa(ports, c.req.param('id'), c.get('actor'))
      return answerList(c, c.req.param('id'), c.req.valid('form').document)
    })
    .post('/:id/order', form(z.object({ document })), async (c) => {
      await proposeOrder(ports, c.req.param('id'), c.get('actor'))
      return answerList(c, c.req.param('id'), c.req.valid('form').document)
    })
    .post('/:id/overrides', form(overrideForm), async (c) => {
      const encounterId = c.req.param('id')
      const { key, reason, words, withdraw: back, document } = c.req.valid('form')
      if (back) await withdraw(ports, encounterId, key, c.get('actor'))
      else await override(ports, encounterId, { key, reason, words }, c.get('actor'))
      const review = await reviewOf(encounterId, document)
      if (!asksForPart(c)) return c.redirect(`${urls.document(review.current.id)}#findings`, 303)
      return c.html(<FindingsAnswer review={review} />)
    })
    .post(
      '/:id/codes/:code/position',
      form(z.object({ direction: z.enum(['up', 'down', 'first']), document })),
      async (c) => {
        const { id: encounterId, code } = c.req.param()
        const { direction, document } = c.req.valid('form')
        await reorder(ports, encounterId, code, direction, c.get('actor'))
        return answerList(c, encounterId, document)
      },
    )
    .post(
      '/:id/codes',
      form(z.object({ code: z.string().min(1).max(200), document, start: emptyNumber, end: emptyNumber })),
      async (c) => {
        const encounterId = c.req.param('id')
        const { code, document, start, end } = c.req.valid('form')
        const span = start !== undefined && end !== undefined ? { start, end } : undefined
        await add(ports, encounterId, { code, documentId: document, span }, c.get('actor'))
        return answerList(c, encounterId, document)
      },
    )
    .get('/:id/rejection', query(z.object({ document })), async (c) => {
      const review = await reviewOf(c.req.param('id'), c.req.valid('query').document)
      return page(c, <RejectRestPage review={review} frame={frame(c)} />)
    })
    .post(
      '/:id/rejection',
      form(z.object({ code: manyCodes, reason: z.enum(rejectReasons), document })),
      async (c) => {
        const { code, reason, document } = c.req.valid('form')
        await rejectRest(ports, c.req.param('id'), code, reason, c.get('actor'))
        const review = await reviewOf(c.req.param('id'), document)
        return c.redirect(urls.document(review.current.id), 303)
      },
    )
    .post('/:id/undo', form(z.object({ document })), async (c) => {
      await undo(ports, c.req.param('id'), c.get('actor'))
      return answerList(c, c.req.param('id'), c.req.valid('form').document)
    })
    .get('/:id/sign-off', query(z.object({ document })), async (c) => {
      const review = await reviewOf(c.req.param('id'), c.req.valid('query').document)
      return page(c, await signOffPage(c, ports, review))
    })
    .post(
      '/:id/sign-off',
      form(
        z.object({
          version,
          acknowledged: z.literal('1').optional(),
          unread: z.literal('1').optional(),
          summary: z.literal('1').optional(),
        }),
      ),
      async (c) => {
        const encounterId = c.req.param('id')
        const { version, acknowledged, unread, summary } = c.req.valid('form')
        try {
          await sign(
            ports,
            encounterId,
            {
              version,
              acknowledgedAuthor: acknowledged === '1',
              acknowledgedUnread: unread === '1',
              acknowledgedSummary: summary === '1',
            },
            c.get('actor'),
          )
        } catch (error) {
          if (!(error instanceof Problem) || error.code === 'encounter-gone') throw error
          const review = await reviewOf(encounterId, undefined)
          return page(c, await signOffPage(c, ports, review, error.code), statusOf[error.kind])
        }
        return c.redirect(urls.export(encounterId), 303)
      },
    )
    .post('/:id/reopening', form(z.object({ reason: z.string().max(500).default('') })), async (c) => {
      await reopen(ports, c.req.param('id'), c.req.valid('form').reason, c.get('actor'))
      const review = await reviewOf(c.req.param('id'), undefined)
      return c.redirect(urls.document(review.current.id), 303)
    })
    .get('/:id/export', async (c) => {
      const view = await exportView(ports, c.req.param('id'))
      return page(c, <ExportPage {...view} frame={frame(c)} />)
    })
    .post('/:id/export', async (c) => {
      await requestExport(ports, c.req.param('id'), c.get('actor'))
      return c.redirect(urls.export(c.req.param('id')), 303)
    })
    .get('/:id/export/progress', async (c) =>
      c.html(<ExportProgress {...(await exportView(ports, c.req.param('id')))} />),
    )
    .get('/:id/export/:file{codes\\.(json|csv|pdf)}', query(z.object({ document })), async (c) => {
      const format = c.req.param('file').slice('codes.'.length) as 'json' | 'csv' | 'pdf'
      return exportFile(ports, c, c.req.param('id'), format, c.req.valid('query').document)
    })
    .get('/:id/audit', query(z.object({ action: z.string().max(20).optional() })), async (c) => {
      const { action } = c.req.valid('query')
      const { encounter, documentId, entries, broken } = await trail(ports, c.req.param('id'), action)
      return page(
        c,
        <TimelinePage
          encounter={encounter}
          documentId={documentId}
          entries={entries}
          broken={broken}
          filter={action}
          frame={frame(c)}
        />,
      )
    })
}

async function signOffPage(c: Context<WebEnv>, ports: Ports, review: Review, error?: ProblemCode) {
  return (
    <SignOffPage
      review={review}
      frame={frameOf(c, ports.codes)}
      authorUnknown={authorUnknown(review.documents.map((one) => one.document))}
      error={error && problems[error] ? error : undefined}
    />
  )
}

async function exportView(ports: Ports, encounterId: string) {
  const documents = await livingDocuments(ports, encounterId)
  const first = documents[0]
  if (!first) throw new Problem('encounter-gone', { encounterId })
  const review = await loadReview(ports, first.id)
  return {
    encounter: review.encounter,
    documents,
    cards: review.cards.filter((card) => card.state === 'accepted'),
    export: await exportState(ports, review.encounter, documents),
  }
}
