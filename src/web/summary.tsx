import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { Problem } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { summarySections, type TypedLine } from '#src/domain/summary.ts'
import { livingDocuments } from '#src/flow/encounter/open.ts'
import { editSummary, renewSummary, revertSummary } from '#src/flow/review/edit-summary.ts'
import { loadReview } from '#src/flow/review/load.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { FinishBar } from '#views/review/finish.tsx'
import { Summary } from '#views/review/summary.tsx'
import { SummaryEditor, SummaryPage } from '#views/review/summary-edit.tsx'
import type { WebEnv } from './env.ts'
import { form, query } from './form.ts'
import { asksForPart, frameOf, page } from './page.ts'

const MOST_LINES = 400

const document = z.string().max(40).optional()
const seen = { version: z.coerce.number().int().min(0), seen: z.string().max(100), document }
const many = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(one).max(MOST_LINES),
  )
const editForm = z
  .object({
    ...seen,
    key: many(z.string().max(40)),
    section: many(z.enum(summarySections)),
    text: many(z.string().max(2000)),
  })
  .refine(({ key, section, text }) => key.length === section.length && key.length === text.length)
const seenForm = z.object(seen)

/** `/encounters/:id/summary`: the summary that is signed with an encounter. */
export function summaryRoutes(ports: Ports) {
  const reviewOf = async (encounterId: string, documentId: string | undefined): Promise<Review> => {
    const living = await livingDocuments(ports, encounterId)
    const chosen = living.find(({ id }) => id === documentId) ?? living[0]
    if (!chosen) throw new Problem('encounter-gone', { encounterId })
    return loadReview(ports, chosen.id)
  }
  const answer = async (c: Context<WebEnv>, encounterId: string, documentId: string | undefined) => {
    const review = await reviewOf(encounterId, documentId)
    if (!asksForPart(c)) return c.redirect(`${urls.document(review.current.id)}#summary`, 303)
    return c.html(
      <>
        <Summary review={review} open />
        <FinishBar review={review} outOfBand />
      </>,
    )
  }
  /** 409 with the form: what was typed stays in it, what stands now is beside it. */
  const both = async (
    c: Context<WebEnv>,
    error: unknown,
    encounterId: string,
    documentId: string | undefined,
    typed: readonly TypedLine[],
  ) => {
    if (!(error instanceof Problem) || error.code !== 'edited-elsewhere') throw error
    const review = await reviewOf(encounterId, documentId)
    if (asksForPart(c)) return c.html(<SummaryEditor review={review} typed={typed} />, 409)
    return page(c, <SummaryPage review={review} typed={typed} frame={frameOf(c, ports.codes)} />, 409)
  }

  return new Hono<WebEnv>()
    .get('/:id/summary', query(z.object({ document })), async (c) => {
      const review = await reviewOf(c.req.param('id'), c.req.valid('query').document)
      if (asksForPart(c) && !review.readOnly) return c.html(<SummaryEditor review={review} />)
      return page(c, <SummaryPage review={review} frame={frameOf(c, ports.codes)} />)
    })
    .post('/:id/summary', form(editForm), async (c) => {
      const encounterId = c.req.param('id')
      const { key, section, text, document, version, seen } = c.req.valid('form')
      const lines = key.flatMap((one, i): TypedLine[] => {
        const [heading, words] = [section[i], text[i]]
        return heading && words?.trim() ? [{ key: one, section: heading, text: words }] : []
      })
      try {
        await editSummary(ports, encounterId, { version, seen, lines }, c.get('actor'))
      } catch (error) {
        return both(c, error, encounterId, document, lines)
      }
      return answer(c, encounterId, document)
    })
    .post('/:id/summary/renewal', form(seenForm), async (c) => {
      const encounterId = c.req.param('id')
      const { document, ...said } = c.req.valid('form')
      await renewSummary(ports, encounterId, said, c.get('actor'))
      return answer(c, encounterId, document)
    })
    .post('/:id/summary/reversion', form(seenForm), async (c) => {
      const encounterId = c.req.param('id')
      const { document, ...said } = c.req.valid('form')
      await revertSummary(ports, encounterId, said, c.get('actor'))
      return answer(c, encounterId, document)
    })
}
