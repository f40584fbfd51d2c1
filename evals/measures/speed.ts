import { performance } from 'node:perf_hooks'
import * as z from 'zod'
import { codeLine } from '#src/flow/code/line.ts'
import { ownNotes } from '../datasets/own/own-notes.ts'
import { jsonLines } from './files.ts'
import type { Measure } from './measure.ts'

const shape = z.object({ id: z.string().or(z.number()), text: z.string() })

/** Words a second, one core, everything from classifying to rules; the dictionary is loaded before the clock starts. */
export const speed: Measure = {
  name: 'speed',
  what: 'words a second on one core, classify to rules; transcribed reports where at hand, else our own notes',
  run({ data, codes, progress }) {
    const texts =
      data === undefined
        ? ownNotes.map(({ text }) => text)
        : jsonLines(data, 'mtsamples/mtsamples.jsonl')
            .slice(0, 600)
            .map((line) => shape.parse(line).text)
    const run = (part: readonly string[]) => {
      for (const text of part) codeLine(codes, 'text', text, { profile: 'guideline' })
    }
    run(texts.slice(0, 40))
    progress('speed: timed')
    const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
    const started = performance.now()
    run(texts)
    const seconds = (performance.now() - started) / 1000
    return {
      scores: [
        {
          name: 'speed.wordsPerSecond',
          value: Math.round(words / seconds),
          atLeast: 100_000,
          aim: 250_000,
          slack: 'none',
          unit: 'words/s',
        },
      ],
      details: [],
    }
  },
}
