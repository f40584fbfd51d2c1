import { expect, it } from 'vitest'
import type { Finding } from '#src/domain/code.ts'
import { aCase } from '#src/testing/a-case.ts'
import { checkEncounter } from './check.ts'
import { merged } from './merge.ts'

const of = (finding: Partial<Finding>, documentId = 'd1') => ({
  documentId,
  finding: {
    rule: 'CR30',
    severity: 'query',
    codes: ['M17.10'],
    message: 'Side?',
    evidence: [],
    ...finding,
  } as Finding,
})
const none = new Set<string>()
const keys = (findings: { key: string }[]) => findings.map(({ key }) => key)

it('says once what several documents say, with the words of each', () => {
  const quote = (start: number) => [{ start, end: start + 4, quote: 'knee' }]
  const findings = merged([], [of({ evidence: quote(3) }), of({ evidence: quote(9) }, 'd2')], none)
  expect(keys(findings)).toEqual(['CR30:M17.10'])
  expect(findings[0]?.evidence.map(({ documentId }) => documentId)).toEqual(['d1', 'd2'])
})

it('puts the encounter’s word in the place of a document’s', () => {
  const { findings } = checkEncounter(aCase('E10.9 E11.9'))
  const same = of({ rule: 'excludes', severity: 'block', codes: ['E11.9', 'E10.9'] })
  expect(keys(merged(findings, [same, of({ rule: 'CR07–CR09', codes: ['R73.9'] })], none))).toEqual(
    keys(findings),
  )
})

it('drops what is about a rejected code, and tells apart what names no code', () => {
  const urosepsis = of({ rule: 'CR36', codes: [], message: 'Urosepsis has no code.' })
  const other = of({ rule: 'CR36', codes: [], message: 'Another.' })
  expect(keys(merged([], [of({}), urosepsis, other], new Set(['M17.10'])))).toHaveLength(2)
})

it('does not ask about a value that a code of the list answers', () => {
  const low = of({ rule: 'CR33', codes: [], message: 'Hgb is low; a value is not coded.' })
  expect(merged([], [low], none, ['I10'])).toHaveLength(1)
  expect(merged([], [low], none, ['I10', 'D50.9'])).toEqual([])
})

it('keeps a document’s word on a code of which the encounter says something else', () => {
  const { findings } = checkEncounter(aCase('E11.22'))
  expect(keys(findings)).toEqual(['CR14:E11.22'])
  expect(keys(merged(findings, [of({ rule: 'CR97', codes: ['E11.22'] })], none))).toEqual([
    'CR97:E11.22',
    'CR14:E11.22',
  ])
})

it('does not ask for a side that another code of the list states', () => {
  const { findings } = checkEncounter(aCase('M17.10 M17.11'))
  expect(keys(merged(findings, [of({})], none))).toEqual(['CR30:M17.10+M17.11'])
})
