import { ENGINE_VERSION } from '#src/coding/version.ts'
import type { DegradedReason, ModelProvider, RunModel } from '#src/domain/model.ts'
import type { Page } from '#src/domain/page.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'
import type { ModelRequest } from '#src/ports/language-model.ts'
import type { Spending } from '#src/ports/ports.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { asking } from '../model/ask.ts'
import type { Asker } from '../model/asker.ts'
import { costOf, priceOf } from '../model/cost.ts'
import { mostOf } from '../model/gate.ts'
import { ranWith } from '../model/which.ts'
import { type CodeLine, inputOf, lineOf, type TextOptions } from './line.ts'
import { codeWithModel } from './with-model.ts'

/** A line of `code --engine …`. */
export interface ModelLine extends CodeLine {
  /** Who has a part in the codes: the offline engine alone, or it with a vendor's model. */
  engine: string
  /** What the model did; absent: it was not reached. */
  model?: RunModel
  /** Why it did less than it should. */
  degraded?: DegradedReason
}

/** Codes a text that is no document of ours with a model beside the offline engine; profile `guideline`. Nothing is stored. */
export async function modelLine(
  asker: Asker,
  codes: CodeSystem,
  id: string,
  text: string,
  options: TextOptions,
  pages?: readonly Page[],
): Promise<ModelLine> {
  const input = inputOf(codes, text, options)
  const { result, used, dropped, reason } = await codeWithModel(asker, input, pages ? { pages } : {})
  return {
    ...lineOf(id, input, result),
    engine: used ? `${ENGINE_VERSION}+${asker.provider}` : ENGINE_VERSION,
    ...(asker.calls().length > 0 ? { model: ranWith(asker, dropped) } : {}),
    ...(reason ? { degraded: reason } : {}),
  }
}

/** The first request, as it would be sent, and what it can cost at most; absent: the text has no words. */
export interface DryRun {
  request: ModelRequest | undefined
  mostUsd: number
  priceGuessed: boolean
}

/** What a model would be sent first about a text. Nothing is sent, no key is needed. */
export async function dryRun(
  { prompts, spending }: { prompts: Prompts; spending: Spending },
  { provider, model }: { provider: ModelProvider; model: string },
  codes: CodeSystem,
  text: string,
  options: TextOptions,
  pages?: readonly Page[],
): Promise<DryRun> {
  let request: ModelRequest | undefined
  let mostUsd = 0
  const { price, guessed } = priceOf(spending.prices, provider, model)
  const nobody = {
    provider,
    model,
    ask: () => Promise.reject(new Error('A dry run asks nobody')),
    ready: async () => false,
    offered: async () => undefined,
  }
  const asker = asking({ prompts, spending }, nobody, {
    kept: async () => undefined,
    keep: async () => undefined,
    keyOf: () => undefined,
    async send(_, first, texts) {
      request ??= first
      mostUsd ||= costOf(mostOf(texts, 0, first.maxTokens), price, spending.cacheTtl)
      return { ok: false, reason: 'declined' }
    },
  })
  await codeWithModel(asker, inputOf(codes, text, options), pages ? { pages } : {})
  return { request, mostUsd, priceGuessed: guessed }
}
