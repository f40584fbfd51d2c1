/** Endings of generic drug names (USAN stems) that hardly end an ordinary word. */
export const drugStems =
  /\b[a-z]{2,}(?:pril|sartan|olol|alol|statin|mycin|micin|cillin|cycline|floxacin|azole|prazole|tidine|dipine|zosin|thiazide|semide|gliptin|gliflozin|glutide|glitazone|formin|parin|xaban|gatran|grel|setron|triptan|oxetine|traline|zepam|zolam|barbital|caine|vir|mab|tinib|sone|solone|asone|terol|tropium|lukast|phylline|codone|morphone|fentanil|azosin|profen|coxib|lamide|nidazole|cef[a-z]+|amide|zine|pine|done|idone|piprazole)\b/gi
export const drugNames =
  /\b(?:aspirin|insulin|warfarin|heparin|digoxin|amiodarone|furosemide|torsemide|spironolactone|hydralazine|isosorbide|nitroglycerin|acetaminophen|tylenol|ibuprofen|naproxen|morphine|oxycodone|hydrocodone|tramadol|fentanyl|methadone|buprenorphine|naloxone|gabapentin|pregabalin|levothyroxine|prednisone|methotrexate|hydroxychloroquine|allopurinol|colchicine|albuterol|tiotropium|glipizide|glyburide|glimepiride|lithium|lamotrigine|levetiracetam|phenytoin|valproate|carbamazepine|bupropion|trazodone|mirtazapine|venlafaxine|duloxetine|citalopram|escitalopram|aripiprazole|quetiapine|olanzapine|risperidone|haloperidol|donepezil|memantine|tamsulosin|finasteride|vancomycin|cefazolin|ceftriaxone|cephalexin|doxycycline|bactrim|sulfamethoxazole|trimethoprim|nitrofurantoin|clopidogrel|ticagrelor|lasix|coumadin|plavix|lipitor|zocor|crestor|norvasc|lantus|humalog|novolog|synthroid|eliquis|xarelto|prilosec|protonix|zoloft|prozac|lexapro|xanax|ativan|ambien|percocet|vicodin|norco)\b/gi

/** "Zyntrexa 20 mg": whatever stands before a dose is a drug, though no list knows it. */
export const beforeDose =
  /([A-Za-z][A-Za-z-]{3,})(?=\s+\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|g|units?|meq|ml|iu)\b)/gi
