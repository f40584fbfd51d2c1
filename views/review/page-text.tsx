import type { PageOcr } from '#src/domain/page.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Column, FileName } from '../ui/parts.tsx'
import { nameOf, readBy } from './ocr.tsx'

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
