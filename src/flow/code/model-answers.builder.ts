import type { DegradedReason, ModelCall } from '#src/domain/model.ts'
import { noUsage } from '#src/domain/model.ts'
import type { Answered, Asker, Question, Unanswered } from '../model/asker.ts'
import type { Decision, SaidMention, Verdict } from './contracts.ts'

/** What a scripted model reads of a question: its text without the prompt. */
export type Reply = (shown: string) => unknown

/** An asker that answers from a script, one entry a question; a reason means that it is not answered. */
export function askerOf(script: (Reply | DegradedReason)[]): Asker & { shown: string[] } {
  const shown: string[] = []
  const calls: ModelCall[] = []
  return {
    provider: 'anthropic',
    model: 'scripted',
    shown,
    calls: () => calls,
    prompts: () => [],
    async ask<T>(question: Question<T>): Promise<Answered<T> | Unanswered> {
      const text = question.content.map((c) => (c.kind === 'text' ? c.text : '')).join('\n')
      shown.push(text)
      const turn = script.shift()
      if (turn === undefined) throw new Error(`Nobody answers the question for ${question.purpose}`)
      if (typeof turn === 'string') return { ok: false, reason: turn }
      const value = question.shape!.parse(turn(text))
      const call: ModelCall = {
        id: `call-${shown.length}`,
        version: 2,
        at: '2026-11-20T09:00:00.000Z',
        purpose: question.purpose,
        provider: 'anthropic',
        model: 'scripted',
        outcome: 'answered',
        usage: noUsage,
        costUsd: 0,
        latencyMs: 1,
      }
      calls.push(call)
      return { ok: true, value, cited: [], call, kept: false }
    },
  }
}

/** A finding, on the first line that holds its first words. */
export type Saying = Partial<SaidMention> & { quote: string }

export function saying(...findings: Saying[]): Reply {
  return (shown) => {
    const lines = [...shown.matchAll(/^§(\d+)\| (.*)$/gm)]
    return {
      mentions: findings.map((finding) => {
        const line = lines.find(([, , text]) => text!.includes(finding.quote.slice(0, 12)))
        return {
          line: line ? Number(line[1]) : 1,
          normalised: finding.quote,
          kind: 'diagnosis',
          polarity: 'affirmed',
          certainty: 'confirmed',
          time: 'current',
          who: 'patient',
          side: 'none',
          detail: '',
          implied: false,
          ...finding,
        } satisfies SaidMention
      }),
    }
  }
}

/** For each finding with these words the candidate with this code, or with `free:` that code although it is not listed. */
export function choosing(codes: Record<string, string>, over: Partial<Decision> = {}): Reply {
  return (shown) => ({
    decisions: [...shown.matchAll(/^m(\d+) §\d+ "([^"]*)" = (.*)\n((?: {2}.*\n)*)/gm)].map(
      ([, id, quote, said, listed]) => {
        const [, wanted = ''] =
          Object.entries(codes).find(([words]) => `${quote} ${said}`.includes(words)) ?? []
        const free = wanted.startsWith('free:') ? wanted.slice(5) : null
        const candidate = new RegExp(`\\[(\\d+)\\] ${wanted.replaceAll('.', '\\.')} `).exec(listed!)
        return {
          mention: Number(id),
          candidate: wanted && !free ? Number(candidate?.[1] ?? 9_999) : -1,
          alt: null,
          freeCode: free,
          support: wanted ? 'explicit' : 'none',
          rationale: 'The words name it.',
          missing: [],
          ...over,
        } satisfies Decision
      },
    ),
  })
}

/** Accepts every code but those that are named. */
export function reading(verdicts: Record<string, Partial<Verdict>> = {}): Reply {
  return (shown) => ({
    verdicts: [...shown.matchAll(/^c(\d+) (\S+) /gm)].map(
      ([, id, code]) =>
        ({
          item: Number(id),
          verdict: 'accept',
          code: null,
          line: 1,
          quote: '',
          reason: 'It is stated.',
          ...verdicts[code!],
        }) satisfies Verdict,
    ),
  })
}
