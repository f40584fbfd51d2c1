import type { Severity } from '#src/domain/code.ts'
import type { DecisionEvidence } from '#src/domain/encounter.ts'
import type { Card, EncounterFinding, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'
import { idOf, plural } from '../ui/format.ts'
import { Badge, EncounterVersion, Hidden, Key } from '../ui/parts.tsx'
import { severityNames, severityTones } from '../ui/words.ts'
import { evidenceHref, onList, type Place, placeOf } from './act.ts'
import { Overridden, OverrideMenu } from './override.tsx'
import { Question } from './question.tsx'

const order: Severity[] = ['block', 'fix', 'query', 'warn']

/** Fragment: what the rules say about the encounter as it is decided now, the gravest first. */
export function Findings({ review, outOfBand }: { review: Review; outOfBand?: boolean }) {
  const { findings } = review
  const place = placeOf(review)
  const open = findings.filter(({ override }) => !override)
  const overridden = findings.length - open.length
  const [blocking] = open.filter(isBlocking)
  return (
    <div id="findings" class="findings" hx-swap-oob={outOfBand ? 'true' : undefined}>
      {place.readOnly ? null : <Proposals review={review} place={place} />}
      {findings.length > 0 ? (
        <details class="panel" open={blocking !== undefined}>
          <summary>
            <h2>Rules</h2>
            {order.map((severity) => {
              const count = open.filter((finding) => finding.severity === severity).length
              return count > 0 ? (
                <Badge tone={severityTones[severity]}>
                  {severityNames[severity]} {count}
                </Badge>
              ) : null
            })}
            {overridden > 0 ? <Badge>Overridden {overridden}</Badge> : null}
          </summary>
          <ul>
            {findings.map((finding) => (
              <FindingLine review={review} place={place} finding={finding} first={finding === blocking} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function isBlocking({ severity, final }: EncounterFinding): boolean {
  return severity === 'block' && !final
}

/** One-key acts that put right what the rules ask for. */
function Proposals({ review, place }: { review: Review; place: Place }) {
  const { proposedOrder } = review
  const waiting = review.cards.filter(
    ({ state, poa }) => state === 'accepted' && poa?.proposed && !poa.value && !poa.exempt,
  )
  return (
    <>
      {proposedOrder ? (
        <form class="proposal" {...onList(urls.proposedOrder(place.encounterId))}>
          <Hidden name="document" value={place.documentId} />
          <EncounterVersion version={place.version} />
          <p>
            The rules ask for another order:{' '}
            {proposedOrder.slice(0, 8).map((code, index) => (
              <>
                {index > 0 ? ' › ' : ''}
                <code>{code}</code>
              </>
            ))}
            {proposedOrder.length > 8 ? ' …' : ''}
          </p>
          <button
            type="submit"
            class="small"
            data-hotkey="s"
            data-hotkey-name="Put the codes in the proposed order"
            aria-keyshortcuts="s"
          >
            Put in this order <Key>S</Key>
          </button>
        </form>
      ) : null}
      {waiting.length > 0 ? (
        <form class="proposal" {...onList(urls.proposedPoa(place.encounterId))}>
          <Hidden name="document" value={place.documentId} />
          <EncounterVersion version={place.version} />
          <p>Present on admission: {waiting.map(({ code, poa }) => `${code} ${poa?.proposed}`).join(', ')}</p>
          <button type="submit" class="small">
            Take {plural(waiting.length, 'proposal')}
          </button>
        </form>
      ) : null}
    </>
  )
}

interface LineProps {
  review: Review
  place: Place
  finding: EncounterFinding
  /** The first that blocks: a key of its own leads to it. */
  first: boolean
}

function FindingLine({ review, place, finding, first }: LineProps) {
  const { severity, override } = finding
  return (
    <li
      class="finding"
      id={idOf('finding', finding.key)}
      data-severity={severity}
      data-overridden={override ? '' : undefined}
    >
      <Badge tone={override ? 'plain' : severityTones[severity]}>
        {override ? 'Overridden' : severityNames[severity]}
      </Badge>
      <div>
        <p hx-ignore>{finding.message}</p>
        {finding.action && !override ? <p class="finding-action">{finding.action}</p> : null}
        {finding.evidence.slice(0, 3).map((quote) => (
          <a
            class="finding-quote"
            href={evidenceHref(place, { documentId: quote.documentId, page: pageOf(review, quote) })}
            data-evidence={quote.documentId === place.documentId ? '' : undefined}
            data-start={quote.start}
            data-end={quote.end}
          >
            <q hx-ignore>{quote.quote}</q>
            {quote.documentId === place.documentId ? null : <span class="where"> other document</span>}
          </a>
        ))}
        <p class="muted small">
          {finding.codes.map((code) => (
            <CodeLink review={review} code={code} />
          ))}{' '}
          {finding.rule}
          {finding.reference ? <> · {finding.reference}</> : null}
        </p>
        {override ? (
          <Overridden override={override} place={place} />
        ) : place.readOnly || finding.final || (severity !== 'block' && severity !== 'fix') ? null : (
          <OverrideMenu finding={finding} place={place} first={first} />
        )}
        {severity === 'query' ? <Question finding={finding} review={review} /> : null}
      </div>
    </li>
  )
}

/** The page of a quote, where a card shows the same words. */
function pageOf({ cards }: Review, { documentId, start }: DecisionEvidence): number {
  const places = cards.flatMap(({ evidence }) => evidence)
  return places.find((one) => one.documentId === documentId && one.start === start)?.page ?? 1
}

function CodeLink({ review, code }: { review: Review; code: string }) {
  const onList = review.cards.some((card) => card.code === code)
  return onList ? (
    <a href={`#${idOf('card', code)}`}>
      <code>{code}</code>
    </a>
  ) : (
    <code>{code}</code>
  )
}

/** Fragment: what stands against one card, in a line each; the panel says the rest. */
export function CardRules(props: { review: Pick<Review, 'findings'>; card: Card; outOfBand?: boolean }) {
  const { card } = props
  const against = props.review.findings.filter(
    ({ severity, codes, override }) => severity !== 'warn' && !override && codes.includes(card.code),
  )
  return (
    <ul class="card-rules" id={idOf('rules', card.code)} hx-swap-oob={props.outOfBand ? 'true' : undefined}>
      {(card.state === 'rejected' ? [] : against).map((finding) => {
        const others = finding.codes.filter((code) => code !== card.code)
        return (
          <li data-severity={finding.severity}>
            <a href={`#${idOf('finding', finding.key)}`}>{severityNames[finding.severity]}</a>
            {': '}
            {finding.reference ?? finding.rule}
            {others.length > 0 ? ` – ${others.join(', ')}` : ''}
          </li>
        )
      })}
    </ul>
  )
}
