import type { Code, DropReason } from '#src/domain/code.ts'
import type { Authorship } from '#src/domain/document.ts'
import type { Claim, Entry } from './claim.ts'
import {
  askWhereProvidersDiffer,
  BY_CLINICIAN,
  completeFromClinicians,
  isDetail,
  type SaidByOthers,
} from './clinicians.ts'
import { supportFor } from './context.ts'
import type { Mention } from './mention.ts'
import { authorAt, dispose, OF_CLINICIANS } from './policy.ts'
import { isImaging } from './policy-by-class.ts'
import { refine, type Support } from './refine.ts'
import { clearCategories, type Resolved, resolve } from './resolve.ts'
import { isOwn, noteNaming } from './rules/notes.ts'
import { sexOfCode } from './sex-of-code.ts'
import { familyHistory, personalHistory } from './status-codes.ts'
import type { TermCode } from './term-index.ts'

/** A header that no words lead down from. */
const UNREFINED = { notes: [], undecided: false, voted: false, others: [] }

/** Puts every mention where it belongs: on the list, or into the tray with the reason. */
export function collect(claim: Claim, mentions: readonly Mention[], author: Authorship): void {
  const clear = clearCategories(mentions)
  const aside: SaidByOthers[] = []
  const headers: { code: Code; mention: Mention; found: Resolved }[] = []
  const within = nestedIn(mentions)
  for (const mention of mentions) {
    if (mention.nested) continue
    const { edition, read } = claim
    const lead = edition.find(mention.codes[0]!.code)
    const support = supportFor(read, mention, claim.context, lead ? placesOf(claim, lead) : '')
    const found = resolve(edition, read, mention, support, clear)
    if (!found) continue
    if ('header' in found) {
      if (
        mention.assertion.status === 'affirmed' &&
        authorAt(read, mention, author).role !== 'other-clinician'
      )
        headers.push({ code: found.header, mention, found: { ...found, code: found.header, ...UNREFINED } })
      put(
        claim,
        found.header,
        mention,
        'not-billable',
        'The text does not say which form, and there is no code for the rest.',
      )
      continue
    }
    const inside = within.get(mention) ?? []
    const sure = surest(found.term, inside)
    // A report describes places and shapes in words the index lists too (“middle lobe”).
    found.term = isImaging(claim.kind) ? sure : together(sure, mention)
    for (const part of inside) placePart(claim, found.code, part, clear, author)
    for (const side of bothSides(claim, familyOf(claim, found, mention, mentions), support)) {
      place(claim, mention, side, author)
      if (
        mention.assertion.status === 'affirmed' &&
        authorAt(read, mention, author).role === 'other-clinician'
      )
        aside.push({ code: side.code, mention })
    }
  }
  for (const { code, mention, found } of headers) {
    const detail = aside.find((said) => isBelow(claim, said.code, code) && isDetail(said.code, code))
    if (!detail) continue
    const notes = [BY_CLINICIAN]
    enter(claim, detail.code, mention, { ...found, code: detail.code, notes }, 'named', true)
    claim.entries.at(-1)!.spans.push({ start: detail.mention.start, end: detail.mention.end })
    claim.tray = claim.tray.filter(
      (t) =>
        !(t.reason === 'not-billable' && t.code.code === code.code) &&
        !(t.reason === 'not-provider' && t.code.code === detail.code.code),
    )
  }
  completeFromClinicians(claim, aside)
  askWhereProvidersDiffer(claim)
}

/** The mentions that lie inside longer ones, by those. */
function nestedIn(mentions: readonly Mention[]): Map<Mention, Mention[]> {
  const within = new Map<Mention, Mention[]>()
  let outer: Mention[] = []
  for (const m of mentions) {
    if (outer[0]?.sentence !== m.sentence) outer = []
    if (!m.nested) outer.push(m)
  }
  const bySentence = new Map<number, Mention[]>()
  for (const m of mentions)
    if (!m.nested) bySentence.set(m.sentence, [...(bySentence.get(m.sentence) ?? []), m])
  for (const m of mentions) {
    if (!m.nested) continue
    const holder = bySentence
      .get(m.sentence)
      ?.find((o) => o.words > m.words && m.tokens.every((t) => o.tokens.includes(t)))
    if (holder) within.set(holder, [...(within.get(holder) ?? []), m])
  }
  return within
}

