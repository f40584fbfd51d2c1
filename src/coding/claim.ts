import type { Code, DropReason, Setting, Severity } from '#src/domain/code.ts'
import type { DocumentKind } from '#src/domain/document.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { Quote } from '#src/domain/page.ts'
import { quoteAt, type Span } from '#src/domain/page.ts'
import { mentionAt } from './claim-text.ts'
import type { DocumentContext } from './context.ts'
import { sectionWeight } from './headings.ts'
import type { Mention } from './mention.ts'
import type { ReadText } from './read-text.ts'
import type { TermCode } from './term-index.ts'
import type { ModelSays } from './with-model/proposal.ts'

/** A code under consideration with the mentions that support it. */
export interface Entry {
  code: Code
  mentions: Mention[]
  /** Further evidence that is no mention: a drug, a printed BMI. */
  spans: Span[]
  term: TermCode
  /** How it came in: named, over but worth a status code, a relative's, a drug taken, or put in by a rule. */
  origin: 'named' | 'history' | 'family' | 'drug' | 'rule'
  certain: boolean
  ambiguous: boolean
  /** Why this child, companion notes: clauses of the rationale. */
  notes: string[]
  flags: string[]
  /** Codes for other readings of the same words. */
  others: string[]
  /** What a model had to do with it; absent: nothing. */
  model?: ModelSays | undefined
}

export interface TrayEntry {
  code: Code
  reason: DropReason
  explanation: string
  spans: Span[]
}

/** What a rule says, still with spans. */
export interface Remark {
  rule: string
  severity: Severity
  codes: string[]
  message: string
  spans: Span[]
  /** Section of the guidelines or kind of note; the rule's own where it says nothing. */
  reference?: string | undefined
  /** What the coder does now, as a command: "Ask which kidney." */
  action?: string | undefined
}

/** One document on its way to a code list. Rules change it in place; nothing else does. */
export interface Claim {
  edition: Edition
  setting: Setting
  kind: DocumentKind
  read: ReadText
  context: DocumentContext
  entries: Entry[]
  tray: TrayEntry[]
  remarks: Remark[]
  /** `[before, after]`: patterns of codes whose order a rule demands. */
  order: [RegExp, RegExp][]
  /** Words that are no evidence: orders to whoever codes, words that nobody sees. */
  refused?: readonly Span[]
}

/** Entries whose dotted code fits. */
export function having(claim: Claim, pattern: RegExp): Entry[] {
  return claim.entries.filter((e) => pattern.test(e.code.code))
}

/** The billable code of the edition, or `undefined`: a rule never makes one up. */
export function billable(claim: Claim, code: string): Code | undefined {
  const found = claim.edition.find(code)
  return found?.billable ? found : undefined
}

/** Turns an entry into another code; joins it with an entry that has that code already. */
export function become(claim: Claim, entry: Entry, code: string, note: string): Entry | undefined {
  const target = billable(claim, code)
  if (!target) return undefined
  if (target.code === entry.code.code) return entry
  const same = claim.entries.find((e) => e !== entry && e.code.code === target.code)
  if (same) {
    if (same.model?.found === 'alone' && entry.model?.found !== 'alone') same.model.found = 'too'
    absorb(same, entry)
    claim.entries.splice(claim.entries.indexOf(entry), 1)
    if (!same.notes.includes(note)) same.notes.push(note)
    return same
  }
  entry.others = [entry.code.code, ...entry.others]
  entry.code = target
  entry.notes.push(note)
  vouch(entry)
  return entry
}

/** What a rule asks for is as sure as its words, however rare the term is by itself. */
const VOUCHED = 0.85

/** Lets a rule answer for an entry: its term no longer counts as a rare or doubtful one. */
export function vouch(entry: Entry): void {
  entry.ambiguous = false
  if (entry.term.prior < VOUCHED) entry.term = { ...entry.term, source: 'synonym', prior: VOUCHED }
}

/**
 * Adds a code on the words of others. Nothing happens when the edition lacks it or it is there.
 * @param spans Words of its own; given, it stands on these alone.
 */
export function addBeside(
  claim: Claim,
  from: readonly Entry[],
  code: string,
  note: string,
  spans: Span[] = [],
): Entry | undefined {
  const target = billable(claim, code)
  const first = from[0]
  if (!target || !first) return undefined
  const same = claim.entries.find((e) => e.code.code === target.code)
  if (same) {
    if (!same.notes.includes(note)) same.notes.push(note)
    vouch(same)
    return same
  }
  const own = mentionsAt(claim, spans, { ...first.term, code: target.code })
  const entry: Entry = {
    code: target,
    mentions: own.length > 0 ? own : [...new Set(from.flatMap((e) => e.mentions))],
    // What stands on words of its own lends those: a code without words is never shown.
    spans: own.length > 0 ? [] : from.filter((e) => e.mentions.length === 0).flatMap((e) => e.spans),
    term: first.term,
    origin: 'rule',
    certain: from.every((e) => e.certain),
    ambiguous: false,
    notes: [note],
    flags: [],
    others: [],
    // What a rule asks for beside a code that only a model found is as good as that.
    model: from.every((e) => e.model?.found === 'alone') ? first.model && { ...first.model } : undefined,
  }
  vouch(entry)
  claim.entries.push(entry)
  return entry
}

