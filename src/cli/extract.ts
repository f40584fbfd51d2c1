import { pdfOf } from '#src/compose.ts'
import { PAGE_BREAK } from '#src/domain/page.ts'
import { problems } from '#src/domain/problem.ts'
import { readFileText } from '#src/flow/extract/read-file.ts'
import type { Home } from '#src/home.ts'
import { options, UsageError } from './usage.ts'

/** `chartmark extract [--text] FILE…`. A file that cannot be read gives one sentence and does not stop the others. */
export async function extract(home: Home, args: string[]): Promise<number> {
  const { values, positionals } = options(args, { text: { type: 'boolean', default: false } })
  if (positionals.length === 0) throw new UsageError('Name at least one file.')
  const pdf = pdfOf(home)
  let failed = 0
  for (const path of positionals) {
    const read = await readFileText(pdf, path)
    if (!read.ok) {
      failed++
      console.error(`${path}: ${problems[read.problem.code].title}.`)
      continue
    }
    const { text, pages, pageListRepaired, active } = read.file
    if (values.text) {
      const unread = pages.filter((page) => page.source === 'none').length
      if (unread)
        console.error(`${path}: ${unread} of ${pages.length} pages have no usable text and need OCR.`)
      process.stdout.write(pages.map((page) => text.slice(page.start, page.end)).join(PAGE_BREAK))
      process.stdout.write('\n')
    } else process.stdout.write(`${JSON.stringify({ file: path, text, pages, pageListRepaired, active })}\n`)
  }
  return failed > 0 ? 1 : 0
}
