import type { CodeRange } from '#src/domain/edition.ts'

const CODE = String.raw`[A-Z](?=[0-9A-Z]?[0-9])[0-9A-Z]{2}(?:\.[0-9A-Z]{1,4}|(?=\.-))?`
const REFERENCE = new RegExp(String.raw`\b(${CODE})(?:\.?-?\s*(?:[-–]|to)\s*(${CODE})\.?-?|\.?-)?`, 'g')
/** Outside of brackets a code is one only after such a word: `vitamin B12` and `E. coli O157` are none. */
const NAMED = new RegExp(
  String.raw`\b(?:codes?|categor(?:y|ies)|subcategor(?:y|ies)|classif\w+ to|in|from)\s+((?:${CODE}[.-]*(?:\s*(?:[-–,]|to|and|or)\s*)?)+)`,
  'g',
)

/**
 * The codes a line of the tabular list names: `(E08-E13)`, `(N18.1-N18.4)`, `(O24.-)`, `(I15.0, I15.1)`.
 * A range narrowed by words (`T36-T50 with fifth or sixth character 5`) is given whole; see `narrowed` for the character.
 * @param holds Whether the edition has a code or header: what only looks like a code is none.
 */
export function codesNamed(text: string, holds: (code: string) => boolean): CodeRange[] {
  const bracketed = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, inside]) => inside!)
  const inside = bracketed.flatMap((part) => references(part, holds))
  if (inside.length > 0) return inside
  return [...text.matchAll(NAMED)].flatMap(([, codes]) => references(codes!, holds))
}

function references(text: string, holds: (code: string) => boolean): CodeRange[] {
  const found: CodeRange[] = []
  for (const [, from, to] of text.matchAll(REFERENCE)) {
    const known = holds(from!)
    if (to === undefined) {
      if (known) found.push({ from: from!, to: from! })
    } else if (known || holds(to)) found.push({ from: from!, to })
  }
  return found
}
