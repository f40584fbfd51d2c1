import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { toJSONSchema } from 'zod'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { folderPrompts } from '#src/adapters/local/folder-prompts.ts'
import { homeOf } from '#src/home.ts'
import { choiceShape, mentionsShape, reviewShape } from './contracts.ts'

const home = homeOf(join(import.meta.dirname, '../..'))
const prompts = folderPrompts(home.prompts)
const edition = starterCodeSystem(home.starter).on('2026-11-02')
const ids = ['digest', 'mentions', 'choice', 'review'] as const

describe('the prompts of coding', () => {
  it('are long enough for every vendor to keep the digest', () => {
    // 4,096 tokens at the most characters a token that English has.
    expect(prompts.named('digest').text.length).toBeGreaterThan(17_000)
  })

  it.each(ids)('%s names no code that does not exist', (id) => {
    const named = prompts.named(id).text.match(/\b[A-TV-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?\b/g) ?? []
    expect(named.filter((code) => !edition.find(code))).toEqual([])
  })

  it.each([
    ['mentions', mentionsShape, 'mentions'],
    ['choice', choiceShape, 'decisions'],
    ['review', reviewShape, 'verdicts'],
  ] as const)('%s explains every field of its answer', (id, shape, list) => {
    const { element } = shape.shape[list as keyof typeof shape.shape] as {
      element: { shape: Record<string, unknown> }
    }
    const { text } = prompts.named(id)
    for (const field of Object.keys(element.shape))
      expect(text).toMatch(new RegExp(`^- (?:\\w+ and )?${field}\\b`, 'm'))
  })

  it.each([
    ['mentions', mentionsShape],
    ['choice', choiceShape],
    ['review', reviewShape],
  ] as const)('%s has a schema that vendors take', (_, shape) => {
    const schema = JSON.stringify(toJSONSchema(shape))
    expect(schema).not.toMatch(/minimum|maximum|minLength|maxLength|minItems|maxItems|\$ref|pattern/)
    expect(schema.match(/"additionalProperties":false/g)).toHaveLength(2)
  })
})
