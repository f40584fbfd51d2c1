import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptRun } from './domain/evals.ts'

/** Where the files lie that ship with the program: beside the sources in development, beside the bundle in `dist/`. */
export interface Home {
  public: string
  htmx: string
  starter: string
  samples: string
  /** Folder, perhaps with sub-folders, of `*.prompt.md`. */
  prompts: string
  /** Price table and standard models. */
  models: string
  /** Kept scores of the evals. */
  baseline: string
  /** Entry of the command line, which is also the child process of an import. */
  cli: string
  pdfChild: string
  /** Folder with pdf.js' `cmaps/`, `standard_fonts/`, `wasm/`. */
  pdfAssets: string
  version: string
  /** `dev` outside a build. */
  commit: string
}

/** @param entry Folder of the entry file: `src/`, `src/cli/`, or `dist/`. */
export function homeOf(entry: string): Home {
  const build = join(entry, 'build.json')
  if (existsSync(build)) {
    const { version, commit } = JSON.parse(readFileSync(build, 'utf8')) as { version: string; commit: string }
    return {
      public: join(entry, 'public'),
      htmx: join(entry, 'public', 'htmx.min.js'),
      starter: join(entry, 'starter'),
      samples: join(entry, 'samples'),
      prompts: join(entry, 'prompts'),
      models: join(entry, 'models.json'),
      baseline: join(entry, 'baseline.json'),
      cli: join(entry, 'chartmark.mjs'),
      pdfChild: join(entry, 'pdf-child.mjs'),
      pdfAssets: join(entry, 'pdfjs'),
      version,
      commit,
    }
  }
  let root = entry
  while (!existsSync(join(root, 'package.json'))) root = join(root, '..')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const modules = join(root, 'node_modules')
  return {
    public: join(root, 'public'),
    htmx: join(modules, 'htmx.org', 'dist', 'htmx.min.js'),
    starter: join(root, 'src', 'adapters', 'code-system', 'starter'),
    samples: join(root, 'samples', 'files'),
    prompts: join(root, 'src', 'flow'),
    models: join(root, 'src', 'adapters', 'model', 'models.json'),
    baseline: join(root, 'evals', 'baselines', 'offline.json'),
    cli: join(root, 'src', 'cli', 'main.ts'),
    pdfChild: join(root, 'src', 'adapters', 'pdf', 'child.ts'),
    pdfAssets: join(modules, 'pdfjs-dist'),
    version,
    commit: 'dev',
  }
}

/** The scores that were kept with this version. */
export function keptRun(home: Pick<Home, 'baseline'>): KeptRun | undefined {
  return existsSync(home.baseline) ? (JSON.parse(readFileSync(home.baseline, 'utf8')) as KeptRun) : undefined
}
