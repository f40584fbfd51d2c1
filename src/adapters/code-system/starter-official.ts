import { dotted, inRange } from '#src/domain/edition.ts'
import type { StarterRow } from './starter-rows.ts'

/** A note of the tabular list, as it stands in the release. */
export interface OfficialNote {
  place: string
  kind: string
  text: string
}

/** The places of the tabular list in its order: chapters and blocks with the categories they hold, notes with where they stand. */
export interface Tabular {
  notes: OfficialNote[]
  /** Blocks first, then chapters. */
  holds: Map<string, string[]>
}

const noteKinds: Readonly<Record<string, string>> = {
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditional',
  codeAlso: 'codeAlso',
}

/** Reads the tabular XML (https://www.cdc.gov/nchs/icd/icd-10-cm/files.html) as far as notes and places need it. */
export function readTabular(xml: string): Tabular {
  const places: string[] = []
  const tags: string[] = []
  const notes: OfficialNote[] = []
  const blocks = new Set<string>()
  const chapters = new Map<string, string[]>()
  for (const [, close, tag, attributes, text] of xml.matchAll(/<(\/?)([\w.]+)([^>]*)>([^<]*)/g)) {
    if (attributes!.endsWith('/')) continue
    if (close) {
      tags.pop()
      if (tag === 'chapter' || tag === 'section' || tag === 'diag') places.pop()
      continue
    }
    tags.push(tag!)
    if (tag === 'section') {
      places.push(/id="([^"]+)"/.exec(attributes!)![1]!)
      blocks.add(places.at(-1)!)
    }
    if (tag === 'chapter' || tag === 'diag') places.push('')
    if (tag === 'name' && tags.at(-2) === 'chapter') places[0] = `chapter ${text!.trim()}`
    if (tag === 'name' && tags.at(-2) === 'diag') {
      const category = text!.trim()
      places[places.length - 1] = category
      const chapter = places[0]!
      if (category.length === 3) chapters.set(chapter, [...(chapters.get(chapter) ?? []), category])
    }
    const kind = tag === 'note' ? noteKinds[tags.at(-2)!] : undefined
    if (kind) notes.push({ place: places.at(-1)!, kind, text: text!.trim() })
  }
  const categories = [...chapters.values()].flat()
  // By its name: some blocks (`V00-V99`) stand before the blocks they hold, with nothing inside.
  const within = (block: string) => {
    const [first, last = first] = block.split('-')
    return categories.slice(categories.indexOf(first!), categories.indexOf(last!) + 1)
  }
  return {
    notes,
    holds: new Map([...[...blocks].map((block) => [block, within(block)] as const), ...chapters]),
  }
}

/** The codes of an order file, with what may stand on a claim. Columns 7–13 the code, 15 the flag. */
export function readOrder(text: string): Map<string, { title: string; billable: boolean }> {
  const lines = text.split(/\r?\n/).filter((line) => line.length > 77)
  return new Map(
    lines.map((line) => [
      dotted(line.slice(6, 13)),
      { title: line.slice(77).trim(), billable: line[14] === '1' },
    ]),
  )
}

/**
 * `facts/notes.txt`: the code lists of every note that stands at, or above, a starter code.
 * @param titles Of every official code, to spell out what a note says of the codes it names ("with fifth character 2").
 */
export function notesFile(
  tabular: Tabular,
  rows: readonly StarterRow[],
  titles: ReadonlyMap<string, string>,
): string {
  const ours = new Set(rows.map(({ code }) => code))
  const categories = new Set(rows.map(({ code }) => code.slice(0, 3)))
  // A block of one category (`B20`) has its notes under the category's own name.
  const held = [...tabular.holds].filter(
    ([place, within]) => place.length > 3 && within.some((category) => categories.has(category)),
  )
  const above = new Set(held.map(([place]) => place))
  const byPlace = new Map<string, string[]>()
  for (const note of tabular.notes) {
    const { place, kind } = note
    if (!ours.has(place) && !above.has(place)) continue
    const codes = rangesIn(note, titles)
    if (codes === '' && kind !== 'codeFirst') continue
    const key = `${place}\t${kind}`
    byPlace.set(key, [...(byPlace.get(key) ?? []), codes])
  }
  const sets = (['adverse', 'poisoning'] as const).map((name) => `@${name}\tset\t${drugCodes(name, ours)}`)
  const holds = held
    .filter(([place]) => [...byPlace.keys()].some((key) => key.startsWith(`${place}\t`)))
    .map(([place, within]) => `${place}\tholds\t${inOrder(within)}`)
  const notes = [...byPlace].map(([key, each]) => {
    // "Code first the underlying disease, such as:" says nothing beside the lines that follow it.
    const lists = [...new Set(each)].filter((list, _, all) => list !== '' || all.length === 1)
    return `${key}\t${lists.join('|')}`
  })
  return `${[...sets, ...holds, ...notes].join('\n')}\n`
}

const code = '(?:[A-Z][0-9][0-9A-Z]|[A-Z]{2}[0-9])(?:\\.[0-9A-Z]{1,4})?'
const oneCode = new RegExp(`\\b${code}(?![0-9A-Za-z])`)
const oneRange = new RegExp(`\\b(${code})\\.?-?(?:\\s*(?:-|to)\\s*(${code})\\.?-?)?(?![0-9A-Za-z])`, 'g')

interface Written {
  from: string
  to: string
}

