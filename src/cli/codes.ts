import { codesOf, importerOf } from '#src/compose.ts'
import type { Edition } from '#src/domain/edition.ts'
import { dotted } from '#src/domain/edition.ts'
import { importCodes, removeEdition } from '#src/flow/codes/import.ts'
import type { Home } from '#src/home.ts'
import { ImportError, type ImportSummary } from '#src/ports/code-importer.ts'
import { isoDate, options, UsageError } from './usage.ts'

/** `chartmark codes import|list|search|show|remove`. */
export async function codes(home: Home, args: string[]): Promise<number> {
  const [verb, ...rest] = args
  const { values, positionals } = options(rest, {
    date: { type: 'string' },
    limit: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  })
  const words = positionals.join(' ')
  const edition = () => codesOf(home).on(values.date ? isoDate(values.date) : undefined)
  switch (verb) {
    case 'import':
      return imported(home, words, values.json)
    case 'list':
      return list(home, values.json)
    case 'search':
      return search(edition(), words, Number(values.limit), values.json)
    case 'show':
      return show(edition(), words, values.json)
    case 'remove':
      return remove(home, words)
    default:
      throw new UsageError('codes takes import, list, search, show or remove.')
  }
}

async function imported(home: Home, from: string, json: boolean): Promise<number> {
  if (!from)
    throw new UsageError('codes import needs a file, a folder, an https address, or the word official.')
  const live = process.stderr.isTTY
  const progress = (message: string) => process.stderr.write(live ? `\r\x1b[K${message}` : `${message}\n`)
  try {
    const summary = await importCodes(importerOf(home), from, progress)
    if (live) process.stderr.write('\r\x1b[K')
    console.log(json ? JSON.stringify(summary) : summaryText(summary))
    return 0
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    if (live) process.stderr.write('\r\x1b[K')
    console.error(error.message)
    return 1
  }
}

function summaryText({ editions, lists, leftOut, sources }: ImportSummary): string {
  const lines: string[] = []
  for (const { info, changed, counts } of editions) {
    const state = changed ? 'imported' : 'unchanged'
    lines.push(`${info.id}  ${state}  ${info.validFrom} to ${info.validUntil}`)
    lines.push(`  ${number(info.codes)} entries, ${number(info.billable)} billable`)
    if (info.carriedOver)
      lines.push(`  notes, index and tables carried over from ${info.carriedOver}; new codes have none`)
    const parts = Object.entries(counts).filter(([, count]) => count > 0)
    if (parts.length > 0)
      lines.push(`  ${parts.map(([name, count]) => `${number(count)} ${name}`).join(', ')}`)
  }
  if (lists)
    lines.push(
      `Medicare lists  ${lists.changed ? 'imported' : 'unchanged'}  ${number(lists.hcc)} codes with an HCC, ${number(lists.edits)} with an edit`,
    )
  for (const { name, sha256 } of sources) lines.push(`read  ${sha256.slice(0, 12)}  ${name}`)
  const unknown = leftOut.filter((one) => one.unknown)
  for (const { name, why } of unknown) lines.push(`left out  ${name}: ${why}`)
  const passed = leftOut.length - unknown.length
  if (passed > 0) lines.push(`${passed} files that are no code tables were passed over`)
  return lines.join('\n')
}

function list(home: Home, json: boolean): number {
  const editions = codesOf(home).editions()
  if (json) console.log(JSON.stringify(editions))
  else
    for (const { id, validFrom, validUntil, codes: entries, billable, kind, carriedOver } of editions)
      console.log(
        [
          id,
          `${validFrom}..${validUntil}`,
          `${number(entries)} entries`,
          `${number(billable)} billable`,
          kind,
        ]
          .concat(carriedOver ? [`carried over from ${carriedOver}`] : [])
          .join('\t'),
      )
  return 0
}

function search(edition: Edition, words: string, limit: number, json: boolean): number {
  if (!words) throw new UsageError('codes search needs words or a code.')
  const hits = edition.search(words, Math.max(1, Math.min(200, limit || 20)))
  if (json) console.log(JSON.stringify({ edition: edition.info.id, codes: hits }))
  else
    for (const { code, billable, title, matched } of hits)
      console.log(`${code}\t${billable ? 'billable' : 'header'}\t${title}${matched ? `\t(${matched})` : ''}`)
  if (hits.length === 0) console.error(`Nothing in ${edition.info.title} has these words.`)
  return hits.length > 0 ? 0 : 1
}

function show(edition: Edition, words: string, json: boolean): number {
  const code = dotted(words)
  const found = words ? edition.find(code) : undefined
  const successors = found?.billable ? [] : edition.successors(code)
  if (!found && successors.length === 0) {
    console.error(`${words || 'That code'} is not in ${edition.info.title}.`)
    return 1
  }
  if (!found) console.error(`${code} is not in ${edition.info.title}; its successors are.`)
  const { about, includes } = edition.notes(code)
  const everything = {
    ...(found ?? { code, billable: false }),
    edition: edition.info.id,
    ...(edition.info.carriedOver ? { notesFrom: edition.info.carriedOver } : {}),
    path: edition.path(code),
    includes,
    notes: about,
    marks: edition.marks(code),
    successors,
    children: found ? edition.children(code) : [],
  }
  console.log(JSON.stringify(everything, null, json ? undefined : 2))
  return found ? 0 : 1
}

async function remove(home: Home, id: string): Promise<number> {
  if (!id) throw new UsageError('codes remove needs the id of an edition, such as FY2025-April.')
  try {
    if (await removeEdition(importerOf(home), id)) return 0
    console.error(`There is no imported edition ${id}.`)
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    console.error(error.message)
  }
  return 1
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
