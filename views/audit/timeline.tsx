import type { AuditEntry } from '#src/domain/audit.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column, Moment, Words } from '../ui/parts.tsx'

export interface TimelineProps {
  encounter: { id: string; label: string }
  /** A document to go back to. */
  documentId?: string | undefined
  /** Newest first, of the encounter and its documents. `subjectName`: whose chain, in words. */
  entries: (AuditEntry & { subjectName?: string | undefined })[]
  /** The first entry that does not hold, of any chain shown; absent: all hold. */
  broken?: { subjectName: string; seq: number; why: string } | undefined
  /** The beginning of an action: `decision`, `step`, `encounter`… */
  filter?: string | undefined
  frame: Frame
}

const families = {
  '': 'Everything',
  decision: 'Decisions',
  encounter: 'Encounter',
  document: 'Document',
  step: 'Machine',
}

/** Page of `urls.audit`. */
export function TimelinePage(props: TimelineProps) {
  const { encounter, entries } = props
  return (
    <Layout
      title={encounter.label ? `Audit trail – ${encounter.label}` : 'Audit trail'}
      here="review"
      frame={props.frame}
    >
      <Column
        title="Audit trail"
        lead={
          <>
            <bdi hx-ignore>{encounter.label}</bdi> {encounter.label ? '· ' : ''}
            {plural(entries.length, 'entry', 'entries')}
          </>
        }
      >
        <Chain broken={props.broken} />
        <nav class="tabs" aria-label="Which entries">
          {Object.entries(families).map(([family, name]) => (
            <a
              href={family ? `${urls.audit(encounter.id)}?action=${family}` : urls.audit(encounter.id)}
              aria-current={(props.filter ?? '') === family ? 'page' : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        <ol class="timeline">
          {entries.map((entry) => (
            <Entry entry={entry} />
          ))}
        </ol>
        {entries.length === 0 ? <p class="muted">No entry of this kind.</p> : null}
        {props.documentId ? (
          <p>
            <a class="button" href={urls.document(props.documentId)}>
              Back to the review
            </a>
          </p>
        ) : null}
      </Column>
    </Layout>
  )
}

function Chain({ broken }: { broken: TimelineProps['broken'] }) {
  if (!broken)
    return (
      <p>
        <Badge tone="ok">Chain verified</Badge>{' '}
        <span class="muted">Each entry carries the hash of the one before; none is missing or changed.</span>
      </p>
    )
  return (
    <p class="notice bad" role="alert">
      <strong>The chain does not hold.</strong> {broken.subjectName}, entry {broken.seq}: {broken.why}. Tell
      the people who run Chartmark.
    </p>
  )
}

function Entry({ entry }: { entry: TimelineProps['entries'][number] }) {
  const details = Object.entries(entry.detail).filter(([, value]) => value !== null && value !== '')
  return (
    <li class="entry">
      <div class="entry-head">
        <strong>{actionWords(entry.action)}</strong>
        <span hx-ignore>{entry.actor}</span>
        <span class="muted">{entry.role}</span>
        <span class="push muted">
          <Moment at={entry.at} /> <span class="utc">{entry.at}</span>
        </span>
      </div>
      <details>
        <summary class="muted">
          {entry.subjectName ?? 'Entry'} #{entry.seq}{' '}
          <Words>{details.map(([name, value]) => `· ${name} ${inWords(value)}`).join(' ')}</Words>
        </summary>
        <dl class="about">
          {details.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd hx-ignore>{inWords(value)}</dd>
            </>
          ))}
          {entry.requestId ? (
            <>
              <dt>Request</dt>
              <dd>
                <code>{entry.requestId}</code>
              </dd>
            </>
          ) : null}
          <dt>Hash</dt>
          <dd>
            <code class="hash">{entry.hash}</code>
          </dd>
        </dl>
      </details>
    </li>
  )
}

/** `decision.accepted` → `Decision accepted`. */
function actionWords(action: string): string {
  const words = action.replaceAll(/[.-]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function inWords(value: AuditEntry['detail'][string]): string {
  return Array.isArray(value) ? value.join(', ') : String(value)
}
