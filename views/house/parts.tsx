import type { HouseStatus, HouseTerm } from '#src/domain/house.ts'
import { type HouseFilters, urls } from '#src/urls.ts'
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

export const MEANS_ALREADY = 'It means this code, or a header of it, by these words without us.'

/** A rule against what the code system says by itself: whoever approves it should know. */
export function AgainstEdition({ term }: { term: Pick<HouseTerm, 'edition' | 'says' | 'status'> }) {
  if (!term.edition || term.says !== 'not' || term.status === 'approved') return null
  return <p class="small against">Code system: {MEANS_ALREADY}</p>
}

const tallyNames = { kept: 'Kept', rejected: 'Refused', patients: 'Patients' }

/** Three cells: kept, refused, patients. */
export function Tally({ term }: { term: Pick<HouseTerm, 'kept' | 'rejected' | 'patients'> }) {
  return (
    <>
      {(['kept', 'rejected', 'patients'] as const).map((what) => (
        <td class="number" data-label={tallyNames[what]}>
          {term[what].toLocaleString('en-US')}
        </td>
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

/** What a lead may do with a term now. `only`: one act of them. `back`: in the list, to which it returns. */
export function Acts(props: { term: HouseTerm; only?: Act; back?: HouseFilters }) {
  const { term, only, back } = props
  const acts = actsOf[term.status].filter((act) => !only || act === only)
  return (
    <form method="post" action={urls.houseMark(term.id)} class="house-marks">
      <Hidden name="version" value={term.version} />
      {back ? <Hidden name="list" value="1" /> : null}
      {Object.entries(back ?? {}).map(([name, value]) =>
        value ? <Hidden name={name} value={value} /> : null,
      )}
      {acts.map((act) => (
        <button
          type="submit"
          name="act"
          value={act}
          class={back ? 'small' : act === 'approve' ? 'primary' : undefined}
          disabled={act === 'approve' && !term.title}
        >
          {act === 'approve' && term.says === 'not' ? 'Approve the rule' : actWords[act]}
          {back && !only ? (
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
