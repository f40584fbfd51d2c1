import type { Gap } from '#src/domain/document.ts'
import { type OcrProvider, ocrNames } from '#src/domain/model.ts'
import type { PageOcr } from '#src/domain/page.ts'
import type { PageView, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { plural } from '../ui/format.ts'

/** Pages that hold pictures: who read them and how well, why nobody did, and what a coder can do about it. */

const reasons: Record<Gap['reason'], string> = {
  'needs-ocr': 'Needs OCR – code by hand.',
  'ocr-failed': 'The reader of scans could not read it – code by hand.',
  unreadable: 'It cannot be drawn – look into the original.',
}

/** `Read by Mistral OCR, 93 of 100 sure; marks are approximate`. */
export function readBy(ocr: PageOcr): string {
  const by =
    ocr.by === 'person'
      ? ['Corrected by a person', ocr.before ? `after ${nameOf(ocr.before)}` : '']
      : [
          `Read by ${nameOf(ocr.by)}`,
          ocr.confidence === undefined ? '' : `${hundred(ocr.confidence)} of 100 sure`,
        ]
  const said = by.filter(Boolean).join(', ')
  return ocr.approximate ? `${said}; marks are approximate` : said
}

export function nameOf(by: string): string {
  return by in ocrNames ? ocrNames[by as OcrProvider] : by
}

const hundred = (share: number) => Math.round(share * 100)

/** Beside the number of a page that holds a picture. */
export function PageSource({ review, page }: { review: Review; page: PageView }) {
  if (page.needsOcr) return <UnreadPage review={review} page={page} />
  if (!page.ocr) return null
  const blank = page.start === page.end
  const doubtful = page.ocr.doubtful?.length ?? 0
  return (
    <div class="page-source">
      {readBy(page.ocr)}
      {blank ? '; no words on it' : ''}
      {doubtful > 0 ? `; ${plural(doubtful, 'word')} to check, underlined in the text` : ''}
      {review.readOnly ? null : (
        <>
          {' '}
          · <a href={urls.pageText(review.current.id, page.number)}>Correct the text</a>
        </>
      )}
    </div>
  )
}

function UnreadPage({ review, page }: { review: Review; page: PageView }) {
  const reason = page.gap ?? 'needs-ocr'
  return (
    <div class="page-source">
      <strong class="unread">{reasons[reason]}</strong>
      {review.readOnly ? null : (
        <>
          {' '}
          <a href={urls.pageText(review.current.id, page.number)}>Type what it says</a>
          {review.canReadScans ? <Retry review={review} page={page.number} /> : null}
        </>
      )}
    </div>
  )
}

/** One page, or every page that nobody has read. */
function Retry({ review, page }: { review: Review; page?: number }) {
  return (
    <form method="post" action={urls.ocr(review.current.id)} class="inline">
      {page === undefined ? null : <input type="hidden" name="page" value={String(page)} />}
      <button type="submit" class="small">
        {page === undefined ? 'Read them now' : 'Read it now'}
      </button>
    </form>
  )
}

/** Above the codes: the pages that nobody has read, and the way to have them read. */
export function Unread({ review }: { review: Review }) {
  const gaps = 'gaps' in review.current ? review.current.gaps : []
  if (gaps.length === 0) return null
  return (
    <div class="notice warn" id="unread">
      <strong>
        {plural(gaps.length, 'page')} {gaps.length === 1 ? 'was' : 'were'} not read.
      </strong>{' '}
      Needs OCR – code by hand:{' '}
      {gaps.map((gap, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <a href={`#page-${gap.page}`} data-page-link={gap.page}>
            page {gap.page}
          </a>
        </>
      ))}
      {review.readOnly ? null : review.canReadScans ? (
        <>
          {' '}
          <Retry review={review} />
        </>
      ) : (
        <p class="small">
          No reader of scans is set up. With <code>MISTRAL_API_KEY</code> set, or another reader chosen with{' '}
          <code>OCR</code>, they can be read here. Codes can be added without.
        </p>
      )}
    </div>
  )
}
