import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chained } from '#src/domain/audit.ts'
import type { ImportRun } from '#src/domain/code-import.ts'
import type { HouseList, HouseTerm } from '#src/domain/house.ts'
import { TimelinePage } from './audit/timeline.tsx'
import { BulkPage } from './documents/bulk.tsx'
import { Worklist } from './documents/index.tsx'
import { UploadPage } from './documents/upload.tsx'
import { ExportPage } from './exports/show.tsx'
import { HousePage } from './house/index.tsx'
import { HouseTermPage } from './house/show.tsx'
import { ApiDocsPage } from './more/api-docs.tsx'
import { CodesPage } from './more/codes.tsx'
import { HelpPage } from './more/help.tsx'
import { ImportProgress } from './more/import-progress.tsx'
import { SettingsPage } from './more/settings.tsx'
import { StatusPage } from './more/status.tsx'
import { ProblemPage, UnexpectedPage } from './problems/problem.tsx'
import { placeOf } from './review/act.ts'
import { CardAnswer, CardListAnswer } from './review/cards.tsx'
import { CodeResults, CodeSearchPage } from './review/codes.tsx'
import { Conflict, ConflictPage } from './review/conflict.tsx'
import { PageWords } from './review/pages.tsx'
import { RejectRestPage } from './review/reject-rest.tsx'
import { ReviewPage } from './review/show.tsx'
import { SignOffPage } from './review/sign-off.tsx'
import { SplitPage } from './review/split.tsx'
import { SummaryPage } from './review/summary-edit.tsx'
import {
  aCard,
  aChoice,
  aDocument,
  anEncounter,
  aReview,
  edition,
  evidence,
  frame,
  liveOccurrences,
  now,
  text,
} from './testing.ts'

/** What a hostile sender would put wherever words of a document or a file name go. */
const hostile = '<img src=x onerror=alert(1)> "\'><button hx-post="/steal">HOSTILE</button>'

const quote = { start: 0, end: hostile.length, quote: hostile }
const hostileCard = aCard({
  evidence: [evidence('SYNTHETIC', { quote: hostile }), evidence('SYNTHETIC', { quote: hostile })],
  rationale: hostile,
  flags: [hostile],
  note: hostile,
  by: hostile,
  at: now,
  state: 'accepted',
  alternatives: [{ code: 'I15.0', title: 'Renovascular hypertension' }],
})
const encounter = anEncounter({
  label: hostile,
  patientName: { value: hostile, source: 'document', evidence: quote },
  from: { value: '2026-09-14', source: 'document', evidence: quote },
  signature: { at: now, by: hostile, contentHash: 'ab', edition: 'FY2026' },
})
const document = aDocument({
  name: hostile,
  createdBy: hostile,
  duplicateOf: 'D0',
  gaps: [{ page: 2, reason: 'needs-ocr' }],
})
const review = aReview({
  encounter,
  current: { ...document, kind: { ...document.kind, evidence: [quote] } },
  text: `${hostile}${text}`,
  cards: [hostileCard, aCard({ code: 'E11.9', confidence: 0.4, band: 'low' })],
  documents: [
    { document, status: 'in-review' },
    { document: aDocument({ id: 'D2' }), status: 'processing' },
  ],
  tray: [
    {
      code: 'R07.9',
      title: 'Chest pain, unspecified',
      billable: true,
      reason: 'negated',
      explanation: hostile,
      evidence: [quote],
      documentId: 'D1',
      page: 1,
    },
  ],
  findings: [
    {
      key: 'CR1:I10',
      rule: 'CR1',
      severity: 'block',
      codes: ['I10'],
      message: hostile,
      evidence: [{ ...quote, documentId: 'D1' }],
    },
    {
      key: 'CR2:I10',
      rule: 'CR2',
      severity: 'query',
      codes: ['I10'],
      message: hostile,
      evidence: [{ ...quote, documentId: 'D1' }],
      override: {
        key: 'CR2:I10',
        rule: 'CR2',
        severity: 'query',
        codes: ['I10'],
        message: hostile,
        reason: 'other',
        words: hostile,
        by: hostile,
        at: '2026-11-20T10:00:00Z',
      },
    },
  ],
  labs: [
    {
      analyte: 'K',
      name: hostile,
      raw: hostile,
      value: 6,
      qualifier: '',
      unit: hostile,
      low: hostile,
      high: hostile,
      flagPrinted: hostile,
      flag: 'HH',
      evidence: quote,
      issues: [hostile],
    },
  ],
  summary: {
    lines: [
      {
        key: 'k1',
        section: hostile,
        text: hostile,
        citations: [quote],
        documentId: document.id,
        by: 'person',
        writtenBy: hostile,
      },
    ],
    version: 1,
    edited: true,
    seen: 'seen',
    stale: true,
    by: hostile,
    at: '2026-11-20T09:00:00Z',
    partly: [{ name: hostile, pages: [1] }],
  },
})
const row = { document, encounter, status: 'needs-human' as const, snippet: ['a ', hostile, ' b'] }
const counts = { 'needs-human': 1 }
const audit = chained(
  {
    subject: 'E1',
    at: now,
    actor: hostile,
    role: 'coder',
    action: 'decision.accepted',
    detail: { code: hostile },
  },
  undefined,
)

