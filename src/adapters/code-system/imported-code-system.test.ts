import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Edition } from '#src/domain/edition.ts'
import { codeSystemContract } from '#src/ports/code-system.contract.ts'
import { folderImporter } from './folder-importer.ts'
import {
  indexFile,
  orderFile,
  ordinary,
  put,
  starterFolder,
  tabularFile,
} from './import/small-release.builder.ts'
import { importedCodeSystem } from './imported-code-system.ts'

const root = mkdtempSync(join(tmpdir(), 'chartmark-imported-'))
const editions = join(root, 'editions')
const derived = {
  key: '1',
  run: (edition: Edition) =>
    [['terms', Buffer.from([...edition.terms()].length.toString())]] as [string, Uint8Array][],
}
const neoplasms = `<ICD10CM.index><version>2026</version><indexHeading><head col="1">Neoplasm</head></indexHeading><letter><title>N</title>
  <mainTerm><title>Neoplasm, neoplastic</title><term level="1"><title>lung</title><cell col="2">C34.9-</cell><cell col="3">C78.0-</cell>
  <cell col="4">--</cell></term><term level="1"><title>windpipe<nemod>(any)</nemod></title><see>Neoplasm, lung</see></term></mainTerm></letter></ICD10CM.index>`
const drugs = `<ICD10CM.index><version>2026</version><indexHeading><head col="1">Substance</head></indexHeading><letter><title>I</title>
  <mainTerm><title>Insulin<nemod>(any)</nemod></title><cell col="2">T38.3X1</cell><cell col="6">T38.3X5</cell><cell col="7">--</cell></mainTerm>
  <mainTerm><title>Novel insulin</title><see>Insulin</see></mainTerm></letter></ICD10CM.index>`
const causes = `<ICD10CM.index><version>2026</version><title>ICD-10-CM EXTERNAL CAUSE of INJURIES INDEX</title><letter><title>F</title>
  <mainTerm><title>Fall<nemod>(from)</nemod></title><code>W97.0</code></mainTerm></letter></ICD10CM.index>`

