import { fold } from '../normalise.ts'

/** Text with what a model or a printer may change left out; `start[i]`/`end[i]`: where character `i` stands in the original. */
export interface Squashed {
  text: string
  start: Uint32Array
  end: Uint32Array
}

/**
 * Case, diacritics, ligatures, kinds of quote, dash and space, and what no eye sees are folded; runs of white space are one space; a
 * hyphen between letters is gone, so that `hyper-⏎tension` and `non-small` read the same however the line was broken. Nothing
 * else: digits, signs and words stay as they are.
 */
export function squash(text: string): Squashed {
  const folded = fold(text)
  const { text: t } = folded
  const start = new Uint32Array(t.length)
  const end = new Uint32Array(t.length)
  const kept: string[] = []
  let size = 0
  for (let i = 0; i < t.length; i++) {
    const c = t[i]!
    if (c === ' ' || c === '\n') {
      let to = i
      while (t[to + 1] === ' ' || t[to + 1] === '\n') to++
      if (size > 0) {
        kept.push(' ')
        start[size] = folded.start[i]!
        end[size++] = folded.end[to]!
      }
      i = to
      continue
    }
    if (c === '-' && isLetter(t.charCodeAt(i - 1))) {
      let to = i + 1
      // Only a line end may stand behind it: "pain - worse" is no broken word.
      if (t[to] === '\n' || (t[to] === ' ' && /^ *\n/.test(t.slice(to, to + 40))))
        while (t[to] === ' ' || t[to] === '\n') to++
      if (isLetter(t.charCodeAt(to))) {
        i = to - 1
        continue
      }
    }
    kept.push(c)
    start[size] = folded.start[i]!
    end[size++] = folded.end[i]!
  }
  let squashed = kept.join('')
  if (squashed.endsWith(' ')) squashed = squashed.slice(0, -1)
  return {
    text: squashed,
    start: start.subarray(0, squashed.length),
    end: end.subarray(0, squashed.length),
  }
}

function isLetter(c: number): boolean {
  return (c >= 97 && c <= 122) || c > 127
}
