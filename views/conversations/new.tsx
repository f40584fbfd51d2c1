import type { About, Scope } from '#src/domain/conversation.ts'
import type { EngineName } from '#src/domain/model.ts'
import type { ProblemCode } from '#src/domain/problem.ts'
import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import { asset } from '../ui/asset.ts'
import { plural } from '../ui/format.ts'
import type { Frame } from '../ui/frame.ts'
import { Column, Hidden } from '../ui/parts.tsx'
import { AboutLine } from './about.tsx'
import { AskForm } from './ask-form.tsx'
import { WhoAnswers } from './show.tsx'

export interface NewConversationProps {
  frame: Frame
  scope: Scope
  about: About
  /** The encounter of the one document, when it has others too. */
  wider?: { encounterId: string; documents: number } | undefined
  formKey: string
  engine: EngineName
  typed?: string | undefined
  error?: ProblemCode | undefined
}

/** Page of `urls.newConversation`. */
export function NewConversationPage(props: NewConversationProps) {
  const { scope, about, error } = props
  return (
    <Layout title={`${error ? 'Error: ' : ''}Ask`} here="more" frame={props.frame}>
      <Column
        title="Ask"
        lead={
          <>
            About <AboutLine about={about} />
          </>
        }
      >
        <WhoAnswers engine={props.engine} />
        <AskForm
          action={urls.conversations()}
          formKey={props.formKey}
          label="Question"
          typed={props.typed}
          error={error}
        >
          <ScopeFields scope={scope} wider={props.wider} />
        </AskForm>
        <section class="examples">
          <h2>What can be asked</h2>
          <ul>
            <li>Whether something is there: “Is there kidney disease, and which stage?”</li>
            <li>A value or a dose: “What was the hemoglobin?”</li>
            <li>When: “When was the angiogram?”</li>
          </ul>
        </section>
        <p>
          <a href={urls.conversations()}>All conversations</a>
        </p>
        <script src={asset('islands/conversation.js')} type="module" />
      </Column>
    </Layout>
  )
}

function ScopeFields({ scope, wider }: Pick<NewConversationProps, 'scope' | 'wider'>) {
  switch (scope.of) {
    case 'document':
      if (!wider) return <Hidden name="document" value={scope.documentId} />
      return (
        <fieldset class="choices">
          <legend class="field-name">Look through</legend>
          <Hidden name="document" value={scope.documentId} />
          <label class="check">
            <input type="radio" name="encounter" value="" checked /> This document
          </label>
          <label class="check">
            <input type="radio" name="encounter" value={wider.encounterId} /> All{' '}
            {plural(wider.documents, 'document')} of its encounter
          </label>
        </fieldset>
      )
    case 'encounter':
      return <Hidden name="encounter" value={scope.encounterId} />
    case 'documents':
      return (
        <>
          {scope.documentIds.map((documentId) => (
            <Hidden name="document" value={documentId} />
          ))}
        </>
      )
    case 'filter': {
      const { statuses: _, ...filters } = scope.filters
      return (
        <>
          <Hidden name="all" value="1" />
          {Object.entries(filters).map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
        </>
      )
    }
  }
}
