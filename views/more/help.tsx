import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Column } from '../ui/parts.tsx'

const keys: [string, string][] = [
  ['J  K', 'Next, previous card or document'],
  ['Enter', 'Show the evidence of the card; open the document in the worklist'],
  ['A', 'Accept'],
  ['R, then 1–5', 'Reject, with the reason'],
  ['E', 'Replace with another code'],
  ['/', 'Add a code; search in the worklist'],
  ['O, then Y N U W', 'Present on admission, for inpatients'],
  ['S', 'Put the codes in the order the rules ask for'],
  ['U', 'Undo the last act'],
  ['N  P', 'Next, previous document'],
  ['H  L', 'Previous, next page'],
  ['+  −', 'Zoom'],
  ['Q', 'Ask about the document'],
  ['F', 'Finish: check the answers'],
  ['X', 'Override the first rule that blocks; select a document in the worklist'],
  ['?', 'The keys that are live on the page you are on'],
  ['Esc', 'Close, go back to the card'],
]

/** Page of `urls.help`. */
export function HelpPage({ frame }: { frame: Frame }) {
  return (
    <Layout title="Help" here="more" frame={frame}>
      <Column title="Help">
        <section class="prose">
          <h2>How it works</h2>
          <ol>
            <li>
              <strong>Drop documents</strong> on any page. Each is checked, kept and read; scans without text
              are marked, never guessed.
            </li>
            <li>
              <strong>Chartmark proposes codes</strong>, each with the exact words that support it, found in
              the edition that is valid on the date of service. What it considered and left out stands in a
              tray, with the reason.
            </li>
            <li>
              <strong>You decide.</strong> Accept, reject with a reason, replace, add. Nothing is accepted for
              you, and every act can be undone.
            </li>
            <li>
              <strong>Finish</strong> when nothing is undecided: check the answers, sign, export. Who did what
              stays in the audit trail.
            </li>
          </ol>
          <h2>Models</h2>
          <p>
            Everything here works without a model. Where one is set up it points at words and our own engine
            makes codes of them; its card says who found a code. What it says that does not stand in the
            document is left out. <a href={urls.status}>Status</a> says which model is in force, and{' '}
            <a href={urls.cost}>Cost</a> what it came to.
          </p>
          <p>
            <strong>Ask</strong> about a document, an encounter or the list you are looking at: answers cite
            the words they rest on. What an answer proposes happens only when you accept it.
          </p>
          <h2>What it does not do</h2>
          <p>
            ICD-10-CM diagnoses only: no CPT/HCPCS, no ICD-10-PCS, no DRG. Dates are never guessed. A lab
            value alone never becomes a diagnosis. A suggestion is no medical advice.
          </p>
          <h2>Keys</h2>
          <p>
            Keys do nothing while you type in a field. You can switch them off in{' '}
            <a href={urls.settings}>Settings</a>.
          </p>
        </section>
        <section class="table-frame" aria-label="Keys" tabindex={0}>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">What it does</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(([key, does]) => (
                <tr>
                  <th scope="row">
                    <kbd>{key}</kbd>
                  </th>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Column>
    </Layout>
  )
}
