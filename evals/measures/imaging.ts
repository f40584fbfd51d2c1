import { classify } from '#src/coding/classify/classify.ts'
import { xrayReports } from '../datasets/imaging/reports-1.ts'
import { ctReports } from '../datasets/imaging/reports-2.ts'
import { measureCoding } from './coding.ts'
import type { Measure } from './measure.ts'

const imagingReports = [...xrayReports, ...ctReports]

export const imaging: Measure = {
  name: 'imaging',
  what: 'our own 40 X-ray and CT reports, profile guideline',
  async run(bench) {
    const { scores, details } = await measureCoding('imaging', imagingReports, bench, 'guideline')
    const known = imagingReports.filter(({ text, kind }) => classify(text).label === kind).length
    return {
      scores: [...scores, { name: 'imaging.kind', value: known / imagingReports.length }],
      details,
    }
  },
}
