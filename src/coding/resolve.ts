import type { Code } from '#src/domain/code.ts'
import type { Edition } from '#src/domain/edition.ts'
import type { Mention } from './mention.ts'
import type { ReadText } from './read-text.ts'
import { type Refined, refine, type Support } from './refine.ts'
import { stem, stopWords } from './stem.ts'
import type { TermCode } from './term-index.ts'

export interface Resolved extends Refined {
  term: TermCode
  /** The words name several things and nothing decided between them. */
  undecided: boolean
  /** The words name several things and the document decided. */
  voted: boolean
  others: string[]
}

/**
 * From the readings of a mention to one code; to the header alone when nothing leads down from it.
 */
export function resolve(
  edition: Edition,
  read: ReadText,
  mention: Mention,
  support: Support,
  certainCategories: ReadonlyMap<string, number>,
): Resolved | { header: Code; term: TermCode } | undefined {
  const readings = mention.codes.flatMap((term) => {
    const code = edition.find(term.code)
    return code ? [{ term, code }] : []
  })
  const first = readings[0]
  if (!first) return undefined
  const families = new Map<string, { term: TermCode; code: Code }[]>()
  for (const r of readings) {
    const category = r.code.code.slice(0, 3)
    families.set(category, [...(families.get(category) ?? []), r])
  }
  const clear = readings.filter((r) => !r.term.ambiguous || mention.defined)
  const lead = clear[0]
  // Words written by hand for one code know better than what the printed index files under the same stems.
  const own = readings.filter((r) => isOwn(r.term))
  const sole = lead && own.length === 1 && own[0] === lead
  const rivals = sole ? [lead] : clear.filter((r) => r.term.prior >= (lead?.term.prior ?? 0) - 0.06)
  let chosen = lead ?? first
  let undecided = false
  let voted = false
  if (!lead || new Set(rivals.map((r) => r.code.code.slice(0, 3))).size > 1) {
    const winner = vote(read, mention, lead ? rivals : readings, certainCategories)
    undecided = winner === undefined
    voted = !undecided
    chosen = winner ?? chosen
  }
  const family = families.get(chosen.code.code.slice(0, 3))!
  // "Other specified …" is not reached from its header: words that name it name it.
  const start =
    family.length > 1 &&
    !(sole && chosen === lead) &&
    !(chosen.code.billable && /^other\b/i.test(chosen.code.title))
      ? commonHeader(edition, family, chosen)
      : chosen.code
  const refined = refine(edition, start, support)
  const others = readings.map((r) => r.code.code).filter((c) => c !== refined?.code.code)
  if (refined && /^displaced\b/i.test(refined.code.title) && support.has('nondisplaced')) {
    const other = nondisplaced(edition, refined.code)
    return other
      ? { code: other, notes: ['“nondisplaced” is stated'], term: chosen.term, undecided, voted, others }
      : { header: headerOf(edition, refined.code), term: chosen.term }
  }
  if (refined) return { ...refined, term: chosen.term, undecided, voted, others }
  const direct = chosen.code.billable ? chosen.code : undefined
  if (direct) return { code: direct, notes: [], term: chosen.term, undecided, voted, others }
  return { header: start, term: chosen.term }
}

/** A clear word of ours, not of the release. */
function isOwn({ source }: TermCode): boolean {
  return source === 'synonym' || source === 'abbreviation' || source === 'house'
}

/** The same fracture without displacement, when the edition lists it. */
function nondisplaced(edition: Edition, displaced: Code): Code | undefined {
  const wanted = displaced.title.replace(/^displaced/i, 'Nondisplaced')
  const family = edition.children(headerOf(edition, displaced).code)
  return family.flatMap((c) => [c, ...edition.children(c.code)]).find((c) => c.title === wanted && c.billable)
}

function headerOf(edition: Edition, leaf: Code): Code {
  let at = leaf
  for (let up = 0; at.parent && up < (leaf.code.length === 8 ? 2 : 1); up++)
    at = edition.find(at.parent) ?? at
  return at
}

/** The deepest header above all readings; where one is itself the most general leaf, that leaf. */
function commonHeader(edition: Edition, family: { code: Code }[], chosen: { code: Code }): Code {
  const near = family.filter((r) => r.code.code.slice(0, 5) === chosen.code.code.slice(0, 5))
  const codes = (near.length > 1 ? near : family).map((r) => r.code.code)
  let prefix = codes[0]!
  for (const code of codes) while (!code.startsWith(prefix)) prefix = prefix.slice(0, -1)
  for (let length = prefix.length; length >= 3; length--) {
    const header = edition.find(prefix.slice(0, length))
    if (header && !header.billable) return header
  }
  return chosen.code
}

/**
 * Lets the rest of the document decide: diagnoses of the same category or chapter, and words of the reading's title.
 * `undefined` when no reading is ahead.
 */
