import { describe, expect, it } from 'vitest'
import { classify as readKind } from '#src/coding/classify/classify.ts'
import { readPacket } from '#src/coding/classify/packet.ts'
import type { Classification, Extracted } from '#src/domain/document.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { aStored } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { aFault, scriptedModel, type Turn } from '#src/testing/scripted-model.ts'
import { ComeAgain } from '../step.ts'
import { classify } from './classify.ts'
import { blended, isUnsure } from './kind-of.ts'
import { unsurePages } from './packet-of.ts'

/** SYNTHETIC: says little of its kind. */
const vague = `Quillhaven Ledger (SYNTHETIC)
Tamsin Orrery was seen. She reports fatigue.
We talked about sleep.`

const pagesOf = (texts: string[]) => {
  const text = texts.join('\f')
  let start = 0
  const pages = texts.map((one, i) => {
    const page = {
      number: i + 4,
      width: 0,
      height: 0,
      source: 'plain' as const,
      words: [],
      start,
      end: start + one.length,
    }
    start = page.end + 1
    return page
  })
  return { text, pages }
}

async function classified(texts: string[], script: Turn[], over: Partial<Extracted> = {}) {
  const { stage: _, ...stored } = aStored()
  const document: Extracted = {
    ...stored,
    stage: 'extracted',
    pages: { first: 4, last: texts.length + 3 },
    textKey: 'text/d1.json',
    gaps: [],
    active: [],
    facts: {},
    author: { role: 'unknown', status: 'unknown', signed: false, addendum: false, evidence: [] },
    ...over,
  }
  const ports = await memoryPorts(document)
  const model = scriptedModel(script)
  const prompts: Prompts = { named: (id) => ({ id, version: 1, text: `The ${id}.` }) }
  await ports.files.write('text/d1.json', new TextEncoder().encode(JSON.stringify(pagesOf(texts))))
  const taken = classify({ ...ports, prompts, model }, document)
  return { taken: await taken, model }
}

const said = (kind: string, sure = 'likely', quote = 'She reports fatigue.') => ({
  json: { kind, panels: [], sure, evidence: [{ line: 2, quote }] },
})

describe('classify with a model', () => {
  it('is not asked where our own reading is sure', async () => {
    const sure =
      'PROGRESS NOTE\nSUBJECTIVE: cough.\nOBJECTIVE: lungs clear.\nASSESSMENT AND PLAN:\n1. Bronchitis. Follow up.\nElectronically signed by Orla Penhallow, MD'
    expect(isUnsure(readKind(sure))).toBe(false)

    const { taken, model } = await classified([sure], [])

    expect(model.asked).toHaveLength(0)
    expect(taken.document.kind.label).toBe('clinical_note')
    expect(taken.document.kindModel).toBeUndefined()
  })

  it('turns an unsure reading over with words of the document, no surer than a coin, and keeps both readings', async () => {
    expect(readKind(vague).label).toBe('other')

    const { taken } = await classified([vague], [said('clinical_note')])

    const { kind, kindModel } = taken.document
    expect(kind).toMatchObject({ label: 'clinical_note', otherwise: 'other', by: 'engine' })
    expect(kind.confidence).toBeLessThanOrEqual(0.5)
    expect(kind.evidence.map(({ quote }) => quote)).toEqual(['She reports fatigue'])
    expect(kindModel).toMatchObject({ prompts: ['classify@1'], calls: 1, dropped: {} })
  })

  it('does not follow it when its words are not in the document', async () => {
    const { taken } = await classified([vague], [said('ct', 'clear', 'CT of the abdomen')])

    expect(taken.document.kind).toMatchObject({ label: 'other', otherwise: 'ct' })
    expect(taken.document.kindModel?.dropped).toEqual({ 'quote-not-found': 1 })
  })

  it('never overwrites what a person said', async () => {
    const { taken, model } = await classified([vague], [], { declaredKind: 'xray' })

    expect(model.asked).toHaveLength(0)
    expect(taken.document.kind).toMatchObject({ label: 'xray', by: 'person', confidence: 1 })
  })

  it('goes on without it when it declines, and says so on the document', async () => {
    const { taken } = await classified([vague], [{ stop: 'refused' }])

    expect(taken.document.kind.label).toBe('other')
    expect(taken.document.degraded).toEqual([{ step: 'classify', reason: 'refused' }])
  })

  it('waits when the vendor asks for patience', async () => {
    await expect(classified([vague], [aFault('overloaded')])).rejects.toBeInstanceOf(ComeAgain)
  })

  it('drops a degraded mark that an earlier pass left', async () => {
    const { taken } = await classified([vague], [said('other')], {
      degraded: [{ step: 'classify', reason: 'busy' }],
    })

    expect(taken.document.degraded).toBeUndefined()
    expect(taken.document.kind.otherwise).toBeUndefined()
  })
})

