import { describe, expect, it } from 'vitest'
import { priceOf } from '#src/flow/model/cost.ts'
import { answersContract } from '#src/ports/language-model.answers.contract.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import { anthropicModel } from './anthropic.ts'
import { mistralModel } from './mistral.ts'
import { readModelsFile } from './models-file.ts'

/** The answers of the real vendors, asked only when a key stands in the environment; a few cents a run. Without one nothing is here. */
const { standard, prices } = readModelsFile(`${import.meta.dirname}/models.json`)
const secrets = {
  read: async (name: string) => process.env[name.toUpperCase().replaceAll('-', '_')] || undefined,
}
const real: [string, string, () => LanguageModel][] = [
  ['ANTHROPIC_API_KEY', standard.anthropic, () => anthropicModel({ model: standard.anthropic, secrets })],
  ['MISTRAL_API_KEY', standard.mistral, () => mistralModel({ model: standard.mistral, secrets })],
]

for (const [key, model, make] of real)
  if (process.env[key]) {
    answersContract(`${model} itself`, make)

    describe(`${model} itself`, () => {
      it('is among the models that are offered', async () => {
        expect(await make().offered()).toContain(model)
      })
    })
  }

describe('the standard models', () => {
  it('have a price in the table', () => {
    const { ocr, ...engines } = standard
    const named = [...Object.entries(engines), ...Object.entries(ocr)]
    expect(named.filter(([provider, model]) => priceOf(prices, provider, model).guessed)).toEqual([])
  })
})
