import { choosing, reading, saying } from '#src/flow/code/model-answers.builder.ts'
import type { Answer, Asked } from './script.ts'

/** A model that codes the note of `testing/house.ts` well, in whichever way it is asked. */
export function playedCoder({ schema, text, documents }: Asked): Answer {
  const asked = Object.keys((schema?.['properties'] as object | undefined) ?? {})
  if (asked.includes('mentions')) return JSON.stringify(found(text))
  if (asked.includes('decisions')) return JSON.stringify(chosen(text))
  if (asked.includes('verdicts')) return JSON.stringify(read(text))
  const at = (words: string) => documents[0]?.sentences.findIndex((each) => each.includes(words)) ?? -1
  const cites = (words: string) => [{ document: 0, first: at(words), last: at(words) }]
  return [
    { text: 'Problems\n' },
    { text: 'Essential hypertension, at goal on lisinopril.', citations: cites('Essential hypertension') },
  ]
}

const found = saying(
  { quote: 'Essential hypertension' },
  { quote: 'Type 2 diabetes mellitus with hyperglycemia' },
)
const chosen = choosing({ 'Essential hypertension': 'I10', 'Type 2 diabetes': 'E11.65' })
const read = reading()
