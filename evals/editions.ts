import { codesOf } from '#src/compose.ts'
import type { Home } from '#src/home.ts'
import type { CodeSystem } from '#src/ports/code-system.ts'

/** The editions the evals run on. */
export async function editionsFor(
  home: Home,
  _data: string | undefined,
  _root: string,
  _progress: (text: string) => void,
): Promise<CodeSystem> {
  return codesOf(home)
}
