import type { JsonSchema } from '#src/ports/language-model.ts'

/** Keywords that every vendor's grammar knows. What else a schema says (bounds, lengths, patterns) we check on the answer. */
const KNOWN = new Set([
  'type',
  'properties',
  'required',
  'items',
  'enum',
  'const',
  'anyOf',
  'additionalProperties',
  'description',
  '$defs',
  '$ref',
])

/**
 * A schema as vendors take it: closed objects, `anyOf` for `oneOf`, no bounds. The same schema gives the same text, to the letter,
 * for vendors keep what they made of it.
 */
export function plainSchema(schema: JsonSchema): JsonSchema {
  const plain: JsonSchema = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'oneOf') plain['anyOf'] = each(value)
    else if (key === 'anyOf') plain[key] = each(value)
    else if (key === 'items') plain[key] = plainSchema(value as JsonSchema)
    else if (key === 'properties' || key === '$defs')
      plain[key] = Object.fromEntries(
        Object.entries(value as Record<string, JsonSchema>).map(([name, one]) => [name, plainSchema(one)]),
      )
    else if (KNOWN.has(key)) plain[key] = value
  }
  if (plain['type'] === 'object') plain['additionalProperties'] = false
  return plain
}

function each(schemas: unknown): JsonSchema[] {
  return (schemas as JsonSchema[]).map(plainSchema)
}
