import { Problem } from '#src/domain/problem.ts'

const TRIES = 5

/**
 * For acts that do not depend on what the person saw (run again, trash, group): when somebody else, mostly the pipeline, saved
 * between reading and writing, it reads again. Throws `edited-elsewhere` only when that happens over and over.
 */
export async function readAgainWhenRaced<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const raced = error instanceof Problem && error.code === 'edited-elsewhere'
      if (!raced || tries >= TRIES) throw error
    }
  }
}
