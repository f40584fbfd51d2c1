import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCodes } from '#src/flow/codes/import.ts'
import type { ImportSummary } from '#src/ports/code-importer.ts'
import { codeSystemContract } from '#src/ports/code-system.contract.ts'
import { folderImporter } from '../folder-importer.ts'
import { importedCodeSystem } from '../imported-code-system.ts'
import { starterFolder } from './small-release.builder.ts'

const data = process.env['CHARTMARK_EVAL_DATA'] ?? join(import.meta.dirname, '../../../../../shared/data')
const here = existsSync(join(data, 'icd10cm'))
if (!here) console.warn(`No official files in ${data}: their counts are not checked.`)

describe.runIf(here)('the official releases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-official-'))
  const importer = folderImporter(folder, { starter: starterFolder })
  let summary: ImportSummary
  let seconds: number

  beforeAll(async () => {
    const start = process.cpuUsage()
    summary = await importCodes(importer, join(data, 'icd10cm'))
    const { user, system } = process.cpuUsage(start)
    seconds = (user + system) / 1e6
    for (const list of ['edits', 'hcc']) await importCodes(importer, join(data, list))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const codes = () => importedCodeSystem(folder, starterFolder)
  const on = (date: string) => codes().on(date)

  it('make three editions with the published counts', () => {
    expect(
      summary.editions.map(({ info }) => [
        info.id,
        info.codes,
        info.billable,
        info.validFrom,
        info.carriedOver,
      ]),
    ).toEqual([
      ['FY2025-April', 97_584, 74_260, '2025-04-01', undefined],
      ['FY2026', 98_186, 74_719, '2025-10-01', undefined],
      ['FY2027', 98_403, 74_879, '2026-10-01', 'FY2026'],
    ])
    expect(summary.leftOut.filter(({ unknown }) => unknown)).toEqual([])
  })

  it('are read in the time that a person waits', () => {
    expect(seconds).toBeLessThan(45)
  })

  it('change nothing when they come again', async () => {
    const before = readFileSync(join(folder, 'FY2027.sqlite'))

    const again = await importCodes(importer, join(data, 'icd10cm'))

    expect(again.editions.map(({ changed }) => changed)).toEqual([false, false, false])
    expect(readFileSync(join(folder, 'FY2027.sqlite')).equals(before)).toBe(true)
  })

  it('keep every note of the tabular list', () => {
    const { counts } = summary.editions[1]!

    expect(counts).toMatchObject({
      excludes1: 5_434 - 54, // heads of lists stand before their lines
      inclusionTerm: 12_581 - 1,
      includes: 1_024,
      'POA exempt': 38_349,
    })
    expect(counts['with pairs']).toBeGreaterThan(5_000)
    expect(counts['index terms']).toBeGreaterThan(100_000)
    expect(counts['substances']).toBeGreaterThan(7_000)
  })

  it('name only codes of the release in the notes, or ranges that hold some', () => {
    const edition = on('2026-01-01')
    let ranges = 0
    for (const code of ['E11', 'I50', 'J44', 'N18', 'O24', 'S52', 'T40', 'F10', 'M80', 'Z79'])
      for (const { codes: named } of edition.notes(code).about)
        for (const { from } of named) {
          ranges++
          expect(edition.find(from) ?? edition.find(from.slice(0, 3)), `${code}: ${from}`).toBeDefined()
        }
    expect(ranges).toBeGreaterThan(50)
  })

  it('know what took the place of the codes that went', () => {
    const edition = on('2026-11-20')

    for (const code of ['D69.1', 'I42.0', 'I49.8', 'G35', 'Z87.890', 'M54.5'])
      expect(edition.successors(code).length, code).toBeGreaterThan(0)
    expect(edition.successors('E11')).toEqual([])
  })

  it('have a code of each special kind', () => {
    const edition = on('2026-11-20')

    for (const code of ['QA0.0101', 'C4A.9', 'Z3A.40', 'J4B', 'U07.1'])
      expect(edition.find(code)?.code).toBe(code)
    expect(edition.marks('E11.65')).toMatchObject({ hcc: { category: '38' } })
  })

  it('answer a search within milliseconds', () => {
    const edition = on('2026-11-20')
    const typed = [
      'knee pain',
      'htn',
      'diab',
      'fx wrist right',
      'E11.6',
      'pnuemonia',
      's',
      'sequela',
      'cancer of breast',
    ]
    const begun = typed.flatMap((words) =>
      Array.from({ length: words.length }, (_, at) => words.slice(0, at + 1)),
    )
    // The best of ten: a shared machine lets any of them wait.
    const times = begun.map((words) =>
      Math.min(
        ...Array.from({ length: 10 }, () => {
          const start = performance.now()
          edition.search(words, 20)
          return performance.now() - start
        }),
      ),
    )
    times.sort((a, b) => a - b)

    console.log(`search: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
    // The aim is 5 ms; cores that others heat are allowed twice that.
    expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(10)

    function at(share: number): string {
      return times[Math.floor(times.length * share)]!.toFixed(2)
    }
  })

  codeSystemContract('importedCodeSystem with the official releases', codes)
})
