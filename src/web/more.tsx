import { Hono } from 'hono'
import * as z from 'zod'
import { promptVersions } from '#src/flow/model/prompt-versions.ts'
import { standingOf } from '#src/flow/model/standing.ts'
import { maySwitchModels } from '#src/flow/model/state.ts'
import { codeChoices } from '#src/flow/review/choices.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { ApiDocsPage, type OpenApi } from '#views/more/api-docs.tsx'
import { HelpPage } from '#views/more/help.tsx'
import { SettingsPage } from '#views/more/settings.tsx'
import { StatusPage } from '#views/more/status.tsx'
import { CodeResults, CodeSearchPage } from '#views/review/codes.tsx'
import type { WebEnv } from './env.ts'
import { form } from './form.ts'
import { readiness, type Version } from './health.ts'
import { asksForPart, frameOf, page } from './page.ts'
import { settingsForm, writeSettings } from './settings.ts'

/** Status, settings, help, API documentation, and the code search of the review page. */
export function moreRoutes(
  ports: Ports,
  deployment: { version: Version; api: () => OpenApi; secure: boolean; stage: string },
) {
  return new Hono<WebEnv>()
    .get('/status', async (c) => {
      const checks = await readiness(ports)
      const names = { records: 'Records', files: 'Files', jobs: 'Work queue', codes: 'Code system' }
      const parts = Object.entries(names).map(([key, name]) => ({
        name,
        state: checks[key]?.ok ? ('ok' as const) : ('down' as const),
        says: checks[key]?.detail ?? '',
      }))
      // Down with the records: that is said above.
      const standing = await standingOf(ports).catch(() => undefined)
      const facts = {
        Version: deployment.version.version,
        Commit: deployment.version.commit,
        Stage: deployment.stage,
      }
      return page(
        c,
        <StatusPage
          frame={frameOf(c, ports.codes)}
          parts={parts}
          models={
            standing && {
              standing,
              engine: deployment.version.engine,
              prompts: promptVersions(ports),
              maySwitch: maySwitchModels(c.get('actor')),
            }
          }
          editions={ports.codes.editions()}
          facts={facts}
        />,
      )
    })
    .get('/settings', (c) => page(c, <SettingsPage frame={frameOf(c, ports.codes)} />))
    .post('/settings', form(settingsForm), async (c) => {
      const { hotkeys, ...rest } = c.req.valid('form')
      writeSettings(c, { ...rest, hotkeys: hotkeys ?? 'off' }, deployment.secure)
      return c.redirect(urls.settings, 303)
    })
    .get('/help', (c) => page(c, <HelpPage frame={frameOf(c, ports.codes)} />))
    .get('/api/docs', (c) => page(c, <ApiDocsPage api={deployment.api()} frame={frameOf(c, ports.codes)} />))
    .post(
      '/codes/search',
      form(
        z.object({
          q: z.string().max(200).default(''),
          date: z.literal('').or(z.iso.date()).optional(),
          encounter: z.string().max(40).optional(),
          document: z.string().max(40).optional(),
        }),
      ),
      async (c) => {
        const { q, date, encounter: encounterId, document } = c.req.valid('form')
        const found = await codeChoices(ports, q, date || undefined, encounterId || undefined)
        const encounter =
          encounterId && !asksForPart(c) ? await ports.documents.encounter(encounterId) : undefined
        if (!encounter || !document) return c.html(<CodeResults found={found} />)
        const frame = frameOf(c, ports.codes)
        return page(
          c,
          <CodeSearchPage found={found} encounter={encounter} documentId={document} frame={frame} />,
        )
      },
    )
}
