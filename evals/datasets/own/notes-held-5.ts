import type { OwnNote } from './own-note.ts'

/** SYNTHETIC, and held back: read at the end only, never to mend by. Procedures, obstetrics, oncology, psychiatry, wounds, rehabilitation, home. No person, place or event is real. */
export const heldProcedureNotes: OwnNote[] = [
  {
    id: 'held-077',
    text: `SYNTHETIC OPERATIVE REPORT
Date of procedure: 10/15/2026
Surgeon: A. Placeholder, MD    Anesthesia: general
PREOPERATIVE DIAGNOSIS: Symptomatic cholelithiasis.
POSTOPERATIVE DIAGNOSIS: Chronic cholecystitis with cholelithiasis.
PROCEDURE: Laparoscopic cholecystectomy with cholangiogram.
INDICATION: 39F with biliary colic after meals since spring, ultrasound with stones. No jaundice. Family history of gallstones in mother.
FINDINGS: Thick-walled gallbladder with adhesions of omentum, multiple stones. Cholangiogram without filling defect, no choledocholithiasis.
EBL 20 mL. Specimen: gallbladder. Complications: none.
She went to recovery in good condition.`,
    codes: ['K80.10'],
    evidence: { 'K80.10': 'Chronic cholecystitis with cholelithiasis' },
  },
  {
    id: 'held-078',
    hard: 'preoperative diagnosis not confirmed, colonoscopy with findings',
    text: `SYNTHETIC ENDOSCOPY REPORT
Date of procedure: 11/05/2026
Patient: Test Dogwood, 67 F
INDICATION: Surveillance, personal history of adenomatous colon polyps (2021). No symptoms. Brother colon cancer at 61.
PREOPERATIVE DIAGNOSIS: History of polyps, rule out recurrent polyp.
MEDICATIONS: propofol by anesthesia. ASA 2.
PROCEDURE: Colonoscopy to cecum with biopsy.
FINDINGS: No polyps. A few diverticula in the sigmoid without inflammation or bleeding. Ileum normal, no Crohn disease. Retroflexion normal, no hemorrhoids.
POSTOPERATIVE DIAGNOSIS: Normal mucosa, no polyp recurrence. Diverticulosis of the sigmoid colon.
COMPLICATIONS: none. No perforation.
RECOMMENDATION: repeat in 5 years. Call for bleeding, severe pain or fever.`,
    codes: ['Z86.0101', 'K57.30'],
    optional: ['Z09', 'Z12.11', 'Z80.0'],
    evidence: {
      'Z86.0101': 'personal history of adenomatous colon polyps',
      'K57.30': 'Diverticulosis of the sigmoid colon',
      Z09: 'Surveillance',
      'Z80.0': 'Brother colon cancer at 61',
    },
  },
  {
    id: 'held-079',
    text: `SYNTHETIC PRENATAL VISIT
Date of service: 10/13/2026
37 yo G4P2 at 22 3/7 weeks gestation. Previous preterm delivery at 33 weeks in 2021. On vaginal progesterone. Feels movement. No bleeding, leak or contractions.
Cell-free DNA low risk. Anatomy scan last week normal, cervical length 34 mm.
BP 112/64, weight up 9 lb, FHT 150, urine negative.
A/P:
1. Supervision of elderly multigravida, second trimester
2. History of preterm labor, current pregnancy second trimester - continue progesterone
3. 22 weeks gestation
Flu vaccine declined today. Glucose test at 26 weeks. Call for bleeding, headache, fewer movements.`,
    codes: ['O09.522', 'O09.212', 'Z3A.22'],
    optional: ['Z28.21'],
    evidence: {
      'O09.522': 'Supervision of elderly multigravida, second trimester',
      'O09.212': 'History of preterm labor, current pregnancy second trimester',
      'Z3A.22': '22 weeks gestation',
      'Z28.21': 'Flu vaccine declined',
    },
  },
  {
    id: 'held-080',
    hard: 'pregnant with several illnesses, one ruled out, one old',
    text: `SYNTHETIC MATERNAL FETAL MEDICINE CONSULT
Date of service: 11/18/2026
REASON: blood pressure
29 yo G2P1 at 33 5/7 weeks. Chronic hypertension since 2022, on labetalol. Hypothyroid on levothyroxine, TSH 1.9. Preeclampsia with first baby in 2024. Sister had eclampsia.
BP 148/92 today, 146/90 after rest. No headache, visual change, right upper quadrant pain.
LABS: urine protein/creatinine 0.12, platelets 230, AST 18: superimposed preeclampsia ruled out.
US: estimated weight 18th percentile, fluid normal, dopplers normal. No growth restriction.
IMPRESSION:
1. Pre-existing essential hypertension complicating pregnancy, third trimester
2. Hypothyroidism complicating pregnancy, third trimester
3. 33 weeks gestation
PLAN: labetalol up to 300 mg TID, aspirin 81 mg to reduce the risk of preeclampsia, twice weekly testing. Return precautions for preeclampsia given.`,
    codes: ['O10.013', 'O99.283', 'E03.9', 'Z3A.33'],
    optional: ['O09.293', 'Z87.59', 'Z79.82'],
    evidence: {
      'O10.013': 'Pre-existing essential hypertension complicating pregnancy, third trimester',
      'O99.283': 'Hypothyroidism complicating pregnancy, third trimester',
      'E03.9': 'Hypothyroidism',
      'Z3A.33': '33 weeks gestation',
      'Z87.59': 'Preeclampsia with first baby in 2024',
    },
  },
  {
    id: 'held-081',
    text: `SYNTHETIC RADIATION ONCOLOGY NOTE
Date of service: 10/26/2026
DIAGNOSIS: Prostate cancer, Gleason 4+3, T2b N0 M0.
70M, fraction 12 of 28 with androgen deprivation. Urinating every 2 hours, up twice at night, mild burning. Bowels normal. No bleeding. Hot flashes from leuprolide, tolerable.
Weight steady, ECOG 0. Skin intact.
PSMA PET in August: no nodal or bone disease.
ASSESSMENT: Encounter for antineoplastic radiation therapy. Malignant neoplasm of prostate. Radiation treatment tolerated well.
PLAN: continue. Tamsulosin if more trouble. Weekly check.`,
    codes: ['Z51.0', 'C61'],
    optional: ['Z79.818', 'R23.2'],
    evidence: {
      'Z51.0': 'Encounter for antineoplastic radiation therapy',
      C61: 'Malignant neoplasm of prostate',
      'Z79.818': 'androgen deprivation',
      'R23.2': 'Hot flashes',
    },
  },
  {
    id: 'held-082',
    hard: 'cancer in remission and history of another, screening words, negative imaging',
    text: `SYNTHETIC ONCOLOGY SURVEILLANCE VISIT
Date of service: 11/06/2026
58F. (1) Left breast cancer 2016, lumpectomy, radiation, finished anastrozole 2022, no treatment since. (2) Follicular lymphoma, in complete remission since 2024 after rituximab-bendamustine.
S: well. Denies bone pain, fevers, sweats, weight loss, breast lump. Fear of recurrence.
FH: mother breast cancer 61; maternal aunt ovarian cancer. BRCA negative.
O: no nodes, breasts without mass, lungs clear, no hepatosplenomegaly.
Mammogram 10/20: BI-RADS 2. CT 10/28: no adenopathy. 4 mm liver cyst.
CBC normal, LDH normal.
A/P:
1. Follicular lymphoma in remission - visits every 6 months, no scan unless symptoms.
2. Personal history of left breast cancer, no evidence of disease - mammogram yearly.`,
    codes: ['C82.9A', 'Z85.3'],
    optional: ['Z08', 'Z92.3', 'Z92.21', 'Z80.3', 'Z80.41', 'K76.89'],
    evidence: {
      'C82.9A': 'Follicular lymphoma in remission',
      'Z85.3': 'Personal history of left breast cancer',
      'Z92.3': 'radiation',
      'Z80.3': 'mother breast cancer 61',
      'Z80.41': 'maternal aunt ovarian cancer',
    },
  },
  {
    id: 'held-083',
    text: `SYNTHETIC WOUND CARE NOTE
Date of service: 11/11/2026
81M, bed to chair, lives with son. Pressure injury of the sacrum for two months.
NUTRITION: albumin not checked; eats half of meals, drinks supplement.
WOUND: sacrum 3.5 x 2.8 x 1.2 cm, full thickness with visible fat, no bone or muscle, 20 percent slough, no odor, periwound intact. Previously 4.2 x 3.0.
Left heel: skin intact, no redness.
PROCEDURE: sharp debridement of slough.
ASSESSMENT: Pressure ulcer of sacral region, stage 3, improving. Paraplegia, complete, from old spinal cord injury.
PLAN: alginate, low air loss mattress, turning. Osteomyelitis not suspected, no imaging.`,
    codes: ['L89.153', 'G82.21'],
    optional: ['S24.109S'],
    evidence: { 'L89.153': 'Pressure ulcer of sacral region, stage 3', 'G82.21': 'Paraplegia, complete' },
  },
  {
    id: 'held-084',
    hard: 'venous and arterial and diabetic ulcers on one page, only one is his',
    text: `SYNTHETIC WOUND CENTER NOTE
DOS: 10/28/2026
Education handout: "Ulcers may be diabetic, arterial, venous or from pressure. Diabetes and smoking slow healing."
HPI: 72F L leg wound x 4 mo above medial ankle, heavy drainage, aching, better w/ elevation. Varicose veins for decades. Not diabetic (A1c 5.5). ABI 1.02 so arterial disease excluded. DVT of L leg ruled out 09/2026. Sister w/ diabetic foot amputation.
WOUND: L medial ankle 4 x 3 x 0.2 cm, limited to breakdown of skin, granular, no cellulitis, hemosiderin staining around.
TX: multilayer compression, foam.
A: Varicose veins of left lower extremity with ulcer of ankle, limited to breakdown of skin. Venous insufficiency, chronic.
P: weekly wraps; venous ablation consult. Call for redness, fever, more pain.`,
    codes: ['I83.023', 'L97.321', 'I87.2'],
    evidence: {
      'I83.023': 'Varicose veins of left lower extremity with ulcer of ankle',
      'L97.321': 'limited to breakdown of skin',
      'I87.2': 'Venous insufficiency, chronic',
    },
  },
  {
    id: 'held-085',
    text: `SYNTHETIC TELEPSYCHIATRY NOTE
Date of service: 10/21/2026
Video visit, patient at home. 31 minutes.
25F with OCD (contamination, checking), two hours a day down from five. Fluvoxamine 200 mg, weekly exposure therapy. Panic attacks gone since spring. Sleeps 7 hours. No SI/HI.
Period: birth of son in March; no postpartum depression, EPDS 3, nursing stopped.
Family: brother with Tourette, mother anxious.
MSE: engaged, affect bright, thoughts linear, no psychosis.
DX: Mixed obsessional thoughts and acts (OCD), improving.
PLAN: same dose, 6 weeks.`,
    codes: ['F42.2'],
    optional: ['Z81.8'],
    evidence: { 'F42.2': 'Mixed obsessional thoughts and acts' },
  },
  {
    id: 'held-086',
    hard: 'opioid treatment visit, remission, template positive boxes',
    text: `SYNTHETIC ADDICTION MEDICINE NOTE
DOS 11/04/2026
[x] Opioid use disorder  [ ] Alcohol  [ ] Cocaine  [x] Nicotine (vape)  [ ] Benzodiazepine
S: 35M, buprenorphine-naloxone 16/4 x 14 mo, last fentanyl use 09/2025. No cravings. Constipated, BM q3d. Denies withdrawal, overdose, injection. Hep C: treated 2024, SVR, RNA neg. Drinks none. Father EtOH.
O: UDS bup +, all else neg. No track marks. BP 122/78.
A/P
1. Opioid dependence, severe, in sustained remission, on maintenance therapy - same dose
2. Opioid-induced constipation (buprenorphine) - PEG daily
3. Nicotine dependence, vaping - patch offered, not ready
Naloxone refilled in case of overdose. RTC 4 wk`,
    codes: ['F11.21', 'K59.03', 'F17.290'],
    optional: ['T40.2X5A', 'Z86.19', 'T40.495A', 'Z81.1'],
    evidence: {
      'F11.21': 'Opioid dependence, severe, in sustained remission',
      'K59.03': 'Opioid-induced constipation',
      'T40.2X5A': 'Opioid-induced constipation (buprenorphine)',
      'F17.290': 'Nicotine dependence, vaping',
      'Z86.19': 'treated 2024, SVR',
      'Z81.1': 'Father EtOH',
    },
  },
  {
    id: 'held-087',
    hard: 'symptom of the disease beside it, risks of consent',
    text: `SYNTHETIC PAIN PROCEDURE NOTE
Date of procedure: 10/30/2026
PREPROCEDURE DIAGNOSIS: Lumbar radiculopathy, right L5.
POSTPROCEDURE DIAGNOSIS: Same.
PROCEDURE: Right L5-S1 transforaminal epidural steroid injection with fluoroscopy.
HPI: 48M, six months of right leg pain to the big toe, failed therapy and gabapentin. MRI: right L4-5 disc herniation touching the L5 root. No cauda equina symptoms.
Not on anticoagulants. No diabetes. Consent: bleeding, infection, headache and nerve injury explained.
Technique: sterile prep, 22 gauge needle, contrast confirmed, dexamethasone 10 mg.
ASSESSMENT: Intervertebral disc disorder with radiculopathy, lumbar region.
Tolerated well; pain 7 to 2 at discharge.`,
    codes: ['M51.16'],
    evidence: { 'M51.16': 'Intervertebral disc disorder with radiculopathy, lumbar region' },
  },
  {
    id: 'held-088',
    hard: 'fracture aftercare, cast change, healed other fracture, sequela',
    text: `SYNTHETIC ORTHO CAST CLINIC
Date of service: 11/12/2026
Child: 7 y/o F    With: mother
HPI: 4 wks s/p closed reduction of R supracondylar humerus fracture (fell off monkey bars 10/15). Itchy in cast, no fever, moves fingers. Left clavicle fracture as a baby, healed. Mother had osteopenia.
XR R elbow: healing simple supracondylar fracture, callus, good position; no new fracture.
EXAM: skin OK under cast, cap refill brisk, AIN/PIN intact. No compartment syndrome, no nerve palsy.
IMPRESSION: Displaced simple supracondylar fracture without intercondylar fracture of right humerus, routine healing.
PLAN: cast off today, range of motion at home, no monkey bars 6 weeks. Return 3 wks.`,
    codes: ['S42.411D'],
    optional: ['W09.8XXD', 'W09.2XXD'],
    evidence: {
      'S42.411D':
        'Displaced simple supracondylar fracture without intercondylar fracture of right humerus, routine healing',
      'W09.8XXD': 'fell off monkey bars',
    },
  },
  {
    id: 'held-089',
    text: `SYNTHETIC PHYSICAL MEDICINE AND REHABILITATION NOTE
Date of service: 10/19/2026
65F, six months after left intracerebral hemorrhage. Right-handed.
S: talks in short phrases, understands well. Walks with a quad cane and ankle brace. Right shoulder hurts at night. Mood good.
O: expressive aphasia. Right arm 2/5, right leg 4-/5, tone increased. Shoulder subluxed one finger.
ASSESSMENT:
1. Right hemiparesis, dominant side, following nontraumatic intracerebral hemorrhage
2. Aphasia following nontraumatic intracerebral hemorrhage
3. Hypertension, BP 126/74 on amlodipine
PLAN: botulinum toxin next visit, speech therapy twice weekly, sling when up.`,
    codes: ['I69.151', 'I69.120', 'I10'],
    optional: ['M25.511'],
    evidence: {
      'I69.151': 'Right hemiparesis, dominant side, following nontraumatic intracerebral hemorrhage',
      'I69.120': 'Aphasia following nontraumatic intracerebral hemorrhage',
      I10: 'Hypertension',
      'M25.511': 'Right shoulder hurts at night',
    },
  },
  {
    id: 'held-090',
    hard: "home visit, dictated run-on text, nurse's words beside the physician's",
    text: `SYNTHETIC HOME VISIT NOTE (PHYSICIAN)
Date of service: 11/10/2026
Nurse intake: "pt has CHF, DM, stage 2 on bottom".
Present: daughter, nurse R. Example, RN
Dictated: this is a 90 year old woman seen at home who has end stage COPD with chronic hypoxic respiratory failure on 3 liters around the clock she was in the hospital in September for pneumonia which has cleared she is more short of breath walking to the commode but no fever no sputum change and no swelling her daughter asks whether she has heart failure her echo in September was normal so no, she does not have heart failure and she is not diabetic. Skin over the sacrum is red but blanches and there is no pressure ulcer.
EXAM: thin, BMI 17.6, pursed lips, faint wheeze, no edema.
ASSESSMENT: COPD, end stage. Chronic respiratory failure with hypoxia, oxygen dependent. Severe protein-calorie malnutrition per dietitian's assessment with which I agree.
PLAN: hospice referral talked over, family will think. Morphine low dose for dyspnea. Supplement TID.`,
    codes: ['J44.9', 'J96.11', 'E43', 'Z99.81'],
    optional: ['Z68.18', 'Z87.01'],
    evidence: {
      'J44.9': 'COPD, end stage',
      'J96.11': 'Chronic respiratory failure with hypoxia',
      E43: 'Severe protein-calorie malnutrition',
      'Z99.81': 'oxygen dependent',
      'Z68.18': 'BMI 17.6',
    },
  },
  {
    id: 'held-091',
    text: `SYNTHETIC DIALYSIS ROUNDING NOTE
Date of service: 10/12/2026
59M, in-center hemodialysis, chair 7. ESRD from type 2 diabetes, three years. Insulin glargine 14 units.
Left upper arm fistula, no trouble. Gains 2.2 kg between sessions. No cramps. Feet checked by nurse, no ulcer.
LABS: Hgb 10.8, Kt/V 1.5, PTH 410, phosphorus 6.1, K 4.9, A1c 7.1.
ASSESSMENT
1. End stage renal disease on hemodialysis due to diabetic chronic kidney disease, type 2
2. Anemia of ESRD - epoetin same
3. Hyperphosphatemia - raise sevelamer
PLAN: transplant list active. Labs next month.`,
    codes: ['E11.22', 'N18.6', 'Z99.2', 'D63.1', 'E83.39', 'Z79.4'],
    optional: ['Z76.82'],
    evidence: {
      'E11.22': 'diabetic chronic kidney disease, type 2',
      'N18.6': 'End stage renal disease',
      'Z99.2': 'on hemodialysis',
      'D63.1': 'Anemia of ESRD',
      'E83.39': 'Hyperphosphatemia',
      'Z79.4': 'Insulin glargine 14 units',
      'Z76.82': 'transplant list active',
    },
  },
  {
    id: 'held-092',
    hard: "sleep results not yet known, symptoms only, spouse's illness",
    text: `SYNTHETIC SLEEP MEDICINE TELEHEALTH NOTE
Date of service: 11/13/2026
Audio-video. Patient at home, provider in clinic.
HPI: 41M, daytime sleepiness (Epworth 15), snoring; wife, who has sleep apnea herself, records pauses. Nearly dozed at a light. No cataplexy, no leg kicks, no sleepwalking. Works days. Caffeine 4 cups.
PMH: none. FHx: father OSA and heart failure; brother narcolepsy.
MEDS: none. BMI 29.
EXAM by video: Mallampati 3, no acute distress.
ASSESSMENT: Snoring and hypersomnia, unspecified. Suspect obstructive sleep apnea; narcolepsy and insufficient sleep on the differential.
PLAN: home sleep test to evaluate for sleep apnea. No driving when sleepy. If positive, auto-CPAP.`,
    codes: ['R06.83', 'G47.10'],
    optional: ['Z82.0'],
    evidence: { 'R06.83': 'Snoring', 'G47.10': 'hypersomnia, unspecified' },
  },
  {
    id: 'held-093',
    text: `SYNTHETIC PEDIATRIC INPATIENT-TO-CLINIC FOLLOW-UP
Date of service: 10/08/2026
Accompanied by: mother. Medications: vitamin D drops. Allergies: none.
3-week-old girl, follow-up after hospital stay for fever; cultures negative, discharged 10/04. Afebrile since, fever resolved. Feeding 3 ounces every 3 hours. Weight up 35 g a day.
Mother reports white patches in mouth for two days that do not wipe off, nursing hurts.
Family: sister with asthma.
EXAM: alert, soft fontanelle, white plaques on tongue and cheeks. Diaper area clear. No jaundice. Cord off.
A/P: Neonatal oral thrush - nystatin suspension four times a day, treat mother. Return for temperature of 100.4 or more or poor feeding.`,
    codes: ['P37.5'],
    optional: ['Z09'],
    evidence: { 'P37.5': 'Neonatal oral thrush' },
  },
  {
    id: 'held-094',
    hard: 'eye surgery with two eyes, diabetes without eye disease',
    text: `SYNTHETIC OPERATIVE REPORT - OPHTHALMOLOGY
Date of procedure: 11/19/2026
Preoperative diagnosis: Age-related nuclear cataract, left eye
Postoperative diagnosis: Same
Procedure: phacoemulsification with intraocular lens, left eye
Indication: 73M, glare and 20/60 vision OS. Right eye pseudophakic since April. Type 2 diabetes on metformin, no retinopathy on dilated exam; the cataract is of age, not diabetic. Tamsulosin use, floppy iris anticipated but not encountered. Glaucoma suspect in old notes, cleared by Dr. Example.
Operation: topical lidocaine; capsulorhexis; nucleus removed; +20.5 D lens in the bag. No vitreous loss, no capsule tear. Complications: none.
Condition: stable. Drops for four weeks. Call for pain, flashes or loss of vision.`,
    codes: ['H25.12', 'E11.9', 'Z79.84'],
    optional: ['Z96.1', 'Z98.41'],
    evidence: {
      'H25.12': 'Age-related nuclear cataract, left eye',
      'E11.9': 'Type 2 diabetes on metformin',
      'Z79.84': 'Type 2 diabetes on metformin',
      'Z96.1': 'Right eye pseudophakic',
    },
  },
  {
    id: 'held-095',
    text: `SYNTHETIC HEPATOLOGY CONSULT
Date of service: 10/05/2026
REASON: abnormal liver tests, steatosis on ultrasound
HPI: 50M, ALT 84 and AST 61 for a year. No alcohol. No transfusion. Works in an office.
PMH: class 2 obesity, type 2 diabetes on metformin and semaglutide.
LABS: hepatitis B and C negative, ferritin 210, ANA negative, ceruloplasmin normal. FibroScan 9.8 kPa.
EXAM: BMI 37.4, liver edge 2 cm, no ascites, no spider angiomas.
ASSESSMENT
1. Metabolic dysfunction-associated steatohepatitis (MASH)
2. Type 2 diabetes, A1c 6.8
3. Obesity class 2, BMI 37.4
Autoimmune hepatitis and hemochromatosis excluded.
PLAN: weight loss, coffee is fine, repeat FibroScan in a year.`,
    codes: ['K75.81', 'E11.9', 'E66.812', 'Z68.37', 'Z79.84', 'Z79.85'],
    evidence: {
      'K75.81': 'steatohepatitis (MASH)',
      'E11.9': 'Type 2 diabetes',
      'E66.812': 'Obesity class 2',
      'Z68.37': 'BMI 37.4',
      'Z79.84': 'metformin',
      'Z79.85': 'semaglutide',
    },
  },
  {
    id: 'held-096',
    hard: "nearly everything in the note is normal or somebody else's",
    text: `SYNTHETIC GENETIC COUNSELING PHYSICIAN NOTE
Date of service: 10/23/2026
28F, healthy, sent because of family cancers.
PEDIGREE: mother breast cancer 41 (BRCA1 pathogenic variant), maternal aunt ovarian cancer 50, maternal grandfather pancreatic cancer, paternal side heart disease and diabetes.
PATIENT: never had cancer. No lump, no bleeding. Breast MRI in June normal. One miscarriage 2025. Migraine as a teenager.
TEST RESULT (discussed today): BRCA1 pathogenic variant present.
ASSESSMENT: Genetic susceptibility to malignant neoplasm of breast and ovary, BRCA1 carrier. Family history of breast and ovarian cancer. No personal cancer.
PLAN: MRI and mammogram by turns; risk-reducing salpingo-oophorectomy talked about for age 35-40. Risks of breast cancer and ovarian cancer explained.`,
    codes: ['Z15.01', 'Z15.02', 'Z80.3', 'Z80.41'],
    optional: ['Z80.0', 'Z71.83', 'QA1.790', 'Z83.3', 'Z82.49'],
    evidence: {
      'Z15.01': 'Genetic susceptibility to malignant neoplasm of breast',
      'Z15.02': 'breast and ovary, BRCA1 carrier',
      'Z80.3': 'Family history of breast and ovarian cancer',
      'Z80.41': 'Family history of breast and ovarian cancer',
      'Z80.0': 'maternal grandfather pancreatic cancer',
    },
  },
]
