/**
 * Words that name the same thing for a coder though they look different: adjective and organ, person and disease,
 * irregular plural. Left of `=`: what is written; right: what it is filed under. Written by us from common knowledge.
 */
const pairs = `
renal=kidney nephric=kidney hepatic=liver pulmonary=lung pulmonic=lung cardiac=heart gastric=stomach cerebral=brain
cranial=skull ocular=eye ophthalmic=eye optic=optic otic=ear aural=ear nasal=nose dental=tooth teeth=tooth oral=mouth
cutaneous=skin dermal=skin vesical=bladder prostatic=prostate uterine=uterus ovarian=ovary cervical=cervical
mammary=breast thoracic=thorax chest=chest abdominal=abdomen pelvic=pelvis lumbar=lumbar vertebral=vertebra
vertebrae=vertebra spinal=spine colonic=colon rectal=rectum anal=anus esophageal=esophagus duodenal=duodenum
pancreatic=pancreas splenic=spleen biliary=bile bronchial=bronchus tracheal=trachea laryngeal=larynx pharyngeal=pharynx
arterial=artery venous=vein aortic=aorta coronary=coronary valvular=valve mitral=mitral ventricular=ventricle
atrial=atrium myocardial=myocardium pericardial=pericardium pleural=pleura peritoneal=peritoneum meningeal=meninges
femoral=femur tibial=tibia fibular=fibula radial=radius ulnar=ulna humeral=humerus clavicular=clavicle
muscular=muscle joints=joint articular=joint skeletal=bone osseous=bone bony=bone
diabetic=diabetes diabetics=diabetes hypertensive=hypertension hypertensives=hypertension hypotensive=hypotension
asthmatic=asthma anemic=anemia febrile=fever pyrexia=fever fevers=fever feverish=fever bleeding=hemorrhage
bleed=hemorrhage bleeds=hemorrhage hemorrhagic=hemorrhage hemorrhages=hemorrhage metastatic=metastasis mets=metastasis
metastases=metastasis metastasized=metastasis ischemic=ischemia septic=sepsis uremic=uremia icteric=jaundice
icterus=jaundice cyanotic=cyanosis dyspneic=dyspnea hypoxic=hypoxia hypoxemic=hypoxemia hypercapnic=hypercapnia
hyponatremic=hyponatremia hypokalemic=hypokalemia hyperkalemic=hyperkalemia hyperglycemic=hyperglycemia
hypoglycemic=hypoglycemia hyperlipidemic=hyperlipidemia depressed=depression depressive=depressive anxious=anxiety
epileptic=epilepsy seizures=seizure migraines=migraine headaches=headache nauseated=nausea nauseous=nausea
vomits=vomiting vomited=vomiting emesis=vomiting coughing=cough coughs=cough wheezes=wheezing wheeze=wheezing
dizzy=dizziness constipated=constipation fatigued=fatigue tiredness=fatigue swollen=swelling itchy=pruritus
itching=pruritus itch=pruritus pruritic=pruritus obese=obesity malnourished=malnutrition dehydrated=dehydration
alcoholic=alcohol alcoholism=alcoholism smoker=smoker smoking=smoking fractured=fracture fractures=fracture
dislocated=dislocation sprained=sprain lacerated=laceration contused=contusion bruise=contusion bruising=contusion
ruptured=rupture perforated=perforation obstructed=obstruction obstructive=obstructive infected=infection
infections=infection ulcerated=ulcer ulcers=ulcer ulceration=ulcer necrotic=necrosis stenotic=stenosis
fibrotic=fibrosis cirrhotic=cirrhosis cystic=cystic neoplastic=neoplasm cancerous=cancer cancers=cancer malignancy=malignant
malignancies=malignant carcinomas=carcinoma tumors=tumor lymphomas=lymphoma leukemic=leukemia
osteoporotic=osteoporosis osteoarthritic=osteoarthritis arthritic=arthritis rheumatoid=rheumatoid psoriatic=psoriatic
scoliotic=scoliosis kyphotic=kyphosis degenerative=degenerative degeneration=degenerative
thrombotic=thrombosis thrombi=thrombosis thrombus=thrombosis embolic=embolism emboli=embolism embolus=embolism
aneurysmal=aneurysm varices=varices varicose=varicose hemorrhoidal=hemorrhoid edematous=edema effusions=effusion
infarct=infarction infarcts=infarction infarcted=infarction strokes=stroke palsies=palsy paralyzed=paralysis
paralytic=paralysis hemiplegic=hemiplegia hemiparetic=hemiparesis neuropathic=neuropathy nephropathic=nephropathy
retinopathic=retinopathy neuralgic=neuralgia demented=dementia delirious=delirium psychotic=psychotic suicidal=suicidal
schizophrenic=schizophrenia autistic=autism syncopal=syncope vertiginous=vertigo comatose=coma
allergic=allergy allergies=allergy eczematous=eczema psoriasis=psoriasis rashes=rash herpetic=herpes
tuberculous=tuberculosis pneumonic=pneumonia influenzal=influenza viral=virus viruses=virus bacterial=bacteria
bacterium=bacteria fungal=fungus fungi=fungus parasitic=parasite staphylococcal=staphylococcus staph=staphylococcus
streptococcal=streptococcus strep=streptococcus
pregnant=pregnancy gestational=gestational menopausal=menopause menstrual=menstruation menses=menstruation
neonatal=newborn neonate=newborn congenital=congenital
calculi=calculus stones=stone diverticula=diverticulum polyps=polyp feet=foot toes=toe fingers=finger
indices=index bronchi=bronchus appendices=appendix cervix=cervix uteri=uterus
overdosed=overdose intoxicated=intoxication poisoned=poisoning exacerbated=exacerbation exacerbations=exacerbation
decompensated=decompensated bilaterally=bilateral chronically=chronic acutely=acute recurrent=recurrent
lesions=lesion painful=pain pains=pain aching=ache aches=ache tender=tenderness weak=weakness numb=numbness
palpitation=palpitations swallowing=swallowing urinating=urination kidneys=kidney lungs=lung
transplanted=transplant transplantation=transplant dialyzed=dialysis amputated=amputation
hypothyroid=hypothyroidism hyperthyroid=hyperthyroidism
`

export const stemPairs: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
)

/** British spellings inside a word; each changes to what US releases print. */
export const british: readonly [RegExp, string][] = [
  [/oedem/, 'edem'],
  [/haem/, 'hem'],
  [/aemi/, 'emi'],
  [/oesoph/, 'esoph'],
  [/rrhoea/, 'rrhea'],
  [/pnoea/, 'pnea'],
  [/paed/, 'ped'],
  [/gynaec/, 'gynec'],
  [/caec/, 'cec'],
  [/faec/, 'fec'],
  [/anaesth/, 'anesth'],
  [/oestr/, 'estr'],
  [/leuk(?:o|a)em/, 'leukem'],
  [/foet/, 'fet'],
  [/coeliac/, 'celiac'],
  [/tumour/, 'tumor'],
  [/colour/, 'color'],
  [/fibre/, 'fiber'],
  [/^centre/, 'center'],
  [/sulph/, 'sulf'],
  [/goitre/, 'goiter'],
  [/litre/, 'liter'],
  [/isation/, 'ization'],
  [/ised$/, 'ized'],
]
