import { addBeside, become, type Claim, drop, type Entry, having, stand, vouch } from '../claim.ts'
import { saidOf } from '../claim-text.ts'
import { type ReadText, spanOf } from '../read-text.ts'
import { headOf } from './drug-table.ts'
import type { Rule } from './rule.ts'

const UNAFFORDABLE =
  /\b(?:(?:could|can) ?(?:not|n['’]?t)|unable to|cannot) (?:\w+ )?(?:afford|pay for)|\b(?:too expensive|due to (?:the )?cost|because of (?:the )?cost|lost (?:his|her|their) insurance|rationing|to save money|unaffordable|(?:due to|because of|for|over) (?:the |its )?(?:high )?(?:price|copays?|money|financial)|costs? too much|(?:lost|has no|without|no|lack of) (?:his |her |their )?(?:drug |health |medical )?(?:insurance|coverage)|financial (?:hardship|reasons|constraints)|money (?:reasons|problems|is tight))\b/i
const TAKES_LESS =
  /\b(?:ran out of|(?:is|has been|was) out of (?:his|her|their)|stopped taking|(?:has|have|had) not been taking|not taking (?:his|her|their)|not taking (?:\w+ ){1,4}as prescribed|quit taking|self-discontinued|skip(?:ped|ping|s) (?:\w+ ){0,3}(?:doses?|pills?|tablets?|medic\w+)|miss(?:ed|ing|es) (?:\w+ ){0,3}(?:doses?|pills?|tablets?)|forg(?:ets|ot|etting)\b|non-?adheren(?:t|ce)|non-?complian(?:t|ce)|did not (?:take|fill) (?:his|her|their)|under-?dos(?:e|ed|ing)\b|half (?:the|her|his|of (?:the|her|his)) \w+|(?:intentionally |deliberately )?skips? (?!breakfast|lunch|dinner|meals?)\w+|missed (?:his|her|their|the) \w+|takes? (?:\w+ ){0,2}less\b|(?:cut|cutting|cuts) (?:\w+ ){0,3}(?:doses?|pills?|tablets?)|did not fill|only every other day|takes? only half)/i
const DENIED = /\b(?:denie[sd]|deny|denying|no|never|without|not|n['’]t)\s+(?:\w+\s+){0,2}$/i
const ON_ADVICE =
  /\b(?:stopped by|told to (?:stop|hold|skip)|advised to (?:stop|hold)|instructed to (?:stop|hold)|no longer needs?|was discontinued|allerg)/i
const CAUSED =
  /(?:\b(?:due to|from|secondary to|caused by|induced by|related to|attributed to|side effects? (?:of|from)|adverse (?:effect|reaction) (?:of|to|from)|reaction to)\s+(?:her |his |their |the |long[- ]term |chronic )?)$/i
/** More than was prescribed, or the wrong thing: a poisoning, whatever it was meant for (I.C.19.e.5.b). */
const TOO_MUCH =
  /\b(?:took|taken|taking|injected|given|gave|received|swallowed|ingested)\b[^.;\n]{0,40}\b(?:too (?:much|many)|twice|double|triple|extra|wrong|excess\w*|by mistake|in error|by error|by accident|accidentally)\b|\b(?:wrong (?:dose|drug|medication|pill)|double dose|dosing error|medication error)\b/i
/** Taken as it should be: then it is an adverse effect, also where "toxic" stands. */
const PROPERLY =
  /\b(?:(?:taken|given|used) (?:as (?:prescribed|directed|ordered)|correctly|properly|appropriately)|(?:at|in) (?:the )?(?:correct|proper|prescribed|therapeutic|usual) doses?|adverse (?:drug )?(?:effect|reaction)|side effect)\b/i
const OVERDOSED = /\b(?:overdos\w*|poison\w*)\b|\bOD\b(?! (?:vision|cataract|eye))/gi
const OVERDOSE =
  /\b(?:overdos|poison|ingest(?:ed|ion) (?:of )?(?:\w+ ){0,3}(?:tablets|pills)|toxic(?:ity)?\b)/i

/** Whether less was taken than prescribed, and that is not denied ("denies missing doses"). */
function isShort(said: string): boolean {
  const less = TAKES_LESS.exec(said)
  return less !== null && !DENIED.test(said.slice(0, less.index))
}

/** A sentence that tells of less than prescribed, and not on advice. */
function shortfall(said: string): { said: string; unaffordable: boolean } | undefined {
  const unaffordable = UNAFFORDABLE.test(said)
  return (unaffordable || isShort(said)) && !ON_ADVICE.test(said) ? { said, unaffordable } : undefined
}

/** A child takes no drug of its own. */
const CHILD = /\b(?:toddler|\d+[- ](?:month|year)[- ]old (?:boy|girl|child)|child|infant|son|daughter)\b/i
const SWALLOWED =
  /\b(?:accidental(?:ly)?|swallow(?:ed|s)|ingest(?:ed|ion|s)|got into|found with|ate)\b[^.;\n]{0,40}\b(?:tablets?|pills?|capsules?|bottle|gummies)\b/i

interface Named {
  head: string
  at: number
  sentence: number
}

export const drugHarmRules: Rule[] = [
  {
    id: 'CR54',
    reference: 'I.C.19.e.5.c: underdosing: the condition first, then T36–T50 with 6, then the reason',
    phase: 4,
    run(claim) {
      // A list of drugs is one sentence: it is read once.
      const told = new Map<number, ReturnType<typeof shortfall>>()
      for (const drug of drugsOf(claim)) {
        if (!told.has(drug.sentence)) told.set(drug.sentence, shortfall(sentenceText(claim, drug.sentence)))
        const short = told.get(drug.sentence)
        if (!short || !isSaid(claim, drug)) continue
        const { said, unaffordable } = short
        const [condition] = claim.entries.filter(
          (e) => e.certain && e.origin === 'named' && !/^[TVWXYZ]/.test(e.code.code),
        )
        if (!condition) continue
        const span = spanOf(claim.read.tokens, drug.at, drug.at)
        const made = standing(
          claim,
          condition,
          `${drug.head}6A`,
          'less of the drug was taken than prescribed',
          span,
        )
        if (!made) continue
        const [stated] = having(claim, /^Z91\.1[234]/)
        if (stated) vouch(stated)
        const around = textAround(claim, drug.sentence)
        const reason =
          unaffordable || UNAFFORDABLE.test(around)
            ? 'Z91.120'
            : /forg|unintention/i.test(said)
              ? 'Z91.138'
              : /\b(?:deliberate|intentional|purpose|chooses?|chose)/i.test(said)
                ? 'Z91.128'
                : 'Z91.148'
        if (!stated)
          standing(
            claim,
            condition,
            reason,
            'the reason stands beside underdosing',
            sentenceSpan(claim, drug.sentence),
          )
        claim.order.push(
          [/^(?![TVWXYZ])/, /^T(?:3[6-9]|4\d|50)\..{2,3}6/],
          [/^T(?:3[6-9]|4\d|50)\..{2,3}6/, /^Z91\.1/],
        )
      }
    },
  },
  {
    id: 'CR76',
    reference: 'I.C.19.e.5.a: adverse effect: its nature first, then T36–T50 with 5',
    phase: 4,
    run(claim) {
      const { read } = claim
      for (const drug of drugsOf(claim)) {
        const sentence = read.sentences[drug.sentence]!
        const said = sentenceText(claim, drug.sentence)
        const wrong = (OVERDOSE.test(said) || TOO_MUCH.test(said)) && !PROPERLY.test(said)
        const blamed =
          /\b(?:adverse (?:drug )?(?:effect|reaction)|side effects?)\b/i.test(said) &&
          !/\b(?:no|denies|without|possible|risk of|counsel\w+|discuss\w+) (?:\w+ )?(?:adverse|side)/i.test(
            said,
          )
        if (wrong || !(blamed || isAffirmed(claim, drug))) continue
        const from = read.tokens[sentence.from]!.start
        const before = read.text.slice(from, read.tokens[drug.at]!.start)
        const next = read.tokens[drug.at + 1]
        const induced =
          next && drug.at + 1 < sentence.to && /^(?:induced|associated|related)$/.test(next.word)
        const cause = CAUSED.exec(before)?.[0]
        const named = /\badverse (?:drug )?(?:effect|reaction)\b|\bside effect\b/i.test(said)
        const [after] = claim.entries
          .flatMap((e) => (e.origin === 'named' ? e.mentions : []))
          .filter((m) => m.first === drug.at + 1)
        if (
          !cause &&
          !induced &&
          !named &&
          !(
            after &&
            /myopathy|cough|rash|toxicity|nephropathy|induced/i.test(read.text.slice(after.start, after.end))
          )
        )
          continue
        necrosisOf(claim, drug.head)
        const nature = claim.entries.find(
          (e) =>
            e.certain &&
            (e.origin === 'named' || e.origin === 'rule') &&
            !/^(?:T(?!78\.[2-4]|88\.[67])|[VWXYZ])/.test(e.code.code) &&
            (/^K71\.1/.test(e.code.code) ||
              e.mentions.some(
                (m) =>
                  m.sentence === drug.sentence &&
                  m.assertion.status === 'affirmed' &&
                  near(claim, m.first, m.last, drug.at),
              )),
        )
        if (!nature) continue
        if (/^I95\.9$/.test(nature.code.code))
          become(claim, nature, 'I95.2', 'hypotension from a drug that was taken')
        if (/^R21$/.test(nature.code.code))
          become(claim, nature, 'L27.0', 'a rash from a drug that was taken')
        const span = spanOf(read.tokens, drug.at, drug.at)
        const made = standing(claim, nature, `${drug.head}5A`, 'the text names the drug as the cause', span)
        if (!made) continue
        if (drug.head === 'T45.51' && /^(?:K92\.[012]|R31|R04|I6[0-2]|N93|K62\.5)/.test(nature.code.code))
          addBeside(claim, [nature], 'D68.32', 'bleeding from an anticoagulant')
        claim.order.push([exactly(nature), /^T(?:3[6-9]|4\d|50)\..{2,3}5/])
      }
    },
  },
  {
    id: 'CR77',
    reference: 'I.C.19.e.5.b: poisoning first, then what it did; intent not stated counts as accidental',
    phase: 4,
    run(claim) {
      const drugs = drugsOf(claim)
      // Once for the text, not once for each drug: a list of drugs may be a megabyte.
      const ofChild = drugs.length > 0 && CHILD.test(claim.read.text)
      const overdoses = drugs.length > 0 ? saidOf(claim, OVERDOSED) : []
      const overdosed = new Set(overdoses.map(({ sentence }) => sentence))
      for (const drug of drugs) {
        const said = sentenceText(claim, drug.sentence)
        const swallowed = ofChild ? SWALLOWED.exec(said) : null
        const many =
          overdosed.has(drug.sentence) || (swallowed !== null && !DENIED.test(said.slice(0, swallowed.index)))
        if (
          !(many || TOO_MUCH.test(said)) ||
          PROPERLY.test(said) ||
          ON_ADVICE.test(said) ||
          !isAffirmed(claim, drug)
        )
          continue
        necrosisOf(claim, drug.head)
        const [there] = having(claim, new RegExp(`^${drug.head.replace('.', '\\.')}[1-4]`))
        if (there && there.code.code[6] !== '1') continue
        const letter =
          /\b(?:intentional|suicid\w*|self-harm|on purpose|deliberate)\b/i.test(said) &&
          !/\bunintentional/i.test(said)
            ? '2'
            : '1'
        const note =
          letter === '1' ? 'an overdose not said to be intended counts as accidental' : 'intended, as stated'
        const code = `${drug.head}${letter}A`
        if (there) become(claim, there, code, note)
        else stand(claim, code, note, sentenceSpan(claim, drug.sentence))
      }
      if (having(claim, /^T(?:3[6-9]|4\d|50\.[0-8])\S*[1-6][ADS]$/).length)
        for (const e of having(claim, /^T50\.9/)) drop(claim, e, 'more-specific-coded', 'The drug is stated.')
      claim.order.push([/^T(?:3[6-9]|4\d|50)\..{2,3}[1-4]/, /^(?![TVWXYZ])/])
    },
  },
]

/** Necrosis of the liver beside acetaminophen is toxic: K71.1. */
function necrosisOf(claim: Claim, head: string): void {
  if (head !== 'T39.1X' || having(claim, /^K71\.1/).length) return
  const [necrosis] = saidOf(claim, /\b(?:toxic )?(?:hepatic|liver) necrosis\b/gi)
  if (!necrosis) return
  stand(claim, 'K71.10', 'necrosis of the liver by the drug', necrosis)
  for (const e of having(claim, /^K7(?:2\.[09]|6\.2)/))
    drop(claim, e, 'excluded', 'The drug caused it: K71.10.')
}

const named = new WeakMap<ReadText, Named[]>()

function drugsOf(claim: Claim): Named[] {
  const known = named.get(claim.read)
  if (known) return known
  const found: Named[] = []
  named.set(claim.read, found)
  claim.read.sentences.forEach((sentence, at) => {
    const { kind } = claim.read.sections[sentence.section]!
    if (kind === 'instructions' || kind === 'family' || kind === 'allergies' || kind === 'medications') return
    for (let i = sentence.from; i < sentence.to; i++) {
      const head = headOf(claim.edition, claim.read.tokens[i]!.word)
      // "Methicillin-resistant" names a germ, not a drug that was taken.
      const next = claim.read.tokens[i + 1]?.word ?? ''
      if (head && !/^(?:resistant|susceptible|sensitive)/.test(next))
        found.push({ head, at: i, sentence: at })
    }
  })
  return found
}

/** Neither denied nor feared: "not taking metformin" denies the taking, which is the point here. */
function isSaid(claim: Claim, drug: Named): boolean {
  const { status } = claim.read.assertions(drug.sentence).of(drug.at, drug.at)
  return (
    status !== 'hypothetical' && status !== 'uncertain' && status !== 'family' && status !== 'other-person'
  )
}

/** "Without coma, insulin at the correct dose": a denial before the comma is not one of the drug. */
function isAffirmed(claim: Claim, drug: Named): boolean {
  const { status } = claim.read.assertions(drug.sentence).of(drug.at, drug.at)
  const { start } = claim.read.tokens[drug.at]!
  const lead = claim.read.text.slice(Math.max(0, start - 40), start)
  return (
    status === 'affirmed' ||
    (status === 'negated' && /,(?![^,]*\b(?:no|not|without|denie[sd]|never)\b)[^,;.]{0,34}$/i.test(lead))
  )
}

/** A code on words of its own, beside the condition it explains. */
function standing(
  claim: Claim,
  condition: Entry,
  code: string,
  note: string,
  span: { start: number; end: number },
): Entry | undefined {
  const made = addBeside(claim, [condition], code, note, [span])
  return made
}

function near(claim: Claim, first: number, last: number, drug: number): boolean {
  const [from, to] = drug > last ? [last, drug] : [drug, first]
  if (to - from > 8) return false
  return !/[.;]\s/.test(claim.read.text.slice(claim.read.tokens[from]!.end, claim.read.tokens[to]!.start))
}

function exactly(entry: Entry): RegExp {
  return new RegExp(`^${entry.code.code.replace('.', '\\.')}$`)
}

function sentenceSpan(claim: Claim, at: number): { start: number; end: number } {
  const sentence = claim.read.sentences[at]!
  return spanOf(claim.read.tokens, sentence.from, sentence.to - 1)
}

/** The sentence, the one before and the one behind it. */
function textAround(claim: Claim, at: number): string {
  return [at - 1, at, at + 1]
    .filter((i) => claim.read.sentences[i])
    .map((i) => sentenceText(claim, i))
    .join(' ')
}

function sentenceText(claim: Claim, at: number): string {
  const { start, end } = sentenceSpan(claim, at)
  return claim.read.text.slice(start, end)
}
