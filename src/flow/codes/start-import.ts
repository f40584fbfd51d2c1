import type { Actor } from '#src/domain/actor.ts'
import type { ImportFrom, ImportRun } from '#src/domain/code-import.ts'
import { Problem } from '#src/domain/problem.ts'
import type { CodeImports } from '#src/ports/code-imports.ts'
import type { Ports } from '#src/ports/ports.ts'
import { entry } from '../audit.ts'
import { readAgainWhenRaced } from '../raced.ts'

/** The chain that says who imported what. */
export const CODES_SUBJECT = 'codes'

type Needed = Pick<Ports, 'documents' | 'clock' | 'log'> & { imports: CodeImports }

/**
 * Starts an import of codes for a person; who it was and what came of it is kept. Answers at once.
 * Throws Problem `import-running`, `import-address`, `import-gone`, or what keeps the entry from being written: then nothing runs.
 */
export async function startImport(ports: Needed, from: ImportFrom, actor: Actor): Promise<ImportRun> {
  const { run, ended } = await ports.imports.start(from)
  try {
    await note(ports, actor, 'codes.import-started', { import: run.id, from: whence(from) })
  } catch (error) {
    await ports.imports.stop()
    throw error
  }
  void ended.then((last) => finished(ports, last, actor))
  return run
}

/** Once more what was interrupted or failed. Throws Problem `import-gone` when there is nothing of that kind. */
export async function startAgain(ports: Needed, actor: Actor): Promise<ImportRun> {
  const last = ports.imports.last()
  if (!last) throw new Problem('import-gone')
  return startImport(ports, last.from, actor)
}

/** Where it came from, without names a person gave and without paths: the host, at most. */
function whence(from: ImportFrom): string {
  return from.kind === 'address' ? new URL(from.url).hostname : from.kind
}

async function finished(ports: Needed, run: ImportRun, actor: Actor): Promise<void> {
  const { state, by, result } = run
  const changed = result?.editions.filter((edition) => edition.changed) ?? []
  const detail = {
    import: run.id,
    from: whence(run.from),
    ...(result
      ? {
          editions: changed.map(
            ({ info }) =>
              `${info.id}: ${info.codes.toLocaleString('en-US')} entries, ${info.billable.toLocaleString('en-US')} billable`,
          ),
          unchanged: result.editions.filter((edition) => !edition.changed).map(({ info }) => info.id),
          sha256: result.sources.map(({ kind, sha256 }) => `${kind} ${sha256}`),
        }
      : {}),
    ...(by ? { by } : {}),
  }
  const action = { done: 'imported', failed: 'import-failed', interrupted: 'import-interrupted' } as const
  // The server is going down: the next one finds it interrupted.
  if (state === 'running') return
  try {
    await note(ports, actor, `codes.${action[state]}`, detail)
    ports.log.info(`codes import ${state}`, { job_kind: 'codes-import', count: changed.length })
  } catch (error) {
    ports.log.error('the end of a codes import could not be kept', {
      job_kind: 'codes-import',
      error_type: error instanceof Error ? error.constructor.name : 'unknown',
    })
  }
}

function note(
  { documents, clock }: Needed,
  actor: Actor,
  action: string,
  detail: Parameters<typeof entry>[4],
): Promise<void> {
  return readAgainWhenRaced(() =>
    documents.commit({ writes: [], audit: [entry(CODES_SUBJECT, actor, clock.now(), action, detail)] }),
  )
}
