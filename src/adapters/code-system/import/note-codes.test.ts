import { describe, expect, it } from 'vitest'
import { codesNamed } from './note-codes.ts'

const edition = new Set(
  'E08 E13 N18.1 N18.4 O24 O24.4 I15.0 I15.1 F02.81 F02.A1 C4A Z3A QA0 A74 S06.1 S06.6 O00 O9A P70 P74 B12 E53.8 T36 T50'.split(
    ' ',
  ),
)
const named = (text: string) =>
  codesNamed(text, (code) => edition.has(code)).map(({ from, to }) => (from === to ? from : `${from}–${to}`))

describe('the codes a note names', () => {
  it.each([
    ['diabetes mellitus (E08-E13)', ['E08–E13']],
    ['stage (N18.1-N18.4)', ['N18.1–N18.4']],
    ['diabetes in pregnancy (O24.-)', ['O24']],
    ['gestational diabetes (O24.4-)', ['O24.4']],
    ['hypertension (I15.0, I15.1)', ['I15.0', 'I15.1']],
    ['dementia (F02.81-, F02.A1-)', ['F02.81', 'F02.A1']],
    ['complications (O00-O9A)', ['O00–O9A']],
    ['disorders of newborn (P70-P74)', ['P70–P74']],
    ['Merkel cell carcinoma (C4A.-) with weeks (Z3A.-) and (QA0.-)', ['C4A', 'Z3A', 'QA0']],
    ['drug (T36-T50 with fifth or sixth character 5)', ['T36–T50']],
    ['conditions classified to A74.-', ['A74']],
    ['injuries classified in subcategories S06.1- to S06.6-', ['S06.1–S06.6']],
  ])('%s', (text, codes) => {
    expect(named(text)).toEqual(codes)
  })

  it.each(['deficiency of vitamin B12', 'HIV disease (NOS)', 'E. coli O157', 'a code that went (Q99.9)', ''])(
    'are none in “%s”',
    (text) => {
      expect(named(text)).toEqual([])
    },
  )

  it('are those in brackets where a line has both', () => {
    expect(named('vitamin B12 deficiency (E53.8)')).toEqual(['E53.8'])
  })
})
