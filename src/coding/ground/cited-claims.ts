import type { Claim } from '#src/domain/document.ts'
import type { Quote } from '#src/domain/page.ts'
import { summarySections } from '#src/domain/summary.ts'
import { type GroundFault, groundFault } from '../grounded.ts'
import type { SectionKind } from '../headings.ts'
import { saidOf } from './said-of.ts'

/** A sentence that may be cited, with the section it stands in where that is known. */
export type CitableUnit = Quote & { section?: SectionKind }

/** A piece of an answer with the units it cites: first and last, inclusive. */
export interface CitedPiece {
  text: string
  citations: readonly { first: number; last: number }[]
}

export type ClaimFault = GroundFault | 'link' | 'no-section' | 'unspecific' | 'allergy'

const MOST_TEXT = 500
/** A line that cites half a document is carried by anything. */
const MOST_CITED = 8

/**
 * An answer in lines below headings, as claims that cite the sentences they rest on. What cites nothing, or says what its
 * sentences do not carry, is left out and counted.
 */
export function citedClaims(
  pieces: readonly CitedPiece[],
  units: readonly CitableUnit[],
): { claims: Claim[]; dropped: Map<ClaimFault, number> } {
  const claims: Claim[] = []
  const dropped = new Map<ClaimFault, number>()
  let section: string | undefined
  for (const line of linesOf(pieces)) {
    const text = plain(line.text)
    if (!/[\p{L}\p{N}]/u.test(text)) continue
    const heading = headingOf(text)
    if (heading) {
      section = heading
      continue
    }
    const cited = [...line.cited].sort((a, b) => a - b).flatMap((at) => units[at] ?? [])
    const claim = {
      section: section ?? '',
      text,
      citations: cited.map(({ start, end, quote }) => ({ start, end, quote })),
    }
    const fault: ClaimFault | undefined =
      section === undefined
        ? 'no-section'
        : linked(text)
          ? 'link'
          : cited.length > MOST_CITED
            ? 'unspecific'
            : (placeFault(claim, cited) ?? groundFault(claim))
    if (fault) dropped.set(fault, (dropped.get(fault) ?? 0) + 1)
    else claims.push(claim)
  }
  return { claims, dropped }
}

const KIN =
  /\b(?:family|mother|father|parents?|brothers?|sisters?|siblings?|sons?|daughters?|aunt|uncle|grand\w+|cousin|relatives?)\b/i

/** What a heading says of all below it stands in none of its sentences: whose it is, that it is an allergy. */
function placeFault({ section, text }: Claim, cited: readonly CitableUnit[]): ClaimFault | undefined {
  const all = (kind: SectionKind) => cited.length > 0 && cited.every((unit) => unit.section === kind)
  if (all('family') && !KIN.test(text)) return 'person'
  if (section === 'Medications' && all('allergies')) return 'allergy'
  return section === 'Problems' && all('instructions') ? 'certainty' : undefined
}

/** Pieces are cut where citations change, not where lines end: put together again, each line with what its pieces cite. */
function linesOf(pieces: readonly CitedPiece[]): { text: string; cited: Set<number> }[] {
  const lines = [{ text: '', cited: new Set<number>() }]
  for (const piece of pieces)
    piece.text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push({ text: '', cited: new Set() })
      const line = lines.at(-1)!
      line.text += part
      if (/[\p{L}\p{N}]/u.test(part))
        for (const { first, last } of piece.citations)
          for (let at = first; at <= last; at++) line.cited.add(at)
    })
  return lines
}

/** Without marks of a list or of emphasis: claims are plain text. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\*\*|__|`|^\s*#{1,6}\s/g, '')
    .replace(/^\s*(?:[-*•–]|\d{1,2}[.)])\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_TEXT)
}

function headingOf(text: string): string | undefined {
  const words = text.replace(/:$/, '').toLowerCase()
  return summarySections.find((name) => name.toLowerCase() === words)
}

function linked(text: string): boolean {
  return /\b(?:https?:\/\/|www\.|mailto:)/i.test(text)
}

/**
 * A model's claims first, then every line of our own that they do not cover: nothing that our own summary says is lost. Facts of the
 * encounter and what was not coded are always our own.
 */
export function withOwn(own: readonly Claim[], claims: readonly Claim[]): Claim[] {
  const told = claims.map((claim) => ({ claim, words: saidOf(claim.text) }))
  const covered = (mine: Claim) => {
    const words = [...saidOf(mine.text).keys()]
    return told.some(
      ({ claim, words: theirs }) =>
        claim.citations.some((c) => mine.citations.some((d) => c.start < d.end && d.start < c.end)) &&
        words.some((word) => theirs.has(word)),
    )
  }
  return summarySections.flatMap((name) => {
    const mine = own.filter(({ section }) => section === name)
    if (name === 'Encounter' || name === 'Not coded') return mine
    return [...claims.filter(({ section }) => section === name), ...mine.filter((claim) => !covered(claim))]
  })
}
