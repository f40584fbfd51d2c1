import { type Unread, unreadParts } from '#src/domain/document.ts'
import { rejectReasonNames } from '#src/domain/encounter.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import type { Card, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { nameOf, pageRuns, plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column, Day, Hidden } from '../ui/parts.tsx'
import { firstNames, severityNames, severityTones } from '../ui/words.ts'
import { OverrideWords } from './override.tsx'
import { PoaBadge } from './poa.tsx'
import { SummaryToSign } from './summary.tsx'

export interface SignOffProps {
  review: Review
  frame: Frame
  /** Whether a document of the encounter does not say who wrote it: then a person confirms it. */
  authorUnknown: boolean
  /** What was wrong with the form just sent. */
  error?: ProblemCode | undefined
}

/** Page of `urls.signOff`: check the answers, then sign. */
export function SignOffPage({ review, frame, authorUnknown, error }: SignOffProps) {
  const { encounter, blockers } = review
  const accepted = review.cards
    .filter((card) => card.state === 'accepted')
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const unread = unreadParts(review.documents.map(({ document }) => document))
  const rejected = review.cards.filter((card) => card.state === 'rejected')
  return (
    <Layout
      title={`${error ? 'Error: ' : ''}Sign off ${nameOf(encounter, review.current)}`}
      here="review"
      frame={frame}
    >
      <Column
        title="Check the answers"
        lead={
          <>
            <bdi hx-ignore>{nameOf(encounter, review.current)}</bdi> ·{' '}
            {encounter.setting === 'inpatient' ? 'Inpatient' : 'Outpatient'} · {review.edition.title}
          </>
        }
      >
        {error ? (
          <section class="notice bad" role="alert">
            <strong>{problems[error].title}.</strong> {problems[error].next}
          </section>
        ) : null}
        {blockers.length > 0 ? <Blockers review={review} /> : null}
        <Dates review={review} />
        <h2>{plural(accepted.length, 'code')}, in the order of the claim</h2>
        {accepted.length > 0 ? (
          <ol class="answers">
            {accepted.map((card) => (
              <Answer card={card} first={firstNames[encounter.setting]} />
            ))}
          </ol>
        ) : (
          <p class="notice warn">No code is accepted. You can sign an encounter without codes.</p>
        )}
        <Open review={review} />
        {rejected.length > 0 ? (
          <details class="panel">
            <summary>
              <h2>Rejected</h2> <span class="count">{rejected.length}</span>
            </summary>
            <ul class="rejected">
              {rejected.map((card) => (
                <li>
                  <code class="code">{card.code}</code> {card.title}
                  <span class="muted">
                    {' – '}
                    {card.replacedBy
                      ? `replaced by ${card.replacedBy}`
                      : card.reason
                        ? rejectReasonNames[card.reason]
                        : 'no reason'}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        <form method="post" action={urls.signOff(encounter.id)} class="sign">
          <Hidden name="version" value={encounter.version} />
          <SummaryToSign review={review} error={error} />
          {unread.length > 0 ? <NotRead unread={unread} /> : null}
          {authorUnknown ? (
            <label class="check">
              <input type="checkbox" name="acknowledged" value="1" required />
              <span>
                The author is not stated in every document. I have checked that a provider wrote them.
              </span>
            </label>
          ) : null}
          {review.edition.edits ? null : (
            <p class="muted">
              Age and other edits of the Medicare Code Editor are not checked: load the lists under{' '}
              <a href={urls.codes}>Code system</a>.
            </p>
          )}
          <p class="muted">ICD-10-CM diagnoses only (no CPT/HCPCS, ICD-10-PCS, DRG).</p>
          <div class="acts">
            <button type="submit" class="primary large" disabled={blockers.length > 0}>
              Sign {plural(accepted.length, 'code')}
            </button>
            <a class="button large" href={urls.document(review.current.id)}>
              Back to the review
            </a>
          </div>
        </form>
      </Column>
    </Layout>
  )
}

/** Nothing was proposed from these pages: whoever signs has to have read them. */
function NotRead({ unread }: { unread: Unread[] }) {
  return (
    <section class="notice warn" aria-labelledby="unread-title">
      <h2 id="unread-title">Not read by the machine</h2>
      <ul>
        {unread.map(({ name, pages }) => (
          <li>
            {pages
              ? `${pages.length === 1 ? 'Page' : 'Pages'} ${pageRuns(pages)} ${pages.length === 1 ? 'was' : 'were'} not read by the machine`
              : 'No page was read and coded by the machine'}{' '}
            – <bdi hx-ignore>{name}</bdi>. No code was proposed from {pages?.length === 1 ? 'it' : 'them'}.
          </li>
        ))}
      </ul>
      <label class="check">
        <input type="checkbox" name="unread" value="1" required />
        <span>I have read these pages myself and added the codes they support.</span>
      </label>
    </section>
  )
}

function Blockers({ review }: { review: Review }) {
  return (
    <section class="notice warn" aria-labelledby="blockers-title">
      <h2 id="blockers-title">Before you can sign</h2>
      <ul class="blockers">
        {review.blockers.map((blocker) => (
          <li>
            <strong>{problems[blocker].title}.</strong> {problems[blocker].next}
          </li>
        ))}
      </ul>
      <p>
        <a href={urls.document(review.current.id)}>Go back and complete it</a>
      </p>
    </section>
  )
}

function Dates({ review }: { review: Review }) {
  const { from, through, setting } = review.encounter
  return (
    <dl class="about">
      <dt>{setting === 'inpatient' ? 'Admitted' : 'Date of service'}</dt>
      <dd>{from ? <Day date={from.value} /> : <Badge tone="warn">Date missing</Badge>}</dd>
      {setting === 'inpatient' || through ? (
        <>
          <dt>{setting === 'inpatient' ? 'Discharged' : 'Through'}</dt>
          <dd>{through ? <Day date={through.value} /> : <Badge tone="warn">Date missing</Badge>}</dd>
        </>
      ) : null}
      <dt>Edition</dt>
      <dd>
        {review.edition.id}, in force <Day date={review.edition.validFrom} /> to{' '}
        <Day date={review.edition.validUntil} />
        {review.edition.kind === 'starter' ? <Badge>Starter set</Badge> : null}
      </dd>
    </dl>
  )
}

function Answer({ card, first }: { card: Card; first: string }) {
  return (
    <li>
      <div class="answer-head">
        <code class="code">{card.code}</code> <span>{card.title}</span>
        {card.position === 1 ? <Badge tone="accent">{first}</Badge> : null}
        {card.origin === 'added' ? <Badge>Added by a person</Badge> : null}
        <PoaBadge poa={card.poa} />
      </div>
      {card.evidence[0] ? (
        <p class="answer-quote">
          <q hx-ignore>{card.evidence[0].quote}</q> <span class="where">p. {card.evidence[0].page}</span>
        </p>
      ) : (
        <p class="muted">No evidence attached.</p>
      )}
      {card.note ? (
        <p class="note" hx-ignore>
          {card.note}
        </p>
      ) : null}
    </li>
  )
}

/** Rule findings that are still there: they may be signed over when they do not block, or a person said why. */
function Open({ review }: { review: Review }) {
  const open = review.findings.filter(({ override }) => !override)
  const overridden = review.findings.filter(({ override }) => override)
  return (
    <>
      {overridden.length > 0 ? (
        <section>
          <h2>Overridden findings</h2>
          <ul class="open-findings">
            {overridden.map((finding) => (
              <li>
                <Badge>Overridden</Badge> <span hx-ignore>{finding.message}</span>
                <br />
                {finding.override ? <OverrideWords override={finding.override} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {open.length > 0 ? (
        <section>
          <h2>Open findings</h2>
          <ul class="open-findings">
            {open.map((finding) => (
              <li>
                <Badge tone={severityTones[finding.severity]}>{severityNames[finding.severity]}</Badge>{' '}
                <span hx-ignore>{finding.message}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