const houseTerm: HouseTerm = {
  id: '1abcdefghijkl',
  phrase: hostile,
  code: 'E11.9',
  title: 'Type 2 diabetes mellitus without complications',
  status: 'new',
  says: 'not',
  kept: 1,
  rejected: 4,
  patients: 5,
  precision: 0.3,
  source: 'learned',
  version: 2,
  markedBy: hostile,
  markedAt: now,
  met: [
    {
      encounterId: 'E1',
      documentId: 'D1',
      outcome: 'rejected',
      reason: 'not-supported',
      by: hostile,
      at: now,
    },
  ],
}
const houseList: HouseList = {
  terms: [houseTerm, { ...houseTerm, id: '2', status: 'approved', title: undefined }],
  found: 300,
  refusedOften: [{ ...houseTerm, id: '3' }],
  counts: { all: 2, new: 1, approved: 1, retired: 0 },
  acts: [{ id: 'A1', version: 1, what: 'import', at: now, by: hostile, changed: [] }],
  learned: { at: now, encounters: 4, lessons: 9 },
  behind: true,
  mayKeep: true,
}

const choices = { edition: 'FY2026', choices: [aChoice('I10', 'Essential (primary) hypertension')] }

const hostileSource = { name: hostile, kind: 'order', sha256: 'ab', bytes: 1 }
const importRun: ImportRun = {
  id: 'I1',
  from: { kind: 'upload', id: 'U1', name: hostile },
  startedAt: now,
  state: 'running',
  steps: [{ text: `reading ${hostile}` }, { text: `writing ${hostile}`, share: 0.5 }],
}
const imported: ImportRun = {
  ...importRun,
  state: 'done',
  result: {
    editions: [{ info: edition, changed: true, counts: {} }],
    lists: { changed: false, hcc: 1, edits: 2 },
    leftOut: [
      { name: hostile, why: hostile, unknown: true },
      { name: hostile, why: hostile, unknown: false },
    ],
    sources: [hostileSource],
  },
}

