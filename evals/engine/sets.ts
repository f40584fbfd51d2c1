import * as z from 'zod'
import { heldNotes } from '../datasets/own/held-notes.ts'
import { ownNotes } from '../datasets/own/own-notes.ts'
import { jsonLines } from '../measures/files.ts'
import { fixtures } from '../rules/fixtures.ts'
import type { KnownNote } from '../simulated/run-notes.ts'

export interface EngineSet {
  name: string
  /** Written by us: replies to it may be kept. */
  synthetic: boolean
  notes: readonly KnownNote[]
}

const aciLine = z.object({ id: z.string(), text: z.string(), codes: z.array(z.string()).nullable() })

/** What a run with a model is measured on. @param data Folder of the data beside the repository; absent: without ACI-Bench. */
export function engineSets(data: string | undefined): EngineSet[] {
  const ruled = fixtures.flatMap((one): KnownNote[] =>
    one.exact === false || one.kind !== undefined || one.date !== undefined
      ? []
      : [{ id: one.id, text: one.text, codes: one.codes, optional: one.optional, setting: one.setting }],
  )
  const sets: EngineSet[] = [
    { name: 'own', synthetic: true, notes: ownNotes },
    { name: 'held', synthetic: true, notes: heldNotes },
    { name: 'rules', synthetic: true, notes: ruled },
  ]
  if (data === undefined) return sets
  const aci = jsonLines(data, 'acibench/dev.jsonl').flatMap((line) => {
    const { codes, ...note } = aciLine.parse(line)
    return codes ? [{ ...note, codes }] : []
  })
  return [...sets, { name: 'acibench', synthetic: false, notes: aci }]
}
