import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'

/** What a person chose for their own browser; kept in a cookie that holds nothing else. */
export const settingsSchema = z.object({
  hotkeys: z.enum(['on', 'off']).catch('on'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  density: z.enum(['comfortable', 'compact']).catch('comfortable'),
})
export type Settings = z.infer<typeof settingsSchema>

const COOKIE = 'chartmark-settings'
const YEAR = 365 * 24 * 3600

export function readSettings(c: Context): Settings {
  const pairs = new URLSearchParams(getCookie(c, COOKIE) ?? '')
  return settingsSchema.parse(Object.fromEntries(pairs))
}

export function writeSettings(c: Context, settings: Settings, secure: boolean): void {
  setCookie(c, COOKIE, new URLSearchParams(settings).toString(), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: YEAR,
  })
}
