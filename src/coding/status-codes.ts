import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'

/** Conditions that stay: "history of" them means the patient has them (guideline I.C.21.c.4 speaks of past conditions only). */
const CHRONIC =
  /^(?:B18|B20|D57|D66|D67|D68[0-6]|D69|D86|E0[0-7]|E08|E09|E1[0-3]|E2[0-7]|E66|E7[0-9]|E8[458]|F0[1-3]|F1[0-9]|F2|F3[0-4]|F39|F4[0-2]|F431|F50|F6|F7|F8|F9|G1[0-2]|G2[0-5]|G3|G35|G40|G43|G47|G5|G6|G7|G8[0-3]|G894|H35|H4[0-2]|H90|I1|I2[057]|I3[4-9]|I42|I4[4-9]|I50|I65|I67|I69|I7|I83|I87|J3[0-2]|J4|J84|J96[12]|K2[0-2]|K50|K51|K58|K590|K7[0346]|K86|K90|L2[0-3]|L40|L7|L93|M05|M06|M0|M1|M3|M4[0-9]|M5|M79[67]|M8[015]|N0|N18|N2[5-9]|N39[34]|N4[0-1]|N80|Q|R73[0]|Z)/

/** Personal history by what is over: first fitting prefix wins. Codes without dot. */
const PERSONAL: [RegExp, string][] = [
  [/^C50|^D05/, 'Z85.3'],
  [/^C1[89]|^C20/, 'Z85.038'],
  [/^C16/, 'Z85.028'],
  [/^C22/, 'Z85.05'],
  [/^C34/, 'Z85.118'],
  [/^C32/, 'Z85.21'],
  [/^C53/, 'Z85.41'],
  [/^C5[45]/, 'Z85.42'],
  [/^C56/, 'Z85.43'],
  [/^C61/, 'Z85.46'],
  [/^C62/, 'Z85.47'],
  [/^C64/, 'Z85.528'],
  [/^C67/, 'Z85.51'],
  [/^C43|^D03/, 'Z85.820'],
  [/^C44/, 'Z85.828'],
  [/^C73/, 'Z85.850'],
  [/^C71/, 'Z85.841'],
  [/^C81/, 'Z85.71'],
  [/^C8[2-8]/, 'Z85.72'],
  [/^C9[1-5]/, 'Z85.6'],
  [/^C/, 'Z85.9'],
  [/^I21|^I22/, 'I25.2'],
  [/^I6[0-3]|^G45/, 'Z86.73'],
  [/^I26/, 'Z86.711'],
  [/^I80|^I82[4]/, 'Z86.718'],
  [/^J1[2-8]/, 'Z87.01'],
  [/^K2[5-8]/, 'Z87.11'],
  [/^K635|^D12/, 'Z86.0100'],
  [/^N20|^N21/, 'Z87.442'],
  [/^N390|^N1[0-2]|^N30/, 'Z87.440'],
  [/^U071/, 'Z86.16'],
  [/^A1[5-9]/, 'Z86.11'],
  [/^O244/, 'Z86.32'],
  [/^F17/, 'Z87.891'],
  [/^D5|^D6/, 'Z86.2'],
  [/^S.[29]/, 'Z87.81'],
]

const FAMILY: [RegExp, string][] = [
  [/^C1[5-9]|^C2[0-6]/, 'Z80.0'],
  [/^C3[34]/, 'Z80.1'],
  [/^C50|^D05/, 'Z80.3'],
  [/^C56/, 'Z80.41'],
  [/^C61/, 'Z80.42'],
  [/^C62/, 'Z80.43'],
  [/^C5[3-5]/, 'Z80.49'],
  [/^C6[45]/, 'Z80.51'],
  [/^C67/, 'Z80.52'],
  [/^C9[1-5]/, 'Z80.6'],
  [/^C8[1-9]|^C90|^C96/, 'Z80.7'],
  [/^C4|^C7[0-5]/, 'Z80.8'],
  [/^C/, 'Z80.9'],
  [/^F10/, 'Z81.1'],
  [/^F17/, 'Z81.2'],
  [/^F1/, 'Z81.3'],
  [/^F7|^F8/, 'Z81.0'],
  [/^F/, 'Z81.8'],
  [/^G/, 'Z82.0'],
  [/^H5[34]/, 'Z82.1'],
  [/^H9[01]/, 'Z82.2'],
  [/^I6/, 'Z82.3'],
  [/^I/, 'Z82.49'],
  [/^J/, 'Z82.5'],
  [/^M8[01]/, 'Z82.62'],
  [/^M0|^M1/, 'Z82.61'],
  [/^E0[89]|^E1[0-3]/, 'Z83.3'],
  [/^E78/, 'Z83.438'],
  [/^E/, 'Z83.49'],
  [/^D[5-8]/, 'Z83.2'],
  [/^H40/, 'Z83.511'],
  [/^K635/, 'Z83.719'],
  [/^K/, 'Z83.79'],
  [/^N18|^N0|^N2/, 'Z84.1'],
]

/** Whether "history of" a code means the patient still has it. */
export function isChronic(code: string): boolean {
  return CHRONIC.test(code.replace('.', ''))
}

/** The personal-history code for a condition that is over, when the edition has one. */
export function personalHistory(edition: Edition, code: string): Code | undefined {
  return lookUp(edition, PERSONAL, code)
}

/** The family-history code for a relative's condition, when the edition has one. */
export function familyHistory(edition: Edition, code: string): Code | undefined {
  return lookUp(edition, FAMILY, code)
}

function lookUp(edition: Edition, table: readonly [RegExp, string][], code: string): Code | undefined {
  const bare = code.replace('.', '')
  const target = table.find(([pattern]) => pattern.test(bare))?.[1]
  const found = target ? edition.find(target) : undefined
  return found?.billable ? found : undefined
}
