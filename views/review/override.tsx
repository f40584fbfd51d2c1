import { type Override, overrideReasonNames, overrideReasons } from '#src/domain/encounter.ts'
import type { EncounterFinding } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { idOf } from '../ui/format.ts'
import { Hidden, Key, Moment } from '../ui/parts.tsx'
import { onFindings, type Place } from './act.ts'

/** Why a finding is signed over; also on the sign-off page. */
export function OverrideWords({ override }: { override: Override }) {
  return (
    <>
      {overrideReasonNames[override.reason]}
      {override.words ? (
        <>
          : <span hx-ignore>{override.words}</span>
        </>
      ) : null}
      <span class="muted">
        {' – '}
        <span hx-ignore>{override.by}</span>, <Moment at={override.at} />
      </span>
    </>
  )
}

/** What a person said, and the way back. */
export function Overridden({ override, place }: { override: Override; place: Place }) {
  return (
    <div class="overridden">
      <p class="small">
        <OverrideWords override={override} />
      </p>
      {place.readOnly ? null : (
        <form {...onFindings(urls.overrides(place.encounterId))}>
          <Hidden name="document" value={place.documentId} />
          <Hidden name="key" value={override.key} />
          <button type="submit" class="ghost small" name="withdraw" value="1">
            Withdraw
          </button>
        </form>
      )}
    </div>
  )
}

/** The reasons, each with its key. `first`: a key of the page opens it. */
export function OverrideMenu({
  finding,
  place,
  first,
}: {
  finding: EncounterFinding
  place: Place
  first: boolean
}) {
  const action = urls.overrides(place.encounterId)
  const back = (
    <>
      <Hidden name="document" value={place.documentId} />
      <Hidden name="key" value={finding.key} />
    </>
  )
  const id = idOf('override', finding.key)
  return (
    <details class="menu override" name="menu">
      <summary
        class="button ghost small"
        data-hotkey={first ? 'x' : undefined}
        data-hotkey-name={first ? 'Override the first rule that blocks' : undefined}
        aria-keyshortcuts={first ? 'x' : undefined}
      >
        Override {first ? <Key>X</Key> : null}
      </summary>
      <div class="menu-panel">
        <form {...onFindings(action)}>
          {back}
          <p class="menu-title">Why does it stand?</p>
          {overrideReasons
            .filter((reason) => reason !== 'other')
            .map((reason, index) => (
              <button
                type="submit"
                class="menu-item"
                name="reason"
                value={reason}
                data-hotkey={String(index + 1)}
                data-hotkey-name={`Override: ${overrideReasonNames[reason]}`}
              >
                {overrideReasonNames[reason]} <Key>{index + 1}</Key>
              </button>
            ))}
        </form>
        <form class="inline" {...onFindings(action)}>
          {back}
          <Hidden name="reason" value="other" />
          <label class="field" for={id}>
            <span class="field-name">{overrideReasonNames.other}</span>
            <input type="text" id={id} name="words" required maxlength={500} autocomplete="off" />
          </label>
          <button type="submit" class="small">
            Override
          </button>
        </form>
      </div>
    </details>
  )
}
