import type { EncounterFinding, Review } from '#src/domain/review.ts'
import { idOf } from '../ui/format.ts'

/** A draft of the question to the provider: copied as text, sent by nobody but a person. */
export function Question({ finding, review }: { finding: EncounterFinding; review: Review }) {
  const id = idOf('question', finding.key)
  const text = questionText(finding, review)
  return (
    <details class="question">
      <summary>Question to the provider</summary>
      <textarea id={id} rows={Math.min(12, text.split('\n').length + 1)} readonly aria-label="Draft question">
        {text}
      </textarea>
      <button type="button" class="small needs-js" data-copy={id}>
        Copy the question
      </button>
    </details>
  )
}

/** Neutral: what the record says, and what is open. It leads to no answer (ACDIS/AHIMA, compliant query practice). */
export function questionText({ evidence, codes, message }: EncounterFinding, { encounter }: Review): string {
  const who = [
    encounter.patientName?.value,
    encounter.mrn && `MRN ${encounter.mrn.value}`,
    encounter.from?.value,
  ]
  return [
    `Clinical documentation question${encounter.label ? ` – ${encounter.label}` : ''}`,
    who.filter(Boolean).join(', '),
    '',
    'The record says:',
    ...(evidence.length > 0
      ? evidence.map(({ quote }) => `  “${quote.replace(/\s+/g, ' ')}”`)
      : ['  (nothing marked)']),
    '',
    message,
    'Please document, in your clinical judgment, what applies: as stated, another diagnosis (please specify), not clinically significant, or unable to determine.',
    codes.length > 0 ? `(About ${codes.join(', ')})` : '',
  ]
    .filter((line, at) => line !== '' || at === 2 || at > 3)
    .join('\n')
    .trim()
}
