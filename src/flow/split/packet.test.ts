import { describe, expect, it } from 'vitest'
import { statusOf } from '#src/domain/encounter.ts'
import { testHouse } from '#src/testing/house.ts'

const head = (name: string, mrn: string) => `SYNTHETIC\nPatient: ${name}\nMRN: ${mrn}\n`
const note = (page: number, name = 'Example, Jane', mrn = 'S-1001') =>
  `${head(name, mrn)}OFFICE VISIT NOTE\nDate of service: 11/04/2026\nPage ${page} of 2\n${
    page === 1
      ? 'SUBJECTIVE: Follow-up of hypertension. Feels well.\nMEDICATIONS: lisinopril 10 mg daily.'
      : 'ASSESSMENT AND PLAN: Essential hypertension, at goal. Continue lisinopril.\nElectronically signed by A. Sample, MD'
  }`
const cbc = (name = 'Example, Jane', mrn = 'S-1001') =>
  `${head(name, mrn)}LABORATORY REPORT\nPage 1 of 1\nCollected: 11/04/2026\nTest  Result  Units  Range\nWBC  6.1  K/uL  4.0-11.0\nRBC  4.4  M/uL  4.0-5.2\nHemoglobin  13.1  g/dL  12.0-15.5\nHematocrit  39.2  %  36.0-46.0\nPlatelets  240  K/uL  150-400`

async function read(pages: string[]) {
  const house = await testHouse()
  const id = await house.read(pages.join('\f'))
  const browser = await house.browser()
  const document = async () => (await house.documents.document(id))!
  return {
    house,
    id,
    browser,
    document,
    says: async (words: string) => (await (await browser.get(`/documents/${id}`)).text()).includes(words),
  }
}

describe('a file that holds several documents', () => {
  it('is proposed to be split where they begin, and one press does it', async () => {
    const { house, id, browser, says, document } = await read([note(1), note(2), cbc()])
    for (const words of [
      'This looks like 2 documents in one file',
      'pages 1–2: Clinical note',
      'page 3: CBC',
    ])
      expect([words, await says(words)]).toEqual([words, true])

    expect((await browser.post(`/documents/${id}/split`, { starts: '1,3' })).status).toBe(303)
    await house.workAll()
    const parts = await house.documents.documentsOf((await document()).encounterId)
    expect(parts.map((part) => 'kind' in part && part.kind.label).sort()).toEqual(['cbc', 'clinical_note'])
    expect(await says('in one file')).toBe(false)
  })

  it('offers a box for each page, ticked where a document seems to begin', async () => {
    const { id, browser } = await read([note(1), note(2), cbc()])
    const html = await (await browser.get(`/documents/${id}/split`)).text()
    expect(html.includes('name="start" value="3" checked')).toBe(true)
    expect(html.includes('name="start" value="2" checked')).toBe(false)
    const ticked = { start: ['1', '2', '3'] }
    expect((await browser.post(`/documents/${id}/split`, ticked)).status).toBe(303)
  })

  it('stays whole when a person says so, is not proposed again, and the trail tells', async () => {
    const { house, id, browser, says, document } = await read([note(1), note(2), cbc()])
    await browser.post(`/documents/${id}/split`, { keep: '1' })
    expect(await says('in one file')).toBe(false)
    await browser.post(`/documents/${id}/rerun`, {})
    await house.workAll()
    expect(await says('in one file')).toBe(false)
    const trail = await house.documents.audit((await document()).id)
    expect(trail.map((one) => one.action)).toContain('document.kept-whole')
  })

  it('is left alone when its pages count on', async () => {
    const { says } = await read([note(1), note(2)])
    expect(await says('in one file')).toBe(false)
  })
})

describe('a file that names two patients', () => {
  it('needs a human and cannot be signed until it is split or kept', async () => {
    const { house, browser, id, document, says } = await read([
      note(1),
      note(2),
      cbc('Sample, Robert', 'S-2002'),
    ])
    const before = await document()
    const encounter = (await house.documents.encounter(before.encounterId))!
    expect(statusOf(before, encounter)).toBe('needs-human')
    expect(await says('The pages name 2 patients')).toBe(true)
    const refused = await browser.post(`/encounters/${encounter.id}/sign-off`, {
      version: String(encounter.version),
      acknowledged: '1',
    })
    expect(refused.status).toBe(409)

    await browser.post(`/documents/${id}/split`, { keep: '1' })
    const kept = await document()
    expect(statusOf(kept, (await house.documents.encounter(kept.encounterId))!)).toBe('in-review')
  })
})
