import { urls } from '#src/urls.ts'
import type { Frame } from '../ui/frame.ts'
import { Hidden } from '../ui/parts.tsx'

/** One line, while only the starter set is loaded; "Not now" keeps it away from this browser. */
export function Offer({ frame, back }: { frame: Frame; back: 'upload' | 'worklist' }) {
  if (!frame.offer) return null
  return (
    <form method="post" action={urls.codesOffer} class="notice offer">
      <p>
        Only the starter set of codes is loaded. <a href={urls.codes}>Load the official release</a>
      </p>
      <Hidden name="back" value={back} />
      <button type="submit" class="ghost small">
        Not now
      </button>
    </form>
  )
}
