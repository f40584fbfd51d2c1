import type { CodeHit } from '#src/domain/edition.ts'
import type { Encounter } from '#src/domain/encounter.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Column, Hidden } from '../ui/parts.tsx'

/** Focus stays in the field: the combobox points at the option with `aria-activedescendant`. */
const listbox = { role: 'listbox' }
const option = { role: 'option', 'aria-selected': 'false', tabindex: -1 }

/** Fragment of `urls.codeSearch`: options of the combobox. Headers are shown and cannot be chosen. */
export function CodeResults({ hits, edition }: { hits: CodeHit[]; edition: string }) {
  return (
    <ul id="code-results" {...listbox} aria-label={`Codes of ${edition}`} data-count={hits.length}>
      {hits.map((hit, index) => (
        <li
          {...option}
          id={`code-option-${index}`}
          data-code={hit.code}
          aria-disabled={hit.billable ? undefined : 'true'}
        >
          <code class="code">{hit.code}</code>
          <span>
            {hit.title}
            {hit.matched && hit.matched !== hit.title ? <small class="muted"> {hit.matched}</small> : null}
          </span>
          {hit.billable ? null : <small class="badge">Header</small>}
        </li>
      ))}
      {hits.length === 0 ? (
        <li class="no-hit" {...option} aria-disabled="true">
          No code of {edition} has these words. Try fewer words, or the beginning of the code.
        </li>
      ) : null}
    </ul>
  )
}

/** The same search without script: each hit with its own button. */
export function CodeSearchPage(props: {
  q: string
  hits: CodeHit[]
  edition: string
  encounter: Pick<Encounter, 'id' | 'version'>
  documentId: string
  frame: Frame
}) {
  return (
    <Layout title="Add a code" here="review" frame={props.frame}>
      <Column title="Add a code" lead={`From ${props.edition}`}>
        <ul class="tray">
          {props.hits.map((hit) => (
            <li class="dropped">
              <div class="dropped-head">
                <code class="code">{hit.code}</code> <span>{hit.title}</span>
              </div>
              {hit.billable ? (
                <form method="post" action={urls.addedCodes(props.encounter.id)}>
                  <Hidden name="version" value={props.encounter.version} />
                  <Hidden name="document" value={props.documentId} />
                  <Hidden name="code" value={hit.code} />
                  <button type="submit" class="small" aria-label={`Add ${hit.code}`}>
                    Add
                  </button>
                </form>
              ) : (
                <p class="muted">Header: choose one of its children.</p>
              )}
            </li>
          ))}
        </ul>
        {props.hits.length === 0 ? <p>No code has these words.</p> : null}
        <p>
          <a class="button" href={urls.document(props.documentId)}>
            Back to the review
          </a>
        </p>
      </Column>
    </Layout>
  )
}
