import { describe, expect, it } from 'vitest'
import { localCoder } from '#src/domain/actor.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { group } from '#src/flow/encounter/group.ts'
import { withMarks } from '#src/testing/a-case.ts'
import { note, part, testHouse } from '#src/testing/house.ts'

const stay = `SYNTHETIC
Discharge Summary
Patient: Tamsin Orrery   MRN: SYN-2001   DOB: 03/14/1961
Admission Date: 11/03/2026
Discharge Date: 11/07/2026

DISCHARGE DIAGNOSIS:
1. Pneumonia.
2. Essential hypertension.
3. Hypokalemia.

Electronically signed by Orla Penhallow, MD
`

interface Answered {
  findings: { key: string; severity: string; final?: true }[]
}

async function review(text = note) {
  const house = await testHouse()
  house.ports.codes = withMarks(house.ports.codes)
  const documentId = await house.read(text, { label: 'Room 4' })
  const encounterId = (await house.documents.document(documentId))?.encounterId ?? ''
  const browser = await house.browser()
  const encounter = async () => {
    const found = await house.documents.encounter(encounterId)
    if (!found) throw new Error('gone')
    return found
  }
  const post = (rest: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    browser.post(`/encounters/${encounterId}${rest}`, { document: documentId, ...fields }, headers)
  const api = async (method: string, rest = '', body?: unknown) => {
    const response = await browser.json(method, `/api/v1/encounters/${encounterId}${rest}`, body)
    return { status: response.status, body: (await response.json()) as Answered }
  }
  return {
    house,
    browser,
    documentId,
    encounterId,
    encounter,
    post,
    api,
    findings: async () => (await api('GET')).body.findings.map(({ key }) => key),
    acceptAll: async () => {
      const { cards } = await house.see(documentId)
      for (const { code, version, state } of cards)
        if (state === 'undecided')
          await post(`/codes/${code}/decision`, { verdict: 'accepted', version: String(version) })
    },
    sign: async () => post('/sign-off', { version: String((await encounter()).version), acknowledged: '1' }),
    page: async () => (await browser.get(`/documents/${documentId}`)).text(),
  }
}

const conflict = 'CR07:E10.9+E11.65'

/** The note's two codes accepted, and by hand one that excludes one of them. */
async function inConflict() {
  const at = await review()
  await at.acceptAll()
  const added = await at.post('/codes', { code: 'E10.9' }, part)
  return { ...at, added: await added.text() }
}

describe('a code added by hand', () => {
  it('is answered with what it conflicts with, on its card and on the other one', async () => {
    const at = await inConflict()
    expect(at.added).toContain('exclude each other')
    expect(at.added).toMatch(/Excludes1 at E1[01]/)
    for (const code of ['E10-9', 'E11-65'])
      expect(at.added).toMatch(new RegExp(`id="rules-${code}".*?#finding-CR07`, 's'))
    expect(at.added).toMatch(/<details class="panel" open/)
  })

  it('keeps sign-off closed until one of the two is rejected, or a person overrides', async () => {
    const at = await inConflict()
    const refused = await at.sign()
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('A coding rule stands against these codes')
    await at.post('/codes/E10.9/decision', { verdict: 'rejected', version: '1' })
    expect(await at.findings()).not.toContain(conflict)
    expect((await at.sign()).status).toBe(303)
  })

  it('is marked in the search before it is added', async () => {
    const at = await review()
    await at.acceptAll()
    const fields = { q: 'E10.9', date: '2026-11-03', encounter: at.encounterId }
    const html = await (await at.browser.post('/codes/search', fields, part)).text()
    expect(html).toMatch(/data-code="E10\.9".*?Excludes1: E11\.65/s)
  })
})

describe('an override', () => {
  const wish = { key: conflict, reason: 'unrelated' }

  it('is kept with reason and person, audited without the words, and lets the encounter be signed', async () => {
    const at = await inConflict()
    const answer = await at.post(
      '/overrides',
      { key: conflict, reason: 'other', words: 'Two pancreases' },
      part,
    )
    const html = await answer.text()
    expect(html).toMatch(/^<div id="findings"/)
    expect(html).toContain('Overridden')
    expect(html).toContain('id="finish"')
    expect((await at.encounter()).overrides).toMatchObject([
      { key: conflict, rule: 'CR07', reason: 'other', words: 'Two pancreases', by: 'local' },
    ])
    const chain = await at.house.documents.audit(at.encounterId)
    expect(chain.at(-1)).toMatchObject({
      action: 'decision.override',
      detail: { rule: 'CR07', reason: 'other', codes: expect.arrayContaining(['E10.9', 'E11.65']) },
    })
    expect(JSON.stringify(chain)).not.toContain('pancreases')
    expect((await at.sign()).status).toBe(303)
    expect(firstBreak(await at.house.documents.audit(at.encounterId))).toBeUndefined()
  })

  it('stands on the sign-off page and in every export, and in the hash', async () => {
    const hashes: string[] = []
    for (const words of ['Two pancreases', 'Another reason']) {
      const at = await inConflict()
      await at.post('/overrides', { key: conflict, reason: 'other', words })
      const page = await (await at.browser.get(`/encounters/${at.encounterId}/sign-off`)).text()
      expect(page).toMatch(new RegExp(`Overridden findings.*${words}`, 's'))
      await at.sign()
      await at.post('/export')
      await at.house.workAll()
      for (const format of ['json', 'csv']) {
        const file = await at.browser.get(`/encounters/${at.encounterId}/export/codes.${format}`)
        expect(await file.text()).toContain(words)
      }
      hashes.push((await at.encounter()).signature?.contentHash ?? '')
    }
    expect(hashes[0]).not.toBe(hashes[1])
  })

  it('can be taken back by undo, and withdrawn', async () => {
    const at = await inConflict()
    await at.post('/overrides', wish)
    await at.post('/undo')
    expect((await at.encounter()).overrides).toEqual([])
    await at.post('/overrides', wish)
    await at.post('/overrides', { key: conflict, withdraw: '1' })
    expect((await at.encounter()).overrides).toEqual([])
    await at.post('/undo')
    expect((await at.encounter()).overrides).toMatchObject([wish])
  })

  it('counts only while its finding stands', async () => {
    const at = await inConflict()
    await at.post('/overrides', wish)
    await at.post('/codes/E10.9/decision', { verdict: 'rejected', version: '1' })
    expect(await at.findings()).not.toContain(conflict)
    await at.post('/codes', { code: 'E13.9' })
    expect((await at.sign()).status).toBe(409)
    await at.post('/codes/E13.9/decision', { verdict: 'rejected', version: '1' })
    await at.sign()
    expect((await at.encounter()).overrides).toBeUndefined()
  })

  it.each([
    ['of a finding that is not there', { key: 'CR07:A00.0+A01.0', reason: 'unrelated' }, 409],
    ['without words where they are wanted', { key: conflict, reason: 'other', words: '  ' }, 400],
    ['with a reason of its own', { key: conflict, reason: 'because' }, 400],
  ])('%s is refused', async (_, fields, status) => {
    const at = await inConflict()
    expect((await at.post('/overrides', fields)).status).toBe(status)
    expect((await at.encounter()).overrides).toBeUndefined()
  })

  it('without script goes back to the page', async () => {
    const at = await inConflict()
    const response = await at.post('/overrides', wish)
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `/documents/${at.documentId}#findings`,
    ])
    expect(await at.page()).toContain('The conditions are unrelated')
  })

  it('does not let a code stand that is not valid on the date', async () => {
    const at = await review()
    await at.acceptAll()
    await at.post('/facts', { from: '2020-01-05', version: String((await at.encounter()).version) })
    const { body } = await at.api('GET')
    for (const { key, final } of body.findings)
      if (final) expect((await at.api('POST', '/overrides', { key, reason: 'unrelated' })).status).toBe(409)
  })
})

