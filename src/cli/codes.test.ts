import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { folderImporter } from '#src/adapters/code-system/folder-importer.ts'
import {
  orderFile,
  put,
  starterFolder,
  tabularFile,
} from '#src/adapters/code-system/import/small-release.builder.ts'
import { derivedForCoding } from '#src/flow/codes/derived.ts'
import { homeOf } from '#src/home.ts'
import { codes } from './codes.ts'

const home = homeOf(import.meta.dirname)
let root: string
let out: string[]
let err: string[]

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'chartmark-codes-'))
  out = []
  err = []
  vi.stubEnv('CHARTMARK_CODES', join(root, 'codes'))
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(line))
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  put(join(root, 'from'), { 'order-2026.txt': orderFile(), 'tabular.xml': tabularFile() })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

const small = () =>
  folderImporter(join(root, 'codes'), { starter: starterFolder, least: 50 }).import({
    from: join(root, 'from'),
    derived: derivedForCoding,
  })

describe('chartmark codes', () => {
  it('says in one sentence why a release that is too short is not taken', async () => {
    expect(await codes(home, ['import', join(root, 'from')])).toBe(1)

    expect(out).toEqual([])
    expect(err).toEqual([expect.stringMatching(/^order-2026\.txt is incomplete: it has \d+ entries, .*\.$/)])
  })

  it('says of files imported before that nothing changed', async () => {
    await small()

    expect(await codes(home, ['import', join(root, 'from')])).toBe(0)

    expect(out.join('\n')).toMatch(
      /^FY2026 {2}unchanged {2}2025-10-01 to 2026-09-30\n {2}77 entries, 39 billable/,
    )
  })

  it('lists and removes editions', async () => {
    await small()

    await codes(home, ['list'])
    expect(out.at(-1)).toBe('FY2026\t2025-10-01..2026-09-30\t77 entries\t39 billable\tofficial')
    expect(await codes(home, ['remove', 'FY2026'])).toBe(0)
    expect(await codes(home, ['remove', 'FY2026'])).toBe(1)
    expect(err).toEqual(['There is no imported edition FY2026.'])
  })

  it('shows a code with its notes, path and children in the edition of the date', async () => {
    await small()

    expect(await codes(home, ['show', 'e11', '--date', '2026-01-01'])).toBe(0)

    expect(JSON.parse(out[0]!)).toMatchObject({
      code: 'E11',
      billable: false,
      edition: 'FY2026',
      path: ['Everything (A00-Z99)', 'Block of E11 (E11)'],
      includes: ['diabetes NOS'],
      children: [{ code: 'E11.2' }, { code: 'E11.9' }],
    })
    expect(await codes(home, ['show', 'ZZZ', '--date', '2026-01-01'])).toBe(1)
  })

  it('searches the edition of the date', async () => {
    await small()

    expect(await codes(home, ['search', 'acute', 'abdomen', '--date', '2026-01-01'])).toBe(0)
    expect(out[0]).toBe('R10.0\tbillable\tAcute abdomen')
    expect(await codes(home, ['search', 'qqqq', '--date', '2026-01-01'])).toBe(1)
  })
})
