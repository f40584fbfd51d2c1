/** Seconds a vendor asks to wait, from `retry-after-ms` or `retry-after` (seconds, or a date). At most a day. */
export function retryAfter(headers: Headers | undefined, now = Date.now()): number | undefined {
  const ms = Number.parseFloat(headers?.get('retry-after-ms') ?? '')
  if (ms >= 0) return bounded(ms / 1000)
  const written = headers?.get('retry-after')?.trim()
  if (!written) return undefined
  if (/^\d+(\.\d+)?$/.test(written)) return bounded(Number(written))
  const date = Date.parse(written)
  return Number.isNaN(date) ? undefined : bounded((date - now) / 1000)
}

function bounded(seconds: number): number {
  return Math.ceil(Math.min(86_400, Math.max(0, seconds)))
}
