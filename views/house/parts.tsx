import type { HouseStatus, HouseTerm } from '#src/domain/house.ts'
import { urls } from '#src/urls.ts'
import { Badge, Hidden } from '../ui/parts.tsx'
import type { Tone } from '../ui/words.ts'

const statusWords: Record<HouseStatus, { name: string; tone: Tone }> = {
  new: { name: 'New', tone: 'accent' },
  approved: { name: 'Approved', tone: 'ok' },
  retired: { name: 'Retired', tone: 'plain' },
}

export function StatusOf({ term }: { term: Pick<HouseTerm, 'status'> }) {
  const { name, tone } = statusWords[term.status]
  return <Badge tone={tone}>{name}</Badge>
}

/** Three cells: kept, refused, patients. */
export function Tally({ term }: { term: Pick<HouseTerm, 'kept' | 'rejected' | 'patients'> }) {
  return (
    <>
      {[term.kept, term.rejected, term.patients].map((count) => (
        <td class="number">{count.toLocaleString('en-US')}</td>
      ))}
    </>
  )
}

type Act = 'approve' | 'retire' | 'restore'

const actsOf: Record<HouseStatus, Act[]> = {
  new: ['approve', 'retire'],
  approved: ['retire'],
  retired: ['restore', 'approve'],
}
const actWords: Record<Act, string> = { approve: 'Approve', retire: 'Retire', restore: 'Put back' }

/** What a lead may do with a term now. `only`: one act of them. `short`: in a row, where the words stand beside. */
export function Acts(props: { term: HouseTerm; only?: Act; label?: string; short?: boolean }) {
  const { term, only, short } = props
  const acts = actsOf[term.status].filter((act) => !only || act === only)
  return (
    <form method="post" action={urls.houseMark(term.id)} class="inline acts">
      <Hidden name="version" value={term.version} />
      {acts.map((act) => (
        <button
          type="submit"
          name="act"
          value={act}
          class={short || only ? 'small' : act === 'approve' ? 'primary' : undefined}
          disabled={act === 'approve' && !term.title}
        >
          {props.label ?? actWords[act]}
          {short ? (
            <span class="visually-hidden" hx-ignore>
              {' '}
              “{term.phrase}”, {term.code}
            </span>
          ) : null}
        </button>
      ))}
    </form>
  )
}
