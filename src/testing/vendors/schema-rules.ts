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
