import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCodes } from '#src/adapters/code-system/import/import-codes.ts'
import { importedCodeSystem } from '#src/adapters/code-system/imported-code-system.ts'
import { ownWords } from '#src/adapters/code-system/own-words.ts'
import type { Edition } from '#src/domain/edition.ts'
import { derivedForCoding } from '#src/flow/codes/derived.ts'
import { homeOf } from '#src/home.ts'
import { aCase } from '#src/testing/a-case.ts'
import { checkEncounter } from './check.ts'

const data =
  process.env.CHARTMARK_EVAL_DATA ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))
const tabular = join(data, 'icd10cm', 'icd10cm-tabular-2026-reconstructed.xml.gz')
if (!existsSync(tabular))
  console.warn(`NOT CHECKED: excludes1 of the whole tabular list; there is no ${tabular}`)

interface ReadNote {
  /** Code, or first and last category of a block or chapter. */
  from: string
  to: string
  text: string
}

/** The excludes1 notes, read from the XML by other means than the import: a stack of names, and the codes in parentheses. */
function excludes1Of(xml: string): ReadNote[] {
  const notes: ReadNote[] = []
  const stack: { from: string; to: string }[] = []
  let inside = false
  for (const [, tag, text] of xml.matchAll(
    /<(chapter|section id="[^"]*"|diag(?: [^>]*)?|\/diag|\/section|\/chapter|excludes1|\/excludes1)>|<((?:name|note|desc)>[^<]*)</g,
  )) {
    if (tag === 'excludes1') inside = true
    else if (tag === '/excludes1') inside = false
    else if (tag?.startsWith('/')) stack.pop()
    else if (tag?.startsWith('section')) {
      const [from = '', to = from] = (/id="([^"]*)"/.exec(tag)?.[1] ?? '').split('-')
      stack.push({ from, to })
    } else if (tag) stack.push({ from: '', to: '' })
    else {
      const here = stack.at(-1)
      const [kind = '', words = ''] = (text ?? '').split('>')
      if (here && kind === 'name' && here.from === '' && !/^\d+$/.test(words)) here.from = here.to = words
      const chapter = /\(([A-Z]\w\w)-([A-Z]\w\w)\)$/.exec(words)
      if (here && kind === 'desc' && here.from === '' && chapter) {
        here.from = chapter[1] ?? ''
        here.to = chapter[2] ?? ''
      }
      if (inside && kind === 'note' && here) notes.push({ ...here, text: words })
    }
  }
  return notes
}

/** Codes and ranges in the last parentheses of a note: `(E08-E13)`, `(N18.1, O24.-)`. */
function named(text: string): [from: string, to: string][] {
  const inner = /\(([A-Z]\w\w(?:[^()]*))\)[^()]*$/.exec(text.trim())?.[1] ?? ''
  if (/\bwith\b|\bcharacter/.test(inner)) return []
  return inner.split(/,/).flatMap((part) => {
    const ends = [...part.matchAll(/[A-Z][0-9A-Z]{2}(?:\.[0-9A-Z]{1,4})?/g)].map(([code]) => code)
    const [from, to = from] = ends
    return from && to ? [[from, to] as [string, string]] : []
  })
}

describe.runIf(existsSync(tabular))('excludes1 over the whole tabular list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'))
  let edition: Edition
  let notes: ReadNote[]

  beforeAll(() => {
    const { starter } = homeOf(fileURLToPath(new URL('../..', import.meta.url)))
    importCodes(folder, join(data, 'icd10cm'), {
      words: ownWords(starter),
      derived: derivedForCoding,
    })
    edition = importedCodeSystem(folder, starter).on('2026-03-01')
    notes = excludes1Of(gunzipSync(readFileSync(tabular)).toString())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** First, last and middle billable code at or below a code or range of categories. */
  const leaves = (from: string, to: string): string[] => {
    const tops = from === to ? [from] : [from, to]
    const found = tops.flatMap((top) => {
      const below = under(edition, top)
      return [below[0], below[below.length >> 1], below.at(-1)]
    })
    return [...new Set(found)].filter((code) => code !== undefined)
  }

  it('blocks each pair a note names, whatever its end of a range, in either order', () => {
    expect(notes.length).toBeGreaterThan(5000)
    const missed: string[] = []
    let pairs = 0
    for (const note of notes)
      for (const [from, to] of named(note.text))
        for (const one of leaves(note.from, note.to))
          for (const other of leaves(from, to)) {
            if (one === other) continue
            pairs++
            const codes = pairs % 2 ? `${one} ${other}` : `${other} ${one}`
            const input = aCase(codes, { edition, from: '2026-03-01' })
            const blocked = checkEncounter(input).findings.some(
              ({ rule, severity }) => rule === 'CR07' && severity === 'block',
            )
            if (!blocked) missed.push(`${one} ${other}: ${note.text} at ${note.from}`)
          }
    console.info(`${notes.length} notes, ${pairs} pairs`)
    expect(pairs).toBeGreaterThan(20_000)
    expect(missed).toEqual([])
  })
})

function under(edition: Edition, code: string): string[] {
  const found = edition.find(code)
  if (found?.billable) return [found.code]
  return edition.children(code).flatMap((child) => under(edition, child.code))
}
