import type { Usage } from '#src/domain/model.ts'
import type { ModelPrice, PriceTable, Spending } from '#src/ports/ports.ts'

/** Dearer than any vendor's that we know: where a table has nothing to guess by, a budget still holds. */
const DEAREST: Required<Pick<ModelPrice, 'input' | 'output' | 'page'>> = { input: 20, output: 100, page: 0.1 }

/**
 * The price of a model: the longest beginning of its id that the table has, else `*`. A model that the table does not know is
 * priced as the dearest of its vendor, a vendor it does not know as the dearest of all: a new name must not pass a budget.
 */
export function priceOf(
  { models }: PriceTable,
  provider: string,
  model: string,
): { price: ModelPrice; guessed: boolean } {
  const name = bare(model)
  const known = Object.entries(models[provider] ?? {})
  const fitting = known
    .filter(([id]) => id === '*' || name.startsWith(id))
    .sort(([a], [b]) => b.length - a.length)[0]
  if (fitting) return { price: withCache(name, fitting[1]), guessed: false }
  const others = known.length > 0 ? known : Object.values(models).flatMap((table) => Object.entries(table))
  return { price: withCache(name, dearest(others.map(([, price]) => price))), guessed: true }
}

function dearest(prices: readonly ModelPrice[]): ModelPrice {
  const most: ModelPrice = {}
  for (const price of prices)
    for (const [kind, usd] of Object.entries(price) as [keyof ModelPrice, number][])
      most[kind] = Math.max(most[kind] ?? 0, usd)
  return most.input === undefined && most.page === undefined ? { ...DEAREST } : most
}

/** Bedrock and gateways put region and vendor before a model's name: `us-gov.anthropic.claude-…`, `anthropic/claude-…`. */
function bare(model: string): string {
  return model.replace(/^.*\banthropic[./]/, '')
}

/**
 * What a vendor charges for tokens it kept, where the table does not say. Claude: a tenth to read, a quarter more to write for five
 * minutes, twice for an hour (https://platform.claude.com/docs/en/build-with-claude/prompt-caching). Others: as any input.
 */
function withCache(model: string, price: ModelPrice): ModelPrice {
  const { input } = price
  if (input === undefined) return price
  const [read, write5m, write1h] = model.startsWith('claude') ? [0.1, 1.25, 2] : [1, 1, 1]
  return { cacheRead: input * read, cacheWrite5m: input * write5m, cacheWrite1h: input * write1h, ...price }
}

/** US dollars, at a price of `priceOf`. */
export function costOf(usage: Usage, price: ModelPrice, ttl: Spending['cacheTtl']): number {
  const { input = 0, output = 0, page = 0 } = price
  const write = (ttl === '1h' ? price.cacheWrite1h : price.cacheWrite5m) ?? input
  const tokens =
    usage.input * input +
    usage.output * output +
    usage.cacheRead * (price.cacheRead ?? input) +
    usage.cacheWrite * write
  return tokens / 1_000_000 + usage.pages * page
}

/** Characters to a token, low on purpose: an estimate must not fall short, and tables of numbers are dense. */
const CHARACTERS_A_TOKEN = 2
/** An image of the size we send, in tokens: https://platform.claude.com/docs/en/build-with-claude/vision */
const IMAGE_TOKENS = 5_000

/** The most a request can come to. */
export function mostUsage(characters: number, images: number, maxTokens: number): Usage {
  const input = Math.ceil(characters / CHARACTERS_A_TOKEN) + images * IMAGE_TOKENS
  return { input: 0, cacheWrite: input, output: maxTokens, cacheRead: 0, pages: 0 }
}
