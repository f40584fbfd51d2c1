import { type Context, Hono } from 'hono'
import * as z from 'zod'
import type { ImportFrom, ImportRun } from '#src/domain/code-import.ts'
import { Problem } from '#src/domain/problem.ts'
import { missingEditions } from '#src/flow/codes/missing-editions.ts'
import { CODES_SUBJECT, startAgain, startImport } from '#src/flow/codes/start-import.ts'
import { type CodeImports, MOST_RELEASE_BYTES } from '#src/ports/code-imports.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { CodesPage } from '#views/more/codes.tsx'
import { ImportProgress } from '#views/more/import-progress.tsx'
import type { WebEnv } from './env.ts'
import { form } from './form.ts'
import { asksForPart, frameOf, hideOffer, page } from './page.ts'
import { receiveFile } from './uploads.ts'

const TRAIL = 12
/** An edition that was written is open a second later; one that never opens is not waited for. */
const SETTLES_MS = 5_000
/** How long a result stands on the page. */
const SHOWN_MS = 3_600_000

/** `/codes`: the editions that are loaded, and loading more. */
export function codesRoutes(
  all: Pick<Ports, 'codes' | 'documents' | 'clock' | 'log'>,
  imports: CodeImports,
  { secure }: { secure: boolean },
) {
  const ports = { ...all, imports }
  const toPage = (c: Context) => c.redirect(urls.codes, 303)
  return new Hono<WebEnv>()
    .get('/codes', async (c) => {
      const trail = await ports.documents.audit(CODES_SUBJECT)
      return page(
        c,
        <CodesPage
          frame={frameOf(c, ports.codes)}
          editions={ports.codes.editions()}
          makings={imports.makings()}
          run={worthShowing(ports, imports.last())}
          official={imports.official}
          missing={await missingEditions(ports)}
          trail={trail.slice(-TRAIL).reverse()}
          maxFileMb={MOST_RELEASE_BYTES / 1024 / 1024}
        />,
      )
    })
    .get('/codes/progress', (c) => {
      const run = imports.last()
      if (!run) throw new Problem('not-found')
      const settling = isSettling(ports, run)
      if (run.state !== 'running' && !settling && asksForPart(c)) c.header('HX-Refresh', 'true')
      return c.html(<ImportProgress run={run} settling={settling} />)
    })
    .post('/codes/import', form(z.object({ from: z.enum(['official', 'again']) })), async (c) => {
      const again = c.req.valid('form').from === 'again'
      try {
        if (again) await startAgain(ports, c.get('actor'))
        else await startImport(ports, { kind: 'official' }, c.get('actor'))
      } catch (error) {
        // Pressed twice: the page shows the one that runs.
        if (!(error instanceof Problem) || error.code !== 'import-running') throw error
      }
      return toPage(c)
    })
    .post('/codes/upload', async (c) => {
      let from: ImportFrom | undefined
      await receiveFile(c, {
        async receive(_fields, body, name) {
          from = await imports.receive(name, body)
          return 'stored'
        },
      })
      if (!from) throw new Problem('file-missing')
      await startImport(ports, from, c.get('actor'))
      return toPage(c)
    })
    .post('/codes/stop', async (c) => {
      await imports.stop()
      return toPage(c)
    })
    .post('/codes/offer', form(z.object({ back: z.enum(['upload', 'worklist']) })), (c) => {
      hideOffer(c, secure)
      return c.redirect(c.req.valid('form').back === 'upload' ? urls.upload : urls.worklist(), 303)
    })
}

/** The import under way, and one that ended not long ago; a failed one until the next. */
function worthShowing({ clock }: Pick<Ports, 'clock'>, run: ImportRun | undefined): ImportRun | undefined {
  const old = run?.endedAt !== undefined && clock.now().getTime() - Date.parse(run.endedAt) > SHOWN_MS
  return run?.state === 'done' && old ? undefined : run
}

/** Whether an import is done whose editions are not open yet. */
function isSettling({ codes, clock }: Pick<Ports, 'codes' | 'clock'>, { state, endedAt, result }: ImportRun) {
  if (state !== 'done' || !result || !endedAt) return false
  if (clock.now().getTime() - Date.parse(endedAt) > SETTLES_MS) return false
  const open = new Set(codes.editions().map(({ id }) => id))
  return result.editions.some(({ info }) => !open.has(info.id))
}
