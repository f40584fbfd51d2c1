import type { Packet } from './packet.ts'

/** SYNTHETIC. Thirty packets as they come from a scanner or a fax. No person, place or event is real. */
export const packets: Packet[] = [
  {
    id: 'pkt-01',
    what: 'A cover and a note of three pages',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 4, kind: 'clinical-note' },
    ],
    pages: [
      `FAX COVER SHEET (SYNTHETIC)
TO: Coding Department
FROM: Meadow Hospital Health Information
FAX: 555-0142   PHONE: 555-0100
DATE: 11/18/2026
PAGES INCLUDING COVER: 4
RE: records for SAMPLE, ROWAN

CONFIDENTIAL: This facsimile is meant only for the person named above. If you received it in error, call the sender and destroy all copies.`,
      `SYNTHETIC - Lakeshore Medical Group
OFFICE VISIT NOTE
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
Date of service: 11/03/2026
CHIEF COMPLAINT: Follow-up of diabetes and blood pressure.
HISTORY OF PRESENT ILLNESS: Patient returns after four months. Home sugars 110 to 160. Walks three times a week. No chest pain, no shortness of breath. Feet without numbness.
PAST MEDICAL HISTORY: Type 2 diabetes, hypertension, appendectomy.
MEDICATIONS: metformin 1000 mg BID, losartan 50 mg daily.
ALLERGIES: none known.

SAMPLE SYN-100231   Office Visit Note   11/03/2026   Page 1 of 3`,
      `SYNTHETIC - Lakeshore Medical Group
OFFICE VISIT NOTE
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
REVIEW OF SYSTEMS: Negative for fever, weight loss, cough, abdominal pain, dysuria, rash, headache.
PHYSICAL EXAM: BP 132/78, HR 72, BMI 28. Lungs clear. Heart regular. Feet: pulses 2+, monofilament intact.
LABS REVIEWED: A1c 7.0, creatinine 0.9, LDL 78.

SAMPLE SYN-100231   Office Visit Note   11/03/2026   Page 2 of 3`,
      `SYNTHETIC - Lakeshore Medical Group
OFFICE VISIT NOTE
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
ASSESSMENT AND PLAN:
1. Type 2 diabetes without complication. Continue metformin.
2. Essential hypertension. Continue losartan.
Return in 4 months. Eye exam due in spring.
Electronically signed by K. Sample, MD

SAMPLE SYN-100231   Office Visit Note   11/03/2026   Page 3 of 3`,
    ],
  },
  {
    id: 'pkt-02',
    what: 'Cover, blood count, chemistry',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 2, kind: 'cbc' },
      { first: 3, last: 3, kind: 'bmp' },
    ],
    pages: [
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 1/3
F A C S I M I L E   T R A N S M I T T A L   - SYNTHETIC -
To: Coding Department        Fax: (555) 555-0199
From: Meadow Hospital Health Information      Total pages: 3
[ ] Urgent  [x] For review  [ ] Please reply  [ ] Please recycle
Comments: as asked, see the pages that follow.
The information in this transmission is protected health information.`,
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 2/3
SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: TESTER, WILLA      DOB: 07/02/1971      Sex: F
MRN: SYN-204417      Accession: SYN865464
Collected: 10/19/2026 07:42   Received: 10/19/2026 09:10   Reported: 10/19/2026 11:55
Ordering Provider: Sample, K MD

COMPLETE BLOOD COUNT WITH DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    9.0             K/uL            4.0-11.0
RBC                    3.78      L     M/uL            3.90-5.40
Hemoglobin             9.2       L     g/dL            12.0-16.5
Hematocrit             28.5      L     %               36.0-49.0
MCV                    75.2      L     fL              80.0-100.0
MCH                    24.3      L     pg              26.0-34.0
MCHC                   32.3            g/dL            31.0-36.0
RDW                    16.3      H     %               11.5-14.5
Platelets              330             K/uL            150-400
Neutrophils            62              %               40-74
Lymphocytes            31              %               19-48
Monocytes              5               %               3-11
Eosinophils            1               %               0-6
Basophils              1               %               0-2

Lab Director: Q. Placeholder, MD`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 3/3
SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: TESTER, WILLA      DOB: 07/02/1971      Sex: F
MRN: SYN-204417      Accession: SYN450170
Collected: 10/19/2026 07:42   Received: 10/19/2026 09:10   Reported: 10/19/2026 11:55
Ordering Provider: Sample, K MD

BASIC METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 139             mmol/L          135-145
Potassium              4.1             mmol/L          3.5-5.1
Chloride               101             mmol/L          98-107
Carbon Dioxide         26              mmol/L          22-29
Anion Gap              12              mmol/L          7-16
Glucose                89              mg/dL           70-99
BUN                    12              mg/dL           7-20
Creatinine             0.98            mg/dL           0.60-1.20
eGFR                   77              mL/min/1.73m2   >=60
Calcium                9.4             mg/dL           8.6-10.2

H = High  L = Low
Lab Director: Q. Placeholder, MD`,
    ],
  },
  {
    id: 'pkt-03',
    what: 'A film and the visit it belongs to',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'xray' },
      { first: 2, last: 3, kind: 'clinical-note' },
    ],
    pages: [
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
Accession: SYN458940   Exam date: 11/09/2026
EXAM: XR RIGHT KNEE 3 VIEWS

CLINICAL INDICATION: Right knee pain, no injury.
COMPARISON: 08/2023.
TECHNIQUE: AP standing, lateral, sunrise.

FINDINGS:
Moderate medial joint space narrowing and osteophytes. No fracture. Small effusion.

IMPRESSION:
Moderate osteoarthritis of the right knee, slightly worse.

Electronically signed by V. Placeholder, MD (Radiology) 11/09/2026 15:31   FINAL`,
      `ORTHOPEDIC CLINIC NOTE
SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
Date of service: 11/09/2026
HPI: Knee pain for a year, worse on stairs. Tried naproxen and therapy.
EXAM: crepitus, range 0 to 120, stable.
IMAGING: films reviewed, medial narrowing.
IMPRESSION: Primary osteoarthritis of the right knee.
Printed 11/20/2026 08:00  pg 1/2`,
      `SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
PROCEDURE: after consent 40 mg triamcinolone injected, right knee, lateral approach, no complication.
PLAN: therapy, return in 3 months or as needed.
G. Placeholder, MD
Printed 11/20/2026 08:00  pg 2/2`,
    ],
  },
  {
    id: 'pkt-04',
    what: 'Stay: admission, films, labs',
    patients: 1,
    documents: [
      { first: 1, last: 2, kind: 'clinical-note' },
      { first: 3, last: 3, kind: 'xray' },
      { first: 4, last: 4, kind: 'cbc' },
      { first: 5, last: 5, kind: 'bmp' },
    ],
    pages: [
      `MEADOW HOSPITAL (SYNTHETIC)
HISTORY AND PHYSICAL
Name: EXAMPLE, OTIS
Born: 11/23/1949
Record: SYN-330982
Admission date: 11/03/2026
CHIEF COMPLAINT: Fever and cough.
HPI: Four days of productive cough, chills, pleuritic pain on the right. Lives alone, eats little.
PMH: COPD, hypertension. PSH: cholecystectomy.
MEDICATIONS: tiotropium, amlodipine.
FAMILY HISTORY: mother stroke. SOCIAL: quit smoking 2015.
- 1 of 2 -`,
      `EXAMPLE, OTIS / SYN-330982
ROS: positive for fatigue; negative for chest pressure, vomiting, dysuria.
EXAM: T 101.8, SpO2 89% RA, crackles right base.
DATA: WBC 15.4, lactate 1.3, film with right lower lobe infiltrate.
ASSESSMENT: Community-acquired pneumonia, COPD, acute hypoxic respiratory failure.
PLAN: ceftriaxone, azithromycin, oxygen.
D. Placeholder, MD
- 2 of 2 -`,
      `Meadow Hospital (SYNTHETIC) - Department of Radiology
EXAMPLE, OTIS  SYN-330982  11/23/1949
Procedure: XR CHEST 2 VIEWS    Date of exam: 11/03/2026    Acc: SYN837698
Reason for exam: Cough and fever.
Prior: None.  Views/technique: PA and lateral.
Report: Patchy consolidation in the left lower lobe. No effusion or pneumothorax. Heart size normal. Bones unremarkable.
Impression: Left lower lobe pneumonia. Follow-up film in six weeks.
Dictated and signed: T. Placeholder, DO. Final.`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
EXAMPLE, OTIS   SYN-330982   11/23/1949   M
Specimen SYN666673   drawn 11/03/2026
Status: FINAL

CBC W/ AUTO DIFF
WBC ....................... 18.2 K/uL *HIGH* (4.0-11.0)
RBC ....................... 4.75 M/uL (3.90-5.40)
Hemoglobin ................ 14.8 g/dL (12.0-16.5)
Hematocrit ................ 44.8 % (36.0-49.0)
MCV ....................... 94.3 fL (80.0-100.0)
MCH ....................... 31.1 pg (26.0-34.0)
MCHC ...................... 33.0 g/dL (31.0-36.0)
RDW ....................... 12.4 % (11.5-14.5)
Platelets ................. 189 K/uL (150-400)
Neutrophils ............... 85 % *HIGH* (40-74)
Lymphocytes ............... 5 % *LOW* (19-48)
Monocytes ................. 6 % (3-11)
Eosinophils ............... 3 % (0-6)
Basophils ................. 1 % (0-2)

Reported by automated instrument`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
EXAMPLE, OTIS   SYN-330982   11/23/1949   M
Specimen SYN134843   drawn 11/03/2026
Status: FINAL

BMP
Sodium .................... 125 mmol/L *LOW* (135-145)
Potassium ................. 4.4 mmol/L (3.5-5.1)
Chloride .................. 89 mmol/L *LOW* (98-107)
Carbon Dioxide ............ 24 mmol/L (22-29)
Anion Gap ................. 12 mmol/L (7-16)
Glucose ................... 96 mg/dL (70-99)
BUN ....................... 13 mg/dL (7-20)
Creatinine ................ 1.01 mg/dL (0.60-1.20)
eGFR ...................... 80 mL/min/1.73m2 (>=60)
Calcium ................... 9.1 mg/dL (8.6-10.2)

H = High  L = Low
Reported by automated instrument`,
    ],
  },
  {
    id: 'pkt-05',
    what: 'Two notes of two dates, no page numbers',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'clinical-note' },
      { first: 2, last: 2, kind: 'clinical-note' },
    ],
    pages: [
      `SYNTHETIC - Lakeshore Medical Group
PSYCHIATRY FOLLOW-UP
Patient: DEMO, CLEMENTINE   DOB: 01/09/1986   MRN: SYN-418860
Date of service: 10/06/2026
HPI: Mood better on sertraline, sleeps 7 hours. Panic once in two months. No suicidal thoughts.
MSE: calm, linear, affect fuller.
DIAGNOSIS: Major depressive disorder, recurrent, in partial remission. Panic disorder.
PLAN: same dose, 8 weeks.
N. Placeholder, MD

DEMO SYN-418860   Psychiatry Follow-Up   10/06/2026`,
      `SYNTHETIC - Lakeshore Medical Group
PSYCHIATRY FOLLOW-UP
Patient: DEMO, CLEMENTINE   DOB: 01/09/1986   MRN: SYN-418860
Date of service: 11/16/2026
HPI: Mood better on sertraline, sleeps 7 hours. Panic once in two months. No suicidal thoughts.
MSE: calm, linear, affect fuller.
DIAGNOSIS: Major depressive disorder, recurrent, in partial remission. Panic disorder.
PLAN: same dose, 8 weeks.
N. Placeholder, MD

DEMO SYN-418860   Psychiatry Follow-Up   11/16/2026`,
    ],
  },
  {
    id: 'pkt-06',
    what: 'Two films of two parts in a row',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'xray' },
      { first: 2, last: 2, kind: 'xray' },
    ],
    pages: [
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
Accession: SYN732700   Exam date: 11/16/2026
EXAM: XR LEFT WRIST 3 VIEWS

CLINICAL INDICATION: Fall on ice.
COMPARISON: None.
TECHNIQUE: PA, oblique, lateral.

FINDINGS:
Transverse fracture of the distal radius with dorsal angulation. Ulna intact. Carpal bones aligned.

IMPRESSION:
Distal radius fracture, dorsally angulated.

Electronically signed by V. Placeholder, MD (Radiology) 11/16/2026 15:31   FINAL`,
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
Accession: SYN726732   Exam date: 11/16/2026
EXAM: XR LUMBAR SPINE 2 VIEWS

CLINICAL INDICATION: Low back pain for one month.
COMPARISON: None.
TECHNIQUE: AP and lateral.

FINDINGS:
Vertebral heights kept. Disc spaces mildly narrow at L5-S1. No pars defect.

IMPRESSION:
Mild degenerative disc narrowing at L5-S1. No fracture.

Electronically signed by V. Placeholder, MD (Radiology) 11/16/2026 15:31   FINAL`,
    ],
  },
  {
    id: 'pkt-07',
    what: 'CT and emergency record, banner of the fax on every page',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 3, kind: 'clinical-note' },
      { first: 4, last: 4, kind: 'ct' },
    ],
    pages: [
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 1/4
Fax

Meadow Hospital Health Information

Attn: Coding Department
Subject: medical records request
No. of pages (with this one): 4

Notice of confidentiality applies. SYNTHETIC.`,
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 2/4
MEADOW HOSPITAL (SYNTHETIC)
EMERGENCY DEPARTMENT RECORD
Name: FAKENAME, HUGO
Born: 12/01/1977
Record: SYN-706619
Date of service: 11/09/2026   Arrival 21:04   Triage level 3
CC: abdominal pain
HPI: Twelve hours of crampy lower abdominal pain with two loose stools. No blood. No fever. No urinary symptoms.
ROS: as above, otherwise negative.
VITALS: T 98.8, BP 124/70, HR 84, SpO2 99%.
- 1 of 2 -`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 3/4
FAKENAME, HUGO / SYN-706619
EXAM: Abdomen soft, mild diffuse tenderness, no guarding. Bowel sounds active.
LABS: WBC 9.1, Hgb 13.8, Plt 240; Na 139, K 3.9, Cr 0.8; lipase 22. UA clear.
MDM: Appendicitis unlikely. CT only if the pain goes on.
ED DIAGNOSIS: Acute gastroenteritis.
DISPOSITION: home, fluids, return for fever, blood or worse pain.
Attending: M. Placeholder, MD
- 2 of 2 -`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 4/4
** SYNTHETIC ** TELERADIOLOGY FINAL READ
PT: FAKENAME, HUGO | 12/01/1977 | SYN-706619
STUDY: CT ABDOMEN AND PELVIS WITH CONTRAST | 11/09/2026
HX: Left lower quadrant pain. COMP: 2021.
TECH: Portal venous phase after 100 mL iodinated contrast. Automated exposure control.
FINDINGS: Thick-walled sigmoid colon with adjacent stranding and diverticula. No abscess, no free air. Liver, spleen, kidneys normal. Attenuation of the liver 58 HU.
IMPRESSION: Acute uncomplicated sigmoid diverticulitis.
Reading radiologist: H. Placeholder, MD`,
    ],
  },
  {
    id: 'pkt-08',
    what: 'Two patients, each with labs',
    patients: 2,
    documents: [
      { first: 1, last: 1, kind: 'cbc' },
      { first: 2, last: 2, kind: 'bmp' },
      { first: 3, last: 3, kind: 'cbc' },
      { first: 4, last: 4, kind: 'bmp' },
    ],
    pages: [
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: SAMPLE, ROWAN      DOB: 03/14/1958      Sex: M
MRN: SYN-100231      Accession: SYN527402
Collected: 10/19/2026 07:42   Received: 10/19/2026 09:10   Reported: 10/19/2026 11:55
Ordering Provider: Sample, K MD

COMPLETE BLOOD COUNT WITH DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    6.9             K/uL            4.0-11.0
RBC                    4.48            M/uL            3.90-5.40
Hemoglobin             12.7            g/dL            12.0-16.5
Hematocrit             37.9            %               36.0-49.0
MCV                    84.7            fL              80.0-100.0
MCH                    28.3            pg              26.0-34.0
MCHC                   33.4            g/dL            31.0-36.0
RDW                    13.1            %               11.5-14.5
Platelets              242             K/uL            150-400
Neutrophils            53              %               40-74
Lymphocytes            38              %               19-48
Monocytes              5               %               3-11
Eosinophils            3               %               0-6
Basophils              1               %               0-2

Lab Director: Q. Placeholder, MD`,
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: SAMPLE, ROWAN      DOB: 03/14/1958      Sex: M
MRN: SYN-100231      Accession: SYN766986
Collected: 10/19/2026 07:42   Received: 10/19/2026 09:10   Reported: 10/19/2026 11:55
Ordering Provider: Sample, K MD

BASIC METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 136             mmol/L          135-145
Potassium              4.1             mmol/L          3.5-5.1
Chloride               99              mmol/L          98-107
Carbon Dioxide         25              mmol/L          22-29
Anion Gap              12              mmol/L          7-16
Glucose                281       H     mg/dL           70-99
BUN                    16              mg/dL           7-20
Creatinine             0.96            mg/dL           0.60-1.20
eGFR                   75              mL/min/1.73m2   >=60
Calcium                8.9             mg/dL           8.6-10.2

H = High  L = Low
Lab Director: Q. Placeholder, MD`,
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: EXAMPLE, OTIS      DOB: 11/23/1949      Sex: M
MRN: SYN-330982      Accession: SYN775253
Collected: 10/19/2026 07:42   Received: 10/19/2026 09:10   Reported: 10/19/2026 11:55
Ordering Provider: Sample, K MD

COMPLETE BLOOD COUNT WITH DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    5.8             K/uL            4.0-11.0
RBC                    5.03            M/uL            3.90-5.40
Hemoglobin             14.9            g/dL            12.0-16.5
Hematocrit             44.7            %               36.0-49.0
MCV                    89.0            fL              80.0-100.0
MCH                    29.6            pg              26.0-34.0
MCHC                   33.2            g/dL            31.0-36.0
RDW                    14.1            %               11.5-14.5
Platelets              346             K/uL            150-400
Neutrophils            58              %               40-74
Lymphocytes            34              %               19-48
Monocytes              4               %               3-11
Eosinophils            3               %               0-6
Basophils              1               %               0-2

Lab Director: Q. Placeholder, MD`,
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: EXAMPLE, OTIS      DOB: 11/23/1949      Sex: M
MRN: SYN-330982      Accession: SYN463004
Collected: 10/19/2026 07:42   Received: 10/19/2026 09:10   Reported: 10/19/2026 11:55
Ordering Provider: Sample, K MD

BASIC METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 138             mmol/L          135-145
Potassium              5.2       H     mmol/L          3.5-5.1
Chloride               103             mmol/L          98-107
Carbon Dioxide         20        L     mmol/L          22-29
Anion Gap              15              mmol/L          7-16
Glucose                83              mg/dL           70-99
BUN                    37        H     mg/dL           7-20
Creatinine             2.40      H     mg/dL           0.60-1.20
eGFR                   28        L     mL/min/1.73m2   >=60
Calcium                9.8             mg/dL           8.6-10.2

H = High  L = Low
Lab Director: Q. Placeholder, MD`,
    ],
  },
  {
    id: 'pkt-09',
    what: 'Discharge summary of four pages and its labs',
    patients: 1,
    documents: [
      { first: 1, last: 4, kind: 'clinical-note' },
      { first: 5, last: 5, kind: 'bmp' },
    ],
    pages: [
      `SYNTHETIC - Lakeshore Medical Group
DISCHARGE SUMMARY
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
Admission date: 11/01/2026   Discharge date: 11/09/2026
ADMITTING DIAGNOSIS: Shortness of breath.
HOSPITAL COURSE: Admitted with three days of dyspnea, orthopnea and swelling. IV furosemide, net minus 6 liters. Echo EF 30%. Potassium replaced. Troponin flat.
CONSULTS: cardiology.

EXAMPLE SYN-330982   Discharge Summary   11/09/2026   Page 1 of 4`,
      `SYNTHETIC - Lakeshore Medical Group
DISCHARGE SUMMARY
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
PHYSICAL EXAM AT DISCHARGE: lungs clear, trace edema, weight 188 lb.
LABS AT DISCHARGE: Na 138, K 4.1, BUN 22, Cr 1.2.
DISCHARGE DIAGNOSES:
1. Acute on chronic systolic heart failure
2. Hypertensive heart disease
3. Hypokalemia, resolved

EXAMPLE SYN-330982   Discharge Summary   11/09/2026   Page 2 of 4`,
      `SYNTHETIC - Lakeshore Medical Group
DISCHARGE SUMMARY
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
DISCHARGE MEDICATIONS:
furosemide 40 mg daily
carvedilol 6.25 mg BID
sacubitril-valsartan 24/26 mg BID
spironolactone 25 mg daily

EXAMPLE SYN-330982   Discharge Summary   11/09/2026   Page 3 of 4`,
      `SYNTHETIC - Lakeshore Medical Group
DISCHARGE SUMMARY
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
FOLLOW-UP: heart failure clinic in 7 days, BMP in 5 days.
INSTRUCTIONS: weigh daily, low salt, call for 3 lb in a day.
CONDITION: good.
Hospitalist: C. Placeholder, MD

EXAMPLE SYN-330982   Discharge Summary   11/09/2026   Page 4 of 4`,
      `Northfork Reference Labs - SYNTHETIC REPORT
Client: 0042  Route: FAX
PT NAME EXAMPLE, OTIS  ID SYN-330982  BORN 11/23/1949
ACC# SYN425431  COLL 11/09/2026  RPT 11/09/2026

CHEMISTRY - BMP
Sodium\t138\t135-145\tmmol/L
Potassium\t4.0\t3.5-5.1\tmmol/L
Chloride\t100\t98-107\tmmol/L
Carbon Dioxide\t26\t22-29\tmmol/L
Anion Gap\t12\t7-16\tmmol/L
Glucose\t89\t70-99\tmg/dL
BUN\t18\t7-20\tmg/dL
Creatinine\t0.84\t0.60-1.20\tmg/dL
eGFR\t78\t>=60\tmL/min/1.73m2
Calcium\t9.7\t8.6-10.2\tmg/dL

H = High  L = Low
End of report for this accession`,
    ],
  },
  {
    id: 'pkt-10',
    what: 'Blood count over two pages',
    patients: 1,
    documents: [
      { first: 1, last: 2, kind: 'cbc' },
      { first: 3, last: 3, kind: 'cmp' },
    ],
    pages: [
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: SPECIMEN, DELIA      DOB: 04/21/1990      Sex: F
MRN: SYN-815524      Accession: SYN394600
Collected: 11/03/2026 07:42   Received: 11/03/2026 09:10   Reported: 11/03/2026 11:55
Ordering Provider: Sample, K MD

COMPLETE BLOOD COUNT WITH DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    5.1             K/uL            4.0-11.0
RBC                    4.21            M/uL            3.90-5.40
Hemoglobin             12.5            g/dL            12.0-16.5
Hematocrit             37.9            %               36.0-49.0
MCV                    90.0            fL              80.0-100.0
MCH                    29.6            pg              26.0-34.0
MCHC                   32.9            g/dL            31.0-36.0
RDW                    12.3            %               11.5-14.5
Platelets              92        L     K/uL            150-400
(continued on next page)
Page 1 of 2`,
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: SPECIMEN, DELIA      DOB: 04/21/1990      Sex: F
MRN: SYN-815524      Accession: SYN394600
Collected: 11/03/2026 07:42   Received: 11/03/2026 09:10   Reported: 11/03/2026 11:55
Ordering Provider: Sample, K MD

COMPLETE BLOOD COUNT WITH DIFFERENTIAL (CONTINUED)
DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Neutrophils            60              %               40-74
Lymphocytes            32              %               19-48
Monocytes              4               %               3-11
Eosinophils            3               %               0-6
Basophils              1               %               0-2
Smear review: not indicated.
Lab Director: Q. Placeholder, MD
Page 2 of 2`,
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: SPECIMEN, DELIA      DOB: 04/21/1990      Sex: F
MRN: SYN-815524      Accession: SYN658324
Collected: 11/03/2026 07:42   Received: 11/03/2026 09:10   Reported: 11/03/2026 11:55
Ordering Provider: Sample, K MD

COMPREHENSIVE METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 137             mmol/L          135-145
Potassium              5.3       H     mmol/L          3.5-5.1
Chloride               104             mmol/L          98-107
Carbon Dioxide         18        L     mmol/L          22-29
Anion Gap              15              mmol/L          7-16
Glucose                91              mg/dL           70-99
BUN                    46        H     mg/dL           7-20
Creatinine             2.06      H     mg/dL           0.60-1.20
eGFR                   26        L     mL/min/1.73m2   >=60
Calcium                9.5             mg/dL           8.6-10.2
Total Protein          7.4             g/dL            6.0-8.3
Albumin                4.1             g/dL            3.5-5.0
Bilirubin, Total       0.7             mg/dL           0.1-1.2
Alkaline Phosphatase   106             U/L             40-129
AST                    17              U/L             5-40
ALT                    15              U/L             5-41

H = High  L = Low
Lab Director: Q. Placeholder, MD`,
    ],
  },
  {
    id: 'pkt-11',
    what: 'Count and chemistry on one page, then a note',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'cbc', also: ['bmp'] },
      { first: 2, last: 3, kind: 'clinical-note' },
    ],
    pages: [
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
TESTER, WILLA   SYN-204417   07/02/1971   F
Specimen SYN772930   drawn 11/16/2026
Status: FINAL

CBC
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    6.1             K/uL            4.0-11.0
RBC                    4.95            M/uL            3.90-5.40
Hemoglobin             15.6            g/dL            12.0-16.5
Hematocrit             46.7            %               36.0-49.0
MCV                    94.5            fL              80.0-100.0
MCH                    31.6            pg              26.0-34.0
MCHC                   33.5            g/dL            31.0-36.0
RDW                    13.3            %               11.5-14.5
Platelets              248             K/uL            150-400

BASIC METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 141             mmol/L          135-145
Potassium              4.1             mmol/L          3.5-5.1
Chloride               103             mmol/L          98-107
Carbon Dioxide         23              mmol/L          22-29
Anion Gap              15              mmol/L          7-16
Glucose                81              mg/dL           70-99
BUN                    18              mg/dL           7-20
Creatinine             0.87            mg/dL           0.60-1.20
eGFR                   83              mL/min/1.73m2   >=60
Calcium                8.9             mg/dL           8.6-10.2

Reported by automated instrument`,
      `CARDIOLOGY CONSULTATION
TESTER, WILLA (SYN-204417) 07/02/1971 - SYNTHETIC RECORD
Date of service: 11/16/2026
REASON FOR CONSULTATION: Palpitations.
HPI: Three months of fluttering twice a week, minutes at a time. No syncope. Coffee four cups.
PMH: hypertension. FAMILY HISTORY: father with atrial fibrillation.
SOCIAL: never smoker.
MEDS: amlodipine 5 mg.
Printed 11/20/2026 08:00  pg 1/2`,
      `TESTER, WILLA (SYN-204417) 07/02/1971 - SYNTHETIC RECORD
EXAM: BP 128/76, HR 70 regular. No murmur. Lungs clear. No edema.
ECG: sinus rhythm. HOLTER: 4 hours of atrial fibrillation in two runs.
IMPRESSION:
1. Paroxysmal atrial fibrillation. Start apixaban.
2. Hypertension, controlled.
PLAN: echocardiogram, less coffee, return 6 weeks.
L. Placeholder, MD, FACC
Printed 11/20/2026 08:00  pg 2/2`,
    ],
  },
  {
    id: 'pkt-12',
    what: 'Child: cover, visit, film',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 2, kind: 'clinical-note' },
      { first: 3, last: 3, kind: 'xray' },
    ],
    pages: [
      `FAX COVER SHEET (SYNTHETIC)
TO: Coding Department
FROM: Sampletown Pediatrics
FAX: 555-0142   PHONE: 555-0100
DATE: 11/18/2026
PAGES INCLUDING COVER: 3
RE: records for MOCK, BASIL

CONFIDENTIAL: This facsimile is meant only for the person named above. If you received it in error, call the sender and destroy all copies.`,
      `MEADOW HOSPITAL (SYNTHETIC)
PEDIATRIC SICK VISIT
Name: MOCK, BASIL
Born: 05/30/2015
Record: SYN-500713
Date of service: 11/16/2026
CC: ear pain. With: mother.
HPI: Two days of left ear pain and fever to 101 after a cold. Drinking well.
EXAM: T 100.9. Left TM red and bulging, right TM normal. Lungs clear. No rash.
ASSESSMENT: Acute otitis media, left.
PLAN: amoxicillin for 7 days. Return if no better in 48 hours.
S. Placeholder, MD`,
      `Meadow Hospital (SYNTHETIC) - Department of Radiology
MOCK, BASIL  SYN-500713  05/30/2015
Procedure: XR ABDOMEN KUB    Date of exam: 11/16/2026    Acc: SYN984567
Reason for exam: Abdominal pain, constipation.
Prior: None.  Views/technique: Supine view.
Report: Large stool burden. No dilated small bowel. No free air.
Impression: Nonobstructive pattern with large stool burden.
Dictated and signed: T. Placeholder, DO. Final.`,
    ],
  },
  {
    id: 'pkt-13',
    what: 'Note with a table of values inside, then a true sheet',
    patients: 1,
    documents: [
      { first: 1, last: 2, kind: 'clinical-note' },
      { first: 3, last: 3, kind: 'bmp' },
    ],
    pages: [
      `SYNTHETIC - Lakeshore Medical Group
NEPHROLOGY CLINIC
Patient: SPECIMEN, DELIA   DOB: 04/21/1990   MRN: SYN-815524
Date of service: 11/09/2026
HPI: CKD stage 4 from hypertension. No swelling. Appetite fair.
MEDS: amlodipine, sodium bicarbonate.
EXAM: BP 136/74, no edema.

SPECIMEN SYN-815524   Nephrology Clinic   11/09/2026   Page 1 of 2`,
      `SYNTHETIC - Lakeshore Medical Group
NEPHROLOGY CLINIC
Patient: SPECIMEN, DELIA   DOB: 04/21/1990   MRN: SYN-815524
TREND (from chart):
        06/26   08/26   10/26
Cr      2.4     2.5     2.6
K       5.0     5.2     5.3
CO2     20      20      19
ASSESSMENT: Hypertensive CKD stage 4. Metabolic acidosis.
PLAN: diet, binder if K over 5.5, access referral.
R. Placeholder, MD

SPECIMEN SYN-815524   Nephrology Clinic   11/09/2026   Page 2 of 2`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
SPECIMEN, DELIA   SYN-815524   04/21/1990   F
Specimen SYN173518   drawn 11/09/2026
Status: FINAL

Basic Metabolic Panel
Component | Your Value | Standard Range | Flag
Sodium | 140 mmol/L | 135-145 mmol/L | 
Potassium | 5.4 mmol/L | 3.5-5.1 mmol/L | High
Chloride | 103 mmol/L | 98-107 mmol/L | 
Carbon Dioxide | 19 mmol/L | 22-29 mmol/L | Low
Anion Gap | 18 mmol/L | 7-16 mmol/L | High
Glucose | 96 mg/dL | 70-99 mg/dL | 
BUN | 35 mg/dL | 7-20 mg/dL | High
Creatinine | 2.48 mg/dL | 0.60-1.20 mg/dL | High
eGFR | 26 mL/min/1.73m2 | >=60 mL/min/1.73m2 | Low
Calcium | 9.7 mg/dL | 8.6-10.2 mg/dL | 

H = High  L = Low
Reported by automated instrument`,
    ],
  },
  {
    id: 'pkt-14',
    what: 'Oncology visit with counts',
    patients: 1,
    documents: [
      { first: 1, last: 3, kind: 'clinical-note' },
      { first: 4, last: 4, kind: 'cbc' },
    ],
    pages: [
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 1/4
SYNTHETIC - Lakeshore Medical Group
ONCOLOGY PROGRESS NOTE
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
Date of service: 11/16/2026
DIAGNOSIS: Cancer of the upper-outer quadrant of the left breast, stage II, ER positive.
INTERVAL HISTORY: Cycle 2 done, mild nausea, hair loss. No fever. No neuropathy.

PLACEHOLDER SYN-612245   Oncology Progress Note   11/16/2026   Page 1 of 3`,
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 2/4
SYNTHETIC - Lakeshore Medical Group
ONCOLOGY PROGRESS NOTE
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
ROS: fatigue. No dyspnea, no mouth sores.
EXAM: ECOG 1, port clean, lungs clear.
LABS (table pasted):
WBC 3.9   Hgb 11.2   Plt 188
ANC 2.1

PLACEHOLDER SYN-612245   Oncology Progress Note   11/16/2026   Page 2 of 3`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 3/4
SYNTHETIC - Lakeshore Medical Group
ONCOLOGY PROGRESS NOTE
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
ASSESSMENT: Breast cancer on adjuvant chemotherapy, here for cycle 3. Chemotherapy-induced nausea.
PLAN: proceed today, ondansetron.
P. Placeholder, MD

PLACEHOLDER SYN-612245   Oncology Progress Note   11/16/2026   Page 3 of 3`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 4/4
Northfork Reference Labs - SYNTHETIC REPORT
Client: 0042  Route: FAX
PT NAME PLACEHOLDER, INES  ID SYN-612245  BORN 09/17/1963
ACC# SYN472768  COLL 11/16/2026  RPT 11/16/2026

HEMATOLOGY - CBC
WBC\t6.9\t4.0-11.0\tK/uL
RBC\t4.57\t3.90-5.40\tM/uL
Hemoglobin\t14.1\t12.0-16.5\tg/dL
Hematocrit\t42.0\t36.0-49.0\t%
MCV\t92.0\t80.0-100.0\tfL
MCH\t31.0\t26.0-34.0\tpg
MCHC\t33.7\t31.0-36.0\tg/dL
RDW\t13.0\t11.5-14.5\t%
Platelets\t314\t150-400\tK/uL
Neutrophils\t50\t40-74\t%
Lymphocytes\t40\t19-48\t%
Monocytes\t7\t3-11\t%
Eosinophils\t2\t0-6\t%
Basophils\t1\t0-2\t%

End of report for this accession`,
    ],
  },
  {
    id: 'pkt-15',
    what: 'Two patients by mistake in one fax',
    patients: 2,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 2, kind: 'clinical-note' },
      { first: 3, last: 3, kind: 'clinical-note' },
    ],
    pages: [
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 1/3
F A C S I M I L E   T R A N S M I T T A L   - SYNTHETIC -
To: Coding Department        Fax: (555) 555-0199
From: Meadow Hospital Health Information      Total pages: 3
[ ] Urgent  [x] For review  [ ] Please reply  [ ] Please recycle
Comments: as asked, see the pages that follow.
The information in this transmission is protected health information.`,
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 2/3
SYNTHETIC - Lakeshore Medical Group
PRENATAL VISIT
Patient: DEMO, CLEMENTINE   DOB: 01/09/1986   MRN: SYN-418860
Date of service: 11/03/2026
28 weeks by LMP and early scan. Good movement. No bleeding, no contractions.
BP 108/62, FHT 148, fundus 28 cm. Glucose screen 112.
ASSESSMENT: Normal second pregnancy, 28 weeks.
PLAN: Tdap today, Rh positive, return 2 weeks.
E. Placeholder, CNM

DEMO SYN-418860   Prenatal Visit   11/03/2026   Page 1 of 1`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 3/3
SYNTHETIC - Lakeshore Medical Group
PRENATAL VISIT
Patient: SPECIMEN, DELIA   DOB: 04/21/1990   MRN: SYN-815524
Date of service: 11/03/2026
28 weeks by LMP and early scan. Good movement. No bleeding, no contractions.
BP 108/62, FHT 148, fundus 28 cm. Glucose screen 112.
ASSESSMENT: Normal second pregnancy, 28 weeks.
PLAN: Tdap today, Rh positive, return 2 weeks.
E. Placeholder, CNM

SPECIMEN SYN-815524   Prenatal Visit   11/03/2026   Page 1 of 1`,
    ],
  },
  {
    id: 'pkt-16',
    what: 'Consent, card, note',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'other' },
      { first: 2, last: 2, kind: 'other' },
      { first: 3, last: 4, kind: 'clinical-note' },
    ],
    pages: [
      `CONSENT FOR TREATMENT AND FINANCIAL RESPONSIBILITY (SYNTHETIC)
I, TRIAL, JUNO, agree to examination and treatment. I agree to pay what insurance does not.

Signature: ____________________  Date: 11/16/2026
Witness: ____________________`,
      `INSURANCE CARD COPY (SYNTHETIC)
Member: TRIAL, JUNO
Member ID: SYN000111222
Group: 0000   Plan: EXAMPLE PPO
Copay: office 25  ER 150
Customer service 555-0177`,
      `SYNTHETIC - Lakeshore Medical Group
EMERGENCY DEPARTMENT RECORD
Patient: TRIAL, JUNO   DOB: 02/27/2004   MRN: SYN-104476
Date of service: 11/16/2026   Arrival 21:04   Triage level 3
CC: abdominal pain
HPI: Twelve hours of crampy lower abdominal pain with two loose stools. No blood. No fever. No urinary symptoms.
ROS: as above, otherwise negative.
VITALS: T 98.8, BP 124/70, HR 84, SpO2 99%.

TRIAL SYN-104476   Emergency Department Record   11/16/2026   Page 1 of 2`,
      `SYNTHETIC - Lakeshore Medical Group
EMERGENCY DEPARTMENT RECORD
Patient: TRIAL, JUNO   DOB: 02/27/2004   MRN: SYN-104476
EXAM: Abdomen soft, mild diffuse tenderness, no guarding. Bowel sounds active.
LABS: WBC 9.1, Hgb 13.8, Plt 240; Na 139, K 3.9, Cr 0.8; lipase 22. UA clear.
MDM: Appendicitis unlikely. CT only if the pain goes on.
ED DIAGNOSIS: Acute gastroenteritis.
DISPOSITION: home, fluids, return for fever, blood or worse pain.
Attending: M. Placeholder, MD

TRIAL SYN-104476   Emergency Department Record   11/16/2026   Page 2 of 2`,
    ],
  },
  {
    id: 'pkt-17',
    what: 'Three CTs of a trauma patient',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'ct' },
      { first: 2, last: 2, kind: 'ct' },
      { first: 3, last: 3, kind: 'ct' },
    ],
    pages: [
      `Meadow Hospital (SYNTHETIC) - Department of Radiology
TRIAL, JUNO  SYN-104476  02/27/2004
Procedure: CT HEAD WITHOUT CONTRAST    Date of exam: 11/09/2026    Acc: SYN568327
Reason for exam: Fall, headache.
Prior: None.  Views/technique: Axial 5 mm images without contrast, DLP 812 mGy-cm.
Report: No hemorrhage, mass or midline shift. Ventricles normal for age. No skull fracture.
Impression: No acute intracranial abnormality.
Dictated and signed: T. Placeholder, DO. Final.`,
      `Meadow Hospital (SYNTHETIC) - Department of Radiology
TRIAL, JUNO  SYN-104476  02/27/2004
Procedure: CT CERVICAL SPINE WITHOUT CONTRAST    Date of exam: 11/09/2026    Acc: SYN442650
Reason for exam: Motor vehicle collision.
Prior: None.  Views/technique: Helical acquisition, bone and soft tissue windows.
Report: No fracture or subluxation. Prevertebral tissues normal.
Impression: No acute fracture.
Dictated and signed: T. Placeholder, DO. Final.`,
      `Meadow Hospital (SYNTHETIC) - Department of Radiology
TRIAL, JUNO  SYN-104476  02/27/2004
Procedure: CT ABDOMEN AND PELVIS WITH CONTRAST    Date of exam: 11/09/2026    Acc: SYN392589
Reason for exam: Left lower quadrant pain.
Prior: 2021.  Views/technique: Portal venous phase after 100 mL iodinated contrast. Automated exposure control.
Report: Thick-walled sigmoid colon with adjacent stranding and diverticula. No abscess, no free air. Liver, spleen, kidneys normal. Attenuation of the liver 58 HU.
Impression: Acute uncomplicated sigmoid diverticulitis.
Dictated and signed: T. Placeholder, DO. Final.`,
    ],
  },
  {
    id: 'pkt-18',
    what: 'Operation, pages numbered in another way',
    patients: 1,
    documents: [
      { first: 1, last: 2, kind: 'clinical-note' },
      { first: 3, last: 5, kind: 'clinical-note' },
    ],
    pages: [
      `OPERATIVE REPORT
SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
Date of procedure: 10/19/2026
PREOPERATIVE DIAGNOSIS: Right inguinal hernia.
POSTOPERATIVE DIAGNOSIS: Same, indirect.
PROCEDURE: Laparoscopic right inguinal hernia repair with mesh.
ANESTHESIA: general. EBL: 10 mL. COMPLICATIONS: none.
INDICATION: bulge with pain on lifting for six months.
Printed 11/20/2026 08:00  pg 1/2`,
      `SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
DESCRIPTION: Supine, time-out done. Three ports. Indirect sac reduced off the cord. Mesh laid over the myopectineal orifice and fixed. Peritoneum closed. Skin with absorbable suture. Counts correct.
To recovery in good condition.
A. Placeholder, MD
Printed 11/20/2026 08:00  pg 2/2`,
      `OFFICE VISIT NOTE
SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
Date of service: 11/16/2026
CHIEF COMPLAINT: Follow-up of diabetes and blood pressure.
HISTORY OF PRESENT ILLNESS: Patient returns after four months. Home sugars 110 to 160. Walks three times a week. No chest pain, no shortness of breath. Feet without numbness.
PAST MEDICAL HISTORY: Type 2 diabetes, hypertension, appendectomy.
MEDICATIONS: metformin 1000 mg BID, losartan 50 mg daily.
ALLERGIES: none known.
Printed 11/20/2026 08:00  pg 1/3`,
      `SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
REVIEW OF SYSTEMS: Negative for fever, weight loss, cough, abdominal pain, dysuria, rash, headache.
PHYSICAL EXAM: BP 132/78, HR 72, BMI 28. Lungs clear. Heart regular. Feet: pulses 2+, monofilament intact.
LABS REVIEWED: A1c 7.0, creatinine 0.9, LDL 78.
Printed 11/20/2026 08:00  pg 2/3`,
      `SAMPLE, ROWAN (SYN-100231) 03/14/1958 - SYNTHETIC RECORD
ASSESSMENT AND PLAN:
1. Type 2 diabetes without complication. Continue metformin.
2. Essential hypertension. Continue losartan.
Return in 4 months. Eye exam due in spring.
Electronically signed by K. Sample, MD
Printed 11/20/2026 08:00  pg 3/3`,
    ],
  },
  {
    id: 'pkt-19',
    what: 'Last page of a note is missing',
    patients: 1,
    documents: [
      { first: 1, last: 2, kind: 'clinical-note' },
      { first: 3, last: 3, kind: 'xray' },
    ],
    pages: [
      `SYNTHETIC - Lakeshore Medical Group
CARDIOLOGY CONSULTATION
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
Date of service: 11/03/2026
REASON FOR CONSULTATION: Palpitations.
HPI: Three months of fluttering twice a week, minutes at a time. No syncope. Coffee four cups.
PMH: hypertension. FAMILY HISTORY: father with atrial fibrillation.
SOCIAL: never smoker.
MEDS: amlodipine 5 mg.

PLACEHOLDER SYN-612245   Cardiology Consultation   11/03/2026   Page 1 of 3`,
      `SYNTHETIC - Lakeshore Medical Group
CARDIOLOGY CONSULTATION
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
EXAM: BP 128/76, HR 70 regular. No murmur. Lungs clear. No edema.
ECG: sinus rhythm. HOLTER: 4 hours of atrial fibrillation in two runs.
IMPRESSION:
1. Paroxysmal atrial fibrillation. Start apixaban.
2. Hypertension, controlled.
PLAN: echocardiogram, less coffee, return 6 weeks.
L. Placeholder, MD, FACC

PLACEHOLDER SYN-612245   Cardiology Consultation   11/03/2026   Page 2 of 3`,
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
Accession: SYN250468   Exam date: 11/03/2026
EXAM: XR CHEST PORTABLE AP

CLINICAL INDICATION: Shortness of breath.
COMPARISON: Two days ago.
TECHNIQUE: Single semi-upright view.

FINDINGS:
Heart enlarged. Perihilar haze and Kerley lines. Small effusions on both sides.

IMPRESSION:
Pulmonary edema with small bilateral effusions.

Electronically signed by V. Placeholder, MD (Radiology) 11/03/2026 15:31   FINAL`,
    ],
  },
  {
    id: 'pkt-20',
    what: 'Blank page in the middle',
    patients: 1,
    documents: [
      { first: 1, last: 3, kind: 'clinical-note' },
      { first: 4, last: 4, kind: 'cmp' },
    ],
    pages: [
      `MEADOW HOSPITAL (SYNTHETIC)
HISTORY AND PHYSICAL
Name: SPECIMEN, DELIA
Born: 04/21/1990
Record: SYN-815524
Admission date: 11/09/2026
CHIEF COMPLAINT: Fever and cough.
HPI: Four days of productive cough, chills, pleuritic pain on the right. Lives alone, eats little.
PMH: COPD, hypertension. PSH: cholecystectomy.
MEDICATIONS: tiotropium, amlodipine.
FAMILY HISTORY: mother stroke. SOCIAL: quit smoking 2015.
- 1 of 2 -`,
      `SPECIMEN, DELIA / SYN-815524
ROS: positive for fatigue; negative for chest pressure, vomiting, dysuria.
EXAM: T 101.8, SpO2 89% RA, crackles right base.
DATA: WBC 15.4, lactate 1.3, film with right lower lobe infiltrate.
ASSESSMENT: Community-acquired pneumonia, COPD, acute hypoxic respiratory failure.
PLAN: ceftriaxone, azithromycin, oxygen.
D. Placeholder, MD
- 2 of 2 -`,
      ``,
      `SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: SPECIMEN, DELIA      DOB: 04/21/1990      Sex: F
MRN: SYN-815524      Accession: SYN961305
Collected: 11/09/2026 07:42   Received: 11/09/2026 09:10   Reported: 11/09/2026 11:55
Ordering Provider: Sample, K MD

COMPREHENSIVE METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 142             mmol/L          135-145
Potassium              4.3             mmol/L          3.5-5.1
Chloride               105             mmol/L          98-107
Carbon Dioxide         26              mmol/L          22-29
Anion Gap              11              mmol/L          7-16
Glucose                84              mg/dL           70-99
BUN                    13              mg/dL           7-20
Creatinine             0.98            mg/dL           0.60-1.20
eGFR                   96              mL/min/1.73m2   >=60
Calcium                9.6             mg/dL           8.6-10.2
Total Protein          7.5             g/dL            6.0-8.3
Albumin                4.3             g/dL            3.5-5.0
Bilirubin, Total       0.3             mg/dL           0.1-1.2
Alkaline Phosphatase   71              U/L             40-129
AST                    36              U/L             5-40
ALT                    30              U/L             5-41

H = High  L = Low
Lab Director: Q. Placeholder, MD`,
    ],
  },
  {
    id: 'pkt-21',
    what: 'Separator sheets between documents',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'other' },
      { first: 2, last: 2, kind: 'cbc' },
      { first: 3, last: 3, kind: 'other' },
      { first: 4, last: 4, kind: 'ct' },
    ],
    pages: [
      `*** DOCUMENT SEPARATOR *** (SYNTHETIC)
BATCH 0042   INSERT NEXT DOCUMENT FACE DOWN`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
TESTER, WILLA   SYN-204417   07/02/1971   F
Specimen SYN328632   drawn 10/06/2026
Status: FINAL

CBC
Component | Your Value | Standard Range | Flag
WBC | 5.8 K/uL | 4.0-11.0 K/uL | 
RBC | 4.62 M/uL | 3.90-5.40 M/uL | 
Hemoglobin | 13.7 g/dL | 12.0-16.5 g/dL | 
Hematocrit | 41.5 % | 36.0-49.0 % | 
MCV | 89.8 fL | 80.0-100.0 fL | 
MCH | 29.8 pg | 26.0-34.0 pg | 
MCHC | 33.1 g/dL | 31.0-36.0 g/dL | 
RDW | 13.0 % | 11.5-14.5 % | 
Platelets | 171 K/uL | 150-400 K/uL | 
Neutrophils | 62 % | 40-74 % | 
Lymphocytes | 28 % | 19-48 % | 
Monocytes | 7 % | 3-11 % | 
Eosinophils | 2 % | 0-6 % | 
Basophils | 1 % | 0-2 % | 

Reported by automated instrument`,
      `*** DOCUMENT SEPARATOR *** (SYNTHETIC)
BATCH 0042   INSERT NEXT DOCUMENT FACE DOWN`,
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: TESTER, WILLA   DOB: 07/02/1971   MRN: SYN-204417
Accession: SYN861008   Exam date: 10/06/2026
EXAM: CT CHEST ANGIOGRAM, PE PROTOCOL

CLINICAL INDICATION: Pleuritic chest pain.
COMPARISON: None.
TECHNIQUE: 1 mm axial images with coronal MIPs, 75 mL contrast.

FINDINGS:
No filling defect in the pulmonary arteries. Aorta normal. 4 mm nodule right lower lobe. No effusion.

IMPRESSION:
1. No pulmonary embolism. 2. 4 mm right lower lobe nodule.

Electronically signed by V. Placeholder, MD (Radiology) 10/06/2026 15:31   FINAL`,
    ],
  },
  {
    id: 'pkt-22',
    what: 'Series of counts on three days',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'cbc' },
      { first: 2, last: 2, kind: 'cbc' },
      { first: 3, last: 3, kind: 'cbc' },
    ],
    pages: [
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
EXAMPLE, OTIS   SYN-330982   11/23/1949   M
Specimen SYN641553   drawn 11/10/2026
Status: FINAL

CBC
WBC ....................... 5.3 K/uL (4.0-11.0)
RBC ....................... 3.78 M/uL *LOW* (3.90-5.40)
Hemoglobin ................ 8.6 g/dL *LOW* (12.0-16.5)
Hematocrit ................ 26.7 % *LOW* (36.0-49.0)
MCV ....................... 70.7 fL *LOW* (80.0-100.0)
MCH ....................... 22.8 pg *LOW* (26.0-34.0)
MCHC ...................... 32.3 g/dL (31.0-36.0)
RDW ....................... 16.8 % *HIGH* (11.5-14.5)
Platelets ................. 183 K/uL (150-400)

Reported by automated instrument`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
EXAMPLE, OTIS   SYN-330982   11/23/1949   M
Specimen SYN325333   drawn 11/11/2026
Status: FINAL

CBC
WBC ....................... 6.9 K/uL (4.0-11.0)
RBC ....................... 3.68 M/uL *LOW* (3.90-5.40)
Hemoglobin ................ 8.8 g/dL *LOW* (12.0-16.5)
Hematocrit ................ 27.4 % *LOW* (36.0-49.0)
MCV ....................... 74.3 fL *LOW* (80.0-100.0)
MCH ....................... 24.0 pg *LOW* (26.0-34.0)
MCHC ...................... 32.3 g/dL (31.0-36.0)
RDW ....................... 16.7 % *HIGH* (11.5-14.5)
Platelets ................. 340 K/uL (150-400)

Reported by automated instrument`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
EXAMPLE, OTIS   SYN-330982   11/23/1949   M
Specimen SYN569061   drawn 11/12/2026
Status: FINAL

CBC
WBC ....................... 6.7 K/uL (4.0-11.0)
RBC ....................... 4.29 M/uL (3.90-5.40)
Hemoglobin ................ 13.2 g/dL (12.0-16.5)
Hematocrit ................ 40.1 % (36.0-49.0)
MCV ....................... 93.4 fL (80.0-100.0)
MCH ....................... 30.8 pg (26.0-34.0)
MCHC ...................... 33.0 g/dL (31.0-36.0)
RDW ....................... 14.2 % (11.5-14.5)
Platelets ................. 328 K/uL (150-400)

Reported by automated instrument`,
    ],
  },
  {
    id: 'pkt-23',
    what: 'Long packet of one stay',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 3, kind: 'clinical-note' },
      { first: 4, last: 4, kind: 'xray' },
      { first: 5, last: 5, kind: 'ct' },
      { first: 6, last: 6, kind: 'cbc' },
      { first: 7, last: 7, kind: 'bmp' },
    ],
    pages: [
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 1/7
FAX COVER SHEET (SYNTHETIC)
TO: Coding Department
FROM: Meadow Hospital Health Information
FAX: 555-0142   PHONE: 555-0100
DATE: 11/18/2026
PAGES INCLUDING COVER: 7
RE: records for EXAMPLE, OTIS

CONFIDENTIAL: This facsimile is meant only for the person named above. If you received it in error, call the sender and destroy all copies.`,
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 2/7
SYNTHETIC - Lakeshore Medical Group
HISTORY AND PHYSICAL
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
Admission date: 11/03/2026
CHIEF COMPLAINT: Fever and cough.
HPI: Four days of productive cough, chills, pleuritic pain on the right. Lives alone, eats little.
PMH: COPD, hypertension. PSH: cholecystectomy.
MEDICATIONS: tiotropium, amlodipine.
FAMILY HISTORY: mother stroke. SOCIAL: quit smoking 2015.

EXAMPLE SYN-330982   History And Physical   11/03/2026   Page 1 of 2`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 3/7
SYNTHETIC - Lakeshore Medical Group
HISTORY AND PHYSICAL
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
ROS: positive for fatigue; negative for chest pressure, vomiting, dysuria.
EXAM: T 101.8, SpO2 89% RA, crackles right base.
DATA: WBC 15.4, lactate 1.3, film with right lower lobe infiltrate.
ASSESSMENT: Community-acquired pneumonia, COPD, acute hypoxic respiratory failure.
PLAN: ceftriaxone, azithromycin, oxygen.
D. Placeholder, MD

EXAMPLE SYN-330982   History And Physical   11/03/2026   Page 2 of 2`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 4/7
SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
Accession: SYN260657   Exam date: 11/03/2026
EXAM: XR CHEST PORTABLE AP

CLINICAL INDICATION: Shortness of breath.
COMPARISON: Two days ago.
TECHNIQUE: Single semi-upright view.

FINDINGS:
Heart enlarged. Perihilar haze and Kerley lines. Small effusions on both sides.

IMPRESSION:
Pulmonary edema with small bilateral effusions.

Electronically signed by V. Placeholder, MD (Radiology) 11/03/2026 15:31   FINAL`,
      `11/18/2026 09:16 FROM: 5550142 TO: 5550199  P. 5/7
SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: EXAMPLE, OTIS   DOB: 11/23/1949   MRN: SYN-330982
Accession: SYN931911   Exam date: 11/09/2026
EXAM: CT CHEST ANGIOGRAM, PE PROTOCOL

CLINICAL INDICATION: Pleuritic chest pain.
COMPARISON: None.
TECHNIQUE: 1 mm axial images with coronal MIPs, 75 mL contrast.

FINDINGS:
No filling defect in the pulmonary arteries. Aorta normal. 4 mm nodule right lower lobe. No effusion.

IMPRESSION:
1. No pulmonary embolism. 2. 4 mm right lower lobe nodule.

Electronically signed by V. Placeholder, MD (Radiology) 11/09/2026 15:31   FINAL`,
      `11/18/2026 09:16 FROM: 5550142 TO: 5550199  P. 6/7
SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: EXAMPLE, OTIS      DOB: 11/23/1949      Sex: M
MRN: SYN-330982      Accession: SYN265095
Collected: 11/09/2026 07:42   Received: 11/09/2026 09:10   Reported: 11/09/2026 11:55
Ordering Provider: Sample, K MD

COMPLETE BLOOD COUNT WITH DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    9.1             K/uL            4.0-11.0
RBC                    4.46            M/uL            3.90-5.40
Hemoglobin             13.3            g/dL            12.0-16.5
Hematocrit             40.0            %               36.0-49.0
MCV                    89.8            fL              80.0-100.0
MCH                    29.9            pg              26.0-34.0
MCHC                   33.3            g/dL            31.0-36.0
RDW                    13.7            %               11.5-14.5
Platelets              276             K/uL            150-400
Neutrophils            50              %               40-74
Lymphocytes            41              %               19-48
Monocytes              6               %               3-11
Eosinophils            2               %               0-6
Basophils              1               %               0-2

Lab Director: Q. Placeholder, MD`,
      `11/18/2026 09:17 FROM: 5550142 TO: 5550199  P. 7/7
SYNTHETIC REGIONAL LABORATORY
CLIA 00D0000000  |  400 Example Way, Sampletown
Patient: EXAMPLE, OTIS      DOB: 11/23/1949      Sex: M
MRN: SYN-330982      Accession: SYN162640
Collected: 11/09/2026 07:42   Received: 11/09/2026 09:10   Reported: 11/09/2026 11:55
Ordering Provider: Sample, K MD

BASIC METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 139             mmol/L          135-145
Potassium              4.3             mmol/L          3.5-5.1
Chloride               102             mmol/L          98-107
Carbon Dioxide         27              mmol/L          22-29
Anion Gap              10              mmol/L          7-16
Glucose                84              mg/dL           70-99
BUN                    17              mg/dL           7-20
Creatinine             0.75            mg/dL           0.60-1.20
eGFR                   76              mL/min/1.73m2   >=60
Calcium                9.0             mg/dL           8.6-10.2

H = High  L = Low
Lab Director: Q. Placeholder, MD`,
    ],
  },
  {
    id: 'pkt-24',
    what: 'Emergency record, CT, labs of another laboratory, urine',
    patients: 1,
    documents: [
      { first: 1, last: 2, kind: 'clinical-note' },
      { first: 3, last: 3, kind: 'ct' },
      { first: 4, last: 4, kind: 'bmp' },
      { first: 5, last: 5, kind: 'other' },
    ],
    pages: [
      `MEADOW HOSPITAL (SYNTHETIC)
EMERGENCY DEPARTMENT RECORD
Name: PLACEHOLDER, INES
Born: 09/17/1963
Record: SYN-612245
Date of service: 10/19/2026   Arrival 21:04   Triage level 3
CC: abdominal pain
HPI: Twelve hours of crampy lower abdominal pain with two loose stools. No blood. No fever. No urinary symptoms.
ROS: as above, otherwise negative.
VITALS: T 98.8, BP 124/70, HR 84, SpO2 99%.
- 1 of 2 -`,
      `PLACEHOLDER, INES / SYN-612245
EXAM: Abdomen soft, mild diffuse tenderness, no guarding. Bowel sounds active.
LABS: WBC 9.1, Hgb 13.8, Plt 240; Na 139, K 3.9, Cr 0.8; lipase 22. UA clear.
MDM: Appendicitis unlikely. CT only if the pain goes on.
ED DIAGNOSIS: Acute gastroenteritis.
DISPOSITION: home, fluids, return for fever, blood or worse pain.
Attending: M. Placeholder, MD
- 2 of 2 -`,
      `** SYNTHETIC ** TELERADIOLOGY FINAL READ
PT: PLACEHOLDER, INES | 09/17/1963 | SYN-612245
STUDY: CT ABDOMEN/PELVIS WITHOUT CONTRAST | 10/19/2026
HX: Right flank pain, hematuria. COMP: None.
TECH: Noncontrast stone protocol, 3 mm reconstructions.
FINDINGS: 5 mm stone at the right ureterovesical junction, 780 HU, with mild hydronephrosis. Left kidney normal. Appendix normal.
IMPRESSION: Right UVJ stone with mild hydronephrosis.
Reading radiologist: H. Placeholder, MD`,
      `Northfork Reference Labs - SYNTHETIC REPORT
Client: 0042  Route: FAX
PT NAME PLACEHOLDER, INES  ID SYN-612245  BORN 09/17/1963
ACC# SYN337974  COLL 10/19/2026  RPT 10/19/2026

CHEMISTRY - BMP
Sodium\t136\t135-145\tmmol/L
Potassium\t4.4\t3.5-5.1\tmmol/L
Chloride\t103\t98-107\tmmol/L
Carbon Dioxide\t28\t22-29\tmmol/L
Anion Gap\t5 L\t7-16\tmmol/L
Glucose\t86\t70-99\tmg/dL
BUN\t17\t7-20\tmg/dL
Creatinine\t1.10\t0.60-1.20\tmg/dL
eGFR\t100\t>=60\tmL/min/1.73m2
Calcium\t9.4\t8.6-10.2\tmg/dL

H = High  L = Low
End of report for this accession`,
      `SYNTHETIC REGIONAL LABORATORY
Patient: PLACEHOLDER, INES   DOB: 09/17/1963   MRN: SYN-612245
Collected: 10/19/2026
URINALYSIS
Color yellow   Clarity clear   Specific gravity 1.018   pH 6.0
Leukocyte esterase negative   Nitrite negative   Protein trace   Glucose negative   Blood negative
Microscopic: WBC 0-2/hpf, RBC 0-2/hpf`,
    ],
  },
  {
    id: 'pkt-25',
    what: 'Two patients with one family name',
    patients: 2,
    documents: [
      { first: 1, last: 3, kind: 'clinical-note' },
      { first: 4, last: 4, kind: 'clinical-note' },
    ],
    pages: [
      `SYNTHETIC - Lakeshore Medical Group
OFFICE VISIT NOTE
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
Date of service: 10/06/2026
CHIEF COMPLAINT: Follow-up of diabetes and blood pressure.
HISTORY OF PRESENT ILLNESS: Patient returns after four months. Home sugars 110 to 160. Walks three times a week. No chest pain, no shortness of breath. Feet without numbness.
PAST MEDICAL HISTORY: Type 2 diabetes, hypertension, appendectomy.
MEDICATIONS: metformin 1000 mg BID, losartan 50 mg daily.
ALLERGIES: none known.

SAMPLE SYN-100231   Office Visit Note   10/06/2026   Page 1 of 3`,
      `SYNTHETIC - Lakeshore Medical Group
OFFICE VISIT NOTE
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
REVIEW OF SYSTEMS: Negative for fever, weight loss, cough, abdominal pain, dysuria, rash, headache.
PHYSICAL EXAM: BP 132/78, HR 72, BMI 28. Lungs clear. Heart regular. Feet: pulses 2+, monofilament intact.
LABS REVIEWED: A1c 7.0, creatinine 0.9, LDL 78.

SAMPLE SYN-100231   Office Visit Note   10/06/2026   Page 2 of 3`,
      `SYNTHETIC - Lakeshore Medical Group
OFFICE VISIT NOTE
Patient: SAMPLE, ROWAN   DOB: 03/14/1958   MRN: SYN-100231
ASSESSMENT AND PLAN:
1. Type 2 diabetes without complication. Continue metformin.
2. Essential hypertension. Continue losartan.
Return in 4 months. Eye exam due in spring.
Electronically signed by K. Sample, MD

SAMPLE SYN-100231   Office Visit Note   10/06/2026   Page 3 of 3`,
      `SYNTHETIC - Lakeshore Medical Group
PSYCHIATRY FOLLOW-UP
Patient: SAMPLE, RHONDA   DOB: 06/11/1960   MRN: SYN-100232
Date of service: 10/06/2026
HPI: Mood better on sertraline, sleeps 7 hours. Panic once in two months. No suicidal thoughts.
MSE: calm, linear, affect fuller.
DIAGNOSIS: Major depressive disorder, recurrent, in partial remission. Panic disorder.
PLAN: same dose, 8 weeks.
N. Placeholder, MD

SAMPLE SYN-100232   Psychiatry Follow-Up   10/06/2026   Page 1 of 1`,
    ],
  },
  {
    id: 'pkt-26',
    what: 'Liver tests and a list of drugs',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'cmp' },
      { first: 2, last: 2, kind: 'other' },
    ],
    pages: [
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
DEMO, CLEMENTINE   SYN-418860   01/09/1986   F
Specimen SYN608966   drawn 10/19/2026
Status: FINAL

Comprehensive Metabolic Panel
Component | Your Value | Standard Range | Flag
Sodium | 139 mmol/L | 135-145 mmol/L | 
Potassium | 3.8 mmol/L | 3.5-5.1 mmol/L | 
Chloride | 104 mmol/L | 98-107 mmol/L | 
Carbon Dioxide | 28 mmol/L | 22-29 mmol/L | 
Anion Gap | 7 mmol/L | 7-16 mmol/L | 
Glucose | 89 mg/dL | 70-99 mg/dL | 
BUN | 12 mg/dL | 7-20 mg/dL | 
Creatinine | 0.75 mg/dL | 0.60-1.20 mg/dL | 
eGFR | 95 mL/min/1.73m2 | >=60 mL/min/1.73m2 | 
Calcium | 9.6 mg/dL | 8.6-10.2 mg/dL | 
Total Protein | 7.0 g/dL | 6.0-8.3 g/dL | 
Albumin | 4.1 g/dL | 3.5-5.0 g/dL | 
Bilirubin, Total | 0.6 mg/dL | 0.1-1.2 mg/dL | 
Alkaline Phosphatase | 98 U/L | 40-129 U/L | 
AST | 128 U/L | 5-40 U/L | High
ALT | 145 U/L | 5-41 U/L | High

H = High  L = Low
Reported by automated instrument`,
      `PHARMACY MEDICATION HISTORY (SYNTHETIC)
DEMO, CLEMENTINE   01/09/1986
Drug | Fill date | Qty | Prescriber
lisinopril 20 mg | 10/02/2026 | 90 | Sample
atorvastatin 40 mg | 10/02/2026 | 90 | Sample
metformin 500 mg | 09/14/2026 | 180 | Sample`,
    ],
  },
  {
    id: 'pkt-27',
    what: 'Cover, count and chemistry on one page, film, note',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 2, kind: 'cbc', also: ['bmp'] },
      { first: 3, last: 3, kind: 'xray' },
      { first: 4, last: 5, kind: 'clinical-note' },
    ],
    pages: [
      `Fax

Meadow Hospital Health Information

Attn: Coding Department
Subject: medical records request
No. of pages (with this one): 5

Notice of confidentiality applies. SYNTHETIC.`,
      `Northfork Reference Labs - SYNTHETIC REPORT
Client: 0042  Route: FAX
PT NAME DUMMY, AMOS  ID SYN-923308  BORN 08/08/1942
ACC# SYN708246  COLL 11/16/2026  RPT 11/16/2026

CBC
WBC\t14.4 H\t4.0-11.0\tK/uL
RBC\t4.22\t3.90-5.40\tM/uL
Hemoglobin\t12.8\t12.0-16.5\tg/dL
Hematocrit\t38.6\t36.0-49.0\t%
MCV\t91.6\t80.0-100.0\tfL
MCH\t30.3\t26.0-34.0\tpg
MCHC\t33.1\t31.0-36.0\tg/dL
RDW\t13.6\t11.5-14.5\t%
Platelets\t358\t150-400\tK/uL

BASIC METABOLIC PANEL
Sodium\t124 L\t135-145\tmmol/L
Potassium\t4.3\t3.5-5.1\tmmol/L
Chloride\t92 L\t98-107\tmmol/L
Carbon Dioxide\t26\t22-29\tmmol/L
Anion Gap\t6 L\t7-16\tmmol/L
Glucose\t96\t70-99\tmg/dL
BUN\t10\t7-20\tmg/dL
Creatinine\t1.08\t0.60-1.20\tmg/dL
eGFR\t95\t>=60\tmL/min/1.73m2
Calcium\t9.6\t8.6-10.2\tmg/dL

End of report for this accession`,
      `** SYNTHETIC ** TELERADIOLOGY FINAL READ
PT: DUMMY, AMOS | 08/08/1942 | SYN-923308
STUDY: XR CHEST 2 VIEWS | 11/16/2026
HX: Cough and fever. COMP: None.
TECH: PA and lateral.
FINDINGS: Patchy consolidation in the left lower lobe. No effusion or pneumothorax. Heart size normal. Bones unremarkable.
IMPRESSION: Left lower lobe pneumonia. Follow-up film in six weeks.
Reading radiologist: H. Placeholder, MD`,
      `HISTORY AND PHYSICAL
DUMMY, AMOS (SYN-923308) 08/08/1942 - SYNTHETIC RECORD
Admission date: 11/16/2026
CHIEF COMPLAINT: Fever and cough.
HPI: Four days of productive cough, chills, pleuritic pain on the right. Lives alone, eats little.
PMH: COPD, hypertension. PSH: cholecystectomy.
MEDICATIONS: tiotropium, amlodipine.
FAMILY HISTORY: mother stroke. SOCIAL: quit smoking 2015.
Printed 11/20/2026 08:00`,
      `DUMMY, AMOS (SYN-923308) 08/08/1942 - SYNTHETIC RECORD
ROS: positive for fatigue; negative for chest pressure, vomiting, dysuria.
EXAM: T 101.8, SpO2 89% RA, crackles right base.
DATA: WBC 15.4, lactate 1.3, film with right lower lobe infiltrate.
ASSESSMENT: Community-acquired pneumonia, COPD, acute hypoxic respiratory failure.
PLAN: ceftriaxone, azithromycin, oxygen.
D. Placeholder, MD
Printed 11/20/2026 08:00`,
    ],
  },
  {
    id: 'pkt-28',
    what: 'Two patients, films of one day from one centre',
    patients: 2,
    documents: [
      { first: 1, last: 1, kind: 'xray' },
      { first: 2, last: 2, kind: 'xray' },
      { first: 3, last: 3, kind: 'ct' },
    ],
    pages: [
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: DEMO, CLEMENTINE   DOB: 01/09/1986   MRN: SYN-418860
Accession: SYN387497   Exam date: 10/19/2026
EXAM: XR CHEST PA AND LATERAL

CLINICAL INDICATION: Preoperative.
COMPARISON: 2022.
TECHNIQUE: Two views.

FINDINGS:
Lungs clear. Heart and mediastinum normal. No effusion.

IMPRESSION:
No acute disease.

Electronically signed by V. Placeholder, MD (Radiology) 10/19/2026 15:31   FINAL`,
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: TRIAL, JUNO   DOB: 02/27/2004   MRN: SYN-104476
Accession: SYN666702   Exam date: 10/19/2026
EXAM: XR CHEST PA AND LATERAL

CLINICAL INDICATION: Preoperative.
COMPARISON: 2022.
TECHNIQUE: Two views.

FINDINGS:
Lungs clear. Heart and mediastinum normal. No effusion.

IMPRESSION:
No acute disease.

Electronically signed by V. Placeholder, MD (Radiology) 10/19/2026 15:31   FINAL`,
      `SYNTHETIC IMAGING CENTER
RADIOLOGY REPORT
Patient: TRIAL, JUNO   DOB: 02/27/2004   MRN: SYN-104476
Accession: SYN184730   Exam date: 10/19/2026
EXAM: CT HEAD WITHOUT CONTRAST

CLINICAL INDICATION: Fall, headache.
COMPARISON: None.
TECHNIQUE: Axial 5 mm images without contrast, DLP 812 mGy-cm.

FINDINGS:
No hemorrhage, mass or midline shift. Ventricles normal for age. No skull fracture.

IMPRESSION:
No acute intracranial abnormality.

Electronically signed by V. Placeholder, MD (Radiology) 10/19/2026 15:31   FINAL`,
    ],
  },
  {
    id: 'pkt-29',
    what: 'Two covers, one fax inside another',
    patients: 1,
    documents: [
      { first: 1, last: 1, kind: 'fax-cover' },
      { first: 2, last: 2, kind: 'fax-cover' },
      { first: 3, last: 3, kind: 'cbc' },
      { first: 4, last: 4, kind: 'cmp' },
    ],
    pages: [
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 1/4
FAX COVER SHEET (SYNTHETIC)
TO: Coding Department
FROM: Meadow Hospital Health Information
FAX: 555-0142   PHONE: 555-0100
DATE: 11/18/2026
PAGES INCLUDING COVER: 4
RE: records for FAKENAME, HUGO

CONFIDENTIAL: This facsimile is meant only for the person named above. If you received it in error, call the sender and destroy all copies.`,
      `11/18/2026 09:14 FROM: 5550142 TO: 5550199  P. 2/4
F A C S I M I L E   T R A N S M I T T A L   - SYNTHETIC -
To: Coding Department        Fax: (555) 555-0199
From: Northfork Reference Labs      Total pages: 3
[ ] Urgent  [x] For review  [ ] Please reply  [ ] Please recycle
Comments: as asked, see the pages that follow.
The information in this transmission is protected health information.`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 3/4
Northfork Reference Labs - SYNTHETIC REPORT
Client: 0042  Route: FAX
PT NAME FAKENAME, HUGO  ID SYN-706619  BORN 12/01/1977
ACC# SYN617617  COLL 10/06/2026  RPT 10/06/2026

COMPLETE BLOOD COUNT WITH DIFFERENTIAL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
WBC                    5.7             K/uL            4.0-11.0
RBC                    5.03            M/uL            3.90-5.40
Hemoglobin             15.6            g/dL            12.0-16.5
Hematocrit             47.4            %               36.0-49.0
MCV                    94.2            fL              80.0-100.0
MCH                    31.1            pg              26.0-34.0
MCHC                   33.0            g/dL            31.0-36.0
RDW                    13.9            %               11.5-14.5
Platelets              218             K/uL            150-400
Neutrophils            64              %               40-74
Lymphocytes            28              %               19-48
Monocytes              4               %               3-11
Eosinophils            3               %               0-6
Basophils              1               %               0-2

End of report for this accession`,
      `11/18/2026 09:15 FROM: 5550142 TO: 5550199  P. 4/4
Northfork Reference Labs - SYNTHETIC REPORT
Client: 0042  Route: FAX
PT NAME FAKENAME, HUGO  ID SYN-706619  BORN 12/01/1977
ACC# SYN838931  COLL 10/06/2026  RPT 10/06/2026

COMPREHENSIVE METABOLIC PANEL
TEST                   RESULT    FLAG  UNITS           REFERENCE RANGE
Sodium                 142             mmol/L          135-145
Potassium              4.5             mmol/L          3.5-5.1
Chloride               100             mmol/L          98-107
Carbon Dioxide         25              mmol/L          22-29
Anion Gap              17        H     mmol/L          7-16
Glucose                89              mg/dL           70-99
BUN                    10              mg/dL           7-20
Creatinine             1.04            mg/dL           0.60-1.20
eGFR                   95              mL/min/1.73m2   >=60
Calcium                9.7             mg/dL           8.6-10.2
Total Protein          7.4             g/dL            6.0-8.3
Albumin                3.9             g/dL            3.5-5.0
Bilirubin, Total       0.7             mg/dL           0.1-1.2
Alkaline Phosphatase   93              U/L             40-129
AST                    29              U/L             5-40
ALT                    26              U/L             5-41

H = High  L = Low
End of report for this accession`,
    ],
  },
  {
    id: 'pkt-30',
    what: 'Two patients, discharge and clinic',
    patients: 2,
    documents: [
      { first: 1, last: 4, kind: 'clinical-note' },
      { first: 5, last: 6, kind: 'clinical-note' },
      { first: 7, last: 7, kind: 'cbc' },
    ],
    pages: [
      `MEADOW HOSPITAL (SYNTHETIC)
DISCHARGE SUMMARY
Name: SPECIMEN, DELIA
Born: 04/21/1990
Record: SYN-815524
Admission date: 11/01/2026   Discharge date: 11/16/2026
ADMITTING DIAGNOSIS: Shortness of breath.
HOSPITAL COURSE: Admitted with three days of dyspnea, orthopnea and swelling. IV furosemide, net minus 6 liters. Echo EF 30%. Potassium replaced. Troponin flat.
CONSULTS: cardiology.
- 1 of 4 -`,
      `SPECIMEN, DELIA / SYN-815524
PHYSICAL EXAM AT DISCHARGE: lungs clear, trace edema, weight 188 lb.
LABS AT DISCHARGE: Na 138, K 4.1, BUN 22, Cr 1.2.
DISCHARGE DIAGNOSES:
1. Acute on chronic systolic heart failure
2. Hypertensive heart disease
3. Hypokalemia, resolved
- 2 of 4 -`,
      `SPECIMEN, DELIA / SYN-815524
DISCHARGE MEDICATIONS:
furosemide 40 mg daily
carvedilol 6.25 mg BID
sacubitril-valsartan 24/26 mg BID
spironolactone 25 mg daily
- 3 of 4 -`,
      `SPECIMEN, DELIA / SYN-815524
FOLLOW-UP: heart failure clinic in 7 days, BMP in 5 days.
INSTRUCTIONS: weigh daily, low salt, call for 3 lb in a day.
CONDITION: good.
Hospitalist: C. Placeholder, MD
- 4 of 4 -`,
      `MEADOW HOSPITAL (SYNTHETIC)
CARDIOLOGY CONSULTATION
Name: SAMPLE, ROWAN
Born: 03/14/1958
Record: SYN-100231
Date of service: 11/16/2026
REASON FOR CONSULTATION: Palpitations.
HPI: Three months of fluttering twice a week, minutes at a time. No syncope. Coffee four cups.
PMH: hypertension. FAMILY HISTORY: father with atrial fibrillation.
SOCIAL: never smoker.
MEDS: amlodipine 5 mg.
- 1 of 2 -`,
      `SAMPLE, ROWAN / SYN-100231
EXAM: BP 128/76, HR 70 regular. No murmur. Lungs clear. No edema.
ECG: sinus rhythm. HOLTER: 4 hours of atrial fibrillation in two runs.
IMPRESSION:
1. Paroxysmal atrial fibrillation. Start apixaban.
2. Hypertension, controlled.
PLAN: echocardiogram, less coffee, return 6 weeks.
L. Placeholder, MD, FACC
- 2 of 2 -`,
      `MEADOW HOSPITAL CLINICAL LABORATORY (SYNTHETIC)
Department of Pathology
SAMPLE, ROWAN   SYN-100231   03/14/1958   M
Specimen SYN565396   drawn 11/16/2026
Status: FINAL

CBC
Component | Your Value | Standard Range | Flag
WBC | 9.1 K/uL | 4.0-11.0 K/uL | 
RBC | 4.54 M/uL | 3.90-5.40 M/uL | 
Hemoglobin | 12.7 g/dL | 12.0-16.5 g/dL | 
Hematocrit | 38.7 % | 36.0-49.0 % | 
MCV | 85.2 fL | 80.0-100.0 fL | 
MCH | 28.0 pg | 26.0-34.0 pg | 
MCHC | 32.8 g/dL | 31.0-36.0 g/dL | 
RDW | 14.3 % | 11.5-14.5 % | 
Platelets | 309 K/uL | 150-400 K/uL | 
Neutrophils | 50 % | 40-74 % | 
Lymphocytes | 40 % | 19-48 % | 
Monocytes | 7 % | 3-11 % | 
Eosinophils | 2 % | 0-6 % | 
Basophils | 1 % | 0-2 % | 

Reported by automated instrument`,
    ],
  },
]
