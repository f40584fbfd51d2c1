import * as z from 'zod'

/** Every environment variable, read once. A bad value ends the process with one clear line (`main.ts`). */

const bounded = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback)

const dollars = (fallback: number) => z.coerce.number().min(0).max(100_000).default(fallback)

const modelId = z
  .string()
  .regex(/^[\w.:/@-]{1,200}$/, 'is no model id')
  .optional()

/** No client sends a name or a password that stands in an address, and the path of a call cannot follow a `?`. */
const vendorUrl = z
  .url({ protocol: /^https?$/ })
  .regex(/^[^?#@]*$/, 'must be an address without a name, a password, ? or #')
  .optional()

const schema = z.object({
  PORT: bounded(8080, 0, 65535).describe('Port to listen on; 0 takes a free one.'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on.'),
  ROLE: z
    .enum(['web', 'worker', 'all'])
    .default('all')
    .describe('web: pages and API. worker: the job loop. all: both in one process.'),
  STAGE: z
    .enum(['local', 'dev', 'staging', 'production'])
    .default('local')
    .describe('.env is read only with local; anything else needs sign-in and https.'),
  CHARTMARK_DATA: z.string().min(1).default('./.chartmark').describe('Folder of the embedded stores.'),
  CHARTMARK_CODES: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Folder of imported editions; default: codes/ in CHARTMARK_DATA. Empty: the starter set answers.',
    ),
  CHARTMARK_CODES_URLS: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Addresses of the official releases, separated by blanks, each with #sha256=… behind it where known; default: those of CDC.',
    ),
  BLOBS: z
    .string()
    .regex(/^(file:.+|s3:.+)$/, 'must be file:FOLDER or s3:BUCKET')
    .optional()
    .describe('Where files lie: file:FOLDER.'),
  RECORDS: z
    .string()
    .regex(/^(sqlite:.+|dynamodb:.+)$/, 'must be sqlite:FILE or dynamodb:TABLE')
    .optional()
    .describe('Where records lie: sqlite:FILE.'),
  JOBS: z
    .string()
    .regex(/^(sqlite:.+|sqs:.+)$/, 'must be sqlite:FILE or sqs:URL,URL')
    .optional()
    .describe('Where jobs wait: sqlite:FILE.'),
  SECRETS: z
    .string()
    .regex(/^(env|ssm:\/.+)$/, 'must be env or ssm:/PREFIX')
    .default('env')
    .describe('Where keys are read from at run time.'),
  ENGINE: z
    .enum(['offline', 'anthropic', 'mistral', 'bedrock'])
    .default('offline')
    .describe('Who proposes codes: our own engine alone (no key, no network), or it with a model beside it.'),
  MODEL_NAME: modelId.describe(
    'Id of the model of ENGINE; default: the one that adapters/model/models.json names.',
  ),
  RERUN_MODELS: z
    .string()
    .regex(
      /^\s*((anthropic|mistral|bedrock)=\S+\s*)*$/,
      'must be pairs like anthropic=MODEL mistral=MODEL, separated by blanks',
    )
    .optional()
    .describe('Further models that a coder may choose for a re-run: provider=id, separated by blanks.'),
  OCR: z
    .enum(['mistral', 'textract', 'claude', 'off'])
    .optional()
    .describe('Who reads scans; default: mistral when its key is there, else off.'),
  OCR_MODEL: modelId.describe(
    'Id of the model of OCR; default: the one that adapters/model/models.json names.',
  ),
  MODEL_AGREEMENT: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Names the agreement with the vendors above (in the US: the BAA); outside local nothing is sent without.',
    ),
  PROMPT_CACHE_TTL: z
    .enum(['5m', '1h'])
    .default('1h')
    .describe(
      'How long the vendor keeps the beginning of our prompts, which is the same for every document.',
    ),
  DAILY_BUDGET_USD: dollars(20).describe(
    'Most spent on vendors in a day (UTC); past it only the offline engine works.',
  ),
  DOCUMENT_BUDGET_USD: dollars(2).describe('Most spent on one document, or on one conversation.'),
  MODEL_PRICES: z
    .string()
    .min(1)
    .optional()
    .describe('Price table instead of adapters/model/models.json, of the same shape.'),
  AWS_REGION: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .optional()
    .describe('Region of Bedrock, Textract and SSM; needed with one of them.'),
  ANTHROPIC_BASE_URL: vendorUrl.describe(
    'Address of the Anthropic API when it is reached through a gateway.',
  ),
  MISTRAL_BASE_URL: vendorUrl.describe('Address of the Mistral API when it is reached through a gateway.'),
  BEDROCK_BASE_URL: vendorUrl.describe(
    'Address of Amazon Bedrock when it is reached through an endpoint of its own.',
  ),
  TEXTRACT_BASE_URL: vendorUrl.describe(
    'Address of Amazon Textract when it is reached through an endpoint of its own.',
  ),
  AUTH: z
    .enum(['local', 'oidc'])
    .default('local')
    .describe('local: one person on this machine, loopback only. oidc is not built yet.'),
  AUTH_LOCAL_BEHIND_LOOPBACK: z
    .enum(['0', '1'])
    .default('0')
    .describe('1: a container that is published on 127.0.0.1 only may listen on all its addresses.'),
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('https address people use; outside local.'),
  MAX_FILE_MB: bounded(50, 1, 200).describe('Largest file, in megabytes.'),
  MAX_PAGES: bounded(500, 1, 3000).describe('Most pages in a file.'),
  MAX_FILES: bounded(20, 1, 200).describe('Most files chosen at the same time.'),
  LEASE_SECONDS: bounded(60, 1, 300).describe(
    'How long a worker holds a document before another may take it over.',
  ),
  CRASH_AT: z
    .string()
    .optional()
    .describe('Kills the process at a named point, to show that nothing is lost there; local only.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level logged.'),
})

