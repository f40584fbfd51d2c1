import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile, Setting } from '#src/domain/code.ts'
import type { Authorship, DocumentKind } from '#src/domain/document.ts'
import { smallEdition } from '#src/testing/small-edition.ts'
import { smallLines } from '#src/testing/small-edition-lines.ts'
import { type CodeInput, codeDocument } from './code-document.ts'

const edition = smallEdition(smallLines)
const provider: Authorship = {
  role: 'provider',
  status: 'final',
  signed: true,
  addendum: false,
  evidence: [],
}

function read(text: string, over: Partial<CodeInput> = {}) {
  return codeDocument({
    text,
    edition,
    kind: 'clinical_note',
    profile: 'guideline',
    setting: 'outpatient',
    date: '2026-11-02',
    author: provider,
    ...over,
  })
}

function suggested(text: string, over: Partial<CodeInput> = {}): string[] {
  return read(text, over)
    .codes.filter((c) => c.suggested)
    .map((c) => c.code)
}

/** `[rule, text, codes]`; `A > B` asks for that order, a space for none. */
const fixtures: [string, string, string, Partial<CodeInput>?][] = [
  ['CR01 leaf only', 'Type 2 diabetes mellitus.', 'E11.9'],
  ['CR04 7th character', 'Closed fracture of the right distal radius, seen in the ED today.', 'S52.501A'],
  ['CR06 episode', 'Cast check. Right distal radius fracture healing well.', 'S52.501D'],
  ['CR11 excludes2 allowed', 'COPD exacerbation. Pneumonia.', 'J44.0 J44.1 J18.9'],
  ['CR12 code first', 'Anemia due to CKD stage 4.', 'N18.4 > D63.1'],
  ['CR13 etiology first', 'Alzheimer’s dementia, stable.', 'G30.9 > F02.80'],
  ['CR14 organism', 'E. coli UTI.', 'N39.0 > B96.20'],
  ['CR17 once', 'Pneumonia on the film. Pneumonia is treated.', 'J18.9'],
  ['CR18 integral symptom', 'Pneumonia with cough and fever.', 'J18.9'],
  ['CR19 other symptom', 'Type 2 diabetes. Headache of unclear cause.', 'E11.9 R51.9'],
  ['CR20 symptom only', 'Chest pain, cause not determined.', 'R07.9'],
  ['CR21 uncertain, outpatient', 'Cough; probable pneumonia.', 'R05.9'],
  [
    'CR22 uncertain at discharge',
    'DISCHARGE DIAGNOSIS: Probable pneumonia.',
    'J18.9',
    { setting: 'inpatient' },
  ],
  ['CR22 never while uncertain', 'DISCHARGE DIAGNOSIS: Possible COVID-19.', '', { setting: 'inpatient' }],
  ['CR23 ruled out', 'Chest pain. Pulmonary embolism was ruled out.', 'R07.9'],
  ['CR24 negated', 'Denies chest pain. No pneumonia.', ''],
  ['CR25 family', 'Her mother had breast cancer.', 'Z80.3'],
  ['CR26 over', 'History of right breast cancer, treatment completed.', 'Z85.3'],
  ['CR27 lasting', 'H/o hypertension, takes lisinopril.', 'I10'],
  ['CR29 combination', 'Acute cholecystitis. Gallstones.', 'K80.00'],
  ['CR30 right', 'Primary osteoarthritis of the right knee.', 'M17.11'],
  ['CR30 both', 'Osteoarthritis of both knees.', 'M17.0'],
  ['CR33 lab value', 'Hyponatremia.', 'E87.1'],
  [
    'CR34 final reading',
    'INDICATION: Right lower quadrant pain\nIMPRESSION: Acute appendicitis.',
    'K35.80',
    { kind: 'ct' },
  ],
  [
    'CR34 suspicion',
    'INDICATION: Right lower quadrant pain\nIMPRESSION: Suspicious for appendicitis.',
    'R10.31',
    { kind: 'ct' },
  ],
  ['CR38 sepsis order', 'Sepsis due to E. coli UTI.', 'A41.51 > N39.0 B96.20'],
  ['CR39 severe sepsis', 'Severe sepsis from pneumonia.', 'A41.9 > R65.20 > J18.9'],
  ['CR40 septic shock', 'Septic shock. Sepsis.', 'A41.9 > R65.21'],
  ['CR42 bacteremia', 'Bacteremia.', 'R78.81'],
  ['CR43 MRSA', 'MRSA pneumonia.', 'J15.212'],
  ['CR44 COVID', 'COVID-19 pneumonia. COVID-19 confirmed.', 'U07.1 > J12.82'],
  ['CR49 with', 'T2DM. CKD stage 3.', 'E11.22 > N18.30'],
  ['CR49 not linked', 'T2DM. CKD stage 3, not due to diabetes.', 'E11.9 N18.30'],
  ['CR49 neuropathy', 'Type 2 diabetes. Peripheral neuropathy.', 'E11.42'],
  ['CR50 type not stated', 'Diabetes, on insulin.', 'E11.9 Z79.4'],
  ['CR51 drugs', 'Diabetes. Takes insulin and metformin.', 'E11.9 Z79.4 Z79.84'],
  ['CR53 control words', 'Poorly controlled T2DM.', 'E11.65'],
  ['CR55 heart', 'Hypertension. Congestive heart failure.', 'I11.0 > I50.9'],
  ['CR56 kidney', 'Hypertension. CKD.', 'I12.9 > N18.9'],
  ['CR56 end stage', 'HTN. ESRD on dialysis.', 'I12.0 > N18.6 > Z99.2'],
  ['CR57 both', 'HTN, CHF, CKD stage 3.', 'I13.0 > I50.9 N18.30'],
  ['CR59 reading', 'Elevated blood pressure today, no hypertension.', 'R03.0'],
  ['CR60 angina', 'CAD. Angina on exertion.', 'I25.119'],
  ['CR62 old stroke', 'Prior stroke without deficits.', 'Z86.73'],
  ['CR63 emphysema', 'COPD with emphysema.', 'J43.9'],
  ['CR66 prostate', 'BPH with urinary retention.', 'N40.1 > R33.8'],
  ['CR79 tobacco', 'Current cigarette smoker.', 'F17.210'],
  ['CR80 BMI', 'Class 3 obesity, BMI 42.1.', 'E66.813 > Z68.41'],
  ['CR80 BMI alone', 'BMI 42.1.', ''],
  ['CR81 anticoagulant', 'AF, on warfarin.', 'I48.91 Z79.01'],
  ['CR84 depression', 'Depression.', 'F32.A'],
  ['CR85 two sides', 'Medial epicondylitis of both elbows.', 'M77.01 M77.02'],
  [
    'CR86 normal image',
    'INDICATION: Cough\nIMPRESSION: No acute disease. No pneumonia.',
    'R05.9',
    { kind: 'xray' },
  ],
  ['CR88 printed reason', 'Dx: Anemia\nHemoglobin 9.1 L', 'D64.9', { kind: 'cbc' }],
  ['CR89 preliminary', 'Pneumonia.', '', { author: { ...provider, status: 'preliminary' } }],
  ['CR90 inpatient image', 'IMPRESSION: Acute appendicitis.', '', { kind: 'ct', setting: 'inpatient' }],
  ['CR96 uncertain early', 'ADMISSION DIAGNOSIS: Possible pneumonia.', '', { setting: 'inpatient' }],
  ['CR100 printed code', 'Essential hypertension (I10).', 'I10'],
  ['CR15 code also', 'Hypertensive urgency. Essential hypertension.', 'I16.0 I10'],
  ['CR64 one stage', 'CKD stage 4. ESRD.', 'N18.6'],
  ['CR69 pregnancy', '32 weeks pregnant, anemia.', 'O99.013 > D64.9 Z3A.32'],
  ['CR71 hypertension in pregnancy', 'Essential hypertension, 20 weeks pregnant.', 'O10.012 > Z3A.20'],
  ['CR92 operation', 'PREOPERATIVE DIAGNOSIS: Gallstones.\nPOSTOPERATIVE DIAGNOSIS: Appendicitis.', 'K35.80'],
  ['CR93 new finding', 'Annual physical; new hypertension.', 'Z00.01 > I10'],
  ['authors', 'Pneumonia.', '', { author: { ...provider, role: 'patient' } }],
  ['external cause', 'Right distal radius fracture, she fell at home today.', 'S52.501A > W19.XXXA'],
]

