import { writeFileSync } from 'node:fs'
import type { LanguageModel } from '#src/ports/language-model.ts'
import { type Recorded, recording } from '#src/testing/recorded/recorded.ts'

export interface Recording {
  /** The model, its replies kept. Only for texts that are synthetic. */
  of(model: LanguageModel): LanguageModel
  /** Writes what was kept, one reply a line, behind a line that says whose replies they are. */
  write(about: string): void
}

export function recordingOf(path: string | undefined): Recording | undefined {
  if (path === undefined) return undefined
  const kept = new Map<string, Recorded>()
  return {
    of: (model) => recording(model, (one) => kept.set(one.request, one)),
    write(about) {
      const lines = [{ about }, ...kept.values()].map((line) => JSON.stringify(line))
      writeFileSync(path, `${lines.join('\n')}\n`)
    },
  }
}
