import { poaIndicators, poaNames } from '#src/domain/encounter.ts'
import type { Card, CardPoa } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Badge, Hidden, Key } from '../ui/parts.tsx'
import { onCard, type Place } from './act.ts'

/** "Present on admission" of a code of an inpatient: what stands, why, and the choice. */
export function PoaMenu({ card, poa, place }: { card: Card; poa: CardPoa; place: Place }) {
  if (poa.exempt) return <span class="poa-exempt muted small">POA exempt</span>
  return (
    <details class="menu" name="menu">
      <summary
        data-hotkey="o"
        data-hotkey-name="Present on admission (then Y, N, U or W)"
        aria-keyshortcuts="o"
      >
        POA {poa.value ?? (poa.proposed && card.state !== 'accepted' ? `${poa.proposed}?` : '…')} <Key>O</Key>
      </summary>
      <form class="menu-panel" {...onCard(urls.poa(place.encounterId, card.code))}>
        <Hidden name="version" value={card.version} />
        <Hidden name="document" value={place.documentId} />
        <p class="menu-title">{poa.why}</p>
        {poaIndicators.map((indicator) => (
          <button
            type="submit"
            class="menu-item"
            name="poa"
            value={indicator}
            aria-current={poa.value === indicator ? 'true' : undefined}
            data-hotkey={indicator.toLowerCase()}
            data-hotkey-name={poaNames[indicator]}
          >
            <span>
              {poaNames[indicator]}
              {poa.proposed === indicator ? <span class="muted"> – proposed</span> : null}
            </span>{' '}
            <Key>{indicator}</Key>
          </button>
        ))}
      </form>
    </details>
  )
}

/** The same as words, where nothing can be chosen. */
export function PoaBadge({ poa }: { poa: CardPoa | undefined }) {
  if (!poa) return null
  if (poa.exempt) return <Badge>POA exempt</Badge>
  if (poa.value) return <Badge>POA {poa.value}</Badge>
  return poa.optional ? null : <Badge tone="warn">POA missing</Badge>
}
