/** What a simulated model did wrong, and which codes it said because of it. */
export interface Tally {
  invented: number
  altered: number
  negated: number
  wrong: number
  obeyed: number
  /** Codes and quotes that came of each. */
  inventions: Set<string>
  alteredQuotes: Set<string>
  alteredCodes: Set<string>
  negatedCodes: Set<string>
  wrongCodes: Set<string>
}

export function newTally(): Tally {
  return {
    invented: 0,
    altered: 0,
    negated: 0,
    wrong: 0,
    obeyed: 0,
    inventions: new Set(),
    alteredQuotes: new Set(),
    alteredCodes: new Set(),
    negatedCodes: new Set(),
    wrongCodes: new Set(),
  }
}
