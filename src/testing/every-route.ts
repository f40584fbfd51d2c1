import type { Hono } from 'hono'
import { houseTermId } from '#src/coding/dictionary/key.ts'
import type { WebEnv } from '#src/web/env.ts'

/** What stands in the addresses and bodies of a route when it is tried. */
export interface Ids {
  document: string
  encounter: string
  code: string
  bulk: string
  /** Of the encounter. */
  version: number
  /** Put wherever a person types something free. */
  words: string
}

export interface TriedRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As the app knows it. */
  template: string
  path: string
  /** A list of pairs is a form, an object JSON, a FormData multipart. */
  body?: [string, string][] | object
  /** Nothing of a signed encounter may change through it. */
  frozen?: true
  /** It names a record that has to exist. */
  names?: 'document' | 'encounter' | 'code' | 'bulk'
}

/** Every route of the app with a request that fits. A test compares this with the app, so that none is forgotten. */
export function everyRoute({ document, encounter, code, bulk, version, words }: Ids): TriedRoute[] {
  const d = encodeURIComponent(document)
  const e = encodeURIComponent(encounter)
  const at: [string, string] = ['document', document]
  const seen: [string, string] = ['version', String(version)]
  const get = (template: string, path = template, names?: TriedRoute['names']): TriedRoute => ({
    method: 'GET',
    template,
    path,
    ...(names && { names }),
  })
  const ofDocument = (rest: string, fields: [string, string][] = []): TriedRoute => ({
    method: 'POST',
    template: `/documents/:id/${rest}`,
    path: `/documents/${d}/${rest}`,
    body: fields,
    names: 'document',
    frozen: true,
  })
  const ofEncounter = (rest: string, fields: [string, string][] = []): TriedRoute => ({
    method: 'POST',
    template: `/encounters/:id/${rest}`,
    path: `/encounters/${e}/${rest.replace(':code', code)}`,
    body: fields,
    names: 'encounter',
    frozen: true,
  })
  const api = (
    method: TriedRoute['method'],
    rest: string,
    body?: object,
    more: Partial<TriedRoute> = {},
  ): TriedRoute => ({
    method,
    template: `/api/v1${rest}`,
    path: `/api/v1${rest}`.replace(':id', rest.startsWith('/documents') ? d : e).replace(':code', code),
    ...(body && { body }),
    ...more,
  })
  const file = new FormData()
  file.set('label', words)
  file.set('file', new File([`${words}\nDate of Service: 11/03/2026\n`], `${words}.txt`))
  const onDocument = { names: 'document', frozen: true } as const
  const onEncounter = { names: 'encounter', frozen: true } as const
  const open = ({ frozen: _, ...route }: TriedRoute): TriedRoute => route

  // What an import of `words` makes; its own routes come behind it.
  const phrase = words.slice(0, 100)
  const term = encodeURIComponent(houseTermId(phrase, code))
  const line = { text: phrase, decisions: [{ code, start: 0, end: phrase.length, kept: true }] }
  const lines = new FormData()
  lines.set('file', new File([JSON.stringify(line)], `${words}.jsonl`))

  return [
    ...[
      '/',
      '/upload',
      '/codes',
      '/evals',
      '/status',
      '/cost',
      '/settings',
      '/help',
      '/api/docs',
      '/api/openapi.json',
    ].map((p) => get(p)),
    ...['/health', '/readyz', '/version', '/worklist/rows', '/worklist/tabs'].map((p) => get(p)),
    get('/assets/:name{.+}', '/assets/app.css'),
    get('/bulk/:id', `/bulk/${bulk}`, 'bulk'),
    get('/bulk/:id/progress', `/bulk/${bulk}/progress`, 'bulk'),
    ...['', '/progress', '/file', '/split'].map((rest) =>
      get(`/documents/:id${rest}`, `/documents/${d}${rest}`, 'document'),
    ),
    ...['image', 'words', 'text'].map((what) =>
      get(`/documents/:id/pages/:page/${what}`, `/documents/${d}/pages/1/${what}`, 'document'),
    ),
    ...['/rejection', '/summary', '/sign-off', '/export', '/export/progress', '/audit'].map((rest) =>
      get(`/encounters/:id${rest}`, `/encounters/${e}${rest}`, 'encounter'),
    ),
    get(
      '/encounters/:id/export/:file{codes\\.(json|csv|pdf)}',
      `/encounters/${e}/export/codes.csv`,
      'encounter',
    ),

    { method: 'POST', template: '/upload', path: '/upload', body: file },
    { method: 'POST', template: '/upload/samples', path: '/upload/samples', body: [] },
    { method: 'POST', template: '/uploads', path: '/uploads', body: file },
    { method: 'POST', template: '/worklist/search', path: '/worklist/search', body: [['words', words]] },
    {
      method: 'POST',
      template: '/worklist/bulk',
      path: '/worklist/bulk',
      body: [['action', 'trash'], at],
      frozen: true,
    },
    {
      method: 'POST',
      template: '/worklist/group',
      path: '/worklist/group',
      body: [at, ['document', bulk]],
      names: 'document',
      frozen: true,
    },
    {
      method: 'POST',
      template: '/settings',
      path: '/settings',
      body: [
        ['theme', 'dark'],
        ['density', 'compact'],
      ],
    },
    { method: 'POST', template: '/evals', path: '/evals', body: [] },
    { method: 'POST', template: '/status/models', path: '/status/models', body: [['on', '1']] },
    { method: 'POST', template: '/codes/import', path: '/codes/import', body: [['from', 'official']] },
    { method: 'POST', template: '/codes/upload', path: '/codes/upload', body: file },
    get('/codes/progress'),
    { method: 'POST', template: '/codes/stop', path: '/codes/stop', body: [] },
    { method: 'POST', template: '/codes/offer', path: '/codes/offer', body: [['back', 'upload']] },
    { method: 'POST', template: '/codes/search', path: '/codes/search', body: [['q', words]] },

    ofDocument('encounter'),
    ofDocument('kind', [['kind', 'ct']]),
    ofDocument('ocr'),
    {
      ...ofDocument('pages/:page/text', [
        ['text', words],
        ['version', 'x'],
      ]),
      path: `/documents/${d}/pages/1/text`,
    },
    ofDocument('password', [['password', words]]),
    ofDocument('rerun', [['engine', 'offline']]),
    ofDocument('without-model'),
    ofDocument('restoration'),
    ofDocument('retry'),
    ofDocument('split', [['starts', '1,2']]),
    ofDocument('trash'),

    ofEncounter('codes', [['code', 'R07.9'], at]),
    ofEncounter('codes/:code/decision', [['verdict', 'rejected'], seen, at]),
    ofEncounter('codes/:code/note', [['note', words], ['version', '1'], at]),
    ofEncounter('codes/:code/position', [['direction', 'up'], at]),
    ofEncounter('codes/:code/replacement', [['replacement', 'R07.9'], ['version', '1'], at]),
    ofEncounter('codes/:code/poa', [['poa', 'Y'], ['version', '1'], at]),
    ofEncounter('poa', [at]),
    ofEncounter('order', [at]),
    ofEncounter('overrides', [['key', `CR07:${code}`], ['reason', 'other'], ['words', words], at]),
    ofEncounter('facts', [['label', words], seen, at]),
    ofEncounter('rejection', [['code', code], ['reason', 'other'], at]),
    ofEncounter('undo', [at]),
    ofEncounter('summary', [
      ['version', '0'],
      ['seen', 'nothing'],
      ['key', ''],
      ['section', 'Notes'],
      ['text', words],
      at,
    ]),
    ofEncounter('summary/renewal', [['version', '0'], ['seen', 'nothing'], at]),
    ofEncounter('summary/reversion', [['version', '0'], ['seen', 'nothing'], at]),
    ofEncounter('sign-off', [seen, ['acknowledged', '1']]),
    open(ofEncounter('export')),
    open(ofEncounter('reopening', [['reason', words]])),

    get('/conversations'),
    get('/conversations/new', `/conversations/new?document=${d}`, 'document'),
    get('/conversations/:id', '/conversations/nothing'),
    get('/conversations/:id/messages/:message', '/conversations/nothing/messages/nothing'),
    {
      method: 'POST',
      template: '/conversations',
      path: '/conversations',
      body: [['question', words], ['key', 'form'], at],
    },
    ...[
      ['', [['question', words]]],
      [
        '/interruption',
        [
          ['how', 'stop'],
          ['message', 'nothing'],
        ],
      ],
      ['/deletion', []],
      ['/messages/:message/proposals/:proposal', []],
    ].map(
      ([rest, body]): TriedRoute => ({
        method: 'POST',
        template: `/conversations/:id${rest}`,
        path: `/conversations/nothing${rest}`.replace(/:\w+/g, 'nothing'),
        body: body as [string, string][],
      }),
    ),
    get('/api/v1/conversations'),
    get('/api/v1/conversations/:id', '/api/v1/conversations/nothing'),
    {
      method: 'DELETE',
      template: '/api/v1/conversations/:id',
      path: '/api/v1/conversations/nothing',
    },
    api('POST', '/chat', { message: words, document_ids: [document], wait_seconds: 0 }),

    { method: 'POST', template: '/house/import', path: '/house/import', body: lines },
    get('/house', `/house?status=new&code=${encodeURIComponent(code)}&all=1`),
    get('/house/export'),
    get('/house/terms/:id', `/house/terms/${term}?effect=1`),
    {
      method: 'POST',
      template: '/house/terms/:id/mark',
      path: `/house/terms/${term}/mark`,
      body: [
        ['act', 'retire'],
        ['version', '1'],
      ],
    },
    { method: 'POST', template: '/house/undo', path: '/house/undo', body: [['act', bulk]] },

    get('/api/v1/house-terms', '/api/v1/house-terms?all=1'),
    get('/api/v1/house-terms/:id', `/api/v1/house-terms/${term}`),
    get('/api/v1/house-terms/:id/effect', `/api/v1/house-terms/${term}/effect`),
    { method: 'POST', template: '/api/v1/house-terms', path: '/api/v1/house-terms', body: { lines: [line] } },
    ...['approve', 'retire', 'restore'].map(
      (act): TriedRoute => ({
        method: 'POST',
        template: `/api/v1/house-terms/:id/${act}`,
        path: `/api/v1/house-terms/${term}/${act}`,
        body: { version: 1 },
      }),
    ),
    {
      method: 'POST',
      template: '/api/v1/house-acts/:id/undo',
      path: `/api/v1/house-acts/${encodeURIComponent(bulk)}/undo`,
      body: {},
    },
    api('GET', '/documents'),
    api('GET', '/documents/:id', undefined, { names: 'document' }),
    api('GET', '/documents/:id/file', undefined, { names: 'document' }),
    get('/api/v1/bulk/:id', `/api/v1/bulk/${bulk}`, 'bulk'),
    get('/api/v1/codes', '/api/v1/codes?q=pain'),
    get('/api/v1/eval/quick', '/api/v1/eval/quick'),
    get('/api/v1/models'),
    get('/api/v1/cost'),
    get('/api/v1/editions'),
    get('/api/v1/editions/import/:id', '/api/v1/editions/import/nothing'),
    { method: 'DELETE', template: '/api/v1/editions/import/:id', path: '/api/v1/editions/import/nothing' },
    api('POST', '/editions/import', { from: 'official' }),
    get('/api/v1/codes/:code', `/api/v1/codes/${code}`, 'code'),
    api('GET', '/encounters/:id', undefined, { names: 'encounter' }),
    api('GET', '/encounters/:id/export', undefined, { names: 'encounter' }),
    api('POST', '/classify', { text: words }),
    api('POST', '/extract-codes', { text: words }),
    api('POST', '/summarize', { text: words }),
    api('POST', '/documents', { name: `${words}.txt`, size: 10, label: words }),
    api('POST', '/documents/bulk', { action: 'trash', ids: [document] }, { frozen: true }),
    // Said twice is no error, so it is not refused when all is signed; nothing changes either.
    api('POST', '/documents/:id/arrived', {}, { names: 'document' }),
    api('POST', '/documents/:id/rerun', {}, onDocument),
    api('POST', '/documents/:id/restore', {}, onDocument),
    api('POST', '/documents/:id/retry', {}, onDocument),
    api('DELETE', '/documents/:id', undefined, onDocument),
    api('POST', '/encounters/group', { documents: [document, bulk] }, { names: 'document', frozen: true }),
    api('POST', '/encounters/:id/move', { document, out: true }, onEncounter),
    api('POST', '/encounters/:id/codes', { code: 'R07.9' }, onEncounter),
    api('PUT', '/encounters/:id/codes/:code/decision', { verdict: 'rejected', version: 1 }, onEncounter),
    api('PUT', '/encounters/:id/codes/:code/poa', { poa: 'Y', version: 1 }, onEncounter),
    api('POST', '/encounters/:id/overrides', { key: `CR07:${code}`, reason: 'other', words }, onEncounter),
    api('POST', '/encounters/:id/overrides/withdraw', { key: `CR07:${code}` }, onEncounter),
    api('POST', '/encounters/:id/order', {}, onEncounter),
    api('PUT', '/encounters/:id/facts', { version, label: words }, onEncounter),
    api('POST', '/encounters/:id/undo', {}, onEncounter),
    api('GET', '/encounters/:id/summary', undefined, { names: 'encounter' }),
    api(
      'PUT',
      '/encounters/:id/summary',
      { version: 0, seen: 'nothing', lines: [{ section: 'Notes', text: words }] },
      onEncounter,
    ),
    api('POST', '/encounters/:id/summary/revert', { version: 0, seen: 'nothing' }, onEncounter),
    api('POST', '/encounters/:id/sign', { version, acknowledgedAuthor: true }, onEncounter),
    api('POST', '/encounters/:id/export', {}, { names: 'encounter' }),
    api('POST', '/encounters/:id/reopen', { reason: words }, { names: 'encounter' }),
  ]
}

/** Sends it as a browser on our own pages does; `headers` win. */
export async function ask(
  app: Hono<WebEnv>,
  { method, path, body }: Pick<TriedRoute, 'method' | 'path' | 'body'>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const form = Array.isArray(body) ? new URLSearchParams(body as [string, string][]).toString() : undefined
  const type =
    form !== undefined
      ? { 'content-type': 'application/x-www-form-urlencoded' }
      : body && !(body instanceof FormData)
        ? { 'content-type': 'application/json' }
        : {}
  return app.request(`http://127.0.0.1:8080${path}`, {
    method,
    headers: { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin', ...type, ...headers },
    ...(body ? { body: form ?? (body instanceof FormData ? body : JSON.stringify(body)) } : {}),
  })
}
