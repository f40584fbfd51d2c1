import { describe, expect, it } from 'vitest'
import type { Status } from './assertion.ts'
import { statusesOf } from './assertion-cases.ts'

/**
 * How widely notes put the same thing; findings between angle brackets. Written from how US notes are worded while the
 * lists of cues were widened. SYNTHETIC.
 */
const cases: Record<Status, string> = {
  family: `
    Mom w/ <lupus>.
    Her sister's <breast cancer> was found at 38.
    Dad's <MI> at 52 worries him.
    <Gout> in dad.
    Father deceased at 60 from <lung cancer>.
    <Breast cancer>: mother, aunt.
    Two of her brothers are affected by <hemophilia>.
    She lost her father to <pancreatic cancer>.
    Brother underwent colectomy for <ulcerative colitis>.
    Her mother needed dialysis because of <polycystic kidney disease>.
    Significant for <early heart disease> on the paternal side.
    Maternal aunt: <ovarian cancer> at 44.
    MGM with <Alzheimer's disease>.
    Her twin carries a diagnosis of <celiac disease>.
    His son was found to have <muscular dystrophy>.
    One daughter is being treated for <type 1 diabetes>.
    Their first child died of <Tay-Sachs disease>.
    Several relatives on her father's side developed <colon cancer> before 50.
    <Hypothyroidism> is common among the women of her family.
    There is <melanoma> in the family.
    Mother living, <hypertension> and <COPD>.
    Grandmother (maternal) <stroke>.
    Family history of <sudden cardiac death> at a young age.
    +FHx <psoriasis>.
    Fam hx: <thyroid cancer> (sister).
    Her late father struggled with <alcoholism>.
    His mother is a <breast cancer> survivor.
    The patient's nephew has <autism>.
    <Huntington disease> affects his uncle and two cousins.
    Both her grandmothers lived with <dementia>.
    <Sickle cell disease> in a full sibling.
    <Tuberculosis> killed his grandfather in the 1950s.
    Reports that her mother had <preeclampsia> with every pregnancy.
    <Asthma> - sister, mother.
    FHx: M: <HTN>, F: <MI> at 60.
    No family history of diabetes, but an aunt had <goiter>.
    Her brother takes lithium for <bipolar disorder>.
    Mother s/p mastectomy for <breast cancer>.
    Paternal grandparents both had <glaucoma>.
    Strong familial predisposition, three relatives with <melanoma>.
    Genetic testing was offered since her mother and sister carry <BRCA mutation>.
    A cousin on the mother's side has <cystic fibrosis>.
    The father, 71, is under treatment for <prostate cancer>.
    Parents: father <hypertension>, mother healthy.
    Kin with <Marfan syndrome>: uncle.
    Patient reports <depression> in her mother and grandmother.
    His dad also suffered from <migraine>.
    Her sibling was operated on for <congenital heart disease>.
    Mother positive for <factor V Leiden>.
    Sibs w/ <asthma>.
    Bro with <T1DM>.
    Granddad had <gout>.
    Father (deceased): <MI>.
    Father — <MI> at 49.
    FH sig for <CAD>.
    <Breast cancer>, mother.
    <Hemophilia> in a maternal uncle.
    Maternal hx of <DVT>.
    Mom: <HTN>.
    Her mother and two sisters have all had <breast cancer>.
    Nana had <dementia>.
    Sister has <MS>, brother is well.
    Her father passed at 55 of <MI>.
    Father's <Huntington disease> was confirmed genetically.
    Her mother has been told she has <osteoporosis>.
    <Pancreatic cancer> claimed her father.
    A brother and a nephew with <Duchenne>.
    Daughter has <celiac disease>, so patient was screened.
    Her oldest son has <autism>.
    There is a family history of <glaucoma> in both parents.
    <Deep vein thromboses> run in her family.
    His paternal uncle died suddenly of <aortic dissection>.
    Pt's mother w/ hx of <DVT>.
    Mother's history is notable for <PE>.
    FHx: + <CAD> (father, brother).
    FMH: <DM> in both parents.
    Sister had a <stroke> at 40.
    Two first cousins have <hemophilia>.
    Her mother's mother had <colon cancer>.
    <ALS> - maternal grandfather.
    Patient has no diabetes but her mother does have <diabetes>.
    Denies personal history of cancer; mother had <melanoma>.
    Healthy himself, with a father who had <colon cancer>.
    Concerned because her sister was just told she has <breast cancer>.
    Patient is adopted, but knows birth mother had <diabetes>.
    Her dad, a smoker, died of <lung cancer>.
    Father, who is 80, has <Parkinson disease>.
    Mother (68) has <hypertension>.
    Significant family history: <DM>, HTN.
    No family history of cancer except <melanoma> in an uncle.
    Sister and brother: both with <asthma>.
    Her mom recently had a <stroke>.
    Only child; father <CAD>.
    His brother's recent <MI> prompted the visit.`,
  'other-person': `
    His wife is recovering from <influenza>.
    The neighbor's child came down with <measles>.
    Her best friend was just diagnosed with <lymphoma>.
    Cares for her husband who suffers from <Parkinson disease>.
    Stepmother had <breast cancer>.
    Adoptive father had <colon cancer>.
    Her mother-in-law is dying of <lung cancer>.
    Coworkers have been out with <COVID-19>.
    <Norovirus> is going around at his office.
    There is an outbreak of <pertussis> at her school.
    Several guests at the wedding developed <diarrhea>.
    The other driver sustained a <rib fracture>.
    His cellmate was treated for <tuberculosis>.
    She was bitten by a dog with <rabies>.
    The kidney came from a donor with <hepatitis C>.
    Sexual partner recently treated for <trichomonas>.
    Boyfriend tested positive for <gonorrhea> last week.
    Was in close contact with someone who had <meningococcal meningitis>.
    Exposed to a coworker with <scabies>.
    The patient in the next bed has <C. difficile infection>.
    Everyone else in the dormitory had <norovirus>.
    Her husband's <prostate cancer> has been a source of stress.
    Husband died of <colon cancer> last spring; she is grieving.
    Lives with a roommate who has <bed bugs>.
    A fellow passenger was confirmed to have <tuberculosis>.
    The needlestick source patient is positive for <HIV>.
    People at work have had <strep throat>.
    Widow; husband had <ALS>.
    Her foster child has <fetal alcohol syndrome>.
    His brother-in-law had a <heart attack>.
    Teacher at the preschool diagnosed with <hand foot and mouth disease>.
    Caring for a spouse with <stroke> leaves little time for exercise.
    <Impetigo> in three of his wrestling teammates.
    <Chickenpox> in a classmate.
    Her stepson has <ADHD>.
    Travel companion became ill with <malaria>.
    The baby's nanny has <active tuberculosis>.
    Known contact of a <COVID-19> case.
    Girlfriend w/ <chlamydia>.
    The assailant is known to have <HIV>.
    He helps his elderly neighbor, who has <macular degeneration>.
    Housemate sick with <flu>.
    Partner's <syphilis> was treated at the clinic.
    Roommate dx'd w/ <flu>.
    The baby's father has <sickle cell trait>.
    Father of the baby has <hemophilia>.
    His buddy has <mono>.
    AA sponsor has <cirrhosis>.
    A man on her flight had <measles>.
    Wife's <cancer> is terminal.
    Stepfather smokes and has <emphysema>.
    Lives where others have <lice>.
    Her home health aide has <TB>.
    The driver of the other car had a <femur fracture>.
    Wife died of <glioblastoma> last year.
    Helps care for her friend with <MS>.
    Grieving her husband's <suicide>.
    The baby sitter has <pink eye>.
    <Flu> is widespread at his workplace.
    <Strep> has been going around her school.
    Works with a colleague diagnosed with <TB>.
    <Hepatitis B> in her husband.
    <COVID> contact: coworker.
    Stress from husband's <alcoholism>.
    She worries because her boyfriend has <HIV>.
    Recent visitors had <vomiting>.
    Her spouse tested positive for <Lyme disease>.
    His girlfriend is being treated for <yeast infection>.
    Roommate recently returned with <malaria>.
    Her adopted daughter has <autism>.
    Foster mother had <diabetes>.
    Several passengers on the cruise had <norovirus>.
    Her aunt by marriage has <lupus>.
    Lives next door to a man with <tuberculosis>.
    Her uncle's wife has <MS>.
    Secondary to the stress of her partner's <cancer>.
    Her roommate, who has <influenza>, coughed on her.
    Son's teacher has <mumps>.
    Sister's husband has <hepatitis B>.
    Lives with her boyfriend, whose <HIV> is well controlled.
    Took care of a neighbor with <shingles> last week.
    Patient tested negative, but her husband has <COVID-19>.
    Works at a nursing home where residents have <scabies>.
    Sat beside a man with <chickenpox> on the plane.
    He is the primary caregiver of his wife with <Alzheimer's>.
    She shares a house with a friend who has <MRSA>.
    Her mother's roommate has <C. diff>.`,
  history: `
    He had <rheumatic fever> at age 9.
    She had a <DVT> 12 years ago.
    <Appendicitis> s/p appendectomy 1994.
    Was hospitalized with <pneumonia> in the 1990s.
    <Seizures> until age 6, none since.
    Outgrew his <asthma>.
    Treated for <syphilis> while in the army.
    Cancer free 8 years after <colon cancer>.
    Remote <peptic ulcer disease>.
    Prior to menopause she had <menorrhagia>.
    In his twenties he had <hepatitis A>.
    <Bell palsy> twice, 2008 and 2014.
    <Testicular cancer> treated with orchiectomy in 2001, no evidence of disease.
    He beat <lymphoma> as a teenager.
    Underwent lumpectomy for <breast cancer> a decade ago.
    Had two <miscarriages> before this pregnancy.
    Long ago she was treated for <anorexia nervosa>.
    PMH includes <TIA> in 2017.
    Appendectomy in 1985 for <perforated appendicitis>.
    Had <gestational diabetes> with her second child.
    Old <MI>.
    Prior <DVT>, anticoagulation completed.
    Recovered from <Guillain-Barre syndrome> in 2005.
    Status post <meningitis> as an infant.
    <Polio> as a child.
    <Kidney stone> 5 yrs ago.
    H/O <cellulitis>, leg, 2016.
    <Shingles> about 3 years back.
    Used to suffer from <panic attacks> in college.
    At the age of four he had <Kawasaki disease>.
    He once had a <gastric ulcer>.
    Two <strokes> in the past.
    Distant history of <IV drug use>.
    Years ago he broke his wrist and had a <pulmonary embolism> afterwards.
    Her <Hodgkin lymphoma> has been in remission since 2010.
    Hx of remote <pancreatitis>.
    Previous <C-section scar dehiscence>.
    Past <suicide attempt> in 2013.
    <Eclampsia> in first pregnancy.
    Childhood <epilepsy>.
    Survived <sepsis> in 2015.
    Her last <gout flare> was three years ago.
    <Nephrolithiasis> (2012).
    Ex-<alcohol abuse>, sober since 2005.
    Had been treated for <Graves disease> with radioiodine in 1999.
    <UTI> 5 years ago.
    Hospitalized in 2012 for <pancreatitis>.
    Had <cellulitis> twice in the past.
    <Breast CA> 2011, NED.
    h/o <PUD>.
    <Hepatitis A> (1998).
    <Depression> in college, none since.
    Broke his <femur> as a kid.
    In 2005, she had a <DVT>.
    <MI> x2 in 2012 and 2014.
    Has had <pneumonia> twice before.
    Was told he had <pericarditis> in 2003.
    <Appendicitis> at 14, appendectomy.
    Tonsillectomy for recurrent <tonsillitis> at age 6.
    <Breast cancer> survivor x 10 years.
    Once treated for <scabies>.
    <Drug abuse> in the past, clean since 2010.
    Before her marriage she was treated for <chlamydia>.
    <Concussion> playing football in high school.
    Had a bout of <shingles> in 2018.
    <Rheumatic fever> at age 10.
    In remission from <leukemia> since 2008.
    Former <alcohol use disorder>.
    He formerly had <obesity>.
    As a boy he had <asthma>.
    Prior to her hysterectomy she had <fibroids>.
    Her previous pregnancy was complicated by <preeclampsia>.
    Last pregnancy complicated by <GDM>.
    Past bouts with <depression>.
    Old healed <rib fractures>.
    Remote right <clavicle fracture>.
    Hospitalized several years ago for <psychosis>.
    <Wrist fracture> ten years ago after a fall.
    Pmhx sig for <stroke> 2016.
    <GI bleed> back in 2017.
    Had <pneumonia> in 2019 but is well now.
    <Hepatitis C>, treated and cured in 2016.
    <Asthma> as a child, no symptoms since.
    No current depression, but had <postpartum depression> in 2011.
    She denies current chest pain but had an <MI> in 2014.
    Smoker with an old <MI>.
    Used to get <migraines> before menopause.
    Prior <DVT> on OCPs, off anticoagulation.
    <Gallstones> s/p cholecystectomy.
    <Colon cancer> status post resection in 2009.
    Had <mono> in high school.
    Long ago had <scarlet fever>.
    Previously hospitalized for <asthma exacerbation>.
    <Seizure> disorder as an infant, off medication since age 3.
    <Hernia> repaired in 1998.
    Mom of three, <preeclampsia> with her first.
    <Measles> in childhood per mother.
    Per mother, he had <RSV> as an infant.`,
  resolved: `
    <Fever> broke overnight.
    The <rash> has faded and is no longer visible.
    No longer complains of <dizziness>.
    No longer has any <nausea>.
    <AKI> back to baseline after fluids, resolved.
    <Leg swelling> went down and is gone.
    Her <cough> is finally gone.
    <Vomiting> stopped after ondansetron.
    <Headache> relieved completely with sumatriptan.
    <Hypokalemia> was repleted and corrected.
    <DKA> resolved, gap closed.
    The <hematoma> has been reabsorbed and is no longer seen.
    <Delirium> lifted by the third day.
    <Pneumonia>, treated and resolved.
    <Diarrhea> ended two days ago.
    He recovered fully from his <pneumonia>.
    <UTI> cleared after a course of nitrofurantoin.
    <Epistaxis> controlled and has not recurred.
    The <wheezing> has disappeared since yesterday.
    Complete resolution of her <cellulitis>.
    <Atrial fibrillation> converted back to sinus rhythm and has not returned.
    <Thrombocytopenia> has normalized.
    Previously noted <pleural effusion> is no longer evident.
    <Hives> have vanished.
    Interval clearing of the <infiltrate>.
    <Chest pain> is now gone.
    <Otitis media> - resolved on exam.
    Her <sciatica> settled and she is pain free.
    The <ulcer> has closed and healed.
    <Hyponatremia> normalized with fluid restriction.
    <Abdominal pain> passed before she got here.
    Patient had <hiccups>; they stopped.
    He had <fever> on admission that has since resolved.
    <Constipation> - no longer an issue.
    The <abscess> has completely healed.
    <Dehydration> corrected with IV fluids.
    Symptoms of <bronchitis> have now cleared.
    <Sinusitis> is over.
    Had <hypotension> in the ED which responded to fluids, now resolved.
    <Syncope> last week, no further episodes.
    <Lactic acidosis>: cleared.
    Resolved: <ileus>.
    <Thrush>, resolved w/ nystatin.
    Now free of the <vertigo> she had last week.
    <AKI> (resolved 3/14).
    <Fever>, resolved 2 days ago.
    <Rash> resolved the next day.
    <SVT> broke with adenosine.
    <Seizure> aborted with lorazepam.
    <Croup> has run its course.
    No more <vomiting> since midnight.
    The <effusion> seen previously is not seen anymore.
    <Hematuria> has cleared since yesterday.
    Her <hyperkalemia> has been corrected.
    <Cough> gone on follow-up.
    <Shock> reversed, off pressors.
    His <vertigo> wore off.
    Is over her <bronchitis>.
    <Encephalopathy> resolved uneventfully.
    <Fever> is down and gone.
    The <pneumonia> is gone on today's film.
    The <ulcer> is healed on endoscopy.
    The <infection> is cured.
    The <thrombus> has dissolved.
    <Withdrawal> is over.
    Her <anemia> has been corrected with transfusion.
    <Jaundice> faded by day 10.
    The <nosebleed> stopped with pressure.
    <Hypoxia> resolved, now on room air.
    <Swelling> went down.
    <Swelling> has gone down completely.
    <Lesion> gone.
    <Edema> has cleared after diuresis.
    <Delirium>, since cleared.
    The <fracture> has fully healed.
    Her earlier <dizziness> is gone.
    She is over the <flu>.
    <Hypoglycemia> corrected with dextrose.
    <Wheezing> gone after one neb.
    <Confusion> cleared.
    Came in with <hypotension>; this resolved with fluids.
    <Ketoacidosis> closed and resolved.
    <Pharyngitis> all better.
    Bleeding scan: <GI bleed> has stopped.
    The patient's <nausea> is now absent.
    By discharge her <ileus> had resolved.
    On day 4 the <fever> abated.
    After the transfusion, the <dyspnea> went away.
    Admitted with <DKA>, now resolved.
    Was septic on arrival; <sepsis> has since resolved.
    No longer febrile, <cellulitis> resolved.
    The <delirium> that complicated her stay has resolved.
    <Pneumonia> with effusion, both resolved on film.
    Presented with <hyponatremia>, which corrected with saline.
    <Cough> and fever, both gone.
    Had <hiccups> for two days but they stopped.
    Initially complained of <nausea>, which went away.
    <Chest pain> lasted ten minutes and then went away completely.
    <Abdominal pain> this morning, gone now.
    <Dizziness> yesterday but none today.
    <Transient hypotension>, resolved with a bolus.
    His <pancreatitis> resolved and he was discharged.`,
  'ruled-out': `
    CT ruled <PE> out.
    <MI> was r/o.
    r/o'd for <MI>.
    <Fracture> r/o'd on x-ray.
    Biopsy excluded <malignancy>.
    Workup has eliminated <lupus> as a cause.
    <Meningitis> was initially suspected but LP was normal.
    Echo rules out <endocarditis>.
    <Sepsis> was considered and rejected.
    <Pheochromocytoma> is off the table after normal metanephrines.
    We are no longer considering <vasculitis>.
    No longer on the differential: <appendicitis>.
    Imaging excludes <bowel obstruction>.
    <Tuberculosis> has been definitively excluded.
    DVT study negative, thus <DVT> ruled out.
    <Stroke> was in the differential but MRI excluded it.
    He was evaluated for <ACS>, which was ruled out.
    Serial troponins exclude <myocardial infarction>.
    The team felt that <meningitis> was effectively excluded.
    <Ectopic pregnancy> was excluded.
    ACS and <PE> ruled out.
    Angiography ruled out <aneurysm>.
    Initial concern for <sepsis> was not borne out; cultures negative.
    <Cushing's> has been ruled out.
    Worked up for <stroke> but it was ruled out.
    Thought to have <appendicitis>, but CT ruled this out.
    The suspected <pneumonia> was not confirmed on CT and was excluded.
    <Hydronephrosis> ruled out sonographically.
    <Abuse> was ruled out by social work.
    Ruled out: <pneumonia>, <UTI>.
    <Giant cell arteritis> disproved by biopsy.
    Neurology has ruled out <epilepsy>.
    S/p rule out <MI>, enzymes flat.
    Ruled out for <PE> with CTA.
    <Lyme disease> considered but excluded by serology.
    <Necrotizing fasciitis> was entertained, then ruled out in the OR.
    Ruling out <pneumothorax>, the film was clear.
    <Cholangitis> is excluded with normal liver tests.
    The question of <abscess> was settled by CT, which excluded it.
    <Pneumonia> (ruled out).
    <Torsion> - ruled out.
    Concern for <torsion> was dispelled by Doppler.
    <Appendicitis> was on the differential, however CT excluded it.
    <Cholecystitis>, which we have now excluded.
    Ruled out by CT: <appendicitis>, <diverticulitis>.
    Diagnoses excluded: <gout>.
    <MI> rule-out complete.
    Her troponins ruled her out for <MI>.
    CT argues strongly against <PE>.
    <Abscess>, <osteomyelitis> and <septic joint> were all ruled out.
    The diagnosis of <lupus> was withdrawn.
    <Stroke> ruled out 3/14.
    <TB> ruled out two days later.
    Evaluated for <DVT>, which has been ruled out.
    <Lupus> did not pan out.
    <Sepsis> has been safely ruled out.
    The fear of <cancer> was put to rest by the biopsy, which ruled it out.
    Suspected <cholecystitis> was not confirmed on HIDA.
    CT shows no PE, so <PE> is excluded.
    Given normal troponins, <MI> is ruled out.
    We were able to rule out <PE>.
    We were able to exclude <meningitis> by LP.
    CT was able to exclude <appendicitis>.
    Able to rule out <fracture> on the film.
    <Pneumothorax> has been adequately excluded.
    The rash turned out not to be <measles>.
    This proved not to be <cancer>.
    <Cancer> was excluded as the cause.
    It is not <cancer> after all.
    Successfully ruled out <sepsis>.
    <Dissection> ruled out, BP controlled.
    Cardiac enzymes negative times three, <MI> ruled out.
    <Hemochromatosis> excluded by genetic testing.
    Ddx had included <lymphoma>, now excluded by biopsy.
    Suspected <DVT>; ultrasound ruled it out.
    <Epiglottitis> was feared but laryngoscopy excluded it.
    The concern for <child abuse> was investigated and excluded.
    Rule-out <MI> protocol completed, negative.
    No longer thought to be <lupus>.
    Scaphoid <fracture> has been ruled out after repeat films.
    Neurologist excluded <ALS>.
    Ultrasound was done and <cholecystitis> was ruled out.
    Normal D-dimer rules out <PE>.
    A normal CT essentially excludes <SAH>.
    <SBO> has been excluded clinically and by imaging.
    <Cushing syndrome> excluded with a suppressed cortisol.
    Came in as a stroke code, but <stroke> was excluded within the hour.
    Treated for presumed sepsis until cultures were final; <sepsis> now excluded.
    Sent to rule out <appendicitis>; it was excluded by CT.
    <Endocarditis> looked possible at first, yet TEE excluded it.
    Given a normal angiogram, <vasculitis> can be excluded.
    <Malaria> smears negative times three and the diagnosis was dropped.
    Was told she had <lupus>, but rheumatology has ruled this out.
    <DVT>: excluded by duplex.
    Possible <fracture> excluded on CT.
    Suspected <appendicitis> ruled out at laparoscopy.
    Questionable <pneumonia> on first film was ruled out by CT.
    Workup for <pheochromocytoma> came back negative and the diagnosis was excluded.
    ED r/o'd <ACS> with two troponins.
    <ACS> r/o'd overnight.
    <Ischemia> ruled out by stress echo, so the pain is musculoskeletal.
    Myocarditis and <pericarditis> were both excluded by MRI.
    Rule out <TB> done: three smears negative.
    <Carcinoma> can safely be excluded.
    With a normal TSH, <hyperthyroidism> is excluded as the cause of her palpitations.`,
  uncertain: `
    Unable to rule out <fracture>.
    <Appendicitis> cannot be entirely excluded.
    Suggestion of <fibrosis>.
    Working dx: <vasculitis>.
    Provisional diagnosis: <lupus>.
    Concerned this could be <meningitis>.
    May well be <gout>.
    ? <DVT>.
    <DVT>?
    Query <PE>.
    <Pneumonia> is high on my list.
    Differential at this point: <sarcoid>, <lymphoma>, <TB>.
    <Lymphoma> remains in the differential.
    Admitted for possible <sepsis>.
    Findings raise the possibility of <malignancy>.
    Thought to be <viral>.
    Probable early <dementia>.
    The diagnosis is uncertain, perhaps <fibromyalgia>.
    <Stroke> vs <TIA>.
    Being worked up for <multiple myeloma>.
    Workup for <sarcoidosis> is under way.
    To evaluate for <obstruction>.
    Question <ileus>.
    <CHF> likely.
    <Endocarditis> suspected, TEE tomorrow.
    It is unclear whether this represents <recurrence>.
    I wonder about <sleep apnea>.
    Symptoms could be explained by <anemia>.
    Early <pneumonia> cannot be ruled out.
    Equivocal for <appendicitis>.
    Appearance favors <metastasis>.
    <TIA> is in question.
    Presumptive <PCP>.
    Not certain this is <shingles>.
    Should exclude <malignancy>.
    Need to exclude <ovarian torsion>.
    Suspicion for <osteomyelitis> remains high.
    <Myocarditis> has not been excluded.
    <Myocarditis> has not yet been definitively ruled out.
    Doubtful <appendicitis>, repeat exam in the morning.
    Possibility of <abuse> was raised.
    There may be a small <effusion>.
    Leading diagnosis at this time is <lupus>.
    Findings could be due to <aspiration>.
    <Gastritis> or <ulcer> may be responsible.
    Clinical picture is suspicious for <Cushing's syndrome>.
    A small <PE> is not entirely excluded.
    Impression: ?<UTI>.
    w/u for <anemia> ongoing.
    Maybe <vertigo>.
    Believed to represent <hemangioma>.
    Quite possibly <migraine>.
    Apparent <UTI>.
    Can't exclude <neoplasm>.
    <Hernia> possible.
    Under evaluation for <lupus>.
    Borderline <diabetes> suspected.
    Biopsy to confirm <celiac disease>.
    Tentatively diagnosed with <Crohn's disease>.
    <Pericarditis> is a strong possibility.
    c/f <PNA>.
    Concern re: <abuse>.
    <Stroke> (?).
    <Gout> (likely).
    <TIA>, probable.
    eval for <DVT>.
    Susp <UTI>.
    <Lupus> until proven otherwise.
    Cannot r/o <MI>.
    Awaiting MRI to assess for <cord compression>.
    In case this is <sepsis>, cultures were sent.
    <Lymphoma> remains to be excluded.
    <PE> must be ruled out.
    May represent early <cirrhosis>.
    <Appendicitis> vs. <gastroenteritis>.
    Not yet clear whether the <seizure disorder> is real.
    <Meningitis> has not been ruled out.
    Could this be <lupus>?
    Would favor <bursitis>.
    Imaging cannot distinguish <abscess> from phlegmon.
    Cannot distinguish <pneumonia> from atelectasis.
    Leaning toward <viral meningitis>.
    Story fits <biliary colic>.
    Picture fits with <costochondritis>.
    Consider <PE> if no better.
    <Malignancy> remains a worry.
    The exam raises worry for <compartment syndrome>.
    My worry is <appendicitis>.
    Not convincing for <appendicitis>, repeat exam.
    High index of suspicion for <abuse>.
    Pretest probability moderate for <PE>.
    Radiology could not exclude a <hairline fracture>.
    Labs point towards <hemolysis>.
    Treating empirically for <pneumonia>.
    Started on antibiotics for presumed <cellulitis>.
    This is probably just <a cold>.
    Either <croup> or epiglottitis.
    <Lyme disease> is on the list of possibilities.
    <Seizure> versus <syncope>, EEG ordered.
    <Small bowel obstruction> questioned on film.
    Biopsy pending for <lymphoma>.
    Awaiting biopsy for <melanoma>.
    Awaiting cultures to confirm <UTI>.
    Suspicious lesion, ?<BCC>.
    <Hypothyroidism> seems likely.
    <Asthma> seems probable.
    <Cholecystitis> appears likely.
    It is possible that she has <endometriosis>.
    There is a chance that this is <leukemia>.
    Diagnosis of <MS> is being entertained.
    We cannot be certain that he has <PTSD>.
    Has what looks like <impetigo>.
    Has what appears to be <scabies>.
    Findings not diagnostic but could be <TB>.
    Findings that could fit <Crohn's>.
    She might be developing <preeclampsia>.
    Might be coming down with <influenza>.
    Not clearly <pneumonia>, follow up film.
    Borderline film, <effusion> not certain.
    <Pneumonia> has not been ruled out.
    No definite <fracture>, but one cannot be excluded.
    MI is ruled out but <aortic dissection> is still possible.
    No evidence of pneumonia, though early <heart failure> is possible.
    Known asthma, now with possible <COPD>.
    History of stroke; today's weakness could be <seizure>.
    Mother had lupus and the patient may have <lupus> too.
    Denies fever; exam suspicious for <abscess>.
    <Metastasis> less likely but not excluded.
    Differential is <gout> versus infection.
    Not a classic story for <angina>, but it cannot be dismissed.
    Whether this is <gout> or pseudogout is unknown.
    If not viral, this is likely <strep throat>.
    <Stress fracture> cannot be excluded, recommend MRI.
    Recommend MRI to exclude <stress fracture>.
    Ultrasound recommended to rule out <ovarian torsion>.
    Further imaging is needed to exclude <malignancy>.
    <PE> is being ruled out.
    Cough resolved but <tuberculosis> is still suspected.
    Her <dementia> is probable, not proven.
    May have had a <TIA>.
    Query underlying <malignancy>.
    Findings most in keeping with <UIP>, biopsy not done.
    A <stroke> seems the most likely explanation.`,
  hypothetical: `
    Vaccinated against <hepatitis B>.
    Counseled on signs of <stroke>.
    Given instructions to come back for <fever>.
    Return if <vomiting> occurs.
    Take ibuprofen as needed for <back pain>.
    PRN <nausea>: ondansetron.
    Ondansetron 4 mg prn <nausea>.
    At increased risk for <osteoporosis>.
    Statin for primary prevention of <heart attack>.
    She fears <Alzheimer's>.
    Lovenox for <DVT> prophylaxis.
    <Hepatitis B> vaccine series started.
    Will screen for <diabetes>.
    Due for <colon cancer> screening.
    Discussed that surgery carries a risk of <infection>.
    If she were to develop <jaundice>, stop the drug.
    <Stroke> risk was reviewed.
    To lower the likelihood of <stroke>.
    In the event of <seizure>, give lorazepam.
    Methotrexate can lead to <liver damage>.
    Warned of possible <rash>.
    Patient advised to watch for <redness>.
    Should he experience <chest pain>, he will call 911.
    Call 911 for <chest pain>.
    Informed consent obtained including <bleeding>, <infection>, and <death>.
    Seizure precautions, <fall> precautions.
    Hold if <bradycardia>.
    Report <bleeding> promptly.
    Low dose aspirin to avoid <preeclampsia>.
    Compression stockings to prevent <clots>.
    <Suicide> precautions ordered.
    EpiPen in case of <anaphylaxis>.
    Monitor closely for <toxicity>.
    Counseling regarding <skin cancer> prevention.
    When <wheezing> starts use the inhaler.
    Would consider surgery if <obstruction> develops.
    Patient wants to be tested for <HIV>.
    Requests <STD> testing.
    Mother has concerns that he might develop <autism>.
    He could develop <neuropathy> in time.
    Nitroglycerin SL for <chest pain> as needed.
    Use inhaler every 4 hours as needed for <wheezing>.
    Signs and symptoms of <infection> were explained to the patient.
    Reviewed return precautions including <fever>.
    Prophylactic antibiotics for <endocarditis> prevention.
    <Pneumonia> prevention bundle.
    Alert the nurse for <confusion>.
    Any sign of <bleeding> should prompt a call.
    The drug can cause <hair loss>.
    Potential for <falls>.
    Risk: <bleeding>.
    Travel advice on <malaria>.
    PrEP to prevent <HIV>.
    Tdap protects against <whooping cough>.
    Fear of <cancer>.
    Genetic risk for <breast cancer>.
    She is planning pregnancy and asks about <Down syndrome>.
    <Tuberculosis> skin test placed.
    Insulin may produce <hypoglycemia>.
    Pt to call w/ <fever>.
    RTC if <rash>.
    Her biggest fear is <cancer>.
    Report to ED with <chest pain>.
    Side effects (<nausea>) discussed.
    Low threshold to treat for <sepsis>.
    Aspirin for <stroke> prevention.
    PHQ-9 for <depression> screening.
    Any <fever> should prompt a call.
    Low threshold to image for <abscess>.
    Return to ER: <fever>, <vomiting>.
    Metformin held to avoid <lactic acidosis>.
    HPV vaccine to prevent <cervical cancer>.
    Advised quitting to lower <lung cancer> risk.
    Contraindicated in <pregnancy>.
    No CT unless <weakness> appears.
    Patient educated: <stroke> signs.
    If positive, treat for <syphilis>.
    In case the <migraine> returns, take sumatriptan.
    If <pneumonia> is seen, start antibiotics.
    If <fever> > 101 call.
    Will treat <hypotension> if it occurs.
    Anticipate <withdrawal>.
    Is a candidate for <diabetes> prevention.
    <Pneumococcal pneumonia> vaccine due.
    To rule out future <retinopathy>, yearly eye exams.
    Observe closely for <rebound hypertension>.
    Precautions against <falls>.
    Take with food to avoid <gastritis>.
    Drug interaction could cause <serotonin syndrome>.
    Goal: avoid <hypoglycemia>.
    Bring back for <dehydration>.
    Come to the ER should <chest pain> recur.
    Benadryl for <itching> prn.
    Miralax prn <constipation>.
    Take Tylenol for <fever> as needed.
    Lorazepam on hand for <seizure>.
    Wants to avoid <diabetes>.
    Hopes to avoid <dialysis>.
    Strong risk factors for <CAD>.
    CHA2DS2-VASc 4, so <stroke> risk is high.
    Low risk for <suicide>.
    Offered testing for <BRCA>.
    Enrolled in <diabetes> prevention program.
    Would need surgery if <perforation> occurred.
    Monitor for s/s of <bleeding>.
    Keep epinephrine available in case of <anaphylaxis>.
    Hold ACE inhibitor if <hyperkalemia> develops.
    No signs of DVT; prophylaxis against <DVT> continued.
    Continue aspirin, which lowers her risk of <stroke>.
    Patient without chest pain, instructed to return for <chest pain>.
    No bleeding so far; call for any <bleeding>.
    Her mother had breast cancer, so she is at risk for <breast cancer>.
    Given family history, screening for <colon cancer> starts at 40.
    She had a stroke; aspirin to prevent another <stroke>.
    Had chickenpox as a child; <shingles> vaccine today.
    Does not want the vaccine for <influenza>.
    Declined screening for <hepatitis C>.
    Declines <influenza> vaccine.
    Refused <HIV> testing.
    Never had a screening for <colon cancer>.
    Not at risk for <falls>.
    Uses condoms to prevent <STIs>.
    If untreated the condition may progress to <blindness>.
    The drug was stopped because it can cause <pancreatitis>.
    We talked about what to do should <hypoglycemia> occur.
    Glucagon kit for severe <hypoglycemia>.
    Nitroglycerin tabs, use for <angina> as needed.
    Sliding scale insulin prn <hyperglycemia>.`,
  negated: `
    At no point did he have <fever>.
    -<fever>, +cough.
    No evidence at all of <infection>.
    Nothing suspicious for <malignancy>.
    <Fever> -, cough +.
    All other systems negative, including <rash>.
    <Edema>, clubbing or cyanosis is not seen.
    Gastrointestinal: negative for <nausea>, <vomiting>.
    Lungs: no <rales>, <rhonchi> or <wheezes>.
    Patient is <seizure>-free.
    He is symptom free, no <angina>.
    <Polyps>: none found.
    Not a <diabetic>.
    Screening for <depression> was negative.
    Did not have <syncope>.
    Has yet to experience any <bleeding>.
    <Ascites> is not evident.
    There was never any <loss of consciousness>.
    <LOC>: denied.
    Chest pain (no), <dyspnea> (no).
    The patient has no <allergies>, and no <asthma>.
    Nor is there any <edema>.
    She isn't having <headaches>.
    He hasn't had <chest pain>.
    ANA negative for <lupus>.
    <Strep> negative.
    <Malaria> smear negative x3.
    Mono spot negative for <mononucleosis>.
    Tests for <Lyme disease> were all negative.
    <Syphilis> screen nonreactive.
    <Clonus> could not be elicited.
    None of the following: <fever>, <chills>, <rash>.
    Clear of <cancer>.
    The skin shows neither <rash> nor <ulcer>.
    <Bruit> was not heard.
    <Mass> not palpable.
    No new <lesions>.
    Never smoked, never had <asthma>.
    Wound without <drainage> or <erythema>.
    Pt w/o <fever>.
    W/out <dyspnea>.
    Afebrile, (-) <cough>.
    No h/o <cancer>.
    Absent <murmur>.
    <Diabetes>: N
    <Fever>: no  Chills: yes
    [ ] <fever> [x] cough
    Does not meet criteria for <sepsis>.
    No mention of <trauma>.
    <DVT> not demonstrated on Doppler.
    Lacks <insight problems>.
    Patient negative for <COVID-19>.
    The stool is negative for <C. difficile>.
    Her exam shows no <meningismus>.
    CXR clear, no <pneumonia>.
    Nobody could find a <hernia>.
    Wife reports no <snoring>.
    He says he has no <pain>.
    Fails to meet criteria for <major depression>.
    Imaging did not show <cholecystitis>.
    No fever or chills, and <cough> is absent.
    She was evaluated for chest pain; no <dyspnea>.
    Has diabetes but no <retinopathy>.
    Mother with asthma; patient has never had <asthma>.
    Feared cancer, but the biopsy shows no <malignancy>.
    History of stroke without residual <weakness>.
    Denies any <falls> since the last visit, but is unsteady.
    Lungs clear; <wheezes> not heard.
    No complaints of <dysphagia>, though she eats slowly.
    ROS otherwise negative, no <weight loss>.
    No, he does not have <asthma>.
    <Fever> - no.
    Not currently <suicidal>.`,
  affirmed: `
    Not only does she have <asthma>, she also smokes.
    There is no doubt that this is <gout>.
    No change in <ascites>.
    <Pain> not controlled.
    Brother brought him in with <confusion>.
    She cares for her grandchildren despite her <arthritis>.
    <Diabetes> diagnosed at age 12, on a pump.
    Diagnosed with <hypertension> 10 years ago.
    <Hypothyroidism> since 2008.
    <Back pain> began 3 months ago.
    Mother gave ibuprofen for his <fever>.
    She cannot deny that she has <depression>.
    Without doubt <appendicitis>.
    The <rash> has not resolved.
    <Cough> has yet to resolve.
    <Pneumonia> is resolving.
    <Cellulitis>, improving but not gone.
    <CHF> with no edema today.
    Known <seizure disorder>; no seizures this year.
    Triple negative <breast cancer>.
    HER2 negative <breast cancer>.
    Rh negative <pregnancy>.
    Culture negative <endocarditis>.
    He refuses to give up <alcohol abuse>.
    [x] <fever> [ ] cough
    [ ] cough [x] <fever>
    <Diabetes>: Y
    +<HTN>, -CAD.
    MI ruled out, pain is from <costochondritis>.
    PE was excluded; CT showed <pneumonia>.
    Risk factors: <diabetes>, <smoking>.
    At risk for falls given her <Parkinson disease>.
    Because of <osteoporosis> she is at risk for fracture.
    Her father has gout and she has <gout> too.
    <Anxiety> about her mother's cancer.
    <Asthma>, uses albuterol as needed.
    Seen with her husband for <infertility>.
    Possible pneumonia; known <COPD>.
    The differential was broad but biopsy proved <sarcoidosis>.
    Suspected lupus was confirmed as <lupus nephritis>.
    History of present illness: <abdominal pain>.
    <Ankle sprain> after a fall last week.
    Admitted for <sepsis>, improving.
    Follow-up visit for <hypertension>, no complaints.
    Prior studies reviewed; <nodule> is stable.
    Past due for eye exam, <diabetic retinopathy> noted.
    Wound infection with no fever, treated for <cellulitis>.
    If not for her <arthritis>, she would walk daily.
    <Otitis media> again, third time.
    Confirmed <tuberculosis> after exposure to coworker.
    Her mother, an RN, noticed the <jaundice>.
    Came with her sister because of <vomiting>.
    He did not take his pills and now has <heart failure>.
    Denies that his <drinking> is a problem.
    No fever but <chills>.
    <Heart failure> exacerbation, denies dietary indiscretion.
    She stopped smoking because of <emphysema>.
    Long-standing <GERD>, controlled with omeprazole.
    Caught <influenza> from her son.
    Contracted <COVID-19> from a coworker.
    Works as a nurse and has <low back pain>.
    Likely from his known <COPD>, as suspected earlier.
    The biopsy did confirm <melanoma>.
    Patient's <depression> has not been treated.
    <Fracture> with no displacement.
    She never misses doses for her <epilepsy>.
    <Hypertension> resistant to three drugs.
    Failed trial of therapy for <insomnia>.
    Old records confirm <cirrhosis>.
    <Hematuria> x 3 days.
    Recurrent <UTI>.
    Acute on chronic <pancreatitis>.
    Hx of present illness: <cough>.
    <Asthma> since childhood.
    Has had <gout> for 10 years.
    <Diabetes> diagnosed in 2012.
    <COPD>, quit smoking in 2010.
    Fell 3 days ago; <wrist fracture>.
    Has a new puppy and <allergic rhinitis>.
    <Cough> for 2 weeks, husband is well.
    Her husband notes <snoring>.
    <Migraine> without status migrainosus.
    No fever; <cough> persists.
    <HTN>: continue lisinopril.
    Started on apixaban for <atrial fibrillation>.
    Inhaler for <asthma>.
    He takes aspirin to prevent stroke because of <atrial fibrillation>.
    Unlikely to leave the house due to <agoraphobia>.
    Possible side effects of statins discussed; <hyperlipidemia> improving.
    <Anxiety>; worries about her health.
    Admitted after <syncope>.
    Neighbor found him with <hypothermia>.
    Brought by his wife for <confusion>.
    <Chest pain> that does not radiate.
    <Rash> which has not responded to steroids.
    <Pneumonia> confirmed on film, sepsis ruled out.
    <Depression> not adequately treated.
    Not wearing his brace for <scoliosis>.
    Did not finish treatment for <TB>.
    She does not want surgery for her <hernia>.
    Doesn't let her <arthritis> slow her down.
    Never filled the prescription for <hypertension>.
    No improvement of <eczema>.
    No relief from <neck pain>.
    No wonder she has <insomnia>.
    Fever resolved but <cough> lingers.
    Cough gone, <fatigue> remains.
    Nausea resolved; <abdominal pain> persists.
    Denies SI; <depression> screen positive.
    MI was considered; final diagnosis <GERD>.
    Initially thought to be a sprain, now <fracture> on MRI.
    Mother and patient both have <the flu>.
    Father with COPD; patient has <asthma>.
    Her husband has flu; she has <pharyngitis>.
    <Diabetes> since age 10.
    <Epilepsy> diagnosed at age 5, on keppra.
    Has had <psoriasis> since childhood.
    <MS> for 15 years.
    <Hypertension>, diagnosed 5 years ago.
    <Sprain> of the ankle 2 days ago.
    Known <HIV>, undetectable.
    <Hepatitis C> positive.
    The patient tested positive for <COVID-19>.
    <Asthma> without wheezing today.
    <Cirrhosis>, no ascites.
    Nonhealing <ulcer>.
    <Anemia> unchanged, no transfusion needed.
    <Gout>, in flare.
    Was told to return if fever; has <bronchitis>.
    For <insomnia>, melatonin nightly.
    <Allergic rhinitis>: Flonase prn.
    <Migraine>: sumatriptan as needed.
    Screening mammogram found <DCIS>.
    Risk factors for stroke include <atrial fibrillation> and HTN.
    Prevention of stroke in <atrial fibrillation> with apixaban.
    <Osteoporosis> puts her at risk for fracture.
    History of gout, presents with <gout flare>.
    Prior CABG, now with <unstable angina>.
    s/p fall with <hip fracture>.
    Status post fall, <subdural hematoma> on CT.
    Patient with a history of asthma presents with <pneumonia>.
    Past medical history: none. <Bronchitis>.
    Family history of diabetes; now <diabetes> herself.
    No history of hypertension until now, BP 180/100, <hypertensive urgency>.
    Ruled out for MI but found to have <anemia>.
    No pneumonia on film, but <bronchitis> clinically.
    Wife has flu and he now has <influenza> as well.
    Possible sepsis; <UTI> is confirmed by culture.
    Without her inhaler she gets <wheezing>.
    He cannot walk a block without <claudication>.
    No day passes without <headache>.
    Not surprisingly, <anemia> is still present.
    His <cough> will not go away.
    <Fatigue> never really goes away.
    Nothing relieves the <itching>.
    Neither rest nor ibuprofen helps the <headache>.
    <Diabetes> is no better controlled than last year.
    <Depression>, not suicidal.
    Not compliant with CPAP for <OSA>.
    Past MI; today <angina> again.
    <Heart failure>, likely from ischemia.
    <Anemia>, rule out GI bleed.
    <Weight loss>, suspicious for cancer.
    <Chest pain>, r/o MI.
    <Syncope>, unclear cause.
    <Dyspnea>, possible PE.
    <Edema> from possible venous stasis.
    Negative for strep; <viral pharyngitis>.
    No longer any doubt that he has <dementia>.
    <Hypertension>, risk of stroke discussed.
    Screening showed <hyperlipidemia>.
    Tested positive for <chlamydia>.
    The <seizures> resumed after a year in remission.
    Remission ended and the <leukemia> is back.
    <Eczema> flares when she is stressed.`,
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
