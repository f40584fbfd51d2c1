import type { Claim } from '#src/domain/document.ts'

const number = /(?<![\w.)])[-−]?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*/g
const code = /(?<![\w.])[A-Z]{1,2}\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?!\w)/g
const numberWords = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice|double|triple)\b/gi
const sides = /\b(?:left|right|bilateral(?:ly)?|lt|rt|both|unilateral)\b/gi
const negation =
  /\b(?:no|not|non|nor|neither|never|none|without|den(?:y|ies|ied)|negative|neg|absent|absence|free of|ruled out|r\/o|rule out|negated|unremarkable|resolved|cannot|can't|isn't|wasn't|doesn't|didn't)\b/i
/** Endings of generic drug names (USAN stems) that hardly end an ordinary word. */
const stems =
  /\b[a-z]{2,}(?:pril|sartan|olol|alol|statin|mycin|micin|cillin|cycline|floxacin|azole|prazole|tidine|dipine|zosin|thiazide|semide|gliptin|gliflozin|glutide|glitazone|formin|parin|xaban|gatran|grel|setron|triptan|oxetine|traline|zepam|zolam|barbital|caine|vir|mab|tinib|sone|solone|asone|terol|tropium|lukast|phylline|codone|morphone|fentanil|azosin|profen|coxib|lamide|nidazole|cef[a-z]+|amide|zine|pine|done|idone|piprazole)\b/gi
const drugs =
  /\b(?:aspirin|insulin|warfarin|heparin|digoxin|amiodarone|furosemide|torsemide|spironolactone|hydralazine|isosorbide|nitroglycerin|acetaminophen|tylenol|ibuprofen|naproxen|morphine|oxycodone|hydrocodone|tramadol|fentanyl|methadone|buprenorphine|naloxone|gabapentin|pregabalin|levothyroxine|prednisone|methotrexate|hydroxychloroquine|allopurinol|colchicine|albuterol|tiotropium|glipizide|glyburide|glimepiride|lithium|lamotrigine|levetiracetam|phenytoin|valproate|carbamazepine|bupropion|trazodone|mirtazapine|venlafaxine|duloxetine|citalopram|escitalopram|aripiprazole|quetiapine|olanzapine|risperidone|haloperidol|donepezil|memantine|tamsulosin|finasteride|vancomycin|cefazolin|ceftriaxone|cephalexin|doxycycline|bactrim|sulfamethoxazole|trimethoprim|nitrofurantoin|clopidogrel|ticagrelor|lasix|coumadin|plavix|lipitor|zocor|crestor|norvasc|lantus|humalog|novolog|synthroid|eliquis|xarelto|prilosec|protonix|zoloft|prozac|lexapro|xanax|ativan|ambien|percocet|vicodin|norco)\b/gi

/**
 * Whether what must not be wrong in a claim stands in its cited quotes: every number, code, side and drug, and a negation
 * where and only where the quotes have one. A claim without a citation is not grounded.
 */
export function groundedClaim(claim: Pick<Claim, 'text' | 'citations'>): boolean {
  const quotes = claim.citations.map((citation) => citation.quote).filter((quote) => quote.trim())
  if (quotes.length === 0 || !claim.text.trim()) return false
  const said = quotes.join('\n')
  return (
    [number, code, numberWords, sides, stems, drugs].every((pattern) => within(claim.text, said, pattern)) &&
    negation.test(claim.text) === negation.test(said)
  )
}

/** Every match in the claim is, as a whole, a match in the quotes. */
function within(text: string, said: string, pattern: RegExp): boolean {
  const there = new Set([...said.matchAll(pattern)].map((match) => plain(match[0])))
  return [...text.matchAll(pattern)].every((match) => there.has(plain(match[0])))
}

function plain(token: string): string {
  return token
    .toLowerCase()
    .replace('−', '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[.,]$/, '')
}
