import type { Page } from '#src/domain/page.ts'
import type { PageView, Review } from '#src/domain/review.ts'
import { spread } from '#src/domain/spread.ts'
import { urls } from '#src/urls.ts'
import { type Marked, segments } from '../ui/segments.ts'
import { PageSource } from './ocr.tsx'

/** The pages as images, each with its evidence drawn over it. */
export function PageImages({ review }: { review: Review }) {
  return (
    <div class="pages" data-pages>
      {review.pages.map((page) =>
        page.hasImage ? <PageImage review={review} page={page} /> : <PageText review={review} page={page} />,
      )}
    </div>
  )
}

/** The pages as text: what a plain text file has, and what anyone may ask for. */
export function PageTexts({ review }: { review: Review }) {
  return (
    <div class="pages as-text" data-pages>
      {review.pages.map((page) => (
        <PageText review={review} page={page} />
      ))}
    </div>
  )
}

function PageImage({ review, page }: { review: Review; page: PageView }) {
  return (
    <figure class="page" id={`page-${page.number}`} data-page={page.number} tabindex={-1}>
      <div class="sheet">
        <img
          src={urls.pageImage(review.current.id, page.number)}
          alt={`Page ${page.number}`}
          width={Math.round(page.width)}
          height={Math.round(page.height)}
          loading="lazy"
          decoding="async"
        />
        <PageMarks review={review} page={page} />
        {page.needsOcr ? null : (
          <div
            class="words-slot"
            hx-get={urls.pageWords(review.current.id, page.number)}
            hx-trigger="intersect once"
            hx-swap="innerHTML"
          />
        )}
      </div>
      <figcaption>
        Page {page.number}
        <PageSource review={review} page={page} />
      </figcaption>
    </figure>
  )
}

/** Fragment, out of band too: the evidence of a page. An underline beside the colour, for those who do not see it. */
export function PageMarks(props: { review: Review; page: PageView; outOfBand?: boolean }) {
  const { review, page } = props
  return (
    <svg
      id={`marks-${page.number}`}
      class="marks"
      viewBox={`0 0 ${page.width} ${page.height}`}
      aria-hidden="true"
      hx-swap-oob={props.outOfBand ? 'true' : undefined}
    >
      {review.cards.flatMap((card) =>
        card.evidence.flatMap((evidence, index) =>
          evidence.documentId === review.current.id
            ? evidence.boxes
                .filter((box) => box.page === page.number)
                .map((box) => (
                  <g class="evidence-box" data-code={card.code} data-evidence-index={index}>
                    <rect
                      class={box.approximate ? 'mark approximate' : 'mark'}
                      data-code={card.code}
                      data-evidence-index={index}
                      x={round(box.x - 1.5)}
                      y={round(box.y - 1)}
                      width={round(box.width + 3)}
                      height={round(box.height + 2)}
                      rx="1.5"
                    />
                    {/* A line under a whole paragraph would say that its last words are meant. */}
                    {box.approximate ? null : (
                      <path
                        class="underline"
                        d={`M${round(box.x - 1)} ${round(box.y + box.height + 1.5)}h${round(box.width + 2)}`}
                      />
                    )}
                  </g>
                ))
            : [],
        ),
      )}
    </svg>
  )
}

/**
 * Fragment of `urls.pageWords`: the words where they stand, invisible and selectable. `text`: of the whole document, the
 * words' offsets point into it.
 */
export function PageWords(props: { page: Pick<Page, 'width' | 'height' | 'words' | 'ocr'>; text: string }) {
  const approximate = props.page.ocr?.approximate
  const words = approximate ? spread(props.page) : props.page.words
  return (
    <svg
      class="words"
      viewBox={`0 0 ${props.page.width} ${props.page.height}`}
      data-approximate={approximate ? '' : undefined}
      hx-ignore
      aria-hidden="true"
    >
      {words.map((word) => (
        <text
          x={round(word.x)}
          y={round(word.y + word.height * 0.8)}
          font-size={round(word.height)}
          textLength={round(word.width)}
          lengthAdjust="spacingAndGlyphs"
          data-start={word.start}
          data-end={word.end}
        >
          {props.text.slice(word.start, word.end)}
        </text>
      ))}
    </svg>
  )
}

function PageText({ review, page }: { review: Review; page: PageView }) {
  const single = review.pages.length === 1
  return (
    <section class="page text-page" id={`page-${page.number}`} data-page={page.number} tabindex={-1}>
      {single ? null : <h3 class="page-number">Page {page.number}</h3>}
      <PageSource review={review} page={page} />
      {page.needsOcr ? (
        <p class="notice warn">
          <strong>Needs OCR – code by hand.</strong> Nobody has read this page: it holds a picture, no text.
        </p>
      ) : (
        <pre class="text" data-start={page.start} data-end={page.end} hx-ignore>
          {segments(review.text, page, [...marksOf(review), ...doubtfulOf(page)]).map((piece) => {
            const marks = piece.marks.filter(({ code }) => code !== DOUBTFUL)
            const [mark] = marks
            const doubtful = marks.length < piece.marks.length ? 'doubtful' : undefined
            return mark ? (
              <mark
                class={doubtful}
                data-code={marks.map(({ code }) => code).join(' ')}
                data-evidence-index={mark.index}
                data-start={piece.start}
                data-end={piece.end}
              >
                {piece.text}
              </mark>
            ) : (
              <span class={doubtful} data-start={piece.start} data-end={piece.end}>
                {piece.text}
              </span>
            )
          })}
        </pre>
      )}
    </section>
  )
}

/** Stands for no code: words that the reader of a scan was not sure of. */
const DOUBTFUL = ''

function doubtfulOf({ ocr }: PageView): Marked[] {
  return ocr?.doubtful?.map((span, index) => ({ ...span, code: DOUBTFUL, index })) ?? []
}

function marksOf(review: Review): Marked[] {
  return review.cards.flatMap((card) =>
    card.evidence.flatMap((evidence, index) =>
      evidence.documentId === review.current.id
        ? [{ start: evidence.start, end: evidence.end, code: card.code, index }]
        : [],
    ),
  )
}

/** A tenth of a point is finer than any screen. */
function round(points: number): number {
  return Math.round(points * 10) / 10
}
