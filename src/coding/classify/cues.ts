import type { DocumentKind } from '#src/domain/document.ts'

/** A cue adds `weight` for each of its first `cap` hits to the score of its kinds. Hand-set, from how US documents are laid out. */
export interface Cue {
  /** Two kinds: cues that every imaging report carries; they count where something names the modality, else for `other`. */
  kinds: DocumentKind[]
  pattern: RegExp
  weight: number
  cap: number
}

/** What an imaging report calls itself: the field EXAM, PROCEDURE or STUDY, or a title line. */
export const title =
  /(?:^|[\n\f]|[.,]\s{0,4},?)[^\S\n]{0,20}(?:EXAM(?:INATION)?S?|STUDY|PROCEDURES?|TYPE OF (?:EXAM|STUDY)|EXAM(?:INATION)? (?:PERFORMED|TITLE)|PROCEDURE PERFORMED|RADIOLOGY REPORT|Exam(?:ination)?|Study|Procedure)\s*[:\-–][ ,]*([^\n\f]{3,90})/g

/** Modalities by name. In a title they decide; elsewhere they only hint. Order matters: "PET/CT" and "CT-guided biopsy" are no CT report. */
export const modalities: [DocumentKind, RegExp][] = [
  [
    'other',
    /\b(?:MRI|MRA|MRCP|MR (?:of|brain|imaging)|magnetic resonance|ultrasound|ultrasonograph\w*|sonogra\w+|duplex|doppler|mammogra\w+|tomosynthesis|PET|SPECT|scintigra\w+|bone scan|nuclear|myocardial perfusion|V\/Q|HIDA|echocardiogra\w+|DEXA|DXA|bone densit\w+|fluoroscop\w+|barium|esophagram|upper GI|arteriogra\w+|angiogra(?:m|phy)(?! CT)|venogra\w+|myelogra\w+|(?:CT|ultrasound)[- ]guided|EEG|EMG|nerve conduction|electrocardiogra\w+|EKG|ECG|stress test|spirometry|polysomnogra\w+)\b/i,
  ],
  // Something was done, not only seen: a procedure note.
  [
    'clinical_note',
    /\b(?:colonoscopy|endoscopy|EGD|(?:cardiac )?catheterization|biopsy|injections?|nerve block|insertion|placement|excision|repair|arthroscop\w+|\w+(?:ectomy|plasty|otomy|ostomy))\b/i,
  ],
  ['ct', /\b(?:CTA?|CAT|HRCT|computed tomogra\w+|computerized tomogra\w+)\b/],
  [
    'xray',
    /\b(?:x-?rays?|XR|radiographs?|plain films?|KUB|CXR|weight[- ]?bearing|AP\/LAT\w*|(?:\d|one|two|three|four|five|single|multiple|AP|PA|frontal|lateral|oblique)[- ](?:or more )?(?:portable )?views?|views? of (?:the )?|views?|PA (?:and|&|\/) ?(?:lat\w*)|AP (?:and|&) lateral|portable (?:AP )?chest|chest (?:portable|PA|AP|two|single|one)|(?:AP|PA|lateral|frontal) (?:portable )?(?:chest|supine|upright))\b/i,
  ],
]

