import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { codeFactsOf } from '#src/coding/house/code-facts.ts'
import { featureNames } from '#src/coding/mention-index/features.ts'
import { considered } from '#src/coding/mention-index/list-mentions.ts'
import { type Relation, relativesOf } from '#src/coding/mention-index/relatives.ts'
import { readText } from '#src/coding/read-text.ts'
import { termIndexOf } from '#src/coding/term-index.ts'
import { codesOf } from '#src/compose.ts'
import { homeOf } from '#src/home.ts'
import { calibrationError } from '../scorers/sets.ts'
import { fitLogistic, sigmoid } from './logistic.ts'

/**
 * `node evals/fit/mention-index.ts`: fits the weights of profile `mention-index` on the CodiEsp training texts, over the newest
 * edition in CHARTMARK_CODES, and writes `src/coding/mention-index/weights.ts`. Reports how they hold on texts left out (five
 * parts); the threshold is where F1 is best there. Reads no development or test text.
 */
const root = resolve(import.meta.dirname, '..', '..')
const data = process.env['CHARTMARK_EVAL_DATA'] ?? join(root, '..', 'shared', 'data')
const path = join(data, 'codiesp', 'train.jsonl')
const RIDGE = 2
const PARTS = 5

if (existsSync(path)) fitAll()
else console.error(`!! ${path} is not at hand: nothing is fitted (CHARTMARK_EVAL_DATA names the folder).`)

interface Row {
  code: string
  x: number[]
  y: 0 | 1
}

function fitAll(): void {
  const bytes = readFileSync(path)
  const edition = codesOf(homeOf(join(root, 'src'))).on(undefined)
  const index = termIndexOf(edition)
  const shape = z.object({ text: z.string(), codes: z.array(z.string()) })
  const texts = bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => shape.parse(JSON.parse(line)))
  const rows = texts.map(({ text, codes }) =>
    considered(readText(text, index.knows), edition, index).map(
      ({ code, x }): Row => ({ code, x, y: codes.includes(code) ? 1 : 0 }),
    ),
  )
  const wanted = texts.reduce((sum, { codes }) => sum + new Set(codes).size, 0)
  const held = rows.map(() => [] as { code: string; p: number; y: 0 | 1 }[])
  for (let part = 0; part < PARTS; part++) {
    const weights = fitLogistic(rows.filter((_, i) => i % PARTS !== part).flat(), RIDGE)
    rows.forEach((own, i) => {
      if (i % PARTS === part) held[i] = own.map(({ code, x, y }) => ({ code, y, p: sigmoid(x, weights) }))
    })
  }
  const cut = bestCut(held.flat(), wanted)
  const rates = relativeRates(held, texts, edition)
  const weights = fitLogistic(rows.flat(), RIDGE)
  const points = held.flat().map(({ p, y }) => ({ confidence: p, right: y === 1 }))
  console.table({
    'candidates a text': rows.flat().length / rows.length,
    'F1, texts left out': cut.f1,
    precision: cut.precision,
    recall: cut.recall,
    threshold: cut.threshold,
    'recall among the best 32, without relatives': recallAt(held, wanted, 32),
    ECE: calibrationError(points),
    AUROC: auroc(held.flat()),
  })
  const hash = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(
    join(root, 'src', 'coding', 'mention-index', 'weights.ts'),
    sourceOf(weights, cut, rates, hash, edition.info.id),
  )
}

function bestCut(
  held: readonly { p: number; y: 0 | 1 }[],
  wanted: number,
): { threshold: number; precision: number; recall: number; f1: number } {
  let right = 0
  let best = { threshold: 1, precision: 0, recall: 0, f1: 0 }
  held
    .toSorted((a, b) => b.p - a.p)
    .forEach(({ p, y }, i) => {
      right += y
      const f1 = (2 * right) / (i + 1 + wanted)
      if (f1 > best.f1) best = { threshold: p, precision: right / (i + 1), recall: right / wanted, f1 }
    })
  return best
}

function recallAt(held: readonly { p: number; y: 0 | 1 }[][], wanted: number, k: number): number {
  const hits = held.map(
    (own) =>
      own
        .toSorted((a, b) => b.p - a.p)
        .slice(0, k)
        .filter(({ y }) => y).length,
  )
  return hits.reduce((sum, n) => sum + n, 0) / wanted
}

/** How often a relative of a code was the right one, for each unit of the code's own chance. */
function relativeRates(
  held: readonly { code: string; p: number; y: 0 | 1 }[][],
  texts: readonly { codes: string[] }[],
  edition: Parameters<typeof relativesOf>[0],
): Partial<Record<Relation, number>> {
  const right: Partial<Record<Relation, number>> = {}
  const chance: Partial<Record<Relation, number>> = {}
  held.forEach((own, i) => {
    const seen = new Set(own.map(({ code }) => code))
    for (const { code, p } of own.toSorted((a, b) => b.p - a.p)) {
      if (p < 0.1 || !codeFactsOf(edition).find(code)) continue
      for (const [relative, relation] of relativesOf(edition, code)) {
        if (seen.has(relative)) continue
        seen.add(relative)
        chance[relation] = (chance[relation] ?? 0) + p
        if (texts[i]!.codes.includes(relative)) right[relation] = (right[relation] ?? 0) + 1
      }
    }
  })
  return Object.fromEntries(
    Object.entries(chance).map(([relation, sum]) => [
      relation,
      ((right[relation as Relation] ?? 0) + 0.5) / (sum + 50),
    ]),
  )
}

function auroc(points: readonly { p: number; y: 0 | 1 }[]): number {
  const sorted = points.toSorted((a, b) => a.p - b.p)
  let [below, wins, positives] = [0, 0, 0]
  for (const { y } of sorted) {
    if (y) {
      wins += below
      positives++
    } else below++
  }
  return wins / (positives * below)
}

function sourceOf(
  weights: readonly number[],
  cut: { threshold: number; f1: number },
  rates: Partial<Record<Relation, number>>,
  hash: string,
  edition: string,
): string {
  const number = (n: number) => Number(n.toFixed(3))
  const lines = weights.map((w, j) => `    ${Number(w.toFixed(2))}, // ${featureNames[j]}`)
  return `import type { RelativeRates } from './relatives.ts'

export interface MentionWeights {
  /** In the order of \`featureNames\`. */
  weights: readonly number[]
  /** From here on a code counts as suggested. */
  threshold: number
  relatives: RelativeRates
}

/**
 * Written by \`evals/fit/mention-index.ts\`; do not edit. Fitted on the training part of CodiEsp v4 (Miranda-Escalada et al. 2020,
 * Zenodo 3837305, CC BY 4.0), English text, over ${edition}. Numbers about sources and shapes of terms only: no word and no code of
 * the texts stands here. F1 on texts left out ${number(cut.f1)}. SHA-256 of the training file:
 * ${hash}
 */
export const mentionWeights: MentionWeights = {
  weights: [
${lines.join('\n')}
  ],
  threshold: ${number(cut.threshold)},
  relatives: {
${Object.entries(rates)
  .map(([relation, rate]) => `    '${relation}': ${number(rate!)},`)
  .join('\n')}
  },
}
`
}
