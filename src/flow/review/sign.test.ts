import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { contentHash } from '#src/domain/signed-list.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { note, testHouse } from '#src/testing/house.ts'
import { entry } from '../audit.ts'
import { correctKind, rerun, trash } from '../document/again.ts'
import { group } from '../encounter/group.ts'
import { listOf } from '../export/list.ts'
import { decide, note as write } from './decide.ts'
import { loadReview } from './load.ts'
import { reopen, sign } from './sign.ts'

const problem = (code: string) => expect.objectContaining({ code })

async function reviewed(text = note) {
  const house = await testHouse()
  house.ports.codes = fewCodes()
  const id = await house.read(text)
  const encounterId = (await house.documents.document(id))?.encounterId ?? ''
  const encounter = async () => {
    const found = await house.documents.encounter(encounterId)
    if (!found) throw new Error('gone')
    return found
  }
  return {
    house,
    ports: house.ports,
    id,
    encounterId,
    encounter,
    acceptAll: async () => {
      for (const { code, version } of (await loadReview(house.ports, id)).cards)
        await decide(house.ports, encounterId, code, { verdict: 'accepted', version }, localCoder)
    },
    sign: async (version?: number, acknowledgedAuthor = false) =>
      sign(
        house.ports,
        encounterId,
        { version: version ?? (await encounter()).version, acknowledgedAuthor },
        localCoder,
      ),
    reopen: (reason = 'A code was missed') => reopen(house.ports, encounterId, reason, localCoder),
  }
}

