import { documentKinds, kindNames, type Status } from '#src/domain/document.ts'
import { urls, type WorklistFilters } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { Offer } from '../more/offer.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Hidden, Key } from '../ui/parts.tsx'
import { Rows, type WorklistRow } from './rows.tsx'
import { countOf, tabs } from './tabs.ts'

/** The values of `sort` in the address. */
const sortNames = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  'least-sure': 'Least sure first',
  label: 'By label',
  name: 'By file name',
  date: 'By date of service',
  pages: 'By pages',
} as const

export interface WorklistProps {
  frame: Frame
  /** ISO. */
  now: string
  rows: WorklistRow[]
  filters: WorklistFilters
  /** The words of the view in `filters.view`. */
  words?: string | undefined
  counts: Partial<Record<Status, number>>
  /** Of the next page; absent on the last. */
  cursor?: string | undefined
  /** How many match the filters in all, when known: offers to select them all. */
  matching?: number | undefined
  /** Whether the synthetic sample packet can be loaded. */
  samplesOffered: boolean
}

/** Page of `urls.worklist`. */
export function Worklist(props: WorklistProps) {
  const attention = countOf(tabs[1]!.statuses, props.counts)
  const total = Object.values(props.counts).reduce((sum, count) => sum + count, 0)
  return (
    <Layout
      title={attention > 0 ? `(${attention}) Worklist` : 'Worklist'}
      here="worklist"
      frame={props.frame}
      wide
    >
      <div class="worklist">
        <header class="page-head">
          <h1>Worklist</h1>
          {total > 0 ? (
            <>
              <Search {...props} />
              <a class="button primary" href={urls.upload}>
                Upload
              </a>
            </>
          ) : null}
        </header>
        {total === 0 ? <FirstRun {...props} /> : <List {...props} />}
      </div>
    </Layout>
  )
}

function FirstRun({ samplesOffered, frame }: Pick<WorklistProps, 'samplesOffered' | 'frame'>) {
  return (
    <section class="empty first-run" data-drop-zone>
      <svg class="empty-art" viewBox="0 0 96 72" width="96" height="72" aria-hidden="true">
        <rect class="art-page" x="26" y="6" width="44" height="58" rx="5" />
        <path class="art-line" d="M34 18h28M34 26h22M34 50h26M34 56h14" />
        <rect class="art-mark" x="33" y="33" width="30" height="9" rx="2" />
      </svg>
      <h2>No documents yet</h2>
      <p class="lead">
        Drop a document anywhere, choose files, or try the sample packet. Chartmark reads each one and
        proposes codes with the words that support them. You decide.
      </p>
      <div class="acts">
        {samplesOffered ? (
          <form method="post" action={urls.samples}>
            <button type="submit" class="primary large">
              Try the sample packet
            </button>
          </form>
        ) : null}
        <a class="button large" href={urls.upload}>
          Choose files
        </a>
      </div>
      {samplesOffered ? (
        <p class="muted small">The samples are synthetic: no real patient stands in them.</p>
      ) : null}
      <Offer frame={frame} back="worklist" />
    </section>
  )
}

function List(props: WorklistProps) {
  const { filters, rows } = props
  return (
    <>
      <StatusTabs filters={filters} counts={props.counts} />
      <Filters filters={filters} />
      {rows.length === 0 ? <NothingMatches {...props} /> : <Table {...props} />}
    </>
  )
}

/** Fragment of `urls.worklistTabs`. Asks for itself while a machine works on something, so that the counts follow the rows. */
export function StatusTabs({ filters, counts }: Pick<WorklistProps, 'filters' | 'counts'>) {
  const moving = countOf(['announced', 'processing'], counts) > 0
  const polling = moving
    ? { 'hx-get': urls.worklistTabs(filters), 'hx-trigger': 'every 3s', 'hx-swap': 'outerHTML' }
    : {}
  return (
    <nav id="status-tabs" class="tabs" aria-label="Status" {...polling}>
      {tabs.map(({ id, name, statuses }) => {
        const count = countOf(statuses, counts)
        return (
          <a
            href={urls.worklist({ ...filters, status: id || undefined, cursor: undefined })}
            aria-current={(filters.status ?? '') === id ? 'page' : undefined}
            class={id === 'attention' && count > 0 ? 'warn' : undefined}
          >
            {name} <span class="count">{count.toLocaleString('en-US')}</span>
          </a>
        )
      })}
    </nav>
  )
}

/** The words are posted: they may be a patient's, so they never stand in an address. */
function Search({ filters, words }: WorklistProps) {
  return (
    <search>
      <form class="search" method="post" action={urls.search}>
        {structured(filters).map(([name, value]) => (
          <Hidden name={name} value={value} />
        ))}
        <label class="visually-hidden" for="words">
          Search in text, labels and file names
        </label>
        <input
          id="words"
          type="search"
          name="words"
          value={words ?? ''}
          placeholder="Search text, labels, file names"
          autocomplete="off"
          data-hotkey="/"
          data-hotkey-name="Search"
          aria-keyshortcuts="/"
        />
        <Key>/</Key>
        <button type="submit" class="visually-hidden">
          Search
        </button>
      </form>
    </search>
  )
}

function structured(filters: WorklistFilters): [string, string][] {
  const { cursor: _, view: __, ...rest } = filters
  return Object.entries(rest).filter((pair): pair is [string, string] => Boolean(pair[1]))
}

