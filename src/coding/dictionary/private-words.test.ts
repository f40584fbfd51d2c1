import { describe, expect, it } from 'vitest'
import { hasDateOrNumber, isPrivate, namesIn } from './private-words.ts'

const note = `Quillhaven Family Clinic (SYNTHETIC)
Patient: Tamsin O'Rrery-Vane   MRN: SYN-2001   DOB: 03/14/1961
Referring Provider: Linnea Sørbakk, MD | cc: Brunhild Akwete
Dear Dr. Fennimore,
Her daughter Ysolde says the sugar is high. Seen with Mr. Quentin Barrowmere.
Pt takes metformin. She denies pain.
PT/INR 1.1
Dictated by: Casimir Thornquist
Electronically signed by Orla Penhallow, MD on 11/03/2026
`

describe('namesIn', () => {
  const names = namesIn(note)
  it.each([
    ['the header', ['tamsin', 'orrery', 'vane']],
    ['a second field of a line', ['linnea', 'sørbakk', 'brunhild', 'akwete']],
    ['a salutation', ['fennimore']],
    ['a relative', ['ysolde']],
    ['a title', ['quentin', 'barrowmere']],
    ['the signature', ['orla', 'penhallow', 'casimir', 'thornquist']],
  ])('finds the names of %s', (_, own) => {
    expect([...names]).toEqual(expect.arrayContaining(own))
  })

  it('finds names in the letters of other languages', () => {
    const letters = `Paciente: Ximena Albarracín
Médico: Baltasar Urzúa
Estimada Sra. Quispe,
Firmado por Leocadia Ferrán
Nom : Aurélie Vasseur
Sehr geehrter Herr Zwickelmann,
`
    const found = [...namesIn(letters)]
    for (const name of 'ximena albarracin baltasar urzua quispe leocadia ferran aurelie vasseur zwickelmann'.split(
      ' ',
    ))
      expect(found).toContain(name)
  })

  it('finds a name behind particles and behind “Signed:”', () => {
    expect([...namesIn('Seen with Mr. van der Quill.\nSigned: Casimir Thornquist')].sort()).toEqual([
      'casimir',
      'quill',
      'thornquist',
    ])
  })

  it.each([
    ['blanks', ' '],
    ['tabs', '\t'],
    ['capitals', 'A'],
    ['capitals in words', 'Aa'],
    ['relatives', 'wife     '],
    ['names', 'Aa Bb '],
    ['labels', 'Patient: '],
  ])('reads a megabyte of nothing but %s in a moment', (_, words) => {
    const before = process.cpuUsage()
    namesIn(`Dr. Vane${words.repeat(1_000_000 / words.length)}`)
    namesIn(`Dr. Vane ${words}${' '.repeat(100_000)}`)
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2)
  })

  it('finds no name in words of a finding', () => {
    for (const word of ['sugar', 'metformin', 'pain', 'daughter', 'high']) expect(names.has(word)).toBe(false)
    expect([
      ...namesIn('Assessment: Type 2 Diabetes. Plan: Metformin.\nChronic Kidney Disease, Stage 3'),
    ]).toEqual([])
  })
})

describe('hasDateOrNumber', () => {
  it.each([
    'since 03/14/1961',
    'pain on 3/14',
    'fall in March 2024',
    'fall on March 3rd',
    'fracture 3 Oct',
    'surgery 2019',
    'room 4112',
    'call 555-0134',
    'call 5 5 5',
    '2026-11-03',
  ])('knows "%s"', (phrase) => expect(hasDateOrNumber(phrase)).toBe(true))
  it.each(['type 2 diabetes', 'CKD stage 3b', 'BMI 42', 'T12 fracture', 'may have asthma', 'hepatitis C'])(
    'leaves "%s"',
    (phrase) => expect(hasDateOrNumber(phrase)).toBe(false),
  )
})

describe('isPrivate', () => {
  const names = namesIn(note)
  it.each([
    'Tamsin has sugar trouble',
    'SUGAR TROUBLE OF TAMSIN',
    'sugar trouble since 2019',
    'seen by Dr. Nobody',
  ])('keeps "%s" out', (phrase) => expect(isPrivate(phrase, names)).toBe(true))
  it('lets other words through', () => expect(isPrivate('sugar trouble', names)).toBe(false))
})

describe('isPrivate, written another way', () => {
  const names = namesIn(note)
  it.each(['Ysolde’s sugar', "ysolde's sugar", '\u0661\u0662\u0663 sugar', '１２３ sugar'])(
    'takes in %s',
    (phrase) => {
      expect(isPrivate(phrase, names)).toBe(true)
    },
  )
})
