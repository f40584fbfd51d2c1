import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ImportError } from '#src/ports/code-importer.ts'
import { folderImporter } from '../folder-importer.ts'
import { importedCodeSystem } from '../imported-code-system.ts'
import {
  indexFile,
  nothingDerived,
  orderFile,
  ordinary,
  put,
  starterFolder,
  tabularFile,
  zipOf,
} from './small-release.builder.ts'

let root: string
let from: string
let editions: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'chartmark-import-'))
  from = join(root, 'from')
  editions = join(root, 'editions')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const importer = () => folderImporter(editions, { starter: starterFolder, least: 50 })
const take = (path = from) => importer().import({ from: path, derived: nothingDerived })
const system = () => importedCodeSystem(editions, starterFolder, { everyMs: 0 })
const files = () =>
  Object.fromEntries(
    readdirSync(editions, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'base64')]),
  )

function nested(deep: number): Uint8Array {
  return deep === 0 ? zipOf({ 'o-2026.txt': orderFile() }) : zipOf({ 'o-2026.zip': nested(deep - 1) })
}

/** Ten members that say they have 100 MB each. */
function swollen(): Uint8Array {
  const zip = zipOf(Object.fromEntries([...'abcdefghij'].map((name) => [`${name}-2026.txt`, orderFile()])))
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at < zip.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100 * 1024 * 1024, true)
  return zip
}

