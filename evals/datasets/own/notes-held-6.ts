import type { OwnNote } from './own-note.ts'

/** SYNTHETIC, and held back: read at the end only, never to mend by. Long charts, of which little is about today. No person, place or event is real. */
export const heldLongNotes: OwnNote[] = [
  {
    id: 'held-097',
    hard: 'long visit export, tables, most of it not about today',
    text: `SYNTHETIC HEALTH SYSTEM - AMBULATORY ENCOUNTER SUMMARY
Patient: Test Elder    DOB: 02/1951    Encounter date: 11/02/2026    Type: Office visit
Visit reason: 1) legs swelling 2) refill
VITALS: BP 142/80 | P 68 | T 97.9 | SpO2 96% | Wt 214 lb | Ht 68 in | BMI 32.5
ALLERGIES: codeine (nausea), latex (rash)
PROBLEM LIST
  Asthma (onset 1990) - resolved 2005
  Benign colon polyp (2018)
  Chronic kidney disease, stage 3a (2022)
  Coronary artery disease (2017)
  Gout (2014)
  Hypertension (1998)
  Knee replacement, right (2020)
  Major depression, single episode, in full remission (2012)
PAST SURGICAL HISTORY: CABG x3 2017; right total knee 2020; tonsillectomy
FAMILY HISTORY
  Mother: breast cancer, died 71      Father: heart attack 55
  Sister: type 1 diabetes             Brother: healthy
SOCIAL: Tobacco - never. Alcohol - 2 per week. Drugs - none. Lives with wife (Parkinson disease).
MEDICATIONS: amlodipine 10 mg, atorvastatin 80 mg, aspirin 81 mg, metoprolol succinate 50 mg, losartan 100 mg, allopurinol 300 mg
HPI: 75M. Both ankles swell by evening since amlodipine was raised in August. Flat in the morning. No dyspnea, no orthopnea, no calf pain. No gout attack in three years. Mood fine.
ROS: Constitutional: no fever, no chills, no weight loss. Eyes: no blurring. ENT: no sore throat. CV: no chest pain, no palpitations, + leg swelling. Resp: no cough, no wheeze. GI: no nausea, no diarrhea, no bleeding. GU: no dysuria. MSK: no joint pain. Skin: no rash. Neuro: no dizziness, no numbness. Psych: no depression. Endo: no thirst. Heme: no bruising.
EXAM
  General: no distress.           Neck: no JVD, no bruit.
  Heart: regular, no murmur.      Lungs: clear, no rales.
  Abdomen: soft, no ascites.      Legs: 1+ pitting at both ankles, no ulcer, no cords.
RESULTS: BNP 48. Creatinine 1.3, eGFR 55. Albumin 4.1. UA no protein. Echo 09/2026: EF 60%, no diastolic dysfunction.
ASSESSMENT AND PLAN
1. Edema of both legs due to amlodipine (adverse effect). Heart failure and nephrotic disease excluded by the tests above. Lower amlodipine to 5 mg.
2. Hypertension with chronic kidney disease stage 3a: start chlorthalidone 12.5 mg, BMP in 2 weeks.
3. CAD, status post CABG, no angina: continue aspirin, atorvastatin, metoprolol.
4. Gout, quiet on allopurinol: refill.
Return in 4 weeks. Go to the ED for chest pain or breathlessness. DVT unlikely, no duplex.
Electronically signed: K. Placeholder, MD 11/02/2026 17:40`,
    codes: ['R60.0', 'T46.1X5A', 'I12.9', 'N18.31', 'I25.10', 'M10.9', 'Z95.1'],
    optional: [
      'Z79.82',
      'Z96.651',
      'F32.5',
      'Z80.3',
      'Z82.49',
      'Z83.3',
      'Z86.0100',
      'Z91.040',
      'Z88.5',
      'Z79.899',
    ],
    evidence: {
      'R60.0': 'Edema of both legs',
      'T46.1X5A': 'due to amlodipine (adverse effect)',
      'I12.9': 'Hypertension with chronic kidney disease stage 3a',
      'N18.31': 'chronic kidney disease stage 3a',
      'I25.10': 'CAD, status post CABG, no angina',
      'M10.9': 'Gout, quiet on allopurinol',
      'Z95.1': 'status post CABG',
      'Z79.82': 'aspirin 81 mg',
      'Z96.651': 'right total knee 2020',
      'F32.5': 'Major depression, single episode, in full remission',
      'Z80.3': 'Mother: breast cancer',
      'Z82.49': 'Father: heart attack 55',
      'Z83.3': 'Sister: type 1 diabetes',
      'Z91.040': 'latex (rash)',
      'Z88.5': 'codeine (nausea)',
    },
  },
  {
    id: 'held-098',
    hard: 'nurse, scribe, resident and attending in one chart; timeline',
    text: `SYNTHETIC EMERGENCY DEPARTMENT CHART
Visit date: 10/18/2026    Arrived 13:05    Left 18:20
TRIAGE NURSE 13:07: "Chest pain, possible MI. Hx DM, HTN, asthma per wife." Acuity 2.
SCRIBE: documentation by scribe J. Example for the attending.
CHIEF COMPLAINT: burning in chest
HPI: 49F, burning behind the breastbone since last night after chili, sour taste, worse lying down. Took two antacids with some help. Not exertional. No dyspnea, sweating, arm pain. Had the same in June.
PAST MEDICAL HISTORY (patient): asthma as a child, outgrown. "No diabetes, that is my husband."
MEDICATIONS: none
ALLERGIES: none
FAMILY HISTORY: father MI at 70
SOCIAL: no tobacco; one glass of wine on Fridays
REVIEW OF SYSTEMS
  Gen: denies fever, chills
  Cardiac: as HPI; denies palpitations, syncope
  Resp: denies cough, hemoptysis
  GI: positive for heartburn; denies vomiting, melena, dysphagia
  MSK: denies leg pain, swelling
  Neuro: denies weakness
  All other systems negative
PHYSICAL EXAM
  BP 118/72, HR 76, RR 14, SpO2 99%
  Chest wall not tender. Heart regular. Lungs clear. Abdomen soft with mild epigastric tenderness. Calves soft.
ORDERS AND RESULTS
  13:20 ECG normal sinus rhythm
  13:40 troponin <0.01   16:40 troponin <0.01
  14:00 CXR no acute disease
  14:10 lipase 30, LFT normal, Hgb 13.2, glucose 92
RE-EVALUATION 15:10 resident: pain 2/10 after antacid and famotidine. "Doubt ACS, consider PUD, GERD, esophageal spasm."
RE-EVALUATION 17:00 attending: no pain.
MDM: MI ruled out, HEART score 2. PE not suspected. Gallstones not seen on bedside ultrasound.
FINAL DIAGNOSIS (attending): Gastroesophageal reflux disease without esophagitis.
PLAN: omeprazole 20 mg for 4 weeks, no late meals. Return for chest pain with effort, vomiting blood, black stools.
Attending: M. Placeholder, MD - I performed the visit; scribe note reviewed and correct.`,
    codes: ['K21.9'],
    optional: ['Z82.49'],
    evidence: { 'K21.9': 'Gastroesophageal reflux disease without esophagitis', 'Z82.49': 'father MI at 70' },
  },
  {
    id: 'held-099',
    hard: 'long infant visit, milestones, guidance full of diseases that nobody has',
    text: `SYNTHETIC PEDIATRICS - 12 MONTH WELL VISIT
Date of service: 10/30/2026
Informant: both parents
Interval: two colds, no ear infections, no ED visits. ER record from cousin's croup was scanned in by mistake, removed.
Birth: term, 3,400 g, jaundice in the first week treated with lights (resolved).
Feeding: whole milk 30 oz a day, few meats, still on bottle.
Sleep: 11 hours plus one nap. Elimination: soft stool daily, no constipation.
Development: pulls to stand, cruises, pincer grasp, mama/dada, waves.
Family: mother eczema; father peanut allergy; older sister febrile seizure.
Social: no smokers, dog, home built 1962 with peeling paint under repair.
Environmental risk screen
  Lead: YES   TB: no   Dental home: not yet   Food insecurity: no
ROS: negative for fever, cough, wheeze, vomiting, diarrhea, rash, seizures.
Growth: length 60th, weight 72nd, head 55th percentile.
EXAM
  Gen: alert, pale    HEENT: TMs normal, two teeth, no thrush
  Chest: clear        CV: soft flow murmur 1/6, normal pulses
  Abd: no mass        GU: testes down     Hips: stable
  Skin: clear, no eczema   Neuro: tone normal
Fluoride varnish applied.
POC hemoglobin 9.4. Lead drawn (venous), pending.
ASSESSMENT
1. Well child 12 months with abnormal finding
2. Iron deficiency anemia, dietary, from too much milk - ferrous sulfate 3 mg/kg, milk to 16 oz, CBC in 4 weeks
3. Vaccines today: MMR, varicella, hepatitis A, PCV
4. Lead exposure risk in old home, level pending
ANTICIPATORY GUIDANCE: prevention of falls, burns, choking, drowning, poisoning; poison center number; car seat rear-facing; signs of dehydration and anaphylaxis.
Return 4 weeks for blood count; 15 month visit.
Signed: S. Placeholder, MD`,
    codes: ['Z00.121', 'D50.8', 'Z23'],
    optional: ['Z77.011', 'Z29.3', 'Z84.89', 'Z84.0', 'Z83.49'],
    evidence: {
      'Z00.121': 'Well child 12 months with abnormal finding',
      'D50.8': 'Iron deficiency anemia, dietary',
      Z23: 'Vaccines today',
      'Z77.011': 'Lead exposure risk in old home',
      'Z29.3': 'Fluoride varnish applied',
    },
  },
  {
    id: 'held-100',
    hard: "long intake, childhood events, others' illnesses, substance use in remission",
    text: `SYNTHETIC OUTPATIENT PSYCHIATRIC INTAKE
Date of service: 10/07/2026
Source: patient; records of 2019 admission
CHIEF COMPLAINT: "I can't be in stores anymore."
HPI: 32F. Since a mugging at knifepoint in March 2025 she has nightmares three nights a week, flashbacks in parking lots, avoids shops and her old street, startles, sleeps with lights on, feels numb. Eighteen months now. Checks locks twice but is not troubled by it. Attacks of fear only with reminders.
MOOD: sad at times, enjoys painting, appetite normal, works full time. PHQ-9 7.
MANIA: never. PSYCHOSIS: never; "shadows" only when half asleep.
SAFETY: no suicidal ideation since 2019, no plan, no weapons, no homicidal ideation.
PAST PSYCHIATRIC: one admission 2019 after an overdose during a depressive episode; sertraline 2019-2021.
SUBSTANCES
  Alcohol: heavy 2017-2019 (alcohol use disorder, moderate); none since October 2019
  Cannabis: tried in college
  Tobacco: never
  Opioids, stimulants: never
MEDICAL: mild intermittent asthma, albuterol twice this year; migraine in her teens, none for ten years.
FAMILY: mother - bipolar disorder; father - alcohol dependence; brother - schizophrenia; no suicides.
DEVELOPMENTAL: parents divorced at 9; no abuse.
SOCIAL: lives with partner who has epilepsy. Graphic designer.
MEDICATIONS: albuterol as needed. ALLERGIES: none.
MSE
  Appearance: neat, sits facing the door.
  Speech: normal. Mood: "on edge". Affect: anxious, congruent.
  Thought: linear, no delusions, no obsessions. Perception: no hallucinations.
  Cognition: intact. Insight and judgment: good.
PCL-5 52. GAD-7 11. AUDIT 0.
DIFFERENTIAL: panic disorder, agoraphobia, OCD, generalized anxiety disorder, recurrent depression - criteria not met today.
DIAGNOSES:
1. Post-traumatic stress disorder, chronic
2. Alcohol use disorder, moderate, in sustained remission
PLAN: trauma-focused therapy, restart sertraline 50 mg, prazosin if nightmares stay. Crisis line given in case of suicidal thoughts. Return 3 weeks.`,
    codes: ['F43.12', 'F10.21'],
    optional: ['J45.20', 'Z91.51', 'Z81.8', 'Z81.1', 'X99.1XXS'],
    evidence: {
      'F43.12': 'Post-traumatic stress disorder, chronic',
      'F10.21': 'Alcohol use disorder, moderate, in sustained remission',
      'J45.20': 'mild intermittent asthma',
      'Z91.51': 'after an overdose',
      'Z81.8': 'brother - schizophrenia',
      'Z81.1': 'father - alcohol dependence',
    },
  },
  {
    id: 'held-101',
    setting: 'inpatient',
    hard: 'long elective stay, home conditions managed, template complications list all negative',
    text: `SYNTHETIC DISCHARGE SUMMARY - ORTHOPEDIC SURGERY
Patient: Test Fir    MRN: SYN-778    Service: Arthroplasty
Admission date: 11/09/2026
Discharge date: 11/11/2026
ADMISSION DIAGNOSIS: Left knee arthritis
PRINCIPAL PROCEDURE: Left total knee arthroplasty, 11/09/2026
HISTORY: 70F with end-stage primary osteoarthritis of the left knee, failed injections and therapy. Right knee replaced 2023.
PAST MEDICAL HISTORY
  Type 2 diabetes, on metformin (held, resumed day 2) - A1c 6.6
  Hypertension - lisinopril continued
  Hypothyroidism - levothyroxine continued
  Sleep apnea, obstructive - used own CPAP both nights
  Breast cancer 2008, no recurrence
  DVT after a flight in 2011, not on anticoagulation
FAMILY HISTORY: mother osteoporosis, brother malignant hyperthermia (patient's test negative).
HOSPITAL COURSE
  Day 0: spinal anesthesia, tourniquet 68 minutes, EBL 150 mL. No complication.
  Day 1: walked 100 feet. Hgb 11.0 from 13.1, expected, no treatment, not anemia needing code or care.
  Night 1: could not void, bladder scan 620 mL, straight catheter once: postoperative urinary retention; voided on day 2, resolved.
  Day 2: stairs. Nausea once, ondansetron.
COMPLICATION CHECKLIST
  DVT/PE: none     MI: none          Pneumonia: none
  Infection: none  Stroke: none      Delirium: none
  Fall: none       Pressure injury: none   Fracture: none
CONSULTS: hospital medicine (diabetes, blood pressure).
EXAM AT DISCHARGE: wound dry, calf soft, sensation intact, pulses full.
LABS: glucose 118-164. Creatinine 0.8. Sodium 137.
DISCHARGE DIAGNOSES
1. Primary osteoarthritis, left knee, status post total knee arthroplasty
2. Postoperative urinary retention, resolved
3. Type 2 diabetes mellitus
4. Essential hypertension
5. Hypothyroidism
6. Obstructive sleep apnea on CPAP
DISCHARGE MEDICATIONS: aspirin 81 mg BID for clot prevention, acetaminophen, oxycodone as needed for pain, home medicines.
INSTRUCTIONS: call for fever, drainage, calf swelling, chest pain.
Signed: G. Placeholder, MD`,
    codes: ['M17.12', 'E11.9', 'I10', 'E03.9', 'G47.33', 'Z79.84'],
    optional: ['R33.8', 'R33.9', 'N99.89', 'Z96.651', 'Z85.3', 'Z86.718', 'Z82.62', 'Z84.89'],
    evidence: {
      'M17.12': 'Primary osteoarthritis, left knee',
      'E11.9': 'Type 2 diabetes mellitus',
      I10: 'Essential hypertension',
      'E03.9': 'Hypothyroidism',
      'G47.33': 'Obstructive sleep apnea on CPAP',
      'Z79.84': 'on metformin',
      'R33.8': 'Postoperative urinary retention',
      'R33.9': 'Postoperative urinary retention',
      'N99.89': 'Postoperative urinary retention',
      'Z96.651': 'Right knee replaced 2023',
      'Z85.3': 'Breast cancer 2008',
      'Z86.718': 'DVT after a flight in 2011',
      'Z82.62': 'mother osteoporosis',
    },
  },
  {
    id: 'held-102',
    hard: "copied cardiology history of twenty years, one sentence is today's",
    text: `SYNTHETIC CARDIOLOGY TELEHEALTH VISIT
Date of service: 11/19/2026
Modality: audio-video; patient at home
CARDIAC HISTORY (carried forward, newest last)
  2006 SVT, ablated, no recurrence
  2013 NSTEMI, stent to circumflex
  2016 pericarditis, resolved
  2019 syncope, loop recorder negative, explanted 2022
  2021 stress test: no ischemia
  2024 echo: EF 60%, mild aortic stenosis, Vmax 2.3 m/s
  2026 (Oct) echo: EF 60%, moderate aortic stenosis, Vmax 3.3 m/s, mean gradient 26
OTHER HISTORY: hyperlipidemia; COVID-19 2021, recovered; skin cancer (basal cell) 2020 removed; cataract surgery.
FAMILY: father aortic aneurysm; son bicuspid valve.
MEDS: aspirin 81 mg, rosuvastatin 40 mg, metoprolol succinate 25 mg
ALLERGIES: none
INTERVAL: 74M walks two miles with no angina, dyspnea, syncope or dizziness. Home BP 118-128/70s.
ROS: Const neg. CV neg. Resp neg. GI neg. Neuro neg. Heme neg.
EXAM (video): comfortable, no visible distress, no ankle swelling shown to camera.
DATA REVIEWED: LDL 61, creatinine 0.9, October echo as above.
COUNSELING: signs of severe aortic stenosis - angina, syncope, heart failure - and when to call.
ASSESSMENT AND PLAN
# Nonrheumatic aortic stenosis, moderate, asymptomatic, progressed: echo every year, no intervention now.
# CAD, prior stent, old MI 2013, no angina: continue aspirin, rosuvastatin, metoprolol.
# Hyperlipidemia, LDL at goal.
Endocarditis prophylaxis not indicated. AF screening negative on watch.
Return in 12 months, earlier for symptoms.
Total time 24 minutes. Signed L. Placeholder, MD`,
    codes: ['I35.0', 'I25.10', 'I25.2', 'Z95.5', 'E78.5'],
    optional: ['Z79.82', 'Z86.16', 'Z85.828', 'Z98.49', 'Z82.49', 'Z82.79'],
    evidence: {
      'I35.0': 'Nonrheumatic aortic stenosis',
      'I25.10': 'CAD, prior stent, old MI 2013, no angina',
      'I25.2': 'old MI 2013',
      'Z95.5': 'prior stent',
      'E78.5': 'Hyperlipidemia, LDL at goal',
      'Z79.82': 'aspirin 81 mg',
      'Z86.16': 'COVID-19 2021, recovered',
      'Z85.828': 'skin cancer (basal cell) 2020 removed',
      'Z98.49': 'cataract surgery',
      'Z82.49': 'father aortic aneurysm',
    },
  },
]
