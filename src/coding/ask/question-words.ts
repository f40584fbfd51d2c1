import type { SectionKind } from '../headings.ts'

/** Words of a question that ask and name nothing. */
export const askingWords: ReadonlySet<string> = new Set(
  `what which who whom whose when where why how is are was were be been being do does did done has have had can could
   would should will shall may might must the a an this that these those there here it its he she his her hers him they
   them their of in on at to for from by with about as and or but if then any some all anything something please tell me
   us show give list find say says said stated state mention mentioned document documents documented chart charts note
   notes record records patient patients pt file describe explain according i we you my our your s t much many
   now also so than found seen shown present noted reported into during after before first page pages child man woman boy girl baby infant person mr mrs ms doctor provider physician still being onto`.split(
    /\s+/,
  ),
)

/** Words that say what kind of answer is wanted, not what about: they weigh little. */
export const softWords: ReadonlySet<string> = new Set(
  `value level result dose dosage amount cause reason diagnosis diagnose diagnosed history current currently test
   latest last recent most date day time year number type kind status condition problem finding find report measure
   reading show give get take taking receive use present known sign have evidence old long often high low normal
   abnormal code query specific specificity clarify need new start started begin began stop perform performed do
   treat treated treatment treating manage managed management order ordered plan planned follow name large big size small amount severe severity side given onset believe seem think located location`.split(
    /\s+/,
  ),
)

export interface Saying {
  ways: readonly string[]
  sections?: readonly SectionKind[]
  /** Words that are one of these, by their make: drugs of a class. */
  members?: RegExp
}

/** Different words for one thing that no code names, as stems; each line is one thing, and sections where it stands. */
export const sayings: readonly Saying[] = [
  { ways: ['blood pressure', 'bp'] },
  { ways: ['heart rate', 'hr', 'pulse'] },
  { ways: ['respiratory rate', 'rr', 'respiration'] },
  { ways: ['oxygen saturation', 'spo2', 'o2 sat', 'sat', 'o2 saturation'] },
  { ways: ['ejection fraction', 'ef', 'lvef'] },
  { ways: ['temperature', 'temp'] },
  { ways: ['weight', 'wt'] },
  { ways: ['height', 'ht'] },
  { ways: ['body mass index', 'bmi'] },
  { ways: ['vital', 'vitals', 'vital sign'], sections: ['exam'] },
  { ways: ['birth date', 'date of birth', 'dob', 'born'] },
  { ways: ['medical record number', 'mrn'] },
  {
    ways: ['antibiotic', 'antimicrobial'],
    members:
      /cillin$|^cef|^ceph|mycin$|micin$|floxacin$|cycline$|^metronidazole$|^sulfamethoxazole$|^bactrim$|^nitrofurantoin$|penem$|^augmentin$/,
  },
  { ways: ['statin'], members: /statin$|^lipitor$|^crestor$|^zocor$/ },
  {
    ways: ['anticoagulant', 'anticoagulation', 'blood thinner'],
    members: /xaban$|^warfarin$|^coumadin$|parin$|gatran$|^eliquis$|^xarelto$/,
  },
  {
    ways: ['diuretic', 'water pill'],
    members: /semide$|thiazide$|^spironolactone$|^chlorthalidone$|^lasix$/,
  },
  { ways: ['ace inhibitor'], members: /pril$/ },
  { ways: ['beta blocker'], members: /olol$|^carvedilol$|^labetalol$/ },
  { ways: ['steroid', 'corticosteroid'], members: /sone$|solone$|^triamcinolone$|^cortisone$/ },
  {
    ways: ['antidepressant', 'ssri', 'snri'],
    members:
      /oxetine$|^sertraline$|^citalopram$|^escitalopram$|^bupropion$|^mirtazapine$|faxine$|triptyline$/,
  },
  {
    ways: ['opioid', 'opiate', 'narcotic'],
    members: /codone$|morphone$|^morphine$|^fentanyl$|^tramadol$|^methadone$|^buprenorphine$|^codeine$/,
  },
  {
    ways: ['painkiller', 'pain medication', 'analgesic', 'nsaid'],
    members:
      /profen$|^naproxen$|^acetaminophen$|^aspirin$|^ketorolac$|^meloxicam$|coxib$|codone$|^tramadol$|^morphine$/,
  },
  {
    ways: ['chemotherapy', 'chemo'],
    members: /platin$|taxel$|^folfox$|^folfiri$|rubicin$|^fluorouracil$|^capecitabine$/,
  },
  { ways: ['medication', 'med', 'drug', 'prescription', 'medicine'], sections: ['medications'] },
  { ways: ['allergy', 'allergic', 'nkda', 'nka'], sections: ['allergies'] },
  { ways: ['smoke', 'smoking', 'smoker', 'tobacco', 'cigarette', 'nicotine'] },
  { ways: ['alcohol', 'etoh', 'drink', 'drinking'] },
  { ways: ['surgery', 'operation', 'surgical', 'procedure', 's/p'], sections: ['psh', 'procedure'] },
  { ways: ['plan', 'recommend', 'recommendation', 'recommended'], sections: ['plan'] },
  { ways: ['follow up', 'f/u', 'return', 'followup'], sections: ['instructions'] },
  { ways: ['instruction', 'advice', 'advise'], sections: ['instructions'] },
  { ways: ['impression', 'conclusion'], sections: ['impression', 'assessment'] },
  { ways: ['assessment', 'diagnosis', 'diagnose'], sections: ['assessment', 'discharge-dx', 'impression'] },
  { ways: ['admit', 'admitted', 'admission', 'hospitalize', 'hospitalized'] },
  { ways: ['discharge', 'discharged'] },
  { ways: ['family'], sections: ['family'] },
  { ways: ['occupation', 'job', 'work', 'employed', 'retired'] },
  {
    ways: ['complain', 'complaint', 'complains', 'presents', 'presented', 'come'],
    sections: ['chief-complaint'],
  },
  { ways: ['exam', 'examination'], sections: ['exam'] },
  { ways: ['x-ray', 'radiograph', 'xray', 'x ray'], sections: ['imaging', 'technique'] },
]

/** Questions about the whole: what stands in these sections answers them. */
export const wholeSections: readonly SectionKind[] = [
  'assessment',
  'impression',
  'discharge-dx',
  'chief-complaint',
  'hospital-course',
  'plan',
]
export const asksForWhole =
  /\b(?:summar\w*|overview|main (?:points?|findings?|problems?|diagnos\w+)|what is (?:this|it) about|key (?:points?|findings?))\b/i

/** Questions that ask why somebody came. */
export const asksForReason = /^\s*why\b|\breason for\b|\bwhat brought\b/i
export const reasonSections: readonly SectionKind[] = ['chief-complaint', 'hpi', 'admission-dx', 'indication']
