import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { envExample } from '../scripts/env-example-text.ts'
import { ConfigError, readConfig, variables } from './config.ts'

const root = join(import.meta.dirname, '..')

describe('the environment', () => {
  it('needs nothing: a laptop starts with an empty one', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      STAGE: 'local',
      records: 'sqlite:./.chartmark/records.sqlite',
    })
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ ROLE: 'boss' }, 'ROLE'],
    [{ BLOBS: 'ftp:somewhere' }, 'BLOBS'],
    [{ MAX_PAGES: '0' }, 'MAX_PAGES'],
    [{ STAGE: 'production' }, 'AUTH'],
    [{ STAGE: 'production', AUTH: 'oidc', PUBLIC_ORIGIN: 'https://chartmark.example' }, 'AUTH'],
    [{ PUBLIC_ORIGIN: 'http://plain.example' }, 'PUBLIC_ORIGIN'],
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ ENGINE: 'anthropic' }, 'ENGINE'],
  ])('refuses %o in one line that names the variable', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name}: [^\\n]+$`))
  })

  it('takes an empty value as absent', () => {
    expect(readConfig({ PORT: '' }).PORT).toBe(8080)
  })
})

describe('what people read about it', () => {
  it('.env.example is the one that the code gives', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).toBe(envExample())
  })

  it('the README names every variable', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})
