import type { Edition } from '#src/domain/edition.ts'
import type { ChoiceAnswer, MentionsAnswer, ReviewAnswer } from '#src/flow/code/contracts.ts'
import { type LanguageModel, ModelFault } from '#src/ports/language-model.ts'
import type { Wish } from '../datasets/twins/twin.ts'
import { altered, invention } from './alter.ts'
import { namedIn, plainly } from './good-mentions.ts'
import { type Dice, dice, type Noise } from './noise.ts'
import { type Order, obeyChoice, obeyMentions, obeyReview } from './obey.ts'
import { type AskedFinding, type ReadRequest, readRequest } from './read-request.ts'
import type { Tally } from './tally.ts'

/** What a careful coder knows of one document. */
export interface Knowledge {
  id: string
  edition: Edition
  gold: readonly string[]
  /** Neither asked for nor wrong. */
  optional: readonly string[]
  /** Words of the text that support a code. */
  evidence: Readonly<Record<string, string>>
  /** What words in the document ask of a machine. `blind`: it follows them though it was not shown them. */
  order?: { wish: Wish; payload: string; blind: boolean } | undefined
}

/**
 * A model that is none: it reads our real requests, and answers as a good model would that knows most of what a careful coder
 * knows, with mistakes that fall by dice. The same seed makes the same mistakes. It measures the guards, not any vendor.
 */
