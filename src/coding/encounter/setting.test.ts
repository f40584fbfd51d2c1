import { describe, expect, it } from 'vitest'
import type { Dropped } from '#src/domain/code.ts'
import { aCase, starter } from '#src/testing/a-case.ts'
import type { CaseDocument, EncounterCase } from './case.ts'
import { checkEncounter } from './check.ts'

const stay = { setting: 'inpatient', from: '2026-11-01', through: '2026-11-05' } as const

function aDocument(id: string, text: string, more: Partial<CaseDocument> = {}): CaseDocument {
  return { id, kind: 'clinical_note', role: 'provider', text: `SYNTHETIC\n${text}`, ...more }
}

/** `code | document: words`, accepted, in this order. `+` before it: added by a person. */
function supported(
  documents: CaseDocument[],
  ...lines: string[]
): Pick<EncounterCase, 'codes' | 'documents'> {
  const codes = lines.map((line) => {
    const [code = '', place = ''] = line.replace(/^\+/, '').split(' | ')
    const evidence = place.split(' & ').map((one) => {
      const [id = '', quote = ''] = one.split(': ')
      const start = documents.find((document) => document.id === id)?.text.indexOf(quote) ?? -1
      if (start < 0) throw new Error(`${quote} is not in ${id}`)
      return { documentId: id, start, end: start + quote.length, quote }
    })
    return {
      code,
      state: 'accepted' as const,
      origin: line.startsWith('+') ? ('added' as const) : ('suggested' as const),
      evidence,
    }
  })
  return { codes, documents }
}

function considered(document: CaseDocument, code: string, quote: string, reason: Dropped['reason']) {
  const start = document.text.indexOf(quote)
  return {
    code,
    title: quote,
    billable: true,
    reason,
    explanation: '',
    evidence: [{ start, end: start + quote.length, quote }],
    documentId: document.id,
  }
}

/** Severity and rule of what is neither about order nor about "present on admission". */
function said(more: Partial<EncounterCase>): string[] {
  return checkEncounter(aCase('', more))
    .findings.filter(({ rule }) => rule !== 'CR99')
    .map(({ severity, rule, codes }) => `${severity} ${rule} ${codes.join('+')}`)
}

const history = aDocument('h', 'History and Physical\nASSESSMENT:\nPossible pneumonia. Start antibiotics.\n')
const silent = aDocument('d', 'Discharge Summary\nDISCHARGE DIAGNOSIS:\n1. Congestive heart failure.\n')
const probable = aDocument('d', 'Discharge Summary\nDISCHARGE DIAGNOSIS:\n1. Probable pneumonia.\n')

describe('an uncertain diagnosis of a stay', () => {
  it('is not coded when the discharge is silent', () => {
    expect(said({ ...stay, ...supported([history, silent], 'J18.9 | h: pneumonia') })).toEqual([
      'fix CR96 J18.9',
    ])
  })
  it('is coded when it is still uncertain at discharge', () => {
    expect(
      said({ ...stay, ...supported([history, probable], 'J18.9 | h: pneumonia & d: pneumonia') }),
    ).toEqual([])
  })
  it('waits for the discharge when no document of it is here', () => {
    expect(said({ ...stay, ...supported([history], 'J18.9 | h: pneumonia') })).toEqual(['warn CR22 J18.9'])
  })
  it('is never coded when only a confirmed one may be', () => {
    const summary = aDocument('d', 'Discharge Summary\nDISCHARGE DIAGNOSIS:\n1. Probable COVID-19.\n')
    expect(said({ ...stay, ...supported([summary], 'U07.1 | d: COVID-19') })).toEqual(['block CR22 U07.1'])
  })
})

describe('words that a person marked for a code', () => {
  it.each([
    ['are uncertain', 'Probable pneumonia.', 'pneumonia', 'J18.9', ['fix CR21 J18.9']],
    ['deny it', 'No evidence of pneumonia.', 'pneumonia', 'J18.9', ['fix CR24 J18.9']],
    ['say it', 'Pneumonia, improving.', 'Pneumonia', 'J18.9', []],
  ])('%s', (_, sentence, quote, code, expected) => {
    const visit = aDocument('v', `ASSESSMENT:\n${sentence}\n`)
    expect(said(supported([visit], `+${code} | v: ${quote}`))).toEqual(expected)
  })
})

