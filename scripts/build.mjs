// Bundles the server into dist/: an entry of its own for the killable PDF child, chunks loaded when first used.
import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const modules = join(root, 'node_modules')

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(dist, 'public'), { recursive: true })

const shared = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  minify: true,
  sourcemap: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  // A native module cannot be bundled: it stays beside, and what needs it says so when it is missing.
  external: ['@napi-rs/canvas'],
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  logLevel: 'warning',
}
await Promise.all([
  build({ ...shared, splitting: true, entryPoints: { main: 'src/main.ts', chartmark: 'src/cli/main.ts' } }),
  build({ ...shared, entryPoints: { 'pdf-child': 'src/adapters/pdf/child.ts' } }),
])

const copy = (from, to) => cpSync(from, join(dist, to), { recursive: true })
copy(join(root, 'public'), 'public')
copy(join(modules, 'htmx.org', 'dist', 'htmx.min.js'), join('public', 'htmx.min.js'))
copy(join(root, 'src', 'adapters', 'code-system', 'starter'), 'starter')
copy(join(root, 'samples', 'files'), 'samples')
copy(join(root, 'evals', 'baselines', 'offline.json'), 'baseline.json')
copy(join(root, 'src', 'adapters', 'model', 'models.json'), 'models.json')
for (const path of globSync('src/flow/**/*.prompt.md', { cwd: root }))
  copy(join(root, path), join('prompts', basename(path)))
for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
  copy(join(modules, 'pdfjs-dist', folder), join('pdfjs', folder))

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
writeFileSync(
  join(dist, 'build.json'),
  JSON.stringify({ version, commit: commit(), builtAt: new Date().toISOString() }),
)

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .toString()
      .trim()
  } catch {
    return 'unknown'
  }
}
