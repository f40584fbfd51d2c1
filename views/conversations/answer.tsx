import type { AnswerPart, Citation, Message } from '#src/domain/conversation.ts'
import { problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { FileName, Words } from '../ui/parts.tsx'
import {
  answeredBy,
  degradedWords,
  droppedWords,
  lookedWords,
  notFoundSentence,
  partlyFoundSentence,
} from './words.ts'

/** What a machine answered, and what it rests on. Its words are text: nothing in them is ever a link, an image or markup. */
export function Answer({ message }: { message: Message }) {
  const { parts = [], problem } = message
  const sources = sourcesOf(parts)
  // A quote that is the whole answer is not said twice.
  const said = parts.filter((part) => !isOwnQuote(part))
  return (
    <div class="answer">
      {message.stopped ? <p>Stopped. Nothing of the draft was kept: it was not checked yet.</p> : null}
      {problem ? (
        <p class="notice bad">
          <strong>{problems[problem].title}.</strong> {problems[problem].next}
        </p>
      ) : null}
      {message.degraded ? (
        <p class="notice warn">
          <strong>Quotes, without the model.</strong> {degradedWords(message.degraded)}
        </p>
      ) : null}
      {said.length > 0 ? (
        <div class="parts">
          {said.map((part) => (
            <p>
              <Words>{part.text}</Words>{' '}
              {part.citations.map((citation) => (
                <Reference citation={citation} number={numberOf(sources, citation)} />
              ))}
            </p>
          ))}
        </div>
      ) : null}
      {message.notFound ? (
        <p>
          <strong>{parts.length > 0 ? partlyFoundSentence : notFoundSentence(message)}</strong>
        </p>
      ) : null}
      <Sources sources={sources} />
      <p class="muted small">
        {[
          answeredBy(message),
          message.dropped ? droppedWords(message.dropped) : '',
          message.looked ? lookedWords(message.looked) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  )
}

/** Quotes that were found before the model is done. */
export function FoundSoFar({ parts }: { parts: readonly AnswerPart[] }) {
  const sources = sourcesOf(parts)
  if (sources.length === 0) return null
  return (
    <details class="found">
      <summary>Found in the documents: {sources.length}</summary>
      <Sources sources={sources} />
    </details>
  )
}

function Reference({ citation, number }: { citation: Citation; number: number }) {
  return (
    <a
      class="reference"
      href={urls.place(citation.documentId, citation)}
      aria-label={`Source ${number}: page ${citation.page}`}
    >
      {number}
    </a>
  )
}

function Sources({ sources }: { sources: readonly Citation[] }) {
  if (sources.length === 0) return null
  return (
    <ol class="sources">
      {sources.map((citation) => (
        <li>
          <a class="quote" href={urls.place(citation.documentId, citation)}>
            <q hx-ignore>{citation.quote.replace(/\s+/g, ' ')}</q>
            <span class="where">
              p. {citation.page} · <FileName name={citation.name} />
            </span>
          </a>
        </li>
      ))}
    </ol>
  )
}

function isOwnQuote({ text, citations: [only, more] }: AnswerPart): boolean {
  return only !== undefined && !more && only.quote.replace(/\s+/g, ' ').trim() === text
}

/** Each place once, in the order it is cited. */
function sourcesOf(parts: readonly AnswerPart[]): Citation[] {
  const seen = new Map<string, Citation>()
  for (const citation of parts.flatMap(({ citations }) => citations))
    if (!seen.has(placeOf(citation))) seen.set(placeOf(citation), citation)
  return [...seen.values()]
}

function numberOf(sources: readonly Citation[], citation: Citation): number {
  return sources.findIndex((one) => placeOf(one) === placeOf(citation)) + 1
}

function placeOf({ documentId, start, end }: Citation): string {
  return `${documentId} ${start} ${end}`
}
