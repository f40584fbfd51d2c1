import { ModelFault } from '#src/ports/language-model.ts'
import type { SecretStore } from '#src/ports/secret-store.ts'

/**
 * Calls with the key of a vendor. One that the vendor refuses is read once more, past every memory: when somebody replaced it,
 * the call is made again with the new one.
 */
export async function withKey<T>(
  secrets: SecretStore,
  name: string,
  vendor: string,
  call: (key: string) => Promise<T>,
): Promise<T> {
  const key = await keyOf(secrets, name, vendor)
  try {
    return await call(whole(key, vendor))
  } catch (error) {
    if (!(error instanceof ModelFault) || error.kind !== 'key-refused') throw error
    const other = await keyOf(secrets, name, vendor, { fresh: true })
    if (other === key) throw error
    return call(whole(other, vendor))
  }
}

async function keyOf(
  secrets: SecretStore,
  name: string,
  vendor: string,
  options?: { fresh: true },
): Promise<string> {
  let key: string | undefined
  try {
    // What pastes and files leave around a key is no part of it.
    key = (await secrets.read(name, options))?.trim()
  } catch (cause) {
    // The cause names the store and what it said, never a value.
    throw new ModelFault('key-missing', `${vendor}: the key cannot be read`, { cause })
  }
  if (!key) throw new ModelFault('key-missing', `${vendor}: no key is set`)
  return key
}

/** No header takes other letters: the call would break before it is sent, and look like one that was charged. */
function whole(key: string, vendor: string): string {
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new ModelFault('key-refused', `${vendor}: the key holds letters that no key has`)
  return key
}

/** Whether a key is there; never throws. */
export async function hasKey(secrets: SecretStore, name: string): Promise<boolean> {
  try {
    return Boolean((await secrets.read(name))?.trim())
  } catch {
    return false
  }
}
