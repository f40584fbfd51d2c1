import type { Profile } from '#src/domain/code.ts'
import { type Claim, type Entry, spansOf } from './claim.ts'
import { sectionWeight } from './headings.ts'
import { isImaging } from './policy-by-class.ts'
import { inConclusion, isSymptom, tellsOfThePast } from './symptoms.ts'

/**
 * At this confidence a suggestion counts as one; below it lies in the tray. Between a third and a half the coder sees it in
 * the lowest band: worth a look, as likely as not to go.
 */
export const thresholds: Record<Profile, number> = { guideline: 0.35, 'mention-index': 0.35 }

/**
 * 0…1. A small logistic over what is known about an entry, uncalibrated: it orders, it promises nothing, and the page says
 * so. The weights are set by hand from what the guidelines say about where a diagnosis stands and how it is worded; none is
 * fitted on labels of others. High (≥ 0.8) is kept for what is concluded, said more than once or in several words, specific.
 */
export function confidenceOf(claim: Claim, entry: Entry): number {
  const score = claim.profile === 'guideline' ? guidelineScore(claim, entry) : mentionScore(entry)
  const value = 1 / (1 + Math.exp(-score))
  return Math.round(value * 1000) / 1000
}

function guidelineScore(claim: Claim, entry: Entry): number {
  const { prior } = entry.term
  const sections = entry.mentions.map((m) =>
    m.assertion.status === 'history' && !tellsOfThePast(entry)
      ? Math.min(0.6, sectionWeight[m.section])
      : entry.origin === 'family'
        ? 0.65
        : sectionWeight[m.section],
  )
  // The orderer's reason is what an image is read for.
  const asked = isImaging(claim.kind) && entry.mentions.some((m) => m.section === 'indication')
  // Not spread into Math.max: a word may stand in a text a hundred thousand times.
  const weight = Math.max(asked ? 0.9 : 0, sections.length ? sections.reduce((a, b) => Math.max(a, b)) : 0.7)
  const concludes = claim.read.has('assessment', 'impression', 'discharge-dx', 'postop-dx')
  const words = entry.mentions.reduce((most, m) => Math.max(most, m.words), 1)
  let score = -1.2 + 1.1 * logit(prior)
  score += 2 * (weight - 0.7)
  score += 0.4 * Math.log2(Math.max(1, Math.min(8, spansOf(entry).length)))
  if (words >= 3) score += 0.3
  if (words === 1 && (entry.term.source === 'title' || entry.term.source === 'inclusion')) score -= 0.4
  if (words === 1 && entry.term.source === 'index') score -= 0.9
  if (entry.ambiguous) score -= 2
  if (!entry.certain) score -= 0.6
  if (isSymptom(entry.code.code)) score -= 0.5
  // A coder who knows the chart often replaces these.
  else if (/\bunspecified\b/i.test(entry.code.title)) score -= 0.4
  if (entry.origin === 'history' || entry.origin === 'family') score -= 0.2
  // Relatives' cancers change care; the rest seldom stands on a claim. Aspirin and the like neither.
  if (entry.origin === 'family' && !entry.code.code.startsWith('Z80')) score -= 1
  if (/^Z79\.(?:82|02|899)/.test(entry.code.code)) score -= 2
  // Named on the way but not concluded: a coder would look for it in the assessment.
  if (concludes && entry.mentions.length > 0 && !inConclusion(entry) && !asked && !ofStay(claim, entry))
    score -= completes(claim, entry) ? 0.4 : besides(entry)
  return score
}

/** What a concluded combination code asks to stand beside it: the ulcer, the stage, the kind of heart failure. */
const COMPLETES: [RegExp, RegExp][] = [
  [/^L97/, /^E\d\d\.62[12]|^I83|^I87|^I70/],
  [/^N18/, /^E\d\d\.22|^I1[23]/],
  [/^I50/, /^I1[13]/],
  [/^Z68/, /^E66/],
]

function completes(claim: Claim, entry: Entry): boolean {
  const asking = COMPLETES.find(([companion]) => companion.test(entry.code.code))?.[1]
  return asking !== undefined && claim.entries.some((e) => asking.test(e.code.code) && inConclusion(e))
}

/** Told where the visit begins, not where it is concluded. */
const REASON_FOR_VISIT = /^Z(?:0[0-2]|1[1-3]|3[01349]|51)/

/** Named on the way: no condition that the provider evaluated or treated by the words of the conclusion (guideline IV.J). */
function besides({ code }: Entry): number {
  return REASON_FOR_VISIT.test(code.code) ? 0 : 1.2
}

/** What was treated during a stay is told in its course, not only in the list at discharge. */
function ofStay(claim: Claim, entry: Entry): boolean {
  return claim.setting === 'inpatient' && entry.mentions.some((m) => m.section === 'hospital-course')
}

function mentionScore(entry: Entry): number {
  const whole = entry.mentions.filter((m) => !m.nested)
  const words = entry.mentions.reduce((most, m) => Math.max(most, m.words), 1)
  let score = -0.5 + logit(entry.term.prior)
  if (whole.length === 0) score -= 1.2
  score += 0.25 * Math.log2(Math.max(1, entry.mentions.length))
  if (words >= 3) score += 0.4
  // Paths of the index are put together by levels; the longer ones name rarer things than notes do.
  if (entry.term.source === 'index') score += words === 1 ? 0.3 : -0.6
  if (!entry.code.billable) score -= 1
  if (entry.ambiguous) score -= 1.2
  if (entry.mentions.every((m) => m.assertion.status === 'hypothetical' || m.assertion.status === 'family'))
    score -= 0.7
  return score
}

function logit(p: number): number {
  const held = Math.min(0.98, Math.max(0.02, p))
  return Math.log(held / (1 - held))
}
