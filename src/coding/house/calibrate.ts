import { type Binned, boost, chance, type Example } from './boost.ts'

/** What was said of an example left out, and what was true. */
export type Held = { p: number; y: 0 | 1 }

/** What models say of texts they have not seen: one learns from parts 0 and 1, one from the rest. @param parts Part of each example. */
export function heldOut(examples: readonly Example[], parts: Uint8Array, all: Binned): Held[] {
  const rows = (first: boolean) => Uint32Array.from(examples.keys()).filter((i) => parts[i]! < 2 === first)
  return [true, false].flatMap((first) => {
    const model = boost(all, rows(first))
    return Array.from(rows(!first), (i) => ({ p: chance(model, examples[i]!.x), y: examples[i]!.y }))
  })
}

/** Platt scaling: a and b of sigmoid(a · logit(p) + b), by Newton's method; a step that makes it worse is halved. */
export function platt(held: readonly Held[]): [number, number] {
  let at: [number, number] = [1, 0]
  let loss = lossOf(held, at)
  for (let round = 0; round < 30; round++) {
    let [da, db] = newtonStep(held, at)
    let next: [number, number] = [at[0] + da, at[1] + db]
    let after = lossOf(held, next)
    for (let half = 0; half < 20 && !(after <= loss); half++) {
      da /= 2
      db /= 2
      next = [at[0] + da, at[1] + db]
      after = lossOf(held, next)
    }
    if (!(after <= loss)) break
    at = next
    loss = after
    if (Math.abs(da) + Math.abs(db) < 1e-6) break
  }
  return at
}

function lossOf(held: readonly Held[], [a, b]: readonly [number, number]): number {
  let loss = 0
  for (const { p, y } of held) {
    const score = a * rawLogit(p) + b
    // log(1 + e^s), without overflow.
    loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score))) - y * score
  }
  return loss
}

function newtonStep(held: readonly Held[], [a, b]: readonly [number, number]): [number, number] {
  let [ga, gb, haa, hab, hbb] = [0, 0, 1e-3, 0, 1e-3]
  for (const { p, y } of held) {
    const x = rawLogit(p)
    const q = 1 / (1 + Math.exp(-(a * x + b)))
    const w = q * (1 - q)
    ga += (y - q) * x
    gb += y - q
    haa += w * x * x
    hab += w * x
    hbb += w
  }
  const det = haa * hbb - hab * hab
  return [(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det]
}

function rawLogit(p: number): number {
  const held = Math.min(0.9999, Math.max(0.0001, p))
  return Math.log(held / (1 - held))
}

export function calibrated([a, b]: readonly [number, number], p: number): number {
  return 1 / (1 + Math.exp(-(a * rawLogit(p) + b)))
}

/** The threshold at which F1 is best. @param wanted Codes there are, found or not. */
export function bestCut(
  held: readonly Held[],
  wanted: number,
): { threshold: number; precision: number; recall: number; f1: number } {
  const sorted = held.toSorted((a, b) => b.p - a.p)
  let right = 0
  let best = { threshold: 0.5, precision: 0, recall: 0, f1: 0 }
  sorted.forEach(({ p, y }, i) => {
    right += y
    const f1 = (2 * right) / (i + 1 + wanted)
    if (f1 > best.f1) best = { threshold: p, precision: right / (i + 1), recall: right / wanted, f1 }
  })
  return best
}