describe('a test report of a stay', () => {
  const scan = aDocument('c', 'CT ABDOMEN\nIMPRESSION:\nAcute appendicitis.\n', { kind: 'ct' })

  it('is no diagnosis until a provider takes it up', () => {
    const note = aDocument('n', 'ASSESSMENT:\nAcute appendicitis, surgery today.\n')
    expect(said({ ...stay, ...supported([scan], 'K35.80 | c: appendicitis') })).toEqual(['query CR90 K35.80'])
    expect(
      said({ ...stay, ...supported([scan, note], 'K35.80 | c: appendicitis & n: appendicitis') }),
    ).toEqual([])
  })

  it('is asked about when it was left out for being one, unless the condition is on the list', () => {
    const dropped = [considered(scan, 'K35.80', 'appendicitis', 'class-policy')]
    expect(said({ ...stay, documents: [scan], considered: dropped })).toEqual(['query CR90 K35.80'])
    const note = aDocument('n', 'ASSESSMENT:\nAppendicitis with perforation.\n')
    const listed = supported([scan, note], 'K35.20 | n: Appendicitis')
    expect(said({ ...stay, ...listed, considered: dropped })).toEqual(said({ ...stay, ...listed }))
    expect(said({ documents: [scan], considered: dropped })).toEqual([])
  })
})

describe('a symptom of one document beside a disease of another', () => {
  const film = aDocument('x', 'CHEST X-RAY\nINDICATION: Cough.\n', { kind: 'xray' })
  const visit = (words: string) => aDocument('v', `ASSESSMENT:\n${words}\n`)
  const beside = (words: string, quote: string, code = 'J20.9') =>
    said(supported([film, visit(words)], 'R05.9 | x: Cough', `${code} | v: ${quote}`))

  it('is said to belong to it', () => {
    expect(beside('Acute bronchitis.', 'Acute bronchitis')).toEqual(['warn CR18 R05.9+J20.9'])
  })
  it('stays when the disease has other symptoms, or is not confirmed', () => {
    expect(beside('Hypertension.', 'Hypertension', 'I10')).toEqual([])
    const suspected = beside('Probable acute bronchitis.', 'acute bronchitis')
    expect(suspected.filter((one) => one.includes('CR18'))).toEqual([])
  })
  it('stays when its words name another cause, or the engine kept both in one text', () => {
    const from = aDocument('x', 'INDICATION: Cough due to lisinopril.\n')
    const bronchitis = visit('Acute bronchitis.')
    expect(said(supported([from, bronchitis], 'R05.9 | x: Cough', 'J20.9 | v: Acute bronchitis'))).toEqual([])
    const both = visit('Acute bronchitis. Cough.')
    expect(said(supported([both], 'R05.9 | v: Cough', 'J20.9 | v: Acute bronchitis'))).toEqual([])
  })
})

