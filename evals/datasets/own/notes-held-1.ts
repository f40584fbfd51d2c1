import type { OwnNote } from './own-note.ts'

/** SYNTHETIC, and held back: read at the end only, never to mend by. Primary care, children, the old, telehealth. No person, place or event is real. */
export const heldOfficeNotes: OwnNote[] = [
  {
    id: 'held-001',
    hard: 'problem list copied forward, contradicted by the assessment',
    text: `SYNTHETIC PROGRESS NOTE - FAMILY MEDICINE
DOS: 10/07/2026
ACTIVE PROBLEM LIST (carried forward from 04/2026):
- Type 2 diabetes mellitus without complication
- Essential hypertension
- Mixed hyperlipidemia
- Acute bronchitis
- Vitamin D deficiency
- Low back pain
CC: three month diabetes check
HPI: 68 y/o retired bus driver. Forgot her lunch dose most days. Toes tingle and burn at night for about a year. No foot sores. Eye exam in May was clean. No chest pain, no cough, back is fine.
MEDS: metformin 1000 mg BID, glipizide 5 mg daily, lisinopril 20 mg, atorvastatin 20 mg
ROS: Constitutional: denies fever, weight loss. CV: denies chest pain. Resp: denies cough, wheeze. GI: denies nausea. MSK: denies back pain. Neuro: positive for burning feet.
EXAM: BP 128/76, HR 72. Heart regular. Lungs clear. Monofilament absent at both great toes, vibration reduced.
LABS: A1c 8.4 (was 7.3). Creatinine 0.8.
ASSESSMENT / PLAN
1. T2DM with diabetic polyneuropathy and hyperglycemia. A1c up to 8.4. Raise glipizide to 10 mg, start duloxetine for the feet.
2. Hypertension, at goal. Same lisinopril.
The other items on the list were not taken up today. RTC 3 months.`,
    codes: ['E11.42', 'E11.65', 'I10', 'Z79.84'],
    optional: ['E78.2', 'E55.9'],
    evidence: {
      'E11.42': 'T2DM with diabetic polyneuropathy',
      'E11.65': 'hyperglycemia',
      I10: 'Hypertension, at goal',
      'Z79.84': 'metformin 1000 mg BID',
      'E78.2': 'Mixed hyperlipidemia',
      'E55.9': 'Vitamin D deficiency',
    },
  },
  {
    id: 'held-002',
    text: `SYNTHETIC WELL CHILD NOTE
Visit date: 10/09/2026
Well child check, 4 years.
Concerns: Mom says he scratches the backs of his knees every night.
Diet: three meals, picky with vegetables. Sleep 10 hours. Toilet trained.
Development: ASQ passed in all areas.
Immunizations: MMR, varicella, DTaP-IPV due today.
Growth: wt 45th percentile, ht 50th percentile.
EXAM: Active, no distress. TMs clear. Heart without murmur. Abdomen soft. Dry lichenified plaques in both popliteal fossae.
ASSESSMENT:
1. Routine child health examination with abnormal findings
2. Atopic dermatitis, popliteal fossae
3. Immunizations given today after counseling of mother
PLAN: Triamcinolone 0.1% twice daily for two weeks, petrolatum after bath. Next well visit at 5 years.`,
    codes: ['Z00.121', 'L20.9', 'Z23'],
    optional: ['L20.89', 'L20.82'],
    evidence: {
      'Z00.121': 'Routine child health examination with abnormal findings',
      'L20.9': 'Atopic dermatitis',
      Z23: 'Immunizations given today',
      'L20.89': 'Atopic dermatitis',
      'L20.82': 'Atopic dermatitis',
    },
  },
  {
    id: 'held-003',
    hard: 'annual visit, template ROS, history of cancer, old problems',
    text: `SYNTHETIC NOTE
Medicare annual wellness visit
Date of service: 10/14/2026
79 y/o man. Lives alone, drives in daylight only. No falls in the past year. PHQ-2 0. Mini-Cog 5/5.
PMH: prostate cancer 2012, prostatectomy, PSA undetectable since. Cholecystectomy. Coronary artery disease with stent 2016. Shingles 2019.
FH: father had a stroke, mother had diabetes.
MEDS: aspirin 81 mg, rosuvastatin 20 mg, metoprolol succinate 25 mg.
ROS: Gen - no fever. Eyes - no change. CV - no angina, no edema. Resp - no dyspnea. GI - no bleeding. GU - nocturia x1, no hematuria. Neuro - no weakness. Psych - no depression.
EXAM: BP 122/68, BMI 24.8. Heart RRR. Lungs clear. No edema. Hearing: needs things repeated, whispered voice test failed on both sides.
ASSESSMENT AND PLAN:
- Annual wellness visit, done, with abnormal finding of hearing loss. Refer to audiology for bilateral hearing loss.
- CAD, no angina, stent 2016: continue aspirin, rosuvastatin and metoprolol.
- History of prostate cancer: PSA yearly.
- Advance directive on file, reviewed.`,
    codes: ['Z00.01', 'H91.93', 'I25.10', 'Z85.46', 'Z95.5'],
    optional: ['Z79.82', 'Z90.79', 'Z90.49', 'Z82.3', 'Z83.3', 'Z86.19'],
    evidence: {
      'Z00.01': 'Annual wellness visit, done, with abnormal finding',
      'H91.93': 'bilateral hearing loss',
      'I25.10': 'CAD, no angina',
      'Z85.46': 'History of prostate cancer',
      'Z95.5': 'stent 2016',
      'Z79.82': 'aspirin 81 mg',
      'Z90.79': 'prostatectomy',
      'Z90.49': 'Cholecystectomy',
      'Z82.3': 'father had a stroke',
      'Z83.3': 'mother had diabetes',
      'Z86.19': 'Shingles 2019',
    },
  },
  {
    id: 'held-004',
    text: `SYNTHETIC TELEHEALTH NOTE
Date of service: 10/20/2026
Video visit, patient at home in the same state, consent given.
CC: cold symptoms
S: 37F with 3 days of runny nose, scratchy throat and mild cough. Home COVID-19 test negative this morning. No fever, no shortness of breath, no ear pain. Her kindergartener had the same last week.
O: By video: speaks in full sentences, no distress, nose sounds congested.
A: Viral upper respiratory infection.
P: Rest, fluids, saline rinse, acetaminophen. No antibiotic needed. Message us if fever starts or no better in 10 days.`,
    codes: ['J06.9'],
    optional: ['Z20.822'],
    evidence: { 'J06.9': 'Viral upper respiratory infection' },
  },
  {
    id: 'held-005',
    hard: 'combination of hypertension, heart and kidney; abbreviations',
    text: `SYNTHETIC INTERNAL MEDICINE NOTE
DOS 11/03/2026
83F, f/u. Wt 151 lb (dry wt 150). No PND/orthopnea. LE swelling minimal. No CP.
PMHx: HTN, HFpEF, CKD 3b, hypothyroid s/p RAI for Graves 2001, OA.
Rx: torsemide 20, empagliflozin 10, losartan 50, levothyroxine 75.
PE: BP 134/70 P 66. JVP nl. Lungs CTAB. Tr edema.
Data: K 4.4, Cr 1.5, eGFR 34 (35 in May), TSH 2.1.
A/P
1. Chronic diastolic HF, compensated - cont torsemide, empagliflozin
2. Hypertensive heart and CKD stage 3b - eGFR stable, BP ok. Avoid NSAIDs
3. Postablative hypothyroidism - TSH nl, same dose
F/u 3 mo w/ BMP`,
    codes: ['I13.0', 'I50.32', 'N18.32', 'E89.0'],
    optional: ['M19.90'],
    evidence: {
      'I13.0': 'Hypertensive heart and CKD',
      'I50.32': 'Chronic diastolic HF',
      'N18.32': 'CKD stage 3b',
      'E89.0': 'Postablative hypothyroidism',
      'M19.90': 'OA',
    },
  },
  {
    id: 'held-006',
    text: `SYNTHETIC WEIGHT MANAGEMENT NOTE
Date of visit: 10/22/2026
SUBJECTIVE: 43 year old woman interested in medication for weight. Highest weight ever today. Snores loudly, husband has seen pauses; sleep study last month showed AHI 32. Walks the dog only. Tried two commercial programs.
OBJECTIVE: Height 64 in, weight 262 lb, BMI 45.0. BP 126/80. A1c 6.1, fasting glucose 112. Lipids normal.
ASSESSMENT
1. Obesity, class 3, BMI 45.0, due to excess calories
2. Obstructive sleep apnea, severe, new
3. Prediabetes
PLAN: semaglutide start 0.25 mg weekly, dietitian, CPAP ordered. Repeat A1c in 3 months.`,
    codes: ['E66.813', 'Z68.42', 'G47.33', 'R73.03'],
    optional: ['E66.09', 'Z71.3'],
    evidence: {
      'E66.813': 'Obesity, class 3',
      'Z68.42': 'BMI 45.0',
      'G47.33': 'Obstructive sleep apnea',
      'R73.03': 'Prediabetes',
      'E66.09': 'due to excess calories',
    },
  },
  {
    id: 'held-007',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/12/2026
VITALS: BP 124/78, HR 70, T 98.2
ALLERGIES: sulfa (rash)
HPI: 52-year-old warehouse worker, six weeks of low back pain running down the back of the left leg to the calf. No injury. Worse sitting. No bladder or bowel change, no saddle numbness, no fever.
EXAM: Gait normal. SLR positive on the left at 45 degrees. Strength 5/5. Reflexes equal.
IMPRESSION: Lumbago with sciatica, left side.
PLAN: physical therapy twice weekly, naproxen with food. MRI if not better in six weeks. Return at once for weakness or incontinence.`,
    codes: ['M54.42'],
    evidence: { 'M54.42': 'Lumbago with sciatica, left side' },
  },
  {
    id: 'held-008',
    text: `SYNTHETIC NEWBORN OFFICE VISIT
Date of service: 11/10/2026
5-day-old girl, first visit after birth. Born at 38 4/7 weeks, vaginal, 3,150 g. Mother had group B strep and was treated. Discharged day 2.
Feeding: breast every 2-3 hours, latch good. 7 wet diapers, yellow stools.
Weight 2,980 g (down 5 percent).
EXAM: Alert. Fontanelle flat. Jaundice to the chest. Red reflex both eyes. No murmur. Hips stable. Cord dry.
TcB 12.1.
A/P: Newborn check, under 8 days old. Neonatal jaundice, below phototherapy line - recheck bilirubin tomorrow. Keep nursing on demand.`,
    codes: ['Z00.110', 'P59.9'],
    optional: ['P00.82'],
    evidence: {
      'Z00.110': 'Newborn check, under 8 days old',
      'P59.9': 'Neonatal jaundice',
      'P00.82': 'Mother had group B strep',
    },
  },
  {
    id: 'held-009',
    hard: 'family history and screening, nothing wrong with the patient',
    text: `SYNTHETIC NOTE
Date of service: 10/29/2026
Reason: referred for screening colonoscopy planning
HPI: 46M without complaints. No bleeding, no change in bowel habit, no weight loss. Never had a colonoscopy.
PAST MEDICAL HISTORY: none.
FAMILY HISTORY: Father - colon cancer at 54. Mother - breast cancer at 70, osteoporosis. Brother - ulcerative colitis. Paternal uncle - type 2 diabetes, heart failure.
SOCIAL: Never smoker, no alcohol.
EXAM: Abdomen soft, no masses.
ASSESSMENT: Encounter for screening for malignant neoplasm of colon; family history of colon cancer in first-degree relative.
PLAN: Colonoscopy next month, risks of bleeding and perforation explained. Split prep.`,
    codes: ['Z12.11', 'Z80.0'],
    optional: ['Z80.3', 'Z83.3', 'Z83.79', 'Z82.49', 'Z82.62'],
    evidence: {
      'Z12.11': 'screening for malignant neoplasm of colon',
      'Z80.0': 'family history of colon cancer',
      'Z80.3': 'breast cancer at 70',
      'Z83.3': 'type 2 diabetes',
      'Z83.79': 'ulcerative colitis',
      'Z82.49': 'heart failure',
      'Z82.62': 'osteoporosis',
    },
  },
  {
    id: 'held-010',
    text: `SYNTHETIC GYN OFFICE NOTE
Date of service: 10/16/2026
Allergies: none known. Medications: none.
Chaperone: medical assistant present
29 yo G1P1 desires long acting contraception. LMP 10/10. Urine pregnancy test negative. No discharge or pelvic pain.
PROCEDURE: After consent, levonorgestrel intrauterine device placed. Uterus sounded to 7 cm. Strings trimmed to 3 cm. Tolerated well.
ASSESSMENT: Encounter for insertion of intrauterine contraceptive device.
PLAN: string check in 6 weeks. Call for fever, heavy bleeding or severe cramps.`,
    codes: ['Z30.430'],
    optional: ['Z32.02'],
    evidence: {
      'Z30.430': 'Encounter for insertion of intrauterine contraceptive device',
      'Z32.02': 'Urine pregnancy test negative',
    },
  },
  {
    id: 'held-011',
    text: `SYNTHETIC TELEHEALTH NOTE
Date of service: 11/06/2026
Location of patient: home. Location of provider: clinic. Audio and video.
CC: "sinus"
HPI: 48M with 12 days of facial pressure over the cheeks, thick green drainage, got better at day 6 and then worse. Tooth pain upper right. No vision change or neck stiffness. Uses fluticasone.
EXAM (video): points to both cheeks when asked where it hurts. Eyes normal.
ASSESSMENT: Acute bilateral maxillary sinusitis, bacterial by course.
PLAN: amoxicillin-clavulanate 875 mg BID for 7 days. In-person if eye swelling or high fever.`,
    codes: ['J01.00'],
    evidence: { 'J01.00': 'Acute bilateral maxillary sinusitis' },
  },
  {
    id: 'held-012',
    hard: "daughter's words, wandering, contradictory template",
    text: `SYNTHETIC GERIATRIC CLINIC NOTE
Date of service: 11/05/2026
Informant: daughter (patient unable to give history).
HPI: 84M with Alzheimer disease, late onset, now moderate. Daughter says that he hits out when bathed and has left the house twice; neighbors found him. Daughter herself has hypertension and is worn out. No falls. Eats well.
ROS (template): Denies memory loss. Denies agitation. Denies all other complaints.
MEDS: donepezil 10 mg, memantine 10 mg BID, tamsulosin.
EXAM: pleasant, oriented to person only. MoCA 12. Gait steady.
ASSESSMENT: 1. Late-onset Alzheimer dementia, moderate, with agitation. 2. Wandering. 3. BPH without symptoms, on tamsulosin.
PLAN: nonpharmacologic measures first, door alarms, adult day program. Caregiver resources given to daughter.`,
    codes: ['G30.1', 'F02.B11', 'Z91.83', 'N40.0'],
    optional: ['Z63.6'],
    evidence: {
      'G30.1': 'Late-onset Alzheimer dementia',
      'F02.B11': 'dementia, moderate, with agitation',
      'Z91.83': 'Wandering',
      'N40.0': 'BPH without symptoms',
    },
  },
  {
    id: 'held-013',
    hard: 'same word in a denial and in the assessment, typos',
    text: `SYNTHETIC OFFICE NOTE
DOS: 10/30/2026
CC: f/u depresion
HPI: 55F, on escitalopram 20 mg, says mood "flat", tired, no intrest in choir. Dneies suicidal thoughts. Drinking a bottle of wine most nights, more then she wants to; tried to cut down and couldnt, shaky in the AM until the first glass. Last drink 11 pm yest. No seizure ever.
ROS: psych: denies depression, denies anxiety (prepopulated)
PE: BP 148/88, mild tremor of hands, no asterixis. PHQ-9 14.
A/P:
1) Major depressive disorder, recurrent, moderate - add bupropion? no, seizure risk w/ etoh. Refer therapy
2) Alcohol dependence - wants treatment, not in withdrawal now. Naltrexone, thiamine, referral to program
3) Elevated BP reading w/o dx of HTN - recheck 2 wks`,
    codes: ['F33.1', 'F10.20', 'R03.0'],
    evidence: {
      'F33.1': 'Major depressive disorder, recurrent, moderate',
      'F10.20': 'Alcohol dependence',
      'R03.0': 'Elevated BP reading w/o dx of HTN',
    },
  },
  {
    id: 'held-014',
    text: `SYNTHETIC TRAVEL CLINIC NOTE
