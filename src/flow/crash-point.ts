/**
 * Named places where a test may kill the process, to show that nothing is lost there. Does nothing unless a hook is set,
 * which `main.ts` does only with `STAGE=local`.
 */
export const crashPoints = [
  'announced',
  'stored-bytes',
  'arrived-before-job',
  'leased',
  'store-done',
  'extract-read',
  'extract-blob',
  'extract-done',
  'classify-done',
  'code-blob',
  'code-done',
  'labs-blob',
  'labs-done',
  'summarise-blob',
  'summarise-done',
  'job-done',
] as const
export type CrashPoint = (typeof crashPoints)[number]

let hook: ((point: CrashPoint) => void) | undefined

export function onCrashPoint(next: typeof hook): void {
  hook = next
}

export function crashPoint(point: CrashPoint): void {
  hook?.(point)
}
