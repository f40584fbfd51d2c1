/** US dollars. Small sums keep the digits that tell them apart: `$12.40`, `$0.31`, `$0.0042`, `$0`. Never rounded down to nothing. */
export function usd(value: number): string {
  if (value === 0) return '$0'
  if (value < 0.0001) return 'under $0.0001'
  const digits = value >= 0.1 ? 2 : 4
  return `$${value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: digits })}`
}

/** 0…1 → `37 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