function Filters({ filters }: { filters: WorklistFilters }) {
  const active = [filters.kind, filters.from, filters.to, filters.code].filter(Boolean).length
  return (
    <form class="filters" method="get" action={urls.worklist()} data-submit-on-change>
      {filters.status ? <Hidden name="status" value={filters.status} /> : null}
      {filters.view ? <Hidden name="view" value={filters.view} /> : null}
      <label>
        <span>Kind</span>
        <select name="kind">
          <option value="">Any</option>
          {documentKinds.map((kind) => (
            <option value={kind} selected={filters.kind === kind}>
              {kindNames[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Service from</span>
        <input type="date" name="from" value={filters.from ?? ''} />
      </label>
      <label>
        <span>to</span>
        <input type="date" name="to" value={filters.to ?? ''} />
      </label>
      <label>
        <span>Code</span>
        <input
          type="text"
          name="code"
          value={filters.code ?? ''}
          size={8}
          placeholder="E11"
          autocomplete="off"
        />
      </label>
      <label class="push">
        <span>Sort</span>
        <select name="sort">
          {Object.entries(sortNames).map(([sort, name]) => (
            <option value={sort} selected={(filters.sort ?? 'newest') === sort}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="small">
        Apply
      </button>
      {active > 0 ? (
        <a
          class="button ghost small"
          href={urls.worklist({ status: filters.status, view: filters.view, sort: filters.sort })}
        >
          Clear
        </a>
      ) : null}
      {filters.status === 'trashed' ? null : (
        <a
          class="button ghost small"
          href={urls.newConversation({ ...filters, cursor: undefined, all: '1' })}
        >
          Ask about these
        </a>
      )}
    </form>
  )
}

function NothingMatches({ filters, words }: WorklistProps) {
  const narrowed = Boolean(filters.kind || filters.from || filters.to || filters.code || words)
  return (
    <section class="empty">
      <h2>{narrowed ? 'Nothing matches' : 'Nothing here'}</h2>
      <p class="lead">
        {narrowed
          ? 'No document has all of this. Take a filter away, or search for fewer words.'
          : 'No document is in this state at the moment.'}
      </p>
      <div class="acts">
        <a class="button" href={urls.worklist()}>
          Show all documents
        </a>
      </div>
    </section>
  )
}

function Table(props: WorklistProps) {
  const { filters, rows, now, words, cursor, matching } = props
  return (
    <form class="bulk" method="post" action={urls.bulkStart}>
      {structured(filters).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {filters.view ? <Hidden name="view" value={filters.view} /> : null}
      {words ? (
        <p class="found" role="status">
          {matching === undefined ? 'Documents' : plural(matching, 'document')} with{' '}
          <strong hx-ignore>“{words}”</strong> ·{' '}
          <a href={urls.worklist({ ...filters, view: undefined, cursor: undefined })}>Clear the search</a>
        </p>
      ) : null}
      <section class="table-frame" aria-label="Documents" tabindex={0}>
        <table class="documents">
          <thead>
            <tr>
              <th scope="col" class="pick">
                <input
                  type="checkbox"
                  class="needs-js"
                  data-select-all
                  aria-label="Select all on this page"
                />
              </th>
              <th scope="col">Document</th>
              <th scope="col">Kind</th>
              <th scope="col">Status</th>
              <th scope="col">Date of service</th>
              <th scope="col" class="number">
                Pages
              </th>
              <th scope="col" class="number">
                Codes
              </th>
              <th scope="col">Least sure</th>
              <th scope="col" class="number">
                Age
              </th>
              <th scope="col">
                <span class="visually-hidden">Original</span>
              </th>
            </tr>
          </thead>
          <Rows rows={rows} filters={filters} now={now} />
        </table>
      </section>
      <ListKeys />
      {cursor ? (
        <p class="more">
          <a class="button" href={urls.worklist({ ...filters, cursor })} rel="next">
            More
          </a>
        </p>
      ) : null}
      <BulkBar trash={filters.status === 'trashed'} matching={matching} shown={rows.length} />
    </form>
  )
}

/** Every key has a visible button; here they stand under the list. */
function ListKeys() {
  return (
    <p class="list-keys needs-js">
      <button
        type="button"
        class="ghost small"
        data-move="1"
        data-hotkey="j"
        data-hotkey-name="Next document"
      >
        Next <Key>J</Key>
      </button>
      <button
        type="button"
        class="ghost small"
        data-move="-1"
        data-hotkey="k"
        data-hotkey-name="Previous document"
      >
        Previous <Key>K</Key>
      </button>
      <button
        type="button"
        class="ghost small"
        data-open-item
        data-hotkey="Enter"
        data-hotkey-name="Open the document"
      >
        Open <Key>Enter</Key>
      </button>
      <button
        type="button"
        class="ghost small"
        data-pick-item
        data-hotkey="x"
        data-hotkey-name="Select the document"
      >
        Select <Key>X</Key>
      </button>
    </p>
  )
}

function BulkBar({
  trash,
  matching,
  shown,
}: {
  trash: boolean
  matching?: number | undefined
  shown: number
}) {
  return (
    <section class="bulk-bar" aria-label="With the selected documents">
      <span class="bulk-count needs-js" data-selected>
        None selected
      </span>
      {matching !== undefined && matching > shown ? (
        <label class="check">
          <input type="checkbox" name="all" value="1" data-select-matching data-matching={matching} />
          Select all {matching.toLocaleString('en-US')} that match
        </label>
      ) : null}
      <span class="bulk-acts">
        {trash ? (
          <button type="submit" name="action" value="restore">
            Restore
          </button>
        ) : (
          <>
            <button type="submit" name="action" value="rerun">
              Run again
            </button>
            <button type="submit" name="action" value="export">
              Export
            </button>
            <button type="submit" formmethod="get" formaction={urls.newConversation()}>
              Ask
            </button>
            <button type="submit" formaction={urls.group}>
              Group into one encounter
            </button>
            <button type="submit" name="action" value="trash">
              Move to trash
            </button>
          </>
        )}
      </span>
    </section>
  )
}
