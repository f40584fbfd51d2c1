import { ComeAgain } from '../step.ts'

/** Sent at once. */
const IN_FLIGHT = 2

/** A few at a time. What one throws is thrown once the others are back: their answers are paid for, too. */
export async function inFlight<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const thrown: unknown[] = []
  const worker = async () => {
    while (next < items.length && thrown.length === 0) {
      const index = next++
      try {
        await work(items[index] as T, index)
      } catch (error) {
        thrown.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
  // Anything but patience is a fault, and is what the log has to name.
  if (thrown.length > 0) throw thrown.find((error) => !(error instanceof ComeAgain)) ?? thrown[0]
}
