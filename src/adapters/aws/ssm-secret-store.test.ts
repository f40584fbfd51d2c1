import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { secretStoreContract } from '#src/ports/secret-store.contract.ts'
import { fixedClock } from '#src/testing/fixed-clock.ts'
import { served, type VendorApp } from '#src/testing/vendors/script.ts'
import { ssmSecretStore } from './ssm-secret-store.ts'

/** GetParameter as Systems Manager answers it: AWS JSON 1.1, errors by `__type`. */
const kept = new Map<string, string>()
const asked: string[] = []
let fault: { status: number; type: string } | undefined
let vendor: Awaited<ReturnType<typeof served>>
const clock = fixedClock()

beforeAll(async () => {
  const app: VendorApp = new Hono()
  app.post('/', async (c) => {
    const { Name = '', WithDecryption } = (await c.req.json()) as { Name?: string; WithDecryption?: boolean }
    const signed = c.req.header('authorization')?.startsWith('AWS4-HMAC-SHA256 Credential=SYNTHETIC/')
    asked.push(Name)
    const refuse = (type: string, status = 400) =>
      c.body(JSON.stringify({ __type: type, message: 'Synthetic' }), status as 400, {
        'content-type': 'application/x-amz-json-1.1',
      })
    if (c.req.header('x-amz-target') !== 'AmazonSSM.GetParameter' || !signed || !WithDecryption)
      return refuse('ValidationException')
    if (fault) return refuse(fault.type, fault.status)
    const value = kept.get(Name)
    if (value === undefined) return refuse('ParameterNotFound')
    return c.body(
      JSON.stringify({ Parameter: { Name, Type: 'SecureString', Value: value, Version: 1 } }),
      200,
      {
        'content-type': 'application/x-amz-json-1.1',
      },
    )
  })
  vendor = await served(app)
})
afterAll(() => vendor.close())
beforeEach(() => {
  kept.clear()
  asked.length = 0
  fault = undefined
})

const store = () =>
  ssmSecretStore('/chartmark/test/', {
    clock,
    config: {
      region: 'us-east-1',
      endpoint: vendor.url,
      credentials: { accessKeyId: 'SYNTHETIC', secretAccessKey: 'SYNTHETIC' },
    },
  })
const parameter = (name: string) => `/chartmark/test/${name}`

secretStoreContract('ssmSecretStore', async (values) => {
  for (const [name, value] of Object.entries(values)) kept.set(parameter(name), value)
  return {
    store: store(),
    set(name, value) {
      if (value === undefined) kept.delete(parameter(name))
      else kept.set(parameter(name), value)
    },
  }
})

describe('ssmSecretStore', () => {
  it('asks once for many, and again after five minutes', async () => {
    kept.set(parameter('mistral-api-key'), 'one')
    const secrets = store()
    const values = await Promise.all([1, 2, 3].map(() => secrets.read('mistral-api-key')))
    expect([values, asked.length]).toEqual([['one', 'one', 'one'], 1])

    kept.set(parameter('mistral-api-key'), 'two')
    clock.advance(4 * 60)
    expect(await secrets.read('mistral-api-key')).toBe('one')
    clock.advance(61)
    expect([await secrets.read('mistral-api-key'), asked.length]).toEqual(['two', 2])
  })

  it('finds a secret at once that was not there before', async () => {
    const secrets = store()
    expect(await secrets.read('mistral-api-key')).toBeUndefined()
    kept.set(parameter('mistral-api-key'), 'one')
    expect(await secrets.read('mistral-api-key')).toBe('one')
  })

  it.each(['AccessDeniedException', 'ThrottlingException', 'InvalidKeyId'])(
    'throws %s with the name of the parameter and no value, and is well again afterwards',
    async (type) => {
      kept.set(parameter('mistral-api-key'), 'sk-SYNTHETIC')
      const secrets = store()
      await secrets.read('mistral-api-key')
      fault = { status: 400, type }
      const error = await secrets.read('mistral-api-key', { fresh: true }).catch((thrown: unknown) => thrown)
      expect(String(error)).toBe(`Error: /chartmark/test/mistral-api-key cannot be read (${type})`)
      expect(`${(error as Error).stack}${JSON.stringify((error as Error).cause)}`).not.toContain(
        'sk-SYNTHETIC',
      )

      fault = undefined
      expect(await secrets.read('mistral-api-key', { fresh: true })).toBe('sk-SYNTHETIC')
    },
  )
})
