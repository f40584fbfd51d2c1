import { describe, expect, it } from 'vitest'
import { noUsage } from '#src/domain/model.ts'
import { costOf, mostUsage, priceOf } from './cost.ts'

const table = {
  asOf: '2026-11-20',
  models: {
    anthropic: { 'claude-haiku': { input: 1, output: 5 }, 'claude-opus': { input: 5, output: 25 } },
    bedrock: { 'claude-haiku': { input: 1, output: 5 }, 'claude-haiku-9': { input: 2, output: 6 } },
    mistral: { 'mistral-large': { input: 2, output: 6 }, 'mistral-ocr': { page: 0.004 } },
    textract: { '*': { page: 0.0015 } },
  },
}

describe('the price of a model', () => {
  it.each([
    ['anthropic', 'claude-haiku-4-5', 1],
    ['bedrock', 'us.anthropic.claude-haiku-4-5-v1:0', 1],
    ['bedrock', 'us-gov.anthropic.claude-haiku-9-1', 2],
    ['bedrock', 'arn:aws:bedrock:eu-west-1:1:inference-profile/eu.anthropic.claude-haiku-4', 1],
    ['anthropic', 'anthropic/claude-opus-5', 5],
  ])('of %s %s is that of the longest name that fits', (provider, model, input) => {
    expect(priceOf(table, provider, model)).toMatchObject({ guessed: false, price: { input } })
  })

  it('that nobody knows is the dearest of its vendor, and marked as a guess', () => {
    expect(priceOf(table, 'anthropic', 'claude-next')).toMatchObject({
      guessed: true,
      price: { input: 5, output: 25 },
    })
  })

  it('of a vendor that the table does not know is never nothing', () => {
    expect(priceOf(table, 'claude', 'claude-x')).toMatchObject({
      guessed: true,
      price: { input: 5, output: 25 },
    })
    const { price } = priceOf({ asOf: '2026-11-20', models: {} }, 'anthropic', 'claude-x')
    expect(
      costOf({ ...noUsage, input: 1_000_000, output: 1_000_000, pages: 1 }, price, '5m'),
    ).toBeGreaterThan(100)
  })

  it('of pages is by the page', () => {
    const { price } = priceOf(table, 'textract', 'detect-document-text')
    expect(costOf({ ...noUsage, pages: 60 }, price, '1h')).toBeCloseTo(0.09, 9)
  })
})

describe('what tokens cost that the vendor keeps', () => {
  const million = (kind: 'cacheRead' | 'cacheWrite') => ({ ...noUsage, [kind]: 1_000_000 })

  it('with Claude: a tenth to read, a quarter more to write for 5 minutes, twice for an hour', () => {
    const { price } = priceOf(table, 'anthropic', 'claude-opus-5')
    expect(costOf(million('cacheRead'), price, '1h')).toBeCloseTo(0.5, 9)
    expect(costOf(million('cacheWrite'), price, '5m')).toBeCloseTo(6.25, 9)
    expect(costOf(million('cacheWrite'), price, '1h')).toBeCloseTo(10, 9)
  })

  it('with others: as any input, unless the table says less', () => {
    const { price } = priceOf(table, 'mistral', 'mistral-large-3')
    expect(costOf(million('cacheRead'), price, '1h')).toBe(2)
    expect(costOf(million('cacheWrite'), price, '1h')).toBe(2)
    const cheaper = { ...table, models: { mistral: { 'mistral-large': { input: 2, cacheRead: 0.2 } } } }
    expect(costOf(million('cacheRead'), priceOf(cheaper, 'mistral', 'mistral-large-3').price, '1h')).toBe(0.2)
  })
})

describe('the most a request can come to', () => {
  it('is no less than a lab table and its images take', () => {
    // A dense table: about a token for each two characters.
    expect(mostUsage(10_000, 2, 3_000)).toEqual({ ...noUsage, cacheWrite: 15_000, output: 3_000 })
  })
})
