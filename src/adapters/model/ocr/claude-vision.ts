import { z } from 'zod'
import { type LanguageModel, ModelFault, type ModelReply } from '#src/ports/language-model.ts'
import type { OcrReader } from '#src/ports/ocr-reader.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { PATIENCE_MS, timed } from './call.ts'

export interface ClaudeVisionOptions {
  /** A model that sees pictures. */
  model: LanguageModel
  prompts: Prompts
  /** How long a page may take, in milliseconds; 60 s. */
  patience?: number | undefined
}

/** What the model answers with: the same for every page. */
const answer = z.strictObject({
  blocks: z.array(
    z.strictObject({
      kind: z.enum(['title', 'text', 'list', 'table', 'header', 'footer', 'caption', 'signature', 'other']),
      /** Of a table: a row each, cells parted by a tab. */
      lines: z.array(z.string()),
    }),
  ),
})

const schema = z.toJSONSchema(answer)

const VENDOR = 'claude'
/** A page of small type has about 2,000 words. */
const MAX_TOKENS = 12_000

/** Reads a page with a language model that sees: words and their order, no places and no confidence. */
export function claudeVision({ model, prompts, patience = PATIENCE_MS }: ClaudeVisionOptions): OcrReader {
  return {
    provider: 'claude',
    model: model.model,
    // What current models take without shrinking it first.
    pixels: 1568,
    ready: () => model.ready(),
    keyMark: model.keyMark && (() => model.keyMark?.() ?? Promise.resolve(undefined)),
    read: (page, signal) =>
      timed(VENDOR, patience, signal, async (ending) => {
        const reply = await model.ask({
          system: prompts.named('ocr').text,
          content: [
            { kind: 'image', bytes: page.bytes, mediaType: page.mediaType },
            { kind: 'text', text: 'Transcribe this page.' },
          ],
          answer: { as: 'json', name: 'page', schema },
          maxTokens: MAX_TOKENS,
          effort: 'low',
          cacheTtl: '5m',
          signal: ending,
        })
        const { blocks } = read(reply)
        return {
          blocks: blocks.flatMap(({ kind, lines }) => {
            const text = lines.join('\n').trim()
            return text ? [{ kind, text }] : []
          }),
          usage: reply.usage,
          model: reply.model,
          latencyMs: reply.latencyMs,
        }
      }),
  }
}

/** Half a page is no page: nobody would see what is missing. */
function read({ stop, text, usage }: ModelReply): z.infer<typeof answer> {
  if (stop === 'context') throw new ModelFault('too-large', `${VENDOR}: more than the model takes`, { usage })
  if (stop === 'refused')
    throw new ModelFault('rejected', `${VENDOR}: it declined to read the page`, { usage })
  if (stop === 'length') throw new ModelFault('unreadable', `${VENDOR}: the answer was cut off`, { usage })
  try {
    return answer.parse(JSON.parse(text))
  } catch {
    throw new ModelFault('unreadable', `${VENDOR}: an answer of another shape`, { usage })
  }
}
