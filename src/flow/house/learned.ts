import type { Learned } from '#src/domain/house.ts'
import type { Ports } from '#src/ports/ports.ts'

const LEARNED_KEY = 'house/learned.json'

/** What was learned last; `undefined` when nothing was, or when the file is damaged: then it is learned anew. */
export async function readLearned({ files }: Pick<Ports, 'files'>): Promise<Learned | undefined> {
  const bytes = await files.read(LEARNED_KEY)
  if (!bytes) return undefined
  try {
    const learned = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Learned> | null
    const whole =
      learned?.v === 1 &&
      typeof learned.of === 'number' &&
      Array.isArray(learned.terms) &&
      Array.isArray(learned.track)
    return whole ? (learned as Learned) : undefined
  } catch {
    return undefined
  }
}

export async function writeLearned({ files }: Pick<Ports, 'files'>, learned: Learned): Promise<void> {
  await files.write(LEARNED_KEY, new TextEncoder().encode(JSON.stringify(learned)))
}
