import { join } from 'node:path'
import { folderPrompts } from '#src/adapters/local/folder-prompts.ts'
import type { CodeInput } from '#src/coding/code-document.ts'
import type { ModelCall } from '#src/domain/model.ts'
import type { Page } from '#src/domain/page.ts'
import { codeWithModel, type ModelPass } from '#src/flow/code/with-model.ts'
import { asking } from '#src/flow/model/ask.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import type { Spending } from '#src/ports/ports.ts'

const prompts = folderPrompts(join(import.meta.dirname, '..', '..', 'src'))
const spending: Spending = {
  dayUsd: 1,
  documentUsd: 1,
  cacheTtl: '5m',
  prices: { asOf: '', models: {} },
}

/** The shipped coding step with any model, nothing kept and nothing spent: for models that charge nothing. */
export async function passWith(
  model: LanguageModel,
  input: CodeInput,
  pages?: readonly Page[],
): Promise<ModelPass> {
  const asker = asking({ prompts, spending }, model, {
    kept: async () => undefined,
    keep: async () => undefined,
    keyOf: () => undefined,
    async send({ purpose }, request) {
      const reply = await model.ask(request)
      const call: ModelCall = {
        id: 'simulated',
        version: 2,
        at: '',
        purpose,
        provider: model.provider,
        model: model.model,
        outcome: 'answered',
        usage: reply.usage,
        costUsd: 0,
        latencyMs: reply.latencyMs,
      }
      return { ok: true, reply, call }
    },
  })
  return codeWithModel(asker, input, pages ? { pages } : {})
}
