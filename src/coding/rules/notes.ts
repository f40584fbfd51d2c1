import { type CodeNote, type Edition, inRange, type NoteKind } from '#src/domain/edition.ts'

/** A note of `at`'s code (its own or inherited) that names `other`; the nearest one. */
export function noteNaming(
  edition: Edition,
  kind: NoteKind,
  at: string,
  other: string,
): CodeNote | undefined {
  return edition
    .notes(at)
    .about.find((note) => note.kind === kind && note.codes.some((range) => inRange(other, range)))
}

/** A note of the code or a header above it; one of a block or chapter is about all of it, not about this code. */
export function isOwn(note: CodeNote): boolean {
  return !/^chapter\b/i.test(note.at) && !note.at.includes('-')
}
