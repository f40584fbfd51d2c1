import { join } from 'node:path'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import { type CodeInput, codeDocument, prepare } from '#src/coding/code-document.ts'
import { pdfOf } from '#src/compose.ts'
import { askerOf, type Reply, reading, saying } from '#src/flow/code/model-answers.builder.ts'
import { codeWithModel } from '#src/flow/code/with-model.ts'
import { homeOf } from '#src/home.ts'
import { quantile, root } from '#src/testing/server.ts'
import { tenPages } from '../samples/ten-pages.ts'

/** The first candidate under each finding. */
const first: Reply = (shown) => ({
  decisions: [...shown.matchAll(/^m(\d+) .*\n {2}\[(\d+)\]/gm)].map(([, mention, candidate]) => ({
    mention: Number(mention),
    candidate: Number(candidate),
    alt: null,
    freeCode: null,
    support: 'explicit',
    rationale: 'The words name it.',
    missing: [],
  })),
})

/**
 * What coding with a model adds to the offline pass over a ten-page note when the model answers at
 * once: it finds all that our index finds, takes the first candidate of each, and accepts all.
 */
export async function modelOverhead(): Promise<{ what: string; measured: string; aim: string }[]> {
  const home = homeOf(join(root, 'src'))
  const edition = starterCodeSystem(home.starter).on('2026-10-19')
  const read = await pdfOf(home).read(await tenPages(), 'application/pdf')
  const input: CodeInput = {
    text: read.text,
    edition,
    kind: 'clinical_note',
    profile: 'guideline',
    setting: 'inpatient',
    date: '2026-10-19',
    author: { role: 'provider', status: 'final', signed: true, addendum: false, evidence: [] },
  }
  const findings = prepare(input)
    .mentions.filter((mention) => !mention.nested)
    .map(({ start, end }) => ({ quote: read.text.slice(start, end).replace(/\s+/g, ' ') }))
  const [offline, together]: [number[], number[]] = [[], []]
  let codes = 0
  for (let i = 0; i < 25; i++) {
    const began = performance.now()
    codeDocument(input)
    const half = performance.now()
    const pass = await codeWithModel(askerOf([saying(...findings), first, reading()]), input, {
      pages: read.pages,
    })
    const end = performance.now()
    codes = pass.result.codes.length
    // The first rounds build the word index and warm up.
    if (i < 5) continue
    offline.push(half - began)
    together.push(end - half)
  }
  const [alone, both] = [quantile(offline, 0.5), quantile(together, 0.5)]
  return [
    {
      what: `offline pass, ${read.pages.length} pages (median)`,
      measured: `${Math.round(alone)} ms`,
      aim: '',
    },
    {
      what: `with ${findings.length} findings of a model, ${codes} codes`,
      measured: `${Math.round(both)} ms`,
      aim: '',
    },
    {
      what: 'what the model adds, without its time',
      measured: `${Math.round(both - alone)} ms`,
      aim: '≤ 150 ms',
    },
  ]
}
