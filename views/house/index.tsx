import type { HouseAct, HouseList, HouseStatus, HouseTerm } from '#src/domain/house.ts'
import { type HouseFilters, urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Hidden, Moment, Words } from '../ui/parts.tsx'
import { Acts, AgainstEdition, StatusOf, Tally } from './parts.tsx'

/** What an import did, told once. */
export interface ImportTold {
  lines: number
  terms: number
  refused: { line: number; why: string }[]
  refusedLines: number
}

export interface HouseProps {
  frame: Frame
  list: HouseList
  filters: HouseFilters
  imported?: ImportTold | undefined
}

const tabs: { status: HouseStatus | ''; name: string }[] = [
  { status: '', name: 'All' },
  { status: 'new', name: 'New' },
  { status: 'approved', name: 'Approved' },
  { status: 'retired', name: 'Retired' },
]

/** Page of `urls.house`: what the shop's decisions taught, and what leads said about it. */
export function HousePage({ frame, list, filters, imported }: HouseProps) {
  return (
    <Layout title="House dictionary" here="more" frame={frame} wide>
      <div class="worklist house">
        <header class="page-head">
          <h1>House dictionary</h1>
          <p class="muted">
            <Learned list={list} />
          </p>
        </header>
        <p class="lead">
          Each signed encounter teaches which words mean which code here. New terms propose and are marked;
          only approved ones count in full. Names, dates and numbers are never learned.
        </p>
        {imported ? <Imported told={imported} /> : null}
        <RefusedOften terms={list.refusedOften} mayKeep={list.mayKeep} />
        <nav class="tabs" aria-label="Status">
          {tabs.map(({ status, name }) => (
            <a
              href={urls.house({ ...filters, status: status || undefined })}
              aria-current={(filters.status ?? '') === status ? 'page' : undefined}
            >
              {name} <span class="count">{list.counts[status || 'all'].toLocaleString('en-US')}</span>
            </a>
          ))}
        </nav>
        <Filters filters={filters} />
        {list.terms.length === 0 ? <Nothing list={list} /> : <Terms list={list} filters={filters} />}
        {list.mayKeep ? <Changes acts={list.acts} /> : null}
        <Transfer mayKeep={list.mayKeep} />
      </div>
    </Layout>
  )
}

function Learned({ list: { learned, behind } }: { list: HouseList }) {
  if (!learned) return <>{behind ? 'Learning for the first time…' : 'Nothing learned yet'}</>
  return (
    <>
      Learned from {plural(learned.encounters, 'signed encounter')}, <Moment at={learned.at} />
      {behind ? '; newer decisions are being learned' : ''}
    </>
  )
}

function RefusedOften({ terms, mayKeep }: { terms: HouseTerm[]; mayKeep: boolean }) {
  if (terms.length === 0) return null
  return (
    <section class="notice warn" aria-labelledby="refused">
      <h2 id="refused">Refused again and again</h2>
      <p>
        Coders refuse these codes for these words. Approve the rule, and the words no longer propose the code.
      </p>
      <ul class="house-rules">
        {terms.slice(0, 20).map((term) => (
          <li>
            <a href={urls.houseTerm(term.id)}>
              <Words>“{term.phrase}”</Words> is not <span class="code">{term.code}</span>
            </a>{' '}
            <span class="muted">
              refused {term.rejected} of {term.kept + term.rejected} times
            </span>{' '}
            <AgainstEdition term={term} />
            {mayKeep ? <Acts term={term} only="approve" back={{}} /> : null}
          </li>
        ))}
      </ul>
      {terms.length > 20 ? <p>And {terms.length - 20} more.</p> : null}
    </section>
  )
}

function Filters({ filters }: { filters: HouseFilters }) {
  return (
    <form class="filters" method="get" action={urls.house()}>
      {filters.status ? <Hidden name="status" value={filters.status} /> : null}
      <label>
        Code <input name="code" value={filters.code ?? ''} size={9} maxlength={8} spellcheck={false} />
      </label>
      <label>
        <input type="checkbox" name="all" value="1" checked={filters.all === '1'} /> Also what the code system
        says by itself
      </label>
      <button type="submit" class="small">
        Show
      </button>
      {filters.code || filters.all ? <a href={urls.house({ status: filters.status })}>Clear</a> : null}
    </form>
  )
}

