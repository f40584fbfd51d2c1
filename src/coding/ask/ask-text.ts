import type { LabRow } from '#src/domain/document.ts'
import type { Span } from '#src/domain/page.ts'
import type { SectionKind } from '../headings.ts'
import { findMentions, type Mention } from '../mention.ts'
import { type ReadText, readText } from '../read-text.ts'
import type { TermIndex } from '../term-index.ts'

/** A document that a question looks through. */
export interface AskedDocument {
  id: string
  text: string
  labs: readonly LabRow[]
}

/** A sentence as an answer may cite it: exactly `text.slice(start, end)`, with its heading where that stands on the same line. */
export interface Unit extends Span {
  documentId: string
  /** Its place among the units of its document. */
  index: number
  sentence: number
  section: SectionKind
  stems: ReadonlySet<string>
  /** Of the heading above. */
  heading: ReadonlySet<string>
  /** The same without what endings add: "injected" and "injection" are one. */
  roots: ReadonlySet<string>
  length: number
  hasNumber: boolean
  hasDate: boolean
}

/** A document cut into what may be cited. */
export interface AskText extends AskedDocument {
  units: Unit[]
  /** What the edition knows by name, by sentence; found when first asked for. */
  mentionsOf(sentence: number): readonly Mention[]
}

/** Cuts a document into the units that answers cite. A few ms a page. */
export function askText(document: AskedDocument, index: TermIndex): AskText {
  const read = readText(document.text, (word) => index.knows(word))
  let mentions: Map<number, Mention[]> | undefined
  return {
    ...document,
    units: unitsOf(document, read),
    mentionsOf(sentence) {
      mentions ??= Map.groupBy(findMentions(read, index), (mention) => mention.sentence)
      return mentions.get(sentence) ?? []
    },
  }
}

const NUMBER = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice)\b/i
const DATE =
  /\b\d{1,2}\/\d{1,2}|\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\b(?:days?|weeks?|months?|years?|hours?|yesterday|today|tonight|tomorrow|ago|since)\b/i

function unitsOf({ id, text }: AskedDocument, { tokens, sentences, sectionOf }: ReadText): Unit[] {
  const units: Unit[] = []
  sentences.forEach(({ from, to, heading }, sentence) => {
    const own = tokens.slice(from, to)
    const first = own[0]
    const last = own.at(-1)
    if (!first || !last) return
    const above = heading ? tokens.slice(heading.from, heading.to) : []
    const titled = heading?.to === from && above[0] && !text.slice(above[0].start, first.start).includes('\n')
    const start = titled && above[0] ? above[0].start : first.start
    const end = last.end + (/^[.!?%)\]]+/.exec(text.slice(last.end, last.end + 3))?.[0].length ?? 0)
    // The number before an item of a list is no sentence.
    if (!own.some((token) => /[a-z]{2}/.test(token.word)) && own.length < 3) return
    const stems = new Set(own.map((token) => token.stem))
    const words = text.slice(start, end)
    units.push({
      documentId: id,
      index: units.length,
      sentence,
      section: sectionOf(sentence),
      start,
      end,
      stems,
      roots: new Set([...stems].map(rootOf)),
      heading: new Set(above.map((token) => token.stem)),
      length: own.length,
      hasNumber: NUMBER.test(words),
      hasDate: DATE.test(words),
    })
  })
  return units
}

const ENDING = /(?:ations?|ions?|ings?|ed|es|s|al|ments?|ive|ly|ances?|e|ic|or|ors)$/

/** A word of six letters or more without its endings; others as they are. */
export function rootOf(word: string): string {
  if (word.length < 6) return word
  let root = word
  // "replacement" → "replace" → "replac", as "replaced".
  for (let i = 0; i < 2; i++) {
    const shorter = root.replace(ENDING, '')
    if (shorter.length >= 5) root = shorter
  }
  return root
}