/** The codes a note names, as `E08-E13 O24.4`. What stands in brackets counts where anything does: "vitamin B12 deficiency (E53.8)". */
function rangesIn({ text, place, kind }: OfficialNote, official: ReadonlyMap<string, string>): string {
  const bracketed = [...text.matchAll(/\(([^()]*)[)}]/g)]
    .map(([, inner]) => inner!)
    .filter((inner) => oneCode.test(inner))
  const said = bracketed.length ? bracketed : [text]
  const ranges = said.flatMap((part) => {
    const written = [...part.matchAll(oneRange)].map(([, from, to]) => ({ from: from!, to: to ?? from! }))
    return spelledOut(
      part,
      written.filter(({ from }) => official.has(from)),
      official,
    )
  })
  // "for codes G31.0-G31.83, to identify": the note names its own place.
  const itself = (range: string) => kind === 'useAdditional' && range.startsWith(place) && range.includes('-')
  const others = ranges.filter((range) => !itself(range))
  return [...new Set(others)].join(' ')
}

/** The ranges of a note, with what it says of their characters ("with fifth character 2", "with .41") turned into codes. */
function spelledOut(
  part: string,
  ranges: readonly Written[],
  official: ReadonlyMap<string, string>,
): string[] {
  const written = ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`))
  const intent = /fifth or six(?:th)? character (5|1-4)/.exec(part)
  if (intent && ranges[0]?.from === 'T36') return [intent[1] === '5' ? '@adverse' : '@poisoning']

  const [, nth, low, high = low] = /(sixth|fifth|5th)[ -]character (\d)(?:-(\d))?/.exec(part) ?? []
  if (nth && low && high) {
    const place = nth === 'sixth' ? 6 : 5
    return beginnings(official, ranges, (each) => {
      const said = each[place]
      return said !== undefined && low <= said && said <= high ? place + 1 : undefined
    })
  }

  // "see categories E08-E10, E11, E13 with ketoacidosis"
  const [, word] = /^diabetic .* with (\w+)$/.exec(part) ?? []
  if (word)
    return beginnings(official, ranges, (each) => (official.get(each)!.includes(word) ? 5 : undefined))

  const [, endings] = /\bwith (?:final characters? )?((?:[.-]\d+-?[\s,.or-]*)+)/.exec(part) ?? []
  if (endings === undefined) return written
  const digits = [...endings.matchAll(/\d+/g)].map(([each]) => each)
  const sequela = ranges.every(({ from }) => from === 'I69')
  return beginnings(official, ranges, (each) => {
    const rest = each.slice(4)
    if (sequela) return rest.length === 3 && digits.some((tail) => rest.endsWith(tail)) ? 7 : undefined
    const tail = digits.find((candidate) => rest.startsWith(candidate))
    return tail === undefined ? undefined : 4 + tail.length
  })
}

/** The beginnings of codes within `ranges`, as long as `length` says; `undefined` leaves a code out. */
function beginnings(
  official: ReadonlyMap<string, string>,
  ranges: readonly Written[],
  length: (code: string) => number | undefined,
): string[] {
  const found = new Set<string>()
  for (const each of official.keys()) {
    if (!ranges.some((range) => inRange(each, range))) continue
    const upTo = length(each)
    if (upTo !== undefined && each.length >= upTo) found.add(each.slice(0, upTo))
  }
  return [...found]
}

/** The starter's codes for drugs, by the character that says intent: 5 an adverse effect, 1–4 a poisoning. */
function drugCodes(name: 'adverse' | 'poisoning', ours: ReadonlySet<string>): string {
  const last = name === 'adverse' ? 'T50' : 'T65'
  const wanted = name === 'adverse' ? /5/ : /[1-4]/
  const found = [...ours].filter((each) => {
    if (each < 'T36' || each.slice(0, 3) > last || each.length !== 8) return false
    return wanted.test(each[6]!)
  })
  return [...new Set(found.map((each) => each.slice(0, 7)))].sort().join(' ')
}

/** Categories as ranges where the order of letters agrees with that of the release, else one by one. */
function inOrder(categories: readonly string[]): string {
  const sorted = [...categories].sort()
  const plain = categories.every((category, index) => category === sorted[index])
  return plain ? `${categories[0]}-${categories.at(-1)}` : categories.join(' ')
}

/** `facts/seventh.txt`: the 7th characters each starter code takes, by the shortest beginnings that say it. */
export function seventhFile(rows: readonly StarterRow[], official: Iterable<string>): string {
  const ours = new Set(rows.map((row) => row.code))
  const characters = new Map<string, string>()
  for (const each of official) {
    const stem = each.slice(0, 7)
    if (each.length === 8 && (ours.has(each) || ours.has(stem.replace(/X+$/, ''))))
      characters.set(stem, (characters.get(stem) ?? '') + each[7])
  }
  // What takes none must not come to stand below a beginning that takes some.
  for (const { code: each, billable } of rows) if (billable && each.length < 8) characters.set(each, '')
  return lines(new Map([...byBeginning(characters)].filter(([, some]) => some !== '')))
}

/** Beginnings under which every stem says the same: `S52.5 → A…S` instead of one line a stem; the longest one counts. */
function byBeginning(stems: ReadonlyMap<string, string>): Map<string, string> {
  const lengths = [3, 5, 6, 7]
  const said = new Map<string, string>()
  for (const [stem, characters] of stems) {
    const nearest = lengths
      .map((length) => stem.slice(0, length))
      .find((beginning) =>
        [...stems].every(([other, theirs]) => !other.startsWith(beginning) || theirs === characters),
      )
    said.set(nearest ?? stem, characters)
  }
  return said
}

function lines(map: ReadonlyMap<string, string>): string {
  return `${[...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}\t${value}`)
    .join('\n')}\n`
}
