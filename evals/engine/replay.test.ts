import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { codeDocument } from '#src/coding/code-document.ts'
import { inputOf } from '#src/flow/code/line.ts'
import { homeOf } from '#src/home.ts'
import { readRecording, replaying } from '#src/testing/recorded/recorded.ts'
import { ownNotes } from '../datasets/own/own-notes.ts'
import { passWith } from '../simulated/pass.ts'

const root = join(import.meta.dirname, '..', '..')
const codes = starterCodeSystem(homeOf(join(root, 'src')).starter)
const recorded = readRecording(
  readFileSync(join(root, 'src/testing/recorded/simulated-coding.jsonl'), 'utf8'),
)
const AGAIN =
  'npm run eval -- --starter --engine fake:invented=.3,quotes=.2 --only own --limit 6 --record src/testing/recorded/simulated-coding.jsonl'

describe('recorded replies to our own notes', () => {
  it.each(ownNotes.slice(0, 6))(
    '$id: show nothing that the edition and the note do not have',
    async (note) => {
      const input = inputOf(codes, note.text, { profile: 'guideline', setting: note.setting })

      const { result, reason } = await passWith(replaying(recorded), input)

      expect(reason, `What is asked has changed; record again: ${AGAIN}`).toBeUndefined()
      const shown = result.codes.filter(({ suggested }) => suggested)
      expect(shown.filter(({ code }) => !input.edition.find(code)?.billable)).toEqual([])
      for (const { start, end, quote } of shown.flatMap(({ evidence }) => evidence))
        expect(quote).toBe(note.text.slice(start, end))
      const offline = codeDocument(input).codes.flatMap(({ suggested, code }) => (suggested ? [code] : []))
      expect(shown.map(({ code }) => code)).toEqual(
        expect.arrayContaining(note.codes.filter((code) => offline.includes(code))),
      )
    },
  )

  it('hold inventions and changed quotes, or they would test nothing', () => {
    const replies = recorded.map(({ reply }) => reply.text).join('\n')
    const named = [...replies.matchAll(/"(?:freeCode|code)":"([^"]+)"/g)].map(([, code]) => code!)

    expect(named.filter((code) => !codes.on(undefined).find(code)?.billable).length).toBeGreaterThan(3)
    const said = recorded.flatMap(({ purpose, reply }) =>
      purpose === 'mentions' ? (JSON.parse(reply.text) as { mentions: { quote: string }[] }).mentions : [],
    )
    const texts = ownNotes.map(({ text }) => text).join('\n')
    expect(said.filter(({ quote }) => !texts.includes(quote)).length).toBeGreaterThan(3)
  })
})
