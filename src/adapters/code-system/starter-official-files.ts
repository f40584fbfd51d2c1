import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readZip } from './import/zip.ts'
import { notesFile, readOrder, readTabular, seventhFile } from './starter-official.ts'
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
  const titles = new Map(
    years.flatMap((year) => [...year].map(([code, { title }]) => [code, title] as const)),
  )
  const official = [...titles.keys()]
  const tabular = readTabular(gunzipped(data, 'icd10cm/icd10cm-tabular-2026-reconstructed.xml.gz'))
  return {
    'notes.txt': notesFile(tabular, rows, titles),
    'seventh.txt': seventhFile(rows, official),
  }
}

function gunzipped(data: string, file: string): string {
  return gunzipSync(readFileSync(join(data, file))).toString('utf8')
}

function member(data: string, file: string, name: RegExp): string {
  const found = readZip(file, readFileSync(join(data, file))).find((each) => name.test(each.name))
  if (!found) throw new Error(`${file} holds nothing like ${name}`)
  return Buffer.from(found.bytes).toString('latin1')
}
