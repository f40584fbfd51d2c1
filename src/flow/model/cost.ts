import type { Usage } from '#src/domain/model.ts'
import type { ModelPrice, PriceTable, Spending } from '#src/ports/ports.ts'

/**
 * The price of a model: the longest beginning of its id that the table has, else `*`. A model that the table does not know is
 * priced as the dearest of its vendor: a budget must not be passed by a new name.
 */
export function priceOf(
  { models }: PriceTable,
  provider: string,
  model: string,
): { price: ModelPrice; guessed: boolean } {
  const known = Object.entries(models[provider] ?? {})
  const fitting = known
    .filter(([id]) => id === '*' || bare(model).startsWith(id))
    .sort(([a], [b]) => b.length - a.length)[0]
  if (fitting) return { price: fitting[1], guessed: false }
  const price: ModelPrice = {}
  for (const [, other] of known)
    for (const [kind, usd] of Object.entries(other) as [keyof ModelPrice, number][])
      price[kind] = Math.max(price[kind] ?? 0, usd)
  return { price, guessed: true }
}

/** Bedrock puts region and vendor before a model's name: `us.anthropic.claude-…`. */
function bare(model: string): string {
  return model.replace(/^(?:[a-z]{2,6}\.)?anthropic\./, '')
}

/** US dollars. */
export function costOf(usage: Usage, price: ModelPrice, ttl: Spending['cacheTtl']): number {
  const { input = 0, output = 0, page = 0 } = price
  const write = (ttl === '1h' ? price.cacheWrite1h : price.cacheWrite5m) ?? input * (ttl === '1h' ? 2 : 1.25)
  const tokens =
    usage.input * input +
    usage.output * output +
    usage.cacheRead * (price.cacheRead ?? input / 10) +
    usage.cacheWrite * write
  return tokens / 1_000_000 + usage.pages * page
}

/** Characters to a token, low on purpose: an estimate must not fall short. */
const CHARACTERS_A_TOKEN = 2.5
/** An image of the size we send, in tokens: https://platform.claude.com/docs/en/build-with-claude/vision */
const IMAGE_TOKENS = 5_000

/** The most a request can come to. */
export function mostUsage(characters: number, images: number, maxTokens: number): Usage {
  const input = Math.ceil(characters / CHARACTERS_A_TOKEN) + images * IMAGE_TOKENS
  return { input: 0, cacheWrite: input, output: maxTokens, cacheRead: 0, pages: 0 }
}