Date of service: 10/05/2026
Vitals: BP 108/64, HR 62
Signed: R. Placeholder, NP
31F leaving for six weeks of field work in West Africa. Healthy, no medicines. No egg allergy.
Counseled on food and water, mosquito nets, rabies avoidance, traveler's diarrhea self treatment.
Typhoid and yellow fever vaccines given today. Atovaquone-proguanil prescribed for malaria prevention.
ASSESSMENT: Travel counseling. Encounter for immunization.`,
    codes: ['Z71.84', 'Z23'],
    optional: ['Z29.89'],
    evidence: { 'Z71.84': 'Travel counseling', Z23: 'Encounter for immunization' },
  },
  {
    id: 'held-015',
    text: `SYNTHETIC PEDIATRIC SICK VISIT
Date of service: 10/27/2026
Accompanied by: father
Vaccines: up to date
Allergies: NKDA
2 y/o with barky cough since last night and noisy breathing when crying. Temp 100.9 at home. Brother has a cold. Drinking OK.
PE: T 100.6, RR 28, SpO2 98%. Hoarse cry, barking cough, no stridor at rest, no retractions. Lungs clear. TMs normal.
DX: Croup, mild.
PLAN: dexamethasone 0.6 mg/kg once. Cool air. ER if stridor at rest, drooling or trouble breathing.`,
    codes: ['J05.0'],
    evidence: { 'J05.0': 'Croup' },
  },
  {
    id: 'held-016',
    text: `SYNTHETIC PEDIATRIC FOLLOW-UP
