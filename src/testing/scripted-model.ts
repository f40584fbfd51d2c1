import type { ModelProvider, Usage } from '#src/domain/model.ts'
import {
  type CitedText,
  type FaultKind,
  type LanguageModel,
  ModelFault,
  type ModelReply,
  type ModelRequest,
} from '#src/ports/language-model.ts'
import type { PriceTable } from '#src/ports/ports.ts'

/** One turn of a script: words, a reply, a fault, or what a function makes of the request. */
export type Turn = string | ScriptedReply | ModelFault | ((request: ModelRequest) => Turn | Promise<Turn>)

/** Absent fields are as a well vendor would send them. `json` is written as text. */
export interface ScriptedReply {
  text?: string
  json?: unknown
  cited?: CitedText[]
  stop?: ModelReply['stop']
  usage?: Partial<Usage>
  model?: string
}

export interface ScriptedModel extends LanguageModel {
  /** Every request, in order. */
  readonly asked: ModelRequest[]
  /** Turns to come; may be added to while it runs. */
  readonly script: Turn[]
  /** What it answers once the script is over; absent: being asked then is an error of the test. */
  otherwise?: Turn | undefined
}

export const scriptedUsage: Usage = { input: 1_000, output: 200, cacheRead: 0, cacheWrite: 0, pages: 0 }

/**
 * A model that plays a script, turn by turn; the port's own rules hold: a stopped request is a fault `stopped`, words come to
 * `onText` before the reply, faults are `ModelFault`.
 * @param options `otherwise`: its answer after the last turn.
 */
export function scriptedModel(
  script: Turn[] = [],
  options: {
    provider?: ModelProvider
    model?: string
    otherwise?: Turn
    ready?: boolean
    offered?: string[]
  } = {},
): ScriptedModel {
  const { provider = 'anthropic', model = 'claude-sonnet-5-5', ready = true, offered } = options
  const asked: ModelRequest[] = []
  const scripted: ScriptedModel = {
    provider,
    model,
    asked,
    script,
    otherwise: options.otherwise,
    async ask(request) {
      asked.push(request)
      if (request.signal?.aborted) throw aFault('stopped')
      let turn = script.shift() ?? scripted.otherwise
      if (turn === undefined) throw new Error(`asked ${asked.length} times, which the script does not hold`)
      while (typeof turn === 'function') turn = await turn(request)
      if (request.signal?.aborted) throw aFault('stopped')
      if (turn instanceof ModelFault) throw turn
      const reply: ScriptedReply = typeof turn === 'string' ? { text: turn } : turn
      const text = reply.json === undefined ? (reply.text ?? '') : JSON.stringify(reply.json)
      if (request.answer.as !== 'json' && text) request.onText?.(text)
      return {
        text,
        cited: reply.cited ?? (request.answer.as === 'cited' ? [{ text, citations: [] }] : []),
        stop: reply.stop ?? 'end',
        usage: { ...scriptedUsage, ...reply.usage },
        model: reply.model ?? model,
        latencyMs: 5,
      }
    },
    ready: async () => ready,
    offered: async () => offered,
  }
  return scripted
}

/** Prices of a table that only tests have: a new price list must not change what they expect. */
export const scriptedPrices: PriceTable = {
  asOf: '2026-11-20',
  models: {
    anthropic: { 'claude-sonnet': { input: 3, output: 15 }, 'claude-haiku': { input: 1, output: 5 } },
  },
}

/** A fault as adapters throw it. */
export function aFault(
  kind: FaultKind,
  more: { retryAfterSeconds?: number; usage?: Usage } = {},
): ModelFault {
  return new ModelFault(kind, `scripted: ${kind}`, more)
}
