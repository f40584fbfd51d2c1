import { describe, expect, it } from 'vitest'
import type { Claim, Run, Tabulated } from '#src/domain/document.ts'
import type { ModelRequest } from '#src/ports/language-model.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { aClassified, anAuditDraft, aRun, aSuggestion } from '#src/testing/builders.ts'
import { note } from '#src/testing/house.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { aFault, type ScriptedReply, scriptedModel, type Turn } from '#src/testing/scripted-model.ts'
import { readJson } from '../extract/text-of.ts'
import { ComeAgain } from '../step.ts'
import { summarise } from './summarise.ts'

async function summarised(text: string, script: Turn[] | undefined) {
  const document: Tabulated = {
    ...aClassified(),
    stage: 'tabulated',
    runId: 'r1',
    suggestions: 1,
    confidence: 0.9,
  }
  const ports = await memoryPorts(document)
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const half = text.indexOf('\f') < 0 ? text.length : text.indexOf('\f')
  const page = { width: 0, height: 0, source: 'plain', words: [] }
  const pages = [
    { ...page, number: 1, start: 0, end: half },
    ...(half < text.length ? [{ ...page, number: 2, start: half + 1, end: text.length }] : []),
  ]
  await ports.files.write('text/d1.json', json({ text, pages }))
  await ports.files.write('results/r1.json', json({ tray: [], findings: [] }))
  const words = 'Essential hypertension'
  const start = text.indexOf(words)
  await ports.documents.commit({
    writes: [
      { put: 'run', value: aRun() },
      {
        put: 'suggestions',
        runId: 'r1',
        value: [aSuggestion({ evidence: [{ start, end: start + words.length, quote: words }] })],
      },
    ],
    audit: [anAuditDraft()],
  })
  const model = script && scriptedModel(script)
  const prompts: Prompts = { named: (id) => ({ id, version: 1, text: `The ${id}.` }) }
  const taken = await summarise({ ...ports, prompts, model }, document)
  const run = taken.writes?.find((write) => 'put' in write && write.put === 'run') as { value: Run }
  const claims = await readJson<Claim[]>(ports.files, run.value.summaryKey ?? '')
  return { document: taken.document, run: run.value, claims, model }
}

/** Answers with lines, each citing the sentence that holds its words. */
const telling =
  (...lines: [text: string, cites?: string][]) =>
  ({ content }: ModelRequest): ScriptedReply => {
    const sentences = content.flatMap((one) => (one.kind === 'citable' ? one.sentences : []))
    return {
      cited: lines.map(([text, cites]) => {
        const first = cites ? sentences.findIndex((sentence) => sentence.includes(cites)) : -1
        return { text: `${text}\n`, citations: first >= 0 ? [{ document: 0, first, last: first }] : [] }
      }),
      text: lines.map(([text]) => text).join('\n'),
    }
  }

describe('summarise with a model', () => {
  it('shows its lines with the sentences they rest on, beside our own', async () => {
    const { claims, run } = await summarised(note, [
      telling(['Problems:'], ['- Type 2 diabetes with hyperglycemia', 'diabetes']),
    ])

    expect(claims.filter(({ section }) => section === 'Problems').map(({ text }) => text)).toEqual([
      'Type 2 diabetes with hyperglycemia',
      'Essential hypertension',
    ])
    for (const { citations } of claims)
      for (const { start, end, quote } of citations) expect(note.slice(start, end)).toBe(quote)
    expect(run.model).toMatchObject({ prompts: ['summary@1'], calls: 1, dropped: {} })
    expect(run.summaryPages).toBeUndefined()
  })

  it('drops what its sentences do not carry and counts it on the run', async () => {
    const { claims, run } = await summarised(note, [
      telling(
        ['Problems:'],
        ['- Type 1 diabetes with hyperglycemia', 'diabetes'],
        ['- Hypertension, at goal on losartan', 'hypertension'],
        ['- Chest pain', 'chest pain'],
        ['- Diabetes of the left side', 'diabetes'],
        ['- Type 2 diabetes E11.65', 'diabetes'],
        ['- Breast cancer', 'breast cancer'],
        ['- Uncited remark'],
        ['- Type 2 diabetes with hyperglycemia', 'diabetes'],
      ),
    ])

    expect(run.model?.dropped).toEqual({
      'summary-number': 1,
      'summary-drug': 1,
      'summary-negation': 1,
      'summary-side': 1,
      'summary-code': 1,
      'summary-person': 1,
      'summary-uncited': 1,
    })
    const problems = claims.filter(({ section }) => section === 'Problems').map(({ text }) => text)
    expect(problems).toEqual(['Type 2 diabetes with hyperglycemia', 'Essential hypertension'])
  })

  it.each<[string, Turn, string]>([
    ['declines', { stop: 'refused' }, 'refused'],
    ['is out of money', aFault('spend-limit'), 'spend-limit'],
    ['says nothing that stands', telling(['I cannot help with this.']), 'unreadable'],
  ])('shows our own summary when it %s, and says why', async (_, turn, reason) => {
    const own = await summarised(note, undefined)
    const { claims, document, run } = await summarised(note, [turn])

    expect(claims).toEqual(own.claims)
    expect(claims.length).toBeGreaterThan(0)
    expect(document.degraded).toEqual([{ step: 'summarise', reason }])
    expect(run.degraded).toEqual(document.degraded)
  })

  it('waits for a vendor that asks for it', async () => {
    await expect(summarised(note, [aFault('overloaded')])).rejects.toBeInstanceOf(ComeAgain)
  })

  it('says from which pages it was made when not all of a long document fits', async () => {
    const filler = 'REVIEW OF SYSTEMS:\nThe patient walked along the canal and counted herons. '
    const long = `${note}\f${filler.repeat(1000)}`
    const { run, model } = await summarised(long, [
      telling(['Problems:'], ['- Type 2 diabetes with hyperglycemia', 'diabetes']),
    ])

    expect(run.summaryPages).toEqual([1, 2])
    expect(JSON.stringify(model?.asked[0]?.content).length).toBeLessThan(90_000)
  })
})
