import { addBeside, become, type Claim, drop, having, remark, support } from '../claim.ts'
import type { Rule } from './rule.ts'

const PREGNANT = /\bpregnan(?:t|cy)|\bgestation(?:al age)?\b|\bG\dP\d/i
const WEEKS =
  /\b(\d{1,2})(?:\s*(?:\+|and|&)?\s*\d\/7)?[\s-]*(?:weeks?|wks?)(?:['’]?\s+(?:pregnan(?:t|cy)|gestation|of gestation|IUP|intrauterine|EGA)|\s+by\s+(?:dates|ultrasound))|\b(?:pregnancy|gestation|IUP)\s+(?:at|of)\s+(\d{1,2})\s*(?:weeks?|wks?)/i

/** Condition → its code in chapter 15 without the trimester, and whether the condition's own code stays beside it. */
const IN_PREGNANCY: [RegExp, string, boolean][] = [
  [/^D(?:5|6[0-4])/, 'O99.01', true],
  [/^I10$/, 'O10.01', false],
  [/^E11\./, 'O24.11', true],
  [/^E10\./, 'O24.01', true],
  [/^E0[0-7]\./, 'O99.28', true],
  [/^J45\./, 'O99.51', true],
  [/^F(?:3|4[01])/, 'O99.34', true],
  [/^E66\./, 'O99.21', true],
]

const LIVE_BIRTH =
  /\b(?:live(?:born)?|viable|healthy|vigorous)\s+(?:\w+\s+){0,2}(?:birth|infant|newborn|baby|male|female|boy|girl)|\bsingle live\b/i

export const pregnancyRules: Rule[] = [
  {
    id: 'CR72',
    reference: 'I.C.15.b.5, I.C.21.c.11: Z37 once on every record of a delivery',
    phase: 4,
    run(claim) {
      const [delivery] = having(claim, /^O(?:80|82)/)
      if (!delivery) return
      claim.order.push([/^O/, /^Z3[7A]/])
      if (having(claim, /^Z37/).length) return
      const born = LIVE_BIRTH.exec(claim.read.text)
      const other = /\b(?:twins?|triplets?|still(?:birth|born))\b/i.test(claim.read.text)
      if (!born || other) {
        const message = 'A delivery needs its outcome (Z37.-): how many, and live or not.'
        remark(claim, 'CR72', 'query', message, [delivery])
        return
      }
      const span = { start: born.index, end: born.index + born[0].length }
      const made = addBeside(claim, [delivery], 'Z37.0', 'outcome of delivery: one live birth', [span])
      if (made?.origin === 'rule') made.mentions = []
    },
  },
  {
    id: 'CR69–CR71',
    reference:
      'I.C.15.a: codes of chapter 15 come first; any condition is presumed to complicate the pregnancy',
    phase: 1,
    run(claim) {
      claim.order.push([/^O/, /^(?!O)/])
      if (having(claim, /^O(?!80)/).some((e) => e.certain && e.origin === 'named'))
        for (const e of having(claim, /^Z34/))
          drop(
            claim,
            e,
            'excluded',
            'Supervision of a normal pregnancy does not stand beside a complication (I.C.15.b.2).',
          )
      const weeks = weeksOf(claim)
      const pregnant = weeks !== undefined && PREGNANT.test(claim.read.text)
      const [delivery] = having(claim, /^O(?:80|82|7[0-7])/)
      if (delivery && weeks) {
        const week = `Z3A.${String(weeks.number).padStart(2, '0')}`
        addBeside(claim, [delivery], week, 'weeks of gestation at delivery', [weeks.span])
        return
      }
      if (!pregnant || having(claim, /^Z37|^Z39/).length) return
      const trimester = weeks.number < 14 ? 1 : weeks.number < 28 ? 2 : 3
      for (const [condition, stem, stays] of IN_PREGNANCY) {
        for (const entry of having(claim, condition).filter((e) => e.origin === 'named' && e.certain)) {
          if (/^E1/.test(entry.code.code) && having(claim, /^O24\.4/).length) {
            drop(claim, entry, 'excluded', 'Diabetes of the pregnancy is stated.')
            continue
          }
          const there = having(claim, new RegExp(`^${stem.replace('.', '\\.')}`))[0]
          const made = there ?? madeOf(claim, entry, stem, trimester, stays)
          if (!made) continue
          if (there) support(there, [entry])
          if (!stays && made !== entry)
            drop(claim, entry, 'excluded', `${made.code.code} says it in pregnancy.`)
        }
      }
      const chapter = having(claim, /^O/)
      if (chapter.length === 0) return
      for (const e of having(claim, /^Z33\.1/)) drop(claim, e, 'excluded', 'A code from chapter 15 says it.')
      addBeside(
        claim,
        chapter,
        `Z3A.${String(weeks.number).padStart(2, '0')}`,
        'use additional code: weeks of gestation',
        [weeks.span],
      )
    },
  },
]

function madeOf(
  claim: Claim,
  entry: Parameters<typeof become>[1],
  stem: string,
  trimester: number,
  stays: boolean,
) {
  const note = 'presumed to complicate the pregnancy (guideline I.C.15.a.1)'
  for (const end of [
    `${trimester}`,
    `${trimester}0`,
    `${['', '11', '12', '13'][trimester]}`,
    `2${trimester}`,
  ]) {
    const code = `${stem}${end}`
    const made = stays ? addBeside(claim, [entry], code, note) : become(claim, entry, code, note)
    if (made) return made
  }
  return undefined
}

function weeksOf(claim: Claim): { number: number; span: { start: number; end: number } } | undefined {
  const found = WEEKS.exec(claim.read.text)
  const number = Number(found?.[1] ?? found?.[2])
  if (!found || number < 8 || number > 42) return undefined
  return { number, span: { start: found.index, end: found.index + found[0].length } }
}
