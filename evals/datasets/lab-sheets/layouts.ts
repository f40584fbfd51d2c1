import type { Drawn, GoldRow, LabSheet } from './sheet.ts'

interface Layout {
  name: string
  draw(rows: readonly GoldRow[], kind: LabSheet['kind'], patient: number): Drawn[]
}

const titles = {
  cbc: 'COMPLETE BLOOD COUNT WITH DIFFERENTIAL',
  bmp: 'BASIC METABOLIC PANEL',
  cmp: 'COMPREHENSIVE METABOLIC PANEL',
}
const people = ['Sample, Avery', 'Specimen, Jordan']

function head(kind: LabSheet['kind'], patient: number): Drawn['words'] {
  return [
    { x: 40, y: 40, text: 'SYNTHETIC REGIONAL LABORATORY', size: 13, bold: true },
    {
      x: 40,
      y: 58,
      text: `Patient: ${people[patient]}    MRN: S-00${patient + 3}    DOB: 03/0${patient + 1}/1961`,
    },
    { x: 40, y: 72, text: 'Collected: 11/03/2026 07:40    Reported: 11/03/2026 11:05    Status: FINAL' },
    { x: 40, y: 96, text: titles[kind], bold: true },
  ]
}

/** One line of cells; an empty one leaves its place free. */
function put(
  words: Drawn['words'],
  xs: readonly number[],
  y: number,
  cells: readonly string[],
  style: Partial<Drawn['words'][number]> = {},
): void {
  for (const [i, text] of cells.entries()) if (text) words.push({ x: xs[i]!, y, text, ...style })
}

/** Cells in columns; the first line is the heading. */
function columns(
  name: string,
  xs: readonly number[],
  heading: readonly string[],
  cells: (row: GoldRow) => readonly string[],
  style: Partial<Drawn['words'][number]> = {},
): Layout {
  return {
    name,
    draw(rows, kind, patient) {
      const words = head(kind, patient)
      put(words, xs, 120, heading, { bold: true, ...style })
      rows.forEach((row, line) => {
        put(words, xs, 138 + line * 15, cells(row), style)
      })
      words.push({ x: 40, y: 760, text: 'Page 1 of 1. Invented values for testing.', size: 8 })
      return [{ words }]
    },
  }
}

const range = (row: GoldRow) => `${row.low} - ${row.high}`

/** The ways a sheet is set, from the plain table to what people call a report. */
export const layouts: readonly Layout[] = [
  columns('plain', [40, 260, 310, 350, 440], ['Test', 'Result', 'Flag', 'Units', 'Reference Range'], (r) => [
    r.name,
    r.raw,
    r.flagPrinted,
    r.unit,
    range(r),
  ]),
  columns(
    'flag-last',
    [40, 290, 340, 430, 520],
    ['Component', 'Value', 'Units', 'Ref Range', 'Flag'],
    (r) => [
      r.name,
      r.raw,
      r.unit,
      `${r.low}-${r.high}`,
      r.flagPrinted && (r.flagPrinted === 'H' ? 'High' : 'Low'),
    ],
  ),
  columns(
    'low-high',
    [40, 290, 330, 350, 440, 500],
    ['Analyte', 'Result', '', 'Unit', 'Low', 'High'],
    (r) => [r.name, r.raw, r.flagPrinted && '*', r.unit, r.low, r.high],
  ),
  columns(
    'earlier',
    [40, 260, 310, 350, 420, 510],
    ['Test', 'Result', 'Flag', 'Previous', 'Units', 'Reference'],
    (r) => [r.name, r.raw, r.flagPrinted, r.earlier, r.unit, range(r)],
  ),
  columns('bracketed', [40, 270, 400], ['Test Name', 'Result', 'Normal Range'], (r) => [
    r.name,
    `${r.raw}${r.flagPrinted ? ` (${r.flagPrinted})` : ''}`,
    `${range(r)} ${r.unit}`,
  ]),
  columns(
    'typewriter',
    [40, 280, 330, 350, 440],
    ['TEST', 'RESULT', 'F', 'UNITS', 'EXPECTED'],
    (r) => [r.name.toUpperCase(), r.raw, r.flagPrinted, r.unit, `${r.low}-${r.high}`],
    { mono: true, size: 9 },
  ),
  {
    name: 'side-by-side',
    draw(rows, kind, patient) {
      const words = head(kind, patient)
      const half = Math.ceil(rows.length / 2)
      const lefts = [
        [40, 150, 185, 205, 264],
        [320, 430, 465, 485, 548],
      ] as const
      for (const xs of lefts)
        put(words, xs, 120, ['Test', 'Result', '', 'Units', 'Range'], { bold: true, size: 8 })
      rows.forEach((row, at) => {
        const xs = lefts[at < half ? 0 : 1]!
        const y = 138 + (at < half ? at : at - half) * 15
        const name = row.name.length > 20 ? row.analyte : row.name
        row.name = name
        const cells = [name, row.raw, row.flagPrinted, row.unit, `${row.low}-${row.high}`]
        put(words, xs, y, cells, { size: 8 })
      })
      return [{ words }]
    },
  },
  {
    name: 'wrapped',
    draw(rows, kind, patient) {
      const words = head(kind, patient)
      const xs = [40, 170, 230, 280, 380]
      put(words, xs, 120, ['Test', 'Result', 'Flag', 'Units', 'Reference Interval'], { bold: true })
      let y = 138
      for (const row of rows) {
        const parts = wrapped(row.name, 22)
        words.push({ x: 40, y, text: parts[0]! })
        put(words, xs, y, ['', row.raw, row.flagPrinted, row.unit, range(row)])
        for (const part of parts.slice(1)) {
          y += 11
          words.push({ x: 40, y, text: part })
        }
        y += 17
      }
      return [{ words }]
    },
  },
  {
    name: 'comments',
    draw(rows, kind, patient) {
      const words = head(kind, patient)
      const xs = [40, 260, 310, 340, 430]
      put(words, xs, 120, ['Test', 'Result', 'Flag', 'Units', 'Reference Range'], { bold: true })
      let y = 138
      for (const [at, row] of rows.entries()) {
        put(words, xs, y, [row.name, row.raw, row.flagPrinted, row.unit, range(row)])
        y += 14
        if (at === 2)
          words.push({ x: 60, y, text: 'Specimen slightly hemolyzed; interpret with care.', size: 8 })
        if (at === 4)
          words.push({
            x: 60,
            y,
            text: 'Verified by repeat analysis. Called to nursing 11/03/2026 10:52.',
            size: 8,
          })
        if (at === 2 || at === 4) y += 14
      }
      words.push({ x: 40, y: y + 12, text: 'H = above range, L = below range', size: 8 })
      return [{ words }]
    },
  },
  {
    name: 'leaders',
    draw(rows, kind, patient) {
      const words = head(kind, patient)
      rows.forEach((row, line) => {
        const dots = '.'.repeat(Math.max(3, 44 - row.name.length))
        const flag = row.flagPrinted ? ` ${row.flagPrinted}` : ''
        const text = `${row.name} ${dots} ${row.raw}${flag} ${row.unit} (${row.low}-${row.high})`
        words.push({ x: 40, y: 124 + line * 15, text, mono: true, size: 9 })
      })
      return [{ words }]
    },
  },
]

function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line && `${line} ${word}`.length > width) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines
}
