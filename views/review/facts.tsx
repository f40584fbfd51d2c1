import type { Fact } from '#src/domain/encounter.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Badge, Day, EncounterVersion } from '../ui/parts.tsx'

/** Whose encounter, where, when: each fact with the words that gave it, or the wish to enter it. */
export function FactsBar({ review, error }: { review: Review; error?: ProblemCode | undefined }) {
  const { encounter } = review
  const inpatient = encounter.setting === 'inpatient'
  const missing = inpatient ? !encounter.through : !encounter.from
  return (
    <section id="facts" class="facts" aria-label="Encounter">
      <div class="facts-head">
        <h1>
          <bdi hx-ignore>{encounter.label}</bdi>
        </h1>
        <Badge>{inpatient ? 'Inpatient' : 'Outpatient'}</Badge>
        <span class="muted">{review.edition.id}</span>
      </div>
      <dl class="facts-list">
        <FactItem
          name={inpatient ? 'Admitted' : 'Date of service'}
          fact={encounter.from}
          date
          wanted={!inpatient}
        />
        {inpatient || encounter.through ? (
          <FactItem
            name={inpatient ? 'Discharged' : 'Through'}
            fact={encounter.through}
            date
            wanted={inpatient}
          />
        ) : null}
        {encounter.patientName ? <FactItem name="Patient" fact={encounter.patientName} /> : null}
        {encounter.mrn ? <FactItem name="MRN" fact={encounter.mrn} /> : null}
        {encounter.birthDate ? <FactItem name="Born" fact={encounter.birthDate} date /> : null}
        {encounter.sex ? <FactItem name="Sex" fact={encounter.sex} /> : null}
      </dl>
      {encounter.contradictions.length > 0 ? (
        <p class="notice bad">
          <strong>Its documents disagree</strong> about {encounter.contradictions.join(', ')}. Correct the
          fact, or take a document out of this encounter.
        </p>
      ) : null}
      {review.readOnly ? null : <FactsForm review={review} error={error} open={missing || Boolean(error)} />}
    </section>
  )
}

function FactItem(props: { name: string; fact?: Fact | undefined; date?: boolean; wanted?: boolean }) {
  const { name, fact } = props
  return (
    <div class={!fact && props.wanted ? 'fact missing' : 'fact'}>
      <dt>{name}</dt>
      <dd>
        {fact ? (
          <>
            <span hx-ignore>{props.date ? <Day date={fact.value} /> : fact.value}</span>
            {fact.source === 'person' ? (
              <span class="source muted">entered by a person</span>
            ) : fact.evidence ? (
              <q class="source muted" hx-ignore>
                {fact.evidence.quote}
              </q>
            ) : null}
          </>
        ) : props.wanted ? (
          <Badge tone="warn">Date missing – enter it</Badge>
        ) : (
          <span class="muted">not stated</span>
        )}
      </dd>
    </div>
  )
}

/** A changed date checks every code again, against the edition of that date. */
function FactsForm(props: { review: Review; error?: ProblemCode | undefined; open: boolean }) {
  const { encounter } = props.review
  const inpatient = encounter.setting === 'inpatient'
  return (
    <details class="facts-edit" open={props.open}>
      <summary>Change these facts</summary>
      <form method="post" action={urls.facts(encounter.id)}>
        <EncounterVersion version={encounter.version} />
        <input type="hidden" name="document" value={props.review.current.id} />
        {props.error ? (
          <p class="notice bad" role="alert">
            <strong>{problems[props.error].title}.</strong> {problems[props.error].next}
          </p>
        ) : null}
        <div class="fields">
          <label class="field">
            <span class="field-name">Label or MRN</span>
            <input type="text" name="label" value={encounter.label} autocomplete="off" required />
          </label>
          <label class="field">
            <span class="field-name">Setting</span>
            <select name="setting">
              <option value="outpatient" selected={!inpatient}>
                Outpatient
              </option>
              <option value="inpatient" selected={inpatient}>
                Inpatient
              </option>
            </select>
          </label>
          <label class="field">
            <span class="field-name">Date of service or admission</span>
            <input type="date" name="from" value={encounter.from?.value ?? ''} />
          </label>
          <label class="field">
            <span class="field-name">Through or discharge</span>
            <input type="date" name="through" value={encounter.through?.value ?? ''} />
          </label>
          <label class="field">
            <span class="field-name">Birth date</span>
            <input type="date" name="birthDate" value={encounter.birthDate?.value ?? ''} />
          </label>
          <label class="field">
            <span class="field-name">Sex</span>
            <select name="sex">
              <option value="">Not stated</option>
              {['female', 'male'].map((sex) => (
                <option value={sex} selected={encounter.sex?.value.toLowerCase() === sex}>
                  {sex === 'female' ? 'Female' : 'Male'}
                </option>
              ))}
            </select>
          </label>
        </div>
        <button type="submit">Save the facts</button>
      </form>
    </details>
  )
}
