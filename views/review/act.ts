import type { Setting } from '#src/domain/code.ts'
import { editionDate } from '#src/domain/encounter.ts'
import type { Card, Review } from '#src/domain/review.ts'
import { urls } from '#src/urls.ts'

/** What a form of the review page needs to know about where it stands. */
export interface Place {
  encounterId: string
  /** The document to go back to. */
  documentId: string
  /** Of the encounter. */
  version: number
  readOnly: boolean
  setting: Setting
  /** ISO; decides the edition of the code search. */
  date?: string | undefined
}

export function placeOf(review: Review): Place {
  return {
    encounterId: review.encounter.id,
    documentId: review.current.id,
    version: review.encounter.version,
    readOnly: review.readOnly,
    setting: review.encounter.setting,
    date: editionDate(review.encounter),
  }
}

/** One act after the other: a fast coder does not wait for the answer, and no two acts meet at the encounter. */
const inTurn = '#cards:queue all'

/** Attributes of a form that is answered with its card alone (and parts out of band). */
export function onCard(action: string) {
  return {
    method: 'post' as const,
    action,
    'hx-post': action,
    'hx-target': 'closest .card',
    'hx-swap': 'outerHTML',
    'hx-sync': inTurn,
    'data-act': 'card',
  }
}

/** Attributes of a form that is answered with the whole list of cards: order or number of cards changes. */
export function onList(action: string) {
  return {
    method: 'post' as const,
    action,
    'hx-post': action,
    'hx-target': '#cards',
    'hx-swap': 'outerHTML',
    'hx-sync': inTurn,
    'data-act': 'list',
  }
}

/** Attributes of a form that is answered with the findings (and parts out of band). */
export function onFindings(action: string) {
  return {
    method: 'post' as const,
    action,
    'hx-post': action,
    'hx-target': '#findings',
    'hx-swap': 'outerHTML',
    'hx-sync': inTurn,
    'data-act': 'findings',
  }
}

/** Where a quote is seen: on this page, or on the review page of another document of the encounter. */
export function evidenceHref(place: Place, evidence: { documentId: string; page: number }): string {
  return evidence.documentId === place.documentId
    ? `#page-${evidence.page}`
    : urls.document(evidence.documentId, { page: evidence.page })
}

/** A card no person has decided: what the confidence slider may hide. */
export function isUndecided(card: Card): boolean {
  return card.state === 'undecided'
}