const pages: Record<string, { toString(): unknown }> = {
  worklist: (
    <Worklist
      frame={frame}
      now={now}
      rows={[row]}
      filters={{ view: 'V1' }}
      words={hostile}
      counts={counts}
      samplesOffered
    />
  ),
  'worklist, first run': (
    <Worklist frame={frame} now={now} rows={[]} filters={{}} counts={{}} samplesOffered />
  ),
  'worklist, nothing matches': (
    <Worklist frame={frame} now={now} rows={[]} filters={{ code: 'Z9' }} counts={counts} samplesOffered />
  ),
  bulk: (
    <BulkPage
      frame={frame}
      bulk={{
        id: 'B1',
        action: 'rerun',
        items: [{ documentId: 'D1', name: hostile, outcome: 'encounter-signed' }],
      }}
    />
  ),
  upload: (
    <UploadPage
      frame={frame}
      limits={{ maxFileMb: 50, maxPages: 500, maxFiles: 20 }}
      samplesOffered
      errors={[{ code: 'file-empty', file: hostile }]}
      values={{ text: hostile, label: hostile }}
    />
  ),
  review: <ReviewPage review={review} frame={frame} />,
  'review as text': <ReviewPage review={review} frame={frame} view="text" />,
  'review, signed': <ReviewPage review={{ ...review, readOnly: true, status: 'signed' }} frame={frame} />,
  'review, processing': (
    <ReviewPage
      review={{ ...review, status: 'processing', current: { ...document, stage: 'coded' } }}
      frame={frame}
    />
  ),
  'review, failed': (
    <ReviewPage
      review={{
        ...review,
        status: 'failed',
        current: {
          ...document,
          failure: { problem: 'file-broken', step: 'extract', at: now, reference: 'R1' },
        },
      }}
      frame={frame}
    />
  ),
  'review, locked': (
    <ReviewPage
      review={{ ...review, status: 'needs-human', current: { ...document, locked: true } }}
      frame={frame}
      error="password-wrong"
    />
  ),
  'review, trashed': <ReviewPage review={{ ...review, status: 'trashed' }} frame={frame} />,
  summary: <SummaryPage review={review} frame={frame} />,
  'summary, changed elsewhere': (
    <SummaryPage review={review} frame={frame} typed={[{ key: '', section: 'Notes', text: hostile }]} />
  ),
  'summary, signed': <SummaryPage review={{ ...review, readOnly: true }} frame={frame} />,
  'sign-off': <SignOffPage review={review} frame={frame} authorUnknown error="date-missing" />,
  'reject the rest': <RejectRestPage review={review} frame={frame} />,
  split: (
    <SplitPage
      document={document}
      frame={frame}
      pages={[{ number: 1, beginning: hostile, hasImage: true }]}
    />
  ),
  export: (
    <ExportPage
      encounter={encounter}
      documents={[document]}
      cards={[hostileCard]}
      export={{ state: 'ready', at: now }}
      frame={frame}
    />
  ),
  audit: <TimelinePage encounter={encounter} entries={[audit]} frame={{ actor: hostile }} />,
  'house dictionary': <HousePage frame={frame} list={houseList} filters={{ code: 'E11' }} />,
  'house dictionary, imported': (
    <HousePage
      frame={frame}
      list={{ ...houseList, terms: [], refusedOften: [], mayKeep: false, learned: undefined }}
      filters={{}}
      imported={{ lines: 1, terms: 0, refused: [{ line: 1, why: hostile }], refusedLines: 1 }}
    />
  ),
  'house term': (
    <HouseTermPage
      frame={frame}
      term={houseTerm}
      mayKeep
      effect={{
        documents: 3,
        added: [{ documentId: 'D1', code: 'E11.9', after: 0.6 }],
        raised: [{ documentId: 'D2', code: 'E11.9', before: 0.4, after: 0.6 }],
        lowered: [],
        removed: [],
        partial: true,
      }}
    />
  ),
  status: (
    <StatusPage
      frame={frame}
      parts={[{ name: 'Records', state: 'ok', says: '' }]}
      editions={[edition]}
      facts={{}}
    />
  ),
  'code system': (
    <CodesPage
      frame={{ ...frame, offer: true }}
      editions={[edition, { ...edition, id: 'FY2027', kind: 'official', carriedOver: 'FY2026' }]}
      makings={[{ edition: 'FY2027', counts: { notes: 3 }, sources: [hostileSource] }]}
      run={importRun}
      official={[{ title: 'FY2027 codes', url: 'https://codes.example/2027.zip' }]}
      missing={[{ year: 2026, documents: 2 }]}
      trail={[{ ...audit, action: 'codes.imported', detail: { editions: [hostile] } }]}
      maxFileMb={200}
    />
  ),
  settings: <SettingsPage frame={frame} />,
  help: <HelpPage frame={frame} />,
  api: (
    <ApiDocsPage
      frame={frame}
      api={{ info: { title: 'API', version: '1' }, paths: { '/documents': { get: { summary: 'List' } } } }}
    />
  ),
  problem: <ProblemPage code="document-gone" reference="R1" frame={frame} />,
  unexpected: <UnexpectedPage reference="R1" frame={frame} />,
  conflict: (
    <ConflictPage mine={{ act: 'note', note: hostile }} card={hostileCard} review={review} frame={frame} />
  ),
  'code search': <CodeSearchPage found={choices} encounter={encounter} documentId="D1" frame={frame} />,
}

