import { describe, expect, it } from 'vitest'
import type { Status } from './assertion.ts'
import { statusesOf } from './assertion-cases.ts'

/** The findings stand between angle brackets. Written from how US notes are worded; none is anyone's. */
const cases: Record<Status, string> = {
  affirmed: `
    He has <type 2 diabetes> without complications.
    <Cough> is no better.
    <Hypertension> not at goal on current regimen.
    <Anemia>, no evidence of bleeding.
    Presents with <abdominal pain> and no fever.
    Admitted with <pneumonia>; no sepsis.
    The patient returns for follow-up of <hypertension> and <hyperlipidemia>.
    <Depression>: stable, no suicidal ideation.
    No known drug allergies. <Asthma> is well controlled.
    She reports worsening <dyspnea> on exertion.
    X-ray demonstrates <fracture> of the distal radius with no displacement.
    Workup revealed <iron deficiency anemia>.
    She was diagnosed with <hypothyroidism> in 2010.
    <Atrial fibrillation> with no history of stroke.
    No relief of <back pain> with ibuprofen.
    Pain medication did not help his <headache>.
    He is not sleeping because of <cough>.
    She cannot walk far because of <knee pain>.
    Patient unable to work due to <low back pain>.
    <COPD> without acute exacerbation.
    There is no change in the <pulmonary nodule>.
    The <rash> has not gone away.
    Denies any improvement in <nausea>.
    No further workup of <hematuria> is planned.
    <Chest pain> not relieved by nitroglycerin.
    The <ulcer> has not healed.
    <Migraine> without aura.
    <Gastroenteritis>, likely viral.
    <Anemia>, probably due to iron deficiency.
    Continue metformin for <diabetes>.
    Lisinopril for <hypertension>.
    <Neuropathy> secondary to diabetes.
    Pt with known <coronary artery disease>.
    Not only <fever> but also <chills>.
    <Diabetes> is uncontrolled; denies hypoglycemia.
    He no longer smokes, but has <emphysema>.
    He has a long history of alcohol use and now has <cirrhosis>.
    Mother states the child has had <diarrhea> since Monday.
    Her husband noticed <confusion> this morning.
    The patient's wife reports that he has <memory loss>.
    Blood cultures grew E. coli; <bacteremia> confirmed.
    COVID test positive, <COVID-19> confirmed.
    Past medical history is noncontributory; today she has <sinusitis>.
    <Heart failure> is well compensated with no edema.
    If no improvement in <cellulitis>, return in 2 days.
    <Obesity>: counseled on diet.
    <GERD> - not worse on famotidine.
    <Hyperkalemia> unchanged.
    Without treatment his <hypertension> worsened.
    <Osteoarthritis> of both knees, not a candidate for surgery.
    There is <pleural effusion>, no pneumothorax.
    Currently denies pain but <nausea> persists.
    <Sepsis> due to pneumonia was treated.
    Positive for <fatigue>.
    Follow up for <lupus> with rheumatology.
    Refer to cardiology for <atrial flutter>.
    <Sleep apnea>, uses CPAP nightly.
    No longer on insulin for his <diabetes>.
    Evaluation today for <ankle sprain>.
    <Hyperlipidemia> controlled, no myalgias.
    She developed <delirium> on day 2.
    He is not aware of his <hypertension>.
    Not due for labs; <gout> quiescent on allopurinol.
    Labs negative for infection, but <leukocytosis> persists.
    The <wound infection> was cultured and is negative for MRSA.
    <Hepatitis C> antibody positive.
    <Chronic kidney disease> with no proteinuria.`,
  negated: `
    No <nausea>, <vomiting>, or <diarrhea>.
    She denies <chest pain>, <palpitations>, and <syncope>.
    No <cough> / <dyspnea> / <wheezing>.
    Pt denies <SI>/<HI>.
    There is no <rebound tenderness> and no <guarding>.
    Abdomen soft without <tenderness> or <distension>.
    Extremities: no <cyanosis>, <clubbing>, or <edema>.
    Negative for <fever>, <chills>, and <weight loss>.
    ROS negative except as in HPI. No <rash>.
    He has never had a <stroke> or <heart attack>.
    There was no <fracture> or <dislocation>.
    CT head shows no acute <intracranial hemorrhage>.
    No CT evidence of <appendicitis>.
    Troponins negative, no <myocardial infarction>.
    <Pulmonary embolism> was not seen.
    <Pneumothorax>: none.
    <Edema>: absent.
    <Chest pain>: denies.
    <Murmurs> absent.
    <Rash> - none
    The patient does not have <diabetes>.
    She doesn't have <asthma>.
    He has not had any <seizures> since 2019.
    She has had no <falls> this year.
    Patient is without <fever>.
    Not in <heart failure>.
    She is not <pregnant>.
    He isn't <depressed>.
    Free of <metastatic disease>.
    The lungs are clear of <infiltrates>.
    Absence of <lymphadenopathy>.
    No personal or family history of <colon cancer>.
    Patient denies a history of <hypertension>.
    No prior <DVT>.
    Neither <fever> nor <chills>.
    No signs or symptoms of <infection>.
    No evidence for <malignancy>.
    No suggestion of <obstruction>.
    Failed to show <bowel obstruction>.
    Ultrasound did not demonstrate <gallstones>.
    Biopsy negative for <carcinoma>.
    Rapid <strep> test negative.
    <Influenza> A and B negative.
    <HIV> test was negative.
    <COVID-19> PCR: negative.
    <COVID-19> not detected.
    <Hepatitis B> surface antigen nonreactive.
    Urine culture negative for <UTI>.
    <RSV> swab came back negative.
    Lyme serology was negative for <Lyme disease>.
    Stress test negative for <ischemia>.
    Doppler negative for <deep vein thrombosis>.
    The patient is negative for <tuberculosis>.
    <Diabetes>: No
    <Hypertension> [ ] Yes [x] No
    Tolerated without <hypotension>.
    He was afebrile with no <tachycardia>.
    The patient reports no <headache>.
    She endorses no <depression>.
    Cough present but no <hemoptysis>.
    Reports cough, denies <sputum>.
    Doesn't complain of <dizziness>.
    There are no <focal deficits>.
    Mother denies <fever> or <vomiting> in the child.
    Nontender, no <masses>, no <hepatosplenomegaly>.
    No obvious <deformity> noted.
    Absent <bowel sounds>.
    No recurrent <syncope>.
    This is not <cellulitis>.
    It does not look like <shingles>.
    The finding is not <malignant melanoma>.
    There is nothing to suggest <meningitis>.
    Without any <shortness of breath>.
    Not <anemic>.
    Denied <hematuria>, <dysuria>, urgency or <frequency>.
    No h/o <MI>, <CVA>, <DM>.
    <Jaundice> not present.
    I see no <cataract>.
    We found no <hernia>.
    The rash is gone, no <pruritus>.
    No acute distress. No <respiratory distress>.
    Non-<diabetic>.`,
  uncertain: `
    Possible <pneumonia> in the right lower lobe.
    Chest pain, possibly <angina>.
    Likely <viral syndrome>.
    Symptoms most likely represent <gastroenteritis>.
    Suspect <appendicitis>.
    Suspected <sepsis>.
    Presumed <urinary tract infection>.
    Cannot rule out <pulmonary embolism>.
    <Malignancy> cannot be excluded.
    Concerning for <cholecystitis>.
    Findings worrisome for <lung cancer>.
    Question of <small bowel obstruction>.
    Rule out <myocardial infarction>.
    R/O <stroke>.
    <GERD> vs <gastritis>.
    <Cellulitis> versus <deep vein thrombosis>.
    Differential diagnosis: <asthma>, <COPD>, <heart failure>.
    DDx includes <pancreatitis> and <cholangitis>.
    Consider <multiple sclerosis>.
    May have <rheumatoid arthritis>.
    Might be <gout>.
    This could represent <lymphoma>.
    Suggestive of <polymyalgia rheumatica>.
    Appearance compatible with <pneumonia>.
    Consistent with <bronchitis>.
    <Pneumonia>?
    ? <cellulitis>
    <Fracture> is suspected.
    <Endocarditis> remains a possibility.
    <Temporal arteritis> is a consideration.
    Questionable <infiltrate>.
    Probable <COPD exacerbation>.
    Favor <contact dermatitis>.
    Clinical picture favors <viral meningitis>.
    I think this is probably <costochondritis>.
    Working diagnosis of <vertigo>.
    Impression: <diverticulitis>, suspected.
    Appears to have <scabies>.
    <Sarcoidosis> is high on the differential.
    High suspicion for <testicular torsion>.
    Clinical concern for <preeclampsia>.
    Evaluate for <osteomyelitis>.
    Not clear whether she has <lupus>.
    It is unclear if he has <dementia>.
    Uncertain if <hypothyroidism> is present.
    Either <gout> or <pseudogout>.
    Symptoms are suspicious for <sleep apnea>.
    Cannot exclude <scaphoid fracture>.
    Findings may reflect <atelectasis>.
    <Ovarian torsion> is not excluded.
    <Pulmonary edema> has not been ruled out.
    Equivocal for <appendicitis>.
    Query <celiac disease>.
    Looks like <ringworm>.
    Potential <stress fracture>.
    Provisional diagnosis of <psoriasis>.
    Seems to be <eczema>.
    She is thought to have <fibromyalgia>.
    In keeping with <chronic pancreatitis>.
    Suspicion of <melanoma>.
    <Stroke> less likely.
    Empiric treatment for presumed <pneumonia>.
    Possible early <cataract>.
    Admitted for evaluation of possible <TIA>.
    We are worried about <sepsis>.`,
  'ruled-out': `
    <Myocardial infarction> was ruled out.
    MI ruled out; <pulmonary embolism> ruled out by CT.
    Ruled out for <MI> by serial enzymes.
    CT angiogram ruled out <pulmonary embolism>.
    <Meningitis> has been ruled out.
    <DVT> excluded by ultrasound.
    <Pneumonia> is unlikely.
    <Appendicitis> is felt to be unlikely.
    Unlikely to be <cardiac>.
    Low suspicion for <aortic dissection>.
    Doubt <pneumonia>.
    I doubt <stroke>.
    <Sepsis> is not suspected.
    <Endocarditis> was considered but felt unlikely.
    Effectively rules out <acute coronary syndrome>.
    The workup excluded <pheochromocytoma>.
    <Fracture> has been excluded.
    We do not suspect <meningitis>.
    Low probability for <pulmonary embolism>.
    No longer concerned about <sepsis>.
    <PE> successfully ruled out.
    Low likelihood of <malignancy>.
    <Cauda equina syndrome> highly unlikely.`,
  hypothetical: `
    Return to the ER if you develop <fever>, <vomiting>, or <worsening pain>.
    Call for <chest pain> or <shortness of breath>.
    Risk of <bleeding> was discussed.
    Patient is at high risk for <stroke>.
    Risks including <infection>, <bleeding>, and <nerve damage> were explained.
    Seek care for any <weakness> or <numbness>.
    Watch for signs of <infection>.
    Monitor for <hyperkalemia>.
    Aspirin to prevent <stroke>.
    Heparin subcutaneously for <DVT> prophylaxis.
    Screening for <breast cancer>.
    Educated on symptoms of <hypoglycemia>.
    Should <seizures> occur, go to the emergency room.
    Acetaminophen as needed for <pain>.
    Zofran prn <nausea>.
    Take as needed for <headache>.
    Side effects include <rash>.
    May cause <drowsiness>.
    Medication can cause <hypotension>.
    <Influenza> vaccine given.
    <Pneumonia> vaccination up to date.
    Advised to avoid <falls>.
    Fall precautions to prevent <hip fracture>.
    If <pain> worsens, we will get an MRI.
    In case of <anaphylaxis> use EpiPen.
    Unless <fever> develops, no antibiotics.
    She is worried about <cancer>.
    Handout on <diabetes> given.
    Tested for <HIV> today, result pending.
    <HIV> test pending.
    <Colon cancer> screening due.
    Goal is to avoid <hypoglycemia>.
    Untreated, this can progress to <kidney failure>.
    Complications such as <retinopathy> were reviewed.
    Go to the ED for <syncope>.
    Prophylaxis against <malaria>.
    Patient education about <asthma> triggers.
    Steroids could raise the risk of <osteoporosis>.
    Return precautions: <fever>, <redness>, <drainage>.
    Notify us of any <bleeding>.
    Keep an eye out for <swelling>.
    Given her risk factors for <coronary artery disease>.
    Will check for <anemia>.
    Order labs to look for <thyroid disease>.`,
  history: `
    History of <pneumonia>.
    Past history of <kidney stones>.
    H/o <DVT> in 2015.
    Prior <stroke>.
    Status post <hip fracture> repair.
    Previous <myocardial infarction>.
    Remote history of <tuberculosis>.
    He had a <heart attack> ten years ago.
    She had <chickenpox> as a child.
    PMH significant for <breast cancer>.
    Personal history of <colon cancer>.
    <Breast cancer> in 2009, treated with lumpectomy.
    <Prostate cancer> s/p prostatectomy.
    Hx <PE>.
    Childhood <asthma>.
    Old <compression fracture>.
    Previously had <shingles>.
    <Pneumonia> last winter.
    Two prior episodes of <pancreatitis>.
    <Colon cancer> survivor.
    He was treated for <bladder cancer> in 2001.
    She suffered a <stroke> several years ago.
    Distant <pulmonary embolism>.
    <Lymphoma> in remission.
    Had <cellulitis> in the past.
    Prior episodes of <diverticulitis>.
    Formerly had <anorexia>.
    Used to have <migraines>.`,
  resolved: `
    <UTI> resolved.
    <Pneumonia> has completely resolved.
    Resolved <hyponatremia>.
    Her <rash> is gone.
    <Cellulitis> cleared with antibiotics.
    <Cough> went away.
    <AKI> - resolved.
    <Hypokalemia>, now resolved.
    The <infection> has cleared up.
    <Wound> fully healed.
    <Otitis media> resolved.
    <Sinusitis> resolved after antibiotics.
    Resolution of <pneumonia>.
    His <chest pain> subsided.
    <Nausea> has stopped.
    <Acute kidney injury> has now resolved with fluids.
    <Delirium> cleared by day 3.
    <Diarrhea> is better and has resolved.`,
  family: `
    Mother has <diabetes>.
    Father with <prostate cancer>.
    Family history: <hypertension>, <stroke>.
    Family history is significant for <breast cancer> in her sister.
    Brother died of <heart attack> at 50.
    FH of <glaucoma>.
    Maternal grandmother had <ovarian cancer>.
    Both parents had <hypertension>.
    <Colon cancer> in his father.
    Sister: <lupus>.
    Strong family history of <coronary artery disease>.
    Her mother and aunt both had <breast cancer>.
    Paternal uncle with <schizophrenia>.
    Positive family history for <osteoporosis>.
    <Alzheimer's disease> (mother).
    Her mother was diagnosed with <melanoma> at age 40.
    <Thyroid disease> runs in the family.
    His father, who had <gout>, died at 80.
    Siblings have <asthma>.
    Grandfather passed away from <lung cancer>.
    Family hx <colon polyps>.
    Her son has <hand foot and mouth disease>.
    His mom suffers from <depression>.
    Dad had <CABG> for <coronary artery disease>.`,
  'other-person': `
    Her husband was diagnosed with <COVID-19>.
    Exposed to <influenza> at school.
    Wife has <strep throat>.
    Roommate with <mononucleosis>.
    Sick contact with <gastroenteritis>.
    Coworker tested positive for <COVID-19>.
    She cares for her husband, who has <dementia>.
    Close contact of a person with <tuberculosis>.
    Several children at daycare have <pink eye>.
    Exposure to <HIV>.
    Her boyfriend has <chlamydia>.
    His partner was treated for <syphilis>.
    Kids at home with <colds>.
    The donor had <hepatitis C>.
    Recent exposure to someone with <measles>.`,
}

describe.each(Object.entries(cases))('findings that are %s', (expected, listed) => {
  const sentences = listed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  it.each(sentences)('%s', (marked) => {
    const statuses = statusesOf(marked)
    expect(statuses).toEqual(statuses.map(() => expected))
    expect(statuses.length).toBeGreaterThan(0)
  })
})
