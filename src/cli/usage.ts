import { type ParseArgsConfig, parseArgs } from 'node:util'

/** The call's words are off; `message` says how. */
export class UsageError extends Error {}

/** `parseArgs` whose refusals are usage errors. */
export function options<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], shape: T) {
  try {
    return parseArgs({ args, options: shape, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : 'Those options do not fit.')
  }
}

export function oneOf<T extends string>(name: string, value: string, values: readonly T[]): T {
  const found = values.find((one) => one === value)
  if (!found) throw new UsageError(`--${name} takes ${values.join(' or ')}, not "${value}".`)
  return found
}

export function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`)
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
    Number.isNaN(date.getTime()) ||
    !date.toISOString().startsWith(value)
  )
    throw new UsageError(`--date takes YYYY-MM-DD, not "${value}".`)
  return value
}