describe('rules of the guidelines', () => {
  it.each(fixtures)('%s: %s → %s', (_rule, text, expected, over) => {
    const codes = suggested(text, over)
    const groups = expected.split('>').map((group) => group.trim().split(' ').filter(Boolean))

    expect([...codes].sort()).toEqual(groups.flat().sort())
    let at = -1
    for (const group of groups) {
      const places = group.map((code) => codes.indexOf(code))
      expect(Math.min(...places, Number.POSITIVE_INFINITY)).toBeGreaterThan(at)
      at = Math.max(at, ...places)
    }
  })
})

describe('the tray', () => {
  it.each([
    ['negated', 'No pneumonia.', 'J18.9', 'pneumonia'],
    ['uncertain', 'Possible pneumonia.', 'J18.9', 'pneumonia'],
    ['ruled-out', 'Pulmonary embolism was ruled out.', 'I26.99', 'Pulmonary embolism'],
    ['family', 'Father had a stroke.', 'I63.9', 'stroke'],
    ['resolved', 'Pneumonia has resolved.', 'J18.9', 'Pneumonia'],
    ['hypothetical', 'Return if fever develops.', 'R50.9', 'fever'],
    ['history', 'History of pneumonia.', 'J18.9', 'pneumonia'],
    ['other-person', 'Her husband has pneumonia.', 'J18.9', 'pneumonia'],
  ])('keeps what is %s with its words', (reason, text, code, quote) => {
    const dropped = read(text).tray.find((t) => t.code === code)

    expect(dropped).toMatchObject({ reason, evidence: [{ quote }] })
    expect(dropped?.explanation).toMatch(/\.$/)
  })

  it('says that a symptom belongs to its cause', () => {
    expect(read('Pneumonia with cough.').tray).toMatchObject([{ code: 'R05.9', reason: 'integral-symptom' }])
  })

  it('holds a finding from the body of a report whose impression is silent', () => {
    const { tray } = read('FINDINGS: Diverticulosis.\nIMPRESSION: Acute appendicitis.', { kind: 'ct' })

    expect(tray).toMatchObject([{ code: 'K57.30', reason: 'class-policy' }])
  })

  it('holds an abbreviation that the document does not decide', () => {
    expect(read('Follow-up for MS.').tray).toMatchObject([
      { reason: 'low-confidence', evidence: [{ quote: 'MS' }] },
    ])
  })
})

