import type { Child } from 'hono/jsx'
import { MOST_QUESTION } from '#src/domain/conversation.ts'
import { type ProblemCode, problems } from '#src/domain/problem.ts'
import { Hidden, Key } from '../ui/parts.tsx'

export interface AskFormProps {
  action: string
  /** Names this rendering: sent twice, it asks once. */
  formKey: string
  label: string
  /** What was typed, when it was refused. */
  typed?: string | undefined
  error?: ProblemCode | undefined
  children?: Child
}

/** Where a question is typed. */
export function AskForm({ action, formKey, label, typed, error, children }: AskFormProps) {
  return (
    <form id="ask" class="ask" method="post" action={action} data-ask>
      <Hidden name="key" value={formKey} />
      {children}
      <label class="field">
        <span class="field-name">{label}</span>
        {error ? (
          <span class="field-error" id="ask-error" role="alert">
            {problems[error].title}. {problems[error].next}
          </span>
        ) : null}
        <textarea
          name="question"
          rows={3}
          required
          maxlength={MOST_QUESTION}
          autofocus
          aria-describedby={error ? 'ask-error' : undefined}
          aria-invalid={error ? 'true' : undefined}
        >
          {typed ?? ''}
        </textarea>
      </label>
      <p class="acts">
        <button type="submit" class="primary">
          Ask
        </button>{' '}
        <span class="muted small needs-js">
          <Key>Ctrl+Enter</Key> sends it
        </span>
      </p>
    </form>
  )
}
