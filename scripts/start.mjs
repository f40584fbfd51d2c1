// Builds dist/ when it is missing or older than the sources, then runs it in this process.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const built = join(root, 'dist', 'build.json')
const sources = ['src', 'views', 'public', 'samples', 'scripts', 'package.json', 'package-lock.json']

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs)
}

const stale =
  !existsSync(built) ||
  sources.some((path) => existsSync(join(root, path)) && newest(join(root, path)) > statSync(built).mtimeMs)
if (stale) await import('./build.mjs')
await import(pathToFileURL(join(root, 'dist', 'main.mjs')).href)
