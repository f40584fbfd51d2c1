import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'

/** What an edition says of a code, kept: asked for a dozen codes in every sentence. */
export interface CodeFacts {
  find(code: string): Fact | undefined
}

export interface Fact {
  code: Code
  unspecified: boolean
  other: boolean
}

const kept = new WeakMap<Edition, CodeFacts>()

export function codeFactsOf(edition: Edition): CodeFacts {
  let facts = kept.get(edition)
  if (!facts) {
    const known = new Map<string, Fact | undefined>()
    facts = {
      find(name) {
        if (known.has(name)) return known.get(name)
        const code = edition.find(name)
        const fact = code && {
          code,
          unspecified: /\bunspecified\b/i.test(code.title),
          other: /\bother\b/i.test(code.title),
        }
        known.set(name, fact)
        return fact
      },
    }
    kept.set(edition, facts)
  }
  return facts
}
