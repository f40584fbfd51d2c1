import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The arrows of the house. Key: a room (longest prefix wins); value: the rooms it may import, itself aside. A folder that is
 * not listed is not a room. Tests and `testing/` may import anything.
 */
const rooms: Record<string, string[]> = {
  'src/main.ts': ['*'],
  'src/config.ts': [],
  'src/home.ts': ['src/domain/evals.ts'],
  'src/urls.ts': [],
  'src/compose.ts': [
    'src/config.ts',
    'src/home.ts',
    'src/ports',
    'src/adapters',
    'src/urls.ts',
    'src/web/uploads.ts',
  ],
  'src/app.tsx': [
    'src/config.ts',
    'src/home.ts',
    'src/web',
    'src/ports',
    'src/urls.ts',
    'src/domain/evals.ts',
    'src/domain/problem.ts',
  ],
  'src/domain': [],
  'src/ports': ['src/domain'],
  'src/coding': ['src/domain'],
  'src/flow': ['src/coding', 'src/ports', 'src/domain'],
  'src/adapters/aws': ['src/ports', 'src/domain'],
  'src/adapters/local': ['src/ports', 'src/domain'],
  'src/adapters/model': ['src/ports', 'src/domain'],
  'src/adapters/log': ['src/ports', 'src/domain'],
  'src/adapters/pdf': ['src/ports', 'src/domain'],
  'src/adapters/code-system': ['src/ports', 'src/domain'],
  'src/web': ['views', 'src/flow', 'src/ports', 'src/domain', 'src/urls.ts', 'src/policy.ts'],
  'src/jobs': ['src/flow', 'src/ports', 'src/domain'],
  'src/cli': [
    'src/compose.ts',
    'src/config.ts',
    'src/home.ts',
    'src/flow',
    'src/coding',
    'src/ports',
    'src/domain',
  ],
  views: ['src/domain', 'src/urls.ts'],
  samples: ['src/domain'],
  // Imported by tests only; a rule below.
  'src/testing': ['*'],
}

const root = resolve(import.meta.dirname, '..')
const files = ['src', 'views', 'samples'].flatMap((folder) => listed(join(root, folder)))
const shipped = files.filter((file) => !isTest(file) && !file.startsWith('src/testing/'))

function listed(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return listed(path)
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [relative(root, path).replaceAll('\\', '/')] : []
  })
}

function isTest(file: string): boolean {
  return /\.(test|contract)\.tsx?$/.test(file)
}

/** Modules of ours that a file imports, as paths from the root. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const named = [
    ...text.matchAll(
      /^(?:import|export)\b[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ]
  return named.flatMap(([, a, b, c]) => {
    const name = a ?? b ?? c ?? ''
    if (name.startsWith('#')) return [name.slice(1)]
    if (!name.startsWith('.')) return []
    return [relative(root, resolve(root, dirname(file), name)).replaceAll('\\', '/')]
  })
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]
}

function mayImport(from: string, to: string): boolean {
  const room = roomOf(from)
  if (!room) return false
  const allowed = rooms[room] ?? []
  return (
    allowed.includes('*') || [room, ...allowed].some((other) => to === other || to.startsWith(`${other}/`))
  )
}

describe('the arrows of the house', () => {
  it('finds the imports it judges', () => {
    expect(imports('src/flow/flow.ts')).toContain('src/flow/extract/extract.ts')
    expect(imports('src/compose.ts')).toContain('src/adapters/local/fs-file-store.ts')
  })

  it('would catch an arrow that points back', () => {
    expect(mayImport('src/domain/page.ts', 'src/flow/flow.ts')).toBe(false)
    expect(mayImport('src/coding/normalise.ts', 'src/ports/clock.ts')).toBe(false)
    expect(mayImport('src/adapters/local/sqlite.ts', 'src/adapters/pdf/tasks.ts')).toBe(false)
    expect(mayImport('views/layout.tsx', 'src/flow/flow.ts')).toBe(false)
    expect(mayImport('src/unlisted/x.ts', 'src/domain/page.ts')).toBe(false)
  })

  it.each(shipped)('%s imports only what its room may', (file) => {
    expect(imports(file).filter((other) => !mayImport(file, other))).toEqual([])
  })

  it('keeps builders and memory ports out of what ships', () => {
    expect(shipped.filter((file) => imports(file).some((other) => other.startsWith('src/testing/')))).toEqual(
      [],
    )
  })

  it('has no circles', () => {
    const graph = new Map(files.map((file) => [file, imports(file).filter((other) => files.includes(other))]))
    const done = new Set<string>()
    const circle = (file: string, path: string[]): string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return undefined
      for (const other of graph.get(file) ?? []) {
        const found = circle(other, [...path, file])
        if (found) return found
      }
      done.add(file)
      return undefined
    }
    expect(files.map((file) => circle(file, [])).find(Boolean)).toBeUndefined()
  })

  it('has no barrels: no file only hands on what others export', () => {
    const barrels = shipped.filter((file) => {
      const lines = readFileSync(join(root, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() && !/^\s*(\/\/|\/?\*)/.test(line))
      return lines.length > 0 && lines.every((line) => /^export .* from '/.test(line))
    })
    expect(barrels).toEqual([])
  })
})
