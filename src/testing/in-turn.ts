import { Problem } from '#src/domain/problem.ts'

/** Repeats read-and-write work until nobody else was faster. Every other error is passed on. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'edited-elsewhere')) throw error
    }
  }
}
