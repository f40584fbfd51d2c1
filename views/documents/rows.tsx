import { confidence } from '#src/domain/code.ts'
import { type Document, kindNames, type Status } from '#src/domain/document.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { degradedSentences } from '#src/domain/model.ts'
import { problems } from '#src/domain/problem.ts'
import { bandOf } from '#src/domain/review.ts'
import { urls, type WorklistFilters } from '#src/urls.ts'
import { nameOf } from '../ui/format.ts'
import { Ago, Badge, Day, DocumentName, StatusBadge } from '../ui/parts.tsx'
import { bandNames, factWords, waitingWords, withoutModel } from '../ui/words.ts'

export interface WorklistRow {
  document: Document
  encounter: Encounter
  status: Status
  /** Alternating plain, found, plain… */
  snippet?: string[] | undefined
}

/**
 * Fragment of `urls.worklistRows`. Asks for itself while a machine works on one of the rows, then stops.
 * `now`: ISO, for the ages.
 */
export function Rows({ rows, filters, now }: { rows: WorklistRow[]; filters: WorklistFilters; now: string }) {
  const moving = rows.some(({ status }) => status === 'processing' || status === 'announced')
  const polling = moving
    ? { 'hx-get': urls.worklistRows(filters), 'hx-trigger': 'every 3s', 'hx-swap': 'outerHTML' }
    : {}
  return (
    <tbody id="rows" data-list {...polling}>
      {rows.map((row) => (
        <Row row={row} now={now} />
      ))}
    </tbody>
  )
}

function Row({ row, now }: { row: WorklistRow; now: string }) {
  const { document, encounter, status } = row
  const kind = 'kind' in document ? document.kind.label : document.declaredKind
  const coded = 'suggestions' in document ? document : undefined
  return (
    <tr id={`row-${document.id}`} data-item data-status={status} tabindex={-1}>
      <td class="pick">
        <input
          type="checkbox"
          name="document"
          value={document.id}
          id={`pick-${document.id}`}
          aria-labelledby={`name-${document.id}`}
        />
      </td>
      <th scope="row" class="what">
        <a id={`name-${document.id}`} class="row-link" data-open href={urls.document(document.id)}>
          <bdi hx-ignore>{nameOf(encounter, document)}</bdi>
          {nameOf(encounter, document) === document.name && !document.part ? null : (
            <DocumentName document={document} />
          )}
        </a>
        {document.failure ? <p class="row-note bad">{problems[document.failure.problem].title}</p> : null}
        {document.waiting ? (
          <p class="row-note">
            Waits for {document.waiting.for === 'ocr' ? 'the reader of scans' : 'the model'}:{' '}
            {waitingWords[document.waiting.why]}
          </p>
        ) : null}
        <Degraded row={row} />
        {encounter.contradictions.length > 0 ? (
          <p class="row-note warn">Its documents disagree: {factWords(encounter.contradictions)}</p>
        ) : null}
        {document.duplicateOf ? (
          <p class="row-note">
            Uploaded before: <a href={urls.document(document.duplicateOf)}>the first copy</a>
          </p>
        ) : null}
        {row.snippet ? <Snippet parts={row.snippet} /> : null}
      </th>
      <td data-label="Kind">{kind ? kindNames[kind] : <span class="muted">–</span>}</td>
      <td data-label="Status">
        <StatusBadge status={status} />
      </td>
      <td data-label="Service">
        {encounter.from ? (
          <Day date={encounter.from.value} />
        ) : 'kind' in document && status !== 'trashed' ? (
          <Badge tone="warn">Date missing</Badge>
        ) : (
          <span class="muted">–</span>
        )}
      </td>
      <td data-label="Pages" class="number">
        {document.pages ? document.pages.last - document.pages.first + 1 : '–'}
      </td>
      <td data-label="Codes" class="number">
        {coded ? coded.suggestions : '–'}
      </td>
      <td data-label="Lowest">
        {coded && coded.suggestions > 0 ? (
          <Confidence value={coded.confidence} />
        ) : (
          <span class="muted">–</span>
        )}
      </td>
      <td data-label="Age" class="number muted">
        <Ago at={document.createdAt} now={now} />
      </td>
      <td class="row-acts">
        <a class="button ghost small" href={urls.original(document.id)} download>
          <span aria-hidden="true">↓</span>
          <span class="visually-hidden">Original</span>
        </a>
      </td>
    </tr>
  )
}

/** Codes or pages that went without what was asked for; a summary without a model is no reason to look. */
function Degraded({ row: { document, status } }: { row: WorklistRow }) {
  const told = document.degraded?.filter(({ step }) => step === 'code' || step === 'extract') ?? []
  if (told.length === 0 || (status !== 'in-review' && status !== 'needs-ocr')) return null
  const sentences = told.flatMap(({ step, reason }) => [degradedSentences[reason], withoutModel[step]])
  return <p class="row-note warn">{[...new Set(sentences)].join(' ')}</p>
}

/** A number, its band in words for those who do not see the bar. */
export function Confidence({ value }: { value: number }) {
  const band = bandOf(value)
  return (
    <span class={`confidence ${band}`} title={bandNames[band]}>
      <svg class="band" viewBox="0 0 20 6" width="20" height="6" aria-hidden="true">
        <rect x="0" y="0" width="6" height="6" rx="1.5" />
        <rect x="7" y="0" width="6" height="6" rx="1.5" />
        <rect x="14" y="0" width="6" height="6" rx="1.5" />
      </svg>
      {confidence(value)}
      <span class="visually-hidden"> {bandNames[band]}</span>
    </span>
  )
}

/** Odd places were found. */
function Snippet({ parts }: { parts: string[] }) {
  return (
    <p class="snippet" hx-ignore>
      {parts.map((part, index) => (index % 2 ? <mark>{part}</mark> : part))}
    </p>
  )
}
