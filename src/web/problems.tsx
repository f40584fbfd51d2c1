import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Problem, problems, statusOf } from '#src/domain/problem.ts'
import { aboutError } from '#src/flow/advance.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import type { Log } from '#src/ports/log.ts'
import { ProblemFragment, ProblemPage, Unexpected, UnexpectedPage } from '#views/problems/problem.tsx'
import { defaultSettings } from '#views/ui/frame.ts'
import type { WebEnv } from './env.ts'
import { asksForPart, frameOf, page } from './page.ts'

/**
 * Errors → answers. A problem answers its status and words; asked by htmx, a fragment for the live region, so that the row
 * being worked on stays; under `/api`, `application/problem+json` (RFC 9457). Anything else is a bug: 500 and a reference.
 */
export function answerError({ codes, log }: { codes: CodeSystem; log: Log }) {
  return async (thrown: unknown, c: Context<WebEnv>): Promise<Response> => {
    const error = known(thrown)
    const reference = c.get('requestId')
    const problem = error instanceof Problem ? error : undefined
    const status = problem ? statusOf[problem.kind] : 500
    if (!problem) log.error('request failed', { request_id: reference, ...aboutError(error) })
    else if (status >= 500) log.warn('request refused', { request_id: reference, error_code: problem.code })
    if (status === 503 || status === 429) c.header('Retry-After', '2')
    if (c.req.path.startsWith('/api/')) return json(c, problem, status, reference)
    if (asksForPart(c)) {
      c.header('HX-Retarget', '#problems')
      c.header('HX-Reswap', 'innerHTML')
      return c.html(
        problem ? (
          <ProblemFragment code={problem.code} reference={reference} />
        ) : (
          <Unexpected reference={reference} />
        ),
        status,
      )
    }
    const frame = c.get('settings')
      ? frameOf(c, codes)
      : { actor: '', settings: defaultSettings, edition: codes.on(undefined).info }
    return page(
      c,
      problem ? (
        <ProblemPage code={problem.code} reference={reference} frame={frame} />
      ) : (
        <UnexpectedPage reference={reference} frame={frame} />
      ),
      status,
    )
  }
}

function json(
  c: Context,
  problem: Problem | undefined,
  status: 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
  reference: string,
) {
  const words = problem
    ? problems[problem.code]
    : {
        title: 'Something went wrong on our side',
        next: 'Try again; if it happens again, give the instance to the people who run Chartmark.',
      }
  const field = problem?.facts['field']
  return c.body(
    JSON.stringify({
      type: problem ? `urn:chartmark:problem:${problem.code}` : 'about:blank',
      title: words.title,
      status,
      detail: field ? `${words.next} Field: ${field}.` : words.next,
      code: problem?.code ?? 'unexpected',
      instance: reference,
    }),
    status,
    { 'Content-Type': 'application/problem+json' },
  )
}

/** What the framework itself refuses (a body that cannot be read), and what the browser itself gave up. */
function known(thrown: unknown): unknown {
  if (isCut(thrown)) return new Problem('upload-failed', {}, { cause: thrown })
  if (!(thrown instanceof HTTPException)) return thrown
  if (thrown.status === 413) return new Problem('file-too-large')
  return thrown.status < 500 ? new Problem('bad-request') : thrown
}

/** The connection went away while its body was read: nobody waits for the answer, and nothing is wrong with us. */
function isCut(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
}
