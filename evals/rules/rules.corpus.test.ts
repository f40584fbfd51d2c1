import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderImporter } from '#src/adapters/code-system/folder-importer.ts'
import { importedCodeSystem } from '#src/adapters/code-system/imported-code-system.ts'
import { importCodes } from '#src/flow/codes/import.ts'
import { homeOf } from '#src/home.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import { fixtures } from './fixtures.ts'
import { lacking, runCase } from './run-case.ts'

const data = process.env['CHARTMARK_EVAL_DATA'] ?? join(import.meta.dirname, '../../../shared/data')
const there = existsSync(join(data, 'icd10cm'))
if (!there) console.warn(`NOT CHECKED: the rule cases on the official editions; there is nothing in ${data}`)

describe.runIf(there)('the rows of the rule table, on the official editions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartmark-rules-'))
  const { starter } = homeOf(join(import.meta.dirname, '../../src'))
  let codes: CodeSystem

  beforeAll(async () => {
    const importer = folderImporter(folder, { starter })
    for (const list of ['icd10cm', 'edits', 'hcc']) await importCodes(importer, join(data, list))
    codes = importedCodeSystem(folder, starter)
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('name only codes that the edition of their date bills', () => {
    expect(fixtures.flatMap((one) => lacking(codes, one).map((code) => `${one.id} ${code}`))).toEqual([])
  })

  it.each(fixtures.map((one) => [one.id, one.text.replaceAll('\n', ' / '), one] as const))(
    '%s: %s',
    (_id, _text, one) => {
      expect(runCase(codes, one).why).toEqual([])
    },
  )
})
