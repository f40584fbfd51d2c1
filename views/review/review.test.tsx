import { describe, expect, it } from 'vitest'
import type { CodeChoice, CodeChoices } from '#src/domain/review.ts'
import { aCard, aChoice, aDocument, anEncounter, aReview, evidence, frame, now, text } from '../testing.ts'
import { placeOf } from './act.ts'
import { CardRow } from './card.tsx'
import { CardAnswer, CardListAnswer } from './cards.tsx'
import { CodeResults } from './codes.tsx'
import { Conflict } from './conflict.tsx'
import { PageMarks, PageTexts, PageWords } from './pages.tsx'
import { Progress } from './progress.tsx'
import { RejectRestPage } from './reject-rest.tsx'
import { ReviewPage } from './show.tsx'
import { SignOffPage } from './sign-off.tsx'

const place = placeOf(aReview())
const row = (more = {}) => String(<CardRow card={aCard(more)} place={place} review={aReview()} />)

describe('a card', () => {
  it('posts each act with the version of its decision, without script too', () => {
    const html = row({ version: 3 })
    expect(html).toContain('method="post" action="/encounters/E1/codes/I10/decision"')
    expect(html).toContain('<input type="hidden" name="version" value="3"')
    expect(html).toContain('<input type="hidden" name="document" value="D1"')
  })

  it('shows the quote, its page, and confidence in words and a number that is not rounded up', () => {
    const html = row({ confidence: 0.799, band: 'medium' })
    expect(html).toMatch(/href="#page-1"[^>]*><q hx-ignore="true">essential hypertension<\/q>/)
    expect(html).toContain('Medium confidence')
    expect(html).toContain('0.79')
  })

  it('says so when there is no evidence', () => {
    expect(row({ evidence: [] })).toContain('No evidence found')
  })

  it('leads to the other document when the words stand there', () => {
    expect(row({ evidence: [evidence('SYNTHETIC', { documentId: 'D2', page: 4 })] })).toContain(
      'href="/documents/D2?page=4"',
    )
  })

  it('offers every reason to reject under its own key', () => {
    expect(row().match(/name="reason"/g)).toHaveLength(5)
    expect(row()).toContain('data-hotkey="5"')
  })

  it('moves only when it is accepted, and the first not up', () => {
    expect(row()).not.toContain('name="direction"')
    expect(row({ state: 'accepted', position: 1 })).toMatch(/value="up"[^>]*disabled/)
  })

  it('has no active control when the encounter is signed', () => {
    const html = String(<CardRow card={aCard()} place={{ ...place, readOnly: true }} review={aReview()} />)
    expect(html).not.toMatch(/<form|<button/)
  })
})

describe('an answer to an act', () => {
  it('is the card, and the finish bar and the findings out of band', () => {
    const html = String(<CardAnswer review={aReview()} code="I10" />)
    expect(html).toMatch(/^<article class="card" id="card-I10"/)
    expect(html).toMatch(/id="finish"[^>]*data-version="4"[^>]*hx-swap-oob="true"/)
    expect(html).toMatch(/id="findings"[^>]*hx-swap-oob="true"/)
  })

  it('is the whole list and the marks on the pages when cards come or go', () => {
    const html = String(<CardListAnswer review={aReview()} />)
    expect(html).toMatch(/^<div id="cards"/)
    expect(html).toMatch(/<svg id="marks-2"[^>]*hx-swap-oob="true"/)
  })

  it('shows mine and theirs when somebody was first, and sends mine against their version', () => {
    const theirs = aCard({
      state: 'rejected',
      reason: 'not-current',
      version: 8,
      by: 'lead@example.org',
      at: now,
    })
    const html = String(
      <Conflict mine={{ act: 'decision', verdict: 'accepted' }} card={theirs} place={place} />,
    )
    expect(html).toContain('Rejected · Not current')
    expect(html).toContain('lead@example.org')
    expect(html).toContain('<dd hx-ignore="true">Accept</dd>')
    expect(html).toContain('name="version" value="8"')
    expect(html).toContain('name="verdict" value="accepted"')
  })
})

