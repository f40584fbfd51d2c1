import type { Setting } from '#src/domain/code.ts'

/**
 * An imaging report that we wrote, with what a careful coder reports of it. SYNTHETIC.
 * A final outpatient reading is coded from its impression; a normal or uncertain one from its reason. Of a preliminary reading, and
 * of an inpatient's film that no attending speaks of, nothing must be suggested.
 */
export interface ImagingReport {
  id: string
  kind: 'xray' | 'ct'
  setting: Setting
  text: string
  /** Codes that must be suggested. */
  codes: string[]
  /** Codes that a coder may report as well: neither asked for nor wrong. */
  optional?: string[]
}
