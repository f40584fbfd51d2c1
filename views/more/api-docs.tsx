import { urls } from '#src/urls.ts'
import { Layout } from '../layout.tsx'
import type { Frame } from '../ui/frame.ts'
import { Badge, Column } from '../ui/parts.tsx'

/** The parts of an OpenAPI 3.1 document that are shown. */
export interface OpenApi {
  info: { title: string; version: string; description?: string | undefined }
  servers?: { url: string }[] | undefined
  paths: Record<string, Record<string, Operation>>
}

interface Operation {
  summary?: string | undefined
  description?: string | undefined
  parameters?:
    | { name: string; in: string; required?: boolean; description?: string; schema?: unknown }[]
    | undefined
  requestBody?: { content?: Record<string, { schema?: unknown }> } | undefined
  responses?:
    | Record<string, { description?: string; content?: Record<string, { schema?: unknown }> }>
    | undefined
}

const methods = ['get', 'post', 'put', 'patch', 'delete']

/** Page of `urls.apiDocs`. */
export function ApiDocsPage({ api, frame }: { api: OpenApi; frame: Frame }) {
  return (
    <Layout title="API" here="more" frame={frame}>
      <Column
        title={`${api.info.title} ${api.info.version}`}
        lead={
          <>
            {api.info.description} <a href={urls.openapi}>OpenAPI document</a>
          </>
        }
      >
        {Object.entries(api.paths).map(([path, operations]) =>
          Object.entries(operations)
            .filter(([method]) => methods.includes(method))
            .map(([method, operation]) => (
              <OperationItem
                path={`${api.servers?.[0]?.url ?? ''}${path}`}
                method={method}
                operation={operation}
              />
            )),
        )}
      </Column>
    </Layout>
  )
}

function OperationItem({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const body = Object.entries(operation.requestBody?.content ?? {})
  const parameters = operation.parameters ?? []
  return (
    <details class="panel operation">
      <summary>
        <Badge tone={method === 'get' ? 'plain' : 'accent'}>{method.toUpperCase()}</Badge> <code>{path}</code>{' '}
        <span class="muted">{operation.summary}</span>
      </summary>
      {operation.description ? <p>{operation.description}</p> : null}
      {parameters.length > 0 ? (
        <dl class="about">
          {parameters.map((parameter) => (
            <>
              <dt>
                <code>{parameter.name}</code>
              </dt>
              <dd>
                {parameter.in}
                {parameter.required ? ', required' : ''} {parameter.description}
              </dd>
            </>
          ))}
        </dl>
      ) : null}
      {body.map(([type, { schema }]) => (
        <Schema title={`Body, ${type}`} schema={schema} />
      ))}
      {Object.entries(operation.responses ?? {}).map(([status, response]) => (
        <>
          <h3>
            {status} <span class="muted">{response.description}</span>
          </h3>
          {Object.entries(response.content ?? {}).map(([type, { schema }]) => (
            <Schema title={type} schema={schema} />
          ))}
        </>
      ))}
    </details>
  )
}

function Schema({ title, schema }: { title: string; schema: unknown }) {
  if (!schema) return null
  return (
    <>
      <p class="muted small">{title}</p>
      <section class="schema" tabindex={0} aria-label={title}>
        <pre>{JSON.stringify(schema, null, 2)}</pre>
      </section>
    </>
  )
}
