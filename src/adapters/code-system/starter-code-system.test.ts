import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inRange } from '#src/domain/edition.ts'
import { codeSystemContract } from '#src/ports/code-system.contract.ts'
import { starterCodeSystem } from './starter-code-system.ts'

const folder = fileURLToPath(new URL('./starter/', import.meta.url))

codeSystemContract('starterCodeSystem', () => starterCodeSystem(folder))

describe('starterCodeSystem', () => {
  const system = starterCodeSystem(folder)

  it('has three fiscal years and covers nothing before or after', () => {
    expect(system.editions().map(({ id, validFrom, validUntil }) => [id, validFrom, validUntil])).toEqual([
      ['FY2025-starter', '2024-10-01', '2025-09-30'],
      ['FY2026-starter', '2025-10-01', '2026-09-30'],
      ['FY2027-starter', '2026-10-01', '2027-09-30'],
    ])
    expect(system.covers('2024-09-30')).toBe(false)
    expect(system.covers('2027-10-01')).toBe(false)
  })

  it('changes a code with the fiscal year', () => {
    expect(system.on('2026-09-30').find('I42.0')?.billable).toBe(true)
    expect(system.on('2026-09-30').find('I42.00')).toBeUndefined()
    expect(system.on('2026-10-01').find('I42.0')?.billable).toBe(false)
    expect(system.on('2026-10-01').find('I42.00')?.billable).toBe(true)
  })

  it('knows multiple sclerosis by one code until 2025-09-30, and what stands in its place since', () => {
    const before = system.on('2025-09-01')
    const since = system.on('2026-11-01')

    expect(before.find('G35')?.billable).toBe(true)
    expect([...before.terms()].filter(({ text }) => text === 'MS').map(({ code }) => code)).toContain('G35')
    expect(since.find('G35')?.billable).toBe(false)
    expect(since.successors('G35').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['G35.A', 'G35.B0', 'G35.D']),
    )
    expect(before.successors('G35.D').map(({ code }) => code)).toEqual(['G35'])
    expect(before.successors('G35')).toEqual([])
    expect(since.successors('E11')).toEqual([])
  })

  it('shows a header with its children and its place', () => {
    const edition = system.on(undefined)

    expect(edition.find('E11')).toEqual({ code: 'E11', title: 'Type 2 diabetes mellitus', billable: false })
    const children = edition.children('E11').map(({ code }) => code)
    expect(children.slice(0, 3)).toEqual(['E11.0', 'E11.1', 'E11.2'])
    expect(children).toContain('E11.9')
    expect(edition.find('E11.65')?.parent).toBe('E11.6')
    expect(edition.find('W19.XXXA')?.parent).toBe('W19')
  })

  it('answers notes as codes, nearest first, with those of block and chapter', () => {
    const edition = system.on(undefined)
    const said = (code: string, kind: string) =>
      edition
        .notes(code)
        .about.filter((note) => note.kind === kind)
        .map(
          ({ at, codes }) =>
            `${at}: ${codes.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(' ')}`,
        )

    expect(said('D63.1', 'codeFirst')).toEqual(['D63.1: N18'])
    expect(said('R73.9', 'excludes1')).toContain('R73: E08-E13')
    expect(said('N30.00', 'useAdditional')).toEqual(['N30: B95-B97'])
    expect(said('E11.65', 'excludes1').at(-1)).toBe('chapter 4: P70-P74')
    expect(said('I10', 'excludes1')[0]).toBe('I10: O10-O11 O13-O16')
    expect(said('E87.20', 'excludes1').join()).not.toMatch(/ E11(?!\.1)/)
    expect(edition.notes('E11.99')).toEqual({ about: [], includes: [] })
    expect(edition.notes('E11.65').about.every(({ text }) => text === '')).toBe(true)
  })

  it('spells out adverse effects among its drug codes', () => {
    const codes = system
      .on(undefined)
      .notes('L27.0')
      .about.flatMap((note) => (note.kind === 'useAdditional' ? note.codes : []))

    expect(codes.some((range) => inRange('T45.1X5A', range))).toBe(true)
    expect(codes.some((range) => inRange('T45.1X1A', range))).toBe(false)
  })

  it('knows the 7th characters of a code, and that another takes none', () => {
    const edition = system.on(undefined)

    expect(edition.notes('S52.501').seventh?.join('')).toBe('ABCDEFGHJKMNPQRS')
    expect(edition.notes('W19').seventh?.join('')).toBe('ADS')
    expect(edition.notes('E11.65').seventh).toBeUndefined()
    expect(edition.notes('H34.9').seventh).toBeUndefined()
  })

  it('pairs what is presumed to belong together, only with codes it holds', () => {
    const edition = system.on(undefined)
    const pairs = [...edition.withPairs()]

    expect(pairs).toContainEqual(
      expect.objectContaining({ code: 'E11.22', between: { whole: 'E11', companion: 'N18' } }),
    )
    for (const { code, between } of pairs)
      for (const each of [code, between!.whole, between!.companion])
        expect(edition.find(each)?.code).toBe(each)
  })

  it('says which file is missing', () => {
    expect(() => starterCodeSystem(`${folder}nowhere`)).toThrow('nowhere')
  })
})