describe('the document', () => {
  it('marks evidence with a box and an underline, only on its page', () => {
    const review = aReview()
    const [first, second] = review.pages.map((page) => String(<PageMarks review={review} page={page} />))
    expect(first).toMatch(/<rect class="mark" data-code="I10" data-evidence-index="0"/)
    expect(first).toContain('class="underline"')
    expect(second).not.toContain('<rect')
  })

  it('marks nothing of other documents', () => {
    const review = aReview({ cards: [aCard({ evidence: [evidence('SYNTHETIC', { documentId: 'D2' })] })] })
    expect(String(<PageMarks review={review} page={review.pages[0]!} />)).not.toContain('<rect')
  })

  it('gives each word its offsets and its own letters', () => {
    const start = text.indexOf('Marigold')
    const words = [{ start, end: start + 8, x: 72, y: 90, width: 40, height: 10 }]
    const html = String(<PageWords page={{ width: 612, height: 792, words }} text={text} />)
    expect(html).toContain(`data-start="${start}" data-end="${start + 8}">Marigold</text>`)
  })

  it('as text is the text, character for character, with overlapping quotes marked', () => {
    const cards = [
      aCard(),
      aCard({ code: 'E11.9', evidence: [evidence('hypertension and type 2 diabetes')] }),
    ]
    const html = String(<PageTexts review={aReview({ cards })} />)
    const shown = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, inner]) =>
      inner?.replace(/<[^>]+>/g, ''),
    )
    expect(shown.join('\f')).toBe(text)
    expect(html).toMatch(/<mark data-code="I10 E11.9"[^>]*>hypertension<\/mark>/)
  })

  it('says which pages nobody has read', () => {
    const pages = aReview().pages.map((page) => ({ ...page, needsOcr: true }))
    const html = String(<ReviewPage review={aReview({ pages })} frame={frame} />)
    expect(html).toContain('Needs OCR – code by hand')
    expect(html).not.toContain('/words"')
  })

  it('without page images is text', () => {
    const pages = aReview().pages.map((page) => ({ ...page, width: 0, height: 0, hasImage: false }))
    const html = String(<ReviewPage review={aReview({ pages })} frame={frame} />)
    expect(html).toContain('<pre class="text"')
    expect(html).not.toContain('<img')
  })
})

describe('the facts', () => {
  const page = (encounter = anEncounter(), more = {}) =>
    String(<ReviewPage review={aReview({ encounter, ...more })} frame={frame} />)

  it('asks for a missing date with the form open', () => {
    const html = page(anEncounter({ from: undefined }))
    expect(html).toContain('Date missing – enter it')
    expect(html).toMatch(/<details class="facts-edit" open/)
  })

  it('asks inpatients for the discharge', () => {
    expect(page(anEncounter({ setting: 'inpatient' }))).toMatch(
      /<dt>Discharged<\/dt><dd><span class="badge warn">Date/,
    )
  })

  it('shows the words that gave a date', () => {
    const from = {
      value: '2026-09-14',
      source: 'document' as const,
      evidence: { start: 0, end: 3, quote: 'DOS 9/14' },
    }
    expect(page(anEncounter({ from }))).toContain('DOS 9/14</q>')
  })

  it('names the fields its documents disagree about', () => {
    expect(page(anEncounter({ contradictions: ['patientName', 'birthDate'] }))).toContain(
      'about name, birth date',
    )
  })
})

