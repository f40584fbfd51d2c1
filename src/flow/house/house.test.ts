import { beforeEach, describe, expect, it } from 'vitest'
import { houseTermId } from '#src/coding/dictionary/key.ts'
import { localCoder } from '#src/domain/actor.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { HOUSE_SUBJECT, type HouseTerm } from '#src/domain/house.ts'
import { Problem } from '#src/domain/problem.ts'
import { advance } from '#src/flow/advance.ts'
import { add, decide } from '#src/flow/review/decide.ts'
import { reopen, sign } from '#src/flow/review/sign.ts'
import { receive } from '#src/flow/upload/upload.ts'
import { sweep } from '#src/jobs/sweep.ts'
import { change } from '#src/testing/commits.ts'
import { testHouse } from '#src/testing/house.ts'
import { aLesson } from '#src/testing/lessons.ts'
import { trash } from '../document/again.ts'
import { currentHouse } from './current.ts'
import { isLearned, learn, learnWhenChanged } from './learn.ts'
import { listHouse } from './list.ts'
import { markTerm, undoHouseAct } from './marks.ts'
import { mayKeepHouse } from './may.ts'
import { previewTerm } from './preview.ts'
import { exportTerms, importTerms } from './transfer.ts'

const problem = (code: string) => expect.objectContaining({ code })

/** Invented patients: SYNTHETIC. The diagnosis is in words that no code system has. */
function note(patient: number, assessment = 'Wobbly sugar tank, a water trouble, stable on diet.') {
  const [first, last] = [`Tamsin${'abcdefghij'[patient]}`, `Orrery${'abcdefghij'[patient]}`]
  return `Quillhaven Family Clinic (SYNTHETIC)
Patient: ${first} ${last}   MRN: SYN-${patient}   DOB: 03/14/1961
Date of Service: 11/03/2026

ASSESSMENT AND PLAN:
1. ${assessment}

Electronically signed by Orla Penhallow, MD
`
}

type TestHouse = Awaited<ReturnType<typeof testHouse>>
let house: TestHouse
beforeEach(async () => {
  house = await testHouse()
})

/** A document whose words a person marked for a code, everything else refused, signed. */
async function taught(patient: number, words = 'Wobbly sugar tank', code = 'E11.9', text = note(patient)) {
  const id = await house.read(text)
  const { encounter } = await house.see(id)
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  if (words) await add(house.ports, encounter.id, { code, documentId: id, span }, localCoder)
  await refuseRest(id)
  await signed(encounter.id)
  return { id, encounterId: encounter.id }
}

async function refuseRest(id: string) {
  const { encounter, cards } = await house.see(id)
  for (const card of cards.filter(({ state }) => state === 'undecided'))
    await decide(
      house.ports,
      encounter.id,
      card.code,
      { verdict: 'rejected', reason: 'not-supported', version: card.version },
      localCoder,
    )
}

async function signed(encounterId: string) {
  const version = (await house.documents.encounter(encounterId))?.version ?? 0
  await sign(house.ports, encounterId, { version, acknowledgedAuthor: true }, localCoder)
}

const later = async () => {
  house.clock.advance(10)
  await house.workAll()
}
const termOf = async (phrase: string, code: string): Promise<HouseTerm | undefined> =>
  (await currentHouse(house.ports)).terms.find(({ id }) => id === houseTermId(phrase, code))
const sugar = () => termOf('wobbly sugar tank', 'E11.9')
const codesFor = async (text: string) => {
  const { cards } = await house.see(await house.read(text))
  return cards
}

