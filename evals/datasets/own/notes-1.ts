import type { OwnNote } from './own-note.ts'

/** SYNTHETIC. Office visits. No person, place or event is real; codes as a careful US coder would report them. */
export const officeNotes: OwnNote[] = [
  {
    id: 'own-01',
    text: `SYNTHETIC NOTE
Date of service: 11/04/2026
CHIEF COMPLAINT: Follow-up of blood pressure and cholesterol.
HPI: 61 y/o man, feels well. Checks BP at home, mostly 130s/80s. Walks daily. Occasional heartburn after coffee, none this month. Denies chest pain, dyspnea, palpitations, edema.
PMH: HTN, hyperlipidemia, appendectomy as a teenager.
MEDS: Lisinopril 20 mg daily, rosuvastatin 10 mg daily.
SOCIAL: Never smoker. One beer on weekends.
EXAM: BP 134/82, HR 70. Lungs CTAB. RRR, no murmur. No edema.
ASSESSMENT/PLAN:
1. Hypertension - at goal, continue lisinopril.
2. Hyperlipidemia - LDL 88, continue rosuvastatin.
RTC 6 months.`,
    codes: ['I10', 'E78.5'],
    optional: ['Z90.49'],
  },
  {
    id: 'own-02',
    text: `SYNTHETIC NOTE
Date of service: 11/04/2026
CC: Sore throat x 3 days
HPI: 24 yo woman with sore throat, fever to 101 at home and swollen glands. No cough, no runny nose. Roommate had strep last week.
ROS: Positive for fatigue and headache. Negative for rash, abdominal pain, vomiting.
EXAM: T 100.8. Tonsils 2+ with exudate, tender anterior cervical nodes. TMs clear.
LABS: Rapid strep positive.
A/P: Strep pharyngitis. Amoxicillin 500 mg BID x 10 days. Return if not better in 48 hours.`,
    codes: ['J02.0'],
  },
  {
    id: 'own-03',
    text: `SYNTHETIC NOTE
Date of service: 10/21/2026
HPI: Ms. Placeholder is a 67 year old with type 2 diabetes, CKD and hypertension. Sugars 110-140 fasting. No hypoglycemia. Feet tingle at night, as before. She sees the eye doctor every year, no retinopathy.
PMH: T2DM with neuropathy, CKD 3a, HTN, GERD, hysterectomy 2004 for fibroids.
MEDICATIONS: metformin 1000 mg BID, gabapentin 300 mg TID, losartan 100 mg, omeprazole 20 mg prn.
EXAM: BP 128/74. BMI 31.2. Monofilament decreased both feet. Pulses 2+.
DATA: A1c 6.9, eGFR 52.
ASSESSMENT AND PLAN
# Type 2 diabetes with diabetic polyneuropathy: A1c at goal. Continue metformin, gabapentin.
# Type 2 diabetes with diabetic chronic kidney disease, stage 3a: eGFR stable.
# Hypertension: controlled on losartan.`,
    codes: ['E11.42', 'E11.22', 'I12.9', 'N18.31', 'Z79.84'],
    optional: ['Z90.710', 'K21.9'],
  },
  {
    id: 'own-04',
    text: `SYNTHETIC NOTE
Visit date: 11/10/2026
S: 34M with low back pain for one week after moving boxes. Pain does not go down the legs. No numbness, weakness, bowel or bladder trouble. Ibuprofen helps some.
O: Paraspinal tenderness on both sides, SLR negative bilaterally, strength 5/5.
A: Lumbar strain.
P: Heat, naproxen 500 mg BID with food x 7 days, back exercises. No imaging needed.`,
    codes: ['S39.012A'],
    optional: ['X50.0XXA'],
  },
  {
    id: 'own-05',
    text: `SYNTHETIC NOTE
DOS: 11/12/2026
Reason for visit: anxiety
HPI: 29F here to follow up anxiety and depression. Started sertraline 50 mg six weeks ago. Sleeping better, worries less. Still low mood in the mornings. Denies SI/HI. No panic attacks since the last visit. PHQ-9 8 (was 15), GAD-7 6 (was 14).
Family history: mother with bipolar disorder.
MSE: Well groomed, mood "okay", affect full, thought linear.
Assessment:
1. Generalized anxiety disorder, improving
2. Major depressive disorder, single episode, mild
Plan: increase sertraline to 75 mg; continue therapy; return 6 weeks.`,
    codes: ['F41.1', 'F32.0'],
    optional: ['Z81.8'],
  },
  {
    id: 'own-06',
    text: `SYNTHETIC NOTE
Date of service: 11/02/2026
CHIEF COMPLAINT: Right knee pain.
HISTORY OF PRESENT ILLNESS: 72-year-old retired mail carrier with two years of right knee pain, worse on stairs, with morning stiffness for ten minutes. No locking. Had a left total knee replacement in 2021 and does well with it. Takes acetaminophen.
PAST MEDICAL HISTORY: Hypertension, atrial fibrillation on apixaban, osteoarthritis.
EXAM: Right knee with crepitus, small effusion, varus. Left knee scar well healed.
X-RAY: Right knee, medial joint space narrowing, osteophytes.
IMPRESSION: Primary osteoarthritis, right knee.
PLAN: Corticosteroid injection given today. Physical therapy. Avoid NSAIDs because of apixaban.`,
    codes: ['M17.11'],
    optional: ['Z96.652', 'I10', 'I48.91', 'Z79.01'],
  },
  {
    id: 'own-07',
    text: `SYNTHETIC NOTE
Date of visit: 11/06/2026
CC: cough
HPI: 58 yo woman with COPD, 5 days of worse cough with yellow sputum and more wheezing. Uses albuterol every four hours. No fever or chest pain. Smokes half a pack of cigarettes a day.
Exam: SpO2 93% RA, diffuse expiratory wheezes, no crackles.
CXR: no infiltrate.
A/P:
1. COPD with acute exacerbation. Prednisone 40 mg x 5 days, azithromycin. Continue tiotropium.
2. Nicotine dependence, cigarettes. Counseled to quit, 5 minutes; patch prescribed.`,
    codes: ['J44.1', 'F17.210'],
    optional: ['Z71.6'],
  },
  {
    id: 'own-08',
    text: `SYNTHETIC NOTE
Date of service: 11/03/2026
Annual physical. 45-year-old woman without complaints. Exercises three times a week. Up to date with vaccines. Mother had breast cancer at 60, father healthy.
ROS: negative in all systems.
Exam normal. BMI 23.1. BP 116/70.
A/P: Annual physical exam, no abnormal findings. Labs ordered. Mammogram and Pap are up to date. Return in a year.`,
    codes: ['Z00.00'],
    optional: ['Z80.3'],
  },
  {
    id: 'own-09',
    text: `SYNTHETIC NOTE
Date of service: 10/30/2026
HPI: 51M here for his annual physical. Found to have elevated blood pressure on three visits now. Also asks about his weight.
PMH: none. FH: father with hypertension and MI at 55.
EXAM: BP 152/96, repeat 150/94. BMI 33.4.
ASSESSMENT:
1. Annual physical with abnormal findings.
2. New diagnosis of essential hypertension. Start amlodipine 5 mg.
3. Obesity, class 1, BMI 33.4. Diet and exercise reviewed.`,
    codes: ['Z00.01', 'I10', 'E66.811', 'Z68.33'],
    optional: ['Z82.49', 'Z71.3'],
  },
  {
    id: 'own-10',
    text: `SYNTHETIC NOTE
Date of service: 11/11/2026
SUBJECTIVE: 8-year-old boy with asthma here for a check. Uses his rescue inhaler twice a month, wakes once a month. Seasonal allergies are worse this fall, with sneezing and itchy eyes.
OBJECTIVE: Lungs clear. Turbinates pale and boggy.
ASSESSMENT: 1. Mild intermittent asthma. 2. Seasonal allergic rhinitis.
PLAN: Albuterol as needed with spacer. Cetirizine 5 mg daily. Asthma action plan given to his mother.`,
    codes: ['J45.20', 'J30.2'],
  },
  {
    id: 'own-11',
    text: `SYNTHETIC NOTE
Service date: 11/09/2026
CC: burning with urination
HPI: 31F, two days of dysuria and frequency. No fever, flank pain or vaginal discharge. LMP two weeks ago. No prior UTIs.
UA: leukocyte esterase 3+, nitrite positive, blood trace.
A/P: Acute cystitis without hematuria - nitrofurantoin 100 mg BID x 5 days. Urine culture sent.`,
    codes: ['N30.00'],
  },
  {
    id: 'own-12',
    text: `SYNTHETIC NOTE
Date of service: 11/05/2026
CARDIOLOGY FOLLOW-UP
69-year-old man with ischemic cardiomyopathy, EF 35%, CAD s/p stent to the LAD 2022, permanent atrial fibrillation. Weight steady at 188 lb. Sleeps on one pillow. No angina, syncope or bleeding.
Meds: carvedilol, sacubitril-valsartan, furosemide 40 mg, apixaban 5 mg BID, atorvastatin 80 mg, aspirin 81 mg.
Exam: JVP flat, lungs clear, irregularly irregular, no edema. BP 112/68.
Assessment:
1. Chronic systolic heart failure, NYHA II, euvolemic.
2. Ischemic cardiomyopathy.
3. Coronary artery disease without angina, prior LAD stent.
4. Permanent atrial fibrillation, rate controlled, on apixaban.
Plan: no changes. Echo before the next visit.`,
    codes: ['I50.22', 'I25.5', 'I25.10', 'Z95.5', 'I48.21', 'Z79.01'],
    optional: ['Z79.82'],
  },
  {
    id: 'own-13',
    text: `SYNTHETIC NOTE
Date of service: 11/13/2026
Reason: chest pain
HPI: 44M with two episodes of sharp left chest pain at rest, each lasting seconds. No dyspnea, no radiation. Stress at work. Worried about his heart because his brother had an MI at 48.
Exam normal. ECG: normal sinus rhythm, no ST changes.
Assessment: Chest pain, atypical, likely musculoskeletal. Doubt ACS. Stress test ordered to rule out CAD.
Plan: return if worse.`,
    codes: [],
    optional: ['R07.89', 'R07.9', 'Z82.49'],
  },
  {
    id: 'own-14',
    text: `SYNTHETIC NOTE
Date of service: 10/28/2026
ENDOCRINE VISIT
HPI: 36 yo woman with Hashimoto's, on levothyroxine 100 mcg. More tired lately, hair thinning, gained 6 lb. Periods regular. No neck swelling.
Labs: TSH 8.2 (0.4-4.5), free T4 0.8.
Assessment & Plan: Hypothyroidism due to Hashimoto's thyroiditis, undertreated. Increase levothyroxine to 112 mcg, TSH in 6 weeks. Discussed taking it apart from iron.`,
    codes: ['E06.3'],
    optional: ['E03.8', 'E03.9'],
  },
  {
    id: 'own-15',
    text: `SYNTHETIC NOTE
Date of service: 11/16/2026
Dermatology. 66F with a rough spot on the left cheek for a year. History of basal cell carcinoma of the nose, removed 2019.
Exam: 4 mm scaly erythematous papule left cheek. Several stuck-on brown papules on the back.
Impression: 1. Actinic keratosis, left cheek - cryotherapy x1. 2. Seborrheic keratoses, back - benign, reassured. 3. History of basal cell carcinoma - no recurrence.
Sun protection. Return 1 year.`,
    codes: ['L57.0', 'L82.1', 'Z85.828'],
  },
  {
    id: 'own-16',
    text: `SYNTHETIC NOTE
Date of service: 11/06/2026
NEUROLOGY
HPI: 27F with migraine since age 16, about four a month, unilateral and throbbing with photophobia and nausea, sometimes preceded by zigzag lines for 20 minutes. Sumatriptan works if early. No weakness or numbness.
Exam: non-focal.
A/P: Migraine with aura, not intractable. Start topiramate 25 mg nightly. Continue sumatriptan. Headache diary.`,
    codes: ['G43.109'],
  },
  {
    id: 'own-17',
    text: `SYNTHETIC NOTE
Date of service: 11/18/2026
UROLOGY
74M. BPH with weak stream and nocturia x3. Tamsulosin has helped a little. PSA 2.1. No hematuria, no retention. PVR 60 mL.
Assessment: Benign prostatic hyperplasia with lower urinary tract symptoms: nocturia and weak stream.
Plan: add finasteride. Return 6 months.`,
    codes: ['N40.1', 'R35.1', 'R39.12'],
  },
  {
    id: 'own-18',
    text: `SYNTHETIC NOTE
Date of service: 11/17/2026
GI CLINIC
HPI: 55M with long-standing reflux, here to discuss results. EGD showed LA grade B esophagitis, no Barrett's. Heartburn better on pantoprazole. Denies dysphagia, melena, weight loss.
PMH: OSA on CPAP, HTN, hiatal hernia.
Assessment: GERD with esophagitis, no bleeding. Hiatal hernia.
Plan: pantoprazole 40 mg daily for 8 more weeks, then step down. Raise the head of the bed.`,
    codes: ['K21.00', 'K44.9'],
    optional: ['G47.33', 'I10'],
  },
  {
    id: 'own-19',
    text: `SYNTHETIC NOTE
Date of service: 11/02/2026
Prenatal visit. 28 yo G2P1 at 30 weeks gestation. Good fetal movement. No bleeding, no contractions, no headache. Glucose log: fasting 82-90, two-hour 100-118, diet only.
FHT 145. Fundal height 30 cm. BP 110/66.
A/P: 1. Gestational diabetes, diet controlled. Continue diet and log. 2. Intrauterine pregnancy at 30 weeks gestation. Growth ultrasound in 2 weeks.`,
    codes: ['O24.410', 'Z3A.30'],
  },
  {
    id: 'own-20',
    text: `SYNTHETIC NOTE
Date of service: 11/12/2026
ORTHO FOLLOW-UP
Six weeks after a closed fracture of the left distal radius, treated in a cast. She fell on ice. Pain gone. Here for follow-up of her fracture; cast removed today.
X-ray: healing well, alignment kept.
Impression: Left distal radius fracture, healing well.
Plan: wrist brace, hand therapy, return in 4 weeks.`,
    codes: ['S52.502D'],
    optional: ['W00.0XXD'],
  },
  {
    id: 'own-21',
    text: `SYNTHETIC NOTE
Date of service: 11/19/2026
ONCOLOGY
63F with stage II cancer of the upper-outer quadrant of the left breast, ER positive, s/p lumpectomy and radiation, on anastrozole since March. Hot flashes are mild. No bone pain.
PMH: hypertension, osteopenia.
Exam: no masses, no adenopathy.
Assessment: Malignant neoplasm of the upper-outer quadrant of the left female breast, on adjuvant anastrozole, no evidence of recurrence. Osteopenia - calcium and vitamin D, DEXA next year.`,
    codes: ['C50.412', 'Z79.811', 'M85.80'],
    optional: ['Z17.0', 'I10', 'Z90.12', 'Z98.890', 'Z92.3', 'R23.2', 'N95.1', 'M85.88', 'M85.89'],
  },
  {
    id: 'own-22',
    text: `SYNTHETIC NOTE
Date of service: 11/04/2026
RHEUMATOLOGY
48F with seropositive rheumatoid arthritis on methotrexate and folic acid. Morning stiffness 20 minutes. No new joints. Mild nausea the day after the dose.
Exam: no synovitis.
Labs: CBC and LFTs normal.
Assessment: Rheumatoid arthritis with positive rheumatoid factor, low disease activity. High-risk medication monitoring.
Plan: continue methotrexate 15 mg weekly.`,
    codes: ['M05.9'],
    optional: ['Z79.631', 'Z79.899', 'Z51.81'],
  },
]
