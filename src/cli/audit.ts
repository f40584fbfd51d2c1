import { existsSync } from 'node:fs'
import { recordsOf } from '#src/compose.ts'
import type { Config } from '#src/config.ts'
import { firstBreak } from '#src/domain/audit.ts'
import { UsageError } from './usage.ts'

/** `chartmark audit verify`: every chain, oldest entry to head. Exit code 1 when one does not hold, with the entry named. */
export async function audit(config: Config, args: string[]): Promise<number> {
  if (args[0] !== 'verify') throw new UsageError('audit takes verify.')
  const file = config.records.replace(/^sqlite:/, '')
  if (!existsSync(file)) {
    console.error('There are no records yet.')
    return 1
  }
  const documents = recordsOf(config)
  let chains = 0
  let entries = 0
  let broken = 0
  let after: string | undefined
  for (;;) {
    const subjects = await documents.auditSubjects(after)
    if (subjects.length === 0) break
    for (const subject of subjects) {
      const chain = await documents.audit(subject)
      const gap = firstBreak(chain, await documents.auditHead(subject))
      chains++
      entries += chain.length
      if (!gap) continue
      broken++
      console.error(`${subject}: entry ${gap.seq} is ${gap.why}.`)
    }
    after = subjects.at(-1)
  }
  documents.close()
  console.log(`${chains} chains, ${entries} entries, ${broken} broken`)
  return broken > 0 ? 1 : 0
}
