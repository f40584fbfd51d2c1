/** Whether a dotted code has all seven characters: its last says which encounter it is (A initial, D subsequent, S sequela…). */
export function isEncounter(code: string): boolean {
  return code.length === 8
}

/** A title without what the 7th character says. */
export function withoutEncounter(title: string): string {
  return title.replace(/,? (initial|subsequent) encounter.*$|, sequela$/i, '')
}
