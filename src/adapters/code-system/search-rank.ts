/** How a code came to match, best first. */
const tiers = [
  'exactCode',
  'codePrefix',
  'exactTerm',
  'begunTerm',
  'title',
  'words',
  'loose',
  'partial',
] as const
export type Tier = (typeof tiers)[number]

/** Takes a code (its place in the edition) and how well it matches; the best match of a code counts. */
export type Add = (place: number, score: number) => void

/** Any match of a better tier stands before any of a lower one. @param quality Within the tier: −400…400, more is better. */
export function score(tier: Tier, quality: number): number {
  return (tiers.length - tiers.indexOf(tier)) * 1000 + Math.max(-400, Math.min(400, quality))
}
