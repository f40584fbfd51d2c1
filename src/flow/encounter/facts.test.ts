import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { decide } from '../review/decide.ts'
import { loadReview } from '../review/load.ts'
import { sign } from '../review/sign.ts'
import { type EnteredFacts, enterFacts } from './facts.ts'
import { group } from './group.ts'

const problem = (code: string) => expect.objectContaining({ code })
const backPain = note.replace('1. Essential hypertension, at goal on lisinopril.', '1. Low back pain.')

async function read(text: string, options: { setting?: 'inpatient' } = {}) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const id = await house.read(text, options)
  const encounter = async () => {
    const found = await house.documents.encounter((await house.documents.document(id))?.encounterId ?? '')
    if (!found) throw new Error('gone')
    return found
  }
  return {
    house,
    id,
    encounter,
    see: () => loadReview(house.ports, id),
    enter: async (entered: Omit<EnteredFacts, 'version'>) => {
      house.clock.advance(60)
      const { id: encounterId, version } = await encounter()
      await enterFacts(house.ports, encounterId, { version, ...entered }, localCoder)
    },
    acceptAll: async () => {
      const { id: encounterId } = await encounter()
      for (const { code, version, state } of (await loadReview(house.ports, id)).cards)
        if (state === 'undecided')
          await decide(house.ports, encounterId, code, { verdict: 'accepted', version }, localCoder)
    },
    sign: async () => {
      const { id: encounterId, version } = await encounter()
      await sign(house.ports, encounterId, { version, acknowledgedAuthor: true }, localCoder)
    },
  }
}

describe('a changed date of service', () => {
  it('codes the document again as a new run, in the edition of that date', async () => {
    const at = await read(backPain)
    await at.enter({ from: '2026-05-05' })
    expect((await at.see()).status).toBe('processing')
    expect((await at.see()).blockers).toContain('stage-not-reached')
    await at.house.workAll()

    const review = await at.see()
    expect(review.runs.map((run) => run.edition)).toEqual(['FY2026-few', 'FY2027-few'])
    expect(review.cards.map((card) => card.code)).toContain('M54.5')
    expect(review.encounter.from).toEqual({ value: '2026-05-05', source: 'person' })
  })

  it('blocks sign-off while an accepted code is not valid on it', async () => {
    const at = await read(backPain)
    await at.acceptAll()
    await at.enter({ from: '2026-05-05' })
    await at.house.workAll()
    await at.acceptAll()

    expect((await at.see()).blockers).toEqual(['code-unknown'])
    await expect(at.sign()).rejects.toEqual(problem('code-unknown'))
    expect((await at.see()).cards.find(({ code }) => code === 'M54.50')).toMatchObject({
      state: 'accepted',
      billable: false,
    })
  })

  it('leaves the run alone when it stays the same', async () => {
    const at = await read(note)
    await at.enter({ from: '2026-11-03', label: 'Room 4' })
    expect((await at.see()).runs).toHaveLength(1)
    expect((await at.encounter()).label).toBe('Room 4')
    // What stood there keeps its source: nobody entered it.
    expect((await at.encounter()).from?.source).toBe('document')
  })

  it('goes back to what the document says when it is emptied', async () => {
    const at = await read(note)
    await at.enter({ from: '2026-11-09' })
    await at.enter({ from: '' })
    expect((await at.encounter()).from).toMatchObject({ value: '2026-11-03', source: 'document' })
  })
})

describe('a missing date', () => {
  const undated = note.replace('Date of Service: 11/03/2026\n', '')

  it('blocks sign-off until a person enters it', async () => {
    const at = await read(undated)
    await at.acceptAll()
    expect((await at.see()).blockers).toEqual(['date-missing'])
    await expect(at.sign()).rejects.toEqual(problem('date-missing'))
    expect((await at.see()).runs[0]?.dateMissing).toBe(true)

    await at.enter({ from: '2026-11-03' })
    await at.house.workAll()
    await at.acceptAll()
    await at.sign()
    expect((await at.encounter()).state).toBe('signed')
  })
})