describe('facts of the patient', () => {
  it('are looked at again when they change', async () => {
    const at = await review()
    await at.acceptAll()
    await at.post('/codes', { code: 'Z34.00' })
    expect(await at.findings()).toContain('MCE-maternity:Z34.00')
    await at.post('/facts', { birthDate: '1999-01-01', version: String((await at.encounter()).version) })
    expect(await at.findings()).not.toContain('MCE-maternity:Z34.00')
    await at.post('/facts', { sex: 'M', version: String((await at.encounter()).version) })
    const { body } = await at.api('GET')
    expect(body.findings).toContainEqual(
      expect.objectContaining({ key: 'MCE-female:Z34.00', severity: 'warn' }),
    )
  })
})

describe('documents of one encounter', () => {
  it('are judged together: what each may say alone, they may not say both', async () => {
    const at = await review()
    const of = (type: number) => note.replace(/1\. [\s\S]*metformin\./, `1. Type ${type} diabetes mellitus.`)
    const ids = [await at.house.read(of(1)), await at.house.read(of(2))]
    for (const id of ids)
      expect((await at.house.see(id)).findings.map(({ rule }) => rule)).not.toContain('CR07')
    await group(at.house.ports, ids, localCoder)
    await at.house.workAll()
    const { findings } = await at.house.see(ids[0] ?? '')
    const conflict = findings.filter(({ rule }) => rule === 'CR07')
    expect(conflict).toMatchObject([
      { severity: 'block', codes: ['E10.9', 'E11.9'], action: expect.stringContaining('ask the provider') },
    ])
    expect(new Set(conflict[0]?.evidence.map(({ documentId }) => documentId))).toEqual(new Set(ids))
  })
})

