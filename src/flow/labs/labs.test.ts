import { describe, expect, it } from 'vitest'
import type { Coded, LabRow, Run } from '#src/domain/document.ts'
import type { TextSource } from '#src/domain/page.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { aClassified, anAuditDraft, aRun } from '#src/testing/builders.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { aFault, scriptedModel, type Turn } from '#src/testing/scripted-model.ts'
import { readJson } from '../extract/text-of.ts'
import { ComeAgain } from '../step.ts'
import { tabulate } from './labs.ts'

/** SYNTHETIC sheet as OCR gives it: our own reader takes the first row only. */
const sheet = 'Potassium 6.1 mmol/L 3.5-5.1\nKappa zeta ratio result one point nothing: 4.40 H (0.26 to 1.65)'
const kappa = {
  line: 2,
  quote: 'Kappa zeta ratio result one point nothing: 4.40 H (0.26 to 1.65)',
  name: 'Kappa zeta ratio',
  value: '4.40',
  unit: '',
  range: '0.26 to 1.65',
  flag: 'H',
}

async function tabulating(sheets: string[], source: TextSource = 'ocr', over: Partial<Coded> = {}) {
  const document: Coded = {
    ...aClassified(),
    kind: { label: 'other_lab', confidence: 0.9, parts: ['other_lab'], evidence: [], by: 'engine' },
    stage: 'coded',
    runId: 'r1',
    suggestions: 0,
    confidence: 1,
    ...over,
  }
  const ports = await memoryPorts(document)
  let start = 0
  const pages = sheets.map((one, i) => {
    const page = { number: i + 1, width: 0, height: 0, source, words: [], start, end: start + one.length }
    start = page.end + 1
    return page
  })
  const text = new TextEncoder().encode(JSON.stringify({ text: sheets.join('\f'), pages }))
  await ports.files.write('text/d1.json', text)
  await ports.documents.commit({ writes: [{ put: 'run', value: aRun() }], audit: [anAuditDraft()] })
  const prompts: Prompts = { named: (id) => ({ id, version: 1, text: `The ${id}.` }) }
  return { document, ports: { ...ports, prompts } }
}

async function tabulated(script: Turn[], source: TextSource = 'ocr', over: Partial<Coded> = {}) {
  const { document, ports } = await tabulating([sheet], source, over)
  const model = scriptedModel(script)
  const taken = await tabulate({ ...ports, model }, document)
  const run = taken.writes?.find((write) => 'put' in write && write.put === 'run') as { value: Run }
  const rows = await readJson<LabRow[]>(ports.files, run.value.labsKey ?? '')
  return { document: taken.document, run: run.value, rows, model }
}

describe('tabulate with a model', () => {
  it('adds rows that stand on the sheet, drops the others and counts them on the run', async () => {
    const { rows, run, document } = await tabulated([
      {
        json: {
          rows: [
            kappa,
            { ...kappa, value: '4.41' },
            { ...kappa, range: '0.26 to 5.65' },
            {
              ...kappa,
              line: 1,
              quote: 'Potassium 6.1 mmol/L 3.5-5.1',
              name: 'Potassium',
              value: '6.1',
              unit: 'mmol/L',
              range: '3.5-5.1',
              flag: '',
            },
          ],
        },
      },
    ])

    expect(rows.map(({ analyte, raw, flag, by }) => [analyte, raw, flag, by])).toEqual([
      ['K', '6.1', 'H', undefined],
      ['Kappa zeta ratio', '4.40', 'H', 'model'],
    ])
    for (const { evidence } of rows) expect(sheet.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    expect(run.model?.dropped).toEqual({
      'lab-value-not-printed': 1,
      'lab-range-not-printed': 1,
      'lab-duplicate': 1,
    })
    expect(run.model?.prompts).toEqual(['labs@1'])
    expect(document.degraded).toBeUndefined()
  })

  it('is not asked about a sheet with a text layer that our reader took whole', async () => {
    const { model, rows } = await tabulated([], 'text-layer')

    expect(model.asked).toHaveLength(0)
    expect(rows).toHaveLength(1)
  })

  it('is not asked about a note', async () => {
    const { model } = await tabulated([], 'ocr', { kind: aClassified().kind })

    expect(model.asked).toHaveLength(0)
  })

  it('keeps our own rows when it cannot answer, and says why on document and run', async () => {
    const { rows, document, run } = await tabulated([aFault('spend-limit')])

    expect(rows).toHaveLength(1)
    expect(document.degraded).toEqual([{ step: 'labs', reason: 'spend-limit' }])
    expect(run.degraded).toEqual(document.degraded)
  })

  it('waits for a vendor that asks for it', async () => {
    await expect(tabulated([aFault('throttled', { retryAfterSeconds: 5 })])).rejects.toBeInstanceOf(ComeAgain)
  })

  it('hands the rest of a long pile to the next turn, and buys nothing twice', async () => {
    const pile = Array.from(
      { length: 3 },
      (_, i) => `${sheet}\nSheet ${i}. ${'Comment without any result. '.repeat(300)}`,
    )
    const first = scriptedModel([{ json: { rows: [kappa] } }])
    const { ports, document } = await tabulating(pile)
    await expect(tabulate({ ...ports, model: first }, document, { deadline: 0 })).rejects.toBeInstanceOf(
      ComeAgain,
    )
    expect(first.asked).toHaveLength(1)

    const second = scriptedModel([{ json: { rows: [] } }, { json: { rows: [] } }])
    const { writes } = await tabulate({ ...ports, model: second }, document, { deadline: Infinity })
    expect(second.asked).toHaveLength(2)
    const run = writes?.find((write) => 'put' in write && write.put === 'run') as { value: Run }
    expect(run.value.model?.calls).toBe(3)
  })

  it('counts on the run what telling the kind took', async () => {
    const kindModel = {
      provider: 'anthropic' as const,
      model: 'm',
      prompts: ['classify@1'],
      calls: 1,
      usage: { input: 10, output: 1, cacheRead: 0, cacheWrite: 0, pages: 0 },
      costUsd: 0.5,
      latencyMs: 3,
      dropped: { 'quote-not-found': 1 },
    }
    const { run } = await tabulated([{ json: { rows: [kappa] } }], 'ocr', { kindModel })

    expect(run.model).toMatchObject({
      prompts: ['classify@1', 'labs@1'],
      calls: 2,
      dropped: { 'quote-not-found': 1 },
    })
    expect(run.model?.costUsd).toBeGreaterThan(0.5)
  })
})
