import { describe, expect, it } from 'vitest'
import { smallEdition } from '#src/testing/small-edition.ts'
import { smallLines } from '#src/testing/small-edition-lines.ts'
import { alignable } from '../align/align.ts'
import { prepare } from '../code-document.ts'
import { termIndexOf } from '../term-index.ts'
import { retriever } from './candidates.ts'
import { type Chosen, proposalsOf } from './choose.ts'
import { groupsOf } from './groups.ts'
import { linesOf } from './lines.ts'
import { findSaid } from './said.ts'

const edition = smallEdition(smallLines)
const text = 'ASSESSMENT: Type 2 diabetes, worse. Pneumonia. Type 2 diabetes again.'
const { read, context, mentions } = prepare({ edition, text })
const nobody = () => {
  throw new Error('dropped')
}

function groups(...quotes: string[]) {
  const said = quotes.map((quote) => ({
    line: 1,
    quote,
    normalised: quote.toLowerCase(),
    kind: 'diagnosis',
    polarity: 'affirmed' as const,
    certainty: 'confirmed' as const,
    time: 'current' as const,
    who: 'patient' as const,
    side: 'none',
    detail: '',
    implied: false,
  }))
  const document = {
    read,
    alignable: alignable(text),
    lines: linesOf(text),
    refused: { hidden: [], orders: [] },
  }
  const search = retriever(edition, termIndexOf(edition), read, context, mentions)
  return groupsOf(findSaid(document, said, nobody), search, { setting: 'outpatient', labRows: [] }, nobody)
}

const choice = (over: Partial<Chosen>): Chosen => ({
  mention: 1,
  candidate: -1,
  alt: null,
  freeCode: null,
  support: 'explicit',
  rationale: '',
  ...over,
})

function chosen(over: Partial<Chosen>, successors: string[] = []) {
  const dropped: string[] = []
  const known = {
    ...edition,
    successors: () => successors.flatMap((code) => edition.find(code) ?? []),
  }
  const proposals = proposalsOf(
    { edition: known, read, context },
    groups('Type 2 diabetes'),
    [choice(over)],
    (why) => {
      dropped.push(why)
    },
  )
  return { dropped, codes: proposals.map(({ code }) => code) }
}

describe('findings that say the same', () => {
  it('are asked about once, each number once', () => {
    const asked = groups('Type 2 diabetes', 'Pneumonia', 'type 2 diabetes')
    expect(asked.map(({ lead }) => lead.phrase)).toEqual(['type 2 diabetes', 'pneumonia'])
    const ids = asked.flatMap(({ candidates }) => candidates.map(({ id }) => id))
    expect(ids).toEqual(ids.map((_, i) => i + 1))
    expect(asked[0]?.candidates[0]?.code.code).toBe('E11.9')
  })

  it('offer only codes that may stand on a claim, twelve at most', () => {
    for (const { candidates } of groups('Type 2 diabetes', 'Pneumonia')) {
      expect(candidates.length).toBeLessThanOrEqual(12)
      expect(candidates.filter(({ code }) => !edition.find(code.code)?.billable)).toEqual([])
    }
  })
})

describe('a free code', () => {
  it('that this edition no longer has is dropped as expired', () => {
    expect(chosen({ freeCode: 'E11.99' }, ['E11.9'])).toEqual({ dropped: ['expired-code'], codes: [] })
  })

  it.each([
    ['E11.99', 'invented-code'],
    ['not a code at all', 'invented-code'],
    ['J18.9', 'free-code-unmatched'],
  ])('%s is dropped: %s', (freeCode, why) => {
    expect(chosen({ freeCode })).toEqual({ dropped: [why], codes: [] })
  })

  it('that is a header becomes what the words say below it, in any spelling', () => {
    expect(chosen({ freeCode: ' e11 ' })).toEqual({ dropped: [], codes: ['E11.9'] })
  })
})

describe('a choice', () => {
  it('of nothing proposes nothing and is no fault', () => {
    expect(chosen({ support: 'none' })).toEqual({ dropped: [], codes: [] })
  })

  it.each([
    [{ candidate: 999 }, 'unknown-candidate'],
    [{ candidate: 1.5 }, 'unknown-candidate'],
    [{ mention: 4, candidate: 1 }, 'unknown-finding'],
    [{ candidate: 1, support: 'none' as const }, 'no-support'],
  ])('%j is dropped: %s', (over, why) => {
    expect(chosen(over)).toEqual({ dropped: [why], codes: [] })
  })
})
