import { kindNames } from '#src/domain/document.ts'
import type { Review } from '#src/domain/review.ts'

/** Engine and model took the document for different kinds: a person should look. */
export function KindDoubt({ review }: { review: Review }) {
  const { current } = review
  const kind = 'kind' in current ? current.kind : undefined
  if (!kind?.otherwise || kind.by === 'person' || review.readOnly) return null
  return (
    <p class="notice warn">
      <strong>Review the kind.</strong> It is treated as {kindNames[kind.label]}; another reading took it for{' '}
      {kindNames[kind.otherwise]}. <a href="#about">Correct it</a> if that is wrong.
    </p>
  )
}
