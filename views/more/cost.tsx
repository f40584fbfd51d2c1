import type { CostReport } from '#src/domain/model-cost.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { percent, usd } from '../ui/money.ts'
import { Column, Day, FileName } from '../ui/parts.tsx'
import { Sums } from './cost-sums.tsx'
import { Table } from './cost-table.tsx'
import { Worth } from './worth.tsx'

export interface CostProps {
  frame: Frame
  report: CostReport
  days: number
  /** Whether any vendor is configured. */
  configured: boolean
}

const periods = [7, 30, 90, 366]

/** Page of `urls.cost`: what was spent on models, for what, and what came of it. */
export function CostPage({ frame, report, days, configured }: CostProps) {
  return (
    <Layout title="Cost" here="more" frame={frame}>
      <Column title="Cost" lead="What was spent on models and on reading scans. US dollars; days are UTC.">
        {configured ? null : (
          <p class="notice" id="no-model">
            No model and no reader of scans is configured, so nothing is being spent: the offline engine costs
            nothing. <a href={urls.status}>What to set</a>
          </p>
        )}
        <Budgets report={report} />
        <h2>Last {plural(days, 'day')}</h2>
        <nav class="tabs" aria-label="Period">
          {periods.map((period) => (
            <a href={urls.costOf(period)} aria-current={period === days ? 'true' : undefined}>
              {plural(period, 'day')}
            </a>
          ))}
        </nav>
        <Totals report={report} />
        {report.lines.length > 0 ? <Sums report={report} /> : null}
        <Worth worth={report.worth} of={report.worthOf} />
        <Documents documents={report.documents} />
        <p class="muted">
          By the list prices of <Day date={report.pricesAsOf} />; the vendor’s bill is what counts. A call
          whose end is not known (the process died) counts with the most it can have cost, for good. Where a
          model has no price in the table, the dearest of its vendor stands in, marked “guessed”.
        </p>
      </Column>
    </Layout>
  )
}

function Budgets({ report: { today, month, documentUsd } }: { report: CostReport }) {
  return (
    <dl class="about" id="budgets">
      <dt>Today</dt>
      <dd>
        <Bar name="Today" {...today} /> {usd(today.usd)} of {usd(today.of)}
        {today.of > 0 ? ` (${percent(today.usd / today.of)})` : ''}. Past that, the offline engine works
        alone.
      </dd>
      <dt>This month</dt>
      <dd>
        <Bar name="This month" {...month} /> {usd(month.usd)} of the {usd(month.of)} that every day’s budget
        comes to so far
      </dd>
      <dt>One document, or one conversation</dt>
      <dd>at most {usd(documentUsd)}</dd>
    </dl>
  )
}

function Bar({ name, usd: spent, of }: { name: string; usd: number; of: number }) {
  if (of <= 0) return null
  return <progress max={of} value={Math.min(spent, of)} aria-label={`${name}: share of the budget`} />
}

function Totals({ report: { total, cachedShare, from, to } }: { report: CostReport }) {
  if (total.calls === 0)
    return (
      <p id="nothing">
        Nothing was asked of any vendor from <Day date={from} /> to <Day date={to} />, and nothing spent.
      </p>
    )
  const { usage } = total
  return (
    <dl class="about" id="totals">
      <dt>Spent</dt>
      <dd>
        {usd(total.costUsd)} for {plural(total.calls, 'call')}
        {total.guessed > 0 ? `, ${total.guessed} of them at a guessed price` : ''}
      </dd>
      <dt>Without a usable answer</dt>
      <dd>
        {total.failed} ({percent(total.failed / total.calls)})
        {total.open > 0 ? `; the end of ${total.open} more is not known` : ''}
      </dd>
      <dt>Tokens</dt>
      <dd>
        {count(usage.input + usage.cacheRead + usage.cacheWrite)} in, {count(usage.output)} out
        {usage.pages > 0 ? `; ${plural(usage.pages, 'page')} read` : ''}
      </dd>
      {cachedShare === undefined ? null : (
        <>
          <dt>Kept by the vendor</dt>
          <dd>{percent(cachedShare)} of all input was read from what the vendor had kept, for less</dd>
        </>
      )}
    </dl>
  )
}

function Documents({ documents }: Pick<CostReport, 'documents'>) {
  if (documents.length === 0) return null
  return (
    <>
      <h2>The newest documents</h2>
      <Table
        name="Cost of the newest documents"
        heads={['Document', 'For', 'Calls', 'Failed', 'Cost']}
        words={2}
      >
        {documents.map(({ id, name, cost }) => (
          <tr>
            <td>
              <a href={urls.document(id)}>
                <FileName name={name} />
              </a>
            </td>
            <td>{cost.byPurpose.map(({ purpose, usd: sum }) => `${purpose} ${usd(sum)}`).join(', ')}</td>
            <td class="number">{cost.calls}</td>
            <td class="number">{cost.failed}</td>
            <td class="number">
              {usd(cost.usd)}
              {cost.guessed ? ' guessed' : ''}
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
