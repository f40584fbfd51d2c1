import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { homeOf } from '#src/home.ts'
import { fixtures } from './fixtures.ts'
import { rows } from './rows.ts'
import { lacking, runCase } from './run-case.ts'

/** The rows of the rule table on the starter set, in which the product answers before an import. */
const codes = starterCodeSystem(starterFolder())
const held = fixtures.filter((one) => lacking(codes, one).length === 0)
const left = fixtures.filter((one) => !held.includes(one))
console.info(
  `Rule cases: ${held.length} of ${fixtures.length} ran on the starter set; not run, for codes it lacks: ${left
    .map((one) => `${one.id} (${lacking(codes, one).join(' ')})`)
    .join(', ')}`,
)

describe('the rows of the rule table, on the starter set', () => {
  it.each(held.map((one) => [one.id, one.text.replaceAll('\n', ' / '), one] as const))(
    '%s: %s',
    (_id, _text, one) => {
      expect(runCase(codes, one).why).toEqual([])
    },
  )

  it('stand there for every row that one document can show', () => {
    const shown = new Set(fixtures.map(({ rule }) => rule))
    expect(
      rows.filter(({ rule, elsewhere }) => !elsewhere && !shown.has(rule)).map(({ rule }) => rule),
    ).toEqual([])
    expect(fixtures.filter(({ rule }) => !rows.some((row) => row.rule === rule))).toEqual([])
  })

  it('have names of their own', () => {
    expect(new Set(fixtures.map(({ id }) => id)).size).toBe(fixtures.length)
  })

  it('run on the starter set but for a few', () => {
    expect(left.length).toBeLessThan(fixtures.length * 0.05)
  })
})

function starterFolder(): string {
  return homeOf(new URL('../../src/', import.meta.url).pathname).starter
}
