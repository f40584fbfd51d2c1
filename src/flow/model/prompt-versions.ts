import { purposes } from '#src/domain/model.ts'
import type { Ports } from '#src/ports/ports.ts'

/** `digest@1`, `mentions@2`…: every prompt of this build. One that this build does not have is not named. */
export function promptVersions({ prompts }: Pick<Ports, 'prompts'>): string[] {
  return (['digest', ...purposes] as const).flatMap((id) => {
    try {
      return [`${id}@${prompts.named(id).version}`]
    } catch {
      return []
    }
  })
}
