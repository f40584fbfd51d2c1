import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeAnthropic } from './anthropic.ts'
import { fakeMistralChat } from './mistral-chat.ts'
import type { FakeVendor } from './script.ts'

/** A fake that takes everything proves nothing: these are requests that the vendors' APIs refuse. */

let anthropic: FakeVendor
let mistral: FakeVendor
beforeAll(async () => {
  anthropic = await fakeAnthropic()
  mistral = await fakeMistralChat()
})
afterAll(() => Promise.all([anthropic.close(), mistral.close()]))

async function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: 'Bearer sk-SYNTHETIC', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return `${response.status} ${await response.text()}`
}

const text = (words: string, more = {}) => ({ type: 'text', text: words, ...more })
const kept = { cache_control: { type: 'ephemeral' } }
const cited = {
  type: 'document',
  source: { type: 'content', content: [text('One.')] },
  citations: { enabled: true },
}
const format = (schema: object) => ({ output_config: { format: { type: 'json_schema', schema } } })
const closed = (properties: object) => ({ type: 'object', properties, additionalProperties: false })
const union = { anyOf: [{ type: 'string' }, { type: 'null' }] }

describe('the fake of the Anthropic API', () => {
  const ask = (changes: object, headers = { 'anthropic-version': '2026-10-21' } as Record<string, string>) =>
    post(
      `${anthropic.url}/v1/messages`,
      {
        model: 'claude-sonnet-5-5',
        max_tokens: 100,
        stream: true,
        messages: [{ role: 'user', content: [text('Hello')] }],
        ...changes,
      },
      headers,
    )
  const user = (...content: object[]) => ({ messages: [{ role: 'user', content }] })

  it('answers a request that is right', async () => {
    expect(await ask({})).toMatch(/^200 event: message_start\n.*event: message_stop\n/s)
  })

  it.each<[string, object, RegExp]>([
    ['a field it does not know', { top_words: 1 }, /top_words: Extra inputs are not permitted/],
    [
      'a field it does not know within',
      user(text('Hi', { note: 1 })),
      /note: Extra inputs are not permitted/,
    ],
    ['a temperature', { temperature: 0 }, /temperature/],
    ['a role it does not know', { messages: [{ role: 'tool', content: 'x' }] }, /role/],
    ['words put into its mouth', { messages: [{ role: 'assistant', content: 'I' }] }, /prefill/],
    ['a text without words', user(text(' ')), /non-whitespace/],
    ['no most tokens', { max_tokens: undefined }, /max_tokens/],
    ['a fifth breakpoint', user(...Array.from({ length: 5 }, () => text('a', kept))), /maximum of 4/],
    ['citations of some documents only', user(cited, { ...cited, citations: null }), /on all documents/],
    ['citations beside a schema', { ...user(cited), ...format(closed({})) }, /citations/],
    ['bounds', format(closed({ n: { type: 'integer', minimum: 1 } })), /'minimum' is not supported/],
    ['an open object', format({ type: 'object', properties: {} }), /additionalProperties/],
    [
      'too many choices of type',
      format(closed(Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`f${n}`, union])))),
      /union types \(17 parameters, limit: 16\)/,
    ],
    [
      'effort where the model knows none',
      { model: 'claude-haiku-4-5', output_config: { effort: 'low' } },
      /effort/,
    ],
  ])('refuses %s', async (_, changes, problem) => {
    const answer = await ask(changes)
    expect(answer).toMatch(/^400 \{"type":"error","error":\{"type":"invalid_request_error"/)
    expect(answer).toMatch(problem)
  })

  it('refuses a request without a version, and one with another key', async () => {
    expect(await ask({}, {})).toMatch(/^400 .*anthropic-version/)
    expect(await ask({}, { authorization: 'Bearer other' })).toMatch(/^401 .*authentication_error/)
    expect(await ask({}, { authorization: '', 'x-api-key': 'sk-SYNTHETIC' })).toMatch(/^401/)
  })
})

describe('the fake of Mistral', () => {
  const ask = (changes: object) =>
    post(`${mistral.url}/v1/chat/completions`, {
      model: 'mistral-large-latest',
      stream: true,
      messages: [{ role: 'user', content: 'Hello' }],
      ...changes,
    })
  const shape = (schema: object) => ({
    response_format: { type: 'json_schema', json_schema: { name: 'one', schema, strict: true } },
  })

  it('answers a request that is right', async () => {
    expect(await ask({})).toMatch(/^200 data: \{"id".*data: \[DONE\]\n/s)
  })

  it.each<[string, object, RegExp]>([
    ['a field it does not know', { top_words: 1 }, /"extra_forbidden","loc":\["body","top_words"\]/],
    ['a role it does not know', { messages: [{ role: 'boss', content: 'x' }] }, /role/],
    [
      'a system prompt in the middle',
      { messages: ['user', 'system', 'user'].map((role) => ({ role, content: 'x' })) },
      /Unexpected role system/,
    ],
    ['an answer at the end', { messages: [{ role: 'assistant', content: 'x' }] }, /Expected last role/],
    ['bounds', shape(closed({ n: { type: 'integer', minimum: 1 } })), /'minimum' is not supported/],
    ['a temperature out of bounds', { temperature: 2 }, /temperature/],
  ])('refuses %s', async (_, changes, problem) => {
    const answer = await ask(changes)
    expect(answer).toMatch(/^422 \{"object":"error","message":\{"detail":\[/)
    expect(answer).toMatch(problem)
  })
})
