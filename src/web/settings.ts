import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'

/** What a person chose for their own browser; kept in a cookie that holds nothing else. */
const hotkeys = z.enum(['on', 'off'])
const theme = z.enum(['system', 'light', 'dark'])
const density = z.enum(['comfortable', 'compact'])
/** As a form sends it: a box that is not ticked is not sent. */
export const settingsForm = z.object({ hotkeys: z.literal('on').optional(), theme, density })
/** As a cookie brings it back, perhaps from an older version. */
const settingsSchema = z.object({
  hotkeys: hotkeys.catch('on'),
  theme: theme.catch('system'),
  density: density.catch('comfortable'),
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
