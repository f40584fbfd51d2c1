import type { Span } from '#src/domain/page.ts'
import { assertionsIn, type SentenceAssertions } from './assertion.ts'
import { sexSaid } from './facts/sex.ts'
import { readVoices, type Voice } from './facts/voices.ts'
import type { SectionKind } from './headings.ts'
import { findSections, type Section } from './sections.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import { type Token, tokenise } from './tokens.ts'

/** A text as the engine sees it: words, sections, sentences, and what each sentence says about its findings. */
export interface ReadText {
  text: string
  tokens: Token[]
  sections: Section[]
  sentences: Sentence[]
  /** Looked up once for each sentence that holds a finding. */
  assertions(sentence: number): SentenceAssertions
  sectionOf(sentence: number): SectionKind
  /** As the note speaks of the patient, where it says one thing only. */
  sex: 'F' | 'M' | undefined
  /** Parts that are not, or not only, the author's words. */
  voices: Voice[]
  /** Whose words stand at an offset; `undefined`: the author's. */
  voiceAt(offset: number): Voice | undefined
  /** Stems that occur anywhere; for votes between readings of an abbreviation. */
  stems: Set<string>
  has(...kinds: SectionKind[]): boolean
  /** The latest year that the text names, or 0: what happened in an earlier one is past. */
  latestYear: number
}

/** @param known Vocabulary of the edition: decides about words broken at a line end. */
export function readText(text: string, known: (word: string) => boolean): ReadText {
  const tokens = tokenise(text, known)
  const sections = findSections(text, tokens)
  const sentences = splitSentences(text, tokens, sections)
  const voices = readVoices(text)
  const cache: (SentenceAssertions | undefined)[] = []
  return {
    text,
    tokens,
    sections,
    sentences,
    assertions: (at) => {
      cache[at] ??= assertionsIn(text, tokens, sentences[at]!)
      return cache[at]
    },
    sex: sexSaid(text),
    voices,
    voiceAt: (offset) => voices.find((v) => v.start <= offset && offset < v.end),
    sectionOf: (at) => sections[sentences[at]!.section]!.kind,
    stems: new Set(tokens.map((t) => t.stem)),
    latestYear: Math.max(0, ...years(text)),
    has: (...kinds) => sections.some((s) => kinds.includes(s.kind) && s.to > s.from),
  }
}

function years(text: string): number[] {
  return [...text.matchAll(/\b20[0-4]\d\b/g)].slice(0, 2000).map(([year]) => Number(year))
}

/** The span from one token to another, both inclusive. */
export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}
