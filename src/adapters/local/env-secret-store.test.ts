import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { secretStoreContract } from '#src/ports/secret-store.contract.ts'
import { envSecretStore, readDotEnv } from './env-secret-store.ts'

const variable = (name: string) => name.toUpperCase().replaceAll('-', '_')

secretStoreContract('envSecretStore', async (values) => {
  const env: Record<string, string | undefined> = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [variable(name), value]),
  )
  return {
    store: envSecretStore(env),
    set(name, value) {
      env[variable(name)] = value
    },
  }
})

describe('envSecretStore', () => {
  it('sees a key that was changed while the process runs, and takes an empty one for none', async () => {
    const env: Record<string, string> = { MISTRAL_API_KEY: 'one' }
    const store = envSecretStore(env)
    expect(await store.read('MISTRAL_API_KEY')).toBe('one')

    env['MISTRAL_API_KEY'] = 'two'
    expect(await store.read('mistral-api-key')).toBe('two')
    env['MISTRAL_API_KEY'] = ''
    expect(await store.read('mistral-api-key')).toBeUndefined()
  })
})

describe('readDotEnv', () => {
  function read(text: string) {
    const folder = mkdtempSync(join(tmpdir(), 'chartmark-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, '.env'), text)
    return readDotEnv(join(folder, '.env'))
  }

  it('reads keys and values, with and without quotes and comments', () => {
    expect(
      read(
        [
          '\uFEFF# a comment',
          'PLAIN=value',
          '  SPACED =  some words  # said',
          'export EXPORTED=yes',
          'HASH=sk-a#b=c',
          "SINGLE='as \\n it # is' # comment",
          'DOUBLE="two\\nlines \\"quoted\\" # here"',
          'EMPTY=',
          'NOTHING=# only a comment',
          'not a line',
          '1BAD=x',
          'WINDOWS=yes\r',
          'TWICE=first',
          'TWICE=second',
        ].join('\n'),
      ),
    ).toEqual({
      PLAIN: 'value',
      SPACED: 'some words',
      EXPORTED: 'yes',
      HASH: 'sk-a#b=c',
      SINGLE: 'as \\n it # is',
      DOUBLE: 'two\nlines "quoted" # here',
      EMPTY: '',
      NOTHING: '',
      WINDOWS: 'yes',
      TWICE: 'second',
    })
  })

  it('has nothing to say when there is no file', () => {
    expect(readDotEnv(join(tmpdir(), 'chartmark-no-such-folder', '.env'))).toEqual({})
  })
})
