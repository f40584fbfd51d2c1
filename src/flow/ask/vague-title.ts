import type { Code } from '#src/domain/code.ts'
import { type Encounter, editionDate } from '#src/domain/encounter.ts'
import type { Ports } from '#src/ports/ports.ts'

/** A title that leaves something open which a provider could say. */
export const VAGUE = /\bunspecified\b/i

/** The code in the edition of the encounter's date, when it may stand on a claim. */
export function seenCode(
  { codes }: Pick<Ports, 'codes'>,
  encounter: Encounter,
  code: string,
): Code | undefined {
  const found = codes.on(editionDate(encounter)).find(code)
  return found?.billable ? found : undefined
}
