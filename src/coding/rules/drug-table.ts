/** Drugs by common names → the head of their code in the table of drugs; the 6th character says what happened. */
const DRUGS: [string, string][] = [
  [
    'T38.3X',
    'insulin lantus humalog novolog glargine lispro aspart metformin glucophage glipizide glimepiride glyburide pioglitazone sitagliptin januvia empagliflozin jardiance dapagliflozin semaglutide ozempic liraglutide dulaglutide trulicity',
  ],
  [
    'T45.51',
    'warfarin coumadin apixaban eliquis rivaroxaban xarelto dabigatran heparin enoxaparin anticoagulant',
  ],
  ['T45.52', 'clopidogrel plavix ticagrelor prasugrel'],
  ['T46.4X', 'lisinopril enalapril ramipril benazepril captopril'],
  ['T46.5X', 'losartan valsartan olmesartan irbesartan clonidine hydralazine'],
  ['T46.6X', 'statin statins atorvastatin simvastatin rosuvastatin pravastatin lipitor crestor'],
  ['T50.1X', 'furosemide lasix torsemide bumetanide'],
  ['T50.2X', 'hydrochlorothiazide hctz chlorthalidone'],
  ['T38.0X', 'prednisone prednisolone methylprednisolone dexamethasone steroid steroids'],
  ['T39.01', 'aspirin'],
  ['T39.39', 'ibuprofen naproxen nsaid nsaids meloxicam diclofenac'],
  ['T39.1X', 'acetaminophen tylenol paracetamol'],
  ['T36.0X', 'penicillin amoxicillin augmentin ampicillin'],
  ['T45.1X', 'chemotherapy methotrexate'],
  ['T40.2X', 'oxycodone hydrocodone morphine percocet opioid opioids'],
  ['T40.1X', 'heroin'],
  ['T40.41', 'fentanyl'],
  ['T42.4X', 'alprazolam xanax lorazepam ativan clonazepam diazepam benzodiazepine benzodiazepines'],
  ['T43.22', 'sertraline fluoxetine citalopram escitalopram paroxetine ssri'],
]
const byName = new Map(
  DRUGS.flatMap(([head, names]) => names.split(' ').map((name) => [name, head] as const)),
)

/** The head of the T-code for a folded drug name: `metformin` → `T38.3X`. */
export function headOf(name: string): string | undefined {
  return byName.get(name)
}
