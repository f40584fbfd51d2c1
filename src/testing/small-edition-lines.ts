/** Codes for tests of the engine: few, but with the shapes that matter (headers, sides, 7th characters, "with"). */
export const smallLines = `
A41! | Other sepsis
A41.5! | Sepsis due to other Gram-negative organisms
A41.51 | Sepsis due to Escherichia coli [E. coli]
A41.9 | Sepsis, unspecified organism | sepsis
B95.62 | Methicillin resistant Staphylococcus aureus infection as the cause of diseases classified elsewhere
B96.20 | Unspecified Escherichia coli [E. coli] as the cause of diseases classified elsewhere
C50.911 | Malignant neoplasm of unspecified site of right female breast | right breast cancer
C50.919 | Malignant neoplasm of unspecified site of unspecified female breast | breast cancer
D63.1 | Anemia in chronic kidney disease
D64.9 | Anemia, unspecified
E10! | Type 1 diabetes mellitus
E10.9 | Type 1 diabetes mellitus without complications | type 1 diabetes; =T1DM
E11! | Type 2 diabetes mellitus
E11.2! | Type 2 diabetes mellitus with kidney complications
E11.22 | Type 2 diabetes mellitus with diabetic chronic kidney disease
E11.4! | Type 2 diabetes mellitus with neurological complications
E11.42 | Type 2 diabetes mellitus with diabetic polyneuropathy
E11.6! | Type 2 diabetes mellitus with other specified complications
E11.65 | Type 2 diabetes mellitus with hyperglycemia
E11.9 | Type 2 diabetes mellitus without complications | type 2 diabetes; diabetes; diabetes mellitus; =T2DM; =DM
E66.813 | Obesity, class 3 | class 3 obesity; morbid obesity
E66.9 | Obesity, unspecified
E78.00 | Pure hypercholesterolemia, unspecified
E78.5 | Hyperlipidemia, unspecified
E87.1 | Hypo-osmolality and hyponatremia | hyponatremia
F17.210 | Nicotine dependence, cigarettes, uncomplicated | cigarette smoker
F32.A | Depression, unspecified
F02.80 | Dementia in other diseases classified elsewhere, unspecified severity, without behavioral disturbance
G30.9 | Alzheimer's disease, unspecified | Alzheimer's dementia
G35.D | Multiple sclerosis, unspecified | multiple sclerosis; ~=MS
G40.909 | Epilepsy, unspecified, not intractable, without status epilepticus | epilepsy
G62.9 | Polyneuropathy, unspecified | peripheral neuropathy; neuropathy
I05.0 | Rheumatic mitral stenosis | mitral stenosis; ~=MS
I10 | Essential (primary) hypertension | hypertension; high blood pressure; =HTN
I11.0 | Hypertensive heart disease with heart failure
I12.0 | Hypertensive chronic kidney disease with stage 5 chronic kidney disease or end stage renal disease
I12.9 | Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, or unspecified chronic kidney disease
I13.0 | Hypertensive heart and chronic kidney disease with heart failure and stage 1 through stage 4 chronic kidney disease
I21.9 | Acute myocardial infarction, unspecified | heart attack; =MI
I25.10 | Atherosclerotic heart disease of native coronary artery without angina pectoris | coronary artery disease; =CAD
I25.119 | Atherosclerotic heart disease of native coronary artery with unspecified angina pectoris
I25.2 | Old myocardial infarction
I20.9 | Angina pectoris, unspecified | angina
I26.99 | Other pulmonary embolism without acute cor pulmonale | pulmonary embolism; =PE
I48.91 | Unspecified atrial fibrillation | atrial fibrillation; =AF; afib
I50! | Heart failure
I50.2! | Systolic (congestive) heart failure
I50.20 | Unspecified systolic (congestive) heart failure
I50.23 | Acute on chronic systolic (congestive) heart failure
I50.9 | Heart failure, unspecified | congestive heart failure; =CHF
J18.9 | Pneumonia, unspecified organism | pneumonia
J15.212 | Pneumonia due to Methicillin resistant Staphylococcus aureus
J12.82 | Pneumonia due to coronavirus disease 2019
J43.9 | Emphysema, unspecified
J44! | Other chronic obstructive pulmonary disease
J44.0 | Chronic obstructive pulmonary disease with (acute) lower respiratory infection
J44.1 | Chronic obstructive pulmonary disease with (acute) exacerbation | COPD exacerbation
J44.9 | Chronic obstructive pulmonary disease, unspecified | =COPD
J96.01 | Acute respiratory failure with hypoxia
K21.9 | Gastro-esophageal reflux disease without esophagitis | =GERD; acid reflux
K35.80 | Unspecified acute appendicitis | acute appendicitis; appendicitis
K57.30 | Diverticulosis of large intestine without perforation or abscess without bleeding | diverticulosis
K80.00 | Calculus of gallbladder with acute cholecystitis without obstruction
K80.20 | Calculus of gallbladder without cholecystitis without obstruction | gallstones
K81.0 | Acute cholecystitis
L03.115 | Cellulitis of right lower limb | cellulitis right leg
M17! | Osteoarthritis of knee
M17.0 | Bilateral primary osteoarthritis of knee
M17.1! | Unilateral primary osteoarthritis of knee
M17.10 | Unilateral primary osteoarthritis, unspecified knee
M17.11 | Unilateral primary osteoarthritis, right knee
M17.12 | Unilateral primary osteoarthritis, left knee
M17.9 | Osteoarthritis of knee, unspecified | osteoarthritis of the knee
M25.56! | Pain in knee
M25.561 | Pain in right knee
M25.562 | Pain in left knee
M25.569 | Pain in unspecified knee
M77.0! | Medial epicondylitis
M77.00 | Medial epicondylitis, unspecified elbow
M77.01 | Medial epicondylitis, right elbow
M77.02 | Medial epicondylitis, left elbow
N17.9 | Acute kidney failure, unspecified | acute kidney injury; =AKI
N18! | Chronic kidney disease (CKD) | =CKD; chronic kidney disease
N18.3! | Chronic kidney disease, stage 3 (moderate)
N18.30 | Chronic kidney disease, stage 3 unspecified
N18.31 | Chronic kidney disease, stage 3a
N18.4 | Chronic kidney disease, stage 4 (severe)
N18.6 | End stage renal disease | =ESRD
N18.9 | Chronic kidney disease, unspecified
N20.0 | Calculus of kidney | kidney stone
N30.00 | Acute cystitis without hematuria | acute cystitis
N39.0 | Urinary tract infection, site not specified | urinary tract infection; =UTI
N40.0 | Benign prostatic hyperplasia without lower urinary tract symptoms | =BPH
N40.1 | Benign prostatic hyperplasia with lower urinary tract symptoms
R03.0 | Elevated blood-pressure reading, without diagnosis of hypertension | elevated blood pressure
R05.9 | Cough, unspecified
R06.02 | Shortness of breath
R07.9 | Chest pain, unspecified
R10.31 | Right lower quadrant pain | right lower quadrant abdominal pain
R10.9 | Unspecified abdominal pain
R33.8 | Other retention of urine
R33.9 | Retention of urine, unspecified | urinary retention
R50.9 | Fever, unspecified
R51.9 | Headache, unspecified
R56.9 | Unspecified convulsions | seizure
R57.9 | Shock, unspecified
R65.20 | Severe sepsis without septic shock | severe sepsis
R65.21 | Severe sepsis with septic shock | septic shock
R73.9 | Hyperglycemia, unspecified
R78.81 | Bacteremia
S52.501! | Unspecified fracture of the lower end of right radius
S52.501A | Unspecified fracture of the lower end of right radius, initial encounter for closed fracture | right distal radius fracture
S52.501D | Unspecified fracture of the lower end of right radius, subsequent encounter for closed fracture with routine healing | right distal radius fracture
S52.501S | Unspecified fracture of the lower end of right radius, sequela | right distal radius fracture
U07.1 | COVID-19
W19.XXXA | Unspecified fall, initial encounter | fell
Z68.41 | Body mass index [BMI] 40.0-44.9, adult
Z79.01 | Long term (current) use of anticoagulants
Z79.4 | Long term (current) use of insulin
Z79.84 | Long term (current) use of oral hypoglycemic drugs
Z80.3 | Family history of malignant neoplasm of breast
Z85.3 | Personal history of malignant neoplasm of breast
Z86.73 | Personal history of transient ischemic attack (TIA), and cerebral infarction without residual deficits
I63.9 | Cerebral infarction, unspecified | stroke; ischemic stroke
Z87.442 | Personal history of urinary calculi
I16.0 | Hypertensive urgency
O10.012 | Pre-existing essential hypertension complicating pregnancy, second trimester
O99.013 | Anemia complicating pregnancy, third trimester
Z00.00 | Encounter for general adult medical examination without abnormal findings | annual physical
Z00.01 | Encounter for general adult medical examination with abnormal findings
Z3A.20 | 20 weeks gestation of pregnancy
Z3A.32 | 32 weeks gestation of pregnancy
Z99.2 | Dependence on renal dialysis
`
