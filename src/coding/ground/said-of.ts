import { assertionsIn, type Status } from '../assertion.ts'
import { findSections } from '../sections.ts'
import { splitSentences } from '../sentences.ts'
import { tokenise } from '../tokens.ts'

/** Words that carry no finding. */
const EMPTY =
  /^(?:\d.*|and|or|with|the|an?|of|in|on|at|to|for|by|is|was|are|were|be|been|has|had|have|no|not|non|without|denies|denied|deny|patient|history|family|mother|father|possible|probable|probably|suspected|likely|rule|ruled|out|mg|mcg|daily|due|this|that|which|from|as|per|noted|reported|reports|report|found|showed|shows|given|today)$/

/** What a text says of each of its words: the stem, and every status it has somewhere. */
export function saidOf(text: string): Map<string, Set<Status>> {
  const tokens = tokenise(text, () => false)
  const sections = findSections(text, tokens)
  const said = new Map<string, Set<Status>>()
  for (const sentence of splitSentences(text, tokens, sections)) {
    const assertions = assertionsIn(text, tokens, sentence)
    for (let at = sentence.from; at < sentence.to; at++) {
      const { word, stem } = tokens[at]!
      if (word.length < 3 || EMPTY.test(word)) continue
      const statuses = said.get(stem) ?? new Set()
      statuses.add(assertions.of(at, at).status)
      said.set(stem, statuses)
    }
  }
  return said
}

export type Kind = 'so' | 'denied' | 'unsure' | 'others'

/** "history" and "resolved" are time, not truth: they count as so. */
export function kindOf(status: Status): Kind {
  if (status === 'negated' || status === 'ruled-out') return 'denied'
  if (status === 'uncertain' || status === 'hypothetical') return 'unsure'
  return status === 'family' || status === 'other-person' ? 'others' : 'so'
}