describe('an inpatient stay', () => {
  const stay = backPain.replace(
    'Date of Service: 11/03/2026',
    'Admission Date: 09/28/2026\nDischarge Date: 10/02/2026',
  )

  it('is coded by the edition of its discharge', async () => {
    const at = await read(stay, { setting: 'inpatient' })
    const review = await at.see()
    expect(review.encounter).toMatchObject({
      from: { value: '2026-09-28' },
      through: { value: '2026-10-02' },
    })
    expect(review.runs[0]?.edition).toBe('FY2027-few')
    expect(review.cards.map((card) => card.code)).toContain('M54.50')
  })

  it('is coded again when it turns out to be a visit of the day of admission', async () => {
    const at = await read(stay, { setting: 'inpatient' })
    await at.enter({ setting: 'outpatient' })
    await at.house.workAll()
    expect((await at.see()).runs[0]?.edition).toBe('FY2026-few')
  })

  it('without a discharge date cannot be signed', async () => {
    const at = await read(note, { setting: 'inpatient' })
    expect((await at.see()).blockers).toContain('date-missing')
  })
})

describe('facts that cannot be', () => {
  it.each(['2026-02-30', '2026-13-01', '11/03/2026', '20261103', '٢٠٢٦-١١-٠٣'])(
    'such as %s are refused',
    async (from) => {
      const at = await read(note)
      await expect(at.enter({ from })).rejects.toEqual(problem('date-impossible'))
    },
  )

  it('such as a discharge before the admission are refused, and nothing is saved', async () => {
    const at = await read(note)
    const before = await at.encounter()
    await expect(at.enter({ label: 'x', through: '2026-11-02' })).rejects.toEqual(problem('dates-reversed'))
    expect(await at.encounter()).toEqual(before)
  })

  it('such as a date of service after today are refused', async () => {
    const at = await read(note)
    const before = await at.encounter()
    await expect(at.enter({ from: '2026-11-22' })).rejects.toEqual(problem('date-future'))
    await expect(at.enter({ through: '2027-01-02' })).rejects.toEqual(problem('date-future'))
    expect(await at.encounter()).toEqual(before)
  })

  it('such as a birth after the date of service are refused, whichever of the two was entered', async () => {
    const at = await read(note)
    const born = at.enter({ birthDate: '2026-11-04' })
    await expect(born).rejects.toEqual(problem('born-after-service'))
    await at.enter({ birthDate: '2026-11-03' })
    await expect(at.enter({ from: '2026-11-02' })).rejects.toEqual(problem('born-after-service'))
  })

  it('do not stop the label from being corrected when the document gave them', async () => {
    const at = await read(
      note.replace('Date of Service: 11/03/2026', 'Admission Date: 11/03/2026\nDischarge Date: 11/01/2026'),
    )
    await at.enter({ label: 'Room 4', from: '2026-11-03', through: '2026-11-01' })
    expect((await at.encounter()).label).toBe('Room 4')
  })

  it('from a page that is no longer current are refused, and what stands there stays', async () => {
    const at = await read(note)
    const { id, version } = await at.encounter()
    await at.enter({ label: 'first' })
    await expect(enterFacts(at.house.ports, id, { version, label: 'second' }, localCoder)).rejects.toEqual(
      problem('edited-elsewhere'),
    )
    expect((await at.encounter()).label).toBe('first')
  })
})

describe('a date that no loaded edition covers', () => {
  it('blocks sign-off: no code could be checked', async () => {
    const at = await read(note)
    await at.enter({ from: '2019-05-05' })
    await at.house.workAll()
    await at.acceptAll()

    expect((await at.see()).blockers).toContain('edition-missing')
    await expect(at.sign()).rejects.toEqual(problem('edition-missing'))
  })
})

describe('documents of one encounter that disagree about the patient', () => {
  it('are settled by a person who saves the fact that is right, even as it stands', async () => {
    const at = await read(note)
    const other = await at.house.read(note.replace('SYN-2001', 'SYN-9').replace('Office', 'Second'))
    await group(at.house.ports, [at.id, other], localCoder)
    await at.house.workAll()
    expect((await at.see()).status).toBe('needs-human')
    expect((await at.see()).blockers).toContain('patients-differ')

    await at.enter({ mrn: (await at.encounter()).mrn?.value })
    expect((await at.encounter()).mrn).toEqual({ value: 'SYN-2001', source: 'person' })
    expect((await at.see()).blockers).not.toContain('patients-differ')
    const trail = await at.house.documents.audit((await at.encounter()).id)
    expect(trail.at(-1)?.detail['settled']).toEqual(['mrn'])
  })
})
