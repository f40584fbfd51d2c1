import * as z from 'zod'
import { schemaProblem, tooComplex } from './schema-rules.ts'
import type { Asked } from './script.ts'

/** What the Messages API takes of what we may send, field by field as in the SDK's types; anything else is refused, as there. */

const cacheControl = z.strictObject({ type: z.literal('ephemeral'), ttl: z.enum(['5m', '1h']).optional() })
const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .regex(/\S/, 'text content blocks must contain non-whitespace text')
    .refine((one) => one.isWellFormed() && !one.includes('\0'), 'no low surrogate in string'),
  cache_control: cacheControl.nullish(),
})
const image = z.strictObject({
  type: z.literal('image'),
  source: z.strictObject({
    type: z.literal('base64'),
    media_type: z.enum(['image/jpeg', 'image/png', 'image/gif', 'image/webp']),
    data: z.base64().min(1),
  }),
  cache_control: cacheControl.nullish(),
})
const document = z.strictObject({
  type: z.literal('document'),
  source: z.union([
    z.strictObject({ type: z.literal('content'), content: z.array(text).min(1) }),
    z.strictObject({ type: z.literal('text'), media_type: z.literal('text/plain'), data: z.string() }),
    z.strictObject({
      type: z.literal('base64'),
      media_type: z.literal('application/pdf'),
      data: z.base64().min(1),
    }),
  ]),
  title: z.string().nullish(),
  context: z.string().nullish(),
  citations: z.strictObject({ enabled: z.boolean() }).nullish(),
  cache_control: cacheControl.nullish(),
})
const block = z.discriminatedUnion('type', [text, image, document])
const body = z.strictObject({
  model: z.string().min(1),
  max_tokens: z.int().min(1).max(128_000),
  stream: z.literal(true),
  system: z.union([z.string(), z.array(text)]).optional(),
  messages: z
    .array(
      z.discriminatedUnion('role', [
        z.strictObject({
          role: z.literal('user'),
          content: z.union([z.string().min(1), z.array(block).min(1)]),
        }),
        z.strictObject({
          role: z.literal('assistant'),
          content: z.union([z.string().min(1), z.array(text)]),
        }),
      ]),
    )
    .min(1),
  thinking: z
    .union([
      z.strictObject({ type: z.enum(['disabled', 'between_tools']) }),
      z.strictObject({ type: z.literal('adaptive'), display: z.enum(['summarized', 'omitted']).nullish() }),
    ])
    .optional(),
  output_config: z
    .strictObject({
      effort: z.enum(['low', 'medium', 'high', 'xhigh', 'max']).nullish(),
      format: z
        .strictObject({ type: z.literal('json_schema'), schema: z.record(z.string(), z.unknown()) })
        .nullish(),
    })
    .optional(),
})

export type MessagesBody = z.infer<typeof body>

/** Reads a body as the API does. `problem`: the message of its 400. */
export function readBody(value: unknown): { ok: true; body: MessagesBody } | { ok: false; problem: string } {
  const read = body.safeParse(value)
  if (!read.success) {
    const issue = read.error.issues[0]
    const strange = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
    const path = [...(issue?.path ?? []), ...(strange ? [strange] : [])].join('.')
    const sampling = strange && ['temperature', 'top_p', 'top_k'].includes(strange)
    const why = strange && !sampling ? 'Extra inputs are not permitted' : issue?.message
    return { ok: false, problem: sampling ? `${strange}: this parameter was removed` : `${path}: ${why}` }
  }
  const problem = rules(read.data)
  return problem ? { ok: false, problem } : { ok: true, body: read.data }
}

function rules(asked: MessagesBody): string | undefined {
  const blocks = blocksOf(asked)
  const breakpoints = [...systemOf(asked), ...blocks].filter(
    (one) => 'cache_control' in one && one.cache_control,
  )
  if (breakpoints.length > 4)
    return `A maximum of 4 blocks with cache_control may be provided. Found ${breakpoints.length}.`
  const documents = blocks.filter((one) => one.type === 'document')
  const citing = documents.filter(({ citations }) => citations?.enabled)
  if (citing.length > 0 && citing.length < documents.length)
    return 'Citations must be enabled on all documents, or on none'
  const schema = asked.output_config?.format?.schema
  if (schema && citing.length > 0) return 'output_config.format: cannot be used together with citations'
  if (asked.messages.at(-1)?.role === 'assistant')
    return 'This model does not support assistant message prefill'
  if (asked.output_config?.effort && /claude-(haiku|sonnet)-4-5/.test(asked.model))
    return 'output_config.effort: this model does not support the effort parameter'
  return schema && (schemaProblem(schema, 'output_config.format.schema') ?? tooComplex(schema))
}

type Block = z.infer<typeof block>

export function systemOf({ system }: MessagesBody): z.infer<typeof text>[] {
  return typeof system === 'string' ? [{ type: 'text', text: system }] : (system ?? [])
}

export function blocksOf({ messages }: MessagesBody): Block[] {
  return messages.flatMap(({ content }) =>
    typeof content === 'string' ? [{ type: 'text' as const, text: content }] : content,
  )
}

/** The same request in words that all vendors share. */
export function askedOf(read: MessagesBody, model: string): Asked {
  const blocks = blocksOf(read)
  return {
    model,
    system: systemOf(read)
      .map((one) => one.text)
      .join('\n'),
    text: blocks.flatMap((one) => (one.type === 'text' ? [one.text] : [])).join('\n'),
    documents: blocks.flatMap((one) =>
      one.type === 'document'
        ? [
            {
              title: one.title ?? '',
              sentences: one.source.type === 'content' ? one.source.content.map((part) => part.text) : [],
            },
          ]
        : [],
    ),
    images: blocks.flatMap((one) =>
      one.type === 'image' ? [{ mediaType: one.source.media_type, base64: one.source.data }] : [],
    ),
    schema: read.output_config?.format?.schema,
    maxTokens: read.max_tokens,
    body: read as Record<string, unknown>,
  }
}
