import { afterEach, beforeEach, expect, it } from 'vitest'
import { noUsage, type Usage } from '#src/domain/model.ts'
import { anInReview } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { scriptedPrices } from '#src/testing/scripted-model.ts'
import { mostOf, throughGate } from './gate.ts'

let ports: Awaited<ReturnType<typeof memoryPorts>>
beforeEach(async () => {
  ports = await memoryPorts(anInReview({ id: 'd1' }))
  ports.spending.prices = scriptedPrices
})
afterEach(() => ports.close())

it.each([
  ['less than nothing', -5_000_000],
  ['no number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['part of a token', 1.5],
  ['absent', undefined as unknown as number],
  ['words', '12' as unknown as number],
  ['beyond all requests', 1e12],
])('a count that is %s costs what the request could at most', async (_, output) => {
  const usage: Usage = { ...noUsage, input: 10, output }
  const most = mostOf(['x'.repeat(1_000)], 0, 1_000)
  const sent = await throughGate(
    ports,
    { documentId: 'd1', waitsFor: 'model' },
    { vendor: 'anthropic', model: 'claude-x', purpose: 'mentions', most },
    async () => ({ usage, model: 'claude-x', latencyMs: 1 }),
    () => 'answered',
  )
  const [call] = await ports.documents.modelCalls({ documentId: 'd1' })
  expect(sent.ok).toBe(true)
  expect(call).toMatchObject({ outcome: 'answered', usage: noUsage })
  expect(call?.costUsd).toBeGreaterThan(0)
  expect(call?.costUsd).toBeLessThan(1)
})
