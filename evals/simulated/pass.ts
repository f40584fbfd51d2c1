import { join } from 'node:path'
import { folderPrompts } from '#src/adapters/local/folder-prompts.ts'
import type { CodeInput } from '#src/coding/code-document.ts'
import type { Page } from '#src/domain/page.ts'
import { askerForText } from '#src/flow/code/own-desk.ts'
import { codeWithModel, type ModelPass } from '#src/flow/code/with-model.ts'
import { homeOf } from '#src/home.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import type { Spending } from '#src/ports/ports.ts'

const prompts = folderPrompts(homeOf(join(import.meta.dirname, '..', '..', 'src')).prompts)
/** No vendor, no bill. */
const spending: Spending = {
  dayUsd: Number.POSITIVE_INFINITY,
  documentUsd: Number.POSITIVE_INFINITY,
  cacheTtl: '5m',
  prices: { asOf: '', models: {} },
}

/** The shipped coding step with a model that charges nothing. */
export async function passWith(
  model: LanguageModel,
  input: CodeInput,
  pages?: readonly Page[],
): Promise<ModelPass> {
  const asker = askerForText({ prompts, spending }, model, { spent: 0 })
  return codeWithModel(asker, input, pages ? { pages } : {})
}
