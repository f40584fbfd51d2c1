import { houseTermId } from '#src/coding/dictionary/key.ts'
import type { HouseAct, HouseMark, Lesson } from '#src/domain/house.ts'

/** What signed encounters taught and leads said. Invented: SYNTHETIC. */

const AT = '2026-11-20T09:00:00.000Z'

export function aLesson(over: Partial<Lesson> & { phrase?: string } = {}): Lesson {
  const { phrase = 'sugar trouble', ...rest } = over
  return {
    encounterId: 'e1',
    documentId: 'd1',
    code: 'E11.9',
    outcome: 'added',
    evidence: [{ start: 0, end: phrase.length, quote: phrase }],
    patient: over.encounterId ?? 'e1',
    edition: 'FY2027-starter',
    by: 'coder@local',
    at: AT,
    ...rest,
  }
}

export function aMark(over: Partial<HouseMark> = {}): HouseMark {
  const { phrase = 'sugar trouble', code = 'E11.9' } = over
  return {
    id: houseTermId(phrase, code),
    version: 1,
    phrase,
    code,
    status: 'approved',
    given: [],
    by: 'lead@local',
    at: AT,
    ...over,
  }
}

export function anAct(over: Partial<HouseAct> = {}): HouseAct {
  return { id: 'a1', version: 1, what: 'approve', at: AT, by: 'lead@local', changed: [], ...over }
}
