import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { statusOf } from '#src/domain/encounter.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { restore, trash } from '../document/again.ts'
import { add, decide } from '../review/decide.ts'
import { loadReview } from '../review/load.ts'
import { sign } from '../review/sign.ts'
import { enterFacts } from './facts.ts'
import { group, ungroup } from './group.ts'

const problem = (code: string) => expect.objectContaining({ code })
const undated = note.replace('Date of Service: 11/03/2026\n', '')
const someoneElse = note.replace('Tamsin Orrery', 'Tobias Wrenfield').replace('SYN-2001', 'SYN-9009')
const backPain = note.replace('1. Essential hypertension, at goal on lisinopril.', '1. Low back pain.')

async function clinic(...texts: string[]) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const ids: string[] = []
  for (const text of texts) {
    ids.push(await house.read(text))
    house.clock.advance(1)
  }
  const encounterOf = async (id: string) => {
    const document = await house.documents.document(id)
    const encounter = document && (await house.documents.encounter(document.encounterId))
    if (!document || !encounter) throw new Error('gone')
    return { document, encounter, status: statusOf(document, encounter) }
  }
  const decideOn = async (id: string, code: string, verdict: 'accepted' | 'rejected') => {
    const { encounter } = await encounterOf(id)
    const version = (await house.documents.decision(encounter.id, code))?.version ?? 0
    await decide(house.ports, encounter.id, code, { verdict, version }, localCoder)
  }
  return {
    house,
    ids: ids as [string, string, string],
    encounterOf,
    decideOn,
    group: (...of: string[]) => group(house.ports, of, localCoder),
    ungroup: (id: string) => ungroup(house.ports, id, localCoder),
    codes: async (id: string) => (await loadReview(house.ports, id)).cards.map((card) => card.code).sort(),
  }
}