function Terms({ list, filters }: { list: HouseList; filters: HouseFilters }) {
  return (
    <>
      <section class="table-frame" aria-label="Terms" tabindex={0}>
        <table class="plain house-terms">
          <thead>
            <tr>
              <th scope="col">Words</th>
              <th scope="col">Code</th>
              <th scope="col">Status</th>
              <th scope="col" class="number">
                Kept
              </th>
              <th scope="col" class="number">
                Refused
              </th>
              <th scope="col" class="number">
                Patients
              </th>
              <th scope="col">
                <span class="visually-hidden">What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.terms.map((term) => (
              <tr>
                <th scope="row" class="house-words">
                  <a href={urls.houseTerm(term.id)}>
                    <Words>{term.phrase}</Words>
                  </a>
                </th>
                <td class="house-means">
                  {term.says === 'not' ? <span class="muted">is not </span> : null}
                  <span class="code">{term.code}</span>{' '}
                  <span class="muted">{term.title ?? 'No such code'}</span>
                  <AgainstEdition term={term} />
                </td>
                <td>
                  <StatusOf term={term} />
                </td>
                <Tally term={term} />
                <td class="house-acts">{list.mayKeep ? <Acts term={term} back={filters} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {list.found > list.terms.length ? (
        <p class="muted">
          The {list.terms.length} most decided of {list.found.toLocaleString('en-US')}. Narrow the list with a
          code.
        </p>
      ) : null}
    </>
  )
}

function Nothing({ list: { counts, learned } }: { list: HouseList }) {
  const none = counts.all === 0
  return (
    <section class="empty small">
      <h2>{none ? 'No terms yet' : 'No term fits'}</h2>
      <p class="lead">
        {!none
          ? 'Choose another status or clear the code.'
          : learned
            ? 'Coders have decided as the code system says. Words that they add a code for will stand here.'
            : 'Sign an encounter: what was kept, added and refused in it stands here a few seconds later.'}
      </p>
    </section>
  )
}

const actNames: Record<HouseAct['what'], string> = {
  approve: 'approved',
  retire: 'retired',
  restore: 'put back among the new',
  import: 'imported',
}

function Changes({ acts }: { acts: HouseAct[] }) {
  if (acts.length === 0) return null
  return (
    <details class="panel">
      <summary>Last changes</summary>
      <ul class="house-changes">
        {acts.map((act) => (
          <li>
            <span>
              {plural(act.changed.length, 'term')} {actNames[act.what]} by <Words>{act.by}</Words>,{' '}
              <Moment at={act.at} />
            </span>
            {act.undone ? (
              <span class="muted">taken back</span>
            ) : (
              <form method="post" action={urls.houseUndo} class="inline">
                <Hidden name="act" value={act.id} />
                <button type="submit" class="ghost small">
                  Take back
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Transfer({ mayKeep }: { mayKeep: boolean }) {
  return (
    <details class="panel">
      <summary>Export and import</summary>
      <p>
        <a class="button" href={urls.houseExport} download>
          Export as JSON lines
        </a>
      </p>
      {mayKeep ? (
        <form method="post" action={urls.houseImport} enctype="multipart/form-data">
          <div class="field">
            <label class="field-name" for="house-file">
              A decisions file or an export of another shop
            </label>
            <p class="hint" id="house-file-hint">
              One JSON object a line. You vouch for what it says: its terms are approved, each line counts as
              a patient of its own, once. Lines of an export keep their status, and bring counts up to what
              they say. Of its texts only the marked words are kept.
            </p>
            <input
              type="file"
              id="house-file"
              name="file"
              accept=".jsonl,.json,.txt,application/json"
              aria-describedby="house-file-hint"
            />
          </div>
          <button type="submit">Import</button>
        </form>
      ) : null}
    </details>
  )
}

function Imported({ told }: { told: ImportTold }) {
  return (
    <section class={`notice ${told.terms === 0 ? 'warn' : 'ok'}`} role="status">
      <p>
        {told.terms === 0
          ? told.lines > 0
            ? 'Everything in this file is here already: nothing was changed.'
            : 'Nothing was imported.'
          : `Imported ${plural(told.terms, 'term')} from ${plural(told.lines, 'line')}.`}
        {told.refusedLines > 0 ? ` ${plural(told.refusedLines, 'line')} had something left out:` : ''}
      </p>
      {told.refused.length > 0 ? (
        <ul>
          {told.refused.slice(0, 20).map(({ line, why }) => (
            <li>
              Line {line}: <Words>{why}</Words>
            </li>
          ))}
        </ul>
      ) : null}
      {told.refused.length > 20 ? <p>And more of the kind.</p> : null}
    </section>
  )
}
