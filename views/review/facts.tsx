import type { Fact } from '#src/domain/encounter.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import type { Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { nameOf } from '../ui/format.ts'
import { Badge, Day, EncounterVersion } from '../ui/parts.tsx'
import { factWords } from '../ui/words.ts'

/** What a person typed into the form and was refused. */
export interface TypedFacts {
  label?: string | undefined
  setting?: string | undefined
  from?: string | undefined
  through?: string | undefined
  birthDate?: string | undefined
  sex?: string | undefined
  patientName?: string | undefined
  mrn?: string | undefined
}

/** When and whose: the dates with the words that gave them, or the wish to enter them. */
export function FactsBar({
  review,
  error,
  typed,
}: {
  review: Review
  error?: ProblemCode | undefined
  typed?: TypedFacts | undefined
}) {
  const { encounter } = review
  const inpatient = encounter.setting === 'inpatient'
  const missing = inpatient ? !encounter.through : !encounter.from
  return (
    <section id="facts" class="facts" aria-label="Encounter">
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
        <PlainFact name="Patient" fact={encounter.patientName} />
        {encounter.mrn?.value === encounter.label ? null : <PlainFact name="MRN" fact={encounter.mrn} />}
        <PlainFact
          name="Born"
          fact={encounter.birthDate}
          date
          after={review.age === undefined ? undefined : ` (${review.age} at the visit)`}
        />
        <PlainFact name="Sex" fact={encounter.sex} />
        <div class="fact">
          <dt>Edition</dt>
          <dd>{review.edition.id}</dd>
        </div>
      </dl>
      {encounter.contradictions.length > 0 ? (
        <p class="notice bad">
          <strong>Its documents disagree</strong> about {factWords(encounter.contradictions)}. Take the
          document of the other patient out of this encounter, or save the fact that is right.
        </p>
      ) : null}
      {review.readOnly ? null : (
        <FactsForm
          review={review}
          error={error}
          typed={typed}
          open={missing || Boolean(error) || encounter.contradictions.length > 0}
        />
      )}
    </section>
  )
}

/** A date with the words that gave it: codes hang on it. */
function FactItem(props: { name: string; fact?: Fact | undefined; date?: boolean; wanted?: boolean }) {
  const { name, fact } = props
  return (
    <div class={!fact && props.wanted ? 'fact missing' : 'fact'}>
      <dt>{name}</dt>
      <dd>
        {fact ? (
          <>
            <Value fact={fact} date={props.date} /> <Source fact={fact} />
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

function PlainFact(props: {
  name: string
  fact?: Fact | undefined
  date?: boolean
  after?: string | undefined
}) {
  if (!props.fact) return null
  return (
    <div class="fact" title={props.fact.evidence?.quote}>
      <dt>{props.name}</dt>
      <dd>
        <Value fact={props.fact} date={props.date} />
        {props.after}
      </dd>
    </div>
  )
}

function Value({ fact, date }: { fact: Fact; date?: boolean | undefined }) {
  return <span hx-ignore>{date ? <Day date={fact.value} /> : fact.value}</span>
}

function Source({ fact }: { fact: Fact }) {
  if (fact.source === 'person') return <span class="source muted">entered by a person</span>
  return fact.evidence ? (
    <q class="source muted" hx-ignore>
      {fact.evidence.quote}
    </q>
  ) : null
}

/** A changed date checks every code again, against the edition of that date. */
function FactsForm(props: {
  review: Review
  error?: ProblemCode | undefined
  typed?: TypedFacts | undefined
  open: boolean
}) {
  const { encounter } = props.review
  const typed = props.typed ?? {}
  const inpatient = (typed.setting ?? encounter.setting) === 'inpatient'
  const sexStated = typed.sex ?? encounter.sex?.value
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
            <input
              type="text"
              name="label"
              value={typed.label ?? encounter.label}
              placeholder={nameOf(encounter, props.review.current)}
              autocomplete="off"
            />
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
            <input type="date" name="from" value={typed.from ?? encounter.from?.value ?? ''} />
          </label>
          <label class="field">
            <span class="field-name">Through or discharge</span>
            <input type="date" name="through" value={typed.through ?? encounter.through?.value ?? ''} />
          </label>
          <label class="field">
            <span class="field-name">Birth date</span>
            <input type="date" name="birthDate" value={typed.birthDate ?? encounter.birthDate?.value ?? ''} />
          </label>
          <label class="field">
            <span class="field-name">Sex</span>
            <select name="sex">
              <option value="">Not stated</option>
              {(['F', 'M'] as const).map((sex) => (
                <option value={sex} selected={sexStated === sex}>
                  {sex === 'F' ? 'Female' : 'Male'}
                </option>
              ))}
            </select>
          </label>
          {(['patientName', 'mrn'] as const)
            .filter((name) => encounter.contradictions.includes(name))
            .map((name) => (
              <label class="field">
                <span class="field-name">{name === 'mrn' ? 'MRN' : 'Patient'}</span>
                <input
                  type="text"
                  name={name}
                  value={typed[name] ?? encounter[name]?.value ?? ''}
                  autocomplete="off"
                />
              </label>
            ))}
        </div>
        <button type="submit">Save the facts</button>
      </form>
    </details>
  )
}
