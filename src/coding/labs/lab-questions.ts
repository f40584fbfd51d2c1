/** Which codes answer the question a value outside of its range puts, by analyte and direction. Written by us. */
const ANSWERS: Record<string, { L?: RegExp; H?: RegExp }> = {
  Na: { L: /^E87\.1/, H: /^E87\.0/ },
  K: { L: /^E87\.6/, H: /^E87\.5/ },
  Ca: { L: /^(?:E83\.51|E20|E89\.2)/, H: /^(?:E83\.52|E21)/ },
  CO2: { L: /^(?:E87\.2|E(?:08|09|1[013])\.1)/, H: /^E87\.3/ },
  Creatinine: { H: /^(?:N0[0-8]|N1[4789]|I1[23]|E(?:08|09|1[013])\.2|O90\.4)/ },
  BUN: { H: /^(?:N1[789]|E86|I1[23]|R39\.2)/ },
  eGFR: { L: /^(?:N1[789]|I1[23]|E(?:08|09|1[013])\.2)/ },
  Glucose: { L: /^(?:E16\.[0-2]|E(?:08|09|1[013])\.64)/, H: /^(?:E(?:08|09|1[013])|R73|O24)/ },
  Hgb: { L: /^(?:D5|D6[0-4]|O99\.0|O90\.81)/, H: /^(?:D45|D75\.1)/ },
  WBC: {
    L: /^(?:D70|D72\.81|D61\.81)/,
    H: /^(?:D72\.8[23]|A|B(?!9[4-7])|C9[1-5]|J(?:0|1|2[0-2])|K3[5-7]|K65|L0[0-8]|N1[0-2]|N30\.[0-9]|N39\.0|U07\.1)/,
  },
  Plt: { L: /^(?:D69|D61\.81)/, H: /^(?:D47\.3|D75\.83)/ },
  Albumin: { L: /^(?:E88\.09|E4[0-6]|R77\.0|N04)/ },
  ALT: { H: /^(?:K7|B1[5-9]|R74|C22|E83\.1)/ },
  Bilirubin: { H: /^(?:K7|K8[03]|E80|R17|B1[5-9]|P5[5-9]|D5[89])/ },
  ALP: { H: /^(?:K7|K8[03]|C22|C79\.5|M88|E21|R74)/ },
  a1c: { H: /^(?:E(?:08|09|1[013])|R73|O24)/ },
  tsh: { L: /^E0[56]/, H: /^(?:E0[0-36]|E89\.0)/ },
  ferritin: { L: /^(?:D50|E61\.1)/, H: /^E83\.1/ },
  b12: { L: /^(?:E53\.8|D51)/ },
  'vitamin d': { L: /^E55/ },
  ldl: { H: /^E78/ },
  'uric acid': { H: /^(?:M10|M1A|E79)/ },
  bnp: { H: /^(?:I50|I11\.0|I13\.[02]|I09\.81)/ },
  troponin: { H: /^(?:I2[1-4]|I40|I51\.4|I5A)/ },
  lactate: { H: /^(?:E87\.2|A4[01]|R65)/ },
  magnesium: { L: /^E83\.42/, H: /^E83\.41/ },
  phosphorus: { L: /^E83\.3/, H: /^E83\.3/ },
  inr: { H: /^(?:D68|R79\.1|Z79\.01)/ },
  lipase: { H: /^K8[56]/ },
}
const SAME_AS: Record<string, string> = {
  Cr: 'Creatinine',
  Hct: 'Hgb',
  AST: 'ALT',
  'T bili': 'Bilirubin',
  cholesterol: 'ldl',
  triglycerides: 'ldl',
}

/** What rule CR33 says of a value: `Hgb is low; a value is not coded.` */
export function valueSaid(analyte: string, direction: 'L' | 'H'): string {
  return `${analyte} is ${direction === 'L' ? 'low' : 'high'}; a value is not coded.`
}

const SAID = /^(.+) is (low|high); a value is not coded\.$/

/**
 * Whether one of these codes answers what `valueSaid` asks. By its words: a stored finding has no other sign of the analyte.
 * @param codes Dotted.
 */
export function isAnswered(message: string, codes: readonly string[]): boolean {
  const [, analyte, word] = SAID.exec(message) ?? []
  if (!analyte) return false
  const answer = ANSWERS[SAME_AS[analyte] ?? analyte]?.[word === 'low' ? 'L' : 'H']
  return answer !== undefined && codes.some((code) => answer.test(code))
}
