import { describe, expect, it } from 'vitest'
import type { LogFields } from '#src/ports/log.ts'
import { pinoLog } from './pino-log.ts'

/** What a line holds, as JSON that was read again. */
function logged(fields: object): Record<string, unknown> {
  const lines: string[] = []
  const log = pinoLog(
    { level: 'info', service: 'all', stage: 'local', version: 'dev' },
    { write: (line) => void lines.push(line) },
  )
  log.info('model', fields as LogFields)
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

const llm = {
  provider: 'anthropic',
  model: 'claude-x',
  in_tok: 10,
  out_tok: 5,
  cached_tok: 3,
  pages: 0,
  cost_usd: 0.01,
  stop_reason: 'answered',
  latency_ms: 900,
}

describe('a line of the log', () => {
  it('carries a call to a model: names and numbers', () => {
    expect(logged({ document_id: 'd1', stage_name: 'mentions', llm })).toMatchObject({
      level: 'INFO',
      message: 'model',
      document_id: 'd1',
      stage_name: 'mentions',
      llm,
    })
  })

  it('drops what nobody listed, outside and inside of llm', () => {
    const line = logged({
      document_id: 'd1',
      prompt: 'CANARY',
      llm: { ...llm, reply: 'CANARY', messages: [{ text: 'CANARY' }], constructor: 'CANARY' },
    })

    expect(JSON.stringify(line)).not.toContain('CANARY')
    expect(line['llm']).toEqual(llm)
  })

  it.each([
    ['an object where a name should be', { error_code: { text: 'CANARY' } }],
    ['an object inside llm', { llm: { ...llm, model: { text: 'CANARY' } } }],
    ['a list', { llm: { ...llm, stop_reason: ['CANARY'] } }],
    ['words in the place of llm', { llm: 'CANARY' }],
    ['an error', { error_type: new Error('CANARY') }],
  ])('drops %s', (_, fields) => {
    expect(JSON.stringify(logged(fields))).not.toContain('CANARY')
  })

  it('leaves out what is not there', () => {
    expect(Object.keys(logged({ document_id: undefined, llm: undefined }))).not.toContain('llm')
  })
})
