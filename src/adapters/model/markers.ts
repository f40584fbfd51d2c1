import type { CitedText } from '#src/ports/language-model.ts'
import { isBlank } from './sendable.ts'

/** Documents whose sentences may be cited, as they were asked about. */
export type Citable = readonly { title: string; sentences: readonly string[] }[]

/**
 * Citations for a vendor that has none: every sentence is sent with a mark in front, `[[2.7]]` for the seventh of the second
 * document, and the answer names the marks it rests on. Numbers count from 1 and are those of our own sentences.
 */
export function marked(document: Citable[number], number: number): string {
  const lines = document.sentences.flatMap((sentence, index) =>
    isBlank(sentence) ? [] : [`[[${number}.${index + 1}]] ${plain(sentence)}`],
  )
  return [`Document ${number}: ${plain(document.title)}`, ...lines].join('\n')
}

/** What a document says must not look like a mark. */
function plain(text: string): string {
  return text
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\](?=\])/g, '] ')
    .replace(/\s+/g, ' ')
}

export const howToCite = `Say behind every statement where it stands, with the marks in front of the sentences above: [[1.4]] for one
sentence, [[1.4-6]] for a run of sentences, [[1.4, 2.1]] for several places. A mark stands behind the statement it is for, before the
next statement begins. Use only marks that stand above, and double square brackets for nothing else.`

/** Anything in double brackets on one line: a mark, or what was meant to be one. */
const MARKS = /[^\S\n]*\[\[([^[\]\n]{0,80})\]\]/g
/** A mark that has not come to its end yet, and blanks that may stand before one. */
const UNFINISHED = /\s*(?:\[(?:\[[^[\]\n]{0,80}\]?)?)?$/

/** The answer without marks, in pieces that rest on something and pieces that do not. Marks that name nothing of ours are dropped. */
export function readMarkers(answer: string, documents: Citable): CitedText[] {
  const whole = answer.replace(UNFINISHED, '')
  const pieces: CitedText[] = []
  let from = 0
  for (const match of whole.matchAll(MARKS)) {
    push(pieces, whole.slice(from, match.index))
    from = match.index + match[0].length
    const citations = citationsOf(match[1] ?? '', documents)
    const last = pieces.at(-1)
    if (last) last.citations.push(...citations)
  }
  push(pieces, whole.slice(from))
  return joined(pieces)
}

/** Only the words, for somebody who watches them come. It grows: nothing that was shown is taken back. */
export function withoutMarkers(answer: string): string {
  return answer.replace(UNFINISHED, '').replace(MARKS, '')
}

/** The full stop behind a mark belongs to the statement before it. */
function push(pieces: CitedText[], text: string): void {
  const last = pieces.at(-1)
  const [stop = ''] = last ? (/^[.,;:!?)]+/.exec(text) ?? []) : []
  if (last) last.text += stop
  const rest = text.slice(stop.length)
  if (rest !== '') pieces.push({ text: rest, citations: [] })
}

/** Neighbours that rest on nothing are one piece. */
function joined(pieces: CitedText[]): CitedText[] {
  const all: CitedText[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    if (last && last.citations.length === 0 && piece.citations.length === 0) last.text += piece.text
    else all.push(piece)
  }
  return all
}

function citationsOf(marks: string, documents: Citable): CitedText['citations'] {
  return marks.split(/[,;]/).flatMap((mark) => {
    const [, document, first, last = first] =
      /^\s*(\d{1,4})\.(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(mark) ?? []
    const cited = { document: Number(document) - 1, first: Number(first) - 1, last: Number(last) - 1 }
    const sentences = documents[cited.document]?.sentences
    return sentences && cited.first >= 0 && cited.last >= cited.first && cited.last < sentences.length
      ? [cited]
      : []
  })
}
