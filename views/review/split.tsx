import { type Document, kindNames } from '#src/domain/document.ts'
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
          {props.pages && props.pages.length > 1 ? (
            <Thumbnails {...props} pages={props.pages} />
          ) : (
            <StartsField starts={props.starts} first={pages.first} error={error} />
          )}
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
      </Column>
    </Layout>
  )
}

/** Before the pages are read there is nothing to look at: their numbers are typed. */
function StartsField({
  starts,
  first,
  error,
}: {
  starts?: string | undefined
  first: number
  error?: ProblemCode | undefined
}) {
  return (
    <label class="field">
      <span class="field-name">First page of each document</span>
      <span class="hint" id="starts-hint">
        In order, with commas, starting with {first}. For example {first},{first + 1} makes two documents.
      </span>
      <input
        type="text"
        name="starts"
        inputmode="numeric"
        required
        value={starts ?? String(first)}
        aria-describedby="starts-hint"
        aria-invalid={error ? 'true' : undefined}
        pattern="[0-9 ,]+"
      />
    </label>
  )
}

/** One box a page: ticked where the engine, or the person just now, saw a document begin. */
function Thumbnails({ document, starts, pages }: SplitProps & { pages: NonNullable<SplitProps['pages']> }) {
  const parts = ('packet' in document && document.packet?.parts) || []
  const begins = new Set(starts ? starts.split(/[\s,;]+/).map(Number) : parts.map((part) => part.first))
  const first = pages[0]!.number
  return (
    <fieldset class="split-fieldset">
      <legend>Tick each page on which a document begins</legend>
      {parts.length > 1 && !starts ? (
        <p class="hint">
          Proposed by page counts, titles, running heads and what each page is. Check it before you split.
        </p>
      ) : null}
      <input type="hidden" name="start" value={String(first)} />
      <ol class="split-pages">
        {pages.map((page) => {
          const part = parts.find((one) => one.first === page.number)
          return (
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
                {page.number === first ? (
                  <strong>Page {page.number}</strong>
                ) : (
                  <label>
                    <input
                      type="checkbox"
                      name="start"
                      value={String(page.number)}
                      checked={begins.has(page.number)}
                    />{' '}
                    <strong>Page {page.number}</strong> begins a document
                  </label>
                )}
                {part && parts.length > 1 ? (
                  <p class="small">
                    {kindNames[part.kind]}
                    {part.last > part.first ? `, to page ${part.last}` : ''}
                  </p>
                ) : null}
                <p class="muted" hx-ignore>
                  {page.beginning}
                </p>
              </div>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
