import { describe, expect, it } from 'vitest'
import { noUsage } from '#src/domain/model.ts'
import {
  type FaultKind,
  type LanguageModel,
  ModelFault,
  type ModelReply,
  type ModelRequest,
} from '#src/ports/language-model.ts'
import {
  type ContractBlock,
  type ContractFault,
  faultOf,
  ocrReaderContract,
} from '#src/ports/ocr-reader.contract.ts'
import type { Prompts } from '#src/ports/prompts.ts'
import { fakeAnthropic } from '#src/testing/vendors/anthropic.ts'
import { whitePage } from '#src/testing/vendors/ocr-sheet.ts'
import { folderPrompts } from '../../local/folder-prompts.ts'
import { anthropicModel } from '../anthropic.ts'
import { claudeVision } from './claude-vision.ts'

const prompts: Prompts = folderPrompts(`${import.meta.dirname}/../../../flow/extract`)

const reply = (text: string, stop: ModelReply['stop'] = 'end'): ModelReply => ({
  text,
  cited: [],
  stop,
  usage: { ...noUsage, input: 900, output: 50 },
  model: 'claude-SYNTHETIC',
  latencyMs: 5,
})

function modelThat(ask: (request: ModelRequest) => Promise<ModelReply>): LanguageModel {
  return {
    provider: 'anthropic',
    model: 'claude-SYNTHETIC',
    ask,
    ready: async () => true,
    offered: async () => undefined,
  }
}

const faults: Partial<Record<ContractFault, FaultKind>> = {
  throttled: 'throttled',
  server: 'server',
  'key-refused': 'key-refused',
  connection: 'connection',
  'another-api': 'unreadable',
}

ocrReaderContract(
  'claudeVision',
  async () => {
    let said: ContractBlock[] = []
    let asked = 0
    let next: (() => Promise<ModelReply>) | undefined
    const model = modelThat(async () => {
      asked += 1
      const answer = next ?? (async () => reply(JSON.stringify({ blocks: said })))
      next = undefined
      return answer()
    })
    return {
      reader: claudeVision({ model, prompts, patience: 300 }),
      says(blocks) {
        said = blocks
      },
      fails(fault, more) {
        const kind = faults[fault]
        if (fault === 'silence') next = () => new Promise(() => undefined)
        else if (!kind) next = async () => reply('{"something":"else"}')
        else
          next = () => Promise.reject(new ModelFault(kind, 'synthetic', more ? { retryAfterSeconds: 7 } : {}))
      },
      asked: () => asked,
      close: async () => undefined,
    }
  },
  whitePage,
)

describe('Claude reading a page', () => {
  it('sees the picture and our prompt, nothing else, and answers by a schema that is always the same', async () => {
    const asked: ModelRequest[] = []
    const model = modelThat(async (request) => {
      asked.push(request)
      return reply('{"blocks":[{"kind":"text","lines":["Fever","[illegible] mg"]}]}')
    })
    const image = whitePage()
    const page = await claudeVision({ model, prompts }).read(image)
    await claudeVision({ model, prompts }).read(image)

    expect(page.blocks).toEqual([{ kind: 'text', text: 'Fever\n[illegible] mg' }])
    expect(asked[0]!.system).toContain('[illegible]')
    expect(asked[0]!.content[0]).toEqual({ kind: 'image', bytes: image.bytes, mediaType: 'image/png' })
    expect(asked[0]!.answer).toEqual(asked[1]!.answer)
  })

  it('goes through the API of Anthropic as it is', async () => {
    const vendor = await fakeAnthropic({
      answer: ({ images }) =>
        JSON.stringify({ blocks: [{ kind: 'text', lines: [`a ${images[0]?.mediaType}`] }] }),
    })
    const secrets = { read: async () => 'sk-SYNTHETIC' }
    const model = anthropicModel({ model: 'claude-sonnet-5-5', secrets, baseUrl: vendor.url })
    const page = await claudeVision({ model, prompts }).read(whitePage())
    await vendor.close()
    expect(page.blocks).toEqual([{ kind: 'text', text: 'a image/png' }])
    expect(page.usage.input).toBeGreaterThan(0)
  })

  it.each<[ModelReply['stop'], FaultKind]>([
    ['length', 'unreadable'],
    ['refused', 'rejected'],
    ['context', 'too-large'],
  ])('an answer that ended with %s is the fault %s, and what it cost is known', async (stop, kind) => {
    const model = modelThat(async () => reply('{"blocks":[]}', stop))
    const fault = await faultOf(claudeVision({ model, prompts }).read(whitePage()))
    expect([fault.kind, fault.usage?.input]).toEqual([kind, 900])
  })
})
