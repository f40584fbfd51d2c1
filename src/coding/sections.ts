import { headings, lineLabels, type SectionKind } from './headings.ts'
import { Gap, type Token } from './tokens.ts'

/** A run of tokens under one heading; `from` is the first token behind the heading, `to` is exclusive. */
export interface Section {
  kind: SectionKind
  /** First token of the heading; equals `from` for text without one. */
  headingFrom: number
  from: number
  to: number
}

interface Found {
  kind: SectionKind
  at: number
  words: number
  lineOnly: boolean
}

/**
 * Cuts a text into sections. Works on whole lines ("ASSESSMENT"), labels ("Impression: …") and on text that lost its
 * line ends ("… stable. ASSESSMENT: …").
 */
export function findSections(text: string, tokens: readonly Token[]): Section[] {
  const sections: Section[] = []
  let open: Section = { kind: 'body', headingFrom: 0, from: 0, to: 0 }
  const close = (at: number) => {
    open.to = at
    if (open.to > open.headingFrom || sections.length === 0) sections.push(open)
  }
  let resume: SectionKind | undefined
  for (let i = 0; i < tokens.length; ) {
    if (resume && tokens[i]!.gap & Gap.newline) {
      close(i)
      open = { kind: resume, headingFrom: i, from: i, to: i }
      resume = undefined
    }
    const found = headingAt(text, tokens, i)
    if (!found) {
      i++
      continue
    }
    const outer = resume ?? open.kind
    close(i)
    i += found.words
    resume = found.lineOnly && outer !== 'body' ? outer : undefined
    open = { kind: found.kind, headingFrom: found.at, from: i, to: i }
  }
  close(tokens.length)
  return sections
}

function headingAt(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const first = tokens[at]!
  const startsLine = at === 0 || (first.gap & Gap.newline) !== 0
  for (const heading of headings.get(first.word) ?? []) {
    const n = heading.words.length
    if (!sameWords(tokens, at, heading.words)) continue
    const last = tokens[at + n - 1]!
    const surface = text.slice(first.start, last.end)
    const colon = (last.after & Gap.colon) !== 0
    const endsLine = (last.after & Gap.newline) !== 0 || at + n === tokens.length
    const caps = isCaps(surface) && surface.length > 1
    const afterStop = (first.gap & (Gap.stop | Gap.comma | Gap.semicolon | Gap.dash | Gap.bullet)) !== 0
    const titled = startsUpper(surface)
    const fits =
      (startsLine && (colon || endsLine || (caps && n > 1) || (caps && (last.after & Gap.dash) !== 0))) ||
      (colon && (caps || (afterStop && titled))) ||
      (colon && titled && n > 1)
    if (!fits) continue
    const lineOnly = !endsLine && lineLabels.has(heading.words.join(' '))
    return { kind: heading.kind, at, words: n, lineOnly }
  }
  return startsLine ? unknownHeading(text, tokens, at) : undefined
}

/** A line in capitals, or capitals before a colon, that we do not know: it still ends the section before it. */
function unknownHeading(text: string, tokens: readonly Token[], at: number): Found | undefined {
  const opening = tokens[at]!
  // A segment of an interface message ("DG1|1|I10|…") is no part of the note.
  if (text[opening.end] === '|' && SEGMENT.test(text.slice(opening.start, opening.end)))
    return { kind: 'technique', at, words: 1, lineOnly: true }
  let n = 0
  while (n < 7 && at + n < tokens.length && (n === 0 || tokens[at + n]!.gap === 0)) {
    const token = tokens[at + n]!
    if (!isCaps(text.slice(token.start, token.end))) return undefined
    n++
    if (token.after & Gap.colon) break
    if (token.after & Gap.newline) break
  }
  if (n === 0) return undefined
  const first = tokens[at]!
  const last = tokens[at + n - 1]!
  const whole = text.slice(first.start, last.end)
  const letters = whole.replace(/[^A-Za-z]/g, '').length
  const colon = (last.after & Gap.colon) !== 0
  const alone = (last.after & Gap.newline) !== 0 && (first.gap & Gap.blankLine) !== 0 && n > 1
  // "- GERD: continue omeprazole" is an item of a list.
  if (first.gap & (Gap.dash | Gap.bullet) && !(last.after & Gap.newline)) return undefined
  // A diagnosis in capitals on its own line ("TYPE 2 DIABETES") is no heading unless a colon says so.
  return letters >= 4 && colon && !alone ? { kind: 'other', at, words: n, lineOnly: false } : undefined
}

const SEGMENT = /^(?:MSH|EVN|PID|PD1|PV[12]|DG1|OB[RX]|ORC|NTE|IN[12]|AL1|FT1|PR1|GT1|NK1|TXA|SPM|ZXX)$/

function sameWords(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  if (at + words.length > tokens.length) return false
  for (let k = 0; k < words.length; k++) {
    if (tokens[at + k]!.word !== words[k]) {
      // "ASSESSMENT & PLAN", "ASSESSMENT/PLAN"
      return false
    }
    if (k > 0 && tokens[at + k]!.gap & (Gap.newline | Gap.stop | Gap.colon | Gap.comma)) return false
  }
  return true
}

function isCaps(surface: string): boolean {
  return /[A-Z]/.test(surface) && !/[a-z]/.test(surface)
}

function startsUpper(surface: string): boolean {
  return /^[A-Z]/.test(surface)
}
