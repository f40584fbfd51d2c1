import { describe, expect, it } from 'vitest'
import { aboutError } from './advance.ts'

const words = 'Tamsin Orrery'

describe('what is logged of an error', () => {
  it('is its type and where it was thrown', () => {
    const about = aboutError(new RangeError('x'))
    expect(about.error_type).toBe('RangeError')
    expect(about.error_at).toMatch(/^about-error\.test\.ts:\d+:\d+/)
  })

  it.each([
    `choked on ${words}`,
    `first\n    at ${words} (note.txt:1:2)`,
    `first\n    at ${words}`,
    `at ${words}\n    at ${words}:1:2`,
    `\n    at Tamsin:1:2`,
  ])('is never its message: %j', (message) => {
    for (const error of [new Error(message), Object.assign(new Error('x'), { message })])
      expect(JSON.stringify(aboutError(error))).not.toMatch(/Tamsin|Orrery/)
    const renamed = new Error(message)
    renamed.message = 'another'
    expect(JSON.stringify(aboutError(renamed))).not.toContain(words)
  })

  it('is never what a parser quotes', () => {
    try {
      JSON.parse(`{"a": ${words}}`)
    } catch (error) {
      expect(JSON.stringify(aboutError(error))).not.toMatch(/Tamsin|Orrery/)
    }
    expect.assertions(1)
  })

  it('is never a code that is a sentence, nor what was thrown without being an error', () => {
    expect(aboutError(Object.assign(new Error('x'), { code: words }))).not.toHaveProperty('error_code')
    expect(aboutError(Object.assign(new Error('x'), { code: 'ENOSPC' }))).toMatchObject({
      error_code: 'ENOSPC',
    })
    expect(aboutError(words)).toEqual({ error_type: 'string' })
  })
})
