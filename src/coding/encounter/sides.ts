import type { Edition } from '#src/domain/edition.ts'
import { differ, type EncounterRule, type Listed, named, type Said, wordsOf } from './case.ts'

type Side = 'right' | 'left' | 'bilateral' | 'unspecified'

const DROPPED = new Set('right left bilateral unilateral unspecified both of the in on and'.split(' '))

/** Sides that contradict each other: both of them where one code says both, or none beside one. CR30, CR85. */
export const sides: EncounterRule = {
  run: ({ listed, edition }) => {
    const groups = Map.groupBy(
      listed.filter(({ found }) => found && sideOf(found.title)),
      ({ code, found }) => `${code.slice(0, 3)} ${withoutSide(found!.title)}`,
    )
    return [...groups.values()].flatMap((group) => (group.length > 1 ? sayings(group, edition) : []))
  },
}

function sayings(group: Listed[], edition: Edition): Said[] {
  const by = (side: Side) => group.find(({ found }) => sideOf(found!.title) === side)
  const [right, left, both, none] = [by('right'), by('left'), by('bilateral'), by('unspecified')]
  const reference = 'I.B.13: laterality'
  const said: Said[] = []
  for (const one of both ? [right, left] : [])
    if (one)
      said.push({
        rule: 'CR85',
        reference,
        severity: 'fix',
        codes: [both!.code, one.code],
        message: `${named(both!)} says both sides; ${one.code} says one of them again.`,
        action: `Reject ${one.code}, or reject ${both!.code} if only one side is affected.`,
        evidence: wordsOf(both!, one),
      })
  // One document says right, another left: nobody says both.
  if (right && left && !both && differ(right, left))
    said.push({
      rule: 'conflict',
      reference: 'I.B.14: conflicting documentation',
      severity: 'query',
      codes: [right.code, left.code],
      message: `The documents differ about the side: ${named(right)}, and ${named(left)}.`,
      action: 'Ask the provider which side it is, or keep both if both are meant.',
      evidence: wordsOf(right, left),
    })
  const whole = right && left && !both && !differ(right, left) ? bilateralOf(right, edition) : undefined
  if (whole)
    said.push({
      rule: 'CR85',
      reference,
      severity: 'fix',
      codes: [right!.code, left!.code],
      message: `Both sides are one code: ${whole.code} ${whole.title}.`,
      action: `Replace ${right!.code} with ${whole.code} and reject ${left!.code}.`,
      evidence: wordsOf(right!, left!),
    })
  const stated = both ?? right ?? left
  if (none && stated)
    said.push({
      rule: 'CR30',
      reference,
      severity: 'fix',
      codes: [none.code, stated.code],
      message: `The side is stated in ${named(stated)}; ${none.code} leaves it open.`,
      action: `Reject ${none.code}, unless it is another place.`,
      evidence: wordsOf(none, stated),
    })
  return said
}

function sideOf(title: string): Side | undefined {
  if (/\bbilateral|\bboth\b/i.test(title)) return 'bilateral'
  const right = /\bright\b/i.test(title)
  if (right !== /\bleft\b/i.test(title)) return right ? 'right' : 'left'
  return /\bunspecified\b/i.test(title) ? 'unspecified' : undefined
}

/** Words of a title without its side, in one order and number. */
function withoutSide(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words
    .filter((word) => !DROPPED.has(word))
    .map((word) => (word === 'feet' ? 'foot' : word.length > 3 ? word.replace(/s$/, '') : word))
    .sort()
    .join(' ')
}

/** The code of the same header that says both sides, if there is one. */
function bilateralOf({ found }: Listed, edition: Edition) {
  const wanted = withoutSide(found!.title)
  // The side stands one place above where the encounter follows it.
  for (let header = found!.parent, up = 0; header && up < 3; header = edition.find(header)?.parent, up++) {
    const hit = leavesUnder(header, edition).find(
      (leaf) => sideOf(leaf.title) === 'bilateral' && withoutSide(leaf.title) === wanted,
    )
    if (hit) return hit
    if (header.length <= 3) return undefined
  }
  return undefined
}

function leavesUnder(header: string, edition: Edition) {
  return edition
    .children(header)
    .flatMap((child) => (child.billable ? [child] : edition.children(child.code)))
    .filter(({ billable }) => billable)
}
