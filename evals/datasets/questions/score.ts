/** A question with the words that answer it; see SOURCE.md. */
export interface AskedCase {
  note: string
  question: string
  /** Each thing an answer has to quote, as phrases of which one will do. Empty: the note does not say. */
  answers: string[][]
  held: boolean
}

export interface QuestionScores {
  questions: number
  /** Of all quotes given, those that hold words that answer. */
  citationPrecision: number
  /** Of the things that answer, those that were quoted. */
  citationRecall: number
  /** Of the questions without an answer, those that were not answered. */
  abstainedRightly: number
  /** Of the questions with an answer, those that were not answered. */
  abstainedWrongly: number
  /** Questions that went wrong, for people who look into it. */
  wrong: { note: string; question: string; quotes: string[] }[]
}

/** Scores quotes against the set. @param quoted The quotes given to each case, in order. */
export function scoreQuestions(
  cases: readonly AskedCase[],
  quoted: readonly (readonly string[])[],
): QuestionScores {
  let [given, right, wanted, found, silent, rightlySilent, answerable, wronglySilent] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ]
  const wrong: QuestionScores['wrong'] = []
  cases.forEach(({ note, question, answers }, at) => {
    const quotes = quoted[at] ?? []
    given += quotes.length
    if (answers.length === 0) {
      silent++
      if (quotes.length === 0) rightlySilent++
      else wrong.push({ note, question, quotes: [...quotes] })
      return
    }
    answerable++
    if (quotes.length === 0) wronglySilent++
    const holds = (quote: string) => answers.flat().some((phrase) => quote.includes(phrase))
    right += quotes.filter(holds).length
    wanted += answers.length
    const met = answers.filter((phrases) => phrases.some((phrase) => quotes.some((q) => q.includes(phrase))))
    found += met.length
    if (met.length < answers.length) wrong.push({ note, question, quotes: [...quotes] })
  })
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)
  return {
    questions: cases.length,
    citationPrecision: share(right, given),
    citationRecall: share(found, wanted),
    abstainedRightly: share(rightlySilent, silent),
    abstainedWrongly: share(wronglySilent, answerable),
    wrong,
  }
}
