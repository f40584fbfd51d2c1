import { describe, expect, it } from 'vitest'
import { csvRows, readIndexCsv, readIndexLines, readIndexXml } from './index-entries.ts'
import { indexTerms, waysToWrite } from './index-terms.ts'
import { neoplasmCodes } from './table-terms.ts'

const placed = (code: string) => code.replace(/[.-]+$/, '')

describe('an index in its three forms', () => {
  const entries = [
    { level: 0, title: 'Ache', code: 'R52', see: undefined },
    { level: 1, title: 'ear', code: undefined, see: 'Otalgia, "left"' },
  ]

  it('is read from lines of JSON, a spreadsheet and XML alike', () => {
    const lines =
      '{"level":0,"term":"Ache (s)","code":"R52"}\n{"level":1,"term":"ear","see":"Otalgia, \\"left\\""}\n'
    const csv =
      'RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\r\n1,A,0,Ache (s),,,,R52\r\n2,A,1,ear,"Otalgia, ""left""",,,\r\n'
    const xml = `<ICD10CM.index><version>2026</version><letter><mainTerm><title>Ache<nemod>(s)</nemod></title><code>R52</code>
      <term level="1"><title>ear</title><see>Otalgia, &quot;left&quot;</see></term></mainTerm></letter></ICD10CM.index>`

    expect(readIndexLines('i', lines)).toEqual(entries)
    expect(readIndexCsv('i', csv)).toEqual(entries)
    expect(readIndexXml('i', xml)).toEqual({ kind: 'index', version: 2026, entries })
  })

  it('keeps cells that are empty, quoted or broken over lines', () => {
    expect(csvRows('a,"b\nc",\r\n,,"d"\r\n')).toEqual([
      ['a', 'b\nc', ''],
      ['', '', 'd'],
    ])
  })
})

describe('ways to write a path of the index', () => {
  it('takes forms of one word one at a time', () => {
    expect(waysToWrite(['Abdomen, abdominal', 'acute'])).toEqual(['Abdomen acute', 'abdominal acute'])
  })

  it('leaves inverted words whole', () => {
    expect(waysToWrite(['Contraction, joint'])).toEqual(['Contraction, joint'])
    expect(waysToWrite(['Fat, fatigue'])).toEqual(['Fat, fatigue'])
  })

  it('drops what only says that nothing more is known', () => {
    expect(waysToWrite(['Pain NEC', 'unspecified'])).toEqual(['Pain'])
  })

  it('never grows beyond six', () => {
    expect(waysToWrite(Array(5).fill('Abdomen, abdominal')).length).toBeLessThanOrEqual(6)
  })
})

describe('terms of an index', () => {
  const words = (lines: [number, string, (string | undefined)?, (string | undefined)?][]) =>
    indexTerms(
      lines.map(([level, title, code, see]) => ({ level, title, code, see })),
      'index',
      placed,
    ).terms.map(({ text, code }) => `${text} = ${code}`)

  it('follow a reference to the line it names, whose main term may have commas', () => {
    expect(
      words([
        [0, 'Abnormal, abnormality'],
        [1, 'heart, cardiac', 'Q24.9'],
        [0, 'Cor', undefined, 'Abnormal, heart'],
        [0, 'Kor', undefined, 'Abnormal, abnormality, cardiac'],
      ]),
    ).toEqual([
      'Abnormal heart, cardiac = Q24.9',
      'abnormality heart, cardiac = Q24.9',
      'Cor = Q24.9',
      'Kor = Q24.9',
    ])
  })

  it('follow a reference past "with", a plural and a word in parentheses', () => {
    const found = words([
      [0, 'Complication'],
      [1, 'graft'],
      [2, 'with'],
      [3, 'leak', 'T82.330'],
      [0, 'Leak', undefined, 'Complications, graft (vascular), leak'],
      [0, 'Seeping', undefined, 'Complication, graft, with leak'],
    ])
    expect(found).toEqual(expect.arrayContaining(['Leak = T82.330', 'Seeping = T82.330']))
  })

  it('look a growth up in the neoplasm table', () => {
    const table = neoplasmCodes([
      { level: 0, title: 'Neoplasm, neoplastic', cells: { 2: 'C80.1', 5: 'D36.9' } },
      { level: 1, title: 'skin', cells: { 2: 'C44.90', 5: 'D23.9' } },
      { level: 2, title: 'arm, forearm', cells: { 2: 'C44.60-' } },
    ])

    expect(table('Neoplasm, skin, malignant')).toBe('C44.90')
    expect(table('Neoplasm,  benign')).toBe('D36.9')
    expect(table('Neoplasm, skin, arm, malignant')).toBe('C44.60-')
    expect(table('Neoplasm, skin')).toBeUndefined()
  })

  it('lend the lines below a main term to another name of it', () => {
    expect(
      words([
        [0, 'Pain', 'R52'],
        [1, 'ear', 'H92.09'],
        [0, 'Ache', undefined, 'Pain'],
      ]),
    ).toEqual(['Pain = R52', 'Pain ear = H92.09', 'Ache = R52', 'Ache ear = H92.09'])
  })

  it('go round no circle and follow nothing that is no line', () => {
    expect(
      words([
        [0, 'A', undefined, 'B'],
        [0, 'B', undefined, 'A'],
        [0, 'C', undefined, 'condition'],
        [0, 'D', undefined, 'Neoplasm, by site'],
      ]),
    ).toEqual([])
  })

  it('go to the header where the index leaves the rest open', () => {
    expect(words([[0, 'Ketoacidosis', 'E11.1-']])).toEqual(['Ketoacidosis = E11.1'])
  })
})
