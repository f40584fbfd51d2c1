import type { Edition } from '#src/domain/edition.ts'

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
  ['T39.31', 'ibuprofen naproxen ketoprofen advil motrin aleve'],
  ['T39.39', 'nsaid nsaids meloxicam diclofenac'],
  ['T39.1X', 'acetaminophen tylenol paracetamol'],
  ['T36.0X', 'penicillin amoxicillin augmentin ampicillin'],
  ['T45.1X', 'chemotherapy chemo methotrexate doxorubicin cisplatin carboplatin paclitaxel'],
  ['T40.2X', 'oxycodone hydrocodone morphine percocet opioid opioids'],
  ['T40.1X', 'heroin'],
  ['T40.41', 'fentanyl'],
  ['T42.4X', 'alprazolam xanax lorazepam ativan clonazepam diazepam benzodiazepine benzodiazepines'],
  ['T46.1X', 'amlodipine nifedipine diltiazem verapamil felodipine'],
  ['T44.7X', 'metoprolol atenolol carvedilol propranolol bisoprolol labetalol nebivolol'],
  [
    'T42.6X',
    'levetiracetam keppra gabapentin neurontin pregabalin lyrica topiramate lamotrigine lamictal valproate depakote zolpidem ambien',
  ],
  ['T42.0X', 'phenytoin dilantin'],
  ['T42.1X', 'carbamazepine tegretol oxcarbazepine'],
  ['T43.59', 'quetiapine seroquel olanzapine risperidone aripiprazole lithium'],
  ['T43.21', 'venlafaxine duloxetine cymbalta effexor'],
  ['T43.01', 'amitriptyline nortriptyline'],
  ['T43.29', 'bupropion trazodone mirtazapine'],
  ['T46.0X', 'digoxin'],
  ['T46.2X', 'amiodarone flecainide sotalol'],
  ['T46.3X', 'nitroglycerin isosorbide'],
  ['T36.8X', 'ciprofloxacin levofloxacin vancomycin clindamycin'],
  ['T36.1X', 'cephalexin ceftriaxone cefdinir cefazolin'],
  ['T36.3X', 'azithromycin clarithromycin erythromycin'],
  ['T36.4X', 'doxycycline minocycline'],
  ['T37.0X', 'bactrim sulfamethoxazole'],
  ['T37.8X', 'nitrofurantoin macrobid'],
  ['T47.1X', 'omeprazole pantoprazole esomeprazole'],
  ['T38.1X', 'levothyroxine synthroid'],
  ['T50.4X', 'allopurinol colchicine'],
  ['T50.0X', 'spironolactone'],
  ['T40.42', 'tramadol'],
  ['T44.6X', 'tamsulosin doxazosin prazosin terazosin'],
  ['T43.22', 'sertraline fluoxetine citalopram escitalopram paroxetine ssri'],
]
const byName = new Map(
  DRUGS.flatMap(([head, names]) => names.split(' ').map((name) => [name, head] as const)),
)

/**
 * Names of the table of drugs that a note uses of a drug and of nothing else; the table also lists iron, water, air and
 * alcohol.
 */
const SAFE =
  /(?:olol|pril|sartan|vastatin|dipine|azole|cillin|mycin|micin|cycline|floxacin|azepam|azolam|barbital|racetam|gabalin|triptyline|oxetine|pramine|zosin|thiazide|semide|tidine|prazole|setron|codone|morphone|fentanil|profen|oxicam|coxib|dronate|parin|xaban|formin|gliptin|glitazone|gliflozin|glutide|triptan|terol|sonide|asone|onide|olone|azine|ciclovir|cyclovir|lukast|oxin|zolamide|amiodarone|lithium|gabapentin|phenytoin|lamotrigine|valproate|carbamazepine|topiramate|allopurinol|colchicine|tramadol|bupropion|trazodone|mirtazapine|quetiapine|olanzapine|risperidone|haloperidol|spironolactone|hydralazine|verapamil|diltiazem|methotrexate|tamoxifen|levothyroxine|digoxin|sulfamethoxazole|nitrofurantoin|cephalexin|ceftriaxone|vancomycin|baclofen|cyclobenzaprine|zolpidem)$/

const official = new WeakMap<Edition, Map<string, string>>()

/** The head of the T-code for a folded drug name, ours first, else of the edition's table: `metformin` → `T38.3X`. */
export function headOf(edition: Edition, name: string): string | undefined {
  const ours = byName.get(name)
  if (ours || !SAFE.test(name)) return ours
  let table = official.get(edition)
  if (!table) {
    table = new Map()
    for (const { substance, adverse } of edition.drugs()) {
      const word = substance.toLowerCase().trim()
      if (adverse && /^[a-z]{5,}$/.test(word) && /5$/.test(adverse)) table.set(word, adverse.slice(0, -1))
    }
    official.set(edition, table)
  }
  return table.get(name)
}