describe('a suggestion', () => {
  it('quotes every mention and says what was read and where', () => {
    const text = 'HPI: Known T2DM.\nASSESSMENT: Type 2 diabetes, stable.'

    const [suggestion] = read(text).codes

    expect(suggestion?.evidence.map((e) => e.quote)).toEqual(['Type 2 diabetes', 'T2DM'])
    expect(suggestion?.rationale).toBe(
      '“Type 2 diabetes” in the assessment. Also in the history of present illness.',
    )
    expect(suggestion?.alternatives.map((a) => a.code)).toContain('E11.65')
  })

  it('flags no code as unspecified for the "or unspecified" of its title', () => {
    const { codes } = read('ASSESSMENT: Hypertension. CKD stage 3a.')
    const combined = codes.find(({ code }) => code === 'I12.9')
    expect(combined?.flags.filter((flag) => flag.startsWith('Unspecified code'))).toEqual([])
  })

  it.each([
    ['ASSESSMENT: HTN.', '“HTN” in the assessment. Read as Essential (primary) hypertension.'],
    [
      'ASSESSMENT: History of breast cancer.',
      '“breast cancer” in the assessment. Said to be over: coded as personal history.',
    ],
    [
      'HPI: She hit the right knee.\nASSESSMENT: Knee pain.',
      '“Knee pain” in the assessment. This code under its header because the text states: right; the side is said of the same body part elsewhere.',
    ],
    [
      'ASSESSMENT: T2DM. Hyperglycemia.',
      '“T2DM” in the assessment. Diabetes “with” hyperglycemia is presumed linked.',
    ],
  ])('says of %s why: %s', (text, rationale) => {
    expect(read(text).codes[0]?.rationale).toBe(rationale)
  })

  it('takes the meaning of letters that the document defines', () => {
    expect(suggested('Multiple sclerosis (MS) since 2019. MS is stable.')).toEqual(['G35.D'])
  })

  it('flags a missing side and asks for it', () => {
    const { codes, findings } = read('Knee pain.')

    expect(codes).toMatchObject([{ code: 'M25.569', flags: ['Side not stated'] }])
    expect(findings).toMatchObject([{ rule: 'CR30', severity: 'query', evidence: [{ quote: 'Knee pain' }] }])
  })

  it('borrows the side from the same body part elsewhere', () => {
    expect(suggested('Pain since a fall on the right knee.\nASSESSMENT: Knee pain.')).toContain('M25.561')
  })

  it('reaches the child that the words beside it name', () => {
    expect(suggested('Heart failure, acute on chronic systolic.')).toEqual(['I50.23'])
  })

  it('asks when both types of diabetes are stated', () => {
    expect(read('Type 1 diabetes. Type 2 diabetes.').findings).toMatchObject([
      { rule: 'CR10', severity: 'block' },
    ])
  })

  it('is less sure of what only the review of systems names', () => {
    const of = (text: string) => read(text).codes[0]?.confidence ?? 0

    expect(of('ROS: Headache.')).toBeLessThan(of('ASSESSMENT: Headache.'))
  })

  it('takes what came and went during a stay from its course', () => {
    const text = 'HOSPITAL COURSE: Acute kidney injury, resolved.\nDISCHARGE DIAGNOSIS: Pneumonia.'

    expect(suggested(text, { setting: 'inpatient' })).toEqual(['J18.9', 'N17.9'])
    expect(suggested(text)).toEqual(['J18.9'])
  })

  it('marks a result without date of service', () => {
    expect(read('Pneumonia.', { date: undefined }).dateMissing).toBe(true)
  })
})

