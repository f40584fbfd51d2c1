import type { Gap } from '#src/domain/document.ts'
import { type OcrProvider, ocrNames } from '#src/domain/model.ts'
import type { PageOcr } from '#src/domain/page.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import type { PageView, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, FileName } from '../ui/parts.tsx'

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

function nameOf(by: string): string {
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

export interface PageTextProps {
  document: { id: string; name: string }
  frame: Frame
  page: number
  /** As it reads now, or what the person just sent when it was refused. */
  text: string
  /** Of the text it is changed from. */
  version: string
  hasImage: boolean
  ocr?: PageOcr | undefined
  error?: ProblemCode | undefined
  /** How the page reads by now, when somebody else changed it first. */
  theirs?: string | undefined
}

/** Page of `urls.pageText`: the picture beside its words. */
export function PageTextPage(props: PageTextProps) {
  const { document, page, ocr, error } = props
  const action = urls.pageText(document.id, page)
  return (
    <Layout title={`${error ? 'Error: ' : ''}Text of page ${page}`} here="review" frame={props.frame} wide>
      <Column
        title={`Text of page ${page}`}
        lead={
          <>
            <FileName name={document.name} />
            {ocr ? ` · ${readBy(ocr)}` : ' · nobody has read this page'}
          </>
        }
      >
        {error ? (
          <p class="notice bad" role="alert">
            <strong>{problems[error].title}.</strong> {problems[error].next}
          </p>
        ) : null}
        {props.theirs === undefined ? null : (
          <details open>
            <summary>How the page reads by now</summary>
            <pre class="text" hx-ignore>
              {props.theirs}
            </pre>
          </details>
        )}
        <div class="page-text">
          {props.hasImage ? (
            <img src={urls.pageImage(document.id, page)} alt={`Page ${page}`} decoding="async" />
          ) : null}
          <form method="post" action={action}>
            <input type="hidden" name="version" value={props.version} />
            <label class="field">
              <span class="field-name">What the page says</span>
              <span class="hint" id="page-text-hint">
                Line by line, as it is printed. Part the columns of a table by two spaces. The codes of this
                document are proposed again from it; what is decided stays.
              </span>
              {/* A browser drops the first line end of a text field. */}
              <textarea
                name="text"
                rows={30}
                spellcheck={false}
                aria-describedby="page-text-hint"
                aria-invalid={error ? 'true' : undefined}
              >
                {`\n${props.text}`}
              </textarea>
            </label>
            <label class="check">
              <input type="checkbox" name="blank" value="1" /> There is nothing on this page
            </label>
            <div class="acts">
              <button type="submit" class="primary">
                Save and propose again
              </button>
              <a class="button" href={urls.document(document.id, { page })}>
                Cancel
              </a>
            </div>
          </form>
        </div>
        {ocr?.by === 'person' ? (
          <form method="post" action={action}>
            <p>
              {ocr.before
                ? `What ${nameOf(ocr.before)} read is kept.`
                : 'No machine has read this page; without the correction it counts as not read.'}
            </p>
            <button type="submit" name="machine" value="1">
              Take the correction back
            </button>
          </form>
        ) : null}
      </Column>
    </Layout>
  )
}
