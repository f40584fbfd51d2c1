import { describe, expect, it } from 'vitest'
import type { LanguageModel, ModelRequest } from './language-model.ts'

/** A small request of synthetic words. */
export function aRequest(changes: Partial<ModelRequest> = {}): ModelRequest {
  return {
    system: 'You answer in a few plain words.',
    content: [{ kind: 'text', text: 'Count from one to ten, in words.' }],
    answer: { as: 'text' },
    maxTokens: 2_000,
    effort: 'low',
    cacheTtl: '5m',
    ...changes,
  }
}

/** With bounds and a union, as schemas made by zod have them: no vendor's grammar knows them all. */
export const questionShape: ModelRequest['answer'] = {
  as: 'json',
  name: 'fence',
  schema: {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      colour: { type: 'string', enum: ['green', 'red', 'unknown'] },
      count: { type: 'integer', minimum: -9007199254740991, maximum: 9007199254740991 },
      note: { anyOf: [{ type: 'string', maxLength: 200 }, { type: 'null' }] },
    },
    required: ['colour', 'count', 'note'],
    additionalProperties: false,
  },
}

const fence = [
  'A synthetic report on a fence.',
  'The fence is green.',
  '',
  'It was painted in May.',
  'Two people painted it.',
]

/** One pixel. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** What holds with the fake of a vendor, and with the vendor itself (`real-api.test.ts`). */
export function answersContract(name: string, make: () => LanguageModel): void {
  describe(`${name}, its answers`, () => {
    it('come as text that grows, with what it cost', async () => {
      const grown: string[] = []
      const reply = await make().ask(aRequest({ onText: (text) => grown.push(text) }))

      expect(reply.text).not.toBe('')
      expect(reply.stop).toBe('end')
      expect(reply.cited).toEqual([])
      expect(grown.at(-1)).toBe(reply.text)
      expect(grown.every((text, index) => text.startsWith(grown[index - 1] ?? ''))).toBe(true)
      expect(reply.usage.input + reply.usage.cacheRead + reply.usage.cacheWrite).toBeGreaterThan(0)
      expect(reply.usage.output).toBeGreaterThan(0)
      expect(reply.model).not.toBe('')
      expect(reply.latencyMs).toBeGreaterThanOrEqual(0)
    })

    it('come as JSON of the shape that was asked for, and not bit by bit', async () => {
      const grown: string[] = []
      const reply = await make().ask(
        aRequest({
          content: [{ kind: 'text', text: 'Three green fences. Fill in colour and count; note is null.' }],
          answer: questionShape,
          onText: (text) => grown.push(text),
        }),
      )

      expect(JSON.parse(reply.text)).toEqual({ colour: 'green', count: 3, note: null })
      expect(grown).toEqual([])
    })

    it('cite sentences of the documents they rest on', async () => {
      const grown: string[] = []
      const reply = await make().ask(
        aRequest({
          content: [
            { kind: 'citable', title: 'Fence', sentences: fence, cache: true },
            { kind: 'citable', title: 'Note', sentences: ['Ann and Bob were the painters.'] },
            { kind: 'text', text: 'What colour is the fence, when was it painted, and by how many people?' },
          ],
          answer: { as: 'cited' },
          onText: (text) => grown.push(text),
        }),
      )

      expect(reply.cited.map(({ text }) => text).join('')).toBe(reply.text)
      expect(grown.at(-1)).toBe(reply.text)
      expect(reply.text).not.toMatch(/\[\[|\]\]/)
      const green = reply.cited.find(({ text }) => /green/i.test(text))
      expect(green?.citations).toContainEqual({ document: 0, first: 1, last: 1 })
      for (const { document, first, last } of reply.cited.flatMap(({ citations }) => citations)) {
        expect([0, 1]).toContain(document)
        expect(last).toBeGreaterThanOrEqual(first)
        expect(last).toBeLessThan(document === 0 ? fence.length : 1)
      }
      expect(reply.cited.some(({ citations }) => citations.some(({ last }) => last >= 3))).toBe(true)
    })

    it('are about an image, where one is sent', async () => {
      const reply = await make().ask(
        aRequest({
          content: [
            { kind: 'image', bytes: png, mediaType: 'image/png' },
            { kind: 'text', text: 'Say in a few words what this is.' },
          ],
        }),
      )
      expect(reply.text).not.toBe('')
    })
  })
}
