/** How often a simulated model does what a guard must catch; each 0…1. */
export interface Noise {
  /** A choice, or a second reading, that names a code of its own: none of any edition, one that went, or a header. */
  invented: number
  /** A quote with another number, another side, without its "no", in other words, or made up. */
  quotes: number
  /** What is denied, uncertain or a relative's is said to be the patient's. */
  negated: number
  /** A candidate of another finding, or none of the list. */
  wrong: number
  /** A finding that is left out. */
  drop: number
  /** A second reading that accepts whatever it is shown. */
  lenient: number
  /** An order in the document that it can read is followed. */
  obey: number
  /** What a careful coder codes is known to it. */
  skill: number
  seed: number
}

export const noNoise: Noise = {
  invented: 0,
  quotes: 0,
  negated: 0,
  wrong: 0,
  drop: 0,
  lenient: 0,
  obey: 0,
  skill: 0.8,
  seed: 1,
}

/** What the issue asks for, and a careless second reading on top. */
export const gateNoise: Noise = {
  ...noNoise,
  invented: 0.3,
  quotes: 0.2,
  negated: 0.1,
  wrong: 0.1,
  drop: 0.1,
  lenient: 0.5,
}

/** `invented=.3,quotes=.2` → the rest as without noise. Throws one sentence for what is no noise. */
export function noiseOf(spec: string): Noise {
  const noise = { ...noNoise }
  for (const part of spec.split(',').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=')
    const number = Number(value)
    if (!(name in noise)) throw new Error(`No noise ${name}: ${Object.keys(noNoise).join(', ')}`)
    const fits = value !== '' && number >= 0 && (name === 'seed' ? Number.isInteger(number) : number <= 1)
    if (!fits) throw new Error(`${name} is a number from 0 to 1, not ${value || 'nothing'}`)
    noise[name as keyof Noise] = number
  }
  return noise
}

/** `fake:invented=0.3,quotes=0.2`: what differs from no noise. */
export function specOf(noise: Noise): string {
  const parts = Object.entries(noise).filter(([name, value]) => value !== noNoise[name as keyof Noise])
  return `fake:${parts.map(([name, value]) => `${name}=${value}`).join(',')}`
}

export interface Dice {
  /** Whether something of this probability happens. */
  falls(probability: number): boolean
  one<T>(of: readonly T[]): T
}

/** The same seed and name fall the same way: mulberry32 over a hash of both. */
export function dice(seed: number, name: string): Dice {
  let state = seed >>> 0
  for (let i = 0; i < name.length; i++) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193) >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { falls: (probability) => next() < probability, one: (of) => of[Math.floor(next() * of.length)]! }
}
