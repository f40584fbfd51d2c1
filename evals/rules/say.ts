import type { RuleCase } from './rule-case.ts'

/**
 * A case in the notation of the table: codes with a space between them, `A > B` where A must stand before B, `?A` for one
 * that may stand there or not. `K92.2 D68.32 > T45.515A ?Z79.01`.
 */
export function say(
  rule: string,
  number: number | string,
  text: string,
  expected: string,
  more: Partial<Omit<RuleCase, 'rule' | 'id' | 'text' | 'codes' | 'optional'>> = {},
): RuleCase {
  const groups = expected.split('>').map((group) => group.trim().split(/\s+/).filter(Boolean))
  const bare = groups.map((group) => group.map((code) => code.replace('?', '')))
  const order = bare
    .slice(1)
    .flatMap((after, i) => bare[i]!.flatMap((a) => after.map((b): [string, string] => [a, b])))
  const all = groups.flat()
  const optional = all.filter((code) => code.startsWith('?')).map((code) => code.slice(1))
  return {
    rule,
    id: `${rule}-${number}`,
    text,
    codes: all.filter((code) => !code.startsWith('?')),
    ...(optional.length > 0 ? { optional } : {}),
    ...(order.length > 0 || more.order ? { order: [...order, ...(more.order ?? [])] } : {}),
    ...without(more, 'order'),
  }
}

function without<T extends object, K extends keyof T>(from: T, key: K): Omit<T, K> {
  const { [key]: _, ...rest } = from
  return rest
}
