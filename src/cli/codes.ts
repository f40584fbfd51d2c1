import { codesOf } from '#src/compose.ts'
import type { Home } from '#src/home.ts'
import { isoDate, options, UsageError } from './usage.ts'

/** `chartmark codes search WORDS`, `chartmark codes show CODE`. */
export async function codes(home: Home, args: string[]): Promise<number> {
  const [verb, ...rest] = args
  const { values, positionals } = options(rest, {
    date: { type: 'string' },
    limit: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  })
  const edition = codesOf(home).on(values.date ? isoDate(values.date) : undefined)
  const words = positionals.join(' ')
  if (verb === 'search') {
    if (!words) throw new UsageError('codes search needs words or a code.')
    const hits = edition.search(words, Math.max(1, Math.min(200, Number(values.limit) || 20)))
    if (values.json) console.log(JSON.stringify({ edition: edition.info.id, codes: hits }))
    else
      for (const hit of hits)
        console.log(`${hit.code}\t${hit.billable ? 'billable' : 'header'}\t${hit.title}`)
    if (hits.length === 0) console.error(`Nothing in ${edition.info.title} has these words.`)
    return hits.length > 0 ? 0 : 1
  }
  if (verb === 'show') {
    const found = words ? edition.find(words) : undefined
    if (!found) {
      console.error(`${words || 'That code'} is not in ${edition.info.title}.`)
      return 1
    }
    console.log(
      JSON.stringify({ ...found, edition: edition.info.id, children: edition.children(found.code) }, null, 2),
    )
    return 0
  }
  throw new UsageError('codes takes search or show.')
}
