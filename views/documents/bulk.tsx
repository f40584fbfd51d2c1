import { type ProblemCode, problems } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column, FileName } from '../ui/parts.tsx'

/** One act over many documents, as a person follows it. */
export interface BulkView {
  id: string
  action: 'rerun' | 'trash' | 'restore' | 'export'
  /** In the order they were chosen; `outcome` is absent until it is this one's turn, `ok` or the code of a problem. */
  items: { documentId: string; name: string; outcome?: string | undefined }[]
}

const actNames = {
  rerun: { title: 'Running again', done: 'Queued to run again' },
  trash: { title: 'Moving to the trash', done: 'Moved to the trash' },
  restore: { title: 'Restoring', done: 'Restored' },
  export: { title: 'Exporting', done: 'Exported' },
} as const

/** Page of `urls.bulk`. */
export function BulkPage({ bulk, frame }: { bulk: BulkView; frame: Frame }) {
  return (
    <Layout title={actNames[bulk.action].title} here="worklist" frame={frame}>
      <Column title={actNames[bulk.action].title} lead="You can leave this page; the work goes on.">
        <BulkProgress bulk={bulk} />
        <p>
          <a class="button" href={urls.worklist()}>
            Back to the worklist
          </a>
        </p>
      </Column>
    </Layout>
  )
}

/** Fragment of `urls.bulkProgress`. Asks for itself until every row has a result. */
export function BulkProgress({ bulk }: { bulk: BulkView }) {
  const done = bulk.items.filter(({ outcome }) => outcome).length
  const failed = bulk.items.filter(({ outcome }) => outcome && outcome !== 'ok').length
  const polling =
    done < bulk.items.length
      ? { 'hx-get': urls.bulkProgress(bulk.id), 'hx-trigger': 'every 2s', 'hx-swap': 'outerHTML' }
      : {}
  return (
    <section id="bulk-progress" class="bulk-progress" {...polling}>
      <label>
        <span role="status">
          {done} of {plural(bulk.items.length, 'document')} done
          {failed > 0 ? `, ${failed} not` : ''}
        </span>
        <progress max={bulk.items.length} value={done} />
      </label>
      <ul class="outcomes">
        {bulk.items.map((item) => (
          <li>
            <a href={urls.document(item.documentId)}>
              <FileName name={item.name} />
            </a>
            <Outcome outcome={item.outcome} done={actNames[bulk.action].done} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ outcome, done }: { outcome?: string | undefined; done: string }) {
  if (!outcome) return <Badge>Waiting</Badge>
  if (outcome === 'ok') return <Badge tone="ok">{done}</Badge>
  const problem = problems[outcome as ProblemCode]
  return (
    <span class="outcome-bad">
      <Badge tone="bad">Not done</Badge>{' '}
      {problem ? `${problem.title}. ${problem.next}` : 'Something went wrong'}
    </span>
  )
}
