import { become, having } from '../claim.ts'
import { textOfSentences } from '../claim-text.ts'
import type { Rule } from './rule.ts'

/** Right dominant, left dominant, right non-dominant, left non-dominant: the last character says which. */
const BY_SIDE = /^(?:G81\.[019]|G83\.[123]|I69\.\d[3-5])[1-4]$/

/** The kind of a hemiplegia, before or behind its name. */
const KIND =
  /\b(?<!\bno )(spastic|flaccid) (?:\w+[- ]){0,2}(?:hemipleg|hemipare)|\b(?:hemipleg\w+|hemipare\w+)[^.;\n]{0,30}\b(spastic|flaccid)\b/i

/** The default (I.C.6.a): right is dominant, left is not; words of the chart say otherwise. */
export const dominanceRules: Rule[] = [
  {
    id: 'CR83',
    reference: 'I.C.6.a: dominant and non-dominant side',
    phase: 1,
    run(claim) {
      const { text } = claim.read
      const hand = /\b(left|right)[- ]hand(?:ed|[- ]dominant)\b|\b(ambidextrous)\b/i.exec(text)
      for (const entry of having(claim, BY_SIDE)) {
        const kind = /^G81\.9/.test(entry.code.code)
          ? KIND.exec(
              textOfSentences(
                claim.read,
                entry.mentions.map((m) => m.sentence),
              ),
            )
              ?.slice(1)
              .find(Boolean)
              ?.toLowerCase()
          : undefined
        if (kind) {
          const digit = kind === 'spastic' ? '1' : '0'
          become(claim, entry, `G81.${digit}${entry.code.code.at(-1)}`, `${kind}, as stated`)
        }
        const { code } = entry.code
        const side = /[13]$/.test(code) ? 'right' : 'left'
        const dominant = hand?.[1]?.toLowerCase() ?? (hand ? side : 'right')
        const last = side === 'right' ? (dominant === 'right' ? '1' : '3') : dominant === 'left' ? '2' : '4'
        const note = hand
          ? `“${hand[0]}” is stated`
          : `handedness not stated: ${side === 'right' ? 'right counts as dominant' : 'left counts as non-dominant'} (I.C.6.a)`
        if (code.endsWith(last)) {
          if (!entry.notes.includes(note)) entry.notes.push(note)
        } else become(claim, entry, code.slice(0, -1) + last, note)
      }
    },
  },
]