/** "sepsis due to pyelonephritis" is a rare entry of the index; "sepsis" inside it is none. */
function surest(term: TermCode, inside: readonly Mention[]): TermCode {
  const same = inside
    .flatMap((m) => m.codes)
    .filter((c) => !c.ambiguous && c.code.slice(0, 3) === term.code.slice(0, 3) && c.prior > term.prior)
  return same.length > 0 ? { ...same[0]!, code: term.code, text: term.text } : term
}

/** An entry of the index whose words, two or more, stand side by side in the text is no chance. */
function together(term: TermCode, { words, first, last }: Mention): TermCode {
  const close = words >= 2 && last - first + 1 <= words + 2
  return term.source === 'index' && close ? { ...term, source: 'synonym', prior: BESIDE } : term
}

const BESIDE = 0.6

/**
 * "cirrhosis with esophageal varices" is one entry of the index, and its code asks for the cirrhosis in front: then the words
 * inside it that name the other are coded too.
 */
function placePart(
  claim: Claim,
  whole: Code,
  part: Mention,
  clear: ReadonlyMap<string, number>,
  author: Authorship,
): void {
  const { edition, read } = claim
  const [lead] = part.codes
  if (!lead || lead.ambiguous || lead.code.slice(0, 3) === whole.code.slice(0, 3) || /^[RZ]/.test(lead.code))
    return
  const code = edition.find(lead.code)
  const support = supportFor(read, part, claim.context, code ? placesOf(claim, code) : '')
  const found = resolve(edition, read, part, support, clear)
  if (!found || 'header' in found || found.undecided) return
  // Place and depth of an ulcer are read from the sentence: see `rules/ulcers.ts`.
  if (found.code.code.startsWith('L97')) return
  const asked = (kind: 'codeFirst' | 'useAdditional') => {
    const note = noteNaming(edition, kind, whole.code, found.code.code)
    return note !== undefined && isOwn(note)
  }
  // "Code first underlying disease": whichever stands in the same name.
  const any = () =>
    /^secondary\b/i.test(whole.title) &&
    edition.notes(whole.code).about.some((n) => n.kind === 'codeFirst' && n.codes.length === 0) &&
    found.code.code[0] !== whole.code[0]
  if (asked('codeFirst') || asked('useAdditional') || any()) place(claim, part, found, author)
}

function isBelow({ edition }: Claim, code: Code, header: Code): boolean {
  for (let at = code.parent; at; at = edition.find(at)?.parent) if (at === header.code) return true
  return false
}

/** Title words of a code and, for a header, of its first child: there the body part may be named. */
function placesOf(claim: Claim, code: Code): string {
  const child = code.billable ? undefined : claim.edition.children(code.code)[0]
  return `${code.title} ${child?.title ?? ''}`
}

/** "Family history of colon cancer": the general code's words hold the disease, which has a code of its own. */
function familyOf(claim: Claim, found: Resolved, mention: Mention, mentions: readonly Mention[]): Resolved {
  if (found.code.code !== 'Z80.9') return found
  for (const inner of mentions) {
    if (!inner.nested || inner.first < mention.first || inner.last > mention.last) continue
    const family = familyHistory(claim.edition, inner.codes[0]!.code)
    if (family && family.code !== 'Z80.9') return { ...found, code: family }
  }
  return found
}

/** "Both elbows" where no bilateral code exists: one code for each side (guideline I.B.13). */
function bothSides(claim: Claim, found: Resolved, support: Support): Resolved[] {
  if (support.side !== 'bilateral' || !/\bunspecified\b/i.test(found.code.title)) return [found]
  const sides = (['right', 'left'] as const).map((side) =>
    refine(claim.edition, found.code, { ...support, side }),
  )
  const [right, left] = sides
  if (!right || !left || right.code.code === left.code.code) return [found]
  return [right, left].map((side) => ({ ...found, ...side }))
}

