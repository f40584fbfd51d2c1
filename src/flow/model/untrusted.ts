import { randomBytes } from 'node:crypto'

/** Lines of a document as a model sees them. `§12| …`: the number is how an answer says where its words stand. */
export interface Marked {
  text: string
  /** In the text, and never in a document: drawn anew for each request. */
  delimiter: string
}

/**
 * A document as data: inside one block between delimiters that nobody can guess, each line with its number ("datamarking",
 * Hines et al. 2024, arXiv 2403.14720). What stands inside is never an instruction; the digest says so.
 * @param first Number of the first line.
 */
export function marked(lines: readonly string[], first = 1): Marked {
  const delimiter = randomBytes(9).toString('base64url')
  const body = lines.map((line, i) => `§${first + i}| ${line.replaceAll('§', '$')}`).join('\n')
  return { text: `<document-${delimiter}>\n${body}\n</document-${delimiter}>`, delimiter }
}
