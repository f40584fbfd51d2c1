import { describe, expect, it } from 'vitest'
import { aDocument, anEncounter, frame, now } from '../testing.ts'
import { BulkProgress } from './bulk.tsx'
import { Worklist, type WorklistProps } from './index.tsx'
import { Rows, type WorklistRow } from './rows.tsx'
import { countOf, statusesOf } from './tabs.ts'

const row = (more: Partial<WorklistRow> = {}): WorklistRow => ({
  document: aDocument(),
  encounter: anEncounter(),
  status: 'in-review',
  ...more,
})
const page = (more: Partial<WorklistProps> = {}) =>
  String(
    <Worklist
      frame={frame}
      now={now}
      rows={[row()]}
      filters={{}}
      counts={{ 'in-review': 1 }}
      samplesOffered
      {...more}
    />,
  )

describe('the rows', () => {
  it('ask for themselves while a document is read, with the page’s own filters', () => {
    const html = String(<Rows rows={[row({ status: 'processing' })]} filters={{ kind: 'ct' }} now={now} />)
    expect(html).toMatch(/^<tbody id="rows"[^>]*hx-get="\/worklist\/rows\?kind=ct" hx-trigger="every 3s"/)
  })

  it('stop asking when nothing moves', () => {
    expect(String(<Rows rows={[row()]} filters={{}} now={now} />)).not.toContain('hx-trigger')
  })

  it('ask for no date in the trash', () => {
    const dateless = row({ encounter: anEncounter({ from: undefined }), status: 'trashed' })
    expect(String(<Rows rows={[dateless]} filters={{}} now={now} />)).not.toContain('Date missing')
  })

  it('say that a date is missing instead of guessing one', () => {
    const html = String(
      <Rows rows={[row({ encounter: anEncounter({ from: undefined }) })]} filters={{}} now={now} />,
    )
    expect(html).toContain('Date missing')
  })

  it('mark what the search found', () => {
    const html = String(
      <Rows rows={[row({ snippet: ['type 2 ', 'diabetes', '.'] })]} filters={{}} now={now} />,
    )
    expect(html).toContain('type 2 <mark>diabetes</mark>.')
  })
})

describe('the worklist', () => {
  it('offers the sample packet on the first run, by a form that needs no script', () => {
    const html = page({ rows: [], counts: {} })
    expect(html).toContain('No documents yet')
    expect(html).toMatch(/<form method="post" action="\/upload\/samples"><button[^>]*class="primary/)
  })

  it('says how to get out of a filter that matches nothing', () => {
    const html = page({ rows: [], filters: { code: 'Z99' } })
    expect(html).toContain('Nothing matches')
    expect(html).not.toContain('No documents yet')
  })

  it('posts the search and keeps its words out of the address', () => {
    const html = page({ words: 'marigold', filters: { view: 'V1' } })
    expect(html).toMatch(/<form class="search" method="post" action="\/worklist\/search">/)
    expect(html).not.toMatch(/href="[^"]*marigold/)
  })

  it('counts what needs attention in the title of the window', () => {
    expect(page({ counts: { failed: 2, 'needs-ocr': 1 } })).toContain('<title>(3) Worklist')
  })

  it('offers to select all that match only when there are more than the page shows', () => {
    expect(page({ matching: 412 })).toContain('Select all 412 that match')
    expect(page({ matching: 1 })).not.toContain('that match')
  })

  it('offers to restore in the trash, and to trash elsewhere', () => {
    expect(page({ filters: { status: 'trashed' } })).toContain('value="restore"')
    expect(page()).toContain('value="trash"')
  })
})

describe('the tabs', () => {
  it('read an unknown status as all', () => {
    expect(statusesOf('nonsense')).toEqual(statusesOf(undefined))
    expect(statusesOf('attention')).toEqual(['failed', 'needs-human', 'needs-ocr'])
  })

  it('leave the trash out of all', () => {
    expect(countOf(statusesOf(''), { trashed: 4, signed: 2 })).toBe(2)
  })
})

describe('an act over many', () => {
  const items = [{ documentId: 'D1', name: 'a.pdf', outcome: 'ok' }]
  it('asks for itself until every row has a result', () => {
    const going = [...items, { documentId: 'D2', name: 'b.pdf' }]
    expect(String(<BulkProgress bulk={{ id: 'B', action: 'trash', items: going }} />)).toContain(
      '1 of 2 documents',
    )
    expect(String(<BulkProgress bulk={{ id: 'B', action: 'trash', items: going }} />)).toContain('hx-trigger')
    expect(String(<BulkProgress bulk={{ id: 'B', action: 'trash', items }} />)).not.toContain('hx-trigger')
  })
})
