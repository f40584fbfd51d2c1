const KEYWORDS = new Set(
  'type properties required items enum const anyOf allOf additionalProperties description title format $defs $ref default'.split(
    ' ',
  ),
)

/**
 * What the grammars of structured outputs do not know, as one sentence with its place.
 * https://platform.claude.com/docs/en/build-with-claude/structured-outputs, https://docs.mistral.ai/capabilities/structured_output
 */
export function schemaProblem(schema: Record<string, unknown>, path: string): string | undefined {
  const strange = Object.keys(schema).find((key) => !KEYWORDS.has(key))
  if (strange) return `${path}: '${strange}' is not supported`
  if (schema['type'] === 'object' && schema['additionalProperties'] !== false)
    return `${path}: 'additionalProperties' must be explicitly set to false`
  for (const [key, value] of Object.entries(schema)) {
    for (const [name, one] of innerOf(key, value)) {
      const problem = schemaProblem(one as Record<string, unknown>, `${path}.${key}.${name}`)
      if (problem) return problem
    }
  }
  return undefined
}

function innerOf(key: string, value: unknown): [string, unknown][] {
  if (key === 'items') return [['', value]]
  return ['properties', '$defs', 'anyOf', 'allOf'].includes(key) ? Object.entries(value as object) : []
}

/** Claude compiles a schema into a grammar, and refuses what would make a large one. */
const MOST_UNIONS = 16
const MOST_OPTIONAL = 24

/** What is too much for Claude's grammar. https://platform.claude.com/docs/en/build-with-claude/structured-outputs */
export function tooComplex(schema: Record<string, unknown>): string | undefined {
  const { unions, optional } = counted(schema)
  if (unions > MOST_UNIONS)
    return `Schemas contains too many parameters with union types (${unions} parameters, limit: ${MOST_UNIONS})`
  return optional > MOST_OPTIONAL
    ? `Schemas contains too many optional parameters (${optional}, limit: ${MOST_OPTIONAL})`
    : undefined
}

function counted(schema: Record<string, unknown>): { unions: number; optional: number } {
  const names = Object.keys((schema['properties'] as object | undefined) ?? {})
  const required = (schema['required'] as string[] | undefined) ?? []
  let unions = 'anyOf' in schema || Array.isArray(schema['type']) ? 1 : 0
  let optional = names.filter((name) => !required.includes(name)).length
  for (const [key, value] of Object.entries(schema))
    for (const [, one] of innerOf(key, value)) {
      const inner = counted(one as Record<string, unknown>)
      unions += inner.unions
      optional += inner.optional
    }
  return { unions, optional }
}
