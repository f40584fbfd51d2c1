import { afterEach, describe, expect, it } from 'vitest'
import { anthropicModel } from '#src/adapters/model/anthropic.ts'
import { mistralModel } from '#src/adapters/model/mistral.ts'
import type { LabRow, Run } from '#src/domain/document.ts'
import type { LanguageModel } from '#src/ports/language-model.ts'
import { testHouse } from '#src/testing/house.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import { fakeMistralChat } from '#src/testing/vendors/mistral-chat.ts'
import type { Answer, Asked, FakeVendor } from '#src/testing/vendors/script.ts'
import { readJson } from '../extract/text-of.ts'

/** SYNTHETIC: our own reader knows neither its kind nor its rows. */
const sheet = `Quillhaven (SYNTHETIC)
Tamsin Orrery
Kappa zeta proportion was measured as 4.40 (0.26 to 1.65)
Interpretation: kappa zeta proportion is raised. No monoclonal band was seen.`

const quote = 'Kappa zeta proportion was measured as 4.40 (0.26 to 1.65)'
const row = {
  line: 3,
  quote,
  name: 'Kappa zeta proportion',
  value: '4.40',
  unit: '',
  range: '0.26 to 1.65',
  flag: '',
}

/** Answers each purpose; of the summary's lines two say what their sentence does not. */
function answer({ schema, documents, text }: Asked): Answer {
  const asks = JSON.stringify(schema ?? {})
  if (asks.includes('"panels"'))
    return JSON.stringify({
      kind: 'other_lab',
      panels: ['other_lab'],
      sure: 'clear',
      evidence: [{ line: 3, quote }],
    })
  if (asks.includes('"rows"')) return JSON.stringify({ rows: [row, { ...row, value: '4.41' }] })
  if (asks.includes('"mentions"')) return JSON.stringify({ mentions: [] })
  if (documents.length === 0 && !text.includes('[[1.1]]')) return '{}'
  const sentences = documents[0]?.sentences ?? []
  const cite = (words: string) => {
    const first = sentences.findIndex((sentence) => sentence.includes(words))
    return [{ document: 0, first, last: first }]
  }
  return [
    { text: 'Abnormal results:\n- ' },
    { text: 'Kappa zeta proportion is raised', citations: cite('is raised') },
    { text: '\n- ' },
    { text: 'Monoclonal band seen', citations: cite('monoclonal') },
    { text: '\n- ' },
    { text: 'Kappa zeta proportion 9.90', citations: cite('measured') },
  ]
}

const vendors: [string, () => Promise<FakeVendor>, (url: string) => LanguageModel][] = [
  [
    'Anthropic',
    () => fakeAnthropic({ answer }),
    (baseUrl) => anthropicModel({ model: 'the-model', secrets, baseUrl }),
  ],
  [
    'Mistral',
    () => fakeMistralChat({ answer }),
    (baseUrl) => mistralModel({ model: 'the-model', secrets, baseUrl }),
  ],
]
const secrets = { read: async () => 'sk-SYNTHETIC' }

let vendor: FakeVendor | undefined
afterEach(() => vendor?.close())

describe.each(vendors)('kind, rows and summary by %s', (_, start, model) => {
  it('are asked as its API takes it, and held to what the document says', async () => {
    vendor = await start()
    const house = await testHouse()
    Object.assign(house.ports, { model: model(vendor.url) })

    const id = await house.read(sheet)

    const document = await house.documents.document(id)
    if (document?.stage !== 'in-review') throw new Error('not read')
    const run = (await house.documents.run(document.runId)) as Run
    expect(document.degraded).toBeUndefined()
    expect(document.kind).toMatchObject({ label: 'other_lab', otherwise: 'other' })
    const rows = await readJson<LabRow[]>(house.files, run.labsKey ?? '')
    expect(rows.map(({ raw, flag, by }) => [raw, flag, by])).toEqual([['4.40', 'H', 'model']])
    const { lines } = (await house.see(id)).summary
    expect(lines.filter(({ section }) => section === 'Abnormal results').map(({ text }) => text)).toEqual([
      'Kappa zeta proportion is raised',
      // Ours, from the row.
      'Kappa zeta proportion 4.40, high (0.26–1.65)',
    ])
    for (const { citations } of lines)
      for (const { start, end, quote } of citations) expect(sheet.slice(start, end)).toBe(quote)
    expect(run.model).toMatchObject({
      dropped: { 'lab-value-not-printed': 1, 'summary-negation': 1, 'summary-number': 1 },
    })
    expect(run.model?.prompts).toEqual(expect.arrayContaining(['classify@1', 'labs@1', 'summary@1']))
    const calls = await house.documents.modelCalls({ documentId: id })
    expect(calls.map(({ outcome }) => outcome)).toEqual(calls.map(() => 'answered'))
  })
})
