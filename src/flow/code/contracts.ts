import * as z from 'zod'

/**
 * What the three calls of coding with a model answer. The shapes are the same for every document (vendors compile and keep them),
 * hold nothing of a patient, and ask for every field: `null`, `-1` or an empty string say that there is nothing.
 *
 * How a document is asked about, in order (the digest stands before, the prompt of the purpose behind):
 *
 * 1. The document, the same block in all three calls (kept by the vendor): `marked(lines)`, that is
 *    `<document-DELIMITER>⏎§1| first line⏎§2| second line⏎…⏎</document-DELIMITER>`. A line is a printed line that is not
 *    empty; one of more than 400 characters is cut at spaces. Numbers run through the whole document, from 1.
 *    A long document comes in parts that overlap by some lines, with one call for mentions and one for the choice each.
 *    In the review of a document of several parts it holds only the lines around the quotes.
 * 2. What is to be judged: see `blocks.ts`; both lie between the same delimiter, as `<findings-…>` and
 *    `<codes-…>`.
 */

/** A whole number; a plain `z.int()` would write a minimum and a maximum into the schema, which vendors refuse. */
const whole = z.number().meta({ type: 'integer' })

export const findingKinds = [
  'diagnosis',
  'symptom',
  'status',
  'drug',
  'finding',
  'external',
  'procedure',
] as const

/** Call 1, purpose `mentions`: what the document says of findings, in its own words. */
export const mentionsShape = z.strictObject({
  mentions: z.array(
    z.strictObject({
      /** Number of the line (`§12` → 12) that the quote begins on. */
      line: whole,
      /** Words of that line, and of the next where the sentence goes on there, letter for letter; at most 200 characters. */
      quote: z.string(),
      /** The finding in plain English words that an index of diseases would use; no code. */
      normalised: z.string(),
      kind: z.enum(findingKinds),
      polarity: z.enum(['affirmed', 'negated']),
      certainty: z.enum(['confirmed', 'uncertain', 'ruled-out', 'hypothetical']),
      time: z.enum(['current', 'history', 'resolved']),
      who: z.enum(['patient', 'family', 'other']),
      side: z.enum(['right', 'left', 'bilateral', 'none']),
      /** What else the document says of it that decides the code: stage, type, cause, organism, encounter; or empty. */
      detail: z.string(),
      /** The finding is not named: it follows from other words. */
      implied: z.boolean(),
    }),
  ),
})
export type MentionsAnswer = z.infer<typeof mentionsShape>
export type SaidMention = MentionsAnswer['mentions'][number]

/** Call 2, purpose `choice`: a code for each finding, out of those listed for it. */
export const choiceShape = z.strictObject({
  decisions: z.array(
    z.strictObject({
      /** `m7` → 7. */
      mention: whole,
      /** The number in brackets before the code; -1: none of them fits. */
      candidate: whole,
      /** A second number of the same finding that might fit as well, or null. */
      alt: whole.nullable(),
      /** With -1 only: a code that is not listed and fits. It is looked up; one that the edition lacks is dropped. */
      freeCode: z.string().nullable(),
      support: z.enum(['explicit', 'implied', 'none']),
      /** One sentence: which words, and why this code and not its neighbour. */
      rationale: z.string(),
      /** What the document would have to say for a more specific code. */
      missing: z.array(z.string()),
    }),
  ),
})
export type ChoiceAnswer = z.infer<typeof choiceShape>
export type Decision = ChoiceAnswer['decisions'][number]

/** Call 3, purpose `review`: a second reader's word on each code of the list that would be shown. */
export const reviewShape = z.strictObject({
  verdicts: z.array(
    z.strictObject({
      /** `c4` → 4. */
      item: whole,
      verdict: z.enum(['accept', 'reject', 'more-specific']),
      /** With `more-specific` only: the code that says more. It is looked up, and its words must be in the quote. */
      code: z.string().nullable(),
      /** Line and words that decide, letter for letter. For `accept` those that support the code best. */
      line: whole,
      quote: z.string(),
      /** One sentence. */
      reason: z.string(),
    }),
  ),
})
export type ReviewAnswer = z.infer<typeof reviewShape>
export type Verdict = ReviewAnswer['verdicts'][number]
