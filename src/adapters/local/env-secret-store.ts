import { readFileSync } from 'node:fs'
import type { SecretStore } from '#src/ports/secret-store.ts'

/** Secrets of a laptop: `anthropic-api-key` is `ANTHROPIC_API_KEY`. Read at each call; an empty value is none. */
export function envSecretStore(env: Record<string, string | undefined>): SecretStore {
  return {
    async read(name) {
      return env[name] || env[name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')] || undefined
    },
  }
}

/**
 * The variables of a `.env` file, none when there is no file. Only for `STAGE=local`.
 * `KEY=VALUE` lines, perhaps after `export`; values in single quotes as they are, in double quotes with `\n` and `\"`;
 * `#` begins a comment at the start of a line or after a space, so that a key may contain one.
 */
export function readDotEnv(path: string): Record<string, string> {
  return Object.fromEntries(
    linesOf(path).flatMap((line) => {
      const [, key, rest] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      return key === undefined ? [] : [[key, unquoted(rest ?? '')] as const]
    }),
  )
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function unquoted(written: string): string {
  const single = /^'([^']*)'(?:\s+#.*|\s*)$/.exec(written)
  if (single) return single[1] ?? ''
  const double = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*|\s*)$/.exec(written)
  if (double)
    return (double[1] ?? '').replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
  return written.replace(/(^|\s)#.*$/, '').trim()
}
