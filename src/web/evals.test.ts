import { describe, expect, it } from 'vitest'
import { testHouse } from '#src/testing/house.ts'

describe('evals', () => {
  it('are measured on the spot over our own notes, with nothing invented and every quote in its text', async () => {
    const browser = await (await testHouse()).browser()
    const answer = await browser.get('/api/v1/eval/quick')
    expect(answer.status).toBe(200)
    const scores = (await answer.json()) as Record<string, number>
    expect(scores).toMatchObject({ invented: 0, ungrounded: 0, notBillable: 0 })
    expect(scores['notes']).toBeGreaterThanOrEqual(120)
    expect(scores['f1Low']).toBeLessThanOrEqual(scores['f1']!)
    expect(scores['milliseconds']).toBeLessThan(5_000)
  })

  it('are measured once for all who ask at the same time, and anew for who asks later', async () => {
    const browser = await (await testHouse()).browser()
    const ask = async () => (await browser.get('/api/v1/eval/quick')).text()
    const [first, ...others] = await Promise.all([ask(), ask(), ask()])
    expect(others).toEqual([first, first])
    const [early, late] = [first, await ask()].map((text) => JSON.parse(text ?? ''))
    expect({ ...late, milliseconds: 0 }).toEqual({ ...early, milliseconds: 0 })
  })

  it('stand on a page of their own, measured when asked', async () => {
    const browser = await (await testHouse()).browser()
    const before = await (await browser.get('/evals')).text()
    expect(before.includes('id="quick"')).toBe(false)
    const after = await (await browser.post('/evals', {})).text()
    expect(after.includes('id="quick"')).toBe(true)
  })
})