describe('sign-off', () => {
  it('teaches which words were given which code, with who, when and from which document', async () => {
    const { id, encounterId } = await taught(1)
    const { lessons } = await house.documents.lessons(10)
    expect(lessons).toEqual([
      expect.objectContaining({
        encounterId,
        documentId: id,
        code: 'E11.9',
        outcome: 'added',
        by: 'local',
        evidence: [expect.objectContaining({ quote: 'Wobbly sugar tank' })],
      }),
    ])
    // Who the patient is stands in no lesson.
    expect(JSON.stringify(lessons)).not.toMatch(/Tamsin|Orrery|SYN-1|1961/)
  })

  it('keeps what the engine said then beside what became of it', async () => {
    await taught(1, '', '', note(1, 'Essential hypertension.'))
    const { lessons } = await house.documents.lessons(10)
    expect(lessons).toEqual([
      expect.objectContaining({ code: 'I10', outcome: 'rejected', reason: 'not-supported' }),
    ])
    expect(lessons[0]?.engine).toBeTruthy()
    expect(lessons[0]?.confidence).toBeGreaterThan(0.3)
  })

  it('teaches nothing when it is refused or lost a race', async () => {
    const id = await house.read(note(1))
    const { encounter } = await house.see(id)
    await refuseRest(id)
    const stale = sign(house.ports, encounter.id, { version: 0, acknowledgedAuthor: true }, localCoder)
    await expect(stale).rejects.toEqual(problem('edited-elsewhere'))
    expect((await house.documents.lessons(10)).lessons).toEqual([])
    const version = (await house.documents.encounter(encounter.id))?.version ?? 0
    const both = await Promise.allSettled(
      [1, 2].map(() => sign(house.ports, encounter.id, { version, acknowledgedAuthor: true }, localCoder)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is learned from by a job a few seconds later, once for many', async () => {
    await taught(1)
    await taught(2)
    expect(await sugar()).toBeUndefined()
    await house.workAll()
    expect(await sugar()).toBeUndefined()
    await later()
    expect(await isLearned(house.ports)).toBe(true)
    expect(await house.jobs.depth()).toEqual({ waiting: 0, leased: 0, dead: 0 })
  })
})

describe('learning that was lost', () => {
  it('is asked for again by the sweep, and a sign-off stands whatever the queue says', async () => {
    const { send } = house.ports.jobs
    house.ports.jobs.send = async () => {
      throw new Problem('store-busy')
    }
    await taughtWithoutQueue()
    house.ports.jobs.send = send
    expect((await house.documents.lessons(10)).lessons).toHaveLength(1)
    expect(await isLearned(house.ports)).toBe(false)
    await sweep(house.ports)
    await later()
    expect(await isLearned(house.ports)).toBe(true)
  })

  it('waits while another job learns, and fails as that job does', async () => {
    await taught(1)
    const slow = Promise.withResolvers<void>()
    const first = learnWhenChanged({ ...house.ports, learner: { learn: () => slow.promise } })
    await expect
      .poll(() => learnWhenChanged({ ...house.ports, learner: { learn: () => slow.promise } }))
      .toBe(5)
    slow.reject(new Error('killed'))
    await expect(first).rejects.toThrow('killed')
    expect(await learnWhenChanged(house.ports)).toBe('done')
    expect(await isLearned(house.ports)).toBe(true)
  })

  it('is not asked for with every sweep while it fails', async () => {
    await taught(1)
    await later()
    await house.files.write('house/learned.json', new TextEncoder().encode('{'))
    await sweep(house.ports)
    await sweep(house.ports)
    await sweep(house.ports)
    expect((await house.jobs.depth()).waiting).toBe(1)
  })

  async function taughtWithoutQueue() {
    const text = note(1)
    const { id } = await receive(
      house.ports,
      { name: 'n.txt' },
      new TextEncoder().encode(text),
      localCoder,
    ).catch(async () => ({ id: (await house.documents.worklist({ limit: 1 })).rows[0]?.document.id ?? '' }))
    await advance(house.ports, id)
    const { encounter } = await house.see(id)
    const span = { start: text.indexOf('Wobbly'), end: text.indexOf('Wobbly') + 6 }
    await add(house.ports, encounter.id, { code: 'E11.9', documentId: id, span }, localCoder)
    await refuseRest(id)
    await signed(encounter.id)
  }
})

describe('what was taught', () => {
  it('proposes in later documents, marked new, until a lead approves it', async () => {
    for (const patient of [1, 2, 3]) await taught(patient)
    await later()
    expect(await sugar()).toMatchObject({ status: 'new', kept: 3, rejected: 0, patients: 3 })
    const [card] = await codesFor(note(4))
    expect(card).toMatchObject({ code: 'E11.9', flags: [expect.stringMatching(/^New: learned from 3/)] })
    expect(card?.band).not.toBe('high')

    await markTerm(house.ports, houseTermId('wobbly sugar tank', 'E11.9'), 'approve', 0, localCoder)
    const [approved] = await codesFor(note(5))
    expect(approved).toMatchObject({ code: 'E11.9', flags: [] })
    expect(approved?.confidence).toBeGreaterThan(card?.confidence ?? 1)
  })

  it('is named by the run, and another dictionary is another input', async () => {
    await taught(1, 'water trouble')
    const before = await house.see(await house.read(note(7)))
    await later()
    const after = await house.see(await house.read(note(7)))
    expect(before.runs[0]?.house).toBeUndefined()
    expect(after.runs[0]?.house).toMatch(/^house-[0-9a-f]{12}$/)
    expect(after.runs[0]?.inputHash).not.toBe(before.runs[0]?.inputHash)
  })

  it('does not learn a word nobody knows before three patients have it', async () => {
    for (const patient of [1, 2]) await taught(patient, 'Zuckerkram', 'E11.9', note(patient, 'Zuckerkram.'))
    await later()
    expect(await termOf('zuckerkram', 'E11.9')).toBeUndefined()
    await taught(3, 'Zuckerkram', 'E11.9', note(3, 'Zuckerkram.'))
    await later()
    expect(await termOf('zuckerkram', 'E11.9')).toMatchObject({ patients: 3 })
  })

  it('learns a word that only one patient had marked when it stands in the documents of three', async () => {
    const text = (patient: number) => note(patient, 'Zuckerkram noted. Wobbly sugar tank.')
    await taught(1, 'Zuckerkram', 'E11.9', text(1))
    for (const patient of [2, 3]) await taught(patient, 'sugar tank', 'E11.9', text(patient))
    await later()
    expect(await termOf('zuckerkram', 'E11.9')).toMatchObject({ kept: 1, patients: 1 })
  })

  it('never learns the name of a patient or a provider, a date or a long number', async () => {
    for (const patient of [1, 2, 3, 4]) {
      const text = note(patient, 'Sugar tank of Orla Penhallow since 03/2019, chart 55512. Sugar tank.')
      for (const words of [
        'Sugar tank of Orla Penhallow',
        'tank of Orla Penhallow since 03/2019, chart 55512',
      ])
        await taught(patient, words, 'E11.9', text)
    }
    await later()
    const { terms } = await currentHouse(house.ports)
    expect(JSON.stringify(terms)).not.toMatch(/penhallow|orla|2019|55512|tamsin/i)
    const kept = new TextDecoder().decode(await house.files.read('house/learned.json'))
    expect(kept).not.toMatch(/penhallow|2019|55512|tamsin|SYN-/i)
  })

  it('goes when its encounter is opened again, and comes back when it is signed again', async () => {
    const { encounterId } = await taught(1, 'water trouble')
    await later()
    expect(await termOf('water trouble', 'E11.9')).toMatchObject({ kept: 1 })
    await reopen(house.ports, encounterId, 'A code was missed', localCoder)
    expect((await house.documents.lessons(10)).lessons).toEqual([])
    await later()
    expect(await termOf('water trouble', 'E11.9')).toBeUndefined()
    await signed(encounterId)
    await later()
    expect(await termOf('water trouble', 'E11.9')).toMatchObject({ kept: 1 })
  })

  it('goes with a document that is trashed', async () => {
    const { id, encounterId } = await taught(1, 'water trouble')
    await reopen(house.ports, encounterId, 'Wrong patient', localCoder)
    await trash(house.ports, id, localCoder)
    await later()
    expect(await termOf('water trouble', 'E11.9')).toBeUndefined()
  })

  it('is learned anew when its file is damaged', async () => {
    await taught(1, 'water trouble')
    await later()
    for (const damage of ['{"v":1,', '[]', 'null', '{"v":2}', '{"v":1,"of":1,"terms":"x","track":[]}']) {
      await house.files.write('house/learned.json', new TextEncoder().encode(damage))
      expect(await isLearned(house.ports)).toBe(false)
      await learnWhenChanged(house.ports)
      expect(await isLearned(house.ports)).toBe(true)
      expect(await termOf('water trouble', 'E11.9')).toMatchObject({ kept: 1 })
    }
  })

  it('is never overwritten by one who knew less', async () => {
    await taught(1, 'water trouble')
    const { houseVersion } = house.documents
    const { lessons, marks } = await houseVersion()
    await learn(house.ports)
    const slow = {
      ...house.ports,
      documents: { ...house.documents, houseVersion: async () => ({ lessons: lessons - 1, marks }) },
    }
    await learn(slow)
    expect(await isLearned(house.ports)).toBe(true)
  })
})

describe('a lead', () => {
  it('retires what was learned: the next document is coded without it, with no learning between', async () => {
    await taught(1, 'Wobbly sugar tank')
    for (const patient of [2, 3]) await taught(patient)
    await later()
    const id = houseTermId('wobbly sugar tank', 'E11.9')
    await markTerm(house.ports, id, 'retire', 0, localCoder)
    expect(await codesFor(note(4))).toEqual([])
    await markTerm(house.ports, id, 'restore', 1, localCoder)
    expect((await codesFor(note(5))).map(({ code }) => code)).toEqual(['E11.9'])
  })

  it('is told when another was faster, and changes nothing', async () => {
    await taught(1, 'water trouble')
    await later()
    const id = houseTermId('water trouble', 'E11.9')
    await markTerm(house.ports, id, 'approve', 0, localCoder)
    await expect(markTerm(house.ports, id, 'retire', 0, localCoder)).rejects.toEqual(
      problem('edited-elsewhere'),
    )
    expect(await termOf('water trouble', 'E11.9')).toMatchObject({ status: 'approved' })
    await expect(markTerm(house.ports, 'none', 'retire', 0, localCoder)).rejects.toEqual(
      problem('house-term-gone'),
    )
  })

  it('takes an act back, once, and only while nobody has changed it since', async () => {
    await taught(1, 'water trouble')
    await later()
    const id = houseTermId('water trouble', 'E11.9')
    await markTerm(house.ports, id, 'approve', 0, localCoder)
    const [act] = await house.documents.houseActs(1)
    await undoHouseAct(house.ports, act?.id ?? '', localCoder)
    expect(await termOf('water trouble', 'E11.9')).toMatchObject({ status: 'new', version: 0 })
    await expect(undoHouseAct(house.ports, act?.id ?? '', localCoder)).rejects.toEqual(
      problem('nothing-to-undo'),
    )

    await markTerm(house.ports, id, 'approve', 0, localCoder)
    await markTerm(house.ports, id, 'retire', 1, localCoder)
    const [, approval] = await house.documents.houseActs(2)
    await expect(undoHouseAct(house.ports, approval?.id ?? '', localCoder)).rejects.toEqual(
      problem('edited-elsewhere'),
    )
  })

  it('leaves a trail that holds and has no words of a document in it', async () => {
    await taught(1, 'water trouble')
    await later()
    await markTerm(house.ports, houseTermId('water trouble', 'E11.9'), 'approve', 0, localCoder)
    const trail = await house.documents.audit(HOUSE_SUBJECT)
    expect(trail.map(({ action, actor }) => [action, actor])).toEqual([['house.approve', 'local']])
    expect(firstBreak(trail, await house.documents.auditHead(HOUSE_SUBJECT))).toBeUndefined()
    expect(JSON.stringify(trail)).not.toMatch(/water/i)
  })

  it('is anybody on a laptop, and nobody below a lead elsewhere', () => {
    expect(mayKeepHouse(localCoder)).toBe(true)
    expect(mayKeepHouse({ id: 'x', role: 'lead' })).toBe(true)
    for (const role of ['coder', 'reviewer', 'auditor', 'break-glass', 'machine'] as const)
      expect(mayKeepHouse({ id: 'x', role })).toBe(false)
  })

  it('sees pairs that coders refuse again and again, and makes a rule of one', async () => {
    const text = (patient: number) => note(patient, 'Essential hypertension.')
    for (const patient of [1, 2, 3]) await taught(patient, '', '', text(patient))
    await later()
    const { refusedOften } = await listHouse(house.ports, {}, localCoder)
    const pair = refusedOften.find(({ code }) => code === 'I10')
    expect(pair).toMatchObject({ says: 'not', status: 'new', kept: 0, rejected: 3 })
    const browser = await house.browser()
    const warned = 'Code system: It means this code, or a header of it, by these words without us.'
    expect((await (await browser.get('/house')).text()).split(warned)).toHaveLength(3)
    await markTerm(house.ports, pair?.id ?? '', 'approve', 0, localCoder)
    expect(await (await browser.get('/house')).text()).not.toContain(warned)
    const seen = await house.see(await house.read(text(4)))
    expect(seen.cards.map(({ code }) => code)).not.toContain('I10')
    expect(seen.tray).toContainEqual(
      expect.objectContaining({ code: 'I10', explanation: expect.stringContaining('a lead agreed') }),
    )
    expect((await listHouse(house.ports, {}, localCoder)).refusedOften).toEqual([])
  })

  it('sees before approving what a term would change in recent documents', async () => {
    const open = await house.read(note(6))
    await house.read(note(7, 'Essential hypertension.'))
    await taught(1, 'water trouble')
    await later()
    const term = await termOf('water trouble', 'E11.9')
    const effect = await previewTerm(house.ports, term as HouseTerm)
    expect(effect).toMatchObject({ documents: 3, removed: [], partial: false })
    expect(effect.added).toContainEqual({ documentId: open, code: 'E11.9', after: expect.any(Number) })
    expect(effect.added).toHaveLength(2)
    expect((await house.see(open)).cards).toEqual([])
  })
})

describe('import and export', () => {
  const line = (text: string, words: string, code = 'E11.9', kept = true) => {
    const start = text.indexOf(words)
    return JSON.stringify({ text, decisions: [{ code, start, end: start + words.length, kept }] })
  }
  const take = (...lines: string[]) => importTerms(house.ports, lines.join('\n'), localCoder)

  it('approves what a file says, each line a patient of its own, and codes with it at once', async () => {
    const said = 'Seen for wobbly sugar tank.'
    expect(await take(line(said, 'wobbly sugar tank'), line(said, 'wobbly sugar tank'))).toMatchObject({
      lines: 2,
      terms: 1,
      refused: [],
    })
    expect(await sugar()).toMatchObject({ status: 'approved', kept: 2, patients: 2, source: 'imported' })
    const [card] = await codesFor(note(1))
    expect(card).toMatchObject({ code: 'E11.9', flags: [] })
  })

  it('learns a phrase of a file whole, in words nobody knows', async () => {
    await take(line('Zuckerkram ohne Ende', 'Zuckerkram'))
    expect(await termOf('zuckerkram', 'E11.9')).toMatchObject({ status: 'approved' })
  })

  it('takes no file twice, and takes it again when the first time was taken back', async () => {
    const file = line('wobbly sugar tank', 'wobbly sugar tank')
    const { act } = await take(file)
    await expect(take(file)).rejects.toEqual(problem('house-file-twice'))
    await expect(take(`${file}\n\n`)).rejects.toEqual(problem('house-file-twice'))
    expect(await sugar()).toMatchObject({ kept: 1 })
    await undoHouseAct(house.ports, act ?? '', localCoder)
    expect(await sugar()).toBeUndefined()
    await take(file)
    expect(await sugar()).toMatchObject({ kept: 1 })
  })

  it('keeps what is retired here retired', async () => {
    await take(line('wobbly sugar tank', 'wobbly sugar tank'))
    await markTerm(house.ports, houseTermId('wobbly sugar tank', 'E11.9'), 'retire', 1, localCoder)
    await take(line('A wobbly sugar tank', 'wobbly sugar tank'))
    expect(await sugar()).toMatchObject({ status: 'retired', kept: 2 })
  })

  it('leaves bad lines out with a sentence each, and takes the rest', async () => {
    const told = await take(
      '{"text":',
      'null',
      '{"text":"x"}',
      '{"text":"","decisions":[]}',
      JSON.stringify({ text: 'sugar tank', decisions: [{ code: 'X99.99', start: 0, end: 5, kept: true }] }),
      JSON.stringify({ text: 'sugar tank', decisions: [{ code: 'E11.9', start: 0, end: 5 }] }),
      JSON.stringify({ text: 'sugar tank', decisions: [{ code: 'E11.9', kept: true }] }),
      JSON.stringify({ text: 'sugar tank', decisions: [{ code: 'E11.9', start: 3, end: 99, kept: true }] }),
      JSON.stringify({ text: '... ---', decisions: [{ code: 'E11.9', start: 0, end: 3, kept: true }] }),
      line('wobbly sugar tank', 'wobbly sugar tank'),
    )
    expect(told).toMatchObject({ lines: 1, terms: 1, refusedLines: 9 })
    expect(told.refused.map(({ line: at, why }) => [at, why])).toEqual([
      [1, 'This line is not JSON.'],
      [2, 'This line has no "text".'],
      [3, 'This line has no list "decisions".'],
      [4, 'This line has no "text".'],
      [5, 'A code is not in the newest edition.'],
      [6, expect.stringContaining('"kept"')],
      [7, expect.stringContaining('"start" and "end"')],
      [8, expect.stringContaining('outside of its text')],
      [9, expect.stringContaining('marks no words')],
    ])
  })

  it('takes names, dates and numbers from no file, whoever vouches', async () => {
    const text = 'Patient: Tamsin Orrery\nTamsin has sugar trouble since 03/14/2019, chart 55512'
    const told = await take(
      line(text, 'Tamsin has sugar trouble'),
      line(text, 'sugar trouble since 03/14/2019'),
      line(text, 'chart 55512'),
    )
    expect(told).toMatchObject({ terms: 0, refusedLines: 3 })
    expect(JSON.stringify(told)).not.toMatch(/Tamsin|2019|55512/)
    expect(await house.documents.houseMarks()).toEqual([])
  })

  it('refuses an empty file and one that is too long', async () => {
    await expect(take('')).rejects.toEqual(problem('house-file-empty'))
    await expect(take('\n'.repeat(20_001) + line('sugar', 'sugar'))).rejects.toEqual(
      problem('house-file-too-long'),
    )
  })

  it('carries terms, counts and status from one shop to another, and no patient', async () => {
    for (const patient of [1, 2, 3]) await taught(patient)
    await later()
    await take(line('a sugar thing', 'sugar thing', 'R73.9', false))
    const file = await exportTerms(house.ports)
    expect(file).not.toMatch(/Tamsin|Orrery|SYN-|Penhallow/)
    const there = await testHouse()
    await importTerms(there.ports, file, localCoder)
    const { terms } = await currentHouse(there.ports)
    expect(
      terms.map(({ phrase, code, kept, rejected, status, says }) => [
        phrase,
        code,
        kept,
        rejected,
        status,
        says,
      ]),
    ).toEqual([
      ['Wobbly sugar tank', 'E11.9', 3, 0, 'new', 'means'],
      ['sugar thing', 'R73.9', 0, 1, 'approved', 'not'],
    ])
  })

  it('changes nothing when an export comes back to its own shop', async () => {
    for (const patient of [1, 2, 3]) await taught(patient)
    await later()
    await take(line('a sugar thing', 'sugar thing', 'R73.9', false))
    await take(line('a salt thing', 'salt thing', 'E87.1'))
    await markTerm(house.ports, houseTermId('salt thing', 'E87.1'), 'retire', 1, localCoder)
    const file = await exportTerms(house.ports)
    const before = (await currentHouse(house.ports)).terms
    expect(await importTerms(house.ports, file, localCoder)).toMatchObject({
      lines: 3,
      terms: 0,
      refused: [],
    })
    expect((await currentHouse(house.ports)).terms).toEqual(before)
  })

  it('counts a line once, whatever file it comes in, and keeps the status it carries', async () => {
    const one = line('Seen for wobbly sugar tank.', 'wobbly sugar tank')
    const other = line('Has a wobbly sugar tank.', 'wobbly sugar tank')
    await take(one)
    expect(await take(one, other)).toMatchObject({ lines: 2, terms: 1 })
    expect(await take(other, one)).toMatchObject({ lines: 2, terms: 0 })
    expect(await sugar()).toMatchObject({ kept: 2, status: 'approved' })
    const there = await testHouse()
    const exported = (status: string, kept: number) =>
      `${JSON.stringify({ ...JSON.parse(line('sugar thing', 'sugar thing')), kept, rejected: 0, patients: kept, status })}\n`
    await importTerms(there.ports, exported('retired', 4), localCoder)
    await importTerms(there.ports, exported('retired', 6) + exported('retired', 6), localCoder)
    expect((await currentHouse(there.ports)).terms).toMatchObject([{ kept: 6, status: 'retired' }])
  })
})

describe('the track record', () => {
  /** `kept` of `of` suggestions of this engine that were as sure. */
  async function decided(like: { id: string; engine: string; confidence: number }, kept: number, of: number) {
    const value = Array.from({ length: of }, (_, i) =>
      aLesson({
        encounterId: `past-${i}`,
        documentId: like.id,
        code: 'I10',
        outcome: i < kept ? 'kept' : 'rejected',
        engine: like.engine,
        confidence: like.confidence,
      }),
    )
    for (const lesson of value)
      await house.documents.commit(
        change({ put: 'lessons', encounterId: lesson.encounterId, value: [lesson] }),
      )
    await learn(house.ports)
  }

  it('stands on a card and in the API once the shop has one', async () => {
    const id = await house.read(note(1, 'Essential hypertension.'))
    const before = await house.see(id)
    expect(before.cards[0]?.track).toBeUndefined()
    const like = {
      id,
      engine: before.runs[0]?.engine ?? '',
      confidence: before.cards[0]?.confidence ?? 0,
    }
    await decided(like, 41, 47)
    const after = await house.see(id)
    expect(after.cards[0]).toMatchObject({ code: 'I10', track: { decided: 47, kept: 41, of: 'family' } })
    const browser = await house.browser()
    expect(await (await browser.get(`/documents/${id}`)).text()).toContain(
      'Track record: 41 of 47 such were kept',
    )
    expect(await (await browser.get(`/api/v1/documents/${id}`)).json()).toMatchObject({
      codes: [{ code: 'I10', track: { decided: 47, kept: 41 } }],
    })
    await decided(like, 11, 12)
    for (let i = 12; i < 47; i++)
      await house.documents.commit(change({ put: 'lessons', encounterId: `past-${i}`, value: [] }))
    await learn(house.ports)
    expect(await (await browser.get(`/documents/${id}`)).text()).toContain(
      'Track record: not enough yet (12 of 30)',
    )
  })

  it('takes the bands off the cards of an engine that tells nothing apart here', async () => {
    const id = await house.read(note(1, 'Essential hypertension.'))
    const engine = (await house.see(id)).runs[0]?.engine ?? ''
    await decided({ id, engine, confidence: 0.55 }, 20, 40)
    expect((await house.see(id)).cards[0]).toMatchObject({ unranked: true })
  })

  it('tells what became of suggestions, without those of an encounter that is open again', async () => {
    const text = (patient: number) => note(patient, 'Essential hypertension.')
    const first = await taught(1, '', '', text(1))
    await taught(2, '', '', text(2))
    await later()
    const sum = async () =>
      (await currentHouse(house.ports)).track.reduce(
        (all, { decided, kept }) => [all[0]! + decided, all[1]! + kept],
        [0, 0],
      )
    expect(await sum()).toEqual([2, 0])
    await reopen(house.ports, first.encounterId, 'Again', localCoder)
    await later()
    expect(await sum()).toEqual([1, 0])
  })
})
