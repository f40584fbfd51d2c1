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
 * A schema as vendors take it: closed objects, one type each, `anyOf` for every other choice, no bounds. The same schema gives the same text, to the letter,
 * for vendors keep what they made of it.
 */
export function plainSchema(schema: JsonSchema): JsonSchema {
  const { type, enum: choices, description } = schema
  if (Array.isArray(type)) {
    const each = type.map((one) =>
      plainSchema(oneOf(schema, one as string, choices as unknown[] | undefined)),
    )
    return { anyOf: each, ...(description ? { description } : {}) }
  }
  const plain: JsonSchema = {}
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'oneOf') plain['anyOf'] = all(value)
    else if (key === 'anyOf') plain[key] = all(value)
    else if (key === 'items') plain[key] = plainSchema(value as JsonSchema)
    else if (key === 'properties' || key === '$defs')
      plain[key] = Object.fromEntries(
        Object.entries(value as Record<string, JsonSchema>).map(([name, one]) => [name, plainSchema(one)]),
      )
    else if (KNOWN.has(key)) plain[key] = value
  }
  if (type === 'object') plain['additionalProperties'] = false
  return plain
}

/** One of the types that `type: [string, null]` allows, with what belongs to it. */
function oneOf(schema: JsonSchema, type: string, choices: unknown[] | undefined): JsonSchema {
  if (type === 'null') return { type }
  const { description: _, enum: __, ...rest } = schema
  return { ...rest, type, ...(choices ? { enum: choices.filter((choice) => choice !== null) } : {}) }
}

function all(schemas: unknown): JsonSchema[] {
  return (schemas as JsonSchema[]).map(plainSchema)
}