/** What a note speaks of that uses these letters for this. General medical knowledge. */
const COMPANY: [RegExp, string][] = [
  [
    /^J1[2-8]/,
    'pneumonia cough sputum antibiotic antibiotics azithromycin doxycycline ceftriaxone levofloxacin amoxicillin infiltrate consolidation crackles copd dyspnea hypoxia oxygen fever pyrexia aecopd',
  ],
  [
    /^M0[56]/,
    'methotrexate joint joints rheumatology rheumatologist hydroxychloroquine adalimumab etanercept rituximab tofacitinib leflunomide sulfasalazine biologic synovitis dmard ccp rheumatoid',
  ],
  [
    /^G35/,
    'ocrelizumab relapse relapsing demyelinating interferon natalizumab fingolimod glatiramer plaques',
  ],
  [/^(?:I63|I2[1-2])/, 'troponin stent cath aspirin tpa thrombolysis angioplasty st'],
  [/^K51/, 'mesalamine colitis colonoscopy colectomy proctitis'],
  [/^L40\.5/, 'psoriasis joints methotrexate psoriatic'],
  [/^G20/, 'carbidopa levodopa sinemet tremor bradykinesia rigidity parkinson'],
  [/^I35/, 'murmur valve tavr avr echo gradient valvular'],
  [/^I34/, 'murmur valve echo regurgitant valvular'],
  [/^G56\.0/, 'wrist tingling numbness splint phalen tinel median'],
  [/^F90/, 'adderall methylphenidate vyvanse stimulant inattention hyperactivity'],
  [/^F11/, 'buprenorphine suboxone methadone naltrexone heroin opioid'],
  [/^F19/, 'substance drug overdose withdrawal'],
  [/^G30|^F03/, 'dementia memory donepezil memantine cognitive'],
  [/^E84/, 'pancrelipase trikafta pulmozyme bronchiectasis sweat'],
  [/^I26/, 'dvt heparin apixaban anticoagulation cta embol embolism embolus pleuritic'],
  [/^D75\.82/, 'heparin argatroban platelets'],
  [/^D46/, 'azacitidine cytopenia marrow blasts'],
  [/^C90/, 'lenalidomide bortezomib myeloma plasma daratumumab'],
  [/^E10\.1|^E1[13]\.1/, 'ketones ketosis bicarbonate anion insulin'],
  [/^G12\.21/, 'riluzole fasciculations motor neuron'],
  [/^K72|^K74|^K70/, 'cirrhosis ascites varices encephalopathy hepatic meld'],
  [/^B20|^Z21/, 'cd4 antiretroviral biktarvy viral haart'],
  [/^B18\.2/, 'sofosbuvir hepatitis viral genotype'],
  [/^H35\.3|^E1.*3/, 'retina retinal ophthalmology'],
  [/^M79\.7/, 'duloxetine pregabalin tender widespread'],
  [/^L57\.0/, 'cryotherapy liquid nitrogen dermatology lesion lesions sun'],
  [/^L82/, 'seborrheic keratoses stuck benign lesion lesions'],
  [/^C44/, 'mohs basal excision skin biopsy lesion'],
  [/^I47/, 'amiodarone ablation icd defibrillator shock wide'],
]
const companyStems = COMPANY.map(([code, words]) => [code, words.split(' ').map(stem)] as const)

/** 3 for the first such word, 1 for each other. */
function company(read: ReadText, code: string, own: ReadonlySet<string>): number {
  let score = 0
  for (const [of, stems] of companyStems) {
    if (!of.test(code)) continue
    for (const s of stems) if (!own.has(s) && read.stems.has(s)) score += score === 0 ? 3 : 1
  }
  return score
}

function vote(
  read: ReadText,
  mention: Mention,
  readings: readonly { term: TermCode; code: Code }[],
  certain: ReadonlyMap<string, number>,
): { term: TermCode; code: Code } | undefined {
  const own = new Set(mention.tokens.map((t) => read.tokens[t]!.stem))
  const scored = readings.map((reading) => {
    const { code, title } = reading.code
    // A chapter is wide: many findings of it say little about two letters.
    let score = 3 * (certain.get(code.slice(0, 3)) ?? 0) + Math.min(2, certain.get(code[0]!) ?? 0)
    const words = title.toLowerCase().match(/[a-z]{4,}/g) ?? []
    for (const word of new Set(words)) {
      const stemmed = stem(word)
      if (!own.has(stemmed) && !stopWords.has(word) && read.stems.has(stemmed)) score += 1
    }
    return { reading, score: score + company(read, code, own) }
  })
  scored.sort((a, b) => b.score - a.score)
  const [top, second] = scored
  return top && top.score >= 3 && top.score >= (second?.score ?? 0) + 2 ? top.reading : undefined
}

/** How often categories and chapters are named by words that name one thing only. */
export function clearCategories(mentions: readonly Mention[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { codes, nested } of mentions) {
    const [only] = codes
    if (nested || codes.length !== 1 || !only || only.ambiguous) continue
    for (const key of [only.code.slice(0, 3), only.code[0]!]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
