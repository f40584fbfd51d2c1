import type { Setting } from '#src/domain/code.ts'

/** SYNTHETIC. The clean texts. No person, place or event is real. */
interface Base {
  setting: Setting
  clean: string
  codes: string[]
  optional?: string[]
}

export const diabetes: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC OFFICE NOTE
Date of service: 11/04/2026
HPI: 63 y/o man here for his diabetes and blood pressure. Sugars 100 to 140. Feet without numbness. No chest pain.
MEDICATIONS: metformin 1000 mg BID, lisinopril 20 mg daily
EXAM: BP 128/74. Feet: pulses full, sensation intact.
DATA: A1c 6.7, creatinine 0.9.
ASSESSMENT AND PLAN:
1. Type 2 diabetes mellitus without complication, continue metformin.
2. Essential hypertension, at goal, continue lisinopril.
Return in 4 months.
Electronically signed by R. Placeholder, MD 11/04/2026 16:02`,
  codes: ['E11.9', 'I10', 'Z79.84'],
}

export const throat: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC URGENT CARE NOTE
Date of service: 10/21/2026
CC: sore throat
HPI: 19 y/o student, two days of sore throat and fever. No cough. Roommate has mononucleosis.
EXAM: T 101.2. Tonsils red with exudate. Tender anterior nodes. Spleen not felt.
LAB: rapid strep positive, monospot negative.
ASSESSMENT: Streptococcal pharyngitis.
PLAN: amoxicillin 500 mg BID for 10 days. Return for trouble swallowing.
Signed: T. Placeholder, PA-C`,
  codes: ['J02.0'],
  optional: ['Z20.828'],
}

export const lungs: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC EMERGENCY DEPARTMENT NOTE
Date of service: 11/12/2026
HPI: 70F with COPD, three days of more wheeze and thicker sputum. Smokes ten cigarettes a day. No chest pain, no leg swelling.
EXAM: SpO2 92% RA. Diffuse wheeze. No crackles.
CXR: hyperinflation, no infiltrate, no effusion.
COURSE: nebulizers and prednisone, SpO2 95% walking.
DIAGNOSES: 1. COPD with acute exacerbation. 2. Nicotine dependence, cigarettes.
PLAN: prednisone 5 days, doxycycline, patch. Pneumonia ruled out by film.
Attending: L. Placeholder, MD, final`,
  codes: ['J44.1', 'F17.210'],
}

export const ankle: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC URGENT CARE NOTE
Date of service: 10/17/2026
CC: left ankle injury
HPI: 28F turned her left ankle on a trail today. Walked out on it. No knee or foot pain.
EXAM: swelling in front of the lateral malleolus, no bony tenderness, stable.
X-RAY: no fracture.
DIAGNOSIS: Sprain of the left ankle.
PLAN: brace, ice, weight as tolerated. Back if not better in two weeks.
E-signed: B. Placeholder, NP`,
  codes: ['S93.402A'],
  optional: ['X50.1XXA', 'Y93.01', 'X50.0XXA'],
}

export const mood: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC PSYCHIATRY NOTE
Date of service: 11/09/2026
34F, follow-up. Sleep better, still tired and flat in the afternoon. Works full time. No suicidal thoughts, no hallucinations, no mania ever.
Sister has bipolar disorder.
MEDS: sertraline 100 mg.
MSE: tidy, mood low, affect restricted, thoughts in order.
DIAGNOSIS: Major depressive disorder, recurrent, moderate.
PLAN: sertraline 150 mg, therapy weekly, return in 4 weeks.
Signed electronically: N. Placeholder, MD`,
  codes: ['F33.1'],
  optional: ['Z81.8'],
}

export const chestFilm: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR CHEST PA AND LATERAL
Exam date: 10/08/2026
INDICATION: Wheezing.
COMPARISON: None.
FINDINGS: Lungs clear. No consolidation, effusion or pneumothorax. Heart size normal.
IMPRESSION: Normal chest.
FINAL REPORT, signed by V. Placeholder, MD`,
  codes: ['R06.2'],
}

export const anemia: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC OFFICE NOTE
DOS: 10/29/2026
HPI: 41F, tired for months. Periods every 28 days, heavy, eight days. Eats well. No black stools.
LABS: Hgb 9.6, MCV 71, ferritin 4. TSH normal. Pregnancy test negative.
EXAM: pale conjunctivae, abdomen soft, no mass.
ASSESSMENT:
1. Iron deficiency anemia due to chronic blood loss.
2. Menorrhagia with regular cycle.
PLAN: ferrous sulfate every other day, pelvic ultrasound, gynecology referral.
Signed: A. Placeholder, MD`,
  codes: ['D50.0', 'N92.0'],
}

export const bladder: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC TELEHEALTH NOTE
Date of service: 11/16/2026
CC: burning
HPI: 26F with two days of burning and frequency. No fever, no flank pain, no vomiting, no discharge. Not pregnant.
Urine dip at the lab: nitrite positive, leukocytes 3+, no blood.
ASSESSMENT: Acute cystitis without hematuria.
PLAN: nitrofurantoin for 5 days. In person if fever or back pain.
Signed: H. Placeholder, DO`,
  codes: ['N30.00'],
}

export const leg: Base = {
  setting: 'inpatient',
  clean: `SYNTHETIC DISCHARGE SUMMARY
Admission date: 11/01/2026
Discharge date: 11/04/2026
HISTORY: 66M with a red, hot left lower leg for four days, fever 101.5, no better on cephalexin.
COURSE: Duplex without clot, DVT ruled out. Blood cultures negative. Vancomycin, then oral doxycycline. Redness fading.
He has hypertension, amlodipine continued.
DISCHARGE DIAGNOSES:
1. Cellulitis of the left lower leg
2. Essential hypertension
DISPOSITION: home. Return for fever or spreading redness.
Attending: C. Placeholder, MD`,
  codes: ['L03.116', 'I10'],
}

export const kidneys: Base = {
  setting: 'outpatient',
  clean: `SYNTHETIC NEPHROLOGY NOTE
Date of service: 10/13/2026
69F, hypertension and chronic kidney disease stage 3b. No swelling. Takes losartan and chlorthalidone. Avoids ibuprofen.
LABS: eGFR 38, potassium 4.6, urine albumin 40.
EXAM: BP 132/78, no edema.
ASSESSMENT: Hypertensive chronic kidney disease, stage 3b, stable. Gout, no attack this year, allopurinol 100 mg continued.
PLAN: labs in 3 months. Return in 4 months.
Electronically signed: E. Placeholder, MD`,
  codes: ['I12.9', 'N18.32', 'M10.9'],
  optional: ['M1A.9XX0'],
}
