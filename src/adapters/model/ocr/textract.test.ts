import { afterEach, describe, expect, it } from 'vitest'
import { type ContractFault, faultOf, ocrReaderContract } from '#src/ports/ocr-reader.contract.ts'
import { type FakeOcr, type OcrBehaviour, type Sheet, whitePage } from '#src/testing/vendors/ocr-sheet.ts'
import { fakeTextract } from '#src/testing/vendors/textract.ts'
import { textract } from './textract.ts'

const place = {
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDSYNTHETIC', secretAccessKey: 'SYNTHETIC' },
  model: 'detect-document-text',
}

const behaviours: Record<ContractFault, OcrBehaviour> = {
  throttled: { status: 400, type: 'ProvisionedThroughputExceededException' },
  server: { status: 500 },
  'key-refused': { status: 400, type: 'AccessDeniedException' },
  connection: 'reset',
  silence: 'hang',
  'another-api': 'not-the-api',
  'another-shape': 'wrong-shape',
}

ocrReaderContract(
  'textract',
  async () => {
    let sheet: Sheet = []
    const vendor = await fakeTextract({ page: () => sheet })
    return {
      reader: textract({ ...place, endpoint: vendor.url, patience: 300 }),
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

describe('Textract', () => {
  let vendor: FakeOcr
  afterEach(() => vendor.close())
  const reading = async (page: () => Sheet) => {
    vendor = await fakeTextract({ page })
    return textract({ ...place, endpoint: vendor.url })
  }

  it('says where every word stands and how sure it is', async () => {
    const box = { x: 0.2, y: 0.4, width: 0.5, height: 0.02 }
    const reader = await reading(() => [{ kind: 'text', lines: ['Fever gone'], box, confidence: 0.5 }])
    const { blocks, confidence } = await reader.read(whitePage())
    const [fever, gone] = blocks[0]!.words!
    expect([fever!.text, gone!.text, confidence]).toEqual(['Fever', 'gone', 0.5])
    expect(fever!.box.x).toBeCloseTo(0.2)
    expect(gone!.box.x).toBeGreaterThan(fever!.box.x + fever!.box.width)
    expect([fever!.confidence, gone!.confidence]).toEqual([0.5, 0.5])
  })

  it('reads columns of running text one after the other', async () => {
    const left = Array.from({ length: 6 }, (_, i) => `left line ${i} goes on here`)
    const right = Array.from({ length: 6 }, (_, i) => `right line ${i} goes on here`)
    const reader = await reading(() => [
      { kind: 'title', lines: ['SYNTHETIC heading over both of the columns'], box: at(0.1, 0.05, 0.8, 0.02) },
      { kind: 'text', lines: left, box: at(0.1, 0.2, 0.38, 0.2) },
      { kind: 'text', lines: right, box: at(0.53, 0.2, 0.38, 0.2) },
      { kind: 'text', lines: ['The last line stands under both'], box: at(0.1, 0.6, 0.8, 0.02) },
    ])
    const { blocks } = await reader.read(whitePage())
    expect(blocks.flatMap((block) => block.text.split('\n'))).toEqual([
      'SYNTHETIC heading over both of the columns',
      ...left,
      ...right,
      'The last line stands under both',
    ])
  })

  it('keeps a table of many rows in rows, although it has a channel', async () => {
    const rows = Array.from({ length: 8 }, (_, i) => `Analyte ${i}\t${i}.5 mg\t1 - 9`)
    const reader = await reading(() => [{ kind: 'table', lines: rows }])
    const { blocks } = await reader.read(whitePage())
    expect(blocks.map((block) => block.text)).toEqual([rows.join('\n').replaceAll('\t', '  ')])
  })

  it.each([
    ['ThrottlingException', 'throttled'],
    ['ExpiredTokenException', 'key-refused'],
    ['BadDocumentException', 'rejected'],
    ['DocumentTooLargeException', 'too-large'],
  ])('%s is the fault %s', async (type, kind) => {
    const reader = await reading(() => [])
    vendor.script.push({ status: 400, type })
    expect((await faultOf(reader.read(whitePage()))).kind).toBe(kind)
  })

  it('is not ready without a role, and says so', async () => {
    vendor = await fakeTextract()
    const reader = textract({
      region: 'us-east-1',
      model: 'detect-document-text',
      endpoint: vendor.url,
      credentials: (() =>
        Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' }))) as never,
    })
    expect(await reader.ready()).toBe(false)
    expect((await faultOf(reader.read(whitePage()))).kind).toBe('key-missing')
  })
})

const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
