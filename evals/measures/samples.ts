import { join } from 'node:path'
import { codeLine } from '#src/flow/code/line.ts'
import { readFileText } from '#src/flow/extract/read-file.ts'
import { expected } from '../../samples/expected.ts'
import { samplePacket } from '../../samples/packet.ts'
import { type Counts, counted, micro } from '../scorers/sets.ts'
import type { Measure } from './measure.ts'

/** The packet a newcomer tries first, from the files as they ship. */
export const samples: Measure = {
  name: 'samples',
  what: 'the sample packet: codes a careful coder expects, kinds, codes that must not appear',
  async run({ codes, pdf }) {
    const folder = join(import.meta.dirname, '..', '..', 'samples', 'files')
    let counts: Counts = { tp: 0, fp: 0, fn: 0 }
    let labels = 0
    let readable = 0
    let forbidden = 0
    for (const sample of expected) {
      const read = await readFileText(pdf, join(folder, sample.file))
      if (!read.ok || sample.needsOcr) continue
      readable++
      const setting = samplePacket.find(({ file }) => file === sample.file)?.setting
      const line = codeLine(codes, sample.file, read.file.text, { profile: 'guideline', setting })
      const suggested = line.codes.filter((code) => code.suggested).map((code) => code.code)
      const allowed = new Set(sample.optional ?? [])
      counts = counted(
        suggested.filter((code) => !allowed.has(code)),
        sample.codes,
        counts,
      )
      if (line.class.label === sample.label) labels++
      forbidden += suggested.filter((code) => sample.mustNot.some(([bad]) => bad === code)).length
    }
    return {
      scores: [
        { name: 'samples.f1', value: micro(counts).f1 },
        { name: 'samples.label', value: labels / readable },
        { name: 'samples.forbidden', value: forbidden, better: 'down', slack: 0, atLeast: 0 },
      ],
      details: [],
    }
  },
}
