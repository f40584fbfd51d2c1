import { type Claim, drop, type Entry } from './claim.ts'
import type { SectionKind } from './headings.ts'
import type { Rule } from './rules/rule.ts'

/** Drugs in common use and the conditions they are given for: named in the plan, they show that a condition is treated. */
const TREATS: [RegExp, RegExp][] = [
  [/^E0[0-3]|^E89\.0/, /\b(?:levothyroxine|synthroid|liothyronine|thyroid hormone)\b/i],
  [/^E05/, /\b(?:methimazole|propylthiouracil)\b/i],
  [
    /^I1[0-6]/,
    /\b(?:lisinopril|losartan|amlodipine|hydrochlorothiazide|hctz|valsartan|benazepril|olmesartan|chlorthalidone|metoprolol|atenolol|nifedipine|ramipril|enalapril|irbesartan|telmisartan|candesartan|diltiazem|clonidine|hydralazine|antihypertensive\w*|blood pressure med\w*)\b/i,
  ],
  [/^E78/, /\b(?:\w*statin|ezetimibe|zetia|lipitor|crestor|fenofibrate|gemfibrozil|niacin)\b/i],
  [
    /^E(?:08|09|1[013])/,
    /\b(?:metformin|insulin|glipizide|glimepiride|glyburide|\w+gliflozin|\w+gliptin|semaglutide|ozempic|jardiance|farxiga|januvia|trulicity|lantus|liraglutide|tirzepatide)\b/i,
  ],
  [
    /^J4[45]/,
    /\b(?:albuterol|tiotropium|fluticasone|budesonide|montelukast|symbicort|advair|spiriva|inhalers?|salmeterol|trelegy)\b/i,
  ],
  [/^K2[01]/, /\b(?:\w+prazole|famotidine|ranitidine|ppi)\b/i],
  [
    /^F3[2-4]|^F41|^F43/,
    /\b(?:sertraline|fluoxetine|escitalopram|citalopram|paroxetine|bupropion|venlafaxine|duloxetine|mirtazapine|trazodone|buspirone|ssri|zoloft|lexapro|prozac)\b/i,
  ],
  [/^F31/, /\b(?:lithium|lamotrigine|quetiapine|valproate|divalproex|lurasidone)\b/i],
  [/^F2/, /\b(?:risperidone|olanzapine|clozapine|aripiprazole|haloperidol|quetiapine)\b/i],
  [/^M10|^M1A/, /\b(?:allopurinol|febuxostat|colchicine)\b/i],
  [/^N40/, /\b(?:tamsulosin|finasteride|dutasteride|flomax|terazosin)\b/i],
  [/^G30|^F0[1-3]/, /\b(?:donepezil|memantine|rivastigmine)\b/i],
  [/^G40/, /\b(?:levetiracetam|keppra|lamotrigine|phenytoin|carbamazepine|valproate|topiramate)\b/i],
  [/^G20/, /\b(?:carbidopa|levodopa|sinemet|ropinirole|pramipexole)\b/i],
  [/^G43/, /\b(?:\w+triptan|topiramate|propranolol|erenumab)\b/i],
  [/^M8[01]/, /\b(?:alendronate|fosamax|risedronate|denosumab|prolia|zoledronic)\b/i],
  [
    /^I48|^I82/,
    /\b(?:warfarin|coumadin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|edoxaban|amiodarone|flecainide|anticoagulat\w+)\b/i,
  ],
  [/^I50/, /\b(?:furosemide|lasix|torsemide|bumetanide|entresto|sacubitril|spironolactone|carvedilol)\b/i],
  [/^I25/, /\b(?:aspirin|clopidogrel|nitroglycerin|isosorbide|ranolazine|ticagrelor)\b/i],
  [/^M0[56]|^L40/, /\b(?:methotrexate|hydroxychloroquine|adalimumab|humira|etanercept|sulfasalazine)\b/i],
  [/^D50/, /\b(?:iron|ferrous)\b/i],
  [/^E53|^D51/, /\b(?:cyanocobalamin|b12)\b/i],
  [/^E55/, /\b(?:vitamin d|cholecalciferol|ergocalciferol)\b/i],
  [/^J30/, /\b(?:loratadine|cetirizine|fexofenadine|flonase|nasal steroid|fluticasone)\b/i],
  [/^G47\.3/, /\b(?:c-?pap|bi-?pap)\b/i],
  [/^N18|^N17/, /\b(?:dialysis|nephrology|erythropoietin)\b/i],
  [/^H40/, /\b(?:latanoprost|timolol|dorzolamide|brimonidine)\b/i],
]

/** Lists that are carried from note to note. */
const CARRIED: ReadonlySet<SectionKind> = new Set<SectionKind>(['problem-list', 'pmh'])
const TREATED_IN: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'assessment',
  'impression',
  'discharge-dx',
  'postop-dx',
  'plan',
  'hospital-course',
])

export const addressedRule: Rule = {
  id: 'addressed',
  reference: 'IV.J: conditions that are evaluated or treated; a list that is carried along does not say so',
  phase: 3,
  run(claim) {
    if (!claim.read.has('assessment', 'impression', 'discharge-dx', 'postop-dx')) return
    for (const entry of [...claim.entries]) {
      if (!onlyListed(claim, entry) || isTreated(claim, entry)) continue
      drop(
        claim,
        entry,
        'not-addressed',
        'Stands in a list of conditions; the note neither evaluates nor treats it (guideline IV.J).',
      )
    }
  },
}

/** A follow-up is coded by itself only when what was treated is gone (guideline I.C.21.c.8). */
export const followUpRule: Rule = {
  id: 'follow-up',
  reference: 'I.C.21.c.8: follow-up codes say that the condition has been fully treated and no longer exists',
  phase: 3,
  run(claim) {
    const current = claim.entries.find(
      (e) =>
        e.certain &&
        !e.ambiguous &&
        /^[A-T]/.test(e.code.code) &&
        (e.origin === 'named' || e.origin === 'rule'),
    )
    if (!current) return
    for (const entry of claim.entries.filter((e) => /^Z09/.test(e.code.code)))
      drop(
        claim,
        entry,
        'excluded',
        `The visit is for a condition that is still there: ${current.code.code} ${current.code.title}.`,
      )
  },
}

function onlyListed(claim: Claim, { code, mentions, spans, origin }: Entry): boolean {
  if (origin !== 'named' || mentions.length === 0 || spans.length > 0 || code.code.startsWith('Z'))
    return false
  // Of a stay, old conditions in the history were cared for too; the problem list alone does not say so.
  return mentions.every(
    (m) => CARRIED.has(m.section) && (m.section === 'problem-list' || claim.setting === 'outpatient'),
  )
}

/** A drug for it stands in the plan or the assessment. */
export function isTreated(claim: Claim, { code }: Entry): boolean {
  const drugs = TREATS.filter(([codes]) => codes.test(code.code))
  if (drugs.length === 0) return false
  const { read } = claim
  return read.sections.some((section) => {
    if (section.to <= section.from || !TREATED_IN.has(section.kind)) return false
    const words = read.text.slice(read.tokens[section.from]!.start, read.tokens[section.to - 1]!.end)
    return drugs.some(([, names]) => names.test(words))
  })
}
