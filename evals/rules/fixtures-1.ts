import type { RuleCase } from './rule-case.ts'
import { say } from './say.ts'

/** CR01–CR25: what a code must be, notes of the tabular list, symptoms, assertion. Invented (SYNTHETIC). */
export const fixtures1: RuleCase[] = [
  say('CR01', 1, 'type 2 diabetes', 'E11.9'),
  say('CR01', 2, 'ASSESSMENT: Chronic kidney disease, stage 3.', 'N18.30'),
  say('CR01', 3, 'ASSESSMENT: Nondisplaced fracture of the left fifth metatarsal, seen today.', 'S92.355A'),
  say('CR01', 4, 'IMPRESSION: Sigmoid diverticulosis.', 'K57.30', { kind: 'ct' }),

  say('CR01', 5, 'ASSESSMENT: Sigmoid diverticulosis with bleeding.', 'K57.31'),
  say('CR01', 6, 'ASSESSMENT: Influenza A.', 'J10.1'),
  say('CR01', 7, 'ASSESSMENT: Influenza.', 'J11.1'),

  say('CR02', 1, 'ASSESSMENT: Type 2 diabetes (E11.99).', 'E11.9', { not: ['E11.99'], finding: 'warn' }),
  say('CR02', 2, 'ASSESSMENT: Hypothyroidism (E03.99).', 'E03.9', { not: ['E03.99'], finding: 'warn' }),
  say('CR02', 3, 'ASSESSMENT: Essential hypertension, ICD-10 I10.9.', 'I10', { finding: 'warn' }),

  say('CR03', 1, 'multiple sclerosis', 'G35', { date: '2025-09-01' }),
  say('CR03', 2, 'multiple sclerosis', 'G35.D', { date: '2026-11-01' }),
  say('CR03', 3, 'ASSESSMENT: Relapsing-remitting multiple sclerosis.', 'G35.A', { date: '2026-11-01' }),
  say('CR03', 4, 'ASSESSMENT: Multiple sclerosis (G35).', 'G35.D', { date: '2026-11-01', finding: 'warn' }),

  say('CR04', 1, 'closed fracture distal right radius, ED', 'S52.501A'),
  say('CR04', 2, 'ASSESSMENT: Sprain of the left ankle, initial encounter.', 'S93.402A'),
  say('CR04', 3, 'ASSESSMENT: Closed fracture of the right distal radius (S52.501).', 'S52.501A', {
    finding: 'warn',
  }),

  say('CR05', 1, 'unspecified fall, initial', 'W19.XXXA'),
  say('CR05', 2, 'ASSESSMENT: Contusion of the right knee after a fall today.', 'S80.01XA > W19.XXXA'),
  say(
    'CR05',
    3,
    'ASSESSMENT: Fracture of the right distal radius after a fall (W19A).',
    'S52.501A > W19.XXXA',
    {
      finding: 'warn',
    },
  ),

  say('CR06', 1, 'cast check, healing well, right distal radius fracture', 'S52.501D'),
  say('CR06', 2, 'Follow-up of left ankle sprain, doing better.', 'S93.402D'),
  say('CR06', 3, 'ASSESSMENT: Right distal radius fracture, routine healing on today’s film.', 'S52.501D'),

  say('CR07', 1, 'type 2 diabetes; hyperglycemia', 'E11.65'),
  say('CR07', 2, 'ASSESSMENT: Type 1 diabetes. Hyperglycemia.', 'E10.65'),
  say('CR08', 1, 'UTI, acute cystitis', 'N30.00'),
  say('CR08', 2, 'ASSESSMENT: Acute cystitis with hematuria. UTI.', 'N30.01'),
  say('CR08', 3, 'ASSESSMENT: Acute pyelonephritis. UTI.', 'N10'),
  say('CR08', 4, 'ASSESSMENT: Acute cystitis without hematuria.', 'N30.00'),
  say('CR09', 1, 'epilepsy, had a seizure', 'G40.909'),
  say('CR09', 2, 'HPI: Seizure this morning.\nASSESSMENT: Known epilepsy.', 'G40.909'),
  say('CR10', 1, 'type 1 diabetes and type 2 diabetes both affirmed', 'E10.9 E11.9', { finding: 'block' }),
  say('CR10', 2, 'ASSESSMENT: Type 1 diabetes.\nPROBLEM LIST: Type 2 diabetes.', 'E10.9 ?E11.9', {
    finding: 'block',
  }),

  say('CR11', 1, 'COPD exacerbation with pneumonia', 'J44.0 J44.1 J18.9'),
  say('CR11', 2, 'ASSESSMENT: COPD. Pneumonia.', 'J44.0 J18.9'),
  say('CR11', 3, 'ASSESSMENT: COPD with acute bronchitis.', 'J44.0 J20.9'),

  say('CR12', 1, 'anemia due to CKD stage 4', 'N18.4 > D63.1'),
  say('CR12', 2, 'ASSESSMENT: Anemia in chronic kidney disease, stage 3b.', 'N18.32 > D63.1'),
  say('CR12', 3, 'ASSESSMENT: Anemia of ESRD, on hemodialysis.', 'N18.6 > D63.1 Z99.2'),
  say('CR13', 1, "Alzheimer's dementia", 'G30.9 > F02.80'),
  say('CR13', 2, 'ASSESSMENT: Dementia due to Alzheimer’s disease.', 'G30.9 > F02.80'),
  say('CR13', 3, 'ASSESSMENT: Dementia in Parkinson’s disease.', 'G20.A1 > F02.80'),
  say('CR14', 1, 'E. coli UTI', 'N39.0 > B96.20'),
  say('CR14', 2, 'ASSESSMENT: Urinary tract infection due to Klebsiella.', 'N39.0 > B96.1'),
  say('CR14', 3, 'ASSESSMENT: Acute cystitis due to Proteus mirabilis.', 'N30.00 > B96.4'),
  say('CR15', 1, 'hypertensive urgency, essential hypertension', 'I16.0 I10'),
  say('CR15', 2, 'ASSESSMENT: Hypertensive emergency. Hypertension.', 'I16.1 I10'),

  say('CR16', 1, 'ASSESSMENT: Long-term insulin use. Type 2 diabetes.', 'E11.9 > Z79.4'),
  say('CR16', 2, 'ASSESSMENT: Severe sepsis. Pneumonia.', 'A41.9 > R65.20 J18.9', { setting: 'inpatient' }),
  say('CR16', 3, 'ASSESSMENT: E. coli grew in the urine: UTI due to E. coli.', 'N39.0 > B96.20'),
  say('CR16', 4, 'ASSESSMENT: BMI 42.1. Class 3 obesity.', 'E66.813 > Z68.41'),
  say('CR16', 5, 'ASSESSMENT: Fall today. Right distal radius fracture.', 'S52.501A > W19.XXXA'),

  say('CR17', 1, 'pneumonia ... pneumonia', 'J18.9'),
  say(
    'CR17',
    2,
    'HPI: Treated for pneumonia.\nASSESSMENT: Pneumonia.\nPLAN: Azithromycin for pneumonia.',
    'J18.9',
  ),
  say('CR18', 1, 'pneumonia with cough and fever', 'J18.9'),
  say(
    'CR18',
    2,
    'ASSESSMENT: Acute appendicitis with right lower quadrant pain, nausea and vomiting.',
    'K35.80',
  ),
  say('CR18', 3, 'ASSESSMENT: Acute on chronic systolic heart failure with pulmonary edema.', 'I50.23'),
  say('CR18', 4, 'EXAM: SpO2 93% RA.\nASSESSMENT: Hypothyroidism.', 'E03.9'),
  say('CR19', 1, 'type 2 diabetes. Headache, cause unclear', 'E11.9 R51.9'),
  say('CR19', 2, 'ASSESSMENT: Hypothyroidism. Cough of unclear cause.', 'E03.9 R05.9'),
  say('CR20', 1, 'chest pain, etiology undetermined', 'R07.9'),
  say('CR20', 2, 'ASSESSMENT: Syncope, cause not found.', 'R55'),
  say('CR21', 1, 'cough, probable pneumonia', 'R05.9'),
  say('CR21', 2, 'ASSESSMENT: Chest pain, suspected GERD.', 'R07.9'),
  say('CR21', 3, 'ASSESSMENT: Fever. Possible influenza.', 'R50.9'),
  say('CR22', 1, 'discharge dx: probable pneumonia', 'J18.9', { setting: 'inpatient' }),
  say('CR22', 2, 'discharge dx: possible COVID-19', '', { setting: 'inpatient' }),
  say('CR22', 3, 'discharge dx: possible HIV', '', { setting: 'inpatient' }),
  say('CR22', 4, 'DISCHARGE DIAGNOSIS: Syncope, likely due to dehydration.', '?R55 E86.0', {
    setting: 'inpatient',
  }),
  say('CR23', 1, 'chest pain, PE ruled out', 'R07.9'),
  say('CR23', 2, 'ASSESSMENT: Cough. Pneumonia was excluded by chest film.', 'R05.9'),
  say('CR24', 1, 'denies chest pain, no DVT', ''),
  say('CR24', 2, 'ASSESSMENT: GERD. No evidence of esophagitis or Barrett’s.', 'K21.9'),
  say('CR25', 1, 'mother had breast cancer', 'Z80.3', { not: ['C50'] }),
  say('CR25', 2, 'FAMILY HISTORY: Father with colon cancer.', 'Z80.0', { not: ['C18'] }),
]
