import type { Span } from '#src/domain/page.ts'
import type { OrderKind } from './order-phrases.ts'

/** Words that are meant for whoever or whatever codes, and not for the care of a patient. */
export interface Order extends Span {
  /** What it does, in the order it does it. */
  kinds: OrderKind[]
}
