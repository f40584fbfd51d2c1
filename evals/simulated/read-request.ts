import type { ModelRequest } from '#src/ports/language-model.ts'

/** A request of the coding step, as its words say it: a model has nothing else to go by. */
export interface ReadRequest {
  purpose: string
  /** By number. */
  lines: Map<number, string>
  findings: AskedFinding[]
  codes: AskedCode[]
}

export interface AskedFinding {
  id: number
  line: number
  quote: string
  normalised: string
  candidates: { id: number; code: string; title: string }[]
}

export interface AskedCode {
  id: number
  code: string
  title: string
  evidence: { line: number; quote: string }[]
}

/** Reads the blocks of `flow/code/contracts.ts` back; throws where the layout is another: the simulation would measure nothing. */
export function readRequest({ content, answer }: ModelRequest): ReadRequest {
  if (answer.as !== 'json') throw new Error('No structured answer is asked for')
  const text = content.flatMap((one) => (one.kind === 'text' ? [one.text] : [])).join('\n')
  const lines = new Map<number, string>()
  const blocks = [...text.matchAll(/<document-([\w-]+)>\n([\s\S]*?)\n<\/document-\1>/g)]
  if (blocks.length === 0) throw new Error('No document block')
  for (const [, , body = ''] of blocks)
    for (const line of body.split('\n')) {
      const [, number, words = ''] = /^§(\d+)\| (.*)$/.exec(line) ?? []
      if (number) lines.set(Number(number), words)
    }
  const findings = blockOf(text, 'findings').reduce<AskedFinding[]>((all, line) => {
    const head = /^m(\d+) §(\d+) "(.*)" = (.*) \([^()]*(?:\([^()]*\)[^()]*)*\)$/.exec(line)
    const [, id, code = '', title = ''] = /^ {2}\[(\d+)\] (\S+) (.*)$/.exec(line) ?? []
    if (head)
      all.push({
        id: Number(head[1]),
        line: Number(head[2]),
        quote: head[3]!,
        normalised: head[4]!,
        candidates: [],
      })
    else if (id) all.at(-1)?.candidates.push({ id: Number(id), code, title })
    return all
  }, [])
  const codes = blockOf(text, 'codes').reduce<AskedCode[]>((all, line) => {
    const [, id, code = '', title = ''] = /^c(\d+) (\S+) (.*)$/.exec(line) ?? []
    const said = /^ {2}§(\d+) "(.*)"$/.exec(line)
    if (id) all.push({ id: Number(id), code, title, evidence: [] })
    else if (said) all.at(-1)?.evidence.push({ line: Number(said[1]), quote: said[2]! })
    return all
  }, [])
  return { purpose: answer.name, lines, findings, codes }
}

function blockOf(text: string, name: string): string[] {
  return new RegExp(`<${name}-([\\w-]+)>\\n([\\s\\S]*?)\\n</${name}-\\1>`).exec(text)?.[2]?.split('\n') ?? []
}
