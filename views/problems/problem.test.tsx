import { describe, expect, it } from 'vitest'
import { frame } from '../testing.ts'
import { ProblemFragment, ProblemPage } from './problem.tsx'

describe('a problem', () => {
  it('is a fragment for the live region: what happened, what next, the reference', () => {
    const html = String(<ProblemFragment code="stage-not-reached" reference="R7" />)
    expect(html).toMatch(/^<section class="problem" role="alert"><h2>Too early<\/h2><p>Wait until/)
    expect(html).toContain('R7')
  })

  it('is a page whose title says that it is an error', () => {
    const html = String(<ProblemPage code="document-gone" frame={frame} />)
    expect(html).toContain('<title>Error: This document is not here · Chartmark</title>')
    expect(html).not.toContain('Reference')
  })
})