describe('signing', () => {
  it('waits for the word of a person that unread pages were read, and keeps that word', async () => {
    const at = await reviewed()
    await at.acceptAll()
    const document = await at.house.documents.document(at.id)
    if (document?.stage !== 'in-review') throw new Error('not read')
    await at.house.documents.commit({
      writes: [
        {
          put: 'document',
          value: { ...document, version: document.version + 1, gaps: [{ page: 1, reason: 'needs-ocr' }] },
        },
      ],
      audit: [entry(at.id, localCoder, at.ports.clock.now(), 'document.read', {})],
    })
    await expect(at.sign()).rejects.toEqual(problem('unread-not-acknowledged'))
    expect((await at.encounter()).state).toBe('open')

    const { version } = await at.encounter()
    const said = { version, acknowledgedAuthor: false, acknowledgedUnread: true }
    await sign(at.ports, at.encounterId, said, localCoder)
    expect(await at.encounter()).toMatchObject({ state: 'signed', acknowledgedUnread: true })
    const trail = await at.house.documents.audit(at.encounterId)
    expect(trail.at(-1)?.detail).toMatchObject({ acknowledgedUnread: 1 })

    await at.reopen()
    expect((await at.encounter()).acknowledgedUnread).toBeUndefined()
  })

  it('is refused while a card is undecided', async () => {
    const at = await reviewed()
    await expect(at.sign()).rejects.toEqual(problem('undecided'))
    expect((await at.encounter()).state).toBe('open')
  })

  it('is refused while a rule stands against what is accepted, until one of its codes is rejected', async () => {
    const house = await testHouse()
    const id = await house.read(
      note.replace(
        '1. Essential hypertension, at goal on lisinopril.',
        '1. Type 1 diabetes mellitus without complications.',
      ),
    )
    const encounterId = (await house.documents.document(id))?.encounterId ?? ''
    const decideAll = async (verdict: 'accepted' | 'rejected', family: string) => {
      for (const { code, version } of (await loadReview(house.ports, id)).cards)
        if (code.startsWith(family))
          await decide(house.ports, encounterId, code, { verdict, version }, localCoder)
    }
    await decideAll('accepted', '')
    const blocked = await loadReview(house.ports, id)
    expect(blocked.findings.map(({ rule }) => rule)).toContain('CR07')
    expect(blocked.blockers).toEqual(['rule-blocks'])
    const { version } = blocked.encounter
    const said = { version, acknowledgedAuthor: true }
    await expect(sign(house.ports, encounterId, said, localCoder)).rejects.toEqual(problem('rule-blocks'))

    await decideAll('rejected', 'E10')
    const settled = await loadReview(house.ports, id)
    expect(settled.findings.map(({ rule }) => rule)).not.toContain('CR07')
    expect(settled.blockers).toEqual([])
  })

  it('is refused while a document is being read', async () => {
    const at = await reviewed()
    await at.acceptAll()
    await rerun(at.ports, at.id, localCoder)
    await expect(at.sign()).rejects.toEqual(problem('stage-not-reached'))
  })

  it('asks who wrote it when no author is stated', async () => {
    const at = await reviewed(note.replace(/Electronically signed.*\n/, ''))
    await at.acceptAll()
    await expect(at.sign()).rejects.toEqual(problem('author-not-acknowledged'))
    await at.sign(undefined, true)
    expect(await at.encounter()).toMatchObject({ state: 'signed', acknowledgedAuthor: true })
  })

  it('freezes the list under a hash that the records give again', async () => {
    const at = await reviewed()
    await at.acceptAll()
    await at.sign()
    const { signature, acts, sequence } = await at.encounter()
    expect(signature).toMatchObject({ by: 'local', edition: 'FY2027-few' })
    expect(contentHash(await listOf(at.ports, await at.encounter()))).toBe(signature?.contentHash)
    expect(acts).toEqual([])
    expect([...sequence].sort()).toEqual(['E11.65', 'I10'])
    const chain = await at.house.documents.audit(at.encounterId)
    expect(chain.at(-1)).toMatchObject({
      action: 'encounter.signed',
      detail: { contentHash: signature?.contentHash },
    })
    expect(firstBreak(chain)).toBeUndefined()
  })

  const changes: [string, (at: Awaited<ReturnType<typeof reviewed>>) => Promise<unknown>][] = [
    [
      'a decision',
      (at) => decide(at.ports, at.encounterId, 'I10', { verdict: 'rejected', version: 1 }, localCoder),
    ],
    ['a note', (at) => write(at.ports, at.encounterId, 'I10', 'x', 1, localCoder)],
    ['a re-run', (at) => rerun(at.ports, at.id, localCoder)],
    ['another class', (at) => correctKind(at.ports, at.id, 'other', localCoder)],
    ['a document that joined', async (at) => group(at.ports, [at.id, await at.house.read(note)], localCoder)],
    ['a document in the trash', async (at) => trash(at.ports, at.id, localCoder)],
  ]
  it.each(changes)('from a page that did not show %s is refused', async (_, change) => {
    const at = await reviewed()
    await at.acceptAll()
    const { version } = await at.encounter()
    await change(at)
    await at.house.workAll()
    await expect(at.sign(version)).rejects.toEqual(problem('edited-elsewhere'))
    expect((await at.encounter()).state).toBe('open')
  })

  it('twice at once signs once', async () => {
    const at = await reviewed()
    await at.acceptAll()
    const { version } = await at.encounter()
    const outcomes = await Promise.allSettled([at.sign(version), at.sign(version)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(at.sign()).rejects.toEqual(problem('encounter-signed'))
  })

  it('an encounter without codes is possible: nothing is found in every document', async () => {
    const at = await reviewed(note.replace(/1\. [\s\S]*metformin\.\n/, 'Well today.\n'))
    await at.sign()
    expect((await at.encounter()).state).toBe('signed')
  })
})

describe('an author whom nobody names', () => {
  const unsigned = note.replace(/Electronically signed.*\n/, '')
  const sheet = `SYNTHETIC LABORATORY
Patient: Tamsin Orrery   MRN: SYN-2001   DOB: 03/14/1961
Collected: 11/03/2026

BASIC METABOLIC PANEL
Test        Result   Flag   Units    Reference
Sodium      140             mmol/L   135-145
Potassium   4.1             mmol/L   3.5-5.1
Chloride    101             mmol/L   98-107
CO2         25              mmol/L   22-29
BUN         14              mg/dL    7-20
Creatinine  0.9             mg/dL    0.6-1.2
Glucose     95              mg/dL    70-99
Calcium     9.4             mg/dL    8.6-10.2
`

  it('of a note is acknowledged', async () => {
    const at = await reviewed(unsigned)
    await at.acceptAll()
    await expect(at.sign()).rejects.toEqual(problem('author-not-acknowledged'))
    await at.sign(undefined, true)
  })

  it('of a lab report is not asked for: nothing is coded from what it measures', async () => {
    const at = await reviewed(sheet)
    const { current } = await loadReview(at.ports, at.id)
    expect(current).toMatchObject({ kind: { label: 'bmp' }, author: { role: 'unknown' } })
    await at.acceptAll()
    await at.sign()
    expect((await at.encounter()).state).toBe('signed')
  })
})

describe('reopening', () => {
  it('leaves a trace with the reason and what had been signed', async () => {
    const at = await reviewed()
    await at.acceptAll()
    await at.sign()
    const { signature } = await at.encounter()
    await at.reopen()
    expect(await at.encounter()).toMatchObject({ state: 'open' })
    expect((await at.encounter()).signature).toBeUndefined()
    expect((await at.house.documents.audit(at.encounterId)).at(-1)).toMatchObject({
      action: 'encounter.reopened',
      detail: { reason: 'A code was missed', signedBy: 'local', contentHash: signature?.contentHash },
    })
    await at.sign()
  })

  it('wants a reason, and something that is signed', async () => {
    const at = await reviewed()
    await expect(at.reopen()).rejects.toEqual(problem('not-signed'))
    await at.acceptAll()
    await at.sign()
    await expect(at.reopen('  ')).rejects.toEqual(problem('reason-missing'))
    expect((await at.encounter()).state).toBe('signed')
  })
})
