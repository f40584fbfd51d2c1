/**
 * Honest counts while a file is read ("page 4 of 12"), kept in the memory of the process that reads. Another process
 * (AWS) shows the step without the count.
 */
export interface PageCount {
  done: number
  of: number
}

const counts = new Map<string, PageCount>()

export function report(documentId: string, count: PageCount): void {
  if (count.done >= count.of) counts.delete(documentId)
  else counts.set(documentId, count)
}

export function reported(documentId: string): PageCount | undefined {
  return counts.get(documentId)
}
