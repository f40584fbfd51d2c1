import { Hono } from 'hono'
import { routePath } from 'hono/route'
import type { Config } from './config.ts'
import type { Evals } from './domain/evals.ts'
import { Problem, sayLimits } from './domain/problem.ts'
import type { Home } from './home.ts'
import type { CodeImports } from './ports/code-imports.ts'
import type { Ports } from './ports/ports.ts'
import { urls } from './urls.ts'
import { mounted, openApi } from './web/api/route.ts'
import { apiRoutes } from './web/api/routes.ts'
import { assetRoutes } from './web/assets.ts'
import { codesRoutes } from './web/codes.tsx'
import { conversationRoutes } from './web/conversations.tsx'
import { documentRoutes } from './web/documents.tsx'
import { encounterRoutes } from './web/encounters.tsx'
import type { WebEnv } from './web/env.ts'
import { evalRoutes } from './web/evals.tsx'
import { type Door, headers, knownHost, limited, named, person, sameSite } from './web/guard.ts'
import { healthRoutes } from './web/health.ts'
import { houseRoutes } from './web/house.tsx'
import { modelRoutes } from './web/models.tsx'
import { moreRoutes } from './web/more.tsx'
import { noticed } from './web/notice.ts'
import { answerError } from './web/problems.tsx'
import { summaryRoutes } from './web/summary.tsx'
import { type Sample, uploadPageRoutes } from './web/upload.tsx'
import { type UploadTarget, uploadRoutes } from './web/uploads.ts'
import { worklistRoutes } from './web/worklist.tsx'

/** What a role needs: a worker has no pages. */
export interface Parts {
  config: Pick<Config, 'STAGE' | 'ROLE' | 'PUBLIC_ORIGIN'>
  home: Home
  ports: Ports
  uploads: UploadTarget | undefined
  /** Version of the offline engine. */
  engine: string
  /** The synthetic packet a new coder can try. */
  samples: readonly Sample[]
  evals: Evals
  imports: CodeImports
}

/** Joins routes and middleware for a role: `worker` answers health only, the others pages and API. */
export async function appFor({
  config,
  home,
  ports,
  uploads,
  engine,
  samples,
  evals,
  imports,
}: Parts): Promise<Hono<WebEnv>> {
  sayLimits(ports.limits)
  const door = doorOf(config)
  const version = { version: home.version, commit: home.commit, engine }
  const app = new Hono<WebEnv>()
  app.use(headers(door))
  app.use(named(ports.log, (c) => `${c.req.method} ${routePath(c, -1)}`))
  app.onError(answerError(ports))
  app.notFound(() => {
    throw new Problem('not-found')
  })
  app.route('/', healthRoutes(ports, version))
  if (config.ROLE === 'worker') return app

  app.use(knownHost(door), sameSite(door), person, limited(ports.limits), noticed(ports))
  app.route(urls.assets, await assetRoutes(home.public, { 'htmx.min.js': home.htmx }))
  if (uploads) app.route(urls.uploads, uploadRoutes(uploads))
  const routes = apiRoutes(ports, evals, imports)
  // Written when somebody asks: 60 shapes are no work for the start.
  let written: ReturnType<typeof openApi> | undefined
  const api = () => {
    written ??= openApi(routes, home.version)
    return written
  }
  app.route('/api/v1', mounted(routes))
  app.get(urls.openapi, (c) => c.json(api()))
  app.route('/', moreRoutes(ports, { version, api, secure: config.STAGE !== 'local', stage: config.STAGE }))
  app.route('/', modelRoutes(ports))
  app.route('/', evalRoutes(ports, evals))
  app.route('/house', houseRoutes(ports))
  app.route('/', codesRoutes(ports, imports, { secure: config.STAGE !== 'local' }))
  app.route('/', uploadPageRoutes(ports, { folder: home.samples, list: samples }))
  app.route('/documents', documentRoutes(ports))
  app.route('/encounters', encounterRoutes(ports))
  app.route('/conversations', conversationRoutes(ports))
  app.route('/encounters', summaryRoutes(ports))
  app.route('/', worklistRoutes(ports))
  return app
}

function doorOf(config: Parts['config']): Door {
  const hosts = ['127.0.0.1', 'localhost', '[::1]']
  if (config.PUBLIC_ORIGIN) hosts.push(new URL(config.PUBLIC_ORIGIN).hostname)
  return { stage: config.STAGE, publicOrigin: config.PUBLIC_ORIGIN, hosts }
}
