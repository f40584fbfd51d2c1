import { asksForAuthor } from '#src/domain/document.ts'
import { editionDate } from '#src/domain/encounter.ts'
import type { DocumentCost } from '#src/domain/model-cost.ts'
import type { ProblemCode } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { nameOf, plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Badge, DocumentName, Key, StatusBadge, Words } from '../ui/parts.tsx'
import { About } from './about.tsx'
import { placeOf } from './act.ts'
import { AddCode, CardCount, CardList, CardTools } from './cards.tsx'
import { Degraded, type EngineChoice } from './engine.tsx'
import { FactsBar, type TypedFacts } from './facts.tsx'
import { Findings } from './findings.tsx'
import { FinishBar } from './finish.tsx'
import { KindDoubt } from './kind-doubt.tsx'
import { Labs } from './labs.tsx'
import { Unread } from './ocr.tsx'
import { PacketNotice } from './packet.tsx'
import { PageImages, PageTexts } from './pages.tsx'
import { Failed, Locked, Processing, Trashed } from './states.tsx'
import { Summary } from './summary.tsx'
import { Tray } from './tray.tsx'

export interface ReviewPageProps {
  review: Review
  frame: Frame
  /** Who may be asked to code it again. */
  engines?: readonly EngineChoice[] | undefined
  /** What models cost for it so far. */
  cost?: DocumentCost | undefined
  /** How the left side shows the document. Documents without page images are always text. */
  view?: 'pages' | 'text' | undefined
  /** Page to open at, 1-based within the file. */
  page?: number | undefined
  /** The facts as just sent, when they were refused: nothing has to be typed twice. */
  typed?: TypedFacts | undefined
  /** What was wrong with the facts or the password just sent. */
  error?: ProblemCode | undefined
}

/** Page of `urls.document`: the document on the left, the codes of its encounter on the right. */
export function ReviewPage(props: ReviewPageProps) {
  const { review } = props
  const title = `${props.error ? 'Error: ' : ''}${nameOf(review.encounter, review.current)} – ${stateWords(review)}`
  return (
    <Layout title={title} here="review" frame={props.frame} wide>
      <Content {...props} />
    </Layout>
  )
}

function stateWords(review: Review): string {
  if (review.status === 'processing' || review.status === 'announced') return 'Reading'
  if (review.status === 'failed') return 'Failed'
  if (review.readOnly) return 'Signed'
  return `Review ${review.progress.decided}/${review.progress.total}`
}

function Content(props: ReviewPageProps) {
  const { review, error } = props
  if (review.status === 'trashed') return <Trashed review={review} />
  if (review.current.locked) return <Locked review={review} error={error} />
  if (review.current.failure) return <Failed review={review} />
  if (review.status === 'processing' || review.status === 'announced') return <Processing review={review} />
  return <Panes {...props} />
}

function Panes(props: ReviewPageProps) {
  const { review } = props
  const images = review.pages.some((page) => page.hasImage)
  const view = props.view === 'text' || !images ? 'text' : 'pages'
  return (
    <div class="review" data-review data-open-at={props.page}>
      <section class="pane left" aria-label="Document">
        <DocumentTools review={review} view={view} images={images} />
        {/* Scrollable, so that keys reach it too. */}
        <section class="scroll" id="pages" tabindex={0} aria-label="Pages" data-pane="left">
          {view === 'text' ? <PageTexts review={review} /> : <PageImages review={review} />}
        </section>
      </section>
      <section class="pane right" aria-label="Codes">
        <section class="scroll" tabindex={0} aria-label="Facts and codes" data-pane="right">
          <Head review={review} />
          <FactsBar review={review} error={props.error} typed={props.typed} />
          <PacketNotice review={review} />
          <KindDoubt review={review} />
          <Warnings review={review} />
          <Findings review={review} />
          <Codes review={review} />
          <Tray review={review} />
          <Labs review={review} />
          <Summary review={review} />
          <About review={review} engines={props.engines ?? []} cost={props.cost} />
        </section>
        <FinishBar review={review} />
      </section>
    </div>
  )
}

