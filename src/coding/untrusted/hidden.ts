import type { Page, Span } from '#src/domain/page.ts'

/** How text is hidden from the eye that reads the page, and not from a machine. */
export type HiddenKind = 'invisible' | 'turned' | 'look-alike' | 'tiny' | 'outside' | 'unseen'

export interface Hidden extends Span {
  kind: HiddenKind
}

/** Below this many points nobody reads; footnotes of forms are 5 and more. */
const SMALLEST_POINTS = 3
/** Places of each kind that are looked at, and that are told: a heap of one kind never covers for another. */
const MOST_LOOKED_AT = 120
const MOST = 60

const SHAPES: [HiddenKind, RegExp][] = [
  // Tag characters draw nothing at all and spell whole sentences.
  ['invisible', /[\u{e0001}-\u{e007f}]{4,}/gu],
  // Two marks without width inside one word: one alone comes along with a copied line. Soft hyphens are ordinary.
  ['invisible', /(?<!\p{L})\p{L}+(?:[\u200b-\u200d\u2060-\u2064\ufeff]+\p{L}+){2,}/gu],
  ['invisible', /[\u200b-\u200d\u2060-\u2064\ufeff]{4,}/gu],
  // Overrides of direction: what is read is not what stands there.
  ['turned', /[\u202d\u202e][^\u202c\n]{2,400}\u202c?/gu],
  // Heaps of marks over letters, four in a row.
  ['look-alike', /(?:[\p{L}\p{N} ]\p{M}{2,8}){4,400}/gu],
  // A Cyrillic letter inside a Latin word. Greek letters are ordinary: TNFα, μg.
  [
    'look-alike',
    /[A-Za-z]+[\u0430-\u0458\u0410-\u0428\u0405\u0406\u0408][A-Za-z\u0400-\u04ff]+|[\u0430-\u0458\u0410-\u0428\u0405\u0406\u0408][A-Za-z]{2,}[A-Za-z\u0400-\u04ff]*/gu,
  ],
]

/**
 * Places of a text that a machine reads and an eye does not, or reads otherwise: invisible characters, letters turned round,
 * letters of another alphabet; with pages, also words too small to read, words outside the page, and what the reader of the file
 * found to be white on white, covered or cut off. In order; not overlapping. Pure.
 */
export function hiddenIn(text: string, pages: readonly Page[] = []): Hidden[] {
  const found: Hidden[] = []
  for (const [kind, shape] of SHAPES) {
    let hits = 0
    for (const hit of text.matchAll(shape)) {
      if (
        kind === 'look-alike' &&
        /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}]/u.test(hit[0])
      )
        continue
      found.push({ kind, start: hit.index, end: hit.index + hit[0].length })
      hits += 1
      if (hits >= MOST_LOOKED_AT) break
    }
  }
  for (const page of pages) found.push(...unseenWords(page), ...coveredWords(text, page))
  const sorted = found.sort((a, b) => a.start - b.start)
  const kept: Hidden[] = []
  for (const one of sorted) {
    const last = kept.at(-1)
    const isNext = last && one.kind === last.kind && one.start <= last.end + 2
    if (last && (one.start < last.end || isNext)) last.end = Math.max(last.end, one.end)
    else kept.push({ ...one })
  }
  const told = new Map<HiddenKind, number>()
  return kept.filter(({ kind }) => {
    const before = told.get(kind) ?? 0
    told.set(kind, before + 1)
    return before < MOST
  })
}

/** Characters without width are looked at above: one alone is an accident. */
function* coveredWords(
  text: string,
  { hidden = [] }: Page & { hidden?: readonly Span[] | undefined },
): Generator<Hidden> {
  for (const { start, end } of hidden)
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end))) yield { kind: 'unseen', start, end }
}

function* unseenWords({ source, width, height, words }: Page): Generator<Hidden> {
  // What OCR read was seen; plain text has no size.
  if (source !== 'text-layer' || width === 0 || height === 0) return
  for (const { start, end, ...box } of words) {
    const outside = box.x + box.width < 0 || box.y + box.height < 0 || box.x > width || box.y > height
    if (outside) yield { kind: 'outside', start, end }
    else if (box.height > 0 && box.height < SMALLEST_POINTS) yield { kind: 'tiny', start, end }
  }
}