export const cues: Cue[] = [
  // Every imaging report.
  { kinds: ['ct', 'xray'], pattern: /\b(?:IMPRESSION|FINDINGS)\s*:/g, weight: 0.6, cap: 2 },
  {
    kinds: ['ct', 'xray'],
    pattern:
      /\b(?:COMPARISON|TECHNIQUE|INDICATIONS?|CLINICAL (?:INDICATION|HISTORY)|REASON FOR (?:EXAM|STUDY)\w*)\s*:/gi,
    weight: 0.6,
    cap: 3,
  },
  {
    kinds: ['ct', 'xray'],
    pattern: /\b(?:radiologist|radiology|accession (?:number|no|#))\b/gi,
    weight: 0.4,
    cap: 2,
  },
  // CT.
  {
    kinds: ['ct'],
    pattern:
      /\b(?:CT|CAT) (?:scan|examination|images?|of the|head|brain|chest|abdomen|angiogra\w+|without|with)\b|\bcomputed tomogra\w+/gi,
    weight: 0.7,
    cap: 3,
  },
  {
    kinds: ['ct'],
    pattern:
      /\b(?:Hounsfield|axial (?:images?|sections?|CT|slices?|scans?)|(?:helical|spiral)(?! fracture| ulna| tibia)(?= (?:CT|scan|acquisition|technique|images?)|,|\.)|multidetector|MDCT|\d(?:\.\d+)?[ -]?mm (?:axial |contiguous )?(?:sections?|slices?|cuts|intervals?|collimation)|CTDI\w*|DLP|dose length product)\b/gi,
    weight: 1.2,
    cap: 3,
  },
  {
    kinds: ['ct'],
    pattern:
      /\b(?:(?:intravenous|IV|oral|nonionic|iodinated) contrast|Omnipaque|Isovue|Optiray|Visipaque|(?:without|with) (?:and without )?(?:IV |intravenous )?contrast|sagittal and coronal|coronal reformat\w*|reformat\w*|reconstruct(?:ed|ions?))\b/gi,
    weight: 0.6,
    cap: 3,
  },
  {
    kinds: ['ct'],
    pattern: /\b(?:hypodens\w+|hyperdens\w+|hypoattenuat\w+|attenuation|midline shift|gray-white)\b/gi,
    weight: 0.4,
    cap: 2,
  },
  // X-ray.
  {
    kinds: ['xray'],
    pattern: /\b(?:x-?rays?|XR|radiographs?|radiographic|plain films?|CXR|KUB)\b/gi,
    weight: 0.6,
    cap: 3,
  },
  {
    kinds: ['xray'],
    pattern:
      /\b(?:PA and lateral|AP and lateral|(?:frontal|lateral|oblique|sunrise|mortise|AP|PA|portable|single|two|three|four|2|3|4)[- ](?:AP )?views?|views? of the|frontal and lateral|portable chest)\b/gi,
    weight: 0.9,
    cap: 3,
  },
  {
    kinds: ['xray'],
    pattern:
      /\b(?:cardiomediastinal|cardiac silhouette|heart size|costophrenic|pulmonary vascul\w+|bony thorax|osseous structures|soft tissues? (?:are|swelling)|joint spaces?|lungs are (?:clear|well)|focal (?:consolidation|airspace)|pneumothorax)\b/gi,
    weight: 0.5,
    cap: 4,
  },
  // Other imaging and tests, which we have no class for.
  {
    kinds: ['other'],
    pattern:
      /\b(?:T[12][- ]weighted|FLAIR|gadolinium|STIR|diffusion[- ]weighted|transducer|sonographic\w*|echogenic\w*|hypoechoic|gestational sac|BI-?RADS|ejection fraction was calculated|radiotracer|Tc-?99m|FDG|SUV max)\b/gi,
    weight: 1.1,
    cap: 4,
  },
  {
    kinds: ['other'],
    pattern:
      /\b(?:MRI|MR imaging|magnetic resonance|ultrasound|sonogra\w+|doppler|mammogra\w+|echocardiogra\w+|PET(?:\/CT)?|scintigra\w+)\b/gi,
    weight: 0.5,
    cap: 3,
  },
  // Notes.
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:CHIEF COMPLAINTS?|HISTORY OF (?:THE )?PRESENT(?:ING)? ILLNESS|HPI|PRESENTING COMPLAINT|REASON FOR (?:VISIT|CONSULTATION|CONSULT|ADMISSION|REFERRAL))\b\s*:?/gi,
    weight: 1.8,
    cap: 2,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:PAST (?:MEDICAL|SURGICAL|PSYCHIATRIC) HISTORY|PMH|MEDICAL HISTORY|SOCIAL HISTORY|FAMILY HISTORY|SURGICAL HISTORY|REVIEW OF SYSTEMS|ROS)\b\s*:?/gi,
    weight: 0.9,
    cap: 4,
  },
  {
    kinds: ['clinical_note'],
    pattern: /\b(?:PHYSICAL EXAM(?:INATION)?|VITAL SIGNS|VITALS|HEENT|MENTAL STATUS EXAM\w*)\b\s*:?/gi,
    weight: 0.9,
    cap: 3,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:SUBJECTIVE|OBJECTIVE|ASSESSMENT(?: AND PLAN| & PLAN|\/PLAN)?|A\/P|PLAN|RECOMMENDATIONS?)\s*:/gi,
    weight: 0.8,
    cap: 4,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:PROGRESS NOTE|OFFICE VISIT|DISCHARGE SUMMARY|HISTORY AND PHYSICAL|H&P|CONSULTATION|EMERGENCY DEPARTMENT|HOSPITAL COURSE|OPERATIVE (?:REPORT|NOTE)|DISCHARGE DIAGNOS\w+|ADMI(?:TTING|SSION) DIAGNOS\w+|PRE-?OPERATIVE DIAGNOS\w+|POST-?OPERATIVE DIAGNOS\w+|SOAP NOTE|CLINIC NOTE|FOLLOW-?UP VISIT|NURSING NOTE|THERAPY NOTE|TELEPHONE ENCOUNTER)\b/gi,
    weight: 1.5,
    cap: 3,
  },
  {
    kinds: ['clinical_note'],
    pattern: /\b(?:CURRENT |HOME |DISCHARGE )?(?:MEDICATIONS?|ALLERGIES)\s*:/gi,
    weight: 0.6,
    cap: 2,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:\d{1,3}|[a-z]+)[- ]year[- ]old (?:[a-z-]+ ){0,3}(?:male|female|man|woman|gentleman|lady|boy|girl|patient)\b/gi,
    weight: 0.7,
    cap: 1,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:presents? (?:with|for|to)|complain(?:s|ed|ing) of|denies|follow(?:ed)?[- ]?up|was (?:seen|admitted|discharged)|returns? (?:to|for)|we discussed|I (?:saw|discussed|examined|recommended|reviewed)|patient states|patient reports|the patient was (?:brought|taken|placed|prepped))\b/gi,
    weight: 0.5,
    cap: 6,
  },
  { kinds: ['clinical_note'], pattern: /\b\d+(?:\.\d+)? ?mg\b(?!\/d?l)/gi, weight: 0.25, cap: 4 },
  {
    kinds: ['clinical_note'],
    pattern: /\b(?:BP|blood pressure|temperature|heart rate|pulse|respirations)\b[^\n]{0,12}\d{2,3}/gi,
    weight: 0.4,
    cap: 3,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:CC|HX|Hx|PE|PMHX|SHX|FHX|GENERAL|CONSTITUTIONAL|CARDIOVASCULAR|RESPIRATORY|GASTROINTESTINAL|GENITOURINARY|MUSCULOSKELETAL|NEUROLOGIC(?:AL)?|PSYCHIATRIC|SKIN|EYES|General|Cardiovascular|Respiratory|Neurologic(?:al)?|Gastrointestinal|Musculoskeletal|Psychiatric)\s*:|\b[SOAP] ?- ?,/g,
    weight: 0.7,
    cap: 4,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:he|she|patient|Mr\.|Mrs\.|Ms\.) (?:was|is|has|had|will|states?|reports?|denies|came|comes|did|does|takes|underwent|developed|tolerated)\b|\b\d{1,3} ?y\/o\b/gi,
    weight: 0.35,
    cap: 6,
  },
  {
    kinds: ['clinical_note'],
    pattern:
      /\b(?:prepped and draped|estimated blood loss|under (?:general|local) anesthesia|ANESTHESIA\s*:|PROCEDURE IN DETAIL|DESCRIPTION OF (?:THE )?PROCEDURE|tolerated the procedure|recovery room|(?:short|long)-term goals?|therapy session|plan of care|wound care)\b/gi,
    weight: 0.8,
    cap: 3,
  },
  // Laboratory sheets.
  { kinds: ['cbc'], pattern: /\b(?:CBC|complete blood count|hemogram)\b/gi, weight: 1, cap: 1 },
  { kinds: ['bmp'], pattern: /\b(?:BMP|basic metabolic(?: panel)?|chem ?7)\b/gi, weight: 1, cap: 1 },
  {
    kinds: ['cmp'],
    pattern: /\b(?:CMP|comprehensive metabolic(?: panel)?|comp\.? metabolic panel|chem ?14)\b/gi,
    weight: 1,
    cap: 1,
  },
  {
    kinds: ['other_lab'],
    pattern:
      /\b(?:urinalysis|lipid (?:panel|profile)|thyroid (?:panel|function)|hepatic function(?: panel)?|liver panel|coagulation|microbiology|culture(?:, | )(?:urine|blood|throat|wound)|(?:urine|blood|throat|wound|sputum|stool) culture|gram stain|susceptibilit\w+|colony count|surgical pathology|gross description|microscopic description|cytology|toxicology|drug screen|arterial blood gas|serology|PCR|NAAT|immunoassay|iron studies)\b/gi,
    weight: 0.7,
    cap: 3,
  },
  {
    kinds: ['other_lab'],
    pattern:
      /\b(?:specimen(?: (?:type|source|collected|id))?|collected|reference (?:range|interval)|LABORATORY (?:REPORT|RESULTS?)|lab(?:oratory)? results?|resulted|final result|performing lab\w*|CLIA)\b/gi,
    weight: 0.3,
    cap: 4,
  },
  // Paper that carries no clinical content to code.
  {
    kinds: ['other'],
    pattern:
      /\b(?:fax (?:cover|transmittal|transmission)(?: sheet)?|facsimile|cover sheet|number of pages|pages? \(?including cover\)?|fax(?: (?:no|number|#))?\s*:|confidentiality notice|intended recipient|received this (?:fax|transmission|communication) in error)/gi,
    weight: 1.4,
    cap: 4,
  },
  {
    kinds: ['other'],
    pattern:
      /\b(?:explanation of benefits|this is not a bill|member (?:id|name)|group (?:number|no)|subscriber|policy ?holder|policy (?:number|no)|insurance (?:card|company|carrier|information)|payer|prior authorization|claim (?:number|no|form|#)|co-?pay|deductible|coverage (?:determination|effective)|CMS-?1500|UB-?04|assignment of benefits)\b/gi,
    weight: 1.1,
    cap: 5,
  },
  {
    kinds: ['other'],
    pattern:
      /\b(?:invoice|amount due|balance due|total due|remit (?:to|payment)|statement date|account balance|payment (?:due|received)|billing (?:statement|office)|past due)\b/gi,
    weight: 1.3,
    cap: 4,
  },
  {
    kinds: ['other'],
    pattern:
      /\b(?:consent (?:form|(?:for|to) (?:treat\w*|the procedure|surgery|anesthesia|release|use))|I (?:hereby )?(?:consent|authorize|acknowledge|understand|agree|give (?:my )?permission)|authorization (?:for|to) (?:release|disclose)|release of information|notice of privacy practices|advance directive|power of attorney|signature of (?:patient|guardian|witness)|patient (?:or guardian )?signature|relationship to patient|witness)\b/gi,
    weight: 1.1,
    cap: 5,
  },
  {
    kinds: ['other'],
    pattern:
      /\b(?:appointment (?:reminder|confirmation)|directions|parking|please (?:arrive|bring|call|complete|check|circle)|patient (?:registration|questionnaire|portal)|emergency contact|thank you for choosing|dear (?:patient|member|customer))\b/gi,
    weight: 0.9,
    cap: 4,
  },
  {
    kinds: ['other'],
    pattern:
      /\b(?:table of contents|chart index|separator|blank page|this page (?:intentionally|left) (?:left )?blank|medical records? request)\b/gi,
    weight: 1.3,
    cap: 2,
  },
]
