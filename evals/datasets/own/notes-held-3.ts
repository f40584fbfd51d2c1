import type { OwnNote } from './own-note.ts'

/** SYNTHETIC, and held back: read at the end only, never to mend by. Emergency and urgent care. No person, place or event is real. */
export const heldEmergencyNotes: OwnNote[] = [
  {
    id: 'held-039',
    hard: 'chest pain with rule-outs, template noise, old infarction',
    text: `SYNTHETIC EMERGENCY DEPARTMENT RECORD
Date of service: 10/11/2026
Arrival: 07:42 by private car. Triage level 2.
CHIEF COMPLAINT: Chest pain
HPI: 57M, two hours of left chest pressure while shoveling mulch, gone on arrival. MI in 2019 with stent to the RCA. Took aspirin. No dyspnea, no syncope. Pain like a pulled muscle when he twists.
PMH: CAD, old MI 2019, hyperlipidemia, GERD
MEDS: aspirin, atorvastatin, metoprolol
FH: father MI age 60. SH: never smoker.
ROS: CONST: no fever. CARDIAC: +chest pain, no palpitations. RESP: no cough. GI: no vomiting. NEURO: no headache. PSYCH: no anxiety. All others negative.
PE: BP 138/84, P 74, SpO2 98%. Chest wall tender at left costochondral joints. RRR. Lungs clear. No leg swelling.
ECG: NSR, old inferior Q waves, no acute change. TROPONIN: <0.01 x2. CXR: no acute disease.
MDM: ACS considered and ruled out with serial troponins. PE unlikely, PERC negative. Dissection doubted. Pneumothorax excluded on film.
DIAGNOSIS: Costochondritis
DISPOSITION: Home. Ibuprofen not used given CAD; acetaminophen. Return for chest pain, fainting, shortness of breath.`,
    codes: ['M94.0'],
    optional: ['I25.10', 'I25.2', 'Z95.5', 'E78.5', 'Z79.82', 'K21.9', 'Z82.49'],
    evidence: {
      'M94.0': 'Costochondritis',
      'I25.10': 'CAD',
      'I25.2': 'old MI 2019',
      'Z95.5': 'stent to the RCA',
      'E78.5': 'hyperlipidemia',
      'Z79.82': 'aspirin',
      'K21.9': 'GERD',
      'Z82.49': 'father MI age 60',
    },
  },
  {
    id: 'held-040',
    text: `SYNTHETIC ED NOTE
Date of service: 11/07/2026
CC: ankle injury
HPI: 33F stepped off a curb and rolled the right ankle this morning. Could take four steps. No knee pain, no numbness.
PMH: none. Meds: none. NKDA.
EXAM: Swelling over the lateral malleolus, tender at the ATFL, no bony tenderness at the base of the fifth metatarsal or navicular. Pulses good.
X-RAY right ankle: no fracture, soft tissue swelling.
ED COURSE: ice, elastic wrap, crutches.
DIAGNOSIS: Sprain of the anterior talofibular ligament of the right ankle.
PLAN: RICE, brace, PCP in a week.`,
    codes: ['S93.491A'],
    optional: ['X50.1XXA', 'Y93.01', 'W10.1XXA'],
    evidence: {
      'S93.491A': 'Sprain of the anterior talofibular ligament of the right ankle',
      'W10.1XXA': 'stepped off a curb',
    },
  },
  {
    id: 'held-041',
    hard: 'poisoning versus adverse effect, intent',
    text: `SYNTHETIC ED NOTE
Date of service: 10/24/2026
16-year-old girl brought by her father after taking about 20 tablets of acetaminophen 500 mg at 9 pm following a fight with a friend. Says that she wanted to die then; regrets it now. Nausea, one emesis. No coingestion. Prior visit for strep (resolved).
PMH: depression, on fluoxetine 20 mg from her pediatrician. FH: mother depression.
EXAM: tearful, alert. Abdomen soft. HR 96. No cuts.
LABS: 4-hour acetaminophen level 178, AST 22, INR 1.0. Salicylate and ethanol negative. hCG negative. ECG normal.
ED COURSE: N-acetylcysteine started per protocol. Poison center called. One-to-one sitter.
IMPRESSION:
1. Intentional acetaminophen overdose, suicide attempt
2. Major depressive disorder
DISPOSITION: transfer to children's hospital.`,
    codes: ['T39.1X2A', 'F32.9'],
    optional: ['R11.2', 'Z81.8'],
    evidence: {
      'T39.1X2A': 'Intentional acetaminophen overdose, suicide attempt',
      'F32.9': 'Major depressive disorder',
      'Z81.8': 'mother depression',
    },
  },
  {
    id: 'held-042',
    hard: 'telegraphic resident note, rule out of several, seen by two',
    text: `SYNTHETIC ED RESIDENT NOTE
DOS 11/15/26
29M c/o R flank pain x 6h, colicky, 10/10, rad to groin. +N, vom x2. No f/c. No dysuria, no gross hematuria. Hx stones 2021. NKDA. No AAA hx.
VS: 98.4, 102, 144/90, 18, 99% RA
PE: writhing. Abd soft NT. R CVAT. Testes NT, no torsion.
UA: 3+ blood, no LE/nit. Cr 1.1. WBC 10.2
CT A/P non-con: 5 mm stone R UVJ w/ mild R hydroureteronephrosis. Appendix nl. No divertic. Incidental 3 mm RML nodule, low risk.
ddx considered: appy, torsion, pyelo - not supported.
Dx: R ureteral stone w/ hydronephrosis
Dispo: home, tamsulosin, ketorolac given, strainer, uro 1 wk. RTED fever, uncontrolled pain.
Attending attestation: I saw the patient and agree. Obstructing right ureteral calculus with hydronephrosis. No infection.`,
    codes: ['N13.2'],
    optional: ['Z87.442', 'R91.1'],
    evidence: {
      'N13.2': 'R ureteral stone w/ hydronephrosis',
      'Z87.442': 'Hx stones 2021',
      'R91.1': 'RML nodule',
    },
  },
  {
    id: 'held-043',
    text: `SYNTHETIC URGENT CARE NOTE
Date of service: 10/18/2026
CC: dog bite
HPI: 12-year-old boy, bitten on the right forearm by the family dog an hour ago while feeding it. Dog vaccinated, behaving normally. Tetanus up to date.
Allergies: none. Vitals normal.
EXAM: Two puncture wounds on the right forearm, 4 mm each, no foreign body, no tendon injury, sensation intact.
TREATMENT: Irrigated with 500 mL saline, left open, dressed.
DIAGNOSIS: Puncture wounds of the right forearm from dog bite, without foreign body.
PLAN: amoxicillin-clavulanate 5 days, wound check in 48 hours. Report filed with the county. Return for redness, pus, fever.`,
    codes: ['S51.851A'],
    optional: ['W54.0XXA', 'Y93.K9'],
    evidence: { 'S51.851A': 'dog bite', 'W54.0XXA': 'bitten on the right forearm by the family dog' },
  },
  {
    id: 'held-044',
    hard: 'sepsis words without sepsis, resolved problem',
    text: `SYNTHETIC ED NOTE
Date of service: 10/31/2026
Pt: 71F from home, brought by EMS "sepsis alert" (T 101.4, HR 112).
HPI: two days of dysuria, chills and left flank pain. One vomit yesterday, none today. Lightheaded earlier, resolved after EMS fluids. Last UTI 2022.
PMH: T2DM (metformin), HTN (losartan).
PE: T 101.1 HR 98 BP 128/70. L CVA tender. Lungs clear. Abd soft.
LABS: lactate 1.2, WBC 14, Cr 0.9, glucose 182. UA nitrite +, WBC >100. Blood cx pending. CXR neg for pneumonia.
MDM: Sepsis was considered; organ function normal, lactate normal, she looks well. Sepsis not present.
FINAL DX: Acute pyelonephritis, left. Type 2 diabetes. Hypertension.
Dispo: ceftriaxone given, home on cefpodoxime, PCP in 48 h. Urine culture sent.`,
    codes: ['N10', 'E11.9', 'I10', 'Z79.84'],
    optional: ['Z87.440'],
    evidence: {
      N10: 'Acute pyelonephritis, left',
      'E11.9': 'Type 2 diabetes',
      I10: 'Hypertension',
      'Z79.84': 'T2DM (metformin)',
      'Z87.440': 'Last UTI 2022',
    },
  },
  {
    id: 'held-045',
    text: `SYNTHETIC ED NOTE
Date of service: 11/01/2026
CC: asthma attack
HPI: 9-year-old girl with mild persistent asthma, cough and wheeze since last evening after raking leaves. Albuterol every three hours at home. No fever. Fluticasone inhaler ran out two weeks ago.
EXAM: RR 30, SpO2 93% RA, expiratory wheeze throughout, mild retractions, speaks in phrases.
COURSE: three albuterol-ipratropium nebs and dexamethasone. After: RR 22, SpO2 97%, faint wheeze.
DIAGNOSIS: Mild persistent asthma with acute exacerbation.
PLAN: home with albuterol, fluticasone refilled, PCP in two days. Not status asthmaticus.
Discharge instructions: come back for trouble speaking, blue lips, need for albuterol more often than 4 hours.`,
    codes: ['J45.31'],
    optional: ['Z91.148', 'T38.0X6A'],
    evidence: { 'J45.31': 'Mild persistent asthma with acute exacerbation' },
  },
  {
    id: 'held-046',
    text: `SYNTHETIC ED NOTE
Date of service: 10/02/2026
CC: vaginal bleeding, pregnant
HPI: 26F G2P1 at 8 weeks by LMP, spotting since yesterday with mild cramps. No clots or tissue. No fever or fainting.
EXAM: abdomen soft; os closed, small dark blood in vault.
ULTRASOUND: single intrauterine pregnancy with heart rate 162, CRL 8w1d. No free fluid, ectopic pregnancy excluded.
LABS: hCG 84,000, Rh positive, Hgb 12.6.
DIAGNOSIS: Threatened abortion, 8 weeks gestation.
PLAN: home, pelvic rest, obstetrician in 3 days. Return for soaking pads or faintness.`,
    codes: ['O20.0', 'Z3A.08'],
    evidence: { 'O20.0': 'Threatened abortion', 'Z3A.08': '8 weeks gestation' },
  },
  {
    id: 'held-047',
    hard: 'trauma with several negative scans, alcohol, external causes',
    text: `SYNTHETIC ED TRAUMA NOTE
Date of service: 11/14/2026
MECHANISM: restrained driver, rear-ended at a red light by a car at about 30 mph. Airbags did not deploy. No LOC.
HPI: 40F neck stiffness and headache. Denies chest, abdominal, back or limb pain. Denies alcohol. Passenger (husband) has a broken wrist.
PRIMARY SURVEY: intact. GCS 15.
SECONDARY: paracervical muscle tenderness, no midline tenderness. 3 cm bruise over the left upper chest from the belt. Neuro normal.
CT HEAD: no hemorrhage, no fracture. CT C-SPINE: no fracture or malalignment; mild degenerative disc disease at C5-6. CXR: no rib fracture, no pneumothorax.
ETOH <10.
ASSESSMENT: 1. Cervical strain 2. Contusion of left front wall of thorax from the belt 3. Concussion ruled out clinically
PLAN: ibuprofen, cyclobenzaprine, PCP 1 week. Return precautions for vomiting, weakness, confusion.`,
    codes: ['S16.1XXA', 'S20.212A'],
    optional: ['R51.9', 'V43.52XA', 'V49.40XA', 'M50.30', 'M50.322'],
    evidence: {
      'S16.1XXA': 'Cervical strain',
      'S20.212A': 'left front wall of thorax',
      'R51.9': 'headache',
      'V43.52XA': 'restrained driver',
      'M50.322': 'degenerative disc disease at C5-6',
    },
  },
  {
    id: 'held-048',
    text: `SYNTHETIC ED NOTE
Date of service: 10/26/2026
HPI: 23M found by a friend, slow breathing, after snorting what he thought was heroin. Friend gave naloxone 4 mg nasal; woke within two minutes. Uses opioids daily for two years. Denies wanting to hurt himself.
PMH: none. SH: lives with friend.
EXAM: awake, pupils 3 mm, RR 16, SpO2 98% RA, lungs clear. Observed four hours, no more naloxone.
UDS: fentanyl positive.
DIAGNOSES:
1. Accidental heroin overdose
2. Opioid dependence
PLAN: buprenorphine start offered and accepted; naloxone kit; peer recovery coach met him.`,
    codes: ['T40.1X1A', 'F11.20'],
    optional: ['T40.411A'],
    evidence: {
      'T40.1X1A': 'Accidental heroin overdose',
      'F11.20': 'Opioid dependence',
      'T40.411A': 'fentanyl positive',
    },
  },
  {
    id: 'held-049',
    hard: 'headache, rule out hemorrhage, family aneurysm, migraine',
    text: `SYNTHETIC ED NOTE
DOS: 10/16/2026
CC: "worst headache"
HPI: 38F with migraine without aura since her teens, came with a headache for 4 days, throbbing, left sided, with photophobia and vomiting, sumatriptan did not break it. Peak over an hour, not thunderclap. Mother died of ruptured brain aneurysm so she is afraid. No fever, no neck stiffness, no weakness, no vision loss.
ROS: otherwise negative x 10.
EXAM: afebrile, BP 132/80. Neck supple. Cranial nerves intact. Fundi sharp.
CT/CTA HEAD: no hemorrhage, no aneurysm, no mass. Mucosal thickening of left maxillary sinus.
COURSE: prochlorperazine, diphenhydramine, ketorolac, fluids; pain 9 to 2.
MDM: SAH ruled out. Meningitis not suspected. Sinusitis not clinically present.
DX: Migraine without aura, intractable, with status migrainosus.
Home, neurology referral. Return if fever, stiff neck, worst headache of life again.`,
    codes: ['G43.011'],
    optional: ['Z82.49'],
    evidence: {
      'G43.011': 'Migraine without aura, intractable, with status migrainosus',
      'Z82.49': 'Mother died of ruptured brain aneurysm',
    },
  },
  {
    id: 'held-050',
    text: `SYNTHETIC URGENT CARE NOTE
Date of service: 11/16/2026
CC: eye pain
HPI: 45M metal grinder, something flew into the right eye at work today in spite of glasses. Tearing, light hurts. Does not wear contacts.
VA 20/25 OD, 20/20 OS.
EXAM: metallic foreign body on the right cornea at 4 o'clock with faint rust ring, no hyphema, Seidel negative. Left eye normal.
PROCEDURE: removed with needle under slit lamp, burr for rust.
DIAGNOSIS: Corneal foreign body, right eye, initial encounter.
PLAN: erythromycin ointment, ophthalmology tomorrow, off work 1 day.`,
    codes: ['T15.01XA'],
    optional: ['W31.1XXA', 'Y99.0', 'W45.8XXA', 'Y92.69'],
    evidence: { 'T15.01XA': 'Corneal foreign body, right eye, initial encounter', 'Y99.0': 'at work today' },
  },
  {
    id: 'held-051',
    hard: 'child, febrile seizure, ear infection, template denies seizures',
    text: `SYNTHETIC PEDIATRIC ED NOTE
Date of service: 10/25/2026
HPI: 20-month-old boy with cold for two days, fever 103 today, then a two-minute shaking of both arms and legs, eyes rolled back, sleepy for 10 minutes after. First time. Father had febrile seizures as a baby. Vaccines current.
ROS: Neuro: denies seizures. ENT: denies ear pain. (auto)
EXAM: T 102.6, alert, plays with keys. Neck supple. L TM red, bulging, pus behind it; R TM normal. Chest clear. No rash. Neuro nonfocal.
LABS: glucose 94. No LP needed, meningitis not suspected.
DIAGNOSES: Simple febrile seizure. Acute suppurative otitis media of left ear.
PLAN: amoxicillin, antipyretics, seizure first aid taught. Return for second seizure, lethargy.`,
    codes: ['R56.00', 'H66.002'],
    optional: ['Z82.0'],
    evidence: { 'R56.00': 'Simple febrile seizure', 'H66.002': 'Acute suppurative otitis media of left ear' },
  },
  {
    id: 'held-052',
    text: `SYNTHETIC ED NOTE
Date of service: 11/02/2026
HPI: 63F slipped on a wet kitchen floor at home and fell onto her outstretched left hand. Pain and deformity of the wrist. Did not hit her head.
PMH: osteopenia on calcium. Right-handed.
EXAM: dinner fork deformity left wrist, skin intact, fingers warm, median nerve intact.
X-RAY: Colles' fracture of the left distal radius, dorsally angulated. Ulnar styloid intact.
PROCEDURE: hematoma block, closed reduction, sugar-tong splint. Post-reduction alignment good.
DIAGNOSIS: Closed Colles' fracture of left radius.
DISPOSITION: home, hand surgery in 5 days.`,
    codes: ['S52.532A'],
    optional: ['M85.80', 'W01.0XXA', 'Y92.010', 'Y92.000'],
    evidence: {
      'S52.532A': "Closed Colles' fracture of left radius",
      'M85.80': 'osteopenia on calcium',
      'W01.0XXA': 'slipped on a wet kitchen floor',
    },
  },
  {
    id: 'held-053',
    hard: 'dizziness, stroke excluded, telehealth stroke consult disagrees at first',
    text: `SYNTHETIC ED NOTE
Date of service: 11/17/2026
HPI: 69M with spinning since he rolled over in bed at 5 am; lasts 30 seconds at a time with head turns to the right; nausea. No diplopia, dysarthria, numbness, weakness or headache. HTN on lisinopril.
Triage: stroke alert called.
Tele-neurology (06:30): possible posterior circulation TIA, get MRI.
MRI brain (08:10): no acute infarct.
EXAM: Dix-Hallpike positive on the right with torsional nystagmus. HINTS benign. Gait steady after Epley.
Tele-neurology addendum (08:40): agree, TIA ruled out, BPPV.
FINAL DIAGNOSIS: Benign paroxysmal positional vertigo, right ear.
Home. Vestibular therapy. Return for new weakness, speech trouble or headache.`,
    codes: ['H81.11'],
    optional: ['I10'],
    evidence: { 'H81.11': 'Benign paroxysmal positional vertigo, right ear', I10: 'HTN on lisinopril' },
  },
  {
    id: 'held-054',
    text: `SYNTHETIC ED NOTE
Date of service: 10/09/2026
CC: hives
HPI: 31M with itching hives over trunk and arms 40 minutes after first dose of amoxicillin given for a tooth infection. No throat swelling, no wheeze, no vomiting, no faintness.
EXAM: BP 124/72, SpO2 99%. Diffuse wheals. Lips and tongue normal. Lungs clear. Tooth 30 carious, gum tender without fluctuance.
COURSE: cetirizine, famotidine, prednisone; watched three hours; hives faded. Anaphylaxis criteria not met.
DIAGNOSIS: Acute allergic urticaria due to amoxicillin, taken as prescribed. Dental caries.
PLAN: stop amoxicillin, clindamycin, allergy list updated, dentist this week.`,
    codes: ['L50.0', 'T36.0X5A', 'K02.9'],
    optional: ['K04.7', 'Z88.0', 'Z88.1'],
    evidence: {
      'L50.0': 'Acute allergic urticaria',
      'T36.0X5A': 'due to amoxicillin, taken as prescribed',
      'K02.9': 'Dental caries',
      'K04.7': 'tooth infection',
    },
  },
  {
    id: 'held-055',
    hard: 'suicidal ideation denied by one and stated by another, intoxication',
    text: `SYNTHETIC ED PSYCHIATRIC EVALUATION
Date of service: 11/08/2026
SOURCE: patient, police, sister by phone
HPI: 36M brought after telling his sister that he would jump from the bridge. Triage nurse: "denies SI". To me: "I thought about it all week, I still do." No attempt. Drank a pint of vodka today; drinks like this most weekends, missed work twice; no withdrawal history. Sister has bipolar disorder. Denies hallucinations, denies HI.
PE: smells of alcohol, slurred, steady on feet. No injury. BAC 0.214.
MSE (after sobering, 6 h): sad, slow, organized, no psychosis. Still suicidal with plan.
DX: 1. Suicidal ideation 2. Major depressive disorder, single episode, severe without psychotic features 3. Alcohol abuse with intoxication, uncomplicated
PLAN: psychiatric admission, voluntary. Medically clear.`,
    codes: ['R45.851', 'F32.2', 'F10.120'],
    optional: ['Y90.7', 'Z81.8'],
    evidence: {
      'R45.851': 'Suicidal ideation',
      'F32.2': 'Major depressive disorder, single episode, severe without psychotic features',
      'F10.120': 'Alcohol abuse with intoxication, uncomplicated',
      'Y90.7': 'BAC 0.214',
      'Z81.8': 'Sister has bipolar disorder',
    },
  },
  {
    id: 'held-056',
    text: `SYNTHETIC ED NOTE
Date of service: 11/18/2026
HPI: 54M with red, hot, swollen right lower leg for three days, spreading from a scratch at the shin. Low-grade fever last night. No diabetes. Venous ultrasound to look for a clot: negative.
EXAM: T 99.9. Erythema 12 x 8 cm, warm, tender, no crepitus, no fluctuance. Scabbed scratch without pus. Pulses full.
LABS: WBC 11.8, lactate 1.0.
BEDSIDE ULTRASOUND: cobblestoning, no abscess.
DIAGNOSIS: Cellulitis of right lower leg.
PLAN: cephalexin 500 mg four times a day, mark the border, recheck in 2 days, sooner for fever or streaks.`,
    codes: ['L03.115'],
    optional: ['S80.811A'],
    evidence: { 'L03.115': 'Cellulitis of right lower leg' },
  },
  {
    id: 'held-057',
    text: `SYNTHETIC ED NOTE
Date of service: 10/20/2026
CC: burn
HPI: 5-year-old boy pulled a cup of hot tea onto himself at home 30 minutes ago. Mother cooled it under the tap. Immunizations current.
EXAM: Left forearm with blistering, pink and moist skin, about 2 percent of body surface, blanches, very tender. Face, chest and right arm spared. No pattern suggesting inflicted injury.
TREATMENT: ibuprofen, cleaned, bacitracin, nonstick dressing.
DIAGNOSIS: Second degree burn of left forearm, TBSA 2 percent.
PLAN: burn clinic in 2 days. Dressing daily. Return for fever or spreading redness.`,
    codes: ['T22.212A', 'T31.0'],
    optional: ['X10.0XXA', 'Y92.009'],
    evidence: {
      'T22.212A': 'Second degree burn of left forearm',
      'T31.0': 'TBSA 2 percent',
      'X10.0XXA': 'cup of hot tea',
    },
  },
]
