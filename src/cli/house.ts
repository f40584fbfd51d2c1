import { readFile } from 'node:fs/promises'
import { dictionaryPortsOf } from '#src/compose.ts'
import type { Config } from '#src/config.ts'
import { localCoder } from '#src/domain/actor.ts'
import { houseStatuses } from '#src/domain/house.ts'
import { Problem, problems } from '#src/domain/problem.ts'
import { learn } from '#src/flow/house/learn.ts'
import { listHouse } from '#src/flow/house/list.ts'
import { houseActs, markTerm, termOf } from '#src/flow/house/marks.ts'
import { exportTerms, importTerms } from '#src/flow/house/transfer.ts'
import type { Home } from '#src/home.ts'
import { oneOf, options, UsageError } from './usage.ts'

const verbs = ['list', 'export', 'import', 'learn', ...houseActs] as const
type HousePorts = ReturnType<typeof dictionaryPortsOf>

/** `chartmark house …`: the house dictionary of the embedded store. Exit code 1 when something was refused. */
export async function house(home: Home, config: Config, args: string[]): Promise<number> {
  const { values, positionals } = options(args, {
    status: { type: 'string' },
    code: { type: 'string' },
    all: { type: 'boolean', default: false },
  })
  const [verb, ...rest] = positionals
  const found = verbs.find((one) => one === verb)
  if (!found) throw new UsageError(`house takes ${verbs.join(', ')}.`)
  const status = values.status ? oneOf('status', values.status, houseStatuses) : undefined
  if ((found === 'list' || found === 'export' || found === 'learn') && rest.length > 0)
    throw new UsageError(`house ${found} takes no name.`)
  if (found === 'import' && rest.length !== 1) throw new UsageError('house import takes one file.')
  const ports = dictionaryPortsOf(config, home)
  try {
    switch (found) {
      case 'list':
        await list(ports, { status, code: values.code, all: values.all })
        return 0
      case 'export':
        process.stdout.write(await exportTerms(ports))
        return 0
      case 'import':
        return await take(ports, rest[0] ?? '')
      case 'learn':
        await learn(ports)
        return 0
      default:
        return await mark(ports, found, rest)
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    console.error(`${problems[error.code].title}. ${problems[error.code].next}`)
    return 1
  } finally {
    ports.close()
  }
}

async function list(ports: HousePorts, filters: Parameters<typeof listHouse>[1]): Promise<void> {
  const { terms } = await listHouse(ports, filters, localCoder, Number.POSITIVE_INFINITY)
  for (const { met: _, ...term } of terms) console.log(JSON.stringify(term))
}

async function take(ports: HousePorts, path: string): Promise<number> {
  const file = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read (${error.code ?? 'unknown'}).`)
  })
  const { terms, lines, refused, refusedLines } = await importTerms(ports, file, localCoder)
  for (const { line, why } of refused) console.error(`${path}:${line}: ${why}`)
  console.log(`terms ${terms}, lines ${lines}, lines with something left out ${refusedLines}`)
  return refusedLines > 0 ? 1 : 0
}

async function mark(ports: HousePorts, act: (typeof houseActs)[number], ids: string[]): Promise<number> {
  if (ids.length === 0) throw new UsageError(`house ${act} takes ids of terms, as house list prints them.`)
  for (const id of ids) {
    const { version } = await termOf(ports, id)
    await markTerm(ports, id, act, version, localCoder)
  }
  console.log(`${ids.length} ${ids.length === 1 ? 'term' : 'terms'}: ${act} done`)
  return 0
}
