import type * as z from 'zod'
import { toJSONSchema } from 'zod'
import type { ModelCall } from '#src/domain/model.ts'
import type { CitedText, Content, JsonSchema, LanguageModel, ModelReply } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import type { Prompt } from '#src/ports/prompts.ts'
import { readJson } from '../extract/text-of.ts'
import type { Answered, Asker, Question, Unanswered } from './asker.ts'
import {
  type Behalf,
  type GatePorts,
  mostOf,
  outcomeOfReply,
  replyKey,
  type Sent,
  throughGate,
} from './gate.ts'

type Needs = GatePorts & Pick<Ports, 'prompts'>

/** Sends one request, and says how it ended. */
type Send = (
  question: Question<unknown>,
  request: Parameters<LanguageModel['ask']>[0],
  texts: readonly string[],
) => Promise<Sent<ModelReply>>

interface Kept {
  text: string
  cited: CitedText[]
  call: ModelCall
}

/** Asks `model` on behalf of a document or a conversation, within budgets; an answer is kept and not bought twice. */
export function askerFor(ports: Needs, model: LanguageModel, behalf: Behalf): Asker {
  return asking(ports, model, {
    kept: (key) => keptAt(ports, key),
    async keep(key, value) {
      try {
        await ports.files.write(key, new TextEncoder().encode(JSON.stringify(value)))
      } catch {
        // It is paid for and good; only a crash before the step is saved would buy it again.
        ports.log.warn('answer not kept', { document_id: behalf.documentId })
      }
    },
    keyOf: (parts) => replyKey(behalf, model, parts),
    send: (question, request, texts) =>
      throughGate(
        ports,
        behalf,
        {
          vendor: model.provider,
          model: model.model,
          purpose: question.purpose,
          prompt: nameOf(ports.prompts.named(question.purpose)),
          most: mostOf(
            texts,
            request.content.filter(({ kind }) => kind === 'image').length,
            request.maxTokens,
          ),
          ready: () => model.ready(),
          keyMark: model.keyMark,
        },
        () => model.ask(request),
        (reply) => {
          const outcome = outcomeOfReply(reply)
          return outcome === 'answered' && !readAs(question, reply.text).ok ? 'unreadable' : outcome
        },
      ),
  })
}

/** An answer from before, when it is there and whole. */
async function keptAt({ files }: Pick<Ports, 'files'>, key: string): Promise<Kept | undefined> {
  if (!(await files.size(key))) return undefined
  try {
    return await readJson<Kept>(files, key)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

interface Desk {
  kept(key: string): Promise<Kept | undefined>
  keep(key: string, value: Kept): Promise<void>
  keyOf(parts: readonly string[]): string | undefined
  send: Send
}

/** The same over any desk: the command line keeps nothing and counts in memory. */
export function asking(
  { prompts, spending }: Pick<Ports, 'prompts' | 'spending'>,
  model: LanguageModel,
  desk: Desk,
): Asker {
  const calls: ModelCall[] = []
  const asked: string[] = []

  async function ask<T>(question: Question<T>): Promise<Answered<T> | Unanswered> {
    const digest = prompts.named('digest')
    const prompt = prompts.named(question.purpose)
    asked.push(nameOf(prompt))
    const key =
      question.sameAs === undefined
        ? undefined
        : desk.keyOf([nameOf(digest), nameOf(prompt), question.purpose, question.sameAs])
    const before = key && (await desk.kept(key))
    if (before) {
      const read = readAs(question, before.text)
      if (read.ok) {
        calls.push(before.call)
        return { ok: true, value: read.value, cited: before.cited, call: before.call, kept: true }
      }
    }
    const content: Content[] = [...question.content, { kind: 'text', text: prompt.text }]
    const schema = question.shape && schemaOf(question.shape)
    // The vendor reads the schema too, and charges it.
    const texts = [digest.text, ...content.flatMap(textsOf), ...(schema ? [JSON.stringify(schema)] : [])]
    // One more try where the answer was cut off or is not of the shape asked for: with room, or as it was.
    let maxTokens = question.maxTokens
    for (let attempt = 1; ; attempt++) {
      const sent = await desk.send(
        question as Question<unknown>,
        {
          system: digest.text,
          content,
          answer: schema
            ? { as: 'json', name: question.purpose, schema }
            : { as: content.some(({ kind }) => kind === 'citable') ? 'cited' : 'text' },
          maxTokens,
          effort: question.effort ?? 'low',
          cacheTtl: spending.cacheTtl,
          signal: question.signal,
          onText: question.shape ? undefined : question.onText,
        },
        texts,
      )
      if (sent.call) calls.push(sent.call)
      if (!sent.ok) return { ok: false, reason: sent.reason }
      const { reply, call } = sent
      if (reply.stop === 'refused') return { ok: false, reason: 'refused' }
      if (reply.stop === 'context') return { ok: false, reason: 'too-large' }
      const whole = reply.stop === 'end'
      const read = whole ? readAs(question, reply.text) : { ok: false as const }
      if (read.ok) {
        if (key) await desk.keep(key, { text: reply.text, cited: reply.cited, call })
        return { ok: true, value: read.value, cited: reply.cited, call, kept: false }
      }
      if (attempt === 2) return { ok: false, reason: 'unreadable' }
      if (!whole) maxTokens *= 2
    }
  }

  return {
    provider: model.provider,
    model: model.model,
    ask,
    calls: () => calls,
    prompts: () => [...new Set(asked)],
  }
}

function readAs<T>(question: Question<T>, text: string): { ok: true; value: T } | { ok: false } {
  if (!question.shape) return { ok: true, value: text as T }
  try {
    const read = question.shape.safeParse(JSON.parse(text))
    return read.success ? { ok: true, value: read.data } : { ok: false }
  } catch {
    return { ok: false }
  }
}

const schemas = new WeakMap<z.ZodType, JsonSchema>()

/** Written once for each shape: the vendor knows a schema again only when it is the same to the letter. */
function schemaOf(shape: z.ZodType): JsonSchema {
  let schema = schemas.get(shape)
  if (!schema) {
    schema = toJSONSchema(shape, { target: 'draft-2020-12' }) as JsonSchema
    schemas.set(shape, schema)
  }
  return schema
}

function textsOf(content: Content): string[] {
  if (content.kind === 'text') return [content.text]
  return content.kind === 'citable' ? [content.title, ...content.sentences] : []
}

export function nameOf({ id, version }: Prompt): string {
  return `${id}@${version}`
}
