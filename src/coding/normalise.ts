/** Text folded for comparing; `start[i]`/`end[i]` are the UTF-16 range in the original that made folded character `i`. */
export interface Folded {
  text: string
  start: Uint32Array
  end: Uint32Array
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/
const ASCII = /^[\x00-\x7f]*$/
const CONTROLS = /[\x00-\x09\x0b-\x1f\x7f]/g
const MARKS = /\p{M}+/gu

/**
 * Folds case, diacritics, ligatures, quotes, dashes and kinds of space; drops what no eye sees. Line ends stay `\n`.
 * Every folded character knows where it came from, so that what is found can be quoted character for character.
 */
export function fold(text: string): Folded {
  if (ASCII.test(text)) return foldWhole(text)
  if (MIXED.test(text)) text = text.replace(WORD, (word) => (LATIN.test(word) ? spelledLatin(word) : word))
  let folded = ''
  const start: number[] = []
  const end: number[] = []
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    const width = unit >= 0xd800 && unit < 0xdc00 && i + 1 < text.length ? 2 : 1
    const piece = unit < 128 ? foldAscii(unit) : foldOther(text.slice(i, i + width))
    for (let k = 0; k < piece.length; k++) {
      start.push(i)
      end.push(i + width)
    }
    folded += piece
    i += width
  }
  return { text: folded, start: Uint32Array.from(start), end: Uint32Array.from(end) }
}

/** A Latin letter beside one of another alphabet that may look the same. */
const MIXED = /[A-Za-z][\u0370-\u03ff\u0400-\u04ff]|[\u0370-\u03ff\u0400-\u04ff][A-Za-z]/
const WORD = /[A-Za-z\u0370-\u03ff\u0400-\u04ff]+/g
const LATIN = /[A-Za-z]{2}|^[A-Za-z].*[A-Za-z]$/
/** Cyrillic and Greek letters that look like Latin ones, one for one. */
const LOOKS =
  'аaеeоoрpсcуyхxіiјjѕsԁdһhкkтtмmнhвbАAЕEОOРPСCУYХXІIЈJЅSКKТTМMНHВBαaοoρpνvιiκkτtυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
const latinOf = new Map(
  Array.from({ length: LOOKS.length / 2 }, (_, i) => [LOOKS[2 * i]!, LOOKS[2 * i + 1]!] as const),
)

/** "diаbеtеs" with Cyrillic letters reads as what the eye sees. Lengths stay. */
function spelledLatin(word: string): string {
  return Array.from(word, (letter) => latinOf.get(letter) ?? letter).join('')
}

/** Most US notes: one character stays one character, so no map has to be built step by step. */
function foldWhole(text: string): Folded {
  const start = counting(text.length + 1)
  const folded = text.toLowerCase().replace(/\f/g, '\n').replace(CONTROLS, ' ')
  return { text: folded, start: start.subarray(0, text.length), end: start.subarray(1, text.length + 1) }
}

/** 0, 1, 2, …: shared by short texts, of which an edition has ten thousands. */
const shared = Uint32Array.from({ length: 1025 }, (_, i) => i)

function counting(length: number): Uint32Array {
  return length <= shared.length ? shared : Uint32Array.from({ length }, (_, i) => i)
}

function foldAscii(unit: number): string {
  if (unit >= 65 && unit <= 90) return String.fromCharCode(unit + 32)
  if (unit === 12 || unit === 10) return '\n'
  if (unit < 32 || unit === 127) return ' '
  return String.fromCharCode(unit)
}

const otherCache = new Map<string, string>()

function foldOther(piece: string): string {
  const known = otherCache.get(piece)
  if (known !== undefined) return known
  const folded = foldOnce(piece)
  // Bounded: a text in a large script must not grow the process for ever.
  if (otherCache.size < 4096) otherCache.set(piece, folded)
  return folded
}

function foldOnce(piece: string): string {
  if (INVISIBLE.test(piece)) return ''
  if (/[\u2018\u2019\u201b\u2032\u00b4\u02bc]/.test(piece)) return "'"
  if (/[\u201c-\u201f\u2033\u00ab\u00bb]/.test(piece)) return '"'
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(piece)) return '-'
  if (/[\u2028\u2029\u0085]/.test(piece)) return '\n'
  if (/\s/u.test(piece)) return ' '
  if (piece === 'œ' || piece === 'Œ') return 'oe'
  if (piece === 'æ' || piece === 'Æ') return 'ae'
  return piece.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(MARKS, '')
}