/**
 * Puts a code on the list that stands on words of its own. Nothing happens when the edition lacks it; when it is there the
 * words join it.
 */
export function stand(claim: Claim, code: string, note: string, span: Span): Entry | undefined {
  const target = billable(claim, code)
  if (!target) return undefined
  const { start, end } = span
  const same = claim.entries.find((e) => e.code.code === target.code)
  if (same) {
    if (!same.notes.includes(note)) same.notes.push(note)
    if (!spansOf(same).some((s) => s.start <= start && end <= s.end)) same.spans.push({ start, end })
    same.certain = true
    vouch(same)
    return same
  }
  const term: TermCode = {
    code: target.code,
    source: 'synonym',
    prior: VOUCHED,
    ambiguous: false,
    text: note,
  }
  const entry: Entry = {
    code: target,
    mentions: mentionsAt(claim, [{ start, end }], term),
    spans: [],
    term,
    origin: 'rule',
    certain: true,
    ambiguous: false,
    notes: [note],
    flags: [],
    others: [],
  }
  claim.entries.push(entry)
  return entry
}

function mentionsAt(claim: Claim, spans: readonly Span[], term: TermCode): Mention[] {
  return spans.flatMap((span) => mentionAt(claim, span, term) ?? [])
}

/** Takes an entry off the list and says why, in the tray. */
export function drop(claim: Claim, entry: Entry, reason: DropReason, explanation: string): void {
  const at = claim.entries.indexOf(entry)
  if (at < 0) return
  claim.entries.splice(at, 1)
  claim.tray.push({ code: entry.code, reason, explanation, spans: spansOf(entry) })
}

/** Takes an entry off the list because another says it better; the other keeps the evidence. */
export function giveWay(
  claim: Claim,
  entry: Entry,
  to: Entry,
  explanation: string,
  reason: DropReason = 'more-specific-coded',
): void {
  drop(claim, entry, reason, explanation)
  absorb(to, entry)
}

/** Lets an entry stand on the words of others as well. */
export function support(entry: Entry, others: readonly Entry[]): void {
  const known = new Set(entry.mentions)
  for (const m of others.flatMap((e) => e.mentions)) if (!known.has(m)) entry.mentions.push(m)
}

/** Says something about entries; the same thing only once. */
export function remark(
  claim: Claim,
  rule: string,
  severity: Severity,
  message: string,
  entries: readonly Entry[],
  more: Partial<Pick<Remark, 'codes' | 'spans' | 'action' | 'reference'>> = {},
): void {
  if (claim.remarks.some((r) => r.rule === rule && r.message === message)) return
  const { codes = entries.map((e) => e.code.code), spans = entries.flatMap(spansOf), ...rest } = more
  claim.remarks.push({ rule, severity, codes, message, spans, ...rest })
}

/** Demands that codes of one kind stand before those of another. */
export function before(claim: Claim, first: RegExp, second: RegExp): void {
  const same = (a: RegExp, b: RegExp) => a.source === b.source
  if (!claim.order.some(([f, s]) => same(f, first) && same(s, second))) claim.order.push([first, second])
}

/** A pattern that fits this code alone, or everything below it when it is a header. */
export function at(code: string, below = false): RegExp {
  return new RegExp(`^${code.replaceAll('.', '\\.')}${below ? '' : '$'}`)
}

/** Every place that supports an entry, in the order of the text, each once. */
export function spansOf(entry: Entry): Span[] {
  // The conclusion speaks louder than the story: best evidence first.
  const mentions = entry.mentions.toSorted((a, b) => sectionWeight[b.section] - sectionWeight[a.section])
  const spans = [...mentions.map(({ start, end }) => ({ start, end })), ...entry.spans]
  return distinct(spans)
}

export function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values()]
}

/** At most this many quotes stand on a card; a copied-forward note may say a thing a hundred times. */
const MOST_QUOTES = 12

export function quotes(text: string, spans: readonly Span[]): Quote[] {
  return distinct(spans)
    .slice(0, MOST_QUOTES)
    .map((span) => quoteAt(text, span))
}

function absorb(into: Entry, from: Entry): void {
  support(into, [from])
  // One by one: a word may stand in a text more often than a call takes arguments.
  for (const span of from.spans) into.spans.push(span)
  into.certain ||= from.certain
}
