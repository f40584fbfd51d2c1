import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { dotted } from '#src/domain/edition.ts'
import { readZip } from './import/zip.ts'
import type { OfficialList } from './starter-official.ts'
import { listsFile, notesFile, readOrder, readTabular, seventhFile } from './starter-official.ts'
import type { StarterRow } from './starter-rows.ts'

/** The years of the starter set and their order files below the folder of the official data. */
export const orderFiles = [
  { year: 'FY2025', on: '2024-10-01', file: 'icd10cm/raw/cdc-codes-2025apr.zip' },
  { year: 'FY2026', on: '2025-10-01', file: 'icd10cm/icd10cm-order-2026.txt.gz' },
  { year: 'FY2027', on: '2026-10-01', file: 'icd10cm/icd10cm-order-2027-reconstructed.txt.gz' },
] as const

/** The codes of an order file: `.gz`, or a ZIP that holds one. */
export function orderOf(data: string, file: string): ReturnType<typeof readOrder> {
  return readOrder(
    file.endsWith('.gz') ? gunzipped(data, file) : member(data, file, /order-(?!addenda).*\.txt$/),
  )
}

/** The facts files of the starter set by name, as the official files in `data` have them. */
export function officialFacts(data: string, rows: readonly StarterRow[]): Record<string, string> {
  const years = orderFiles.map(({ file }) => orderOf(data, file))
  const [fy2025, fy2026] = years as [(typeof years)[0], (typeof years)[0], (typeof years)[0]]
  const titles = new Map(
    years.flatMap((year) => [...year].map(([code, { title }]) => [code, title] as const)),
  )
  const official = [...titles.keys()]
  const tabular = readTabular(gunzipped(data, 'icd10cm/icd10cm-tabular-2026-reconstructed.xml.gz'))
  const in2021 = namesIn(gunzipped(data, 'icd10cm/raw/icd10cm_tabular_2021.xml.gz'))
  const upTo2021 = official.filter(
    (code) => in2021.has(code) || in2021.has(code.slice(0, -1).replace(/X+$/, '')),
  )
  return {
    'notes.txt': notesFile(tabular, rows, titles),
    'seventh.txt': seventhFile(rows, official),
    'lists.txt': listsFile(rows, [
      { kind: 'poa', codes: exempt(data), known: new Set(fy2026.keys()) },
      ...edits(data, new Set(fy2025.keys()), new Set(upTo2021)),
    ]),
  }
}

function exempt(data: string): Set<string> {
  const lines = member(data, 'icd10cm/raw/poa-exempt-fy2026.zip', /^POAexemptCodes.*\.txt$/).split(/\r?\n/)
  return new Set(lines.slice(1).map((line) => line.split('\t')[1] ?? ''))
}

const editKinds: Readonly<Record<string, RegExp>> = {
  newborn: /^Perinatal/,
  pediatric: /^Pediatric/,
  maternity: /^Maternity/,
  adult: /^Adult/,
  manifestation: /^Manifestation/,
  female: /^Female/,
  male: /^Male/,
}

/** Medicare Code Editor: version 41.1 (FY2024); what may not stand first only in version 37 (FY2020). */
function edits(data: string, in2025: ReadonlySet<string>, in2021: ReadonlySet<string>): OfficialList[] {
  const lines = readFileSync(join(data, 'edits/mce_v41.1_fy2024.tsv'), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  const older = readFileSync(join(data, 'edits/MCE_Simple_Code_Edits_v37.txt'), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
  const listed = Object.entries(editKinds).map(
    ([kind, rule]): OfficialList => ({
      kind,
      codes: new Set(lines.filter((line) => rule.test(line[3] ?? '')).map((line) => line[0]!)),
      known: in2025,
    }),
  )
  const first = older.filter((line) => line[4] === 'Principal_Unacceptable').map((line) => dotted(line[6]!))
  return [...listed, { kind: 'unacceptable-first', codes: new Set(first), known: in2021 }]
}

/** Every code of a tabular list; those with 7th characters stand there without them. */
function namesIn(xml: string): Set<string> {
  return new Set([...xml.matchAll(/<name>([^<]+)<\/name>/g)].map(([, name]) => name!.trim()))
}

function gunzipped(data: string, file: string): string {
  return gunzipSync(readFileSync(join(data, file))).toString('utf8')
}

function member(data: string, file: string, name: RegExp): string {
  const found = readZip(file, readFileSync(join(data, file))).find((each) => name.test(each.name))
  if (!found) throw new Error(`${file} holds nothing like ${name}`)
  return Buffer.from(found.bytes).toString('latin1')
}