Date of service: 11/02/2026
Accompanied by: mother
School: 5th grade
Allergies: none
10-year-old boy, ADHD combined type, on methylphenidate ER 27 mg. Teacher says that he finishes work now. Appetite lower at lunch, weight steady. Falls asleep fine. No tics. Mother has ADHD as well, brother has autism.
EXAM: BP 102/60, HR 84, weight 32 kg (45th). Heart normal.
IMPRESSION: Attention-deficit hyperactivity disorder, combined type - doing well, refill.
RTC 3 months.`,
    codes: ['F90.2'],
    optional: ['Z79.899', 'Z81.8'],
    evidence: {
      'F90.2': 'Attention-deficit hyperactivity disorder, combined type',
      'Z79.899': 'methylphenidate ER 27 mg',
      'Z81.8': 'Mother has ADHD',
    },
  },
  {
    id: 'held-017',
    hard: 'former smoker versus current, two similar plans',
    text: `SYNTHETIC OFFICE NOTE
Visit: 11/11/2026
Rooming: BP 130/74, P 78, BMI 26.0
66M. COPD, stable on umeclidinium-vilanterol, no flare this year, walks a mile. 40 pack-years, quit 18 months ago (old template line: "Current every day smoker"). Denies cough, hemoptysis, weight loss.
PE: prolonged expiration, no wheeze. SpO2 95%.
A/P:
1. COPD - stable, same inhaler, flu shot given today.
2. Former cigarette smoker, 40 pack-years, quit 2025 - low dose CT for lung cancer screening ordered for December.`,
    codes: ['J44.9', 'Z87.891', 'Z23'],
    optional: ['Z12.2'],
    evidence: {
      'J44.9': 'COPD',
      'Z87.891': 'Former cigarette smoker',
      Z23: 'flu shot given today',
      'Z12.2': 'lung cancer screening',
    },
  },
  {
    id: 'held-018',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 10/12/2026
CC: painful big toe
Meds: none. Allergies: penicillin (hives as a child).
S: 58M woke with a red hot right big toe two nights ago. Third attack in two years. Had shrimp and beer at a wedding. No fever, no injury.
O: Afebrile. First MTP on the right swollen, red, exquisitely tender. Uric acid 9.2. Creatinine normal.
A: Acute idiopathic gout of the right foot.
P: colchicine today, then allopurinol once quiet. Limit beer.`,
    codes: ['M10.071'],
    evidence: { 'M10.071': 'idiopathic gout of the right foot' },
  },
  {
    id: 'held-019',
    text: `SYNTHETIC HEME CLINIC NOTE
Date of service: 10/15/2026
Referring: primary care
Meds: vitamin D
70F referred for macrocytosis. Numb feet for months, sore tongue. Hgb 9.4, MCV 116, B12 88, intrinsic factor antibody positive. TSH normal. No alcohol. No gastric surgery.
EXAM: pale, smooth tongue, vibration sense reduced at ankles, Romberg negative.
ASSESSMENT: Pernicious anemia (vitamin B12 deficiency anemia due to intrinsic factor deficiency).
PLAN: cyanocobalamin 1000 mcg IM weekly x4 then monthly. CBC in 4 weeks. EGD to be scheduled.`,
    codes: ['D51.0'],
    optional: ['G63'],
    evidence: { 'D51.0': 'Pernicious anemia' },
  },
]
