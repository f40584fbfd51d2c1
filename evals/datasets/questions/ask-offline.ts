import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quotesFor } from '#src/coding/ask/answer.ts'
import { askText } from '#src/coding/ask/ask-text.ts'
import { readQuestion } from '#src/coding/ask/question.ts'
import { retrieve } from '#src/coding/ask/retrieve.ts'
import { readLabs } from '#src/coding/labs/read-labs.ts'
import { termIndexOf } from '#src/coding/term-index.ts'
import type { Edition } from '#src/domain/edition.ts'
import { type AskedCase, type QuestionScores, scoreQuestions } from './score.ts'

const folder = import.meta.dirname

/** Asks the set without a model and scores the quotes. About 300 ms. */
export function askOffline(edition: Edition, which: 'held' | 'fitted' | 'all' = 'all'): QuestionScores {
  const all = JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')) as AskedCase[]
  const cases = all.filter(({ held }) => which === 'all' || held === (which === 'held'))
  const index = termIndexOf(edition)
  const texts = new Map(
    [...new Set(cases.map(({ note }) => note))].map((note) => {
      const text = readFileSync(join(folder, 'notes', `${note}.txt`), 'utf8')
      return [note, askText({ id: note, text, labs: readLabs(text) }, index)] as const
    }),
  )
  const quoted = cases.map(({ note, question }) => {
    const text = texts.get(note)
    if (!text) return []
    const asked = readQuestion(question, index)
    return quotesFor(asked, retrieve(asked, [text]), [text]).map(({ quote }) => quote.quote)
  })
  return scoreQuestions(cases, quoted)
}
