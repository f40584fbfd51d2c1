const LABEL = /\b(?:sex|gender)\s{0,4}[:-]?\s{0,4}(f|m)(?:emale|ale)?\b/gi
const AGED =
  /\b\d{1,3}\s{0,2}(?:[- ]?(?:y\.?\/?o\.?|yo|yr|yrs|year|month|week|day)s?[- ]?(?:old)?)?[ -]{0,2}(?:\w+ ){0,2}?(?:(f|female|woman|girl|lady)|(m|male|man|boy|gentleman))\b/gi
const CALLED = /\b(?:(Mrs|Ms|Miss)|(Mr))\.? [A-Z]/g

/** What a note says of the patient's sex, where it says one thing only. */
export function sexSaid(text: string): 'F' | 'M' | undefined {
  const said = new Set<'F' | 'M'>()
  for (const match of text.matchAll(LABEL)) said.add(match[1]!.toUpperCase() as 'F' | 'M')
  if (said.size === 0)
    for (const match of [...text.slice(0, 3000).matchAll(AGED)].slice(0, 3)) said.add(match[1] ? 'F' : 'M')
  if (said.size === 0)
    for (const match of [...text.slice(0, 3000).matchAll(CALLED)].slice(0, 3)) said.add(match[1] ? 'F' : 'M')
  return said.size === 1 ? [...said][0] : undefined
}
