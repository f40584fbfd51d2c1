/** What a section of a medical document is about. */
export type SectionKind =
  | 'body'
  | 'chief-complaint'
  | 'hpi'
  | 'pmh'
  | 'problem-list'
  | 'psh'
  | 'family'
  | 'social'
  | 'medications'
  | 'allergies'
  | 'ros'
  | 'exam'
  | 'labs'
  | 'imaging'
  | 'assessment'
  | 'plan'
  | 'hospital-course'
  | 'discharge-dx'
  | 'admission-dx'
  | 'preop-dx'
  | 'postop-dx'
  | 'impression'
  | 'findings'
  | 'indication'
  | 'comparison'
  | 'technique'
  | 'procedure'
  | 'instructions'
  | 'other'

/** Headings, folded, `|` between them. `a/p` and the like are one token. */
const listed: Record<Exclude<SectionKind, 'body' | 'other'>, string> = {
  'chief-complaint':
    'chief complaint|chief complaints|cc|reason for visit|reason for consultation|reason for consult|reason for encounter|presenting complaint|presenting problem|reason for admission',
  hpi: 's|history of present illness|hpi|present illness|history of presenting illness|history|subjective|interval history|interim history|brief history|clinical course|history and physical',
  pmh: 'past medical history|past medical hx|pmh|pmhx|medical history|past history|past medical and surgical history|past psychiatric history|psychiatric history|past ocular history|past obstetric history|comorbidities|co morbidities',
  'problem-list':
    'problem list|active problems|active problem list|chronic problems|ongoing problems|problems on file|problems on record|problems list|resolved problems|resolved problem list|resolved diagnoses|resolved conditions|resolved issues|resolved hospital problems|inactive problems|inactive problem list|inactive diagnoses|past problems|historical problems|ruled out this admission|ruled out this visit|ruled out during admission|ruled out diagnoses|diagnoses ruled out|conditions ruled out|diagnoses excluded|excluded diagnoses|conditions excluded',
  psh: 'past surgical history|psh|surgical history|past surgeries|previous surgeries|previous operations',
  family: 'family history|family hx|fh|fhx|family medical history|family psychiatric history',
  social:
    'social history|social hx|sh|shx|habits|social determinants|personal history|personal and social history|tobacco use|substance use',
  medications:
    'medications|medication|current medications|home medications|meds|current meds|discharge medications|outpatient medications|medications on admission|admission medications|medication list|medications at discharge|active medications|outpatient prescriptions|prn medications|prn meds|as needed medications|current outpatient medications|medications prior to admission',
  allergies: 'allergies|allergy|drug allergies|medication allergies|allergies to medications|known allergies',
  ros: 'review of systems|ros|systems review|review of symptoms',
  exam: 'o|physical examination|physical exam|exam|pe|objective|examination|vital signs|vitals|vitals reviewed|general examination|mental status examination|mental status exam|neurological examination|physical findings|on examination|o e',
  labs: 'labs|lab|laboratory|laboratory data|lab results|results|lab data|laboratory results|laboratory studies|laboratory findings|diagnostic data|diagnostic studies|diagnostics|diagnostic results|data|data reviewed|pertinent results|test results|studies',
  imaging:
    'imaging|radiology|imaging studies|imaging results|radiographic studies|radiographs|x rays|x ray|radiologic studies|ekg|ecg|echocardiogram',
  assessment:
    'a|assessment|assessment and plan|assessment plan|a/p|a p|impression and plan|impression plan|assessment and recommendations|assessment and treatment plan|diagnosis|diagnoses|dx|primary diagnosis|secondary diagnosis|secondary diagnoses|principal problem|clinical impression|diagnostic impression|diagnostic impressions|problems addressed|visit diagnoses|visit diagnosis|visit dx|encounter dx|encounter diagnoses|encounter diagnosis|ed diagnosis|ed diagnoses|working diagnosis|working diagnoses|differential diagnosis|differential diagnoses|ddx|diagnoses considered|diagnoses under consideration|diagnostic considerations|suspected diagnoses|possible diagnoses|provisional diagnoses|medical decision making|mdm|axis i|axis ii|axis iii|assessment and discussion|icd 10|icd',
  plan: 'p|plan|recommendations|recommendation|treatment plan|plan of care|plan and recommendations|disposition|treatment|discussion|problem based plan',
  'hospital-course':
    'hospital course|brief hospital course|ed course|emergency department course|emergency room course|hospital course by problem|course in hospital|course|hospital course and treatment|clinical summary|hospital summary',
  'discharge-dx':
    'discharge diagnosis|discharge diagnoses|secondary|secondary dx|other diagnoses|additional diagnoses|associated diagnoses|comorbid conditions|comorbid diagnoses|active diagnoses|hospital problems|discharge dx|final diagnosis|final diagnoses|final dx|principal diagnosis|diagnoses at discharge|diagnosis at discharge|principal discharge diagnosis|secondary discharge diagnoses',
  'admission-dx':
    'admission diagnosis|admission diagnoses|admitting diagnosis|admitting diagnoses|admit diagnosis|diagnosis on admission|diagnoses on admission|provisional diagnosis',
  'preop-dx':
    'preoperative diagnosis|preoperative diagnoses|pre operative diagnosis|pre operative diagnoses|preop diagnosis|pre op diagnosis|preprocedure diagnosis|pre procedure diagnosis',
  'postop-dx':
    'postoperative diagnosis|postoperative diagnoses|post operative diagnosis|post operative diagnoses|postop diagnosis|post op diagnosis|postprocedure diagnosis|post procedure diagnosis',
  impression:
    'impression|impressions|conclusion|conclusions|interpretation|final interpretation|final reading|final impression|opinion|ct impression|radiologist impression|final read|summary',
  findings:
    'findings|report|ct findings|radiographic findings|operative findings|finding|description|observations|result',
  indication:
    'indication|indications|clinical indication|clinical indications|clinical history|reason for exam|reason for examination|reason for study|reason for test|reason for the exam|clinical information|clinical data|clinical statement|reason|indication for procedure|indications for procedure|indication for study|reason for order|ordering diagnosis|clinical details|relevant history|history and indication|reason for referral|referring diagnosis|order diagnosis|dx code|dx codes',
  comparison: 'comparison|comparisons|prior studies|compared to|previous studies|comparison studies',
  technique:
    'technique|protocol|contrast|exam type|procedure comments|views|number of views|study|scan technique|type of exam|modality|procedure name',
  procedure:
    'operation|operations|procedure|procedures|procedure performed|procedures performed|operation performed|description of procedure|description of operation|details of procedure|operative procedure|procedure in detail|procedure details|operative report|title of operation|title of procedure|anesthesia|complications|estimated blood loss|specimens|specimen|implants|drains|blood loss',
  instructions:
    'instructions|discharge instructions|patient instructions|follow up|followup|follow up instructions|patient education|patient education and counseling|education|return precautions|counseling|discharge instruction|patient counseling|follow up plan|f/u|patient agreements|when to call|anticipatory guidance|additional testing|health maintenance|precautions|er precautions|ed precautions|red flags|warning signs|risks discussed|when to return|when to seek care|reasons to return|risks and benefits',
}