export type Environment = z.infer<typeof schema>

export interface Config extends Environment {
  blobs: string
  records: string
  jobs: string
  codes: string
  /** RERUN_MODELS, read: provider and id. */
  rerunModels: [provider: Vendor, id: string][]
}

type Vendor = Exclude<Environment['ENGINE'], 'offline'>

/** Names of every variable we read, for `.env.example` and the infrastructure's own test. */
export const variables = Object.keys(schema.shape) as (keyof Environment)[]

/** Each variable with its default and what it is for; `.env.example` and the README show the same. */
export function described(): { name: string; fallback: string; meaning: string }[] {
  const fallbacks = schema.parse({}) as Record<string, unknown>
  return variables.map((name) => ({
    name,
    fallback: String(fallbacks[name] ?? ''),
    meaning: schema.shape[name].description ?? '',
  }))
}

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
  checkVendors(value)
  // Until sign-in is built, nothing but a laptop may start: an open server is worse than none.
  if (value.AUTH === 'oidc') throw new ConfigError('AUTH: oidc is not built yet; use local, on a laptop')
  if (value.STAGE !== 'local' && value.AUTH === 'local')
    throw new ConfigError(`AUTH: must be oidc with STAGE=${value.STAGE}; local sign-in is for a laptop only`)
  if (value.AUTH === 'local' && !isLoopback(value.HOST) && value.AUTH_LOCAL_BEHIND_LOOPBACK !== '1')
    throw new ConfigError(
      `HOST: ${value.HOST} is reachable from outside, and AUTH=local has no sign-in; use 127.0.0.1`,
    )
  if (value.STAGE !== 'local' && value.CRASH_AT) throw new ConfigError('CRASH_AT: only with STAGE=local')
  const data = value.CHARTMARK_DATA
  return {
    ...value,
    blobs: value.BLOBS ?? `file:${data}/files`,
    records: value.RECORDS ?? `sqlite:${data}/records.sqlite`,
    jobs: value.JOBS ?? `sqlite:${data}/jobs.sqlite`,
    codes: value.CHARTMARK_CODES ?? `${data}/codes`,
    rerunModels: rerunModelsOf(value),
  }
}

function checkVendors(value: Environment): void {
  for (const name of [
    'ANTHROPIC_BASE_URL',
    'MISTRAL_BASE_URL',
    'BEDROCK_BASE_URL',
    'TEXTRACT_BASE_URL',
  ] as const) {
    const url = value[name] && new URL(value[name])
    if (url && url.protocol !== 'https:' && !(value.STAGE === 'local' && isLoopback(url.hostname)))
      throw new ConfigError(`${name}: patients' words travel by https only`)
  }
  // Where patients' words, or the keys to them, are sent is not for us to guess.
  const needsRegion =
    value.ENGINE === 'bedrock' ||
    /\bbedrock=/.test(value.RERUN_MODELS ?? '') ||
    value.OCR === 'textract' ||
    value.SECRETS.startsWith('ssm:')
  if (needsRegion && !value.AWS_REGION)
    throw new ConfigError('AWS_REGION: name the region of Bedrock, Textract or SSM')
  const sends = value.ENGINE !== 'offline' || value.RERUN_MODELS || (value.OCR && value.OCR !== 'off')
  if (value.STAGE !== 'local' && sends && !value.MODEL_AGREEMENT)
    throw new ConfigError(
      `MODEL_AGREEMENT: name the agreement with the vendor before documents are sent to it with STAGE=${value.STAGE}`,
    )
}

function rerunModelsOf({ RERUN_MODELS: written = '', ENGINE: engine }: Environment): Config['rerunModels'] {
  const pairs = (written.match(/\S+/g) ?? []).map((pair): [Vendor, string] => {
    const [, provider = '', id = ''] = /^([a-z]+)=(.+)$/.exec(pair) ?? []
    return [provider as Vendor, id]
  })
  for (const [index, [provider, id]] of pairs.entries()) {
    if (!modelId.safeParse(id).success) throw new ConfigError(`RERUN_MODELS: ${provider}: is no model id`)
    if (provider === engine || pairs.findIndex(([other]) => other === provider) < index)
      throw new ConfigError(`RERUN_MODELS: only one model of ${provider} can be offered, ENGINE's included`)
  }
  return pairs
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
