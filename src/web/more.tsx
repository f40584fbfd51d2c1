import { Hono } from 'hono'
import * as z from 'zod'
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
      const names: Record<string, string> = {
        records: 'Records',
        files: 'Files',
        jobs: 'Work queue',
        codes: 'Code system',
      }
      const parts = [
        ...Object.entries(checks).map(([key, check]) => ({
          name: names[key] ?? key,
          state: check.ok ? ('ok' as const) : ('down' as const),
          says: check.detail,
        })),
        {
          name: 'Coding engine',
          state: 'ok' as const,
          says: `${deployment.version.engine}, in this process, no network`,
        },
        {
          name: 'Model',
          state: 'off' as const,
          says: 'None configured: the offline engine proposes every code.',
        },
        {
          name: 'OCR',
          state: 'off' as const,
          says: 'None configured: pages without text are marked and coded by hand.',
        },
      ]
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
