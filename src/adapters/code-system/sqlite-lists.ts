import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { CodeEdit } from '#src/domain/edition.ts'
import { LISTS } from './edition-file.ts'
import { type Lists, noLists } from './sqlite-edition.ts'

/** The Medicare lists in the folder of editions; none when they were never imported. */
export function sqliteLists(folder: string): Lists & { close(): void } {
  const path = join(folder, LISTS)
  if (!existsSync(path)) return { ...noLists, close: () => undefined }
  const database = new DatabaseSync(path, { readOnly: true })
  const category = database.prepare(
    'select h.category, l.label from hcc h left join hcc_label l on l.category = h.category where h.code = ?',
  )
  const edits = database.prepare(
    'select kind, valid_from as validFrom, valid_until as validUntil from edit where code = ? order by kind',
  )
  return {
    hcc(code) {
      const row = category.get(code) as { category: string; label: string | null } | undefined
      return row && { category: row.category, label: row.label ?? '' }
    },
    edits: (code) =>
      edits.all(code).map((row): CodeEdit => {
        const { kind, validFrom, validUntil } = row as unknown as EditRecord
        return {
          kind,
          ...(validFrom ? { from: validFrom } : {}),
          ...(validUntil ? { until: validUntil } : {}),
        }
      }),
    hasEdits: database.prepare('select 1 from edit limit 1').get() !== undefined,
    close: () => database.close(),
  }
}

interface EditRecord {
  kind: CodeEdit['kind']
  validFrom: string | null
  validUntil: string | null
}