describe('grouping documents', () => {
  it('makes one encounter of the first one, and the emptied one goes', async () => {
    const { house, ids, group, encounterOf } = await clinic(note, note)
    const [a, b] = ids
    const left = (await encounterOf(b)).encounter.id
    const target = await group(a, b)

    expect(target).toBe((await encounterOf(a)).encounter.id)
    expect((await encounterOf(b)).encounter.id).toBe(target)
    expect(await house.documents.encounter(left)).toBeUndefined()
    expect((await loadReview(house.ports, a)).documents).toHaveLength(2)
    expect((await house.documents.audit(left)).at(-1)).toMatchObject({ action: 'encounter.document-left' })
  })

  it('joins evidence of the same code on one card', async () => {
    const { house, ids, group } = await clinic(note, note)
    await group(ids[0], ids[1])
    const card = (await loadReview(house.ports, ids[0])).cards.find(({ code }) => code === 'I10')
    expect(new Set(card?.evidence.map(({ documentId }) => documentId))).toEqual(new Set(ids))
  })

  it('never merges two patients silently: it needs a human, and cannot be signed', async () => {
    const { house, ids, group, encounterOf, ungroup } = await clinic(note, someoneElse)
    await group(ids[0], ids[1])
    const { encounter, status } = await encounterOf(ids[0])
    expect(encounter.contradictions.sort()).toEqual(['mrn', 'patientName'])
    expect(status).toBe('needs-human')
    expect((await loadReview(house.ports, ids[0])).blockers).toContain('patients-differ')
    await expect(
      sign(house.ports, encounter.id, { version: encounter.version, acknowledgedAuthor: true }, localCoder),
    ).rejects.toEqual(problem('patients-differ'))

    await ungroup(ids[1])
    expect(await encounterOf(ids[0])).toMatchObject({ status: 'in-review' })
    expect((await encounterOf(ids[0])).encounter.contradictions).toEqual([])
    expect((await encounterOf(ids[1])).encounter.patientName?.value).toBe('Tobias Wrenfield')
  })

  it('is unblocked when the document that does not belong goes to the trash, and blocked when it comes back', async () => {
    const { house, ids, group, encounterOf } = await clinic(note, someoneElse)
    await group(ids[0], ids[1])
    await trash(house.ports, ids[1], localCoder)
    expect((await encounterOf(ids[0])).status).toBe('in-review')
    await restore(house.ports, ids[1], localCoder)
    expect((await encounterOf(ids[0])).status).toBe('needs-human')
  })

  it('is settled by a person who corrects the birth date, until another document disagrees', async () => {
    const born = note.replace('DOB: 03/14/1961', 'DOB: 03/14/1962')
    const { house, ids, group, encounterOf } = await clinic(note, born, note.replace('1961', '1963'))
    await group(ids[0], ids[1])
    const { encounter } = await encounterOf(ids[0])
    expect(encounter.contradictions).toEqual(['birthDate'])
    await enterFacts(
      house.ports,
      encounter.id,
      { version: encounter.version, birthDate: '1961-03-15' },
      localCoder,
    )
    expect((await encounterOf(ids[0])).encounter.contradictions).toEqual([])
    await group(ids[0], ids[2])
    expect((await encounterOf(ids[0])).encounter.contradictions).toEqual(['birthDate'])
  })

  it('moves nothing at all when one of the encounters is signed', async () => {
    const { house, ids, group, encounterOf } = await clinic(note, note, undated)
    const before = (await encounterOf(ids[1])).encounter.id
    const { encounter } = await encounterOf(ids[2])
    await house.documents.commit({
      writes: [
        { put: 'encounter', value: { ...encounter, version: encounter.version + 1, state: 'signed' } },
      ],
      audit: [{ subject: encounter.id, at: '', actor: 'x', role: 'x', action: 'test', detail: {} }],
    })
    await expect(group(...ids)).rejects.toEqual(problem('encounter-signed'))
    expect((await encounterOf(ids[1])).encounter.id).toBe(before)
  })

  it('refuses documents that are not there or in the trash', async () => {
    const { house, ids, group } = await clinic(note, note)
    await expect(group(ids[0], 'nothing')).rejects.toEqual(problem('document-gone'))
    await trash(house.ports, ids[1], localCoder)
    await expect(group(ids[0], ids[1])).rejects.toEqual(problem('document-gone'))
  })

  it('codes a document again that comes under another date', async () => {
    const { house, ids, group, encounterOf, codes } = await clinic(
      backPain.replace('11/03/2026', '03/03/2026'),
      backPain,
    )
    expect(await codes(ids[1])).toContain('M54.50')
    await group(ids[0], ids[1])
    expect((await encounterOf(ids[1])).status).toBe('processing')
    await house.workAll()

    expect((await encounterOf(ids[1])).encounter.from?.value).toBe('2026-03-03')
    expect(await codes(ids[1])).toContain('M54.5')
    expect(await codes(ids[1])).not.toContain('M54.50')
    expect(await house.documents.runs(ids[1])).toHaveLength(2)
    expect(await house.documents.runs(ids[0])).toHaveLength(1)
  })

  it('codes the others again when the one that stated the date leaves, or goes to the trash', async () => {
    const old = backPain.replace('11/03/2026', '03/03/2026')
    for (const leave of ['ungroup', 'trash'] as const) {
      const { house, ids, group, ungroup, codes } = await clinic(old, backPain)
      await group(ids[0], ids[1])
      await house.workAll()
      expect(await codes(ids[1])).toContain('M54.5')
      if (leave === 'trash') await trash(house.ports, ids[0], localCoder)
      else await ungroup(ids[0])
      await house.workAll()
      expect(await codes(ids[1])).toContain('M54.50')
    }
  })
})

