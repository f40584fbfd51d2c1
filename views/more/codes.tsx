import type { AuditEntry } from '#src/domain/audit.ts'
import type { EditionMakings, ImportRun, ReleaseAddress } from '#src/domain/code-import.ts'
import type { EditionInfo } from '#src/domain/edition.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, FileName, Hidden, Moment } from '../ui/parts.tsx'
import { Editions } from './editions.tsx'
import { ImportProgress } from './import-progress.tsx'

export interface CodesProps {
  frame: Frame
  editions: EditionInfo[]
  makings: EditionMakings[]
  /** The import under way, else the last one. */
  run: ImportRun | undefined
  /** What the button fetches. */
  official: readonly ReleaseAddress[]
  /** Fiscal years that documents of the worklist ask for and no official edition answers. */
  missing: { year: number; documents: number }[]
  /** Who imported what, newest first. */
  trail: AuditEntry[]
  maxFileMb: number
}

/** Page of `urls.codes`. */
export function CodesPage(props: CodesProps) {
  const official = props.editions.filter(({ kind }) => kind === 'official')
  return (
    <Layout title="Code system" here="more" frame={props.frame}>
      <Column title="Code system" lead="Editions of ICD-10-CM. The date of service chooses the one in force.">
        {props.run ? <ImportProgress run={props.run} /> : null}
        <Missing missing={props.missing} anyOfficial={official.length > 0} />
        <h2 id="editions-title">Editions</h2>
        <Editions editions={props.editions} />
        <Makings editions={official} makings={props.makings} />
        <h2>Load a release</h2>
        <p>
          Releases come out in October and April. Loading one takes a minute or two after the download;
          everybody can go on working, and an edition changes only when all of it was read and checked.
        </p>
        <Official {...props} />
        <Upload {...props} />
        <Trail trail={props.trail} />
      </Column>
    </Layout>
  )
}

function Missing({ missing, anyOfficial }: { missing: CodesProps['missing']; anyOfficial: boolean }) {
  if (missing.length === 0) return null
  return (
    <section class="notice warn" aria-label="Missing editions">
      <p>
        <strong>{anyOfficial ? 'An edition is missing.' : 'Only the starter set answers.'}</strong> Of the
        newest documents in the worklist,{' '}
        {missing.map(({ year, documents }, at) => (
          <>
            {at > 0 ? ', ' : ''}
            {plural(documents, 'needs', 'need')} FY{year}
          </>
        ))}
        .
      </p>
    </section>
  )
}

function Makings({ editions, makings }: { editions: EditionInfo[]; makings: EditionMakings[] }) {
  const shown = makings.filter(({ edition }) => edition === 'lists' || editions.some((e) => e.id === edition))
  return (
    <>
      {shown.map(({ edition, counts, sources }) => (
        <details class="making">
          <summary>What {edition === 'lists' ? 'the Medicare lists are' : `${edition} is`} made of</summary>
          <p>
            {Object.entries(counts)
              .map(([name, count]) => `${count.toLocaleString('en-US')} ${name}`)
              .join(', ')}
          </p>
          <dl class="sources">
            {sources.map(({ name, sha256 }) => (
              <>
                <dt>
                  <FileName name={name} />
                </dt>
                <dd>
                  <span class="muted">SHA-256</span> <code>{sha256}</code>
                </dd>
              </>
            ))}
          </dl>
        </details>
      ))}
    </>
  )
}

function Official({ official, run }: Pick<CodesProps, 'official' | 'run'>) {
  return (
    <form method="post" action={urls.codesImport} class="load">
      <h3>From the publisher</h3>
      <p class="hint" id="official-hint">
        Fetched only when you press the button, from these addresses; nothing is sent.
      </p>
      <ul class="addresses">
        {official.map(({ title, url }) => (
          <li>
            {title === url ? null : <strong>{title}</strong>} <span class="address">{url}</span>
          </li>
        ))}
      </ul>
      <Hidden name="from" value="official" />
      <button type="submit" class="primary" aria-describedby="official-hint" disabled={isRunning(run)}>
        Download the official release
      </button>
    </form>
  )
}

function Upload({ maxFileMb, run }: Pick<CodesProps, 'maxFileMb' | 'run'>) {
  return (
    <form method="post" action={urls.codesUpload} enctype="multipart/form-data" class="load">
      <h3>From a file</h3>
      <label class="field">
        <span class="field-name">Archive or file of a release</span>
        <span class="hint" id="release-hint">
          ZIP, TXT or XML as CMS or CDC publish it, smaller than {maxFileMb} MB. The list of codes (the order
          file) comes first; the tabular list, the index and the tables join it.
        </span>
        <input
          type="file"
          name="file"
          required
          accept=".zip,.txt,.xml,.gz,.csv,.jsonl,.xlsx,application/zip,text/plain,text/xml"
          aria-describedby="release-hint"
        />
      </label>
      <button type="submit" disabled={isRunning(run)}>
        Upload and import
      </button>
    </form>
  )
}

function isRunning(run: ImportRun | undefined): boolean {
  return run?.state === 'running'
}

const actNames: Record<string, string> = {
  'codes.import-started': 'started an import',
  'codes.imported': 'imported',
  'codes.import-failed': 'started an import that failed',
  'codes.import-interrupted': 'started an import that was interrupted',
}

function Trail({ trail }: { trail: AuditEntry[] }) {
  if (trail.length === 0) return null
  return (
    <>
      <h2>Who loaded what</h2>
      <ul class="trail">
        {trail.map(({ at, actor, action, detail }) => (
          <li>
            <Moment at={at} /> <bdi hx-ignore>{actor}</bdi> {actNames[action] ?? action}
            {Array.isArray(detail['editions']) && detail['editions'].length > 0 ? (
              <span hx-ignore> {detail['editions'].join('; ')}</span>
            ) : action === 'codes.imported' ? (
              ' the same files again: nothing changed'
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
