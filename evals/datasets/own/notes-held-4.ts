import type { OwnNote } from './own-note.ts'

/** SYNTHETIC, and held back: read at the end only, never to mend by. Admissions, discharges and consults of inpatients. No person, place or event is real. */
export const heldInpatientNotes: OwnNote[] = [
  {
    id: 'held-058',
    setting: 'inpatient',
    hard: 'uncertain diagnosis at discharge counts for an inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 10/20/2026
Discharge date: 10/24/2026
ADMITTING DIAGNOSIS: Fever, altered mental status
HISTORY: 86F from a nursing home with fever, cough and choking at meals for two days. Advanced Alzheimer disease. UTI suspected at the facility.
HOSPITAL COURSE: Film showed right lower lobe opacity. Urine culture no growth, UTI ruled out. Swallow study: oropharyngeal phase dysphagia. Ampicillin-sulbactam with good effect. Speech therapy advised thickened liquids. Goals of care meeting with her son, DNR order written; comfort-leaning care but not hospice yet.
PHYSICAL EXAM AT DISCHARGE: afebrile, crackles at right base, oriented to self.
DISCHARGE DIAGNOSES:
1. Probable aspiration pneumonia
2. Oropharyngeal dysphagia
3. Alzheimer dementia, severe
4. DNR status
DISCHARGE MEDICATIONS: amoxicillin-clavulanate 3 more days, donepezil.
FOLLOW-UP: facility physician. Send back for fever or labored breathing if in line with goals.`,
    codes: ['J69.0', 'R13.12', 'G30.9', 'F02.C0', 'Z66'],
    evidence: {
      'J69.0': 'Probable aspiration pneumonia',
      'R13.12': 'Oropharyngeal dysphagia',
      'G30.9': 'Alzheimer dementia, severe',
      'F02.C0': 'Alzheimer dementia, severe',
      Z66: 'DNR status',
    },
  },
  {
    id: 'held-059',
    setting: 'inpatient',
    hard: 'stay crosses the change of edition, new cardiomyopathy code',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admit: 09/27/2026
Discharge: 10/02/2026
PRINCIPAL DIAGNOSIS: Acute on chronic systolic heart failure
SECONDARY: dilated cardiomyopathy; hypertension; hypokalemia from diuresis; permanent atrial fibrillation
HPI: 60M with dilated cardiomyopathy (EF 20%), two weeks of swelling, orthopnea, gained 18 lb. Ate ham all week. ICD in place since 2024.
COURSE: IV furosemide, net minus 9 L. Potassium 3.1 on day 2, replaced. BP 100-120. Rate controlled. Troponin flat 0.03, no MI. Creatinine stable at 1.1; kidney injury not present. Hypertensive heart disease.
DISCHARGE MEDS: torsemide, spironolactone, carvedilol, sacubitril-valsartan, apixaban.
CONDITION: good. Weight 201 lb.`,
    codes: ['I11.0', 'I50.23', 'I42.00', 'I48.21', 'E87.6'],
    optional: ['T50.2X5A', 'T50.1X5A', 'Z95.810', 'Z79.01'],
    evidence: {
      'I11.0': 'Hypertensive heart disease',
      'I50.23': 'Acute on chronic systolic heart failure',
      'I42.00': 'dilated cardiomyopathy',
      'I48.21': 'permanent atrial fibrillation',
      'E87.6': 'hypokalemia from diuresis',
      'Z95.810': 'ICD in place since 2024',
      'Z79.01': 'apixaban',
    },
  },
  {
    id: 'held-060',
    setting: 'inpatient',
    hard: 'osteoporotic fracture after a fall, several post-operative problems',
    text: `SYNTHETIC DISCHARGE SUMMARY
Date of admission: 10/11/2026
Date of discharge: 10/17/2026
REASON: right hip pain after fall
HISTORY: 82F tripped over her slippers in the bedroom, fell from standing height. Known age-related osteoporosis, missed alendronate for years. CT head: no hemorrhage.
COURSE: Right femoral neck fracture, osteoporotic. Hemiarthroplasty 10/12. Hemoglobin fell from 12.1 to 7.6: acute blood loss anemia, expected, one unit given. Night of 10/13 pulled at lines and saw insects: postoperative delirium, cleared by 10/15. Chest film for cough clear, pneumonia ruled out. Sodium, creatinine normal throughout.
MEDICAL HISTORY: hypertension on amlodipine (continued), cataracts operated, breast cancer 1999.
FINAL DIAGNOSES:
1. Age-related osteoporosis with current pathological fracture, right femur
2. Acute blood loss anemia
3. Delirium due to known physiological condition
4. Essential hypertension
DISPOSITION: rehabilitation facility. Aspirin 81 BID for clot prevention.`,
    codes: ['M80.051A', 'D62', 'F05', 'I10'],
    optional: ['Z85.3', 'W01.0XXA', 'Y92.003', 'Y92.013', 'Z98.49'],
    evidence: {
      'M80.051A': 'Age-related osteoporosis with current pathological fracture, right femur',
      D62: 'Acute blood loss anemia',
      F05: 'Delirium due to known physiological condition',
      I10: 'Essential hypertension',
      'Z85.3': 'breast cancer 1999',
      'W01.0XXA': 'tripped over her slippers',
    },
  },
  {
    id: 'held-061',
    setting: 'inpatient',
    text: `SYNTHETIC PEDIATRIC DISCHARGE SUMMARY
Admission date: 11/03/2026
Discharge date: 11/06/2026
HISTORY: 5-month-old boy, born at term, with three days of congestion then fast breathing and poor feeding. Older sister has a cold. No smokers at home.
COURSE: RSV positive. SpO2 86 percent on room air, needed high-flow oxygen two days for acute hypoxic respiratory failure. One bolus and IV fluids for dehydration until nursing well. Film: perihilar streaks, no consolidation. No antibiotics.
EXAM AT DISCHARGE: SpO2 97 percent on room air, mild crackles, moist mucosae.
DISCHARGE DIAGNOSES:
1. Acute bronchiolitis due to RSV
2. Acute respiratory failure with hypoxia
3. Dehydration
PLAN: nasal suction, small feeds. Return for pauses in breathing or fewer than 3 wet diapers.`,
    codes: ['J21.0', 'J96.01', 'E86.0'],
    evidence: {
      'J21.0': 'Acute bronchiolitis due to RSV',
      'J96.01': 'Acute respiratory failure with hypoxia',
      'E86.0': 'Dehydration',
    },
  },
  {
    id: 'held-062',
    setting: 'inpatient',
    text: `SYNTHETIC NEWBORN DISCHARGE SUMMARY
Birth date / admission: 10/27/2026
Discharge: 11/01/2026
Boy born here by vaginal delivery at 35 2/7 weeks to a 31 yo G2P2 mother with diet controlled gestational diabetes. Birth weight 2,320 g. Apgar 7, 9.
COURSE
Resp: grunting at 20 minutes, CPAP for 14 hours, film with fluid in fissure: transient tachypnea of the newborn. Pneumonia and sepsis ruled out, cultures negative, antibiotics stopped at 36 h.
Glucose: 34 and 38, gel twice then formula: neonatal hypoglycemia. Normal since day 2.
Bilirubin peaked at 11.8, no lights needed.
Hearing passed both ears. CCHD screen passed. Hepatitis B vaccine given.
DIAGNOSES: Single liveborn, vaginal, born in hospital. Preterm newborn 35 weeks. Low birth weight 2,320 g. Transient tachypnea of newborn. Hypoglycemia, newborn of mother with gestational diabetes.`,
    codes: ['Z38.00', 'P07.18', 'P07.38', 'P22.1', 'P70.0'],
    optional: ['Z23', 'P70.4', 'P59.9', 'P59.0', 'Z05.1'],
    evidence: {
      'Z38.00': 'Single liveborn, vaginal, born in hospital',
      'P07.18': 'Low birth weight 2,320 g',
      'P07.38': 'Preterm newborn 35 weeks',
      'P22.1': 'Transient tachypnea of newborn',
      'P70.0': 'Hypoglycemia, newborn of mother with gestational diabetes',
      Z23: 'Hepatitis B vaccine given',
      'P70.4': 'neonatal hypoglycemia',
    },
  },
  {
    id: 'held-063',
    setting: 'inpatient',
    hard: 'delivery with several conditions of pregnancy, history from prior birth',
    text: `SYNTHETIC OBSTETRIC DISCHARGE SUMMARY
Admission date: 11/09/2026
Discharge date: 11/12/2026
34 yo G3P2 at 39 0/7 weeks for scheduled repeat cesarean, low transverse scar from 2022. Postpartum hemorrhage in 2019 (not this time). Requests permanent sterilization.
PRENATAL: gestational diabetes, insulin controlled since 28 weeks. GBS negative. Mild anemia earlier, hemoglobin 11.9 on admission (anemia resolved).
PROCEDURE 11/09: repeat low transverse cesarean with bilateral salpingectomy. Live female infant 3,480 g, Apgars 9 and 9. EBL 600 mL. No complication.
POSTPARTUM: fasting glucose 84, insulin stopped. Pain controlled, nursing. No depression. Hgb 10.6, asymptomatic, not treated.
DISCHARGE DX: Maternal care for low transverse scar from previous cesarean, delivered. Gestational diabetes in childbirth, insulin controlled. Single live birth. Sterilization.
FOLLOW-UP: 2 h glucose test at 6 weeks.`,
    codes: ['O34.211', 'O24.424', 'Z37.0', 'Z3A.39', 'Z30.2'],
    evidence: {
      'O34.211': 'low transverse scar from previous cesarean',
      'O24.424': 'Gestational diabetes in childbirth, insulin controlled',
      'Z37.0': 'Single live birth',
      'Z3A.39': '39 0/7 weeks',
      'Z30.2': 'Sterilization',
    },
  },
  {
    id: 'held-064',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission: 10/18/2026
Discharge: 10/20/2026
22F with type 1 diabetes came with two days of vomiting and thirst; let her pump run dry over a weekend trip and had no spare insulin. Glucose 486, pH 7.12, beta-hydroxybutyrate 6.2, potassium 5.6. Insulin drip 14 hours, fluids; gap closed. Awake throughout. No infection found: urine, film and influenza test negative. Pregnancy test negative. Creatinine 1.5 on arrival, 0.7 after fluids: acute kidney injury from volume loss.
DISCHARGE DIAGNOSES
1. Diabetic ketoacidosis, type 1 diabetes, without coma
2. Acute kidney injury, resolved
3. Underdosing of insulin due to pump running empty, unintentional
PLAN: back on pump, spare pens prescribed, sick day rules taught.
Discharge medications: insulin aspart by pump, ondansetron as needed for nausea.`,
    codes: ['E10.10', 'N17.9', 'T38.3X6A', 'Z91.138'],
    optional: ['Z79.4', 'Z96.41', 'E86.9', 'E86.1'],
    evidence: {
      'E10.10': 'Diabetic ketoacidosis, type 1 diabetes, without coma',
      'N17.9': 'Acute kidney injury, resolved',
      'T38.3X6A': 'Underdosing of insulin',
      'Z91.138': 'pump running empty, unintentional',
      'Z79.4': 'insulin aspart by pump',
      'Z96.41': 'pump',
    },
  },
  {
    id: 'held-065',
    setting: 'inpatient',
    hard: 'drug effect, bleeding ulcer, unrelated histories',
    text: `SYNTHETIC DISCHARGE SUMMARY
ADMITTED 11/05/2026   DISCHARGED 11/08/2026
CC: black stools
HPI: 58M took naproxen twice daily as directed for tennis elbow for a month. Two days of melena, lightheaded. No alcohol. Father had stomach cancer. No liver disease, no varices.
COURSE: Hgb 7.9 (was 14 in June). EGD 11/05: acute duodenal ulcer with visible vessel, clipped. H. pylori positive on biopsy. No gastric ulcer, no malignancy. Two units red cells for acute blood loss anemia. PPI drip then oral. No rebleed, Hgb 9.4 at discharge. Troponin negative, demand ischemia was excluded.
PMH: hyperlipidemia on pravastatin, continued.
DISCHARGE DIAGNOSES: 1. Acute duodenal ulcer with hemorrhage due to NSAID (naproxen) and H. pylori 2. Acute blood loss anemia 3. Hyperlipidemia
DISCHARGE: bismuth quadruple therapy 14 days. No NSAIDs. Return for black stool, fainting.`,
    codes: ['K26.0', 'D62', 'B96.81', 'T39.315A', 'E78.5'],
    optional: ['Z80.0', 'Z79.1'],
    evidence: {
      'K26.0': 'Acute duodenal ulcer with hemorrhage',
      D62: 'Acute blood loss anemia',
      'B96.81': 'H. pylori',
      'T39.315A': 'due to NSAID (naproxen)',
      'E78.5': 'Hyperlipidemia',
      'Z80.0': 'Father had stomach cancer',
    },
  },
  {
    id: 'held-066',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 10/29/2026
Discharge date: 11/02/2026
HPI: 49F, on estrogen pills, flew from overseas a week ago; sudden breathlessness and faintness. Right calf sore for days.
COURSE: CT: bilateral main pulmonary artery emboli with right ventricular dilation, elevated troponin. Hypoxic on 5 L: acute hypoxic respiratory failure. Duplex: acute DVT of the right femoral vein. Heparin, catheter thrombectomy on 10/29, then apixaban. RV improved on echo 11/01. No malignancy seen. Thrombophilia tests not sent.
DISCHARGE DIAGNOSES:
1. Acute pulmonary embolism with acute cor pulmonale
2. Acute respiratory failure with hypoxia
3. Acute deep vein thrombosis of right femoral vein
Discharged on apixaban. Estrogen stopped. Bleeding precautions.`,
    codes: ['I26.09', 'J96.01', 'I82.411'],
    optional: ['Z79.01'],
    evidence: {
      'I26.09': 'Acute pulmonary embolism with acute cor pulmonale',
      'J96.01': 'Acute respiratory failure with hypoxia',
      'I82.411': 'Acute deep vein thrombosis of right femoral vein',
      'Z79.01': 'Discharged on apixaban',
    },
  },
  {
    id: 'held-067',
    setting: 'inpatient',
    hard: 'many acute organ failures, some resolved, copied admission differential',
    text: `SYNTHETIC DISCHARGE SUMMARY
ADMISSION: 10/03/2026
DISCHARGE: 10/16/2026
ADMISSION IMPRESSION (copied from H&P): fever and confusion - pneumonia vs UTI vs meningitis; r/o stroke; r/o MI.
COURSE BY PROBLEM
# Septic shock: norepinephrine three days, lactate 5.2 to 1.4. Blood cultures grew MRSA.
# MRSA pneumonia: sputum MRSA, vancomycin 14 days.
# Acute hypoxic respiratory failure: intubated 10/03 - 10/08, room air by 10/14.
# Acute kidney injury due to ATN: creatinine peak 3.9, down to 1.1, no dialysis.
# Metabolic encephalopathy: from sepsis, back to baseline. LP not done; meningitis felt unlikely once cultures were known. CT head negative, stroke ruled out. Troponin negative, MI ruled out.
# UA clean, UTI excluded.
# Type 2 diabetes: sliding scale here, metformin held, resume in a week. A1c 6.6.
FINAL DIAGNOSES
Sepsis due to MRSA with septic shock; MRSA pneumonia; acute respiratory failure with hypoxia; acute tubular necrosis; metabolic encephalopathy; type 2 diabetes mellitus.
DISPOSITION: skilled nursing facility.`,
    codes: ['A41.02', 'R65.21', 'J15.212', 'J96.01', 'N17.0', 'G93.41', 'E11.9'],
    optional: ['Z79.84'],
    evidence: {
      'A41.02': 'Sepsis due to MRSA',
      'R65.21': 'with septic shock',
      'J15.212': 'MRSA pneumonia',
      'J96.01': 'acute respiratory failure with hypoxia',
      'N17.0': 'acute tubular necrosis',
      'G93.41': 'metabolic encephalopathy',
      'E11.9': 'type 2 diabetes mellitus',
      'Z79.84': 'metformin held',
    },
  },
  {
    id: 'held-068',
    setting: 'inpatient',
    hard: "consult note, type 2 infarction, other service's problems",
    text: `SYNTHETIC INPATIENT CARDIOLOGY CONSULTATION
Date of admission: 11/11/2026
Date of service: 11/12/2026
REQUESTING: hospital medicine. QUESTION: elevated troponin.
HPI: 77M admitted for GI bleed, Hgb 6.4 on arrival, HR 130 in atrial fibrillation (known, permanent). No chest pain. Troponin 0.04, 0.61, 0.48.
PMH: CAD with CABG 2011, permanent AF on warfarin (held), hypertension, CKD 3a.
FAMILY: brother sudden death at 50.
ROS: unable to get, sedated after endoscopy.
EXAM: BP 108/60, HR 88. Irregular. No rub. Lungs clear.
ECG: AF, 1 mm lateral ST depression. ECHO: EF 50%, no new wall motion change.
IMPRESSION:
1. Type 2 myocardial infarction due to anemia and rapid rate; not acute coronary syndrome, no plaque rupture suspected.
2. Permanent atrial fibrillation, with RVR on arrival, now controlled. Warfarin held.
3. CAD, status post CABG, native vessel, no angina.
RECOMMEND: transfuse to Hgb above 8, metoprolol, no heparin, no cath now. GI team to follow the bleed.`,
    codes: ['I21.A1', 'I48.21', 'I25.10', 'Z95.1', 'D64.9'],
    optional: ['K92.2', 'I12.9', 'N18.31', 'Z79.01', 'Z82.41'],
    evidence: {
      'I21.A1': 'Type 2 myocardial infarction',
      'I48.21': 'Permanent atrial fibrillation',
      'I25.10': 'CAD, status post CABG, native vessel, no angina',
      'Z95.1': 'status post CABG',
      'D64.9': 'due to anemia',
      'K92.2': 'admitted for GI bleed',
      'I12.9': 'hypertension',
      'N18.31': 'CKD 3a',
      'Z79.01': 'permanent AF on warfarin',
      'Z82.41': 'brother sudden death at 50',
    },
  },
  {
    id: 'held-069',
    setting: 'inpatient',
    text: `SYNTHETIC SURGICAL HISTORY AND PHYSICAL
Date of admission: 10/23/2026
Discharge date: not yet known
CC: abdominal pain and vomiting x 1 day
HPI: 61M, open appendectomy 1990 and ventral hernia repair with mesh 2015. Crampy pain, bilious vomiting, last flatus yesterday. No fever.
PMH: none active. MEDS: none.
SH: cigars on holidays.
EXAM: Distended, tympanitic, mild diffuse tenderness, no peritonitis. No hernia.
CT: transition point in right lower quadrant, contrast passes: partial small bowel obstruction from adhesions. No free air, no ischemia.
LABS: WBC 9, lactate 1.1, potassium 3.2.
IMPRESSION: Partial small bowel obstruction due to adhesions. Hypokalemia.
PLAN: NPO, nasogastric tube, fluids with potassium, Gastrografin challenge. Operation if no progress in 48 hours.`,
    codes: ['K56.51', 'E87.6'],
    optional: ['Z90.49', 'Z72.0'],
    evidence: {
      'K56.51': 'Partial small bowel obstruction due to adhesions',
      'E87.6': 'Hypokalemia',
      'Z90.49': 'open appendectomy 1990',
      'Z72.0': 'cigars on holidays',
    },
  },
  {
    id: 'held-070',
    setting: 'inpatient',
    hard: 'psychiatric stay, family history, drug use, adherence',
    text: `SYNTHETIC PSYCHIATRIC DISCHARGE SUMMARY
Admission date: 10/06/2026
Discharge date: 10/19/2026
IDENTIFICATION: 27M, single, works nights, brought by police after preaching in traffic.
HPI: Ten days of three hours of sleep, spending, racing thoughts, belief that he has been chosen. Stopped lithium in August on purpose since he felt well. Smokes cannabis most days. Mother with bipolar disorder, uncle with schizophrenia. One depressive episode in 2023. No suicidal or homicidal ideation.
COURSE: lithium restarted, olanzapine. Sleep normal by day 6; delusions gone by day 10. UDS cannabis only. No withdrawal. Lithium level 0.8. TSH normal.
MSE at discharge: calm, linear, no delusions, insight fair.
DISCHARGE DIAGNOSES:
Axis-free list: Bipolar I disorder, current episode manic, severe with psychotic features. Cannabis abuse. Intentional underdosing of lithium.
Schizophrenia considered, not supported.
PLAN: clinic in 5 days. Call if sleep falls below 5 hours.`,
    codes: ['F31.2', 'F12.10', 'T43.596A', 'Z91.128'],
    optional: ['Z81.8'],
    evidence: {
      'F31.2': 'Bipolar I disorder, current episode manic, severe with psychotic features',
      'F12.10': 'Cannabis abuse',
      'T43.596A': 'Intentional underdosing of lithium',
      'Z91.128': 'Stopped lithium in August on purpose',
      'Z81.8': 'Mother with bipolar disorder',
    },
  },
  {
    id: 'held-071',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admit date: 11/13/2026
Discharge date: 11/15/2026
HPI: 74F, 25 minutes of right hand clumsiness and word finding trouble, full recovery before the ambulance came. Never had a stroke.
WORK-UP: MRI without infarct. CTA: 75 percent stenosis of the left internal carotid artery. Telemetry sinus. EEG normal, seizure ruled out. LDL 142. A1c 5.6, no diabetes.
COURSE: aspirin and clopidogrel, atorvastatin 80 mg. Vascular surgery will do endarterectomy next week.
EXAM: NIHSS 0.
DISCHARGE DIAGNOSES: 1. Transient ischemic attack. 2. Left carotid artery stenosis. 3. Hyperlipidemia. 4. Essential hypertension, home amlodipine continued.
EDUCATION: signs of stroke, call 911.`,
    codes: ['G45.9', 'I65.22', 'E78.5', 'I10'],
    optional: ['Z79.02', 'Z79.82'],
    evidence: {
      'G45.9': 'Transient ischemic attack',
      'I65.22': 'Left carotid artery stenosis',
      'E78.5': 'Hyperlipidemia',
      I10: 'Essential hypertension',
      'Z79.02': 'clopidogrel',
      'Z79.82': 'aspirin',
    },
  },
  {
    id: 'held-072',
    setting: 'inpatient',
    hard: 'liver patient, conditions past and present on one list',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission: 10/22/2026 - Discharge: 10/27/2026
PROBLEM LIST (system generated): Alcoholic cirrhosis; Esophageal varices; Hepatitis C (cured 2018); Alcohol use disorder; GI bleed 2024; Cholelithiasis; Ascites; Thrombocytopenia; Depression.
HPI: 56M, confused for two days, wife noticed he had stopped lactulose for diarrhea. No melena. Last drink 14 months ago.
EXAM: asterixis, shifting dullness, no fever.
COURSE: lactulose and rifaximin, awake and oriented by day 3. Paracentesis 4 L, SBP ruled out (PMN 60). EGD in August small esophageal varices, no bleed now; nadolol continued. Na 128 fell with diuretics; hyponatremia treated by fluid restriction, 132 at discharge. Platelets 62, stable, no intervention needed but checked daily.
CT head negative for subdural.
DISCHARGE DIAGNOSES: 1. Hepatic encephalopathy 2. Alcoholic cirrhosis of liver with ascites 3. Esophageal varices without bleeding 4. Hyponatremia 5. Thrombocytopenia secondary to cirrhosis 6. Alcohol dependence in remission`,
    codes: ['K76.82', 'K70.31', 'I85.10', 'E87.1', 'D69.59', 'F10.21'],
    optional: ['Z86.19'],
    evidence: {
      'K76.82': 'Hepatic encephalopathy',
      'K70.31': 'Alcoholic cirrhosis of liver with ascites',
      'I85.10': 'Esophageal varices without bleeding',
      'E87.1': 'Hyponatremia',
      'D69.59': 'Thrombocytopenia secondary to cirrhosis',
      'F10.21': 'Alcohol dependence in remission',
      'Z86.19': 'Hepatitis C (cured 2018)',
    },
  },
  {
    id: 'held-073',
    setting: 'inpatient',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 11/02/2026
Discharge date: 11/09/2026
PREOPERATIVE DIAGNOSIS: recurrent sigmoid diverticulitis
PROCEDURE: laparoscopic sigmoid colectomy with anastomosis, 11/02.
COURSE: 53F. Uneventful operation. From day 2 distended and vomiting, film with dilated loops of small and large bowel, no leak on CT. Postoperative ileus, nasogastric tube for three days, tolerating diet on day 6. Anastomotic leak ruled out. Wound clean, no infection.
PATHOLOGY: diverticulitis of the sigmoid colon, no malignancy.
DISCHARGE DIAGNOSES: Diverticulitis of sigmoid colon without perforation or abscess, status post resection. Postoperative ileus. Obesity, BMI 36.2.
Discharge instructions: call for fever, wound drainage, vomiting.`,
    codes: ['K57.32', 'K91.89', 'K56.7', 'E66.9', 'Z68.36'],
    evidence: {
      'K57.32': 'Diverticulitis of sigmoid colon without perforation or abscess',
      'K91.89': 'Postoperative ileus',
      'K56.7': 'Postoperative ileus',
      'E66.9': 'Obesity, BMI 36.2',
      'Z68.36': 'BMI 36.2',
    },
  },
  {
    id: 'held-074',
    setting: 'inpatient',
    hard: 'cancer patient, adverse effect, uncertain infection not carried to discharge',
    text: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 10/30/2026
Discharge date: 11/03/2026
66M, small cell lung cancer of the right upper lobe, cycle 2 carboplatin-etoposide on 10/20. Came with 101.8 and chills. ANC 0.2.
ADMISSION DIAGNOSES: febrile neutropenia, rule out pneumonia, rule out line infection.
COURSE: Cefepime. Cultures negative at 72 h from port and arm, line infection ruled out. CT chest: tumor smaller, no infiltrate. Filgrastim. ANC 2.4 on 11/03. Afebrile 48 h. Hgb 8.2, one unit, anemia from chemotherapy. Platelets 110.
MEDS: metoprolol for hypertension, continued. Smoked 50 years, stopped in June.
FAMILY HISTORY: sister lymphoma.
DISCHARGE DIAGNOSES: Chemotherapy-induced neutropenia with fever. Small cell carcinoma of right upper lobe of lung. Anemia due to antineoplastic chemotherapy. Hypertension.`,
    codes: ['D70.1', 'R50.81', 'C34.11', 'D64.81', 'T45.1X5A', 'I10'],
    optional: ['Z87.891', 'Z80.7'],
    evidence: {
      'D70.1': 'Chemotherapy-induced neutropenia',
      'R50.81': 'with fever',
      'C34.11': 'Small cell carcinoma of right upper lobe of lung',
      'D64.81': 'Anemia due to antineoplastic chemotherapy',
      'T45.1X5A': 'Chemotherapy-induced',
      I10: 'Hypertension',
      'Z87.891': 'Smoked 50 years, stopped in June',
      'Z80.7': 'sister lymphoma',
    },
  },
  {
    id: 'held-075',
    setting: 'inpatient',
    text: `SYNTHETIC INPATIENT NEPHROLOGY CONSULT
Admission date: 11/16/2026
Consult date: 11/17/2026
REASON: kidney injury and potassium
HPI: 31M after a two-day obstacle race in the heat with little water, brought by friends with muscle pain and weakness. Dark urine. No kidney disease before.
EXAM: BP 118/70, thighs tense but soft compartments. Urine cola colored, 40 mL/h.
LABS: CK 48,000; creatinine 4.1; K 6.4 (now 5.1 after calcium, insulin, binder); phosphorus 7.2; Ca 7.4; bicarbonate 15.
IMPRESSION: 1. Acute kidney injury from rhabdomyolysis. 2. Rhabdomyolysis, nontraumatic. 3. Hyperkalemia, improving. 4. Hypocalcemia, do not replace unless symptoms.
PLAN: saline 250 mL/h, q6h labs. Dialysis if potassium climbs. Monitor for compartment syndrome.
Signed by: N. Placeholder, MD`,
    codes: ['N17.9', 'M62.82', 'E87.5', 'E83.51'],
    evidence: {
      'N17.9': 'Acute kidney injury from rhabdomyolysis',
      'M62.82': 'Rhabdomyolysis, nontraumatic',
      'E87.5': 'Hyperkalemia',
      'E83.51': 'Hypocalcemia',
    },
  },
  {
    id: 'held-076',
    setting: 'inpatient',
    hard: 'progress note copied three days long, contradictions between sections',
    text: `SYNTHETIC HOSPITAL PROGRESS NOTE, HOSPITAL DAY 4
Admission date: 11/14/2026
Date of service: 11/17/2026
SUBJECTIVE (copied from day 1): short of breath, unable to lie flat, chest tight.
INTERVAL: feels much better, walked the hall, lying flat.
OBJECTIVE: SpO2 96% RA (copied: "on BiPAP 12/6"). Weight down 5 kg. Lungs: clear. (Template: bibasilar crackles.) No edema.
LABS: Cr 1.0, K 4.0, BNP 310 from 2,100. Blood cx NG x3d. Procalcitonin low. COVID neg.
ASSESSMENT AND PLAN
1. Acute on chronic diastolic heart failure with hypertension - improving, switch to oral furosemide.
2. Acute hypoxic respiratory failure - resolved 11/16, off BiPAP.
3. ?Pneumonia (copied day 1) - now ruled out, stop ceftriaxone.
4. T2DM, glucose 130-170 - basal insulin here; home metformin and glargine to resume.
5. DVT prophylaxis - enoxaparin. Code status: full.
Family history of MI (father). Daughter updated.`,
    codes: ['I11.0', 'I50.33', 'J96.01', 'E11.9', 'Z79.4', 'Z79.84'],
    optional: ['Z82.49'],
    evidence: {
      'I11.0': 'heart failure with hypertension',
      'I50.33': 'Acute on chronic diastolic heart failure',
      'J96.01': 'Acute hypoxic respiratory failure',
      'E11.9': 'T2DM',
      'Z79.4': 'glargine to resume',
      'Z79.84': 'home metformin',
      'Z82.49': 'Family history of MI (father)',
    },
  },
]
