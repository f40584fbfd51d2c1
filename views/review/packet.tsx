import { kindNames } from '#src/domain/document.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { pageRange, plural } from '../ui/format.ts'

/** What seems to be several documents, or several patients, in one file: a person decides. */
export function PacketNotice({ review }: { review: Review }) {
  const { current } = review
  const packet = 'packet' in current ? current.packet : undefined
  if (!packet || review.readOnly) return null
  const { parts, patients } = packet
  return (
    <section class={patients > 1 ? 'notice bad' : 'notice warn'} aria-label="Packet">
      <strong>
        {patients > 1
          ? `The pages name ${plural(patients, 'patient')}. Split it, or take out what is another patient’s.`
          : `This looks like ${plural(parts.length, 'document')} in one file.`}
      </strong>
      {parts.length > 1 ? (
        <ul>
          {parts.map((part) => (
            <li>
              {pageRange(part)}: {kindNames[part.kind]}
            </li>
          ))}
        </ul>
      ) : null}
      <form method="post" action={urls.split(current.id)} class="acts">
        {parts.length > 1 ? (
          <button type="submit" name="starts" value={parts.map((part) => part.first).join(',')}>
            Split like this
          </button>
        ) : null}
        <a class="button" href={urls.split(current.id)}>
          Choose the pages
        </a>
        <button type="submit" name="keep" value="1" class="ghost">
          {patients > 1 ? 'It is one patient: keep it whole' : 'Keep it as one document'}
        </button>
      </form>
    </section>
  )
}
