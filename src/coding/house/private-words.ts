import { signaturesIn } from '../facts/authorship.ts'
import { readFacts } from '../facts/read-facts.ts'
import { fold } from '../normalise.ts'
import type { Token } from '../tokens.ts'

/** Lines that name people: heads, signatures, salutations. English, and the commonest labels of neighbouring languages. */
const ABOUT_PEOPLE =
  /^[ \t]*(?:(?:patient|pt|paciente|patiente?)(?:['’]s)?(?:[ \t]+(?:name|id|nombre|nom))?|name|nombre|nom|m\.?r\.?n\.?|medical record(?: (?:number|no\.?))?|account(?: (?:number|no\.?))?|d\.?o\.?b\.?|date of birth|fecha de nacimiento|address|direcci[oó]n|phone|tel[ée]fono|e-?mail|ssn|insurance|member id|attending|provider|physician|surgeon|referring(?: (?:physician|provider))?|pcp|m[ée]dico|doctora?|author|autor|dictated by|transcribed by|reviewed by|cc|next of kin|emergency contact|guardian)[ \t]*[:#][^\n\f]{0,120}|^[ \t]*(?:dear|estimad[oa]s?|cher|ch[èe]re|sehr geehrte[r]?)\b[^\n\f]{0,80}|^[^\n\f]{0,60}\b(?:electronically signed|signed (?:by|electronically)|digitally signed|firmado|fdo\.)[^\n\f]{0,120}/gim
/** A name follows: "Mr. Doe", "Dr. Jane Roe". */
const TITLED =
  /(?<![\p{L}])(?:dr|dra|mr|mrs|ms|miss|prof|sr|sra|don|do[nñ]a|mme|herr|frau)\.?[ \t]+((?:[A-ZÁÉÍÓÚÑ][\p{L}'’-]+[ \t]*){1,3})/gu

/**
 * 1 for each token that is never learned, whoever vouches for it: lines that name people, names behind a title, the patient's
 * and signers' names wherever they stand, and what holds three digits or more (dates, record numbers).
 */
export function privateTokens(text: string, tokens: readonly Token[]): Uint8Array {
  const hidden = new Uint8Array(tokens.length)
  const hide = (start: number, end: number) => {
    for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i++)
      hidden[i] = 1
  }
  for (const line of text.matchAll(ABOUT_PEOPLE)) hide(line.index, line.index + line[0].length)
  for (const found of text.matchAll(TITLED)) hide(found.index, found.index + found[0].length)
  const names = namesIn(text)
  tokens.forEach((token, i) => {
    if (/\d{3}|\d[/.-]\d/.test(token.word) || names.has(token.word)) hidden[i] = 1
  })
  return hidden
}

function firstEndingAfter(tokens: readonly Token[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** Folded words of the names that the document states or is signed with. */
function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  const add = (name: string) => {
    for (const word of fold(name).text.match(/\p{L}{3,}/gu) ?? []) names.add(word)
  }
  const { patientName } = readFacts(text)
  if (patientName) add(patientName.value)
  for (const { start, end } of signaturesIn(text)) add(text.slice(start, end))
  return names
}