describe('finishing', () => {
  it('says what is missing instead of leading on', () => {
    const html = String(<ReviewPage review={aReview()} frame={frame} />)
    expect(html).toContain('Some suggestions are still undecided')
    expect(html).not.toContain('href="/encounters/E1/sign-off"')
  })

  it('leads to the answers when nothing is missing', () => {
    const html = String(<ReviewPage review={aReview({ blockers: [] })} frame={frame} />)
    expect(html).toContain('href="/encounters/E1/sign-off"')
  })

  it('cannot be signed while something blocks', () => {
    const html = String(<SignOffPage review={aReview()} frame={frame} authorUnknown={false} />)
    expect(html).toMatch(/<button type="submit" class="primary large" disabled/)
    expect(html).not.toContain('acknowledged')
  })

  it('asks to confirm the author only when one is unknown', () => {
    const html = String(<SignOffPage review={aReview({ blockers: [] })} frame={frame} authorUnknown />)
    expect(html).toMatch(/name="acknowledged" value="1" required/)
  })

  it('says that the Medicare edits are not checked, while their lists are not loaded', () => {
    const review = aReview({ blockers: [] })
    const { edition } = review
    const page = (edits?: true) =>
      String(
        <SignOffPage
          review={{ ...review, edition: { ...edition, edits } }}
          frame={frame}
          authorUnknown={false}
        />,
      )
    expect(page().split('Medicare Code Editor are not checked')).toHaveLength(2)
    expect(page(true)).not.toContain('Medicare Code Editor')
  })

  it('names the pages nobody read, and asks for a word on them', () => {
    const review = aReview({ blockers: [] })
    const [one] = review.documents
    if (!one) throw new Error('no document')
    const gaps = [1, 2, 3, 7].map((page) => ({ page, reason: 'needs-ocr' as const }))
    const document = { ...one.document, gaps } as typeof one.document
    const html = String(
      <SignOffPage
        review={{ ...review, documents: [{ ...one, document }] }}
        frame={frame}
        authorUnknown={false}
      />,
    )
    expect(html).toContain('Pages 1–3, 7 were not read by the machine')
    expect(html).toMatch(/name="unread" value="1" required/)
  })

  it('lists the codes in the order of the claim', () => {
    const cards = [
      aCard({ code: 'I10', state: 'accepted', position: 2 }),
      aCard({ code: 'E11.9', state: 'accepted', position: 1 }),
    ]
    const html = String(
      <SignOffPage review={aReview({ cards, blockers: [] })} frame={frame} authorUnknown={false} />,
    )
    expect(html.indexOf('E11.9')).toBeLessThan(html.indexOf('I10'))
  })

  it('rejects the rest only with each code on the page', () => {
    const cards = [aCard(), aCard({ code: 'E11.9' }), aCard({ code: 'R05.9', state: 'accepted' })]
    const html = String(<RejectRestPage review={aReview({ cards })} frame={frame} />)
    expect(html.match(/name="code" value="[^"]+" checked/g)).toHaveLength(2)
  })
})

describe('progress', () => {
  it('names the step, counts honestly, and asks again', () => {
    const html = String(
      <Progress
        document={aDocument({ stage: 'extracted' as never })}
        status="processing"
        counts={{ done: 4, of: 12, unit: 'page' }}
      />,
    )
    expect(html).toMatch(/<section id="progress"[^>]*hx-trigger="every 2s"/)
    expect(html).toContain('Recognising the kind of document: 4 of 12 pages')
  })

  it('stops by itself when the document is read, or failed', () => {
    const failure = { problem: 'file-broken' as const, step: 'extract' as const, at: now, reference: 'R1' }
    expect(String(<Progress document={aDocument()} status="in-review" />)).not.toContain('hx-trigger')
    const failed = String(<Progress document={aDocument({ failure })} status="failed" />)
    expect(failed).not.toContain('hx-trigger')
    expect(failed).toContain('could not be read')
  })
})

describe('the code search', () => {
  const results = (choices: CodeChoice[], more: Partial<CodeChoices> = {}) =>
    String(<CodeResults found={{ edition: 'FY2026', choices, ...more }} />)

  it('shows headers and does not let them be chosen', () => {
    const html = results([
      aChoice('I50', 'Heart failure', { billable: false }),
      aChoice('I50.9', 'Heart failure, unspecified', { below: true }),
    ])
    expect(html).toMatch(/^<ul id="code-results" role="listbox"/)
    expect(html).toMatch(/data-code="I50"[^>]*aria-disabled="true"/)
    expect(html).not.toMatch(/data-code="I50\.9"[^>]*aria-disabled/)
  })

  it('says of a code where it stands, what its notes say, its marks, and what it excludes here', () => {
    const html = results([
      aChoice('E10.9', 'Type 1 diabetes mellitus without complications', {
        path: ['Endocrine diseases', 'E10 Type 1 diabetes mellitus'],
        includes: ['juvenile onset diabetes'],
        notes: [{ kind: 'excludes1', text: '', codes: [{ from: 'E08', to: 'E09' }], at: 'E10' }],
        marks: { hcc: { category: '38', label: 'Diabetes' }, poaExempt: true },
        excludes: ['E11.9'],
      }),
    ])
    for (const words of [
      'Endocrine diseases › E10 Type 1 diabetes mellitus',
      'juvenile onset diabetes',
      'E08–E09',
      'HCC 38',
      'POA exempt',
      'Excludes1: E11.9',
    ])
      expect(html).toContain(words)
  })

  it('names what stands in the place of a retired code', () => {
    const html = results([aChoice('M54.50', 'Low back pain, unspecified')], {
      retired: { code: 'M54.5', title: 'Low back pain' },
    })
    expect(html).toMatch(/M54\.5<\/code> Low back pain is no longer valid on this date\. In its place:/)
  })

  it('says so when no code has the words', () => {
    expect(results([])).toContain('No code of FY2026')
  })
})

describe('a document that was coded with another edition than the one in force', () => {
  const run = {
    id: 'R1',
    documentId: 'D1',
    version: 1,
    createdAt: now,
    engine: 'offline-3',
    profile: 'guideline' as const,
    inputHash: '',
    dateMissing: false,
    resultKey: '',
  }
  const page = (edition: string) => {
    const review = aReview()
    const current = { ...review.current, runId: 'R1' } as typeof review.current
    return String(<ReviewPage review={{ ...review, current, runs: [{ ...run, edition }] }} frame={frame} />)
  }

  it('offers to be coded again', () => {
    expect(page('FY2025-other').includes('Coded with FY2025-other.')).toBe(true)
    expect(page(aReview().edition.id).includes('Coded with')).toBe(false)
  })
})