describe('profile mention-index', () => {
  it('codes negated mentions and keeps symptoms and headers', () => {
    const { codes, tray } = read('No fever. Pneumonia with cough. CKD.', { profile: 'mention-index' })

    expect(codes.map((c) => c.code)).toEqual(expect.arrayContaining(['R50.9', 'J18.9', 'R05.9']))
    expect(codes.find((c) => c.code.startsWith('N18'))).toBeDefined()
    expect(tray).toEqual([])
  })
})

const words = fc.constantFrom(
  ...'no denies history of possible pneumonia fever cough right left knee pain type 2 diabetes CKD stage 3 HTN CHF UTI E. coli , . ; : \n ( ) ? and or with ASSESSMENT: FAMILY HISTORY: IMPRESSION BMI 42 sepsis MS fell I10 ’ é hyper-\ntension 😀'.split(
    ' ',
  ),
)
const anyText = fc.oneof(
  fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)
const kinds = fc.constantFrom<DocumentKind[]>('cbc', 'xray', 'ct', 'clinical_note', 'other')
const profiles = fc.constantFrom<Profile[]>('guideline', 'mention-index')
const settings = fc.constantFrom<Setting[]>('outpatient', 'inpatient')

describe('for any text', () => {
  it('quotes are exact, codes exist, claims are billable, and the answer is always the same', () => {
    fc.assert(
      fc.property(anyText, kinds, profiles, settings, (text, kind, profile, setting) => {
        const result = read(text, { kind, profile, setting })

        for (const { evidence } of [...result.codes, ...result.tray, ...result.findings])
          for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
        for (const { code } of [...result.codes, ...result.tray]) expect(edition.find(code)?.code).toBe(code)
        for (const suggestion of result.codes) {
          expect(suggestion.evidence.length).toBeGreaterThan(0)
          expect(suggestion.confidence).toBeGreaterThanOrEqual(0)
          expect(suggestion.confidence).toBeLessThanOrEqual(1)
          if (profile === 'guideline') expect(suggestion.billable).toBe(true)
        }
        expect(new Set(result.codes.map((c) => c.code)).size).toBe(result.codes.length)
        expect(read(text, { kind, profile, setting })).toEqual(result)
      }),
      { numRuns: 400 },
    )
  })
})
