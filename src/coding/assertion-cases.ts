import { assertionsIn, inSection, type Status } from './assertion.ts'
import { findSections } from './sections.ts'
import { splitSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** What the engine says of each finding of a text that stands between angle brackets, in order. For tests and evals. */
export function statusesOf(marked: string): Status[] {
  const { text, spans } = unmark(marked)
  const tokens = tokenise(text)
  const sections = findSections(text, tokens)
  const sentences = splitSentences(text, tokens, sections)
  return spans.map(({ start, end }) => {
    const first = tokens.findIndex((t) => t.end > start)
    const last = tokens.findLastIndex((t) => t.start < end)
    const sentence = sentences.find((s) => s.from <= first && last < s.to)
    // A finding inside a heading is what the heading is about.
    if (!sentence) return 'affirmed'
    const { status } = assertionsIn(text, tokens, sentence).of(first, last)
    return inSection(status, sections[sentence.section]!.kind)
  })
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  let text = ''
  const spans: { start: number; end: number }[] = []
  for (const part of marked.split(/(<[^<>]+>)/)) {
    const inner = /^<([^<>]+)>$/.exec(part)?.[1]
    if (inner) spans.push({ start: text.length, end: text.length + inner.length })
    text += inner ?? part
  }
  return { text, spans }
}
