import type { CodeNote } from '#src/domain/edition.ts'
import { type Claim, drop, type Entry, giveWay, remark } from '../claim.ts'
import { isSymptom } from '../symptoms.ts'
import { noteNaming } from './notes.ts'
import type { Rule } from './rule.ts'

/**
 * Excludes1 of the tabular list, for every pair on the list. One of the two goes only when it plainly says less (a symptom, an
 * unspecified code, words that the other covers); else both stay and a person settles it: unrelated conditions may stand
 * together (I.A.12.a).
 */
export const excludesNotesRule: Rule = {
  id: 'CR07',
  reference: 'I.A.12.a: Excludes1',
  phase: 2,
  run(claim) {
    for (const one of [...claim.entries])
      for (const other of [...claim.entries]) {
        if (one === other || !claim.entries.includes(one) || !claim.entries.includes(other)) continue
        const note = noteNaming(claim.edition, 'excludes1', one.code.code, other.code.code)
        if (note) settle(claim, one, other, note)
      }
  },
}

/** @param one Has the note. */
function settle(claim: Claim, one: Entry, other: Entry, note: CodeNote): void {
  const loser = lesser(one, other)
  const reference = `I.A.12.a: Excludes1 at ${note.at}`
  if (loser) {
    const winner = loser === one ? other : one
    const why = `Not coded beside ${winner.code.code} ${winner.code.title}: Excludes1 at ${note.at}.`
    if (coveredBy(loser, winner)) giveWay(claim, loser, winner, why, 'excluded')
    else drop(claim, loser, 'excluded', why)
    return
  }
  const both = [one, other].sort((a, b) => (a.code.code < b.code.code ? -1 : 1))
  const names = both.map(({ code }) => `${code.code} ${code.title}`).join(' and ')
  remark(claim, 'CR07', 'block', `${names} exclude each other: Excludes1 at ${note.at}.`, both, {
    reference,
    action: 'Ask the provider which one holds; keep both only if they are unrelated.',
  })
}

/** Which of the two says less; `undefined` when neither does. */
function lesser(one: Entry, other: Entry): Entry | undefined {
  const rank = (e: Entry) =>
    !e.certain || e.ambiguous ? 0 : isSymptom(e.code.code) ? 1 : isUnspecified(e) ? 2 : 3
  const [a, b] = [rank(one), rank(other)]
  if (a !== b && Math.min(a, b) > 0 && (Math.min(a, b) === 1 || sameChapter(one, other)))
    return a < b ? one : other
  if (coveredBy(one, other)) return one
  return coveredBy(other, one) ? other : undefined
}

function isUnspecified({ code }: Entry): boolean {
  return /\bunspecified\b|\bnot specified\b|\bNOS\b/i.test(code.title)
}

function sameChapter(one: Entry, other: Entry): boolean {
  return one.code.code[0] === other.code.code[0]
}

/** Whether all words of one stand within longer words of the other. */
function coveredBy(one: Entry, other: Entry): boolean {
  return (
    one.mentions.length > 0 &&
    one.mentions.every((m) =>
      other.mentions.some((o) => o.words > m.words && o.start <= m.start && m.end <= o.end),
    )
  )
}