/** One reading of one mention, to the list or the tray: by sex, author, class, section and what is said of it. */
export function place(claim: Claim, mention: Mention, read: Resolved, author: Authorship): void {
  const found = fittingSex(claim, read)
  const { code } = found
  if (contradictsSex(claim, code.code)) {
    put(
      claim,
      code,
      mention,
      'low-confidence',
      `A code for ${claim.read.sex === 'F' ? 'men; the note speaks of a woman' : 'women; the note speaks of a man'}.`,
    )
    return
  }
  const disposition = dispose(claim.read, mention, code.code, { ...claim, author })
  switch (disposition.to) {
    case 'nothing':
      break
    case 'tray':
      put(claim, code, mention, disposition.reason, disposition.explanation)
      break
    case 'family': {
      const family = familyHistory(claim.edition, code.code)
      if (family) enter(claim, family, mention, found, 'family', true)
      else put(claim, code, mention, 'family', 'Said of a relative.')
      break
    }
    case 'history': {
      const past = personalHistory(claim.edition, code.code)
      if (past) enter(claim, past, mention, found, 'history', true)
      else put(claim, code, mention, 'history', 'Over: named as history only.')
      break
    }
    case 'list':
      if (found.undecided && found.others.length > 0)
        put(claim, code, mention, 'low-confidence', severalReadings([code.code, ...found.others]))
      else {
        enter(claim, code, mention, found, 'named', disposition.certain)
        if (OF_CLINICIANS.test(code.code) && authorAt(claim.read, mention, author).role === 'other-clinician')
          flag(claim, code)
      }
  }
}

function contradictsSex({ edition, read }: Claim, code: string): boolean {
  const sex = read.sex && sexOfCode(edition, code)
  return sex !== undefined && sex !== read.sex
}

/** "Hot flashes" are a state of the menopause in the index, and of a man a symptom: another reading may fit. */
function fittingSex(claim: Claim, found: Resolved): Resolved {
  if (!contradictsSex(claim, found.code.code)) return found
  for (const other of found.others) {
    const code = claim.edition.find(other)
    if (code?.billable && !contradictsSex(claim, code.code))
      return { ...found, code, notes: ['the other reading is for the other sex'] }
  }
  return found
}

function flag(claim: Claim, { code }: Code): void {
  claim.entries
    .find((e) => e.code.code === code)
    ?.flags.push('By another clinician: only beside the provider’s diagnosis (guideline I.B.14)')
}

function severalReadings(codes: readonly string[]): string {
  return `These letters or words can mean several things: ${codes.slice(0, 4).join(', ')}.`
}

function enter(
  claim: Claim,
  code: Code,
  mention: Mention,
  found: Resolved,
  origin: Entry['origin'],
  certain: boolean,
): void {
  const known = claim.entries.find((e) => e.code.code === code.code)
  if (known) {
    known.mentions.push(mention)
    known.certain ||= certain
    known.ambiguous &&= found.undecided
    if (found.term.prior > known.term.prior) known.term = found.term
    if (origin === 'named') known.origin = 'named'
    for (const other of found.others) if (!known.others.includes(other)) known.others.push(other)
    return
  }
  const notes = origin === 'named' ? [...found.notes] : []
  const voted = found.voted && found.others.length > 0
  if (voted) notes.push('the rest of the document decides between the readings')
  const flags = voted ? ['Ambiguous words: check the reading'] : []
  claim.entries.push({
    code,
    mentions: [mention],
    spans: [],
    term: found.term,
    origin,
    certain,
    ambiguous: found.undecided,
    notes,
    flags,
    others: [...found.others],
  })
}

/** Into the tray, beside what lies there for the same reason. */
export function put(
  claim: Claim,
  code: Code,
  mention: Mention,
  reason: DropReason,
  explanation: string,
): void {
  const span = { start: mention.start, end: mention.end }
  const known = claim.tray.find((t) => t.code.code === code.code && t.reason === reason)
  if (known) known.spans.push(span)
  else claim.tray.push({ code, reason, explanation, spans: [span] })
}
