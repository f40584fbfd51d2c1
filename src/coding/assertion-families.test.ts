import { describe, expect, it } from 'vitest'
import type { Status } from './assertion.ts'
import { statusesOf } from './assertion-cases.ts'

/**
 * Families of expressions that were read as affirmed: a suspicion taken back by a result, orders and consents, times of
 * life, what partners say of themselves; beside them, what looks alike and says nothing. SYNTHETIC.
 */
const cases: Record<Status, string> = {
  uncertain: `
    Right base haziness, <pneumonia> or aspiration.
    <Appendicitis> cannot be ruled out without CT.
    <Pulmonary embolism> is felt possible given the tachycardia.
    Hilar nodes, correlate clinically for <sarcoidosis>.
    Weight loss and sweats make us think of <lymphoma>.
    First MTP red and hot, <gout> until proven otherwise.
    We have <Addison disease> in mind.
    <Meningitis> has to be ruled out before she goes home.
    <Celiac disease> comes to mind.
    I have a hunch this is <endometriosis>.
    Calf is tight; <DVT>?
    The picture raises <MS> as a possibility.
    ANA 1:640, <lupus> strongly entertained.
    Sed rate 90: <temporal arteritis> has not been excluded.
    What looks like <pneumonia> on the left.
    Progressive weakness; <ALS> is on my mind.
    Ferritin 900, <hemochromatosis> still an open question.
    Epigastric pain, lipase pending, <pancreatitis> vs biliary colic.
    Exudates and nodes: <strep pharyngitis> quite probable.
    MRI to look into <osteomyelitis> of the great toe.
    D-dimer up, so <PE> cannot be dismissed.
    Shuffling gait makes one wonder about <Parkinson disease>.
    Troponin leak, <myocarditis>?
    STOP-BANG of 6, <sleep apnea> is strongly suspected.
    <Vasculitis> remains on our differential.
    Episode of speech arrest, ?<TIA>.
    <Cushing syndrome> is being looked into.
    Blood cultures drawn out of concern for <endocarditis>.
    Cough-variant <asthma> seems a reasonable explanation.
    Cannot say whether this is <cholangitis>.
    <Ectopic pregnancy> must be excluded before discharge.
    Atelectasis versus <pneumonia> at the left base.`,
  'ruled-out': `
    <Appendicitis> was feared, yet the CT said otherwise.
    <PE> was suspected until the CTA came back clean.
    The initial read raised a <fracture>, but the repeat film refuted this.
    Three negative smears excluded <tuberculosis>.
    <ACS>: ruled out
    Serial enzymes flat, <ACS> ruled out.
    Doppler flow is normal, which takes <torsion> off the table.
    Normal metanephrines make <pheochromocytoma> very unlikely.
    LP was clean, so <meningitis> is no longer a worry.
    <Lyme disease> was a thought; serology put that to rest.
    Thunderclap headache, <SAH> excluded by CT and LP.
    Duplex shows no clot; <DVT> ruled out.
    Surgery saw her and does not believe this is <appendicitis>.
    Biopsy benign, <malignancy> excluded.
    <PE> no longer suspected after negative CTA.
    A normal stim test disproves <adrenal insufficiency>.
    Worried about <meningitis> at first, but the tap was clean.
    Ruled out for <MI> with three troponins.
    <Celiac disease>: serology and biopsy negative, excluded.
    <Acromegaly> was entertained and then dropped after a normal IGF-1.`,
  hypothetical: `
    Carry your nitroglycerin with you in case of <chest pain>.
    Phone us should a <fever> set in.
    The form she signed lists <bleeding> and infection.
    Ondansetron ODT 4 mg q8h PRN <nausea>
    If cultures turn positive treat as <sepsis>.
    Blood thinners lower the chance of <stroke>.
    Go straight to the emergency room the moment <wheezing> starts.
    ACE inhibitors sometimes bring on <angioedema>.
    Stop the drug at the first hint of a <rash>.
    Stop the pill as soon as <hives> appears.
    The consent form covers <thrombosis>.
    Come back the moment <vomiting> begins.
    Metformin carries a small risk of <lactic acidosis>.
    If <dizziness> occurs, sit down.
    Senna 8.6 mg nightly as needed for <constipation>.
    Due for <colon cancer> screening.
    Pneumococcal vaccine given to protect against <pneumonia>.
    Signs of <infection> were reviewed with the family.
    <Bleeding>, infection and nerve injury were discussed as risks.
    Teach-back done on <hypoglycemia>.
    EpiPen prescribed in case of <anaphylaxis>.
    ED if <shortness of breath>.
    Heparin subq for <DVT> prophylaxis.
    CIWA protocol to monitor for <withdrawal>.
    Crisis line number provided should <suicidal ideation> emerge.
    Reviewed <preterm labor> precautions.`,
  history: `
    He had <asthma> as a schoolboy, none since.
    <DVT> after knee surgery in 2009.
    Passed <kidney stones> twice in the nineties.
    <Hepatitis A>: while serving in Panama, 1986
    With her first pregnancy she had <gestational diabetes>.
    Prior film from 2018 had revealed <pneumonia>.
    She struggled with an <eating disorder> in her teens.
    As a young recruit he was treated for <tuberculosis>.
    <Malaria> while stationed in Okinawa.
    <Bulimia> as a freshman.
    <Peptic ulcer> in her thirties.
    <Breast cancer> 2011, lumpectomy and radiation, no recurrence.
    Sober 12 years, prior <alcohol use disorder>.
    Remote left MCA <stroke> seen on old CT.
    Outgrew <seizures> by age 10.
    Hospitalized at age 6 with <meningitis>.
    Two previous episodes of <depression>.
    Treated for <Hodgkin lymphoma> three decades ago.
    OB history: <preeclampsia> with G1.
    Had <shingles> ten years back.
    <C. difficile> twice in 2016.`,
  resolved: `
    <Hypokalemia>, repleted, resolved.
    <AF> broke with diltiazem overnight.
    The <rash> is nowhere to be found now that she stopped the drug.
    <Cough> has left her entirely.
    <Ileus>: resolved POD 4
    Urine has been clear for a week; <hematuria> is over.
    <Delirium> lifted on day 3 and she is back to herself.
    <Pneumothorax>, chest tube removed after two days, resolved.
    <Hyponatremia> corrected with fluids.
    <Fever> has been gone for three days.
    <Thrush> cleared with nystatin.
    <Nausea> settled after ondansetron.
    <UTI> fully treated with nitrofurantoin.
    No more <diarrhea> since Tuesday.
    <Hyperkalemia> on arrival, corrected.
    Recovered from last month's <pneumonia>.
    <Encephalopathy> cleared, oriented x3 now.
    <Epistaxis> stopped with pressure.
    <Headache> went away with fluids.
    The surgical <wound> has closed.`,
  family: `
    Her mother collapsed and died of a <stroke> at 60.
    Dad on insulin for <diabetes>.
    Her sister was told she has <breast cancer>.
    Brother: <asthma>, eczema.
    <Colon cancer> took his father at 50.
    <Preeclampsia> when she was carrying the patient, per grandmother.
    Uncle on drops for <glaucoma>.
    Strong family history of <heart disease>.
    Grandfather and two uncles had <Huntington disease>.
    Positive for <melanoma> in a maternal aunt.
    <Lupus> runs on her father's side.
    Twin sister hospitalized for <bipolar disorder>.
    Both parents carry <sickle cell trait>.
    FHx: father <MI> at 52.
    A cousin with <sudden death> at 19.`,
  'other-person': `
    Shares an office with someone who has <influenza>.
    His bunkmate is being treated for <scabies>.
    The lady in the next bed has <shingles>.
    Girlfriend called to say she has <gonorrhea>.
    Her husband moved out after his <heart attack>.
    Sick contacts: yes, coworker with <norovirus>
    Several kids on the team came down with <strep throat>.
    He babysits a child who has <measles>.
    Boyfriend texted that he has <syphilis>.
    <Lice> going around her daughter's classroom.
    A coworker tested positive for <pertussis>.
    She is the caregiver for her husband, who has <dementia>.
    Exposed to <TB> at the shelter.
    Needle stick; the source patient has <hepatitis C>.
    Roommate is home with <COVID-19>.
    Her boyfriend has <mono>.
    Stress at home: wife undergoing chemotherapy for <cancer>.
    <Chickenpox> in the neighbor's children.`,
  negated: `
    <Fever>: no / chills: no
    <Pressure ulcer> at discharge: none
    Not once has he had <chest pain>.
    Legs without any trace of <edema>.
    The abdomen harbors no <ascites>.
    Urine free of blood, <hematuria> nil.
    Sclera white, so <jaundice> is not there.
    <Dyspnea> is denied.
    Skin: no <rash>, warm and dry.
    No inguinal <hernia> could be felt.
    Lungs up, <pneumothorax> absent.
    He is not a diabetic and has no <diabetes>.
    Stools brown; <hematochezia> has not been seen.
    Never smoked; <smoking> denied.
    Palpitations without <syncope>.
    Neither <effusion> nor edema.
    X-ray fails to show a <fracture>.
    SI/HI: <suicidal ideation> none.`,
  affirmed: `
    Without her inhaler the <asthma> flares.
    The biopsy leaves no doubt that this is <lymphoma>.
    Known history of <COPD> on home oxygen.
    <Wheezing> is far from absent.
    <Breast cancer>, margins negative, nodes negative.
    He has not been taking metformin for <diabetes>.
    <Back pain> since the accident closed his shop.
    <Depression> is no better on sertraline.
    Question for cardiology: best agent for <hypertension> in pregnancy.
    <Gout>, last uric acid not at goal.
    CT shows <cirrhosis>, which was not known before.
    Cannot take alendronate for <osteoporosis> without heartburn.
    <COPD>, quit smoking 2019, on tiotropium.
    <AKI> on CKD, will hold lisinopril for AKI.
    Blood pressure raised, <hypertension> poorly controlled.
    Treated for <pneumonia> with ceftriaxone.
    <Low back pain> between shoulders and hips.
    <Gout>: on allopurinol.
    <Diabetes>, last A1c 7.2 at 3 months.
    <Heart failure>: acute on chronic
    Tibial shaft <nonunion> at 6 months.
    Alcohol often triggers her <migraine>.
    Placed on oxygen for <hypoxia>.
    Mother reports he has <asthma> and uses albuterol.
    Wife says he has <chest pain> since noon.
    Husband on the phone, states her <COPD> is worse.
    Wife drove him in after his <syncope>.
    <Anemia>, transfused two units.
    Ruled out: PE. Also has <hypertension>.
    Differential diagnosis: gout or septic joint. She has <obesity>.
    Right lower lobe opacity consolidated, consistent <pneumonia> present on both films.
    <Rash> on arms, legs or trunk comes daily.
    Plaques of <psoriasis> on elbows or knees.
    <Depression> since her husband died.
    Knee <osteoarthritis>, injection helped until the fall.
    <Cough> is not gone.
    <Epilepsy>, seizure free on levetiracetam.
    <Hypothyroidism>, TSH normal again on 75 mcg.
    Keep <diabetes> under control.
    Admitted to ICU, covered for <sepsis> with pressors.
    <Hip fracture>, ORIF planned, consent signed.
    <Cellulitis> of the leg, drawn with a marker.
    <Hypertension> not at goal.
    She does have <nausea>.
    <CHF> exacerbation likely will need diuresis.
    Cannot fall asleep; <insomnia> for months.
    <Atrial fibrillation>, rate controlled, on apixaban to prevent stroke.
    <Asthma>, no recent exacerbation.
    <Anxiety> about the surgery, no panic attacks.
    Discussed diet for <obesity>.
    <Cough>, no fever.
    <Osteoporosis> with risk of fracture.
    <Diabetes> since childhood.
    <Hypothyroidism> diagnosed in 2005.
    <Chest pain>, ACS suspected.
    Childhood-onset <asthma> still needing daily steroids.
    <Knee pain> that did not resolve with rest.`,
}

describe.each(Object.entries(cases))('findings that are %s', (expected, listed) => {
  const sentences = listed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  it.each(sentences)('%s', (marked) => {
    const statuses = statusesOf(marked)
    expect(statuses.length).toBeGreaterThan(0)
    expect(statuses).toEqual(statuses.map(() => expected))
  })
})
