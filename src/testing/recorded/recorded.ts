import { createHash } from 'node:crypto'
import {
  type LanguageModel,
  ModelFault,
  type ModelReply,
  type ModelRequest,
} from '#src/ports/language-model.ts'

/** A reply and what it answers: the request only as a hash. */
export interface Recorded {
  /** Of what was asked about: the document, and the findings or codes in question. */
  request: string
  /** What was asked for, e.g. `mentions`. */
  purpose: string
  reply: Pick<ModelReply, 'text' | 'stop' | 'usage' | 'model'>
}

/**
 * The same for the same question about the same words. Delimiters, which are drawn for each request, are left out, and so are digest
 * and prompt: a reply to an earlier wording still has to pass today's guards.
 */
export function requestHash({ content, answer }: ModelRequest): string {
  const texts = content.slice(0, -1).map(textOf)
  const delimiters = texts.flatMap((text) =>
    [...text.matchAll(/<document-([\w-]{8,})>/g)].map(([, one]) => one!),
  )
  const purpose = answer.as === 'json' ? answer.name : answer.as
  let all = JSON.stringify([purpose, texts])
  for (const delimiter of new Set(delimiters)) all = all.replaceAll(delimiter, 'DELIMITER')
  return createHash('sha256').update(all).digest('hex').slice(0, 32)
}

function textOf(one: ModelRequest['content'][number]): string {
  if (one.kind === 'text') return one.text
  if (one.kind === 'citable') return JSON.stringify([one.title, one.sentences])
  return createHash('sha256').update(one.bytes).digest('hex')
}

/** A model whose replies are told to `keep` as well. Only for texts that are synthetic: replies quote them. */
export function recording(model: LanguageModel, keep: (one: Recorded) => void): LanguageModel {
  return {
    ...model,
    async ask(request) {
      const reply = await model.ask(request)
      const { text, stop, usage, model: answering } = reply
      const purpose = request.answer.as === 'json' ? request.answer.name : request.answer.as
      keep({ request: requestHash(request), purpose, reply: { text, stop, usage, model: answering } })
      return reply
    },
  }
}

/** A model that answers from a recording. What was not recorded is a fault `rejected`: the request has changed since. */
export function replaying(
  lines: readonly Recorded[],
  provider: LanguageModel['provider'] = 'anthropic',
): LanguageModel {
  const byHash = new Map(lines.map((line) => [line.request, line.reply]))
  return {
    provider,
    model: lines[0]?.reply.model ?? 'recorded',
    ready: async () => true,
    offered: async () => undefined,
    async ask(request) {
      const hash = requestHash(request)
      const reply = byHash.get(hash)
      if (!reply) throw new ModelFault('rejected', `No recorded reply to request ${hash}`)
      return { ...reply, cited: [], latencyMs: 0 }
    },
  }
}

/** Lines of a recording file; the first, which says what it is, has no request. */
export function readRecording(jsonl: string): Recorded[] {
  return jsonl
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Recorded | { about: string })
    .filter((line): line is Recorded => 'request' in line)
}
