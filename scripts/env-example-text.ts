import { described } from '#src/config.ts'

/** Every variable, commented out, with its default. */
export function envExample(): string {
  const lines = described().map(({ name, fallback, meaning }) => `# ${meaning}\n# ${name}=${fallback}\n`)
  return `# Copy to .env and uncomment what you change. Read only with STAGE=local. Written by scripts/env-example.ts.\n\n${lines.join('\n')}`
}
