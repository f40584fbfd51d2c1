import * as z from 'zod'
import { schemaProblem } from './schema-rules.ts'
import type { Asked } from './script.ts'

/** What chat completions take of what we may send, field by field as in the SDK's types; anything else is refused, as there. */

const wellFormed = z.string().refine((one) => one.isWellFormed() && !one.includes('\0'), 'no valid string')
const text = z.strictObject({ type: z.literal('text'), text: wellFormed })
const image = z.strictObject({
  type: z.literal('image_url'),
  image_url: z.union([
    z.string(),
    z.strictObject({
      url: z.string().regex(/^(data:image\/(png|jpeg|webp);base64,|https:)/),
      detail: z.string().nullish(),
    }),
  ]),
})
const content = z.union([wellFormed, z.array(z.discriminatedUnion('type', [text, image])).min(1)])
const body = z.strictObject({
  model: z.string().min(1),
  messages: z
    .array(
      z.discriminatedUnion('role', [
        z.strictObject({ role: z.literal('system'), content }),
        z.strictObject({ role: z.literal('user'), content }),
        z.strictObject({ role: z.literal('assistant'), content, prefix: z.boolean().optional() }),
      ]),
    )
    .min(1),
  stream: z.literal(true),
  max_tokens: z.int().min(0).nullish(),
  temperature: z.number().min(0).max(1.5).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  random_seed: z.int().nullish(),
  safe_prompt: z.boolean().optional(),
  prompt_cache_key: z.string().nullish(),
  reasoning_effort: z.enum(['none', 'minimal', 'low', 'medium', 'high', 'xhigh']).nullish(),
  response_format: z
    .strictObject({
      type: z.enum(['text', 'json_object', 'json_schema']),
      json_schema: z
        .strictObject({
          name: z.string().min(1),
          description: z.string().nullish(),
          schema: z.record(z.string(), z.unknown()),
          strict: z.boolean().optional(),
        })
        .nullish(),
    })
    .optional(),
})

export type ChatBody = z.infer<typeof body>

/** One complaint of the API's 422. */
export interface Complaint {
  type: string
  loc: (string | number)[]
  msg: string
}

export function readBody(value: unknown): { ok: true; body: ChatBody } | { ok: false; complaint: Complaint } {
  const read = body.safeParse(value)
  if (!read.success) {
    const issue = read.error.issues[0]
    const strange = issue?.code === 'unrecognized_keys' ? issue.keys : []
    const loc = ['body', ...((issue?.path ?? []) as (string | number)[]), ...strange]
    return {
      ok: false,
      complaint: strange.length
        ? { type: 'extra_forbidden', loc, msg: 'Extra inputs are not permitted' }
        : { type: issue?.code ?? 'value_error', loc, msg: issue?.message ?? '' },
    }
  }
  const { response_format: format, messages } = read.data
  const schema = format?.json_schema
  const wrong = (msg: string) => ({
    ok: false as const,
    complaint: { type: 'value_error', loc: ['body'], msg },
  })
  if ((format?.type === 'json_schema') !== Boolean(schema)) return wrong('json_schema must go with its type')
  const problem = schema?.strict
    ? schemaProblem(schema.schema, 'response_format.json_schema.schema')
    : undefined
  if (problem) return wrong(problem)
  if (messages.at(-1)?.role !== 'user')
    return wrong('Expected last role User or Tool (or Assistant with prefix True)')
  if (messages.slice(1).some(({ role }) => role === 'system')) return wrong('Unexpected role system')
  return { ok: true, body: read.data }
}

/** The marks of a document's sentences, as the prompt shows them. */
export interface Marks {
  title: string
  sentences: { mark: string; text: string }[]
}

/** Documents that the prompt shows sentence by sentence, each with its mark. */
export function marksOf(read: ChatBody): Marks[] {
  return textsOf(read, 'user').flatMap((one) => {
    const [head = '', ...lines] = one.split('\n')
    const sentences = lines.flatMap((line) => {
      const [, mark, words] = /^\[\[([\d.]+)\]\] (.*)$/.exec(line) ?? []
      return mark && words !== undefined ? [{ mark, text: words }] : []
    })
    return sentences.length > 0 ? [{ title: head.replace(/^Document \d+: /, ''), sentences }] : []
  })
}

function textsOf({ messages }: ChatBody, role: 'system' | 'user'): string[] {
  return messages
    .filter((message) => message.role === role)
    .flatMap(({ content: parts }) =>
      typeof parts === 'string'
        ? [parts]
        : parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])),
    )
}

/** The same request in words that all vendors share. */
export function askedOf(read: ChatBody): Asked {
  const documents = marksOf(read)
  const urls = read.messages.flatMap(({ content: parts }) =>
    typeof parts === 'string'
      ? []
      : parts.flatMap((part) => {
          if (part.type !== 'image_url') return []
          return [typeof part.image_url === 'string' ? part.image_url : part.image_url.url]
        }),
  )
  return {
    model: read.model,
    system: textsOf(read, 'system').join('\n'),
    text: textsOf(read, 'user')
      .filter((one) => !/^Document \d+: .*\n\[\[/.test(one))
      .join('\n'),
    documents: documents.map(({ title, sentences }) => ({
      title,
      sentences: sentences.map((one) => one.text),
    })),
    images: urls.map((url) => {
      const [, mediaType = '', base64 = ''] = /^data:([^;]+);base64,(.*)$/s.exec(url) ?? []
      return { mediaType, base64 }
    }),
    schema: read.response_format?.json_schema?.schema,
    maxTokens: read.max_tokens ?? Number.POSITIVE_INFINITY,
    body: read as Record<string, unknown>,
  }
}
