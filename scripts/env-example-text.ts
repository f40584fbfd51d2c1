import { described } from '#src/config.ts'

/** Secrets are no configuration: they are read where they are used, from here with SECRETS=env. */
const keys = `# Keys are read at each use, so a new one needs no restart. With SECRETS=ssm:/PREFIX they are the parameters
# PREFIX/anthropic-api-key and PREFIX/mistral-api-key instead. Bedrock and Textract need none: AWS gives the process a role.
# ANTHROPIC_API_KEY=
# MISTRAL_API_KEY=
`

/** Every variable, commented out, with its default, and the keys of vendors. */
export function envExample(): string {
  const lines = described().map(({ name, fallback, meaning }) => `# ${meaning}\n# ${name}=${fallback}\n`)
  return `# Copy to .env and uncomment what you change. Read only with STAGE=local. Written by scripts/env-example.ts.\n\n${lines.join('\n')}\n${keys}`
}
