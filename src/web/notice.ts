import type { MiddlewareHandler } from 'hono'
import { currentNotice } from '#src/flow/model/standing.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import type { WebEnv } from './env.ts'

/** Whether every page has to say that models are not asked. Programs ask `/api/v1/models`. */
export function noticed(ports: Ports): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { path } = c.req
    if (!path.startsWith(`${urls.assets}/`) && !path.startsWith('/api/v1/'))
      c.set('notice', await currentNotice(ports))
    await next()
  }
}
