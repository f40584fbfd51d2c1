import type { CodeSystem } from '#src/ports/code-system.ts'
import type { PdfReader } from '#src/ports/pdf-reader.ts'
import type { Point } from '../scorers/confidence.ts'

/** One number of a run. */
export interface Score {
  /** `set.what`, e.g. `acibench.f1`. */
  name: string
  value: number
  /** 95 % interval, by document. */
  low?: number
  high?: number
  /** What the release asks for; for `down` scores the upper bounds. */
  atLeast?: number
  aim?: number
  /** Absent: higher is better. */
  better?: 'down'
  /** How far it may fall (or rise) against the baseline before the run fails; absent 0.005. `none`: printed, never judged. */
  slack?: number | 'none'
  unit?: string
}

/** What a set yields beyond numbers: tables and curves for the report. */
export interface Detail {
  title: string
  table?: { head: string[]; rows: (string | number)[][] }
  points?: Point[]
  curve?: { x: number; y: number }[]
  /** Counts of each document, for a paired comparison of two runs. */
  documents?: { id: string; tp: number; fp: number; fn: number }[]
}

export interface Measured {
  scores: Score[]
  details: Detail[]
}

export interface Bench {
  codes: CodeSystem
  pdf: PdfReader
  /** Folder of the data beside the repository; absent when it is not at hand. */
  data: string | undefined
  /** True when the newest edition is an official one. */
  official: boolean
  /** Says how far a long measure is. */
  progress(text: string): void
}

export interface Measure {
  name: string
  what: string
  /** Needs the data beside the repository. */
  external?: true
  run(bench: Bench): Promise<Measured> | Measured
}
