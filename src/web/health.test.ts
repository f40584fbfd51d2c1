import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CodeSystem } from '#src/ports/code-system.ts'
import { fewCodes } from '#src/testing/few-codes.ts'
import { memoryPorts } from '#src/testing/memory-ports.ts'
import { type Check, healthRoutes } from './health.ts'

let ports: Awaited<ReturnType<typeof memoryPorts>>

beforeEach(async () => {
  ports = await memoryPorts()
})
afterEach(() => ports.close())

async function ready(codes: CodeSystem): Promise<{ status: number; checks: Record<string, Check> }> {
  const version = { version: '0', commit: 'dev', engine: 'offline' }
  const response = await healthRoutes({ ...ports, codes }, version).request('/readyz')
  const { checks } = (await response.json()) as { checks: Record<string, Check> }
  return { status: response.status, checks }
}

describe('GET /readyz', () => {
  it('is not ready, by name, while the edition in force is missing', async () => {
    const missing = (date: string) => `no official edition covers ${date}; import one`

    const { status, checks } = await ready({ ...fewCodes(), missing })

    expect(status).toBe(503)
    expect(checks['codes']).toEqual({
      ok: false,
      detail: expect.stringMatching(/^no official edition covers \d{4}-\d\d-\d\d; import one$/),
    })
    expect(checks['records']?.ok).toBe(true)
  })

  it('names the editions when nothing is missing', async () => {
    const { status, checks } = await ready(fewCodes())

    expect(status).toBe(200)
    expect(checks['codes']).toEqual({ ok: true, detail: 'FY2026-few, FY2027-few' })
  })
})