describe('blended', () => {
  const read: Classification = { label: 'ct', confidence: 0.4, parts: ['ct'], evidence: [], by: 'engine' }
  const answer = (kind: Classification['label'], sure: 'clear' | 'likely' | 'unclear') => ({
    kind,
    panels: [],
    sure,
    evidence: [],
  })
  const words = [{ start: 0, end: 2, quote: 'CT' }]

  it('is surer where both agree, the more the surer the model is', () => {
    const agreed = (['unclear', 'likely', 'clear'] as const).map(
      (sure) => blended(read, answer('ct', sure), []).confidence,
    )
    expect(agreed[0]).toBeGreaterThan(0.4)
    expect(agreed).toEqual(agreed.toSorted())
    expect(agreed[2]).toBeLessThan(0.99)
  })

  it('is never surer than half where they differ', () => {
    for (const sure of ['unclear', 'likely', 'clear'] as const) {
      const { confidence, otherwise } = blended({ ...read, confidence: 0.8 }, answer('xray', sure), words)
      expect([sure, confidence <= 0.5, otherwise]).toEqual([sure, true, sure === 'unclear' ? 'xray' : 'ct'])
    }
  })

  it('lists every panel of a sheet', () => {
    const sheet = blended(read, { ...answer('cmp', 'clear'), panels: ['cmp', 'cbc'] }, words)
    expect(sheet.parts).toEqual(['cmp', 'cbc'])
  })
})

/** SYNTHETIC pages that say nothing of where a document begins. */
const plain = [
  'Tamsin Orrery was seen again for her knee. She walks with a stick and\nsleeps well at night, she says.',
  'Regarding the shoulder: the range of movement is full. Nothing else was\nfound on looking at it closely.',
  'Billing query about the last two visits; please call the desk when you\ncan about the statement of account.',
]

describe('packet with a model', () => {
  const tells = (...documents: [number, number, string][]) => ({
    json: { documents: documents.map(([first, last, kind]) => ({ first, last, kind })) },
  })
  const kind = said('clinical_note', 'likely', 'was seen again')

  it('is asked where the pages leave it open, and proposes with page numbers of the file', async () => {
    expect(unsurePages(readPacket(plain))).toEqual([2, 3])

    const { taken } = await classified(plain, [kind, tells([1, 2, 'clinical_note'], [3, 3, 'other'])])

    expect(taken.document.packet?.parts).toMatchObject([
      { first: 4, last: 5, kind: 'clinical_note', confidence: 1 },
      { first: 6, last: 6, kind: 'other', confidence: 0.6 },
    ])
    expect(taken.document.kindModel?.prompts).toEqual(['classify@1', 'split@1'])
  })

  it.each([
    ['a page that is left out', tells([1, 1, 'other'], [3, 3, 'other'])],
    ['a page twice', tells([1, 2, 'other'], [2, 3, 'other'])],
    ['a page too many', tells([1, 2, 'other'], [3, 4, 'other'])],
    ['no page at all', tells()],
    ['pages out of order', tells([2, 3, 'other'], [1, 1, 'other'])],
    ['half a page', tells([1, 1.5, 'other'], [2.5, 3, 'other'])],
  ])('refuses %s, counts it and keeps our own reading', async (_, answer) => {
    const { taken } = await classified(plain, [kind, answer])

    expect(taken.document.packet).toBeUndefined()
    expect(taken.document.kindModel?.dropped).toEqual({ 'pages-do-not-tile': 1 })
  })

  it('has no say where our own reading is sure, and none about patients', async () => {
    const sure = [
      'Page 1 of 2\nMRN: SYN-2001\nTamsin Orrery was seen.',
      'Page 2 of 2\nMRN: SYN-2001\nShe sleeps well.',
      'Page 1 of 2\nMRN: SYN-2002\nAldous Wexcombe was seen.',
      'MRN: SYN-2002\nHe sleeps well.',
    ]
    const own = readPacket(sure)
    expect(own.parts.map(({ first }) => first)).toEqual([1, 3])

    const { taken } = await classified(sure, [
      said('clinical_note', 'likely', 'was seen'),
      ...(unsurePages(own).length > 0 ? [tells([1, 4, 'other'])] : []),
    ])

    expect(taken.document.packet?.parts.map(({ first }) => first)).toEqual([4, 6])
    expect(taken.document.packet?.patients).toBe(2)
  })

  it('is not asked once a person kept the pages together', async () => {
    const { model } = await classified(plain, [kind], { keptWhole: true })

    expect(model.asked).toHaveLength(1)
  })
})
