import type { Setting } from '#src/domain/code.ts'

/** A note that we wrote, with what a careful coder reports of it. SYNTHETIC. */
export interface OwnNote {
  id: string
  /** Absent: outpatient. */
  setting?: Setting
  text: string
  /** Codes that must be suggested. */
  codes: string[]
  /** Codes that a coder may report as well: neither asked for nor wrong. */
  optional?: string[]
  /** For a code, the exact words of the text that support it. */
  evidence?: Record<string, string>
  /** What was built in to make it hard; absent: plain. */
  hard?: string
}