describe('the proposed order', () => {
  it('is taken with one press, and taken back with another', async () => {
    const at = await review()
    await at.acceptAll()
    await at.post('/codes', { code: 'Z51.11' })
    const before = (await at.encounter()).sequence
    expect(await at.page()).toContain('Put in this order')
    const html = await (await at.post('/order', {}, part)).text()
    expect(html).toMatch(/^<div id="cards".*?data-code="Z51\.11"/s)
    expect((await at.encounter()).sequence[0]).toBe('Z51.11')
    expect(await at.page()).not.toContain('Put in this order')
    await at.post('/undo')
    expect((await at.encounter()).sequence).toEqual(before)
  })
})

describe('present on admission', () => {
  it('goes with the card that proposes it, and is asked for where the record is silent', async () => {
    const at = await review(stay)
    await at.acceptAll()
    expect(await at.house.documents.decision(at.encounterId, 'I10')).toMatchObject({ poa: 'Y' })
    const silent = await at.house.documents.decision(at.encounterId, 'E87.6')
    expect([silent?.verdict, silent?.poa]).toEqual(['accepted', undefined])
    expect(await at.findings()).toContain('CR99:E87.6')
    const refused = await at.sign()
    expect(await refused.text()).toContain('Present on admission is not chosen for every code')

    const answer = await at.post('/codes/E87.6/poa', { poa: 'N', version: String(silent?.version) }, part)
    expect(await answer.text()).toMatch(/^<article class="card".*?POA N/s)
    expect(await at.findings()).not.toContain('CR99:E87.6')
    expect((await at.sign()).status).toBe(303)
  })

  it('is exported with the code, blank where exempt', async () => {
    const at = await review(stay)
    await at.acceptAll()
    await at.post('/codes', { code: 'Z79.4' })
    const { version = 0 } = (await at.house.documents.decision(at.encounterId, 'E87.6')) ?? {}
    expect((await at.api('PUT', '/codes/E87.6/poa', { poa: 'W', version })).body).toMatchObject({ poa: 'W' })
    expect((await at.api('PUT', '/codes/Z79.4/poa', { poa: 'Y', version: 1 })).status).toBe(404)
    expect((await at.sign()).status).toBe(303)
    await at.post('/export')
    await at.house.workAll()
    const file = await at.browser.get(`/encounters/${at.encounterId}/export/codes.json`)
    const { codes } = (await file.json()) as { codes: { code: string; poa?: string }[] }
    expect(codes.find(({ code }) => code === 'E87.6')?.poa).toBe('W')
    expect(codes.find(({ code }) => code === 'Z79.4')).not.toHaveProperty('poa')
  })

  it('of a card that somebody changed meanwhile answers with both', async () => {
    const at = await review(stay)
    await at.acceptAll()
    const answer = await at.post('/codes/E87.6/poa', { poa: 'N', version: '0' }, part)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Present on admission: N')
  })

  it('is undone like any act', async () => {
    const at = await review(stay)
    await at.acceptAll()
    await at.post('/codes/E87.6/poa', { poa: 'N', version: '1' })
    await at.post('/undo')
    expect((await at.house.documents.decision(at.encounterId, 'E87.6'))?.poa).toBeUndefined()
  })

  it('is neither shown nor asked for in a visit', async () => {
    const at = await review()
    await at.acceptAll()
    expect(await at.page()).not.toContain('POA')
    expect((await at.sign()).status).toBe(303)
  })
})

describe('the code search', () => {
  const search = async (q: string, date = '2026-11-03') => {
    const house = await testHouse()
    return (await (await house.browser()).post('/codes/search', { q, date }, part)).text()
  }

  it('shows a header with its children, which can be chosen', async () => {
    const html = await search('E11')
    expect(html).toMatch(/data-code="E11"[^>]*aria-disabled="true".*data-code="E11\.\d+"/s)
  })

  it('names what stands in the place of a code that was expanded', async () => {
    const html = await search('G35')
    expect(html).toMatch(/G35<\/code> Multiple sclerosis is no longer valid on this date/)
    expect(html.indexOf('data-code="G35.')).toBeGreaterThan(0)
    expect(await search('G35', '2025-09-01')).not.toContain('no longer valid')
  })

  it('answers programs with the place, the notes and what replaced a code', async () => {
    const house = await testHouse()
    const browser = await house.browser()
    const known = await browser.json('GET', '/api/v1/codes/E11.22?date=2026-11-03')
    expect(await known.json()).toMatchObject({
      billable: true,
      path: expect.arrayContaining([expect.stringMatching(/^E11 /)]),
      notes: expect.arrayContaining([expect.objectContaining({ kind: 'useAdditional', at: 'E11.22' })]),
      successors: [],
    })
    const retired = await browser.json('GET', '/api/v1/codes/G35?date=2026-11-03')
    const { successors } = (await retired.json()) as { successors: { code: string }[] }
    expect(successors.map(({ code }) => code)).toContain('G35.D')
  })
})
