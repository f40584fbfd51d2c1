import type { Code } from '#src/domain/code.ts'
import { become, type Claim, remark } from './claim.ts'
import type { Mention } from './mention.ts'
import { CONCLUSIONS } from './symptoms.ts'

/** What a clinician who is no provider says of the patient. */
export interface SaidByOthers {
  code: Code
  mention: Mention
}

/** The same words but for a side, a stage or a depth. */
const DETAIL =
  /\b(?:unspecified|right|left|bilateral|stage [1-4]|unstageable|pressure-induced deep tissue damage|limited to breakdown of skin|with fat layer exposed|with necrosis of muscle|with necrosis of bone|with muscle involvement without evidence of necrosis|with bone involvement without evidence of necrosis|with other specified severity|stage|severity|side|part)\b/gi

/**
 * Stage of a pressure ulcer, depth of another ulcer and side may be taken from other clinicians once the provider names the
 * condition (guideline I.B.14, I.B.13); where the two differ, the provider is asked.
 */
export function completeFromClinicians(claim: Claim, said: readonly SaidByOthers[]): void {
  for (const { code, mention } of said) {
    if (/\bunspecified (?:side|stage|severity|eye|ear|limb)/i.test(code.title)) continue
    const entry = claim.entries.find((e) => e.code.code !== code.code && sameBut(e.code, code))
    if (!entry) continue
    const span = { start: mention.start, end: mention.end }
    if (/\bunspecified\b/i.test(entry.code.title)) {
      const found = become(claim, entry, code.code, BY_CLINICIAN)
      if (found) {
        found.spans.push(span)
        claim.tray = claim.tray.filter((t) => !(t.reason === 'not-provider' && t.code.code === code.code))
      }
    } else
      remark(
        claim,
        'I.B.14',
        'query',
        `The provider’s words give ${entry.code.code}, another clinician’s ${code.code}: ${code.title}.`,
        [entry],
        {
          spans: [...entry.mentions, span].map(({ start, end }) => ({ start, end })),
          action: 'Ask the provider which holds.',
          reference: 'I.B.14',
        },
      )
  }
}

export const BY_CLINICIAN = 'the detail is documented by another clinician, as guideline I.B.14 allows'

/** Whether a code adds nothing to its header but a side, a stage or a depth. */
export function isDetail(code: Code, header: Code): boolean {
  return bare(code.title) === bare(header.title)
}

function sameBut(a: Code, b: Code): boolean {
  if (a.code.slice(0, 3) !== b.code.slice(0, 3)) return false
  return bare(a.title) === bare(b.title)
}

function bare(title: string): string {
  return title
    .replace(DETAIL, ' ')
    .replace(/[^a-z]+/gi, ' ')
    .trim()
    .toLowerCase()
}

/** One provider concludes what another denies or rules out: a question, no choice (guideline I.B.14). */
export function askWhereProvidersDiffer(claim: Claim): void {
  if (new Set(claim.read.voices.map((v) => v.signer)).size < 2) return
  for (const entry of claim.entries) {
    const at = entry.mentions.filter((m) => CONCLUSIONS.has(m.section))
    const against = claim.tray.find(
      (t) =>
        (t.reason === 'negated' || t.reason === 'ruled-out') &&
        t.code.code.slice(0, 3) === entry.code.code.slice(0, 3) &&
        t.spans.some((span) => at.some((m) => ofDifferentProviders(claim, m.start, span.start))),
    )
    if (against)
      remark(
        claim,
        'I.B.14',
        'query',
        `Providers differ: one concludes ${entry.code.title}, another says that it is not there.`,
        [entry],
        {
          spans: [...at, ...against.spans].map(({ start, end }) => ({ start, end })),
          action: 'Ask the attending provider.',
          reference: 'I.B.14',
        },
      )
  }
}

function ofDifferentProviders({ read }: Claim, one: number, other: number): boolean {
  const [a, b] = [read.voiceAt(one), read.voiceAt(other)]
  if (!a?.signer || !b?.signer) return false
  return a.role === 'provider' && b.role === 'provider' && a.signer !== b.signer && !b.addendum && !a.addendum
}
