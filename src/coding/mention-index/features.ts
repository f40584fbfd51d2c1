import type { Reason } from '../house/candidates.ts'
import type { Fact } from '../house/code-facts.ts'
import type { ReadText } from '../read-text.ts'
import type { TermIndex } from '../term-index.ts'

const SOURCES = [
  'ambiguous',
  'external',
  'neoplasm',
  'index',
  'inclusion',
  'title',
  'abbreviation',
  'synonym',
]
const SIZES = ['one word', 'two words', 'more words']
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** What each number of `mentionFeatures` says, in order. */
export const featureNames: readonly string[] = [
  'always',
  ...SOURCES.flatMap((source) => SIZES.map((size) => `${source}, ${size}`)),
  'inside a longer find',
  'words between',
  'words turned round',
  'words between and turned round',
  'words far apart',
  'one word: breadth',
  'several words: breadth of the rarest',
  'one word: share of the terms that begin with it',
  'second reading',
  'later reading',
  'share of the readings',
  'prior of the source',
  'finds',
  'terms',
  'another term outside of longer finds',
  'reached by refinement too',
  'reached by refinement only',
  'header',
  'title says unspecified',
  'title says other',
  'three characters',
  'five characters',
  'six characters',
  'seven or more characters',
  'where in the text',
  'inside a longer find: words',
  ...LETTERS,
  'named by a synonym of ours',
]

/** What is known about a code where nothing was learned: shape and source of its words, kind of code. Nothing about any word. */
export function mentionFeatures(
  code: string,
  fact: Fact,
  reasons: readonly Reason[],
  read: ReadText,
  index: TermIndex,
): number[] {
  const terms = reasons
    .filter((r) => r.kind === 'term')
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.size - a.size || b.prior - a.prior)
  const lead = terms[0] ?? reasons[0]!
  const x = new Array<number>(featureNames.length).fill(0)
  let at = 0
  const put = (value: number | boolean) => {
    x[at++] = Number(value)
  }
  put(1)
  const source = SOURCES.indexOf(lead.source)
  if (terms.length > 0 && source >= 0) x[at + source * SIZES.length + Math.min(lead.size, 3) - 1] = 1
  at += SOURCES.length * SIZES.length
  put(!lead.whole)
  put(lead.gap > 0)
  put(!lead.forward)
  put(lead.gap > 0 && !lead.forward)
  put(lead.gap > 1)
  put(lead.size === 1 ? Math.log(lead.breadth) : 0)
  put(lead.size > 1 ? Math.log(lead.breadth) : 0)
  put(lead.size === 1 ? leadShare(index, lead.finds[0]!.key) : 0)
  put(lead.rank === 1)
  put(lead.rank >= 2)
  put(Math.log(lead.share))
  put(lead.prior)
  let count = 1
  let first = Number.POSITIVE_INFINITY
  for (const r of reasons) {
    count = Math.max(count, r.count)
    first = Math.min(first, r.finds[0]!.tokens[0]!)
  }
  put(Math.log2(count))
  put(Math.log(terms.length + 1))
  put(terms.some((r, i) => i > 0 && r.whole))
  put(reasons.some((r) => r.kind === 'refined'))
  put(terms.length === 0)
  put(!fact.code.billable)
  put(fact.unspecified)
  put(fact.other)
  put(code.length === 3)
  put(code.length === 5)
  put(code.length === 6)
  put(code.length >= 7)
  put(first / read.tokens.length)
  put(lead.whole ? 0 : Math.log(lead.size))
  const letter = LETTERS.indexOf(code[0]!)
  if (letter >= 0) x[at + letter] = 1
  at += LETTERS.length
  put(terms.some((r) => r.source === 'synonym' || r.source === 'abbreviation'))
  return x
}

const shares = new WeakMap<TermIndex, Float32Array>()

/** Of all terms with a word, the share that begins with it: nouns that name a thing lead their terms, adjectives do not. */
function leadShare(index: TermIndex, key: number): number {
  let share = shares.get(index)
  if (!share) {
    const leads = new Uint32Array(index.ids.size)
    const all = new Uint32Array(index.ids.size)
    for (let k = 0; k < index.terms; k++) {
      const from = index.stemFrom[k]!
      leads[index.stemIds[from]!]!++
      for (let s = from; s < index.stemFrom[k + 1]!; s++) all[index.stemIds[s]!]!++
    }
    share = Float32Array.from(leads, (n, id) => n / Math.max(1, all[id]!))
    shares.set(index, share)
  }
  return share[index.stemIds[index.stemFrom[key]!]!]!
}
