import type { OwnNote } from './own-note.ts'

/** SYNTHETIC. Emergency, hospital and procedure notes. No person, place or event is real. */
export const hospitalNotes: OwnNote[] = [
  {
    id: 'own-23',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 11/01/2026
Discharge date: 11/05/2026
HISTORY: 78-year-old woman with COPD and hypertension brought in with three days of dyspnea, fever and productive cough.
HOSPITAL COURSE: Chest film showed a right lower lobe infiltrate. She needed 4 L of oxygen for acute hypoxic respiratory failure, weaned to room air by day 3. Ceftriaxone and azithromycin, then oral. Sodium was 129 on arrival; hyponatremia resolved with fluids. Blood cultures were negative.
DISCHARGE DIAGNOSES:
1. Community-acquired pneumonia
2. Acute respiratory failure with hypoxia
3. COPD with acute exacerbation
4. Hyponatremia, resolved
5. Essential hypertension
DISCHARGE MEDICATIONS: amoxicillin-clavulanate, prednisone taper, tiotropium, amlodipine.`,
    codes: ['J18.9', 'J96.01', 'J44.0', 'J44.1', 'E87.1', 'I10'],
  },
  {
    id: 'own-24',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Date of admission: 10/12/2026
Date of discharge: 10/16/2026
PRINCIPAL DIAGNOSIS: Sepsis due to E. coli.
SECONDARY DIAGNOSES: Acute pyelonephritis due to E. coli. Acute kidney injury, resolved. Type 2 diabetes with hyperglycemia.
HOSPITAL COURSE: 59-year-old woman with fever, rigors and left flank pain. Lactate 2.4. Blood and urine cultures grew E. coli. Treated with ceftriaxone. Creatinine 1.9 on arrival came down to 0.9 with fluids. Glucose 310 on arrival; basal insulin during the stay only, metformin resumed at discharge. No hypotension.`,
    codes: ['A41.51', 'N10', 'N17.9', 'E11.65'],
    optional: ['B96.20', 'Z79.84'],
  },
  {
    id: 'own-25',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admitted: 11/02/2026
Discharged: 11/04/2026
ADMISSION DIAGNOSIS: Chest pain, rule out MI.
HOSPITAL COURSE: 62M smoker with substernal pressure. Troponin peaked at 3.2. Catheterization: 90% RCA lesion, one stent placed. Echo EF 55%.
DISCHARGE DIAGNOSES: 1. NSTEMI. 2. Coronary artery disease. 3. Hyperlipidemia. 4. Tobacco use disorder, cigarettes.
Discharged on aspirin, ticagrelor, atorvastatin, metoprolol. Cardiac rehab.`,
    codes: ['I21.4', 'I25.10', 'E78.5', 'F17.210'],
    optional: ['Z79.02', 'Z95.5'],
  },
  {
    id: 'own-26',
    text: `SYNTHETIC EMERGENCY DEPARTMENT NOTE
Date of service: 11/08/2026
CC: laceration
HPI: 19M cut his left hand on a broken glass while washing dishes at home today. Tetanus up to date. No numbness.
Exam: 3 cm laceration of the left palm, no foreign body, tendons intact, sensation intact.
Procedure: irrigated, four sutures.
ED DIAGNOSIS: Laceration of the left hand without foreign body, initial encounter.`,
    codes: ['S61.412A'],
    optional: ['W25.XXXA', 'Y92.000', 'Y93.G1'],
  },
  {
    id: 'own-27',
    text: `SYNTHETIC EMERGENCY DEPARTMENT NOTE
Date of service: 11/15/2026
HPI: 41F with eight hours of right upper quadrant pain and vomiting after a fatty meal. Had a similar spell in the summer.
Exam: RUQ tenderness, Murphy sign positive. T 100.4.
Ultrasound: gallstones, wall 5 mm, pericholecystic fluid. No ductal dilatation.
ASSESSMENT: Acute cholecystitis with gallstones. Surgery consulted, admitted.`,
    codes: ['K80.00'],
  },
  {
    id: 'own-28',
    text: `SYNTHETIC EMERGENCY DEPARTMENT NOTE
Date of service: 11/20/2026
HPI: 82F on warfarin for atrial fibrillation, tripped on a rug and struck her head. No loss of consciousness. No headache now.
CT HEAD: no acute intracranial hemorrhage, no fracture.
Exam: 2 cm scalp hematoma, otherwise normal.
FINAL DIAGNOSIS: 1. Scalp contusion. 2. Atrial fibrillation on warfarin.`,
    codes: ['S00.03XA', 'I48.91', 'Z79.01'],
    optional: ['W18.09XA', 'W01.0XXA', 'W18.30XA'],
  },
  {
    id: 'own-29',
    text: `SYNTHETIC RADIOLOGY REPORT
Exam: CT CHEST WITH CONTRAST
Date of exam: 11/05/2026
CLINICAL INDICATION: Shortness of breath and pleuritic chest pain after a long flight.
COMPARISON: None.
FINDINGS: Filling defects in the right lower lobe segmental arteries. No right heart strain. 5 mm nodule in the left upper lobe. No pleural effusion.
IMPRESSION:
1. Acute segmental pulmonary emboli, right lower lobe, without cor pulmonale.
2. 5 mm left upper lobe pulmonary nodule; follow-up CT in 12 months.
Final report, signed by a radiologist, MD.`,
    codes: ['I26.99', 'R91.1'],
    optional: ['I26.93', 'I26.94'],
  },
  {
    id: 'own-30',
    text: `SYNTHETIC RADIOLOGY REPORT
Exam: XR LEFT FOOT, 3 VIEWS
Date of exam: 11/03/2026
INDICATION: Pain after twisting injury.
FINDINGS: Fracture of the base of the fifth metatarsal. Joint spaces kept. Small plantar calcaneal spur.
IMPRESSION: Fracture of the left fifth metatarsal.
Final.`,
    codes: ['S92.352A'],
  },
  {
    id: 'own-31',
    text: `SYNTHETIC OPERATIVE REPORT
Date of procedure: 11/10/2026
PREOPERATIVE DIAGNOSIS: Screening colonoscopy, average risk.
POSTOPERATIVE DIAGNOSIS: Colon polyp. Internal hemorrhoids. Sigmoid diverticulosis.
PROCEDURE: Colonoscopy to the cecum with cold snare of a 6 mm polyp in the transverse colon.
FINDINGS: As above. Preparation good.
Complications: none.`,
    codes: ['Z12.11', 'K63.5', 'K57.30', 'K64.8'],
    optional: ['K64.9'],
  },
  {
    id: 'own-32',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 10/25/2026
Discharge date: 10/28/2026
DISCHARGE DIAGNOSES:
1. Acute ischemic stroke, left middle cerebral artery.
2. Right hemiparesis.
3. Paroxysmal atrial fibrillation, new.
4. Hypertension.
5. Type 2 diabetes mellitus.
COURSE: 70M, right-handed, with sudden right arm weakness and slurred speech. CT without bleed. MRI with left MCA infarct. Telemetry showed paroxysmal atrial fibrillation; apixaban started. Strength 4/5 at discharge. Continue metformin at home.`,
    codes: ['I63.512', 'G81.91', 'I48.0', 'I10', 'E11.9', 'Z79.84'],
    optional: ['R47.81', 'Z79.01', 'I63.9', 'I63.412'],
  },
  {
    id: 'own-33',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 11/06/2026
Discharge date: 11/09/2026
FINAL DIAGNOSES: Acute alcoholic pancreatitis. Alcohol dependence with withdrawal. Hypokalemia. Hypomagnesemia.
COURSE: 47M, a fifth of vodka a day, epigastric pain and lipase 1,900. CT without necrosis. Fluids, pain control. Withdrawal treated with lorazepam per CIWA, no seizures and no delirium. Electrolytes replaced. Denies suicidal ideation.`,
    codes: ['K85.20', 'F10.239', 'E87.6', 'E83.42'],
    optional: ['F10.230'],
  },
  {
    id: 'own-34',
    setting: 'inpatient',
    text: `SYNTHETIC DELIVERY SUMMARY
Admission date: 11/01/2026
Discharge date: 11/03/2026
30 yo G1P0 at 39 weeks gestation came in labor. Spontaneous vaginal delivery of a healthy female infant, 3,300 g, Apgars 8 and 9. No lacerations, blood loss 250 mL. Mother and baby did well.
DISCHARGE DIAGNOSIS: Normal spontaneous vaginal delivery, single live birth, 39 weeks gestation.`,
    codes: ['O80', 'Z37.0', 'Z3A.39'],
  },
  {
    id: 'own-35',
    text: `SYNTHETIC EMERGENCY DEPARTMENT NOTE
Date of service: 11/14/2026
HPI: 23F with right lower quadrant pain for a day. LMP last week, pregnancy test negative. Nausea, no vomiting. Vital signs normal.
CT: appendix normal. Small amount of pelvic free fluid. 2 cm right ovarian cyst.
MDM: Appendicitis ruled out. Ovarian torsion unlikely.
ED DIAGNOSIS: Right lower quadrant abdominal pain. Right ovarian cyst.`,
    codes: ['N83.201'],
    optional: ['R10.31'],
  },
  {
    id: 'own-36',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/18/2026
PREOPERATIVE EVALUATION
67M for pre-op evaluation before left total hip arthroplasty on 12/03. Primary osteoarthritis of the left hip. Hypertension and OSA are stable; CPAP every night. METs over 4, no chest pain.
ECG: sinus rhythm.
Assessment: 1. Preoperative evaluation, acceptable risk. 2. Primary osteoarthritis left hip. 3. Hypertension, controlled. 4. Obstructive sleep apnea on CPAP.`,
    codes: ['Z01.818', 'M16.12', 'I10', 'G47.33'],
  },
  {
    id: 'own-37',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/19/2026
Wound clinic. 71M with type 2 diabetes and a right foot ulcer for two months. Ulcer of the right heel, fat layer exposed, 2 x 2 cm, no infection. On insulin glargine.
Assessment: Type 2 diabetes with foot ulcer, right heel, fat layer exposed. Long-term insulin.
Plan: debridement done, offloading boot, weekly visits.`,
    codes: ['E11.621', 'L97.412', 'Z79.4'],
  },
  {
    id: 'own-38',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/11/2026
PSYCHIATRY
38M with recurrent depression, now moderate, and PTSD from military service. Nightmares twice a week. Drinks two beers on weekends. No SI.
Dx: Major depressive disorder, recurrent, moderate. PTSD, chronic.
Plan: venlafaxine 150 mg, prazosin 2 mg at bedtime, trauma-focused therapy.`,
    codes: ['F33.1', 'F43.12'],
  },
  {
    id: 'own-39',
    text: `SYNTHETIC NEPHROLOGY NOTE
Date of service: 11/13/2026
66F with ESRD on hemodialysis Mon/Wed/Fri through a left arm fistula. Hypertension, secondary hyperparathyroidism, anemia of CKD on epoetin. Dry weight 70 kg. No cramps or access trouble.
Assessment: 1. ESRD on hemodialysis. 2. Hypertensive chronic kidney disease. 3. Anemia in ESRD, continue epoetin. 4. Secondary hyperparathyroidism of renal origin, continue calcitriol.`,
    codes: ['I12.0', 'N18.6', 'Z99.2', 'D63.1', 'N25.81'],
  },
  {
    id: 'own-40',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/06/2026
PEDIATRICS
18-month-old with fever to 102 and tugging at the right ear for two days after a cold. Eating less. No vomiting or rash.
Exam: right TM red and bulging, left TM normal. Lungs clear.
A/P: Acute otitis media, right. Amoxicillin 90 mg/kg/day for 10 days.`,
    codes: ['H66.91'],
  },
  {
    id: 'own-41',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/09/2026
HPI: 60F with dry cough for two months since starting lisinopril for hypertension. No heartburn, no wheeze, never smoked. CXR normal.
Assessment: 1. Cough due to lisinopril. 2. Hypertension.
Plan: stop lisinopril, start losartan 50 mg.`,
    codes: ['T46.4X5A', 'I10'],
    optional: ['R05.8', 'R05.9', 'R05.3', 'R05.2'],
  },
  {
    id: 'own-42',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/17/2026
HPI: 57M with type 2 diabetes. Lost his insurance and could not afford his metformin since August. Thirsty, up twice at night to urinate.
POC glucose 344, A1c 11.2. Ketones negative.
A/P: Type 2 diabetes with hyperglycemia due to running out of medication. Restart metformin; social work for the drug assistance program.`,
    codes: ['E11.65', 'T38.3X6A', 'Z91.120'],
    optional: ['Z79.84', 'Z59.71', 'Z59.7'],
  },
  {
    id: 'own-43',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/12/2026
76F for follow-up of osteoporosis and vitamin D deficiency. No falls. DEXA T-score -2.8. No fractures. Takes alendronate weekly, no reflux.
PMH: breast cancer 2009 treated with mastectomy on the right, cataract surgery both eyes, hypothyroidism.
Assessment: Age-related osteoporosis without current fracture. Vitamin D deficiency. Plan: continue alendronate and vitamin D3 2000 IU; DEXA in 2 years.`,
    codes: ['M81.0', 'E55.9'],
    optional: ['Z79.83', 'Z85.3', 'Z90.11', 'E03.9', 'Z98.41', 'Z98.42', 'Z96.1'],
  },
  {
    id: 'own-44',
    text: `SYNTHETIC URGENT CARE NOTE
Date of service: 11/20/2026
HPI: 33M with fever, body aches and cough for two days. Coworkers are sick. Flu vaccine not received.
Exam: T 102.1, lungs clear, SpO2 98%.
Rapid influenza A positive. COVID-19 test negative.
Assessment: Influenza A. Supportive care, oseltamivir. Doubt pneumonia, no x-ray today.`,
    codes: ['J10.1'],
  },
  {
    id: 'own-45',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/05/2026
VASCULAR
64M with leg pain when walking two blocks, relieved by rest. Former smoker, quit 2018. ABI 0.68 right, 0.71 left. CAD s/p CABG 2016. On aspirin and atorvastatin. Mother had a stroke.
Assessment: Peripheral artery disease with intermittent claudication, both legs. Supervised walking. Cilostazol.`,
    codes: ['I70.213'],
    optional: ['I73.9', 'Z87.891', 'I25.10', 'Z95.1', 'Z82.3', 'Z79.82'],
  },
  {
    id: 'own-46',
    text: `SYNTHETIC OFFICE NOTE
Date of service: 11/04/2026
HPI: 52F with fatigue, palpitations and heavy periods. No chest pain. Eats little meat.
LABS: Hgb 9.8, MCV 72, ferritin 5.
A/P: 1. Iron deficiency anemia due to chronic blood loss from menorrhagia. Ferrous sulfate. 2. Menorrhagia - pelvic ultrasound, gynecology referral. Possible fibroids.`,
    codes: ['D50.0', 'N92.0'],
    optional: ['N92.4'],
  },
]
