import { engineNames, ocrNames, type Spent } from '#src/domain/model.ts'
import type { CostReport, SpentSum } from '#src/domain/model-cost.ts'
import { usd } from '../ui/money.ts'
import { Day } from '../ui/parts.tsx'
import { Table } from './cost-table.tsx'

/** What was spent, by what for and by when. */
export function Sums({ report: { byUse, byDay, lines } }: { report: CostReport }) {
  return (
    <>
      <h2>By model and purpose</h2>
      <Table name="By model and purpose" heads={['Model', 'Purpose', ...sumHeads]} words={2}>
        {byUse.map((use) => (
          <tr>
            <Model of={use} />
            <td>{use.purpose}</td>
            <Sum of={use} />
          </tr>
        ))}
      </Table>
      <h2>By day</h2>
      <Table name="By day" heads={['Day', ...sumHeads]} words={1}>
        {byDay.map((one) => (
          <tr>
            <td>
              <Day date={one.day} />
            </td>
            <Sum of={one} />
          </tr>
        ))}
      </Table>
      <details>
        <summary>Each day by model and purpose</summary>
        <Table
          name="Each day by model and purpose"
          heads={['Day', 'Model', 'Purpose', ...sumHeads]}
          words={3}
        >
          {lines.map((line) => (
            <tr>
              <td>
                <Day date={line.day} />
              </td>
              <Model of={line} />
              <td>{line.purpose}</td>
              <Sum of={line} />
            </tr>
          ))}
        </Table>
      </details>
    </>
  )
}

function Model({ of: { provider, model } }: { of: Pick<Spent, 'provider' | 'model'> }) {
  return (
    <td>
      {providerName(provider)} <code>{model}</code>
    </td>
  )
}

const sumHeads = ['Calls', 'Failed', 'Tokens in', 'out', 'Cost']

function Sum({ of }: { of: SpentSum }) {
  return (
    <>
      <td class="number">{count(of.calls)}</td>
      <td class="number">{count(of.failed)}</td>
      <td class="number">{count(of.usage.input + of.usage.cacheRead + of.usage.cacheWrite)}</td>
      <td class="number">{count(of.usage.output)}</td>
      <td class="number">
        {usd(of.costUsd)}
        {of.guessed > 0 ? ' guessed' : ''}
      </td>
    </>
  )
}

function providerName(provider: string): string {
  return { ...ocrNames, ...engineNames, mistral: 'Mistral' }[provider] ?? provider
}

function count(value: number): string {
  return value.toLocaleString('en-US')
}
