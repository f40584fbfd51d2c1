import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import { codeFactsOf } from '../house/code-facts.ts'

/** How a code stands to one that the words name. */
export type Relation =
  | 'parent'
  | 'unspecified sibling'
  | 'unspecified child'
  | 'sibling'
  | 'other sibling'
  | 'child'

/** How likely a relative is the right one, for each unit of the chance of the code it is related to. */
export type RelativeRates = Record<Relation, number>

const children = new WeakMap<Edition, Map<string, readonly Code[]>>()

function childrenOf(edition: Edition, code: string): readonly Code[] {
  let kept = children.get(edition)
  if (!kept) {
    kept = new Map()
    children.set(edition, kept)
  }
  let own = kept.get(code)
  if (!own) {
    own = edition.children(code)
    kept.set(code, own)
  }
  return own
}

/** The codes around one, with how they stand to it: a coder often means one of these. */
export function relativesOf(edition: Edition, name: string): [code: string, relation: Relation][] {
  const facts = codeFactsOf(edition)
  const code = facts.find(name)?.code
  if (!code) return []
  const found: [string, Relation][] = []
  if (!code.billable)
    for (const child of childrenOf(edition, name))
      found.push([child.code, facts.find(child.code)?.unspecified ? 'unspecified child' : 'child'])
  if (code.parent === undefined) return found
  found.push([code.parent, 'parent'])
  for (const sibling of childrenOf(edition, code.parent)) {
    if (sibling.code === name) continue
    const fact = facts.find(sibling.code)
    found.push([
      sibling.code,
      fact?.unspecified ? 'unspecified sibling' : fact?.other ? 'other sibling' : 'sibling',
    ])
  }
  return found
}
