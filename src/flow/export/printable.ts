/** The upper part of Windows-1252 that is not Latin-1: what the standard fonts of PDF have beyond it. */
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Characters of clinical text that the standard fonts lack, in letters that they have. */
const spelled: Record<string, string> = {
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '→': '->',
  '←': '<-',
  '↑': '(up)',
  '↓': '(down)',
  '✓': '[x]',
  '✔': '[x]',
  '☑': '[x]',
  '☒': '[x]',
  '☐': '[ ]',
  '▪': '•',
  '➢': '>',
  μ: 'µ',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  '′': "'",
  '″': '"',
  '∞': 'infinity',
  '√': 'sqrt',
}

/**
 * One character as the standard fonts of PDF can print it: itself, letters that stand for it, nothing (marks without width,
 * changes of writing direction), or `?`. Only for sheets that people read: JSON and CSV keep text exact.
 */
export function printableCharacter(character: string): string {
  if (isPrintable(character)) return character
  const words = spelled[character]
  if (words !== undefined) return words
  if (/\s/.test(character)) return ' '
  if (/[\p{Cf}\p{M}\p{Cc}]/u.test(character)) return ''
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain !== character && [...plain].every(isPrintable) ? plain : '?'
}

/** A text in which every character can be printed. */
export function printable(text: string): string {
  return [...text.normalize('NFC')].map(printableCharacter).join('')
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0)!
  return (
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xff && code !== 0xad) ||
    beyondLatin1.includes(character)
  )
}
