import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { schemaProblem } from '#src/testing/vendors/schema-rules.ts'
import { plainSchema } from './plain-schema.ts'

const shape = z.strictObject({
  line: z.int().min(0),
  quote: z.string().max(200).describe('Word for word.'),
  kind: z.enum(['a', 'b']),
  note: z.string().nullable().describe('Perhaps.'),
  side: z.enum(['left', 'right']).nullable(),
  found: z.array(
    z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('code'), code: z.string().regex(/^[A-Z]/) }),
      z.strictObject({ is: z.literal('nothing'), why: z.string() }),
    ]),
  ),
})
const written = z.toJSONSchema(shape)

describe('a schema for a vendor', () => {
  it('has nothing that its grammar does not know', () => {
    expect(schemaProblem(written, 'before')).toMatch(/is not supported/)
    expect(schemaProblem(plainSchema(written), 'after')).toBeUndefined()
  })

  it('still says what the answer is made of', () => {
    expect(plainSchema(written)).toMatchObject({
      required: ['line', 'quote', 'kind', 'note', 'side', 'found'],
      additionalProperties: false,
      properties: {
        line: { type: 'integer' },
        quote: { type: 'string', description: 'Word for word.' },
        kind: { enum: ['a', 'b'] },
        note: { anyOf: [{ type: 'string' }, { type: 'null' }], description: 'Perhaps.' },
        side: { anyOf: [{ type: 'string', enum: ['left', 'right'] }, { type: 'null' }] },
        found: { items: { anyOf: [{ required: ['is', 'code'] }, { required: ['is', 'why'] }] } },
      },
    })
  })

  it('is the same to the letter each time', () => {
    expect(JSON.stringify(plainSchema(written))).toBe(JSON.stringify(plainSchema(z.toJSONSchema(shape))))
  })
})
