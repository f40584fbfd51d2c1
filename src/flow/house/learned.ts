import type { Learned } from '#src/domain/house.ts'
import type { Ports } from '#src/ports/ports.ts'

const LEARNED_KEY = 'house/learned.json'

const lastRead = new WeakMap<Ports['files'], { bytes: Uint8Array; learned: Learned | undefined }>()

/** What was learned last; the same object while the file is the same. `undefined` when nothing was, or when the file is damaged: then it is learned anew. */
export async function readLearned({ files }: Pick<Ports, 'files'>): Promise<Learned | undefined> {
  const bytes = await files.read(LEARNED_KEY)
  if (!bytes) return undefined
  const before = lastRead.get(files)
  if (before && Buffer.compare(before.bytes, bytes) === 0) return before.learned
  const learned = parsed(bytes)
  lastRead.set(files, { bytes, learned })
  return learned
}

function parsed(bytes: Uint8Array): Learned | undefined {
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
