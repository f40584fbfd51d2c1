import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { noUsage } from '#src/domain/model.ts'
import type { Asked, Behaviour, FakeOptions } from '#src/testing/vendors/script.ts'
import { answersContract, aRequest, questionShape } from './language-model.answers.contract.ts'
import { keyContract, offeredContract } from './language-model.key.contract.ts'
import { faultOf, type Rig, type Traits } from './language-model.rig.contract.ts'
import type { FaultKind } from './language-model.ts'

const SECRET_WORDS = 'Zebulon Quartermain, synthetic, has a rash'

export function languageModelContract(
  name: string,
  make: (options: FakeOptions) => Promise<Rig>,
  traits: Traits,
): void {
  let rig: Rig
  let answer: NonNullable<FakeOptions['answer']>
  beforeAll(async () => {
    rig = await make({ answer: (asked) => answer(asked), models: ['claude-other', 'one-more', 'the-model'] })
  })
  afterAll(() => rig.vendor.close())
  beforeEach(() => {
    answer = usualAnswer
    rig.vendor.script.length = 0
    rig.vendor.asked.length = 0
    rig.vendor.take('sk-SYNTHETIC')
    rig.secret('sk-SYNTHETIC')
  })
  const ask = (...behaviours: Behaviour[]) => {
    rig.vendor.script.push(...behaviours)
    return rig.model().ask(aRequest({ content: [{ kind: 'text', text: SECRET_WORDS }] }))
  }

  answersContract(name, () => rig.model())

  describe(`${name}, when the vendor fails`, () => {
    it.each(traits.faults)('%s is a fault of its kind', async (_, behaviour, kind, seconds) => {
      const fault = await faultOf(ask(behaviour))
      expect([fault.kind, fault.retryAfterSeconds]).toEqual([kind, seconds])
      expect(fault.message).toMatch(new RegExp(`^[\\w ]+: ${kind} \\(\\d{3} `))
      expect(rig.vendor.asked).toHaveLength(1)
    })

    it.each(traits.events)('an error event %s within an answer is %s', async (event, kind) => {
      const fault = await faultOf(ask({ event }))
      expect(fault.kind).toBe(kind)
    })

    it.each<[Behaviour, FaultKind]>([
      ['reset', 'connection'],
      ['reset-midway', 'connection'],
      ['cut', 'connection'],
      ['not-the-api', 'unreadable'],
      ['garbled', 'unreadable'],
    ])('%s is %s', async (behaviour, kind) => {
      expect((await faultOf(ask(behaviour))).kind).toBe(kind)
    })

    it('a connection that is refused is connection', async () => {
      const gone = await make({})
      await gone.vendor.close()
      const fault = await faultOf(gone.model().ask(aRequest()))
      expect([fault.kind, fault.message]).toEqual(['connection', expect.stringMatching(/ECONNREFUSED/)])
    })

    it('an address that sends elsewhere is not followed', async () => {
      const elsewhere = await make({})
      const headers = { location: `${elsewhere.vendor.url}/v1/messages` }
      expect((await faultOf(ask({ status: 307, headers }))).kind).toBe('unreadable')
      expect(elsewhere.vendor.headers).toEqual([])
      await elsewhere.vendor.close()
    })

    it.each<Behaviour>(['hang', 'stall'])('%s ends by itself as a timeout', async (behaviour) => {
      rig.vendor.script.push(behaviour)
      const began = performance.now()
      const fault = await faultOf(rig.model({ idle: 250, total: 5_000 }).ask(aRequest()))
      expect(fault.kind).toBe('timeout')
      expect(performance.now() - began).toBeLessThan(2_500)
    })

    it('an answer that goes on for too long ends as a timeout, though every word is a sign of life', async () => {
      answer = () => 'word '.repeat(200)
      rig.vendor.script.push({ slow: 30 })
      const fault = await faultOf(rig.model({ idle: 2_000, total: 500 }).ask(aRequest()))
      expect(fault.kind).toBe('timeout')
    })

    it('an answer that comes slowly but steadily is waited for', async () => {
      const slowly = 'a dozen words that come one by one and each quite slowly'
      answer = () => slowly
      rig.vendor.script.push({ slow: 60 })
      const reply = await rig.model({ idle: 600, total: 10_000 }).ask(aRequest())
      expect(reply.text).toBe(slowly)
    })

    it('counts what an answer cost that broke off', async () => {
      answer = () => 'word '.repeat(60)
      const fault = await faultOf(ask('cut'))
      const { usage = noUsage } = fault
      expect(usage.input + usage.cacheRead + usage.cacheWrite).toBeGreaterThan(0)
      expect(usage.output).toBeGreaterThan(20)
    })

    it('says nothing of what was asked or answered, nor the key', async () => {
      answer = () => SECRET_WORDS
      const kinds: Behaviour[] = ['reset-midway', 'garbled', 'cut', { status: 400, message: SECRET_WORDS }]
      for (const behaviour of kinds) {
        const fault = await faultOf(ask(behaviour))
        const said = [fault, fault.cause].map(
          (one) => JSON.stringify(one) + String(one) + (one as Error)?.stack,
        )
        expect(said.join()).not.toMatch(/Zebulon|SYNTHETIC/)
      }
    })
  })

  describe(`${name}, when it is stopped`, () => {
    it('before it began, nothing is sent', async () => {
      const fault = await faultOf(rig.model().ask(aRequest({ signal: AbortSignal.abort() })))
      expect(fault.kind).toBe('stopped')
      expect(rig.vendor.asked).toEqual([])
    })

    it('in the middle of an answer, the call ends at once', async () => {
      answer = () => 'word '.repeat(200)
      rig.vendor.script.push({ slow: 20 })
      const stop = new AbortController()
      const fault = await faultOf(
        rig.model().ask(
          aRequest({
            signal: stop.signal,
            onText: (text) => {
              if (text.length > 20) stop.abort()
            },
          }),
        ),
      )
      expect(fault.kind).toBe('stopped')
    })
  })

  describe(`${name}, how an answer ends`, () => {
    it('is told when it was cut off at the most tokens', async () => {
      expect((await ask('truncated')).stop).toBe('length')
    })

    it('is told when the request is more than the model holds', async () => {
      expect((await ask('context')).stop).toBe('context')
    })

    if (!traits.without?.includes('refusal'))
      it('is told when the model declines', async () => {
        expect((await ask('refusal')).stop).toBe('refused')
      })

    it('is an ordinary one when a document holds halves of characters and zero bytes', async () => {
      const broken = 'before \ud83d\0 after \udc00'
      const reply = await rig.model().ask(
        aRequest({
          content: [
            { kind: 'citable', title: broken, sentences: [broken, '\0'] },
            { kind: 'text', text: broken },
          ],
          answer: { as: 'cited' },
        }),
      )
      expect(reply.stop).toBe('end')
      expect(rig.vendor.asked.at(-1)?.documents[0]?.sentences).toEqual(['before \ufffd after \ufffd'])
    })

    it('hands on JSON of another shape as it is: what it is worth is not decided here', async () => {
      rig.vendor.script.push('wrong-shape')
      const reply = await rig.model().ask(aRequest({ answer: questionShape }))
      expect(JSON.parse(reply.text)).toEqual({ something: 'else' })
    })
  })

  keyContract(name, () => rig, ask)
  if (!traits.without?.includes('offered')) offeredContract(name, () => rig)
}

/** What a model would say to the questions of the contract. */
function usualAnswer({ schema, documents, images }: Asked): ReturnType<NonNullable<FakeOptions['answer']>> {
  if (schema) return '{"colour":"green","count":3,"note":null}'
  if (images.length > 0) return `An image of ${images[0]?.mediaType}.`
  if (documents.length === 0) return 'One two three four five six seven eight nine ten.'
  // As a vendor counts: what was sent, without the empty sentence.
  const at = (word: RegExp) => documents[0]?.sentences.findIndex((sentence) => word.test(sentence)) ?? 0
  return [
    { text: 'The fence is green.', citations: [{ document: 0, first: at(/green/), last: at(/green/) }] },
    { text: ' And it is long. ' },
    {
      text: 'It was painted in May, by two people.',
      citations: [
        { document: 0, first: at(/May/), last: at(/Two/) },
        { document: 1, first: 0, last: 0 },
      ],
    },
  ]
}
