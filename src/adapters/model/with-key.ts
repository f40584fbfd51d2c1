import { createHash } from 'node:crypto'
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
    if (other === key) throw marked(error, key)
    try {
      return await call(whole(other, vendor))
    } catch (thrown) {
      throw thrown instanceof ModelFault && thrown.kind === 'key-refused' ? marked(thrown, other) : thrown
    }
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

function marked({ kind, message, usage, cause }: ModelFault, key: string): ModelFault {
  return new ModelFault(kind, message, { usage, cause, keyMark: markOf(key) })
}

/** 48 bits: enough to tell two keys apart, and nothing to guess a key of that length from. */
function markOf(key: string): string {
  return createHash('sha256').update(`chartmark key mark\n${key}`).digest('hex').slice(0, 12)
}

/** Milliseconds between two looks past the memory of a store: every page may ask. */
const LOOK_EVERY = 15_000
const looked = new WeakMap<SecretStore, Map<string, number>>()

/** The mark of the key that the next call goes out with. One that was replaced a moment ago must be seen, not remembered away. */
export async function keyMarkOf(secrets: SecretStore, name: string): Promise<string | undefined> {
  const looks = looked.get(secrets) ?? new Map<string, number>()
  looked.set(secrets, looks)
  const now = performance.now()
  const fresh = now - (looks.get(name) ?? -LOOK_EVERY) >= LOOK_EVERY
  if (fresh) looks.set(name, now)
  try {
    const key = (await secrets.read(name, fresh ? { fresh } : undefined))?.trim()
    return key ? markOf(key) : undefined
  } catch {
    return undefined
  }
}
