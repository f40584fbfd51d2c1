import type { Setting } from '#src/domain/code.ts'
import type { DocumentKind } from '#src/domain/document.ts'
import type { Disposition } from './disposition.ts'
import type { SectionKind } from './headings.ts'
import type { ReadText } from './read-text.ts'

const READING: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'impression',
  'assessment',
  'discharge-dx',
  'plan',
])
const REASON: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'indication',
  'chief-complaint',
  'hpi',
  'admission-dx',
  'pmh',
])

export function isLab(kind: DocumentKind): boolean {
  return kind === 'cbc' || kind === 'bmp' || kind === 'cmp' || kind === 'other_lab'
}

export function isImaging(kind: DocumentKind): boolean {
  return kind === 'xray' || kind === 'ct'
}

/** A lab sheet: only what the orderer printed as diagnosis or reason counts (guideline III.B, IV.K). */
export function labPolicy(section: SectionKind): Disposition | undefined {
  if (REASON.has(section) || section === 'assessment' || section === 'discharge-dx') return undefined
  const ofResult =
    section === 'labs' || section === 'findings' || section === 'body' || section === 'impression'
  return {
    to: 'tray',
    reason: ofResult ? 'lab-value-only' : 'class-policy',
    explanation: 'A lab result is no diagnosis; ask the provider what it means.',
  }
}

/**
 * An image read by a physician: outpatients are coded from the final reading and the reason for the test; the body of
 * the report stays aside when there is an impression; inpatients wait for the provider (guidelines III.B, IV.K).
 */
export function imagingPolicy(
  read: ReadText,
  section: SectionKind,
  setting: Setting,
): Disposition | undefined {
  if (REASON.has(section)) return undefined
  if (section === 'exam' || section === 'procedure') return { to: 'nothing' }
  if (setting === 'inpatient')
    return {
      to: 'tray',
      reason: 'class-policy',
      explanation: 'Findings of a test are coded for inpatients only when a provider takes them up.',
    }
  if (READING.has(section) || !read.has('impression', 'assessment')) return undefined
  return {
    to: 'tray',
    reason: 'class-policy',
    explanation: 'Stands in the body of the report; the impression does not repeat it.',
  }
}
