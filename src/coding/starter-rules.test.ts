import { describe, expect, it } from 'vitest'
import { starterCodeSystem } from '#src/adapters/code-system/starter-code-system.ts'
import type { Authorship } from '#src/domain/document.ts'
import { type CodeInput, codeDocument } from './code-document.ts'

/** Rules that need codes of many chapters: over the starter set, in which the product answers before an import. */
const edition = starterCodeSystem(new URL('../adapters/code-system/starter/', import.meta.url).pathname).on(
  '2026-11-02',
)
const author: Authorship = {
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
    author,
    ...over,
  })
}

/** `[rule, text, codes]`; `A > B` asks for that order, a space for none, `?` in front for neither asked nor wrong. */
type Fixture = [string, string, string, Partial<CodeInput>?]

function check([, text, expected, over]: Fixture): void {
  const codes = read(text, over)
    .codes.filter((c) => c.suggested)
    .map((c) => c.code)
  const groups = expected.split('>').map((group) => group.trim().split(' ').filter(Boolean))
  const optional = groups.flat().flatMap((code) => (code.startsWith('?') ? [code.slice(1)] : []))
  const asked = groups.map((group) => group.filter((code) => !code.startsWith('?')))
  expect(codes.filter((code) => !optional.includes(code)).sort()).toEqual(asked.flat().sort())
  let at = -1
  for (const group of asked) {
    const places = group.map((code) => codes.indexOf(code))
    expect(Math.min(...places, Number.POSITIVE_INFINITY), codes.join(' ')).toBeGreaterThan(at)
    at = Math.max(at, ...places)
  }
}

describe('a header goes down to the child that asks for nothing more', () => {
  it.each<Fixture>([
    ['I12 stage 1–4', 'ASSESSMENT: Hypertensive chronic kidney disease, stage 3b.', 'I12.9 > N18.32'],
    ['I12 unstaged', 'ASSESSMENT: Hypertensive chronic kidney disease.', 'I12.9 > ?N18.9'],
    ['I12 stage 5', 'ASSESSMENT: Hypertensive chronic kidney disease, stage 5.', 'I12.0 > N18.5'],
    [
      'I12 end stage',
      'ASSESSMENT: Hypertensive chronic kidney disease with end stage renal disease on hemodialysis.',
      'I12.0 > N18.6 > Z99.2',
    ],
    [
      'I11 failure',
      'ASSESSMENT: Hypertensive heart disease with acute diastolic heart failure.',
      'I11.0 > I50.31',
    ],
    ['I11 alone', 'ASSESSMENT: Hypertensive heart disease.', 'I11.9'],
    [
      'I13 both',
      'ASSESSMENT: Hypertensive heart and chronic kidney disease with chronic systolic heart failure, CKD stage 4.',
      'I13.0 > I50.22 N18.4',
    ],
    [
      'I13 no failure',
      'ASSESSMENT: Hypertensive heart and chronic kidney disease without heart failure. CKD stage 3a.',
      'I13.10 > N18.31',
    ],
    ['without is the default', 'IMPRESSION: Sigmoid diverticulosis.', 'K57.30', { kind: 'ct' }],
    ['what is said wins', 'ASSESSMENT: Sigmoid diverticulosis with bleeding.', 'K57.31'],
  ])('%s: %s → %s', (...fixture) => check(fixture))
})

describe('what says it more exactly takes the place of what says less', () => {
  it.each<Fixture>([
    ['site', 'ASSESSMENT: Primary osteoarthritis of the right knee.', 'M17.11'],
    [
      'site elsewhere',
      'HPI: Long-standing arthritis.\nASSESSMENT: Primary osteoarthritis of the left hip.',
      'M16.12',
    ],
    [
      'stone with hydronephrosis',
      'IMPRESSION: Moderate right hydronephrosis due to an obstructing 6 mm calculus in the distal right ureter.',
      'N13.2',
      { kind: 'ct' },
    ],
    ['stone in the kidney', 'ASSESSMENT: Left hydronephrosis. Left kidney stone, obstructing.', 'N13.2'],
    ['stone alone', 'ASSESSMENT: Left ureteral stone.', 'N20.1'],
    [
      'congestion in heart failure',
      'ASSESSMENT: Acute on chronic systolic heart failure with pulmonary edema.',
      'I50.23',
    ],
  ])('%s: %s → %s', (...fixture) => check(fixture))

  it('names what takes its place in the tray', () => {
    const { tray } = read('ASSESSMENT: Primary osteoarthritis of the right knee. Arthritis.')

    expect(tray.find((t) => t.code === 'M19.90')).toMatchObject({
      reason: 'more-specific-coded',
      explanation: 'The joint is stated: M17.11 Unilateral primary osteoarthritis, right knee.',
    })
  })
})

