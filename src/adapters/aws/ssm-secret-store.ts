import type { SSMClientConfig } from '@aws-sdk/client-ssm'
import type { Clock } from '#src/ports/clock.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'

/** Milliseconds that a value is remembered: a replaced key is used no longer than that. */
const REMEMBERED = 5 * 60_000

/**
 * Secrets as SecureString parameters of AWS Systems Manager: `anthropic-api-key` is `PREFIX/anthropic-api-key`. That there is none
 * is remembered for no time, so that one which is set is found at once. Throws when the store cannot be asked, or does not let us:
 * the error names the parameter and what AWS calls the fault.
 * @param prefix Begins with `/`.
 */
export function ssmSecretStore(
  prefix: string,
  { clock, config = {} }: { clock: Clock; config?: SSMClientConfig },
): SecretStore {
  const remembered = new Map<string, { value: string; until: number }>()
  const underWay = new Map<string, Promise<string | undefined>>()
  let reader: Promise<(name: string) => Promise<string | undefined>> | undefined

  async function fetch(name: string): Promise<string | undefined> {
    const parameter = `${prefix.replace(/\/+$/, '')}/${name}`
    reader ??= import('./ssm-client.ts').then(({ ssmReader }) => ssmReader(config))
    const read = await reader
    let value: string | undefined
    try {
      value = await read(parameter)
    } catch (cause) {
      const { name: fault, code } = cause as Error & { code?: string }
      throw new Error(`${parameter} cannot be read (${fault === 'Error' ? code : fault})`, { cause })
    }
    if (value === undefined) remembered.delete(name)
    else remembered.set(name, { value, until: clock.now().getTime() + REMEMBERED })
    return value
  }

  return {
    read(name, { fresh = false } = {}) {
      const known = remembered.get(name)
      if (!fresh && known && clock.now().getTime() < known.until) return Promise.resolve(known.value)
      // Many documents may ask at once; a fresh one must not be answered by a reading that began before.
      const already = fresh ? undefined : underWay.get(name)
      if (already) return already
      const reading = fetch(name).finally(() => {
        if (underWay.get(name) === reading) underWay.delete(name)
      })
      underWay.set(name, reading)
      return reading
    },
  }
}
