import type { EditionInfo } from '#src/domain/edition.ts'
import { Badge, Day } from '../ui/parts.tsx'

/** What is loaded, newest first. Stands below a heading with the id `editions-title`. */
export function Editions({ editions }: { editions: EditionInfo[] }) {
  return (
    <>
      <section class="table-frame" aria-labelledby="editions-title" tabindex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Edition</th>
              <th scope="col">In force</th>
              <th scope="col" class="number">
                Entries
              </th>
              <th scope="col" class="number">
                Billable
              </th>
            </tr>
          </thead>
          <tbody>
            {[...editions].sort(inForce).map((edition) => (
              <tr>
                <th scope="row">
                  {edition.id}{' '}
                  <Badge tone={edition.kind === 'starter' ? 'warn' : 'ok'}>
                    {edition.kind === 'starter' ? 'Starter set' : 'Official'}
                  </Badge>
                  {edition.carriedOver ? (
                    <p class="muted small">
                      Notes, index or tables carried over from {edition.carriedOver}; new codes have none.
                    </p>
                  ) : null}
                </th>
                <td>
                  <Day date={edition.validFrom} /> – <Day date={edition.validUntil} />
                </td>
                <td class="number">{edition.codes.toLocaleString('en-US')}</td>
                <td class="number">{edition.billable.toLocaleString('en-US')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {editions.some(({ kind }) => kind === 'official') ? (
        <p class="muted">The starter set answers only on dates that no official edition covers.</p>
      ) : null}
    </>
  )
}

/** Newest first; of one year the official one first. */
function inForce(a: EditionInfo, b: EditionInfo): number {
  const order = b.validFrom.localeCompare(a.validFrom)
  return order !== 0 ? order : a.kind.localeCompare(b.kind)
}
