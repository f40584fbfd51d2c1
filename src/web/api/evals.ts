import * as z from 'zod'
import type { Evals } from '#src/domain/evals.ts'
import { type ApiRoute, route } from './route.ts'

const share = z.number().min(0).max(1)

/** How good this installation codes our own notes. */
export function evalApi(evals: Evals): ApiRoute[] {
  return [
    route({
      method: 'get',
      path: '/eval/quick',
      tag: 'evals',
      summary: 'Scores of our own small set, measured now; a few seconds',
      answers: {
        200: z.object({
          engine: z.string(),
          edition: z.string(),
          notes: z.number().int(),
          precision: share,
          recall: share,
          f1: share,
          f1Low: share,
          f1High: share,
          invented: z.number().int(),
          notBillable: z.number().int(),
          ungrounded: z.number().int(),
          ece: share,
          auroc: share,
          milliseconds: z.number().int(),
        }),
      },
      async handle(c) {
        return c.json(await evals.quick())
      },
    }),
  ]
}
