import type { Edition } from '#src/domain/edition.ts'

const asked = new WeakMap<Edition, Map<string, 'F' | 'M' | undefined>>()

/** The sex that the Medicare Code Editor knows a code for, kept for an edition. Sex edits ended 2024-09-30; what a code means did not. */
export function sexOfCode(edition: Edition, code: string): 'F' | 'M' | undefined {
  let known = asked.get(edition)
  if (!known) {
    known = new Map()
    asked.set(edition, known)
  }
  if (known.has(code)) return known.get(code)
  const kinds = edition.marks(code).edits?.map((edit) => edit.kind) ?? []
  const sex = kinds.includes('female') ? 'F' : kinds.includes('male') ? 'M' : undefined
  known.set(code, sex)
  return sex
}
