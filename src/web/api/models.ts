import * as z from 'zod'
import { engines, ocrReaders, purposes } from '#src/domain/model.ts'
import { costReport } from '#src/flow/model/cost-report.ts'
import { promptVersions } from '#src/flow/model/prompt-versions.ts'
import { noticeOf, standingOf } from '#src/flow/model/standing.ts'
import type { Ports } from '#src/ports/ports.ts'
import { type ApiRoute, route } from './route.ts'

const usd = z.number().min(0).describe('US dollars')
const count = z.number().int().min(0)
const budget = z.object({ usd, of: usd })
const usage = z.object({ input: count, output: count, cacheRead: count, cacheWrite: count, pages: count })
const sum = {
  calls: count,
  failed: count.describe('Of the calls, those without a usable answer'),
  open: count.describe('Of the calls, those whose end is not known; counted with the most they can cost'),
  guessed: count.describe('Of the calls, those whose model has no price in the table'),
  usage,
  costUsd: usd,
}

/** Which models are asked, and what they cost. */
export function modelApi(ports: Ports): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/models',
      tag: 'models',
      summary:
        'Which engine, model and reader of scans work here, whether they are asked now, and if not, why',
      answers: {
        200: z.object({
          engine: z.enum(engines),
          model: z.string().optional(),
          ready: z.boolean().describe('Whether its key or role is there'),
          others: z.array(z.object({ engine: z.enum(engines), model: z.string(), ready: z.boolean() })),
          ocr: z.object({ provider: z.enum(ocrReaders), model: z.string(), ready: z.boolean() }).optional(),
          paused: z.object({ by: z.string(), at: z.string().optional() }).optional(),
          resting: z.array(
            z.object({
              vendor: z.string(),
              why: z.string(),
              until: z.string(),
              untried: z.literal(true).optional().describe('Another key is set, and was not tried yet'),
            }),
          ),
          failing: z
            .array(z.object({ vendor: z.string(), faults: z.number(), last: z.string().optional() }))
            .describe('Vendors whose last calls failed in a row'),
          today: budget,
          budgetMet: z.boolean(),
          notice: z
            .object({ reason: z.string(), only: z.literal('ocr').optional() })
            .optional()
            .describe('Why models are not asked; absent: nothing to say'),
          prompts: z.array(z.string()),
        }),
      },
      async handle(c) {
        const standing = await standingOf(ports)
        return c.json({ ...standing, notice: noticeOf(standing), prompts: promptVersions(ports) })
      },
    }),
    route({
      method: 'get',
      path: '/cost',
      tag: 'models',
      summary: 'What was spent on models: by day, model and purpose, by document, and by signed code',
      query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
      answers: {
        200: z.object({
          pricesAsOf: z.iso.date(),
          today: budget,
          month: budget,
          documentUsd: usd,
          from: z.iso.date(),
          to: z.iso.date(),
          lines: z.array(
            z.object({
              day: z.iso.date(),
              provider: z.string(),
              model: z.string(),
              purpose: z.enum(purposes),
              ...sum,
            }),
          ),
          total: z.object(sum),
          byUse: z.array(
            z.object({ provider: z.string(), model: z.string(), purpose: z.enum(purposes), ...sum }),
          ),
          byDay: z.array(z.object({ day: z.iso.date(), ...sum })),
          cachedShare: z.number().min(0).max(1).optional(),
          documents: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              createdAt: z.string(),
              cost: z.object({
                usd,
                calls: count,
                failed: count,
                open: count,
                guessed: z.boolean(),
                byPurpose: z.array(z.object({ purpose: z.enum(purposes), usd, calls: count })),
              }),
            }),
          ),
          worth: z.array(
            z.object({
              model: z.string(),
              encounters: count,
              documents: count,
              usd,
              accepted: count,
              corrected: count,
              usdPerAccepted: usd.optional(),
              correctedPerHundred: z.number().min(0).optional(),
              usdPerSpared: usd.optional(),
            }),
          ),
          worthOf: count,
        }),
      },
      problems: ['bad-request'],
      async handle(c, { query }) {
        return c.json(await costReport(ports, query.days))
      },
    }),
  ]
}
