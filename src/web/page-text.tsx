import type { Context } from 'hono'
import { Hono } from 'hono'
import * as z from 'zod'
import { Problem } from '#src/domain/problem.ts'
import { correctText, readAgain, typedPage, uncorrectText } from '#src/flow/document/pages.ts'
import type { Ports } from '#src/ports/ports.ts'
import { urls } from '#src/urls.ts'
import { PageTextPage } from '#views/review/page-text.tsx'
import type { WebEnv } from './env.ts'
import { form } from './form.ts'
import { frameOf, page } from './page.ts'

const correction = z.object({
  text: z.string().default(''),
  version: z.string().max(64).default(''),
  blank: z.literal('1').optional(),
  machine: z.literal('1').optional(),
})

/** What a person does about pages that hold pictures: correct their text, or have them read. */
export function pageTextRoutes(ports: Ports) {
  return new Hono<WebEnv>()
    .get('/:id/pages/:page/text', async (c) => {
      const { id, page: number } = c.req.param()
      return page(c, await pageTextPage(ports, c, id, Number(number)))
    })
    .post('/:id/pages/:page/text', form(correction), async (c) => {
      const { id } = c.req.param()
      const number = Number(c.req.param('page'))
      const { text, version, blank, machine } = c.req.valid('form')
      try {
        if (machine) await uncorrectText(ports, id, number, c.get('actor'))
        else
          await correctText(ports, id, { page: number, text, version, blank: Boolean(blank) }, c.get('actor'))
      } catch (error) {
        // What was typed is not lost: it is shown again beside what stands there now.
        if (!(error instanceof Problem) || machine) throw error
        if (error.code !== 'page-text-missing' && error.code !== 'edited-elsewhere') throw error
        const status = error.code === 'edited-elsewhere' ? 409 : 422
        return page(c, await pageTextPage(ports, c, id, number, { text, code: error.code }), status)
      }
      return c.redirect(urls.document(id, { page: number }), 303)
    })
    .post('/:id/ocr', form(z.object({ page: z.coerce.number().int().min(1).optional() })), async (c) => {
      const { id } = c.req.param()
      await readAgain(ports, id, c.req.valid('form').page, c.get('actor'))
      return c.redirect(urls.document(id), 303)
    })
}

async function pageTextPage(
  ports: Ports,
  c: Context<WebEnv>,
  id: string,
  number: number,
  refused?: { text: string; code: 'page-text-missing' | 'edited-elsewhere' },
) {
  const { document, page: one, text, version } = await typedPage(ports, id, number)
  return (
    <PageTextPage
      document={document}
      frame={frameOf(c, ports.codes)}
      page={number}
      text={refused?.text ?? text}
      version={version}
      hasImage={one.width > 0}
      ocr={one.ocr}
      error={refused?.code}
      theirs={refused?.code === 'edited-elsewhere' ? text : undefined}
    />
  )
}