function DocumentTools(props: { review: Review; view: 'pages' | 'text'; images: boolean }) {
  const { review, view } = props
  const { current, documents } = review
  return (
    <header class="tools">
      {documents.length > 1 ? (
        <nav class="document-tabs" aria-label="Documents of this encounter">
          {documents.map(({ document, status }) => (
            <a
              href={urls.document(document.id)}
              aria-current={document.id === current.id ? 'page' : undefined}
            >
              <DocumentName document={document} />
              {status === 'in-review' ? null : <StatusBadge status={status} />}
            </a>
          ))}
        </nav>
      ) : (
        <span class="document-name">
          <DocumentName document={current} />
        </span>
      )}
      <div class="tools-row">
        <span class="tool-group needs-js">
          <button
            type="button"
            class="ghost small"
            data-page-move="-1"
            data-hotkey="h"
            data-hotkey-name="Previous page"
            aria-keyshortcuts="h"
            aria-label="Previous page"
          >
            <span aria-hidden="true">‹</span> <Key>H</Key>
          </button>
          <span class="page-count" data-page-count>
            {plural(review.pages.length, 'page')}
          </span>
          <button
            type="button"
            class="ghost small"
            data-page-move="1"
            data-hotkey="l"
            data-hotkey-name="Next page"
            aria-keyshortcuts="l"
            aria-label="Next page"
          >
            <Key>L</Key> <span aria-hidden="true">›</span>
          </button>
        </span>
        <span class="tool-group needs-js">
          <button
            type="button"
            class="ghost small"
            data-zoom="-1"
            data-hotkey="-"
            data-hotkey-name="Smaller"
            aria-label="Smaller"
          >
            <span aria-hidden="true">−</span>
          </button>
          <button
            type="button"
            class="ghost small"
            data-zoom="1"
            data-hotkey="+"
            data-hotkey-name="Larger"
            aria-label="Larger"
          >
            <span aria-hidden="true">+</span>
          </button>
        </span>
        {props.images ? (
          <nav class="segmented" aria-label="How to show the document">
            <a href={urls.document(current.id)} aria-current={view === 'pages' ? 'true' : undefined}>
              Pages
            </a>
            <a
              href={urls.document(current.id, { view: 'text' })}
              aria-current={view === 'text' ? 'true' : undefined}
            >
              Text
            </a>
          </nav>
        ) : null}
        <a
          class="button ghost small push"
          href={urls.newConversation({ document: current.id })}
          data-hotkey="q"
          data-hotkey-name="Ask about this document"
          aria-keyshortcuts="q"
        >
          Ask <Key>Q</Key>
        </a>
        <a class="button ghost small" href={urls.original(current.id)} download>
          Original
        </a>
      </div>
    </header>
  )
}

/** Which encounter this is, and the way to the documents that wait next to it. */
function Head({ review }: { review: Review }) {
  const { encounter } = review
  return (
    <header class="encounter-head">
      <h1>
        <bdi hx-ignore>{nameOf(encounter, review.current)}</bdi>
      </h1>
      <StatusBadge status={review.status} />
      <Badge>{encounter.setting === 'inpatient' ? 'Inpatient' : 'Outpatient'}</Badge>
      <nav class="moves" aria-label="Other documents">
        {review.previous ? (
          <a
            class="button ghost small"
            href={urls.document(review.previous)}
            data-hotkey="p"
            data-hotkey-name="Previous document"
            aria-keyshortcuts="p"
          >
            Previous <Key>P</Key>
          </a>
        ) : null}
        {review.next ? (
          <a
            class="button ghost small"
            href={urls.document(review.next)}
            data-hotkey="n"
            data-hotkey-name="Next document"
            aria-keyshortcuts="n"
          >
            Next <Key>N</Key>
          </a>
        ) : null}
      </nav>
    </header>
  )
}

/** An import or a corrected date put another edition in force than the one this document was coded with. */
function OtherEdition({ review }: { review: Review }) {
  const { current, edition, readOnly } = review
  const run = 'runId' in current ? review.runs.find(({ id }) => id === current.runId) : undefined
  if (!run || run.edition === edition.id || readOnly) return null
  return (
    <form class="notice" method="post" action={urls.rerun(current.id)}>
      <strong>Coded with {run.edition}.</strong> {edition.id} is in force for this encounter; decisions stay
      when it is coded again. <button type="submit">Run again</button>
    </form>
  )
}

function Warnings({ review }: { review: Review }) {
  const { current } = review
  return (
    <>
      <Unread review={review} />
      {current.pageListRepaired ? (
        <p class="notice warn">
          <strong>Pages may be missing</strong> – check the document against the original.
        </p>
      ) : null}
      <Degraded review={review} />
      <OtherEdition review={review} />
      {'active' in current && current.active.length > 0 ? (
        <p class="notice">
          <strong>The file carries active content:</strong> <Words>{current.active.join(', ')}</Words>. It is
          never run here; be careful with the original.
        </p>
      ) : null}
      {current.duplicateOf ? (
        <p class="notice">
          You uploaded this file before: <a href={urls.document(current.duplicateOf)}>the first copy</a>
        </p>
      ) : null}
      {asksForAuthor(current) ? (
        <p class="muted small">
          Author not stated: at sign-off you are asked to confirm that a provider wrote it.
        </p>
      ) : null}
    </>
  )
}

function Codes({ review }: { review: Review }) {
  const place = placeOf(review)
  return (
    <section class="codes" aria-labelledby="codes-title">
      <header class="codes-head">
        <h2 id="codes-title">
          Codes <CardCount review={review} />
        </h2>
        {review.cards.length > 0 ? <CardTools review={review} /> : null}
      </header>
      <CardList review={review} />
      {review.readOnly ? null : (
        <>
          <AddCode place={place} date={editionDate(review.encounter)} />
          <noscript>
            <form method="post" action={urls.codeSearch} class="add-code">
              <input type="hidden" name="encounter" value={review.encounter.id} />
              <input type="hidden" name="document" value={review.current.id} />
              <input type="hidden" name="date" value={editionDate(review.encounter) ?? ''} />
              <label for="find-code">Find a code by words</label>
              <div class="add-code-row">
                <input id="find-code" type="text" name="q" required />
                <button type="submit">Find</button>
              </div>
            </form>
          </noscript>
        </>
      )}
    </section>
  )
}
