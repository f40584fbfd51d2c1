import type { ImagingReport } from './report.ts'

/** SYNTHETIC. X-ray reports: normal, abnormal, preliminary, uncertain. No person, place or event is real. */
export const xrayReports: ImagingReport[] = [
  {
    id: 'img-xray-01',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR CHEST PA AND LATERAL     Exam date: 10/07/2026
Ordering provider: Dr. Sample     Status: FINAL
CLINICAL INDICATION: Cough for two weeks.
TECHNIQUE: Two views of the chest.
COMPARISON: 03/12/2024, which showed pneumonia of the left lower lobe, since cleared.
FINDINGS: Lungs are clear. No consolidation, effusion or pneumothorax. Heart size and mediastinum normal. No acute bony abnormality.
IMPRESSION: No acute cardiopulmonary disease.
Electronically signed by V. Placeholder, MD, 10/07/2026 14:20`,
    codes: ['R05.9'],
    optional: ['R05.2', 'Z87.01'],
  },
  {
    id: 'img-xray-02',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR CHEST 2 VIEWS     Date: 11/03/2026     FINAL
INDICATION: Fever and productive cough.
COMPARISON: None available.
TECHNIQUE: Frontal and lateral projections.
FINDINGS: Dense consolidation in the right lower lobe with air bronchograms. No effusion. No pneumothorax. Cardiac silhouette normal.
IMPRESSION: Right lower lobe pneumonia. Follow-up film in six weeks to document clearing.
Read by: T. Placeholder, MD (radiology)`,
    codes: ['J18.9'],
    optional: ['R50.9', 'R05.8', 'R05.9'],
  },
  {
    id: 'img-xray-03',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: PORTABLE CHEST, ONE VIEW     Date of exam: 10/19/2026     Final
REASON FOR EXAM: fever, cough
COMPARISON: 09/2025
TECHNIQUE: AP semi-upright. Low lung volumes limit the study.
FINDINGS: Hazy opacity at the left base. Costophrenic angles sharp. Heart normal for projection.
IMPRESSION: Left basilar opacity, may represent atelectasis versus early pneumonia. Correlate clinically. Repeat PA and lateral suggested.
Signed: B. Placeholder, MD`,
    codes: ['R50.9', 'R05.9'],
    optional: ['R91.8'],
  },
  {
    id: 'img-xray-04',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
Exam: XR CHEST 2V
Exam date: 11/12/2026   Accession: SYN-0004
Indication: Shortness of breath, leg swelling.
Findings: The heart is enlarged. Moderate right pleural effusion layers on the lateral view. No focal consolidation. No pneumothorax. Sternal wires intact. Aortic calcification.
Impression:
1. Moderate right pleural effusion.
2. Cardiomegaly.
FINAL REPORT - H. Placeholder, MD`,
    codes: ['J90', 'I51.7'],
    optional: ['R06.02', 'I70.0', 'M79.89', 'R60.0'],
  },
  {
    id: 'img-xray-05',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR CHEST, INSPIRATION AND EXPIRATION
Date of exam: 10/28/2026
HISTORY: 22-year-old with sudden left chest pain. Evaluate for pneumothorax.
FINDINGS: Visible pleural line at the left apex measuring 1.8 cm. No mediastinal shift. Lungs otherwise clear. No rib fracture.
IMPRESSION: Small left pneumothorax without tension. Called to the ED at 10:42.
Final. Signed C. Placeholder, MD`,
    codes: ['J93.9'],
    optional: ['J93.83', 'J93.11', 'R07.9', 'R07.89'],
  },
  {
    id: 'img-xray-06',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR RIGHT ANKLE, AP, LATERAL, MORTISE     11/14/2026
INDICATION: Fell off a step ladder today, cannot bear weight.
COMPARISON: None.
FINDINGS: Displaced fractures of the medial malleolus and of the distal fibula at the joint line. Mortise widened medially. Talar dome intact. No posterior malleolar fracture. Soft tissue swelling.
IMPRESSION: Displaced bimalleolar fracture of the right ankle.
FINAL. L. Placeholder, DO`,
    codes: ['S82.841A'],
    optional: ['W11.XXXA'],
  },
  {
    id: 'img-xray-07',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR LEFT ANKLE 3 VIEWS
Date of exam: 10/02/2026
Clinical indication: Left ankle pain.
Technique: AP, oblique, lateral.
Findings: No fracture or dislocation. Joint space preserved. Os trigonum, a normal variant. Soft tissues unremarkable.
Impression: Normal left ankle.
Final; signed by D. Placeholder, MD`,
    codes: ['M25.572'],
  },
  {
    id: 'img-xray-08',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR LEFT WRIST WITH SCAPHOID VIEWS
Exam date: 11/09/2026     STATUS: FINAL
INDICATION: Fall on outstretched hand while skating, snuffbox tenderness.
FINDINGS: Nondisplaced transverse fracture through the middle third of the scaphoid. No scapholunate widening. Radius and ulna intact.
IMPRESSION: Nondisplaced fracture of the middle third (waist) of the left scaphoid.
R. Placeholder, MD`,
    codes: ['S62.025A'],
    optional: ['V00.131A', 'V00.211A', 'W19.XXXA', 'V00.121A'],
  },
  {
    id: 'img-xray-09',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR RIGHT WRIST 4 VIEWS    Date of exam: 10/22/2026
Reason: right wrist pain after fall, r/o fracture
COMPARISON: 2019 study, healed fracture of the right distal radius at that time.
FINDINGS: Subtle lucency in the scaphoid seen on one view only. Old healed deformity of the distal radius. Alignment normal.
IMPRESSION: Questionable nondisplaced scaphoid fracture. Immobilize and repeat in 10 days, or MRI.
Final report. K. Placeholder, MD`,
    codes: ['M25.531'],
    optional: ['S69.91XA', 'W19.XXXA', 'Z87.81'],
  },
  {
    id: 'img-xray-10',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: BILATERAL KNEES, WEIGHT BEARING
Exam date: 10/14/2026
INDICATION: Bilateral knee pain, years.
FINDINGS: Medial compartment narrowing on both sides, severe on the right and moderate on the left, with osteophytes and subchondral sclerosis. Small right effusion. No fracture. No chondrocalcinosis.
IMPRESSION: Bilateral primary osteoarthritis of the knees, right worse than left.
Final. N. Placeholder, MD`,
    codes: ['M17.0'],
    optional: ['M25.461', 'M25.561', 'M25.562'],
  },
  {
    id: 'img-xray-11',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR PELVIS AND LEFT HIP
Date of exam: 11/18/2026    ED patient
HISTORY: 88F, fall from standing at home, left leg short and turned out.
FINDINGS: Displaced intertrochanteric fracture of the left femur with varus angulation. No pelvic ring fracture. Bones are demineralized. Right hip replacement in place without loosening.
IMPRESSION: Displaced left intertrochanteric fracture.
Final - P. Placeholder, MD, 11/18/2026`,
    codes: ['S72.142A'],
    optional: ['Z96.641', 'W19.XXXA', 'W18.30XA'],
  },
  {
    id: 'img-xray-12',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR RIGHT SHOULDER 3 VIEWS
Date of exam: 10/31/2026
INDICATION: Arm pulled during a wrestling match, deformity.
COMPARISON: none.
FINDINGS: The humeral head lies anterior and inferior to the glenoid. No fracture of the humerus; no bony Bankart fragment. Acromioclavicular joint normal.
IMPRESSION: Anterior dislocation of the right shoulder.
Final. J. Placeholder, MD`,
    codes: ['S43.014A'],
    optional: ['Y93.72'],
  },
  {
    id: 'img-xray-13',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: LEFT FOOT, STANDING, 3 VIEWS
Date of exam: 11/10/2026
INDICATION: Painful bunion.
FINDINGS: Hallux valgus angle 34 degrees, intermetatarsal angle 15 degrees. Mild first MTP joint narrowing. No stress fracture. No erosions to suggest gout or rheumatoid arthritis.
IMPRESSION: Hallux valgus, left foot.
FINAL. Signed: S. Placeholder, MD`,
    codes: ['M20.12'],
    optional: ['M21.612', 'M19.072', 'M79.672'],
  },
  {
    id: 'img-xray-14',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: LUMBAR SPINE, AP/LAT/SPOT
Date of exam: 10/06/2026
INDICATION: Chronic low back pain without leg symptoms.
FINDINGS: Five lumbar vertebrae. Facet arthropathy and marginal osteophytes L3 to S1. Vertebral heights kept, no compression fracture. No spondylolisthesis. SI joints normal. Cholecystectomy clips.
IMPRESSION: Lumbar spondylosis without fracture or listhesis.
Signed and final: E. Placeholder, MD`,
    codes: ['M47.816'],
    optional: ['M54.50', 'M54.59', 'G89.29', 'Z90.49', 'M47.817'],
  },
  {
    id: 'img-xray-15',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: THORACIC SPINE 2 VIEWS     DATE OF EXAM: 11/06/2026
HISTORY: 45M fell off a roof this morning. Mid back pain.
COMPARISON: none
FINDINGS: Anterior wedging of T12 with 30 percent height loss and a fresh step in the superior endplate. Other levels normal. Paraspinal stripe slightly wide.
IMPRESSION: Acute wedge compression fracture of T12. CT advised to judge the posterior wall.
Final. W. Placeholder, MD`,
    codes: ['S22.080A'],
    optional: ['W13.2XXA'],
  },
  {
    id: 'img-xray-16',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR ABDOMEN 1 VIEW (KUB)
Date of exam: 10/16/2026
Indication: 6-year-old with constipation and belly ache.
Findings: Large amount of stool in the right and left colon and rectum. No dilated small bowel, no free air. No calcifications. Bones normal.
Impression: Large stool burden in keeping with the history of constipation. No obstruction.
FINAL - A. Placeholder, MD`,
    codes: ['K59.00'],
    optional: ['R10.9'],
  },
  {
    id: 'img-xray-17',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
LEFT RIBS WITH PA CHEST
Exam date: 11/16/2026
HISTORY: Fell against bathtub last night, pain left side with breathing.
FINDINGS: Nondisplaced fractures of the left 6th, 7th and 8th ribs laterally. No pneumothorax or hemothorax. Lungs clear. Granuloma right upper lobe, unchanged from 2020.
IMPRESSION: Fractures of the left sixth through eighth ribs. No pneumothorax.
Final. G. Placeholder, MD`,
    codes: ['S22.42XA'],
    optional: ['W18.2XXA', 'W18.09XA'],
  },
  {
    id: 'img-xray-18',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR RIGHT HAND 3 VIEWS
Date: 10/10/2026    Type: FINAL
INDICATION: Punched a wall.
FINDINGS: Transverse fracture of the neck of the fifth metacarpal with 35 degrees of volar angulation and displacement. No other fracture. No foreign body.
IMPRESSION: Displaced fracture of the neck of the right fifth metacarpal (boxer's fracture).
O. Placeholder, MD`,
    codes: ['S62.336A'],
    optional: ['W22.01XA'],
  },
  {
    id: 'img-xray-19',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR LEFT ELBOW 3 VIEWS
Exam date: 11/01/2026
Reason for study: 30F, fall on left arm, left elbow pain. Evaluate for radial head fracture.
FINDINGS: Anterior sail sign and posterior fat pad are seen. No fracture line. Alignment normal.
IMPRESSION: Left elbow joint effusion. Occult radial head fracture cannot be excluded.
Final, M. Placeholder, MD`,
    codes: ['M25.422'],
    optional: ['M25.522', 'S59.902A', 'W19.XXXA'],
  },
  {
    id: 'img-xray-20',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
*** PRELIMINARY REPORT - NOT YET REVIEWED BY ATTENDING RADIOLOGIST ***
EXAM: XR CHEST 2 VIEWS
Exam date: 11/19/2026 02:13
INDICATION: cough
FINDINGS: Right middle lobe opacity. No effusion.
PRELIMINARY IMPRESSION: Right middle lobe pneumonia.
Dictated by resident, Q. Placeholder, MD PGY-3. Final report to follow.`,
    codes: [],
    optional: ['R05.9'],
  },
  {
    id: 'img-xray-21',
    kind: 'xray',
    setting: 'inpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: PORTABLE CHEST X-RAY, AP    INPATIENT - MEDICAL ICU BED 4
Exam date: 10/24/2026 05:30     Status: Final
INDICATION: Check of lines and tubes, intubated.
COMPARISON: 10/23/2026.
FINDINGS: Endotracheal tube 4 cm above the carina. Right internal jugular line tip in the SVC. Bilateral perihilar haze, slightly worse. Small effusions. No pneumothorax.
IMPRESSION: Lines in place. Worsening pulmonary edema with small bilateral effusions.
F. Placeholder, MD`,
    codes: [],
    optional: ['J81.0', 'J90', 'Z45.2', 'Z99.11', 'Z97.8'],
  },
  {
    id: 'img-xray-22',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: SCOLIOSIS SURVEY, STANDING PA AND LATERAL
Date of exam: 10/20/2026
INDICATION: 13-year-old girl, school screening, uneven shoulders.
FINDINGS: Right convex thoracic curve of 26 degrees from T5 to T11. Risser 2. No vertebral anomaly. Lateral view normal.
IMPRESSION: Adolescent idiopathic scoliosis of the thoracic region, 26 degrees.
FINAL. U. Placeholder, MD`,
    codes: ['M41.124'],
  },
  {
    id: 'img-xray-23',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR LEFT TIBIA AND FIBULA
Exam date: 11/05/2026
INDICATION: Follow-up of tibia fracture, eight weeks in cast.
COMPARISON: 09/10/2026.
FINDINGS: Nondisplaced spiral fracture of the shaft of the left tibia with bridging callus. Alignment unchanged. Fibula intact.
IMPRESSION: Healing nondisplaced spiral fracture of the shaft of the left tibia, routine healing.
Final. Y. Placeholder, MD`,
    codes: ['S82.245D'],
  },
  {
    id: 'img-xray-24',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
XR CHEST AND ABDOMEN, ONE VIEW, CHILD
Date of exam: 11/13/2026
HISTORY: 2-year-old swallowed a coin an hour ago. No drooling, no cough.
FINDINGS: Round metallic density 19 mm in the left upper abdomen, projecting over the stomach, no double ring sign of a button battery. Lungs clear and equal. No free air.
IMPRESSION: Metallic foreign body (coin) in the stomach.
FINAL - I. Placeholder, MD`,
    codes: ['T18.2XXA'],
    optional: ['W44.E2XA'],
  },
  {
    id: 'img-xray-25',
    kind: 'xray',
    setting: 'outpatient',
    text: `SYNTHETIC RADIOLOGY REPORT
EXAM: XR CHEST PA
Date of exam: 10/09/2026
INDICATION: Positive tuberculin skin test, new employee. Evaluate for active tuberculosis.
TECHNIQUE: Single frontal view.
FINDINGS: No apical scarring, cavity or adenopathy. Lungs clear. Heart normal.
IMPRESSION: No evidence of active tuberculosis.
Final; signed by Z. Placeholder, MD`,
    codes: ['R76.11'],
    optional: ['Z02.1'],
  },
]
