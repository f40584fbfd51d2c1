import { z } from 'zod'

/** Every environment variable, read once. A bad value ends the process with one clear line (`main.ts`). */

const bounded = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback)

const schema = z.object({
  PORT: bounded(8080, 0, 65535),
  HOST: z.string().min(1).default('127.0.0.1'),
  ROLE: z.enum(['web', 'worker', 'all']).default('all'),
  STAGE: z.enum(['local', 'dev', 'staging', 'production']).default('local'),
  CHARTMARK_DATA: z.string().min(1).default('./.chartmark'),
  CHARTMARK_CODES: z.string().min(1).optional(),
  BLOBS: z
    .string()
    .regex(/^(file:.+|s3:.+)$/, 'must be file:FOLDER or s3:BUCKET')
    .optional(),
  RECORDS: z
    .string()
    .regex(/^(sqlite:.+|dynamodb:.+)$/, 'must be sqlite:FILE or dynamodb:TABLE')
    .optional(),
  JOBS: z
    .string()
    .regex(/^(sqlite:.+|sqs:.+)$/, 'must be sqlite:FILE or sqs:URL,URL')
    .optional(),
  SECRETS: z
    .string()
    .regex(/^(env|ssm:\/.+)$/, 'must be env or ssm:/PREFIX')
    .default('env'),
  ENGINE: z.enum(['offline', 'anthropic', 'mistral', 'bedrock']).default('offline'),
  AUTH: z.enum(['local', 'oidc']).default('local'),
  AUTH_LOCAL_BEHIND_LOOPBACK: z.enum(['0', '1']).default('0'),
  PUBLIC_ORIGIN: z.url({ protocol: /^https$/ }).optional(),
  MAX_FILE_MB: bounded(50, 1, 200),
  MAX_PAGES: bounded(500, 1, 3000),
  MAX_FILES: bounded(20, 1, 200),
  /** Seconds a worker holds a document before another may take it over. */
  LEASE_SECONDS: bounded(60, 1, 300),
  /** Kills the process at a named point, to show that nothing is lost there: `flow/crash-point.ts`. Local only. */
  CRASH_AT: z.string().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Environment = z.infer<typeof schema>

export interface Config extends Environment {
  blobs: string
  records: string
  jobs: string
  codes: string
}

/** Names of every variable we read, for `.env.example` and the infrastructure's own test. */
export const variables = Object.keys(schema.shape) as (keyof Environment)[]

/** A bad or missing variable; `message` is one line a person can act on. */
export class ConfigError extends Error {}

/** @param env As `process.env`. Empty values count as absent. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigError(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const value = parsed.data
  if (value.STAGE !== 'local' && value.AUTH === 'local')
    throw new ConfigError(`AUTH: must be oidc with STAGE=${value.STAGE}; local sign-in is for a laptop only`)
  if (value.AUTH === 'local' && !isLoopback(value.HOST) && value.AUTH_LOCAL_BEHIND_LOOPBACK !== '1')
    throw new ConfigError(
      `HOST: ${value.HOST} is reachable from outside, and AUTH=local has no sign-in; use 127.0.0.1`,
    )
  if (value.STAGE !== 'local' && value.CRASH_AT) throw new ConfigError('CRASH_AT: only with STAGE=local')
  if (value.STAGE !== 'local' && !value.PUBLIC_ORIGIN)
    throw new ConfigError(`PUBLIC_ORIGIN: must be the https address people use with STAGE=${value.STAGE}`)
  const data = value.CHARTMARK_DATA
  return {
    ...value,
    blobs: value.BLOBS ?? `file:${data}/files`,
    records: value.RECORDS ?? `sqlite:${data}/records.sqlite`,
    jobs: value.JOBS ?? `sqlite:${data}/jobs.sqlite`,
    codes: value.CHARTMARK_CODES ?? `${data}/codes`,
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
