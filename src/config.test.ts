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
    [{ ENGINE: 'openai' }, 'ENGINE'],
    [{ MODEL_NAME: 'a model' }, 'MODEL_NAME'],
    [{ RERUN_MODELS: 'openai=x' }, 'RERUN_MODELS'],
    [{ RERUN_MODELS: 'mistral=a mistral=b' }, 'RERUN_MODELS'],
    [{ RERUN_MODELS: 'mistral=ä' }, 'RERUN_MODELS'],
    [{ ENGINE: 'mistral', RERUN_MODELS: 'mistral=b' }, 'RERUN_MODELS'],
    [{ ENGINE: 'bedrock' }, 'AWS_REGION'],
    [{ RERUN_MODELS: 'bedrock=b' }, 'AWS_REGION'],
    [{ OCR: 'textract' }, 'AWS_REGION'],
    [{ SECRETS: 'ssm:/chartmark' }, 'AWS_REGION'],
    [{ SECRETS: 'vault:/chartmark' }, 'SECRETS'],
    [{ ANTHROPIC_BASE_URL: 'http://gateway.example' }, 'ANTHROPIC_BASE_URL'],
    [{ MISTRAL_BASE_URL: 'http://127.0.0.1:9', STAGE: 'dev' }, 'MISTRAL_BASE_URL'],
    [{ ANTHROPIC_BASE_URL: 'https://who:word@gateway.example' }, 'ANTHROPIC_BASE_URL'],
    [{ MISTRAL_BASE_URL: 'https://gateway.example/v1?key=word' }, 'MISTRAL_BASE_URL'],
    [{ STAGE: 'production', ENGINE: 'anthropic' }, 'MODEL_AGREEMENT'],
    [{ STAGE: 'production', OCR: 'mistral' }, 'MODEL_AGREEMENT'],
  ])('refuses %o in one line that names the variable', (env, name) => {
    expect(() => readConfig(env)).toThrow(ConfigError)
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name}: [^\\n]+$`))
  })

  it('reads the models that a coder may choose for a re-run', () => {
    const { rerunModels } = readConfig({
      ENGINE: 'anthropic',
      RERUN_MODELS: ' mistral=mistral-large-latest\n bedrock=us.anthropic.claude-opus-5-5 ',
      AWS_REGION: 'us-east-1',
    })
    expect(rerunModels).toEqual([
      ['mistral', 'mistral-large-latest'],
      ['bedrock', 'us.anthropic.claude-opus-5-5'],
    ])
  })

  it('lets a laptop reach a gateway on itself without https', () => {
    expect(readConfig({ MISTRAL_BASE_URL: 'http://127.0.0.1:9' }).MISTRAL_BASE_URL).toBe('http://127.0.0.1:9')
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
