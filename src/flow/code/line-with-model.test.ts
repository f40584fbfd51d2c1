import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { folderPrompts } from '#src/adapters/local/folder-prompts.ts'
import { readModelsFile } from '#src/adapters/model/models-file.ts'
import { dryRunText } from '#src/cli/dry-run.ts'
import { homeOf } from '#src/home.ts'
import type { Spending } from '#src/ports/ports.ts'
import { aFault, scriptedModel, type Turn } from '#src/testing/scripted-model.ts'
import { codeLine } from './line.ts'
import { dryRun, modelLine } from './line-with-model.ts'
import { choosing, type Reply, reading, saying } from './model-answers.builder.ts'
import { askerForText } from './own-desk.ts'

const home = homeOf(join(import.meta.dirname, '../..'))
const codes = starterCodeSystem(home.starter)
const prompts = folderPrompts(home.prompts)
const spending: Spending = {
  dayUsd: 5,
  documentUsd: 2,
  cacheTtl: '5m',
  prices: readModelsFile(home.models).prices,
}
const options = { profile: 'guideline', date: '2026-11-02' } as const

/** SYNTHETIC */
const text = `Patient: Wilmot Tarrasque
ASSESSMENT: Essential hypertension.`

const says =
  (reply: Reply): Turn =>
  ({ content }) => ({ json: reply(content.map((c) => (c.kind === 'text' ? c.text : '')).join('\n')) })

const script = () => [
  says(saying({ quote: 'Essential hypertension' })),
  says(choosing({ hypertension: 'I10' })),
  says(reading()),
]

async function line(script: Turn[], over: Partial<Spending> = {}) {
  const model = scriptedModel(script)
  const paused: number[] = []
  const pause = async (seconds: number) => void paused.push(seconds)
  const asker = askerForText({ prompts, spending: { ...spending, ...over } }, model, { spent: 0 }, pause)
  return { model, paused, line: await modelLine(asker, codes, 'a', text, options) }
}

describe('a text of the command line', () => {
  it('says with whom it was coded and what that cost', async () => {
    const { line: made } = await line(script())
    expect(made.engine).toMatch(/^offline-\d+\+anthropic$/)
    expect(made.model).toMatchObject({ model: 'claude-sonnet-5-5', calls: 3 })
    expect(made.model!.costUsd).toBeGreaterThan(0)
    expect(made.codes[0]).toMatchObject({ code: 'I10', proposedBy: 'both' })
    expect(made.degraded).toBeUndefined()
  })

  it.each<[string, Turn[], Partial<Spending>, string, number]>([
    ['no key is there', [aFault('key-missing')], {}, 'no-key', 1],
    ['one text may cost less', [], { documentUsd: 0.001 }, 'budget-document', 0],
    ['the day may cost less', [], { dayUsd: 0.001 }, 'budget-day', 0],
    [
      'the vendor stays busy',
      [aFault('overloaded'), aFault('overloaded'), aFault('overloaded')],
      {},
      'busy',
      3,
    ],
    ['the vendor asks for an hour', [aFault('throttled', { retryAfterSeconds: 3600 })], {}, 'busy', 1],
  ])('is coded offline when %s', async (_, script, over, reason, asked) => {
    const { line: made, model } = await line(script, over)
    expect(made).toMatchObject({ degraded: reason, engine: expect.stringMatching(/^offline-\d+$/) })
    expect(made.codes).toEqual(codeLine(codes, 'a', text, options).codes)
    expect(model.asked).toHaveLength(asked)
  })

  it('waits as long as a vendor asks for', async () => {
    const { line: made, paused } = await line([aFault('throttled', { retryAfterSeconds: 7 }), ...script()])
    expect(paused).toEqual([7])
    expect(made.degraded).toBeUndefined()
  })
})

describe('a dry run', () => {
  const about = { provider: 'anthropic', model: 'claude-sonnet-5-5' } as const

  it('prints to the letter what the first request holds', async () => {
    const { model } = await line(script())
    const dry = await dryRun({ prompts, spending }, about, codes, text, options)
    const plain = (request: unknown) => JSON.stringify(request).replace(/document-[\w-]+/g, 'document-X')

    expect(plain(dry.request)).toBe(plain(model.asked[0]))
    const printed = dryRunText('note.txt', about, dry)
    expect(printed).toContain(prompts.named('digest').text)
    expect(printed).toContain('§2| ASSESSMENT: Essential hypertension.')
    expect(printed).toContain('"additionalProperties":false')
    expect(printed).not.toContain('Tarrasque')
    expect(dry.mostUsd).toBeGreaterThan(0)
  })

  it('says that an empty text would not be sent', async () => {
    const dry = await dryRun({ prompts, spending }, about, codes, ' \n\f ', options)
    expect(dryRunText('empty.txt', about, dry)).toContain('nothing would be sent')
  })
})