export interface Heading {
  words: string[]
  kind: SectionKind
}

/** Headings by their first word, longest first. */
export const headings: ReadonlyMap<string, Heading[]> = byFirstWord()

/** Standing inside a plan, these reach to the end of their line only; then the section around them goes on. */
export const lineLabels = new Set([
  'differential diagnosis',
  'differential diagnoses',
  'ddx',
  'diagnoses considered',
  'diagnoses ruled out',
  'conditions ruled out',
  'diagnoses excluded',
  'excluded diagnoses',
  'patient education and counseling',
  'patient education',
  'additional testing',
  'patient agreements',
  'return precautions',
  'counseling',
  'follow up',
])

function byFirstWord(): Map<string, Heading[]> {
  const map = new Map<string, Heading[]>()
  for (const [kind, phrases] of Object.entries(listed)) {
    for (const phrase of phrases.split('|')) {
      const words = phrase.split(' ')
      const list = map.get(words[0]!) ?? []
      list.push({ words, kind: kind as SectionKind })
      map.set(words[0]!, list)
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** How much a diagnosis there counts, 0…1: an assessment is the provider's conclusion, a technique says nothing. */
export const sectionWeight: Record<SectionKind, number> = {
  'discharge-dx': 1,
  assessment: 1,
  impression: 1,
  'postop-dx': 1,
  plan: 0.7,
  'hospital-course': 0.8,
  body: 0.8,
  hpi: 0.7,
  'admission-dx': 0.7,
  'preop-dx': 0.6,
  indication: 0.6,
  'problem-list': 0.5,
  pmh: 0.5,
  'chief-complaint': 0.6,
  findings: 0.5,
  exam: 0.4,
  imaging: 0.45,
  labs: 0.4,
  procedure: 0.4,
  psh: 0.35,
  social: 0.5,
  medications: 0.4,
  other: 0.45,
  ros: 0.25,
  allergies: 0.2,
  family: 0.3,
  instructions: 0,
  technique: 0,
  comparison: 0,
}

/** As the section is called on a card. */
export const sectionNames: Partial<Record<SectionKind, string>> = {
  body: 'the text',
  'chief-complaint': 'the chief complaint',
  hpi: 'the history of present illness',
  pmh: 'the past medical history',
  'problem-list': 'the problem list',
  psh: 'the past surgical history',
  family: 'the family history',
  social: 'the social history',
  medications: 'the medication list',
  allergies: 'the allergies',
  ros: 'the review of systems',
  exam: 'the examination',
  labs: 'the results',
  imaging: 'the imaging results',
  assessment: 'the assessment',
  plan: 'the plan',
  'hospital-course': 'the hospital course',
  'discharge-dx': 'the discharge diagnosis',
  'admission-dx': 'the admission diagnosis',
  'preop-dx': 'the preoperative diagnosis',
  'postop-dx': 'the postoperative diagnosis',
  impression: 'the impression',
  findings: 'the findings',
  indication: 'the indication',
  comparison: 'the comparison',
  technique: 'the technique',
  procedure: 'the procedure',
  instructions: 'the instructions',
  other: 'another section',
}
