import type { Quote } from '#src/domain/page.ts'
import { quoteAt } from '#src/domain/page.ts'
import type { SectionKind } from '../headings.ts'
import { findSections } from '../sections.ts'
import { splitSentences } from '../sentences.ts'
import { type Token, tokenise } from '../tokens.ts'

/** A sentence that an answer may cite, with the heading it follows when it is the first below it. */
export interface Unit extends Quote {
  section: SectionKind
}

/** A text as sentences, in order; signs and brackets that belong to a word at either end stand with it. */
export function sentenceUnits(text: string): Unit[] {
  const tokens = tokenise(text)
  const sections = findSections(text, tokens)
  const headed = new Set<number>()
  let until = 0
  return splitSentences(text, tokens, sections).map((sentence) => {
    const section = sections[sentence.section]!
    const first = headed.has(sentence.section) ? sentence.from : section.headingFrom
    headed.add(sentence.section)
    const start = opening(text, tokens[Math.min(first, sentence.from)]!, until)
    const end = closing(text, tokens, sentence.to)
    until = end
    return { ...quoteAt(text, { start, end }), section: section.kind }
  })
}

/** "<0.01", "-4", "(new": back over what is joined to the word. */
function opening(text: string, token: Token, until: number): number {
  let start = token.start
  while (start > until && /[^\s\p{L}\p{N}]/u.test(text[start - 1]!)) start--
  return start
}

function closing(text: string, tokens: readonly Token[], to: number): number {
  const last = tokens[to - 1]!
  const room = text.slice(last.end, Math.min(tokens[to]?.start ?? text.length, last.end + 5))
  return last.end + (/^[^\s\p{L}\p{N}<>+\-−(]*/u.exec(room)?.[0].length ?? 0)
}

/** What a summary needs first, when not all of a long document can be shown. Kinds that are not named stand in the middle. */
const wanted: readonly (readonly SectionKind[])[] = [
  ['assessment', 'plan', 'impression', 'discharge-dx', 'postop-dx', 'hospital-course'],
  ['chief-complaint', 'hpi', 'indication', 'findings', 'admission-dx', 'preop-dx', 'procedure'],
  ['medications', 'labs', 'imaging', 'problem-list', 'pmh'],
]
const last: readonly SectionKind[] = [
  'ros',
  'social',
  'family',
  'technique',
  'comparison',
  'instructions',
  'exam',
]

/** The units that fit, those of the most telling sections first; in the order of the text. */
export function mostTelling(units: readonly Unit[], most: { characters: number; units: number }): Unit[] {
  const rank = ({ section }: Unit) => {
    const at = wanted.findIndex((kinds) => kinds.includes(section))
    return at >= 0 ? at : last.includes(section) ? wanted.length + 1 : wanted.length
  }
  const chosen: Unit[] = []
  let left = most.characters
  for (const unit of units.toSorted((a, b) => rank(a) - rank(b) || a.start - b.start)) {
    if (chosen.length >= most.units) break
    if (unit.quote.length > left) continue
    left -= unit.quote.length
    chosen.push(unit)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
