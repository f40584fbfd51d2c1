import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codeSystemContract } from '#src/ports/code-system.contract.ts'
import { starterCodeSystem } from './starter-code-system.ts'

const folder = fileURLToPath(new URL('./starter/', import.meta.url))

codeSystemContract('starterCodeSystem', () => starterCodeSystem(folder))

describe('starterCodeSystem', () => {
  const system = starterCodeSystem(folder)

  it('has the two fiscal years and covers nothing before or after', () => {
    expect(system.editions().map(({ id, validFrom, validUntil }) => [id, validFrom, validUntil])).toEqual([
      ['FY2026-starter', '2025-10-01', '2026-09-30'],
      ['FY2027-starter', '2026-10-01', '2027-09-30'],
    ])
    expect(system.covers('2025-09-30')).toBe(false)
    expect(system.covers('2027-10-01')).toBe(false)
  })

  it('changes a code with the fiscal year', () => {
    expect(system.on('2026-09-30').find('I42.0')?.billable).toBe(true)
    expect(system.on('2026-09-30').find('I42.00')).toBeUndefined()
    expect(system.on('2026-10-01').find('I42.0')?.billable).toBe(false)
    expect(system.on('2026-10-01').find('I42.00')?.billable).toBe(true)
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

  it('says which file is missing', () => {
    expect(() => starterCodeSystem(`${folder}nowhere`)).toThrow('nowhere')
  })
})