describe('documents that disagree', () => {
  it('about the side are a question, not one code for both', () => {
    const one = aDocument('a', 'ASSESSMENT:\nOsteoarthritis of the right knee.\n')
    const two = aDocument('b', 'ASSESSMENT:\nOsteoarthritis of the left knee.\n')
    const both = aDocument('b', 'ASSESSMENT:\nOsteoarthritis of the left knee, right knee injected.\n')
    expect(said(supported([one, two], 'M17.11 | a: right knee', 'M17.12 | b: left knee'))).toEqual([
      'query conflict M17.11+M17.12',
    ])
    expect(
      said(supported([one, both], 'M17.11 | a: right knee & b: right knee', 'M17.12 | b: left knee')),
    ).toEqual(['fix CR85 M17.11+M17.12'])
  })

  it('about the type are to be settled by the provider', () => {
    const one = aDocument('a', 'ASSESSMENT:\nType 1 diabetes.\n')
    const two = aDocument('b', 'ASSESSMENT:\nType 2 diabetes.\n')
    const { findings } = checkEncounter(
      aCase('', supported([one, two], 'E10.9 | a: Type 1 diabetes', 'E11.9 | b: Type 2 diabetes')),
    )
    expect(findings.map(({ severity, action }) => [severity, action])).toEqual([
      ['block', expect.stringContaining('ask the provider')],
    ])
    expect(findings[0]?.evidence.map(({ documentId, quote }) => [documentId, quote])).toEqual([
      ['a', 'Type 1 diabetes'],
      ['b', 'Type 2 diabetes'],
    ])
  })

  it('about whether it is so are asked, when the other one concludes it', () => {
    const one = aDocument('a', 'ASSESSMENT:\nDeep vein thrombosis.\n')
    const two = aDocument('b', 'ASSESSMENT:\nNo deep vein thrombosis.\n')
    const listed = supported([one, two], 'I82.409 | a: Deep vein thrombosis')
    const denied = [considered(two, 'I82.409', 'deep vein thrombosis', 'negated')]
    expect(said({ ...listed, considered: denied })).toEqual(['query conflict I82.409'])
    const inPassing = aDocument('b', 'REVIEW OF SYSTEMS:\nNo deep vein thrombosis.\n')
    expect(
      said({
        ...supported([one, inPassing], 'I82.409 | a: Deep vein thrombosis'),
        considered: [considered(inPassing, 'I82.409', 'deep vein thrombosis', 'negated')],
      }),
    ).toEqual([])
  })
})

