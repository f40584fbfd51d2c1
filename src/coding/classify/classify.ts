import { type Classification, type DocumentKind, documentKinds } from '#src/domain/document.ts'
import { type Quote, quoteAt, type Span } from '#src/domain/page.ts'
import { readLabs } from '../labs/read-labs.ts'
import { cues, modalities, title } from './cues.ts'
import { panelsOf } from './panels.ts'

/** Scores closer than this are told apart with little confidence. */
const temperature = 1.4
/** What a page without any cue is. */
const otherBias = 1.2
const labKinds = ['cbc', 'bmp', 'cmp', 'other_lab'] as const

interface Hit extends Span {
  kind: DocumentKind
  weight: number
}

/**
 * What kind of document a text is: a linear model over cues, softmax for the confidence. `other` is a real answer: fax covers,
 * forms, invoices, MRI, ultrasound, empty pages. `parts` names every panel of a lab sheet; `evidence` are the words that decided,
 * strongest first, at most six. Pure; never throws.
 */
export function classify(text: string): Classification {
  const rows = readLabs(text)
  const panels = panelsOf(text, rows)
  const hits = withShared(cueHits(text), titleHits(text))
  // A third of the ink is plenty: sheets carry headers, addresses and comments.
  const strength = Math.min(1, panels.share / 0.3)
  for (const kind of labKinds) {
    // Where rows fill the page it is a lab sheet, however few they are.
    if (panels[kind].length > 0)
      hits.push({
        kind,
        weight: strength,
        start: panels[kind][0]!.evidence.start,
        end: panels[kind][0]!.evidence.end,
      })
    const perRow = kind === 'cmp' ? 0.75 : kind === 'other_lab' ? 0.9 : 1
    for (const row of panels[kind].slice(0, kind === 'cmp' ? 14 : 8))
      hits.push({ kind, weight: perRow * strength, start: row.evidence.start, end: row.evidence.end })
  }
  const scores = new Map<DocumentKind, number>(
    documentKinds.map((kind) => [kind, kind === 'other' ? otherBias : 0]),
  )
  for (const hit of hits) scores.set(hit.kind, scores.get(hit.kind)! + hit.weight)
  // A panel's name without its rows is an order or a mention.
  for (const kind of ['cbc', 'bmp', 'cmp'] as const)
    if (panels[kind].length === 0) scores.set(kind, Math.min(0.5, scores.get(kind)!))
  const [label, confidence] = best(scores)
  return {
    label,
    confidence,
    parts: partsOf(label, panels),
    evidence: evidenceOf(text, label, hits),
    by: 'engine',
  }
}

/** Findings and impressions without a modality we know are those of another one: MRI, ultrasound, echocardiogram. */
function withShared(found: { own: Hit[]; shared: Hit[] }, titles: Hit[]): Hit[] {
  const own = [...found.own, ...titles]
  const imaging = (['ct', 'xray'] as const).filter((kind) => own.some((hit) => hit.kind === kind))
  const shared = found.shared.flatMap((hit): Hit[] =>
    imaging.length
      ? imaging.map((kind) => ({ ...hit, kind }))
      : [{ ...hit, kind: 'other' as const, weight: hit.weight / 2 }],
  )
  return [...own, ...shared]
}

function cueHits(text: string): { own: Hit[]; shared: Hit[] } {
  const own: Hit[] = []
  const shared: Hit[] = []
  for (const cue of cues) {
    let count = 0
    for (const match of text.matchAll(cue.pattern)) {
      const hit = {
        kind: cue.kinds[0]!,
        weight: cue.weight,
        start: match.index,
        end: match.index + match[0].length,
      }
      if (cue.kinds.length > 1) shared.push(hit)
      else own.push(hit)
      if (++count === cue.cap) break
    }
  }
  return { own, shared }
}

/** The modality an imaging report gives itself weighs more than any word of its findings. */
function titleHits(text: string): Hit[] {
  const fields = [...text.matchAll(title)].slice(0, 2).map((match) => {
    const words = match[1]!
    return {
      words: words.split(/\.,|\.\s/)[0]!,
      start: match.index + match[0].length - words.length,
      weight: 3,
    }
  })
  const first = /\S[^\n\f]{0,90}/.exec(text)
  if (first) fields.push({ words: first[0].split(/\.,|[.:]\s/)[0]!, start: first.index, weight: 2 })
  return fields.flatMap(({ words, start, weight }) => {
    const firstHit = modalities
      .flatMap(([kind, pattern]) => {
        const match = pattern.exec(words)
        return match
          ? [{ kind, weight, start: start + match.index, end: start + match.index + match[0].length }]
          : []
      })
      .sort((a, b) => a.start - b.start || (a.kind === 'other' ? -1 : 1))[0]
    return firstHit ? [firstHit] : []
  })
}

function best(scores: Map<DocumentKind, number>): [DocumentKind, number] {
  const highest = Math.max(...scores.values())
  let total = 0
  for (const score of scores.values()) total += Math.exp((score - highest) / temperature)
  const [label] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a))
  return [label, 1 / total]
}

function partsOf(label: DocumentKind, panels: ReturnType<typeof panelsOf>): DocumentKind[] {
  const lab: readonly DocumentKind[] = labKinds
  if (!lab.includes(label)) return [label]
  // One stray row beside a panel is no second panel.
  const parts = labKinds.filter((kind) => panels[kind].length >= (kind === 'other_lab' ? 2 : 1))
  return [label, ...parts.filter((kind) => kind !== label)]
}

function evidenceOf(text: string, label: DocumentKind, hits: readonly Hit[]): Quote[] {
  const quotes: Quote[] = []
  const strongest = hits
    .filter((hit) => hit.kind === label && hit.weight > 0.05)
    .sort((a, b) => b.weight - a.weight || a.start - b.start)
  for (const hit of strongest) {
    if (quotes.some((quote) => hit.start < quote.end && hit.end > quote.start)) continue
    quotes.push(trimmed(text, hit))
    if (quotes.length === 6) break
  }
  return quotes
}

function trimmed(text: string, span: Span): Quote {
  const quote = quoteAt(text, span)
  const start = span.start + (quote.quote.length - quote.quote.trimStart().length)
  return quoteAt(text, { start, end: start + quote.quote.trim().length })
}
