import { degradedSentences } from '#src/domain/model.ts'
import type { ModelNotice as Notice } from '#src/domain/model-standing.ts'
import { urls } from '#src/urls.ts'

/** Around every page while models are not asked: what is off, and that the work goes on. */
export function ModelNotice({ notice }: { notice: Notice }) {
  return (
    <p class="flash notice warn" id="model-notice">
      {notice.only === 'ocr' ? 'Scans are not read. ' : ''}
      {degradedSentences[notice.reason]}{' '}
      {notice.only === 'ocr'
        ? 'Pages without text are marked and coded by hand.'
        : 'The offline engine goes on, and so does coding by hand.'}{' '}
      <a href={urls.status}>Status</a>
    </p>
  )
}
