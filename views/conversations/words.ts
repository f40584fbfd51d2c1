import type { About, Looked, Message, Scope } from '#src/domain/conversation.ts'
import { degradedSentences, engineNames, type Waiting } from '#src/domain/model.ts'
import { plural } from '../ui/format.ts'
import { usd } from '../ui/money.ts'

/** The sentences of conversations. */

export const scopeNames: Record<Scope['of'], string> = {
  document: 'One document',
  encounter: 'An encounter',
  documents: 'Chosen documents',
  filter: 'The worklist',
}

export const waitingSentences: Record<Waiting['why'], string> = {
  throttled: 'The vendor asks for fewer questions at a time.',
  overloaded: 'The vendor has more to do than it can.',
  server: 'The vendor has a fault.',
  connection: 'The vendor cannot be reached.',
  timeout: 'The vendor did not answer in time.',
  resting: 'The vendor failed several times in a row and is left alone for a while.',
}

/** A model reads what it was shown; a search finds words. Only the first can say that something is not there. */
export function notFoundSentence({ engine }: Pick<Message, 'engine'>): string {
  return engine && engine !== 'offline'
    ? 'This is not in the documents.'
    : 'No sentence with these words was found. This is a search for words: try others, or look yourself.'
}
export const partlyFoundSentence = 'The documents do not answer the rest of the question.'

export function aboutWords({ of, documents, label }: About): string {
  if (of === 'document') return documents[0]?.name ?? 'A document that is gone'
  if (of === 'encounter') return `${label || 'An encounter'}, ${plural(documents.length, 'document')}`
  if (of === 'documents') return plural(documents.length, 'chosen document')
  return 'The worklist as it is filtered'
}

export function lookedWords({ documents, more, unread, blankPages }: Looked): string {
  return [
    more
      ? `Looked through the first ${plural(documents, 'document')} of the list; there are more, narrow it with its filters.`
      : `Looked through ${plural(documents, 'document')}.`,
    unread ? `${plural(unread, 'document')} ${unread === 1 ? 'is' : 'are'} not read yet.` : '',
    blankPages ? `${plural(blankPages, 'page')} without text could not be looked at.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export function droppedWords(dropped: number): string {
  return `${plural(dropped, 'sentence')} ${dropped === 1 ? 'was' : 'were'} taken out: what ${dropped === 1 ? 'it' : 'they'} said does not stand in the words cited, or nothing was cited.`
}

/** Why there are quotes and no answer of the model. */
export function degradedWords(reason: NonNullable<Message['degraded']>): string {
  if (reason === 'budget-document') return 'This conversation reached the most that may be spent on one.'
  if (reason === 'refused') return 'The model declined to answer.'
  if (reason === 'too-large') return 'The question with its passages is more than the model takes at once.'
  return degradedSentences[reason]
}

/** Who answered, and what it cost. */
export function answeredBy({ engine, model, costUsd }: Message): string {
  if (!engine) return ''
  const spent = costUsd ? ` · ${usd(costUsd)}` : ''
  if (engine === 'offline') return `Quotes found in the documents${spent}`
  return `${engineNames[engine]}${model ? `, ${model}` : ''}${spent}`
}
