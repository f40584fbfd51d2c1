import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { Problem } from '#src/domain/problem.ts'
import type { ReadFile } from '#src/ports/pdf-reader.ts'
import { pdfjsReader } from './pdfjs-reader.ts'

/**
 * Difficult files that other people wrote, and what poppler sees in each. They are not ours to ship: read from
 * `CHARTMARK_EVAL_DATA/pdfs`, or beside the repository. Needs `pdftotext`.
 */
const root = join(import.meta.dirname, '../../..')
const folder = join(process.env['CHARTMARK_EVAL_DATA'] ?? join(root, '../shared/data'), 'pdfs')

interface Row {
  file: string
  class: 'text' | 'no_text' | 'image_only' | 'unparseable' | 'password' | 'timeout' | 'tiff'
}

interface Outcome extends Row {
  milliseconds: number
  file_: ReadFile | undefined
  problem: string | undefined
  bug: unknown
}

const reader = pdfjsReader({
  childPath: join(import.meta.dirname, 'child.ts'),
  assets: join(root, 'node_modules/pdfjs-dist'),
})

const isHere = existsSync(folder)
if (!isHere) console.warn(`NO CORPUS at ${folder}: nothing is checked. Set CHARTMARK_EVAL_DATA.`)

describe.skipIf(!isHere)('the corpus', () => {
  let outcomes: Outcome[] = []
  beforeAll(async () => {
    const lines = readFileSync(join(folder, 'manifest.jsonl'), 'utf8').trim().split('\n')
    outcomes = await readAll(lines.map((line) => JSON.parse(line)))
  }, 900_000)
  const of = (kind: Row['class']) => outcomes.filter((outcome) => outcome.class === kind)

  it('is read without a crash and without a hang', () => {
    expect(outcomes.filter((o) => o.bug).map((o) => [o.file, o.bug])).toEqual([])
    expect(outcomes.filter((o) => o.milliseconds > 70_000).map((o) => o.file)).toEqual([])
  })

  it('is locked where it is locked', () => {
    const others = of('password').filter((o) => o.problem !== 'file-password')
    expect(others.map((o) => [o.file, o.problem])).toEqual([])
  })

  it('never counts as a bomb, or as too long', () => {
    const sentences = ['file-bomb', 'file-pages', 'password-wrong']
    expect(outcomes.filter((o) => o.problem && sentences.includes(o.problem)).map((o) => o.file)).toEqual([])
  })

  it('gives no text where poppler can parse nothing, or says that the file is broken', () => {
    const broken = of('unparseable').filter((o) => o.problem === 'file-broken')
    expect(broken.length / of('unparseable').length).toBeGreaterThan(0.75)
  })

  it('has scans that are named as scans', () => {
    const scans = of('image_only').filter((o) => o.file_?.pages.some((page) => page.source === 'none'))
    // The rest are toy pages of a few letters beside an icon.
    expect(scans.length / of('image_only').length).toBeGreaterThan(0.85)
    for (const o of of('tiff')) expect(o.file_?.pages.every((page) => page.source === 'none')).toBe(true)
  })

  it('has the words that pdftotext finds: all in the middle file, nine in ten in nine files of ten', () => {
    const texts = of('text')
    expect(texts.filter((o) => o.problem).map((o) => [o.file, o.problem])).toEqual([])
    const coverages = texts
      .map((o) => ({ file: o.file, ...coverage(join(folder, o.file), o.file_?.text ?? '') }))
      .sort((a, b) => a.found - b.found)
    for (const low of coverages.filter((c) => c.found < 0.9))
      console.log(`${low.found.toFixed(3)} ${low.file} ${low.missing} of ${low.words} words`)
    const good = coverages.filter((c) => c.found >= 0.9)
    console.log(`${good.length} of ${coverages.length} files at 0.9 or better`)
    expect(coverages[Math.floor(coverages.length / 2)]?.found).toBeGreaterThanOrEqual(0.99)
    expect(good.length / coverages.length).toBeGreaterThanOrEqual(0.9)
  }, 120_000)

  it('has every word at its place in the text', () => {
    for (const { file_ } of outcomes)
      for (const page of file_?.pages ?? []) {
        const words = page.words.map((word) => file_!.text.slice(word.start, word.end))
        expect(words).toEqual(file_!.text.slice(page.start, page.end).split(/\s+/).filter(Boolean))
      }
  })
})

async function readAll(rows: Row[]): Promise<Outcome[]> {
  const waiting = [...rows]
  const outcomes: Outcome[] = []
  async function work(): Promise<void> {
    for (let row = waiting.shift(); row; row = waiting.shift()) outcomes.push(await outcomeOf(row))
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return outcomes
}

async function outcomeOf(row: Row): Promise<Outcome> {
  const bytes = new Uint8Array(readFileSync(join(folder, row.file)))
  const mediaType = row.class === 'tiff' ? 'image/tiff' : 'application/pdf'
  const begun = performance.now()
  const result = await reader.read(bytes, mediaType).catch((error: unknown) => error)
  return {
    ...row,
    milliseconds: performance.now() - begun,
    file_: result instanceof Error ? undefined : (result as ReadFile),
    problem: result instanceof Problem ? result.code : undefined,
    bug: result instanceof Error && !(result instanceof Problem) ? result : undefined,
  }
}

/** Share of the words of pdftotext, counted as often as they occur, that we have too. Words have a letter or a digit. */
function coverage(path: string, text: string): { found: number; missing: number; words: number } {
  const reference = spawnSync('pdftotext', [path, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 20_000,
  })
  if (reference.error)
    throw new Error('pdftotext is needed: install poppler-utils', { cause: reference.error })
  const ours = new Map<string, number>()
  for (const word of wordsOf(text)) ours.set(word, (ours.get(word) ?? 0) + 1)
  const theirs = wordsOf(reference.stdout)
  let missing = 0
  for (const word of theirs) {
    const left = ours.get(word) ?? 0
    if (left) ours.set(word, left - 1)
    else missing += 1
  }
  return { found: theirs.length ? 1 - missing / theirs.length : 1, missing, words: theirs.length }
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
}
