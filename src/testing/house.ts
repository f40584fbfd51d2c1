import { join } from 'node:path'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { pdfjsReader } from '#src/adapters/pdf/pdfjs-reader.ts'
import { appFor } from '#src/app.tsx'
import { localCoder } from '#src/domain/actor.ts'
import { advance } from '#src/flow/advance.ts'
import { loadReview } from '#src/flow/review/load.ts'
import { receive } from '#src/flow/upload/upload.ts'
import { homeOf } from '#src/home.ts'
import { work } from '#src/jobs/work.ts'
import type { CodeImports } from '#src/ports/code-imports.ts'
import type { Ports } from '#src/ports/ports.ts'
import { quickEval } from '../../evals/quick.ts'
import { memoryPorts } from './memory-ports.ts'
import { quietImports } from './quiet-imports.ts'

const home = homeOf(join(import.meta.dirname, '..'))
const codes = starterCodeSystem(home.starter)
const pdf = pdfjsReader({ childPath: home.pdfChild, assets: home.pdfAssets })

/** The whole house over stores that do not stay: what `compose.ts` makes, with a clock that a test holds. */
export async function testHouse() {
  const memory = await memoryPorts()
  const ports = { ...memory, codes, pdf } satisfies Ports
  return {
    ...memory,
    ports,
    /** A text file, received and taken as far as a machine can. Answers the document's id. */
    async read(
      text: string | Uint8Array,
      options: Partial<Parameters<typeof receive>[1]> = {},
    ): Promise<string> {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
      const { id } = await receive(ports, { name: 'note.txt', ...options }, bytes, localCoder)
      await advance(ports, id)
      return id
    },
    /** The review page's view of a document. */
    see: (documentId: string) => loadReview(ports, documentId),
    /** Works every job that is due, as the loop would. */
    async workAll(): Promise<void> {
      for (let leased = await ports.jobs.lease(60); leased; leased = await ports.jobs.lease(60)) {
        const outcome = await work(ports, leased.job)
        if (outcome !== 'done') await ports.jobs.send(leased.job, { delaySeconds: outcome })
        await ports.jobs.done(leased.receipt)
      }
    },
    /** A browser on our own pages, without script: sends what browsers send. */
    async browser({ imports = quietImports() }: { imports?: CodeImports } = {}) {
      const app = await appFor({
        config: { STAGE: 'local', ROLE: 'all', PUBLIC_ORIGIN: undefined },
        home,
        ports,
        uploads: memory.files,
        engine: 'test',
        samples: [],
        imports,
        evals: { kept: () => undefined, quick: () => quickEval(ports.codes) },
      })
      const own = { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }
      const url = (path: string) => `http://127.0.0.1:8080${path}`
      return {
        app,
        get: (path: string, headers: Record<string, string> = {}) =>
          app.request(url(path), { headers: { ...own, ...headers } }),
        /** A form, as a browser sends it; `part`: as htmx sends it. */
        post: (
          path: string,
          fields: Record<string, string | string[]> = {},
          headers: Record<string, string> = {},
        ) => {
          const body = new URLSearchParams()
          for (const [name, value] of Object.entries(fields))
            for (const one of [value].flat()) body.append(name, one)
          return app.request(url(path), {
            method: 'POST',
            headers: { ...own, 'content-type': 'application/x-www-form-urlencoded', ...headers },
            body: body.toString(),
          })
        },
        /** JSON, as a program that is no browser sends it. */
        json: (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
          app.request(url(path), {
            method,
            headers: { host: '127.0.0.1:8080', 'content-type': 'application/json', ...headers },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          }),
      }
    },
  }
}

export const part = { 'hx-request': 'true', 'hx-request-type': 'partial' }

/** A short note of an invented patient, SYNTHETIC. */
export const note = `Quillhaven Family Clinic (SYNTHETIC)
Patient: Tamsin Orrery   MRN: SYN-2001   DOB: 03/14/1961
Date of Service: 11/03/2026

ASSESSMENT AND PLAN:
1. Essential hypertension, at goal on lisinopril.
2. Type 2 diabetes mellitus with hyperglycemia. Increase metformin.
No chest pain. Mother had breast cancer.

Electronically signed by Orla Penhallow, MD
`
