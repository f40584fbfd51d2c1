import type { ImagingReport } from './report.ts'

/** SYNTHETIC. CT reports: normal, abnormal, preliminary, uncertain. No person, place or event is real. */
export const ctReports: ImagingReport[] = [
  {
    id: 'img-ct-01',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: CT HEAD WITHOUT CONTRAST     Exam date: 10/13/2026     FINAL
INDICATION: Headache, three days.
TECHNIQUE: Axial 5 mm images, coronal and sagittal reformats. DLP 780.
COMPARISON: MRI 2022 normal.
FINDINGS: No hemorrhage, mass effect, midline shift or extra-axial collection. Gray-white matter differentiation kept. Ventricles normal. Mastoids and sinuses clear. Calvarium intact.
IMPRESSION: No acute intracranial abnormality.
V. Placeholder, MD`,
    codes: ['R51.9'],
  },
  {
    id: 'img-ct-02',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT HEAD WO CONTRAST      11/08/2026 21:15      ED
HISTORY: 79M on apixaban, struck head on a cabinet, no loss of consciousness.
FINDINGS: Left convexity acute subdural hematoma, 8 mm thick, 3 mm midline shift. No skull fracture. Basal cisterns open. Chronic small vessel change.
IMPRESSION: Acute traumatic left subdural hematoma with 3 mm shift. Findings called to the ED physician.
FINAL READ. T. Placeholder, MD`,
    codes: ['S06.5X0A'],
    optional: ['Z79.01', 'W22.8XXA', 'W22.03XA'],
  },
  {
    id: 'img-ct-03',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: CT ABDOMEN AND PELVIS WITH IV CONTRAST
Exam date: 10/30/2026
INDICATION: Right lower quadrant pain, leukocytosis.
TECHNIQUE: Portal venous phase. No oral contrast.
FINDINGS: Appendix dilated to 12 mm, enhancing wall, fat stranding, 6 mm appendicolith. No perforation, no abscess, no free air. Liver, gallbladder, pancreas, spleen normal. Kidneys without stone. Uterus and ovaries normal.
IMPRESSION: Acute appendicitis without perforation or abscess.
Final. H. Placeholder, MD`,
    codes: ['K35.80'],
    optional: ['K35.890', 'K38.1', 'R10.31', 'D72.829'],
  },
  {
    id: 'img-ct-04',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT ABDOMEN/PELVIS WITHOUT CONTRAST (STONE PROTOCOL)
Date of exam: 11/02/2026
Indication: left flank pain, hematuria
Findings: 4 mm stone at the left ureterovesical junction. Mild left hydronephrosis and hydroureter. Two nonobstructing stones in the right kidney, 2 and 3 mm. Appendix normal. Diverticulosis of the sigmoid colon without diverticulitis. Degenerative spine.
Impression:
1. Obstructing 4 mm left UVJ calculus with mild hydronephrosis.
2. Nonobstructing right renal calculi.
FINAL, B. Placeholder, MD`,
    codes: ['N13.2'],
    optional: ['N20.0', 'K57.30', 'R31.9', 'R10.A2'],
  },
  {
    id: 'img-ct-05',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: CT ANGIOGRAM CHEST (PE PROTOCOL)
Date of exam: 10/21/2026
INDICATION: Shortness of breath, elevated D-dimer. Rule out pulmonary embolism.
COMPARISON: None.
FINDINGS: Good opacification. No filling defect to the subsegmental level. Aorta normal, no dissection. No consolidation or effusion. 6 mm solid nodule in the right middle lobe. Small hiatal hernia.
IMPRESSION:
1. No pulmonary embolism.
2. Solitary 6 mm right middle lobe pulmonary nodule, CT in 6 to 12 months.
Final. L. Placeholder, MD`,
    codes: ['R06.02', 'R91.1'],
    optional: ['R79.89', 'R79.1', 'K44.9'],
  },
  {
    id: 'img-ct-06',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT CHEST WITH CONTRAST    Exam date: 11/11/2026    Status: FINAL
INDICATION: Abnormal chest film. Former smoker, 50 pack-years. Evaluate for lung cancer.
FINDINGS: 3.4 cm spiculated mass in the left upper lobe abutting pleura. Left hilar node 1.6 cm. No effusion. Adrenals normal. Emphysema, upper lobes, centrilobular. Coronary calcification.
IMPRESSION:
1. Left upper lobe mass, highly suspicious for primary bronchogenic carcinoma. PET and biopsy advised.
2. Enlarged left hilar node, metastasis possible.
3. Centrilobular emphysema.
D. Placeholder, MD`,
    codes: ['R91.8', 'J43.2'],
    optional: ['R59.0', 'Z87.891', 'I25.10', 'I25.84'],
  },
  {
    id: 'img-ct-07',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: LOW DOSE CT CHEST, LUNG CANCER SCREENING
Date of exam: 10/27/2026
INDICATION: Annual lung cancer screening. Current cigarette smoker, 32 pack-years, asymptomatic.
TECHNIQUE: Low dose, no contrast. CTDIvol 1.6.
COMPARISON: 10/2025.
FINDINGS: No nodules. No consolidation. Airways clear. No adenopathy.
IMPRESSION: Lung-RADS 1, negative. Continue annual screening.
FINAL. R. Placeholder, MD`,
    codes: ['Z12.2', 'F17.210'],
  },
  {
    id: 'img-ct-08',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT ABDOMEN AND PELVIS W CONTRAST
Exam date: 10/17/2026
REASON: left lower quadrant pain and fever, diverticulitis last year
FINDINGS: Wall thickening of the sigmoid colon with stranding. 3 cm rim-enhancing collection beside it with gas. No free intraperitoneal air. No obstruction. Simple right renal cyst 2 cm. Gallbladder absent.
IMPRESSION: Acute sigmoid diverticulitis with 3 cm pericolic abscess.
FINAL - K. Placeholder, MD`,
    codes: ['K57.20'],
    optional: ['N28.1', 'Z90.49', 'R10.32', 'R50.9'],
  },
  {
    id: 'img-ct-09',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT SINUSES WITHOUT CONTRAST
Date of exam: 11/04/2026
INDICATION: Facial pressure and blocked nose for eight months in spite of treatment.
FINDINGS: Moderate mucosal thickening of both maxillary sinuses with narrowed ostiomeatal units. Frontal, ethmoid and sphenoid sinuses clear. Nasal septum deviated to the left with spur. No polyps. No bony erosion.
IMPRESSION: Chronic bilateral maxillary sinusitis. Deviated nasal septum.
Final. N. Placeholder, MD`,
    codes: ['J32.0', 'J34.2'],
    optional: ['R51.9', 'R09.81'],
  },
  {
    id: 'img-ct-10',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: CT CERVICAL SPINE WITHOUT CONTRAST
Exam date: 11/15/2026
INDICATION: Neck pain after motor vehicle collision, rule out fracture.
TECHNIQUE: 2 mm axial images with reformats.
FINDINGS: No fracture or subluxation. Prevertebral soft tissues normal. Straightening that may reflect positioning or spasm. Thyroid normal.
IMPRESSION: No acute fracture or malalignment of the cervical spine.
FINAL. P. Placeholder, MD`,
    codes: ['M54.2'],
    optional: ['V89.2XXA', 'V49.9XXA', 'S19.9XXA'],
  },
  {
    id: 'img-ct-11',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT CHEST ABDOMEN PELVIS WITH CONTRAST, RESTAGING
Date of exam: 10/23/2026
INDICATION: Adenocarcinoma of the ascending colon on chemotherapy, restaging.
COMPARISON: 07/2026.
FINDINGS: Thickening of the ascending colon, unchanged. New hypodense lesions in both liver lobes, up to 2.8 cm, biopsy proven metastasis in segment 6 (09/2026). Lungs clear. No adenopathy. No bone lesions. Port in place.
IMPRESSION:
1. Hepatic metastases, increased.
2. Stable primary malignancy of the ascending colon.
Final. J. Placeholder, MD`,
    codes: ['C18.2', 'C78.7'],
    optional: ['Z95.828', 'Z45.2', 'Z79.899'],
  },
  {
    id: 'img-ct-12',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT ABDOMEN WITH AND WITHOUT CONTRAST (PANCREAS PROTOCOL)
Date of exam: 11/17/2026
INDICATION: Unintentional weight loss, evaluate for malignancy.
FINDINGS: Vague 11 mm hypodensity in the pancreatic tail, no duct dilatation. Liver, spleen, adrenals, kidneys normal. No ascites.
IMPRESSION: Indeterminate 11 mm hypodensity in the pancreatic tail; neuroendocrine tumor, cyst or artifact are possible, adenocarcinoma not excluded. MRI recommended.
Final report: S. Placeholder, MD`,
    codes: ['R63.4'],
    optional: ['R93.3', 'K86.89', 'R93.5'],
  },
  {
    id: 'img-ct-13',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: CT ANGIOGRAM ABDOMEN AND PELVIS
Date of exam: 10/15/2026
INDICATION: Aneurysm follow-up.
COMPARISON: Ultrasound 04/2026, 4.9 cm.
FINDINGS: Fusiform infrarenal abdominal aortic aneurysm 5.2 cm, mural thrombus. No leak or rupture. Iliac arteries not aneurysmal. Renal arteries patent. Colonic diverticula. Prostate enlarged.
IMPRESSION: Infrarenal abdominal aortic aneurysm 5.2 cm without rupture, larger than before.
FINAL. E. Placeholder, MD`,
    codes: ['I71.43'],
    optional: ['K57.30', 'N40.0'],
  },
  {
    id: 'img-ct-14',
    kind: 'ct',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
CT MAXILLOFACIAL WITHOUT CONTRAST
Date of exam: 11/07/2026    Emergency department
HISTORY: Elbow to the face at basketball. Double vision on looking up.
FINDINGS: Blowout fracture of the left orbital floor with herniated fat; inferior rectus not entrapped. Left maxillary sinus air-fluid level. Nasal bones, mandible and zygoma intact. Globe intact. No intracranial air.
IMPRESSION: Fracture of the left orbital floor.
FINAL - W. Placeholder, MD`,
    codes: ['S02.32XA'],
    optional: ['H53.2', 'W50.0XXA', 'W51.XXXA', 'Y93.67'],
  },
  {
    id: 'img-ct-15',
    kind: 'ct',
    setting: 'inpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
PRELIMINARY (OVERNIGHT TELERADIOLOGY) - SUBJECT TO FINAL READ
EXAM: CT ABDOMEN AND PELVIS WITHOUT CONTRAST   INPATIENT 5 WEST
Exam date: 10/26/2026 01:50
INDICATION: Distension after hip surgery
FINDINGS: Dilated small bowel to 4 cm with air-fluid levels; colon decompressed. No free air. Foley catheter in bladder.
PRELIMINARY IMPRESSION: Possible early small bowel obstruction versus postoperative ileus.
Overnight reader: A. Placeholder, MD. Final interpretation to follow in the morning.`,
    codes: [],
    optional: ['R14.0'],
  },
]
