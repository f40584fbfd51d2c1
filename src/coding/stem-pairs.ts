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
alcoholic=alcohol alcoholism=alcoholism smoker=smoker smoking=smoking fractured=fracture fractures=fracture fx=fracture fxs=fracture
dislocated=dislocation sprained=sprain lacerated=laceration contused=contusion bruise=contusion bruised=contusion bruising=contusion
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
pale=pallor paleness=pallor calcified=calcification calcifications=calcification distended=distension distention=distension
thickened=thickening dilated=dilatation dilation=dilatation dilatations=dilatation dilations=dilatation
enlarged=enlargement deviated=deviation prolapsed=prolapse retracted=retraction retractions=retraction
atrophied=atrophy eroded=erosion erosions=erosion erosive=erosion herniated=hernia herniation=hernia hernias=hernia
inflamed=inflammation inflammatory=inflammation displacement=displacement compressed=compression
stiff=stiffness clumsy=clumsiness drowsy=drowsiness drowsy=drowsiness sleepy=somnolence somnolent=somnolence
disoriented=disorientation confused=confusion agitated=agitation irritable=irritability lethargic=lethargy
sweating=sweat sweats=sweat sweaty=sweat diaphoretic=diaphoresis flushed=flushing scarring=scar scars=scar scarred=scar
adenopathy=lymphadenopathy adenopathies=lymphadenopathy lymphadenopathies=lymphadenopathy
adenomegaly=lymphadenopathy adenomegalies=lymphadenopathy lithiasis=calculus calculous=calculus lithiasic=calculus
macroscopic=gross disease=illness diseased=illness diseases=illness illness=illness illnesses=illness sickness=sickness
cytomegaloviral=cytomegalovirus herpesvirus=herpes hiatal=hiatus hydronephrotic=hydronephrosis
smokers=smoker steroidal=steroid corticosteroid=steroid corticosteroids=steroid corticoid=steroid corticoids=steroid
glucocorticoid=steroid glucocorticoids=steroid anticoagulated=anticoagulant anticoagulation=anticoagulant
immunosuppressed=immunosuppression immunocompromised=immunocompromised immunodepressed=immunosuppression
haemorrhagic=hemorrhage deafness=deafness deaf=deafness blind=blindness mute=mutism lame=limping limp=limping
traumatism=injury traumatisms=injury trauma=injury traumas=injury traumatic=traumatic injured=injury injuries=injury
wounds=wound wounded=wound burned=burn burnt=burn burns=burn bitten=bite bites=bite
contracted=contracture contractures=contracture adherent=adhesion adherence=adhesion adherences=adhesion
fissured=fissure fissures=fissure abscessed=abscess abscesses=abscess suppurative=suppuration purulent=purulent
keratotic=keratosis cysts=cyst nodules=nodule nodular=nodule masses=mass tumoral=tumor tumorous=tumor tumours=tumor
leucocyte=leukocyte leucocytes=leukocyte leukocytes=leukocyte thrombocyte=platelet platelets=platelet
thrombopenia=thrombocytopenia plateletopenia=thrombocytopenia leucopenia=leukopenia polynuclear=neutrophil
dyslipidaemia=dyslipidemia glycaemia=glycemia thyroidal=thyroid hypophyseal=pituitary hypophysis=pituitary
testes=testis testicle=testis testicles=testis testicular=testis scrotal=scrotum penile=penis epididymal=epididymis
ureteral=ureter ureteric=ureter urethral=urethra vaginal=vagina vulvar=vulva endometrial=endometrium
tonsillar=tonsil thymic=thymus adrenals=adrenal suprarenal=adrenal pituitary=pituitary
retinal=retina corneal=cornea conjunctival=conjunctiva palpebral=eyelid eyelids=eyelid macular=macula
mandibular=mandible maxillary=maxilla gingival=gum lingual=tongue palatal=palate labial=lip
scapular=scapula sacral=sacrum coccygeal=coccyx iliac=ilium costal=rib ribs=rib sternal=sternum
mediastinal=mediastinum retroperitoneal=retroperitoneum inguinal=groin axillary=axilla axillar=axilla
jejunal=jejunum ileal=ileum cecal=cecum sigmoidal=sigmoid appendiceal=appendix hepatobiliary=hepatobiliary
temporal=temporal frontal=frontal occipital=occipital parietal=parietal cerebellar=cerebellum thalamic=thalamus
pyloric=pylorus cardial=cardia vertebras=vertebra disc=disk discs=disk disks=disk intervertebral=intervertebral
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
