import type { ModelWorth } from '#src/domain/model-cost.ts'
import { usd } from '../ui/money.ts'
import { Table } from './cost-table.tsx'

/** What a model was worth where a coder signed: the figure that decides which one to run. */
export function Worth({ worth, of }: { worth: readonly ModelWorth[]; of: number }) {
  return (
    <section id="worth" aria-labelledby="worth-title">
      <h2 id="worth-title">By signed code</h2>
      {worth.length === 0 ? (
        <p>Nothing is signed yet: what a code costs can be told once somebody signed.</p>
      ) : (
        <Table
          name="By signed code"
          heads={['Model', 'Encounters', 'Cost', 'Accepted', 'Each', 'Corrected', 'In 100', 'Each spared']}
          words={1}
        >
          {worth.map((one) => (
            <tr>
              <td>{nameOf(one.model)}</td>
              <td class="number">{one.encounters}</td>
              <td class="number">{usd(one.usd)}</td>
              <td class="number">{one.accepted}</td>
              <td class="number">{one.usdPerAccepted === undefined ? '–' : usd(one.usdPerAccepted)}</td>
              <td class="number">{one.corrected}</td>
              <td class="number">{one.correctedPerHundred?.toFixed(1) ?? '–'}</td>
              <td class="number">{one.usdPerSpared === undefined ? '–' : usd(one.usdPerSpared)}</td>
            </tr>
          ))}
        </Table>
      )}
      <p class="muted">
        Of the newest {of} signed documents. An encounter counts for a model when the current runs of all its
        documents are of it. <em>Cost</em>: every call for those documents, scans and re-runs too.{' '}
        <em>Each</em>: cost by accepted code. <em>Corrected</em>: suggestions that the coder rejected or
        replaced, and codes added that were not suggested. <em>In 100</em>: for each 100 accepted.{' '}
        <em>Each spared</em>: cost by correction that the coder was spared, against the offline engine at as
        many accepted codes; told from 30 accepted codes on both sides. The documents are not the same ones:
        small differences mean little.
      </p>
    </section>
  )
}

function nameOf(model: string): string {
  if (model === 'offline') return 'Offline engine alone'
  return model === 'several' ? 'Several in one encounter' : model
}