export function simulatedModel(knowledge: Knowledge, noise: Noise, tally: Tally): LanguageModel {
  const { id, edition, gold, optional } = knowledge
  const right = new Set([...gold, ...optional])
  /** What it misses, it misses in every call. */
  const luck = dice(noise.seed, `${id} skill`)
  const knows = new Set([...right].filter(() => luck.falls(noise.skill)))
  const obeys = dice(noise.seed, `${id} obey`).falls(noise.obey)
  const alteredAt = new Set<string>()
  const negatedAt = new Set<string>()

  const keyOf = (line: number, normalised: string) => `${line} ${normalised.toLowerCase()}`

  function orderIn({ lines }: ReadRequest): Order | undefined {
    const { order } = knowledge
    if (!order || !obeys) return undefined
    const read = [...lines.values()].join('\n')
    const shown = order.payload
      .split('\n')
      .some((line) => line.length > 8 && read.includes(line.slice(0, 40).replaceAll('§', '$').trim()))
    if (!shown && !order.blind) return undefined
    tally.obeyed++
    return { ...order, lines, edition }
  }

  function mentions(request: ReadRequest, fate: Dice): MentionsAnswer {
    const said: MentionsAnswer['mentions'] = []
    const known = namedIn(request.lines, edition)
    for (const [code, words] of Object.entries(knowledge.evidence)) {
      const at = [...request.lines].find(([, line]) => line.includes(words))
      if (at && knows.has(code))
        known.push({ code, said: plainly(at[0], words, edition.find(code)?.title ?? words) })
    }
    for (const { said: finding, code } of known) {
      if (fate.falls(noise.drop)) continue
      const one = { ...finding }
      const notThePatients =
        one.polarity === 'negated' || one.who !== 'patient' || one.certainty !== 'confirmed'
      if (notThePatients && fate.falls(noise.negated)) {
        Object.assign(one, { polarity: 'affirmed', certainty: 'confirmed', time: 'current', who: 'patient' })
        tally.negated++
        negatedAt.add(keyOf(one.line, one.normalised))
      } else if (fate.falls(noise.quotes)) {
        one.quote = altered(one.quote, edition.find(code)?.title ?? one.normalised, fate).quote
        tally.altered++
        tally.alteredQuotes.add(one.quote)
        alteredAt.add(keyOf(one.line, one.normalised))
      }
      said.push(one)
    }
    return { mentions: said }
  }

  function choice(request: ReadRequest, fate: Dice): ChoiceAnswer {
    return {
      decisions: request.findings.map((finding) => {
        const best = bestOf(finding, fate)
        const decision = {
          mention: finding.id,
          candidate: best.candidate,
          alt: null,
          freeCode: best.freeCode,
          support: 'explicit' as const,
          rationale: `"${finding.quote}" names ${finding.normalised}.`,
          missing: [],
        }
        const named = best.code
        if (fate.falls(noise.invented)) {
          const code = invention(named, fate)
          tally.invented++
          tally.inventions.add(code)
          return { ...decision, candidate: -1, freeCode: code }
        }
        if (fate.falls(noise.wrong)) {
          const other = fate.one(request.findings)
          const candidate = fate.one([
            other.candidates[0]?.id ?? 9_999,
            finding.candidates.at(-1)?.id ?? 0,
            9_999,
          ])
          tally.wrong++
          const code = finding.candidates.find((one) => one.id === candidate)?.code
          if (code) tally.wrongCodes.add(code)
          return { ...decision, candidate, freeCode: null }
        }
        const key = keyOf(finding.line, finding.normalised)
        if (named && alteredAt.has(key)) tally.alteredCodes.add(named)
        if (named && negatedAt.has(key)) tally.negatedCodes.add(named)
        return decision
      }),
    }
  }

  /** What it knows to be right, of the list or by itself; of what it does not know, now and then the first of the list. */
  function bestOf({ quote, candidates, line, normalised }: AskedFinding, fate: Dice) {
    const listed = candidates.find(({ code }) => knows.has(code))
    if (listed) return { candidate: listed.id, freeCode: null, code: listed.code }
    const free = Object.entries(knowledge.evidence).find(
      ([code, words]) => knows.has(code) && words.includes(quote),
    )
    if (free) return { candidate: -1, freeCode: free[0], code: free[0] }
    const first = candidates[0]
    const fooled = negatedAt.has(keyOf(line, normalised)) || fate.falls((1 - noise.skill) / 2)
    return first && fooled
      ? { candidate: first.id, freeCode: null, code: first.code }
      : { candidate: -1, freeCode: null, code: undefined }
  }

  function review(request: ReadRequest, fate: Dice): ReviewAnswer {
    const lenient = fate.falls(noise.lenient)
    return {
      verdicts: request.codes.map(({ id: item, code, evidence }) => {
        const { line, quote } = evidence[0] ?? { line: 1, quote: '' }
        const verdict = {
          item,
          verdict: 'accept' as const,
          code: null,
          line,
          quote,
          reason: `The words "${quote}" support it.`,
        }
        if (fate.falls(noise.invented)) {
          const invented = invention(code, fate)
          tally.invented++
          tally.inventions.add(invented)
          return { ...verdict, verdict: 'more-specific' as const, code: invented }
        }
        if (fate.falls(noise.quotes)) {
          const changed = altered(quote, code, fate).quote
          tally.altered++
          tally.alteredQuotes.add(changed)
          return { ...verdict, quote: changed, reason: `The words "${changed}" support it.` }
        }
        const doubtful = !right.has(code) && !lenient && fate.falls(noise.skill)
        return doubtful
          ? { ...verdict, verdict: 'reject' as const, reason: 'The words do not say that.' }
          : verdict
      }),
    }
  }

  return {
    provider: 'anthropic',
    model: 'simulated',
    ready: async () => true,
    offered: async () => ['simulated'],
    async ask(request) {
      const read = readRequest(request)
      const fate = dice(noise.seed, `${id} ${read.purpose} ${[...read.lines.keys()][0]}`)
      const order = orderIn(read)
      const answer = answerTo(read, fate, order)
      const text = JSON.stringify(answer)
      const input = request.system.length + [...read.lines.values()].join('').length
      const usage = {
        input: Math.ceil(input / 4),
        output: Math.ceil(text.length / 4),
        cacheRead: 0,
        cacheWrite: 0,
        pages: 0,
      }
      return { text, cited: [], stop: 'end', usage, model: 'simulated', latencyMs: 0 }
    },
  }

  function answerTo(read: ReadRequest, fate: Dice, order: Order | undefined) {
    switch (read.purpose) {
      case 'mentions': {
        const answer = mentions(read, fate)
        return order ? obeyMentions(answer, order) : answer
      }
      case 'choice': {
        const answer = choice(read, fate)
        return order ? obeyChoice(answer, read, order) : answer
      }
      case 'review': {
        const answer = review(read, fate)
        return order ? obeyReview(answer, read, order) : answer
      }
      default:
        throw new ModelFault('rejected', `The simulation does not answer ${read.purpose}`)
    }
  }
}