describe('importing a release', () => {
  it('takes a folder with archives and sub-folders, and passes over what is no code table', async () => {
    put(from, {
      'cms_2026_dx.zip': zipOf({ 'icd10cm_order_2026.txt': orderFile(), 'guide.pdf': '%PDF-1.7' }),
      'tables/tabular-2026.xml.gz': gzipSync(tabularFile()),
      'tables/index-2026.jsonl': indexFile(),
      'README.md': 'Read me.',
      'odd.bin': 'who knows',
    })

    const { editions: made, leftOut, sources } = await take()

    expect(made.map(({ info }) => info)).toMatchObject([
      { id: 'FY2026', kind: 'official', validFrom: '2025-10-01', validUntil: '2026-09-30' },
    ])
    const { info } = made[0]!
    expect(info.codes).toBe(52 + ordinary.length)
    expect(info.billable).toBe(26 + ordinary.filter((line) => !line.includes('!')).length)
    expect(sources.map(({ kind }) => kind).sort()).toEqual(['index', 'order', 'tabular'])
    expect(sources.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
    expect(leftOut.map(({ name, unknown }) => [name, unknown])).toEqual([
      ['README.md', false],
      ['cms_2026_dx.zip/guide.pdf', false],
      ['odd.bin', true],
    ])
  })

  it('changes nothing when the same files come again', async () => {
    put(from, { 'order-2026.txt': orderFile(), 'tabular.xml': tabularFile() })
    await take()
    const before = files()

    const { editions: made } = await take()

    expect(made.map(({ changed }) => changed)).toEqual([false])
    expect(files()).toEqual(before)
  })

  it('makes the same bytes of the same files anywhere', async () => {
    put(from, { 'order-2026.txt': orderFile(), 'tabular.xml': tabularFile() })
    await take()
    const first = files()['FY2026.sqlite']
    rmSync(editions, { recursive: true })

    await take()

    expect(files()['FY2026.sqlite']).toBe(first)
  })

  it('joins a table that comes later to the codes that came before', async () => {
    await take(join(put(from, { 'order-2026.txt': orderFile() }), 'order-2026.txt'))
    expect(system().on('2026-01-01').notes('E11.9').about).toEqual([])

    await take(join(put(from, { 'tabular.xml': tabularFile() }), 'tabular.xml'))

    expect(system().on('2026-01-01').notes('E11.9').about).not.toEqual([])
  })

  it('carries tables over into the next year, marked so, and no further', async () => {
    put(from, {
      'order-2026.txt': orderFile(),
      'order-2027.txt': orderFile([...ordinary, 'E118 | Type 2 diabetes mellitus, new in the year']),
      'order-2028.txt': orderFile(),
      'tabular.xml': tabularFile(2026),
    })

    const { editions: made } = await take()

    expect(made.map(({ info }) => [info.id, info.carriedOver])).toEqual([
      ['FY2026', undefined],
      ['FY2027', 'FY2026'],
      ['FY2028', undefined],
    ])
    expect(system().on('2026-10-01').notes('E11.9').about).not.toEqual([])
    expect(system().on('2026-10-01').notes('E11.8').includes).toEqual(['diabetes NOS'])
    expect(system().on('2027-10-01').notes('E11.9').about).toEqual([])
  })

  it('keeps the codes of October until the update of April', async () => {
    put(from, {
      'order-2026.txt': orderFile(),
      'order-April-2026.txt': orderFile([...ordinary, 'E118 | Type 2 diabetes mellitus, new in April']),
    })
    await take()
    const codes = system()

    expect(codes.on('2026-03-31').find('E11.8')).toBeUndefined()
    expect(codes.on('2026-04-01').find('E11.8')).toBeDefined()
    expect(codes.editions().filter(({ kind }) => kind === 'official')).toMatchObject([
      { id: 'FY2026', validUntil: '2026-03-31' },
      { id: 'FY2026-April', validFrom: '2026-04-01' },
    ])
  })

  it('takes the Medicare lists by themselves and shows them in every edition', async () => {
    put(from, { 'order-2026.txt': orderFile() })
    await take()
    const lists = put(join(root, 'lists'), {
      'mce_v41_fy2024.tsv':
        'code\tdescription\tgroup\trule\nE11.9\tx\tSex\tFemale Only\nN18.1\tx\tAge\tAdult (Ages 15-124)\n',
      'mce_v37_fy2020.txt': [
        'MCE_Version\tICD_Version\tMCE_Section\tMCE_Subsection\tMCE_Edit_Type\tICD_Code_Type\tICD_Code\tICD_Desc',
        '37\tI10\t9\t_\tPrincipal_Unacceptable\tD\tZ794\tx',
        '37\tI10\t4\tD\tAdult_Only\tD\tN189\ttaken out since',
        '37\tI10\t5\tB\tFemale_Only\tP\t0UT9\ta procedure',
      ].join('\n'),
      'hcc.csv': 'diagnosis_code,cc,model_name\nE1122,37,V28\nE1122,326,V28\n',
      'labels.csv':
        'cc,label,model_domain,model_version\nHCC37,Some label,CMS-HCC,V28\nHCC37,Old label,CMS-HCC,V24\n',
    })

    const summary = await take(lists)

    expect(summary.lists).toEqual({ changed: true, hcc: 1, edits: 3 })
    expect(summary.editions.map(({ changed }) => changed)).toEqual([false])
    const edition = system().on('2026-01-01')
    expect(edition.marks('E11.22').hcc).toEqual({ category: '37', label: 'Some label' })
    expect(edition.marks('E11.9').edits).toEqual([{ kind: 'female', until: '2024-09-30' }])
    expect(edition.marks('Z79.4').edits).toEqual([{ kind: 'unacceptable-first' }])
    expect(edition.marks('N18.9').edits).toBeUndefined()
    expect(edition.info.edits).toBe(true)
    expect((await take(lists)).lists?.changed).toBe(false)
  })

  it('removes an edition with its list of codes, so that it stays away', async () => {
    put(from, { 'order-2026.txt': orderFile(), 'order-2027.txt': orderFile() })
    await take()

    expect(await importer().remove('FY2027', nothingDerived)).toBe(true)
    expect(await importer().remove('FY2027', nothingDerived)).toBe(false)
    expect(await importer().remove('../../x', nothingDerived)).toBe(false)

    put(join(root, 'more'), { 'index-2026.jsonl': indexFile() })
    const { editions: made } = await take(join(root, 'more'))
    expect(made.map(({ info }) => info.id)).toEqual(['FY2026'])
  })
})

describe('a file that cannot be taken', () => {
  const order = orderFile()
  const line = (at: number) => order.split('\r\n')[at]!

  it.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    [
      'a packed file that is cut off',
      { 'o-2026.txt.gz': gzipSync(order).subarray(0, -20) },
      /o-2026\.txt\.gz is damaged/,
    ],
    [
      'an archive without its end',
      { 'o-2026.zip': zipOf({ 'o.txt': order }).subarray(0, -30) },
      /o-2026\.zip is damaged/,
    ],
    [
      'an archive with an altered byte',
      { 'o-2026.zip': altered(zipOf({ 'o.txt': order })) },
      /o-2026\.zip is damaged/,
    ],
    [
      'an order file that lost its end',
      { 'o-2026.txt': order.slice(0, order.length / 2) },
      /o-2026\.txt is (damaged|incomplete)/,
    ],
    [
      'an order file that lost a line',
      { 'o-2026.txt': order.replace(`${line(9)}\r\n`, '') },
      /incomplete: line 10/,
    ],
    [
      'an order file with a broken line',
      { 'o-2026.txt': order.replace(line(9), line(9).slice(0, 12)) },
      /damaged: line 10/,
    ],
    [
      'a tabular list that is cut off',
      { 'o-2026.txt': order, 't.xml': tabularFile().slice(0, 4000) },
      /t\.xml is damaged/,
    ],
    [
      'a tabular list of which a part is missing',
      { 'o-2026.txt': order, 't.xml': tabularFile(2026, orderFile([]).slice(0, 3000)) },
      /t\.xml is incomplete/,
    ],
    [
      'an index that is cut off',
      { 'o-2026.txt': order, 'i-2026.jsonl': indexFile().slice(0, -9) },
      /i-2026\.jsonl is damaged/,
    ],
    [
      'an archive in an archive in an archive …',
      { 'o-2026.zip': nested(12) },
      /o-2026\.zip holds archives in archives/,
    ],
    [
      'a small archive that would fill the memory',
      { 'o-2026.zip': swollen() },
      /o-2026\.zip is damaged: it unpacks to more than any release/,
    ],
    ['nothing but an empty file', { 'o-2026.txt': '' }, /o-2026\.txt is damaged: it is empty/],
    ['a list that says no year', { 'order.txt': order }, /order\.txt does not say which year/],
    ['tables without a list of codes', { 't.xml': tabularFile() }, /no list of codes/],
    [
      'nothing that anybody knows',
      { 'x.bin': 'who knows' },
      /x\.bin is not a file of ICD-10-CM that we know; nothing was imported/,
    ],
  ])('%s is said in one sentence', async (_, content, message) => {
    put(from, content)

    const refused = await take().catch((error: unknown) => error)

    expect(refused).toBeInstanceOf(ImportError)
    expect((refused as Error).message).toMatch(message)
    expect((refused as Error).message).toMatch(/^[^\n]+\.$/)
  })

  it('leaves the edition of before, byte for byte', async () => {
    put(from, { 'order-2026.txt': order, 'tabular.xml': tabularFile() })
    await take()
    const before = files()
    put(from, {
      'order-2026.txt': orderFile([...ordinary, 'E118 | New']),
      'tabular.xml': tabularFile().slice(0, -40),
    })

    await expect(take()).rejects.toThrow(ImportError)

    expect(files()).toEqual(before)
  })

  it('is a place where nothing is', async () => {
    await expect(take(join(root, 'nowhere'))).rejects.toThrow(/does not exist/)
  })
})

describe('the folder of editions', () => {
  it('refuses a second import while one is at work', async () => {
    put(from, { 'order-2026.txt': orderFile() })
    put(editions, { 'import.lock': '1' })

    await expect(take()).rejects.toThrow('Another import is at work')
  })

  it('is free again after an import that was killed', async () => {
    put(from, { 'order-2026.txt': orderFile() })
    put(editions, { 'import.lock': '999999999' })

    expect((await take()).editions).toHaveLength(1)
  })

  it('says when a file in it is damaged, and answers from the rest', async () => {
    put(from, { 'order-2026.txt': orderFile(), 'order-2027.txt': orderFile() })
    await take()
    truncateSync(join(editions, 'FY2027.sqlite'), 100)
    const codes = system()

    expect(codes.missing?.('2026-11-20')).toBe('FY2027.sqlite cannot be read; import it again')
    expect(codes.on('2026-11-20').info.id).toBe('FY2027-starter')
    expect(codes.on('2026-01-20').info.id).toBe('FY2026')
    await take()
    expect(codes.on('2026-11-20').info.id).toBe('FY2027')
    expect(codes.missing?.('2026-11-20')).toBeUndefined()
  })
})

function altered(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[200]! ^= 0xff
  return copy
}