describe('rules that common notes meet', () => {
  it.each<Fixture>([
    ['colonoscopy planned', 'ASSESSMENT: GERD.\nPLAN: Colonoscopy is due in 2027.', 'K21.9'],
    [
      'CR35 screening',
      'INDICATION: Screening colonoscopy.\nPOSTOPERATIVE DIAGNOSIS: Polyp of the ascending colon.',
      'Z12.11 > K63.5',
    ],
    ['CR45 status', 'ASSESSMENT: HIV positive, asymptomatic.', 'Z21'],
    ['CR45 disease', 'ASSESSMENT: HIV disease with Pneumocystis pneumonia.', 'B20 > B59'],
    ['CR45 ever ill', 'ASSESSMENT: Known AIDS. HIV positive.', 'B20'],
    ['CR45 inconclusive', 'ASSESSMENT: Inconclusive HIV test.', 'R75'],
    [
      'CR54 underdosing',
      'ASSESSMENT: Type 2 diabetes with hyperglycemia. Could not afford her metformin for two months.',
      'E11.65 > T38.3X6A Z91.120 ?Z79.84',
    ],
    [
      'CR54 forgets',
      'ASSESSMENT: Atrial fibrillation. He ran out of warfarin and has not been taking it.',
      'I48.91 > T45.516A ?Z91.138 ?Z91.148 ?Z91.128',
    ],
    ['drug class', 'ASSESSMENT: Type 2 diabetes, on oral hypoglycemic therapy.', 'E11.9 Z79.84'],
    ['named without', 'ASSESSMENT: Acute cystitis without hematuria.', 'N30.00'],
    ['named with', 'ASSESSMENT: Acute cystitis with hematuria.', 'N30.01'],
    ['a letter', 'ASSESSMENT: Influenza A.', 'J10.1'],
    ['no letter', 'ASSESSMENT: Influenza.', 'J11.1'],
    ['no leaf for it', 'ASSESSMENT: Nondisplaced fracture of the left fifth metatarsal.', ''],
    [
      'only in hospital',
      'HOSPITAL COURSE: On insulin therapy during the stay only.\nDISCHARGE DIAGNOSIS: Type 2 diabetes.',
      'E11.9',
      { setting: 'inpatient' },
    ],
    [
      'complicated pregnancy',
      'ASSESSMENT: Prenatal visit, gestational diabetes, diet controlled, 30 weeks gestation.',
      'O24.410 > Z3A.30',
    ],
    ['rheumatoid factor', 'ASSESSMENT: Rheumatoid arthritis with positive rheumatoid factor.', 'M05.9'],
    ['room air', 'EXAM: SpO2 93% RA.\nASSESSMENT: Hypothyroidism.', 'E03.9'],
    [
      'which stroke',
      'ASSESSMENT: Acute ischemic stroke. HPI: Left MCA infarct.',
      'I63.512',
      { setting: 'inpatient' },
    ],
    [
      'ulcer beside diabetes',
      'HPI: Ulcer of the right heel, fat layer exposed.\nASSESSMENT: Type 2 diabetes with foot ulcer.',
      'E11.621 > L97.412',
    ],
    [
      'CR54 denied',
      'ASSESSMENT: Type 2 diabetes, denies missing doses of insulin. Does not skip metformin doses.',
      'E11.9 ?Z79.4 ?Z79.84',
    ],
    [
      'CR54 never prescribed',
      'ASSESSMENT: Type 2 diabetes, not taking insulin. Skipped breakfast after metformin today.',
      'E11.9 ?Z79.84',
    ],
    [
      'CR54 on advice',
      'ASSESSMENT: Atrial fibrillation. Told to stop taking warfarin before the biopsy, missed two doses.',
      'I48.91 ?Z79.01',
    ],
    ['CR76 past', 'ASSESSMENT: Hypertension. History of cough from lisinopril.', 'I10'],
    [
      'CR77 feared',
      'ASSESSMENT: Chronic low back pain. Counseled on the risk of opioid overdose.',
      'M54.50 ?G89.29',
    ],
    ['CR77 past', 'ASSESSMENT: Hypertension. History of heroin overdose in youth.', 'I10'],
    ['CR60 stable angina', 'ASSESSMENT: CAD with stable angina.', 'I25.118'],
    ['CR60 unstable angina', 'ASSESSMENT: Coronary artery disease. Unstable angina.', 'I25.110'],
    ['CR60 without', 'ASSESSMENT: Coronary artery disease, no angina.', 'I25.10'],
    ['CR61 four weeks', 'ASSESSMENT: NSTEMI 2 weeks ago, doing well.', 'I21.4'],
    ['CR61 old', 'ASSESSMENT: Old MI.', 'I25.2'],
    ['CR61 years ago', 'DATE OF VISIT: 11/02/2026\nASSESSMENT: Myocardial infarction in 2015.', 'I25.2'],
    ['CR61 type 2', 'ASSESSMENT: Type 2 MI due to anemia.', 'I21.A1 D64.9'],
    ['CR62 acute', 'ASSESSMENT: Acute ischemic stroke.', 'I63.9', { setting: 'inpatient' }],
    ['CR62 no deficits', 'ASSESSMENT: Prior stroke without residual deficits.', 'Z86.73'],
    ['CR62 with deficit', 'ASSESSMENT: Right hemiparesis from an old stroke.', 'I69.351'],
    ['CR32 residual', 'ASSESSMENT: Aphasia following stroke last year.', 'I69.320'],
    ['CR63 exacerbation', 'ASSESSMENT: COPD with acute exacerbation.', 'J44.1'],
    ['CR63 emphysema', 'ASSESSMENT: COPD with emphysema.', 'J43.9'],
    ['CR63 asthma', 'ASSESSMENT: Asthma with COPD.', 'J44.89 ?J45.909'],
    ['CR64 end stage', 'ASSESSMENT: CKD stage 5, now ESRD.', 'N18.6'],
    ['CR65 acute on chronic', 'ASSESSMENT: AKI on CKD stage 4.', 'N17.9 N18.4'],
    ['CR66 retention', 'ASSESSMENT: BPH with urinary retention.', 'N40.1 > R33.8'],
    ['CR66 frequency', 'ASSESSMENT: Benign prostatic hyperplasia with nocturia.', 'N40.1 > R35.1'],
    ['CR66 plain', 'ASSESSMENT: BPH, no symptoms.', 'N40.0'],
    [
      'CR72 delivery',
      'ASSESSMENT: Spontaneous vaginal delivery at 39 weeks gestation, single live birth, uncomplicated.',
      'O80 > Z37.0 Z3A.39',
      { setting: 'inpatient' },
    ],
    ['CR74 closed', 'ASSESSMENT: Fracture of the right distal radius, fell today.', 'S52.501A ?W19.XXXA'],
    [
      'CR74 open',
      'ASSESSMENT: Open fracture of the shaft of the left tibia, seen in the emergency department.',
      '?S82.202B',
    ],
    ['CR74 displaced', 'ASSESSMENT: Fracture of the left fifth metatarsal, seen today.', 'S92.352A'],
    [
      'CR76 adverse effect',
      'ASSESSMENT: Gastrointestinal bleeding from warfarin taken as prescribed.',
      'K92.2 > T45.515A ?D68.32 ?Z79.01',
    ],
    ['CR76 cough', 'ASSESSMENT: Cough due to lisinopril. Hypertension.', 'R05.9 > T46.4X5A I10'],
    ['CR77 accident', 'ASSESSMENT: Accidental acetaminophen overdose.', 'T39.1X1A'],
    ['CR77 on purpose', 'ASSESSMENT: Intentional overdose of acetaminophen.', 'T39.1X2A'],
    ['CR77 heroin', 'ASSESSMENT: Heroin overdose, accidental.', 'T40.1X1A'],
    ['CR79 cigarettes', 'SOCIAL HISTORY: Smokes 1 pack of cigarettes a day.', 'F17.210'],
    ['CR79 former', 'SOCIAL HISTORY: Former smoker.', 'Z87.891'],
    ['CR79 quit', 'SOCIAL HISTORY: Quit smoking in 2015.', 'Z87.891'],
    ['CR79 never', 'SOCIAL HISTORY: Never smoker. Nonsmoker. Denies tobacco use.', ''],
    ['CR79 vape', 'SOCIAL HISTORY: Vapes nicotine daily.', 'F17.290'],
    ['CR79 chews', 'SOCIAL HISTORY: Chews tobacco.', 'F17.220'],
    ['CR79 unspecified', 'SOCIAL HISTORY: Current every day smoker.', 'F17.200'],
    ['CR80 BMI', 'ASSESSMENT: Obesity, BMI 36.2.', 'E66.9 > Z68.36'],
    ['CR80 overweight', 'ASSESSMENT: Overweight with body mass index of 27.4.', 'E66.3 > Z68.27'],
    ['CR80 alone', 'VITALS: BMI 36.2.\nASSESSMENT: Hypothyroidism.', 'E03.9'],
    ['CR83 left', 'ASSESSMENT: Left hemiplegia due to old stroke.', 'I69.354'],
    ['CR83 right', 'ASSESSMENT: Right hemiplegia, acute.', 'G81.91'],
    ['CR83 handed', 'ASSESSMENT: Left hemiplegia due to old stroke. Patient is left-handed.', 'I69.352'],
    [
      'CR91 clearance',
      'REASON FOR VISIT: Pre-op cardiac clearance for right knee replacement.\nASSESSMENT: Osteoarthritis right knee.',
      'Z01.810 > M17.11',
    ],
    [
      'CR91 other',
      'ASSESSMENT: Preoperative evaluation for hernia repair. Right inguinal hernia. Hypertension.',
      'Z01.818 > K40.90 I10',
    ],
    [
      'CR93 new finding',
      'CHIEF COMPLAINT: Annual physical.\nASSESSMENT: Annual physical exam. New diagnosis of hypertension.',
      'Z00.01 > I10',
    ],
    ['CR93 nothing new', 'ASSESSMENT: Annual physical exam. Hypothyroidism, stable.', 'Z00.00 > E03.9'],
    [
      'CR93 abnormal',
      'ASSESSMENT: Well child check with abnormal findings. Acute otitis media, right ear.',
      'Z00.121 > H66.91',
    ],
  ])('%s: %s → %s', (...fixture) => check(fixture))
})

