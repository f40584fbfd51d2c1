import type { Child } from 'hono/jsx'
import type { Document, Status } from '#src/domain/document.ts'
import { age, day, moment, pageRange } from './format.ts'
import { statusNames, statusTones, type Tone } from './words.ts'

/** The small pieces every page is made of. */

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: Child }) {
  return <span class={`badge ${tone}`}>{children}</span>
}

export function StatusBadge({ status }: { status: Status }) {
  return <Badge tone={statusTones[status]}>{statusNames[status]}</Badge>
}

/** A key printed on its button. Screen readers get it from `aria-keyshortcuts`. */
export function Key({ children }: { children: Child }) {
  return (
    <span class="key" aria-hidden="true">
      {children}
    </span>
  )
}

export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={String(value)} />
}

/** Each act raises it; `islands/review.js` writes the newest (`data-version` of `#finish`) into the forms that stayed. */
export function EncounterVersion({ version }: { version: number }) {
  return <input type="hidden" name="version" value={String(version)} data-encounter-version />
}

/** A moment: UTC here; the browser puts local time in its place and keeps UTC as the title. */
export function Moment({ at }: { at: string }) {
  return (
    <time datetime={at} data-local>
      {moment(at)}
    </time>
  )
}

/** How long ago; the moment itself on hover. `now` is ISO. */
export function Ago({ at, now }: { at: string; now: string }) {
  return (
    <time datetime={at} title={moment(at)}>
      {age(at, now)}
    </time>
  )
}

export function Day({ date }: { date: string }) {
  return <time datetime={date}>{day(date)}</time>
}

/** A file name: any characters, any direction, never live HTML. */
/** A document by its file's name; of a split packet, with its pages. */
export function DocumentName({ document }: { document: Pick<Document, 'name' | 'part' | 'pages'> }) {
  return (
    <>
      <FileName name={document.name} />
      {document.part && document.pages ? <span class="muted">, {pageRange(document.pages)}</span> : null}
    </>
  )
}

export function FileName({ name }: { name: string }) {
  return (
    <bdi class="file-name" hx-ignore>
      {name}
    </bdi>
  )
}

/** Words of a document or of a person: shown as they are, never live HTML. */
export function Words({ children }: { children: Child }) {
  return <span hx-ignore>{children}</span>
}

/** The one shape of a page that is mostly text or a form. */
export function Column({ title, lead, children }: { title: string; lead?: Child; children: Child }) {
  return (
    <div class="column">
      <header class="column-head">
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
      </header>
      {children}
    </div>
  )
}
