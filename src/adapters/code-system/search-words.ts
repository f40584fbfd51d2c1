const british: [RegExp, string][] = [
  [/haem/g, 'hem'],
  [/aem(?=i)/g, 'em'],
  [/oed(?=em)/g, 'ed'],
  [/oes(?=oph|tr)/g, 'es'],
  [/rrhoea/g, 'rrhea'],
  [/tumour/g, 'tumor'],
  [/gynaec/g, 'gynec'],
  [/orthopaed/g, 'orthoped'],
  [/caec/g, 'cec'],
  [/faec/g, 'fec'],
  [/foet/g, 'fet'],
  [/leuc/g, 'leuk'],
  [/fibre/g, 'fiber'],
  [/paed/g, 'ped'],
  [/anaes/g, 'anes'],
  [/dyspnoea/g, 'dyspnea'],
  [/apnoea/g, 'apnea'],
]

/** Words that coders use for a word of the titles. Both ways: each of a group finds the others, ranked below the word itself. */
const groups = [
  ['kidney', 'renal'],
  ['liver', 'hepatic'],
  ['heart', 'cardiac'],
  ['lung', 'pulmonary'],
  ['stomach', 'gastric'],
  ['brain', 'cerebral'],
  ['bone', 'osseous'],
  ['skin', 'cutaneous'],
  ['cancer', 'malignant', 'carcinoma'],
  ['bleeding', 'hemorrhage', 'bleed'],
  ['broken', 'fracture', 'fx'],
  ['right', 'rt'],
  ['left', 'lt'],
  ['bilateral', 'bilat', 'both'],
  ['removal', 'absence'],
  ['hx', 'history', 'h/o'],
  ['with', 'w'],
  ['without', 'wo', 'w/o'],
  ['chronic', 'chr'],
  ['insufficiency', 'insuff'],
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]

const ofNoWeight = new Set(['of', 'the', 'a', 'an', 'and', 'or', 'to', 'in', 'on', 'by', 'for', 'at'])

/** Lower case, without accents, American spelling. Most titles need neither of the last two: a look spares the work. */
function folded(text: string): string {
  let plain = text.toLowerCase()
  if (/[^\u0020-\u007e]/.test(plain)) plain = plain.normalize('NFKD').replace(/\p{M}/gu, '')
  if (plain.includes("'s") || plain.includes('’s')) plain = plain.replace(/['’]s\b/g, '')
  if (/[ao]e|our|leuc|fibre/.test(plain)) for (const [from, to] of british) plain = plain.replace(from, to)
  return plain
}

/** The words of a text as they are typed, in order, with the little ones that carry nothing left out. */
export function typedWords(text: string): string[] {
  const words = folded(text).match(/w\/o|h\/o|[\p{L}\p{N}]+/gu) ?? []
  return words.filter((word) => !ofNoWeight.has(word))
}

/** Singular, roughly: `nodules` and `nodule` meet, `diabetes` and `pus` stay recognisable. */
export function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return word.slice(0, -1)
}

const equals = new Map<string, string[]>()
for (const group of groups)
  for (const word of group) equals.set(stem(word), group.filter((other) => other !== word).map(stem))

/** Stems that mean the same as this stem. */
export function equivalents(wordStem: string): readonly string[] {
  return equals.get(wordStem) ?? []
}
