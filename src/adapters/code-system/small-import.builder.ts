import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { starterFolder } from './import/small-release.builder.ts'

/** The child process of an import for tests: the real one, which also takes releases of a handful of codes. */
export function smallImportProgram(folder: string): string[] {
  return program(
    folder,
    `await serveImport(({ folder, from, urls }, progress) =>
      folderImporter(folder, { starter: ${JSON.stringify(starterFolder)}, urls, least: 50 })
        .import({ from, progress, derived: { key: '', run: () => [] } }))`,
  )
}

/** One that begins to write, says what it does and never comes to an end: waiting, or deep in work. */
export function endlessImportProgram(folder: string, doing: 'waits' | 'works'): string[] {
  const endless = doing === 'works' ? 'for (;;);' : ''
  return program(
    folder,
    `await serveImport(async (task, progress) => {
      writeFileSync(join(task.folder, 'FY2026.sqlite.' + process.pid + '.part'), '')
      progress('reading something')
      await new Promise((resolve) => setTimeout(resolve, 50))
      ${endless}
      return new Promise((resolve) => setTimeout(resolve, 60_000))
    })`,
  )
}

function program(folder: string, source: string): string[] {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `import-${Math.random().toString(36).slice(2)}.mjs`)
  const from = (name: string) => JSON.stringify(join(import.meta.dirname, name))
  writeFileSync(
    path,
    `import { writeFileSync } from 'node:fs'
     import { join } from 'node:path'
     import { folderImporter } from ${from('folder-importer.ts')}
     import { serveImport } from ${from('import-child.ts')}
     ${source}`,
  )
  return [path]
}
