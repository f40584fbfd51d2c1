import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { CodeSystem } from '#src/ports/code-system.ts'
import type { Frame } from '#views/ui/frame.ts'
import type { WebEnv } from './env.ts'

/** What every page shows around itself. */
export function frameOf(c: Context<WebEnv>, codes: CodeSystem): Frame {
  const { theme, density, hotkeys } = c.get('settings')
  return {
    actor: c.get('actor').id === 'local' ? 'Local coder' : c.get('actor').id,
    settings: { theme, density, hotkeys: hotkeys === 'on' },
    edition: codes.on(undefined).info,
    offer: offersRelease(c, codes),
    notice: c.get('notice'),
  }
}

const OFFER_COOKIE = 'chartmark-offer'

/** Whether to offer the official release: nothing but the starter set is loaded, and this browser did not say "not now". */
function offersRelease(c: Context, codes: CodeSystem): boolean {
  return codes.editions().every(({ kind }) => kind === 'starter') && getCookie(c, OFFER_COOKIE) !== 'later'
}

/** Keeps the offer away from this browser for a year. */
export function hideOffer(c: Context, secure: boolean): void {
  setCookie(c, OFFER_COOKIE, 'later', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: 365 * 24 * 3600,
  })
}

/** A whole page. `c.html` alone puts no doctype before it, and browsers then guess at the layout. */
export async function page(
  c: Context<WebEnv>,
  content: unknown,
  status: 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503 = 200,
) {
  c.header('Vary', 'HX-Request-Type')
  return c.html(`<!DOCTYPE html>${String(await content)}`, status)
}

/** Whether htmx asks for a part. Back and Forward ask for the whole page again and send `full`. */
export function asksForPart(c: Context): boolean {
  return c.req.header('hx-request-type') === 'partial'
}
