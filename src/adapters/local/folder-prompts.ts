import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Prompt, PromptId, Prompts } from '#src/ports/prompts.ts'

/**
 * Prompts in `NAME.prompt.md` below a folder. A file begins with `version: N`, then a line `---`; what follows is sent, up to a
 * line `## Changelog`. That part is for us: a line for each version, `- N (first 8 digits of the SHA-256 of what is sent): why`.
 * Read when first asked for.
 */
export function folderPrompts(folder: string): Prompts {
  const read = new Map<PromptId, Prompt>()
  let paths: Map<string, string> | undefined
  return {
    named(id) {
      let prompt = read.get(id)
      if (prompt) return prompt
      paths ??= new Map(
        globSync('**/*.prompt.md', { cwd: folder }).map((path) => [
          basename(path, '.prompt.md'),
          join(folder, path),
        ]),
      )
      const path = paths.get(id)
      if (!path) throw new Error(`No prompt ${id}`)
      prompt = promptOf(id, readFileSync(path, 'utf8'))
      read.set(id, prompt)
      return prompt
    },
  }
}

/** Throws when the file is not of this form, or its version is not that of its text. */
export function promptOf(id: PromptId, file: string): Prompt {
  const [, version, sent = '', log = ''] =
    /^version: (\d+)\n---\n([\s\S]*?)\n## Changelog\n([\s\S]*)$/.exec(file) ?? []
  if (!version) throw new Error(`Prompt ${id}: not "version: N", "---", text, "## Changelog"`)
  const text = sent.trim()
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  if (!log.includes(`- ${version} (${hash}): `))
    throw new Error(
      `Prompt ${id}: its changelog has no line "- ${version} (${hash}): …"; a new text needs a new version`,
    )
  return { id, version: Number(version), text }
}
