import type { Finding, Severity } from '#src/domain/code.ts'
import type { Review } from '#src/domain/review.ts'
import { idOf } from '../ui/format.ts'
import { Badge } from '../ui/parts.tsx'
import { severityNames, severityTones } from '../ui/words.ts'

const order: Severity[] = ['block', 'fix', 'query', 'warn']

/** What the rules say about the encounter as a whole, the gravest first. */
export function Findings({ review, outOfBand }: { review: Review; outOfBand?: boolean }) {
  const findings = review.findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const grave = findings.some(({ severity }) => severity === 'block')
  return (
    <div id="findings" class="findings" hx-swap-oob={outOfBand ? 'true' : undefined}>
      {findings.length > 0 ? (
        <details class="panel" open={grave}>
          <summary>
            <h2>Rules</h2>
            {order.map((severity) => {
              const count = findings.filter((finding) => finding.severity === severity).length
              return count > 0 ? (
                <Badge tone={severityTones[severity]}>
                  {severityNames[severity]} {count}
                </Badge>
              ) : null
            })}
          </summary>
          <ul>
            {findings.map((finding) => (
              <FindingLine finding={finding} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function FindingLine({ finding }: { finding: Finding }) {
  return (
    <li class="finding" data-severity={finding.severity}>
      <Badge tone={severityTones[finding.severity]}>{severityNames[finding.severity]}</Badge>
      <div>
        <p hx-ignore>{finding.message}</p>
        {finding.evidence[0] ? (
          <p class="finding-quote" hx-ignore>
            <q>{finding.evidence[0].quote}</q>
          </p>
        ) : null}
        <p class="muted small">
          {finding.codes.map((code) => (
            <a href={`#${idOf('card', code)}`}>
              <code>{code}</code>
            </a>
          ))}{' '}
          Rule {finding.rule}
        </p>
      </div>
    </li>
  )
}
