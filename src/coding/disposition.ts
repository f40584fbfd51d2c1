import type { DropReason } from '#src/domain/code.ts'

/** What becomes of a mention before any rule runs. */
export type Disposition =
  | { to: 'list'; certain: boolean }
  | { to: 'history' }
  | { to: 'family' }
  | { to: 'nothing' }
  | { to: 'tray'; reason: DropReason; explanation: string }
