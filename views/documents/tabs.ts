import type { Status } from '#src/domain/document.ts'

/** The tabs of the worklist: `id` is the value of `status` in the address, `statuses` what it asks the store for. */
export const tabs: { id: string; name: string; statuses: Status[] }[] = [
  {
    id: '',
    name: 'All',
    statuses: [
      'announced',
      'processing',
      'needs-ocr',
      'needs-human',
      'in-review',
      'signed',
      'exported',
      'failed',
    ],
  },
  { id: 'attention', name: 'Needs attention', statuses: ['failed', 'needs-human', 'needs-ocr'] },
  { id: 'in-review', name: 'In review', statuses: ['in-review'] },
  { id: 'processing', name: 'Processing', statuses: ['announced', 'processing'] },
  { id: 'signed', name: 'Signed', statuses: ['signed', 'exported'] },
  { id: 'trashed', name: 'Trash', statuses: ['trashed'] },
]

/** The statuses an address asks for; those of `All` for anything unknown. */
export function statusesOf(tab: string | undefined): Status[] {
  return (tabs.find(({ id }) => id === (tab ?? '')) ?? tabs[0]!).statuses
}

/** How many documents a tab holds. */
export function countOf(statuses: Status[], counts: Partial<Record<Status, number>>): number {
  return statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
}
