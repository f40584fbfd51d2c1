import type { ImportFrom, ImportRun } from '#src/domain/code-import.ts'
import type { CodeImports } from '#src/ports/code-imports.ts'

/** Starts no process and fetches nothing: every import fails at once. */
export function quietImports(): CodeImports {
  let last: ImportRun | undefined
  return {
    official: [{ title: 'FY2027 codes', url: 'https://codes.example/2027.zip' }],
    async receive(name, body): Promise<ImportFrom> {
      for await (const _ of body);
      return { kind: 'upload', id: 'U1', name }
    },
    async start(from) {
      last = {
        id: 'I1',
        from,
        startedAt: '2026-11-20T10:00:00Z',
        endedAt: '2026-11-20T10:00:00Z',
        state: 'failed',
        steps: [],
        why: 'There is no network here; nothing was imported.',
      }
      return { run: last, ended: Promise.resolve(last) }
    },
    last: () => last,
    stop: async () => undefined,
    makings: () => [],
  }
}