describe('letters in tables', () => {
  it.each([
    ['a legend', 'Potassium 6.9 mmol/L\nH = above range · L = below range · HH, LL = critical.'],
    ['a flag behind a value', 'Potassium 6.9 HH mmol/L 3.5-5.1'],
    [
      'a flag column',
      'Test Result Flag Units Range\nPotassium   6.9   HH   mmol/L   3.5 - 5.1\nSodium   118   LL   mmol/L   135 - 145',
    ],
    ['a longer name', 'eGFR (CKD-EPI 2021) 83 mL/min'],
  ])('are no findings: %s', (_what, text) => {
    for (const kind of ['bmp', 'clinical_note'] as const) {
      const { codes, tray } = read(text, { kind })

      expect([...codes, ...tray].map((c) => c.code)).toEqual([])
    }
  })
})

describe('the tray', () => {
  it('holds a code once for each reason, with every quote', () => {
    const { tray } = read('ROS: No fever. Denies fever.\nEXAM: No fever.\nASSESSMENT: Hypothyroidism.')

    expect(tray.map((t) => [t.code, t.reason, t.evidence.length])).toEqual([['R50.9', 'negated', 3]])
  })

  it('holds no code that is suggested', () => {
    const { codes, tray } = read(
      'HPI: Possible pneumonia last week.\nROS: No pneumonia before.\nASSESSMENT: Pneumonia. Cough.',
    )

    expect(codes.map((c) => c.code)).toEqual(['J18.9'])
    expect(tray.map((t) => t.code)).toEqual(['R05.9'])
  })

  it('begins with what a person may decide otherwise and ends with denied symptoms', () => {
    const { tray } = read(
      'ROS: Denies chest pain.\nHPI: Mother had asthma.\nASSESSMENT: Possible pneumonia. Bronchitis was ruled out. Sore throat due to strep pharyngitis. No diabetes.',
    )

    expect(tray.map((t) => t.reason)).toEqual(
      [...tray.map((t) => t.reason)].sort((a, b) => rank(a) - rank(b)),
    )
    expect(tray[0]?.reason).toBe('uncertain')
    expect(tray.at(-1)).toMatchObject({ code: 'R07.9', reason: 'negated' })
  })
})

function rank(reason: string): number {
  return ['uncertain', 'ruled-out', 'integral-symptom', 'family', 'negated'].indexOf(reason)
}
