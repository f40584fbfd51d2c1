import { type ModelCall, noUsage } from '#src/domain/model.ts'
import { type LanguageModel, ModelFault, type ModelReply } from '#src/ports/language-model.ts'
import type { Spending } from '#src/ports/ports.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { asking, nameOf } from '../model/ask.ts'
import type { Asker } from '../model/asker.ts'
import { costOf, priceOf } from '../model/cost.ts'
import { mostOf, outcomeOfReply, type Sent } from '../model/gate.ts'
import { newId } from '../new-id.ts'

/** What the texts of one run of the command line cost so far, US dollars. */
export interface Purse {
  spent: number
}

const PASSING = new Set(['throttled', 'overloaded', 'server', 'connection', 'timeout'])
const MOST_TRIES = 3
const LONGEST_PAUSE_SECONDS = 60

/**
 * Asks a model on behalf of one text of the command line: nothing is kept, spending is counted in memory against the same
 * budgets. Nobody else waits there, so it waits for a busy vendor itself, twice and a minute at most.
 */
export function askerForText(
  { prompts, spending }: { prompts: Prompts; spending: Spending },
  model: LanguageModel,
  purse: Purse,
  pause: (seconds: number) => Promise<void> = (seconds) =>
    new Promise((done) => setTimeout(done, seconds * 1000)),
): Asker {
  let ofText = 0
  const { price, guessed } = priceOf(spending.prices, model.provider, model.model)
  return asking({ prompts, spending }, model, {
    kept: async () => undefined,
    keep: async () => undefined,
    keyOf: () => undefined,
    async send({ purpose }, request, texts): Promise<Sent<ModelReply>> {
      const most = costOf(mostOf(texts, 0, request.maxTokens), price, spending.cacheTtl)
      if (purse.spent + most > spending.dayUsd) return { ok: false, reason: 'budget-day' }
      if (ofText + most > spending.documentUsd) return { ok: false, reason: 'budget-document' }
      const callOf = (reply?: ModelReply, outcome: ModelCall['outcome'] = 'connection'): ModelCall => {
        const costUsd = reply ? costOf(reply.usage, price, spending.cacheTtl) : 0
        ofText += costUsd
        purse.spent += costUsd
        return {
          id: newId(new Date()),
          version: 2,
          at: new Date().toISOString(),
          purpose,
          prompt: nameOf(prompts.named(purpose)),
          provider: model.provider,
          model: model.model,
          outcome,
          usage: reply?.usage ?? noUsage,
          costUsd,
          ...(guessed ? { priceGuessed: true as const } : {}),
          latencyMs: reply?.latencyMs ?? 0,
        }
      }
      for (let tries = 1; ; tries++) {
        try {
          const reply = await model.ask(request)
          return { ok: true, reply, call: callOf(reply, outcomeOfReply(reply)) }
        } catch (error) {
          if (!(error instanceof ModelFault)) throw error
          const { kind, retryAfterSeconds } = error
          if (PASSING.has(kind)) {
            const seconds = retryAfterSeconds ?? 2 ** tries
            if (tries === MOST_TRIES || seconds > LONGEST_PAUSE_SECONDS) return { ok: false, reason: 'busy' }
            await pause(seconds)
            continue
          }
          return { ok: false, reason: reasonOf(kind) }
        }
      }
    },
  })
}

function reasonOf(kind: ModelFault['kind']) {
  switch (kind) {
    case 'key-missing':
      return 'no-key'
    case 'stopped':
      return 'declined'
    case 'key-refused':
    case 'spend-limit':
    case 'model-unknown':
    case 'rejected':
    case 'too-large':
    case 'unreadable':
      return kind
    default:
      return 'busy'
  }
}