beforeAll(async () => {
  put(join(root, 'from'), {
    'order-2026.txt': orderFile([...ordinary, 'M545 | Low back pain, of before', 'M54! | Dorsalgia']),
    'order-2027.txt': orderFile([
      ...ordinary,
      'M545! | Low back pain',
      'M54! | Dorsalgia',
      'M5450 | Low back pain, new',
      'N185 | Stage 5, from N18.1',
    ]),
    'tabular.xml': tabularFile(2026, orderFile([...ordinary, 'M54! | Dorsalgia', 'M545 | Low back pain'])),
    'index-2026.jsonl': indexFile(),
    'neoplasm.xml': neoplasms,
    'drugs.xml': drugs,
    'external.xml': causes,
    'POAexemptCodesFY26.txt': 'Order26\tPOAexemptCode\tDescription\r\n00001\tZ79.4\tLong term\r\n',
    'conversion 2027.txt':
      'Current code assignment\tEffective\tPrevious\nN18.5\t2027\tN18.6\nE11.22\t2026\tE14.22\n',
  })
  await folderImporter(editions, { starter: starterFolder, least: 50 }).import({
    from: join(root, 'from'),
    derived,
  })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const system = (options = {}) => importedCodeSystem(editions, starterFolder, { everyMs: 0, ...options })
const edition = () => system().on('2026-11-20')

codeSystemContract('importedCodeSystem', system)
codeSystemContract('importedCodeSystem without an import', () =>
  importedCodeSystem(join(root, 'none'), starterFolder),
)

describe('importedCodeSystem', () => {
  it('prefers the official edition and leaves the dates it lacks to the starter set', () => {
    const codes = system()

    expect(codes.on('2026-01-01').info.id).toBe('FY2026')
    expect(codes.on('2025-01-01').info.id).toBe('FY2025-starter')
    expect(codes.on(undefined).info.id).toBe('FY2027')
    expect(codes.on('1999-01-01').info.id).toBe('FY2027')
  })

  it('misses the official edition only where one is needed', () => {
    expect(system({ officialNeeded: true }).missing?.('2026-01-01')).toBeUndefined()
    expect(system({ officialNeeded: true }).missing?.('2025-01-01')).toMatch(
      /no official edition covers 2025-01-01/,
    )
    expect(system().missing?.('2025-01-01')).toBeUndefined()
  })

  it('gives a code everything the tabular list says of it, nearest first', () => {
    const { about, includes } = edition().notes('e1122')

    expect(about).toEqual([
      {
        kind: 'useAdditional',
        text: 'code to identify stage (N18.1-N18.9)',
        codes: [{ from: 'N18.1', to: 'N18.9' }],
        at: 'E11.22',
      },
      {
        kind: 'useAdditional',
        text: 'code to identify control using: oral drugs (Z79.-)',
        codes: [{ from: 'Z79', to: 'Z79' }],
        at: 'E11',
      },
      {
        kind: 'useAdditional',
        text: 'code to identify control using: insulin (Z79.4)',
        codes: [{ from: 'Z79.4', to: 'Z79.4' }],
        at: 'E11',
      },
      {
        kind: 'excludes1',
        text: 'type 1 diabetes mellitus (E10.-)',
        codes: [{ from: 'E10', to: 'E10' }],
        at: 'E11',
      },
      {
        kind: 'excludes2',
        text: 'codes for nobody & nothing (Z97-Z97.0)',
        codes: [{ from: 'Z97', to: 'Z97.0' }],
        at: 'chapter 1',
      },
    ])
    expect(includes).toEqual(['Diabetic nephropathy with CKD NOS', 'diabetes NOS'])
    expect(
      edition()
        .notes('E10.9')
        .about.map(({ at }) => at),
    ).toEqual(['E10', 'chapter 1'])
    expect(edition().notes('ZZZ')).toEqual({ about: [], includes: [] })
  })

  it('leads from the chapter down to the header', () => {
    expect(edition().path('S52.501A')).toEqual([
      'Everything (A00-Z99)',
      'Block of S52 (S52)',
      'S52 Fracture of forearm',
      'S52.5 Fracture of lower end of radius',
      'S52.50 Unspecified fracture of the lower end of radius',
      'S52.501 Unspecified fracture of the lower end of right radius',
    ])
  })

  it('names successors of what became a header, what went, and what the conversion table lists', () => {
    const next = (code: string) =>
      edition()
        .successors(code)
        .map(({ code: one }) => one)

    expect(next('M54.5')).toEqual(['M54.50'])
    expect(next('N18.6')).toEqual(['N18.5'])
    expect(next('E11')).toEqual([])
    expect(next('E11.9')).toEqual([])
  })

  it('marks what is exempt from present on admission', () => {
    expect(edition().marks('Z79.4')).toEqual({ poaExempt: true })
    expect(edition().marks('E11.9')).toEqual({})
    expect(edition().info.edits).toBeUndefined()
  })

  it('makes terms of every table, and of nothing that only refers', () => {
    const terms = [...edition().terms()].map(({ text, code, source }) => `${source}: ${text} = ${code}`)

    expect(terms).toEqual(
      expect.arrayContaining([
        'title: Acute abdomen = R10.0',
        'inclusion: Diabetic nephropathy with CKD = E11.22',
        'inclusion: diabetes = E11',
        'index: Abdomen acute = R10.0',
        'index: abdominal acute = R10.0',
        'index: Bellyache = R10.9',
        'index: diabetic type 2 with chronic kidney disease = E11.22',
        'index: Fracture, traumatic radius, lower end = S52.50',
        'neoplasm: cancer of lung = C34.9',
        'neoplasm: metastasis to windpipe = C78.0',
        'external: Fall = W97.0',
        'abbreviation: T2DM = E11.9',
      ]),
    )
    expect(terms.filter((line) => /specified complication|Hurt|Nowhere|NOS/.test(line))).toEqual([])
  })

  it('pairs what the index joins by "with"', () => {
    expect([...edition().withPairs()]).toEqual([
      { whole: 'Diabetes, diabetic type 2', companion: 'chronic kidney disease', code: 'E11.22' },
    ])
  })

  it('lists substances with the codes of each intent, references followed', () => {
    expect(
      [...edition().drugs()].map(({ substance, accidental, adverse, underdosing }) => [
        substance,
        accidental,
        adverse,
        underdosing,
      ]),
    ).toEqual([
      ['Insulin', 'T38.3X1', 'T38.3X5', undefined],
      ['Novel insulin', 'T38.3X1', 'T38.3X5', undefined],
    ])
  })

  it('keeps what was derived from it, as it reads', () => {
    const kept = edition().kept('terms')

    expect(Buffer.from(kept!).toString()).toBe(String([...edition().terms()].length))
    expect(edition().kept('nothing')).toBeUndefined()
  })

  it('searches its index, our words and beginnings; encounters stand before their header', () => {
    const found = (words: string) =>
      edition()
        .search(words, 4)
        .map(({ code }) => code)

    expect(found('bellyache')[0]).toBe('R10.9')
    expect(found('t2dm')[0]).toBe('E11.9')
    expect(found('abdomn acute')[0]).toBe('R10.0')
    expect(found('fracture right radius')).toEqual(['S52.501A', 'S52.501D', 'S52.501S', 'S52.501'])
    expect(found('fracture right radius sequela')[0]).toBe('S52.501S')
    expect(found('S52501D')).toEqual(['S52.501D'])
  })

  it('finds the same after our words changed since the import', async () => {
    const other = put(join(root, 'words'), {
      '01.tsv': 'E11.9\tType 2 diabetes mellitus without complications\tsweet blood\n',
    })
    const changed = importedCodeSystem(editions, other).on('2026-11-20')

    expect(changed.search('sweet blood', 1)[0]).toMatchObject({ code: 'E11.9', matched: 'sweet blood' })
    expect(changed.search('bellyache', 1)[0]?.code).toBe('R10.9')
    expect(changed.kept('terms')).toBeUndefined()
  })

  it('answers from a new edition without a restart, and looks only now and then', async () => {
    const folder = join(root, 'growing')
    let time = 0
    const codes = importedCodeSystem(folder, starterFolder, { now: () => time })
    expect(codes.on('2026-01-01').info.id).toBe('FY2026-starter')
    const before = codes.on('2026-01-01')
    await folderImporter(folder, { starter: starterFolder, least: 50 }).import({
      from: join(root, 'from'),
      derived,
    })

    expect(codes.on('2026-01-01')).toBe(before)
    time = 1001
    expect(codes.on('2026-01-01').info.id).toBe('FY2026')
    expect(codes.on('2026-01-01')).toBe(codes.on('2026-01-01'))
  })
})
