import { afterEach, describe, expect, it } from 'vitest'
import { type ContractFault, faultOf, ocrReaderContract } from '#src/ports/ocr-reader.contract.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'
import { fakeMistralOcr } from '#src/testing/vendors/mistral-ocr.ts'
import { type FakeOcr, type OcrBehaviour, type Sheet, whitePage } from '#src/testing/vendors/ocr-sheet.ts'
import { mistralOcr } from './mistral-ocr.ts'

const KEY = 'SYNTHETIC-mistral-key'
const keyed = (key: string | undefined = KEY): SecretStore => ({ read: async () => key })

const behaviours: Record<ContractFault, OcrBehaviour> = {
  throttled: { status: 429 },
  server: { status: 503 },
  'key-refused': { status: 401 },
  connection: 'reset',
  silence: 'hang',
  'another-api': 'not-the-api',
  'another-shape': 'wrong-shape',
}

ocrReaderContract(
  'mistralOcr',
  async () => {
    let sheet: Sheet = []
    const vendor = await fakeMistralOcr({ page: () => sheet })
    const options = { secrets: keyed(), model: 'mistral-ocr-latest', baseUrl: vendor.url, patience: 300 }
    return {
      reader: mistralOcr(options),
      says(blocks) {
        sheet = blocks
      },
      fails(fault, more) {
        const how = behaviours[fault]
        const headers = { 'retry-after': '7' }
        vendor.script.push(more && typeof how === 'object' ? { ...how, headers } : how)
      },
      asked: () => vendor.asked.length,
      close: vendor.close,
    }
  },
  whitePage,
)

describe('Mistral OCR', () => {
  let vendor: FakeOcr
  afterEach(() => vendor.close())
  const reading = async (page: () => Sheet, secrets = keyed(), model = 'mistral-ocr-latest') => {
    vendor = await fakeMistralOcr({ page })
    return mistralOcr({ secrets, model, baseUrl: vendor.url })
  }

  it('says where each block stands, as shares of the page, and how sure it is', async () => {
    const box = { x: 0.25, y: 0.5, width: 0.5, height: 0.2 }
    const reader = await reading(() => [{ kind: 'text', lines: ['Fever'], box, confidence: 0.61 }])
    const page = await reader.read({ ...whitePage() })
    expect(page).toMatchObject({
      confidence: 0.61,
      model: 'mistral-ocr-latest',
      usage: { pages: 1, input: 0 },
    })
    expect(page.blocks).toMatchObject([{ kind: 'text', text: 'Fever', confidence: 0.61 }])
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(page.blocks[0]!.box![side]).toBeCloseTo(box[side])
  })

  it('calls a kind of block it has no word for `other`', async () => {
    const reader = await reading(() => [{ kind: 'other', lines: ['In the margin'] }])
    expect((await reader.read(whitePage())).blocks).toMatchObject([{ kind: 'other', text: 'In the margin' }])
  })

  it('tries a key that was replaced, once, and never the same again', async () => {
    const asked: (boolean | undefined)[] = []
    const secrets: SecretStore = {
      async read(_, options) {
        asked.push(options?.fresh)
        return options?.fresh ? 'SYNTHETIC-second' : 'SYNTHETIC-first'
      },
    }
    const reader = await reading(() => [], secrets)
    expect((await faultOf(reader.read(whitePage()))).kind).toBe('key-refused')
    vendor.take('SYNTHETIC-second')
    expect((await reader.read(whitePage())).blocks).toEqual([])
    expect(asked).toEqual([undefined, true, undefined, true])
  })

  it('says that there is no key, and asks nobody', async () => {
    const reader = await reading(() => [], keyed(''))
    expect(await reader.ready()).toBe(false)
    expect((await faultOf(reader.read(whitePage()))).kind).toBe('key-missing')
    expect(vendor.asked).toHaveLength(0)
  })

  it.each([
    [402, 'spend-limit'],
    [413, 'too-large'],
    [422, 'rejected'],
    [504, 'timeout'],
    [529, 'overloaded'],
  ])('status %i is the fault %s', async (status, kind) => {
    const reader = await reading(() => [])
    vendor.script.push({ status })
    expect((await faultOf(reader.read(whitePage()))).kind).toBe(kind)
  })

  it('names a model that the vendor does not know', async () => {
    const reader = await reading(() => [], keyed(), 'another-model')
    expect((await faultOf(reader.read(whitePage()))).kind).toBe('model-unknown')
  })
})