describe('present on admission', () => {
  const course = (words: string) => aDocument('d', `Discharge Summary\nHOSPITAL COURSE:\n${words}\n`)
  it.each([
    ['of a chronic condition', 'I10', 'Hypertension was stable.', 'Hypertension', 'Y'],
    [
      'of what began on day 3',
      'N39.0',
      'On hospital day 3 a urinary tract infection was found.',
      'urinary tract infection',
      'N',
    ],
    [
      'of what came during the stay',
      'L89.153',
      'Stage 3 sacral ulcer, hospital-acquired.',
      'sacral ulcer',
      'N',
    ],
    [
      'of what the words place at admission',
      'J18.9',
      'Pneumonia was present on admission.',
      'Pneumonia',
      'Y',
    ],
    ['of what they place after it', 'J18.9', 'Pneumonia was not present on admission.', 'Pneumonia', 'N'],
    [
      'of what the provider cannot tell',
      'N17.9',
      'Acute kidney injury, unable to determine if present on admission.',
      'Acute kidney injury',
      'W',
    ],
    [
      'of what a note of a later day goes on about',
      'N17.9',
      'On hospital day 3 acute kidney injury was improving.',
      'acute kidney injury',
      undefined,
    ],
    [
      'of what was found on the day of admission',
      'N39.0',
      'On hospital day 1 a urinary tract infection was treated.',
      'urinary tract infection',
      undefined,
    ],
    [
      'of what was operated two days ago',
      'S72.001A',
      'Right hip fracture, POD 2.',
      'hip fracture',
      undefined,
    ],
    [
      'of what began after the operation',
      'I26.99',
      'On POD 2 she had a pulmonary embolism.',
      'pulmonary embolism',
      'N',
    ],
    ['that is printed', 'E87.6', 'Hypokalemia (POA: N).', 'Hypokalemia', 'N'],
    ['of which nothing is said', 'N17.9', 'Acute kidney injury resolved.', 'Acute kidney injury', undefined],
    [
      'of a birth defect, exempt',
      'Q21.0',
      'Ventricular septal defect.',
      'Ventricular septal defect',
      undefined,
    ],
  ])('%s', (_, code, words, quote, expected) => {
    const input = supported(
      [course(`Heart failure. ${words}`)],
      'I50.9 | d: Heart failure',
      `${code} | d: ${quote}`,
    )
    expect(checkEncounter(aCase('', { ...stay, ...input })).poa.get(code)?.proposed).toBe(expected)
  })

  const proposed = (text: string, code: string, ...lines: string[]) => {
    const input = supported([aDocument('d', text)], ...lines)
    return checkEncounter(aCase('', { ...stay, ...input })).poa.get(code)?.proposed
  }
  const summary = 'Discharge Summary\nPRINCIPAL DIAGNOSIS:\nAcute on chronic systolic heart failure.\n'

  it('is Y for what stands as principal diagnosis, wherever it stands in the claim', () => {
    const first = 'I10 | d: Discharge'
    expect(proposed(summary, 'I50.23', first, 'I50.23 | d: systolic heart failure')).toBe('Y')
    const text = `${summary}SECONDARY DIAGNOSES:\nAcute kidney injury.\n`
    expect(proposed(text, 'N17.9', first, 'N17.9 | d: kidney injury')).toBeUndefined()
  })

  it('is the same for codes that stand on the same words', () => {
    const text =
      'Discharge Summary\nHOSPITAL COURSE:\nHypertensive heart disease with acute systolic failure.\n'
    const both = [
      'I11.0 | d: Hypertensive heart disease with acute systolic failure',
      'I50.21 | d: acute systolic failure',
    ]
    expect(proposed(text, 'I50.21', 'E78.5 | d: Discharge', ...both)).toBe('Y')
  })

  it.each([
    ['Acute kidney injury. Creatinine was 1.9 on arrival and came down.', 'Y'],
    ['Acute kidney injury. Creatinine was 0.9 on arrival and rose to 2.4.', undefined],
    ['Acute kidney injury. Potassium was 5.9 on arrival.', undefined],
    ['Upon arrival he had acute kidney injury.', 'Y'],
  ])('is told by a value on arrival: %s', (words, expected) => {
    const text = `Discharge Summary\nHOSPITAL COURSE:\n${words}\n`
    expect(proposed(text, 'N17.9', 'I10 | d: Discharge', 'N17.9 | d: kidney injury')).toBe(expected)
  })

  it('is Y for what was suspected on admission and confirmed later', () => {
    const confirmed = course('Blood cultures confirmed sepsis.')
    const early = aDocument('h', 'History and Physical\nASSESSMENT:\nPossible sepsis.\n')
    const input = supported([early, confirmed], 'I50.9 | h: Possible', 'A41.9 | d: sepsis & h: sepsis')
    expect(checkEncounter(aCase('', { ...stay, ...input })).poa.get('A41.9')).toMatchObject({ proposed: 'Y' })
  })

  it('is N when one part of a combination came later', () => {
    const input = supported(
      [course('COPD on home oxygen. On hospital day 4 she developed an acute exacerbation.')],
      'I50.9 | d: COPD',
      'J44.1 | d: COPD & d: acute exacerbation',
    )
    expect(checkEncounter(aCase('', { ...stay, ...input })).poa.get('J44.1')).toMatchObject({ proposed: 'N' })
  })

  it('is asked of the provider when the record is silent, never called U, until a person has chosen', () => {
    const input = aCase('', {
      ...stay,
      ...supported([course('Hypokalemia.')], 'I10 | d: SYNTHETIC', 'E87.6 | d: Hypokalemia'),
    })
    const queries = checkEncounter(input).findings.filter(({ rule }) => rule === 'CR99')
    expect(queries.map(({ severity, codes }) => [severity, ...codes])).toEqual([['query', 'E87.6']])
    const chosen = checkEncounter(input, new Map([['E87.6', 'N']]))
    expect(chosen.findings.filter(({ rule }) => rule === 'CR99')).toEqual([])
  })

  it('asks nobody about what is likely exempt while the list is not loaded', () => {
    const edition = { ...starter, info: { ...starter.info, kind: 'starter' as const }, marks: () => ({}) }
    const { poa, findings } = checkEncounter(aCase('I10 Z79.4', { ...stay, edition }))
    expect(poa.get('Z79.4')).toMatchObject({ exempt: false, optional: true })
    expect(findings.filter(({ rule }) => rule === 'CR99')).toEqual([])
  })

  it('is not spoken of outside a stay, and blank where exempt', () => {
    expect(checkEncounter(aCase('I10 Z79.4')).poa.size).toBe(0)
    expect(checkEncounter(aCase('I10 Z79.4', stay)).poa.get('Z79.4')).toMatchObject({ exempt: true })
  })
})
