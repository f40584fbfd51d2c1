import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { classify } from '#src/coding/classify/classify.ts'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import { readFileText } from '#src/flow/extract/read-file.ts'
import { pdfOfSheet } from '../datasets/lab-sheets/pdf.ts'
import { labSheets } from '../datasets/lab-sheets/sheets.ts'
import { counted, micro } from '../scorers/sets.ts'
import { flagAgainstNumber, printed } from './lab-text.ts'
import type { Measure } from './measure.ts'

export const labPdfs: Measure = {
  name: 'lab-sheets',
  what: 'our own 60 CBC, BMP and CMP sheets as PDF, after extraction; analyte, value, unit, range and flag all equal',
  async run({ pdf, progress }) {
    const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
    let counts = { tp: 0, fp: 0, fn: 0 }
    let kinds = 0
    let inverted = 0
    const byLayout = new Map<string, { right: number; rows: number }>()
    const sheets = labSheets()
    for (const sheet of sheets) {
      progress(`lab-sheets ${sheet.id}`)
      const path = join(folder, `${sheet.id}.pdf`)
      await writeFile(path, await pdfOfSheet(sheet))
      const read = await readFileText(pdf, path)
      if (!read.ok) throw new Error(`${sheet.id} cannot be read`)
      const found = readLabs(read.file.text)
      inverted += found.filter(flagAgainstNumber).length
      const wanted = sheet.rows.map((r) =>
        [
          r.analyte,
          Number.parseFloat(r.raw) ? String(Number(r.raw)) : r.raw,
          r.unit,
          r.low,
          r.high,
          r.flag,
        ].join('|'),
      )
      const got = found.map((r) =>
        [r.analyte, printed(r), r.unit, r.low, r.high, r.flag.slice(0, 1)].join('|'),
      )
      const before = counts.tp
      counts = counted(got, wanted, counts)
      const layout = byLayout.get(sheet.layout) ?? { right: 0, rows: 0 }
      byLayout.set(sheet.layout, {
        right: layout.right + counts.tp - before,
        rows: layout.rows + wanted.length,
      })
      if (classify(read.file.text).label === sheet.kind) kinds++
    }
    await rm(folder, { recursive: true, force: true })
    return {
      scores: [
        {
          name: 'lab-sheets.rows.exact',
          value: counts.tp / (counts.tp + counts.fn),
          atLeast: 0.97,
          aim: 0.99,
        },
        { name: 'lab-sheets.rows.f1', value: micro(counts).f1, atLeast: 0.97, aim: 0.99 },
        { name: 'lab-sheets.flagsInverted', value: inverted, better: 'down', slack: 0, atLeast: 0 },
        { name: 'lab-sheets.kind', value: kinds / sheets.length },
      ],
      details: [
        {
          title: 'lab-sheets: rows right by layout',
          table: {
            head: ['layout', 'right', 'rows'],
            rows: [...byLayout].map(([name, { right, rows }]) => [name, right, rows]),
          },
        },
      ],
    }
  },
}
