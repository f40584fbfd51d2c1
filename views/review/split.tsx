import type { Document } from '#src/domain/document.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { pageRange } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, FileName } from '../ui/parts.tsx'

export interface SplitProps {
  document: Document
  frame: Frame
  /** First pages as proposed or as just typed, e.g. `1,4,7`. */
  starts?: string | undefined
  /** The beginning of each page's text, to see where a new document begins. */
  pages?: { number: number; beginning: string; hasImage: boolean }[] | undefined
  error?: ProblemCode | undefined
  /** Whether it is part of a packet that was split: then the split can be taken back. */
  canJoin?: boolean | undefined
}

/** Page of `urls.split`. */
export function SplitPage(props: SplitProps) {
  const { document, error } = props
  const pages = document.pages ?? { first: 1, last: 1 }
  return (
    <Layout title={`${error ? 'Error: ' : ''}Split ${document.name}`} here="review" frame={props.frame}>
      <Column
        title="Split into documents"
        lead={
          <>
            <FileName name={document.name} />, {pageRange(pages)}
          </>
        }
      >
        <form method="post" action={urls.split(document.id)}>
          {error ? (
            <p class="notice bad" role="alert">
              <strong>{problems[error].title}.</strong> {problems[error].next}
            </p>
          ) : null}
          <label class="field">
            <span class="field-name">First page of each document</span>
            <span class="hint" id="starts-hint">
              In order, with commas, starting with {pages.first}. For example {pages.first},{pages.first + 1}{' '}
              makes two documents.
            </span>
            <input
              type="text"
              name="starts"
              inputmode="numeric"
              required
              value={props.starts ?? String(pages.first)}
              aria-describedby="starts-hint"
              aria-invalid={error ? 'true' : undefined}
              pattern="[0-9 ,]+"
            />
          </label>
          <p class="muted">
            The new documents stay in this encounter. Decisions already taken stay with the encounter, too.
          </p>
          <div class="acts">
            <button type="submit" class="primary">
              Split
            </button>
            <a class="button" href={urls.document(document.id)}>
              Cancel
            </a>
          </div>
        </form>
        {props.canJoin ? (
          <form method="post" action={urls.split(document.id)} class="join">
            <p>
              This document is part of a packet that was split. Taking the split back joins every part in this
              encounter and reads it again.
            </p>
            <button type="submit" name="join" value="1">
              Take the split back
            </button>
          </form>
        ) : null}
        {props.pages ? (
          <ol class="split-pages">
            {props.pages.map((page) => (
              <li>
                {page.hasImage ? (
                  <img
                    src={urls.pageImage(document.id, page.number)}
                    alt=""
                    loading="lazy"
                    width="110"
                    height="142"
                  />
                ) : null}
                <div>
                  <strong>Page {page.number}</strong>
                  <p class="muted" hx-ignore>
                    {page.beginning}
                  </p>
                </div>
              </li>
            ))}
          </ol>
        ) : null}
      </Column>
    </Layout>
  )
}
