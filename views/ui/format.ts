/** Words for values. Dates are shown as written days, never through a time zone; moments in UTC (`islands/page.js` adds local time). */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-09-14` or `2026-09-14T08:31:00Z` → `14 Sep 2026`. Anything else comes back as it is. */
export function day(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  const name = months[Number(month) - 1]
  return name ? `${Number(date)} ${name} ${year}` : iso
}

/** `2026-09-14T08:31:00Z` → `14 Sep 2026, 08:31 UTC`. */
export function moment(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time ? `${day(iso)}, ${time} UTC` : day(iso)
}

/** How long ago, in one short unit: `now`, `4 min`, `3 h`, `12 d`. Both ISO. */
export function age(at: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000)
  if (!Number.isFinite(minutes) || minutes < 1) return 'now'
  if (minutes < 60) return `${minutes} min`
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`
  return `${Math.floor(minutes / 1440)} d`
}

/** `plural(3, 'page')` → `3 pages`; `plural(2, 'entry', 'entries')`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}

/** What an encounter is called: the label a person gave it, else the name of its file. */
export function nameOf(encounter: { label: string }, file?: { name: string } | undefined): string {
  return encounter.label || file?.name || 'Untitled'
}

/** An HTML id from a code or another short value: `E11.65` → `card-E11-65`. */
export function idOf(prefix: string, value: string): string {
  return `${prefix}-${value.replace(/[^A-Za-z0-9]+/g, '-')}`
}

/** `from … to` of a page range: `page 3`, `pages 3–5`. */
export function pageRange(range: { first: number; last: number }): string {
  return range.first === range.last ? `page ${range.first}` : `pages ${range.first}–${range.last}`
}

/** `[1, 2, 3, 7]` → `1–3, 7`. */
export function pageRuns(pages: readonly number[]): string {
  const runs: { first: number; last: number }[] = []
  for (const page of pages.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && page <= run.last + 1) run.last = page
    else runs.push({ first: page, last: page })
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