const fragments: Record<string, { toString(): unknown }> = {
  card: <CardAnswer review={review} code="I10" />,
  cards: <CardListAnswer review={review} />,
  conflict: (
    <Conflict
      mine={{ act: 'decision', verdict: 'rejected', reason: 'other', note: hostile }}
      card={hostileCard}
      place={placeOf(review)}
    />
  ),
  words: (
    <PageWords
      page={{
        width: 10,
        height: 10,
        words: [{ start: 0, end: hostile.length, x: 0, y: 0, width: 9, height: 9 }],
      }}
      text={hostile}
    />
  ),
  codes: <CodeResults found={choices} />,
  'import, done': <ImportProgress run={imported} />,
  'import, opening': <ImportProgress run={imported} settling />,
  'import, failed': <ImportProgress run={{ ...importRun, state: 'failed', why: hostile }} />,
  'import, interrupted': <ImportProgress run={{ ...importRun, state: 'interrupted', by: 'restarted' }} />,
}

const everything = Object.entries({ ...pages, ...fragments }).map(
  ([name, view]) => [name, String(view)] as const,
)

describe('every page and fragment', () => {
  it.each(everything)('%s keeps to the content security policy', (_, html) => {
    const tags = html.match(/<[^>]+>/g)?.join('\n') ?? ''
    const names = tags.replaceAll(/="[^"]*"/g, '=')
    expect(names).not.toMatch(/\s(style|on[a-z]+|hx-on[:a-z-]*|hx-vars|hx-ext|hx-prompt)=/)
    expect(tags).not.toMatch(/\b(javascript|js):/)
    expect(tags).not.toMatch(/hx-trigger="[^"]*\[/)
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)/)
  })

  it.each(everything)('%s shows hostile words as words, where htmx does not look', (_, html) => {
    expect(html).not.toContain('<img src=x')
    expect(html).not.toContain('<button hx-post="/steal"')
    expect(liveOccurrences(html, 'HOSTILE')).toEqual([])
  })

  it.each(everything)('%s never puts words of a patient into an address', (_, html) => {
    for (const [, address] of html.matchAll(/(?:href|src|action|hx-get|hx-post)="([^"]*)"/g))
      expect(address).not.toContain('HOSTILE')
  })

  it.each(everything)('%s has no identifier twice', (_, html) => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })
})

describe('every page', () => {
  it.each(Object.entries(pages))('%s has one main heading, a title and a way past the header', (_, view) => {
    const html = String(view)
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1)
    expect(html).toMatch(/<title>[^<]+ · Chartmark<\/title>/)
    expect(html).toContain('href="#main"')
  })

  it.each(Object.entries(pages))('%s asks for islands that exist', (_, view) => {
    const asked = [...String(view).matchAll(/\/assets\/(islands\/[^"]+|app\.css|icon\.svg)/g)].map(
      ([, path]) => path,
    )
    const there = readdirSync(new URL('../public', import.meta.url), { recursive: true }).map(String)
    expect(asked.length).toBeGreaterThan(4)
    expect(asked.filter((path) => !there.includes(path ?? ''))).toEqual([])
  })
})

it('finds words outside hx-ignore, so that the test above can fail', () => {
  expect(liveOccurrences('<p>HOSTILE</p><p hx-ignore><b>HOSTILE</b></p>', 'HOSTILE')).toEqual(['p'])
})

it('sends no more script of ours than 40 KB, compressed or not by a third', () => {
  const folder = new URL('../public/islands/', import.meta.url)
  const bytes = readdirSync(folder).reduce((sum, file) => sum + readFileSync(new URL(file, folder)).length, 0)
  expect(bytes).toBeLessThan(120_000)
})
