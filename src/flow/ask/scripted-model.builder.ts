import { noUsage } from '#src/domain/model.ts'
import type { Content, LanguageModel, ModelReply, ModelRequest } from '#src/ports/language-model.ts'
import { ModelFault } from '#src/ports/language-model.ts'

/** A piece of a scripted answer: its words, and words of the sentence it cites. */
export type ScriptedPiece = [text: string, cites?: string]

/** A model that answers what a test says, citing the sentences that hold the words named; keeps what it was asked. */
export function scriptedModel(
  script: ScriptedPiece[] | ((request: ModelRequest, call: number) => Promise<ScriptedPiece[]>),
): LanguageModel & { requests: ModelRequest[] } {
  const requests: ModelRequest[] = []
  return {
    provider: 'anthropic',
    model: 'claude-scripted',
    requests,
    async ask(request): Promise<ModelReply> {
      requests.push(request)
      const pieces = typeof script === 'function' ? await script(request, requests.length) : script
      const text = pieces.map(([words]) => words).join('')
      request.onText?.(text)
      return {
        text,
        cited: pieces.map(([words, cites]) => ({
          text: words,
          citations: cites ? placesOf(request, cites) : [],
        })),
        stop: 'end',
        usage: { ...noUsage, input: 1200, output: 60 },
        model: 'claude-scripted',
        latencyMs: 5,
      }
    },
    ready: async () => true,
    offered: async () => undefined,
  }
}

export function citableOf(request: ModelRequest): Extract<Content, { kind: 'citable' }>[] {
  return request.content.filter((one) => one.kind === 'citable')
}

function placesOf(request: ModelRequest, words: string) {
  return citableOf(request).flatMap(({ sentences }, document) =>
    sentences.flatMap((sentence, at) =>
      sentence.includes(words) ? [{ document, first: at, last: at }] : [],
    ),
  )
}

/** Waits until it is told to stop, as a vendor's client does. */
export function untilStopped({ signal }: ModelRequest): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(new ModelFault('stopped', 'anthropic stopped'))
    if (signal?.aborted) end()
    signal?.addEventListener('abort', end)
  })
}
