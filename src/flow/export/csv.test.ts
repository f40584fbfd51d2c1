import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { jsonOf } from './json.ts'
import { aSignedCode, aSignedList } from './signed-list.builder.ts'

/** A reader of RFC 4180 that knows nothing of how we write: one pass, character by character. */
function read(csv: string): Record<string, string>[] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let i = 0; i < csv.length; i++) {
    const row = rows.at(-1)!
    const c = csv[i]!
    if (quoted && c === '"' && csv[i + 1] === '"') {
      row[row.length - 1] += '"'
      i++
    } else if (c === '"') quoted = !quoted
    else if (!quoted && c === ',') row.push('')
    else if (!quoted && c === '\r' && csv[i + 1] === '\n') {
      rows.push([''])
      i++
    } else row[row.length - 1] += c
  }
  const [head, ...body] = rows.slice(0, -1)
  return body.map((cells) => Object.fromEntries(head!.map((name, index) => [name, cells[index] ?? ''])))
}

const rowsOf = (csv: string) => read(csv.replace(/^\uFEFF/, ''))

describe('csvOf', () => {
  it('writes one row a code in claim order, with UTC times, and the same codes as the JSON', () => {
    const list = aSignedList()

    const rows = rowsOf(csvOf(list))

    expect(rows.map((row) => [row['position'], row['code']])).toEqual([
      ['1', 'I10'],
      ['2', 'E11.65'],
    ])
    expect(rows[0]).toMatchObject({
      decided_at_utc: '2026-11-20T08:55:00.000Z',
      signed_at_utc: '2026-11-20T09:00:00.000Z',
      content_hash: 'c'.repeat(64),
      confidence: '0.93',
    })
    expect(JSON.parse(jsonOf(list)).codes.map(({ code }: { code: string }) => code)).toEqual(
      rows.map((row) => row['code']),
    )
  })

  it('begins with a byte order mark and ends each row with CRLF', () => {
    const csv = csvOf(aSignedList())

    expect(csv.startsWith('\uFEFFposition,code,')).toBe(true)
    expect(csv.endsWith('\r\n')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(4)
  })

  it('gives back any text that was put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (title, note) => {
        const [row] = rowsOf(csvOf(aSignedList({ codes: [aSignedCode({ title, note })] })))
        for (const [read, put] of [
          [row!['title'], title],
          [row!['note'], note],
        ])
          expect(read).toBe(/^[=+\-@\t\r]/.test(put!) ? `'${put}` : put)
      }),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/c calc"!A0'])(
    'keeps %j from being taken for a formula',
    (note) => {
      const [row] = rowsOf(csvOf(aSignedList({ codes: [aSignedCode({ note })] })))

      expect(row!['note']).toBe(`'${note}`)
    },
  )

  it('keeps a quote with commas, quotation marks and line ends in one cell', () => {
    const quote = 'pain, "sharp"\r\nand worse'
    const evidence = [
      { documentId: 'd1', documentName: 'a.pdf', page: 1, start: 0, end: 5, quote },
      { documentId: 'd1', documentName: 'a.pdf', page: 2, start: 9, end: 13, quote: 'pain' },
    ]

    const [row] = rowsOf(csvOf(aSignedList({ codes: [aSignedCode({ evidence })] })))

    expect(row).toMatchObject({ evidence: `${quote} | pain`, page: '1 | 2' })
  })
})
