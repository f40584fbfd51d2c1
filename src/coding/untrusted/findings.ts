import type { Finding } from '#src/domain/code.ts'
import { type Page, quoteAt, type Span } from '#src/domain/page.ts'
import { type Hidden, type HiddenKind, hiddenIn } from './hidden.ts'
import type { Order } from './order.ts'
import type { OrderKind } from './order-phrases.ts'
import { ordersIn } from './orders.ts'

/** Rule ids: `UT1` orders, `UT2` text that the eye does not see. */
export const ORDERS_RULE = 'UT1'
export const HIDDEN_RULE = 'UT2'

const REFERENCE = 'Untrusted text'
/** A card shows so many places; the count says the rest. */
const MOST_PLACES = 12

const saidOf: Record<OrderKind, string> = {
  override: 'to set rules aside',
  codes: 'which codes to report or leave out',
  conceal: 'to keep something from the coder',
  role: 'to play another part',
  turn: 'in the form of a message of a system',
  leak: 'to give away its instructions',
  answer: 'in the form of a finished answer',
  markup: 'in code of web pages, with links or pictures',
  encoded: 'in encoded words',
}

const seenAs: Record<HiddenKind, string> = {
  invisible: 'characters that draw nothing',
  turned: 'letters set in reverse',
  'look-alike': 'letters of another alphabet or heaps of marks',
  tiny: 'words too small to read',
  outside: 'words outside the page',
  unseen: 'words in the colour of their ground, covered or cut off',
}

/** Words that nobody who looks at the page can have meant to read; a diagnosis in odd letters is still read by people. */
function isUnseen(kind: HiddenKind): boolean {
  return kind === 'tiny' || kind === 'outside' || kind === 'turned' || kind === 'unseen'
}

export interface Untrusted {
  orders: Order[]
  hidden: Hidden[]
  /** What is no evidence: orders, and words that nobody sees. */
  refused: Span[]
  /** `warn`, class-independent; at most one for orders and one for hidden text. */
  findings: Finding[]
}

/**
 * What of a document speaks to the machine or is hidden from the eye. It tells the coder, and what rests on nothing
 * else is not coded, by the engine or with a model.
 * @param pages With layout where it is known: words too small to read and outside the page are found too.
 */
export function readUntrusted(text: string, pages?: readonly Page[]): Untrusted {
  const orders = ordersIn(text)
  const hidden = hiddenIn(text, pages)
  const refused = [...orders, ...hidden.filter(({ kind }) => isUnseen(kind))]
  return {
    orders,
    hidden,
    refused,
    findings: [...orderFindings(text, orders), ...hiddenFindings(text, hidden)],
  }
}

function orderFindings(text: string, orders: readonly Order[]): Finding[] {
  if (orders.length === 0) return []
  const said = [...new Set(orders.flatMap(({ kinds }) => kinds.map((kind) => saidOf[kind])))]
  return [
    {
      rule: ORDERS_RULE,
      reference: REFERENCE,
      severity: 'warn',
      codes: [],
      message: `The text tells whoever codes it what to do (${said.join('; ')}). Nothing of that was followed.`,
      action: 'Read the marked words and code only what the rest of the document supports.',
      evidence: quotesOf(text, orders),
    },
  ]
}

function hiddenFindings(text: string, hidden: readonly Hidden[]): Finding[] {
  if (hidden.length === 0) return []
  const seen = [...new Set(hidden.map(({ kind }) => seenAs[kind]))]
  return [
    {
      rule: HIDDEN_RULE,
      reference: REFERENCE,
      severity: 'warn',
      codes: [],
      message: `The text holds what a reader of the page does not see, or sees otherwise: ${seen.join('; ')}.`,
      action: 'Compare the marked words with the page before you rely on them.',
      evidence: quotesOf(text, hidden),
    },
  ]
}

function quotesOf(text: string, spans: readonly Span[]) {
  return spans.slice(0, MOST_PLACES).map(({ start, end }) => quoteAt(text, { start, end }))
}