describe('decisions of grouped documents', () => {
  it('follow the document whose words they rest on, there and back', async () => {
    const { house, ids, group, ungroup, encounterOf, decideOn } = await clinic(
      note,
      note.replace(/1\. Ess.*\n/, ''),
    )
    await decideOn(ids[0], 'I10', 'accepted')
    await decideOn(ids[1], 'E11.65', 'rejected')
    const target = await group(ids[0], ids[1])
    expect((await house.documents.decisions(target)).map(({ code, verdict }) => [code, verdict])).toEqual([
      ['E11.65', 'rejected'],
      ['I10', 'accepted'],
    ])

    const own = await ungroup(ids[1])
    expect((await house.documents.decisions(target)).map(({ code }) => code)).toEqual(['I10'])
    expect((await house.documents.decisions(own)).map(({ code }) => code)).toEqual(['E11.65'])
    expect((await encounterOf(ids[1])).encounter.version).toBe(1)
  })

  it('that rest on two documents stay with each, each with its own words', async () => {
    const { house, ids, group, ungroup, decideOn } = await clinic(note, note)
    const target = await group(ids[0], ids[1])
    await decideOn(ids[0], 'I10', 'accepted')
    const own = await ungroup(ids[1])

    for (const [encounter, document] of [
      [target, ids[0]],
      [own, ids[1]],
    ] as const) {
      const decision = await house.documents.decision(encounter, 'I10')
      expect(decision?.verdict).toBe('accepted')
      expect(new Set(decision?.evidence.map(({ documentId }) => documentId))).toEqual(new Set([document]))
    }
  })

  it('that differ leave the one of the target standing, and the trail names the other', async () => {
    const { house, ids, group, decideOn } = await clinic(note, note)
    await decideOn(ids[0], 'I10', 'accepted')
    await decideOn(ids[1], 'I10', 'rejected')
    const target = await group(ids[0], ids[1])
    expect(await house.documents.decision(target, 'I10')).toMatchObject({ verdict: 'accepted', version: 1 })
    expect((await house.documents.audit(target)).at(-1)).toMatchObject({
      action: 'encounter.document-joined',
      detail: { notTaken: ['I10 rejected'] },
    })
  })

  it('without marked words go along when no living document stays behind', async () => {
    const { house, ids, group, encounterOf } = await clinic(note, note, note)
    await group(ids[1], ids[2])
    await trash(house.ports, ids[2], localCoder)
    const source = (await encounterOf(ids[1])).encounter.id
    await add(house.ports, source, { code: 'R07.9' }, localCoder)
    const target = await group(ids[0], ids[1])
    expect(await house.documents.decision(target, 'R07.9')).toMatchObject({ verdict: 'accepted' })
    expect(await house.documents.encounter(source)).toBeDefined()
  })
})

describe('ungrouping', () => {
  it('of an only document changes nothing', async () => {
    const { ids, ungroup, encounterOf } = await clinic(note)
    const { encounter } = await encounterOf(ids[0])
    expect(await ungroup(ids[0])).toBe(encounter.id)
    expect((await encounterOf(ids[0])).encounter).toEqual(encounter)
  })

  it('leaves no encounter behind when it fails half way', async () => {
    const { house, ids, group } = await clinic(note, note)
    await group(ids[0], ids[1])
    const commit = house.documents.commit
    const opened: string[] = []
    const ports = {
      ...house.ports,
      documents: {
        ...house.documents,
        commit: async (one: Parameters<typeof commit>[0]) => {
          if (one.writes.length > 1) throw new Error('the disk is gone')
          for (const write of one.writes)
            if ('put' in write && write.put === 'encounter') opened.push(write.value.id)
          return commit(one)
        },
      },
    }
    await expect(ungroup(ports, ids[1], localCoder)).rejects.toThrow('the disk is gone')
    expect(opened).toEqual([])
  })
})

describe('the label, by which the worklist and the export name a patient', () => {
  it('goes with each document when a group of two patients is taken apart again', async () => {
    const { house, ids, group, ungroup, encounterOf } = await clinic(note, someoneElse)
    for (const [id, label] of [
      [ids[0], 'SYN Orrery'],
      [ids[1], 'SYN Wrenfield'],
    ] as const) {
      const { encounter } = await encounterOf(id)
      await enterFacts(house.ports, encounter.id, { version: encounter.version, label }, localCoder)
    }
    await group(ids[0], ids[1])
    await house.workAll()
    // The one whose label the group bears is the one that is taken out.
    await ungroup(ids[0])

    expect((await encounterOf(ids[0])).encounter.label).toBe('SYN Orrery')
    expect((await encounterOf(ids[1])).encounter.label).toBe('SYN Wrenfield')
  })

  it('comes back to the document that had joined', async () => {
    const { house, ids, group, ungroup, encounterOf } = await clinic(note, note)
    const { encounter } = await encounterOf(ids[1])
    await enterFacts(
      house.ports,
      encounter.id,
      { version: encounter.version, label: 'second visit' },
      localCoder,
    )
    await group(ids[0], ids[1])
    await ungroup(ids[1])

    expect((await encounterOf(ids[1])).encounter.label).toBe('second visit')
    expect((await encounterOf(ids[0])).encounter.label).toBe('')
  })
})
