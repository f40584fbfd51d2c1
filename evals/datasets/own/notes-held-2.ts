import type { OwnNote } from './own-note.ts'

/** SYNTHETIC, and held back: read at the end only, never to mend by. Specialty clinics. No person, place or event is real. */
export const heldSpecialtyNotes: OwnNote[] = [
  {
    id: 'held-020',
    text: `SYNTHETIC CARDIOLOGY NOTE
Date of service: 10/08/2026
Patient: Test Birch, 71 M
REASON: follow-up after hospital stay for palpitations
HPI: Holter in September showed runs of atrial fibrillation up to six hours that stop by themselves. He feels them as fluttering. No syncope. No chest pain. Tolerates apixaban, no bleeding.
PMH: hypertension, paroxysmal atrial fibrillation, mitral valve prolapse.
MEDS: apixaban 5 mg BID, metoprolol tartrate 25 mg BID, chlorthalidone 12.5 mg
EXAM: BP 126/70, HR 64 regular. Late systolic click, soft murmur at apex. Lungs clear.
ECG: sinus rhythm, PR normal.
ECHO: EF 60%, posterior leaflet prolapse, moderate mitral regurgitation.
ASSESSMENT:
1. Paroxysmal atrial fibrillation, CHA2DS2-VASc 2, on long-term anticoagulation with apixaban.
2. Nonrheumatic mitral valve prolapse with moderate mitral regurgitation.
3. Hypertension, controlled.
PLAN: refer to EP for ablation talk. Echo in one year.
Electronically signed: L. Placeholder, MD`,
    codes: ['I48.0', 'I34.1', 'I10', 'Z79.01'],
    optional: ['I34.0'],
    evidence: {
      'I48.0': 'Paroxysmal atrial fibrillation',
      'I34.1': 'Nonrheumatic mitral valve prolapse',
      I10: 'Hypertension, controlled',
      'Z79.01': 'long-term anticoagulation with apixaban',
      'I34.0': 'moderate mitral regurgitation',
    },
  },
  {
    id: 'held-021',
    hard: 'differential of many diseases, none established',
    text: `SYNTHETIC PULMONARY CONSULTATION
Date of service: 10/13/2026
Requested by: Dr. Sample, primary care
REASON FOR CONSULTATION: chronic cough
HPI: 47F, dry cough for five months, worse lying down and after laughing. No fever, no sputum, no hemoptysis. Non-smoker. No ACE inhibitor. Cat at home. Mild heartburn once a week, no medicine.
ROS: no weight loss, no night sweats, no joint pain, no rash, no wheeze.
FAMILY HISTORY: asthma in sister, COPD in father, sarcoidosis in an aunt.
EXAM: Lungs clear. Nose with mild cobblestoning of pharynx. No clubbing.
CXR 10/01: clear. SPIROMETRY today: normal, no bronchodilator response.
ASSESSMENT
Chronic cough. Differential: upper airway cough syndrome, cough variant asthma, gastroesophageal reflux disease, eosinophilic bronchitis. Doubt interstitial lung disease or sarcoidosis. No sign of malignancy.
PLAN
Methacholine challenge to evaluate for asthma. Trial of nasal steroid. If no better, empiric PPI.`,
    codes: ['R05.3'],
    optional: ['Z82.5'],
    evidence: { 'R05.3': 'Chronic cough', 'Z82.5': 'asthma in sister' },
  },
  {
    id: 'held-022',
    text: `SYNTHETIC GASTROENTEROLOGY NOTE
Date of service: 11/04/2026
27-year-old man with Crohn disease of the terminal ileum since 2022, on adalimumab every two weeks.
INTERVAL: One or two formed stools a day. No blood, no pain, no fever, no drainage. Weight up 6 lb.
LABS: CRP under 1, fecal calprotectin 60. Hgb 14.1. Drug level in range.
EXAM: Abdomen soft, no mass. Perianal area normal.
ASSESSMENT
1. Crohn disease of small intestine without complications, in remission on adalimumab.
2. High-risk medication use, TB and hepatitis B screens negative this year.
PLAN: same dose. Colonoscopy due 2028. Influenza vaccine given by pharmacy.`,
    codes: ['K50.00'],
    optional: ['Z79.620', 'Z79.899'],
    evidence: {
      'K50.00': 'Crohn disease of small intestine without complications',
      'Z79.620': 'adalimumab every two weeks',
      'Z79.899': 'High-risk medication use',
    },
  },
  {
    id: 'held-023',
    hard: 'thyroid nodule biopsy benign, cancer in family and worry',
    text: `SYNTHETIC ENDOCRINOLOGY NOTE
Service date: 10/19/2026
HPI: 51F sent for thyroid nodule found on a neck CT. Worried about thyroid cancer since her sister had papillary thyroid cancer. No hoarseness or trouble swallowing. No radiation.
Ultrasound: 1.8 cm solid nodule right lobe, TI-RADS 4. FNA last week: benign, Bethesda II.
Labs: TSH 1.4.
ROS: denies palpitations, tremor, heat intolerance, weight change, constipation.
EXAM: right lobe fullness, mobile, no nodes.
ASSESSMENT: Nontoxic single thyroid nodule, benign cytology. Thyroid cancer excluded by FNA. Family history of thyroid cancer.
PLAN: ultrasound in 12 months. Return sooner if it grows or voice changes.`,
    codes: ['E04.1'],
    optional: ['Z80.8'],
    evidence: { 'E04.1': 'Nontoxic single thyroid nodule', 'Z80.8': 'Family history of thyroid cancer' },
  },
  {
    id: 'held-024',
    hard: 'diabetes type 1 with many complications, abbreviations',
    text: `SYNTHETIC ENDO F/U
DOS: 11/09/2026
34M T1DM x 22 y on pump (lispro) + CGM. TIR 61%. A1c 8.1. Lows 2-3/wk overnight, lowest 52 last Tues, woke sweaty, treated w/ juice; no LOC, no glucagon.
Eyes (10/26): mod NPDR OU, no macular edema. Kidney: UACR 340, eGFR 88. Feet: sensation intact, no ulcer.
PMH: celiac dz on GF diet. Appendectomy.
FH: T1DM - brother. Hashimoto - mother.
Meds: lispro via pump, lisinopril 10 (for kidneys), no HTN.
PE: BP 118/70. Lipohypertrophy at L abdomen.
A/P:
1. T1DM w/ diabetic nephropathy (macroalbuminuria) - lisinopril up to 20
2. T1DM w/ moderate NPDR OU, no ME - retina q6mo
3. T1DM w/ hypoglycemia w/o coma - basal down 10% MN-0400
4. Celiac disease - tTG neg, cont GF diet
Rotate sites. RTC 3 mo.`,
    codes: ['E10.21', 'E10.3393', 'E10.649', 'K90.0'],
    optional: ['Z96.41', 'Z79.4', 'Z83.3', 'Z90.49', 'Z46.81'],
    evidence: {
      'E10.21': 'T1DM w/ diabetic nephropathy',
      'E10.3393': 'T1DM w/ moderate NPDR OU, no ME',
      'E10.649': 'T1DM w/ hypoglycemia w/o coma',
      'K90.0': 'Celiac disease',
      'Z96.41': 'on pump',
      'Z79.4': 'lispro via pump',
      'Z83.3': 'T1DM - brother',
      'Z90.49': 'Appendectomy',
    },
  },
  {
    id: 'held-025',
    text: `SYNTHETIC NEPHROLOGY NOTE
Date of service: 10/27/2026
REASON: CKD follow-up
HPI: 73F with CKD stage 4 from hypertension. No uremic symptoms. Fistula placed in August in the left forearm, thrill good, not used yet.
MEDS: amlodipine, sodium bicarbonate, calcitriol, furosemide.
LABS: eGFR 18, K 5.0, bicarbonate 20, PTH 190, phosphorus 4.8, Hgb 10.1, ferritin 220.
EXAM: BP 138/72. No asterixis, no rub, trace edema.
IMPRESSION:
1. Hypertensive chronic kidney disease, stage 4
2. Anemia in chronic kidney disease
3. Secondary hyperparathyroidism of renal origin
4. Chronic metabolic acidosis, on bicarbonate
PLAN: transplant class next week, start darbepoetin monthly, labs in 4 weeks.`,
    codes: ['I12.9', 'N18.4', 'D63.1', 'N25.81', 'E87.22'],
    evidence: {
      'I12.9': 'Hypertensive chronic kidney disease',
      'N18.4': 'chronic kidney disease, stage 4',
      'D63.1': 'Anemia in chronic kidney disease',
      'N25.81': 'Secondary hyperparathyroidism of renal origin',
      'E87.22': 'Chronic metabolic acidosis',
    },
  },
  {
    id: 'held-026',
    text: `SYNTHETIC RHEUMATOLOGY NOTE
Date of service: 11/16/2026
39F with systemic lupus since 2017, class IV lupus nephritis in 2019, now stable.
S: no rash, mouth sores or chest pain. Fatigue mild. Fingers turn white then blue in the cold, no ulcers.
O: BP 118/74. No synovitis, no malar rash. Fingertips cool, no pits.
Labs: UPCR 0.3, creatinine 0.8, C3 and C4 normal, dsDNA low positive.
Meds: hydroxychloroquine 300 mg, mycophenolate 1 g BID, nifedipine ER.
Assessment:
- SLE with lupus nephritis (glomerular disease), in low activity, continue mycophenolate and hydroxychloroquine.
- Secondary Raynaud phenomenon, no gangrene, nifedipine helps.
- Eye exam for hydroxychloroquine done in September, no toxicity.
Plan: labs every 3 months, visit in 4 months.`,
    codes: ['M32.14', 'I73.00'],
    optional: ['Z79.899', 'Z79.624'],
    evidence: {
      'M32.14': 'SLE with lupus nephritis',
      'I73.00': 'Raynaud phenomenon, no gangrene',
      'Z79.899': 'hydroxychloroquine 300 mg',
      'Z79.624': 'mycophenolate 1 g BID',
    },
  },
  {
    id: 'held-027',
    hard: 'no epilepsy yet, history of stroke with sequela',
    text: `SYNTHETIC NEUROLOGY NOTE
Date of service: 10/21/2026
HPI: 67M, ischemic stroke in 2023 with left-sided weakness of arm and leg since, right-handed. Came because of one spell on 10/12: left arm twitched for two minutes, he stayed awake, arm heavier for an hour. EEG: right temporal slowing, no spikes. MRI: old right MCA infarct, nothing new. TIA thought unlikely.
PMH: hypertension, hyperlipidemia. No AF on loop recorder. FH: mother epilepsy.
MEDS: clopidogrel, atorvastatin 80, losartan, baclofen.
EXAM: left arm 4/5, left leg 4+/5, left spasticity, gait with cane.
ASSESSMENT AND PLAN:
1. Single unprovoked seizure, possibly post-stroke. Not epilepsy by definition yet; start levetiracetam given the scar.
2. Left hemiparesis, nondominant side, sequela of ischemic stroke. Baclofen, therapy.
3. Hypertension, hyperlipidemia - at goal; continue losartan and atorvastatin.
No driving for six months. Return if another spell.`,
    codes: ['R56.9', 'I69.354', 'I10', 'E78.5'],
    optional: ['I69.398', 'Z79.02', 'Z82.0'],
    evidence: {
      'R56.9': 'Single unprovoked seizure',
      'I69.354': 'Left hemiparesis, nondominant side, sequela of ischemic stroke',
      I10: 'Hypertension',
      'E78.5': 'hyperlipidemia - at goal',
      'Z79.02': 'clopidogrel',
      'Z82.0': 'mother epilepsy',
    },
  },
  {
    id: 'held-028',
    text: `SYNTHETIC DERMATOLOGY NOTE
Date of service: 11/13/2026
CC: skin check
HPI: 44F, total body skin check. Psoriasis on elbows and knees since college, using clobetasol on weekends. New growth on the right forearm for 2 months.
EXAM: Well-demarcated scaly plaques on both elbows and knees. 6 mm pearly papule right forearm with telangiectasia. No concerning nevi. Nails with pits.
PROCEDURE: shave biopsy right forearm, lidocaine, hemostasis with aluminum chloride.
IMPRESSION:
1. Plaque psoriasis - add calcipotriene.
2. Neoplasm of unspecified behavior of skin, right forearm, rule out basal cell carcinoma - biopsy today, await pathology.
Sun protection reviewed to lower the risk of melanoma.`,
    codes: ['L40.0', 'D49.2'],
    evidence: { 'L40.0': 'Plaque psoriasis', 'D49.2': 'Neoplasm of unspecified behavior of skin' },
  },
  {
    id: 'held-029',
    hard: 'two diagnoses that exclude each other',
    text: `SYNTHETIC ENT NOTE
Date of service: 10/23/2026
8-year-old girl, seventh throat infection in a year, snores and breathes through her mouth, restless sleep. Sleep study AHI 8.
Accompanied by: grandmother (legal guardian)
EXAM: Tonsils 4+, no exudate. Adenoid facies. TMs dull with fluid on both sides. Tongue tie absent.
TYMPANOGRAM: type B bilateral.
ASSESSMENT:
1. Hypertrophy of tonsils with hypertrophy of adenoids
2. Chronic tonsillitis and adenoiditis
3. Pediatric obstructive sleep apnea
4. Bilateral chronic serous otitis media
PLAN: tonsillectomy, adenoidectomy and tubes, date 12/08. Risks of bleeding explained.`,
    codes: ['J35.03', 'G47.33', 'H65.23'],
    evidence: {
      'J35.03': 'Chronic tonsillitis and adenoiditis',
      'G47.33': 'obstructive sleep apnea',
      'H65.23': 'Bilateral chronic serous otitis media',
    },
  },
  {
    id: 'held-030',
    hard: 'two eyes, different stages, copied exam',
    text: `SYNTHETIC OPHTHALMOLOGY NOTE
Date of service: 11/17/2026
77F. Glaucoma check and blurred vision at night.
Drops: latanoprost OU qhs, timolol OD BID
VA: OD 20/50, OS 20/25. IOP: 14 OD, 15 OS.
SLE: OD 2+ nuclear sclerosis, OS pseudophakia (lens clear) since 2024.
C/D: 0.8 OD, 0.5 OS. HVF: OD superior arcuate not within 5 degrees (moderate), OS full (mild, OCT thinning).
Template line: "No glaucoma. Diabetic retinopathy: none."
A/P:
1. POAG, moderate stage, right eye. Stable on two drops.
2. POAG, mild stage, left eye. Stable.
3. Age-related nuclear cataract, right eye. Glare bothers her; plan surgery in January.
4. Pseudophakia left eye.`,
    codes: ['H40.1112', 'H40.1121', 'H25.11', 'Z96.1'],
    optional: ['Z98.42'],
    evidence: {
      'H40.1112': 'POAG, moderate stage, right eye',
      'H40.1121': 'POAG, mild stage, left eye',
      'H25.11': 'Age-related nuclear cataract, right eye',
      'Z96.1': 'Pseudophakia left eye',
    },
  },
  {
    id: 'held-031',
    text: `SYNTHETIC UROLOGY NOTE
Date of service: 10/06/2026
Patient: Test Cedar, 64 M
HPI: Gross painless hematuria twice in August. Smoked a pack a day, quit in 2011. CT urogram in September without stone or mass in the kidneys.
OFFICE CYSTOSCOPY today: 2 cm papillary tumor on the left lateral wall of the bladder. Urethra normal. Prostate mildly enlarged.
Cytology from 09/28: high-grade urothelial carcinoma.
IMPRESSION: Malignant neoplasm of the lateral wall of the bladder, urothelial carcinoma, new diagnosis.
PLAN: TURBT with mitomycin on 10/20. Clearance by primary care. Hold aspirin 5 days before.
Former smoker - counseled to stay off.`,
    codes: ['C67.2', 'Z87.891'],
    optional: ['R31.0', 'N40.0'],
    evidence: {
      'C67.2': 'Malignant neoplasm of the lateral wall of the bladder',
      'Z87.891': 'Former smoker',
      'R31.0': 'Gross painless hematuria',
      'N40.0': 'Prostate mildly enlarged',
    },
  },
  {
    id: 'held-032',
    hard: 'symptoms integral to the diagnosis, menopause words',
    text: `SYNTHETIC GYNECOLOGY NOTE
DOS: 11/18/2026
CC: irregular heavy bleeding
HPI: 45F G3P3, cycles every 18 to 40 days for eight months, flooding, clots, cramps. Tired. Hot flashes off and on. Mother had fibroids and a hysterectomy; maternal aunt with endometrial cancer.
US 11/12: intramural fibroid 4.2 cm and a second one 2 cm intramural, lining 7 mm. Ovaries normal.
LABS: Hgb 10.2, ferritin 6. Pregnancy test negative. TSH normal.
EXAM: uterus 10 weeks size, mobile. EMB done today after consent.
A: 1. Intramural leiomyomas of uterus 2. Excessive and frequent menstruation with irregular cycle 3. Iron deficiency anemia secondary to chronic blood loss
R/O hyperplasia - EMB pending.
P: iron every other day, tranexamic acid during flow, discuss myomectomy.`,
    codes: ['D25.1', 'N92.1', 'D50.0'],
    optional: ['Z80.49', 'Z32.02'],
    evidence: {
      'D25.1': 'Intramural leiomyomas of uterus',
      'N92.1': 'Excessive and frequent menstruation with irregular cycle',
      'D50.0': 'Iron deficiency anemia secondary to chronic blood loss',
      'Z80.49': 'endometrial cancer',
    },
  },
  {
    id: 'held-033',
    text: `SYNTHETIC ORTHOPEDIC NOTE
Date of service: 10/28/2026
CC: left shoulder
HPI: 59-year-old painter, left shoulder pain for a year, worse overhead and at night. No injury. Dominant hand right.
EXAM: Forward flexion 140, painful arc, weak external rotation. Neer and Hawkins positive.
MRI: complete tear of the left supraspinatus, 1.5 cm retraction, mild fatty change. AC joint arthrosis.
ASSESSMENT: Complete rotator cuff tear of the left shoulder, nontraumatic.
PLAN: arthroscopic repair in December. Sling fitted. Work note for no overhead lifting.
Signed: K. Placeholder, MD`,
    codes: ['M75.122'],
    optional: ['M19.012'],
    evidence: {
      'M75.122': 'Complete rotator cuff tear of the left shoulder, nontraumatic',
      'M19.012': 'AC joint arthrosis',
    },
  },
  {
    id: 'held-034',
    hard: 'heel pain with new code, obesity mentioned, foot exam template',
    text: `SYNTHETIC PODIATRY NOTE
Date of service: 11/03/2026
CC: R heel pain
HPI: 50F nurse. Pain with first steps in the morning for 4 mos, right heel. No trauma. No numbness. Stretching helped some. Non diabetic.
PMH: hypothyroid on levothyroxine, anxiety.
EXAM: Derm: no ulcer, no tinea, no callus. Vasc: DP/PT 2+. Neuro: intact, Tinel neg. MSK: tender medial calcaneal tubercle R, tight gastroc. L foot normal.
XR R foot today: small plantar spur, no fracture.
DX: Plantar fasciitis, right foot. Equinus contracture of gastrocnemius, right? - will measure next time.
TX: injection of triamcinolone 10 mg, night splint, orthotics.
Return 4 wks; if numb toes or redness call.`,
    codes: ['M67.A01'],
    optional: ['E03.9', 'F41.9', 'M77.31'],
    evidence: {
      'M67.A01': 'Plantar fasciitis, right foot',
      'E03.9': 'hypothyroid on levothyroxine',
      'F41.9': 'anxiety',
      'M77.31': 'small plantar spur',
    },
  },
  {
    id: 'held-035',
    text: `SYNTHETIC HEMATOLOGY NOTE
Date of service: 10/30/2026
24-year-old woman with sickle cell disease (Hb SS) for routine visit.
Two pain crises this year, none since July. No acute chest syndrome ever. Taking hydroxyurea 1000 mg and folic acid. No priapism question. No leg ulcer.
EXAM: mild icterus, no spleen tip, flow murmur.
LABS: Hgb 8.4 (baseline), retic 9%, HbF 21%, creatinine 0.5.
ASSESSMENT: Sickle cell disease, Hb SS, without crisis today. Continue hydroxyurea.
Plan: retinal exam, echo this winter, vaccines up to date. Call for fever over 101, chest pain or pain that home medicine does not hold.`,
    codes: ['D57.1'],
    optional: ['Z79.64', 'Z79.899'],
    evidence: { 'D57.1': 'Sickle cell disease, Hb SS, without crisis', 'Z79.64': 'hydroxyurea 1000 mg' },
  },
  {
    id: 'held-036',
    hard: 'metastases confirmed and questioned, chemo visit',
    text: `SYNTHETIC ONCOLOGY INFUSION VISIT
Date of service: 11/10/2026
DIAGNOSIS: Adenocarcinoma of the sigmoid colon, primary in place and not obstructing, with metastases to liver.
HPI: 62M here for cycle 5 FOLFOX plus bevacizumab. Fingers tingle with cold for a few days after each dose. Eating well. No fever, no mouth sores, no diarrhea.
STAGING CT 10/26: liver lesions smaller, no lung nodules (lung metastasis previously questioned, not confirmed).
LABS: ANC 2.1, platelets 118, CEA 14.
EXAM: ECOG 1. Port site clean.
ASSESSMENT:
1. Encounter for antineoplastic chemotherapy, cycle 5
2. Secondary malignant neoplasm of liver
3. Sigmoid colon cancer, primary in place
4. Oxaliplatin-induced peripheral neuropathy, grade 1, watch
PLAN: proceed with treatment, same doses.`,
    codes: ['Z51.11', 'C78.7', 'C18.7', 'G62.0', 'T45.1X5A'],
    evidence: {
      'Z51.11': 'Encounter for antineoplastic chemotherapy',
      'C78.7': 'Secondary malignant neoplasm of liver',
      'C18.7': 'Sigmoid colon cancer',
      'G62.0': 'Oxaliplatin-induced peripheral neuropathy',
      'T45.1X5A': 'Oxaliplatin-induced',
    },
  },
  {
    id: 'held-037',
    text: `SYNTHETIC ALLERGY CLINIC NOTE
Date of service: 10/14/2026
19-year-old student with a reaction on 10/02: hives, lip swelling and vomiting 10 minutes after a cookie with peanuts; epinephrine in the ED. Now well.
PMH: moderate persistent asthma on budesonide-formoterol, good control, ACT 23. Eczema as a baby, outgrown.
EXAM: skin clear, lungs clear, turbinates pale.
SKIN TESTS: peanut 9 mm, tree nuts negative, cat 5 mm.
SPIROMETRY: FEV1 94%.
ASSESSMENT:
1. Peanut allergy with a history of anaphylaxis - epinephrine auto-injector x2, action plan.
2. Moderate persistent asthma, uncomplicated.
3. Allergic rhinitis due to cat dander.
PLAN: strict avoidance, read labels, yearly visit.`,
    codes: ['Z91.010', 'J45.40', 'J30.81'],
    optional: ['Z87.892'],
    evidence: {
      'Z91.010': 'Peanut allergy',
      'J45.40': 'Moderate persistent asthma, uncomplicated',
      'J30.81': 'Allergic rhinitis due to cat dander',
      'Z87.892': 'history of anaphylaxis',
    },
  },
  {
    id: 'held-038',
    text: `SYNTHETIC INFECTIOUS DISEASE NOTE
Date of service: 11/19/2026
42M with HIV since 2014, on bictegravir-emtricitabine-tenofovir, no missed doses. Pneumocystis pneumonia at diagnosis, treated.
VL undetectable, CD4 612. Partner uses PrEP. Not ill today.
ROS: no fever, no cough, no diarrhea, no rash, no discharge.
EXAM: no thrush, no nodes, lungs clear.
STI SCREEN 11/12: RPR 1:32 (was nonreactive in May), chlamydia and gonorrhea negative.
ASSESSMENT:
1. HIV disease, well suppressed.
2. Early latent syphilis, new - benzathine penicillin 2.4 million units IM today. Partner notified.
PLAN: RPR at 6 and 12 months. Same regimen.`,
    codes: ['B20', 'A51.5'],
    optional: ['Z79.899'],
    evidence: { B20: 'HIV disease', 'A51.5': 'Early latent syphilis' },
  },
]
